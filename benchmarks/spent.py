"""What a whole process spends, its children included."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

# A small process starts the measured one: what it was forked from counts as its own peak of memory.
_LAUNCH = """
import os, sys
quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
pid = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=quiet)
_, status, used = os.wait4(pid, 0)
print(os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, used.ru_maxrss)
"""


class Spent(NamedTuple):
    """CPU seconds of all threads, and the peak of memory in MB."""

    cpu: float
    memory: float


def spent(command: Sequence[str | Path], environ: Mapping[str, str]) -> Spent:
    """What one run of `command` spends; ends the program when the command fails."""
    words = [str(word) for word in command]
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", _LAUNCH, *words],
        env=environ,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    status, cpu, memory = done.stdout.split() if done.returncode == 0 else ("-1", "0", "0")
    if status != "0":
        sys.exit(f"bench: could not run {' '.join(words)}:\n{done.stderr}")
    unit = 1024**2 if sys.platform == "darwin" else 1024
    return Spent(float(cpu), int(memory) / unit)
