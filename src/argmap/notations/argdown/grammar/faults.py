"""The words of every fault: what stands there, and what to write instead."""

from __future__ import annotations

from argmap.notations.argdown.fault import Fault


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


def open_emphasis(start: int, end: int, sign: str, *, within_word: bool) -> Fault:
    """A sign of emphasis without its partner; told once for a word (`within_word`) that holds several."""
    escaped = "".join("\\" + character for character in sign)
    what = "bold" if len(sign) == 2 else "italic"
    if within_word:
        return _syntax(
            start,
            end,
            f"`{sign}` inside a word opens {what} text, which is not closed before the text ends",
            f"write `{escaped}` for every `{sign}` of the word",
        )
    return _syntax(
        start,
        end,
        f"`{sign}` opens {what} text that is not closed before the text ends",
        f"leave it out, escape it as `{escaped}`, or close it with `{sign}` before a blank or punctuation",
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
    remedy = "put an empty line before it"
    if what == "a list":
        remedy += "; what is about the text above is indented and begins with `+` or `-`"
    return _syntax(start, end, f"{what} directly after the text above it", remedy)


def title_in_text(start: int, end: int, image: str, *, quoted: bool) -> Fault:
    """Brackets in a text; `quoted`: inside quotation marks."""
    opening = image[0]
    if image.startswith("[^"):
        return _syntax(
            start,
            end,
            f"the footnote mark `{image}` inside a text",
            "leave it out: `argmap show --essay` prints the words as they are looked up",
        )
    if image.startswith(("<http:", "<https:")):
        return _syntax(start, end, "an address between < and >", "make a link of it: `[words](address)`")
    if image in ("[...]", "[…]"):
        return _syntax(start, end, f"`{image}` inside a text", "write `…` without brackets")
    if quoted:
        return _syntax(
            start,
            end,
            f"`{image}` inside a quotation",
            f"write `…` for words left out; if the essay has the bracket, escape it as `\\{opening}`",
        )
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
        "move the data block behind the text and the tags; braces in a text are written `\\{` and `\\}`",
    )


def data_cut_short(start: int, end: int, raw: str) -> Fault | None:
    """Braces ``start:end`` that are no YAML since they end too early, or are none of a data block.

    `raw` is what stands there, and more text follows. None if there is another reason.
    """
    if raw.count('"') % 2 or (raw.count("'") % 2 and '"' not in raw):
        message = "the `}` and the blank behind it end this data block inside a value in quotation marks"
        remedy = (
            'write `\\u007d` for `}` and `\\u007b` for `{` between `"` and `"`, or use other brackets there'
        )
        return _syntax(end - 1, end, message, remedy)
    if raw.count("[") > raw.count("]") or raw.count("{") > raw.count("}"):
        message = "the `}` and the blank behind it end this data block before its end"
        return _syntax(end - 1, end, message, "write no blank and no line end between `}` and `]` or `}`")
    if raw.count("{") < 2 or ":" in raw:
        return None
    message = "these braces inside a text are read as a data block"
    return _syntax(start, end, message, "write `\\{` and `\\}` for braces in a text")


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
        f"indent it below what it is about; for a text that begins with `{symbol}` write `\\{symbol}`",
    )


def relation_on_no_level(start: int, end: int, symbol: str) -> Fault:
    return _syntax(
        start,
        end,
        f"the indentation of `{symbol}` is that of no line above",
        "indent it exactly like the relations that it stands beside",
    )


def relation_after_empty_line(start: int, end: int, symbol: str) -> Fault:
    return _syntax(
        start,
        end,
        f"an empty line stands between `{symbol}` and what it relates to",
        f"remove the empty line; for a text that begins with `{symbol}` write `\\{symbol}`",
    )


def relation_below_nothing(start: int, end: int, symbol: str) -> Fault:
    return _syntax(
        start,
        end,
        f"the relation `{symbol}` stands below no statement or argument",
        f"put it below one, and indent it; for a text that begins with `{symbol}` write `\\{symbol}`"
        + ("; a title `<…>` begins with another sign" if symbol.startswith("<") else ""),
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
    return _syntax(
        start,
        end,
        "a list inside a list",
        "lists are flat: indent all items alike, or write `+` or `-` for what is about the item above",
    )


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
            "go on with `----` and `(2) conclusion`, without empty lines; if it is mere text, write `\\(1)`",
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


def number_missing(start: int, end: int, image: str) -> Fault:
    """A line of a premise-conclusion structure that begins with `image` and has no number."""
    shown = image.strip() if image[0] in "[<" else "text"
    return _syntax(
        start,
        end,
        "a statement without a number inside a premise-conclusion structure",
        f"number it: `(2) {shown}`",
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
