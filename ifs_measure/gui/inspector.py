"""The right side: the result card, then sections that fold or one drawer, then notices and the errors kept apart.

In the smallest windows it is a rail of icons, one for each section, that opens what is asked for.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ifs_measure.gui.buttons import IconButton
from ifs_measure.gui.labels import Label, rule
from ifs_measure.gui.notices import Notices
from ifs_measure.gui.record_panel import ResultCard
from ifs_measure.gui.section import Section


class Drawer(StrEnum):
    """What lies below the result card."""

    SECTIONS = "sections"
    EXPORT = "export"
    CALIBRATION = "calibration"
    DISPLAY = "display"
    PROTOCOL = "protocol"
    COMPARE = "compare"
    HELP = "help"


RAIL_PX = 44
_FULL_WIDTH = (Drawer.SECTIONS, Drawer.EXPORT, Drawer.COMPARE)
"""Drawers that see to their own margins."""


def _padded(body: QWidget) -> QWidget:
    host = QWidget()
    column = QVBoxLayout(host)
    column.setContentsMargins(16, 8, 16, 12)
    column.addWidget(body)
    column.addStretch(1)
    return host


class Inspector(QWidget):
    """Holds the panels; it knows none of their contents.

    Signals
    -------
    section_toggled(str, bool)
        A person opened or folded a section.
    drawer_changed(str)
        Another drawer lies open.
    rail_pressed(str)
        A person asked for a section on the rail.
    """

    section_toggled = Signal(str, bool)
    drawer_changed = Signal(str)
    rail_pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.card = ResultCard()
        self.notices = Notices()
        self._sections: dict[str, Section] = {}
        self._by_hand: dict[str, bool] = {}
        self._drawers: dict[str, QWidget] = {}
        self._stack = QStackedWidget()
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.add_drawer(Drawer.SECTIONS, self._column_widget())
        self._errors = Label("", "secondary", wrap=True)
        self._errors.setContentsMargins(16, 10, 16, 12)
        self._rule = rule()
        self._top = QVBoxLayout()
        self._top.setContentsMargins(0, 0, 0, 0)
        self._under_card = QWidget()
        self._under_card.setLayout(self._top)
        self._is_compact = False
        self._body = QWidget()
        column = self._whole = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.rail = QWidget()
        self.rail.setFixedWidth(RAIL_PX)
        self._rail_buttons: dict[str, IconButton] = {}
        self._rail_column = QVBoxLayout(self.rail)
        self._rail_column.setContentsMargins(6, 6, 6, 6)
        self._rail_column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._body, 1)
        row.addWidget(self.rail)
        self.rail.hide()
        column.addWidget(self.card)
        column.addWidget(self._under_card)
        column.addWidget(self._stack, 1)
        column.addWidget(self.notices)
        column.addWidget(self._rule)
        column.addWidget(self._errors)
        self.set_errors("")

    def _column_widget(self) -> QWidget:
        host = QWidget()
        host.setLayout(self._column)
        return host

    @property
    def drawer(self) -> str:
        """Name of the drawer that lies open."""
        index = self._stack.currentIndex()
        return list(self._drawers)[index]

    def add_section(self, name: str, title: str, body: QWidget, icon_name: str = "info") -> Section:
        """Append a section below the others, with its icon on the rail."""
        button = self._rail_buttons[name] = IconButton(icon_name, title, checkable=True)
        button.clicked.connect(lambda _checked=False: self.rail_pressed.emit(name))
        self._rail_column.insertWidget(self._rail_column.count() - 1, button)
        section = Section(title, body)
        self._sections[name] = section
        self._column.insertWidget(self._column.count() - 1, section)
        section.toggled.connect(lambda is_open: self._toggled(name, is_open))
        return section

    def add_drawer(self, name: str, body: QWidget, *, scrolls: bool = True) -> None:
        """Add a drawer; its contents scroll where there is no room, unless they see to that themselves."""
        if not scrolls:
            self._drawers[name] = body
            self._stack.addWidget(body)
            return
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = body if name in _FULL_WIDTH else _padded(body)
        inner.setMinimumWidth(1)  # as wide as the inspector, whatever the words would like
        scroll.setWidget(inner)
        self._drawers[name] = scroll
        self._stack.addWidget(scroll)

    def set_drawer(self, name: str) -> None:
        """Open one drawer; the form takes the card's place too."""
        if name == self.drawer:
            return
        self._stack.setCurrentWidget(self._drawers[name])
        self._place_top()
        self.drawer_changed.emit(name)

    def open_sections(self, names: tuple[str, ...]) -> None:
        """Open what the step needs; a section that a person opened or folded stays so."""
        for name, section in self._sections.items():
            wanted = self._by_hand.get(name, name in names)
            if section.is_open != wanted:
                section.set_open(wanted)

    def set_count(self, name: str, words: str, *, needs_look: bool = False) -> None:
        """Set what a section's head says when it is folded."""
        self._sections[name].set_count(words, needs_look=needs_look)

    def section(self, name: str) -> Section:
        """Return a section."""
        return self._sections[name]

    def set_errors(self, words: str) -> None:
        """Show the two errors kept apart, at the foot."""
        self._errors.setText(words)
        is_shown = bool(words) and not self._is_compact
        self._errors.setVisible(is_shown)
        self._rule.setVisible(is_shown)

    def set_compact(self, is_compact: bool) -> None:
        """Let result and hint scroll with the sections, and fold the foot: a small window has no room for them."""
        if is_compact == self._is_compact:
            return
        self._is_compact = is_compact
        self._place_top()
        # The bar is there in any case; a width that changes when it comes would leave lines without their height.
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if is_compact else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        scroll = self._drawers[Drawer.SECTIONS]
        assert isinstance(scroll, QScrollArea)
        scroll.setVerticalScrollBarPolicy(policy)
        self.set_errors(self._errors.text())

    def _place_top(self) -> None:
        """Put result and hint over the sections, or in a small window among them; a drawer leaves the hint alone."""
        name = self.drawer
        scrolls = self._is_compact and name == Drawer.SECTIONS
        host = self._column if scrolls else self._whole
        for place, widget in enumerate((self.card, self._under_card)):
            host.insertWidget(place, widget)
        takes_all = name in (Drawer.PROTOCOL, Drawer.HELP, Drawer.COMPARE)
        self.card.setVisible(scrolls or not (takes_all or self._is_compact))

    def set_rail(self, is_shown: bool, opened: str = "") -> None:
        """Show the rail of icons; the sections stand beside it only while one was asked for.

        Parameters
        ----------
        is_shown : bool
            Whether the window is so small.
        opened : str
            Name of the section that was asked for; empty for the rail alone.
        """
        self.rail.setVisible(is_shown)
        self._body.setVisible(not is_shown or bool(opened))
        for name, button in self._rail_buttons.items():
            button.setChecked(name == opened)
        if is_shown and opened in self._sections:
            section = self._sections[opened]
            section.set_open(True)
            scroll = self._drawers[Drawer.SECTIONS]
            assert isinstance(scroll, QScrollArea)
            section.head.setFocus()
            scroll.ensureWidgetVisible(section.head, 0, 0)

    def set_under_card(self, widget: QWidget | None) -> None:
        """Put a widget right under the result card (the hint, in small windows)."""
        while (item := self._top.takeAt(0)) is not None:
            taken = item.widget()
            if taken is not None:
                taken.setParent(None)
        if widget is not None:
            self._top.addWidget(widget)
            widget.show()

    def minimum_width(self) -> int:
        """Narrowest width at which no section head is cut."""
        metrics = QFontMetrics(self.font())
        return max((metrics.horizontalAdvance(s.head.text()) + 90 for s in self._sections.values()), default=200)

    def _toggled(self, name: str, is_open: bool) -> None:
        self._by_hand[name] = is_open
        self.section_toggled.emit(name, is_open)
