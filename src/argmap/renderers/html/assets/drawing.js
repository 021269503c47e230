// The drawing: which boxes stand where, which lines are there, what is dimmed, near or selected.

import { boxes, countWords, data, idOf, sizes, svgElement, ties, tops, tree } from "./model.js";
import { placedTree } from "./layout.js";

const PILL = 15;

export class Drawing {
  constructor(svg) {
    this.svg = svg;
    this.groups = boxes.map((name) => document.getElementById(name));
    this.hubs = data.hubs.map(([name]) => document.getElementById(name));
    this.paths = data.lines.map(([name]) => document.getElementById(name));
    this.frames = [...svg.querySelectorAll(".frames, .frame-titles")];
    const [, , width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
    this.engine = {
      boxes: this.groups.map(placeOf),
      hubs: this.hubs.map(placeOf),
      curves: this.paths.map((path) => path?.getAttribute("d")),
      extent: [width, height],
    };
    // What is in a box that is not shown is kept aside: thousands of letters cost every layout of the page.
    this.contents = this.groups.map((group) => [...group.childNodes]);
    this.groups.forEach((group) => group.replaceChildren());
    this.pills = new Map();
    this.shown = new Set();
    this.lines = new Set();
  }

  // Lays out the boxes `shown` (numbers) and says how large the map has become.
  arrange(shown, open, sideways) {
    const list = tree.order.filter((box) => shown.has(box)).sort((a, b) => a - b);
    const whole = list.length === boxes.length;
    this.shown = shown;
    const lines = linesAmong(shown);
    this.lines = new Set(lines);
    const drawn = data.engine && whole && !sideways;
    const places = drawn ? this.engine : this.placed(list, lines, sideways);
    this.show(list, places, drawn);
    this.frames.forEach((layer) => layer.classList.toggle("is-away", !drawn));
    list.forEach((box) => this.pill(box, shown, open));
    return places.extent;
  }

  placed(list, lines, sideways) {
    const number = new Map(list.map((box, n) => [box, n]));
    const hubs = [...new Set(lines.flatMap((n) => ties[n].slice(0, 2)).filter((end) => end >= boxes.length))];
    hubs.sort((a, b) => a - b).forEach((hub, n) => number.set(hub, list.length + n));
    const among = lines.map((n) => [number.get(ties[n][0]), number.get(ties[n][1]), ties[n][2]]);
    const roots = tops.filter((box) => number.has(box)).map((box) => number.get(box));
    const placed = placedTree(list.map((box) => sizes[box]), hubs.length, among, roots, sideways);
    const found = { boxes: [], hubs: [], curves: [], extent: placed.extent };
    list.forEach((box, n) => (found.boxes[box] = placed.boxes[n]));
    hubs.forEach((hub, n) => (found.hubs[hub - boxes.length] = placed.hubs[n]));
    lines.forEach((line, n) => (found.curves[line] = pathOf(placed.curves[n])));
    return found;
  }

  show(list, places, drawn) {
    this.places = places;
    const seen = new Set(list);
    this.groups.forEach((group, box) => {
      const there = seen.has(box);
      group.classList.toggle("is-away", !there);
      if (there) move(group, places.boxes[box]);
      if (there !== group.hasChildNodes()) group.replaceChildren(...(there ? this.contents[box] : []));
    });
    const hubs = new Set([...this.lines].flatMap((n) => ties[n].slice(0, 2)));
    this.hubs.forEach((group, n) => {
      const there = hubs.has(boxes.length + n);
      group.classList.toggle("is-away", !there);
      if (there) move(group, places.hubs[n]);
    });
    this.paths.forEach((path, n) => {
      if (!path) return;
      const there = this.lines.has(n);
      path.classList.toggle("is-away", !there);
      if (there) path.setAttribute("d", places.curves[n]);
    });
    this.svg.classList.toggle("is-engine", drawn);
  }

  // The little button below a box: how much is folded away, or that what stands below can be.
  pill(box, shown, open) {
    const children = tree.children[box];
    const group = this.groups[box];
    if (!children.length) return;
    const folded = children.some((child) => !shown.has(child));
    group.setAttribute("aria-expanded", String(!folded));
    let pill = this.pills.get(box);
    if (!pill) {
      pill = svgElement("g", { class: "pill", "aria-hidden": "true" }, svgElement("rect"), svgElement("text"));
      this.pills.set(box, pill);
      this.contents[box].push(pill);
      group.append(pill);
    }
    const words = folded ? countWords(box) : "−";
    if (pill.lastChild.textContent !== words) {
      pill.lastChild.textContent = words;
      const width = folded ? 14 + words.length * 4.7 : PILL;
      const [w, h] = sizes[box];
      const left = folded ? (w - width) / 2 : w - width - 6;
      setAll(pill.firstChild, { x: left, y: h - 2, width, height: PILL, rx: PILL / 2 });
      setAll(pill.lastChild, { x: left + width / 2, y: h + 8.6 });
      pill.classList.toggle("is-folded", folded);
    }
  }

  boxAt(box) {
    const place = this.places.boxes[box];
    return place && [...place, ...sizes[box]];
  }

  // Marks what is selected, what is near it, and what is dimmed by a search or a filter.
  mark(selected, isDimmed) {
    const dims = (end) => end < boxes.length && isDimmed(idOf(end));
    const ends = nearEnds(selected);
    const near = new Set();
    const lit = new Set();
    this.paths.forEach((path, n) => {
      if (!path) return;
      const [tail, head] = ties[n];
      const own = ends.has(tail) && ends.has(head) && (tail === selected || head === selected || tail >= boxes.length || head >= boxes.length);
      if (own) near.add(tail).add(head);
      const dimmed = dims(tail) || dims(head);
      if (!dimmed) lit.add(tail).add(head);
      path.classList.toggle("is-near", own);
      path.classList.toggle("is-dimmed", dimmed);
    });
    this.hubs.forEach((group, n) => group.classList.toggle("is-dimmed", !lit.has(boxes.length + n)));
    this.groups.forEach((group, box) => {
      const chosen = box === selected;
      group.classList.toggle("is-selected", chosen);
      group.classList.toggle("is-near", near.has(box) && !chosen);
      group.classList.toggle("is-dimmed", dims(box));
      group.setAttribute("aria-pressed", String(chosen));
    });
  }
}

// The ends of the lines of a box, and of the lines that go on from them through junctions.
function nearEnds(selected) {
  const ends = new Set();
  if (selected === undefined) return ends;
  ends.add(selected);
  const hubs = new Set();
  for (const [tail, head] of ties) {
    if (tail === selected && head >= boxes.length) hubs.add(head);
    if (head === selected && tail >= boxes.length) hubs.add(tail);
    if (tail === selected) ends.add(head);
    if (head === selected) ends.add(tail);
  }
  for (const [tail, head] of ties) {
    if (hubs.has(tail)) ends.add(head);
    if (hubs.has(head)) ends.add(tail);
  }
  return ends;
}

// Lines whose ends are there; a junction is there when a premise leads to it and something on from it.
export function linesAmong(shown) {
  const hubs = new Set(data.hubs.map((_, n) => boxes.length + n));
  const isPremise = (n) => data.lines[n][4] === "none";
  const led = new Set(ties.filter((_, n) => isPremise(n)).map(([, head]) => head));
  const isThere = (end) => (end < boxes.length ? shown.has(end) : hubs.has(end));
  for (;;) {
    const lines = ties.map((_, n) => n).filter((n) => isThere(ties[n][0]) && isThere(ties[n][1]));
    const heads = new Set(lines.filter(isPremise).map((n) => ties[n][1]));
    const tails = new Set(lines.map((n) => ties[n][0]));
    const loose = [...hubs].filter((hub) => !tails.has(hub) || (led.has(hub) && !heads.has(hub)));
    if (!loose.length) return lines;
    loose.forEach((hub) => hubs.delete(hub));
  }
}

export function pathOf(curve) {
  return `M${curve[0].join(" ")}C${curve.slice(1).map((point) => point.join(" ")).join(" ")}`;
}

function placeOf(group) {
  return /\(([-\d.]+),([-\d.]+)\)/.exec(group.getAttribute("transform")).slice(1).map(Number);
}

function move(group, [x, y]) {
  group.setAttribute("transform", `translate(${x},${y})`);
}

function setAll(made, attributes) {
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
}
