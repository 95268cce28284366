"""The card at the head of the inspector: the distance, its ±, where it was found and how far it may be trusted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ifs_measure.gui.labels import Label
from ifs_measure.gui.sign import Sign
from ifs_measure.gui.wording import PLUS_MINUS, distance, number, phase_in_sentence, seconds, spoken_distance
from ifs_measure.gui.words import tr


class ResultState(StrEnum):
    """How far a result has come."""

    EMPTY = "empty"
    PREVIEW = "preview"
    DRAFT = "draft"
    REVIEWED = "reviewed"
    CONFIRMED = "confirmed"
    TAKEN_BACK = "taken_back"


STATE_ICONS = {
    ResultState.PREVIEW: "circle",
    ResultState.DRAFT: "circle-dot",
    ResultState.REVIEWED: "circle-dot",
    ResultState.CONFIRMED: "circle-check",
    ResultState.TAKEN_BACK: "triangle-alert",
}


@dataclass(frozen=True, slots=True)
class ResultView:
    """What the card shows.

    Attributes
    ----------
    title : str
        Words above the number, such as "Narrowest distance"; the usual ones where empty.
    value, ci95 : float or None
        Distance and 1.96 standard deviations, in `unit`.
    unit : str
        ``mm`` or ``px``.
    frame : int or None
        Index from 0; shown from 1.
    time_ms : float or None
        Time of the frame.
    phase : str or None
        Label of the phase it lies in.
    state : ResultState
        Which state line is shown.
    state_words : str
        Words that replace the state's own, such as "Draft. 2 of 4 frames looked at".
    reason : str
        Third line where no millimetre can be given: the reason and the way out.
    cautions : tuple of str
        What must be said beside the distance, as the record says it.
    awaited : str
        What a distance that is not shown yet waits for.
    left_out : str
        What the ± does not hold, for whoever rests on it or listens.
    """

    title: str = ""
    value: float | None = None
    ci95: float | None = None
    unit: str = "mm"
    frame: int | None = None
    time_ms: float | None = None
    phase: str | None = None
    state: ResultState = ResultState.EMPTY
    state_words: str = ""
    reason: str = ""
    cautions: tuple[str, ...] = ()
    awaited: str = ""
    left_out: str = ""


class ResultCard(QWidget):
    """Shows one result; nothing stands above it in the inspector.

    Signals
    -------
    told(str)
        The distance with its error, for windows that have no room for the card; empty where there is none.
    """

    told = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._view = ResultView()
        self._title = Label("", "secondary", wrap=True)
        self._value = Label("", strong=True, large=True)
        self._error = Label("", "secondary", large=True)
        self._where = Label("", wrap=True)
        self._sign = Sign()
        self._state = Label("", "secondary", wrap=True)
        self._reason = Label("", "attention", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(2)
        column.addWidget(self._title)
        line = QHBoxLayout()
        line.setSpacing(7)
        line.addWidget(self._value)
        line.addWidget(self._error)
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(self._where)
        column.addWidget(self._reason)
        state = QHBoxLayout()
        state.setSpacing(8)
        state.setContentsMargins(0, 6, 0, 0)
        state.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        state.addWidget(self._state, 1)
        column.addLayout(state)
        caution = QHBoxLayout()
        caution.setSpacing(8)
        caution.setContentsMargins(0, 6, 0, 0)
        self._caution_sign = Sign("triangle-alert", "attention")
        self._cautions = Label("", "attention", wrap=True)
        caution.addWidget(self._caution_sign, 0, Qt.AlignmentFlag.AlignTop)
        caution.addWidget(self._cautions, 1)
        column.addLayout(caution)
        for label in (self._state, self._cautions):
            # In a card that is higher than its words they stay beside their signs.
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.set_result(self._view)

    def set_result(self, view: ResultView) -> None:
        """Show a result.

        Parameters
        ----------
        view : ResultView
            What to show.
        """
        self._view = view
        is_empty = view.value is None
        self._title.setText(view.title or tr("Narrowest distance"))
        for label in (self._value, self._error):
            label.setVisible(not is_empty)
        if view.value is not None:
            self._value.setText(number(view.value))
            error = "" if view.ci95 is None else f"{PLUS_MINUS} {number(view.ci95)} "
            self._error.setText(f"{error}{view.unit}")
            for label in (self._value, self._error):
                label.setToolTip(view.left_out)
            self._where.setText(self._place())
        else:
            self._where.setText(view.awaited or tr("No distance yet. Place a caliper on each cortex."))
        self._reason.setText(view.reason)
        self._reason.setVisible(bool(view.reason))
        self._cautions.setText("\n".join(view.cautions))
        self._caution_sign.stand_beside(self._cautions)
        for widget in (self._caution_sign, self._cautions):
            widget.setVisible(bool(view.cautions))
        self._show_state()
        self.told.emit("" if view.value is None else distance(view.value, view.ci95, view.unit))
        self.setAccessibleName(", ".join(words for words in self._spoken() if words))
        self.setAccessibleDescription("" if is_empty else view.left_out)

    def _spoken(self) -> tuple[str, ...]:
        """Return all that the card shows as a screen reader says it: units in full, no sign that is not spoken."""
        view = self._view
        where = self._where.text().replace(" · ", ", ").replace("\N{NO-BREAK SPACE}", " ")
        found = "" if view.value is None else spoken_distance(view.value, view.ci95, view.unit)
        return (self._title.text(), found, where, view.reason, self._state.text(), *view.cautions)

    def _place(self) -> str:
        view = self._view
        parts = []
        if view.frame is not None:
            parts.append(tr("Frame {number}", number=view.frame + 1))
        if view.time_ms is not None:
            parts.append(seconds(view.time_ms))
        if view.phase is not None:
            parts.append(phase_in_sentence(view.phase))
        return " · ".join(part.replace(" ", "\N{NO-BREAK SPACE}") for part in parts)

    def _show_state(self) -> None:
        state = self._view.state
        words = {
            ResultState.EMPTY: "",
            ResultState.PREVIEW: tr("Preview"),
            ResultState.DRAFT: tr("Draft. Not confirmed yet"),
            ResultState.REVIEWED: tr("Draft. All frames looked at"),
            ResultState.CONFIRMED: tr("Distance confirmed"),
            ResultState.TAKEN_BACK: tr("Confirmation taken back"),
        }[state]
        self._state.setText(self._view.state_words or words)
        self._sign.stand_beside(self._state)
        looks = {ResultState.CONFIRMED: "accent", ResultState.TAKEN_BACK: "attention"}
        look = looks.get(state, "secondary")
        self._state.set_look(look)
        self._state.setVisible(bool(self._state.text()))
        self._sign.setVisible(state in STATE_ICONS)
        if state in STATE_ICONS:
            self._sign.set_icon(STATE_ICONS[state], {"secondary": "text-2"}.get(look, look))
