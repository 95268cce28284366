"""What the first clicks say across the walls: careful hands are believed a little, quick ones hardly."""

from __future__ import annotations

import numpy as np
import pytest
from test_tracker import BONES, Frames

from ifs_measure.measurement.caliper import Anchor, Bone, Ends, Surface
from ifs_measure.measurement.cortex_track import CortexTrack
from ifs_measure.measurement.geometry import FloatArray, ImagePoint, PixelScale
from ifs_measure.phantom import PhantomKnobs, make_loop, truth_of
from ifs_measure.tracking.clicked_wall import moved_to_clicks
from ifs_measure.tracking.end_solution import EndRequest, EndSolution
from ifs_measure.tracking.rigid_motion import BoneShape
from ifs_measure.tracking.tracker import TrackRequest, track

SCALE = PixelScale(0.2, 0.2)
WALL_SD_MM = 0.15
DEPTH_MM = 30.0


def flat_wall() -> EndSolution:
    """Return a wall that faces up, known less well towards its right end, in two frames."""
    x = np.arange(20.0, 40.0, 0.5)
    points = np.column_stack([x, np.full_like(x, DEPTH_MM)])
    normals = np.tile([0.0, -1.0], (x.size, 1))
    shape = BoneShape(points, normals, points.mean(axis=0), np.zeros((x.size, 3)), np.ones(x.size))
    sure = np.tile(np.diag([1e6, 1e6, 1e8]), (2, 1, 1))
    wall_sd_mm = np.linspace(0.0, 2 * WALL_SD_MM, x.size)
    return EndSolution(shape, wall_sd_mm, points[x.size // 2], np.zeros((2, 3)), sure, np.ones(2), 0.3)


def click(x_mm: float, above_mm: float, surface: Surface = Surface.BONE, is_drawn: bool = False) -> EndRequest:
    point = ImagePoint(x_mm / SCALE.x_mm_per_px, (DEPTH_MM - above_mm) / SCALE.y_mm_per_px)
    arc = (point, point, point) if is_drawn else None
    return EndRequest(Bone.LESSER_TROCHANTER, surface, 0, ((0, point),), arc)


def raised_mm(first: EndRequest, second: EndRequest) -> FloatArray:
    """Return how far both clicks raise the middle of the first wall and its two ends."""
    moved = moved_to_clicks([flat_wall(), flat_wall()], [first, second], SCALE)[0]
    return DEPTH_MM - moved.shape.points_mm[[0, 20, -1], 1]


def test_two_careful_clicks_draw_a_wall_towards_them_and_where_it_is_least_known_most() -> None:
    sure, middle, unsure = raised_mm(click(30, 0.3), click(30, 0.1))
    assert sure == pytest.approx(0.0)
    assert 0.03 < middle < 0.15
    assert unsure == pytest.approx(2 * middle, rel=0.1)
    assert raised_mm(click(30, -0.3), click(30, 0.1))[1] == pytest.approx(-middle, rel=0.01)


def test_a_hand_that_misses_far_at_one_end_is_not_believed_at_the_other() -> None:
    careful = raised_mm(click(30, 0.3), click(30, 0.1))[1]
    assert raised_mm(click(30, 0.3), click(30, 1.5))[1] < 0.6 * careful
    assert raised_mm(click(30, 2.0), click(30, 2.0))[1] < 0.06


def test_what_the_clicks_say_makes_the_walls_surer_but_never_sure() -> None:
    moved = moved_to_clicks([flat_wall(), flat_wall()], [click(30, 0.1), click(30, 0.1)], SCALE)[0]
    share = moved.wall_sd_mm[1:] / flat_wall().wall_sd_mm[1:]
    assert np.all(share < 1.0)
    assert np.all(share > 0.8)


@pytest.mark.parametrize(
    "silent",
    [click(30, 0.3, Surface.EDGE), click(30, 0.3, Surface.POINT), click(30, 0.3, is_drawn=True), click(43, 0.3)],
    ids=["edge", "point", "drawn arc", "beyond its end"],
)
def test_a_click_that_says_nothing_across_a_wall_moves_none(silent: EndRequest) -> None:
    assert np.all(raised_mm(silent, click(30, 0.1)) == 0.0)


def test_clicks_on_either_side_of_both_walls_change_the_distance_by_a_little() -> None:
    loop = make_loop(PhantomKnobs(seed=72, n_frames=10, fps=12.0, columns=480, rows=400))
    frames = [np.asarray(loop.luma(k)) for k in range(10)]
    pair = np.array(truth_of(loop, ["x"])["nearest_px"][0])
    gap_px = pair[2:] - pair[:2]
    across_px = gap_px / (np.hypot(*(gap_px * loop.scale.vector_mm_per_px)))

    def mean_mm(outwards_mm: float) -> float:
        it, lt = pair[:2] + outwards_mm * across_px, pair[2:] - outwards_mm * across_px
        anchor = Anchor(0, Ends(ImagePoint(*it), ImagePoint(*lt)))
        *_, result = track(Frames(frames), TrackRequest((anchor,), BONES, loop.scale))
        assert isinstance(result, CortexTrack)
        return float(np.mean([frame.distance_mm(loop.scale) for frame in result.frames]))

    assert 0.015 < mean_mm(-0.3) - mean_mm(0.4) < 0.3
