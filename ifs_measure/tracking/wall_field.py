"""A bone's arc from what the network says of several frames: the signed distance to its cortex in its own frame.

Each frame is asked under its own beams, so that a wall which one frame lights and another grazes is taken from the one
that sees it; the answers meet in the bone's frame, each by the error that it states.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from ifs_measure.measurement.geometry import FloatArray
from ifs_measure.tracking.bone_surface import CLICK_REACH_MM, LED_ON_MM, Float32Array
from ifs_measure.tracking.cortex_shape import STILL, resampled, smoothed
from ifs_measure.tracking.rigid_motion import Pose, place, turn
from ifs_measure.tracking.track_quality import nearest_pair
from ifs_measure.tracking.wall_network import WallView

FIELD_MM = 0.4
"""Step of the field; a signed distance is nearly linear, so its zero is found far more finely."""
LINE_MM = 0.2
"""Step along its zero, and how finely it is told where an arc ends."""
MARGIN_MM = 8.0
"""The field reaches so far beyond the arc known before."""
LEAST_SD_MM = 0.08
"""No view's error counts as smaller: what is left of speckle and of the pose."""
ALIKE = 0.43
"""Part of one picture's error that stays when many are taken together: the same beam, tissue and greys. Told by random
loops of the phantom, plain and damaged, of whose frames 95 to 98 % lie within the stated error with it. Holds where the
beam reaches: what no view is reached by is not read but supposed, from how bones go on, by all views alike."""
LIT = 0.5
"""From here on the beam is taken to reach the cortex."""
UNLIKE_MM = 0.8
"""Views that differ by more do not show this bone there, but another that moves against it."""
FACING = 0.34
"""A wall whose normal has so much of the direction to the probe, 70 degrees steep, is read to 0.06 mm. The less it has,
the more it is the border of the shadow that is read, which lies outside a wall that turns away."""
SHOWN = 0.3
"""Reach of the beam from which a view is one that shows a place."""
LEAST_SHARE = 1e-3
"""Next to nothing is left of a view where a wall is turned away and another view faces it."""
NORMAL_MM = 0.8
"""Standard deviation of the smoothing with which it is told which way a wall faces."""
BEYOND_MM = 0.8
"""So much farther than the beam reaches is the arc followed, as the wall goes on."""
SETTLES = 2
LARGEST_SETTLE_MM = 0.5
"""What was led on settles on the zero of the field in so many steps, each so large at most."""
LEAST_SLOPE = 0.5
"""A distance grows by one with each millimetre; where it hardly does it says nothing of where its zero is."""
WALL_DEG = 45.0
"""What ends steeper than this ends as a wall."""
ALONG_MM = 2.4
"""Length of its end that tells where it goes."""
GAP_MM = 5.0
"""An unlit stretch longer than this ends a bone: beyond it lies another."""
SAME_MM = 3.0
"""A contour that runs so near to the arc known before is that bone's."""
STEEP_DEG = 65.0
CORNER_DEG = 25.0
"""Where a wall that was steeper than the first turns back towards the probe by more than the second, it has ended: what
goes on is a fascia that meets it, or the other bone."""
LEDGE_DEG = 45.0
"""The same where the wall was less steep: bones have hollows, but none so sharp."""
HOOK_MM = 4.0
HOOK_DEG = 8.0
"""A steep wall whose last millimetres turn back even a little runs into a fascia there."""
CLIMB_MM = 2.5
"""What climbs so far towards the probe again is no bump of this bone but the other one, whose shadow ends the wall."""
TURN_MM = 1.2
"""Half the length over which the direction of a contour is taken."""
LEAST_ARC_MM = 8.0
"""A shorter piece near the bone is haze or a fascia: even a lesser trochanter shows more."""
WHOLE_SHARE = 0.5
"""A first arc that is shorter, against the outline, was cut."""
FINE_MM = 0.6
"""Standard deviation of the smoothing along the arc: the network's answer is smooth, its grid is not."""


@dataclass(frozen=True, slots=True)
class WallArc:
    """An arc in the bone's frame.

    Attributes
    ----------
    points_mm : ndarray of shape (n, 2)
        At equal steps, in order along the bone.
    sd_mm : ndarray of shape (n,)
        Error of each place along its normal, the same in every frame.
    """

    points_mm: FloatArray
    sd_mm: FloatArray


@dataclass(frozen=True, slots=True)
class _Field:
    """Signed distance, its error and the beam's reach on a grid of the bone's frame, shape (rows, columns) each."""

    origin_mm: FloatArray
    distance_mm: Float32Array
    sd_mm: Float32Array
    reach: Float32Array

    def values(self, layer: Float32Array, points_mm: FloatArray) -> FloatArray:
        """Values (n,) of one layer at points (n, 2)."""
        at = ((points_mm - self.origin_mm) / FIELD_MM).astype(np.float32)
        found = cv2.remap(layer, at[:, None, 0], at[:, None, 1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        return np.asarray(found[:, 0], dtype=float)

    def settled(self, points_mm: FloatArray) -> FloatArray:
        """Points (n, 2) moved to where the distance is zero."""
        down, across = _slopes(self.distance_mm)
        for _ in range(SETTLES):
            slope = np.column_stack([self.values(layer, points_mm) for layer in (across, down)])
            away = np.clip(self.values(self.distance_mm, points_mm), -LARGEST_SETTLE_MM, LARGEST_SETTLE_MM)
            points_mm = points_mm - (away / np.maximum((slope**2).sum(axis=1), LEAST_SLOPE**2))[:, None] * slope
        return points_mm


def arc_of_views(views: list[tuple[WallView, Pose]], centre_mm: FloatArray, known_mm: FloatArray) -> WallArc | None:
    """Find the arc.

    Parameters
    ----------
    views : list of (WallView, Pose)
        What some frames say, and the bone's pose in each.
    centre_mm : ndarray of shape (2,)
        What the poses turn about.
    known_mm : ndarray of shape (n, 2)
        The arc as known before, in the bone's frame: it says which bone is meant.

    Returns
    -------
    WallArc or None
        None where no contour of the field is that bone's.
    """
    from skimage.measure import find_contours

    field = _field_of(views, centre_mm, known_mm)
    best: FloatArray | None = None
    longest = LEAST_ARC_MM / LINE_MM
    for contour in find_contours(field.distance_mm, 0.0):
        line = resampled(field.origin_mm + contour[:, ::-1] * FIELD_MM, LINE_MM)
        for stretch in _lit_parts(line, field):
            part = _without_corners(stretch, known_mm, centre_mm, views[0])
            near = _near(part, known_mm)
            if near > longest:
                best, longest = part, near
    if best is None:
        return None
    points = smoothed(field.settled(_prolonged(best, centre_mm, views[0])), FINE_MM)
    return WallArc(points, field.values(field.sd_mm, points))


def arc_by_click(view: WallView, outline_mm: FloatArray, click_mm: FloatArray) -> FloatArray | None:
    """Return the arc (n, 2) that one picture shows of the bone with a given outline, or None where no click means it.

    The outline itself where the field's arc was cut by what rings inside the bone, or is another bone's.
    """
    found = arc_of_views([(view, STILL)], outline_mm.mean(axis=0), outline_mm)
    arcs = [outline_mm]
    if found is not None:
        is_whole = found.points_mm.shape[0] >= WHOLE_SHARE * outline_mm.shape[0]
        arcs.insert(0 if is_whole else 1, found.points_mm)
    return next((arc for arc in arcs if nearest_pair(click_mm[None], led_on(arc, view))[0] <= CLICK_REACH_MM), None)


def led_on(arc: FloatArray, view: WallView) -> FloatArray:
    """Return an arc (n, 2) with the walls below both its ends, which its picture hides: a click there means it too."""
    ends = arc[[0, -1]]
    before, after = ends + LED_ON_MM * view.grid.geometry.beam_direction(ends)
    return np.vstack([before, arc, after])


def _field_of(views: list[tuple[WallView, Pose]], centre: FloatArray, known: FloatArray) -> _Field:
    # Laid out from the centre, so that the grid does not depend on where the arc known before ends.
    low = centre - FIELD_MM * np.ceil((centre - known.min(axis=0) + MARGIN_MM) / FIELD_MM)
    columns, rows = np.ceil((known.max(axis=0) + MARGIN_MM - low) / FIELD_MM).astype(int) + 1
    x, y = np.meshgrid(np.arange(columns) * FIELD_MM, np.arange(rows) * FIELD_MM)
    grid = np.stack([x, y], axis=-1) + low
    said, beams = [], []
    for view, pose in views:
        there = place(grid.reshape(-1, 2), centre, pose)
        said.append(view.at(there.reshape(rows, columns, 2)))
        beam = turn(view.grid.geometry.beam_direction(there), -pose.angle_rad)
        beams.append(beam.reshape(rows, columns, 2).astype(np.float32))
    distances, sds, reaches = np.moveaxis(np.stack(said), -1, 0)
    weights = np.where(reaches > 0, np.float32(1.0), np.float32(1e-3)) / (sds**2 + LEAST_SD_MM**2)
    total = weights.sum(axis=0)
    mean = (weights * distances).sum(axis=0) / total
    unlike = np.sqrt(np.maximum((weights * distances**2).sum(axis=0) / total - mean**2, 0.0))
    reach = np.where(unlike < UNLIKE_MM, (weights * reaches).sum(axis=0) / total, 0.0)
    shares = _shown(mean, np.stack(beams), reaches)
    total = (shares * weights).sum(axis=0)
    mean = (shares * weights * distances).sum(axis=0) / total
    sd = (1.0 - (1.0 - ALIKE) * reach) * np.sqrt(shares.sum(axis=0) / total)
    return _Field(low, *(np.asarray(layer, dtype=np.float32) for layer in (mean, sd, reach)))


def _shown(distance: Float32Array, beams: Float32Array, reaches: Float32Array) -> FloatArray:
    """How much each view says of each place (views, rows, columns): all where it faces the probe as in no other.

    `beams` has shape (views, rows, columns, 2), in the bone's frame.
    """
    down, across = _slopes(distance)
    towards = -(across * beams[..., 0] + down * beams[..., 1]) / np.maximum(np.hypot(across, down), 1e-6)
    away = turned_away(towards)
    least = np.min(away, axis=0, where=reaches > SHOWN, initial=np.inf)
    return np.asarray(np.clip(1.0 - np.maximum(away - least, 0.0), LEAST_SHARE, 1.0))


def turned_away(facing: FloatArray) -> FloatArray:
    """Return how far walls are turned away, 0 to 2, by the cosine between their normals and the way to the probe.

    0 where it is `FACING` or more, 1 where the beam runs along the wall, more where the wall overhangs.
    """
    return np.asarray(np.clip(1.0 - facing / FACING, 0.0, 2.0))


def _slopes(distance: Float32Array) -> tuple[Float32Array, Float32Array]:
    """Growth of a distance per millimetre, down and across."""
    smooth = cv2.GaussianBlur(np.asarray(distance, dtype=np.float32), (0, 0), NORMAL_MM / FIELD_MM)
    down, across = np.gradient(smooth, FIELD_MM)
    return np.asarray(down, dtype=np.float32), np.asarray(across, dtype=np.float32)


def _lit_parts(line: FloatArray, field: _Field) -> list[FloatArray]:
    """Stretches of a contour that the beam reaches, gaps bridged."""
    lit = np.flatnonzero(field.values(field.reach, line) > LIT)
    if lit.size == 0:
        return []
    closed = bool(np.hypot(*(line[0] - line[-1])) < LINE_MM / 10)
    if closed:
        # Begin where nothing is seen, so that no stretch is cut in two.
        gaps = np.diff(np.append(lit, lit[0] + line.shape[0]))
        start = int(lit[int(gaps.argmax())] + gaps.max() // 2) % line.shape[0]
        line = np.roll(line[:-1], -start, axis=0)
        lit = np.flatnonzero(field.values(field.reach, line) > LIT)
    breaks = np.flatnonzero(np.diff(lit) > GAP_MM / LINE_MM)
    firsts, lasts = [lit[0], *lit[breaks + 1]], [*lit[breaks], lit[-1]]
    return [line[a : b + 1] for a, b in zip(firsts, lasts, strict=True)]


def _prolonged(part: FloatArray, centre: FloatArray, seen: tuple[WallView, Pose]) -> FloatArray:
    """Let a stretch go on at both ends, a wall along the beam: the last place that a beam reaches is grazed by it."""
    view, pose = seen
    reach = min(round(ALONG_MM / LINE_MM), part.shape[0] - 1)
    steps = LINE_MM * np.arange(1, round(BEYOND_MM / LINE_MM) + 1)[:, None]
    ends = []
    for last, before in ((part[0], part[reach]), (part[-1], part[-1 - reach])):
        towards = (last - before) / max(float(np.hypot(*(last - before))), 1e-9)
        beam = view.grid.geometry.beam_direction(place(last[None], centre, pose))
        down = turn(beam, -pose.angle_rad)[0]
        is_wall = float(towards @ down) > np.sin(np.deg2rad(WALL_DEG))
        ends.append(last + steps * (down if is_wall else towards))
    return np.vstack([ends[0][::-1], part, ends[1]])


def _without_corners(
    part: FloatArray, known: FloatArray, centre: FloatArray, seen: tuple[WallView, Pose]
) -> FloatArray:
    """Cut a stretch on both sides where its wall ends in a corner."""
    view, pose = seen
    reach = min(round(TURN_MM / LINE_MM), (part.shape[0] - 1) // 2)
    if reach < 1:
        return part
    padded = np.vstack([2 * part[0] - part[reach:0:-1], part, 2 * part[-1] - part[-2 : -reach - 2 : -1]])
    tangent = turn(padded[2 * reach :] - padded[: -2 * reach], pose.angle_rad)
    there = place(part, centre, pose)
    beam = view.grid.geometry.beam_direction(there)
    across = tangent[:, 0] * beam[:, 1] - tangent[:, 1] * beam[:, 0]
    along = (tangent * beam).sum(axis=1)
    first = place(known, centre, pose)
    summit = first[np.argmin(view.grid.from_picture(first)[:, 1])]
    top = int(np.hypot(*(there - summit).T).argmin())
    ranges = view.grid.from_picture(there)[:, 1]
    right = min(_until_corner(_steepness_deg(along[top:], across[top:])), _until_climb(ranges[top:]))
    left = min(_until_corner(_steepness_deg(-along[top::-1], -across[top::-1])), _until_climb(ranges[top::-1]))
    return part[top - left + 1 : top + right]


def _steepness_deg(along: FloatArray, across: FloatArray) -> FloatArray:
    """How steeply a line goes down from its top, by its parts along and across the beam: over 90 where it overhangs.

    What overhangs in one frame is a wall that another one lights.
    """
    gone = np.cumsum(across)
    outwards = np.sign(gone[int(np.abs(gone).argmax())])
    return np.asarray(np.rad2deg(np.arctan2(along, outwards * across)))


def _until_corner(steepness_deg: FloatArray) -> int:
    """How many points, from the top outwards, come before a steep wall turns back."""
    steepest = np.maximum.accumulate(steepness_deg)
    sharp = np.where(steepest > STEEP_DEG, CORNER_DEG, LEDGE_DEG)
    turned = np.flatnonzero(steepness_deg < steepest - sharp)
    last = steepness_deg.size if turned.size == 0 else int(steepness_deg[: turned[0]].argmax()) + 1
    start = max(last - round(HOOK_MM / LINE_MM), 0)
    end = start + int(steepness_deg[start:last].argmax())
    if steepness_deg[end] > STEEP_DEG and steepness_deg[last - 1] < steepness_deg[end] - HOOK_DEG:
        return end + 1
    return last


def _until_climb(ranges_mm: FloatArray) -> int:
    """How many points, from the top outwards, come before the line climbs back towards the probe: another bone."""
    deepest = np.maximum.accumulate(ranges_mm)
    climbed = np.flatnonzero(ranges_mm < deepest - CLIMB_MM)
    return ranges_mm.size if climbed.size == 0 else int(ranges_mm[: climbed[0]].argmax()) + 1


def _near(part: FloatArray, known: FloatArray) -> int:
    """How many points of a stretch lie near the arc known before."""
    away = np.hypot(part[:, None, 0] - known[None, :, 0], part[:, None, 1] - known[None, :, 1])
    return int((away.min(axis=1) < SAME_MM).sum())
