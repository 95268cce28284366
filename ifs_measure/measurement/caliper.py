"""The two ends of a measurement, the surfaces they lie on, and the frames where a person placed them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from ifs_measure.measurement.geometry import ImagePoint

T = TypeVar("T")
U = TypeVar("U")


class Bone(StrEnum):
    """The two ends; the keys of the record. Quantities other than IFS call them point_a and point_b."""

    ISCHIAL_TUBEROSITY = "ischial_tuberosity"
    LESSER_TROCHANTER = "lesser_trochanter"


class Surface(StrEnum):
    """What a caliper end lies on."""

    BONE = "bone"
    """A bright cortex with shadow behind it."""
    EDGE = "edge"
    """A bright edge without shadow: aponeurosis, tendon."""
    POINT = "point"
    """The click stays as it is and is followed as a point."""


class Quantity(StrEnum):
    """What the distance is called; decided by the landmarks."""

    IFS = "IFS"
    QFS = "QFS"
    QF_THICKNESS = "QF_THICKNESS"
    DISTANCE = "DISTANCE"


class Origin(StrEnum):
    """Who put an anchor there and why."""

    PLACED = "placed"
    CORRECTED = "corrected"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True)
class Ends(Generic[T]):
    """A value for each end: the ischial tuberosity (or point a) and the lesser trochanter (or point b)."""

    it: T
    lt: T

    def __iter__(self) -> Iterator[T]:
        """Iterate over IT, then LT."""
        yield self.it
        yield self.lt

    def __getitem__(self, bone: Bone) -> T:
        """Value of one end."""
        return self.it if bone is Bone.ISCHIAL_TUBEROSITY else self.lt


@dataclass(frozen=True, slots=True)
class Anchor:
    """A frame in which a person placed, corrected or confirmed one end or both; never overwritten by tracking.

    Attributes
    ----------
    frame : int
        Index from 0.
    points : Ends of ImagePoint or None
        An absent end was not touched in this frame.
    cortices : Ends of tuple of ImagePoint, or None
        The arc of an end as a person redrew it by 3 to 7 clicks, in order along the bone; None where the arc is the
        program's own.
    origin : Origin
        How the anchor came about.
    """

    frame: int
    points: Ends[ImagePoint | None]
    origin: Origin = Origin.PLACED
    cortices: Ends[tuple[ImagePoint, ...] | None] = Ends(None, None)
