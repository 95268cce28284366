"""Names burned into the picture outside the scan: the drawer says so, covers them, and the record says what it did."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import numpy as np
import pydicom
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel

WHITE = 255


@pytest.fixture
def named_loop(short_loop: Any, tmp_path: Path) -> Path:
    """The small loop as a machine saves it: a white block for the name over its first rows, and nobody said NO."""
    data = pydicom.dcmread(short_loop.path)
    data.decompress()
    pixels = data.pixel_array.copy()
    top = data.SequenceOfUltrasoundRegions[0].RegionLocationMinY0
    assert top > 4, "the phantom's region leaves rows free above it"
    pixels[:, : top - 1] = WHITE
    data.PixelData = pixels.tobytes()
    del data.BurnedInAnnotation
    path = tmp_path / "named.dcm"
    data.save_as(path)
    return path


def _box(hand: Any) -> QCheckBox:
    (box,) = [b for b in hand.window.export.findChildren(QCheckBox) if "black outside" in b.accessibleName()]
    return box


def _said(hand: Any) -> str:
    return " ".join(label.text() for label in hand.window.export.findChildren(QLabel) if label.isVisible())


def _export(hand: Any, folder: Path) -> tuple[dict[str, Any], list[Path]]:
    folder.mkdir()
    hand.export_to(folder)
    hand.key(Qt.Key.Key_Return)
    hand.wait(lambda: list(folder.glob("*.json")) and not hand.controller.export.is_running)
    record = json.loads(next(folder.glob("*.json")).read_text(encoding="utf-8"))
    return record, sorted(folder.glob("*-frame-*.png"))


def _open_drawer(hand: Any) -> None:
    hand.key(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    hand.press("Key images, PNG")


def _top_row(path: Path) -> int:
    return int(np.asarray(Image.open(io.BytesIO(path.read_bytes())).convert("L"))[0].max())


def test_names_are_covered_unless_a_person_wants_them(
    one_window_after_another: Any, short_loop: Any, named_loop: Path, tmp_path: Path
) -> None:
    with one_window_after_another() as hand:
        hand.open(named_loop)
        hand.place_both(short_loop)
        hand.track()
        _open_drawer(hand)
        hand.wait(lambda: _box(hand).isVisible())
        assert _box(hand).isChecked(), "what a clinic wants needs no hand"
        assert "a name burned into it" not in _said(hand)
        hand.key(Qt.Key.Key_Escape)
        hand.confirm()
        record, pictures = _export(hand, tmp_path / "covered")
        assert record["key_images"] == {"outside_regions": "black"}
        assert pictures
        assert {_top_row(path) for path in pictures} == {0}

        hand.key(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        hand.press(_box(hand))
        assert "a name burned into it leaves with them" in _said(hand)
        hand.key(Qt.Key.Key_Escape)
        record, pictures = _export(hand, tmp_path / "whole")
        assert record["key_images"] == {"outside_regions": "as_saved"}
        assert {_top_row(path) for path in pictures} == {WHITE}
    with one_window_after_another() as hand:
        assert not hand.controller.export.black_out, "the choice is remembered"


def test_a_scan_without_regions_has_nothing_to_cover_by_and_says_so(
    hand: Any, short_loop: Any, named_loop: Path
) -> None:
    data = pydicom.dcmread(named_loop)
    del data.SequenceOfUltrasoundRegions
    data.save_as(named_loop)
    hand.open(named_loop)
    hand.place_both(short_loop)
    hand.track()
    _open_drawer(hand)
    hand.wait(lambda: "does not say where in the picture the scan lies" in _said(hand))
    assert not _box(hand).isVisible()
