"""The findings in the page: what is to be mended in the map, and what was observed of the essay."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from typing import NamedTuple

from argmap.findings import Finding
from argmap.reading import Reading
from argmap.renderers.html.escaping import shown
from argmap.renderers.html.essay import Carried
from argmap.renderers.html.wording import named
from argmap.text.folding import fold_text


class _Group(NamedTuple):
    about: str
    title: str
    nothing: str


_GROUPS = (
    _Group("map", "About the map: to be mended", "Nothing to mend in the map."),
    _Group("essay", "About the essay: observed", "Nothing observed."),
)
_LEFT_OUT = "(its words quote the text, and are left out)"
_MOST_WORDS = 3
# Of scripts that part no words by spaces, each character counts as one.
_UNPARTED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"[{_UNPARTED}]|[^\W{_UNPARTED}]+")

Runs = Set[tuple[str, ...]]


def findings_html(reading: Reading, findings: Iterable[Finding], text: Carried) -> str:
    """The findings in two lists; no message has four words on end that the page may not carry."""
    found = list(findings)
    withheld = _withheld(reading, text)
    return "\n".join(part for group in _GROUPS for part in _group(group, found, withheld))


def _withheld(reading: Reading, text: Carried) -> Runs:
    """The runs of four words of the essays that are not to be told."""
    if text == "full":
        return set()
    runs = {run for essay in reading.essays for run in _runs(essay.flat)}
    if text == "quotes":
        anchors = (anchor for found in reading.anchors.values() for anchor in found)
        runs.difference_update(run for anchor in anchors for run in _runs(anchor.words))
    return runs


def _runs(words: str) -> Iterator[tuple[str, ...]]:
    found = _WORD.findall(fold_text(words).casefold())
    return zip(*(found[n:] for n in range(_MOST_WORDS + 1)), strict=False)


def _group(group: _Group, findings: list[Finding], withheld: Runs) -> Iterator[str]:
    own = [f for f in findings if f.about == group.about]
    yield f"<h3>{group.title}{f' ({len(own)})' if own else ''}</h3>"
    if not own:
        yield f"<p>{group.nothing}</p>"
        return
    yield f'<ol class="findings about-{group.about}">'
    helped: set[str] = set()
    for f in own:
        yield _finding(f, withheld, helped)
    yield "</ol>"


def _finding(f: Finding, withheld: Runs, helped: set[str]) -> str:
    """A finding; what helps is said once for all that have the same help."""
    own = f' data-id="{shown(f.id)}"' if f.id is not None and f.thing == "statement" else ""
    rule = f'<span class="rule">{shown(f.rule)}</span>'
    weight = f'<span class="severity">{f.severity.value}</span>'
    subject = named(f.title or f.id, f.id if own else None) if f.id is not None else ""
    message = shown(f.message) if withheld.isdisjoint(_runs(f.message)) else _LEFT_OUT
    help_ = ""
    if f.help not in helped and withheld.isdisjoint(_runs(f.help)):
        helped.add(f.help)
        help_ = f'<p class="help">{shown(f.help)}</p>'
    place = f'<span class="place">{shown(_place(f))}</span>'
    classes = f'class="severity-{f.severity.value}"'
    return f"<li {classes}{own}>{weight} {rule} {subject} <p>{message}</p>{help_}{place}</li>"


def _place(f: Finding) -> str:
    """Where it is, in the map and in the essay; files without their folders."""
    places = [place for place in (f.map, f.essay.place if f.essay else None) if place is not None]
    named_ = (f"{place.file.replace(chr(92), '/').rpartition('/')[2]}:{place.line}" for place in places)
    return " · ".join(named_)
