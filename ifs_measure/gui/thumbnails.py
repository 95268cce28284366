"""Small pictures for lists."""

from __future__ import annotations

import cv2
import numpy as np
from PySide6.QtGui import QImage, QPainter

from ifs_measure.gui.caliper_overlay import paint_marks
from ifs_measure.gui.overlay_scene import CaliperDrawing
from ifs_measure.gui.view_transform import centred
from ifs_measure.measurement.geometry import ImagePoint, Picture

DOUBT_SIZE = (104, 72)
DOUBT_SPAN_PX = 120
"""Width in picture pixels round a doubted bone."""


def scaled_thumbnail(picture: Picture, width: int, height: int, tall: float = 1.0) -> QImage:
    """Shrink a whole picture so that it fills a box, cut at the longer side.

    Parameters
    ----------
    picture : ndarray
        (rows, columns) or (rows, columns, 3), uint8.
    width, height : int
        Size of the box; drawn at twice that for dense screens.
    tall : float
        Height of a picture pixel over its breadth.
    """
    rows, columns = picture.shape[:2]
    across = min(columns, round(rows * tall * width / height))
    down = min(rows, round(columns * height / (width * tall)))
    left, top = (columns - across) // 2, (rows - down) // 2
    part = picture[top : top + down, left : left + across]
    return _image(np.asarray(cv2.resize(part, (2 * width, 2 * height), interpolation=cv2.INTER_AREA), np.uint8))


def doubt_thumbnail(
    picture: Picture | None, centre: ImagePoint | None, caliper: CaliperDrawing | None = None, tall: float = 1.0
) -> QImage | None:
    """Cut the surroundings of a doubted bone out of a frame, with its marks; None while the frame is not decoded."""
    if picture is None:
        return None
    if centre is None:
        return scaled_thumbnail(picture, *DOUBT_SIZE, tall)
    width, height = DOUBT_SIZE
    view = centred(centre, width / 2, height / 2, width / DOUBT_SPAN_PX, tall)
    matrix = view.picture_of_device(2.0)
    cut = cv2.warpAffine(picture, matrix, (2 * width, 2 * height), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP)
    image = _image(np.asarray(cut, np.uint8))
    if caliper is not None:
        image = image.convertToFormat(QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(2.0)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_marks(painter, caliper, view)
        painter.end()
    return image


def _image(pixels: Picture) -> QImage:
    form = QImage.Format.Format_Grayscale8 if pixels.ndim == 2 else QImage.Format.Format_RGB888
    contiguous = np.ascontiguousarray(pixels)
    image = QImage(contiguous.data, pixels.shape[1], pixels.shape[0], contiguous.strides[0], form)
    image.setDevicePixelRatio(2.0)
    return image.copy()
