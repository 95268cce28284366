"""How fast the window is: first paint, frame change to pixels, and stalls of its event loop.

./run bench window            all three
./run bench window --fast     fewer repetitions

Floors: first paint within the time of ``import PySide6.QtWidgets`` plus 0.5 s; a frame change to pixels under 16 ms
at the 95th percentile with the picture at 1280x960; no stall of the event loop more than 50 ms above an idle loop's in
the same run while a scan is decoded, tracked, saved and exported; a correction in a tracked loop of 100 frames shows
within a second. "Own work" is processor time of the window's thread:
on a busy machine it tells the window's part from the waiting.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

FIRST_PAINT_OVER_IMPORT_S = 0.5
FRAME_P95_MS = 16.0
STALL_OVER_IDLE_MS = 50.0
PATIENCE_S = 120.0
LOOP_FRAMES = 100
CORRECTION_S = 1.0

IMPORT_ONLY = "import time, PySide6.QtWidgets; print(time.monotonic())"
FIRST_PAINT = """
import os, sys, time
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

class Watch(QObject):
    is_painting = False

    def eventFilter(self, watched, event):
        # The first event that is no paint event comes when the whole window has its pixels.
        if event.type() == QEvent.Type.Paint:
            self.is_painting |= watched.objectName() == "start_page"
        elif self.is_painting:
            self.end()
        return False

    def end(self):
        print(time.monotonic())
        sys.stdout.flush()
        os._exit(0)

if __name__ == "__main__":
    app = QApplication(sys.argv[:1])
    watch = Watch()
    app.installEventFilter(watch)
    from ifs_measure.gui.app import run

    run()
"""


def seconds_to(program: str) -> float:
    """Time from the start of a process to the moment that it prints."""
    with tempfile.TemporaryDirectory() as home:
        path = Path(home) / "program.py"
        path.write_text(program, encoding="utf-8")
        variables = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), home)
        environment = {**os.environ, **variables, "QT_LOGGING_RULES": "qt.qpa.*=false", "PYTHONPATH": str(Path.cwd())}
        started = time.monotonic()
        done = subprocess.run(
            [sys.executable, str(path)], env=environment, capture_output=True, text=True, check=True, timeout=PATIENCE_S
        )
        return float(done.stdout.split()[0]) - started


class Bench:
    """The window on a loop, with a clock in its event loop."""

    def __init__(self, scan: Path) -> None:
        from PySide6.QtCore import Qt, QTimer
        from PySide6.QtWidgets import QApplication

        from ifs_measure.gui.app import Application, prepare, rest_memory

        found = QApplication.instance()
        self.app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
        prepare(self.app)
        self.application = Application()
        rest_memory()
        self.window = self.application.window
        self.controller = self.application.controller
        self.desk = self.controller.desk
        self.scan = scan
        self.window.show()
        self._ticks: list[tuple[float, float]] = []
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(1)
        self._timer.timeout.connect(lambda: self._ticks.append((time.perf_counter(), time.thread_time())))
        self._timer.start()

    def wait(self, condition: Callable[[], Any], least_s: float = 0.0) -> None:
        """Run the event loop until something is so, and no shorter than asked."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop, check = QEventLoop(), QTimer()
        started = time.monotonic()

        def look() -> None:
            past = time.monotonic() - started
            if past > PATIENCE_S or (past >= least_s and condition()):
                loop.quit()

        check.timeout.connect(look)
        check.start(5)
        loop.exec()
        check.stop()
        if time.monotonic() - started > PATIENCE_S:
            said = (*self.window.inspector.notices.texts(), self.window.hint.accessibleName())
            raise TimeoutError(f"Expected the window to get on within {PATIENCE_S:.0f} s, it did not; it says {said}.")

    def longest_stall_ms(
        self, act: Callable[[], object], until: Callable[[], Any], least_s: float = 0.0
    ) -> tuple[float, float]:
        """Longest time that the event loop did not turn while something was done, by the clock and by its own work."""
        self._ticks.clear()
        act()
        self.wait(until, least_s)
        if len(self._ticks) <= 2:
            return 0.0, 0.0
        clock, work = np.max(np.diff(np.array(self._ticks), axis=0), axis=0) * 1000.0
        return float(clock), float(work)

    def frame_changes_ms(self, rounds: int) -> list[tuple[float, float]]:
        """Time from asking for a decoded frame to its pixels at 1280x960, by the clock and by the window's own work."""
        picture = self.window.picture
        for _ in range(3):
            grown = (1280 - picture.width(), 960 - picture.height())
            self.window.resize(self.window.width() + grown[0], self.window.height() + grown[1])
            self.wait(lambda: True, 0.5)
        sys.stdout.write(f"picture {picture.width()}x{picture.height()}\n")
        for index in range(self.desk.session.n_frames):
            self.desk.go_to(index)
            self.wait(lambda i=index: picture.index == i)
        times = []
        for turn in range(rounds):
            index = (turn * 7) % self.desk.session.n_frames
            started, work = time.perf_counter(), time.thread_time()
            self.desk.go_to(index)
            while picture.index != index:
                self.app.processEvents()
            picture.repaint()
            times.append(((time.perf_counter() - started) * 1000.0, (time.thread_time() - work) * 1000.0))
        return times

    def close(self) -> None:
        """Close the window."""
        self._timer.stop()
        self.window.close()
        self.app.sendPostedEvents()


def large_loop(folder: Path) -> Path:
    """Write a phantom of 1280x960."""
    from ifs_measure.phantom import PhantomKnobs, make_loop, truth_of, write_dicom

    knobs = PhantomKnobs(seed=3, n_frames=LOOP_FRAMES, fps=20.0, columns=1280, rows=960)
    loop = make_loop(knobs)
    path = folder / "large loop.dcm"
    write_dicom(loop, path)
    (folder / "truth.json").write_text(json.dumps(truth_of(loop, [path.name])), encoding="utf-8")
    return path


def stalls(bench: Bench) -> dict[str, tuple[float, float]]:
    """Longest stall in each stretch of work, after an idle one."""
    from ifs_measure.measurement.caliper import Bone
    from ifs_measure.measurement.geometry import ImagePoint
    from ifs_measure.measurement.session import place_point

    desk, controller = bench.desk, bench.controller
    truth = json.loads((bench.scan.parent / "truth.json").read_text(encoding="utf-8"))
    clicks = truth["landmark_sets"][0]["clicks"]
    # What is read and made right after the start belongs to no stretch.
    bench.wait(lambda: True, 2.5)
    found = {"idle": bench.longest_stall_ms(lambda: None, lambda: True, 3.0)}
    found["open and decode"] = bench.longest_stall_ms(
        lambda: controller.opening.open_path(bench.scan),
        lambda: desk.scan is not None and bench.window.picture.index == 0,
        3.0,
    )

    def place() -> None:
        for bone, end in ((Bone.ISCHIAL_TUBEROSITY, "it"), (Bone.LESSER_TROCHANTER, "lt")):
            point = ImagePoint(*clicks[end])
            desk.edit("Place", lambda s, b=bone, p=point: place_point(s, "A", 0, b, p))

    found["place and save"] = bench.longest_stall_ms(place, lambda: True, 1.5)
    found["track"] = bench.longest_stall_ms(
        controller.tracking.start,
        lambda: desk.item.track is not None and not controller.tracking.is_running,
    )
    found["save a track"] = bench.longest_stall_ms(lambda: None, lambda: True, 2.0)
    written: list[object] = []
    controller.export.exported.connect(lambda *args: written.append(args))
    found["export"] = bench.longest_stall_ms(controller.export.start, lambda: written, 1.0)
    return found


def correction_s(bench: Bench) -> float:
    """Time from the last nudge of an end, in a loop that is tracked, to the new curve."""
    from ifs_measure.gui.hands.desk import Selection
    from ifs_measure.measurement.caliper import Bone

    desk, controller = bench.desk, bench.controller
    desk.go_to(LOOP_FRAMES // 2)
    bench.wait(lambda: bench.window.picture.index == LOOP_FRAMES // 2)
    desk.select(Selection(desk.key, Bone.LESSER_TROCHANTER))
    controller.run("nudge_right")
    started = time.perf_counter()
    bench.wait(lambda: not desk.item.is_stale and not controller.tracking.is_running)
    return time.perf_counter() - started


def main(words: list[str]) -> int:
    """Measure and print; returns 1 where a floor is missed."""
    parser = argparse.ArgumentParser(prog="./run bench window", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--fast", action="store_true", help="fewer repetitions")
    asked = parser.parse_args(words)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")
    repeats, rounds = (3, 100) if asked.fast else (7, 400)
    is_missed = False

    def say(what: str, figure: float, unit: str, floor: float) -> None:
        nonlocal is_missed
        is_missed |= figure > floor
        sys.stdout.write(f"{what}: {figure:.2f} {unit} (at most {floor:.2f}){' MISSED' if figure > floor else ''}\n")
        sys.stdout.flush()

    pairs = [(seconds_to(IMPORT_ONLY), seconds_to(FIRST_PAINT)) for _ in range(repeats)]
    imported, painted = (statistics.median(column) for column in zip(*pairs, strict=True))
    sys.stdout.write(f"import PySide6.QtWidgets: {imported:.2f} s\n")
    say("first paint", painted, "s", imported + FIRST_PAINT_OVER_IMPORT_S)
    with tempfile.TemporaryDirectory() as folder:
        for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            os.environ[variable] = folder
        scans = Path(folder) / "scans"
        scans.mkdir()
        bench = Bench(large_loop(scans))
        longest = stalls(bench)
        idle, _work = longest.pop("idle")
        sys.stdout.write(f"idle loop's longest stall: {idle:.2f} ms\n")
        for what, (figure, work) in longest.items():
            say(f"longest stall, {what} (own work {work:.1f} ms)", figure, "ms", idle + STALL_OVER_IDLE_MS)
        say(f"a correction shows in {LOOP_FRAMES} frames", correction_s(bench), "s", CORRECTION_S)
        times = np.array(bench.frame_changes_ms(rounds))
        own = float(np.percentile(times[:, 1], 95))
        what = f"frame change to pixels, 95th percentile (own work {own:.1f} ms)"
        say(what, float(np.percentile(times[:, 0], 95)), "ms", FRAME_P95_MS)
        sys.stdout.write(f"frame change to pixels, median: {np.median(times[:, 0]):.2f} ms\n")
        bench.close()
    return 1 if is_missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
