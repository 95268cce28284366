"""Brightness, contrast, gamma, CLAHE, invert: the display alone, never the picture that is tracked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QSizePolicy, QSlider, QSpacerItem, QVBoxLayout, QWidget

from ifs_measure.gui.buttons import ChipRow, KeyButton
from ifs_measure.gui.display_look import DisplayLook
from ifs_measure.gui.drawer_head import DrawerHead
from ifs_measure.gui.labels import Label, rule
from ifs_measure.gui.languages import LANGUAGES
from ifs_measure.gui.wording import number
from ifs_measure.gui.words import tr

GAMMA_STEPS = 100


class DisplayPanel(QWidget):
    """How the picture is shown.

    Signals
    -------
    look_changed(object)
        The new `DisplayLook`.
    reset_pressed()
        Back to the picture as saved.
    theme_chosen(str)
        ``dark`` or ``light``.
    language_chosen(str)
        Code of a language; the window speaks it from the next start on.
    closed()
        Back to the sections.
    """

    look_changed = Signal(object)
    reset_pressed = Signal()
    theme_chosen = Signal(str)
    language_chosen = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Display"))
        self._is_loading = False
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        self._figures: dict[str, Label] = {}
        self._brightness = self._slider(grid, 0, "brightness", tr("Brightness"), -100, 100)
        self._contrast = self._slider(grid, 1, "contrast", tr("Contrast"), -100, 100)
        self._gamma = self._slider(grid, 2, "gamma", tr("Gamma"), 30, 300)
        grid.setColumnStretch(1, 1)
        self._clahe = QCheckBox(tr("Local contrast (CLAHE)"))
        self._invert = QCheckBox(tr("Invert"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        head = DrawerHead(tr("Display"))
        head.closed.connect(self.closed)
        column.addWidget(head)
        column.addLayout(grid)
        for box in (self._clahe, self._invert):
            box.toggled.connect(self._send)
            column.addWidget(box)
        reset = KeyButton(tr("As saved"), "Shift+V")
        reset.clicked.connect(self.reset_pressed)
        column.addWidget(reset)
        column.addWidget(Label(tr("Display only. Tracking reads the saved picture."), "secondary", wrap=True))
        column.addWidget(rule())
        self._themes = ChipRow(tr("Theme"))
        self._themes.set_chips((("dark", tr("Dark")), ("light", tr("Light"))))
        self._themes.chosen.connect(self.theme_chosen)
        self._languages = ChipRow(tr("Language"))
        self._languages.set_chips(tuple(LANGUAGES.items()))
        self._languages.chosen.connect(self.language_chosen)
        for words, chips in ((tr("Theme"), self._themes), (tr("Language, from the next start"), self._languages)):
            column.addWidget(Label(words, "secondary", wrap=True))
            column.addWidget(chips)
        # Gives way first where a scroll bar takes some width and words wrap once more.
        column.addItem(QSpacerItem(0, 24, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding))
        self.set_look(DisplayLook())

    def set_theme_chosen(self, name: str) -> None:
        """Show which theme is on."""
        self._themes.set_chosen(name)

    def set_language_chosen(self, code: str) -> None:
        """Show which language is spoken from the next start on."""
        self._languages.set_chosen(code)

    def _slider(self, grid: QGridLayout, row: int, key: str, words: str, low: int, high: int) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(low, high)
        slider.setAccessibleName(words)
        slider.valueChanged.connect(self._send)
        figure = Label("", "secondary")
        figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        figure.setMinimumWidth(36)
        self._figures[key] = figure
        grid.addWidget(Label(words), row, 0)
        grid.addWidget(slider, row, 1)
        grid.addWidget(figure, row, 2)
        return slider

    def look(self) -> DisplayLook:
        """Return the settings as they stand."""
        return DisplayLook(
            brightness=self._brightness.value(),
            contrast=self._contrast.value(),
            gamma=self._gamma.value() / GAMMA_STEPS,
            clahe=self._clahe.isChecked(),
            invert=self._invert.isChecked(),
        )

    def set_look(self, look: DisplayLook) -> None:
        """Show settings without a signal."""
        self._is_loading = True
        self._brightness.setValue(round(look.brightness))
        self._contrast.setValue(round(look.contrast))
        self._gamma.setValue(round(look.gamma * GAMMA_STEPS))
        self._clahe.setChecked(look.clahe)
        self._invert.setChecked(look.invert)
        self._is_loading = False
        self._show_figures()

    def _show_figures(self) -> None:
        look = self.look()
        self._figures["brightness"].setText(number(look.brightness, 0))
        self._figures["contrast"].setText(number(look.contrast, 0))
        self._figures["gamma"].setText(number(look.gamma, 2))

    def _send(self) -> None:
        if not self._is_loading:
            self._show_figures()
            self.look_changed.emit(self.look())
