"""A clipping: an essay as it was copied from where it was published, made fit to be mapped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.text.folding import fold_text
from argmap.text.markdown import Block, render
from argmap.text.masthead import Part, breadcrumb, is_address, is_byline, kinds, looks_like_title

_LINE_END = re.compile(r"\r\n|\n|\r")
_LINE_ENDS = re.compile(r"\n+")
_MARKDOWN = re.compile(
    r"\A---[ \t]*\n|(?:\A|\n\n) {0,3}#{1,6}[ \t]+\S|^ {0,3}(?:```|~~~)|^ {0,3}>[ \t]|\]\(\S"
    r"|\*\*\w|^\[[^\]]+\]:|\n {0,3}=+[ \t]*$|^ {0,3}\|.*\|[ \t]*$",
    re.MULTILINE,
)
_BY = re.compile(r"^(?:by|von|par|por|door|di)[ \t:]+(?=\S)", re.IGNORECASE)
_DATE = re.compile(
    r"(?:^|[,|·–—-]?\s+)((?:\w+day,?\s+)?(?:\d{1,2}\.?\s+[^\W\d]+\.?|[^\W\d]+\.?\s+\d{1,2}),?\s+\d{4}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4})$"
)
_SPECIAL = re.compile(r"[!-/:-@\[-`{-~]")
_MISREAD = re.compile(r"[\\`*_\[\]<>&~|]")
_LINE_START = re.compile(r"^([#>+=|~`-]|\d{1,9}(?=[.)])|\[)", re.MULTILINE)
_STOPS = tuple(".!?…。！？؟\"'”’»)")
_WIDEST_WRAP = 100
_SHORT = 0.6
_MOST_CLOSED, _FEW = 0.8, 3
_ASIDE = {"breadcrumb": "breadcrumb", "title": "repeated title", "byline": "byline", "link": "bare link"}


class Clipping(NamedTuple):
    """An essay in Markdown, its title as heading, and what was found around the body.

    `source` ends with a line end. `set_aside` holds every line that is not in `source` any more, as
    it stood; `notices` say in words what was done.
    """

    source: str
    title: str | None
    author: str | None
    published: str | None
    breadcrumb: str | None
    links: tuple[str, ...]
    set_aside: tuple[str, ...]
    notices: tuple[str, ...]


def clean(text: str, *, markdown: bool | None = None) -> Clipping:
    """Make `text` an essay: the title a heading, the masthead and bare links set aside.

    The body stays as it is, word for word. Text that is not `markdown` (None: judge by its look)
    gets blank lines between paragraphs where it has one to a line, and a backslash where Markdown
    would misread a character.
    """
    text = _LINE_END.sub("\n", text.removeprefix("\ufeff"))
    if markdown is None:
        markdown = bool(_MARKDOWN.search(text))
    return _of_markdown(text) if markdown else _of_plain(text)


def _of_markdown(text: str) -> Clipping:
    rendered = render(text)
    blocks = rendered.blocks
    shown = [rendered.text[block.span.start : block.span.end] for block in blocks]
    front_matter = next((_lines(text, block) for block in blocks if block.kind == "front-matter"), "")
    plain_kinds = ["paragraph" if block.kind in _ASIDE else block.kind for block in blocks]
    found = _Masthead([Part(*pair) for pair in zip(plain_kinds, shown, strict=True)], front_matter)
    pieces: list[str] = []
    done = 0
    for index, block in enumerate(blocks):
        if index == found.title_at and block.kind != "heading":
            pieces += (text[done : block.source.start], "# ", _lines(text, block).strip())
            done = block.source.end
        elif found.names[index] in _ASIDE:
            pieces.append(text[done : block.source.start])
            after = _LINE_ENDS.match(text, block.source.end)
            done = after.end() if after else block.source.end
    source = "".join([*pieces, text[done:]]).strip("\n") + "\n"
    if found.title and found.title_at is None and not front_matter:
        source = f"{_heading(found.title)}\n\n{source}"
    return found.clipping(source, [_lines(text, block) for block in blocks], [])


def _lines(text: str, block: Block) -> str:
    return text[block.source.start : block.source.end]


def _of_plain(text: str) -> Clipping:
    paragraphs, split = _paragraphs(text)
    found = _Masthead([Part("paragraph", paragraph) for paragraph in paragraphs])
    notices = ["put blank lines between paragraphs that had one line each"] if split else []
    body: list[str] = []
    escaped = 0
    for index, paragraph in enumerate(paragraphs):
        if index != found.title_at and found.names[index] not in _ASIDE:
            body.append(_unmistakable(paragraph))
            escaped += body[-1].count("\\") > paragraph.count("\\")
    if escaped:
        notices.append(f"escaped characters that Markdown would misread in {escaped} of the paragraphs")
    title = [_heading(found.title)] if found.title else []
    return found.clipping("\n\n".join([*title, *body]) + "\n", paragraphs, notices)


class _Masthead:
    """What stands above the body of a clipping: `names` are the kinds of all its parts.

    `title_at` is the index of the part that is the title; the title may also be known from the
    breadcrumb or the front matter alone.
    """

    def __init__(self, parts: Sequence[Part], front_matter: str = "") -> None:
        parts = list(parts)
        crumbs: list[str] = []
        self.title_at: int | None = None
        for index, part in enumerate(parts[:-1]):
            text = part.text.strip()
            if part.kind == "heading":
                self.title_at = index
                break
            if part.kind in ("list", "quote", "table", "code"):
                break
            if part.kind == "paragraph" and not crumbs and breadcrumb(text):
                crumbs = breadcrumb(text)
            elif part.kind == "paragraph" and text and not is_address(text):
                if not looks_like_title(text):
                    break
                self.title_at = index if self.title_at is None else self.title_at
        if self.title_at is not None:
            parts[self.title_at] = Part("heading", parts[self.title_at].text)
        self.names = kinds(parts, front_matter)
        self.title = parts[self.title_at].text.strip() if self.title_at is not None else None
        if self.title is None and crumbs:
            self.title = crumbs[-1]

    def clipping(self, source: str, written: Sequence[str], notices: Sequence[str]) -> Clipping:
        """The clipping with this masthead; `written` are the parts as they stand in the file."""
        aside = {kind: self._all(kind, written) for kind in _ASIDE}
        author = published = None
        for byline in aside["byline"]:
            name, date = _signed(byline)
            author, published = author or name, published or date
        set_aside = [text for name, text in zip(self.names, written, strict=True) if name in _ASIDE]
        return Clipping(
            source,
            self.title,
            author,
            published,
            next(iter(aside["breadcrumb"]), None),
            tuple(address for text in aside["link"] for address in text.split()),
            tuple(set_aside),
            (*self._notices(aside), *notices),
        )

    def _all(self, kind: str, written: Sequence[str]) -> list[str]:
        return [text.strip() for name, text in zip(self.names, written, strict=True) if name == kind]

    def _notices(self, aside: dict[str, list[str]]) -> Iterator[str]:
        if self.title:
            yield f"the title is “{self.title}”"
        for kind, called in _ASIDE.items():
            for text in aside[kind]:
                dated = kind == "byline" and _signed(text)[0] is None
                yield f"set aside the {'date' if dated else called} “{text}”"


def _signed(byline: str) -> tuple[str | None, str | None]:
    """The name and the date of a byline."""
    byline = byline.strip("*_ ")
    date = _DATE.search(byline)
    name = _BY.sub("", byline[: date.start()] if date else byline).strip(" ,|·–—-")
    return name or None, date.group(1) if date else None


def _paragraphs(text: str) -> tuple[list[str], bool]:
    """The paragraphs of a plain text, and whether some had no blank line after them.

    A line end inside a run of lines parts paragraphs when it was not forced by the width of the
    text: when nearly every line ends with a full stop, or there are few lines and one is too long for
    a page; or else, when the first word of the next line would have fitted in, after a full stop or a
    short line.
    """
    chunks = [chunk for chunk in re.split(r"\n(?:[^\S\n]*\n)+", text.strip()) if chunk.strip()]
    runs = [[line.strip() for line in chunk.split("\n")] for chunk in chunks]
    widest = max((len(line) for run in runs for line in run if not is_address(line)), default=0)
    full = [line.endswith(_STOPS) for run in runs for line in run[:-1] if len(line) >= _SHORT * widest]
    open_ended = bool(full) and sum(full) <= _MOST_CLOSED * len(full)
    wrapped = open_ended or (widest <= _WIDEST_WRAP and len(full) < _FEW)
    found: list[str] = []
    for lines in runs:
        start = 0
        for end in range(1, len(lines)):
            signed = not found and looks_like_title(lines[end - 1]) and is_byline(lines[end])
            if not wrapped or signed or _parted(lines[end - 1], lines[end], widest):
                found.append("\n".join(lines[start:end]))
                start = end
        found.append("\n".join(lines[start:]))
    return found, len(found) > len(runs)


def _parted(line: str, following: str, widest: int) -> bool:
    """Whether the end of `line` was meant as the end of a paragraph in a text of that width."""
    if is_address(line) or is_address(following):
        return True
    fits = len(line) + 1 + len(following.split(maxsplit=1)[0]) <= widest
    return fits and (line.endswith(_STOPS) or len(line) < _SHORT * widest)


def _heading(title: str) -> str:
    """`title` as a Markdown heading that shows it as it is."""
    for written in (title, _MISREAD.sub(r"\\\g<0>", title), _SPECIAL.sub(r"\\\g<0>", title)):
        if _shows(f"# {written}", title, "heading"):
            break
    return f"# {written}"


def _unmistakable(paragraph: str) -> str:
    """`paragraph` in Markdown that shows it as one paragraph, with the fewest backslashes."""
    at_line_starts = _LINE_START.sub(r"\\\g<0>", paragraph)
    ways = (
        paragraph,
        re.sub(r"^\\(\d+)", r"\1\\", at_line_starts, flags=re.MULTILINE),
        re.sub(r"^(\d+)([.)])", r"\1\\\2", _MISREAD.sub(r"\\\g<0>", paragraph), flags=re.MULTILINE),
        _SPECIAL.sub(r"\\\g<0>", paragraph),
    )
    return next((way for way in ways if _shows(way, paragraph, "paragraph")), ways[-1])


def _shows(source: str, text: str, kind: str) -> bool:
    """Whether a reader of the Markdown `source` sees exactly `text`, as one block of that kind."""
    rendered = render(source)
    shown = [block.kind if block.kind != "link" else "paragraph" for block in rendered.blocks]
    return shown == [kind] and fold_text(rendered.text).strip() == fold_text(text).strip()
