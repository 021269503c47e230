"""Adding: one statement with its quote, written into the file of a map."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from attrs import evolve, frozen

from argmap.errors import FileError, UsageError
from argmap.findings import Severity
from argmap.graph import Argument, ArgumentMap, Citation, End, Rephrase, Statement, Step, slug
from argmap.graph.statement import KINDS, Kind
from argmap.graph.titling import title_of
from argmap.notations import notation_named, notation_of
from argmap.notations.argdown.editing import edit
from argmap.notations.profile import implied_stance
from argmap.reading import Reading
from argmap.text.folding import fold_text
from argmap.text.place import Place
from argmap.workspace.files import decoded, read_bytes, shown, write_files
from argmap.workspace.loading import load
from argmap.workspace.maps import the_map
from argmap.workspace.passage import Chosen, chosen
from argmap.workspace.settings import settings_for


@frozen
class Added:
    """What was added: the `statement` as it is read again, its `place`, and the text of its file with it.

    `before` is the text as it was; `alike` a statement that quotes the same words already.
    """

    statement: Statement
    place: Place
    before: str
    after: str
    alike: Statement | None = None


def add(
    path: str | Path,
    address: str | None = None,
    *,
    kind: Kind = "claim",
    supports: str | None = None,
    attacks: str | None = None,
    title: str | None = None,
    text: str | None = None,
    quote: str | None = None,
    by: str | Sequence[str] = (),
    source: str | Sequence[str] = (),
    essay: str | Path | None = None,
    of: str | None = None,
    dry_run: bool = False,
) -> Added:
    """Write one statement with its quote into the map at `path`, and change nothing else in it.

    `address` names a sentence (``¶5.2``) or a paragraph (``¶5``) of the essay, or of that with the id `of`
    where there are several. Its words are the `text` and, shortened, the `quote`, unless these are given.
    The line goes below what it `supports` or `attacks`, else to the end of the file. With `dry_run` no
    file is written.

    Raises:
        UsageError: there is no such passage or statement, or the map would then say something else too.
        FileError: the map is not in Argdown, or it or its essay cannot be read or written.
    """
    by, source = ([names] if isinstance(names, str) else names for names in (by, source))
    _refuse(kind, supports, attacks, {"by": by, "source": source})
    file = _argdown_map(path)
    reading = load(file, settings_for(file.parent), Path(essay) if essay is not None else None)
    quoted = chosen(reading, address, quote, text, of)
    target = supports if supports is not None else attacks
    statement = _statement(reading, quoted, kind, title, by, source)
    added = _written(
        _file_of(reading, target, file),
        statement,
        None if target is None else ("supports" if supports is not None else "attacks", target),
        dry_run=dry_run,
    )
    same = (s for s in reading.map.statements if s.quotes and s.quotes == quoted.quotes)
    return evolve(added, alike=next(same, None))


def _refuse(kind: str, supports: str | None, attacks: str | None, named: dict[str, Sequence[str]]) -> None:
    if kind not in KINDS:
        raise UsageError(f"there is no kind {kind!r}", remedy=f"choose one of: {', '.join(KINDS)}")
    if supports is not None and attacks is not None:
        remedy = "name one of them, and relate it to the other by hand"
        raise UsageError("one line cannot both support and attack", remedy=remedy)
    for what, names in named.items():
        if not all(name.strip() for name in names):
            raise UsageError("an empty name", where=what, remedy="give it words, or leave it out")


def _argdown_map(path: str | Path) -> Path:
    file = the_map(Path(path))
    found = notation_of(file.name)
    if found is None or found.name != "argdown":
        remedy = "name a file in Argdown, or write this one as such: argmap convert"
        raise FileError("statements are added to a map in Argdown only", where=shown(file), remedy=remedy)
    return file


def _statement(
    reading: Reading, quoted: Chosen, kind: Kind, title: str | None, by: Sequence[str], source: Sequence[str]
) -> Statement:
    title = " ".join(title.split()) if title else title_of(reading.map, quoted.text)
    same = next(
        (s for s in reading.map.statements if s.defined and slug(title) in (s.id, slug(s.title))), None
    )
    if same is not None:
        where = str(same.place or reading.file)
        raise UsageError(f"there is “{same.label}” already", where=where, remedy="choose another title")
    cited = [name for name in source if name != "none-given"]
    return Statement(
        slug(title),
        title,
        quoted.text,
        kind=kind,
        stance=implied_stance(kind, bool(quoted.quotes), by),  # type: ignore[arg-type]
        quotes=quoted.quotes,
        by=tuple(by),
        citations=tuple(map(Citation, cited)),
        no_source=len(cited) < len(source),
    )


def _file_of(reading: Reading, target: str | None, file: Path) -> Path:
    """The file in which `target` is defined: that of the map, or one that it includes."""
    if target is not None:
        bare = target.strip()
        name = fold_text(bare.strip("[]<>")).strip()
        things: list[Statement | Argument] = [] if bare.startswith("<") else [*reading.map.statements]
        things += [] if bare.startswith("[") else reading.map.arguments
        for thing in things:
            if thing.place is not None and name in (thing.id, fold_text(thing.title).strip()):
                return file if thing.place.file == reading.file else Path(thing.place.file)
    return file


def _written(file: Path, statement: Statement, relation: tuple[str, str] | None, *, dry_run: bool) -> Added:
    """Write `statement` into `file` if that is all that changes in it."""
    found = decoded(read_bytes(file), shown(file))
    edited = edit(found.text, shown(file)).add_statement(statement, *(relation or ()))
    notation = notation_named("argdown")
    before, after = (notation.read(text, shown(file)) for text in (found.text, edited.text))
    _refuse_what_else_changes(before, after, statement.id, related=relation is not None)
    if not dry_run:
        path = Path(os.path.realpath(file))
        write_files(path.parent, {path.name: found.encode(edited.text)})
    added = after.map.by_id[statement.id]
    assert added.place is not None, "it was read from a file"
    return Added(added, added.place, found.text, edited.text)


def _refuse_what_else_changes(before: Reading, after: Reading, identifier: str, *, related: bool) -> None:
    """Refuse a change by which the map would say more than one statement and its one relation more.

    A statement that supports a sketched argument becomes a premise of its steps.
    """
    others = [{i: s for i, s in r.map.by_id.items() if i != identifier} for r in (before, after)]
    new, gone = _changed_steps(before.map, after.map), _changed_steps(after.map, before.map)
    mine = End("statement", identifier)
    is_all = (
        others[0] == others[1]
        and identifier in after.map.by_id
        and all(mine in step.premises for step in new)
        and bool(new) == related
        and ((len(new) == 1 and not gone) or all(step.argument is not None for step in (*new, *gone)))
        and before.map.arguments == after.map.arguments
        and _rephrases(before.map, mine) == _rephrases(after.map, mine)
    )
    if not is_all or _errors(after) > _errors(before):
        message = "the map would not be read as before with this statement in it"
        raise UsageError(
            message, where=before.file, remedy="mend what `argmap check` says, or write it by hand"
        )


def _rephrases(graph: ArgumentMap, mine: End) -> list[Rephrase]:
    """The rephrases of a map, without what they rephrase where that is missing in it or is `mine`."""
    nothing = End("statement", "")
    missing = {r.to for r in graph.rephrases if r.to.id not in graph.by_id} | {mine}
    return [evolve(r, id="", to=nothing) if r.to in missing else r for r in graph.rephrases]


def _changed_steps(before: ArgumentMap, after: ArgumentMap) -> list[Step]:
    """The steps of `after` that are not, or not so, in `before`."""
    known = {(type(step), step.id): step for step in before.steps}
    return [step for step in after.steps if known.get((type(step), step.id)) != step]


def _errors(reading: Reading) -> int:
    return sum(finding.severity is Severity.ERROR for finding in reading.findings)
