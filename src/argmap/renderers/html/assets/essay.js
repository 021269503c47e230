// The essay: its marks are one stop of the keyboard, with arrow keys among them.

import { elementsOf } from "./model.js";

export class EssayMarks {
  constructor(pane, choose, preview) {
    this.pane = pane;
    this.marks = [...pane.querySelectorAll("mark[data-id]")];
    this.marks.forEach((mark, n) => (mark.tabIndex = n ? -1 : 0));
    pane.addEventListener("click", (event) => {
      const mark = event.target.closest("mark[data-id]");
      if (mark && !event.target.closest("a") && getSelection().isCollapsed) choose(mark.dataset.id);
    });
    pane.addEventListener("keydown", (event) => this.key(event, choose));
    pane.addEventListener("focusin", (event) => {
      const mark = event.target.closest("mark[data-id]");
      if (mark) {
        this.rove(mark);
        preview(mark.dataset.id);
      }
    });
  }

  key(event, choose) {
    const mark = event.target.closest("mark[data-id]");
    if (!mark || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step) {
      const next = this.marks[this.marks.indexOf(mark) + step];
      next?.focus();
      event.preventDefault();
    } else if (event.key === "Enter" || event.key === " ") {
      choose(mark.dataset.id, { focus: true });
      event.preventDefault();
    }
  }

  rove(mark) {
    this.marks.forEach((other) => (other.tabIndex = other === mark ? 0 : -1));
  }

  // The first mark of each quote of a statement, in the order of the essay.
  firstOf(id, n = 0) {
    const own = this.marks.filter((mark) => mark.dataset.id === id);
    const starts = own.filter((mark) => mark.id || own.length === 1);
    return starts[n] ?? starts[0] ?? own[0];
  }

  // Brings a passage to the middle of the essay's pane; the page itself stays where it is.
  scrollTo(id, n = 0) {
    const mark = this.firstOf(id, n);
    if (!mark) return undefined;
    const pane = this.pane.getBoundingClientRect();
    const place = mark.getBoundingClientRect();
    this.pane.scrollBy({ top: (place.top + place.bottom - pane.top - pane.bottom) / 2 });
    return mark;
  }
}

export function toggleAll(id, name, on) {
  if (id === undefined) return;
  elementsOf(id).forEach((part) => part.classList.toggle(name, on));
}
