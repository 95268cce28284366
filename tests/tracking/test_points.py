"""A free point: where it goes, and that its stated error holds the truth."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import numpy as np

from ifs_measure.measurement.caliper import Anchor, Ends, Surface
from ifs_measure.measurement.cortex_track import CortexTrack
from ifs_measure.measurement.geometry import FloatArray, ImagePoint
from ifs_measure.phantom import PhantomKnobs, PhantomLoop, make_loop
from ifs_measure.phantom.anatomy import build_anatomy
from ifs_measure.phantom.tissue import scatter_tissue
from ifs_measure.tracking.tracker import TrackRequest, track

KNOBS = PhantomKnobs(
    seed=41, n_frames=24, fps=12.0, columns=480, rows=400, persistence=0.0, text=False, ruler=False, hold_s=0.2
)
N_POINTS = 8


@cache
def phantom() -> tuple[PhantomLoop, FloatArray]:
    """Return a loop, and where some speckles of its tissue truly are in every frame, mm (points, frames, 2)."""
    loop, anatomy = make_loop(KNOBS), build_anatomy(KNOBS)
    tissue = scatter_tissue(KNOBS, anatomy)
    deep = tissue.position_mm[:, 1]
    inside = (np.abs(tissue.position_mm[:, 0]) < 20) & (deep > 10) & (deep < loop.anatomy.it_mm[:, 1].min() + 4)
    chosen = np.random.default_rng(1).choice(np.flatnonzero(inside), N_POINTS)
    paths = np.zeros((N_POINTS, KNOBS.n_frames, 2))
    for k, index in enumerate(chosen):
        place, share = tissue.position_mm[index : index + 1], tissue.femur_share[index]
        for frame, (probe, femur) in enumerate(zip(anatomy.probe_poses, anatomy.femur_poses, strict=True)):
            moved = probe.apply(place + share * (femur.apply(place) - place))
            paths[k, frame] = loop.geometry.to_px(moved)[0] * loop.scale.vector_mm_per_px
    return loop, paths


def solved(first: FloatArray, second: FloatArray, *frames: int) -> CortexTrack:
    loop = phantom()[0]
    per_px = loop.scale.vector_mm_per_px
    anchors = [
        Anchor(frame, Ends(ImagePoint(*(first[frame] / per_px)), ImagePoint(*(second[frame] / per_px))))
        for frame in frames
    ]
    *_, last = track(loop, TrackRequest(tuple(anchors), Ends(Surface.POINT, Surface.POINT), loop.scale))
    assert isinstance(last, CortexTrack)
    return last


def misses_and_sds(result: CortexTrack, first: FloatArray, second: FloatArray) -> tuple[FloatArray, FloatArray]:
    true = np.hypot(*(second - first).T)
    seen = [(item, item.distance_mm(result.scale)) for item in result.frames]
    miss = [distance - true[item.index] for item, distance in seen if distance is not None]
    return np.array(miss), np.array([item.sd_mm for item, distance in seen if distance is not None], dtype=float)


def test_free_points_follow_their_tissue_and_their_stated_error_holds_the_truth() -> None:
    misses, sds = [], []
    for first, second in pairwise(phantom()[1]):
        miss, sd = misses_and_sds(solved(first, second, 0), first, second)
        misses.append(miss)
        sds.append(sd)
    miss, sd = np.concatenate(misses), np.concatenate(sds)
    assert miss.size > 0.9 * (N_POINTS - 1) * KNOBS.n_frames
    assert np.median(np.abs(miss)) < 0.25
    assert np.mean(np.abs(miss) < 1.96 * sd) > 0.9
    # It does not say the same of everything: some frames are twice as sure as others.
    assert np.quantile(sd, 0.9) > 2 * np.quantile(sd, 0.1)


def test_a_later_anchor_makes_a_free_point_more_certain_on_the_way_to_it() -> None:
    first, second = phantom()[1][:2]
    last = KNOBS.n_frames - 1
    _, alone = misses_and_sds(solved(first, second, 0), first, second)
    miss, held = misses_and_sds(solved(first, second, 0, last), first, second)
    assert held[last] < 0.5 * alone[last]
    assert held[last // 2 :].mean() < alone[last // 2 :].mean()
    assert (np.abs(miss) < 1.96 * held).mean() > 0.9
