"""Buttons: icon buttons, buttons with a key cap, chips and links."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QToolButton,
    QWidget,
)

from ifs_measure.gui.flow_layout import FlowLayout
from ifs_measure.gui.fonts import body_font
from ifs_measure.gui.icons import ICON_PX, ROW_ICON_PX, icon, paint_icon
from ifs_measure.gui.own_keys import shown_key
from ifs_measure.gui.single_keys import is_silent
from ifs_measure.gui.theme import current_theme

ICON_GAP = 8
KEY_PAD = 5
KEY_HEIGHT = 18


class IconButton(QToolButton):
    """A button of one icon, 32 px to touch; its accessible name is the verb with its shortcut."""

    def __init__(self, icon_name: str, name: str, shortcut: str = "", *, checkable: bool = False) -> None:
        super().__init__()
        self._icon_name = icon_name
        self.setCheckable(checkable)
        self.setIconSize(QSize(ICON_PX, ICON_PX))
        self.setFixedSize(32, 32)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_words(name, shortcut)
        self._draw()

    def set_words(self, name: str, shortcut: str = "", *, is_now: bool = False) -> None:
        """Set tooltip and accessible name; a shortcut of the table becomes the one that a person chose.

        Parameters
        ----------
        name, shortcut : str
            The verb and its key.
        is_now : bool
            The key is given as it is now.
        """
        self._words = (name, shortcut, is_now)
        shortcut = shortcut if is_now else shown_key(shortcut)
        self.setAccessibleName(f"{name}, {shortcut}" if shortcut else name)
        self.setToolTip(f"{name} ({shortcut})" if shortcut else name)

    def keys_changed(self) -> None:
        """Say the key as it is now."""
        name, shortcut, is_now = self._words
        self.set_words(name, shortcut, is_now=is_now)

    def set_icon(self, icon_name: str) -> None:
        """Show another icon."""
        if icon_name != self._icon_name:
            self._icon_name = icon_name
            self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Recolour with the theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self._draw()

    def _draw(self) -> None:
        self.setIcon(icon(self._icon_name))


class KeyButton(QPushButton):
    """A button with an optional icon before its words and an optional key cap behind them; its words never shorten."""

    def __init__(self, text: str = "", key: str = "", icon_name: str = "", *, look: str = "plain") -> None:
        super().__init__(text)
        self._key = key
        self._icon_name = icon_name
        self.setProperty("look", look)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFont(body_font(strong=look == "filled"))
        self._name()

    def set_words(self, text: str, key: str = "", icon_name: str = "") -> None:
        """Change the words, the key cap and the icon."""
        self.setText(text)
        self._key, self._icon_name = key, icon_name
        self._name()
        self.updateGeometry()
        self.update()

    def keys_changed(self) -> None:
        """Show the key as it is now."""
        self._name()
        self.updateGeometry()
        self.update()

    def _name(self) -> None:
        self.setAccessibleName(f"{self.text()}, {shown_key(self._key)}" if self._key else self.text())

    def sizeHint(self) -> QSize:
        """Room for icon, words and key cap."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + 24
        width += ROW_ICON_PX + ICON_GAP if self._icon_name else 0
        width += ICON_GAP + self._key_width() if self._key else 0
        return QSize(width, 28)

    def minimumSizeHint(self) -> QSize:
        """Never less than the words."""
        return self.sizeHint()

    def _key_width(self) -> int:
        metrics = self.fontMetrics()
        return metrics.horizontalAdvance(shown_key(self._key)) + 2 * KEY_PAD

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame from the style sheet, then icon, words and key cap."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        option.features &= ~QStyleOptionButton.ButtonFeature.HasMenu
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        theme = current_theme()
        filled = self.property("look") == "filled"
        colour = theme.colour("on-accent" if filled else "text")
        if self.property("look") == "link":
            colour = theme.colour("accent")
        if not self.isEnabled():
            colour = theme.colour("control-line")
        painter.setPen(colour)
        x = 12.0 if self.width() <= self.sizeHint().width() + 8 or self._key else (self.width() - self._content()) / 2
        middle = self.height() / 2
        if self._icon_name:
            paint_icon(painter, self._icon_name, colour, x, middle - ROW_ICON_PX / 2)
            x += ROW_ICON_PX + ICON_GAP
        width = self.fontMetrics().horizontalAdvance(self.text())
        painter.drawText(QRectF(x, 0, width + 4, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text())
        cap_text = shown_key(self._key)
        if self._key and not is_silent(cap_text) and self.width() >= self.sizeHint().width() - KEY_PAD:
            painter.setFont(body_font())
            cap = QRectF(self.width() - 9 - self._key_width(), middle - KEY_HEIGHT / 2, self._key_width(), KEY_HEIGHT)
            painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, cap_text)
        painter.end()

    def _content(self) -> int:
        width = self.fontMetrics().horizontalAdvance(self.text())
        return width + (ROW_ICON_PX + ICON_GAP if self._icon_name else 0)


class ChipRow(QWidget):
    """A row of chips of which at most one is chosen.

    Signals
    -------
    chosen(str)
        Key of the chip that a person pressed.
    """

    chosen = Signal(str)

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        # No group of Qt's: that would take Tab from every chip that is not chosen.
        self._chips: dict[str, QPushButton] = {}
        self._line = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_chips(self, chips: tuple[tuple[str, str], ...]) -> None:
        """Set the chips as (key, words)."""
        for old in self._chips.values():
            self._line.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._chips = {}
        for key, words in chips:
            chip = QPushButton(words)
            chip.setProperty("look", "chip")
            chip.setCheckable(True)
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            chip.setFont(body_font())
            chip.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            chip.clicked.connect(lambda _checked=False, k=key: self._press(k))
            self._line.addWidget(chip)
            self._chips[key] = chip

    def set_chosen(self, key: str | None) -> None:
        """Show which chip is chosen."""
        for name, chip in self._chips.items():
            chip.setChecked(name == key)

    def _press(self, key: str) -> None:
        self.set_chosen(key)
        self.chosen.emit(key)


def text_button(text: str, look: str = "link") -> QPushButton:
    """Words that can be pressed: ``link`` in the accent colour or ``quiet`` in the secondary one."""
    button = QPushButton(text)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setProperty("look", look)
    button.setFont(body_font())
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return button
