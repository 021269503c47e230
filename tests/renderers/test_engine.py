"""The engine contract: what argmap needs of every Graphviz program it meets."""

from __future__ import annotations

import os
import shutil
import stat
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from argmap.errors import EngineError
from argmap.renderers import engine as engines
from argmap.renderers.engine import Engine, draw, find_engine

SVG = "{http://www.w3.org/2000/svg}"
posix = pytest.mark.skipif(os.name != "posix", reason="the fake engines are shell scripts")


def _present() -> list[Engine]:
    found = [find_engine()]
    system = shutil.which("dot")
    return [*found, find_engine(system)] if system else found


@pytest.fixture(params=_present(), ids=lambda e: f"{e.name}-{e.level}")
def engine(request: pytest.FixtureRequest) -> Engine:
    found: Engine = request.param
    return found


@pytest.fixture
def fake(tmp_path: Path) -> Iterator[Callable[[str], str]]:
    """Writes a shell script that calls itself an engine and then does as told."""

    def write(body: str, version: str = "dot - graphviz version 9.0.0 (0)") -> str:
        path = tmp_path / "fake-dot"
        path.write_text(f'#!/bin/sh\nif [ "$1" = -V ]; then echo "{version}" >&2; exit 0; fi\n{body}\n')
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return str(path)

    yield write
    engines._probe.cache_clear()


def _tree(engine: Engine, source: str) -> ET.Element:
    return ET.fromstring(draw(source, "svg", engine=engine))


def _one(tree: ET.Element, identifier: str) -> ET.Element:
    (found,) = [e for e in tree.iter() if e.get("id") == identifier]
    return found


def test_an_html_label_keeps_bold_rules_and_coloured_cells(engine: Engine) -> None:
    label = (
        '<TABLE BORDER="0" CELLBORDER="0" COLOR="#C9D1D9">'
        '<TR><TD><FONT POINT-SIZE="8"><B>CLAIM</B></FONT></TD>'
        '<TD BGCOLOR="#A61B0F" STYLE="ROUNDED">NO</TD></TR><HR/><TR><TD COLSPAN="2" SIDES="B" BORDER="2" '
        'STYLE="DASHED">below</TD></TR></TABLE>'
    )
    tree = _tree(engine, f'digraph {{ a [id="n-a", class="node-claim", label=<{label}>] }}')
    texts = {t.text: t for t in tree.iter(f"{SVG}text")}
    assert texts["CLAIM"].get("font-weight") == "bold"
    assert texts["CLAIM"].get("font-size") == "8.00"
    assert {"NO", "below"} <= set(texts)
    assert any(e.get("fill", "").lower() == "#a61b0f" for e in tree.iter())
    assert any(e.get("stroke-dasharray") for e in tree.iter())


def test_ids_and_classes_reach_the_svg(engine: Engine) -> None:
    tree = _tree(
        engine,
        'digraph { subgraph cluster_s { id="sec-1"; class="is-calm"; a [id="n-a", class="node-claim"] }'
        ' a -> b [id="e-1", class="rel-supports"] }',
    )
    assert _one(tree, "n-a").get("class") == "node node-claim"
    assert _one(tree, "e-1").get("class") == "edge rel-supports"
    assert _one(tree, "sec-1").get("class") == "cluster is-calm"


def test_a_section_title_asked_for_below_stands_on_top_when_ranks_grow_upwards(engine: Engine) -> None:
    tree = _tree(
        engine,
        'digraph { rankdir=BT; subgraph cluster_s { id="sec"; label="TITLE"; labelloc=b; a -> b } }',
    )
    section = _one(tree, "sec")
    points = [
        float(p.split(",")[1]) for e in section.iter(f"{SVG}polygon") for p in e.get("points", "").split()
    ]
    (title,) = section.iter(f"{SVG}text")
    y = float(title.get("y", "nan"))
    assert y - min(points) < max(points) - y


def test_bars_diamonds_dashes_and_dots_are_drawn(engine: Engine) -> None:
    tree = _tree(
        engine,
        'digraph { a -> b [id="e1", arrowhead=tee, style=dashed]; '
        'c -> b [id="e2", arrowhead=odiamond, style=dotted] }',
    )
    for identifier in ("e1", "e2"):
        edge = _one(tree, identifier)
        assert edge.find(f".//{SVG}polygon") is not None
        path = edge.find(f".//{SVG}path")
        assert path is not None
        assert path.get("stroke-dasharray")


@pytest.mark.parametrize("text", ["“curly” ‘quotes’ … –", "Кириллица", "论证", "استدلال"])
def test_text_of_any_script_comes_through_unchanged(engine: Engine, text: str) -> None:
    tree = _tree(engine, f"digraph {{ a [label=<{text}>] }}")
    assert [t.text for t in tree.iter(f"{SVG}text")] == [text]


def test_a_png_grows_with_its_resolution(engine: Engine) -> None:
    small = draw("digraph { a -> b }", "png", engine=engine)
    large = draw("digraph { a -> b }", "png", engine=engine, dpi=192)

    def pixels(png: bytes) -> int:
        return int.from_bytes(png[16:20], "big")

    assert pixels(large) == pytest.approx(2 * pixels(small), abs=3)


def test_a_syntax_error_is_told_with_its_line(engine: Engine) -> None:
    with pytest.raises(EngineError, match="line 2") as caught:
        draw("digraph {\n a -> -> b }", "svg", engine=engine)
    assert caught.value.where == engine.path


def test_the_bundled_engine_is_taken_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(engines.CHOICE, raising=False)
    found = find_engine()
    assert found.name == "graphviz-pure"
    assert found.reproducible
    assert found.level != found.version


@posix
def test_the_choice_of_the_caller_outdoes_the_environment(
    fake: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    bundled = find_engine()
    path = fake("exit 0")
    monkeypatch.setenv(engines.CHOICE, path)
    assert find_engine().path == path
    assert find_engine(bundled.path) == bundled


@posix
def test_the_version_of_a_system_engine_is_read_from_its_complaints(fake: Callable[[str], str]) -> None:
    found = find_engine(fake("exit 0"))
    assert (found.name, found.version, found.level, found.reproducible) == ("dot", "9.0.0", "9.0.0", False)


def test_a_choice_that_is_not_there_is_an_error_and_nothing_else_is_tried() -> None:
    with pytest.raises(EngineError, match="no such program"):
        find_engine("/nowhere/dot")


def test_a_choice_that_is_no_engine_is_an_error() -> None:
    with pytest.raises(EngineError, match="does not run"):
        find_engine(sys.executable)


def test_having_no_engine_says_how_to_get_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(engines.CHOICE, raising=False)
    monkeypatch.setattr(shutil, "which", lambda *_, **__: None)
    with pytest.raises(EngineError, match="install graphviz-pure"):
        find_engine()


@posix
@pytest.mark.parametrize(
    "body",
    [
        "cat >/dev/null; echo hello",
        "exit 0",
        "echo '<svg'; exit 3",
        "echo '<?xml ?><svg>'",
        "exec 0<&-; exit 0",
    ],
)
def test_only_a_whole_picture_is_accepted(fake: Callable[[str], str], body: str) -> None:
    with pytest.raises(EngineError, match="could not draw"):
        draw("digraph {}" + " " * 1_000_000, "svg", engine=find_engine(fake(body)))


@posix
@pytest.mark.parametrize("last", ["wait", "exit 0"])
def test_a_hanging_engine_is_ended_with_all_it_started(
    fake: Callable[[str], str], tmp_path: Path, last: str
) -> None:
    child = tmp_path / "child"
    engine = find_engine(fake(f"sleep 600 & echo $! >{child}; {last}"))
    with pytest.raises(EngineError, match=r"within 0\.5 seconds"):
        draw("digraph {}", "svg", engine=engine, timeout=0.5)
    pid = int(child.read_text())
    for _ in range(200):
        if not _alive(pid):
            return
        time.sleep(0.01)
    pytest.fail("the engine's child still runs")


def _alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split()[2] != "Z"
    except FileNotFoundError:
        return False
