"""The bytes of a file and its text."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from argmap.errors import FileError
from argmap.text.decoding import decode


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_text_is_read_and_written_back_in_its_encoding(encoding: str, text: str) -> None:
    if encoding == "utf-8" and text.startswith("\ufeff"):
        return
    data = text.encode(encoding)
    decoded = decode(data)
    assert decoded.text == text
    assert decoded.encode(text) == data


@given(st.text())
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]
)
def test_another_text_is_written_in_the_same_encoding_and_order(encoding: str, text: str) -> None:
    mark = "" if encoding.startswith("utf-8") else "\ufeff"
    assert decode(f"{mark}before".encode(encoding)).encode(text) == (mark + text).encode(encoding, "replace")


def test_utf_16_is_read_in_either_order_of_bytes() -> None:
    assert decode(b"\xff\xfea\0").text == decode(b"\xfe\xff\0a").text == "a"


def test_line_ends_stay() -> None:
    assert decode(b"a\r\nb\rc\n").text == "a\r\nb\rc\n"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"PK\x03\x04\x00\x00", "zero byte at byte 4"),
        (b"good\ncaf\xe9 bad", "not valid UTF-8 at byte 8, line 2"),
        (b"\xef\xbb\xbfcaf\xe9", "not valid UTF-8 at byte"),
        (b"\xff\xfea", "not valid UTF-16"),
    ],
)
def test_what_is_no_text_says_where_and_what_to_do(data: bytes, says: str) -> None:
    with pytest.raises(FileError, match=says) as caught:
        decode(data)
    assert caught.value.remedy
