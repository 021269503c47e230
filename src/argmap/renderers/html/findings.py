"""The findings in the page: what is to be mended in the map, and what was observed of the essay."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from argmap.findings import Finding
from argmap.renderers.html.escaping import shown, told
from argmap.renderers.html.essay import Carried
from argmap.renderers.html.wording import named


class _Group(NamedTuple):
    about: str
    title: str
    nothing: str


_GROUPS = (
    _Group("map", "About the map: to be mended", "Nothing to mend in the map."),
    _Group("essay", "About the essay: observed", "Nothing observed."),
)


def findings_html(findings: Iterable[Finding], text: Carried) -> str:
    """The findings in two lists; a page without the essay's text has no message that may quote it."""
    found = list(findings)
    return "\n".join(part for group in _GROUPS for part in _group(group, found, text))


def _group(group: _Group, findings: list[Finding], text: Carried) -> Iterator[str]:
    own = [f for f in findings if f.about == group.about]
    yield f"<h3>{group.title}{f' ({len(own)})' if own else ''}</h3>"
    if not own:
        yield f"<p>{group.nothing}</p>"
        return
    yield f'<ol class="findings about-{group.about}">'
    helped: set[str] = set()
    for f in own:
        yield _finding(f, text, helped)
    yield "</ol>"


def _finding(f: Finding, text: Carried, helped: set[str]) -> str:
    """A finding; what helps is said once for all that have the same help."""
    own = f' data-id="{told(f.id)}"' if f.id is not None and f.thing == "statement" else ""
    rule = f'<span class="rule">{shown(f.rule)}</span>'
    weight = f'<span class="severity">{f.severity.value}</span>'
    subject = named(f.title or f.id, f.id if own else None) if f.id is not None else ""
    message = (
        shown(f.message) if _may_be_told(f, text) else "(its words may quote the text, and are left out)"
    )
    help_ = ""
    if f.help not in helped and _may_be_told(f, text):
        helped.add(f.help)
        help_ = f'<p class="help">{shown(f.help)}</p>'
    place = f'<span class="place">{shown(_place(f))}</span>'
    classes = f'class="severity-{f.severity.value}"'
    return f"<li {classes}{own}>{weight} {rule} {subject} <p>{message}</p>{help_}{place}</li>"


def _may_be_told(f: Finding, text: Carried) -> bool:
    """Whether the message has no words of the essay that the page must not have."""
    return text == "full" or (text == "quotes" and f.id is not None)


def _place(f: Finding) -> str:
    """Where it is, in the map and in the essay; files without their folders."""
    places = [place for place in (f.map, f.essay.place if f.essay else None) if place is not None]
    named_ = (f"{place.file.replace(chr(92), '/').rpartition('/')[2]}:{place.line}" for place in places)
    return " · ".join(named_)
