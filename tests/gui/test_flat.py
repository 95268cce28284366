"""Nothing grows: scans opened and closed again and again leave no widget, thread, process or file behind."""

from __future__ import annotations

import gc
import os
import threading
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

WARM_UP, LAST, SPARE_WIDGETS = 6, 4, 9


def resident_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


@pytest.fixture
def another(short_loop, tmp_path):
    """The short loop under another name, as a scan of its own."""
    path = tmp_path / "other.dcm"
    path.write_bytes(short_loop.path.read_bytes().replace(b"PHANTOM", b"MOTNAHP", 1))
    return path


@pytest.fixture
def from_now_on():
    """Garbage is looked for among what comes from now on: what hundreds of tests left is the larger part."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="counts handles in /proc")
def test_the_measuring_process_lets_go_of_every_scan(hand, another, short_loop):
    handles = []
    for turn in range(4):
        hand.open((short_loop.path, another)[turn % 2])
        if not hand.desk.item.anchors:
            hand.place_both(short_loop)
        hand.track()
        (process,) = hand.controller.side.process_ids
        handles.append(len(list(Path(f"/proc/{process}/fd").iterdir())))
    assert handles[-1] <= handles[1] + 1
    assert len(set(handles[1:])) <= 2


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="counts handles in /proc")
@pytest.mark.parametrize("n_opens", [8, pytest.param(50, marks=pytest.mark.slow)])
def test_memory_handles_and_widgets_stay_flat(hand, another, short_loop, from_now_on, n_opens):
    paths = (short_loop.path, another)
    counts = []
    kinds = []
    for i in range(WARM_UP + n_opens):
        hand.open(paths[i % 2])
        hand.wait(lambda: not hand.controller.keeper._jobs._threads)
        gc.collect()
        kinds.append(Counter(type(widget).__name__ for widget in QApplication.allWidgets()))
        counts.append(
            (
                len(QApplication.allWidgets()),
                threading.active_count(),
                len(list(Path("/proc/self/fd").iterdir())),
                resident_mb(),
            )
        )
    early, late = counts[WARM_UP], counts[-1]
    assert late[0] <= early[0] + SPARE_WIDGETS, kinds[-1] - kinds[WARM_UP]
    # A thread that is just ending is counted still; one that was left behind stays.
    assert min(threads for _, threads, _, _ in counts[-LAST:]) <= early[1]
    assert late[2] <= early[2] + 2
    assert late[3] <= early[3] + 0.6 * n_opens
    assert len(hand.controller.source.process_ids) <= 2
