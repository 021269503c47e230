// The page: one state, and everything that shows it. Nothing is kept in the document but what it shows.

import { boxes, idOf, numberOf, tree, tops, wayTo } from "./model.js";
import { Camera, middleOfBox } from "./camera.js";
import { Drawing } from "./drawing.js";
import { Card, fillLegend } from "./card.js";
import { EssayMarks, toggleAll } from "./essay.js";
import { Panel } from "./panel.js";
import { found } from "./search.js";
import { boxBeside, setUpKeys } from "./keys.js";
import { setUpTheme } from "./theme.js";
import { setUpSplitter } from "./splitter.js";
import { setUpPrinting } from "./printing.js";

const READABLE = 0.8;
const MOST_REVEALED = 40;
const MOST_WHOLE = 400;
const DOUBLE_CLICK = 260;

class Page {
  constructor() {
    this.map = document.getElementById("map");
    this.stage = this.map.querySelector(".stage");
    this.svg = this.stage.querySelector("svg");
    this.status = document.querySelector("[role=status]");
    this.field = document.querySelector("input[type=search]");
    this.filter = document.querySelector("select.filter");
    const choose = (id, how) => this.choose(id, { scroll: true, ...how });
    this.drawing = new Drawing(this.svg);
    this.camera = new Camera(this.stage, this.svg);
    this.card = new Card(this.map.querySelector(".card"), choose, (id, n) => this.toPassage(id, n));
    this.essay = new EssayMarks(document.getElementById("essay"), choose, (id) => this.hover(id));
    this.panel = new Panel(document.getElementById("panel"), choose);
    this.state = { selected: undefined, open: new Set(tops), apart: !tops.length, sideways: false };
    this.meant = undefined;
    fillLegend(this.map.querySelector(".legend"));
    this.listen();
    this.arrange();
    this.camera.begin(this.middleOfTop(), READABLE);
    this.fromHash();
    performance.mark("argmap-ready");
    document.body.dataset.ready = "";
  }

  listen() {
    const deeds = {
      "zoom-in": () => this.zoomIn(),
      "zoom-out": () => this.zoomOut(),
      fit: () => this.fit(),
      whole: () => this.whole(),
      direction: () => this.turn(),
    };
    for (const button of document.querySelectorAll("[data-do]")) {
      const deed = deeds[button.dataset.do];
      if (deed) button.addEventListener("click", deed);
    }
    setUpTheme(document.querySelector("[data-do=theme]"));
    setUpKeys(document.querySelector("[data-do=keys]"), this);
    setUpSplitter(document.querySelector(".splitter"), document.querySelector("main"));
    setUpPrinting(this.map, this.drawing, () => this.beforePrint(), () => this.afterPrint());
    this.field.addEventListener("input", () => this.narrow());
    this.field.addEventListener("keydown", (event) => this.searchKey(event));
    this.filter.addEventListener("change", () => this.narrow());
    addEventListener("hashchange", () => this.fromHash());
    document.addEventListener("mouseover", (event) => this.hover(event.target.closest?.("[data-id]")?.dataset.id));
    document.addEventListener("click", (event) => this.followLink(event));
    this.svg.addEventListener("click", (event) => this.clickMap(event));
    this.svg.addEventListener("dblclick", (event) => {
      const box = this.boxOf(event.target);
      if (box === undefined || event.target.closest(".pill")) return;
      clearTimeout(this.waiting);
      this.fold(box);
    });
    this.svg.addEventListener("focusin", (event) => {
      const box = this.boxOf(event.target);
      if (box === undefined) return;
      this.rove(box);
      this.hover(idOf(box));
      this.camera.reveal(this.drawing.boxAt(box));
      this.stage.scrollTo(0, 0);
    });
  }

  boxOf(target) {
    const group = target.closest("g.box");
    return group ? boxes.indexOf(group.id) : undefined;
  }

  clickMap(event) {
    if (this.camera.dragged) return;
    const box = this.boxOf(event.target);
    if (box === undefined) return;
    if (event.target.closest(".pill")) this.fold(box);
    else this.choose(idOf(box), { scroll: true, later: true });
  }

  followLink(event) {
    const link = event.target.closest?.('a[href^="#"]');
    if (!link) return;
    const id = decoded(link.getAttribute("href"));
    if (numberOf(id) === undefined) return;
    event.preventDefault();
    this.choose(id, { scroll: true });
  }

  fromHash() {
    const id = decoded(location.hash);
    if (numberOf(id) !== undefined) this.choose(id, { scroll: true, center: true });
  }

  // Selects a statement; `scroll` brings its passage into view, `focus` goes to its box, `still` moves no map,
  // `later` waits with the card, which takes room, for what may become a double click.
  choose(id, { scroll = false, focus = false, still = false, center = false, later = false } = {}) {
    this.state.selected = id;
    clearTimeout(this.waiting);
    if (id === undefined) {
      delete document.body.dataset.selected;
      this.card.clear();
      history.replaceState(null, "", location.pathname + location.search);
      this.show();
      return;
    }
    document.body.dataset.selected = id;
    const box = numberOf(id);
    if (!this.drawing.shown.has(box)) {
      this.openTo(box);
      this.arrange();
    } else {
      this.show();
    }
    const isOpen = !this.card.place.hidden;
    if (later && !isOpen) this.waiting = setTimeout(() => this.showCard(id), DOUBLE_CLICK);
    else this.card.show(id);
    history.replaceState(null, "", `#${encodeURIComponent(id)}`);
    if (scroll) this.essay.scrollTo(id);
    this.panel.reveal(id);
    if (center) this.camera.center(middleOfBox(this.drawing.boxAt(box)));
    else if (!still && !later) this.camera.reveal(this.drawing.boxAt(box));
    this.rove(box);
    if (!focus) return;
    this.map.scrollIntoView({ block: "nearest" });
    this.drawing.groups[box].focus({ preventScroll: true });
  }

  showCard(id) {
    this.card.show(id);
    const at = this.drawing.boxAt(numberOf(id));
    if (at) this.camera.reveal(at);
  }

  clear() {
    this.field.value = "";
    this.filter.value = "";
    this.choose(undefined);
    this.narrow();
  }

  openTo(box) {
    const way = wayTo(box);
    way.forEach((over) => this.state.open.add(over));
    const root = way[0] ?? box;
    if (!tops.includes(root)) this.state.apart = true;
  }

  // The boxes to be shown: tops, and below every open box its children; what is meant is always shown.
  shownBoxes() {
    const { open, apart } = this.state;
    const extra = this.meant && this.meant.size <= MOST_REVEALED ? [...this.meant].map(numberOf) : [];
    const opened = new Set(open);
    extra.forEach((box) => wayTo(box).forEach((over) => opened.add(over)));
    const roots = apart ? tree.roots : [...new Set([...tops, ...extra.map((box) => wayTo(box)[0] ?? box)])];
    const shown = new Set(roots);
    for (const box of tree.order) {
      if (shown.has(box) && opened.has(box)) tree.children[box].forEach((child) => shown.add(child));
    }
    return { shown, opened };
  }

  // Lays the map out anew; the box `anchor`, the selected one or the keyboard's stays where it is on the screen.
  arrange(anchor = numberOf(this.state.selected ?? "") ?? this.roving) {
    const before = anchor === undefined || !this.drawing.places ? undefined : this.drawing.boxAt(anchor);
    const { shown, opened } = this.shownBoxes();
    const [width, height] = this.drawing.arrange(shown, opened, this.state.sideways);
    this.camera.extent(width, height);
    const after = anchor === undefined ? undefined : this.drawing.boxAt(anchor);
    if (before && after) {
      const { x, y, scale } = this.camera;
      this.camera.place(x + (before[0] - after[0]) * scale, y + (before[1] - after[1]) * scale);
    }
    const whole = document.querySelector("[data-do=whole]");
    whole.setAttribute("aria-pressed", String(shown.size === boxes.length));
    this.apartWords(shown);
    this.rove(this.roving ?? tops[0] ?? 0);
    this.show();
  }

  // How many boxes lead to no thesis and are not shown.
  apartWords(shown) {
    const legend = this.map.querySelector(".legend");
    legend.querySelector(".apart")?.remove();
    const away = tree.roots.filter((root) => !shown.has(root)).length;
    if (!away) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "apart";
    button.textContent = `+${away} that lead${away === 1 ? "s" : ""} to no thesis`;
    button.addEventListener("click", () => {
      this.state.apart = true;
      this.arrange();
      this.fit();
    });
    legend.append(button);
  }

  show() {
    const isDimmed = (id) => this.meant !== undefined && !this.meant.has(id);
    document.body.toggleAttribute("data-narrowed", this.meant !== undefined);
    document.body.toggleAttribute("data-loud", /^(flag:|unsupported)/.test(this.filter.value));
    this.drawing.mark(numberOf(this.state.selected ?? ""), isDimmed);
    for (const part of document.querySelectorAll(".essay mark, #panel [data-id]")) {
      const { id } = part.dataset;
      part.classList.toggle("is-selected", id === this.state.selected);
      part.classList.toggle("is-dimmed", isDimmed(id));
    }
    this.panel.narrow(isDimmed);
  }

  hover(id) {
    if (id === this.hovered) return;
    toggleAll(this.hovered, "is-hovered", false);
    this.hovered = id;
    toggleAll(id, "is-hovered", true);
  }

  rove(box) {
    const stop = this.drawing.shown.has(box) ? box : [...this.drawing.shown][0];
    if (this.roving !== undefined) this.drawing.groups[this.roving].setAttribute("tabindex", "-1");
    if (stop !== undefined) this.drawing.groups[stop].setAttribute("tabindex", "0");
    this.roving = stop;
  }

  narrow() {
    this.meant = found(this.field.value, this.filter.value);
    const count = this.meant?.size;
    this.status.textContent = count === undefined ? "" : `${count} found`;
    this.next = 0;
    this.arrange();
    if (count) this.camera.frame([...this.meant].map((id) => this.drawing.boxAt(numberOf(id))).filter(Boolean));
  }

  searchKey(event) {
    if (event.key === "Escape") {
      this.field.value = "";
      this.narrow();
      this.drawing.groups[this.roving]?.focus({ preventScroll: true });
    } else if (event.key === "Enter" && this.meant?.size) {
      const ids = [...this.meant];
      this.choose(ids[this.next++ % ids.length], { scroll: true });
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  walk(box, key) {
    const next = boxBeside(box, key, this.drawing.shown, this.state.sideways);
    if (next === undefined) return;
    if (!this.drawing.shown.has(next)) {
      this.openTo(next);
      this.arrange(box);
    }
    this.rove(next);
    this.drawing.groups[next].focus({ preventScroll: true });
    if (idOf(next) !== undefined) this.choose(idOf(next), { scroll: true });
  }

  fold(box) {
    if (!tree.children[box].length) return;
    const isOpen = tree.children[box].every((child) => this.drawing.shown.has(child));
    if (isOpen) this.state.open.delete(box);
    else this.state.open.add(box);
    this.arrange(box);
    this.drawing.groups[box].focus({ preventScroll: true });
  }

  toPassage(id, n) {
    if (id === undefined) return;
    this.choose(id, { still: true });
    const mark = this.essay.firstOf(id, n);
    mark?.scrollIntoView({ block: "center", inline: "nearest" });
    mark?.focus({ preventScroll: true });
  }

  zoomIn() {
    this.camera.zoom(1.25);
  }

  zoomOut() {
    this.camera.zoom(1 / 1.25);
  }

  fit() {
    this.camera.fit();
  }

  search() {
    this.field.focus();
    this.field.select();
  }

  // Opens everything, or as many levels as can be looked at; and back to the thesis and one level.
  whole() {
    const isWhole = this.drawing.shown.size === boxes.length;
    if (isWhole && boxes.length > tops.length) {
      this.state.open = new Set(tops);
      this.state.apart = !tops.length;
    } else {
      this.state.apart = tree.roots.length <= MOST_WHOLE;
      this.openLevels();
    }
    this.arrange();
    this.fit();
  }

  openLevels() {
    let level = this.state.apart ? tree.roots : tops;
    let count = level.length;
    while (level.length) {
      const next = level.flatMap((box) => tree.children[box]);
      if (count + next.length > MOST_WHOLE) {
        this.status.textContent = `${count} of ${boxes.length} boxes: unfold further where you want to look`;
        return;
      }
      level.forEach((box) => this.state.open.add(box));
      count += next.length;
      level = next;
    }
  }

  turn() {
    this.state.sideways = !this.state.sideways;
    document.querySelector("[data-do=direction]").setAttribute("aria-pressed", String(this.state.sideways));
    this.arrange();
    this.camera.begin(this.middleOfTop(), READABLE);
  }

  middleOfTop() {
    const top = tops[0] ?? tree.roots[0];
    const at = top === undefined ? undefined : this.drawing.boxAt(top);
    return at ? (this.state.sideways ? [at[0] + 420, Math.max(at[1] - 220, 0)] : [at[0] + at[2] / 2, at[1]]) : [0, 0];
  }

  beforePrint() {
    const { x, y, scale } = this.camera;
    this.kept = { state: this.state, query: this.field.value, filter: this.filter.value, view: [x, y, scale] };
    this.field.value = "";
    this.filter.value = "";
    this.state = { ...this.state, selected: undefined };
    this.meant = undefined;
    this.arrange();
  }

  afterPrint() {
    if (!this.kept) return;
    this.state = this.kept.state;
    this.field.value = this.kept.query;
    this.filter.value = this.kept.filter;
    this.narrow();
    this.camera.place(...this.kept.view);
    this.kept = undefined;
  }
}

function decoded(hash) {
  try {
    return decodeURIComponent(hash.replace(/^#/, ""));
  } catch {
    return hash.replace(/^#/, "");
  }
}

new Page();
