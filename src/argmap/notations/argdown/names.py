"""Who is who in an Argdown document: elements that name one statement or one argument, gathered."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from argmap.graph.builder import MapBuilder, slug
from argmap.graph.end import End
from argmap.notations.argdown.grammar.syntax import Argument
from argmap.notations.argdown.outline import Element
from argmap.text.folding import fold_text

NameKind = Literal["argument", "statement"]
NO_END = End("statement", "")


class Named:
    """One statement or argument: its `id`, its `title` (empty when untitled) and all its elements.

    `end` is what steps point at, which its id decides.
    `defined` says whether any of them gives it words (or, for an argument, a structure).
    """

    __slots__ = ("defined", "elements", "end", "explicit", "heading", "id", "kind", "title")

    def __init__(self, kind: NameKind, title: str) -> None:
        self.kind = kind
        self.title = title
        self.id = ""
        self.explicit: str | None = None
        self.elements: list[Element] = []
        self.heading: int | None = None
        self.defined = False
        self.end = NO_END

    def take_id(self, identifier: str) -> None:
        """Be called `identifier` from now on."""
        self.id = identifier
        self.end = End(self.kind, identifier)

    @property
    def first(self) -> Element:
        """The first element that defines it, else the first that refers to it."""
        elements = self.elements
        if elements[0].form != "reference":
            return elements[0]
        return next((e for e in elements if e.form != "reference"), elements[0])


class Names:
    """The name spaces of a document: statements and arguments are told apart.

    Titles are compared folded. A reference is looked up as explicit id, title, slug; one that finds
    nothing names something of its own, which stays undefined.
    """

    def __init__(self, elements: Iterable[tuple[Element, int | None]], builder: MapBuilder) -> None:
        self.all: list[Named] = []
        self.refused: list[tuple[Element, str, str]] = []
        self._of: dict[int, Named] = {}
        self._by_title: dict[tuple[str, str], Named] = {}
        self._by_id: dict[tuple[str, str], Named] = {}
        references: list[tuple[Element, int | None]] = []
        order: dict[int, int] = {}
        for number, (element, heading) in enumerate(elements):
            order[id(element)] = number
            if element.form == "reference":
                references.append((element, heading))
            else:
                self._define(element, heading, builder)
        if any(element.data is not None for element, _ in references):
            references.sort(key=lambda placed: _explicit_id(placed[0]) is None)
            self._claim_by_reference(references, builder)
        self._give_ids(builder)
        defined = len(self.all)
        for element, heading in references:
            self._refer(element, heading, builder)
        for named in self.all:
            if len(named.elements) > 1:
                named.elements.sort(key=lambda element: order[id(element)])
        if len(self.all) > defined:
            self.all.sort(key=lambda named: order[id(named.first)])

    def of(self, element: Element) -> Named:
        """What `element` names."""
        return self._of[id(element)]

    def find(self, kind: str, name: str) -> Named | None:
        """The statement or argument with that id, title or slug."""
        found = self._by_id.get((kind, name))
        if found is not None and found.explicit == name:
            return found
        titled = self._by_title.get((kind, folded(name)))
        return titled or found or self._by_id.get((kind, slug(name)))

    def titles(self, kind: str) -> list[str]:
        """Titles that are defined."""
        return [named.title for named in self.all if named.kind == kind and named.defined and named.title]

    def _define(self, element: Element, heading: int | None, builder: MapBuilder) -> None:
        kind: NameKind = "argument" if isinstance(element, Argument) else "statement"
        title = element.title.strip() if element.title else ""
        key = (kind, folded(title))
        named = self._by_title.get(key) if title else None
        if named is None:
            named = Named(kind, title)
            self.all.append(named)
            if title:
                self._by_title[key] = named
            named.heading = heading
        named.defined = True
        named.elements.append(element)
        self._of[id(element)] = named
        if element.data is not None:
            self._claim(element, named, builder)

    def _claim_by_reference(
        self, references: Iterable[tuple[Element, int | None]], builder: MapBuilder
    ) -> None:
        """Give the ids that stand beside a reference to what is defined elsewhere."""
        for element, _ in references:
            if _explicit_id(element) is not None:
                named = self.find(_kind(element), (element.title or "").strip())
                if named is not None:
                    self._claim(element, named, builder)

    def _claim(self, element: Element, named: Named, builder: MapBuilder) -> None:
        """Take the id that `element` gives, unless it is taken or the thing has another one."""
        explicit = _explicit_id(element)
        if explicit is None or explicit == named.explicit:
            return
        if named.explicit is not None:
            message = f"`{explicit}` is a second id of “{named.title or named.explicit}”"
            self.refused.append((element, message, f"keep one; `{named.explicit}` stands"))
        elif builder.reserve("argument" if named.kind == "argument" else "statement", explicit):
            named.explicit = explicit
            named.take_id(explicit)
            self._by_id[named.kind, explicit] = named
        else:
            message = f"the id `{explicit}` is taken already"
            self.refused.append((element, message, "give one of the two another id"))

    def _give_ids(self, builder: MapBuilder) -> None:
        for named in self.all:
            if not named.id:
                self._give_id(named, builder)

    def _give_id(self, named: Named, builder: MapBuilder) -> None:
        words = named.title or (_first_words(named.elements[0]) if named.elements else "")
        named.take_id(builder.fresh(named.kind, slug(words)))
        self._by_id.setdefault((named.kind, named.id), named)

    def _refer(self, element: Element, heading: int | None, builder: MapBuilder) -> None:
        kind = _kind(element)
        title = (element.title or "").strip()
        named = self.find(kind, title)
        if named is None:
            named = Named(kind, title)
            named.heading = heading
            self._claim(element, named, builder)
            if not named.id:
                self._give_id(named, builder)
            self._by_title[kind, folded(title)] = named
            self.all.append(named)
        named.elements.append(element)
        self._of[id(element)] = named


def _kind(element: Element) -> NameKind:
    return "argument" if isinstance(element, Argument) else "statement"


def folded(title: str) -> str:
    """The title as titles are compared."""
    return fold_text(title).strip()


def _explicit_id(element: Element) -> str | None:
    value = element.data.value if element.data is not None else None
    explicit = value.get("id") if isinstance(value, dict) else None
    return str(explicit) if isinstance(explicit, (str, int)) and str(explicit).strip() else None


def _first_words(element: Element) -> str:
    text = element.content.text if element.content is not None else ""
    return " ".join(text.split()[:6])
