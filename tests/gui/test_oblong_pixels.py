"""A file whose pixels are higher than wide: on the screen all has its own shape, and clicks land where they aim."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pydicom
import pytest

from ifs_measure.measurement.geometry import ImagePoint
from tests.gui.conftest import SmallLoop
from tests.gui.person import Person

TALL = 1.5
"""Height of a pixel over its breadth."""
SIDE = 60
"""Of a bright square in the picture, in its columns."""


@pytest.fixture
def oblong(short_loop: SmallLoop, tmp_path: Path) -> Path:
    """The short loop on a grid of oblong pixels, a square of a fifth of its breadth in a corner of every frame."""
    header = pydicom.dcmread(short_loop.path)
    header.decompress()
    frames = header.pixel_array.copy()
    rows, columns = frames.shape[1:3]
    size = columns, round(rows / TALL)
    squeezed = np.stack([cv2.resize(frame, size, interpolation=cv2.INTER_AREA) for frame in frames])
    squeezed[:, 4 : 4 + round(SIDE / TALL), 4 : 4 + SIDE] = 255
    header.Rows, header.PixelData = size[1], squeezed.tobytes()
    region = header.SequenceOfUltrasoundRegions[0]
    region.PhysicalDeltaY *= rows / size[1]
    for name in ("RegionLocationMinY0", "RegionLocationMaxY1"):
        setattr(region, name, int(getattr(region, name) * size[1] / rows))
    if "ReferencePixelY0" in region:
        region.ReferencePixelY0 = round(region.ReferencePixelY0 * size[1] / rows)
    path = tmp_path / "oblong.dcm"
    header.save_as(path)
    return path


def test_a_square_is_a_square_and_a_click_lands_where_it_aims(
    hand: Person, short_loop: SmallLoop, oblong: Path
) -> None:
    hand.open(oblong)
    hand.first_picture(oblong)
    view = hand.window.picture
    hand.bot.waitUntil(lambda: view.view.tall == pytest.approx(TALL, abs=0.02))
    shown = view.grab().toImage()
    grey = np.array([[shown.pixel(x, y) & 0xFF for x in range(shown.width())] for y in range(shown.height())])
    corner = grey[: grey.shape[0] // 2] > 250
    _, _, stats, _ = cv2.connectedComponentsWithStats(corner.astype(np.uint8))
    left, top, width, height, _ = stats[1 + stats[1:, cv2.CC_STAT_AREA].argmax()]
    assert width / height == pytest.approx(1.0, abs=0.04)
    assert (left, top) == pytest.approx(view.view.to_widget_corner(4, 4), abs=2.0), "marks stand where the picture does"
    below = view.view.to_widget_corner(4, 4 + round(SIDE / TALL))
    assert (left, top + height) == pytest.approx(below, abs=2.0)

    it, lt = (ImagePoint(p.x, (p.y + 0.5) / TALL - 0.5) for p in (short_loop.it, short_loop.lt))
    hand.click(it)
    hand.click(lt)
    anchor = hand.desk.session.measurements[0].anchors[0]
    for aimed, placed in ((it, anchor.points.it), (lt, anchor.points.lt)):
        assert placed is not None
        assert np.hypot(placed.x - aimed.x, (placed.y - aimed.y) * TALL) < 6
