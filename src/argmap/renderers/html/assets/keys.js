// The keyboard in the map, and the dialog that lists the keys.

import { boxes, element, idOf, tree } from "./model.js";

const KEYS = [
  ["Tab", "into the map, the essay, the panel"],
  ["↑ ↓", "conclusion above, first reason below"],
  ["← →", "siblings under the same conclusion"],
  ["Enter", "from the map to the passage, from a passage to the map"],
  ["Space", "fold or unfold what stands below"],
  ["/", "search; Enter goes to the next match, Esc clears"],
  ["+ − 0", "zoom in, zoom out, fit"],
  ["Esc", "clear the selection"],
];

// What an arrow means when the tree grows to the right.
const TURNED = { ArrowUp: "ArrowLeft", ArrowDown: "ArrowRight", ArrowLeft: "ArrowUp", ArrowRight: "ArrowDown" };

export function boxBeside(box, key, shown, sideways) {
  const arrow = sideways ? Object.keys(TURNED).find((from) => TURNED[from] === key) : key;
  const over = tree.parent[box];
  const siblings = (over < 0 ? tree.roots : tree.children[over]).filter((one) => shown.has(one));
  if (arrow === "ArrowUp") return over < 0 ? undefined : over;
  if (arrow === "ArrowDown") return tree.children[box].find((child) => shown.has(child)) ?? tree.children[box][0];
  const step = arrow === "ArrowRight" ? 1 : -1;
  return siblings[(siblings.indexOf(box) + step + siblings.length) % siblings.length];
}

export function setUpKeys(button, page) {
  let single = true;
  const dialog = keysDialog((on) => (single = on));
  document.body.append(dialog);
  button.addEventListener("click", () => dialog.showModal());
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || dialog.open) return;
    const box = event.target.closest?.("g.box");
    if (box) inMap(event, boxes.indexOf(box.id), page);
    if (event.defaultPrevented || isTyped(event.target)) return;
    if (event.key === "Escape") page.clear();
    else if (single) shortcut(event, page);
  });
}

function isTyped(target) {
  return Boolean(target.closest?.("input, select, textarea, dialog"));
}

function inMap(event, box, page) {
  const { key } = event;
  if (key.startsWith("Arrow")) page.walk(box, key);
  else if (key === "Enter") page.toPassage(idOf(box), 0);
  else if (key === " ") page.fold(box);
  else return;
  event.preventDefault();
}

function shortcut(event, page) {
  const deeds = { "/": "search", "+": "zoomIn", "=": "zoomIn", "-": "zoomOut", "−": "zoomOut", 0: "fit" };
  const deed = deeds[event.key];
  if (!deed) return;
  page[deed]();
  event.preventDefault();
}

function keysDialog(change) {
  const rows = KEYS.map(([keys, what]) => [element("dt", {}, element("kbd", {}, keys)), element("dd", {}, what)]);
  const box = element("input", { type: "checkbox" });
  box.checked = true;
  box.addEventListener("change", () => change(box.checked));
  const switched = element("label", {}, box, " Keys of one letter or sign work everywhere in the page");
  const close = element("button", { type: "button" }, "Close");
  const dialog = element("dialog", { "aria-labelledby": "keys-title" }, element("h2", { id: "keys-title" }, "Keys"));
  dialog.append(element("dl", {}, ...rows.flat()), switched, close);
  close.addEventListener("click", () => dialog.close());
  return dialog;
}
