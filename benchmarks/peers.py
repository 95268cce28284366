"""The simple trackers on the same loops, clicks and machine, in an environment of their own."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

import cv2
import numpy as np

from benchmarks.accuracy_runs import KIND, run_clicks
from benchmarks.truth_loops import HeldLoop, TruthLoop, hand_clicks, hold, kind_clicks

HERE = Path(__file__).resolve().parent
ENVIRONMENT = HERE.parent / "out" / "peers-venv"
BOX_MM = 8.0
"""Side of the box round each click: wide enough to hold the bright line and its surroundings."""


def peer_python() -> Path:
    """Interpreter of the environment with OpenCV's contributed trackers, of our version; made if absent."""
    python = ENVIRONMENT / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    wanted = "opencv-contrib-python-headless==" + _installed_opencv()
    marker = ENVIRONMENT / "made-for.txt"
    if python.exists() and marker.is_file() and marker.read_text(encoding="utf-8") == wanted:
        return python
    print(f"Making {ENVIRONMENT} with {wanted} ...", file=sys.stderr)
    venv.create(ENVIRONMENT, with_pip=False, clear=True)
    command = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", wanted]
    subprocess.run(command, check=True)
    marker.write_text(wanted, encoding="utf-8")
    return python


def _installed_opencv() -> str:
    from importlib.metadata import version

    return version("opencv-python-headless")


def _run(python: Path, held: HeldLoop, first: int, clicks: list[list[float]], box_px: float) -> dict[str, dict]:
    with tempfile.TemporaryDirectory() as folder:
        job, result = Path(folder) / "job.npz", Path(folder) / "result.json"
        frames = np.stack([held.luma(i) for i in range(held.description.n_frames)])
        np.savez(job, frames=frames, first=first, clicks=np.array(clicks), box_px=box_px)
        subprocess.run([str(python), str(HERE / "peer_trackers.py"), str(job), str(result)], check=True)
        found: dict[str, dict] = json.loads(result.read_text(encoding="utf-8"))
        return found


def peer_tables(loops: list[TruthLoop]) -> str:
    """Errors of every simple tracker on every loop, and our speed over CSRT's."""
    python = peer_python()
    cv2.setNumThreads(1)
    blocks = []
    for title, seed in (("kind clicks", KIND), ("one hand (seed 0)", 0)):
        rows, ratios = [], []
        for loop in loops:
            first, it, lt = kind_clicks(loop.truth) if seed == KIND else hand_clicks(loop.truth, seed)
            held = hold(loop)
            box_px = BOX_MM / loop.scale.mean_mm_per_px
            found = _run(python, held, first, [[*it], [*lt]], box_px)
            # Alone on the machine, as the others are.
            ours = run_clicks(loop, held, seed)
            held.close()
            cells = [loop.name]
            per_px = loop.scale.vector_mm_per_px
            for result in found.values():
                a, b = (np.array(points) * per_px for points in result["points"])
                distance = np.hypot(*(a - b).T)
                error = distance - loop.distance_mm
                low = distance.min() - loop.distance_mm.min()
                cells.append(f"{np.abs(error).mean():.2f} / {np.percentile(np.abs(error), 95):.2f} ({low:+.2f})")
            ratio = found["CSRT"]["seconds"] / ours.seconds
            ratios.append(ratio)
            mine = f"{np.abs(ours.errors).mean():.2f}" if len(ours.errors) else "-"
            rows.append([*cells, mine, f"{ratio:.1f}x"])
        head = ["loop", *found, "this tracker", "speed over CSRT"]
        lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
        lines += ["| " + " | ".join(row) + " |" for row in rows]
        median = f"speed median {np.median(ratios):.1f}x"
        blocks.append(f"Simple trackers, {title}: mean / p95 (raw minimum), mm; {median}\n\n" + "\n".join(lines))
    return "\n\n".join(blocks)
