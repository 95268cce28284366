"""The top bar: menu, scan, side, the five steps, and the window's own buttons."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QToolBar, QWidget

from ifs_measure.gui.buttons import IconButton
from ifs_measure.gui.emptying import empty
from ifs_measure.gui.fonts import body_font
from ifs_measure.gui.icons import paint_icon
from ifs_measure.gui.labels import ElidedLabel, Label, rule
from ifs_measure.gui.theme import current_theme
from ifs_measure.gui.wording import side_name
from ifs_measure.gui.words import tr

BAR_PX = 44
LEAST_PX = 300
DISC_PX = 20
OPENERS = ("sun-medium", "columns-2", "clipboard-list")
"""Icons of the buttons that open something beside the picture: the button stays in while it is open."""


class StepButton(QPushButton):
    """One of the five steps: its number, or a check once it is done; the current one is filled."""

    def __init__(self, number: int, text: str) -> None:
        super().__init__(text)
        self._number = number
        self._is_done = False
        self._shows_name = True
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_state(self, *, is_current: bool, is_done: bool, shows_name: bool) -> None:
        """Show how far the step is; without its name it is a disc with the name as tooltip."""
        self._is_done, self._shows_name = is_done, shows_name
        self.setChecked(is_current)
        self.setToolTip("" if shows_name else self.text())
        state = tr("current step") if is_current else tr("done") if is_done else tr("open")
        self.setAccessibleName(
            tr("Step {number} of 5, {name}, {state}", number=self._number, name=self.text(), state=state)
        )
        self.updateGeometry()
        self.update()

    def _words_font(self) -> QFont:
        return body_font(strong=self.isChecked())

    def sizeHint(self) -> QSize:
        """Disc and name; as wide as the current step, so that none moves when the next one comes."""
        name = QFontMetrics(body_font(strong=True)).horizontalAdvance(self.text()) + 10 if self._shows_name else 0
        return QSize(DISC_PX + 16 + name, 28)

    def minimumSizeHint(self) -> QSize:
        """Never less than its words."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint disc or check, and the name."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("select-fill"))
            painter.drawRoundedRect(frame, 6, 6)
        if self.hasFocus():
            pen = painter.pen()
            pen.setStyle(Qt.PenStyle.SolidLine)
            pen.setColor(theme.colour("focus"))
            pen.setWidthF(2)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        colour = theme.colour("accent" if self.isChecked() else "text-2")
        disc = QRectF(7, 4, DISC_PX, DISC_PX)
        painter.setPen(colour)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._is_done and not self.isChecked():
            paint_icon(painter, "check", colour, 9, 6)
        else:
            painter.drawEllipse(disc.adjusted(0.5, 0.5, -0.5, -0.5))
            painter.setFont(body_font())
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self._number))
        if self._shows_name:
            painter.setFont(self._words_font())
            painter.setPen(theme.colour("text" if self.isChecked() else "text-2"))
            painter.drawText(
                QRectF(32, 0, self.width() - 32, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
            )
        painter.end()


class StepBar(QWidget):
    """The five steps.

    Signals
    -------
    step_chosen(int)
        A step from 0 to 4 was pressed.
    """

    step_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._current, self._done, self._level = 0, frozenset[int](), 0
        self.setAccessibleName(tr("Steps"))
        names = (tr("Place"), tr("Track"), tr("Review"), tr("Confirm"), tr("Export"))
        self._buttons = [StepButton(i + 1, name) for i, name in enumerate(names)]
        self._lines: list[QWidget] = []
        self._count = Label("", "secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for i, button in enumerate(self._buttons):
            if i:
                line = rule()
                line.setFixedWidth(16)
                self._lines.append(line)
                row.addWidget(line)
            row.addWidget(button)
            button.clicked.connect(lambda _checked=False, step=i: self._press(step))
        row.addWidget(self._count)
        self._render()

    def set_steps(self, current: int, done: frozenset[int] = frozenset()) -> None:
        """Show the current step (0 to 4) and which ones are done."""
        self._current, self._done = current, done
        self._render()

    def set_level(self, level: int) -> None:
        """0 names every step, 1 names the current one and numbers the rest, 2 shows that one only, 3 its number."""
        self._level = level
        self._render()

    def _press(self, step: int) -> None:
        self._render()
        self.step_chosen.emit(step)

    def _render(self) -> None:
        for i, button in enumerate(self._buttons):
            is_current = i == self._current
            shows_name = self._level == 0 or (is_current and self._level < 3)
            button.set_state(is_current=is_current, is_done=i in self._done, shows_name=shows_name)
            button.setVisible(is_current or self._level < 2)
        for line in self._lines:
            line.setVisible(self._level < 2)
        self._count.setVisible(self._level == 2)
        self._count.setText(tr("{number} of 5", number=self._current + 1))


class TopBar(QToolBar):
    """The window's top row.

    Signals
    -------
    side_chosen(str)
        ``left`` or ``right``, from the side tag's menu.
    step_chosen(int)
        A step from 0 to 4.
    """

    side_chosen = Signal(str)
    step_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("top_bar")
        self.setWindowTitle(tr("Top bar"))
        self.setMovable(False)
        self.setFixedHeight(BAR_PX)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.menu_button = IconButton("menu", tr("Menu"), "F10")
        self._scan = ElidedLabel("IFS Measure", strong=True)
        self._scan.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._side = QPushButton()
        self._side.setProperty("look", "badge")
        self._side.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._side.setFont(body_font(strong=True))
        self._side.setMenu(self._side_menu())
        self._origin = Label("", "secondary")
        self._result = Label("", strong=True)
        self.steps = StepBar()
        self.steps.step_chosen.connect(self.step_chosen)
        self._host = QWidget()
        # Levels drop what has no room; the words before that must not widen the window.
        self._host.setMinimumWidth(LEAST_PX)
        self.setMinimumWidth(LEAST_PX)
        row = QHBoxLayout(self._host)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        for widget in (self.menu_button, self._scan, self._side, self._origin, self._result):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.steps)
        row.addStretch(1)
        self._right = QHBoxLayout()
        self._right.setSpacing(4)
        row.addLayout(self._right)
        self._level = 0
        self._has_scan = False
        self._buttons: dict[str, IconButton] = {}
        self._open = ""
        self.addWidget(self._host)
        self._host.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.set_scan(None)
        self.set_result("")

    def _side_menu(self) -> QMenu:
        menu = QMenu(self)
        for side in ("left", "right"):
            menu.addAction(side_name(side), partial(self.side_chosen.emit, side))
        return menu

    def set_scan(self, name: str | None, side: str | None = None, *, side_from_file: bool = False) -> None:
        """Name the scan and its side; None is the start screen, where steps and side are hidden."""
        has_scan = name is not None
        self._has_scan = has_scan
        self._scan.setText(name or "IFS Measure")
        for widget in (self._side, self.steps):
            widget.setVisible(has_scan)
        self.set_level(self._level)
        self._side.setText(side_name(side) if side else tr("Side?"))
        self._side.setAccessibleName(tr("Side, {side}", side=side_name(side)))
        self._origin.setText(tr("from the file") if side_from_file else "")

    def set_menu(self, menu: QMenu) -> None:
        """Give the menu button its menu."""
        self.menu_button.setMenu(menu)
        self.menu_button.setPopupMode(self.menu_button.ToolButtonPopupMode.InstantPopup)

    def set_actions(self, actions: tuple[tuple[str, QAction] | None, ...]) -> None:
        """Set the buttons at the right.

        Parameters
        ----------
        actions : tuple of (str, QAction) or None
            Icon name and action; None is a thin line between groups. A checkable action gives a button that stays in.
        """
        empty(self._right)
        self._buttons = {}
        for entry in actions:
            if entry is None:
                line = rule(upright=True)
                line.setFixedHeight(20)
                self._right.addWidget(line)
                continue
            name, action = entry
            button = IconButton(name, "", checkable=action.isCheckable() or name in OPENERS)
            button.clicked.connect(action.trigger)
            # A click that opened nothing leaves the button out.
            button.clicked.connect(lambda: self.show_open(self._open))
            action.changed.connect(lambda b=button, a=action: _follow(b, a))
            _follow(button, action)
            self._right.addWidget(button)
            self._buttons[name] = button

    def show_open(self, name: str) -> None:
        """Show that the button with this icon opened what lies open; none does where no button has the icon."""
        self._open = name
        for icon_name, button in self._buttons.items():
            if icon_name in OPENERS:
                button.setChecked(icon_name == name)

    def set_result(self, text: str) -> None:
        """Show the result here (the smallest windows, where the inspector is a rail)."""
        self._result.setText(text)
        self._result.setVisible(bool(text))

    def set_level(self, level: int) -> None:
        """0 wide, 1 numbers for steps, 2 compact: current step only, no origin; 3 its number, no scan name, no redo."""
        self._level = level
        self.steps.set_level(level)
        self._scan.setVisible(level < 3 or not self._has_scan)
        self._origin.setVisible(level == 0 and self._has_scan)
        if "redo-2" in self._buttons:
            self._buttons["redo-2"].setVisible(level < 3)

    def changeEvent(self, event: QEvent) -> None:
        """Repaint with the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.update()


def _follow(button: IconButton, action: QAction) -> None:
    words, _, key = action.text().partition("\t")
    button.set_words(words, key or action.shortcut().toString(), is_now=True)
    button.setEnabled(action.isEnabled())
    if action.isCheckable():
        button.setChecked(action.isChecked())
