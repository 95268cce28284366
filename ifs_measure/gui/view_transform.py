"""Where a picture's pixel stands in the widget: zoom, pan, fit; frozen values and pure functions.

Widget coordinates are logical pixels. The centre of the picture's top-left pixel is (0, 0) and its corner stands half a
pixel further out, so a picture coordinate x is drawn at ``left + (x + 0.5) * zoom``. Pixels that are higher than wide
are shown so: a bone has its own shape on the screen, whatever the file's grid.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ifs_measure.measurement.geometry import FloatArray, ImagePoint

MIN_ZOOM = 0.05
MAX_ZOOM = 32.0
LEAST_OF_BREADTH = 0.8
"""A part narrower than this share of the picture would be shown too small with what stands beside it."""


@dataclass(frozen=True, slots=True)
class ViewTransform:
    """Where the picture stands.

    Attributes
    ----------
    zoom : float
        Logical pixels across one picture pixel.
    left, top : float
        The picture's top-left corner.
    tall : float
        Height of a picture pixel over its breadth.
    """

    zoom: float = 1.0
    left: float = 0.0
    top: float = 0.0
    tall: float = 1.0

    @property
    def zoom_down(self) -> float:
        """Logical pixels down one picture pixel."""
        return self.zoom * self.tall

    def to_widget(self, point: ImagePoint) -> tuple[float, float]:
        """Place of a picture point in the widget."""
        return self.left + (point[0] + 0.5) * self.zoom, self.top + (point[1] + 0.5) * self.zoom_down

    def to_widget_corner(self, x: float, y: float) -> tuple[float, float]:
        """Place of a pixel's top-left corner in the widget."""
        return self.left + x * self.zoom, self.top + y * self.zoom_down

    def to_image(self, x: float, y: float) -> ImagePoint:
        """Picture point under a place in the widget."""
        return ImagePoint((x - self.left) / self.zoom - 0.5, (y - self.top) / self.zoom_down - 0.5)

    def picture_of_device(self, ratio: float) -> FloatArray:
        """Return the affine map (2, 3) from device pixels, `ratio` to a logical one, to picture pixels."""
        across, down = 1.0 / (self.zoom * ratio), 1.0 / (self.zoom_down * ratio)
        return np.array(
            [
                [across, 0.0, (0.5 - self.left * ratio) * across - 0.5],
                [0.0, down, (0.5 - self.top * ratio) * down - 0.5],
            ]
        )

    def zoomed_at(self, x: float, y: float, factor: float) -> ViewTransform:
        """Zoom by `factor` while the picture point under (x, y) stays there."""
        zoom = min(MAX_ZOOM, max(MIN_ZOOM, self.zoom * factor))
        real = zoom / self.zoom
        return replace(self, zoom=zoom, left=x - (x - self.left) * real, top=y - (y - self.top) * real)

    def moved(self, dx: float, dy: float) -> ViewTransform:
        """Pan by logical pixels."""
        return replace(self, left=self.left + dx, top=self.top + dy)


def fit(rect: tuple[float, float, float, float], width: float, height: float, tall: float = 1.0) -> ViewTransform:
    """Show a part of the picture as large as it goes, centred.

    Parameters
    ----------
    rect : tuple of float
        x0, y0, x1, y1: outer edges of the part, in picture pixels from the picture's top-left corner.
    width, height : float
        Size of the widget in logical pixels.
    tall : float
        Height of a picture pixel over its breadth.
    """
    x0, y0, x1, y1 = rect
    zoom = max(MIN_ZOOM, min(width / max(1.0, x1 - x0), height / max(1.0, (y1 - y0) * tall)))
    return ViewTransform(zoom, width / 2 - (x0 + x1) / 2 * zoom, height / 2 - (y0 + y1) / 2 * zoom * tall, tall)


def centred(point: ImagePoint, x: float, y: float, zoom: float, tall: float) -> ViewTransform:
    """Show a picture point at a place (x, y) of the widget."""
    return ViewTransform(zoom, x - (point.x + 0.5) * zoom, y - (point.y + 0.5) * zoom * tall, tall)


def whole_breadth(
    rect: tuple[float, float, float, float], columns: int, width: float, height: float, tall: float = 1.0
) -> tuple[float, float, float, float]:
    """Take in what stands beside a part that the widget's width limits, where it costs little of the size.

    Burned-in names and the depth ruler stand beside the live region; cut in the middle they say nothing. Where the
    height limits, there is room for them anyway.

    Parameters
    ----------
    rect : tuple of float
        x0, y0, x1, y1 of the part, as for `fit`.
    columns : int
        Breadth of the picture.
    width, height : float
        Size of the widget in logical pixels.
    tall : float
        Height of a picture pixel over its breadth.
    """
    x0, y0, x1, y1 = rect
    across = x1 - x0
    is_limited_by_width = width * (y1 - y0) * tall < height * columns
    if is_limited_by_width and across >= columns * LEAST_OF_BREADTH:
        return 0.0, y0, float(columns), y1
    return rect


def kept_in_reach(view: ViewTransform, size: tuple[int, int], width: float, height: float) -> ViewTransform:
    """Keep at least a quarter of the widget covered, so that a picture cannot be panned out of sight.

    Parameters
    ----------
    size : tuple of int
        Columns and rows of the picture.
    width, height : float
        Size of the widget.
    """
    across, down = size[0] * view.zoom, size[1] * view.zoom_down
    margin_x, margin_y = min(width, across) / 4, min(height, down) / 4
    left = min(width - margin_x, max(margin_x - across, view.left))
    top = min(height - margin_y, max(margin_y - down, view.top))
    return replace(view, left=left, top=top)
