// Search and filter: which statements are meant.

import { data } from "./model.js";

const texts = new Map(
  Object.entries(data.statements).map(([id, s]) => [
    id,
    folded([id, s.title, s.text, s.holder, s.sources, ...(s.quotes ?? []).map((quote) => quote.words)].join(" ")),
  ]),
);

function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

// The ids of the statements that every word of the query occurs in and that pass the filter; undefined for all.
export function found(query, filter) {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (!words.length && !filter) return undefined;
  const ids = Object.keys(data.statements).filter(
    (id) => words.every((word) => texts.get(id).includes(word)) && passes(data.statements[id], filter),
  );
  return new Set(ids);
}

function passes(s, filter) {
  if (!filter) return true;
  const flags = s.flags ?? [];
  if (filter === "unsupported") return flags.includes("no-reason") || flags.includes("no-source");
  const [by, ...rest] = filter.split(":");
  const what = rest.join(":");
  if (by === "flag") return flags.includes(what);
  if (by === "kind") return s.kind === what;
  if (by === "standing") return s.states.includes(what);
  if (by === "issue") return s.issue === what;
  return (s.tags ?? []).includes(what);
}
