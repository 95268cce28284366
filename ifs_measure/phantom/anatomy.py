"""The two bones: their outlines, how the femur turns and the probe slides, and the gap that follows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ifs_measure.measurement.geometry import FloatArray
from ifs_measure.phantom.knobs import PhantomKnobs

OUTLINE_STEP_MM = 0.05
"""Spacing of outline points: so fine that their nearest pair is that of the curves to 0.001 mm."""

IT_CONTROL_MM = (
    (-27, 17), (-18, 9.5), (-10.5, 2.8), (-3, 0), (4, 0.8), (9.2, 4.0), (11.7, 8.6), (10.6, 13.5), (7.2, 22),
    (4, 34), (-10, 40), (-26, 36),
)  # fmt: skip
"""Ischial tuberosity, its lateral wall towards +x: a rounded head on a broader ramus, mm from the top of the head."""
LT_CONTROL_MM = (
    (-10.8, 9.2), (-8.8, 4.2), (-5, 1), (0.5, 0), (6.5, 1.2), (12.5, 5.5), (20, 9), (29, 15), (31, 32), (14, 42),
    (-1, 34), (-5.5, 23), (-9.0, 14.2),
)  # fmt: skip
"""Lesser trochanter on the femoral shaft, its medial wall towards -x, mm from the top of the trochanter."""
WALL_LEAN_DEG = (4.0, 4.0)
"""Turn of IT and LT that brings their nearest points to an incidence of 75 to 88 degrees, as in patients."""
FEMUR_CENTRE_MM = np.array([11.0, 24.0])
"""Axis that the femur turns about, from the top of the trochanter."""


@dataclass(frozen=True, slots=True)
class RigidPose:
    """A turn by `angle_rad` about the origin, then a shift; acts on (n, 2) points in mm."""

    angle_rad: float
    shift_mm: FloatArray

    def apply(self, points_mm: FloatArray) -> FloatArray:
        """Move points."""
        c, s = np.cos(self.angle_rad), np.sin(self.angle_rad)
        return np.asarray(points_mm @ np.array([[c, s], [-s, c]]) + self.shift_mm)

    def then(self, other: RigidPose) -> RigidPose:
        """Return the pose that is this one followed by `other`."""
        return RigidPose(self.angle_rad + other.angle_rad, other.apply(self.shift_mm[None])[0])


@dataclass(frozen=True, slots=True)
class Anatomy:
    """Both outlines in the phantom's rest position, and the pose of each in every frame.

    Attributes
    ----------
    it_mm, lt_mm : ndarray of shape (n, 2)
        Closed outlines at rest; x right, y down from the middle of the probe's face.
    it_poses, lt_poses : tuple of RigidPose
        Rest position to picture, one for each frame.
    femur_poses : tuple of RigidPose
        The femur's own motion before the probe's.
    probe_poses : tuple of RigidPose
        The probe's motion, seen as motion of everything.
    out_of_plane_mm : ndarray of shape (n_frames,)
        How far the plane has slid.
    times_s : ndarray of shape (n_frames,)
        True frame times.
    """

    it_mm: FloatArray
    lt_mm: FloatArray
    femur_poses: tuple[RigidPose, ...]
    probe_poses: tuple[RigidPose, ...]
    out_of_plane_mm: FloatArray
    times_s: FloatArray

    def outline_mm(self, bone: str, frame: int) -> FloatArray:
        """Outline of ``it`` or ``lt`` in one frame."""
        return self.pose(bone, frame).apply(self.it_mm if bone == "it" else self.lt_mm)

    def pose(self, bone: str, frame: int) -> RigidPose:
        """Rest position to picture."""
        probe = self.probe_poses[frame]
        return probe if bone == "it" else self.femur_poses[frame].then(probe)


def smooth_outline(control_mm: FloatArray, step_mm: float = OUTLINE_STEP_MM) -> FloatArray:
    """Round off a closed polygon (corner cutting: a quadratic B-spline) and space its points evenly."""
    points = control_mm
    for _ in range(6):
        following = np.roll(points, -1, axis=0)
        points = np.stack([0.75 * points + 0.25 * following, 0.25 * points + 0.75 * following], axis=1).reshape(-1, 2)
    closed = np.vstack([points, points[:1]])
    arc = np.r_[0, np.cumsum(np.hypot(*np.diff(closed, axis=0).T))]
    at = np.arange(0, arc[-1], step_mm)
    return np.column_stack([np.interp(at, arc, closed[:, 0]), np.interp(at, arc, closed[:, 1])])


def nearest_pair(a_mm: FloatArray, b_mm: FloatArray) -> tuple[int, int, float]:
    """Return the indices of the nearest points of two dense outlines and their distance in mm."""
    from scipy.spatial import cKDTree

    distances, at = cKDTree(a_mm).query(b_mm)
    j = int(np.argmin(distances))
    return int(at[j]), j, float(distances[j])


def closing_profile(knobs: PhantomKnobs, times_s: FloatArray) -> FloatArray:
    """Return how closed the gap is at each time: 0 open, 1 closed, shape (n_frames,).

    Each cycle rests, closes along half a cosine, holds, opens along the other half and rests.
    """
    duration = max(float(times_s[-1]), 1e-6) * 1.0001
    period = duration / max(knobs.cycles, 1)
    phase_s = times_s % period
    hold = min(knobs.hold_s, 0.6 * period)
    rest = 0.08 * period
    limb = (period - hold - 2 * rest) / 2
    rising = np.clip((phase_s - rest) / limb, 0, 1)
    falling = np.clip((phase_s - rest - limb - hold) / limb, 0, 1)
    return np.asarray(0.5 * (1 - np.cos(np.pi * rising)) * (0.5 * (1 + np.cos(np.pi * falling))))


def _outlines(knobs: PhantomKnobs, rng: np.random.Generator) -> tuple[FloatArray, FloatArray]:
    out = []
    for control, sign, size in ((IT_CONTROL_MM, 1.0, 1.0), (LT_CONTROL_MM, -1.0, knobs.femur_size)):
        tilt = np.deg2rad(knobs.wall_tilt_deg + (WALL_LEAN_DEG[0] if sign > 0 else WALL_LEAN_DEG[1]))
        jittered = np.array(control, dtype=float) + rng.normal(0, 0.25, (len(control), 2))
        jittered *= size * rng.uniform(0.95, 1.05)
        turned = RigidPose(-sign * tilt, np.zeros(2)).apply(jittered)
        turned[:, 1] -= turned[:, 1].min()
        out.append(smooth_outline(turned))
    return out[0], out[1]


def _femur_poses(
    knobs: PhantomKnobs, it_mm: FloatArray, lt_mm: FloatArray, closed: FloatArray
) -> tuple[RigidPose, ...]:
    """Turn the femur by its share and slide it until the gap is what the profile asks for."""
    coarse_it, coarse_lt = it_mm[::4], lt_mm[::4]
    centre = coarse_lt[np.argmin(coarse_lt[:, 1])] + FEMUR_CENTRE_MM * knobs.femur_size
    knots = np.linspace(0, 1, 13)
    shifts = []
    slide = 0.0
    for knot in knots:
        angle = np.deg2rad(knobs.femur_turn_deg) * (knot - 0.5)
        target = knobs.d_max_mm + (knobs.d_min_mm - knobs.d_max_mm) * knot
        turned = RigidPose(angle, np.zeros(2)).apply(coarse_lt - centre) + centre
        for _ in range(12):
            gap = nearest_pair(coarse_it, turned + np.array([slide, 0.0]))[2]
            slide += target - gap
            if abs(target - gap) < 1e-3:
                break
        shifts.append(slide)
    poses = []
    for share in closed:
        angle = float(np.deg2rad(knobs.femur_turn_deg) * (share - 0.5))
        turn = RigidPose(angle, np.zeros(2))
        shift = centre - turn.apply(centre[None])[0] + [np.interp(share, knots, shifts), 0]
        poses.append(RigidPose(angle, shift))
    return tuple(poses)


def _slow(rng: np.random.Generator, times_s: FloatArray, period_s: float) -> FloatArray:
    """Return a smooth random course with value 0 at the start and a largest size of 1."""
    waves = [
        np.sin(2 * np.pi * times_s / (period_s * f) + rng.uniform(0, 2 * np.pi)) * rng.normal() for f in (0.7, 1.0, 1.9)
    ]
    course = np.sum(waves, axis=0)
    course = course - course[0]
    return np.asarray(course / max(np.abs(course).max(), 1e-9))


def build_anatomy(knobs: PhantomKnobs) -> Anatomy:
    """Make the bones and all their poses from the knobs."""
    rng = np.random.default_rng([knobs.seed, 1])
    steps = (1 + knobs.time_jitter * rng.standard_normal(knobs.n_frames)).clip(0.3, 1.7) / knobs.fps
    times_s = np.r_[0.0, np.cumsum(steps[1:])]
    it_mm, lt_mm = _outlines(knobs, rng)
    top = 0.40 * knobs.depth_mm
    it_mm = it_mm + np.array([-0.5 * knobs.d_min_mm - 3.0 - it_mm[:, 0].max(), top + rng.uniform(-1, 1)])
    lt_mm = lt_mm + np.array([0.5 * knobs.d_min_mm - lt_mm[:, 0].min(), top + 1.5 + rng.uniform(-1, 1)])
    closed = closing_profile(knobs, times_s)
    femur = _femur_poses(knobs, it_mm, lt_mm, closed)
    period = max(float(times_s[-1]), 1.0)
    pivot = np.array([0.0, top])
    slide = np.column_stack([_slow(rng, times_s, period), 0.4 * _slow(rng, times_s, period)]) * knobs.drift_mm
    slide[:, 1] += knobs.breath_mm * (np.cos(2 * np.pi * times_s / 4.0) - 1) / 2
    slide += knobs.tremor_mm * rng.standard_normal(slide.shape)
    slide[:, 0] += 0.25 * (knobs.d_max_mm - knobs.d_min_mm) * 0.5 * (closed - closed[0]) * -0.3
    angles = np.deg2rad(knobs.drift_deg) * _slow(rng, times_s, period)
    poses = []
    for angle, move in zip(angles, slide, strict=True):
        turn = RigidPose(float(angle), np.zeros(2))
        poses.append(RigidPose(float(angle), pivot - turn.apply(pivot[None])[0] + move))
    return Anatomy(it_mm, lt_mm, femur, tuple(poses), knobs.out_of_plane_mm * _slow(rng, times_s, period), times_s)
