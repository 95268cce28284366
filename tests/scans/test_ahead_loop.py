"""Frames decoded ahead and kept are those of the loop below, in any order, and a budget holds."""

from __future__ import annotations

import threading
from pathlib import Path

import cv2
import numpy as np
import pytest

from ifs_measure.errors import DamagedFrameError
from ifs_measure.measurement.cine_loop import ScanDescription
from ifs_measure.measurement.geometry import GreyImage, Picture
from ifs_measure.scans.ahead_loop import AheadLoop
from ifs_measure.scans.open_scan import open_scan
from ifs_measure.scans.scan_limits import ScanLimits

N_FRAMES = 20


class Counting:
    """Passes on to a loop and counts what is asked of it, and by how many threads at once."""

    def __init__(self, folder: Path) -> None:
        self._loop = open_scan(folder)
        self.asked: list[int] = []
        self.is_closed = False
        self.most_at_once = self._now = 0
        self._lock = threading.Lock()

    @property
    def description(self) -> ScanDescription:
        return self._loop.description

    def frame(self, index: int) -> Picture:
        return self._loop.frame(index)

    def luma(self, index: int) -> GreyImage:
        with self._lock:
            self.asked.append(index)
            self._now += 1
            self.most_at_once = max(self.most_at_once, self._now)
        try:
            return self._loop.luma(index)
        finally:
            with self._lock:
                self._now -= 1

    def close(self) -> None:
        self.is_closed = True
        self._loop.close()


@pytest.fixture
def below(tmp_path: Path) -> Counting:
    for index in range(N_FRAMES):
        cv2.imwrite(str(tmp_path / f"f_{index:02d}.png"), np.full((40, 50), 10 * index, np.uint8))
    return Counting(tmp_path)


def test_every_frame_is_the_right_one_and_is_decoded_once(below: Counting) -> None:
    loop = AheadLoop(below)
    order = [*range(N_FRAMES), *reversed(range(N_FRAMES)), 7, 3, 4, 12, 0, N_FRAMES - 1]
    assert [int(loop.luma(index)[0, 0]) for index in order] == [10 * index for index in order]
    assert sorted(below.asked) == list(range(N_FRAMES))
    assert int(loop.frame(5)[0, 0]) == 50
    loop.close()
    assert below.is_closed


def test_a_loop_larger_than_the_budget_is_decoded_again_and_not_held(below: Counting) -> None:
    loop = AheadLoop(below, ScanLimits(max_held_bytes=3 * 40 * 50))
    for _ in range(2):
        assert [int(loop.luma(index)[0, 0]) for index in range(N_FRAMES)] == [10 * i for i in range(N_FRAMES)]
    loop.close()
    assert N_FRAMES < len(below.asked) <= 2 * N_FRAMES


def test_single_frames_here_and_there_are_not_looked_ahead_of(below: Counting) -> None:
    loop = AheadLoop(below)
    for index in (15, 3, 9):
        loop.luma(index)
    loop.close()
    assert below.asked == [15, 3, 9]


def test_a_damaged_frame_is_told_where_it_is_asked_for_and_only_there(below: Counting) -> None:
    path = below.description.files[6]
    path.write_bytes(path.read_bytes()[:50])
    loop = AheadLoop(below)
    for index in range(N_FRAMES):
        if index == 6:
            for _ in range(2):
                with pytest.raises(DamagedFrameError):
                    loop.luma(index)
        else:
            assert int(loop.luma(index)[0, 0]) == 10 * index
    loop.close()


@pytest.mark.parametrize("index", [-1, N_FRAMES])
def test_an_index_that_is_none_is_refused_as_below(below: Counting, index: int) -> None:
    loop = AheadLoop(below)
    loop.luma(0 if index < 0 else N_FRAMES - 1)
    with pytest.raises(IndexError):
        loop.luma(index)
    loop.close()


def test_a_video_is_decoded_by_one_thread(tmp_path: Path) -> None:
    import av

    path = tmp_path / "a.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("mpeg4", rate=25)
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        for value in range(0, 240, 12):
            picture = np.full((48, 64, 3), value, np.uint8)
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(stream.encode())
    below = Counting(path)
    expected = [below.luma(index) for index in range(20)]
    loop = AheadLoop(below)
    for index in [*range(20), *reversed(range(20))]:
        assert np.array_equal(loop.luma(index), expected[index])
    again = open_scan(path)
    assert np.array_equal(loop.frame(4), again.frame(4))
    again.close()
    loop.close()
    assert below.most_at_once == 1
