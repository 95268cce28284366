"""From a session and a frame to what is drawn over the picture; pure functions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ifs_measure.gui.overlay_scene import CaliperDrawing, EndMark
from ifs_measure.gui.wording import NO_BREAK, PLUS_MINUS, distance, number
from ifs_measure.gui.words import tr
from ifs_measure.measurement.calibration import Calibration
from ifs_measure.measurement.caliper import Bone, Ends, Origin, Quantity
from ifs_measure.measurement.cortex_track import FrameStatus, TrackedFrame
from ifs_measure.measurement.geometry import FloatArray, ImagePoint, PixelScale, distance_px
from ifs_measure.measurement.reference_values import PUBLISHED_READING_ERROR
from ifs_measure.measurement.session import CaliperMeasurement

CI95 = 1.96
PLACING_SD_MM = 0.56
"""Error of a distance between two ends that were only clicked: two clicks of 0.4 mm each across the cortex."""
QUANTITY_LOOKS = {
    Quantity.IFS: ("", ()),
    Quantity.QFS: ("qfs", (10.0, 3.0)),
    Quantity.QF_THICKNESS: ("qf-thickness", (2.0, 3.0)),
    Quantity.DISTANCE: ("free", (6.0, 3.0, 1.0, 3.0)),
}
"""Colour and dash pattern of a quantity's line."""

ArcOf = Callable[[Bone, ImagePoint], FloatArray | None]
ENDS = (Bone.ISCHIAL_TUBEROSITY, Bone.LESSER_TROCHANTER)


@dataclass(frozen=True, slots=True)
class Shown:
    """A distance as it may be shown: in millimetres only where the scale is trusted."""

    value: float
    ci95: float
    unit: str

    @property
    def words(self) -> str:
        """Such as "11.5 ± 0.9 mm"."""
        return distance(self.value, self.ci95, self.unit)


def shown_length(pair: Ends[ImagePoint], sd_mm: float, calibration: Calibration, scale: PixelScale) -> Shown:
    """Length of the line between two points, with its error, in the unit that the calibration allows.

    Parameters
    ----------
    pair : Ends of ImagePoint
        The two points.
    sd_mm : float
        One standard deviation in the unit of `scale`.
    calibration : Calibration
        Says whether millimetres may be shown.
    scale : PixelScale
        Scale used, or the nominal one.
    """
    pixels, real = distance_px(*pair), scale.distance_mm(*pair)
    if calibration.trusted and not scale.nominal:
        return Shown(real, CI95 * sd_mm, "mm")
    per_px = real / pixels if pixels else scale.mean_mm_per_px
    return Shown(pixels, CI95 * sd_mm / per_px, "px")


def shown_value(value_mm: float, sd_mm: float, pair: Ends[ImagePoint] | None, scale: PixelScale, unit: str) -> Shown:
    """Turn an estimate into the unit to be shown; pixels are counted along the line of its frame."""
    if unit == "mm":
        return Shown(value_mm, CI95 * sd_mm, unit)
    pixels = distance_px(*pair) if pair is not None else 0.0
    per_px = scale.distance_mm(*pair) / pixels if pair is not None and pixels else scale.mean_mm_per_px
    return Shown(value_mm / per_px, CI95 * sd_mm / per_px, unit)


def excursion(item: CaliperMeasurement, least: Shown, calibration: Calibration) -> Shown | None:
    """How far the gap moved: the widest frame that was seen minus the narrowest distance, as the record gives it."""
    if item.track is None:
        return None
    lengths = [
        shown_length(frame.narrowest, frame.sd_mm or 0.0, calibration, item.track.scale)
        for frame in item.track.frames
        if frame.is_seen and frame.narrowest is not None
    ]
    most = max(lengths, key=lambda length: length.value, default=None)
    if most is None:
        return None
    return Shown(most.value - least.value, float(np.hypot(most.ci95, least.ci95)), least.unit)


def errors_apart(shown: Shown | None) -> str:
    """Say the error of placing and tracking apart from that of reading, which was published."""
    if shown is None or shown.unit != "mm":
        return ""
    here, published = (
        NO_BREAK.join((PLUS_MINUS, number(error_mm), "mm"))
        for error_mm in (shown.ci95, PUBLISHED_READING_ERROR.reading_95_mm)
    )
    return tr(
        "Placing and tracking here: {here}. A single reading, published: {published} (both 95 %).",
        here=here,
        published=published,
    )


def tracked_frame(item: CaliperMeasurement, frame: int) -> TrackedFrame | None:
    """Return what the track knows of a frame; None where it is lost or there is no track."""
    if item.track is None or frame >= len(item.track.frames):
        return None
    found = item.track.frames[frame]
    return None if found.status is FrameStatus.LOST else found


def end_point(item: CaliperMeasurement, frame: int, bone: Bone) -> ImagePoint | None:
    """Where an end is drawn in a frame: the nearest pair of the track, or what a person placed."""
    anchor = item.anchor_at(frame)
    placed = anchor.points[bone] if anchor else None
    tracked = tracked_frame(item, frame)
    if placed is not None and (tracked is None or item.is_stale):
        return placed
    return tracked.narrowest[bone] if tracked is not None and tracked.narrowest is not None else placed


def moved_point(item: CaliperMeasurement, frame: int, bone: Bone) -> ImagePoint | None:
    """Where a nudge starts from: what a person placed wins over the track."""
    anchor = item.anchor_at(frame)
    placed = anchor.points[bone] if anchor else None
    return placed if placed is not None else end_point(item, frame, bone)


def end_state(item: CaliperMeasurement, frame: int, bone: Bone) -> str:
    """Colour of an end: the state of its frame, pink on the narrowest one."""
    anchor = item.anchor_at(frame)
    tracked = tracked_frame(item, frame)
    if anchor is not None and anchor.points[bone] is not None:
        if anchor.origin is Origin.CORRECTED:
            return "corrected"
        if tracked is None:
            return "placed"
    if tracked is None:
        return "placed"
    if item.narrowest is not None and item.narrowest.frame == frame and not item.is_stale:
        return "narrowest"
    if tracked.is_low():
        return "low"
    words = {FrameStatus.CORRECTED: "tracked", FrameStatus.LOST: "lost"}
    return words.get(tracked.status, str(tracked.status))


@dataclass(frozen=True, slots=True)
class DrawingContext:
    """What a drawing needs beside its measurement.

    Attributes
    ----------
    frame : int
        Which frame is shown.
    calibration, scale
        For this measurement's points.
    selected : Bone or None
        The end chosen for the arrow keys.
    arc_of : callable
        The cortex round a point of this frame, for ends that are not tracked.
    preview_words : str
        The word "preview".
    shows_length : bool
        Whether the scale is known well enough to say a distance.
    """

    frame: int
    calibration: Calibration
    scale: PixelScale
    selected: Bone | None
    arc_of: ArcOf
    preview_words: str = ""
    shows_length: bool = True


def caliper_drawing(
    item: CaliperMeasurement, context: DrawingContext, moved: tuple[Bone, ImagePoint, FloatArray | None] | None = None
) -> CaliperDrawing | None:
    """Draw one measurement in one frame.

    Parameters
    ----------
    item : CaliperMeasurement
        The measurement.
    context : DrawingContext
        Frame, scale and selection.
    moved : tuple, optional
        An end that is being placed or dragged: which, where, and the cortex there.
    """
    frame = context.frame
    tracked = tracked_frame(item, frame)
    colour, dashes = QUANTITY_LOOKS[item.quantity]
    ends: list[EndMark] = []
    for bone in ENDS:
        if moved is not None and moved[0] is bone:
            is_new = end_point(item, frame, bone) is None
            state = "tracked" if is_new else "corrected" if item.track is not None else "placed"
            ends.append(EndMark(bone, moved[1], colour or state, moved[2], is_preview=is_new, is_selected=not is_new))
            continue
        point = end_point(item, frame, bone)
        if point is None:
            continue
        is_solved = tracked is not None and not item.is_stale
        arc = tracked.cortices[bone] if is_solved and tracked and tracked.cortices else context.arc_of(bone, point)
        state = colour or end_state(item, frame, bone)
        ends.append(EndMark(bone, point, state, arc, is_selected=context.selected is bone))
    if not ends:
        return None
    state = _line_state(item, frame, moved, colour)
    if len(ends) < 2:
        return CaliperDrawing(tuple(ends), state, letter=_letter(item), dashes=dashes)
    is_preview = any(end.is_preview for end in ends)
    is_live = moved is not None or tracked is None or item.is_stale
    words = ""
    if context.shows_length:
        words = live_length(ends, context).words if is_live else _tracked_words(item, tracked, context)
    sub = context.preview_words if is_preview else ""
    return CaliperDrawing(tuple(ends), state, words, sub, _letter(item), dashes, is_preview)


def live_length(ends: list[EndMark], context: DrawingContext) -> Shown:
    """Distance between two ends that are not solved yet, with the error of placing."""
    pair = Ends(ends[0].point, ends[1].point)
    return shown_length(pair, PLACING_SD_MM, context.calibration, context.scale)


def _tracked_words(item: CaliperMeasurement, tracked: TrackedFrame | None, context: DrawingContext) -> str:
    """Say the frame's distance; on the narrowest frame the estimate, so that no two numbers stand for one thing."""
    if tracked is None or tracked.narrowest is None:
        return ""
    headline = item.narrowest
    if headline is not None and headline.frame == tracked.index:
        unit = "mm" if context.calibration.trusted and not context.scale.nominal else "px"
        shown = shown_value(headline.distance_mm, headline.sd_mm, tracked.narrowest, context.scale, unit)
        return shown.words
    return shown_length(tracked.narrowest, tracked.sd_mm or 0.0, context.calibration, context.scale).words


def _line_state(
    item: CaliperMeasurement, frame: int, moved: tuple[Bone, ImagePoint, FloatArray | None] | None, colour: str
) -> str:
    if colour:
        return colour
    if moved is not None:
        return "placed" if item.track is None else "corrected"
    if item.track is None or tracked_frame(item, frame) is None:
        return "placed"
    is_narrowest = item.narrowest is not None and item.narrowest.frame == frame and not item.is_stale
    return "narrowest" if is_narrowest else "tracked"


def _letter(item: CaliperMeasurement) -> str:
    return "" if item.quantity is Quantity.IFS else item.key


def trimmed_arc(arc: FloatArray, which: int, to: ImagePoint) -> tuple[ImagePoint, ...]:
    """Shorten or extend an arc so that one of its ends comes to a point; 7 points along it.

    Parameters
    ----------
    arc : ndarray of shape (n, 2)
        Image points in order along the bone.
    which : int
        0 moves the first end, 1 the last.
    to : ImagePoint
        Where to.
    """
    ordered = arc if which == 1 else arc[::-1]
    nearest = int(np.argmin(np.hypot(*(ordered - np.array(to)).T)))
    is_beyond = nearest >= len(ordered) - 2
    kept = np.vstack([ordered, np.array(to)]) if is_beyond else ordered[: max(3, nearest + 1)]
    if which == 0:
        kept = kept[::-1]
    return sampled(kept)


def sampled(points: FloatArray, count: int = 7) -> tuple[ImagePoint, ...]:
    """Take `count` points evenly along a polyline."""
    steps = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    wanted = np.linspace(0.0, steps[-1], count)
    return tuple(
        ImagePoint(float(x), float(y))
        for x, y in zip(np.interp(wanted, steps, points[:, 0]), np.interp(wanted, steps, points[:, 1]), strict=True)
    )
