"""A reader of HTML that forgives nothing, and what it has read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html.parser import HTMLParser

from argmap.renderers.html.ranges import together
from argmap.text.place import Span

VOID = {"br", "hr"}
PHRASES = {"a", "bdi", "br", "code", "em", "mark", "s", "span", "strong", "sup"}
OUTLINE = {f"h{level}" for level in range(2, 7)}
BLOCKS = {"article", "blockquote", "div", "hr", "li", "ol", "p", "pre", "table", "ul"} | OUTLINE
PARTS = {
    "li": {"ol", "ul"},
    "thead": {"table"},
    "tbody": {"table"},
    "tr": {"thead", "tbody"},
    "th": {"tr"},
    "td": {"tr"},
}
ATTRIBUTES = {
    "aria-describedby",
    "aria-hidden",
    "aria-label",
    "class",
    "data-id",
    "data-paragraph",
    "data-share",
    "dir",
    "hidden",
    "href",
    "id",
    "rel",
    "role",
    "scope",
    "start",
}
LABELS = {
    "essay-title",
    "footnote-label",
    "footnote-mark",
    "left-out",
    "mark-descriptions",
    "mark-id",
    "paragraph-number",
    "picture",
    "raw",
}
"""Classes of what the page adds to the words of an essay."""


class Strict(HTMLParser):
    """Reads `html` and fails where it is not well-formed, or holds what an essay may not bring.

    `text` is what stands in it but labels; `words` has by `data-id` the words of the marks, `labels`
    those of the labels in them.
    """

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.words: dict[str, list[str]] = {}
        self.labels: dict[str, list[str]] = {}
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._stack: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()
        assert not self._stack
        ids = [known["id"] for _, known in self.tags if "id" in known]
        assert len(ids) == len(set(ids))
        for _, known in self.tags:
            assert known.get("aria-describedby", ids[0] if ids else None) in [*ids, None]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        around = [name for name, _ in self._stack]
        assert len(known) == len(attrs)
        assert set(known) <= ATTRIBUTES
        assert tag in PHRASES | BLOCKS | set(PARTS)
        assert re.match(r"https?://|mailto:|#", known.get("href") or "#", re.IGNORECASE)
        if tag not in PHRASES:
            assert not {"p", "mark", "a", "pre", *PHRASES - {"code"}, *OUTLINE} & set(around), (tag, around)
        assert tag != "a" or "a" not in around
        assert not around or tag not in PARTS or around[-1] in PARTS[tag]
        assert not around or around[-1] not in {"table", "thead", "tbody", "tr", "ul", "ol"} or tag in PARTS
        self.tags.append((tag, known))
        if tag == "mark":
            self.words.setdefault(known["data-id"] or "", []).append("")
        if tag not in VOID:
            self._stack.append((tag, known))

    def handle_endtag(self, tag: str) -> None:
        assert self._stack.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        marks = [known["data-id"] or "" for tag, known in self._stack if tag == "mark"]
        classes = {name for _, known in self._stack for name in (known.get("class") or "").split()}
        if "mark-id" in classes:
            self.labels.setdefault(marks[-1], []).append(data)
        elif not classes & LABELS:
            self.text += data
            for mark in marks:
                self.words[mark][-1] += data

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(data)

    handle_decl = handle_pi = handle_comment = unknown_decl

    def all(self, tag: str, **attributes: str) -> list[dict[str, str | None]]:
        """The attributes of every such tag."""
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
        return [known for name, known in self.tags if name == tag and wanted.items() <= known.items()]


def dense(words: str) -> str:
    """The words without white space."""
    return "".join(words.split())


def has_its_words(html: Strict, text: str, spans: Mapping[str, Iterable[Span]]) -> None:
    """The marks of everything that has `spans` in `text` hold the words there, and no others."""
    for identifier, own in spans.items():
        ranges = together(sorted(own, key=lambda span: span.start))
        wanted = dense("".join(text[span.start : span.end] for span in ranges))
        assert dense("".join(html.words.get(identifier, []))) == wanted
