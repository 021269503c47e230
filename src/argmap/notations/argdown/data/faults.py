"""The words of every fault inside a data block: what stands there, and what to write instead."""

from __future__ import annotations

from argmap.notations.argdown.fault import Fault

_NOTHING_FITS = (
    "put commas between entries; quotation marks inside a value need marks of the other kind around it"
)

_SHOWN = 40


def _quote(key: str | None = None) -> str:
    return f'put the value in quotation marks: `{key or "key"}: "…"`'


def _data(offset: int, message: str, remedy: str) -> Fault:
    return Fault(offset, offset + 1, "data", message, remedy)


def _start(words: str) -> str:
    return words if len(words) <= _SHOWN else words[:_SHOWN].rstrip() + "…"


def not_yaml(offset: int, key: str | None, problem: str, character: str) -> Fault:
    """What PyYAML's `problem` at `character` means to a map's writer; `key` is the last one before it."""
    shown = {"\t": "a tab", "\n": "a line end", "": "the end"}.get(character, f"`{character}`")
    where = f" after `{key}`" if key else ""
    inside = f" of `{key}`" if key else ""
    if "cannot start any token" in problem and character == "\t":
        return _data(offset, f"a tab as indentation{where}", "indent data with blanks")
    if "cannot start any token" in problem:
        return _data(offset, f"a value that begins with {shown}{where}", _quote(key))
    if "end of stream" in problem:
        return _data(
            offset, f"a quotation mark that is not closed{where}", "close it, or write it twice in '…'"
        )
    if "escape" in problem:
        message = f"an escape that YAML does not know{where}"
        return _data(offset, message, "write `\\\\` for a backslash, or use single quotation marks")
    if "mapping values are not allowed" in problem or character == ":":
        return _data(offset, f"a colon inside the value{inside}", _quote(key))
    if "document start" in problem and character in "}]),":
        return _data(offset, f"{shown} after the end of the data", "remove it; braces stand in pairs")
    if "',' or" in problem:
        message = f"{shown} where a comma or the end was expected{where}"
        return _data(offset, message, _NOTHING_FITS)
    if "document start" in problem or "key" in problem or "block" in problem:
        message = f"lines that do not fit together{where}"
        return _data(offset, message, "indent all keys alike, one `key: value` a line")
    return _data(offset, f"{shown} where a value was expected{where}", _quote(key))


def open_bracket(offset: int, key: str | None, bracket: str) -> Fault:
    """A list or a map whose closing `bracket` is missing."""
    closing = "]" if bracket == "[" else "}"
    where = f" after `{key}`" if key else ""
    return _data(offset, f"`{bracket}`{where} is not closed", f"write `{closing}` behind its last entry")


def no_entry(offset: int, line: str) -> Fault:
    """A line of a block without a colon."""
    message = f"the line `{_start(line)}` is no `key: value`"
    if line.startswith("//"):
        return _data(offset, message, "write a comment inside data with `#`: `# …`")
    return _data(offset, message, "write a key and a colon before it, or join it with the value above")


def indented_too_deep(offset: int, key: str) -> Fault:
    """A line of a block that seems to go on with the value of the line above it."""
    message = (
        f"the line of `{_start(key)}` is indented deeper than the one above, and is read as a part of it"
    )
    return _data(offset, message, "indent all keys alike, one `key: value` a line")


def more_after_quotation(offset: int, key: str | None, mark: str) -> Fault:
    """A value in quotation marks whose second `mark` is not its end."""
    inside = f" of `{key}`" if key else ""
    message = f"the second `{mark}` ends the value{inside}, and more stands behind it"
    if mark == '"':
        return _data(offset, message, 'write `\\"` for a quotation mark inside "…", or use “…” there')
    return _data(offset, message, "write `''` for an apostrophe inside '…', or put \"…\" around the value")


def unprintable(offset: int, character: object) -> Fault:
    """A control character, or half a surrogate pair."""
    shown = f" (U+{character:04X})" if isinstance(character, int) else ""
    message = f"a character that YAML does not allow{shown}"
    return _data(offset, message, 'remove it, or write it as an escape between `"` and `"`')


def too_many_escapes(offset: int) -> Fault:
    """More strings with escaped surrogate pairs than are rewritten one by one."""
    return _data(offset, "too many strings with escaped surrogate pairs", "write the characters themselves")


def second_document(offset: int) -> Fault:
    """A line ``---`` with more data behind it."""
    return _data(offset, "`---` begins a second YAML document", "remove it")


def duplicate_key(offset: int, key: str) -> Fault:
    """One key twice in one map."""
    remedy = f"keep one, or join the values in a list: `{key}: [one, other]`"
    return _data(offset, f"`{key}` stands twice", remedy)._replace(end=offset + len(key))


def unknown_tag(offset: int, tag: str) -> Fault:
    """A type after ``!`` that there is not, or that the value does not have."""
    shown = tag.replace("tag:yaml.org,2002:", "!!")
    return _data(
        offset, f"`{shown}` is no type that this value can have", f"{_quote()} (a bare `!` begins a type)"
    )


def unknown_alias(offset: int, name: str) -> Fault:
    """A bare value that begins with ``*``."""
    return _data(offset, f"`*{name}` refers to `&{name}`, which does not stand before it", _quote())


def merge_of_no_map(offset: int) -> Fault:
    """``<<`` with a word or a list of words."""
    return _data(offset, "`<<` merges something that is no map", "give it a map or an alias of one")


def too_deep(offset: int, most: int) -> Fault:
    """Maps and lists inside one another, more than `most`."""
    return _data(offset, f"data nested deeper than {most} levels", "nest it less")


def too_large(offset: int, most: int) -> Fault:
    """Aliases of aliases that would be written out as more than `most` values."""
    return _data(offset, f"data that stands for more than {most:,} values", "use fewer aliases")
