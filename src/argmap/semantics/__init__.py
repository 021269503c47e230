"""What stands: what a map's statements rest on, and how much of the thesis rests on each."""

from argmap.semantics.groundedness import Ground, groundedness
from argmap.semantics.replies import Reply, replies
from argmap.semantics.standing import Standing, standing
from argmap.semantics.thesis import reliance, theses

__all__ = ["Ground", "Reply", "Standing", "groundedness", "reliance", "replies", "standing", "theses"]
