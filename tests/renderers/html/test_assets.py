"""The style and the scripts of the page."""

from __future__ import annotations

import re
import shutil
import subprocess
from importlib.resources import files
from pathlib import Path

import pytest

from argmap.renderers.html.assets import SCRIPTS, STYLES, joined, script, style

ASSETS = files("argmap.renderers.html") / "assets"
IMPORT = re.compile(r'import \{ [\w, ]+ \} from "\./([a-z]+)\.js";')
TOP = re.compile(r"(?:export )?(?:async )?(?:function\*?|const|let|class) +(\w+|\{[^}]*\}|\[[^\]]*\])")
every_script = pytest.mark.parametrize("name", SCRIPTS)


def source(name: str) -> str:
    return (ASSETS / name).read_text("utf-8")


def test_every_style_sheet_and_script_of_the_folder_is_in_the_page() -> None:
    named = [one.name for one in ASSETS.iterdir() if one.name.endswith((".js", ".css"))]
    assert sorted(named) == sorted([*STYLES, *SCRIPTS])


@every_script
def test_a_script_imports_by_name_from_before_it_in_the_page_or_functions(name: str) -> None:
    for line in source(name).splitlines():
        if line.startswith("import"):
            found = IMPORT.fullmatch(line)
            assert found, line
            there = f"{found[1]}.js"
            if SCRIPTS.index(there) > SCRIPTS.index(name):
                for wanted in names_in(line):
                    assert f"export function {wanted}(" in source(there)


def names_in(line: str) -> list[str]:
    """What a line imports."""
    return line[line.index("{") + 1 : line.index("}")].replace(" ", "").split(",")


@every_script
def test_a_script_exports_only_what_it_names_there(name: str) -> None:
    for line in source(name).splitlines():
        if line.startswith("export"):
            assert re.match(r"export (?:async )?(?:function|const|class) \w+", line), line


@every_script
def test_a_script_gets_what_it_imports(name: str) -> None:
    for line in source(name).splitlines():
        if found := IMPORT.fullmatch(line):
            there = source(f"{found[1]}.js")
            for wanted in names_in(line):
                assert re.search(rf"^export .*(?:function|const|class) {wanted}\b", there, re.MULTILINE)


def test_no_two_scripts_have_the_same_name_for_things() -> None:
    names = [
        name
        for module in SCRIPTS
        for line in source(module).splitlines()
        if (found := TOP.match(line))
        for name in re.findall(r"\w+", found[1])
    ]
    assert sorted(name for name in set(names) if names.count(name) > 1) == []


def test_joined_a_module_has_only_what_is_its_own() -> None:
    module = 'import { a, b } from "./x.js";\n\nexport function f() {}\nexport const g = 1;\nlet exported;\n'
    assert joined(module) == "\nfunction f() {}\nconst g = 1;\nlet exported;\n"
    assert not re.search(r"^(?:import|export)\b", script(), re.MULTILINE)


def test_neither_script_nor_style_ends_its_element_or_writes_markup() -> None:
    assert "</" not in style()
    assert "<!--" not in style()
    assert not re.search(r"</?script|<!--", script(), re.IGNORECASE)
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function", script()
    )
    assert not re.search(r"setAttribute\(\s*[\"']style|\bfetch\(|XMLHttpRequest|WebSocket", script())


def test_the_style_brings_nothing_from_outside() -> None:
    assert not re.search(r"url\(|@import|expression\(", style())


def test_node_reads_the_joined_script(tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("there is no node")
    place = tmp_path / "page.mjs"
    place.write_text(script(), "utf-8")
    done = subprocess.run([node, "--check", place], capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
