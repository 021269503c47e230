// The panel below: tabs, and rows that lead to the map.

export class Panel {
  constructor(panel, choose) {
    this.panel = panel;
    this.tabs = [...panel.querySelectorAll("[role=tab]")];
    this.open(this.tabs[0]);
    panel.addEventListener("click", (event) => this.click(event, choose));
    panel.querySelector("[role=tablist]").addEventListener("keydown", (event) => this.key(event));
  }

  open(tab) {
    for (const other of this.tabs) {
      const chosen = other === tab;
      other.setAttribute("aria-selected", String(chosen));
      other.tabIndex = chosen ? 0 : -1;
      document.getElementById(other.getAttribute("aria-controls")).classList.toggle("is-open", chosen);
    }
  }

  key(event) {
    const here = this.tabs.indexOf(event.target);
    const last = this.tabs.length - 1;
    const next = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: last }[event.key];
    if (next === undefined || here < 0) return;
    const tab = this.tabs[(next + this.tabs.length) % this.tabs.length];
    this.open(tab);
    this.reveal(document.body.dataset.selected);
    tab.focus();
    event.preventDefault();
  }

  click(event, choose) {
    const tab = event.target.closest("[role=tab]");
    if (tab) {
      this.open(tab);
      this.reveal(document.body.dataset.selected);
      return;
    }
    if (event.target.closest("a")) return;
    const row = event.target.closest("[data-id]");
    if (row && getSelection().isCollapsed) choose(row.dataset.id);
  }

  // Scrolls a row of a statement into view within the tab that is open, when none of its rows is.
  reveal(id) {
    if (id === undefined) return;
    const pane = this.panel.querySelector(".is-open");
    const { top, bottom, height } = pane.getBoundingClientRect();
    const rows = [...pane.querySelectorAll(`[data-id="${CSS.escape(id)}"]:not(.is-left-out)`)];
    const places = rows.map((row) => row.getBoundingClientRect());
    if (!rows.length || places.some((place) => place.top >= top && place.bottom <= bottom)) return;
    pane.scrollTop += places[0].top - top - height / 4;
  }

  // Rows of statements that a search or a filter leaves out are not shown.
  narrow(isDimmed) {
    for (const row of this.panel.querySelectorAll("tr[data-id], li[data-id]")) {
      row.classList.toggle("is-left-out", isDimmed(row.dataset.id));
    }
  }
}
