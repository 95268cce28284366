"""The mouse on the picture, turned into intents; it changes nothing itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent

from ifs_measure.gui.frame_view import FrameView
from ifs_measure.measurement.caliper import Bone
from ifs_measure.measurement.geometry import ImagePoint

HIT_RADIUS_PX = 12.0
TICK_RADIUS_PX = 9.0
STILL_PX = 4.0
"""A button that moved less was clicked, not dragged."""
ZOOM_STEP = 1.2
WHEEL_NOTCH = 120
LOOK_PER_PX = 0.4
"""Steps of brightness or contrast for each pixel of a right drag."""


@dataclass(frozen=True, slots=True)
class Grip:
    """What the left button holds.

    Attributes
    ----------
    caliper : int
        Place in the scene.
    bone : Bone
        Which end.
    arc_end : int or None
        0 or 1 where an arc's tick is held, None for the mark itself.
    """

    caliper: int
    bone: Bone
    arc_end: int | None = None


class CanvasTools(QObject):
    """Filters the picture's mouse events.

    Signals
    -------
    stepped(int)
        Wheel: frames to go.
    look_dragged(float, float)
        Right drag: change of contrast (across) and brightness (up).
    hovered(ImagePoint, bool)
        The pointer moved; whether snapping is held off.
    pointer_left()
        It left the picture.
    clicked(ImagePoint, bool)
        Left click away from every end.
    grabbed(Grip)
        An end was clicked, or its drag begins.
    dragged(Grip, ImagePoint, bool)
        It moves.
    dropped(Grip, ImagePoint, bool)
        It was let go after moving.
    menu_wanted(QPoint)
        Right click; global place.
    arc_opened(Grip)
        Double click on an arc.
    """

    stepped = Signal(int)
    look_dragged = Signal(float, float)
    hovered = Signal(object, bool)
    pointer_left = Signal()
    clicked = Signal(object, bool)
    grabbed = Signal(object)
    dragged = Signal(object, object, bool)
    dropped = Signal(object, object, bool)
    menu_wanted = Signal(QPoint)
    arc_opened = Signal(object)

    def __init__(self, view: FrameView) -> None:
        super().__init__(view)
        self._view = view
        self._button = Qt.MouseButton.NoButton
        self._pressed_at = QPointF()
        self._last = QPointF()
        self._grip: Grip | None = None
        self._has_moved = False
        self._is_panning = False
        self._wheel_rest = 0
        view.installEventFilter(self)

    @property
    def is_dragging(self) -> bool:
        """Whether an end is being moved."""
        return self._grip is not None and self._has_moved

    def cancel_drag(self) -> bool:
        """Let go without a drop; False where nothing was held."""
        was = self.is_dragging
        self._grip, self._has_moved = None, False
        self._button = Qt.MouseButton.NoButton
        return was

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Turn mouse events into signals."""
        kind = event.type()
        if kind == QEvent.Type.Wheel:
            return self._wheel(cast(QWheelEvent, event))
        if kind == QEvent.Type.Leave:
            self.pointer_left.emit()
            return False
        if kind not in (
            QEvent.Type.MouseButtonPress,
            QEvent.Type.MouseMove,
            QEvent.Type.MouseButtonRelease,
            QEvent.Type.MouseButtonDblClick,
        ):
            return False
        mouse = cast(QMouseEvent, event)
        if kind == QEvent.Type.MouseMove:
            self._move(mouse)
        elif kind == QEvent.Type.MouseButtonRelease:
            self._release(mouse)
        elif kind == QEvent.Type.MouseButtonDblClick and self._arc_under(mouse.position()) is not None:
            self.arc_opened.emit(self._arc_under(mouse.position()))
        else:
            self._press(mouse)
        return True

    def _wheel(self, event: QWheelEvent) -> bool:
        delta = event.angleDelta()
        self._wheel_rest += delta.y() or delta.x()
        notches = int(self._wheel_rest / WHEEL_NOTCH)
        if notches == 0:
            return True
        self._wheel_rest -= notches * WHEEL_NOTCH
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._view.set_zoom(self._view.view.zoom * ZOOM_STEP**notches, event.position())
        else:
            by = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            self.stepped.emit(-notches * by)
        return True

    def _press(self, event: QMouseEvent) -> None:
        self._view.setFocus(Qt.FocusReason.MouseFocusReason)
        if self._button != Qt.MouseButton.NoButton:
            return
        self._button = event.button()
        self._pressed_at = self._last = event.position()
        self._has_moved = False
        is_left = self._button == Qt.MouseButton.LeftButton
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._is_panning = self._button == Qt.MouseButton.MiddleButton or (is_left and is_shifted)
        self._grip = self._end_under(event.position()) if is_left and not self._is_panning else None

    def _move(self, event: QMouseEvent) -> None:
        place = event.position()
        step = place - self._last
        far = place - self._pressed_at
        is_free = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if self._button == Qt.MouseButton.NoButton:
            self.hovered.emit(self._image(place), is_free)
            return
        begins = not self._has_moved and np.hypot(far.x(), far.y()) >= STILL_PX
        self._has_moved = self._has_moved or bool(begins)
        if not self._has_moved:
            return
        self._last = place
        if self._is_panning:
            self._view.pan(step.x(), step.y())
        elif self._button == Qt.MouseButton.RightButton:
            self.look_dragged.emit(step.x() * LOOK_PER_PX, -step.y() * LOOK_PER_PX)
        elif self._grip is not None:
            if begins:
                self.grabbed.emit(self._grip)
            self.dragged.emit(self._grip, self._image(place), is_free)

    def _release(self, event: QMouseEvent) -> None:
        if event.button() != self._button:
            return
        button, grip, moved = self._button, self._grip, self._has_moved
        self._button, self._grip, self._has_moved = Qt.MouseButton.NoButton, None, False
        is_free = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if self._is_panning:
            return
        if button == Qt.MouseButton.RightButton and not moved:
            self.menu_wanted.emit(event.globalPosition().toPoint())
        elif button == Qt.MouseButton.LeftButton and grip is not None:
            if moved:
                self.dropped.emit(grip, self._image(event.position()), is_free)
            else:
                self.grabbed.emit(grip)
        elif button == Qt.MouseButton.LeftButton and not moved:
            self.clicked.emit(self._image(event.position()), is_free)

    def _image(self, place: QPointF) -> ImagePoint:
        return self._view.view.to_image(place.x(), place.y())

    def _end_under(self, place: QPointF) -> Grip | None:
        """Return the nearest end within reach; then the nearest arc tick."""
        best: tuple[float, Grip] | None = None
        for i, caliper in enumerate(self._view.scene.calipers):
            for end in caliper.ends:
                if end.is_preview:
                    continue
                places: list[tuple[ImagePoint, int | None, float, float]] = [(end.point, None, HIT_RADIUS_PX, 0.0)]
                if end.arc is not None and len(end.arc) > 1:
                    places += [
                        (ImagePoint(*end.arc[0]), 0, TICK_RADIUS_PX, 4.0),
                        (ImagePoint(*end.arc[-1]), 1, TICK_RADIUS_PX, 4.0),
                    ]
                for point, arc_end, reach, handicap in places:
                    x, y = self._view.view.to_widget(point)
                    far = float(np.hypot(place.x() - x, place.y() - y))
                    if far <= reach and (best is None or far + handicap < best[0]):
                        best = (far + handicap, Grip(i, end.bone, arc_end))
        return None if best is None else best[1]

    def _arc_under(self, place: QPointF) -> Grip | None:
        point = self._image(place)
        for i, caliper in enumerate(self._view.scene.calipers):
            for end in caliper.ends:
                if end.arc is not None and len(end.arc):
                    view = self._view.view
                    far = np.hypot(*((end.arc - [point.x, point.y]) * [view.zoom, view.zoom_down]).T).min()
                    if far < TICK_RADIUS_PX:
                        return Grip(i, end.bone)
        return None
