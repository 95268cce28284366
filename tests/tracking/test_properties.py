"""What must not matter to a track does not (turning, scaling, reversing, ...), and a right correction does no harm."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from ifs_measure.measurement.caliper import Anchor, Ends, Origin, Surface
from ifs_measure.measurement.cine_loop import ScanDescription
from ifs_measure.measurement.cortex_track import CortexTrack
from ifs_measure.measurement.geometry import GreyImage, ImagePoint, PixelScale
from ifs_measure.measurement.narrowest import estimate_narrowest
from ifs_measure.phantom import PhantomKnobs, PhantomLoop, bundled_samples, make_loop, truth_of
from ifs_measure.scans.open_scan import open_scan
from ifs_measure.tracking.tracker import TrackRequest, track

SAME_MM = 0.1
SAME_ALONG_MM = 0.15
WORSE_MM = 0.05

SMALL = PhantomKnobs(
    seed=21, n_frames=15, fps=10.0, columns=520, rows=420, persistence=0.0, text=False, ruler=False, hold_s=0.2
)
LARGE = (
    replace(SMALL, seed=31, n_frames=48, fps=24.0, columns=640, rows=500),
    replace(SMALL, seed=32, n_frames=48, fps=24.0, columns=640, rows=500, mirror=True, dropouts=1),
    replace(SMALL, seed=33, n_frames=36, fps=18.0, columns=600, rows=480, probe="linear", depth_mm=70.0),
)


@dataclass(frozen=True)
class Case:
    """A loop of plain pictures with clicks and scale."""

    frames: np.ndarray[Any, np.dtype[np.uint8]]
    scale: PixelScale
    frame: int
    it: ImagePoint
    lt: ImagePoint


class CaseLoop:
    """A case as a `CineLoop`."""

    def __init__(self, case: Case) -> None:
        n, rows, columns = case.frames.shape[:3]
        self.description = ScanDescription(Path("case"), (), n, rows, columns)
        self._frames = case.frames

    def frame(self, index: int) -> GreyImage:
        return np.asarray(self._frames[index])

    def luma(self, index: int) -> GreyImage:
        return np.asarray(self._frames[index])

    def close(self) -> None:
        pass


@cache
def phantom(knobs: PhantomKnobs) -> tuple[PhantomLoop, dict[str, Any]]:
    loop = make_loop(knobs)
    return loop, truth_of(loop, ["x"])


@cache
def plain(knobs: PhantomKnobs) -> Case:
    loop, truth = phantom(knobs)
    clicks = truth["landmark_sets"][0]
    it, lt = (ImagePoint(*clicks["clicks"][b]) for b in ("it", "lt"))
    return Case(loop.frames, loop.scale, clicks["click_frame"], it, lt)


def solved(case: Case, *more: Anchor) -> CortexTrack:
    points: Ends[ImagePoint | None] = Ends(case.it, case.lt)
    request = TrackRequest((Anchor(case.frame, points), *more), Ends(Surface.BONE, Surface.BONE), case.scale)
    *_, last = track(CaseLoop(case), request)
    assert isinstance(last, CortexTrack)
    return last


@cache
def plain_track(knobs: PhantomKnobs) -> CortexTrack:
    return solved(plain(knobs))


def distances(result: CortexTrack) -> np.ndarray[Any, np.dtype[np.float64]]:
    values = [f.distance_mm(result.scale) for f in result.frames]
    return np.array([np.nan if v is None else v for v in values])


def mean_change(a: CortexTrack, b: CortexTrack) -> float:
    change = np.abs(distances(a) - distances(b))
    assert np.isfinite(change).mean() > 0.8
    return float(np.nanmean(change))


def warped(case: Case, matrix: np.ndarray[Any, Any], size: tuple[int, int], scale: PixelScale | None = None) -> Case:
    """Map pictures and clicks by a 2x3 matrix."""
    frames = np.stack([cv2.warpAffine(f, matrix, size, flags=cv2.INTER_CUBIC) for f in case.frames])
    points = [ImagePoint(*map(float, matrix @ np.array([p.x, p.y, 1.0]))) for p in (case.it, case.lt)]
    return Case(frames, scale or case.scale, case.frame, points[0], points[1])


def turned(case: Case, degrees: float) -> Case:
    rows, columns = case.frames.shape[1:3]
    room = 60
    matrix = cv2.getRotationMatrix2D((columns / 2, rows / 2), degrees, 1.0)
    matrix[:, 2] += room
    return warped(case, matrix, (columns + 2 * room, rows + 2 * room))


def mirrored(case: Case) -> Case:
    width = case.frames.shape[2]
    flip = [ImagePoint(width - 1 - p.x, p.y) for p in (case.it, case.lt)]
    return replace(case, frames=np.ascontiguousarray(case.frames[:, :, ::-1]), it=flip[0], lt=flip[1])


def rescaled(case: Case, x: float, y: float) -> Case:
    rows, columns = case.frames.shape[1:3]
    size = (round(columns * x), round(rows * y))
    fx, fy = size[0] / columns, size[1] / rows
    # The centre of the top-left pixel stays (0, 0) in the other picture's own convention: half a pixel moves along.
    matrix = np.array([[fx, 0, (fx - 1) / 2], [0, fy, (fy - 1) / 2]])
    interpolation = cv2.INTER_AREA if min(x, y) < 1 else cv2.INTER_CUBIC
    frames = np.stack([cv2.resize(f, size, interpolation=interpolation) for f in case.frames])
    points = [ImagePoint(*map(float, matrix @ np.array([p.x, p.y, 1.0]))) for p in (case.it, case.lt)]
    scale = PixelScale(case.scale.x_mm_per_px / fx, case.scale.y_mm_per_px / fy)
    return Case(frames, scale, case.frame, points[0], points[1])


def cropped(case: Case, region: list[int]) -> Case:
    x0, y0, x1, y1 = region
    moved = [ImagePoint(p.x - x0, p.y - y0) for p in (case.it, case.lt)]
    frames = np.ascontiguousarray(case.frames[:, y0 : y1 + 1, x0 : x1 + 1])
    return replace(case, frames=frames, it=moved[0], lt=moved[1])


def reversed_in_time(case: Case) -> Case:
    frames = np.ascontiguousarray(case.frames[::-1])
    return replace(case, frames=frames, frame=len(frames) - 1 - case.frame)


TRANSFORMS: dict[str, Callable[[Case, PhantomKnobs], Case]] = {
    "turned +10": lambda c, k: turned(c, 10.0),
    "turned -10": lambda c, k: turned(c, -10.0),
    "mirrored": lambda c, k: mirrored(c),
    "scaled 0.8": lambda c, k: rescaled(c, 0.8, 0.8),
    "scaled 1.5": lambda c, k: rescaled(c, 1.5, 1.5),
    "scaled 1.3 by 0.9": lambda c, k: rescaled(c, 1.3, 0.9),
    "cropped": lambda c, k: cropped(c, phantom(k)[1]["bmode_region_px"]),
}


def check_transform(knobs: PhantomKnobs, name: str) -> None:
    changed = solved(TRANSFORMS[name](plain(knobs), knobs))
    assert mean_change(plain_track(knobs), changed) < SAME_MM


def check_reversed(knobs: PhantomKnobs) -> None:
    back = distances(solved(reversed_in_time(plain(knobs))))[::-1]
    assert float(np.nanmean(np.abs(distances(plain_track(knobs)) - back))) < SAME_MM


def along_the_bone(knobs: PhantomKnobs, bone: str, by_mm: float) -> ImagePoint:
    """The place `by_mm` along the visible cortex from the click, towards its well-lit top."""
    case, (_, truth) = plain(knobs), phantom(knobs)
    per_px = case.scale.vector_mm_per_px
    line = np.array(truth["cortex_visible_px"][case.frame][bone]) * per_px
    arc = np.r_[0, np.cumsum(np.hypot(*np.diff(line, axis=0).T))]
    fine = np.linspace(0, arc[-1], 2000)
    dense = np.column_stack([np.interp(fine, arc, line[:, k]) for k in range(2)])
    click = np.array(case.it if bone == "it" else case.lt) * per_px
    start = fine[int(np.hypot(*(dense - click).T).argmin())]
    sign = -1.0 if start > arc[-1] / 2 else 1.0
    return ImagePoint(*(np.array([np.interp(start + sign * by_mm, fine, dense[:, k]) for k in range(2)]) / per_px))


def check_along(knobs: PhantomKnobs) -> None:
    case = plain(knobs)
    on_it = replace(case, it=along_the_bone(knobs, "it", 3.0))
    on_lt = replace(case, lt=along_the_bone(knobs, "lt", 3.0))
    for moved in (on_it, on_lt):
        assert mean_change(plain_track(knobs), solved(moved)) < SAME_ALONG_MM


def check_anchor_at_truth(knobs: PhantomKnobs, frame: int) -> None:
    _, truth = phantom(knobs)
    true = np.array(truth["distance_mm"])
    pair = truth["nearest_px"][frame]
    points: Ends[ImagePoint | None] = Ends(ImagePoint(*pair[:2]), ImagePoint(*pair[2:]))
    before = np.abs(distances(plain_track(knobs)) - true)
    after = np.abs(distances(solved(plain(knobs), Anchor(frame, points, Origin.CORRECTED))) - true)
    near = slice(max(frame - 5, 0), frame + 6)
    assert np.nanmean(after[near]) <= np.nanmean(before[near]) + WORSE_MM


@pytest.mark.parametrize("name", ["mirrored", "scaled 1.3 by 0.9", "cropped", "turned +10"])
def test_transformed_picture_same_distance(name: str) -> None:
    check_transform(SMALL, name)


def test_reversed_loop_same_distance() -> None:
    check_reversed(SMALL)


def test_place_along_the_bone_does_not_matter() -> None:
    check_along(SMALL)


def test_anchor_at_the_true_place_does_not_harm() -> None:
    check_anchor_at_truth(SMALL, 7)


def test_same_input_same_bits() -> None:
    again = solved(plain(SMALL))
    first = plain_track(SMALL)
    assert again == first
    for a, b in zip(again.frames, first.frames, strict=True):
        assert (a.cortices is None) == (b.cortices is None)
        if a.cortices is not None and b.cortices is not None:
            assert np.array_equal(a.cortices.it, b.cortices.it)
            assert np.array_equal(a.cortices.lt, b.cortices.lt)


def test_bundled_sample_is_measured_within_half_a_millimetre() -> None:
    sample = next(s for s in bundled_samples() if s.name == "curved_dicom")
    loop = open_scan(sample.path)
    frame, it, lt = sample.clicks
    points: Ends[ImagePoint | None] = Ends(ImagePoint(*it), ImagePoint(*lt))
    request = TrackRequest((Anchor(frame, points),), Ends(Surface.BONE, Surface.BONE), PixelScale(*sample.mm_per_px))
    *_, result = track(loop, request)
    loop.close()
    assert isinstance(result, CortexTrack)
    found = estimate_narrowest(result, loop.description.frame_times_ms)
    assert found is not None
    assert found.distance_mm == pytest.approx(sample.truth["narrowest"]["distance_mm"], abs=0.5)
    error = distances(result) - np.array(sample.truth["distance_mm"])
    assert np.nanmean(np.abs(error)) < 0.5


@pytest.mark.slow
@pytest.mark.parametrize("name", list(TRANSFORMS))
@pytest.mark.parametrize("knobs", LARGE, ids=lambda k: f"seed{k.seed}")
def test_transformed_picture_same_distance_on_larger_loops(knobs: PhantomKnobs, name: str) -> None:
    check_transform(knobs, name)


@pytest.mark.slow
@pytest.mark.parametrize("knobs", LARGE, ids=lambda k: f"seed{k.seed}")
def test_larger_loops_hold_the_other_properties(knobs: PhantomKnobs) -> None:
    check_reversed(knobs)
    check_along(knobs)
    for frame in (knobs.n_frames // 4, knobs.n_frames // 2):
        check_anchor_at_truth(knobs, frame)
