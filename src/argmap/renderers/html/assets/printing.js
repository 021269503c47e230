// Print: one branch of the argument a page, each readable, made before the print and taken away after it.

import { boxes, data, element, sizes, stubWords, branches, svgElement, ties, tops, tree } from "./model.js";
import { linesAmong, pathOf } from "./drawing.js";
import { placedTree } from "./layout.js";

// What fits on a page on its side with letters of 6 points and more.
const WIDEST = 1400;
const HIGHEST = 880;
const MOST_BOXES = 40;
const MOST_PAGES = 120;

export function setUpPrinting(map, drawing, reset, restore) {
  let pages;
  addEventListener("beforeprint", () => {
    reset();
    pages?.remove();
    pages = printedMap(drawing);
    map.after(pages);
    document.body.classList.add("is-printed");
  });
  addEventListener("afterprint", () => {
    pages?.remove();
    document.body.classList.remove("is-printed");
    restore();
  });
}

// The pages: the tops with one level below them, then a branch for everything that has more below it; small
// branches share a page.
export function printedPages() {
  const first = tops.length ? tops : tree.roots;
  const apart = tree.roots.filter((root) => !first.includes(root));
  const plans = [{ heads: [], list: [...first, ...first.flatMap((box) => tree.children[box])] }];
  const numbers = new Map();
  const follow = ({ list }) => {
    const own = new Set(list);
    for (const box of list) {
      const isCut = tree.children[box].some((child) => !own.has(child));
      if (!isCut || numbers.has(box) || plans.length >= MOST_PAGES) continue;
      numbers.set(box, place(plans, box, branchOf(box)));
    }
  };
  for (let n = 0; n < plans.length; n++) {
    follow(plans[n]);
    if (n === plans.length - 1 && apart.length && plans.length < MOST_PAGES) {
      plans.push({ heads: [], list: nextApart(apart) });
    }
  }
  return { plans, numbers };
}

// The number of the page on which a branch is put: the last one when both fit on it and have no box in common.
function place(plans, head, list) {
  const last = plans[plans.length - 1];
  const shares = last.heads.length && !list.some((box) => last.list.includes(box));
  if (shares && fits([...last.list, ...list])) {
    last.heads.push(head);
    last.list.push(...list);
  } else {
    plans.push({ heads: [head], list });
  }
  return plans.length;
}

function nextApart(apart) {
  const list = [];
  while (apart.length) {
    const more = [apart[0], ...tree.children[apart[0]]];
    if (list.length && !fits([...list, ...more])) break;
    list.push(...more);
    apart.shift();
  }
  return list;
}

// A box with one level below it, and more levels as long as the page stays readable.
function branchOf(top) {
  const list = [top, ...tree.children[top]];
  let level = tree.children[top].flatMap((box) => tree.children[box]);
  while (level.length && fits([...list, ...level])) {
    list.push(...level);
    level = level.flatMap((box) => tree.children[box]);
  }
  return list;
}

function fits(list) {
  if (list.length > MOST_BOXES) return false;
  const [width, height] = planOf(list).placed.extent;
  return width <= WIDEST && height <= HIGHEST;
}

// The boxes of a page in order, the lines and junctions among them, and where all of them stand.
function planOf(list) {
  const own = new Map([...list].sort((a, b) => a - b).map((box, n) => [box, n]));
  const order = [...own.keys()];
  const kept = linesAmong(new Set(list));
  const hubs = [...new Set(kept.flatMap((n) => ties[n].slice(0, 2)).filter((end) => end >= boxes.length))];
  hubs.forEach((hub, n) => own.set(hub, order.length + n));
  const among = kept.map((n) => [own.get(ties[n][0]), own.get(ties[n][1]), ties[n][2]]);
  const roots = tops.filter((box) => own.has(box)).map((box) => own.get(box));
  const placed = placedTree(order.map((box) => sizes[box]), hubs.length, among, roots, false);
  return { order, kept, hubs, own, placed };
}

function printedMap(drawing) {
  const { plans, numbers } = printedPages();
  const figures = plans.map(({ heads, list }, n) => figureOf(heads, [...new Set(list)], n + 1, plans.length, numbers, drawing));
  return element("section", { class: "printed", "aria-hidden": "true" }, ...figures);
}

function figureOf(heads, list, page, count, numbers, drawing) {
  const label = heads.length ? heads.map(labelOf).join(", ") : data.title;
  const words = `Map, page ${page} of ${count}: ${label}`;
  return element("figure", {}, element("figcaption", { dir: "auto" }, words), pictureOf(list, numbers, drawing));
}

function labelOf(box) {
  const own = Object.values(data.statements).find((s) => s.n === boxes[box]);
  return own?.label ?? "an argument";
}

function pictureOf(list, numbers, drawing) {
  const { order, kept, hubs, own, placed } = planOf(list);
  const [width, height] = placed.extent;
  const svg = svgElement("svg", { class: "argmap", viewBox: `0 0 ${width} ${height + 8}` });
  kept.forEach((line, n) => svg.append(copyOf(data.lines[line][0], { d: pathOf(placed.curves[n]) })));
  hubs.forEach((hub, n) => svg.append(copyOf(data.hubs[hub - boxes.length][0], placeAt(placed.hubs[n]))));
  order.forEach((box, n) => svg.append(boxCopy(box, placed.boxes[n], own, numbers, drawing)));
  svg.style.maxWidth = `${width * 1.25}px`;
  return svg;
}

function boxCopy(box, place, own, numbers, drawing) {
  const group = copyOf(boxes[box], placeAt(place));
  group.replaceChildren(...drawing.contents[box].map((part) => part.cloneNode(true)));
  group.querySelector(".pill")?.remove();
  const missing = tree.children[box].filter((child) => !own.has(child));
  if (missing.length) {
    const sum = [0, 0];
    for (const child of missing) branches[child].slice(0, 2).forEach((n, i) => (sum[i] += n));
    const where = numbers.has(box) ? ` · page ${numbers.get(box)}` : "";
    const [w, h] = sizes[box];
    group.append(svgElement("text", { class: "more", x: w / 2, y: h + 11 }, `${stubWords(sum)}${where}`));
  }
  return group;
}

function placeAt([x, y]) {
  return { transform: `translate(${x},${y})` };
}

function copyOf(name, attributes) {
  const copy = document.getElementById(name).cloneNode(true);
  for (const key of ["id", "data-id", "role", "tabindex", "aria-label", "aria-expanded", "aria-pressed"]) copy.removeAttribute(key);
  copy.classList.remove("is-away", "is-dimmed", "is-near", "is-selected", "is-hovered");
  for (const [key, value] of Object.entries(attributes)) copy.setAttribute(key, value);
  return copy;
}
