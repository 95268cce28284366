"""A scan that was decoded ahead is told of as what is known of it by then."""

from __future__ import annotations

import threading

from PySide6.QtCore import Qt

from ifs_measure.gui.hands.frame_source import FrameSource
from ifs_measure.scans.decode_events import ScanChecked, ScanOpened


def test_a_scale_that_was_compared_while_the_scan_changed_hands_stays_compared(qtbot, short_loop):
    """The word of it came before the scan itself was told of, which was then said to be compared still: for ever."""
    key = (short_loop.path, None, None)
    source = FrameSource()
    ahead = source.ahead
    is_compared = threading.Event()
    told = []

    def note(event: object) -> None:
        if isinstance(event, ScanChecked):
            is_compared.set()

    def open_it(event: object) -> None:
        if isinstance(event, ScanOpened):
            # The word of the comparison lies in the queue when the scan is asked for.
            assert is_compared.wait(60)
            source.open(*key)

    ahead._heard.connect(note, Qt.ConnectionType.DirectConnection)
    ahead.told.connect(open_it)
    source.opened.connect(lambda scan: told.append(("opened", scan.awaits_ruler_check)))
    source.checked.connect(lambda scan, _rulers: told.append(("checked", scan.awaits_ruler_check)))
    ahead.open(key)
    try:
        qtbot.waitUntil(lambda: ("opened", False) in told or len(told) >= 3, timeout=60_000)
    finally:
        source.close()
    assert told == [("opened", False), ("checked", False)]
