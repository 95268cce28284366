"""The tracker on phantom loops of random settings: what a scan that nobody chose is measured to.

./run bench random_loops 0 40               kind clicks and two hands on loops 0 to 39
./run bench random_loops 0 40 --damage      the same with greys bent, filters, JPEG, words and calipers over them
./run bench random_loops 0 40 --drawn-over  every loop with words and calipers over the bones, and nothing else
./run bench random_loops 0 40 --sector      the fans of sector probes instead of curved and linear ones
./run bench random_loops 0 40 --cut-aperture   beams that widen where a bone hides a part of the aperture
./run bench random_loops 0 40 --without "frame averaging undone"     a part of the tracker left out, as in ablation
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import cv2
import numpy as np

from benchmarks.ablation import PARTS, without
from benchmarks.accuracy_runs import KIND, Run, run_clicks
from benchmarks.accuracy_tables import coverage, lost_share, owned_and_doubted
from benchmarks.truth_loops import HeldLoop, TruthLoop
from ifs_measure.measurement.cine_loop import CineLoop, ScanDescription
from ifs_measure.measurement.geometry import FloatArray, GreyImage, Picture
from ifs_measure.phantom import PhantomKnobs, PhantomLoop, make_loop, truth_of

CLICKS = (KIND, 0, 1)
FIRST_DRAW = 5000
"""Draws of settings begin here: far from the phantom's own seeds."""
BESIDE_PX = 12.0
"""What is drawn over the bones lies beside their nearest places of some frames by this standard deviation."""
WIDE_MM = 0.5
"""A run whose mean error is larger is told."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What is done to every loop, and what of the tracker is left out."""

    is_damaged: bool = False
    is_drawn_over: bool = False
    is_sector: bool = False
    is_cut: bool = False
    left_out: str = "nothing"


def random_knobs(seed: int) -> PhantomKnobs:
    """Draw the settings of one loop."""
    rng = np.random.default_rng(seed + FIRST_DRAW)
    fps = float(rng.choice([8, 10, 13, 16, 20, 25, 30]))

    def some(low: float, high: float) -> float:
        return float(rng.uniform(low, high))

    return PhantomKnobs(
        seed=seed,
        n_frames=int(np.clip(2.4 * fps, 24, 60)),
        fps=fps,
        time_jitter=some(0, 0.1),
        probe="linear" if rng.random() < 0.2 else "curved",
        radius_mm=some(40, 65),
        half_angle_deg=some(28, 35),
        depth_mm=some(72, 95),
        frequency_mhz=some(3, 5),
        beam_width_mm=some(0.8, 2),
        pulse_length_mm=some(0.4, 0.8),
        aperture_mm=some(12, 26),
        d_max_mm=some(20, 27),
        d_min_mm=some(2, 14),
        hold_s=some(0, 0.6),
        femur_turn_deg=some(8, 28),
        femur_size=some(0.8, 1.2),
        wall_tilt_deg=some(-6, 6),
        drift_mm=some(0.5, 4),
        drift_deg=some(0, 3),
        tremor_mm=some(0.03, 0.2),
        breath_mm=some(0.2, 1.2),
        persistence=some(0, 0.4),
        gain_db=some(-6, 12),
        dynamic_range_db=some(52, 68),
        noise_db=some(-38, -18),
        bone_db=some(14, 24),
        grazing_loss_db=some(15, 27),
        gain_wobble_db=some(0.5, 2.5),
        dropouts=int(rng.integers(0, 4)),
        columns=int(rng.integers(480, 760)),
        rows=int(rng.integers(380, 560)),
        mirror=bool(rng.random() < 0.5),
        text=True,
        ruler=bool(rng.random() < 0.5),
    )


def sector_knobs(seed: int) -> PhantomKnobs:
    """Draw the settings of a loop of a sector probe: beams from next to one point, over a wide angle."""
    rng = np.random.default_rng([seed, FIRST_DRAW])
    radius, half_angle = float(rng.uniform(1, 12)), float(rng.uniform(38, 45))
    return replace(random_knobs(seed), probe="curved", radius_mm=radius, half_angle_deg=half_angle)


class DrawnOverLoop:
    """A loop with a word and up to three calipers over its bones, the same for the same seed."""

    def __init__(self, loop: PhantomLoop, truth: TruthLoop, seed: int) -> None:
        self.description: ScanDescription = loop.description
        self._loop = loop
        rng = np.random.default_rng([seed, FIRST_DRAW])
        self._drawn = np.zeros((loop.description.rows, loop.description.columns), dtype=np.uint8)
        for pair in rng.permutation(truth.truth["nearest_px"])[: int(rng.integers(1, 4))]:
            it, lt = pair.reshape(2, 2) + rng.normal(0, BESIDE_PX, (2, 2))
            _draw_caliper(self._drawn, it, lt)
        x, y = rng.permutation(np.reshape(truth.truth["nearest_px"], (-1, 2)))[0] + rng.normal(0, BESIDE_PX, 2)
        _write(self._drawn, (int(x), int(y)))

    def luma(self, index: int) -> GreyImage:
        """Brightness of one picture."""
        return np.asarray(np.where(self._drawn > 0, self._drawn, self._loop.luma(index)), dtype=np.uint8)

    def frame(self, index: int) -> Picture:
        """One picture."""
        return self.luma(index)

    def close(self) -> None:
        """Let go of the loop."""
        self._loop.close()


class DamagedLoop:
    """A loop as some machines and archives hand it on, the same for the same seed."""

    def __init__(self, loop: CineLoop, seed: int) -> None:
        self.description: ScanDescription = loop.description
        self._loop = loop
        rng = np.random.default_rng([seed, FIRST_DRAW])
        self._gamma = float(rng.uniform(0.75, 1.33))
        gains = np.ones(loop.description.n_frames)
        for first in rng.integers(1, gains.size, int(rng.integers(0, 3))):
            gains[first:] *= rng.uniform(0.8, 1.25)
        self._gains = gains
        self._filter = str(rng.choice(["none", "none", "none", "sharpened", "sharpened", "median"]))
        self._jpeg = int(rng.integers(60, 96)) if rng.random() < 0.5 else 0
        shape = (loop.description.rows, loop.description.columns)
        self._drawn = _drawn(rng, shape)

    def luma(self, index: int) -> GreyImage:
        """Brightness of one picture."""
        grey = np.asarray(self._loop.luma(index), dtype=np.float32)
        if self._filter == "sharpened":
            grey = grey + 0.8 * (grey - cv2.GaussianBlur(grey, (0, 0), 1.5))
        bent = 255.0 * (np.clip(grey * self._gains[index] / 255.0, 0.0, 1.0)) ** self._gamma
        picture = np.asarray(bent, dtype=np.uint8)
        if self._filter == "median":
            picture = cv2.medianBlur(picture, 3)
        picture = np.where(self._drawn > 0, self._drawn, picture)
        if self._jpeg:
            _, coded = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, self._jpeg])
            picture = cv2.imdecode(coded, cv2.IMREAD_GRAYSCALE)
        return np.asarray(picture, dtype=np.uint8)

    def frame(self, index: int) -> Picture:
        """One picture."""
        return self.luma(index)

    def close(self) -> None:
        """Let go of the loop."""
        self._loop.close()


def _drawn(rng: np.random.Generator, shape: tuple[int, int]) -> GreyImage:
    """Words and calipers over the middle of the picture, in some loops; zeros where nothing is drawn."""
    rows, columns = shape
    drawn = np.zeros(shape, dtype=np.uint8)

    def somewhere() -> tuple[int, int]:
        return int(rng.uniform(0.3, 0.7) * columns), int(rng.uniform(0.35, 0.7) * rows)

    if rng.random() < 0.3:
        _draw_caliper(drawn, *np.array([somewhere(), somewhere()], dtype=float))
    if rng.random() < 0.3:
        _write(drawn, somewhere())
    return drawn


def _draw_caliper(drawn: GreyImage, start: FloatArray, end: FloatArray) -> None:
    """Draw two crosses and a dotted line between them."""
    for x, y in (start, end):
        cv2.drawMarker(drawn, (int(x), int(y)), 230, cv2.MARKER_CROSS, 11, 1)
    for share in np.linspace(0, 1, 25):
        x, y = np.rint(start + share * (end - start)).astype(int)
        if 0 <= y < drawn.shape[0] and 0 <= x < drawn.shape[1]:
            drawn[y, x] = 230


def _write(drawn: GreyImage, at: tuple[int, int]) -> None:
    cv2.putText(drawn, "QF R TRANS", at, cv2.FONT_HERSHEY_SIMPLEX, 0.45, 220, 1)


def run_seed(seed: int, setting: Setting) -> list[Run]:
    """Measure one loop from every pair of clicks."""
    cv2.setNumThreads(1)
    knobs = sector_knobs(seed) if setting.is_sector else random_knobs(seed)
    loop = make_loop(replace(knobs, cut_aperture_widens=setting.is_cut))
    truth = TruthLoop(f"random {seed}", Path(), truth_of(loop, ["phantom"]))
    shown: CineLoop = loop
    if setting.is_drawn_over:
        shown = DrawnOverLoop(loop, truth, seed)
    elif setting.is_damaged:
        shown = DamagedLoop(loop, seed)
    held = HeldLoop(shown)
    with without(setting.left_out):
        return [run_clicks(truth, held, clicks) for clicks in CLICKS]


def summary(runs: Sequence[Run]) -> str:
    """One line of the table."""
    means = np.array([np.abs(run.errors).mean() for run in runs if len(run.errors)])
    heads = np.array([abs(run.headline_mm) for run in runs if run.headline_mm is not None])
    owned, _, wrong = owned_and_doubted(runs)
    return (
        f"| {means.mean():.3f} ({np.median(means):.3f}) | {np.median(heads):.2f} ({heads.max():.2f}) | "
        f"{100 * (means > WIDE_MM).mean():.1f} % | {100 * lost_share(runs):.1f} % | {wrong} ({100 * owned:.0f} %) | "
        f"{100 * coverage(runs):.0f} % | {sum(bool(run.refused) for run in runs)} |"
    )


def main(words: list[str]) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="./run bench random_loops", description=__doc__.split("\n", 1)[0])
    parser.add_argument("first", type=int)
    parser.add_argument("last", type=int, help="the first that is not measured")
    kind = parser.add_mutually_exclusive_group()
    kind.add_argument("--damage", action="store_true", help="bend, filter, compress and draw over the pictures")
    kind.add_argument("--drawn-over", action="store_true", help="words and calipers over the bones of every loop")
    parser.add_argument("--sector", action="store_true", help="fans of sector probes")
    parser.add_argument("--cut-aperture", action="store_true", help="what is left of an aperture makes a wider beam")
    parser.add_argument("--without", default="nothing", choices=PARTS, metavar="PART", help="leave a part out")
    parser.add_argument("--processes", type=int, default=2)
    arguments = parser.parse_args(words)
    setting = Setting(
        arguments.damage, arguments.drawn_over, arguments.sector, arguments.cut_aperture, arguments.without
    )
    seeds = range(arguments.first, arguments.last)
    runs: list[Run] = []
    with ProcessPoolExecutor(arguments.processes, mp_context=get_context("spawn")) as pool:
        for seed, some in zip(seeds, pool.map(partial(run_seed, setting=setting), seeds), strict=True):
            worst = max((float(np.abs(run.errors).mean()) for run in some if len(run.errors)), default=float("nan"))
            print(f"loop {seed}: worst mean {worst:.2f} mm", file=sys.stderr, flush=True)
            runs += some
    print("| mean of the runs' means (median), mm | headline error, median (worst), mm | runs over 0.5 mm | lost | "
          "frames wrong by > 2 mm (that say so) | within ±1.96 sd | refused |")  # fmt: skip
    print("|" + "---|" * 7)
    print(summary(runs))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
