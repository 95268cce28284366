"""Bias of the narrowest-distance estimator: noise, frame rate and hold on the phantom's sweeps, and other movements.

./run bench narrowest                       60 loops a cell of the phantom's sweeps
./run bench narrowest --repeats 200         finer
./run bench narrowest --family shapes       movements that the estimator's valley does not describe
./run bench narrowest --bound               the least standard deviation that an unbiased estimate can have
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any

import numpy as np

from benchmarks.narrowest_shapes import SHAPES, SPAN_S
from ifs_measure.measurement.caliper import Ends, Surface
from ifs_measure.measurement.cortex_track import CortexTrack, FrameStatus, TrackedFrame
from ifs_measure.measurement.geometry import FloatArray, ImagePoint, PixelScale
from ifs_measure.measurement.narrowest import estimate_narrowest
from ifs_measure.phantom.anatomy import closing_profile
from ifs_measure.phantom.knobs import PhantomKnobs

NOISE_MM = (0.0, 0.1, 0.3, 0.6, 1.0)
CORRELATION = (0.0, 0.7)
RATES = (8.0, 12.0, 20.0, 40.0)
HOLDS_S = (0.0, 0.3, 0.6, 1.0)
SWEEPS = ((6.0, 30.0, 12.0), (3.5, 23.0, 11.0))
"""Duration in s, widest and narrowest gap in mm: a slow full sweep and a brisk short one."""

SHAPE_NOISE_MM = (0.1, 0.5, 1.0)
SHAPE_RATES = (10.0, 25.0)
TARGET_MM, QUIET_MM = 0.1, 0.1

Cell = tuple[float, float, float, float]
ShapeCase = tuple[str, float, float, float]


def sweep(
    rng: np.random.Generator, cell: Cell, duration_s: float, widest: float, least: float
) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Make one sweep of the phantom: times, true and noisy distances."""
    noise, correlation, rate, hold = cell
    knobs = PhantomKnobs(hold_s=hold)
    span = duration_s + hold
    times = np.arange(rng.uniform(0, 1 / rate), span, 1 / rate)
    # The profile takes its length from the last time; the end of the sweep is added and dropped.
    closed = closing_profile(knobs, np.append(times, span))[:-1]
    true = widest + (least - widest) * closed
    return times, true, true + noise * correlated(rng.standard_normal(len(times)), correlation)


def correlated(white: FloatArray, correlation: float) -> FloatArray:
    """Make AR(1) noise of white noise."""
    error = white.copy()
    for i in range(1, len(white)):
        error[i] = correlation * error[i - 1] + np.sqrt(1 - correlation**2) * white[i]
    return error


def as_track(distance: FloatArray, sd_mm: float) -> CortexTrack:
    """Wrap a curve as a track of points on a horizontal line."""
    frames = tuple(
        TrackedFrame(i, FrameStatus.TRACKED, None, Ends(ImagePoint(0.0, 0.0), ImagePoint(float(d), 0.0)), sd_mm, 1.0)
        for i, d in enumerate(distance)
    )
    return CortexTrack(frames, PixelScale(1.0, 1.0), Ends(Surface.BONE, Surface.BONE), ())


def running_median(times: FloatArray, distance: FloatArray) -> float:
    """Take the running median over 0.4 s, then the median of 0.2 s to either side of its minimum."""
    smooth = np.array([np.median(distance[np.abs(times - t) <= 0.2]) for t in times])
    return float(np.median(distance[np.abs(times - times[int(smooth.argmin())]) <= 0.2]))


def run_cell(cell: Cell, repeats: int) -> dict[str, float]:
    """Measure one cell of the phantom's sweeps."""
    rng = np.random.default_rng([round(10 * value) for value in cell])
    return run_loops([sweep(rng, cell, *SWEEPS[i % len(SWEEPS)]) for i in range(repeats)], cell[0])


def run_shape(case: ShapeCase, repeats: int) -> dict[str, float]:
    """Measure one movement of the second family."""
    name, noise, correlation, rate = case
    course, kind = SHAPES[name]
    rng = np.random.default_rng([list(SHAPES).index(name), *(round(10 * value) for value in case[1:])])
    loops = []
    for _ in range(repeats):
        times = np.arange(rng.uniform(0, 1 / rate), SPAN_S, 1 / rate)
        white = kind(rng.standard_normal(len(times)), rng)
        loops.append((times, course(times), course(times) + noise * correlated(white, correlation)))
    return run_loops(loops, noise)


def run_loops(loops: list[tuple[FloatArray, FloatArray, FloatArray]], noise_mm: float) -> dict[str, float]:
    """Bias of three estimators, and the spread, stated error and coverage of ours, over many loops."""
    ours, stated, raw, median = [], [], [], []
    for times, true, noisy in loops:
        found = estimate_narrowest(as_track(noisy, noise_mm), tuple(1000 * times))
        assert found is not None
        ours.append(found.distance_mm - true.min())
        stated.append(found.sd_mm)
        raw.append(noisy.min() - true.min())
        median.append(running_median(times, noisy) - true.min())
    error = np.array(ours)
    within = float(np.mean(np.abs(error) <= 1.96 * np.array(stated) + 0.02))
    return {
        "bias": float(error.mean()),
        "standard_error": float(error.std(ddof=1) / np.sqrt(len(loops))),
        "sd": float(error.std(ddof=1)),
        "stated": float(np.sqrt(np.mean(np.square(stated)))),
        "within": within,
        "raw": float(np.mean(raw)),
        "median": float(np.mean(median)),
    }


def summary(title: str, cells: list[dict[str, float]]) -> str:
    """Say how many cells keep the target."""
    worst = max(cells, key=lambda x: abs(x["bias"]))
    inside = sum(abs(x["bias"]) <= TARGET_MM for x in cells)
    beyond = sum(abs(x["bias"]) > TARGET_MM + 2 * x["standard_error"] for x in cells)
    mean = {key: float(np.mean([x[key] for x in cells])) for key in ("raw", "median", "within")}
    least = min(x["within"] for x in cells)
    return (
        f"{title}: {inside} of {len(cells)} cells within {TARGET_MM:g} mm, {beyond} beyond it by more than two "
        f"standard errors, worst {worst['bias']:+.2f} (standard error {worst['standard_error']:.2f}), mean of |bias| "
        f"{np.mean([abs(x['bias']) for x in cells]):.3f}; within ±1.96 sd {100 * mean['within']:.0f} % "
        f"(least of a cell {100 * least:.0f} %); raw minimum {mean['raw']:+.2f}, running median {mean['median']:+.2f}"
    )


def tell(results: dict[str, dict[str, float]]) -> list[str]:
    """Cells of a row of a table."""
    return [
        f"**{x['bias']:+.2f}** ({x['sd']:.2f}; {100 * x['within']:.0f} %; {x['raw']:+.2f}; {x['median']:+.2f})"
        for x in results.values()
    ]


def table(first: str, columns: list[str], rows: list[tuple[str, list[str]]]) -> None:
    """Print a table for benchmarks/README.md."""
    print(f"| {first} | " + " | ".join(columns) + " |")
    print("|" + "---|" * (first.count("|") + 1 + len(columns)))
    for name, texts in rows:
        print(f"| {name} | " + " | ".join(texts) + " |")


def phantom_family(repeats: int, processes: int) -> None:
    """Tell of the phantom's sweeps: noise, correlation, frame rate and hold."""
    cells = [(n, c, r, h) for n in NOISE_MM for c in (CORRELATION if n else (0.0,)) for r in RATES for h in HOLDS_S]
    results = dict(zip(cells, in_parallel(run_cell, cells, repeats, processes), strict=True))
    rows = [
        (f"{n:g} | {c:g} | {r:g}", tell({f"{h}": results[(n, c, r, h)] for h in HOLDS_S}))
        for n, c, r, _ in [cell for cell in cells if cell[3] == HOLDS_S[0]]
    ]
    table("noise SD, mm | correlation | frames/s", [f"hold {h:g} s" for h in HOLDS_S], rows)
    quiet = [x for cell, x in results.items() if cell[0] <= QUIET_MM]
    print(f"\nNoise up to {QUIET_MM:g} mm: worst {max((x['bias'] for x in quiet), key=abs):+.3f} mm")
    for c in CORRELATION:
        print("\n" + summary(f"Correlation {c:g}", [x for cell, x in results.items() if cell[1] == c and cell[0] > 0]))


def shape_family(repeats: int, processes: int) -> None:
    """Tell of movements that the valley does not describe."""
    settings = [(n, c, r) for n in SHAPE_NOISE_MM for c in CORRELATION for r in SHAPE_RATES]
    cases = [(name, *setting) for name in SHAPES for setting in settings]
    results = dict(zip(cases, in_parallel(run_shape, cases, repeats, processes), strict=True))
    rows = [
        (f"{name} | {n:g} | {c:g}", tell({f"{r}": results[(name, n, c, r)] for r in SHAPE_RATES}))
        for name in SHAPES
        for n in SHAPE_NOISE_MM
        for c in CORRELATION
    ]
    table("movement | noise SD, mm | correlation", [f"{r:g} frames/s" for r in SHAPE_RATES], rows)
    for name in SHAPES:
        print("\n" + summary(name, [x for case, x in results.items() if case[0] == name]))
    print("\n" + summary("All", list(results.values())))


def in_parallel(
    work: Callable[[Any, int], dict[str, float]], cases: Sequence[Any], repeats: int, processes: int
) -> list[dict[str, float]]:
    """Do the cases in processes of their own."""
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        return list(pool.map(work, cases, [repeats] * len(cases)))


def bound_mm(cell: Cell, duration_s: float, widest: float, least: float) -> float:
    """Return the Cramér-Rao bound of the floor for known noise and a known kind of valley (half cosines with a hold).

    Place, hold, length, floor and both heights are unknown; the heights are alike as the estimator takes them to be.
    """
    _, correlation, rate, hold = cell
    span = duration_s + hold
    times = np.arange(0.5 / rate, span, 1 / rate)
    height = widest - least
    unknown = np.array([span / 2, hold / 2, (0.84 * span - hold) / 2, least, height, height])

    def curve(p: FloatArray) -> FloatArray:
        left, right = (np.clip(away / p[2], 0, 1) for away in (p[0] - times - p[1], times - p[0] - p[1]))
        return np.asarray(p[3] + p[4] / 2 * (1 - np.cos(np.pi * left)) + p[5] / 2 * (1 - np.cos(np.pi * right)))

    slopes = np.stack([(curve(unknown + e) - curve(unknown - e)) / 2e-3 for e in 1e-3 * np.eye(6)], axis=1)
    covariance = correlation ** np.abs(np.subtract.outer(np.arange(len(times)), np.arange(len(times))))
    information = slopes.T @ np.linalg.solve(cell[0] ** 2 * covariance, slopes)
    information[4:, 4:] += np.linalg.inv(np.array([[1.0, 0.8], [0.8, 1.0]])) / height**2
    return float(np.sqrt(np.linalg.inv(information)[3, 3]))


def bounds() -> None:
    """Say what can be known: the bound for the slow and the brisk sweep under 1 mm of noise; it grows with noise."""
    rows = [
        (
            f"{c:g} | {r:g}",
            [" / ".join(f"{bound_mm((1.0, c, r, h), *kind):.2f}" for kind in SWEEPS) for h in HOLDS_S],
        )
        for c in CORRELATION
        for r in RATES
    ]
    table("correlation | frames/s", [f"hold {h:g} s" for h in HOLDS_S], rows)


def main(words: list[str]) -> int:
    """Print the table of biases."""
    parser = argparse.ArgumentParser(prog="./run bench narrowest", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--repeats", type=int, default=60)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--family", choices=("phantom", "shapes"), default="phantom")
    parser.add_argument("--bound", action="store_true")
    arguments = parser.parse_args(words)
    # Every process does its own loops; threads of the linear algebra beneath them only stand in each other's way.
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    if arguments.bound:
        print("Least standard deviation of an unbiased estimate under 1 mm of noise (slow / brisk sweep), mm\n")
        bounds()
        return 0
    print(
        "Bias of the estimate (its SD; within ±1.96 sd; bias of the raw minimum; of the running median of 0.4 s), mm\n"
    )
    {"phantom": phantom_family, "shapes": shape_family}[arguments.family](arguments.repeats, arguments.processes)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
