"""The pages of the documentation, and the blocks in them that are run.

- ```` ```console ````: lines that begin with `$ ` are run, what stands below them is what they print; a
  line `…` stands for any lines.
- ```` ```python ````: run, one after the other, in one name space.
- ```` ```argdown map.argdown ````: a language and a file, which is written with the text of the block.

The blocks of a page share a folder, which begins as a copy of `maps/`.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from conftest import ROOT, CommandLine

DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))]
ELLIPSIS = "…"

_FENCE = re.compile(r"^```(?P<info>[^\n`]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


class Fence(NamedTuple):
    """A fenced block: its info string, its text, and the range of its text in the page."""

    info: str
    text: str
    start: int
    end: int

    @property
    def file(self) -> str | None:
        """The file that the block is written to."""
        return self.info.partition(" ")[2] or None


class Command(NamedTuple):
    """A command of a console block and the lines it is said to print."""

    words: str
    shown: list[str]


def name_of(page: Path) -> str:
    """What a page is called in test names."""
    return page.relative_to(ROOT).as_posix()


def fences(text: str) -> list[Fence]:
    """The fenced blocks of a page, in order."""
    return [Fence(m["info"].strip(), m["text"], *m.span("text")) for m in _FENCE.finditer(text)]


def commands(block: str) -> list[Command]:
    """The commands of a console block."""
    found: list[Command] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append(Command(line.removeprefix("$ "), []))
        else:
            assert found, f"a console block begins with `$ `, not with {line!r}"
            found[-1].shown.append(line)
    for command in found:
        assert command.shown.count(ELLIPSIS) < 2, f"{command.words}: one {ELLIPSIS} a command"
    return found


def same(shown: list[str], printed: list[str]) -> bool:
    """Whether the lines shown are those printed, an ellipsis standing for any."""
    if ELLIPSIS not in shown:
        return shown == printed
    head, tail = parts(shown)
    return (
        len(printed) >= len(head) + len(tail)
        and printed[: len(head)] == head
        and printed[len(printed) - len(tail) :] == tail
    )


def shortened(shown: list[str], printed: list[str]) -> list[str]:
    """The lines printed, with an ellipsis where the lines shown have theirs."""
    if ELLIPSIS not in shown:
        return printed
    head, tail = parts(shown)
    return [*printed[: len(head)], ELLIPSIS, *printed[len(printed) - len(tail) :]]


def parts(shown: list[str]) -> tuple[list[str], list[str]]:
    """What stands before and after the ellipsis."""
    at = shown.index(ELLIPSIS)
    return shown[:at], shown[at + 1 :]


class Shell:
    """Runs the commands of a page: `argmap`, `cat FILE` and `echo $?`, with `<` and `>`."""

    def __init__(self, argmap_cli: CommandLine, folder: Path) -> None:
        self.argmap_cli = argmap_cli
        self.folder = folder
        self.status = 0

    def run(self, command: str) -> list[str]:
        """The lines that a command prints."""
        lexer = shlex.shlex(command, posix=True, punctuation_chars="<>")
        lexer.whitespace_split = True
        words = list(lexer)
        files = {sign: words.pop(words.index(sign) + 1) for sign in ("<", ">") if sign in words}
        program, *arguments = (word for word in words if word not in files)
        printed = self._printed(program, arguments, files.get("<"))
        if ">" in files:
            (self.folder / files[">"]).write_text(printed, "utf-8")
            return []
        return [line.rstrip() for line in printed.splitlines()]

    def _printed(self, program: str, arguments: list[str], source: str | None) -> str:
        if program == "cat":
            return "".join((self.folder / file).read_text("utf-8") for file in arguments)
        if program == "echo":
            assert arguments == ["$?"]
            return f"{self.status}\n"
        assert program == "argmap", f"{program}: no such program in the docs"
        stdin = (self.folder / source).read_text("utf-8") if source else ""
        done = self.argmap_cli(*arguments, cwd=self.folder, stdin=stdin)
        self.status = done.status
        assert "argmap itself failed" not in done.stderr, done.stderr
        return done.stdout + done.stderr


def prose(text: str) -> str:
    """A page without its blocks."""
    return _FENCE.sub("", text)


def headings(text: str) -> list[str]:
    """The headings of a page, in order, without those in blocks."""
    return re.findall(r"^#+ (.+)$", prose(text), re.MULTILINE)


def section(text: str, heading: str) -> str:
    """What stands under a heading, up to the next one of its level or above."""
    found = re.search(rf"^(#+) {re.escape(heading)}$\n", text, re.MULTILINE)
    assert found, f"no heading {heading!r}"
    following = re.compile(rf"^#{{1,{len(found[1])}}} ", re.MULTILINE).search(text, found.end())
    return text[found.end() : following.start() if following else len(text)]


def code(text: str) -> set[str]:
    """What stands between backticks in the lines of a page."""
    return set(re.findall(r"`([^`\n]+)`", prose(text)))


def rows(text: str) -> Iterator[list[str]]:
    """The cells of every row of the tables in `text`, a backslash before a bar taken off."""
    for line in text.splitlines():
        if line.startswith("|") and not set(line) <= set("|-: "):
            yield [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
