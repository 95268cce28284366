"""A window killed in the middle of an edit: the next one offers exactly what was there."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pydicom
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from ifs_measure.gui.notices import NoticeCard
from ifs_measure.measurement.geometry import ImagePoint
from ifs_measure.measurement.session import MeasurementSession
from ifs_measure.storage.journal import Journal, OpenedScan, journal_path
from ifs_measure.storage.places import sessions_folder
from ifs_measure.storage.session_file import load_session

VICTIM = """
import json, sys
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ifs_measure.__main__ import main
from ifs_measure.gui.main_window import MainWindow
from ifs_measure.measurement.geometry import ImagePoint

def work():
    window = next((w for w in app.topLevelWidgets() if isinstance(w, MainWindow)), None)
    picture = getattr(window, "picture", None)
    if picture is None or picture.index != 0:
        return
    timer.stop()
    places = [QPointF(*picture.view.to_widget(ImagePoint(*json.loads(click)))).toPoint() for click in sys.argv[2:4]]
    for place in places:
        QTest.mouseClick(picture, Qt.LeftButton, Qt.NoModifier, place)
    QTest.keyClick(picture, Qt.Key_E)
    ends = {end.bone.name: end.point for end in picture.scene.calipers[0].ends}
    # Now an end is held by the mouse and half way to another place.
    held = QPointF(*picture.view.to_widget(ends["LESSER_TROCHANTER"])).toPoint()
    QTest.mousePress(picture, Qt.LeftButton, Qt.NoModifier, held)
    QTest.mouseMove(picture, held + QPoint(25, 0))
    print(json.dumps([list(ends["ISCHIAL_TUBEROSITY"]), list(ends["LESSER_TROCHANTER"])]), flush=True)

if __name__ == "__main__":
    app = QApplication(sys.argv[:1])
    timer = QTimer()
    timer.timeout.connect(work)
    timer.start(20)
    sys.exit(main(["open", sys.argv[1]]))
"""


@pytest.fixture
def killed(short_loop, tmp_path, qtbot):
    """Ends as they were placed in a window that was killed by SIGKILL, half way through a drag."""
    script = tmp_path / "victim.py"
    script.write_text(VICTIM, encoding="utf-8")
    arguments = [str(short_loop.path), json.dumps(short_loop.it), json.dumps(short_loop.lt)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    command = [sys.executable, str(script), *arguments]
    pipe, none = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(command, stdout=pipe, stderr=none, text=True, env=environment) as victim:
        assert victim.stdout is not None
        ends = json.loads(victim.stdout.readline())
        # Nobody asks the window to save; it does so by itself.
        qtbot.waitUntil(lambda: any("ER_end" in text for text in on_the_disk()), timeout=60_000)
        victim.send_signal(signal.SIGKILL)
        victim.wait()
    return ends


def on_the_disk() -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sessions_folder().glob("**/*") if path.is_file()]


def test_after_a_kill_the_window_offers_what_was_there(killed, hand):
    hand.press("Continue")
    hand.wait(lambda: hand.desk.item.anchors)
    anchor = hand.desk.item.anchors[0]
    assert [list(anchor.points.it), list(anchor.points.lt)] == [pytest.approx(end) for end in killed]
    assert [str(mark.label) for mark in hand.desk.session.marks] == ["ER_end"]
    hand.wait(lambda: hand.window.picture.index == 0)
    hand.track()


def test_after_a_kill_what_was_there_comes_with_its_scan_however_that_is_opened(killed, hand, short_loop):
    hand.drop(short_loop.path)
    hand.first_picture(short_loop.path)
    hand.wait(lambda: hand.desk.item.anchors)
    anchor = hand.desk.item.anchors[0]
    assert [list(anchor.points.it), list(anchor.points.lt)] == [pytest.approx(end) for end in killed]
    assert any("small loop was not closed." in text for text in hand.window.inspector.notices.texts())


def leave_open(scan: Path, indication: str, opened_as: Path | None = None) -> None:
    """Leave behind what a crash leaves of a session in which only the indication was typed."""
    sha256 = hashlib.sha256(scan.read_bytes()).hexdigest()
    session = MeasurementSession(sha256, 4, protocol={"indication": indication})
    sessions_folder().mkdir(parents=True, exist_ok=True)
    with Journal(journal_path(sessions_folder(), sha256), OpenedScan(opened_as or scan)) as journal:
        journal.append(session)


def test_a_scan_that_is_gone_takes_nothing_from_the_next_one(one_window_after_another, short_loop, tmp_path):
    lent = tmp_path / "lent.dcm"
    lent.write_bytes(short_loop.path.read_bytes() + bytes(2))
    leave_open(short_loop.path, "of the one that is here")
    leave_open(lent, "of the one that is gone")
    lent.unlink()
    with one_window_after_another() as hand:
        hand.press("Continue")
        hand.wait(lambda: any("found" in n.accessibleName() for n in hand.window.start.findChildren(NoticeCard)))
        hand.drop(short_loop.path)
        hand.first_picture(short_loop.path)
        assert hand.desk.session.protocol == {"indication": "of the one that is here"}
    with one_window_after_another() as hand:
        assert hand.button("Continue").isVisible()


def test_who_starts_fresh_keeps_a_copy(killed, hand, short_loop):
    hand.press("Start fresh, keep a copy")
    hand.first_picture(short_loop.path)
    assert hand.desk.item.anchors == ()
    assert any("ER_end" in text for text in on_the_disk())


def test_a_closed_session_comes_back_and_nothing_is_offered(one_window_after_another, short_loop):
    with one_window_after_another() as hand:
        hand.open(short_loop.path)
        hand.place_both(short_loop)
        session = hand.desk.session
        hand.key(Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
        hand.wait(lambda: not hand.window.isVisible())
    with one_window_after_another() as hand:
        buttons = hand.window.start.findChildren(QPushButton)
        assert not [b for b in buttons if b.text() == "Continue" and b.isVisible()]
        hand.open(short_loop.path)
        hand.wait(lambda: hand.desk.item.anchors)
        assert hand.desk.session == session


def test_what_was_removed_stays_removed(one_window_after_another, short_loop):
    with one_window_after_another() as hand:
        hand.open(short_loop.path)
        hand.place_both(short_loop)
        hand.leave()
    with one_window_after_another() as hand:
        hand.open(short_loop.path)
        hand.wait(lambda: hand.desk.item.anchors)
        hand.key(Qt.Key.Key_Delete)
        assert not hand.desk.item.anchors
        hand.leave()
    with one_window_after_another() as hand:
        hand.open(short_loop.path)
        assert not hand.desk.item.anchors


def test_the_side_alone_is_worth_keeping_and_a_look_is_not(one_window_after_another, short_loop, tmp_path):
    path = tmp_path / "no side.dcm"
    data = pydicom.dcmread(short_loop.path)
    del data.Laterality
    data.save_as(path)
    with one_window_after_another() as hand:
        hand.open(path)
        hand.leave()
    assert on_the_disk() == []
    with one_window_after_another() as hand:
        hand.open(path)
        hand.press("Side, Side not recorded")
        hand.take("Left")
        hand.leave()
    with one_window_after_another() as hand:
        hand.open(path)
        assert hand.desk.session.side == "left"


def test_two_windows_on_one_scan_lose_nothing(one_window_after_another, short_loop):
    with one_window_after_another() as hand:
        hand.open(short_loop.path)
        with one_window_after_another() as other_hand:
            assert not [b for b in other_hand.window.start.findChildren(QPushButton) if b.text() == "Continue"]
            other_hand.open(short_loop.path)
            assert not other_hand.desk.item.anchors
            hand.click(short_loop.it)
            other_hand.place_both(short_loop)
            both = other_hand.desk.item.anchors
            other_hand.leave()
        hand.click(ImagePoint(short_loop.lt.x, short_loop.lt.y + 40.0))
        alone = hand.desk.item.anchors
        hand.leave()
    with one_window_after_another() as hand:
        hand.open(short_loop.path)
        hand.wait(lambda: hand.desk.item.anchors == alone)
        told = " ".join(hand.window.inspector.notices.texts())
        assert "Another window saved this scan meanwhile." in told
        hand.leave()
    assert len(on_the_disk()) == 2
    kept = [path for path in sessions_folder().glob("*.kept") if str(path) in told]
    assert [load_session(path).measurement().anchors for path in kept] == [both]
