"""How accurate the tracker is on loops with exact truth, how honest its ± is, and how fast it runs.

./run bench accuracy                          all loops of ../shared/loops, kind clicks and 10 hands
./run bench accuracy --seeds 2 f_easy_b pm_a  some loops, two hands
./run bench accuracy --loops DIR              other loops with truth.json
./run bench accuracy --peers                  simple trackers beside it, in an environment of their own
./run bench accuracy --real                   real footage with manual readings (../shared/scans)
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from benchmarks.accuracy_runs import KIND, Run, run_loop
from benchmarks.accuracy_tables import loop_table, plot_calibration, summary_table
from benchmarks.truth_loops import SHARED_LOOPS, TruthLoop, find_loops

HERE = Path(__file__).resolve().parent
CHUNK = 4
"""Clicks measured by one process before it takes the next loop."""


def _arguments(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./run bench accuracy", description=__doc__.split("\n", 1)[0])
    parser.add_argument("names", nargs="*", help="names of loops; all when absent")
    parser.add_argument("--loops", type=Path, default=SHARED_LOOPS, help="folder of loops, each with truth.json")
    parser.add_argument("--seeds", type=int, default=10, help="hands to click as, beside the kind clicks")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--peers", action="store_true", help="run KLT, NCC, CSRT and MIL too")
    parser.add_argument("--real", action="store_true", help="real footage with manual readings too")
    parser.add_argument("--plot", type=Path, default=HERE / "sd_calibration.png")
    parser.add_argument("--out", type=Path, help="write every run as JSON")
    return parser.parse_args(words)


def run_all(loops: list[TruthLoop], seeds: list[int], processes: int) -> list[Run]:
    """Measure every loop from every pair of clicks."""
    jobs = [(loop, seeds[i : i + CHUNK]) for loop in loops for i in range(0, len(seeds), CHUNK)]
    jobs.sort(key=lambda job: -int(job[0].truth["n_frames"]) * len(job[1]))
    found: list[dict[str, Any]] = []
    start = time.monotonic()
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        waiting = [pool.submit(run_loop, *job) for job in jobs]
        for done, future in enumerate(waiting, start=1):
            found += future.result()
            print(f"\r{done}/{len(jobs)} jobs, {time.monotonic() - start:.0f} s", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    runs = [Run(**item) for item in found]
    names = [loop.name for loop in loops]
    return sorted(runs, key=lambda run: (names.index(run.loop), run.seed))


def main(words: list[str]) -> int:
    """Run the benchmark and print its tables."""
    arguments = _arguments(words)
    loops = find_loops(arguments.loops, arguments.names)
    if not loops:
        print(f"Expected loops with truth.json in {arguments.loops}, found none; name a folder by --loops.")
        return 2
    runs = run_all(loops, [KIND, *range(arguments.seeds)], arguments.processes)
    if arguments.out:
        arguments.out.write_text(json.dumps([asdict(run) for run in runs]), encoding="utf-8")
    print(loop_table(runs) + "\n\n" + summary_table(runs))
    plot_calibration(runs, arguments.plot)
    if arguments.peers:
        from benchmarks.peers import peer_tables

        print("\n" + peer_tables(loops))
    if arguments.real:
        from benchmarks.real_footage import footage_tables

        print("\n" + footage_tables())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
