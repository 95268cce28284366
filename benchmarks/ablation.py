"""What each part of the tracker buys: the loops of ../shared/loops with one part left out at a time.

./run bench ablation                   every part, kind clicks and one hand
./run bench ablation --loops FOLDER    other loops, each with truth.json
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.accuracy_runs import KIND, Run, run_clicks
from benchmarks.truth_loops import SHARED_LOOPS, find_loops, hold
from ifs_measure.tracking import cortex_follower, loop_solution, view_poses, wall_field
from ifs_measure.tracking.rigid_motion import pose_of

CLICKS = (KIND, 0)
EXTREME = "f_ext_a"


def _first_view_only(follower: Any) -> list[int]:
    return [follower._request.frame]


def _poses_kept(views: Any, followed: Any, centre: Any, line: Any) -> Any:
    poses = [pose_of(vector) for vector in followed.vectors]
    arc = wall_field.arc_of_views(list(zip(views, poses, strict=True)), centre, line)
    return None if arc is None else (poses, arc)


PARTS: dict[str, tuple[tuple[Any, str, Any], ...]] = {
    "nothing": (),
    "the first clicks' word on the walls": ((loop_solution, "moved_to_clicks", lambda solutions, *_: solutions),),
    "burned-in graphics covered": ((loop_solution, "burned_in", lambda _: None),),
    "the network: the outline of the first frame stays": (
        (cortex_follower, "arc_by_click", lambda _, outline, _click: outline),
        (cortex_follower, "poses_of_views", lambda *_: None),
    ),
    "views of the whole loop: the wall of the first frame stays": (
        (cortex_follower.CortexFollower, "_viewed", _first_view_only),
    ),
    "poses found together with the arc": ((cortex_follower, "poses_of_views", _poses_kept),),
    "poses free of the borders of shadows": ((view_poses, "GRAZED_MM", 0.0),),
    "walls from the views that they face": (
        (wall_field, "_shown", lambda _distance, _beams, reach: np.ones_like(reach)),
    ),
    "what is led on settled on the field": ((wall_field._Field, "settled", lambda _, points: points),),
    "second pass with the better shape": ((loop_solution, "SHAPE_ROUNDS", 0),),
    "poses smoothed over the loop": ((cortex_follower, "smoothed_poses", lambda poses, _: poses),),
    "frame averaging undone": ((loop_solution, "measured_persistence", lambda *_: 0.0),),
    "wall led on along the beam": ((wall_field, "_prolonged", lambda part, *_: part),),
    "corners at the end of the field cut": ((wall_field, "_without_corners", lambda part, *_: part),),
}
"""What is left out, and what stands in its place."""


@contextmanager
def without(part: str) -> Iterator[None]:
    """Leave one part of the tracker out."""
    kept = [(owner, name, getattr(owner, name)) for owner, name, _ in PARTS[part]]
    for owner, name, other in PARTS[part]:
        setattr(owner, name, other)
    try:
        yield
    finally:
        for owner, name, was in kept:
            setattr(owner, name, was)


def run_part(part: str, folder: Path) -> list[Run]:
    """Measure every loop without one part."""
    import cv2

    cv2.setNumThreads(1)
    runs = []
    with without(part):
        for loop in find_loops(folder):
            held = hold(loop)
            runs += [run_clicks(loop, held, clicks) for clicks in CLICKS]
            held.close()
    return runs


def row_of(part: str, runs: list[Run]) -> str:
    """One line of the table."""
    usual = [run for run in runs if run.loop != EXTREME and len(run.errors)]
    extreme = [run for run in runs if run.loop == EXTREME and len(run.errors)]
    means = [float(np.abs(run.errors).mean()) for run in usual]
    worst = max(usual, key=lambda run: float(np.abs(run.errors).mean()))
    far = f"{np.mean([np.abs(run.errors).mean() for run in extreme]):.2f}" if extreme else "-"
    return f"| {part} | {np.mean(means):.3f} | {max(means):.2f} ({worst.loop}) | {far} |"


def main(words: list[str]) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="./run bench ablation", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--loops", type=Path, default=SHARED_LOOPS)
    parser.add_argument("--processes", type=int, default=2)
    arguments = parser.parse_args(words)
    if not find_loops(arguments.loops):
        print(f"No loops: {arguments.loops} is absent or holds no truth.json.")
        return 0
    print(f"| left out | mean error, mm | worst loop | {EXTREME} |")
    print("|---|---|---|---|")
    job: Callable[[str, Path], list[Run]] = run_part
    with ProcessPoolExecutor(arguments.processes, mp_context=get_context("spawn")) as pool:
        for part, runs in zip(PARTS, pool.map(job, PARTS, [arguments.loops] * len(PARTS)), strict=True):
            print(row_of(part, runs), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
