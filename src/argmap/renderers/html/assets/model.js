// What the page knows: the data that came with it, and the tree of the whole map.

import { treeOf } from "./layout.js";

export const data = JSON.parse(document.getElementById("data").textContent);

export const boxes = Object.keys(data.boxes);
export const sizes = boxes.map((name) => data.boxes[name]);
export const statementOf = new Map(Object.entries(data.statements).map(([id, s]) => [s.n, id]));

const numbers = new Map(boxes.map((name, n) => [name, n]));
data.hubs.forEach(([name], n) => numbers.set(name, boxes.length + n));

// A line with the numbers of its ends, for the layout: [tail, head, weak].
export const ties = data.lines.map(([, tail, head, relation, arrow]) => [
  numbers.get(tail),
  numbers.get(head),
  relation === "rephrases" || arrow === "both",
]);

export const tops = data.tops.map((name) => numbers.get(name)).filter((n) => n !== undefined);
export const tree = treeOf(boxes.length, data.hubs.length, ties, tops);

const against = new Set(
  data.lines.filter(([, , , relation]) => relation === "attacks" || relation === "undercuts").map((line) => line[1]),
);

// What is in the branch of each box, itself counted: reasons, objections, flagged.
export const branches = countBranches();

function countBranches() {
  const counts = boxes.map((name) => {
    const s = data.statements[statementOf.get(name)];
    const flagged = (s?.flags ?? []).some((flag) => flag !== "sourced") ? 1 : 0;
    return against.has(name) ? [0, 1, flagged] : [1, 0, flagged];
  });
  for (const box of [...tree.order].reverse()) {
    for (const child of tree.children[box]) counts[child].forEach((n, i) => (counts[box][i] += n));
  }
  return counts;
}

export function numberOf(id) {
  const s = data.statements[id];
  return s === undefined ? undefined : numbers.get(s.n);
}

export function idOf(box) {
  return statementOf.get(boxes[box]);
}

// The way down from a root to a box, the box itself left out.
export function wayTo(box) {
  const way = [];
  for (let over = tree.parent[box]; over >= 0; over = tree.parent[over]) way.push(over);
  return way.reverse();
}

export function countWords(box) {
  const sum = [0, 0, 0];
  for (const child of tree.children[box]) branches[child].forEach((n, i) => (sum[i] += n));
  return stubWords(sum);
}

export function stubWords([reasons, objections]) {
  const words = [];
  if (reasons) words.push(`${reasons} reason${reasons === 1 ? "" : "s"}`);
  if (objections) words.push(`${objections} objection${objections === 1 ? "" : "s"}`);
  return `+${words.join(" · ")}`;
}

// Made elements: text goes in as text, never as markup.
export function element(name, attributes = {}, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

export function svgElement(name, attributes = {}, ...content) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

// The elements that bear a statement's id: marks, box, register row, findings.
export function elementsOf(id) {
  return document.querySelectorAll(`[data-id="${CSS.escape(id)}"]`);
}
