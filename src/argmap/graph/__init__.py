"""The typed argument graph: immutable values, a builder, and walks over it."""

from argmap.graph.builder import MapBuilder, slug
from argmap.graph.end import End
from argmap.graph.map import ArgumentMap, Step
from argmap.graph.parts import Argument, EssayEntry, Issue, Section, Source
from argmap.graph.statement import AUTHOR, Citation, Member, Statement
from argmap.graph.steps import Conflict, Inference, Rephrase

__all__ = [
    "AUTHOR",
    "Argument",
    "ArgumentMap",
    "Citation",
    "Conflict",
    "End",
    "EssayEntry",
    "Inference",
    "Issue",
    "MapBuilder",
    "Member",
    "Rephrase",
    "Section",
    "Source",
    "Statement",
    "Step",
    "slug",
]
