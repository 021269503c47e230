"""Starting: from an essay as it was found to a folder with the essay and a map to fill in."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from argmap.errors import FileError
from argmap.graph import slug
from argmap.notations.argdown.escaping import block, scalar
from argmap.text.clipping import Clipping, clean
from argmap.text.essay import Essay
from argmap.workspace.files import shown, write_files
from argmap.workspace.template import GUIDE

ESSAY, MAP = "essay.md", "map.argdown"


@frozen
class Started:
    """The folder that was made: the essay, the map beside it, and what was set aside of the text."""

    essay: Path
    map: Path
    title: str
    notices: tuple[str, ...]


def new(
    text: str, folder: str | Path | None = None, *, name: str = "essay", markdown: bool | None = None
) -> Started:
    """Make a folder with `text` as an essay in Markdown and a map with one line to edit.

    `folder` defaults to one called after the essay's title, or `name` when it has none. What stands
    around the body (breadcrumb, byline, doubled title, bare links) goes into the map's front matter.
    `markdown` says what `text` is; None judges by its look.

    Raises:
        FileError: the text is empty, or the folder holds an essay or a map already.
    """
    clipping = clean(text, markdown=markdown)
    essay = Essay(clipping.source, ESSAY)
    if not essay.paragraphs:
        raise FileError(
            "there is no essay in this text", where=name, remedy="give a text with a paragraph or more"
        )
    title = clipping.title or name.replace("-", " ").replace("_", " ")
    place = Path(folder) if folder is not None else Path(slug(title))
    for file in (ESSAY, MAP):
        if (place / file).exists():
            remedy = "choose another folder with -o, or take the file away"
            raise FileError("this file exists already", where=shown(place / file), remedy=remedy)
    contents = {ESSAY: clipping.source, MAP: _skeleton(clipping, title)}
    encoded = {file: words.encode("utf-8", "replace") for file, words in contents.items()}
    essay_file, map_file = write_files(place, encoded)
    return Started(essay_file, map_file, title, clipping.notices)


def _skeleton(clipping: Clipping, title: str) -> str:
    essay = {"file": ESSAY, "author": clipping.author, "published": clipping.published}
    known = {key: value for key, value in essay.items() if value}
    front = {"title": title, "essay": known if len(known) > 1 else ESSAY}
    lines = block(front)
    if clipping.set_aside:
        lines += ["set-aside:", *(f"    - {scalar(words)}" for words in clipping.set_aside)]
    return "\n".join(["===", *lines, "===", "", GUIDE])
