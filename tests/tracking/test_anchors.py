"""What a person places: how far it is believed, what it does to the stated error, and that all of it is shown."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import pytest
import test_tracker

from ifs_measure.measurement.caliper import Anchor, Ends, Origin, Surface
from ifs_measure.measurement.cortex_track import CortexTrack, FrameStatus
from ifs_measure.measurement.geometry import FloatArray, ImagePoint
from ifs_measure.phantom import PhantomLoop
from ifs_measure.tracking.tracker import TrackingWork, TrackRequest, track

LATER = 16


@cache
def phantom() -> tuple[PhantomLoop, dict[str, Any], TrackingWork]:
    loop, _, truth = test_tracker.phantom()
    return loop, truth, TrackingWork()


def nearest(frame: int, lt_away_mm: float = 0.0) -> Ends[ImagePoint | None]:
    pair = phantom()[1]["nearest_px"][frame]
    return Ends(ImagePoint(*pair[:2]), ImagePoint(pair[2] + lt_away_mm / phantom()[0].scale.x_mm_per_px, pair[3]))


def solved(*later: Anchor) -> CortexTrack:
    loop, _, work = phantom()
    request = TrackRequest((Anchor(0, nearest(0)), *later), Ends(Surface.BONE, Surface.BONE), loop.scale)
    *_, last = track(loop, request, work)
    assert isinstance(last, CortexTrack)
    return last


def errors_and_sds(result: CortexTrack) -> tuple[FloatArray, FloatArray]:
    true = phantom()[1]["distance_mm"]
    seen = [(frame, frame.distance_mm(result.scale)) for frame in result.frames]
    error = [distance - true[frame.index] for frame, distance in seen if distance is not None]
    return np.array(error), np.array([frame.sd_mm for frame, _ in seen], dtype=float)


def only_lt(frame: int, away_mm: float) -> Anchor:
    return Anchor(frame, Ends(None, nearest(frame, away_mm).lt), Origin.CORRECTED)


@pytest.mark.parametrize("away_mm", [-1.0, 0.7, 1.0])
def test_a_correction_no_worse_than_a_hand_leaves_the_other_frames_right(away_mm: float) -> None:
    plain, _ = errors_and_sds(solved())
    error, sd = errors_and_sds(solved(only_lt(LATER, away_mm)))
    assert np.abs(error[: LATER - 6]).mean() < np.abs(plain[: LATER - 6]).mean() + 0.2
    assert (np.abs(error) < 1.96 * sd).all()
    # It passes through the anchor all the same, and says that it rests on a hand.
    assert abs(error[LATER] - plain[LATER]) > 0.5 * abs(away_mm)
    assert sd[LATER] > errors_and_sds(solved())[1][LATER] + 0.2


def test_a_large_correction_holds_and_the_curve_does_not_jump() -> None:
    plain, _ = errors_and_sds(solved())
    error, _ = errors_and_sds(solved(only_lt(LATER, 3.0)))
    moved = np.abs(error - plain)
    assert moved[LATER:].min() > 0.7 * moved[LATER]
    assert moved[0] < 0.01
    assert np.abs(np.diff(moved)).max() < 0.35 * moved[LATER]


def test_the_clicked_points_stay_in_their_own_frame() -> None:
    caliper = solved().frames[0].caliper
    assert caliper is not None
    for point, clicked in zip(caliper, nearest(0), strict=True):
        assert clicked is not None
        assert (point.x, point.y) == pytest.approx((clicked.x, clicked.y), abs=1e-6)


def test_every_redrawn_arc_is_shown_where_it_was_drawn() -> None:
    _, truth, _ = phantom()
    drawn: dict[int, tuple[ImagePoint, ...]] = {}
    for frame, down_px in ((10, 0.0), (18, 6.0)):
        line = np.array(truth["cortex_visible_px"][frame]["lt"], dtype=float)
        line[:, 1] += down_px
        picked = line[np.linspace(0, len(line) - 1, 5).round().astype(int)]
        drawn[frame] = tuple(ImagePoint(float(x), float(y)) for x, y in picked)
    anchors = [Anchor(frame, nearest(frame), Origin.CORRECTED, Ends(None, arc)) for frame, arc in drawn.items()]
    result = solved(*anchors)
    for frame, arc in drawn.items():
        cortices = result.frames[frame].cortices
        assert cortices is not None
        for point in arc:
            away = np.hypot(cortices.lt[:, 0] - point.x, cortices.lt[:, 1] - point.y)
            assert away.min() * result.scale.x_mm_per_px < 0.5


def test_an_arc_drawn_by_few_clicks_is_stated_as_less_sure_between_them() -> None:
    """A curve through four clicks on 35 mm of bone leaves it by a millimetre, at the clicks by nothing."""
    arcs = []
    for name in ("it", "lt"):
        line = np.array(phantom()[1]["cortex_visible_px"][LATER][name])
        picked = line[np.linspace(0, len(line) - 1, 4).round().astype(int)]
        arcs.append(tuple(ImagePoint(float(x), float(y)) for x, y in picked))
    error, sd = errors_and_sds(solved(Anchor(LATER, nearest(LATER), Origin.CORRECTED, Ends(*arcs))))
    assert np.mean(np.abs(error) < 1.96 * sd) > 0.7
    assert sd.max() > 1.4 * sd.min()


def test_a_redrawn_arc_stays_where_it_was_drawn_beside_another_correction() -> None:
    _, truth, _ = phantom()
    line = np.array(truth["cortex_visible_px"][LATER]["lt"], dtype=float)
    picked = line[np.linspace(0, len(line) - 1, 5).round().astype(int)]
    arc = tuple(ImagePoint(float(x), float(y)) for x, y in picked)
    redrawn = Anchor(LATER, nearest(LATER), Origin.CORRECTED, Ends(None, arc))
    alone, beside = (solved(redrawn, *others).frames[LATER].cortices for others in ((), (only_lt(LATER + 2, 3.0),)))
    assert alone is not None
    assert beside is not None
    assert np.array_equal(alone.lt, beside.lt)


def test_an_arc_that_is_redrawn_elsewhere_says_that_the_loop_does_not_close() -> None:
    loop, truth, _ = phantom()
    line = np.array(truth["cortex_visible_px"][LATER]["lt"], dtype=float)
    line[:, 1] -= 4.0 / loop.scale.y_mm_per_px
    picked = line[np.linspace(0, len(line) - 1, 5).round().astype(int)]
    crest = picked[picked[:, 1].argmin()]
    points: Ends[ImagePoint | None] = Ends(None, ImagePoint(float(crest[0]), float(crest[1])))
    arc = tuple(ImagePoint(float(x), float(y)) for x, y in picked)
    closure = solved(Anchor(LATER, points, Origin.CORRECTED, Ends(None, arc))).closure_mm
    assert closure is not None
    assert closure > 2.0


def test_where_nothing_is_seen_a_placed_caliper_is_as_good_as_a_hand() -> None:
    loop, _, _ = phantom()
    black = np.zeros_like(loop.luma(0))

    class Dark:
        description = loop.description

        def frame(self, index: int) -> Any:
            return self.luma(index)

        def luma(self, index: int) -> Any:
            return black if 8 <= index < 23 else loop.luma(index)

        def close(self) -> None:
            pass

    asked = (Anchor(0, nearest(0)), Anchor(15, nearest(15), Origin.CORRECTED))
    *_, result = track(Dark(), TrackRequest(asked, Ends(Surface.BONE, Surface.BONE), loop.scale))
    assert isinstance(result, CortexTrack)
    placed = result.frames[15]
    assert placed.status is FrameStatus.CORRECTED
    assert placed.sd_mm is not None
    assert 0.5 < placed.sd_mm < 1.5
