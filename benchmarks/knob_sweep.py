"""The tracker on phantom loops with one knob turned at a time: what it can stand, and where it begins to fail.

./run bench knob_sweep                 every knob
./run bench knob_sweep beam_width_mm   one of them
"""

from __future__ import annotations

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

import numpy as np

from benchmarks.accuracy_runs import KIND, Run, run_clicks
from benchmarks.accuracy_tables import coverage, lost_share
from benchmarks.truth_loops import HeldLoop, TruthLoop
from ifs_measure.phantom import PhantomKnobs, make_loop, truth_of

BASE = PhantomKnobs(seed=1, n_frames=30, fps=15.0, columns=600, rows=460, noise_db=-30.0)
SEEDS = (41, 42)
"""Loops of each setting: other outlines and other speckle."""
CLICKS = (KIND, 0, 1)
SWEEPS: dict[str, tuple[object, ...]] = {
    "beam_width_mm": (0.8, 1.2, 1.6, 2.2),
    "pulse_length_mm": (0.35, 0.55, 0.9),
    "persistence": (0.0, 0.3, 0.6),
    "gain_db": (-8.0, 0.0, 8.0, 14.0),
    "noise_db": (-40.0, -30.0, -22.0, -16.0),
    "wall_tilt_deg": (-6.0, 0.0, 6.0),
    "fps": (8.0, 12.0, 24.0, 40.0),
    "femur_size": (0.75, 1.0, 1.25),
    "dropouts": (0, 2, 4),
    "d_min_mm": (1.5, 6.0, 11.0),
    "drift_mm": (0.0, 2.0, 5.0),
    "bone_db": (12.0, 19.0, 25.0),
    "grazing_loss_db": (14.0, 20.0, 28.0),
    "aperture_mm": (10.0, 18.0, 30.0),
    "cut_aperture_widens": (False, True),
    "probe": ("curved", "linear"),
    "mirror": (False, True),
    "dual_screen": (False, True),
    "tint": ("none", "sepia"),
}


def _settings(name: str, value: object) -> PhantomKnobs:
    knobs = replace(BASE, **{name: value})
    if name == "fps":
        return replace(knobs, n_frames=max(16, round(2 * float(str(value)))))
    if name == "dual_screen" and value:
        return replace(knobs, columns=1000)
    return knobs


def run_setting(name: str, value: object) -> list[Run]:
    """Measure the loops of one setting."""
    import cv2

    cv2.setNumThreads(1)
    runs = []
    for seed in SEEDS:
        loop = make_loop(replace(_settings(name, value), seed=seed))
        truth = TruthLoop(f"{name}={value}", Path(), truth_of(loop, ["phantom"]))
        runs += [run_clicks(truth, HeldLoop(loop), clicks) for clicks in CLICKS]
    return runs


def row_of(name: str, value: object, runs: list[Run]) -> str:
    """One line of the table."""
    errors = np.concatenate([run.errors for run in runs])
    heads = [abs(run.headline_mm) for run in runs if run.headline_mm is not None]
    refused = sum(bool(run.refused) for run in runs)
    if not len(errors):
        return f"| {name} | {value} | refused | - | - | - | - | {refused} |"
    return (
        f"| {name} | {value} | {np.abs(errors).mean():.2f} | {errors.mean():+.2f} | {np.median(heads):.2f} | "
        f"{100 * coverage(runs):.0f} % | {100 * lost_share(runs):.0f} % | {refused} |"
    )


def main(words: list[str]) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="./run bench knob_sweep", description=__doc__.split("\n", 1)[0])
    parser.add_argument("knobs", nargs="*", choices=[[], *SWEEPS], help="knobs to turn; all when absent")
    parser.add_argument("--processes", type=int, default=2)
    arguments = parser.parse_args(words)
    jobs = [(name, value) for name, values in SWEEPS.items() for value in values
            if not arguments.knobs or name in arguments.knobs]  # fmt: skip
    print("| knob | value | mean error, mm | bias | headline error, median | within ±1.96 sd | lost | refused |")
    print("|" + "---|" * 8)
    with ProcessPoolExecutor(arguments.processes, mp_context=get_context("spawn")) as pool:
        for (name, value), runs in zip(jobs, pool.map(run_setting, *zip(*jobs, strict=True)), strict=True):
            print(row_of(name, value, runs), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
