"""The decoding process through its own door: real files, a real process, real crashes."""

from __future__ import annotations

import os
import queue
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from build_dicom import speckle, write_encapsulated

from ifs_measure.errors import UnreadableScanError
from ifs_measure.scans.decode_events import (
    FrameFailed,
    FrameReady,
    ScanChecked,
    ScanOpened,
    ScanRefused,
    WorkerEvent,
    WorkerRestarted,
)
from ifs_measure.scans.decode_worker import SLOT_BUDGET_BYTES, DecodeWorker
from ifs_measure.scans.open_scan import open_scan

N_FRAMES = 30
WAIT_S = 30.0


@pytest.fixture(scope="module")
def stills(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of numbered pictures, each with its own number as its grey value."""
    folder = tmp_path_factory.mktemp("loop")
    for index in range(N_FRAMES):
        cv2.imwrite(str(folder / f"frame_{index:03d}.png"), np.full((60, 80), index, np.uint8))
    return folder


class Listener:
    """Takes the events of a worker in order."""

    def __init__(self) -> None:
        self.events: queue.Queue[WorkerEvent] = queue.Queue()

    def next(self, *kinds: type) -> WorkerEvent:
        """Wait for the next event of these kinds; others are passed over."""
        while True:
            event = self.events.get(timeout=WAIT_S)
            if isinstance(event, kinds):
                return event


@pytest.fixture
def heard() -> Listener:
    return Listener()


@pytest.fixture
def worker(heard: Listener) -> Iterator[DecodeWorker]:
    worker = DecodeWorker(heard.events.put, frame_limit_s=1.5, open_limit_s=5.0)
    yield worker
    worker.close()


def shared_memory() -> set[Path]:
    """Files behind the shared memory that this process has mapped."""
    maps = Path("/proc/self/maps")
    lines = maps.read_text().splitlines() if maps.is_file() else []
    return {Path(line.split()[-1]) for line in lines if "/dev/shm/psm_" in line}


def test_wanted_frames_arrive_once_and_equal_those_decoded_here(
    worker: DecodeWorker, heard: Listener, stills: Path
) -> None:
    ticket = worker.open(stills)
    opened = heard.next(ScanOpened)
    assert isinstance(opened, ScanOpened)
    assert (opened.ticket, opened.description.n_frames) == (ticket, N_FRAMES)
    first = heard.next(FrameReady)
    assert first.index == 0
    worker.want(range(1, N_FRAMES))
    events = [heard.next(FrameReady, ScanChecked) for _ in range(N_FRAMES)]
    arrived = [first, *(event for event in events if isinstance(event, FrameReady))]
    here = open_scan(stills)
    assert sorted(event.index for event in arrived) == list(range(N_FRAMES))
    for event in arrived:
        np.testing.assert_array_equal(event.picture, here.frame(event.index))
    here.close()


def test_new_wishes_drop_the_old_ones(worker: DecodeWorker, heard: Listener, stills: Path) -> None:
    worker.open(stills)
    heard.next(ScanOpened)
    worker.want(range(N_FRAMES))
    worker.want([29, 28])
    worker.want([5])
    seen = []
    while 5 not in seen:
        seen.append(heard.next(FrameReady).index)
    # At most what was on its way already arrives besides the last wish.
    assert len(seen) <= 13


def test_a_tracking_thread_gets_the_same_brightness_as_the_command_line(
    worker: DecodeWorker, heard: Listener, stills: Path
) -> None:
    worker.open(stills)
    loop = worker.loop(heard.next(ScanOpened).description)
    here = open_scan(stills)
    for index in [*range(N_FRAMES), *reversed(range(N_FRAMES))]:
        np.testing.assert_array_equal(loop.luma(index), here.luma(index))
    with pytest.raises(IndexError):
        loop.luma(N_FRAMES)
    here.close()
    loop.close()


def test_a_scan_that_cannot_be_opened_is_refused_with_its_own_error(
    worker: DecodeWorker, heard: Listener, tmp_path: Path
) -> None:
    worker.open(tmp_path / "nothing.dcm")
    refused = heard.next(ScanRefused)
    assert isinstance(refused.error, UnreadableScanError)
    with pytest.raises(UnreadableScanError, match="open one first"):
        worker.fetch("luma", 0).result(timeout=WAIT_S)


def test_a_damaged_frame_fails_alone(worker: DecodeWorker, heard: Listener, stills: Path, tmp_path: Path) -> None:
    for path in stills.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes()[: 45 if path.name == "frame_007.png" else None])
    worker.open(tmp_path)
    heard.next(FrameReady)
    worker.want(range(1, N_FRAMES))
    events = [heard.next(FrameReady, FrameFailed) for _ in range(N_FRAMES - 1)]
    failed = [event for event in events if isinstance(event, FrameFailed)]
    assert [event.index for event in failed] == [7]
    assert "7" in failed[0].message


def test_a_picture_larger_than_the_memory_for_frames_comes_whole_and_small_ones_after_it(
    worker: DecodeWorker, heard: Listener, stills: Path, tmp_path: Path
) -> None:
    """Its memory is its own; the scans before and after share the one that was there from the start."""
    large = np.arange(5000, dtype=np.uint16)[:, None].repeat(5000, axis=1).astype(np.uint8)
    assert 3 * large.size > SLOT_BUDGET_BYTES
    path = tmp_path / "large.bmp"
    cv2.imwrite(str(path), large)
    worker.open(stills)
    heard.next(FrameReady)
    worker.open(path)
    arrived = heard.next(FrameReady, FrameFailed)
    assert isinstance(arrived, FrameReady)
    assert np.array_equal(arrived.picture[..., 0] if arrived.picture.ndim == 3 else arrived.picture, large)
    worker.open(stills)
    worker.want([0, 5])
    for index in (0, 5):
        small = heard.next(FrameReady)
        assert (small.index, int(small.picture.max())) == (index, index)


def test_a_large_scan_that_is_left_at_once_does_not_end_the_process(stills: Path, tmp_path: Path) -> None:
    """Its memory is gone before the process hears of it."""
    path = tmp_path / "large.bmp"
    cv2.imwrite(str(path), np.zeros((5000, 5000), np.uint8))
    heard = Listener()

    def hear(event: WorkerEvent) -> None:
        heard.events.put(event)
        if isinstance(event, ScanOpened) and event.description.path == path:
            worker.open(stills)

    worker = DecodeWorker(hear)
    try:
        for _ in range(3):
            worker.open(path)
            shown = heard.next(FrameReady, WorkerRestarted, ScanRefused)
            assert isinstance(shown, FrameReady)
            assert shown.picture.shape[:2] == (60, 80)
    finally:
        worker.close()


def test_scans_opened_one_upon_another_never_show_the_pictures_of_the_one_before(
    worker: DecodeWorker, heard: Listener, tmp_path: Path
) -> None:
    """All scans share one memory, and a thread of the scan before may still be writing into it."""
    for value in (10, 200):
        (tmp_path / str(value)).mkdir()
        for index in range(6):
            cv2.imwrite(str(tmp_path / str(value) / f"f_{index}.png"), np.full((900, 1200), value + index, np.uint8))
    for value in (10, 200) * 5:
        ticket = worker.open(tmp_path / str(value))
        worker.want(range(6))
        while (ready := heard.next(FrameReady)).ticket != ticket:
            pass
        assert (int(ready.picture.min()), int(ready.picture.max())) == (value + ready.index,) * 2


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_killed_process_is_started_again_and_frames_go_on(
    worker: DecodeWorker, heard: Listener, stills: Path
) -> None:
    worker.open(stills)
    heard.next(FrameReady)
    first = worker.process_id
    assert first is not None
    os.kill(first, signal.SIGKILL)
    restarted = heard.next(WorkerRestarted)
    assert "started again" in restarted.message
    worker.want([3])
    assert heard.next(FrameReady).index == 3
    assert worker.process_id != first


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_process_that_hangs_is_killed_past_its_limit(worker: DecodeWorker, heard: Listener, stills: Path) -> None:
    worker.open(stills)
    heard.next(ScanChecked)
    assert worker.process_id is not None
    os.kill(worker.process_id, signal.SIGSTOP)
    worker.want([4])
    assert "1.5 s" in heard.next(WorkerRestarted).message
    assert heard.next(FrameReady).index == 4


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_scan_opened_while_the_process_hangs_in_the_one_before_is_not_blamed(
    heard: Listener, stills: Path, tmp_path: Path
) -> None:
    for path in list(stills.iterdir())[:5]:
        (tmp_path / path.name).write_bytes(path.read_bytes())
    worker = DecodeWorker(heard.events.put, frame_limit_s=60.0, open_limit_s=1.0)
    try:
        worker.open(stills)
        heard.next(ScanChecked)
        assert worker.process_id is not None
        os.kill(worker.process_id, signal.SIGSTOP)
        worker.want([4])
        worker.open(tmp_path)
        event = heard.next(ScanOpened, ScanRefused)
        assert isinstance(event, ScanOpened)
        assert event.description.n_frames == 5
        heard.next(FrameReady)
    finally:
        worker.close()


def test_closing_leaves_no_process_and_no_shared_memory(heard: Listener, stills: Path) -> None:
    before = shared_memory()
    worker = DecodeWorker(heard.events.put)
    worker.open(stills)
    heard.next(ScanOpened)
    worker.want(range(N_FRAMES))
    heard.next(FrameReady)
    process = worker.process_id
    waiting = worker.fetch("luma", 29)
    in_use = shared_memory() - before
    worker.close()
    assert waiting.done()
    assert shared_memory() <= before
    assert not [path for path in in_use if path.exists()]
    if sys.platform != "win32":
        assert process is not None
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)
    worker.close()


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_process_that_dies_while_opening_gets_a_second_chance_without_the_first_frame(
    worker: DecodeWorker, heard: Listener, stills: Path
) -> None:
    """Frame 0 is decoded while the scan is opened, and may be what it died of: the other frames are worth it."""
    worker.open(stills)
    heard.next(ScanChecked)
    assert worker.process_id is not None
    os.kill(worker.process_id, signal.SIGSTOP)
    ticket = worker.open(stills)
    os.kill(worker.process_id, signal.SIGKILL)
    assert "while opening" in heard.next(WorkerRestarted).message
    event = heard.next(ScanOpened, ScanRefused)
    assert isinstance(event, ScanOpened)
    assert event.ticket == ticket
    assert heard.next(FrameReady).index == 0


def coded_loop(path: Path, damage: dict[int, bytes] | None = None) -> list[np.ndarray]:
    """Write twelve frames as JPEG, some of them replaced, and return what was coded."""
    import imagecodecs

    frames = speckle(12, 240, 320)
    coded = [bytes(imagecodecs.jpeg8_encode(frame, level=95)) for frame in frames]
    for index, data in (damage or {}).items():
        coded[index] = data
    write_encapsulated(path, frames, coded, "1.2.840.10008.1.2.4.50")
    return [imagecodecs.jpeg8_decode(data) if index not in (damage or {}) else None for index, data in enumerate(coded)]


def test_the_first_picture_of_a_coded_loop_is_begun_early_and_is_the_right_one(
    worker: DecodeWorker, heard: Listener, tmp_path: Path
) -> None:
    for _ in range(5):
        expected = coded_loop(tmp_path / "a.dcm")
        worker.open(tmp_path / "a.dcm")
        first = heard.next(FrameReady)
        assert first.index == 0
        np.testing.assert_array_equal(first.picture, expected[0])
        worker.want([0, 5])
        for index in (0, 5):
            again = heard.next(FrameReady)
            np.testing.assert_array_equal(again.picture, expected[index])


@pytest.mark.parametrize(
    "first",
    [b"\xff\xd8\xff\xdb" + bytes(200) + b"\xff\xd9", b"\xff\xd8\xff\xd9", bytes(300)],
    ids=["damaged", "empty", "no picture"],
)
def test_a_first_frame_that_does_not_decode_fails_alone(
    worker: DecodeWorker, heard: Listener, tmp_path: Path, first: bytes
) -> None:
    expected = coded_loop(tmp_path / "a.dcm", {0: first})
    worker.open(tmp_path / "a.dcm")
    assert heard.next(ScanOpened).description.n_frames == 12
    failed = heard.next(FrameFailed, FrameReady)
    assert (type(failed), failed.index) == (FrameFailed, 0)
    worker.want([1])
    np.testing.assert_array_equal(heard.next(FrameReady).picture, expected[1])


def test_a_first_picture_in_two_fragments_is_not_taken_for_the_first_of_them(
    worker: DecodeWorker, heard: Listener, tmp_path: Path
) -> None:
    import imagecodecs

    frames = speckle(4, 240, 320)
    coded = [bytes(imagecodecs.jpeg8_encode(frame, level=95)) for frame in frames]
    write_encapsulated(tmp_path / "a.dcm", frames, coded, "1.2.840.10008.1.2.4.50", fragments=2)
    worker.open(tmp_path / "a.dcm")
    np.testing.assert_array_equal(heard.next(FrameReady).picture, imagecodecs.jpeg8_decode(coded[0]))
