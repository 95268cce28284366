"""Bias of the narrowest-distance estimator on the phantom's sweeps: noise, frame rate, hold, white and correlated.

./run bench narrowest                 60 loops a cell
./run bench narrowest --repeats 400   finer
"""

from __future__ import annotations

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import numpy as np

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

Cell = tuple[float, float, float, float]


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
    white = rng.standard_normal(len(times))
    error = white.copy()
    for i in range(1, len(white)):
        error[i] = correlation * error[i - 1] + np.sqrt(1 - correlation**2) * white[i]
    return times, true, true + noise * error


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
    """Bias of three estimators, and the spread, stated error and coverage of ours, over many loops."""
    rng = np.random.default_rng([round(10 * value) for value in cell])
    ours, stated, raw, median = [], [], [], []
    for i in range(repeats):
        times, true, noisy = sweep(rng, cell, *SWEEPS[i % len(SWEEPS)])
        found = estimate_narrowest(as_track(noisy, cell[0]), tuple(1000 * times))
        assert found is not None
        ours.append(found.distance_mm - true.min())
        stated.append(found.sd_mm)
        raw.append(noisy.min() - true.min())
        median.append(running_median(times, noisy) - true.min())
    error = np.array(ours)
    within = float(np.mean(np.abs(error) <= 1.96 * np.array(stated) + 0.02))
    return {
        "bias": float(error.mean()),
        "standard_error": float(error.std(ddof=1) / np.sqrt(repeats)),
        "sd": float(error.std(ddof=1)),
        "within": within,
        "raw": float(np.mean(raw)),
        "median": float(np.mean(median)),
    }


def summary(correlation: float, cells: list[dict[str, float]]) -> str:
    """Say how many cells keep the target."""
    worst = max(cells, key=lambda x: abs(x["bias"]))
    inside = sum(abs(x["bias"]) <= 0.1 for x in cells)
    mean = {key: float(np.mean([x[key] for x in cells])) for key in ("raw", "median", "within")}
    return (
        f"Correlation {correlation:g}: {inside} of {len(cells)} cells within 0.1 mm, worst {worst['bias']:+.2f} "
        f"(standard error {worst['standard_error']:.2f}), mean of |bias| "
        f"{np.mean([abs(x['bias']) for x in cells]):.3f}; "
        f"within ±1.96 sd {100 * mean['within']:.0f} %; raw minimum {mean['raw']:+.2f}, "
        f"running median {mean['median']:+.2f}"
    )


def main(words: list[str]) -> int:
    """Print the table of biases."""
    parser = argparse.ArgumentParser(prog="./run bench narrowest", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--repeats", type=int, default=60)
    parser.add_argument("--processes", type=int, default=2)
    arguments = parser.parse_args(words)
    cells = [(n, c, r, h) for n in NOISE_MM for c in (CORRELATION if n else (0.0,)) for r in RATES for h in HOLDS_S]
    with ProcessPoolExecutor(arguments.processes, mp_context=get_context("spawn")) as pool:
        results = dict(zip(cells, pool.map(run_cell, cells, [arguments.repeats] * len(cells)), strict=True))
    print("Bias of the estimate (its SD; raw minimum; running median of 0.4 s), mm\n")
    print("| noise SD, mm | correlation | frames/s | " + " | ".join(f"hold {h:g} s" for h in HOLDS_S) + " |")
    print("|" + "---|" * (3 + len(HOLDS_S)))
    for n, c, r, _ in [cell for cell in cells if cell[3] == HOLDS_S[0]]:
        row = [results[(n, c, r, h)] for h in HOLDS_S]
        text = [f"**{x['bias']:+.2f}** ({x['sd']:.2f}; {x['raw']:+.2f}; {x['median']:+.2f})" for x in row]
        print(f"| {n:g} | {c:g} | {r:g} | " + " | ".join(text) + " |")
    for c in CORRELATION:
        print("\n" + summary(c, [x for cell, x in results.items() if cell[1] == c and cell[0] > 0]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
