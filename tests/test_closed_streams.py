"""A standard error that is closed or full, an interruption before anything is loaded, a disk that is full."""

from __future__ import annotations

import errno
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from clicked_sample import Sample

from ifs_measure.__main__ import EXIT_INTERRUPTED, main
from ifs_measure.phantom.knobs import PhantomKnobs
from ifs_measure.phantom.samples import BundledSample, SampleRecipe

MODULE = [sys.executable, "-m", "ifs_measure"]
NEEDS_A_SHELL = pytest.mark.skipif(sys.platform == "win32", reason="a shell that can close standard error")
NEEDS_A_FULL_DEVICE = pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="this system has no device that is always full"
)


@pytest.fixture(scope="module")
def one_still(sample_stills: BundledSample) -> list[str]:
    """The words that measure one still of the sample."""
    sample = Sample.of(sample_stills)
    still = sorted(sample.path.glob("*.png"))[sample.click_frame]
    it, lt = (f"{x},{y}" for x, y in (sample.it, sample.lt))
    return ["measure", str(still), "--frame", "0", "--it", it, "--lt", lt]


@NEEDS_A_SHELL
def test_a_record_on_standard_output_stays_a_record_where_standard_error_is_closed(one_still: list[str]) -> None:
    words = [*MODULE, *one_still, "--json", "-"]
    done = subprocess.run(["sh", "-c", 'exec "$@" 2>&-', "sh", *words], capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert json.loads(done.stdout)["schema"] == "ifs-measure/record/1"


@NEEDS_A_SHELL
def test_an_error_never_goes_to_standard_output(tmp_path: Path) -> None:
    words = [*MODULE, "info", str(tmp_path / "absent.dcm")]
    done = subprocess.run(["sh", "-c", 'exec "$@" 2>&-', "sh", *words], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")


@NEEDS_A_FULL_DEVICE
def test_a_full_disk_under_standard_error_changes_no_exit_code(one_still: list[str], tmp_path: Path) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        for words, code in ((["info", str(tmp_path / "absent.dcm")], 2), ([*one_still, "--json", "-"], 0)):
            done = subprocess.run([*MODULE, *words], stdout=subprocess.PIPE, stderr=full, check=False)
            assert done.returncode == code, words


# Interrupted before the command line is loaded, as a quick hand does

INTERRUPTED_WHILE_LOADING = """
import sys
class Interruption:
    def find_spec(self, name, path=None, target=None):
        if name == "ifs_measure.commands":
            raise KeyboardInterrupt
sys.meta_path.insert(0, Interruption())
from ifs_measure.__main__ import main
sys.exit(main())
"""


def test_an_interruption_while_the_program_is_loaded_is_one_line() -> None:
    words = [sys.executable, "-c", INTERRUPTED_WHILE_LOADING, "--version"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (EXIT_INTERRUPTED, "")
    assert done.stderr.splitlines() == ["Interrupted; nothing was half-written."]


def test_an_interruption_while_preferences_are_read_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(_place: Path) -> dict[str, Any]:
        raise KeyboardInterrupt

    monkeypatch.setattr("ifs_measure.commands.entry.load_preferences", interrupted)
    assert main(["--version"]) == EXIT_INTERRUPTED
    assert capsys.readouterr().err.splitlines() == ["Interrupted; nothing was half-written."]


# A disk that fills up


ROOM = 1000
"""Bytes that one write may have; the header passes, the pixels do not."""


class FullFile(io.BytesIO):
    """A file on a disk with little room."""

    def write(self, data: Any, /) -> int:
        if len(data) > ROOM:
            raise OSError(errno.ENOSPC, "No space left on device")
        return super().write(data)


def test_samples_on_a_full_disk_are_refused_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """The writer of DICOM files puts its own traceback into the error of a full disk."""
    short = SampleRecipe("short", "dicom", PhantomKnobs(seed=1, n_frames=2, columns=160, rows=120))
    monkeypatch.setattr("ifs_measure.commands.sample.SAMPLE_RECIPES", (short,))
    real = open

    def full(file: Any, mode: str = "r", *rest: Any, **named: Any) -> Any:
        is_the_loop = "w" in mode and str(file).endswith("loop.dcm")
        return FullFile() if is_the_loop else real(file, mode, *rest, **named)

    monkeypatch.setattr("builtins.open", full)
    monkeypatch.setattr("io.open", full)
    assert main(["sample", str(tmp_path / "samples")]) == 2
    said = capsys.readouterr().err
    assert "found: No space left on device; choose another folder." in said
    assert "Traceback" not in said
    assert list((tmp_path / "samples").iterdir()) == []
