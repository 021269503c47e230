"""Argmap beside the official Argdown parser: the same file, the same run, CPU time, one after the other."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import process_time

import argmap
from argmap.errors import UsageError
from made_argdown import write_argdown
from official import EXPORT, MODEL, Official, OfficialMissingError, installed, json_command
from row import Row, Skipped
from spent import spent

SIZES = (1_000, 10_000)
LARGEST = 50_000
MODEL_JSON = "argdown-json"


def beside_official(rounds: int, folder: Path) -> Iterator[Row | Skipped]:
    """How much less argmap needs than the official packages, and how its need grows with the text."""
    files = {size: write_argdown(folder, size) for size in (*SIZES, LARGEST)}
    per_statement = files[SIZES[0]].stat().st_size / SIZES[0]
    yield Row("characters a statement of the made Argdown, all around it counted", per_statement, "")
    yield from _linear(max(rounds // 4, 1), files)
    try:
        packages = installed()
    except OfficialMissingError as missing:
        yield Skipped("argmap beside the official Argdown", str(missing))
        return
    with Official(packages) as official:
        for size in SIZES:
            few = max(rounds * SIZES[0] // size, 3)
            yield from _warm(few, size, files[size], official)
    for size in SIZES:
        yield from _whole(max(rounds // 3, 1), size, files[size], packages)


def _cpu(deed: Callable[[str], object], text: str) -> float:
    gc.collect()  # what the deed before left behind is not this one's
    start = process_time()
    deed(text)
    return process_time() - start


def _graph(text: str) -> object:
    return argmap.read_text(text, "argdown")


def _model_json(text: str) -> object:
    return argmap.convert(text, "argdown", MODEL_JSON)


def _linear(rounds: int, files: dict[int, Path]) -> Iterator[Row | Skipped]:
    small, large = (files[size].read_text("utf-8") for size in (SIZES[0], LARGEST))
    for what, deed in (("argmap's graph", _graph), (MODEL_JSON, _model_json)):
        name = f"CPU a statement, Argdown to {what}, of {LARGEST:,} / of {SIZES[0]:,}"
        try:
            deed(small)
        except UsageError as error:
            yield Skipped(name, error.message)
            continue
        ratios = [_cpu(deed, large) / _cpu(deed, small) * SIZES[0] / LARGEST for _ in range(rounds)]
        yield Row(name, median(ratios), "x", most=1.5)


def _warm(rounds: int, size: int, file: Path, official: Official) -> Iterator[Row | Skipped]:
    text = file.read_text("utf-8")
    for what, deed, stages, least in (
        ("its graph", _graph, MODEL, 3.0),
        (MODEL_JSON, _model_json, EXPORT, 1.5),
    ):
        name = f"official text to {'model' if stages == MODEL else 'JSON'} / argmap to {what}, {size:,}, warm"
        try:
            deed(text)
        except UsageError as error:
            yield Skipped(name, error.message)
            continue
        for _ in range(rounds):
            official.seconds(file, stages)
        pairs = [(official.seconds(file, stages), _cpu(deed, text)) for _ in range(rounds)]
        theirs, ours = (median(column) for column in zip(*pairs, strict=True))
        yield Row(
            f"    argmap {ours * 1000:.0f} ms, official {theirs * 1000:.0f} ms; argmap a statement",
            ours / size * 1e6,
            "µs",
        )
        yield Row(name, median(a / b for a, b in pairs), "x", least=least)


def _whole(rounds: int, size: int, file: Path, packages: Path) -> Iterator[Row | Skipped]:
    words, theirs = json_command(packages, file, file.parent / "official")
    target = file.with_suffix(".json")
    ours: list[str | Path] = [sys.executable, "-m", "argmap", "convert", file, target, "--to", MODEL_JSON]
    (file.parent / "official").mkdir(exist_ok=True)
    name = f"{words} / argmap convert, whole process, {size:,}"
    try:
        argmap.convert("", "argdown", MODEL_JSON)
    except UsageError as error:
        yield Skipped(name, error.message)
        return
    environ = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    mine = spent(ours, environ)  # also compiles argmap's files, so that no later run does
    pairs = [(spent(theirs, environ), spent(ours, environ)) for _ in range(rounds)]
    cpu = median(a.cpu / b.cpu for a, b in pairs)
    memory = median(b.memory / a.memory for a, b in pairs)
    yield Row(f"    argmap {mine.cpu:.2f} s of CPU; memory", mine.memory, "MB")
    yield Row(f"{name}: CPU", cpu, "x", least=4.0 if size == SIZES[0] else None)
    yield Row(f"argmap / {words}, {size:,}: peak memory", memory, "x", most=0.5 if size == SIZES[1] else None)
