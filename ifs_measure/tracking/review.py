"""Which frames a person should look at: those whose correction could change the narrowest distance most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ifs_measure.measurement.caliper import Bone
from ifs_measure.measurement.cortex_track import CortexTrack, FrameStatus, TrackedFrame
from ifs_measure.measurement.geometry import FloatArray
from ifs_measure.measurement.narrowest import Narrowest, estimate_narrowest

FEWEST, MOST = 3, 6
"""Length of the queue: enough to be worth a look, few enough that a person looks."""
APART_S = 0.2
"""Frames nearer to each other than this show the same picture; one of them is enough."""
NINETY_FIVE_PERCENT = 1.96
FAINT_QUALITY = 0.6
"""Below this an end is called faint."""
PROBE_JUMP_MM = 1.5
"""Motion of both bones together from one frame to the next: a steady hand slides a tenth of it at 20 frames/s."""
CLOSURE_MM = 0.5
"""Passes from different anchors that differ by more than this are said to disagree."""


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """One frame whose correction could change the reported number.

    Attributes
    ----------
    frame : int
        Index from 0.
    bone : str
        Key of the doubted end.
    reason : str
        One of ``narrowest_candidate``, ``faint_it``, ``faint_lt``, ``bridged``, ``passes_disagree``, ``probe_moved``,
        ``near_edge``.
    effect_mm : float
        By how much a correction could move the reported number, in the unit of the track's scale.
    """

    frame: int
    bone: str
    reason: str
    effect_mm: float


def review_queue(track_result: CortexTrack, times_ms: Sequence[float] | None) -> tuple[ReviewItem, ...]:
    """Rank the 3 to 6 frames whose correction could change the narrowest distance most.

    A frame's effect is how far the reported number would move if the frame were wrong by its 95 % error: at the
    narrowest place, that error; elsewhere, how far the frame could reach below the reported number. A lost frame could
    reach as far as the space changes between the seen frames round it. Frames that a person placed are left out.

    Parameters
    ----------
    track_result : CortexTrack
        The track.
    times_ms : sequence of float or None
        Time of each frame.

    Returns
    -------
    tuple of ReviewItem
        Largest effect first; fewer than 3 only where the loop has fewer frames to offer, empty without a distance.
    """
    headline = estimate_narrowest(track_result, times_ms)
    if headline is None:
        return ()
    distances = _distances(track_result)
    effects = _effects(track_result, distances, headline)
    near = _frames_apart(times_ms)
    chosen: list[int] = []
    for index in np.argsort(-effects, kind="stable"):
        frame = int(index)
        if not np.isfinite(effects[frame]) or any(abs(frame - other) < near for other in chosen):
            continue
        if len(chosen) >= FEWEST and effects[frame] <= 0:
            break
        chosen.append(frame)
        if len(chosen) == MOST:
            break
    jumps = _jumps_mm(track_result)
    items = []
    for frame in chosen:
        reason = _reason(track_result, frame, headline, jumps)
        bone = _doubted_end(track_result.frames[frame], reason)
        items.append(ReviewItem(frame, bone.value, reason, round(float(max(effects[frame], 0.0)), 3)))
    return tuple(items)


def _distances(track: CortexTrack) -> FloatArray:
    values = [frame.distance_mm(track.scale) for frame in track.frames]
    return np.array([np.nan if value is None else value for value in values])


def _effects(track: CortexTrack, distances: FloatArray, headline: Narrowest) -> FloatArray:
    """How far a correction of each frame could move the headline; minus infinity where a person was."""
    effects = np.full(len(distances), -np.inf)
    known = np.flatnonzero(np.isfinite(distances))
    steps = np.abs(np.diff(distances[known])) / np.maximum(np.diff(known), 1)
    speed = float(np.percentile(steps, 95)) if len(steps) else 0.0
    for frame in track.frames:
        i = frame.index
        if frame.status in (FrameStatus.PLACED, FrameStatus.CORRECTED):
            continue
        if np.isfinite(distances[i]):
            reach = NINETY_FIVE_PERCENT * (frame.sd_mm or 0.0)
            below = headline.distance_mm - (distances[i] - reach)
            at_bottom = abs(i - headline.frame) <= 1
            effects[i] = reach if at_bottom else min(below, reach)
            continue
        before, after = known[known < i], known[known > i]
        ends = [distances[k] - speed * abs(int(k) - i) for k in (*before[-1:], *after[:1])]
        effects[i] = min(headline.distance_mm - max(ends), headline.distance_mm)
    return effects


def _frames_apart(times_ms: Sequence[float] | None) -> int:
    if times_ms is None or len(times_ms) < 2:
        return 5
    step_s = float(np.median(np.diff(np.asarray(times_ms, dtype=float)))) / 1000
    return max(2, round(APART_S / max(step_s, 1e-3)))


def _jumps_mm(track: CortexTrack) -> FloatArray:
    """Motion that both bone-fixed points share, from the frame before, in mm."""
    per_px = track.scale.vector_mm_per_px
    jumps = np.zeros(len(track.frames))
    for earlier, later in zip(track.frames, track.frames[1:], strict=False):
        if earlier.caliper is None or later.caliper is None:
            continue
        moves = (np.array([*later.caliper]) - np.array([*earlier.caliper])) * per_px
        jumps[later.index] = min(np.hypot(moves[:, 0], moves[:, 1]))
    return jumps


def _reason(track: CortexTrack, index: int, headline: Narrowest, jumps: FloatArray) -> str:
    frame = track.frames[index]
    if frame.status in (FrameStatus.INTERPOLATED, FrameStatus.LOST):
        return "bridged"
    if abs(index - headline.frame) <= 1:
        at_edge = headline.frame <= 1 or headline.frame >= len(track.frames) - 2
        return "near_edge" if at_edge else "narrowest_candidate"
    if jumps[index] > PROBE_JUMP_MM:
        return "probe_moved"
    quality = frame.end_quality
    if quality is not None and min(quality.it, quality.lt) < FAINT_QUALITY:
        return "faint_it" if quality.it <= quality.lt else "faint_lt"
    if track.closure_mm is not None and track.closure_mm > CLOSURE_MM:
        return "passes_disagree"
    return "narrowest_candidate"


def _doubted_end(frame: TrackedFrame, reason: str) -> Bone:
    if reason == "faint_it":
        return Bone.ISCHIAL_TUBEROSITY
    quality = frame.end_quality
    if quality is not None and quality.it < quality.lt:
        return Bone.ISCHIAL_TUBEROSITY
    return Bone.LESSER_TROCHANTER
