"""One step of a walk through the loop: the bone in the next frame, and what is known of it brought up to date."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from ifs_measure.measurement.geometry import FloatArray, GreyImage, PixelScale
from ifs_measure.tracking.cortex_shape import STILL
from ifs_measure.tracking.probe_geometry import ProbeGeometry
from ifs_measure.tracking.rigid_motion import BoneShape, Match, Pose, match, pose_of

SEEN_SCORE = 0.5
"""Mean correlation from which on a bone counts as seen where it was found."""
STEP_REACH_MM = 4.0
STEP_TURN_RAD = float(np.deg2rad(3.0))
"""How far a bone may move and turn from where its motion puts it: a slow loop (8/s) of a quick rotation."""
LOST_GROWTH_MM = 0.8
LOST_REACH_MM = 7.0
"""The search widens for each frame in which the bone was not seen."""
FIRST_FRAME_WEIGHT = 3.0
"""Frames that the placed frame counts for in the running mean of profiles."""


@dataclass(slots=True)
class Following:
    """One bone on its way through the loop.

    Attributes
    ----------
    shape : BoneShape
        Its arc; the profiles are the running mean of the frames in which it was seen.
    pose : Pose
        In the frame before.
    speed : ndarray of shape (3,)
        Change of pose from frame to frame.
    missed : int
        Frames since it was seen.
    weight : float
        Frames in the running mean.
    """

    shape: BoneShape
    pose: Pose = STILL
    speed: FloatArray = field(default_factory=lambda: np.zeros(3))
    missed: int = 0
    weight: float = FIRST_FRAME_WEIGHT


def step(following: Following, picture: GreyImage, scale: PixelScale, geometry: ProbeGeometry) -> Match:
    """Find the bone in the next frame and bring what is known of it up to date."""
    start = pose_of(following.pose.vector() + 0.7 * following.speed)
    reach = min(STEP_REACH_MM + LOST_GROWTH_MM * following.missed, LOST_REACH_MM)
    found = match(picture, following.shape, start, scale, reach, STEP_TURN_RAD, geometry)
    if found.score >= SEEN_SCORE:
        frames = following.missed + 1
        moved = (found.pose.vector() - following.pose.vector()) / frames
        following.speed = np.clip(moved, [-5.0, -5.0, -0.1], [5.0, 5.0, 0.1])
        following.pose = found.pose
        following.missed = 0
        total = following.weight + found.score
        profiles = (following.shape.profiles * following.weight + found.sampled * found.score) / total
        following.shape = replace(following.shape, profiles=profiles)
        following.weight = total
    else:
        following.missed += 1
        following.speed = following.speed * 0.7
    return found
