"""What must be said beside a distance or a list is seen in the window, in the words that the record uses."""

from __future__ import annotations

from contextlib import closing

import pydicom
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from ifs_measure.gui.section import SectionHead
from ifs_measure.measurement.geometry import ImagePoint
from ifs_measure.scans.ruler_check import open_checked_scan
from ifs_measure.workflow.measure import make_record


def _words(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_the_cautions_of_the_record_stand_by_the_distance(hand, short_loop):
    hand.open(short_loop.path)
    hand.place_both(short_loop)
    assert "frames per second" not in _words(hand.window.inspector.card)
    hand.key(Qt.Key.Key_Return)
    hand.wait(lambda: hand.desk.item.track is not None and not hand.controller.tracking.is_running)
    with closing(open_checked_scan(short_loop.path)) as loop:
        said = make_record(loop, hand.desk.session).warnings
    assert any("frames per second" in words for words in said)
    for words in said:
        assert words in _words(hand.window.inspector.card)
        assert words in hand.window.inspector.card.accessibleName()


def test_what_a_folder_holds_besides_stands_under_its_list(hand, small_loop, tmp_path):
    for name in ("a.dcm", "b.dcm"):
        (tmp_path / name).write_bytes(small_loop.path.read_bytes())
    other = pydicom.dcmread(small_loop.path, stop_before_pixels=True)
    other.SOPClassUID = other.file_meta.MediaStorageSOPClassUID = pydicom.uid.CTImageStorage
    other.Modality = "CT"
    other.save_as(tmp_path / "c.dcm")
    hand.open_list(tmp_path)
    # The list fills while files are still being looked at.
    hand.wait(lambda: "of other kinds are left out" in _words(hand.window.worklist))
    assert len(hand.window.worklist.rows()) == 2


def test_a_scale_that_the_ruler_contradicts_is_nowhere_in_millimetres(hand, sample_dicom, tmp_path):
    """Also not in the picture of a session that comes back before the ruler was looked at."""
    path = tmp_path / "other scale.dcm"
    data = pydicom.dcmread(sample_dicom.path)
    for region in data.SequenceOfUltrasoundRegions:
        region.PhysicalDeltaX *= 1.2
        region.PhysicalDeltaY *= 1.2
    data.save_as(path)
    clicks = sample_dicom.truth["landmark_sets"][0]["clicks"]
    hand.open(path)
    hand.wait(lambda: not hand.desk.calibration.trusted)
    hand.click(ImagePoint(*clicks["it"]))
    hand.click(ImagePoint(*clicks["lt"]))
    wrong = tmp_path / "letter.txt"
    wrong.write_text("no scan", encoding="utf-8")
    hand.ask_for(wrong)
    hand.wait(lambda: any("letter.txt" in words for words in hand.window.inspector.notices.texts()))
    hand.wait(lambda: hand.desk.scan is not None and hand.desk.item.anchors and not hand.desk.calibration.trusted)
    picture = hand.window.picture
    hand.wait(lambda: picture.scene.calipers and "px" in picture.scene.calipers[0].text)
    assert "mm" not in picture.scene.calipers[0].text
    assert "ruler and file disagree" in _words(hand.window.inspector.card)


def test_a_caution_that_is_asked_does_not_stand_twice(hand, short_loop):
    """The narrowest frame in internal rotation: the open question asks; folded away or answered, the card says it."""
    hand.open(short_loop.path)
    hand.place_both(short_loop)
    hand.track()
    hand.leave_review()
    hand.key(Qt.Key.Key_M)
    hand.wait(lambda: hand.desk.frame == hand.desk.item.narrowest.frame)
    hand.key(Qt.Key.Key_I)
    inspector, words = hand.window.inspector, "lies in the internal rotation"
    hand.wait(lambda: words in _words(hand.window.phases))
    assert words not in _words(inspector.card)
    hand.key(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert words in _words(inspector.card), "no question is in sight"
    hand.key(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert words not in _words(inspector.card)
    (head,) = [head for head in hand.window.findChildren(SectionHead) if head.text() == "Phases"]
    hand.press(head)
    assert words in _words(inspector.card)
    hand.press(head)
    hand.press("Keep")
    assert words not in _words(hand.window.phases)
    assert words in _words(inspector.card)
