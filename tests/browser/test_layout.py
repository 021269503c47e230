"""The page's layout is that of Python, number for number."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from typing import Any

import pytest

from argmap.renderers.html.assets import joined
from argmap.renderers.layout.tidy import placed_tree

LAYOUT = Path(__file__).resolve().parents[2] / "src/argmap/renderers/html/assets/layout.js"


def graph(seed: int) -> dict[str, Any]:
    """A graph as a map may have one: mostly a tree, with junctions, cross lines and circles."""
    random = Random(seed)
    boxes, hubs = random.randint(1, 60), random.randint(0, 12)
    lines = [[n, random.randrange(n), False] for n in range(1, boxes) if random.random() < 0.9]
    lines += [
        [random.randrange(boxes), random.randrange(boxes), random.random() < 0.3] for _ in range(boxes // 8)
    ]
    for hub in range(boxes, boxes + hubs):
        lines += [[random.randrange(boxes), hub, False] for _ in range(random.randint(1, 3))]
        lines.append([hub, random.randrange(boxes + hubs), False])
    sizes = [[round(random.uniform(60, 260), 1), round(random.uniform(40, 160), 1)] for _ in range(boxes)]
    tops = [0] if random.random() < 0.8 else []
    return {"sizes": sizes, "hubs": hubs, "lines": lines, "tops": tops, "sideways": random.random() < 0.5}


@pytest.fixture(scope="session")
def javascript(browser: Any) -> Any:
    page = browser.new_page()
    yield page
    page.close()


@pytest.mark.parametrize("seed", range(40))
def test_a_graph_is_laid_out_alike_in_both_languages(javascript: Any, seed: int) -> None:
    given = graph(seed)
    call = "placedTree(g.sizes, g.hubs, g.lines, g.tops, g.sideways)"
    code = f"{joined(LAYOUT.read_text('utf-8'))}\nconst g = {json.dumps(given)};\nreturn {call};"
    there = javascript.evaluate(f"() => {{ {code} }}")
    ties = [(tail, head, weak) for tail, head, weak in given["lines"]]
    boxes, hubs, curves, extent = placed_tree(
        [(w, h) for w, h in given["sizes"]], given["hubs"], ties, given["tops"], sideways=given["sideways"]
    )
    here = {"boxes": boxes, "hubs": hubs, "curves": curves, "extent": extent}
    for part, places in here.items():
        assert flat(there[part]) == pytest.approx(flat(places), abs=0.11), part


def flat(value: Any) -> list[float]:
    return [value] if isinstance(value, (int, float)) else [number for part in value for number in flat(part)]
