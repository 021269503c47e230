"""From an Argdown document to the typed graph, by the argmap profile (design, section 4)."""

from __future__ import annotations

from typing import Any

from argmap.findings import Finding, Severity
from argmap.graph import Argument, End, MapBuilder, Member, Section, Statement, slug
from argmap.graph.near import NearNames
from argmap.graph.steps import Rephrase, RephraseKind
from argmap.notations.argdown.data.values import Data
from argmap.notations.argdown.grammar.parser import parse
from argmap.notations.argdown.grammar.syntax import Document
from argmap.notations.argdown.names import Named, Names
from argmap.notations.argdown.outline import Element, ElementPlaces, Outline
from argmap.notations.argdown.remarks import remarks
from argmap.notations.argdown.slips import open_title, slips
from argmap.notations.argdown.steps import StepReader
from argmap.notations.argdown.traps import LIGHT, traps
from argmap.notations.argdown.wording import Wording, wording
from argmap.notations.profile import (
    ARGUMENT_KEYS,
    TAGS,
    Complain,
    Flags,
    Path,
    complain_of_slip,
    front_fields,
    nearly,
)
from argmap.reading import Reading
from argmap.text.folding import fold_text
from argmap.text.place import Lines, Place

_FAULT_RULES = {
    "syntax": "argdown-syntax",
    "data": "argdown-data",
    "slip": "sign-read-as-text",
    "comment": "argdown-comment",
    "tabs": "argdown-indentation",
}


def read(text: str, file: str, lines: Lines | None = None) -> Reading:
    """The reading of an Argdown text, without its essay; what is wrong with the text is a finding.

    `lines` tells where its offsets stand, for a text that is put together from several places.
    """
    document = parse(text)
    reader = _Reader(text, lines or Lines(text, file), document)
    reader.read()
    graph, findings = reader.builder.build(), tuple(reader.findings)
    return Reading(graph, findings=findings, file=file, texts={file: text}, second_look=reader.look_again)


class _Reader:
    def __init__(self, text: str, lines: Lines, document: Document) -> None:
        self.document = document
        self.text = text
        self.lines = lines
        self.builder = MapBuilder()
        self.findings: list[Finding] = []
        self.outline = Outline(document)
        self.names = Names(self.outline.elements, self.builder)
        self.bearers: ElementPlaces | None = None

    def read(self) -> None:
        for fault in (*self.document.faults, *slips(self.text, self.outline, self.document.comments)):
            if fault.code in _FAULT_RULES:
                self.report(_FAULT_RULES[fault.code], (fault.offset, fault.end), fault.message, fault.help)
        self._read_front_matter()
        sections = self._read_sections()
        for element, message, help_ in self.names.refused:
            self.report("duplicate-id", _span_of_id(element), message, help_)
        rephrases = []
        for named in self.names.all:
            section = None if named.heading is None else sections[named.heading]
            if named.kind == "statement":
                rephrases += self._read_statement(named, section)
            else:
                self._read_argument(named, section)
        steps = StepReader(self.builder, self.outline, self.names, self.lines, self._complain_at)
        steps.read()
        for named in self.names.all:
            named.defined = named.defined or (named.kind == "argument" and named.id in steps.bundles)
        self._report_undefined()
        self._report_remarks()
        for rephrase in rephrases:
            self.builder.rephrase(rephrase)

    def _read_front_matter(self) -> None:
        front = self.document.front_matter
        if front is None or not isinstance(front.value, dict):
            return
        fields = front_fields(
            front.value, self._complain_at(front), lambda path: self.lines.place(*front.span(*path))
        )
        for name in ("title", "language", "settings", "terms", "aliases", "data"):
            setattr(self.builder, name, fields[name])
        self.builder.essays += fields["essays"]
        self.builder.sources += fields["sources"]

    def _read_sections(self) -> list[str]:
        ids: list[str] = []
        open_: list[tuple[int, str]] = []
        for heading in self.outline.headings:
            words = wording(heading.content)
            identifier = self.builder.fresh("section", slug(words.text))
            while open_ and open_[-1][0] >= heading.level:
                open_.pop()
            parent = open_[-1][1] if open_ else None
            open_.append((heading.level, identifier))
            ids.append(identifier)
            place = self.lines.place(heading.start, heading.end)
            section = Section(
                identifier, words.text, heading.level, parent, words.tags, place, dict(_mapping(heading.data))
            )
            self.builder.sections.append(section)
        return ids

    def _read_statement(self, named: Named, section: str | None) -> list[Rephrase]:
        flags: Flags | None = None
        members: list[Member] = []
        rephrases: list[Rephrase] = []
        text = ""
        place = self._place(named.first)
        for element in named.elements:
            words = self._read_words(element)
            if words.tags or words.quotes or element.data is not None:
                flags = flags or Flags()
                rephrases += self._read_flags(named, element, words, flags)
            if words.text and element.form != "reference":
                if text:
                    self._compare_texts(named, element, text, words.text)
                text = words.text
                members.append(Member(text, self._place(element) if members else place))
        title, said = named.title, tuple(members)
        if flags is None:
            statement = Statement(named.id, title, text, section=section, members=said, place=place)
        else:
            fields = flags.statement_fields()
            if flags.issue is not None:
                fields["issue"] = self.builder.issue(flags.issue)
            statement = Statement(named.id, title, text, section=section, members=said, place=place, **fields)
        self.builder.statement(statement)
        return rephrases

    def _place(self, element: Element) -> Place:
        return self.lines.place(element.start, element.end)

    def _read_flags(self, named: Named, element: Element, words: Wording, flags: Flags) -> list[Rephrase]:
        """Take what the tags, quotes and data of an element say; gives its rephrases."""
        data = element.data
        flags.take_tags(words.tags)
        said = len(flags.rephrases)
        flags.take_data(_mapping(data), self._complain_at(data or element), words.quotes)
        return [
            self._rephrase(named, kind, name, self.lines.place(*data.span(*path)))
            for kind, name, path in flags.rephrases[said:]
            if data is not None
        ]

    def _compare_texts(self, named: Named, element: Element, before: str, now: str) -> None:
        if before != now and fold_text(before) != fold_text(now):
            message = f"[{named.title}] is defined twice with different words; the later stand"
            help_ = "keep one text, or give the second statement a title of its own and `restates`"
            self.report("conflicting-definitions", (element.start, element.end), message, help_, named)

    def _rephrase(self, named: Named, kind: RephraseKind, name: str, place: Place) -> Rephrase:
        target = self.names.find("statement", name)
        other = target.id if target is not None else name
        identifier = self.builder.fresh("rephrase", f"{named.id}~{other}")
        return Rephrase(identifier, kind, End("statement", named.id), End("statement", other), place)

    def _read_argument(self, named: Named, section: str | None) -> None:
        tags: tuple[str, ...] = ()
        flags = Flags()
        text, data = "", {}
        for element in named.elements:
            words = self._read_words(element)
            tags = words.tags if not tags else tuple(dict.fromkeys((*tags, *words.tags)))
            text = words.text or text
            if element.data is not None:
                said = dict(_mapping(element.data))
                complain = self._complain_at(element.data)
                for key in said:
                    complain_of_slip(key, (key,), ARGUMENT_KEYS, complain)
                if "ignore" in said:
                    flags.take_data({"ignore": said.pop("ignore")}, complain)
                data.update(said)
        data.pop("id", None)
        ignore = flags.fields.get("ignore", {})
        place = self._place(named.first)
        self.builder.argument(Argument(named.id, named.title, text, section, tags, ignore, place, data))

    def _read_words(self, element: Element) -> Wording:
        content, data = element.content, element.data
        if data is not None and data.stray:
            self._report_stray(data)
        words = wording(content)
        if content is None or not (words.tag_places or words.quotes or words.faults):
            return words
        for fault in words.faults:
            span = (content.source_offset(fault.start), content.source_offset(fault.end - 1) + 1)
            self.report("unreadable-quote", span, fault.message, fault.help)
        for name, offset in words.parted_tags:
            message = f"a tag has no blank behind `#`: Argdown takes `# {name}` for text"
            self.report("sign-read-as-text", (offset, offset + 1), message, f"write `#{name}`")
        for name, offset in words.tag_places:
            near = nearly(name, TAGS) if name not in _TAGS else None
            if near is not None:
                message = f"`#{name}` is no tag that argmap knows"
                span = (offset, offset + 1 + len(name))
                self.report("unknown-tag", span, message, f"did you mean `#{near}`?")
        if words.quotes:
            return words.with_places(lambda index: self.lines.place(content.source_offset(index)))
        return words

    def _report_stray(self, data: Data) -> None:
        for path, key, offset in data.stray:
            message = f"`{'.'.join(map(str, path))}` ends at a comma, and “{key}” became a key"
            help_ = "put the value in quotation marks, or write the quote as a mark: (“words”)"
            self.report("quote-cut-at-comma", (offset, offset + len(key)), message, help_)

    def look_again(self) -> list[Finding]:
        """What Argdown reads otherwise than it looks; no reading of a map depends on it."""
        self.findings = []
        for trap in traps(self.text, self.document, self.outline):
            named = self.names.of(trap.element) if trap.element is not None else None
            self.report(trap.rule, (trap.offset, trap.end), trap.message, trap.help, named)
        return self.findings

    def _report_undefined(self) -> None:
        undefined = [named for named in self.names.all if not named.defined]
        if not undefined:
            return
        structured = {id(s.argument) for s in self.outline.structures if s.argument is not None}
        titles = {kind: NearNames(self.names.titles(kind)) for kind in ("statement", "argument")}
        meant = {open_title(self.text, element) for element, _ in self.outline.elements}
        for named in undefined:
            if named.title in meant or any(id(element) in structured for element in named.elements):
                continue
            near = titles[named.kind].to(named.title)
            shown = f"[{named.title}]" if named.kind == "statement" else f"<{named.title}>"
            if near is not None:
                close = f"[{near}]" if named.kind == "statement" else f"<{near}>"
                help_ = f"did you mean {close}?"
            else:
                help_ = f"define it: {shown}: what it says"
            message = f"{shown} is referred to but defined nowhere"
            first = named.elements[0]
            span = (first.start, first.title_end + 1)
            self.report("undefined-title", span, message, help_, named)

    def _report_remarks(self) -> None:
        for child, words in remarks(self.outline):
            message = f"“{words}” reads like a note, and `-` makes it an attack"
            help_ = "write a note as a comment, `// …`; give an attack a title, `[Title]: …`, or a quote"
            span = (child.start, child.end)
            self.report("note-read-as-attack", span, message, help_, self.names.of(child))

    def report(
        self, rule: str, span: tuple[int, int], message: str, help_: str, named: Named | None = None
    ) -> None:
        offset, end = span
        if named is None:
            self.bearers = self.bearers or ElementPlaces(self.outline)
            bearer = self.bearers.element_at(offset)
            named = self.names.of(bearer) if bearer is not None else None
        identifier, title = (named.id, named.title or None) if named is not None else (None, None)
        severity = _SEVERITIES.get(rule, Severity.WARNING)
        place = self.lines.place(offset, end)
        self.findings.append(Finding(rule, severity, "map", message, help_, identifier, title, place))

    def _complain_at(self, here: Data | Element | None) -> Complain:
        def complain(path: Path, rule: str, message: str, help_: str) -> None:
            span = (0, 0) if here is None else (here.start, here.end)
            if isinstance(here, Data):
                span = here.span(*path)
            self.report(rule, span, message, help_)

        return complain


def _span_of_id(element: Element) -> tuple[int, int]:
    return element.data.span("id") if element.data is not None else (element.start, element.end)


_SEVERITIES = {
    **dict.fromkeys(
        (
            "argdown-syntax",
            "argdown-data",
            "argdown-second-structure",
            "duplicate-id",
            "invalid-value",
            "unreadable-quote",
        ),
        Severity.ERROR,
    ),
    **dict.fromkeys(LIGHT, Severity.INFO),
}  # fmt: skip


_TAGS = frozenset(TAGS)


def _mapping(data: Data | None) -> dict[str, Any]:
    return data.value if data is not None and isinstance(data.value, dict) else {}
