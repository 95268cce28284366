"""Menus, drawers, sides, size classes, regions of the window for the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ifs_measure.gui.actions import action_table, mouse_help
from ifs_measure.gui.hands.desk import Desk
from ifs_measure.gui.hands.in_turns import InTurns
from ifs_measure.gui.hands.layout_keeper import LayoutKeeper
from ifs_measure.gui.hands.preferences import Preferences
from ifs_measure.gui.help_sheet import HelpLine
from ifs_measure.gui.inspector import Drawer
from ifs_measure.gui.key_caps import cap_words
from ifs_measure.gui.main_window import MainWindow
from ifs_measure.gui.own_keys import own_keys
from ifs_measure.gui.single_keys import set_single_keys, single_keys_act
from ifs_measure.gui.words import tr

PLACES_OF_PARTS = (None, "free_docks", "reset_layout")
MENU: tuple[tuple[str, tuple[str | None, ...]], ...] = (
    ("", ("open_scan", "open_folder", "export")),
    ("edit", ("undo", "redo", None, "copy", "copy_table")),
    ("loop", ("play", "narrowest", "phase_narrowest", None, "next_scan", "previous_scan")),
    ("measure", ("track", "redraw_arc", "add_quantity", "remove", None, "calibration")),
    ("picture", ("fit", "one_to_one", "zoom_in", "zoom_out", None, "regions", "display", "as_saved")),
    ("window", ("worklist", "protocol", "compare", None, "fold_sides", "picture_only", "mirror", *PLACES_OF_PARTS)),
    ("", ("help", "quit")),
)
"""Parts of the menu and what they hold; without a name it stands in the menu itself.

All in one list would be 1000 px high: more than the screens that this runs on.
"""
OPENED_BY = {
    Drawer.DISPLAY: "sun-medium",
    Drawer.COMPARE: "columns-2",
    Drawer.PROTOCOL: "clipboard-list",
}
"""Icon of the button in the top bar that opens a drawer."""


def menu_words(part: str) -> str:
    """Name of a part of the menu."""
    return {
        "edit": tr("Edit"),
        "loop": tr("Loop"),
        "measure": tr("Measure"),
        "picture": tr("Picture"),
        "window": tr("Window"),
    }[part]


class WindowTools(QObject):
    """Acts on the window itself.

    Signals
    -------
    open_scan_wanted(), open_folder_wanted()
        A file dialog is asked for.
    """

    open_scan_wanted = Signal()
    open_folder_wanted = Signal()

    def __init__(self, desk: Desk, window: MainWindow, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._window, self._preferences = desk, window, preferences
        self.layout = LayoutKeeper(window, preferences, self)
        self._showing = InTurns(self)
        desk.scan_closing.connect(self._showing.end)
        window.closing.connect(self._showing.end)
        window.help.closed.connect(self.toggle_help)
        for drawer in (window.export, window.calibration, window.display):
            drawer.closed.connect(self._close_drawer)
        window.form.closed.connect(window.picture.setFocus)
        window.inspector.drawer_changed.connect(self._show_open)
        window.help.single_keys_toggled.connect(self._choose_single_keys)
        set_single_keys(act=bool(preferences.get("single_keys", True)))
        window.help.set_single_keys(act=single_keys_act())

    def table(self) -> Mapping[str, Callable[[], object]]:
        """Return the moves by their action's name."""
        window = self._window
        return {
            "open_scan": self.open_scan_wanted.emit,
            "open_folder": self.open_folder_wanted.emit,
            "quit": window.close,
            "next_region": self._next_region,
            "fold_sides": self.layout.toggle_sides,
            "picture_only": self.layout.toggle_picture_only,
            "worklist": self.layout.toggle_worklist,
            "mirror": lambda: self.layout.set_mirrored(not self.layout.is_mirrored),
            "free_docks": self.layout.toggle_docks,
            "reset_layout": self.layout.reset,
            "menu": self._open_menu,
            "copy": window.chart.copy_picture,
            "copy_table": window.chart.copy_table,
            "help": self.toggle_help,
            "add_quantity": window.calipers.open_quantity_menu,
        }

    def set_actions(self, actions: Mapping[str, QAction]) -> None:
        """Make the menu and the buttons of the top bar."""
        for name, action in actions.items():
            action.setObjectName(f"action_{name}")
        menu = QMenu(self._window)
        for part, entries in MENU:
            if not part:
                menu.addSeparator()
            place = menu.addMenu(menu_words(part)) if part else menu
            for entry in entries:
                if entry is None:
                    place.addSeparator()
                else:
                    place.addAction(actions[entry])
            if not part:
                menu.addSeparator()
        self._menu = menu
        self._window.top_bar.set_menu(menu)
        self._window.top_bar.set_actions(
            (
                ("undo-2", actions["undo"]),
                ("redo-2", actions["redo"]),
                None,
                ("sun-medium", actions["display"]),
                ("columns-2", actions["compare"]),
                ("clipboard-list", actions["protocol"]),
                ("circle-question-mark", actions["help"]),
            )
        )

    def _open_menu(self) -> None:
        button = self._window.top_bar.menu_button
        self._menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
        self._menu.setActiveAction(self._menu.actions()[0])

    def toggle_drawer(self, drawer: Drawer) -> None:
        """Open a drawer of the inspector, or go back to its sections."""
        inspector = self._window.inspector
        inspector.set_drawer(Drawer.SECTIONS if inspector.drawer == drawer else drawer)

    def _close_drawer(self) -> None:
        self._window.inspector.set_drawer(Drawer.SECTIONS)
        self._window.picture.setFocus()

    def _show_open(self) -> None:
        self._window.top_bar.show_open(OPENED_BY.get(Drawer(self._window.inspector.drawer), ""))

    def show_desk(self) -> None:
        """Give the keyboard to the desk and lay it out.

        The first time that takes a few turns of the event loop, and what was there stays in sight until the last.
        """
        window = self._window
        if window.pages.currentWidget() is window.desk_page:
            self.layout.apply()
            return
        window.hold_paint(True)
        window.set_started(True)
        window.picture.setFocus()
        self._showing.begin(self.layout.laying(), partial(window.hold_paint, False))

    def toggle_help(self) -> None:
        """Show the sheet of keys in place of the picture, or go back."""
        window = self._window
        if window.pages.currentWidget() is window.help:
            window.set_started(self._desk.scan is not None)
            window.picture.setFocus()
            return
        self.show_help_lines()
        window.pages.setCurrentWidget(window.help)
        window.help.focus_find()

    def _choose_single_keys(self, act: bool) -> None:
        self._preferences.set("single_keys", act)
        set_single_keys(act=act)
        self.show_help_lines()

    def show_help_lines(self) -> None:
        """Let the sheet say every key as it is now."""
        self._window.help.set_lines(self._help_lines())

    @staticmethod
    def _help_lines() -> tuple[HelpLine, ...]:
        lines = [HelpLine(tr("Mouse on the picture"), words, (gesture,)) for gesture, words in mouse_help()]
        table: dict[tuple[str, str], tuple[str, ...]] = {}
        for spec in action_table(own_keys()):
            here = (spec.group, spec.text)
            table[here] = (*table.get(here, ()), *(cap_words(key) for key in spec.keys))
        lines += [HelpLine(group, words, keys) for (group, words), keys in table.items() if keys]
        lines.append(HelpLine(tr("Calipers"), tr("Place at the crosshair"), (tr("Enter"),)))
        lines.append(HelpLine(tr("Window"), tr("Open the scan marked in the list"), (tr("Enter"),)))
        return tuple(lines)

    def _regions(self) -> list[QWidget]:
        window = self._window
        places: list[QWidget] = [
            window.hint.primary_button,
            window.picture,
            window.cine,
            window.chart,
            window.inspector,
            window.worklist,
            window.top_bar,
        ]
        return [place for place in places if place.isVisible()]

    def _next_region(self) -> None:
        """Move the keyboard to the next part of the window."""
        places = self._regions()
        focus = self._window.focusWidget()
        held = [focus is not None and (place is focus or place.isAncestorOf(focus)) for place in places]
        here = held.index(True) if True in held else -1
        for step in range(1, len(places) + 1):
            target = _first_focusable(places[(here + step) % len(places)])
            if target is not None:
                target.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return


def _first_focusable(widget: QWidget) -> QWidget | None:
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isEnabled():
        return widget
    for child in widget.findChildren(QWidget):
        if child.isVisible() and child.isEnabled() and child.focusPolicy() & Qt.FocusPolicy.TabFocus:
            return child
    return None
