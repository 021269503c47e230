"""The argument as nested lists: what the map shows, for those who read or listen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.graph import Argument, Conflict, End, Inference, Statement
from argmap.reading import Reading
from argmap.renderers.html.escaping import shown
from argmap.renderers.html.wording import way_to
from argmap.renderers.outline import Row, outline
from argmap.renderers.themes import FLAGS
from argmap.renderers.wording import kind, short

_SIGNS = {
    "": "",
    "+": "supported by",
    "-": "attacked by",
    "~": "undercut by",
    "><": "contradicted by",
    "=": "said again or qualified by",
    "&": "premise, with others:",
    "·": "premise:",
}
_LEVELS = 24


def outline_html(reading: Reading, flags: Mapping[str, tuple[str, ...]]) -> str:
    """The argument, thesis first; deeper than 24 levels it goes on at the same level."""
    return "".join(_lists(reading, flags))


def _lists(reading: Reading, flags: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    depth = -1
    for row in outline(reading.map):
        level = min(row.depth, _LEVELS - 1)
        if level > depth:
            yield "<ul>" * (level - depth)
        else:
            yield "</li>" + "</ul></li>" * (depth - level)
        depth = level
        yield f"<li>{_words(reading, flags, row)}"
    yield "</li></ul>" * (depth + 1)


def _words(reading: Reading, flags: Mapping[str, tuple[str, ...]], row: Row) -> str:
    sign = f'<span class="sign">{_SIGNS[row.sign]}</span> ' if row.sign else ""
    thing = reading.map.ends.get(row.end)
    if isinstance(thing, Statement):
        return f"{sign}{_statement(thing, flags[thing.id], again=row.again)}"
    return f"{sign}{_step(reading, row.end, thing)}"


def _statement(s: Statement, flags: tuple[str, ...], *, again: bool) -> str:
    words = f'<a href="{way_to(s.id)}"><bdi>{shown(s.label if s.title else short(s.label))}</bdi></a>'
    if again:
        return f"{words} (see above)"
    text = f" <bdi>{shown(s.text)}</bdi>" if s.text and (s.title or len(s.text) > len(short(s.text))) else ""
    marks = [kind(s), *(f'<span class="flag is-{f}">{FLAGS[f].word.lower()}</span>' for f in flags)]
    return f'{words}{text} <span class="marks">({", ".join(marks)})</span>'


def _step(reading: Reading, end: End, thing: object) -> str:
    """A step or an argument, in words; steps of one name are the argument's."""
    if isinstance(thing, (Inference, Conflict)):
        argument = reading.map.ends.get(End("argument", thing.argument)) if thing.argument else None
        scheme = f" by {shown(thing.scheme)}" if isinstance(thing, Inference) and thing.scheme else ""
        named = f"the argument “{shown(short(_title(argument)))}”" if argument is not None else "a step"
        return f"{named}{scheme}"
    if isinstance(thing, Argument):
        text = f": {shown(thing.text)}" if thing.text else ""
        return f"the argument “{shown(short(_title(thing)))}”{text}"
    return f"“{shown(end.id)}”, which is nowhere in the map"


def _title(thing: object) -> str:
    return (thing.title or thing.id) if isinstance(thing, Argument) else ""
