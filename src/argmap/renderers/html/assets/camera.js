// The camera: pans and zooms the map by a transform, at most once a frame.

const NEAREST = 4;
const FARTHEST = 0.05;
const QUIET = 150;
const SLIP = 4;
const READABLE_FRAME = 0.45;
const AROUND = 10;
const LARGEST_FIT = 1.1;

export function middleOfBox([x, y, w, h]) {
  return [x + w / 2, y + h / 2];
}

export class Camera {
  constructor(stage, svg) {
    this.stage = stage;
    this.svg = svg;
    this.x = 0;
    this.y = 0;
    this.scale = 1;
    this.dragged = false;
    this.pending = 0;
    this.timer = 0;
    this.pointers = new Map();
    svg.classList.add("is-moved");
    stage.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    stage.addEventListener("pointerdown", (event) => this.down(event));
    stage.addEventListener("pointermove", (event) => this.move(event));
    for (const name of ["pointerup", "pointercancel", "pointerleave"]) {
      stage.addEventListener(name, (event) => this.up(event));
    }
  }

  extent(width, height) {
    this.width = width;
    this.height = height;
    this.svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    this.svg.style.width = `${width}px`;
    this.svg.style.height = `${height}px`;
  }

  place(x, y, scale = this.scale) {
    this.scale = Math.min(Math.max(scale, FARTHEST), NEAREST);
    this.x = x;
    this.y = y;
    if (!this.pending) this.pending = requestAnimationFrame(() => this.apply());
    this.svg.style.willChange = "transform";
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.sharpen(), QUIET);
  }

  apply() {
    this.pending = 0;
    this.svg.style.transform = `translate(${this.x}px, ${this.y}px) scale(${this.scale})`;
  }

  sharpen() {
    this.svg.style.willChange = "auto";
  }

  zoom(factor, at) {
    const { width, height } = this.stage.getBoundingClientRect();
    const [px, py] = at ?? [width / 2, height / 2];
    const scale = Math.min(Math.max(this.scale * factor, FARTHEST), NEAREST);
    const share = scale / this.scale;
    this.place(px - (px - this.x) * share, py - (py - this.y) * share, scale);
  }

  fit() {
    const { width, height } = this.stage.getBoundingClientRect();
    const scale = this.fitting();
    this.place((width - this.width * scale) / 2, (height - this.height * scale) / 2, scale);
  }

  fitting() {
    const { width, height } = this.stage.getBoundingClientRect();
    return Math.min((width - 2 * AROUND) / this.width, (height - 2 * AROUND) / this.height, LARGEST_FIT);
  }

  // The whole of the map if that is readable, else the given point of it near the top, readable.
  begin([x, y], readable) {
    const { width } = this.stage.getBoundingClientRect();
    if (this.fitting() >= readable) this.fit();
    else this.place(width / 2 - x * readable, 70 - y * readable, readable);
  }

  center([x, y]) {
    const { width, height } = this.stage.getBoundingClientRect();
    this.place(width / 2 - x * this.scale, height / 2 - y * this.scale);
  }

  // Brings boxes into view when none of them is: all of them if they can be read then, else the first.
  frame(found) {
    if (!found.length || found.some((box) => this.sees(box))) return;
    const left = Math.min(...found.map(([x]) => x));
    const top = Math.min(...found.map(([, y]) => y));
    const width = Math.max(...found.map(([x, , w]) => x + w)) - left;
    const height = Math.max(...found.map(([, y, , h]) => y + h)) - top;
    const pane = this.stage.getBoundingClientRect();
    const scale = Math.min((pane.width - 40) / width, (pane.height - 40) / height, this.scale);
    const isReadable = scale >= READABLE_FRAME;
    const [x, y] = isReadable ? [left + width / 2, top + height / 2] : middleOfBox(found[0]);
    const chosen = isReadable ? scale : this.scale;
    this.place(pane.width / 2 - x * chosen, pane.height / 2 - y * chosen, chosen);
  }

  sees([x, y, w, h]) {
    const { width, height } = this.stage.getBoundingClientRect();
    const left = this.x + x * this.scale;
    const top = this.y + y * this.scale;
    return left >= 8 && top >= 8 && left + w * this.scale <= width - 8 && top + h * this.scale <= height - 8;
  }

  // Centres a box only when it is not wholly in view.
  reveal(box) {
    if (!this.sees(box)) this.center(middleOfBox(box));
  }

  wheel(event) {
    event.preventDefault();
    const box = this.stage.getBoundingClientRect();
    const lines = event.deltaMode === 1 ? 18 : 1;
    const factor = Math.exp(-Math.max(-120, Math.min(120, event.deltaY * lines)) * 0.0016);
    this.zoom(factor, [event.clientX - box.left, event.clientY - box.top]);
  }

  down(event) {
    if (event.button !== 0 && event.pointerType === "mouse") return;
    if (event.target.closest(".card, .legend")) return;
    this.pointers.set(event.pointerId, [event.clientX, event.clientY]);
    this.start = [event.clientX, event.clientY];
    this.dragged = false;
  }

  move(event) {
    const before = this.pointers.get(event.pointerId);
    if (!before) return;
    const now = [event.clientX, event.clientY];
    if (this.pointers.size === 2) {
      this.pinch(event.pointerId, before, now);
    } else {
      const far = Math.hypot(now[0] - this.start[0], now[1] - this.start[1]) > SLIP;
      if (far && !this.dragged) {
        this.dragged = true;
        this.stage.classList.add("is-dragged");
      }
      if (this.dragged) this.place(this.x + now[0] - before[0], this.y + now[1] - before[1]);
      else return;
    }
    this.pointers.set(event.pointerId, now);
  }

  pinch(moved, before, now) {
    const box = this.stage.getBoundingClientRect();
    const other = [...this.pointers].find(([id]) => id !== moved)[1];
    const apart = (one) => Math.hypot(one[0] - other[0], one[1] - other[1]);
    this.dragged = true;
    const middle = [(now[0] + other[0]) / 2 - box.left, (now[1] + other[1]) / 2 - box.top];
    if (apart(before) > 0) this.zoom(apart(now) / apart(before), middle);
  }

  up(event) {
    this.pointers.delete(event.pointerId);
    this.stage.classList.remove("is-dragged");
  }
}
