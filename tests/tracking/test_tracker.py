"""Following both cortices through the public door: statuses, anchors, surfaces, cached work."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from ifs_measure.errors import CortexNotFoundError, DamagedFrameError
from ifs_measure.measurement.caliper import Anchor, Ends, Origin, Surface
from ifs_measure.measurement.cine_loop import ScanDescription
from ifs_measure.measurement.cortex_track import CortexTrack, FrameStatus
from ifs_measure.measurement.geometry import FloatArray, GreyImage, ImagePoint, PixelScale
from ifs_measure.phantom import PhantomKnobs, PhantomLoop, make_loop, truth_of
from ifs_measure.tracking.tracker import TrackingWork, TrackProgress, TrackRequest, snap, track

KNOBS = PhantomKnobs(
    seed=41, n_frames=24, fps=12.0, columns=480, rows=400, persistence=0.0, text=False, ruler=False, hold_s=0.2
)
BONES = Ends(Surface.BONE, Surface.BONE)


class Frames:
    """Plain pictures as a `CineLoop`."""

    def __init__(self, frames: list[GreyImage]) -> None:
        rows, columns = frames[0].shape
        self.description = ScanDescription(Path("frames"), (), len(frames), rows, columns)
        self._frames = frames

    def frame(self, index: int) -> GreyImage:
        return self._frames[index]

    def luma(self, index: int) -> GreyImage:
        return self._frames[index]

    def close(self) -> None:
        pass


@cache
def phantom() -> tuple[PhantomLoop, list[GreyImage], dict[str, Any]]:
    loop = make_loop(KNOBS)
    return loop, [np.asarray(loop.luma(k)) for k in range(KNOBS.n_frames)], truth_of(loop, ["x"])


def nearest(frame: int) -> Ends[ImagePoint | None]:
    pair = phantom()[2]["nearest_px"][frame]
    return Ends(ImagePoint(*pair[:2]), ImagePoint(*pair[2:]))


def request(*anchors: Anchor, surfaces: Ends[Surface] = BONES) -> TrackRequest:
    return TrackRequest(anchors or (Anchor(0, nearest(0)),), surfaces, phantom()[0].scale)


def solved(frames: list[GreyImage], asked: TrackRequest, work: TrackingWork | None = None) -> CortexTrack:
    *_, last = track(Frames(frames), asked, work)
    assert isinstance(last, CortexTrack)
    return last


@cache
def plain() -> CortexTrack:
    return solved(phantom()[1], request())


def with_black(*black: int) -> list[GreyImage]:
    return [np.zeros_like(picture) if k in black else picture for k, picture in enumerate(phantom()[1])]


def test_every_frame_is_found_and_the_distance_is_right() -> None:
    result = plain()
    scale = phantom()[0].scale
    assert [frame.index for frame in result.frames] == list(range(KNOBS.n_frames))
    assert result.frames[0].status is FrameStatus.PLACED
    assert {frame.status for frame in result.frames[1:]} == {FrameStatus.TRACKED}
    errors = [(frame.distance_mm(scale) or 99) - phantom()[2]["distance_mm"][frame.index] for frame in result.frames]
    assert np.mean(np.abs(errors)) < 0.5
    assert np.mean([abs(e) <= 1.96 * (f.sd_mm or 0) for e, f in zip(errors, result.frames, strict=True)]) > 0.8


def test_provisional_frames_stream_while_it_works() -> None:
    frames = phantom()[1][:10]
    reports = [item for item in track(Frames(frames), request()) if isinstance(item, TrackProgress)]
    seen = [frame.index for item in reports for frame in item.frames]
    assert sorted(seen) == list(range(len(frames)))
    assert reports[0].frames[0].status is FrameStatus.PLACED
    assert [item.done for item in reports] == sorted(item.done for item in reports)
    assert reports[-1].done == reports[-1].total


def test_start_in_the_middle_reaches_both_ends() -> None:
    result = solved(phantom()[1], request(Anchor(11, nearest(11))))
    assert all(frame.is_seen for frame in result.frames)


def test_short_gap_is_bridged_with_a_larger_error_and_long_gap_is_lost() -> None:
    short = solved(with_black(*range(8, 12)), request())
    assert {short.frames[k].status for k in range(8, 12)} == {FrameStatus.INTERPOLATED}
    assert (short.frames[9].sd_mm or 0) > (plain().frames[9].sd_mm or 0)
    long = solved(with_black(*range(6, 18)), request())
    assert {long.frames[k].status for k in range(6, 18)} == {FrameStatus.LOST}
    assert long.frames[10].narrowest is None
    assert long.frames[20].is_seen


def test_two_frames_of_which_one_shows_nothing() -> None:
    result = solved([phantom()[1][0], np.zeros_like(phantom()[1][0])], request())
    assert [frame.status for frame in result.frames] == [FrameStatus.PLACED, FrameStatus.LOST]


def test_a_correction_of_one_end_does_not_make_the_other_seen() -> None:
    only_it = Anchor(12, Ends(nearest(12).it, None), Origin.CORRECTED)
    result = solved(with_black(*range(6, 18)), request(Anchor(0, nearest(0)), only_it))
    assert {result.frames[k].status for k in range(6, 18)} == {FrameStatus.LOST}


def test_a_point_where_nothing_is_stays_and_is_lost() -> None:
    black: Ends[ImagePoint | None] = Ends(ImagePoint(6.0, 6.0), nearest(0).lt)
    result = solved(with_black(), request(Anchor(0, black), surfaces=Ends(Surface.POINT, Surface.BONE)))
    assert {frame.status for frame in result.frames[1:11]} <= {FrameStatus.LOST, FrameStatus.INTERPOLATED}
    assert result.frames[-1].status is FrameStatus.LOST


def test_a_faint_copy_of_an_earlier_frame_is_not_taken_for_the_bone() -> None:
    frames = list(phantom()[1])
    for index in (7, 8):
        frames[index] = (0.25 * frames[4]).astype(np.uint8)
    result = solved(frames, request())
    assert {result.frames[k].status for k in (7, 8)} == {FrameStatus.INTERPOLATED}


def test_a_bone_that_went_far_while_nothing_was_seen_is_found_again() -> None:
    result = solved(with_black(*range(10, 21)), request(Anchor(9, nearest(9))))
    assert abs(phantom()[2]["distance_mm"][21] - phantom()[2]["distance_mm"][9]) > 7.0
    for frame in result.frames[21:]:
        assert frame.status is FrameStatus.TRACKED
        assert frame.distance_mm(phantom()[0].scale) == pytest.approx(phantom()[2]["distance_mm"][frame.index], abs=1.0)


def test_one_frame_is_a_static_measurement() -> None:
    result = solved(phantom()[1][:1], request())
    assert len(result.frames) == 1
    assert result.frames[0].distance_mm(phantom()[0].scale) == pytest.approx(phantom()[2]["distance_mm"][0], abs=1.0)


def test_correction_moves_the_arc_to_the_point_and_uses_what_is_known() -> None:
    work = TrackingWork()
    solved(phantom()[1], request(), work)
    at = nearest(12)
    assert at.it is not None
    moved = Ends(ImagePoint(at.it.x + 4.0, at.it.y), None)
    asked = request(Anchor(0, nearest(0)), Anchor(12, moved, Origin.CORRECTED))
    reports = list(track(Frames(phantom()[1]), asked, work))
    assert len(reports) == 1
    cached = reports[-1]
    assert isinstance(cached, CortexTrack)
    assert cached.frames[12].status is FrameStatus.CORRECTED
    arc = cached.frames[12].cortices
    assert arc is not None
    assert np.hypot(*(arc.it - np.array(moved.it)).T).min() < 1.5
    fresh = solved(phantom()[1], asked)
    assert fresh == cached
    for a, b in zip(fresh.frames, cached.frames, strict=True):
        assert a.cortices is not None
        assert b.cortices is not None
        assert np.array_equal(a.cortices.it, b.cortices.it)


def test_order_of_later_anchors_does_not_matter() -> None:
    frames = phantom()[1][:13]
    first, a, b = Anchor(0, nearest(0)), Anchor(5, nearest(5)), Anchor(10, nearest(10))
    one = solved(frames, request(first, a, b))
    other = solved(frames, request(first, b, a))
    assert one.frames == other.frames


def test_point_surface_keeps_every_anchor_and_follows_between() -> None:
    surfaces = Ends(Surface.POINT, Surface.BONE)
    later = Anchor(12, nearest(12), Origin.CORRECTED)
    result = solved(phantom()[1], request(Anchor(0, nearest(0)), later, surfaces=surfaces))
    for index in (0, 12):
        caliper = result.frames[index].caliper
        assert caliper is not None
        assert caliper.it == pytest.approx(nearest(index).it, abs=1e-6)


def test_edge_surface_follows_a_bright_line() -> None:
    rng = np.random.default_rng(5)
    noise = rng.normal(60, 8, (300, 400))
    rows = np.arange(300)[:, None]
    frames = []
    for k in range(12):
        upper, lower = 80 + 0.8 * k, 200 - 0.5 * k
        line = sum(120 * np.exp(-0.5 * ((rows - y) / 2.5) ** 2) for y in (upper, lower))
        frames.append(np.clip(noise + line, 0, 255).astype(np.uint8))
    points: Ends[ImagePoint | None] = Ends(ImagePoint(200, 80.5), ImagePoint(200, 199.5))
    asked = TrackRequest((Anchor(0, points),), Ends(Surface.EDGE, Surface.EDGE), phantom()[0].scale)
    result = solved(frames, asked)
    got = [frame.distance_px() for frame in result.frames]
    assert got == pytest.approx([120 - 1.3 * k for k in range(12)], abs=0.7)


@pytest.mark.parametrize(("clicked", "meant"), [(-8.0, -7.0), (1.0, 0.0), (9.0, 7.0)])
def test_edge_snaps_to_the_border_or_the_crest_that_is_nearest(clicked: float, meant: float) -> None:
    rng = np.random.default_rng(7)
    rows = np.arange(240)[:, None]
    # A layer 14 px thick, brightest in its middle, with borders as soft as a beam leaves them; a panel to the right.
    away = np.abs(rows - 120)
    layer = np.where(away < 7, 150 - 4.0 * away, 40).repeat(300, axis=1) + rng.normal(0, 6, (240, 300))
    picture = cv2.GaussianBlur(np.clip(layer, 0, 255), (0, 0), 1.2)
    picture[:, 220:] = 58
    found = snap(picture, ImagePoint(150.0, 120.0 + clicked), Surface.EDGE, PixelScale(0.1, 0.1))
    assert found is not None
    assert found.point.y == pytest.approx(120 + meant, abs=1.0)
    assert found.arc[:, 0].max() < 226


@pytest.mark.parametrize("clicked", [-14.0, -8.0, 8.0, 14.0])
def test_of_two_borders_on_one_side_of_a_layer_the_clicked_one_is_meant(clicked: float) -> None:
    rng = np.random.default_rng(13)
    away = np.abs(np.arange(240)[:, None] - 120)
    # A bright layer in a sheath: two steps down on either side, one as steep as the other.
    layer = np.select([away < 8, away < 14], [180 - 2.0 * away, 100], 36).repeat(300, axis=1)
    picture = cv2.GaussianBlur(np.clip(layer + rng.normal(0, 6, (240, 300)), 0, 255), (0, 0), 1.2)
    for off in (-1.5, 1.5):
        found = snap(picture, ImagePoint(150.0, 120.0 + clicked + off), Surface.EDGE, PixelScale(0.1, 0.1))
        assert found is not None
        assert found.point.y == pytest.approx(120 + clicked, abs=1.2)


@pytest.mark.parametrize(("slope", "beside_px"), [*product((-0.3, 0.0, 0.3), (-15.0, 5.0, 10.0, 18.0)), (0.3, 20.0)])
def test_an_edge_ends_straight_at_the_border_of_the_picture(slope: float, beside_px: float) -> None:
    rng = np.random.default_rng(11)
    rows, columns = np.arange(240)[:, None], np.arange(300)[None]
    line = 120.0 + slope * (columns - 220)
    picture = 30 + 140 * np.exp(-0.5 * ((rows - line) / 4.0) ** 2) + rng.normal(0, 6, (240, 300))
    # Above the layer tissue is as bright as the panel, below it black: a line may be drawn along the panel's border.
    picture = cv2.GaussianBlur(np.clip(np.where(rows < line - 12, picture + 30, picture), 0, 255), (0, 0), 1.2)
    picture[:, 220:] = 58
    click = ImagePoint(220.0 + beside_px, float(line[0, 220]) + 3.0)
    found = snap(picture, click, Surface.EDGE, PixelScale(0.1, 0.1))
    assert found is not None
    away = found.arc[:, 1] - (120.0 + slope * (found.arc[:, 0] - 220))
    assert np.ptp(away) < 3.5
    assert 205 < found.arc[:, 0].max() < 221


def test_redrawn_arc_is_kept() -> None:
    arc = plain().frames[0].cortices
    assert arc is not None
    drawn = tuple(ImagePoint(float(x), float(y)) for x, y in arc.it[len(arc.it) // 2 :: 5])
    asked = request(Anchor(0, nearest(0), cortices=Ends(drawn, None)))
    kept = solved(phantom()[1][:4], asked).frames[0].cortices
    assert kept is not None
    assert np.hypot(*(kept.it[0] - np.array(drawn[0]))) < 3.0
    assert len(kept.it) < len(arc.it)


def test_few_clicks_follow_a_round_bone() -> None:
    """Chords between five clicks would lie up to a millimetre and a half inside a cortex that bends."""
    truth = phantom()[2]["cortex_visible_px"][0]["it"]
    true = np.array(truth)
    steps = np.linspace(0, len(true) - 1, 5).round().astype(int)
    drawn = tuple(ImagePoint(*map(float, true[k])) for k in steps)
    kept = solved(phantom()[1][:4], request(Anchor(0, nearest(0), cortices=Ends(drawn, None)))).frames[0].cortices
    assert kept is not None
    inner = kept.it[4:-4]
    away = np.hypot(inner[:, None, 0] - true[None, :, 0], inner[:, None, 1] - true[None, :, 1]).min(axis=1)
    assert np.percentile(away, 90) * phantom()[0].scale.x_mm_per_px < 0.8


def test_a_wall_that_overhangs_where_it_was_clicked_is_known_from_the_frames_that_light_it() -> None:
    knobs = replace(KNOBS, seed=1, probe="linear", femur_turn_deg=20.0, d_max_mm=24.0, d_min_mm=11.0)
    assert abs(error_at_narrowest_mm(knobs)) < 0.45


def test_a_wall_that_turns_away_is_not_drawn_where_other_frames_show_tissue() -> None:
    """Where it turns away the border of its shadow is seen, outside it: the gap came out 0.2 to 0.35 mm too narrow."""
    knobs = replace(KNOBS, seed=71, femur_turn_deg=27.0, femur_size=0.8, wall_tilt_deg=-2.8, d_min_mm=8.9)
    knobs = replace(knobs, radius_mm=57.0, half_angle_deg=30.0, depth_mm=80.0, beam_width_mm=0.9, aperture_mm=25.0)
    assert abs(error_at_narrowest_mm(knobs)) < 0.15


def test_bones_in_the_fan_of_a_sector_probe_are_followed_from_its_apex() -> None:
    """Its beams start in next to one point, and spread where the bones lie."""
    assert abs(error_at_narrowest_mm(replace(KNOBS, radius_mm=2.0, half_angle_deg=43.0, columns=640))) < 0.35


def error_at_narrowest_mm(knobs: PhantomKnobs) -> float:
    """Error of the distance in the frame where the true one is smallest, from kind clicks in the first frame."""
    loop = make_loop(knobs)
    truth = truth_of(loop, ["x"])
    clicks = Ends(*(ImagePoint(*at) for at in np.reshape(truth["nearest_px"][0], (2, 2))))
    frames = [np.asarray(loop.luma(k)) for k in range(knobs.n_frames)]
    result = solved(frames, TrackRequest((Anchor(0, clicks),), BONES, loop.scale))
    narrowest = int(np.argmin(truth["distance_mm"]))
    distance = result.frames[narrowest].distance_mm(loop.scale)
    assert distance is not None
    return float(distance - truth["distance_mm"][narrowest])


def test_click_on_no_bone_is_refused() -> None:
    nowhere: Ends[ImagePoint | None] = Ends(ImagePoint(240.0, 60.0), nearest(0).lt)
    with pytest.raises(CortexNotFoundError, match="ischial tuberosity"):
        solved(phantom()[1], request(Anchor(0, nowhere)))
    with pytest.raises(CortexNotFoundError, match="both ends"):
        solved(phantom()[1], request(Anchor(0, Ends(nearest(0).it, None))))


def test_snap_lands_on_the_cortex_from_a_little_beside_it() -> None:
    loop, frames, truth = phantom()
    scale = loop.scale
    visible = np.array(truth["cortex_visible_px"][0]["it"])
    crest = visible[np.argmin(visible[:, 1])]
    luma = frames[0].astype(np.float64)
    for dx, dy in ((0.0, 0.0), (1.5, -1.0), (-2.0, 1.5)):
        click = ImagePoint(crest[0] + dx / scale.x_mm_per_px, crest[1] + dy / scale.y_mm_per_px)
        found = snap(luma, click, Surface.BONE, scale)
        assert found is not None
        assert away_mm(visible, found.point, scale) < 0.6
    assert snap(luma, ImagePoint(240.0, 60.0), Surface.BONE, scale) is None
    assert snap(luma, ImagePoint(3.0, 4.0), Surface.POINT, scale) is not None


def away_mm(cortex: FloatArray, point: ImagePoint, scale: PixelScale) -> float:
    return float(np.hypot(*((cortex - np.array(point)) * scale.vector_mm_per_px).T).min())


@pytest.mark.parametrize("probe", ["curved", "linear"])
def test_snap_lands_on_walls_as_well_as_on_crests(probe: str) -> None:
    loop = make_loop(replace(KNOBS, probe=probe, n_frames=2, columns=640, rows=480))
    truth = truth_of(loop, ["x"])
    luma = np.asarray(loop.luma(0)).astype(np.float64)
    rng = np.random.default_rng(11)
    away = []
    for bone in ("it", "lt"):
        visible = np.array(truth["cortex_visible_px"][0][bone])
        for index in (np.linspace(0.1, 0.95, 8) * len(visible)).astype(int):
            click = ImagePoint(*(visible[index] + rng.normal(0, 0.5, 2) / loop.scale.vector_mm_per_px))
            found = snap(luma, click, Surface.BONE, loop.scale)
            away.append(3.0 if found is None else away_mm(visible, found.point, loop.scale))
    assert np.mean(away) < 0.35
    assert np.mean(np.array(away) < 0.6) > 0.85


def test_a_loop_with_a_later_anchor_says_how_well_it_closes() -> None:
    assert plain().closure_mm is None
    closed = solved(phantom()[1], request(Anchor(0, nearest(0)), Anchor(23, nearest(23)))).closure_mm
    assert closed is not None
    assert 0.0 < closed < 1.0
    off = nearest(23)
    assert off.lt is not None
    beside = Ends(off.it, ImagePoint(off.lt.x + 2.0 / phantom()[0].scale.x_mm_per_px, off.lt.y))
    missed = solved(phantom()[1], request(Anchor(0, nearest(0)), Anchor(23, beside))).closure_mm
    assert missed is not None
    assert missed > closed + 0.5


def test_a_point_goes_from_anchor_to_anchor_without_a_jump() -> None:
    points = Ends(Surface.POINT, Surface.POINT)
    free = solved(phantom()[1], request(surfaces=points))
    end = free.frames[12].caliper
    assert end is not None
    beside = Ends(ImagePoint(end.it.x + 8.0, end.it.y), end.lt)
    held = solved(phantom()[1], request(Anchor(0, nearest(0)), Anchor(12, beside), surfaces=points))
    shifts = []
    for index in range(13):
        a, b = free.frames[index].caliper, held.frames[index].caliper
        assert a is not None
        assert b is not None
        shifts.append(b.it.x - a.it.x)
    assert shifts[0] == pytest.approx(0.0, abs=1e-6)
    assert shifts[12] == pytest.approx(8.0, abs=1e-6)
    assert 1.0 < shifts[6] < 7.0
    assert np.abs(np.diff(shifts)).max() < 3.0


@pytest.mark.parametrize("bone", [0, 1])
def test_a_click_on_the_hidden_end_of_a_wall_is_as_good_as_one_on_the_wall(bone: int) -> None:
    loop, frames, truth = phantom()
    clicks = [np.array(click, dtype=float) for click in nearest(0)]
    wall_end = truth["cortex_visible_px"][0]["lt"][0] if bone else truth["cortex_visible_px"][0]["it"][-1]
    clicks[bone] = np.add(wall_end, (0.0, 6.0 / loop.scale.y_mm_per_px))
    hidden = solved(frames, request(Anchor(0, Ends(*(ImagePoint(*click) for click in clicks)))))
    for on_wall, on_end in zip(plain().frames, hidden.frames, strict=True):
        usual, found = on_wall.distance_mm(loop.scale), on_end.distance_mm(loop.scale)
        assert usual is not None
        assert found is not None
        assert abs(found - usual) < 0.1


def test_an_anchor_in_a_damaged_frame_is_refused_with_and_without_work_done_before() -> None:
    class Damaged(Frames):
        def luma(self, index: int) -> GreyImage:
            if index == 9:
                raise DamagedFrameError("Frame 9 cannot be decoded.")
            return super().luma(index)

    loop = Damaged(phantom()[1][:12])
    later = request(Anchor(0, nearest(0)), Anchor(9, nearest(9), Origin.CORRECTED))
    known = TrackingWork()
    *_, plain_track = track(loop, request(), known)
    assert isinstance(plain_track, CortexTrack)
    for work in (known, TrackingWork()):
        with pytest.raises(DamagedFrameError):
            list(track(loop, later, work))
