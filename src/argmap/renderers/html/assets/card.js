// The card of the selected statement, and the legend of what occurs in the map.

import { data, element, svgElement } from "./model.js";

export class Card {
  constructor(place, choose, toPassage) {
    this.place = place;
    this.choose = choose;
    this.toPassage = toPassage;
  }

  clear() {
    this.place.hidden = true;
    this.place.replaceChildren();
  }

  show(id) {
    const s = data.statements[id];
    const close = element("button", { type: "button", class: "close", "aria-label": "Close the card" }, "×");
    close.addEventListener("click", () => this.choose(undefined));
    const flags = (s.flags ?? []).map((flag) => element("span", { class: `flag is-${flag}` }, data.flags[flag]));
    const head = element("p", { class: "card-head" }, element("span", { class: `kind kind-${s.kind}` }, s.kind_word), ...flags);
    const content = [close, head];
    if (s.title && s.title !== s.text) content.push(element("h2", { dir: "auto" }, s.title));
    content.push(element("p", { class: "card-text", dir: "auto" }, s.text || s.label));
    content.push(...this.quotes(id, s.quotes ?? []));
    const rows = [
      ["Standing", s.standing],
      ["Held by", s.holder],
      ["Source", s.sources],
      ["Issue", data.issues[s.issue]],
      ["Answer", s.answer],
    ];
    const list = element("dl");
    for (const [title, words] of rows) {
      if (words) list.append(element("dt", {}, title), element("dd", { dir: "auto" }, words));
    }
    this.relations(list, "Rests on", s.reasons);
    this.relations(list, "Attacked by", s.attacks);
    this.relations(list, "Leads to", s.leads);
    content.push(list);
    this.place.replaceChildren(...content);
    this.place.hidden = false;
    this.place.scrollTop = 0;
  }

  quotes(id, quotes) {
    return quotes.map((quote, n) => {
      const place = element("button", { type: "button", class: "place" }, quote.place);
      place.addEventListener("click", () => this.toPassage(id, n));
      const words = quote.words ? [element("q", { dir: "auto" }, quote.words), " "] : [];
      return element("p", { class: "card-quote" }, ...words, place);
    });
  }

  relations(list, title, found = []) {
    if (!found.length) return;
    const own = new Map(found.map(([id, word]) => [`${id} ${word}`, [id, word]]));
    const items = [...own.values()].map(([id, word]) => {
      const button = element("button", { type: "button", class: "to" }, data.statements[id].label);
      button.addEventListener("click", () => this.choose(id));
      const plain = word === "reason" || word === "attacks" || word === "supports";
      return element("li", {}, button, plain ? "" : ` (${word})`);
    });
    list.append(element("dt", {}, title), element("dd", {}, element("ul", {}, ...items)));
  }
}

export function fillLegend(place) {
  for (const [kind, word] of Object.entries(data.kinds)) {
    place.append(element("span", { class: `chip kind-${kind}` }, word));
  }
  for (const [relation, word] of Object.entries(data.relations)) {
    const line = svgElement("path", { class: `line rel-${relation} ends-head`, d: "M2 6H28" });
    const swatch = svgElement("svg", { class: "argmap swatch", width: 34, height: 12, "aria-hidden": "true" }, line);
    place.append(element("span", { class: "relation" }, swatch, word));
  }
  if (data.hubs.some(([, , linked]) => linked)) {
    place.append(element("span", { class: "relation" }, element("span", { class: "plus", "aria-hidden": "true" }, "+"), "hold only together"));
  }
}
