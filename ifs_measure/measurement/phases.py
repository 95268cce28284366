"""The operator's marks and the labelled stretches between them; direction is never inferred from the curve."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class MarkLabel(StrEnum):
    """What an operator can say of a frame."""

    NEUTRAL = "neutral"
    IR_END = "IR_end"
    ER_END = "ER_end"
    CONTACT = "contact"
    PAIN = "pain"


@dataclass(frozen=True, slots=True)
class Mark:
    """A frame that the operator named.

    Attributes
    ----------
    frame : int
        Index from 0.
    label : MarkLabel
        What it is.
    rotation_deg : float or None
        Internal rotation positive, external negative, as the operator read it.
    """

    frame: int
    label: MarkLabel
    rotation_deg: float | None = None


class PhaseLabel(StrEnum):
    """A stretch of the sweep."""

    NEUTRAL = "neutral"
    IR = "IR"
    ER = "ER"


@dataclass(frozen=True, slots=True)
class Phase:
    """Frames `first` to `last` (inclusive) of one label."""

    label: PhaseLabel
    first: int
    last: int


def phases_from_marks(marks: Sequence[Mark], n_frames: int) -> tuple[Phase, ...]:
    """Split the loop into phases: each mark of a position claims the frames nearer to it than to any other such mark.

    Parameters
    ----------
    marks : sequence of Mark
        In any order; contact and pain marks take no part.
    n_frames : int
        Length of the loop.

    Returns
    -------
    tuple of Phase
        In frame order, covering the loop; empty without position marks.
    """
    labels = {
        MarkLabel.NEUTRAL: PhaseLabel.NEUTRAL,
        MarkLabel.IR_END: PhaseLabel.IR,
        MarkLabel.ER_END: PhaseLabel.ER,
    }
    positions = sorted((mark.frame, labels[mark.label]) for mark in marks if mark.label in labels)
    phases: list[Phase] = []
    for i, (frame, label) in enumerate(positions):
        first = 0 if i == 0 else (positions[i - 1][0] + frame) // 2 + 1
        last = n_frames - 1 if i == len(positions) - 1 else (frame + positions[i + 1][0]) // 2
        if phases and phases[-1].label is label:
            phases[-1] = Phase(label, phases[-1].first, last)
        elif last >= first:
            phases.append(Phase(label, first, last))
    return tuple(phases)
