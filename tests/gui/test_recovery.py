"""A window killed in the middle of an edit: the next one offers exactly what was there."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QPushButton

VICTIM = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ifs_measure.gui.app import Application, prepare
from ifs_measure.measurement.geometry import ImagePoint

def main():
    path, it, lt = Path(sys.argv[1]), ImagePoint(*json.loads(sys.argv[2])), ImagePoint(*json.loads(sys.argv[3]))
    app = QApplication(sys.argv[:1])
    prepare(app)
    application = Application()
    window, hands = application.window, application.controller
    window.resize(1366, 768)
    window.show()
    hands.opening.open_path(path)
    written = []

    def work():
        if hands.desk.scan is None or window.picture.index != 0 or not hands.keeper.sha256:
            return
        timer.stop()
        for point in (it, lt):
            place = QPointF(*window.picture.view.to_widget(point)).toPoint()
            QTest.mouseClick(window.picture, Qt.LeftButton, Qt.NoModifier, place)
        QTest.keyClick(window.picture, Qt.Key_E)
        hands.keeper.flush()
        anchor = hands.desk.item.anchors[0]
        print(json.dumps([list(anchor.points.it), list(anchor.points.lt)]), flush=True)

    timer = QTimer()
    timer.timeout.connect(work)
    timer.start(20)
    app.exec()

if __name__ == "__main__":
    main()
"""


def test_after_a_kill_the_window_offers_what_was_there(small_loop, tmp_path, request):
    script = tmp_path / "victim.py"
    script.write_text(VICTIM, encoding="utf-8")
    arguments = [str(small_loop.path), json.dumps(small_loop.it), json.dumps(small_loop.lt)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    with subprocess.Popen(
        [sys.executable, str(script), *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environment,
    ) as victim:
        assert victim.stdout is not None
        placed = json.loads(victim.stdout.readline())
        victim.send_signal(signal.SIGKILL)
        victim.wait()

    hand = request.getfixturevalue("hand")
    start = hand.window.start
    button = next(b for b in start.findChildren(QPushButton) if b.text() == "Continue" and b.isVisible())
    hand.press(button)
    hand.wait(lambda: hand.desk.item.anchors)
    anchor = hand.desk.item.anchors[0]
    assert [list(anchor.points.it), list(anchor.points.lt)] == placed
    assert [str(mark.label) for mark in hand.desk.session.marks] == ["ER_end"]
    assert hand.controller.keeper.unfinished() is not None


def test_a_closed_session_comes_back_and_nothing_is_offered(hand, small_loop):
    hand.open(small_loop.path)
    hand.wait(lambda: hand.controller.keeper.sha256)
    hand.place_both(small_loop)
    session = hand.desk.session
    hand.controller.keeper.finish()
    hand.controller.keeper.flush()
    assert hand.controller.keeper.unfinished() is None
    hand.open(small_loop.path)
    hand.wait(lambda: hand.desk.item.anchors)
    assert hand.desk.session == session
