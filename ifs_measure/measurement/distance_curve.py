"""The distance chart as data: the one description that the window's chart and every picture of it are drawn from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ifs_measure.measurement.cortex_track import CortexTrack, FrameStatus
from ifs_measure.measurement.lengths import length_along, pair_length
from ifs_measure.measurement.narrowest import Narrowest
from ifs_measure.measurement.phases import Mark, MarkLabel, PhaseLabel, phases_from_marks
from ifs_measure.measurement.reference_values import ReferenceValue, reference_values
from ifs_measure.measurement.session import CaliperMeasurement

NINETY_FIVE_PERCENT = 1.96
"""Standard deviations to either side that hold 95 % of a normal error; every ± shown is this one."""


@dataclass(frozen=True, slots=True)
class CurvePhase:
    """One shaded stretch, on the horizontal axis."""

    label: PhaseLabel
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class CurveMark:
    """One named frame, on the horizontal axis."""

    label: str
    at: float


@dataclass(frozen=True, slots=True)
class CurveNarrowest:
    """One headline, in the units of the axes.

    Attributes
    ----------
    frame : int
        Index from 0.
    at : float
        Place on the horizontal axis.
    value : float
        Estimate.
    error_95 : float
        Half-width of its 95 % interval.
    phase : str or None
        Label of its phase; None for the whole loop.
    """

    frame: int
    at: float
    value: float
    error_95: float
    phase: str | None


@dataclass(frozen=True, slots=True)
class DistanceCurve:
    """Distance against time.

    Attributes
    ----------
    unit : str
        ``mm`` where the calibration is trusted, else ``px``.
    axis : str
        ``s`` where the frames have times, else ``frame`` (counted from 1, as on screen).
    at : tuple of float
        Place of each frame on the horizontal axis.
    values : tuple of float or None
        Distance in each frame; None where it is lost: a gap.
    errors_95 : tuple of float or None
        Half-width of each frame's 95 % interval.
    statuses : tuple of FrameStatus
        How each frame came about.
    phases : tuple of CurvePhase
        Shaded stretches.
    marks : tuple of CurveMark
        Named frames.
    anchors : tuple of float
        Places of the anchors on the horizontal axis.
    narrowest : CurveNarrowest or None
        The headline.
    by_phase : tuple of CurveNarrowest
        One for each phase.
    references : tuple of ReferenceValue
        Published figures that may stand beside it; none in pixels.
    """

    unit: str
    axis: str
    at: tuple[float, ...]
    values: tuple[float | None, ...]
    errors_95: tuple[float | None, ...]
    statuses: tuple[FrameStatus, ...]
    phases: tuple[CurvePhase, ...] = ()
    marks: tuple[CurveMark, ...] = ()
    anchors: tuple[float, ...] = ()
    narrowest: CurveNarrowest | None = None
    by_phase: tuple[CurveNarrowest, ...] = ()
    references: tuple[ReferenceValue, ...] = ()


def _references(measurement: CaliperMeasurement, marks: Sequence[Mark], with_mri: bool) -> tuple[ReferenceValue, ...]:
    """Return the published figures that can be compared: one of the neutral position needs that position marked."""
    has_neutral = any(mark.label is MarkLabel.NEUTRAL for mark in marks)
    every = reference_values(measurement.quantity, with_mri)
    return tuple(figure for figure in every if has_neutral or not figure.neutral_position_only)


def distance_curve(
    measurement: CaliperMeasurement,
    times_ms: Sequence[float] | None,
    trusted: bool,
    marks: Sequence[Mark] = (),
    with_mri: bool = False,
) -> DistanceCurve | None:
    """Describe the chart of one measurement; None before it was tracked.

    Parameters
    ----------
    measurement : CaliperMeasurement
        With its track and headlines.
    times_ms : sequence of float or None
        Time of each frame; without times, or where all are the same, the axis is frames.
    trusted : bool
        Whether millimetres may be shown.
    marks : sequence of Mark
        The operator's marks.
    with_mri : bool
        Whether published MRI figures are asked for.
    """
    track = measurement.track
    if track is None:
        return None
    trusted = trusted and not track.scale.nominal
    n_frames = len(track.frames)
    if times_ms is not None and n_frames > 1 and times_ms[0] == times_ms[-1]:
        times_ms = None  # Times that do not go on would draw all frames in one place.
    at = tuple(float(i + 1) for i in range(n_frames)) if times_ms is None else tuple(t / 1000.0 for t in times_ms)
    headline = measurement.narrowest
    return DistanceCurve(
        unit="mm" if trusted else "px",
        axis="frame" if times_ms is None else "s",
        at=at,
        values=tuple(_value(track, i, trusted) for i in range(n_frames)),
        errors_95=tuple(_error(track, i, trusted) for i in range(n_frames)),
        statuses=tuple(frame.status for frame in track.frames),
        phases=tuple(CurvePhase(p.label, at[p.first], at[p.last]) for p in phases_from_marks(marks, n_frames)),
        marks=tuple(CurveMark(str(mark.label), at[mark.frame]) for mark in marks if mark.frame < n_frames),
        anchors=tuple(at[anchor.frame] for anchor in measurement.anchors if anchor.frame < n_frames),
        narrowest=None if headline is None else _headline(track, headline, at, trusted),
        by_phase=tuple(_headline(track, item, at, trusted) for item in measurement.by_phase),
        references=_references(measurement, marks, with_mri) if trusted else (),
    )


def _value(track: CortexTrack, index: int, trusted: bool) -> float | None:
    pair = track.frames[index].narrowest
    return None if pair is None else pair_length(track.scale, trusted, pair).shown


def _error(track: CortexTrack, index: int, trusted: bool) -> float | None:
    frame = track.frames[index]
    if frame.sd_mm is None or frame.narrowest is None:
        return None
    return NINETY_FIVE_PERCENT * length_along(track.scale, trusted, frame.sd_mm, frame.narrowest).shown


def _headline(track: CortexTrack, headline: Narrowest, at: tuple[float, ...], trusted: bool) -> CurveNarrowest:
    pair = track.frames[headline.frame].narrowest
    value = length_along(track.scale, trusted, headline.distance_mm, pair).shown
    error = NINETY_FIVE_PERCENT * length_along(track.scale, trusted, headline.sd_mm, pair).shown
    return CurveNarrowest(headline.frame, at[headline.frame], value, error, headline.phase)
