"""The time of each frame from the first: one rule for what wins, conflicts said, unknown stays unknown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isfinite
from typing import NamedTuple

from ifs_measure.errors import UsageError
from ifs_measure.measurement.cine_loop import TimingSource

INTERVAL_AGREEMENT = 0.05
"""Two sources agree within 5 % of the mean frame interval."""
RATE_ROUNDING = 0.6
"""CineRate and RecommendedDisplayFrameRate are whole numbers of frames a second; half of one is rounding."""


class GroupTimes(NamedTuple):
    """Times that the frames of an enhanced object bear themselves.

    Attributes
    ----------
    name : str
        Of the attribute.
    times_ms : tuple of float or None
        Of each frame, from any beginning; None where a frame bears none.
    """

    name: str
    times_ms: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class TimeTags:
    """What a file says of its frame times; None where absent or unreadable.

    Attributes
    ----------
    frame_time_vector_ms : tuple of float or None
        (0018,1065): the increment of each frame from the one before; the first should be 0.
    frame_time_ms : float or None
        (0018,1063).
    cine_rate, recommended_display_frame_rate : float or None
        (0018,0040) and (0008,2144), frames per second.
    video_times_ms : tuple of float or None
        Time stamps of a video's frames in display order.
    group_times : tuple of GroupTimes
        Of the functional groups (5200,9230), in order of precedence.
    increment_pointer : tuple of float or None
        (0028,0009): tags of the attributes that tell the increment.
    """

    frame_time_vector_ms: tuple[float, ...] | None = None
    frame_time_ms: float | None = None
    cine_rate: float | None = None
    recommended_display_frame_rate: float | None = None
    video_times_ms: tuple[float, ...] | None = None
    group_times: tuple[GroupTimes, ...] = ()
    increment_pointer: tuple[float, ...] | None = None


_LEAST_INTERVAL_MS, _MOST_INTERVAL_MS = 0.05, 60_000.0
"""Plane-wave scanners reach some 10,000 frames a second; frames a minute apart are no loop."""


def _is_interval(value_ms: float) -> bool:
    return _LEAST_INTERVAL_MS <= value_ms <= _MOST_INTERVAL_MS


@dataclass(frozen=True, slots=True)
class FrameTimes:
    """Times of all frames, their source, and sentences on what disagrees."""

    times_ms: tuple[float, ...] | None
    source: TimingSource
    warnings: tuple[str, ...] = ()


def frame_times(tags: TimeTags, n_frames: int, entered_frames_per_s: float | None = None) -> FrameTimes:
    """Decide the frame times.

    The rule, first usable wins: the rate that the operator entered; Frame Time Vector (0018,1065) or Frame Time
    (0018,1063) where Frame Increment Pointer (0028,0009) names it; Frame Time Vector; the times that the frames of an
    enhanced object bear, which count as such a vector; Frame Time; Cine Rate (0018,0040); Recommended Display Frame
    Rate (0008,2144); the video's own time stamps; none. A source is usable where it is
    finite, positive, no interval that no loop has and, for a vector or time stamps, covers every frame and never goes
    back. Every other usable source whose mean interval differs by more than 5 % (a whole frame rate: more than its
    rounding) is reported. A single frame has no times.

    Parameters
    ----------
    tags : TimeTags
        What the file says.
    n_frames : int
        Length of the loop.
    entered_frames_per_s : float, optional
        What the operator said.

    Raises
    ------
    UsageError
        The entered rate is one that no loop has.
    """
    warnings: list[str] = []
    candidates = _candidates(tags, n_frames, warnings)
    if entered_frames_per_s is not None:
        _check_entered(entered_frames_per_s)
        times = _even(1000.0 / entered_frames_per_s, n_frames)
        if candidates and n_frames > 1:
            own = candidates[0]
            warnings.append(
                f"The entered {entered_frames_per_s:g} frames per second are used instead of the file's "
                f"{_rate(own.times_ms):.4g} ({own.name})."
            )
        return FrameTimes(times, TimingSource.ENTERED, tuple(warnings))
    if n_frames < 2:
        return FrameTimes(None, TimingSource.NONE)
    if not candidates:
        return FrameTimes(None, TimingSource.NONE, tuple(warnings))
    first = candidates[0]
    if first.source is TimingSource.FRAME_TIME_VECTOR and first.name != _NAMES[first.source]:
        warnings.insert(0, f"The times are those that the frames bear themselves ({first.name}).")
    warnings += _disagreements(first, candidates[1:])
    return FrameTimes(first.times_ms, first.source, tuple(warnings))


def _check_entered(frames_per_s: float) -> None:
    """Hold a typed rate to the intervals that a file's own are held to; others give times that say nothing."""
    if isfinite(frames_per_s) and frames_per_s > 0 and _is_interval(1000.0 / frames_per_s):
        return
    raise UsageError(
        f"Expected frames per second from one a minute to {1000.0 / _LEAST_INTERVAL_MS:g}, found {frames_per_s:g}; "
        "check the rate."
    )


class _Candidate(NamedTuple):
    """A source that can be used."""

    source: TimingSource
    times_ms: tuple[float, ...]
    name: str


_NAMES = {
    TimingSource.FRAME_TIME_VECTOR: "Frame Time Vector",
    TimingSource.FRAME_TIME: "Frame Time",
    TimingSource.CINE_RATE: "Cine Rate",
    TimingSource.RECOMMENDED_DISPLAY_FRAME_RATE: "Recommended Display Frame Rate",
    TimingSource.VIDEO: "the video's time stamps",
}
_POINTED_AT: dict[float, str] = {
    0x00181063: _NAMES[TimingSource.FRAME_TIME],
    0x00181065: _NAMES[TimingSource.FRAME_TIME_VECTOR],
}
_WHOLE_RATES = (TimingSource.CINE_RATE, TimingSource.RECOMMENDED_DISPLAY_FRAME_RATE)


def _candidates(tags: TimeTags, n_frames: int, warnings: list[str]) -> list[_Candidate]:
    """Usable sources in order of precedence."""
    found: list[_Candidate] = []
    if n_frames < 2:
        return found

    def add(source: TimingSource, times_ms: tuple[float, ...]) -> None:
        found.append(_Candidate(source, times_ms, _NAMES[source]))

    vector = _from_vector(tags.frame_time_vector_ms, n_frames, warnings)
    if vector is not None:
        add(TimingSource.FRAME_TIME_VECTOR, vector)
    for group in tags.group_times:
        times = _from_groups(group, n_frames, warnings)
        if times is not None:
            found.append(_Candidate(TimingSource.FRAME_TIME_VECTOR, times, group.name))
    if tags.frame_time_ms is not None:
        if _is_interval(tags.frame_time_ms):
            add(TimingSource.FRAME_TIME, _even(tags.frame_time_ms, n_frames))
        else:
            warnings.append(
                f"Frame Time is {tags.frame_time_ms:g} ms, which is no time between frames; it is not used."
            )
    for source, rate in (
        (TimingSource.CINE_RATE, tags.cine_rate),
        (TimingSource.RECOMMENDED_DISPLAY_FRAME_RATE, tags.recommended_display_frame_rate),
    ):
        if rate is not None and rate > 0 and _is_interval(1000.0 / rate):
            add(source, _even(1000.0 / rate, n_frames))
        elif rate is not None:
            warnings.append(f"{_NAMES[source]} is {rate:g}, which is no frame rate; it is not used.")
    stamps = tags.video_times_ms
    if stamps is not None and len(stamps) == n_frames and _rises(stamps):
        add(TimingSource.VIDEO, tuple(t - stamps[0] for t in stamps))
    pointed_at = {_POINTED_AT.get(tag) for tag in tags.increment_pointer or ()}
    return sorted(found, key=lambda candidate: candidate.name not in pointed_at)


def _from_vector(vector: Sequence[float] | None, n_frames: int, warnings: list[str]) -> tuple[float, ...] | None:
    """Add up increments to times; the first increment, which should be 0, is the start and takes no part."""
    if not vector:
        return None
    if len(vector) < n_frames:
        warnings.append(
            f"Frame Time Vector has {len(vector)} values for {n_frames} frames, so the times of the others are not "
            "known from it; it is not used."
        )
        return None
    steps = vector[1:n_frames]
    if (
        not (isfinite(vector[0]) and vector[0] >= 0)
        or not all(0 <= v <= _MOST_INTERVAL_MS for v in steps)
        or not any(v > 0 for v in steps)
    ):
        warnings.append("Frame Time Vector holds values that are no times between frames; it is not used.")
        return None
    if len(vector) > n_frames:
        warnings.append(
            f"Frame Time Vector has {len(vector)} values for {n_frames} frames; the first {n_frames} are used."
        )
    if vector[0] != 0:
        warnings.append(
            f"Frame Time Vector begins with {vector[0]:g} ms instead of 0; times count from the first frame."
        )
    times = [0.0]
    for step in steps:
        times.append(times[-1] + step)
    return tuple(times)


def _from_groups(group: GroupTimes, n_frames: int, warnings: list[str]) -> tuple[float, ...] | None:
    """Count the times that frames bear from the first one; None where they are not those of a loop."""
    known = [time for time in group.times_ms[:n_frames] if time is not None]
    if len(known) != n_frames:
        warnings.append(f"{group.name} is known of {len(known)} of {n_frames} frames; it is not used.")
        return None
    if not all(b > a for a, b in pairwise(known)):
        warnings.append(
            f"{group.name} does not rise from frame to frame, as in a volume of slices or a loop out of order; it is "
            "not used."
        )
        return None
    return tuple(time - known[0] for time in known)


def _disagreements(first: _Candidate, others: Sequence[_Candidate]) -> list[str]:
    """Sentences on other sources that tell another frame rate."""
    rate = _rate(first.times_ms)
    sentences = []
    for other in others:
        other_rate = _rate(other.times_ms)
        allowed = INTERVAL_AGREEMENT * rate
        if other.source in _WHOLE_RATES:
            allowed = max(allowed, RATE_ROUNDING)
        if abs(other_rate - rate) > allowed:
            sentences.append(
                f"The times are from {first.name} ({rate:.4g} frames per second); {other.name} says "
                f"{other_rate:.4g}: speeds and times may be wrong, distances are not touched."
            )
    return sentences


def _even(interval_ms: float, n_frames: int) -> tuple[float, ...]:
    return tuple([i * interval_ms for i in range(n_frames)])


def _rate(times_ms: Sequence[float]) -> float:
    """Mean frame rate per second."""
    return 1000.0 * (len(times_ms) - 1) / (times_ms[-1] - times_ms[0])


def _rises(times_ms: Sequence[float]) -> bool:
    return all(b >= a for a, b in pairwise(times_ms)) and times_ms[-1] > times_ms[0]
