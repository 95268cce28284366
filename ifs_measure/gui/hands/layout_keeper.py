"""Size classes: how wide the sides are, what the top bar names, where the hint stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QObject, Qt

from ifs_measure.gui.inspector import Drawer
from ifs_measure.gui.main_window import MainWindow


class SizeClass(IntEnum):
    """By the logical size of the window."""

    WIDE = 0
    NORMAL = 1
    COMPACT = 2
    TINY = 3


@dataclass(frozen=True, slots=True)
class Sizes:
    """Widths of the sides, height of the chart, and the widths of the inspector with a drawer open."""

    worklist: int
    inspector: int
    chart: int
    review: int
    export: int
    form: int


SIZES = {
    SizeClass.WIDE: Sizes(240, 344, 196, 344, 344, 440),
    SizeClass.NORMAL: Sizes(196, 300, 136, 324, 320, 440),
    SizeClass.COMPACT: Sizes(0, 236, 58, 236, 236, 300),
    SizeClass.TINY: Sizes(0, 0, 40, 0, 0, 0),
}
FOLDED_WORKLIST_PX = 56
COMPARE_PX = 380
"""Room for four columns of figures."""
TINY_DRAWER_PX = 210
"""A drawer in the smallest windows: less than the picture."""
TOP_BAR_LEVEL = {SizeClass.WIDE: 0, SizeClass.NORMAL: 0, SizeClass.COMPACT: 2, SizeClass.TINY: 2}
CHART_LEVEL = {SizeClass.WIDE: 0, SizeClass.NORMAL: 0, SizeClass.COMPACT: 1, SizeClass.TINY: 2}


def size_class(width: int, height: int) -> SizeClass:
    """Tell the class of a window's logical size."""
    if width < 640 or height < 360:
        return SizeClass.TINY
    if width < 1100 or height < 600:
        return SizeClass.COMPACT
    return SizeClass.NORMAL if width < 1600 else SizeClass.WIDE


class LayoutKeeper(QObject):
    """Lays the docks out by class, drawer and what a person folded."""

    def __init__(self, window: MainWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._class: SizeClass | None = None
        self._is_reviewing = False
        self._is_comparing = False
        self._has_list = False
        self._result = ""
        self.sides_folded = False
        self.picture_only = False
        self.is_mirrored = False
        window.resized.connect(self._on_resized)
        window.inspector.drawer_changed.connect(self.apply)

    @property
    def now(self) -> SizeClass:
        """Class of the window as it is."""
        return size_class(self._window.width(), self._window.height())

    def set_reviewing(self, is_reviewing: bool) -> None:
        """Give the review queue its room."""
        if is_reviewing != self._is_reviewing:
            self._is_reviewing = is_reviewing
            self.apply()

    def set_comparing(self, is_comparing: bool) -> None:
        """Fold the worklist to its thumbnails while two pictures stand side by side."""
        if is_comparing != self._is_comparing:
            self._is_comparing = is_comparing
            self.apply()

    def set_result(self, words: str) -> None:
        """Keep the result for the top bar of the smallest windows."""
        self._result = words
        self._window.top_bar.set_result(words if self.now is SizeClass.TINY and self._is_on_desk else "")

    def toggle_worklist(self) -> None:
        """Show the worklist where it is folded away; in small windows in the inspector's place."""
        window = self._window
        dock = window.worklist_dock
        is_shown = not dock.isVisible()
        dock.setVisible(is_shown)
        if self.now >= SizeClass.COMPACT:
            window.inspector_dock.setVisible(not is_shown and self.now is SizeClass.COMPACT)
            window.worklist.set_folded(False)
            if is_shown:
                window.set_dock_sizes(SIZES[SizeClass.COMPACT].inspector, 0, SIZES[self.now].chart)
        if is_shown:
            window.worklist.list_view.setFocus()

    def toggle_sides(self) -> None:
        """Fold both sides, or bring them back."""
        self.sides_folded = not self.sides_folded
        self.apply()

    def toggle_picture_only(self) -> None:
        """Leave the picture alone, or bring everything back."""
        self.picture_only = not self.picture_only
        self.apply()

    def toggle_mirror(self) -> None:
        """Put the worklist right and the inspector left, for the other hand."""
        self.set_mirrored(not self.is_mirrored)

    def set_mirrored(self, is_mirrored: bool) -> None:
        """Say on which side the worklist stands."""
        self.is_mirrored = is_mirrored
        window, area = self._window, Qt.DockWidgetArea
        sides = (area.RightDockWidgetArea, area.LeftDockWidgetArea)
        first, second = sides if self.is_mirrored else sides[::-1]
        window.addDockWidget(first, window.worklist_dock)
        window.addDockWidget(second, window.inspector_dock)
        self.apply()

    def apply(self, *_: object) -> None:
        """Lay everything out."""
        window = self._window
        if not self._is_on_desk:
            return
        here = self.now
        sizes = SIZES[here]
        self._class = here
        worklist, inspector = sizes.worklist, self._inspector_width(sizes)
        is_form = window.inspector.drawer == Drawer.PROTOCOL
        if here is SizeClass.NORMAL and (is_form or self._is_comparing):
            worklist = FOLDED_WORKLIST_PX if window.worklist.rows() else 0
        if here is SizeClass.TINY and window.inspector.drawer != Drawer.SECTIONS:
            inspector = TINY_DRAWER_PX
        bare = self.picture_only
        window.worklist.set_folded(worklist == FOLDED_WORKLIST_PX)
        window.worklist_dock.setVisible(worklist > 0 and not bare and not self.sides_folded)
        window.inspector_dock.setVisible(inspector > 0 and not bare and not self.sides_folded)
        window.chart_dock.setVisible(not bare)
        window.worklist.setMinimumWidth(min(worklist, FOLDED_WORKLIST_PX))
        window.set_dock_sizes(max(1, worklist), max(1, inspector), sizes.chart)
        window.top_bar.set_level(TOP_BAR_LEVEL[here])
        window.chart.set_level(CHART_LEVEL[here])
        window.inspector.set_compact(here >= SizeClass.COMPACT)
        window.place_hint(here is SizeClass.COMPACT and window.inspector_dock.isVisible())
        self.set_result(self._result)

    @property
    def _is_on_desk(self) -> bool:
        return self._window.pages.currentWidget() is not self._window.start

    def _inspector_width(self, sizes: Sizes) -> int:
        match self._window.inspector.drawer:
            case Drawer.PROTOCOL:
                return sizes.form
            case Drawer.COMPARE:
                return min(sizes.form, COMPARE_PX)
            case Drawer.EXPORT:
                return sizes.export
            case _:
                return sizes.review if self._is_reviewing else sizes.inspector

    def _on_resized(self) -> None:
        if self.now is not self._class or self._class in (SizeClass.COMPACT, SizeClass.TINY):
            self.apply()
