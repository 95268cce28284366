"""Stretches between marks, and the chart as data."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ifs_measure.measurement.caliper import Anchor, Ends, Surface
from ifs_measure.measurement.cortex_track import CortexTrack, FrameStatus, TrackedFrame
from ifs_measure.measurement.distance_curve import DistanceCurve, distance_curve
from ifs_measure.measurement.geometry import ImagePoint, PixelScale, nominal_scale
from ifs_measure.measurement.phases import Mark, MarkLabel, Phase, PhaseLabel, phases_from_marks
from ifs_measure.measurement.reference_values import Modality
from ifs_measure.measurement.session import CaliperMeasurement

N = 12


@given(
    st.integers(1, 60).flatmap(
        lambda n: st.tuples(
            st.just(n), st.lists(st.builds(Mark, st.integers(0, n - 1), st.sampled_from(MarkLabel)), max_size=6)
        )
    )
)
def test_phases_cover_the_loop_once_and_in_order(case: tuple[int, list[Mark]]) -> None:
    n_frames, marks = case
    phases = phases_from_marks(marks, n_frames)
    positions = {MarkLabel.NEUTRAL, MarkLabel.IR_END, MarkLabel.ER_END}
    if not any(mark.label in positions for mark in marks):
        assert phases == ()
        return
    covered = [frame for phase in phases for frame in range(phase.first, phase.last + 1)]
    assert covered == list(range(n_frames))
    assert all(a.label is not b.label for a, b in itertools.pairwise(phases))


def test_each_mark_claims_the_frames_nearer_to_it() -> None:
    marks = [
        Mark(80, MarkLabel.ER_END),
        Mark(0, MarkLabel.NEUTRAL),
        Mark(40, MarkLabel.IR_END),
        Mark(60, MarkLabel.PAIN),
    ]
    assert phases_from_marks(marks, 100) == (
        Phase(PhaseLabel.NEUTRAL, 0, 20),
        Phase(PhaseLabel.IR, 21, 60),
        Phase(PhaseLabel.ER, 61, 99),
    )


PAIN = (Mark(9, MarkLabel.PAIN),)


def curve(
    scale: PixelScale, trusted: bool, times: tuple[float, ...] | None, marks: tuple[Mark, ...] = PAIN
) -> DistanceCurve:
    frames = []
    for i in range(N):
        if i == 4:
            frames.append(TrackedFrame(i, FrameStatus.LOST))
            continue
        pair = Ends(ImagePoint(10.0, 10.0), ImagePoint(10.0, 60.0 + i))
        frames.append(TrackedFrame(i, FrameStatus.TRACKED, pair, pair, 0.5, 1.0))
    anchor = Anchor(2, Ends(ImagePoint(10, 10), ImagePoint(10, 60)))
    track = CortexTrack(tuple(frames), scale, Ends(Surface.BONE, Surface.BONE), (anchor,))
    found = distance_curve(CaliperMeasurement(track=track, anchors=(anchor,)), times, trusted, marks)
    assert found is not None
    return found


def test_a_trusted_curve_is_in_millimetres_over_seconds() -> None:
    found = curve(PixelScale(0.5, 0.2), True, tuple(100.0 * i for i in range(N)))
    assert (found.unit, found.axis) == ("mm", "s")
    assert found.values[0] == pytest.approx(10.0)
    assert found.errors_95[0] == pytest.approx(1.96 * 0.5)
    assert found.values[4] is None
    assert found.errors_95[4] is None
    assert found.at[3] == pytest.approx(0.3)
    assert found.anchors == (pytest.approx(0.2),)
    assert found.marks[0].at == pytest.approx(0.9)
    assert {reference.modality for reference in found.references} == {Modality.ULTRASOUND}


def test_a_figure_of_the_neutral_position_waits_until_that_position_is_marked() -> None:
    without = curve(PixelScale(0.5, 0.2), True, None)
    assert not any(figure.neutral_position_only for figure in without.references)
    marked = curve(PixelScale(0.5, 0.2), True, None, (Mark(0, MarkLabel.NEUTRAL),))
    assert len(marked.references) == len(without.references) + 1


def test_an_untrusted_curve_is_in_pixels_without_published_lines() -> None:
    for found in (curve(PixelScale(0.5, 0.2), False, None), curve(nominal_scale(400), True, None)):
        assert (found.unit, found.axis) == ("px", "frame")
        assert found.values[0] == pytest.approx(50.0)
        assert found.at[:2] == (1.0, 2.0)
        assert found.references == ()


def test_before_tracking_there_is_no_curve() -> None:
    assert distance_curve(CaliperMeasurement(), None, True) is None
