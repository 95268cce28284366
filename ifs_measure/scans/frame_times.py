"""The time of each frame from the first: one rule for what wins, conflicts said, unknown stays unknown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isfinite

from ifs_measure.measurement.cine_loop import TimingSource

INTERVAL_AGREEMENT = 0.05
"""Two sources agree within 5 % of the mean frame interval."""
RATE_ROUNDING = 0.6
"""CineRate and RecommendedDisplayFrameRate are whole numbers of frames a second; half of one is rounding."""


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
    """

    frame_time_vector_ms: tuple[float, ...] | None = None
    frame_time_ms: float | None = None
    cine_rate: float | None = None
    recommended_display_frame_rate: float | None = None
    video_times_ms: tuple[float, ...] | None = None


@dataclass(frozen=True, slots=True)
class FrameTimes:
    """Times of all frames, their source, and sentences on what disagrees."""

    times_ms: tuple[float, ...] | None
    source: TimingSource
    warnings: tuple[str, ...] = ()


def frame_times(tags: TimeTags, n_frames: int, entered_frames_per_s: float | None = None) -> FrameTimes:
    """Decide the frame times.

    The rule, first usable wins: the rate that the operator entered; Frame Time Vector (0018,1065); Frame Time
    (0018,1063); Cine Rate (0018,0040); Recommended Display Frame Rate (0008,2144); the video's own time stamps; none.
    A source is usable where it is finite, positive and, for a vector or time stamps, covers every frame and never goes
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
    ValueError
        The entered rate is not a positive number.
    """
    warnings: list[str] = []
    candidates = _candidates(tags, n_frames, warnings)
    if entered_frames_per_s is not None:
        if not isfinite(entered_frames_per_s) or entered_frames_per_s <= 0:
            raise ValueError(f"Expected a positive frame rate, found {entered_frames_per_s}.")
        times = _even(1000.0 / entered_frames_per_s, n_frames)
        if candidates and n_frames > 1:
            source, own = candidates[0]
            warnings.append(
                f"The entered {entered_frames_per_s:g} frames per second are used instead of the file's "
                f"{_rate(own):.4g} ({_NAMES[source]})."
            )
        return FrameTimes(times, TimingSource.ENTERED, tuple(warnings))
    if n_frames < 2:
        return FrameTimes(None, TimingSource.NONE)
    if not candidates:
        return FrameTimes(None, TimingSource.NONE, tuple(warnings))
    source, times = candidates[0]
    warnings += _disagreements(source, times, candidates[1:])
    return FrameTimes(times, source, tuple(warnings))


_NAMES = {
    TimingSource.FRAME_TIME_VECTOR: "Frame Time Vector",
    TimingSource.FRAME_TIME: "Frame Time",
    TimingSource.CINE_RATE: "Cine Rate",
    TimingSource.RECOMMENDED_DISPLAY_FRAME_RATE: "Recommended Display Frame Rate",
    TimingSource.VIDEO: "the video's time stamps",
}
_WHOLE_RATES = (TimingSource.CINE_RATE, TimingSource.RECOMMENDED_DISPLAY_FRAME_RATE)


def _candidates(tags: TimeTags, n_frames: int, warnings: list[str]) -> list[tuple[TimingSource, tuple[float, ...]]]:
    """Usable sources in order of precedence."""
    found: list[tuple[TimingSource, tuple[float, ...]]] = []
    if n_frames < 2:
        return found
    vector = _from_vector(tags.frame_time_vector_ms, n_frames, warnings)
    if vector is not None:
        found.append((TimingSource.FRAME_TIME_VECTOR, vector))
    if tags.frame_time_ms is not None:
        if isfinite(tags.frame_time_ms) and tags.frame_time_ms > 0:
            found.append((TimingSource.FRAME_TIME, _even(tags.frame_time_ms, n_frames)))
        else:
            warnings.append(
                f"Frame Time is {tags.frame_time_ms:g} ms, which is no time between frames; it is not used."
            )
    for source, rate in (
        (TimingSource.CINE_RATE, tags.cine_rate),
        (TimingSource.RECOMMENDED_DISPLAY_FRAME_RATE, tags.recommended_display_frame_rate),
    ):
        if rate is not None and isfinite(rate) and rate > 0:
            found.append((source, _even(1000.0 / rate, n_frames)))
        elif rate is not None:
            warnings.append(f"{_NAMES[source]} is {rate:g}, which is no frame rate; it is not used.")
    stamps = tags.video_times_ms
    if stamps is not None and len(stamps) == n_frames and _rises(stamps):
        found.append((TimingSource.VIDEO, tuple(t - stamps[0] for t in stamps)))
    return found


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
    if not all(isfinite(v) and v >= 0 for v in vector[:n_frames]) or not any(v > 0 for v in vector[1:n_frames]):
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
    for step in vector[1:n_frames]:
        times.append(times[-1] + step)
    return tuple(times)


def _disagreements(
    source: TimingSource,
    times: tuple[float, ...],
    others: Sequence[tuple[TimingSource, tuple[float, ...]]],
) -> list[str]:
    """Sentences on other sources that tell another frame rate."""
    rate = _rate(times)
    sentences = []
    for other, other_times in others:
        other_rate = _rate(other_times)
        allowed = INTERVAL_AGREEMENT * rate
        if other in _WHOLE_RATES:
            allowed = max(allowed, RATE_ROUNDING)
        if abs(other_rate - rate) > allowed:
            sentences.append(
                f"The times are from {_NAMES[source]} ({rate:.4g} frames per second); {_NAMES[other]} says "
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
