"""Size classes: how wide the sides are, what the top bar names, where the hint stands."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, replace
from enum import IntEnum

from PySide6.QtCore import QByteArray, QObject

from ifs_measure.gui.hands.preferences import Preferences
from ifs_measure.gui.inspector import RAIL_PX, Drawer
from ifs_measure.gui.main_window import MainWindow
from ifs_measure.gui.notices import Notice


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
    compare: int


SIZES = {
    SizeClass.WIDE: Sizes(240, 344, 196, 344, 344, 440, 380),
    SizeClass.NORMAL: Sizes(196, 324, 136, 324, 324, 440, 380),
    SizeClass.COMPACT: Sizes(0, 236, 58, 236, 236, 300, 300),
    SizeClass.TINY: Sizes(0, RAIL_PX, 40, RAIL_PX, RAIL_PX, RAIL_PX, RAIL_PX),
}
"""Sizes until a person drags a border; comparing needs room for four columns of figures.

From placing to export the inspector keeps its width: the picture that is looked at neither moves nor changes its size
from one step to the next.
"""
FOLDED_WORKLIST_PX = 56
NARROW_WORKLIST_PX = 130
"""A list dragged narrower than this has room for thumbnails alone."""
LEAST_DRAG_PX = 3
QWIDGETSIZE_MAX = 16_777_215
"""Qt's word for no limit."""
NOTICES = "notices"
"""What lies open in the smallest windows when no section was asked for."""
TINY_DRAWER_PX = 210
"""A drawer, or the sections, in the smallest windows: less than the picture."""
TOP_BAR_LEVEL = {SizeClass.WIDE: 0, SizeClass.NORMAL: 0, SizeClass.COMPACT: 2, SizeClass.TINY: 3}
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

    def __init__(self, window: MainWindow, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window, self._preferences = window, preferences
        self._dragged: dict[str, dict[str, int]] = dict(preferences.get("dock_sizes", {}))
        self._on_rail = ""
        self._class: SizeClass | None = None
        self._is_reviewing = False
        self._is_comparing = False
        self._has_list = False
        self._result = ""
        self.sides_folded = False
        self.picture_only = False
        self.is_mirrored = bool(preferences.get("mirrored", False))
        self.are_docks_free = False
        kept = str(preferences.get("dock_places", ""))
        self._are_placed = bool(kept) and window.restoreState(QByteArray.fromBase64(QByteArray(kept.encode("ascii"))))
        if self.is_mirrored and not self._are_placed:
            window.place_docks(is_mirrored=True)
        window.resized.connect(self._on_resized)
        window.docks_dragged.connect(self._keep_dragged)
        window.docks_reset.connect(self.forget_dragged)
        window.closing.connect(self._keep_places)
        window.inspector.drawer_changed.connect(self._on_drawer)
        window.inspector.rail_pressed.connect(self.open_on_rail)
        window.inspector.card.told.connect(self.set_result)

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

    def set_mirrored(self, is_mirrored: bool) -> None:
        """Put the worklist right and the inspector left, for the other hand, or the other way round."""
        self.is_mirrored = is_mirrored
        self._preferences.set("mirrored", is_mirrored)
        self._window.place_docks(is_mirrored=is_mirrored)
        self._are_placed = False
        self.apply()

    def toggle_docks(self) -> None:
        """Let the parts be moved by their titles, or hold them where they are."""
        self.are_docks_free = not self.are_docks_free
        self._are_placed |= self.are_docks_free
        self._window.set_docks_free(self.are_docks_free)

    def reset(self) -> None:
        """Put every part back to the place and size that it came with."""
        if self.are_docks_free:
            self.toggle_docks()
        self._dragged = {}
        self._preferences.set("dock_sizes", {})
        self.sides_folded = self.picture_only = False
        self.set_mirrored(False)

    def forget_dragged(self) -> None:
        """Give the borders of this window size their places back."""
        self._dragged = {name: sizes for name, sizes in self._dragged.items() if name != self.now.name.lower()}
        self._preferences.set("dock_sizes", self._dragged)
        self.apply()

    def open_on_rail(self, name: str) -> None:
        """Show a section in the smallest windows; asked for again, fold it away."""
        self._on_rail = "" if name == self._on_rail else name
        self.apply()
        if not self._on_rail:
            self._window.picture.setFocus()

    def make_room_for_notice(self, notice: Notice) -> None:
        """Open the inspector of the smallest windows where something needs a look."""
        if notice.is_attention and self.now is SizeClass.TINY and not self._on_rail:
            self.open_on_rail(NOTICES)

    def fold_rail(self) -> bool:
        """Fold what was asked for on the rail; False where nothing was."""
        is_open = bool(self._on_rail) and self.now is SizeClass.TINY
        if is_open:
            self.open_on_rail(self._on_rail)
        return is_open

    def apply(self, *_: object) -> None:
        """Lay everything out."""
        for _step in self.laying():
            pass

    def laying(self) -> Generator[None]:
        """Lay everything out, one part after the other: what lies in the parts first, so that each is measured once."""
        window = self._window
        if not self._is_on_desk:
            return
        here = self.now
        sizes = self._sizes(here)
        self._class = here
        worklist, inspector = sizes.worklist, getattr(sizes, self._slot())
        if self._folds_worklist(here):
            worklist = FOLDED_WORKLIST_PX if window.worklist.rows() else 0
        is_sections = window.inspector.drawer == Drawer.SECTIONS
        if here is SizeClass.TINY:
            inspector = TINY_DRAWER_PX if not is_sections else TINY_DRAWER_PX + RAIL_PX if self._on_rail else RAIL_PX
        has_sides = not self.picture_only and not self.sides_folded
        is_beside = here is SizeClass.COMPACT and has_sides
        window.top_bar.set_level(TOP_BAR_LEVEL[here])
        self.set_result(self._result)
        window.place_hint(is_beside)
        window.hint.set_brief(here >= SizeClass.COMPACT and has_sides and not is_sections)
        window.inspector.set_rail(here is SizeClass.TINY and is_sections, self._on_rail)
        window.inspector.set_compact(here >= SizeClass.COMPACT)
        # A dock keeps the width that it had unless its contents forbid it.
        window.inspector.setMaximumWidth(inspector if here is SizeClass.TINY else QWIDGETSIZE_MAX)
        yield
        window.inspector_dock.setVisible(inspector > 0 and has_sides)
        yield
        window.worklist.set_folded(0 < worklist < NARROW_WORKLIST_PX)
        window.worklist.setMinimumWidth(min(worklist, FOLDED_WORKLIST_PX))
        window.worklist_dock.setVisible(worklist > 0 and has_sides)
        yield
        window.chart.set_level(CHART_LEVEL[here])
        window.chart_dock.setVisible(not self.picture_only)
        if not self._are_placed:
            window.set_dock_sizes(max(1, worklist), max(1, inspector), sizes.chart)
        yield

    @property
    def _is_on_desk(self) -> bool:
        return self._window.pages.currentWidget() is not self._window.start

    def _slot(self) -> str:
        """Name of the inspector's width: what lies open decides it."""
        names = {Drawer.PROTOCOL: "form", Drawer.COMPARE: "compare", Drawer.EXPORT: "export"}
        drawer = Drawer(self._window.inspector.drawer)
        return names.get(drawer, "review" if self._is_reviewing else "inspector")

    def _sizes(self, here: SizeClass) -> Sizes:
        """Return the sizes of a class as a person dragged them."""
        known = {name: int(px) for name, px in self._dragged.get(here.name.lower(), {}).items() if hasattr(Sizes, name)}
        return replace(SIZES[here], **known)

    def _keep_dragged(self) -> None:
        """Remember the sizes that a hand gave."""
        window, here = self._window, self.now
        if here is SizeClass.TINY or self._are_placed or not self._is_on_desk:
            return
        sizes, slot = self._sizes(here), self._slot()
        found = {slot: window.inspector_dock.width(), "chart": window.chart_dock.height()}
        if window.worklist_dock.isVisible() and here < SizeClass.COMPACT and not self._folds_worklist(here):
            width = window.worklist_dock.width()
            found["worklist"] = FOLDED_WORKLIST_PX if width < NARROW_WORKLIST_PX else width
        new = {name: px for name, px in found.items() if abs(px - getattr(sizes, name)) >= LEAST_DRAG_PX}
        name = here.name.lower()
        self._dragged = {**self._dragged, name: {**self._dragged.get(name, {}), **new}}
        self._preferences.set("dock_sizes", self._dragged)
        self.apply()

    def _keep_places(self) -> None:
        """Remember where a person put the parts."""
        kept = bytes(self._window.saveState().toBase64().data()).decode("ascii") if self._are_placed else ""
        self._preferences.set("dock_places", kept)

    def _folds_worklist(self, here: SizeClass) -> bool:
        is_form = self._window.inspector.drawer == Drawer.PROTOCOL
        return here is SizeClass.NORMAL and (is_form or self._is_comparing)

    def _on_drawer(self, *_: object) -> None:
        self._on_rail = ""
        self.apply()

    def _on_resized(self) -> None:
        if self.now is not self._class or self._class in (SizeClass.COMPACT, SizeClass.TINY):
            self.apply()
