"""Make the pictures of the guide: the real window in every state, driven with mouse and keys on the bundled sample.

``python docs/make_screenshots.py`` writes into ``docs/screenshots``: every state at 1366x768, dark, in English; the
five fullest states also light, at 1920x1080, at 2732x1536 with a scale of 200 %, and in each language. With a name
such as ``light`` only that set is made. Each set runs in a process of its own, with a home folder of its own. A set
with a scale needs a screen that holds it: ``xvfb-run -s '-screen 0 2800x1700x24'`` with ``QT_QPA_PLATFORM=xcb``.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "screenshots"
PATIENCE_S = 300.0
COLOURS = 256
"""More look the same and take three times the bytes."""
FULLEST = ("02-place", "04-tracked", "05-review", "08-export", "09-protocol")


@dataclass(frozen=True)
class Variant:
    """One set of pictures.

    Attributes
    ----------
    width, height : int
        Logical size of the window.
    scale : float
        Device pixels for each logical one.
    theme, language : str
        Look and words.
    states : tuple of str
        Which states; empty for all.
    """

    width: int = 1366
    height: int = 768
    scale: float = 1.0
    theme: str = "dark"
    language: str = "en"
    states: tuple[str, ...] = ()


VARIANTS = {
    "dark": Variant(),
    "light": Variant(theme="light", states=FULLEST),
    "1920": Variant(1920, 1080, states=FULLEST),
    "200": Variant(scale=2.0, states=FULLEST),
    "compact": Variant(683, 384, scale=2.0, states=FULLEST),
    "tiny": Variant(546, 307, scale=2.5, states=FULLEST),
    "de": Variant(language="de", states=FULLEST),
    "zh_TW": Variant(language="zh_TW", states=FULLEST),
}


class Photographer:
    """Moves through the states and takes the pictures."""

    def __init__(self, variant: Variant, folder: Path, scans: Path) -> None:
        from PySide6.QtWidgets import QApplication

        from ifs_measure.gui.app import Application, prepare

        self.variant, self.folder, self.scans = variant, folder, scans
        found = QApplication.instance()
        self.app = found if isinstance(found, QApplication) else QApplication([])
        prepare(self.app, variant.theme, variant.language)
        self.application = Application()
        self.window = self.application.window
        self.controller = self.application.controller
        self.desk = self.controller.desk
        self.window.resize(variant.width, variant.height)
        self.window.show()
        self.window.activateWindow()
        self.spin(0.3)

    def spin(self, seconds: float) -> None:
        """Let the window work."""
        from PySide6.QtTest import QTest

        QTest.qWait(int(seconds * 1000))

    def wait(self, condition: Callable[[], Any], what: str) -> None:
        """Let the window work until something is so."""
        ends = time.monotonic() + PATIENCE_S
        while not condition():
            if time.monotonic() > ends:
                said = self.window.inspector.notices.texts()
                raise TimeoutError(f"Expected {what}, it did not happen; the window said {said}.")
            self.spin(0.02)

    def take(self, name: str, settle_s: float = 0.3) -> None:
        """Take a picture of the window."""
        if self.variant.states and name not in self.variant.states:
            return
        self.spin(settle_s)
        # What changed in this very moment is laid out first, as it is before the screen is painted.
        self.app.sendPostedEvents()
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / f"{name}.png"
        self.window.grab().save(str(path))
        shrink(path)
        sys.stdout.write(f"  {name}\n")
        sys.stdout.flush()

    def key(self, key: Any, modifier: Any = None) -> None:
        """Press a key where the keyboard stands."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        if key == Qt.Key.Key_Return:
            self.wait(lambda: self.controller.keys.enter_is_ready, "Enter to be ready")
        QTest.keyClick(self.app.focusWidget() or self.window, key, modifier or Qt.KeyboardModifier.NoModifier)
        self.spin(0.1)

    def place(self, click: list[float]) -> Any:
        """Place of a picture point in the picture's widget."""
        from PySide6.QtCore import QPointF

        from ifs_measure.measurement.geometry import ImagePoint

        return QPointF(*self.window.picture.view.to_widget(ImagePoint(*click))).toPoint()

    def click(self, click: list[float]) -> None:
        """Click on the picture."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        QTest.mouseMove(self.window.picture, self.place(click))
        self.spin(0.2)
        QTest.mouseClick(self.window.picture, Qt.MouseButton.LeftButton, pos=self.place(click))
        self.spin(0.2)

    def hover(self, click: list[float]) -> None:
        """Move the pointer over the picture."""
        from PySide6.QtTest import QTest

        picture = self.window.picture

        def snaps() -> bool:
            # A picture that was still being laid out is pointed at anew.
            QTest.mouseMove(picture, self.place(click))
            return picture.scene.loupe is not None and picture.scene.loupe.snapped is not None

        self.wait(snaps, "a cortex")
        self.spin(0.6)

    def run(self) -> None:
        """Go through all states."""
        self.clicks = clicks = self._open()
        self._place(clicks)
        self._track()
        self._review()
        self._confirm()
        self._panels()
        if not self.variant.states:
            self._written()
            self._second_loop()
            self._pixels()
            self._untrusted()
            self._refusals()
            self._error()
        self.window.close()
        self.spin(0.2)

    def _written(self) -> None:
        """Write the record, then move an end: the confirmation goes."""
        from PySide6.QtCore import Qt

        self.window.picture.setFocus()
        self.key(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        self.key(Qt.Key.Key_Return)
        self.wait(lambda: self.controller.panels.is_exported, "the record on the disk")
        self.take("08-written")
        self.key(Qt.Key.Key_Escape)
        self.key(Qt.Key.Key_S)
        for _ in range(3):
            self.key(Qt.Key.Key_Right)
        self.wait(lambda: not self.desk.item.is_stale, "the correction to be solved")
        self.wait(lambda: not self.controller.tracking.is_running, "the correction to be solved")
        self.take("17-taken-back")
        for _ in range(2):
            self.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        self.key(Qt.Key.Key_Escape)

    def _untrusted(self) -> None:
        """Open a loop whose file says another scale than the ruler burned into it."""
        self.controller.opening.open_path(self.scans / "other scale.dcm")
        self.wait(lambda: self.desk.path == self.scans / "other scale.dcm" and self.desk.scan, "the loop")
        self.wait(lambda: self.window.picture.index == 0, "its picture")
        self.wait(lambda: not self.desk.is_checking, "the comparison with the ruler")
        self.spin(1.0)
        self.click(self.clicks["it"])
        self.click(self.clicks["lt"])
        from PySide6.QtCore import Qt

        self.key(Qt.Key.Key_K)
        self.take("18-untrusted")
        self.key(Qt.Key.Key_Escape)

    def _error(self) -> None:
        """Show what stands there when something that nobody expected went wrong."""
        try:
            raise ValueError("shown for the guide")
        except ValueError as error:
            self.controller.failures.show(error)
        self.take("19-error")

    def _refusals(self) -> None:
        """Show a file that is no scan, beside an open scan and on the start screen."""
        notices = self.window.inspector.notices
        self.controller.opening.open_path(self.scans / "truth.json")
        self.wait(lambda: any("truth.json" in words for words in notices.texts()), "the reason")
        self.wait(lambda: self.desk.scan is not None and self.window.picture.index == 0, "the scan before")
        self.wait(lambda: not self.desk.is_checking, "the comparison with the ruler")
        self.take("16-cannot-open")

    def _open(self) -> dict[str, list[float]]:
        self.take("01-start")
        if not self.variant.states:
            self.controller.opening.open_path(self.scans / "truth.json")
            self.wait(self.window.start.notice_text, "the reason")
            self.take("01-refused")
        truth = json.loads((self.scans / "truth.json").read_text(encoding="utf-8"))
        self.controller.opening.open_path(self.scans / "loops")
        self.wait(lambda: self.desk.scan is not None and self.window.picture.index == 0, "the first picture")
        self.window.picture.setFocus()
        rows = self.window.worklist.rows
        self.wait(lambda: all(row.thumbnail is not None for row in rows()), "a picture in every row")
        self.take("02-open")
        self.controller.tour.begin()
        self.take("02-tour")
        self.controller.tour.end()
        return dict(truth["landmark_sets"][0]["clicks"])

    def _place(self, clicks: dict[str, list[float]]) -> None:
        from PySide6.QtCore import Qt

        self.key(Qt.Key.Key_N)
        self.click(clicks["it"])
        self.hover([clicks["lt"][0] + 3, clicks["lt"][1] + 4])
        self.take("02-place")
        self._point(clicks["lt"])
        self.click(clicks["lt"])
        self.take("03-both-placed")

    def _point(self, goal: list[float]) -> None:
        """Move the crosshair of the keys to the second bone, and put it away again."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        picture = self.window.picture
        self.key(Qt.Key.Key_S)
        QTest.keyClick(picture, Qt.Key.Key_Left)
        for axis, (less, more) in enumerate(((Qt.Key.Key_Left, Qt.Key.Key_Right), (Qt.Key.Key_Up, Qt.Key.Key_Down))):
            while abs(far := goal[axis] - picture.scene.crosshair[axis]) >= 1:
                QTest.keyClick(picture, more if far > 0 else less, Qt.KeyboardModifier.ShiftModifier)
        self.wait(lambda: picture.scene.loupe.snapped is not None, "a cortex")
        self.take("02-crosshair")
        self.key(Qt.Key.Key_Escape)

    def _track(self) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        tracking, third = self.controller.tracking, self.desk.scan.n_frames // 3
        QTest.keyClick(self.window.picture, Qt.Key.Key_T)
        self.wait(lambda: len(tracking.provisional) > third or not tracking.is_running, "a part of the curve")
        self.take("03-tracking", settle_s=0)
        self.wait(
            lambda: self.desk.item.track is not None and not self.controller.tracking.is_running, "a finished track"
        )
        narrowest = self.desk.item.narrowest
        self.key(Qt.Key.Key_Escape)
        self.key(Qt.Key.Key_M)
        if narrowest is not None:
            self.key(Qt.Key.Key_E)
        self.key(Qt.Key.Key_End)
        self.spin(0.3)
        self.key(Qt.Key.Key_I)
        self.key(Qt.Key.Key_M)
        self.spin(0.5)
        self.take("04-tracked")

    def _review(self) -> None:
        from PySide6.QtCore import Qt

        if not self.controller.review.is_active:
            self.key(Qt.Key.Key_F)
        self.spin(0.5)
        self.key(Qt.Key.Key_Return)
        self.spin(0.8)
        self.key(Qt.Key.Key_Right)
        self.spin(3.0)
        self.wait(lambda: not self.controller.tracking.is_running, "the correction to be solved")
        self.take("05-review")
        for _ in range(12):
            if self.desk.item.confirmation is not None or not self.controller.review.is_active:
                break
            self.key(Qt.Key.Key_Return)
            self.spin(0.8)
            self.wait(lambda: not self.controller.tracking.is_running, "the correction to be solved")

    def _confirm(self) -> None:
        from PySide6.QtCore import Qt

        self.spin(0.6)
        self.take("06-confirm")
        for _ in range(8):
            if self.desk.item.confirmation is not None:
                break
            self.key(Qt.Key.Key_Return)
            self.spin(0.8)
        self.take("07-confirmed")
        self.key(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        self.spin(0.3)
        self.take("08-export")
        self.key(Qt.Key.Key_Escape)

    def _panels(self) -> None:
        from PySide6.QtCore import Qt

        for name, key in (
            ("09-protocol", Qt.Key.Key_F3),
            ("10-calibration", Qt.Key.Key_K),
            ("11-display", Qt.Key.Key_V),
            ("12-help", Qt.Key.Key_F1),
        ):
            self.window.picture.setFocus()
            self.key(key)
            self.spin(0.5)
            if name == "09-protocol":
                self.window.form.preset_chosen.emit("prone_standard")
                self.controller.form.open_first()
            self.take(name)
            if name == "12-help":
                self._keys()
            self.key(Qt.Key.Key_Escape)
            self.spin(0.2)

    def _keys(self) -> None:
        """Show the table in which keys are changed."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QPushButton

        from ifs_measure.gui.words import tr

        buttons = self.window.help.findChildren(QPushButton)
        change = next(button for button in buttons if button.text() == tr("Change keys"))
        QTest.mouseClick(change, Qt.MouseButton.LeftButton)
        self.take("12-keys")
        QTest.mouseClick(change, Qt.MouseButton.LeftButton)

    def _second_loop(self) -> None:
        """Measure the next loop, name its narrowest frame wrongly, and put both side by side."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        first = self.desk.path
        self.key(Qt.Key.Key_PageDown)
        self.wait(lambda: self.desk.path != first and self.window.picture.index == 0, "the next scan")
        clicks = json.loads((self.scans / "other truth.json").read_text(encoding="utf-8"))["landmark_sets"][0]["clicks"]
        self.key(Qt.Key.Key_N)
        self.click(clicks["it"])
        self.click(clicks["lt"])
        self.key(Qt.Key.Key_T)
        self.wait(
            lambda: self.desk.item.track is not None and not self.controller.tracking.is_running, "a finished track"
        )
        self.key(Qt.Key.Key_M)
        self.key(Qt.Key.Key_I)
        self.spin(0.5)
        self.take("13-question")
        self.controller.review.leave()
        self.controller.marks.swap()
        self.controller.keeper.flush()
        self.key(Qt.Key.Key_F4)
        self.spin(0.3)
        rows = self.window.worklist.list_view
        place = rows.visualRect(rows.model().index(0, 0)).center()
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
        self.wait(lambda: self.controller.compare.has_other, "the second loop")
        self.wait(lambda: self.window.other_pane.picture.index >= 0, "the second loop's picture")
        self.key(Qt.Key.Key_M)
        self.spin(1.0)
        self.take("14-compare")
        self.key(Qt.Key.Key_F4)

    def _pixels(self) -> None:
        """Open a loop without a scale."""
        sample = ROOT / "sample_images" / "curved_png"
        clicks = json.loads((sample / "truth.json").read_text(encoding="utf-8"))["landmark_sets"][0]["clicks"]
        self.controller.opening.open_path(sample / "png")
        self.wait(lambda: self.desk.path == sample / "png" and self.window.picture.index == 0, "the loop of stills")
        self.spin(0.5)
        self.click(clicks["it"])
        self.click(clicks["lt"])
        self.spin(0.5)
        self.take("15-pixels")


def shrink(path: Path) -> None:
    """Reduce a picture to 256 colours, among them every colour of both themes as it is."""
    from PIL import Image

    from ifs_measure.gui.theme import load_theme

    kept = {code for name in ("dark", "light") for code in load_theme(name).colours.values()}
    palette = [int(code[i : i + 2], 16) for code in sorted(kept) for i in (1, 3, 5)]
    with Image.open(path) as picture:
        plain = picture.convert("RGB")
    rest = COLOURS - len(kept)
    found = plain.quantize(rest, dither=Image.Dither.NONE).getpalette() or []
    host = Image.new("P", (1, 1))
    host.putpalette(palette + found[: 3 * rest])
    plain.quantize(palette=host, dither=Image.Dither.NONE).save(path, optimize=True)


def prepare_scans(folder: Path) -> None:
    """Lay out a small worklist made of the bundled sample."""
    sample = ROOT / "sample_images" / "curved_dicom"
    (folder / "loops").mkdir()
    for number in range(1, 6):
        # The first 128 bytes of a DICOM file mean nothing: each copy is a scan of its own.
        copy = bytearray((sample / "loop.dcm").read_bytes())
        copy[0] = number
        (folder / "loops" / f"Loop {number}.dcm").write_bytes(copy)
    other_side(folder)
    (folder / "truth.json").write_bytes((sample / "truth.json").read_bytes())


def other_side(folder: Path) -> None:
    """Make the second loop the other hip, and lay a loop with a wrong scale beside the list."""
    import pydicom

    from ifs_measure.phantom import PhantomKnobs, make_loop, truth_of, write_dicom

    knobs = PhantomKnobs(
        seed=31, n_frames=60, fps=25.0, d_max_mm=21.0, d_min_mm=9.5, columns=640, rows=480, mirror=True,
        laterality="left",
    )  # fmt: skip
    loop = make_loop(knobs)
    write_dicom(loop, folder / "loops" / "Loop 2.dcm")
    (folder / "other truth.json").write_text(json.dumps(truth_of(loop, ["Loop 2.dcm"])), encoding="utf-8")
    data = pydicom.dcmread(folder / "loops" / "Loop 1.dcm")
    for region in data.SequenceOfUltrasoundRegions:
        region.PhysicalDeltaX *= 1.2
        region.PhysicalDeltaY *= 1.2
    data.save_as(folder / "other scale.dcm")


def child(name: str) -> None:
    """Make one set in this process."""
    variant = VARIANTS[name]
    with tempfile.TemporaryDirectory() as folder:
        prepare_scans(Path(folder))
        from ifs_measure.gui.hands.preferences import Preferences

        Preferences().set("tour_done", True)
        Photographer(variant, FOLDER / name, Path(folder)).run()


def main(arguments: list[str]) -> int:
    """Make the sets that are asked for; returns the exit code."""
    if arguments[:1] == ["--child"]:
        try:
            child(arguments[1])
        except BaseException:
            traceback.print_exc()
            sys.stderr.flush()
            # The window's decoding process would wait for a window that is gone.
            os._exit(1)
        return 0
    failed = 0
    for name in arguments or list(VARIANTS):
        sys.stdout.write(f"{name}\n")
        sys.stdout.flush()
        with tempfile.TemporaryDirectory() as home:
            variables = {key: f"{home}/{key.lower()}" for key in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
            environment = {
                **os.environ,
                **variables,
                "HOME": home,
                "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
                "QT_SCALE_FACTOR": str(VARIANTS[name].scale),
                "QT_LOGGING_RULES": "qt.qpa.*=false",
                "PYTHONPATH": str(ROOT),
            }
            command = [sys.executable, __file__, "--child", name]
            failed += subprocess.run(command, env=environment, check=False).returncode != 0
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
