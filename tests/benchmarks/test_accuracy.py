"""The accuracy benchmark runs on any folder of loops with truth."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]


@pytest.mark.slow
def test_bundled_samples_are_measured_and_tabulated(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "benchmarks.accuracy",
        "--loops",
        str(REPOSITORY / "sample_images"),
        "--seeds",
        "1",
        "--processes",
        "1",
        "--plot",
        str(tmp_path / "sd.png"),
    ]
    ran = subprocess.run(command, capture_output=True, text=True, cwd=REPOSITORY, env=dict(os.environ), check=True)
    assert "| curved_dicom |" in ran.stdout
    assert "| curved_png |" in ran.stdout
    assert "within ±1.96 sd" in ran.stdout
    assert (tmp_path / "sd.png").stat().st_size > 1000
