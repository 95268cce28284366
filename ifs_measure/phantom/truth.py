"""The truth of a phantom loop as one JSON-ready mapping, in pixels of the full picture."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import numpy as np

from ifs_measure.measurement.geometry import FloatArray
from ifs_measure.phantom.acoustics import CortexEcho
from ifs_measure.phantom.loop import PhantomLoop

FORMAT = "ifs-truth-1"
VISIBLE_SHARE = 0.15
"""Two-way share of the aperture from which an outline point counts as insonified: -16 dB, still above the shadow."""
POLYLINE_STEP_MM = 0.5
"""Spacing of the points of `cortex_visible_px`."""
HAND_NOISE_PX = 1.0
"""Standard deviation of the clicks round the nearest pair; kinder than a hand's."""

BONES = ("it", "lt")


def truth_of(loop: PhantomLoop, files: list[str]) -> dict[str, Any]:
    """Say everything that is true of a loop.

    Parameters
    ----------
    loop : PhantomLoop
        The loop.
    files : list of str
        Name of its file, or the pattern of its stills.
    """
    g, k = loop.geometry, loop.knobs
    distances = [t.distance_mm for t in loop.truth]
    narrowest = int(np.argmin(distances))
    nearest = [_nearest_px(loop, i) for i in range(k.n_frames)]
    click_frames = sorted({0, narrowest, k.n_frames // 4})
    rng = np.random.default_rng([k.seed, 6])
    return {
        "format": FORMAT,
        "generator": "ifs-measure phantom",
        "seed": k.seed,
        "difficulty": "phantom",
        "knobs": asdict(k),
        "image": {"width": k.columns, "height": k.rows},
        "spacing_mm_per_px": {"x": g.x_mm_per_px, "y": g.y_mm_per_px},
        "origin_px": {"x": g.origin_px[0], "y": g.origin_px[1]},
        "pixel_convention": "integer coordinates are pixel centres; x to the right, y down; mm = (px-origin)*spacing",
        "bmode_region_px": list(g.region),
        "n_frames": k.n_frames,
        "nominal_fps": k.fps,
        "timestamps_s": [round(float(t), 5) for t in loop.anatomy.times_s],
        "distance_mm": [round(d, 4) for d in distances],
        "narrowest": {
            "frame": narrowest,
            "distance_mm": round(distances[narrowest], 4),
            "it_px": nearest[narrowest][:2],
            "lt_px": nearest[narrowest][2:],
        },
        "nearest_px": nearest,
        "visibility_at_nearest": [
            [round(float(t.echoes[b].seen[t.nearest[b]]), 2) for b in range(2)] for t in loop.truth
        ],
        "landmark_sets": [_landmark_set(loop, frame, rng) for frame in click_frames],
        "cortex_visible_px": [
            {name: _visible_px(loop, t.echoes[b]) for b, name in enumerate(BONES)} for t in loop.truth
        ],
        "out_of_plane_mm": [round(float(v), 3) for v in loop.anatomy.out_of_plane_mm],
        "files": files,
    }


def _px(loop: PhantomLoop, points_mm: FloatArray) -> list[list[float]]:
    return [[round(float(x), 3), round(float(y), 3)] for x, y in loop.geometry.to_px(points_mm)]


def _nearest_px(loop: PhantomLoop, frame: int) -> list[float]:
    t = loop.truth[frame]
    pair = np.array([t.echoes[b].points_mm[t.nearest[b]] for b in range(2)])
    return [v for point in _px(loop, pair) for v in point]


def _visible_px(loop: PhantomLoop, echo: CortexEcho) -> list[list[float]]:
    """Return the longest insonified stretch of an outline that faces the probe."""
    lit = echo.seen > VISIBLE_SHARE
    if not lit.any():
        return _px(loop, echo.points_mm[[int(np.argmin(echo.depth))] * 2])
    start = int(np.argmin(lit)) if not lit.all() else 0
    rolled, points = np.roll(lit, -start), np.roll(echo.points_mm, -start, axis=0)
    edges = np.flatnonzero(np.diff(np.r_[0, rolled.astype(int), 0]))
    runs = edges.reshape(-1, 2)
    first, last = runs[np.argmax(runs[:, 1] - runs[:, 0])]
    run = points[first:last]
    count = max(int(len(run) * 0.05 / POLYLINE_STEP_MM), 1) + 1
    return _px(loop, run[np.linspace(0, len(run) - 1, count).round().astype(int)])


def _landmark_set(loop: PhantomLoop, frame: int, rng: np.random.Generator) -> dict[str, Any]:
    """Return clicks on the nearest pair of one frame and the true place of those bone points in every frame."""
    truth = loop.truth[frame]
    out: dict[str, Any] = {"click_frame": frame, "clicks": {}}
    paths = []
    sign = np.array([-1.0 if loop.geometry.mirror else 1.0, 1.0])
    for b, name in enumerate(BONES):
        index = truth.nearest[b]
        path = np.array([t.echoes[b].points_mm[index] for t in loop.truth])
        normals = np.array([_outward_normal(t.echoes[b].points_mm, index) for t in loop.truth]) * sign
        place = loop.geometry.to_px(path[frame : frame + 1])[0] + rng.normal(0, HAND_NOISE_PX, 2)
        out["clicks"][name] = [round(float(v), 2) for v in place]
        out[f"{name}_px"] = _px(loop, path)
        out[f"{name}_normal_mm"] = [[round(float(v), 4) for v in n] for n in normals]
        paths.append(path)
    out["distance_mm"] = [round(float(d), 4) for d in np.hypot(*(paths[0] - paths[1]).T)]
    return out


def _outward_normal(outline_mm: FloatArray, index: int) -> FloatArray:
    n = len(outline_mm)
    before, after = outline_mm[(index - 5) % n], outline_mm[(index + 5) % n]
    tangent = (after - before) / np.hypot(*(after - before))
    following = np.roll(outline_mm, -1, axis=0)
    turning = np.sum(outline_mm[:, 0] * following[:, 1] - following[:, 0] * outline_mm[:, 1])
    return np.asarray(np.array([tangent[1], -tangent[0]]) * np.sign(turning))
