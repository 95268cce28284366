"""No millimetre is read that is taken back: numbers wait until the scale was compared with the ruler in the picture."""

from __future__ import annotations

import os
import re
import signal
import sys
from contextlib import contextmanager
from pathlib import Path

import imagecodecs
import numpy as np
import pydicom
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from ifs_measure.measurement.geometry import ImagePoint
from ifs_measure.phantom import PhantomKnobs, make_loop, truth_of, write_dicom

Key = Qt.Key
CHECKING = "Checking the scale…"


class LargeLoop:
    """Four large frames: looking for their ruler takes long enough to be seen."""

    def __init__(self, folder: Path) -> None:
        knobs = PhantomKnobs(seed=5, n_frames=4, fps=10.0, d_max_mm=20.0, d_min_mm=12.0, columns=1280, rows=960)
        loop = make_loop(knobs)
        self.path = folder / "large.dcm"
        write_dicom(loop, self.path)
        clicks = truth_of(loop, [self.path.name])["landmark_sets"][0]["clicks"]
        self.it, self.lt = ImagePoint(*clicks["it"]), ImagePoint(*clicks["lt"])

    def doubted(self, path: Path, across: float = 1.2) -> Path:
        """Write the loop with a scale that its ruler contradicts."""
        data = pydicom.dcmread(self.path)
        for region in data.SequenceOfUltrasoundRegions:
            region.PhysicalDeltaX *= across
            region.PhysicalDeltaY *= 1.2
        data.save_as(path)
        return path


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    return LargeLoop(tmp_path_factory.mktemp("large"))


def seen(hand):
    """Return every word that the window shows, painted ones included."""
    window = hand.window
    words = [w.text() for kind in (QLabel, QPushButton) for w in window.findChildren(kind) if w.isVisible()]
    for picture in (window.picture, window.other_pane.picture):
        if picture.isVisible():
            words += [caliper.text for caliper in picture.scene.calipers]
    curve = window.chart._curve
    words += [] if curve is None else [curve.unit]
    return [*words, *(row.scale for row in window.worklist.rows())]


def in_mm(words):
    """Pick what gives a length or a scale in millimetres; published figures and the form's units are none."""
    said = (" ".join(text.split()) for text in words if "published" not in text)
    return [text for text in said if text == "mm" or text.endswith((" mm", " mm/px")) or " mm " in text]


def watched(hand, path, condition):
    """Wait, and collect what the window shows of a scan meanwhile."""
    met = set()

    def look():
        if hand.desk.path != path or hand.desk.scan is None:
            return False
        met.update(" ".join(words.split()) for words in seen(hand))
        return condition()

    hand.wait(look)
    return met


def measure(hand, loop):
    hand.wait(lambda: hand.desk.scan is not None and not hand.desk.is_checking)
    hand.click(loop.it)
    hand.click(loop.lt)
    hand.track()
    hand.leave_review()


@contextmanager
def checked_slowly(hand, loop, path):
    """Open a copy of a loop whose decoding process is held up, where a slow disk would hold it, before its check."""
    path.write_bytes(loop.path.read_bytes())
    hand.ask_for(path)
    hand.wait(lambda: hand.desk.path == path and hand.window.picture.index == 0)
    process = hand.controller.source.process_ids[0]
    os.kill(process, signal.SIGSTOP)
    try:
        hand.rest(3)
        assert hand.desk.is_checking
        yield
    finally:
        os.kill(process, signal.SIGCONT)


def other_file(tmp_path, small_loop):
    path = tmp_path / "another.dcm"
    path.write_bytes(small_loop.path.read_bytes())
    return path


def test_a_scale_that_the_ruler_doubts_is_never_seen_in_millimetres(hand, large, small_loop, tmp_path):
    path = large.doubted(tmp_path / "doubted.dcm")
    hand.ask_for(path)
    met = watched(hand, path, lambda: hand.desk.scan.ruler_check)
    assert CHECKING in met
    assert in_mm(met) == []
    measure(hand, large)
    hand.open(other_file(tmp_path, small_loop))
    hand.ask_for(path)
    met = watched(hand, path, lambda: hand.desk.scan.ruler_check and hand.desk.item.track is not None)
    assert in_mm(met) == []
    hand.rest()
    assert any(words.strip().endswith("px") for words in seen(hand)), "the session came back in pixels"
    # A screen reader hears the doubt, its reason and the way out.
    badges = [button.accessibleName() for button in hand.window.cine.findChildren(QPushButton)]
    assert "Calibration, pixels, ruler and file disagree, not trusted" in badges
    card = hand.window.inspector.card.accessibleName()
    assert "pixels plus or minus" in card
    assert "millimetres" not in card
    assert "ruler (K)" in card


def test_the_scale_of_the_ruler_found_keeps_the_files_ratio_of_both_directions(hand, large, tmp_path):
    path = large.doubted(tmp_path / "doubted.dcm", across=0.9)
    hand.open(path)
    hand.wait(lambda: not hand.desk.is_checking)
    hand.key(Key.Key_K)
    hand.press("Use this scale")
    hand.wait(lambda: hand.desk.session.user_calibration is not None)
    used = hand.desk.calibration
    assert used.source == "ruler"
    assert used.scale.x_mm_per_px / used.scale.y_mm_per_px == pytest.approx(0.9 / 1.2, rel=1e-3)
    assert "0.75 times as wide as high is the file's word" in " ".join(seen(hand))


def test_a_ruler_set_in_one_of_several_depths_gives_no_millimetres_in_any(hand, tmp_path):
    folder = tmp_path / "visit"
    folder.mkdir()
    for number, period in enumerate((40, 40, 20, 20), 1):
        picture = np.zeros((480, 640), np.uint8)
        picture[40:440, 150:500] = np.random.default_rng(number).integers(0, 200, (400, 350))
        for place, y in enumerate(range(40, 441, period)):
            picture[y : y + 2, 600 : 612 if place % 5 == 0 else 606] = 220
        (folder / f"exam_{number}.png").write_bytes(imagecodecs.png_encode(picture))
    hand.open(folder)
    hand.wait(lambda: hand.desk.scan.ruler_check)
    hand.key(Key.Key_K)
    hand.fill(hand.named("Known length in millimetres"), "100")
    hand.press("Measure it")
    hand.click(ImagePoint(602, 40))
    hand.click(ImagePoint(602, 440))
    hand.wait(lambda: hand.desk.session.user_calibration is not None)
    assert "px apart in frame 1 and 20 px in frame 3," in " ".join(seen(hand))
    hand.key(Key.Key_Escape)
    assert in_mm(seen(hand)) == []


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_typed_scale_waits_until_the_frames_were_compared(hand, large, tmp_path):
    """The depth may have been changed within the loop, whoever says the scale."""
    with checked_slowly(hand, large, tmp_path / "typed.dcm"):
        hand.key(Key.Key_K)
        hand.fill(hand.named("Millimetres per pixel across"), "0.1")
        hand.press("Use")
        hand.wait(lambda: hand.desk.session.user_calibration is not None)
        hand.key(Key.Key_Escape)
        assert any(CHECKING in words for words in seen(hand))
        assert in_mm(seen(hand)) == []
    hand.wait(lambda: not hand.desk.is_checking)
    assert any("mm/px" in words for words in seen(hand))


def test_a_session_that_comes_back_says_its_number_once_the_scale_was_compared(hand, large, small_loop, tmp_path):
    hand.open(large.path)
    measure(hand, large)
    hand.open(other_file(tmp_path, small_loop))
    hand.ask_for(large.path)
    met = watched(hand, large.path, lambda: hand.desk.item.track is not None or not hand.desk.is_checking)
    assert CHECKING in met
    assert in_mm(met) == [] or not hand.desk.is_checking
    hand.wait(lambda: hand.desk.item.track is not None and not hand.desk.is_checking)
    card = " ".join(label.text() for label in hand.window.inspector.card.findChildren(QLabel) if label.isVisible())
    assert "mm" in card


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_tracking_and_confirming_wait_for_the_scale(hand, large, tmp_path):
    with checked_slowly(hand, large, tmp_path / "slow.dcm"):
        hand.click(large.it)
        hand.click(large.lt)
        assert not in_mm(seen(hand))
        hand.key(Key.Key_T)
        assert hand.controller.tracking.is_running
        hand.key(Key.Key_Escape)
        assert not hand.controller.tracking.is_running, "what waits can be called off"
        hand.key(Key.Key_T)
        hand.rest(5)
        assert hand.desk.item.track is None
    hand.wait(lambda: hand.desk.item.track is not None)
    assert not hand.desk.item.track.scale.nominal
    assert any(words.strip().endswith("mm") for words in seen(hand))


def test_the_other_loop_of_a_comparison_waits_as_well(hand, large, small_loop, tmp_path):
    path = large.doubted(tmp_path / "other.dcm")
    small = tmp_path / "this.dcm"
    small.write_bytes(small_loop.path.read_bytes())
    hand.open(path)
    measure(hand, large)
    hand.open(small)
    measure(hand, small_loop)
    hand.key(Key.Key_F4)
    hand.press("Choose a file")
    hand.choose(path)
    met = set()

    def look():
        head = hand.window.other_pane.head
        met.update(label.text() for label in head.findChildren(QLabel) if label.isVisible())
        met.update(caliper.text for caliper in hand.window.other_pane.picture.scene.calipers)
        return hand.controller.compare.has_other

    hand.wait(look)
    assert CHECKING in met
    assert in_mm(met) == []


def test_a_scale_that_no_picture_has_is_refused_in_the_words_of_the_command_line(hand, short_loop):
    """Typed in another unit, or for another length: it is told, and the scale before stays."""
    hand.open(short_loop.path)
    notices = hand.window.inspector.notices
    before = hand.desk.calibration
    hand.key(Key.Key_K)
    for typed, found in (("20", "20"), ("0.002", "0.002")):
        hand.fill(hand.named("Millimetres per pixel across"), typed)
        hand.press("Use")
        words = f"Expected 0.005 to 2 mm per pixel, as ultrasound pictures have, found {found} mm per pixel"
        assert any(words in word for word in notices.texts())
        assert hand.desk.session.user_calibration is None
        assert hand.desk.calibration == before
    hand.fill(hand.named("Millimetres per pixel across"), "0.2")
    hand.press("Use")
    assert hand.desk.session.user_calibration.entered.x_mm_per_px == 0.2
    assert not any("as ultrasound pictures have" in word for word in notices.texts())
    hand.fill(hand.named("Known length in millimetres"), "500")
    hand.press("Measure it")
    hand.click(ImagePoint(40, 40))
    hand.click(ImagePoint(60, 40))
    assert any(re.search(r"pictures have, found 2\d(\.\d+)? mm per pixel", word) for word in notices.texts())
    assert hand.desk.session.user_calibration.ruler is None
