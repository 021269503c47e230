"""What the official parser should find in a map that was written as Argdown, told from the map."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from argmap.graph import Conflict, End, Inference, Statement
from argmap.notations.argdown.escaping import on_one_line, tag
from argmap.notations.argdown.phrasing import DataBlocks, quote_mark, statement_tags
from argmap.notations.argdown.sayable import Sayable, step_end, told


class Expected:
    """The statements, relations and structures of a map, which was made ready to be `sayable`."""

    def __init__(self, sayable: Sayable, official: dict[str, Any]) -> None:
        self.sayable = sayable
        self.graph = sayable.graph
        self.blocks = DataBlocks(self.graph, sayable.titles)
        self.untitled = {
            whole["members"][0]["data"]["id"]: title
            for title, whole in official["statements"].items()
            if title.startswith("Untitled ")
            and whole["members"]
            and "id" in whole["members"][0].get("data", {})
        }

    def name(self, end: End) -> str:
        """What the official parser calls a statement, an argument, or a conflict that became one."""
        if end in self.sayable.minted:
            return self.sayable.minted[end]
        return self.sayable.titles.of(end.kind, end.id) or self.untitled[end.id]

    def statements(self) -> dict[str, Any]:
        return {self.name(End("statement", s.id)): self._statement(s) for s in self.graph.statements}

    def _statement(self, s: Statement) -> Any:
        names = statement_tags(s)
        parts = [on_one_line(s.text), *map(tag, names), quote_mark(s)]
        return {
            "text": " ".join(part for part in parts if part),
            "tags": list(dict.fromkeys(names)),
            "data": exported(self.blocks.of_statement(s)),
        }

    def relations(self) -> Counter[tuple[Any, ...]]:
        found: set[tuple[Any, ...]] = set()
        for step in self.graph.inferences:
            if step_end(step) in self.sayable.said and step.id not in self.sayable.structured:
                found |= self._of(step, "support", step.conclusion)
        for conflict in self.graph.conflicts:
            if step_end(conflict) not in self.sayable.said:
                continue
            if conflict.symmetric:
                ends = sorted(self.name(end) for end in (*conflict.premises, conflict.target))
                found.add(("contradictory", *ends))
            else:
                found |= self._of(conflict, "attack", conflict.target)
        return Counter(found)

    def _of(self, step: Inference | Conflict, sign: str, aim: End) -> set[tuple[Any, ...]]:
        start = step_end(step) if step_end(step) in self.sayable.minted else step.premises[0]
        if step.argument is not None:
            start = End("argument", step.argument)
        found = set()
        if start not in step.premises:
            found = {("support", self.name(p), self.name(start)) for p in step.premises}
        if aim.kind == "inference":
            target = self.graph.ends[aim]
            assert isinstance(target, Inference)
            if target.id in self.sayable.structured:
                return found | {("undercut", self.name(start), self._line(target))}
            assert target.argument is not None
            return found | {("undercut", self.name(start), self.name(End("argument", target.argument)))}
        if aim.kind == "conflict":
            return found | {("undercut", self.name(start), self.name(aim))}
        return found | {(sign, self.name(start), self.name(aim))}

    def structures(self) -> list[list[Any]]:
        """Premises by name and conclusions with their inference, structure by structure."""
        found = []
        bundles = [[s] for s in self.sayable.structured.values() if s.argument is None]
        bundles += [
            [s for s in self.sayable.structured.values() if s.argument == a.id] for a in self.graph.arguments
        ]
        for bundle in bundles:
            numbers: dict[End, int] = {}
            rows: list[Any] = []
            for step in bundle:
                for premise in step.premises:
                    if premise not in numbers:
                        rows.append(self.name(premise))
                        numbers[premise] = len(rows)
                rows.append(self._line(step))
                numbers[step.conclusion] = len(rows)
            if rows:
                found.append(rows)
        return sorted(found, key=repr)

    def _line(self, step: Inference) -> str:
        """A conclusion with the inference that leads to it."""
        data = {**({"linkage": step.linkage} if step.linkage != "linked" else {}), **told(step), **step.data}
        return conclusion(
            self.name(step.conclusion),
            [words for r in step.rules if (words := on_one_line(r))],
            exported(data),
        )


def conclusion(title: str, rules: list[str], data: Any) -> str:
    return json.dumps([title, rules, data], sort_keys=True)


def exported(data: Any) -> Any:
    """A data block as it stands in JSON; without the keys that are the writer's own affair.

    Programs in JavaScript have numbers of one kind, and no key ``__proto__``.
    """
    kept = {key: value for key, value in (data or {}).items() if key not in ("uses", "id")}
    return json.loads(json.dumps(kept), parse_int=float, object_pairs_hook=_object) or None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    return {key: value for key, value in pairs if key != "__proto__"}


def statements_of(official: dict[str, Any]) -> dict[str, Any]:
    """What the official parser found, in the form of :meth:`Expected.statements`."""
    return {title: _official_statement(whole) for title, whole in official["statements"].items()}


def _official_statement(whole: dict[str, Any]) -> Any:
    texts = [m.get("text", "").strip() for m in whole["members"] if m.get("text", "").strip()]
    return {
        "text": texts[0] if len(texts) == 1 else texts or "",
        "tags": whole.get("tags", []),
        "data": exported(whole.get("data")),
    }


def relations_of(official: dict[str, Any]) -> Counter[tuple[Any, ...]]:
    found: Counter[tuple[Any, ...]] = Counter()
    for relation in official["relations"]:
        ends = [relation["from"], relation["to"]]
        if relation["toType"] == "inference":
            ends[1] = _rows(official["arguments"][relation["to"]]["pcs"])[relation["conclusionIndex"]]
        if relation["relationType"] == "contradictory":
            ends.sort()
        found[relation["relationType"], *ends] += 1
    return found


def structures_of(official: dict[str, Any]) -> list[list[Any]]:
    return sorted((_rows(a["pcs"]) for a in official["arguments"].values() if a["pcs"]), key=repr)


def _rows(pcs: list[dict[str, Any]]) -> list[str]:
    return [_row(row) for row in pcs]


def _row(row: dict[str, Any]) -> str:
    inference = row.get("inference")
    if inference is None:
        return str(row["title"])
    return conclusion(row["title"], inference.get("inferenceRules", []), exported(inference.get("data")))
