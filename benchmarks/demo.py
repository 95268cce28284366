"""The main job on a bundled sample: ``./run demo``.

Measures a bundled loop headless with the clicks of its truth file, writes the record and the picture of the curve into
``out/demo`` and compares the narrowest distance with the truth; then opens the window on the same loop where there is a
display.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from ifs_measure.bundled import samples_folder

REPOSITORY = Path(__file__).resolve().parents[1]
OUT = REPOSITORY / "out" / "demo"
SAMPLE_SUFFIX = ".dcm"
MAX_ERROR_MM = 0.5
"""What the demo promises; an eighth of the published error of a single reading by hand (4 mm)."""


def main() -> int:
    """Run the demo and return its exit code."""
    scan, truth = _sample()
    OUT.mkdir(parents=True, exist_ok=True)
    record_file, curve_file = OUT / "record.json", OUT / "curve.png"
    first = truth["landmark_sets"][0]
    clicks = first["clicks"]
    words = ["measure", str(scan), "--frame", str(first["click_frame"])]
    for bone in ("it", "lt"):
        words += [f"--{bone}", ",".join(f"{value:g}" for value in clicks[bone])]
    words += ["--json", str(record_file), "--png", str(curve_file)]
    print("ifs-measure " + " ".join(words), flush=True)
    code = subprocess.run([sys.executable, "-m", "ifs_measure", *words], check=False).returncode
    if code:
        return code
    record = json.loads(record_file.read_text(encoding="utf-8"))
    found_mm = record["measurement"]["narrowest"]["distance_mm"]
    true_mm = truth["narrowest"]["distance_mm"]
    error_mm = abs(found_mm - true_mm)
    print(f"\nrecord  {record_file}\ncurve   {curve_file}")
    print(f"narrowest {found_mm:.2f} mm, the sample's truth {true_mm:.2f} mm: {error_mm:.2f} mm apart")
    if error_mm > MAX_ERROR_MM:
        print(f"Expected at most {MAX_ERROR_MM} mm.", file=sys.stderr)
        return 1
    return _open_window(scan)


def _sample() -> tuple[Path, dict]:  # type: ignore[type-arg]
    """Bundled DICOM loop and its truth."""
    for truth_file in sorted(samples_folder().glob("*/truth.json")):
        truth = json.loads(truth_file.read_text(encoding="utf-8"))
        scan = truth_file.parent / truth["files"][0]
        if scan.suffix == SAMPLE_SUFFIX:
            return scan, truth
    raise SystemExit(f"Expected a DICOM sample in {samples_folder()}, found none.")


def _has_display() -> bool:
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        return False
    return sys.platform in ("darwin", "win32") or bool(os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY"))


def _open_window(scan: Path) -> int:
    """Show the loop; a display that cannot be used does not spoil what was written."""
    if not _has_display():
        print("No display here, so the window stays closed.")
        return 0
    print("Opening the window; close it to end the demo.", flush=True)
    code = subprocess.run([sys.executable, "-m", "ifs_measure", "open", str(scan)], check=False).returncode
    if code < 0:
        print("The window could not open on this display; the record and the curve are written.", file=sys.stderr)
        return 0
    return code


if __name__ == "__main__":
    sys.exit(main())
