"""What the documentation has drawn or listed by running code is what the code gives today."""

from __future__ import annotations

import inspect
import re
import tomllib
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from argmap.checks import RULES, explain
from conftest import ROOT, CommandLine
from docs.pages import DOCS

Golden = Callable[[Path, str], None]


def test_the_picture_of_the_first_map_is_what_build_draws(
    argmap_cli: CommandLine, golden: Golden, tmp_path: Path
) -> None:
    done = argmap_cli("build", ROOT / "maps" / "first-map", "-o", tmp_path / "built")
    assert done.status == 0, done.stderr
    golden(DOCS / "pictures" / "first-map.svg", (tmp_path / "built" / "map.svg").read_text("utf-8"))


def test_the_index_of_rules_is_that_of_the_table(golden: Golden) -> None:
    lines = ["| rule | severity | level | about | for | what it looks for |", "|---|---|---|---|---|---|"]
    for rule in RULES:
        page = f"../../src/argmap/checks/pages/{rule.slug}.md"
        lines.append(
            f"| [`{rule.slug}`]({page}) | {rule.severity.value} | {rule.level} | {rule.about} | "
            f"{rule.audience} | {first_sentence(rule.slug)} |"
        )
    put(golden, DOCS / "reference" / "checks.md", "rules", "\n".join(lines))


def test_the_house_is_drawn_from_its_contract(golden: Golden) -> None:
    put(golden, DOCS / "explanation" / "the-house.md", "layers", drawing("argmap"))


def test_the_rooms_of_argdown_are_drawn_from_their_contract(golden: Golden) -> None:
    argdown = drawing("argmap.notations.argdown")
    put(golden, DOCS / "explanation" / "the-house.md", "argdown", argdown)


def test_the_rooms_of_pictures_and_pages_are_drawn_from_their_contract(golden: Golden) -> None:
    put(golden, DOCS / "explanation" / "the-house.md", "renderers", drawing("argmap.renderers"))


def first_sentence(slug: str) -> str:
    """What a rule looks for, by the first sentence of its page."""
    found = re.search(r"\*\*What\.\*\* (.+?[.:])(?:\s|$)", " ".join(explain(slug).split()))
    assert found, slug
    return found[1].replace("|", "\\|").rstrip(":") + ("." if found[1].endswith(":") else "")


def drawing(house: str) -> str:
    """The layers of a package, top to bottom, with what each room says of itself; planned rooms left out."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contract = next(c for c in project["tool"]["importlinter"]["contracts"] if c["containers"] == [house])
    layers = [[room.strip(" ()") for room in layer.split("|")] for layer in contract["layers"]]
    built = [rooms for layer in layers if (rooms := [r for r in layer if find_spec(f"{house}.{r}")])]
    said = {room: first_words(f"{house}.{room}") for layer in built for room in layer}
    left, right = max(map(len, said)) + 2, max(map(len, said.values())) + 2
    rule = "─" * left + "{}" + "─" * right
    rows = [
        "\n".join(f"│ {room:<{left - 1}}│ {said[room]:<{right - 1}}│" for room in layer) for layer in built
    ]
    between = f"\n├{rule.format('┼')}┤\n"
    return f"```text\n┌{rule.format('┬')}┐\n{between.join(rows)}\n└{rule.format('┴')}┘\n```"


def first_words(room: str) -> str:
    """The first line of a room's docstring, without the room's name and up to a semicolon or full stop."""
    line = (inspect.getdoc(import_module(room)) or "").splitlines()[0].replace("``", "`")
    said = re.split(r";|\.(?!\d)", line.split(": ", 1)[-1])[0]
    return said if said[:2].isupper() else said[0].lower() + said[1:]


def put(golden: Golden, page: Path, name: str, content: str) -> None:
    """Compare what stands between two comments of a page with `content`."""
    text = page.read_text("utf-8")
    head, begin, rest = text.partition(f"<!-- {name}: begin")
    opening, _, _ = rest.partition("\n")
    _, end, tail = rest.partition(f"<!-- {name}: end -->")
    assert begin, f"{page} has no place for {name}"
    assert end, f"{page} has no end of the place for {name}"
    golden(page, f"{head}{begin}{opening}\n\n{content}\n\n{end}{tail}")
