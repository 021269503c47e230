"""A whole page, read by a reader that forgives nothing; and readings to make pages of."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import Any

from argmap.findings import Finding, Severity
from argmap.graph import (
    Argument,
    ArgumentMap,
    Citation,
    Conflict,
    End,
    EssayEntry,
    Inference,
    MapBuilder,
    Section,
    Source,
    Statement,
)
from argmap.reading import Reading
from argmap.text.essay import Essay
from argmap.text.quote import Quote

VOID = {"br", "hr", "input", "link", "meta"}
TAGS = VOID | set(
    "a article aside blockquote bdi body button caption circle cite code defs div em g h1 h2 h3 h4 h5 h6 head"
    " header html li main mark marker nav ol optgroup option p path pre q rect s script section select span"
    " strong style sup svg table tbody td text th thead title tr tspan ul".split()
)
SAFE = re.compile(r"https?://|mailto:|#", re.IGNORECASE)
WARNING = Severity.WARNING


class Element:
    """An element of a page: its tag, its attributes, all words in it, the elements around it."""

    def __init__(self, tag: str, attributes: dict[str, str], around: tuple[Element, ...]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.around = around
        self._words: list[str] = []

    def __getitem__(self, name: str) -> str:
        return self.attributes[name]

    @property
    def words(self) -> str:
        """All words in it."""
        return "".join(self._words)

    def say(self, words: str) -> None:
        """Add words."""
        self._words.append(words)

    @property
    def classes(self) -> list[str]:
        """Its classes."""
        return self.attributes.get("class", "").split()


class WholePage(HTMLParser):
    """Reads a page and fails where it is not well-formed, or where words of a map became markup."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.declarations: list[str] = []
        self._open: list[Element] = []
        self.feed(html.replace("\r\n", "\n").replace("\r", "\n"))  # as a browser does
        self.close()
        assert not self._open, [element.tag for element in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS, tag
        attributes = {name: value or "" for name, value in attrs}
        assert len(attributes) == len(attrs)
        for name, value in attributes.items():
            assert name not in ("style", "src", "srcdoc")
            assert not name.startswith("on"), name
            assert "\0" not in value
        element = Element(tag, attributes, tuple(self._open))
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert [element.tag for element in self._open[-1:]] == [tag]
        self._open.pop()

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.say(data)

    def handle_decl(self, decl: str) -> None:
        self.declarations.append(decl)

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(data)

    handle_pi = handle_comment = unknown_decl

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """Every such element; ``class_`` is one of its classes, ``data_id`` stands for ``data-id``."""
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
        one_class = wanted.pop("class", None)
        return [
            element
            for element in self.elements
            if element.tag == tag
            and wanted.items() <= element.attributes.items()
            and (one_class is None or one_class in element.classes)
        ]

    def one(self, tag: str, **attributes: str) -> Element:
        """The only such element."""
        (element,) = self.all(tag, **attributes)
        return element

    def within(self, outer: Element) -> list[Element]:
        """The elements in `outer`."""
        return [element for element in self.elements if outer in element.around]

    @property
    def ids(self) -> list[str]:
        """The ids of all elements."""
        return [element["id"] for element in self.elements if "id" in element.attributes]

    @property
    def data(self) -> Any:
        """What the script is told."""
        return json.loads(self.one("script", id="data").words)

    @property
    def skeleton(self) -> list[tuple[str, tuple[str, ...]]]:
        """Every tag with the names of its attributes; of the map only that it is there."""
        return [
            (element.tag, tuple(element.attributes))
            for element in self.elements
            if all(outer.tag != "svg" for outer in element.around)
        ]


def statements_of(reading: Reading) -> list[str]:
    """The ids of the statements, in the order of the map."""
    return [s.id for s in reading.map.statements]


ESSAY = """\
# Keep the pond

The pond in the park should be kept for good. Frogs live in it all the year round.

The mayor says that it breeds midges in summer. But the frogs eat all of the midges.

Nobody has yet asked what the fence around the pond would cost the town.
"""


def pond() -> ArgumentMap:
    """A map with a thesis, reasons, linked premises, an attack, an undercut, rivals and sources."""
    builder = MapBuilder()
    builder.title = "The pond"
    builder.data["author"] = "A reader"
    builder.essays.append(EssayEntry("pond", "essay.md"))
    builder.sources.append(Source("count", "The count of frogs", url="https://example.org/count"))
    issue = builder.issue("What to do with the pond")
    builder.statement(
        Statement(
            "keep", "Keep it", "It is to stay.", thesis=True, quotes=(Quote("should be kept for good"),)
        )
    )
    builder.statement(
        Statement(
            "frogs",
            "Frogs",
            "It has frogs.",
            "evidence",
            quotes=(Quote("Frogs live in it"),),
            citations=(Citation("count", at="p. 3"),),
            tags=("animals",),
        )
    )
    builder.statement(Statement("rare", "", "Frogs are rare.", "assumption", stance="implicit"))
    builder.statement(
        Statement(
            "midges",
            "Midges",
            "It has midges.",
            "counterposition",
            "reported",
            by=("the mayor",),
            issue=issue,
            quotes=(Quote("it breeds midges in summer"),),
        )
    )
    builder.statement(
        Statement("eaten", "Eaten", "Frogs take them.", quotes=(Quote("eat all of the midges"),))
    )
    builder.statement(Statement("fill", "Fill it in", "It is to go.", "counterposition", issue=issue))
    builder.statement(Statement("few", "Few", "There are few.", quotes=(Quote("no such words in it"),)))
    ends = {
        name: End("statement", name) for name in ("keep", "frogs", "rare", "midges", "eaten", "fill", "few")
    }
    builder.argument(Argument("nature", "From nature", "What is rare is to stay."))
    both = (ends["frogs"], ends["rare"])
    builder.inference(Inference("i1", both, ends["keep"], "linked", argument="nature"))
    builder.inference(Inference("i2", (ends["few"],), ends["rare"], "convergent"))
    builder.conflict(Conflict("x1", (ends["midges"],), ends["keep"]))
    builder.conflict(Conflict("x2", (ends["eaten"],), ends["midges"]))
    builder.conflict(Conflict("x3", (ends["fill"],), ends["keep"], True))
    builder.conflict(Conflict("x4", (ends["midges"],), End("inference", "i2")))
    builder.conflict(Conflict("x5", (ends["fill"],), End("argument", "nature")))
    builder.conflict(Conflict("x6", (ends["eaten"],), End("conflict", "x1")))
    return builder.build()


def pond_reading() -> Reading:
    """The map with its essay."""
    return Reading(pond(), (Essay(ESSAY, "somewhere/essay.md", "pond"),))


HOSTILE = (
    "</script><script>alert(1)</script>",
    "</style></title></textarea><img src=x onerror=alert(1)>",
    "<!-- <![CDATA[ ]]> --> <?php ?> <!doctype x>",
    '" onmouseover="alert(1)" x=\'',
    "' style='color:red' `",
    "&lt;b&gt; &#0; &amp;quot; &quot &",
    "\u202eright to left\u202c \u2066and\u2069 \u200f\u061c",
    "line\u2028and\u2029paragraph\x85\x0b\x0c",
    "\0\x01\x08\x1b\x1f\x7f\x9f\ufdd0\ufffe\U0001ffff\ud800\udfff",
    "two\nlines\r\nand\rmore\ttabs",
    "100% %3Cb%3E %zz #hash ?query",
    "__proto__",
    "constructor",
    "سلام דוד 東京 नमस्ते é e\u0301 \U0001f438",
    "w" * 10_000,
)


def hostile(word: str) -> tuple[Reading, tuple[Finding, ...]]:
    """A reading with `word` wherever a map or a finding can have words, and findings."""
    builder = MapBuilder()
    builder.title = f"title {word}"
    builder.language = word
    builder.data["author"] = word
    builder.essays.append(EssayEntry("e", f"{word}.md", word, word, word, word, word))
    builder.sources.append(Source("s", word, url="https://example.org/s"))
    builder.sources.append(Source(f"s{word}", word, url=f"javascript:{word}"))
    builder.sources.append(Source("j", word, url=f"data:text/html,{word}"))
    builder.sections.append(Section("h", word, 1, None))
    issue = builder.issue(f"issue {word}")
    ids = [f"x{word}", f"a  {word}", f"z {word}"]
    for identifier, kind in zip(ids, ("claim", "evidence", "counterposition"), strict=True):
        builder.statement(
            Statement(
                identifier, f"t{word}", f"text {word}", kind, "reported", by=(f"by {word}",), issue=issue,
                quotes=(Quote("The pond in the park"),), tags=(f"tag{word}",), section="h",
                citations=tuple(Citation(s, at=word, via="s") for s in ("s", f"s{word}", "j", f"no{word}")),
            )
        )  # fmt: skip
    ends = [End("statement", identifier) for identifier in ids]
    builder.argument(Argument(f"g{word}", f"argument {word}", f"says {word}", "h"))
    argument = f"g{word}"
    builder.inference(
        Inference(f"i{word}", tuple(ends[1:]), ends[0], "linked", word, word, argument=argument)
    )
    builder.conflict(Conflict(f"c{word}", (ends[2],), End("inference", f"i{word}")))
    reading = Reading(builder.build(), (Essay(ESSAY, f"{word}.md", "e", f"essay {word}"),))
    findings = tuple(
        Finding(f"rule {word}", WARNING, "map", f"message {word}", f"help {word}", i, word, thing="statement")
        for i in ids
    )  # fmt: skip
    return reading, findings
