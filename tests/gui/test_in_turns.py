"""What a track or a new scan sets off is shared out over turns of the event loop; a hand may come in between."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ifs_measure.phantom import PhantomKnobs, make_loop, write_dicom

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier


def test_undo_in_the_moment_that_a_track_comes_leaves_no_review(hand, short_loop):
    hand.open(short_loop.path)
    hand.place_both(short_loop)
    hand.key(Key.Key_T)
    hand.wait(lambda: hand.desk.item.track is not None)
    hand.key(Key.Key_Z, Control)
    assert hand.desk.item.track is None
    hand.wait(lambda: not hand.controller.tracking.is_running)
    hand.rest(5)
    assert not hand.controller.review.is_active
    chart = hand.window.chart
    hand.wait(lambda: chart._curve is None or all(value is None for value in chart._curve.values))
    hand.key(Key.Key_Return)
    hand.wait(lambda: hand.desk.item.track is not None and not hand.controller.tracking.is_running)
    assert hand.controller.review.is_active or hand.desk.frame == hand.desk.item.narrowest.frame
    hand.wait(lambda: chart._curve is not None)


def test_a_window_closed_in_the_moment_that_a_track_comes_keeps_it(one_window_after_another, short_loop):
    with one_window_after_another() as hand:
        hand.open(short_loop.path)
        hand.place_both(short_loop)
        hand.key(Key.Key_T)
        hand.wait(lambda: hand.desk.item.track is not None)
        hand.leave()
    with one_window_after_another() as hand:
        hand.open(short_loop.path)
        hand.wait(lambda: hand.desk.item.track is not None)


def test_scans_opened_in_quick_succession_end_with_the_last_one(hand, tmp_path):
    for seed in (1, 2, 3):
        knobs = PhantomKnobs(seed=seed, n_frames=3, fps=10.0, d_max_mm=20.0, d_min_mm=12.0, columns=400, rows=300)
        write_dicom(make_loop(knobs), tmp_path / f"loop {seed}.dcm")
    hand.open_list(tmp_path)
    hand.key(Key.Key_PageDown)
    hand.key(Key.Key_PageDown)
    hand.first_picture(tmp_path / "loop 3.dcm")
    hand.wait(lambda: "loop 3" in hand.window.top_bar._scan.text())
    assert hand.window.worklist.list_view.currentIndex().row() == 2
    assert not hand.desk.item.anchors


def test_the_desk_is_seen_when_every_part_stands_in_its_place(hand, small_loop):
    window = hand.window
    sights = []
    window.picture.painted.connect(
        lambda _index: sights.append((window.picture.width(), *(dock.isVisible() for dock in window.docks)))
    )
    hand.open(small_loop.path)
    hand.wait(lambda: sights)
    # What a scan has to say beside the picture may come later; the picture is never seen wider than it stays.
    assert set(sights) == {(window.picture.width(), True, True, True)}


def test_a_scan_dropped_while_the_desk_comes_is_shown_with_every_part(hand, small_loop, tmp_path):
    knobs = PhantomKnobs(seed=2, n_frames=3, fps=10.0, d_max_mm=20.0, d_min_mm=12.0, columns=400, rows=300)
    other = tmp_path / "other loop.dcm"
    write_dicom(make_loop(knobs), other)
    hand.drop(small_loop.path)
    hand.wait(lambda: hand.window.pages.currentWidget() is hand.window.desk_page)
    hand.drop(other)
    hand.first_picture(other)
    hand.wait(lambda: all(dock.isVisible() for dock in hand.window.docks))
    assert "other loop" in hand.window.top_bar._scan.text()
