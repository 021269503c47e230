r"""From text to tokens, by the rules of the reference implementation (Argdown language, section 1).

At every place the rules are tried in a fixed order and the first that matches wins. Patterns follow
JavaScript: ``.`` excludes four line ends, ``\s`` and ``\d`` are JavaScript's.
"""

from __future__ import annotations

from collections.abc import Callable

from argmap.notations.argdown.fault import Fault
from argmap.notations.argdown.grammar import faults, patterns as p, repairs, slip_faults, tokens as t
from argmap.notations.argdown.grammar.lookahead import Lookahead
from argmap.notations.argdown.grammar.name_tokens import NameTokens
from argmap.notations.argdown.grammar.repairs import OpenInference
from argmap.notations.argdown.grammar.signs import EMPHASIS
from argmap.notations.argdown.grammar.syntax import Comment, Tokens


def tokenize(text: str, *, repair: bool = True) -> tuple[Tokens, list[Comment], list[Fault]]:
    """The tokens of `text`, its comments, and what is wrong with it at this level. Never raises.

    Without `repair` the tokens are exactly those of the reference implementation. With it they differ
    in faulty documents only, where those of the reference would swallow what follows: an
    inference line left open ends with its line, emphasis left open ends at an empty line, front matter
    in the middle is text, a brace left open before the next definition is text, a byte order mark is
    skipped, and CRLF is read as LF in data blocks. Front matter in wrong lines, emphasis that ends before
    a quotation mark, and relations behind a dash or a bullet are read as what they were meant for.
    """
    lexer = _Lexer(text, repair)
    lexer.run()
    return lexer.tokens, lexer.comments, lexer.faults


def tokenize_part(text: str, start: int, end: int) -> Tokens:
    """The tokens of running text ``text[start:end]``, which stands behind something else in its line."""
    lexer = _Lexer(text, repair=True)
    lexer.last = t.CONTROL
    lexer.run_over(start, end)
    return lexer.tokens


class _Lexer:
    def __init__(self, text: str, repair: bool) -> None:
        self.text = text
        self.repair = repair
        self.tokens = Tokens()
        self.comments: list[Comment] = []
        self.faults: list[Fault] = []
        self.last = ""
        self.block = ""
        self.indents = [0]
        self.ranges: list[str] = []
        self.inference: OpenInference | None = None
        self.ahead = Lookahead(text, crlf_in_data=repair)
        self.names = NameTokens(text, self.ahead)
        self.rules: dict[str, Callable[[int], int]] = {
            "/": self._slash,
            "<": self._angle,
            "=": self._equals,
            "{": self._brace,
            "\\": self._backslash,
            ".": self._dot_or_colon,
            ":": self._dot_or_colon,
            " ": self._blank,
            "\t": self._blank,
            "\n": self._line_end,
            "\r": self._line_end,
            "*": self._range,
            "_": self._range,
            **dict.fromkeys("[#@", self._named),
            **dict.fromkeys(">-,;()]}", self._control),
        }
        self.inference_rules: dict[str, Callable[[int], int]] = {
            **dict.fromkeys("*_[#@>;()]}", self._control),
            **{c: self.rules[c] for c in "/\\.:{"},
            "<": self._angle_in_inference,
            "-": self._hyphen_in_inference,
            ",": self._comma_in_inference,
            " ": self._blank,
            "\t": self._blank,
            "\n": self._line_end,
            "\r": self._line_end,
        }

    def run(self) -> None:
        """Read the whole text."""
        position = 1 if self.repair and self.text.startswith("\ufeff") else 0
        size = len(self.text)
        while True:
            self.run_over(position, size)
            if self.inference is None or not self.repair:
                break
            position = self._abandon_inference(size)
        self._finish()

    def run_over(self, position: int, end: int) -> None:
        """Read on from `position`, up to the first token that ends at `end` or behind it."""
        text, rules, step = self.text, self.rules, self._step
        while position < end:
            if self.inference is None and text[position] not in rules and self.last not in p.LINE_STARTS:
                position = self._freestyle(position)
            else:
                position = step(position)

    def _step(self, position: int) -> int:
        character = self.text[position]
        if self.inference is not None:
            return self._inference_step(position, character)
        if character in p.LINE_START_CHARACTERS and self.last in p.LINE_STARTS:
            after = self._line_start(position, character)
            if after != position:
                return after
        rule = self.rules.get(character)
        return rule(position) if rule else self._freestyle(position)

    def _finish(self) -> None:
        tokens = self.tokens
        if self.last == t.EMPTYLINE:
            for column in (tokens.kinds, tokens.starts, tokens.ends):
                column.pop()
        self._close_indents()

    def _emit(self, kind: str, start: int, end: int) -> int:
        tokens = self.tokens
        tokens.kinds.append(kind)
        tokens.starts.append(start)
        tokens.ends.append(end)
        self.last = kind
        return end

    # Line starts and indentation

    def _line_start(self, position: int, character: str) -> int:
        if character == "<":
            after = self._comment(position)
            if after != position:
                return after
        elif character in " \t":
            after = self._line_end(position)
            if after != position:
                return after
        match = p.LINE_START.match(self.text, position)
        if match is None:
            return self._wrong_sign(position) if self.repair and character in " \t" else position
        kind = match.lastgroup or ""
        width = match.end("indent") - position
        if self.last != t.NEWLINE:
            self.block = kind
        if kind == t.INFERENCE_START:
            after = self._wrong_front_matter(position)
            return after if after != position else self._inference_start(position, match.end(), width)
        if kind == t.UNORDERED_ITEM and width and self.repair and self._goes_on():
            return self._meant_relation(position, match.end(), width)
        if kind == t.HEADING_START:
            return position if width else self._emit(kind, position, match.end())
        if kind == t.STATEMENT_NUMBER:
            self._close_indents()
        else:
            self._indent(position, width + 1 if kind in t.LIST_ITEMS else width)
        return self._emit(kind, position, match.end())

    def _inference_start(self, position: int, end: int, width: int) -> int:
        if self.last == t.EMPTYLINE:
            self._indent(position, width)
            return self._emit("OutgoingAttack", position, end - 1)
        self._close_indents()
        self._emit(t.INFERENCE_START, position, end)
        self.inference = OpenInference(position, end, len(self.tokens.kinds))
        return end

    def _goes_on(self) -> bool:
        """Whether the line before is of a text or a reference that a relation can stand below."""
        kinds = self.tokens.kinds
        before = kinds[-2] if len(kinds) > 1 and self.last == t.NEWLINE else t.NEWLINE
        inside = self.block not in t.LIST_ITEMS and self.block != t.HEADING_START
        return inside and before not in (t.NEWLINE, t.EMPTYLINE, t.FRONT_MATTER)

    def _wrong_sign(self, position: int) -> int:
        found = repairs.wrong_sign(self.text, position)
        if found is not None and self.last:
            at, before_title = found
            if before_title:
                return self._meant_relation(position, at + 1, at - position)
            if self._goes_on():
                self.faults.append(slip_faults.wrong_sign_is_text(at, self.text[at]))
        return position

    def _meant_relation(self, position: int, end: int, width: int) -> int:
        is_dash = self.text[end - 1] in repairs.DASHES
        self.faults.append(slip_faults.wrong_sign(end - 1, self.text[end - 1]))
        self._indent(position, width)
        return self._emit("OutgoingAttack" if is_dash else "OutgoingSupport", position, end)

    def _indent(self, position: int, width: int) -> None:
        indents = self.indents
        if width > indents[-1]:
            indents.append(width)
            self._emit(t.INDENT, position, position + width)
        while width < indents[-1]:
            indents.pop()
            self._emit(t.DEDENT, position, position)

    def _close_indents(self) -> None:
        at = self.tokens.ends[-1] if self.tokens.ends else 0
        while len(self.indents) > 1:
            self.indents.pop()
            self._emit(t.DEDENT, at, at)

    # Rules by first character

    def _freestyle(self, position: int) -> int:
        match = p.FREESTYLE.match(self.text, position)
        assert match is not None
        return self._emit(t.FREESTYLE, position, match.end())

    def _control(self, position: int) -> int:
        end = self._with_blank(position + 1)
        return self._emit(t.CONTROL, position, end)

    def _with_blank(self, position: int) -> int:
        return position + 1 if self.text[position : position + 1] in (" ", "\t") else position

    def _blank(self, position: int) -> int:
        after = self._line_end(position)
        if after != position:
            return after
        match = p.SPACES.match(self.text, position)
        assert match is not None
        return match.end()

    def _line_end(self, position: int) -> int:
        if self.last != t.EMPTYLINE and self.inference is None:
            match = p.EMPTYLINE.match(self.text, position)
            if match:
                if match.end() < len(self.text):
                    self._close_indents()
                if self.repair:
                    self.ranges.clear()
                self.block = ""
                return self._emit(t.EMPTYLINE, position, match.end())
        match = p.NEWLINE.match(self.text, position)
        return self._emit(t.NEWLINE, position, match.end()) if match else position

    def _slash(self, position: int) -> int:
        after = self._comment(position)
        return after if after != position else self._control(position)

    def _comment(self, position: int) -> int:
        end = self.ahead.end_of_comment(position)
        return self._end_comment(position, end) if end else position

    def _end_comment(self, start: int, end: int) -> int:
        self.comments.append(Comment(start, end))
        if self.last == t.EMPTYLINE:
            match = p.LINES_AFTER_COMMENT.match(self.text, end)
        elif self.last == t.NEWLINE:
            match = p.LINE_AFTER_COMMENT.match(self.text, end)
        else:
            return end
        return match.end() if match else end

    def _equals(self, position: int) -> int:
        match = p.FRONT_MATTER.match(self.text, position) if self.text.startswith("===", position) else None
        if match is None:
            after = self._wrong_front_matter(position)
            return after if after != position else self._freestyle(position)
        if self.repair and not self._at_beginning():
            match = (
                p.FRONT_MATTER_BLOCK.match(self.text, position)
                if self.last in (t.NEWLINE, t.EMPTYLINE)
                else None
            )
            if match is None:
                self.faults.append(faults.late_front_matter(position, position + 3))
                return self._freestyle(position)
        return self._emit(t.FRONT_MATTER, position, match.end())

    def _wrong_front_matter(self, position: int) -> int:
        if not self.repair or not self._at_beginning():
            return position
        end = repairs.end_of_open_front_matter(self.text, position)
        if end == position:
            return position
        self.faults.append(slip_faults.wrong_front_matter(position, self.text[position : position + 3]))
        return self._emit(t.FRONT_MATTER, position, end)

    def _at_beginning(self) -> bool:
        kinds = self.tokens.kinds
        return len(kinds) <= 2 and all(kind in (t.NEWLINE, t.EMPTYLINE) for kind in kinds)

    def _brace(self, position: int) -> int:
        end = self.ahead.end_of_data(position)
        if self.repair and end and repairs.runs_over_definition(self.text, self.ahead, position, end):
            end = 0
        if not end:
            return self._control(position)
        if self.text.find("\r\n", position, end) >= 0:
            self.faults.append(faults.crlf_in_data(position, end))
        return self._emit(t.DATA, position, end)

    def _backslash(self, position: int) -> int:
        match = p.ESCAPED.match(self.text, position)
        if match:
            return self._emit(t.ESCAPED, position, match.end())
        self.faults.append(faults.backslash_at_line_end(position))
        return self._emit(t.CONTROL, position, position + 1)

    def _dot_or_colon(self, position: int) -> int:
        match = p.SHORTCODE.match(self.text, position)
        return self._emit(t.SHORTCODE, position, match.end()) if match else self._control(position)

    def _range(self, position: int) -> int:
        after = self._end_of_range(position) if self.ranges and self.last else position
        if after != position:
            return after
        for kind, _, pattern, _ in p.RANGES:
            match = pattern.match(self.text, position)
            if match:
                self.ranges.append(kind)
                return self._emit(kind, position, match.end())
        return self._control(position)

    def _end_of_range(self, position: int) -> int:
        kind, pattern = p.ENDS_OF_RANGES[self.ranges[-1]]
        match = pattern.match(self.text, position)
        sign = EMPHASIS[self.ranges[-1]]
        end = match.end() if match else position
        if not match and self.repair and repairs.ends_before_quotation_mark(self.text, position, sign):
            end = position + len(sign)
            self.faults.append(slip_faults.emphasis_before_quotation_mark(position, end, sign))
        if end == position:
            return position
        self.ranges.pop()
        return self._emit(kind, position, end)

    def _angle(self, position: int) -> int:
        after = self._comment(position)
        return after if after != position else self._named(position)

    def _named(self, position: int) -> int:
        kind, end = self.names.token(position)
        return self._emit(kind, position, end)

    # Inference mode

    def _inference_step(self, position: int, character: str) -> int:
        before, count = self.last, len(self.tokens.kinds)
        rule = self.inference_rules.get(character)
        after = rule(position) if rule else self._freestyle(position)
        inference = self.inference
        if inference is None or not self.repair or len(self.tokens.kinds) == count:
            return after
        kind = self.last
        if kind == t.NEWLINE:
            if before == t.NEWLINE:
                return self._abandon_inference(after)
            inference.line_ends(position, count)
        elif inference.complete and kind != t.DATA:
            return self._abandon_inference(after)
        else:
            inference.filled = True
        return after

    def _angle_in_inference(self, position: int) -> int:
        after = self._comment(position)
        return after if after != position else self._control(position)

    def _hyphen_in_inference(self, position: int) -> int:
        match = p.HYPHENS.match(self.text, position)
        if match is None:
            return self._control(position)
        self.inference = None
        return self._emit(t.INFERENCE_END, position, match.end())

    def _comma_in_inference(self, position: int) -> int:
        return self._emit(t.LIST_DELIMITER, position, position + 1)

    def _abandon_inference(self, position: int) -> int:
        """End an inference that nothing can close any more at the end of its first line, and go on there."""
        inference = self.inference
        assert inference is not None
        count, tokens = len(self.tokens.kinds), self.tokens
        if inference.first_line is not None:
            position, count = inference.first_line
        three = self.text[inference.start_end : position].strip() == "-"
        if three:
            count = inference.first_token
        for column in (tokens.kinds, tokens.starts, tokens.ends):
            del column[count:]
        repairs.forget_since(position, self.comments)
        repairs.forget_since(position, self.faults)
        self.faults.append(faults.open_inference(inference.start, position, three))
        self.inference = None
        self.ahead.forget_data()
        self._emit(t.INFERENCE_END, inference.start_end if three else position, position)
        return position
