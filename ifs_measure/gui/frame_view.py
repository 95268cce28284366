"""The picture: a plain raster widget that resamples into one reused buffer and paints overlays in the same pass."""

from __future__ import annotations

from dataclasses import replace
from math import ceil

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ifs_measure.gui.caliper_overlay import CaliperOverlay
from ifs_measure.gui.crosshair import paint_crosshair
from ifs_measure.gui.display_look import DisplayLook, apply_look
from ifs_measure.gui.overlay_scene import EMPTY_SCENE, OverlayScene
from ifs_measure.gui.view_transform import ViewTransform, fit, kept_in_reach, whole_breadth
from ifs_measure.measurement.geometry import ImagePoint, Picture

Rect = tuple[float, float, float, float]


class FrameView(QWidget):
    """Shows one frame, its overlays, and where the keyboard stands.

    Signals
    -------
    zoom_changed(float)
        Logical pixels for one picture pixel.
    painted(int)
        Index of the frame that the last paint showed.
    """

    zoom_changed = Signal(float)
    painted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: Picture | None = None
        self._shown: Picture | None = None
        self._index = -1
        self._look = DisplayLook()
        self._view = ViewTransform()
        self._tall = 1.0
        self._fit_rects: tuple[Rect, ...] = ()
        self._fit_choice = 0
        self._is_fitted = True
        self._buffer: NDArray[np.uint8] | None = None
        self._scene = EMPTY_SCENE
        self._is_bare = False
        self._shows_focus = False
        self._overlay = CaliperOverlay()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 120)

    @property
    def view(self) -> ViewTransform:
        """Where the picture stands."""
        return self._view

    @property
    def scene(self) -> OverlayScene:
        """What is drawn over it."""
        return self._scene

    @property
    def index(self) -> int:
        """Index of the frame on screen, -1 without one."""
        return self._index

    @property
    def picture(self) -> Picture | None:
        """The frame on screen as decoded."""
        return self._picture

    def sizeHint(self) -> QSize:
        """Prefer the mock-up's size."""
        return QSize(870, 516)

    def set_picture(self, index: int, picture: Picture | None) -> None:
        """Show a frame; the array is kept and read, never copied or changed."""
        is_new_size = picture is not None and (self._picture is None or self._picture.shape[:2] != picture.shape[:2])
        self._index, self._picture, self._shown = index, picture, None
        if is_new_size and self._is_fitted:
            self._refit()
        self.update()

    def set_pixel_shape(self, tall: float) -> None:
        """Give the height of a picture pixel over its breadth; the middle of what is seen stays."""
        if tall == self._tall:
            return
        self._tall = tall
        if self._is_fitted:
            self._refit()
            return
        middle = self._view.to_image(self.width() / 2, self.height() / 2)
        view = replace(self._view, tall=tall)
        self._set_view(view.moved(0.0, self.height() / 2 - view.to_widget(middle)[1]), is_fitted=False)

    def set_look(self, look: DisplayLook) -> None:
        """Change brightness, contrast, gamma, CLAHE, inversion."""
        if look != self._look:
            self._look, self._shown = look, None
            self.update()

    def set_scene(self, scene: OverlayScene) -> None:
        """Draw other overlays."""
        if scene is not self._scene:
            self._scene = scene
            self.update()

    def set_bare(self, is_bare: bool) -> None:
        """Hide every overlay while a key is held."""
        if is_bare != self._is_bare:
            self._is_bare = is_bare
            self.update()

    @property
    def fit_rects(self) -> tuple[Rect, ...]:
        """The parts that `fit` shows in turn."""
        return self._fit_rects

    def set_fit_rects(self, rects: tuple[Rect, ...]) -> None:
        """Give the parts that `fit` shows in turn: the live region first, then the whole picture."""
        self._fit_rects, self._fit_choice, self._is_fitted = rects, 0, True
        self._refit()

    def fit(self) -> None:
        """Show the live region as large as it goes; asked again, the whole picture."""
        if self._is_fitted and self._fit_rects:
            self._fit_choice = (self._fit_choice + 1) % len(self._fit_rects)
        self._is_fitted = True
        self._refit()

    def set_zoom(self, zoom: float, at: QPointF | None = None) -> None:
        """Zoom so that one picture pixel is `zoom` logical pixels; the point `at` stays (the centre by default)."""
        place = at or QPointF(self.width() / 2, self.height() / 2)
        self._set_view(self._view.zoomed_at(place.x(), place.y(), zoom / self._view.zoom), is_fitted=False)

    def pan(self, dx: float, dy: float) -> None:
        """Move the picture by logical pixels."""
        self._set_view(self._view.moved(dx, dy), is_fitted=False)

    def bring_into_view(self, point: ImagePoint) -> None:
        """Pan just so far that a point is at least 40 px inside."""
        x, y = self._view.to_widget(point)
        dx = max(0.0, 40.0 - x) - max(0.0, x - (self.width() - 40.0))
        dy = max(0.0, 40.0 - y) - max(0.0, y - (self.height() - 40.0))
        if dx or dy:
            self.pan(dx, dy)

    def _refit(self) -> None:
        if self._picture is None or self.width() < 2:
            return
        rows, columns = self._picture.shape[:2]
        rects = self._fit_rects or ((0.0, 0.0, float(columns), float(rows)),)
        rect = whole_breadth(rects[self._fit_choice % len(rects)], columns, self.width(), self.height(), self._tall)
        self._set_view(fit(rect, self.width(), self.height(), self._tall), is_fitted=True)

    def _set_view(self, view: ViewTransform, is_fitted: bool) -> None:
        if self._picture is not None and not is_fitted:
            rows, columns = self._picture.shape[:2]
            view = kept_in_reach(view, (columns, rows), self.width(), self.height())
        self._is_fitted = is_fitted
        if view != self._view:
            has_new_zoom = view.zoom != self._view.zoom
            self._view = view
            self.update()
            if has_new_zoom:
                self.zoom_changed.emit(view.zoom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the fit, or the centre."""
        if self._is_fitted:
            self._refit()
        elif event.oldSize().isValid():
            change = event.size() - event.oldSize()
            self._set_view(self._view.moved(change.width() / 2, change.height() / 2), is_fitted=False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the focus frame where the keyboard brought the focus here."""
        reason = Qt.FocusReason
        by_keys = (reason.TabFocusReason, reason.BacktabFocusReason, reason.ShortcutFocusReason)
        self._shows_focus = event.reason() in by_keys
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the focus frame away."""
        self.update()
        super().focusOutEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the screen's pixel ratio."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._buffer = None
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Resample the visible part at device pixels, then the overlays."""
        painter = QPainter(self)
        if self._picture is None:
            painter.fillRect(self.rect(), QColor(0, 0, 0))
        else:
            painter.drawImage(0, 0, self._resampled())
            if not self._is_bare:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                self._overlay.paint(painter, self._scene, self._view, self.size(), self._picture)
                if self._scene.crosshair is not None:
                    paint_crosshair(painter, QPointF(*self._view.to_widget(self._scene.crosshair)), self.height())
        if self.hasFocus() and self._shows_focus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            painter.setPen(QPen(QColor(self._overlay.focus_colour), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()
        self.painted.emit(self._index)

    def _resampled(self) -> QImage:
        """Map the frame onto the widget's device pixels; black where there is no picture.

        One affine map does zoom, pan and border; it is exact below a pixel and cheaper than scaling to a rounded
        rectangle and shifting that.
        """
        if self._shown is None:
            assert self._picture is not None
            self._shown = apply_look(self._picture, self._look)
        shown = self._shown
        ratio = self.devicePixelRatioF()
        # Up to the last pixel that the widget has a part of: what is not painted there is whatever was in the memory.
        width, height = max(1, ceil(self.width() * ratio)), max(1, ceil(self.height() * ratio))
        shape = (height, width) if shown.ndim == 2 else (height, width, 3)
        if self._buffer is None or self._buffer.shape != shape:
            self._buffer = np.empty(shape, np.uint8)
        way = cv2.INTER_NEAREST if self._view.zoom * ratio >= 8 else cv2.INTER_LINEAR
        matrix = self._view.picture_of_device(ratio)
        cv2.warpAffine(
            shown, matrix, (width, height), dst=self._buffer, flags=way | cv2.WARP_INVERSE_MAP, borderValue=(0, 0, 0)
        )
        form = QImage.Format.Format_Grayscale8 if shown.ndim == 2 else QImage.Format.Format_RGB888
        image = QImage(self._buffer.data, width, height, self._buffer.strides[0], form)
        image.setDevicePixelRatio(ratio)
        return image
