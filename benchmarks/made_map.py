"""Maps of any size, the same at each run: linked groups, conflicts, and quotes into a made essay."""

from __future__ import annotations

from pathlib import Path
from random import Random

GROUP = 10  # statements of a group, which is also the number of sentences of a paragraph
THINGS = ["bridge", "canal", "ferry", "harbour", "library", "market", "orchard", "quarry", "school", "tram"]
PLACES = ["in the north", "by the river", "on the hill", "at the border", "in the old town"]
DEEDS = ["grew", "was repaired", "lost its roof", "changed hands", "drew visitors", "stood empty"]


def write_map(folder: Path, statements: int) -> Path:
    """Write an essay and its map of `statements` statements (a multiple of 10); return the map's path."""
    random = Random(statements)
    paragraphs = [
        [sentence(random, GROUP * row + column) for column in range(GROUP)]
        for row in range(statements // GROUP)
    ]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "essay.md").write_text("\n\n".join(" ".join(row) for row in paragraphs) + "\n", "utf-8")
    groups = [group(number, sentences) for number, sentences in enumerate(paragraphs)]
    path = folder / "map.argdown"
    path.write_text("===\ntitle: A made map\nessay: essay.md\n===\n\n" + "\n\n".join(groups) + "\n", "utf-8")
    return path


def sentence(random: Random, number: int) -> str:
    """A sentence that no other of the essay equals."""
    thing, place, deed = random.choice(THINGS), random.choice(PLACES), random.choice(DEEDS)
    year, ward = 1800 + number % 200, number // 7
    return f"The {thing} numbered {number} {place} {deed} in {year}, as the records of ward {ward} say."


def group(number: int, sentences: list[str]) -> str:
    """Ten statements: a claim with evidence, a conflict and a linked step, under the claim of another."""
    marks = [mark(number + 1, words) for words in sentences]
    texts = [text.removesuffix(".") for text in sentences]
    title = f"G{number}"
    lines = [
        f"[{title} claim]: {texts[0]}. {'#thesis ' if number == 0 else ''}{marks[0]}",
        *(f"  + [{title} evidence {i}]: {texts[i]}. #evidence {marks[i]}" for i in (1, 2, 3)),
        f"  - [{title} objection]: {texts[4]}. #counterposition {marks[4]}",
        f"    - [{title} reply]: {texts[5]}. {marks[5]}",
        *([f"  +> [G{(number - 1) // 3} claim]"] if number else []),
        "",
        f"<{title} step>",
        "",
        *(f"({i - 5}) [{title} premise {i}]: {texts[i]}. {marks[i]}" for i in (6, 7, 8)),
        "--",
        f"(4) [{title} conclusion]: {texts[9]}. {marks[9]}",
        f"  +> [{title} claim]",
    ]
    return "\n".join(lines)


def mark(paragraph: int, words: str) -> str:
    """The quote of a sentence by its paragraph, its first words and its last."""
    parts = words.split()
    return f"(¶{paragraph} “{' '.join(parts[:4])} … {' '.join(parts[-3:])}”)"
