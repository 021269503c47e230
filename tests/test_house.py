"""The house is as the design says: what each room may touch, call and be called.

The layers themselves are a contract of import-linter, run by `python3 dev.py check`.
"""

from __future__ import annotations

import ast
import copy
import re
from collections.abc import Iterable, Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import argmap

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src"
LONGEST_FILE = 400

# What lies outside a pure function, by the modules and names that reach it.
OUTSIDE = {
    "files": {"fileinput", "glob", "io.open", "mmap", "os", "pathlib.Path", "shutil", "sqlite3", "tempfile"},
    "clock": {"time", "datetime.datetime.now", "datetime.datetime.today", "datetime.date.today"},
    "processes": {"concurrent.futures", "multiprocessing", "signal", "subprocess", "threading"},
    "network": {"asyncio", "http", "socket", "socketserver", "ssl", "urllib.request", "webbrowser"},
    "terminal": {"builtins.input", "builtins.print", "sys.argv", "sys.stderr", "sys.stdin", "sys.stdout"},
    "chance": {"random", "secrets", "uuid"},
    "own files": {"importlib.resources", "pkgutil"},
}
OUTSIDE["files"] |= {"builtins.open"}
EVERYTHING = set(OUTSIDE)

# Methods by which a path that was handed in reaches its file, though nothing is imported for it.
FILE_METHODS = {"iterdir", "open", "read_bytes", "read_text", "write_bytes", "write_text"}

# Who calls such a method on a page of its own that came with the package.
READS_ITS_PAGES = {"argmap.checks", "argmap.renderers.html.assets"}

# Who may touch what: a room and everything in it. A room that is not named touches nothing.
MAY_TOUCH = {
    "argmap.__main__": {"terminal"},
    "argmap.cli": EVERYTHING - {"chance"},
    "argmap.web": EVERYTHING - {"chance"},
    "argmap.workspace": {"files", "clock", "processes", "own files"},
    "argmap.ledger": {"files", "clock"},
    "argmap.renderers": {"own files"},
    "argmap.renderers.engine": {"files", "processes"},
    "argmap.checks": {"own files"},
}

NAMELESS_ROOMS = {"base", "common", "helper", "helpers", "misc", "util", "utils"}
OWN_FOLDERS = {"benchmarks", "changelog.d", "docs", "maps", "src", "tests"}
TEXTS = {".argdown", ".css", ".dot", ".html", ".js", ".json", ".md", ".py", ".svg", ".txt"}
GRAPH_WALKERS = ("argmap.graph.walk", "argmap.renderers")


@cache
def modules() -> dict[str, ast.Module]:
    """Every module of the package by its dotted name."""
    found = {}
    for path in sorted(SOURCE.rglob("*.py")):
        parts = path.relative_to(SOURCE).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found[name] = ast.parse(path.read_text("utf-8"), str(path))
    return found


def is_in(module: str, room: str) -> bool:
    """Whether `module` is `room` or stands in it."""
    return module == room or module.startswith(f"{room}.")


def imports(tree: ast.Module) -> Iterator[tuple[str, str | None, str]]:
    """Every import, also in functions and under TYPE_CHECKING: module, name taken from it, name given."""
    for part in ast.walk(tree):
        if isinstance(part, ast.Import):
            for alias in part.names:
                yield alias.name, None, alias.asname or alias.name.split(".")[0]
        elif isinstance(part, ast.ImportFrom):
            assert part.level == 0, f"line {part.lineno}: imports in argmap are absolute"
            for alias in part.names:
                yield part.module or "", alias.name, alias.asname or alias.name


class AtRun(ast.NodeTransformer):
    """Takes out what only a type checker reads."""

    def visit_If(self, part: ast.If) -> ast.AST:
        return ast.Pass() if ast.unparse(part.test).endswith("TYPE_CHECKING") else self.generic_visit(part)


def reached(tree: ast.Module) -> set[str]:
    """The dotted names that a module imports at run time, or reaches through what it imports."""
    tree = AtRun().visit(copy.deepcopy(tree))
    given: dict[str, str] = {}
    for module, name, as_name in imports(tree):
        full = f"{module}.{name}" if name else module
        given[as_name] = full if name or as_name != module.split(".")[0] else as_name
    found = {f"{module}.{name}" if name else module for module, name, _ in imports(tree)}
    for part in ast.walk(tree):
        if isinstance(part, ast.Attribute):
            found.add(dotted(part, given))
        elif isinstance(part, ast.Call) and isinstance(part.func, ast.Name) and part.func.id not in given:
            found.add(f"builtins.{part.func.id}")
    return found


def dotted(expression: ast.expr, given: dict[str, str]) -> str:
    """The full name that `expression` stands for, such as `datetime.datetime.now`; else empty."""
    if isinstance(expression, ast.Name):
        return given.get(expression.id, "")
    if isinstance(expression, ast.Attribute):
        head = dotted(expression.value, given)
        return f"{head}.{expression.attr}" if head else ""
    return ""


def touches(tree: ast.Module) -> set[str]:
    """What of OUTSIDE a module reaches by the names it imports."""
    names = reached(tree)
    return {kind for kind, ways in OUTSIDE.items() for way in ways if any(is_in(name, way) for name in names)}


def opens_what_it_is_given(tree: ast.Module) -> bool:
    """Whether a module calls a method by which a path reaches its file."""
    calls = (part.func for part in ast.walk(tree) if isinstance(part, ast.Call))
    return any(isinstance(method, ast.Attribute) and method.attr in FILE_METHODS for method in calls)


def called(module: str, tree: ast.Module, known: set[str]) -> set[str]:
    """The modules of the package that a module imports anywhere in it."""
    found = set()
    for source, name, _ in imports(tree):
        full = f"{source}.{name}"
        found.add(full if full in known else source)
    return (found & known) - {module}


def cycle(graph: dict[str, set[str]]) -> list[str]:
    """The names along one circle of `graph`, or none."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def names_made(tree: ast.Module) -> Iterator[str]:
    """The names that a module itself gives: of functions, classes, parameters, variables and fields."""
    for part in ast.walk(tree):
        if isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield part.name
        elif isinstance(part, ast.arg):
            yield part.arg
        elif isinstance(part, ast.Name | ast.Attribute) and isinstance(part.ctx, ast.Store):
            yield part.id if isinstance(part, ast.Name) else part.attr


def words(name: str) -> set[str]:
    """The words of an identifier: `last_edges` and `LastEdge` give `last` and `edge`."""
    return {word.lower().removesuffix("s") for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+", name)}


def rules() -> set[str]:
    """The modules of the checks: those that name a RULE."""
    rooms = {module: tree for module, tree in modules().items() if is_in(module, "argmap.checks")}
    return {module for module, tree in rooms.items() if "RULE" in names_made(tree)}


def listed(strays: Iterable[object]) -> str:
    """One stray a line, for the message of a failed test."""
    return "\n  ".join(["to mend:", *sorted(map(str, strays))])


def python_files() -> list[Path]:
    """Every Python file of the project."""
    folders = ("src", "tests", "benchmarks", "docs")
    return [ROOT / "dev.py", *(path for folder in folders for path in sorted((ROOT / folder).rglob("*.py")))]


def test_only_the_outer_rooms_touch_what_lies_outside() -> None:
    strays = []
    for module, tree in modules().items():
        allowed = set().union(*(kinds for room, kinds in MAY_TOUCH.items() if is_in(module, room)))
        strays += [f"{module} touches {kind}" for kind in sorted(touches(tree) - allowed)]
        if opens_what_it_is_given(tree) and "files" not in allowed and module not in READS_ITS_PAGES:
            strays.append(f"{module} opens a file")
    assert not strays, listed(strays)


@pytest.mark.parametrize("method", sorted(FILE_METHODS))
def test_a_file_opened_through_a_path_that_was_handed_in_is_noticed(method: str) -> None:
    assert opens_what_it_is_given(ast.parse(f"def words(path):\n    return path.{method}()"))
    assert not opens_what_it_is_given(ast.parse(f"def words(reading):\n    return reading.{method}s()"))


def test_an_exception_is_named_only_while_it_is_needed() -> None:
    assert {
        module for module in READS_ITS_PAGES if opens_what_it_is_given(modules()[module])
    } == READS_ITS_PAGES


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("from pathlib import Path", "files"),
        ("def f():\n    import os.path", "files"),
        ("import pathlib as p\np.Path('x')", "files"),
        ("open('x')", "files"),
        ("import datetime\ndatetime.datetime.now()", "clock"),
        ("from datetime import date as day\nday.today()", "clock"),
        ("from subprocess import run", "processes"),
        ("import urllib.request", "network"),
        ("import sys\nsys.stdout.write('x')", "terminal"),
        ("from importlib import resources", "own files"),
    ],
)
def test_a_touch_of_what_lies_outside_is_noticed(code: str, kind: str) -> None:
    assert touches(ast.parse(code)) == {kind}


def test_a_date_a_pure_path_or_a_type_is_not_a_touch() -> None:
    code = """
import sys
from datetime import date
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

def name(path: Path) -> str:
    return f"{PurePath(path).name}, {date(2026, 1, 1)}, {sys.maxsize}"
"""
    assert touches(ast.parse(code)) == set()


def test_no_import_goes_round_in_a_circle() -> None:
    known = set(modules())
    circle = cycle({module: called(module, tree, known) for module, tree in modules().items()})
    assert not circle, " > ".join(circle)


def test_a_circle_through_a_function_or_a_type_is_noticed() -> None:
    code = {
        "a": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from b.c import D",
        "b.c": "def f():\n    import a",
        "b": "",
    }
    graph = {name: called(name, ast.parse(text), set(code)) for name, text in code.items()}
    assert sorted(set(cycle(graph))) == ["a", "b.c"]


def test_checks_do_not_call_one_another_and_notations_only_their_profile() -> None:
    known = set(modules())
    notations = {".".join(module.split(".")[:3]) for module in known if is_in(module, "argmap.notations")}
    notations -= {"argmap.notations", "argmap.notations.profile"}
    strays = [
        f"{module} calls {other}"
        for rooms in (rules(), notations)
        for module, tree in modules().items()
        for other in called(module, tree, known)
        if len({room for room in rooms if is_in(module, room) or is_in(other, room)}) == 2
    ]
    assert notations
    assert not strays, listed(strays)


def test_every_check_has_its_page_and_its_test() -> None:
    names = [room.rsplit(".", 1)[1] for room in rules()]
    pages = [SOURCE / "argmap" / "checks" / "pages" / f"{name.replace('_', '-')}.md" for name in names]
    tests = [ROOT / "tests" / "checks" / f"test_{name}.py" for name in names]
    missing = [path for path in pages + tests if not path.is_file()]
    assert names
    assert not missing, listed(missing)


def test_no_room_is_named_for_nothing() -> None:
    strays = [module for module in modules() if NAMELESS_ROOMS & set(module.split("."))]
    assert not strays, listed(strays)


def test_no_room_bears_the_name_of_a_public_verb() -> None:
    rooms = {module.split(".")[1] for module in modules() if "." in module}
    verbs = {name for name in argmap.__all__ if name.islower()}
    assert "check" in verbs
    assert rooms & verbs == set()


def test_only_graph_walking_and_drawing_speak_of_nodes_and_edges() -> None:
    strays = [
        f"{module}: {name}"
        for module, tree in modules().items()
        if not any(is_in(module, room) for room in GRAPH_WALKERS)
        for name in names_made(tree)
        if words(name) & {"node", "edge"}
    ]
    assert not strays, listed(strays)


def test_nodes_are_noticed_in_names_and_knowledge_is_not() -> None:
    made = names_made(ast.parse("class NodeList: pass\ndef f(knowledge, last_edges): self.node = x.node"))
    assert [name for name in made if words(name) & {"node", "edge"}] == ["NodeList", "last_edges", "node"]


# Where colours are written down: those that argmap draws with, and those that the official export tells.
COLOURS = {"argmap.renderers.themes", "argmap.notations.argdown.model.color_schemes"}


def test_colours_stand_in_their_tables_only() -> None:
    colour = re.compile(r"#[0-9a-fA-F]{6}\b")
    strays = [
        f"{module}:{part.lineno} {part.value!r:.60}"
        for module, tree in modules().items()
        if module not in COLOURS
        for part in ast.walk(tree)
        if isinstance(part, ast.Constant) and isinstance(part.value, str) and colour.search(part.value)
    ]
    assert not strays, listed(strays)


def test_no_file_is_longer_than_a_reader_holds() -> None:
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in python_files()}
    strays = [f"{path.relative_to(ROOT)}: {lines}" for path, lines in lengths.items() if lines > LONGEST_FILE]
    assert not strays, listed(strays)


def test_an_old_python_can_read_dev_py_and_so_say_that_it_is_too_old() -> None:
    text = (ROOT / "dev.py").read_text("utf-8")
    ast.parse(text, feature_version=(3, 7))
    assert "from __future__" not in text


def test_changelog_fragments_are_named_for_what_they_change() -> None:
    form = re.compile(r"[a-z0-9-]+\.(added|changed|fixed|removed)\.md|README\.md")
    strays = [path.name for path in (ROOT / "changelog.d").iterdir() if not form.fullmatch(path.name)]
    assert not strays, listed(strays)


def test_no_sentence_of_a_third_party_essay_stands_in_the_project(shared: Path) -> None:
    length = 10
    theirs = {run for path in (shared / "data" / "essays").glob("*-op-ed.*") for run in runs(path, length)}
    folders = [path for path in ROOT.iterdir() if path.is_dir() and path.name in OWN_FOLDERS]
    texts = [path for folder in folders for path in folder.rglob("*") if path.suffix in TEXTS]
    assert len(theirs) > length
    assert len(texts) > length
    strays = [path for path in [*ROOT.glob("*.md"), *texts] if theirs.intersection(runs(path, length))]
    assert not strays, listed(strays)


def runs(path: Path, length: int) -> Iterator[str]:
    """Every `length` words of a file that follow one another, whatever stands between them."""
    found = re.findall(r"\w+", path.read_text("utf-8").lower())
    for start in range(len(found) - length + 1):
        yield " ".join(found[start : start + length])
