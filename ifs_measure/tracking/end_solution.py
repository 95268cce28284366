"""What one end of the caliper is followed as, and what is known of it when it was followed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from ifs_measure.measurement.caliper import Bone, Surface
from ifs_measure.measurement.geometry import FloatArray, GreyImage, ImagePoint
from ifs_measure.tracking.rigid_motion import BoneShape, Match
from ifs_measure.tracking.track_quality import EndFrame


@dataclass(frozen=True, slots=True)
class EndRequest:
    """What one end is followed as.

    Attributes
    ----------
    bone : Bone
        Which end.
    surface : Surface
        What it lies on.
    frame : int
        Frame where the measurement was started.
    points : tuple of (int, ImagePoint)
        Its places by frame: the first anchor's, then those of all others in frame order.
    arc : tuple of ImagePoint or None
        The arc as a person redrew it in the first frame.
    """

    bone: Bone
    surface: Surface
    frame: int
    points: tuple[tuple[int, ImagePoint], ...]
    arc: tuple[ImagePoint, ...] | None = None

    def key(self) -> tuple[object, ...]:
        """Return what a solution of this end depends on besides the pixels and the scale."""
        points = self.points if self.surface is Surface.POINT else self.points[:1]
        return (self.surface, self.frame, points, self.arc)


@dataclass(frozen=True, slots=True)
class EndSolution:
    """One end in every frame.

    Attributes
    ----------
    shape : BoneShape
        Its arc in its own frame, which is the picture of the first anchor; one point for surface ``point``.
    wall_sd_mm : ndarray of shape (n,)
        Error of each point of the arc along its normal that is the same in the whole loop.
    point_mm : ndarray of shape (2,)
        The clicked point in that frame.
    poses : ndarray of shape (n, 3)
        Motion (x, y, angle) of each frame.
    information : ndarray of shape (n, 3, 3)
        Inverse covariance of each pose.
    scores : ndarray of shape (n,)
        How well it was recognised.
    least_score : float
        Score from which on it counts as seen.
    closure_mm : float or None
        How far the pass from one anchor misses the next, at most; None where one frame alone was placed.
    absent : frozenset of int
        Frames that show something else where it should be.
    """

    shape: BoneShape
    wall_sd_mm: FloatArray
    point_mm: FloatArray
    poses: FloatArray
    information: FloatArray
    scores: FloatArray
    least_score: float
    closure_mm: float | None = None
    absent: frozenset[int] = frozenset()


class EndFollower(Protocol):
    """Finds one end in frame after frame: outwards from the first frame, then once more from both ends of the loop."""

    def start(self, picture: GreyImage) -> Match:
        """Stand at the first frame (again, before the walk backwards)."""

    def step(self, index: int, picture: GreyImage) -> Match:
        """Find the end in the next frame of a walk."""

    def next_round(self) -> None:
        """Draw from the whole loop what single frames do not tell."""

    def refine(self, index: int, picture: GreyImage) -> None:
        """Find the end again."""

    def found_more(self) -> bool:
        """Tell whether the last round found so much that was lost before that another one is due."""

    def provisional(self, found: Match) -> EndFrame:
        """Return the end of one frame as the walk sees it."""

    def solution(self) -> EndSolution:
        """Return what was found."""
