"""The official packages, for the tests that compare with them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from official import Official, OfficialMissingError, found


@pytest.fixture(scope="session")
def official() -> Iterator[Official]:
    try:
        folder = found()
    except OfficialMissingError as missing:
        pytest.skip(f"the official Argdown is not here: {missing}")
    with Official(folder) as running:
        yield running
