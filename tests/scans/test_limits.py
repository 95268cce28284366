"""Limits are preferences: who needs more raises them, in the file or in the environment, for every process."""

from __future__ import annotations

import json
import queue
from pathlib import Path

import pytest
from build_dicom import speckle, write_native

from ifs_measure.__main__ import main
from ifs_measure.errors import ScanTooLargeError
from ifs_measure.scans.decode_events import FrameReady, ScanOpened, ScanRefused, WorkerEvent
from ifs_measure.scans.decode_worker import DecodeWorker
from ifs_measure.scans.frame_store import FrameStore
from ifs_measure.scans.scan_limits import LIMITS_VARIABLE, ScanLimits, limits_in_force
from ifs_measure.storage.places import preferences_file


@pytest.fixture
def loop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A loop of 8 frames; what the test does to the limits is forgotten after it."""
    monkeypatch.setenv(LIMITS_VARIABLE, "")
    monkeypatch.delenv(LIMITS_VARIABLE)
    return write_native(tmp_path / "a.dcm", speckle(8))


def test_the_preferences_limit_the_command_line(loop: Path, capfd: pytest.CaptureFixture[str]) -> None:
    preferences_file().write_text(json.dumps({"limits": {"max_frames": 5}}))
    assert main(["info", str(loop)]) == 2
    said = capfd.readouterr().err
    assert "at most 5 frames, found 8" in said
    assert "'max_frames'" in said


def test_the_decoding_process_has_the_same_limits(loop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: queue.Queue[WorkerEvent] = queue.Queue()
    for most, kind in ((5, ScanRefused), (9, ScanOpened)):
        monkeypatch.setenv(LIMITS_VARIABLE, json.dumps({"max_frames": most}))
        worker = DecodeWorker(heard.put)
        try:
            worker.open(loop)
            event = heard.get(timeout=30)
            while isinstance(event, FrameReady):
                event = heard.get(timeout=30)
        finally:
            worker.close()
        assert isinstance(event, kind)
        if isinstance(event, ScanRefused):
            assert isinstance(event.error, ScanTooLargeError)
        while not heard.empty():
            heard.get()


def test_the_frames_that_the_window_keeps_are_one_of_them(loop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert FrameStore().budget_bytes == 256 * 1024 * 1024
    monkeypatch.setenv(LIMITS_VARIABLE, json.dumps({"max_held_bytes": 1000}))
    assert FrameStore().budget_bytes == 1000


@pytest.mark.parametrize(
    "text", ["", "[]", "nonsense", '{"max_frames": -1}', '{"max_frames": "9"}', '{"max_frames": true}', '{"other": 3}']
)
def test_what_is_no_limit_is_passed_over(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(LIMITS_VARIABLE, text)
    assert limits_in_force() == ScanLimits()
