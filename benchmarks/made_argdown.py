"""Argdown documents of any size that the official parser reads without an error, the same at each run.

They hold everything that a hand-written map does: front matter, headings, statements under statements,
data blocks, tags, emphasis, links, mentions, escapes, and premise-conclusion structures whose inferences
have rules and data. A statement is about 200 characters long, what stands around it counted.

    python3 benchmarks/made_argdown.py 1000 > made.argdown
"""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random

GROUP = 10  # new statements of a group
GROUPS_IN_A_CHAPTER = 10
PEOPLE = ["the council", "a surveyor", "the ferrymen", "two residents", "the almanac", "a visitor"]
THINGS = ["bridge", "canal", "ferry", "harbour", "library", "market", "orchard", "quarry", "school", "tram"]
DEEDS = ["grew", "was repaired", "lost its roof", "changed hands", "drew visitors", "stood empty"]
PLACES = ["in the north", "by the river", "on the hill", "at the border", "in the old town"]
DECORATED = [
    "the **records** of ward {n} say so",
    "_nobody_ at the [town hall](https://example.org/hall/{n}) denies it",
    "compare @[G{other} claim] and its figures",
    "it cost 3\\*{n} crowns, or \\#{n} in the list",
    "the *file {n}* was \\[partly\\] closed",
    "as in the years before, and in ward {n} too",
]
TAGS = ["traffic", "money", "history", "(of two words)", "north-west"]
FRONT = """\
===
title: A made map
author: Nobody
sources:
    register: {title: "Register of the Wards, Part 2", date: 1899}
    almanac: {title: Almanac, kind: book}
===
"""


def write_argdown(folder: Path, statements: int) -> Path:
    """Write the document of `statements` statements (a multiple of 10) into `folder`; return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"made-{statements}.argdown"
    path.write_bytes(argdown(statements).encode())
    return path


def argdown(statements: int) -> str:
    """A document of `statements` statements, a multiple of 10."""
    random = Random(statements)
    blocks = [FRONT]
    for number in range(statements // GROUP):
        if number % GROUPS_IN_A_CHAPTER == 0:
            chapter = number // GROUPS_IN_A_CHAPTER
            blocks.append(f"# Chapter {chapter} #chapter {{isGroup: true, color: '#{chapter % 1000:06}'}}\n")
        blocks += _group(random, number)
    return "\n".join(blocks)


def _group(random: Random, number: int) -> list[str]:
    """Ten statements: a claim with what stands below it, a paragraph, and an argument for the claim."""
    name = f"G{number}"
    relation = f"  +> [G{number - 1} claim]\n" if number else ""
    sketch = (
        f"[{name} claim]: {_sentence(random, number)} #thesis {_data(random, number)}\n"
        f"  + [{name} count]: {_sentence(random, number)} {_tag(random)} {_data(random, number)}\n"
        f"    + [{name} census]: {_sentence(random, number)} {_tag(random)}\n"
        f"  - [{name} doubt]: {_sentence(random, number)} {_data(random, number)}\n"
        f"    - [{name} reply]: {_sentence(random, number)}\n"
        f"{relation}"
    )
    structure = (
        f"(1) [{name} premise]: {_sentence(random, number)} {_data(random, number)}\n"
        f"(2) {_sentence(random, number)} {_tag(random)}\n"
        "----\n"
        f"(3) [{name} lemma]: {_sentence(random, number)}\n"
        f"(4) [{name} rule]: {_sentence(random, number)} {_data(random, number)}\n"
        f"-- practical reasoning, by analogy {{uses: [3, 4], strength: 0.{number % 10}}} --\n"
        f"(5) [{name} claim]\n"
    )
    return [
        f"## Part {number} {_tag(random)}\n",
        sketch,
        f"{_sentence(random, number)}\n{_sentence(random, number)} {_tag(random)}\n",
        f"<{name} argument>: {_sentence(random, number)} {{scheme: practical reasoning, of: '{name}'}}\n",
        structure,
    ]


def _sentence(random: Random, number: int) -> str:
    thing, place, deed = random.choice(THINGS), random.choice(PLACES), random.choice(DEEDS)
    words = random.choice(DECORATED).format(n=number, other=max(number - 2, 0))
    year = random.randrange(1800, 2000)
    return f"The {thing} {place} {deed} in {year}, {random.choice(PEOPLE)} reported; {words}."


def _tag(random: Random) -> str:
    return f"#{random.choice(TAGS)}"


def _data(random: Random, number: int) -> str:
    """A data block: most on one line, one in eight of several."""
    thing, who, page = random.choice(THINGS), random.choice(PEOPLE), random.randrange(1, 400)
    if random.random() < 1 / 8:
        return f"{{\n    source: register\n    pages: [{page}, {page + 1}]\n    by: {who}\n}}"
    return random.choice(
        (
            f"{{source: almanac, page: {page}}}",
            f'{{quote: "the {thing}, as {who} said", by: {who}}}',
            f"{{source: {{id: register, at: p. {page}}}, checked: true, weight: 0.{page}}}",
            f'{{seen: "18{number % 100:02}-05-{page % 28 + 1:02}", labels: [{thing}, "{page}"], by: {who}}}',
        )
    )


if __name__ == "__main__":
    sys.stdout.write(argdown(int(sys.argv[1])))
