"""Open and decode the files named on standard input, one JSON line each: run by tests in a process of its own.

What happens to a file is one of ``opened`` (with frames, scale and warnings) and ``refused`` (with the error's name and
words); anything else is an error that the program did not foresee, named as ``unforeseen``.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from ifs_measure.errors import IfsMeasureError
from ifs_measure.measurement.cine_loop import CineLoop
from ifs_measure.scans.open_scan import read_listing
from ifs_measure.scans.ruler_check import open_checked_scan

MOST_FRAMES = 400


def outcome(path: Path) -> dict[str, Any]:
    """Open a path, decode every frame as shown and as tracked, and say what came of it."""
    try:
        if path.is_dir() or "DICOMDIR" in path.name:
            listing = read_listing(path)
            return {
                "is": "listed",
                "scans": [str(entry.path) for entry in listing.entries],
                "warnings": list(listing.warnings),
            }
        loop = open_checked_scan(path)
    except IfsMeasureError as error:
        return {"is": "refused", "error": type(error).__name__, "words": str(error)}
    except Exception as error:
        return {"is": "unforeseen", "error": type(error).__name__, "words": str(error)}
    try:
        return described(loop)
    except Exception as error:
        return {"is": "unforeseen", "error": type(error).__name__, "words": str(error)}
    finally:
        loop.close()


def described(loop: CineLoop) -> dict[str, Any]:
    """Say what a scan is and which of its frames decode."""
    scan = loop.description
    damaged: dict[int, str] = {}
    for index in range(min(scan.n_frames, MOST_FRAMES)):
        try:
            picture, luma = loop.frame(index), loop.luma(index)
        except IfsMeasureError as error:
            damaged[index] = str(error)
            continue
        if picture.shape[:2] != (scan.rows, scan.columns) or luma.shape != (scan.rows, scan.columns):
            raise ValueError(f"frame {index} has the shape {picture.shape}")
    scale = scan.calibration.scale
    return {
        "is": "opened",
        "n_frames": scan.n_frames,
        "size": [scan.rows, scan.columns],
        "damaged": damaged,
        "trusted": scan.calibration.trusted,
        "mm_per_px": None if scale is None else [scale.x_mm_per_px, scale.y_mm_per_px],
        "warnings": [*scan.warnings, *scan.calibration.warnings, *(w for r in scan.regions for w in r.warnings)],
    }


if __name__ == "__main__":
    import av  # noqa: F401
    import imagecodecs  # noqa: F401

    print("ready", flush=True)
    for line in sys.stdin:
        path = Path(line.rstrip("\n"))
        print(json.dumps({"path": str(path), **outcome(path)}), flush=True)
