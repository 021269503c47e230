"""The words of every fault: what stands there, and what to write instead."""

from __future__ import annotations

from argmap.notations.argdown.syntax import Fault


def _syntax(start: int, end: int, message: str, remedy: str) -> Fault:
    return Fault(start, end, "syntax", message, remedy)


def backslash_at_line_end(start: int) -> Fault:
    return _syntax(
        start,
        start + 1,
        "a backslash at the end of a line escapes nothing",
        "remove it, or write `\\\\` for a backslash",
    )


def late_front_matter(start: int, end: int) -> Fault:
    return _syntax(
        start,
        end,
        "`===` in the middle of the document",
        "front matter stands once, at the very beginning; write `\\=\\=\\=` for three equals signs",
    )


def crlf_in_data(start: int, end: int) -> Fault:
    return Fault(
        start,
        end,
        "crlf-data",
        "Argdown's own tools take a data block with CRLF line ends for text",
        "save the file with LF line ends",
    )


def open_inference(start: int, end: int, three: bool) -> Fault:
    if three:
        return _syntax(
            start,
            end,
            "three hyphens open an inference line that nothing closes",
            "write four hyphens: `----`",
        )
    return _syntax(
        start,
        end,
        "this inference line is not closed",
        "end it with two hyphens: `-- rule --`, or write `----` for an inference without a rule",
    )


def open_emphasis(start: int, end: int, sign: str) -> Fault:
    escaped = "".join("\\" + character for character in sign)
    what = "bold" if len(sign) == 2 else "italic"
    return _syntax(
        start,
        end,
        f"`{sign}` opens {what} text that is not closed before the text ends",
        f"escape it as `{escaped}`, or close it with `{sign}` before a blank or a punctuation mark",
    )


def link_across_lines(start: int, end: int) -> Fault:
    return _syntax(start, end, "a line break inside a link", "write `[words](address)` on one line")


def nothing_here(end: int) -> Fault:
    return _syntax(
        0, end, "no statement, argument, heading or list here", "write `[Title]: text` to state a first claim"
    )


def front_matter_needs_empty_line(start: int, end: int) -> Fault:
    return _syntax(
        start, end, "text directly after the front matter", "put an empty line after the closing `===`"
    )


def empty_line_missing(start: int, end: int, what: str) -> Fault:
    return _syntax(start, end, f"{what} directly after the text above it", "put an empty line before it")


def title_in_text(start: int, end: int, image: str) -> Fault:
    opening = image[0]
    name = "a statement" if opening == "[" else "an argument"
    bare = image.removesuffix(":")
    return _syntax(
        start,
        end,
        f"`{image}` inside a text: {name} is defined or referred to at the beginning of a line only",
        f"mention it as `@{bare}`, or escape the bracket as `\\{opening}`",
    )


def text_missing(start: int, end: int, image: str) -> Fault:
    return _syntax(
        start,
        end,
        f"no text after `{image}`",
        f"add the text, or refer to it as `{image.removesuffix(':')}` without the colon",
    )


def heading_without_text(start: int, end: int) -> Fault:
    return _syntax(start, end, "a heading without text", "write its text on the same line: `# Title`")


def lone_carriage_return(start: int) -> Fault:
    return _syntax(
        start,
        start + 1,
        "a carriage return alone as line end; Argdown sees no empty lines between them",
        "save the file with LF line ends",
    )


def text_after_reference(start: int, end: int, reference: str) -> Fault:
    return _syntax(
        start,
        end,
        f"text after the reference `{reference}`",
        f"write `{reference}: text` to define it, or put the text on an element of its own",
    )


def text_after_data(start: int, end: int) -> Fault:
    return _syntax(
        start,
        end,
        "text after a data block",
        "move the data block behind the text and the tags; braces that belong to the text are written `\\{` and `\\}`",
    )


def second_data_block(start: int, end: int) -> Fault:
    return _syntax(start, end, "a second data block on one element", "join both blocks in one pair of braces")


def data_without_element(start: int, end: int) -> Fault:
    return _syntax(
        start,
        end,
        "a data block that belongs to no element",
        "put it behind the text that it describes; braces in a text are written `\\{` and `\\}`",
    )


def relation_not_indented(start: int, end: int, symbol: str) -> Fault:
    return _syntax(
        start,
        end,
        f"the relation `{symbol}` is not indented below anything",
        f"indent it below the statement or argument that it is about; for a text beginning with `{symbol}` write `\\{symbol}`",
    )


def relation_on_no_level(start: int, end: int, symbol: str) -> Fault:
    return _syntax(
        start,
        end,
        f"the indentation of `{symbol}` is that of no line above",
        "indent it exactly like the relations that it stands beside",
    )


def relation_below_nothing(start: int, end: int, symbol: str) -> Fault:
    return _syntax(
        start,
        end,
        f"the relation `{symbol}` stands below no statement or argument",
        f"remove the empty line above it, or begin the block with a statement; for a text beginning with `{symbol}` "
        f"write `\\{symbol}`",
    )


def relation_of_nothing(start: int, end: int, symbol: str) -> Fault:
    return _syntax(
        start,
        end,
        f"nothing after `{symbol}`",
        "add a statement or an argument: text, `[Title]` or `<Title>`",
    )


def contradiction_of_argument(start: int, end: int) -> Fault:
    return _syntax(
        start,
        end,
        "an argument after `><`",
        "only statements contradict one another: write `- <Title>` or a statement",
    )


def only_undercuts_here(start: int, end: int, symbol: str) -> Fault:
    return _syntax(
        start,
        end,
        f"`{symbol}` below an inference line",
        "an inference can only be undercut: write `<_`, or move the relation below a statement",
    )


def nested_list(start: int, end: int) -> Fault:
    return _syntax(start, end, "a list inside a list", "lists are flat: give all items the same indentation")


def uneven_list(start: int, end: int) -> Fault:
    return _syntax(
        start, end, "a list item indented less than the first", "give all items the same indentation"
    )


def mixed_list(start: int, end: int) -> Fault:
    return _syntax(
        start,
        end,
        "numbered and unnumbered items in one list",
        "use `*` or `1.` throughout, or part the lists by an empty line",
    )


def item_missing(start: int, end: int) -> Fault:
    return _syntax(start, end, "an empty list item", "add a statement or an argument")


def inference_outside(start: int, end: int) -> Fault:
    return _syntax(
        start,
        end,
        "an inference line without a premise before it",
        "number the premises above it and the conclusion below it: `(1) premise`, `----`, `(2) conclusion`",
    )


def conclusion_missing(start: int, end: int) -> Fault:
    return _syntax(
        start,
        end,
        "no conclusion after this inference line",
        "add a numbered statement below it: `(2) conclusion`",
    )


def inference_missing(start: int, end: int, count: int) -> Fault:
    if count == 1:
        return _syntax(
            start,
            end,
            "a premise without inference line and conclusion",
            "go on with `----` and a numbered conclusion, without empty lines; for a text beginning with a number "
            "in parentheses write `\\(1)`",
        )
    return _syntax(
        start,
        end,
        "the last numbered statement follows no inference line",
        "put `----` between the premises and their conclusion",
    )


def empty_line_in_pcs(start: int, end: int) -> Fault:
    return _syntax(start, end, "an empty line inside a premise-conclusion structure", "remove the empty line")


def argument_in_pcs(start: int, end: int, image: str) -> Fault:
    title = image.removesuffix(":")[1:-1]
    return _syntax(
        start,
        end,
        f"the argument `{image}` as a premise or conclusion",
        f"premises and conclusions are statements: write `[{title}]`",
    )


def numbered_missing(start: int, end: int, image: str) -> Fault:
    return _syntax(start, end, f"no statement after `{image}`", "add a text, `[Title]: text` or `[Title]`")


def text_after_inference(start: int, end: int) -> Fault:
    return _syntax(
        start, end, "text after an inference line", "put the conclusion on the next line: `(2) conclusion`"
    )


def rule_out_of_place(start: int, end: int) -> Fault:
    return _syntax(
        start,
        end,
        "text after the data block of an inference",
        "write rules, data and two hyphens in this order: `-- rule {key: value} --`",
    )


def rule_missing(start: int, end: int) -> Fault:
    return _syntax(
        start,
        end,
        "a comma without a rule beside it",
        "part the names of rules by single commas: `-- one, two --`",
    )


def unexpected(start: int, end: int, image: str) -> Fault:
    return _syntax(
        start, end, f"`{image}` cannot stand here", "escape it with a backslash, or begin a new line"
    )


def title_across_lines(start: int, end: int) -> Fault:
    return _syntax(start, end, "a line break inside a title", "write the title on one line")


# Data blocks


def _data(offset: int, message: str, remedy: str) -> Fault:
    return Fault(offset, offset + 1, "data", message, remedy)


_QUOTE = 'put the value in quotation marks: `key: "value"`'


def not_yaml(offset: int, key: str | None, problem: str, character: str) -> Fault:
    """What PyYAML's `problem` at `character` means to the writer of a map; `key` is the last one before it."""
    shown = {"\t": "tab", "\n": "line end", "": "end"}.get(character, f"`{character}`")
    where = f" after `{key}`" if key else ""
    if "cannot start any token" in problem and character == "\t":
        return _data(offset, f"a tab as indentation{where}", "indent data with blanks")
    if "cannot start any token" in problem:
        return _data(offset, f"a value that begins with {shown}{where}", _QUOTE)
    if "end of stream" in problem:
        return _data(
            offset, f"a quotation mark that is not closed{where}", "close it, or double it inside '…'"
        )
    if "escape" in problem:
        return _data(
            offset,
            f"an escape that YAML does not know{where}",
            "write `\\\\` for a backslash, or use single quotation marks",
        )
    if "mapping values are not allowed" in problem or character == ":":
        return _data(offset, f"a colon inside the value{where}", _QUOTE)
    if "document start" in problem:
        return _data(offset, f"{shown} after the end of the data", "remove it; braces must be paired")
    if "',' or" in problem:
        return _data(
            offset,
            f"{shown} where a comma or the end was expected{where}",
            "put a comma between entries, and values with quotation marks inside in other quotation marks",
        )
    if "key" in problem or "block" in problem:
        return _data(
            offset, f"lines that do not fit together{where}", "indent all keys alike, one `key: value` a line"
        )
    return _data(offset, f"{shown} where a value was expected{where}", _QUOTE)


def unprintable(offset: int, character: object) -> Fault:
    shown = f" (U+{character:04X})" if isinstance(character, int) else ""
    return _data(
        offset, f"a character that YAML does not allow{shown}", 'remove it, or write it as an escape in "…"'
    )


def too_many_escapes(offset: int) -> Fault:
    return _data(offset, "too many strings with escaped surrogate pairs", "write the characters themselves")


def second_document(offset: int) -> Fault:
    return _data(offset, "`---` begins a second YAML document", "remove it")


def duplicate_key(offset: int, key: str) -> Fault:
    fault = _data(
        offset, f"`{key}` stands twice", f"keep one, or join the values in a list: `{key}: [one, other]`"
    )
    return fault._replace(end=offset + len(key))


def unknown_tag(offset: int, tag: str) -> Fault:
    shown = tag.replace("tag:yaml.org,2002:", "!!")
    return _data(
        offset, f"`{shown}` is no type that this value can have", f"{_QUOTE} (a bare `!` begins a type)"
    )


def unknown_alias(offset: int, name: str) -> Fault:
    return _data(offset, f"`*{name}` refers to an anchor `&{name}` that does not stand before it", _QUOTE)


def merge_of_no_map(offset: int) -> Fault:
    return _data(offset, "`<<` merges something that is no map", "give it a map or an alias of one")


def too_deep(offset: int, most: int) -> Fault:
    return _data(offset, f"data nested deeper than {most} levels", "nest it less")


def too_large(offset: int, most: int) -> Fault:
    return _data(
        offset,
        f"aliases that stand for more than {most:,} values",
        "write the values out where they are needed",
    )
