"""Zoom, display, regions, ruler, typed frame number: what is done to the picture rather than to the measurement."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu

from ifs_measure.errors import UsageError
from ifs_measure.gui.calibration_panel import CalibrationView
from ifs_measure.gui.canvas_tools import ZOOM_STEP
from ifs_measure.gui.display_look import DisplayLook
from ifs_measure.gui.hands.desk import Desk
from ifs_measure.gui.hands.picture_presenter import PicturePresenter, badge_words, checking_words
from ifs_measure.gui.inspector import Drawer
from ifs_measure.gui.main_window import MainWindow
from ifs_measure.gui.notices import Notice
from ifs_measure.gui.own_keys import SHIFT, key_now
from ifs_measure.gui.pressed_key import key_text
from ifs_measure.gui.sentences import said
from ifs_measure.gui.wording import number
from ifs_measure.gui.words import tr
from ifs_measure.measurement.calibration import Ruler, UserCalibration
from ifs_measure.measurement.geometry import ImagePoint, PixelScale, distance_px
from ifs_measure.measurement.session_edits import set_calibration
from ifs_measure.scans.burned_in_ruler import RulerAxis
from ifs_measure.scans.depth_ruler import snap_to_tick
from ifs_measure.workflow.given_scale import check_given_scale, check_ruler
from ifs_measure.workflow.measure import calibrate

MAX_LOOK = 100
REFUSED = "given scale"
"""Key of the notice that says why a scale was not taken."""


class PictureTools(QObject):
    """Acts on the picture's view and on the calibration.

    Signals
    -------
    ruler_changed()
        A known length is being measured, got an end, or is done.
    """

    ruler_changed = Signal()

    def __init__(
        self, desk: Desk, pictures: PicturePresenter, window: MainWindow, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._pictures, self._window = desk, pictures, window
        self._ruler_mm: float | None = None
        self._drift = (0.0, 0.0)
        window.tools.look_dragged.connect(self._drag_look)
        window.tools.menu_wanted.connect(self._open_menu)
        window.display.look_changed.connect(pictures.set_look)
        window.display.reset_pressed.connect(self._as_saved)
        window.calibration.ruler_requested.connect(self._begin_ruler)
        window.calibration.value_entered.connect(self._enter_value)
        window.calibration.suggestion_accepted.connect(self._take_proposal)
        window.calibration.file_value_requested.connect(self._use_file)
        desk.scan_opened.connect(self._on_scan)
        desk.described.connect(self.refresh_calibration)
        desk.session_changed.connect(self.refresh_calibration)

    def table(self) -> Mapping[str, Callable[[], object]]:
        """Return the moves by their action's name."""
        picture = self._window.picture
        return {
            "calibration": partial(self._toggle, Drawer.CALIBRATION),
            "display": partial(self._toggle, Drawer.DISPLAY),
            "regions": self._toggle_regions,
            "as_saved": self._as_saved,
            "overlays_off": partial(picture.set_bare, True),
            "zoom_in": lambda: picture.set_zoom(picture.view.zoom * ZOOM_STEP),
            "zoom_out": lambda: picture.set_zoom(picture.view.zoom / ZOOM_STEP),
            "fit": picture.fit,
            "one_to_one": lambda: picture.set_zoom(1.0 / picture.devicePixelRatioF()),
        }

    def n_ruler_points(self) -> int | None:
        """Return how many ends of a known length were clicked; None while none is measured."""
        return None if self._ruler_mm is None else len(self._pictures.ruler_points)

    # --------------------------------------------------------------------------------------------- keys, clicks

    def key_pressed(self, event: QKeyEvent) -> bool:
        """Take digits of a frame number; False for every other key."""
        digits = event.text()
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if self._desk.scan is None or not plain or len(digits) != 1 or digits not in "0123456789":
            return False
        self._pictures.typed = (self._pictures.typed + digits)[-6:]
        self._pictures.refresh_transport()
        return True

    def key_released(self, event: QKeyEvent) -> None:
        """Show overlays again."""
        held = key_now("overlays_off").removeprefix(SHIFT)
        if key_text(event).removeprefix(SHIFT) == held and not event.isAutoRepeat():
            self._window.picture.set_bare(False)

    def go_to_typed(self) -> bool:
        """Show the frame whose number was typed; False where none was."""
        typed = self._pictures.typed
        if not typed:
            return False
        self._pictures.typed = ""
        self._desk.go_to(int(typed) - 1)
        self._pictures.refresh_transport()
        return True

    def clear_typed(self) -> bool:
        """Forget the digits and a ruler under way; False where there was nothing."""
        had = bool(self._pictures.typed) or self._ruler_mm is not None
        self._pictures.typed = ""
        self._pictures.refresh_transport()
        if self._ruler_mm is not None:
            self._end_ruler()
        return had

    def click(self, point: object) -> bool:
        """Take a click for the ruler; False where no ruler is being set."""
        if self._ruler_mm is None or not isinstance(point, ImagePoint):
            return False
        points = (*self._pictures.ruler_points, snap_to_tick(self._desk.rulers, point))
        self._pictures.ruler_points = points
        self._pictures.refresh_scene()
        self.ruler_changed.emit()
        if len(points) == 2:
            ruler = Ruler(points[0], points[1], self._ruler_mm)
            self._end_ruler()
            self._use_ruler(ruler)
        return True

    # ------------------------------------------------------------------------------------------------ calibration

    def refresh_calibration(self, *_: object) -> None:
        """Show source, scale and trust in the panel."""
        if self._desk.scan is None:
            return
        calibration = self._desk.calibration
        words, detail, _state = checking_words() if self._desk.is_checking else badge_words(calibration)
        rows = [(tr("Scale"), words), (tr("Source"), detail)]
        if calibration.trusted and calibration.scale is not None:
            rows.append((tr("Error"), f"± {number(1.96 * calibration.uncertainty_percent)} %"))
        if self._desk.scan.ruler_check and self._desk.scan.ruler_check not in calibration.warnings:
            rows.append((tr("Ruler in the picture"), said(self._desk.scan.ruler_check)))
        proposed = self._proposed()
        suggestion = ""
        if proposed is not None and not calibration.trusted:
            reading = number(proposed.length_mm / distance_px(proposed.a, proposed.b), 3)
            suggestion = tr("The ruler in the picture reads {value} mm/px.", value=reading)
        view = CalibrationView(
            suggestion=suggestion,
            rows=tuple(rows),
            warnings=tuple(said(words) for words in calibration.warnings),
            is_trusted=calibration.trusted,
            is_users=self._desk.session.user_calibration is not None,
            is_ruler_active=self._ruler_mm is not None,
        )
        self._window.calibration.set_calibration(view)

    def _proposed(self) -> Ruler | None:
        """Return what a burned-in depth ruler proposes, from its first tick to its last; a person decides."""
        for ruler in self._desk.rulers:
            if ruler.axis is RulerAxis.Y and len(ruler.tick_mm) == 1:
                n_ticks = ruler.places[-1]
                first = ImagePoint(ruler.offset_px, ruler.start_px)
                last = ImagePoint(ruler.offset_px, ruler.start_px + n_ticks * ruler.px_per_tick)
                return Ruler(first, last, n_ticks * ruler.tick_mm[0])
        return None

    def _take_proposal(self) -> None:
        proposed = self._proposed()
        if proposed is not None:
            self._use_ruler(proposed)

    def _use_ruler(self, ruler: Ruler) -> None:
        self._give(tr("Measure the ruler"), UserCalibration(ruler=ruler))

    def _give(self, text: str, user: UserCalibration | None) -> None:
        """Measure with the scale that a person gave, or with the file's; what the command line refuses is refused."""
        desk = self._desk
        self._window.inspector.notices.clear(REFUSED)
        if desk.scan is None:
            return
        try:
            check_ruler(user, desk.scan)
            check_given_scale(calibrate(desk.scan, desk.item.anchors, user))
        except UsageError as error:
            desk.noticed.emit(Notice(said(str(error)), is_attention=True, key=REFUSED))
            return
        desk.edit(text, lambda s: set_calibration(s, user))

    def _begin_ruler(self, length_mm: float) -> None:
        self._ruler_mm = length_mm
        self._window.inspector.notices.clear(REFUSED)
        self._pictures.ruler_points = ()
        self.refresh_calibration()
        self.ruler_changed.emit()
        self._window.picture.setFocus()

    def _end_ruler(self) -> None:
        self._ruler_mm = None
        self._pictures.ruler_points = ()
        self._pictures.refresh_scene()
        self.refresh_calibration()
        self.ruler_changed.emit()

    def _enter_value(self, across: float, down: float) -> None:
        self._give(tr("Enter the scale"), UserCalibration(entered=PixelScale(across, down)))

    def _use_file(self) -> None:
        self._give(tr("Use the file's scale"), None)

    # ---------------------------------------------------------------------------------------------------- inner

    def _on_scan(self) -> None:
        self._ruler_mm = None
        self._window.inspector.notices.clear(REFUSED)
        self._pictures.ruler_points = ()
        self._pictures.typed = ""
        self.refresh_calibration()
        self.ruler_changed.emit()

    def _toggle(self, drawer: Drawer) -> None:
        inspector = self._window.inspector
        inspector.set_drawer(Drawer.SECTIONS if inspector.drawer == drawer else drawer)

    def _toggle_regions(self) -> None:
        self._pictures.shows_regions = not self._pictures.shows_regions
        self._pictures.refresh_scene()

    def _as_saved(self) -> None:
        self._pictures.set_look(DisplayLook())

    def _drag_look(self, contrast: float, brightness: float) -> None:
        look = self._pictures.look
        across, up = self._drift[0] + contrast, self._drift[1] + brightness
        steps = int(across), int(up)
        self._drift = across - steps[0], up - steps[1]
        self._pictures.set_look(
            replace(
                look,
                contrast=min(MAX_LOOK, max(-MAX_LOOK, look.contrast + steps[0])),
                brightness=min(MAX_LOOK, max(-MAX_LOOK, look.brightness + steps[1])),
            )
        )

    def _open_menu(self, at: QPoint) -> None:
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in ("fit", "one_to_one", "regions", "as_saved", "redraw_arc", "remove"):
            action = self._window.findChild(QAction, f"action_{name}")
            if action is not None:
                menu.addAction(action)
        menu.popup(at)
