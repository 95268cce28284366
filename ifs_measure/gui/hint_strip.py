"""The one next thing: a sentence of what to do, and at most one filled button that Enter presses."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from ifs_measure.gui.buttons import KeyButton
from ifs_measure.gui.icons import ICON_PX
from ifs_measure.gui.labels import ElidedLabel
from ifs_measure.gui.sign import Sign
from ifs_measure.gui.theme import current_theme
from ifs_measure.gui.words import tr

STRIP_PX = 36
LEAST_PX = 200
"""The window may be narrower than the words for a moment, until the hint stands in the inspector."""


@dataclass(frozen=True, slots=True)
class HintButton:
    """Words and key of a button; `is_enabled` false greys it."""

    text: str
    key: str = ""
    is_enabled: bool = True


@dataclass(frozen=True, slots=True)
class Hint:
    """What the strip says.

    Attributes
    ----------
    icon : str
        Name of the icon.
    sentence, second : str
        What to do, in weight 600, and one more sentence that shortens first.
    primary : HintButton or None
        The one filled button.
    secondary : HintButton or None
        A plain button left of it.
    is_asked_for : bool
        A hand asked for it: it stands before the tour.
    """

    icon: str
    sentence: str
    second: str = ""
    primary: HintButton | None = None
    secondary: HintButton | None = None
    is_asked_for: bool = False


class HintStrip(QWidget):
    """Shows hints, the progress of a job, and the first-run tour.

    Signals
    -------
    primary_pressed()
        The filled button.
    secondary_pressed()
        The plain button.
    cancel_pressed()
        The button beside a running job.
    tour_next()
        Next hint of the tour.
    tour_skipped()
        Skip the tour.
    """

    primary_pressed = Signal()
    secondary_pressed = Signal()
    cancel_pressed = Signal()
    tour_next = Signal()
    tour_skipped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "panel")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._hint = Hint("crosshair", "")
        self._rendered: Hint | None = None
        self._is_brief = self._is_upright = False
        self._progress: tuple[float, str] | None = None
        self._tour: tuple[int, str, str] | None = None
        self._sign = Sign(size_px=ICON_PX)
        self._sentence = ElidedLabel("", strong=True)
        self._second = ElidedLabel("", "secondary")
        self._plain = KeyButton()
        self._filled = KeyButton(look="filled")
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setSpacing(10)
        self._line.addWidget(self._sign)
        self._line.addWidget(self._sentence)
        self._line.addWidget(self._second, 1)
        self._line.addWidget(self._plain)
        self._line.addWidget(self._filled)
        self._plain.clicked.connect(self._press_plain)
        self._filled.clicked.connect(self._press_filled)
        self.setMinimumWidth(LEAST_PX)
        self.set_upright(False)
        self._render()

    @property
    def primary_button(self) -> KeyButton:
        """The filled button, for the focus order."""
        return self._filled

    def set_hint(self, hint: Hint) -> None:
        """Show what to do next."""
        self._hint = hint
        self._render()

    def set_progress(self, done: int | None, total: int = 0, words: str = "") -> None:
        """Show a running job with a 2 px line and a cancel button; None ends it.

        Parameters
        ----------
        done, total : int
            Units of work.
        words : str
            Such as "Tracking frame 38 of 64".
        """
        self._progress = None if done is None else (done / max(1, total), words)
        self._render()

    def set_tour(self, index: int | None, sentence: str = "", second: str = "") -> None:
        """Show hint `index` (from 0, of four) of the first-run tour; None ends it."""
        self._tour = None if index is None else (index, sentence, second)
        self._render()

    def set_upright(self, is_upright: bool) -> None:
        """Stand in the inspector below the result: sentence, second sentence and button under one another."""
        self._is_upright = is_upright
        direction = QBoxLayout.Direction.TopToBottom if is_upright else QBoxLayout.Direction.LeftToRight
        self._line.setDirection(direction)
        self._line.setContentsMargins(*((16, 8, 16, 8) if is_upright else (12, 0, 8, 0)))
        self._sentence.set_wrapped(is_upright)
        if not is_upright:
            # Takes what it needs before the second sentence does, and shortens before a button would.
            self._sentence.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._second.set_wrapped(is_upright)
        self._sign.setVisible(not is_upright)
        # Upright its margins count: held lower than they are, a drawer would press the button against its edge.
        self.setMinimumHeight(0 if is_upright else STRIP_PX)
        self.setMaximumHeight(16777215 if is_upright else STRIP_PX)
        self._rendered = None
        self._render()

    def set_brief(self, is_brief: bool) -> None:
        """Show one button alone, upright without its sentence: a drawer of a small window says what it is for."""
        if is_brief != self._is_brief:
            self._is_brief = is_brief
            self._rendered = None
            self._render()

    def _render(self) -> None:
        hint = self._shown()
        self.update()
        if hint == self._rendered:
            return
        self._rendered = hint
        self._sentence.setText(hint.sentence)
        self._second.setText(hint.second)
        self._show_button(self._filled, hint.primary)
        is_alone = self._is_brief and hint.primary is not None
        self._show_button(self._plain, None if is_alone else hint.secondary)
        for label in (self._sentence, self._second):
            label.setVisible(not self._is_brief or not self._is_upright)
        self._sign.set_icon(hint.icon, "accent")
        self.setAccessibleName(f"{hint.sentence} {hint.second}".strip())

    def _shown(self) -> Hint:
        if self._progress is not None:
            cancel = HintButton(tr("Cancel"), tr("Esc"))
            return Hint(self._hint.icon, self._progress[1], "", None, cancel)
        if self._tour is not None and not self._hint.is_asked_for:
            index, sentence, second = self._tour
            count = tr("{number} of 4", number=index + 1)
            skip = HintButton(tr("Skip the tour"))
            return Hint("info", sentence, f"{count}.  {second}", HintButton(tr("Next"), tr("Enter")), skip)
        return self._hint

    @staticmethod
    def _show_button(button: KeyButton, words: HintButton | None) -> None:
        button.setVisible(words is not None)
        if words is not None:
            button.set_words(words.text, words.key)
            button.setEnabled(words.is_enabled)

    def _press_filled(self) -> None:
        is_touring = self._tour is not None and not self._hint.is_asked_for
        (self.tour_next if is_touring else self.primary_pressed).emit()

    def _press_plain(self) -> None:
        if self._progress is not None:
            self.cancel_pressed.emit()
        elif self._tour is not None:
            self.tour_skipped.emit()
        else:
            self.secondary_pressed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the progress line on the lower edge."""
        theme = current_theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("panel"))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme.colour("grid"))
        if self._progress is not None:
            share = min(1.0, self._progress[0])
            painter.fillRect(QRectF(0, self.height() - 2, self.width() * share, 2), theme.colour("accent"))
        painter.end()
