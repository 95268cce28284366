"""Which action a key means: plain keys reach the window only when no field took them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from ifs_measure.gui.actions import ActionSpec, Possible, action_table
from ifs_measure.gui.own_keys import own_keys
from ifs_measure.gui.pressed_key import key_text
from ifs_measure.gui.single_keys import is_silent

ENTER_RESTS_MS = 400
"""After a step Enter does nothing for so long, so that a hand that presses twice does not skip one."""


@dataclass(frozen=True, slots=True)
class Mode:
    """What takes plain keys over.

    Attributes
    ----------
    has_selection : bool
        An end is selected: arrows nudge.
    is_reviewing : bool
        An item of the review is looked at: Space plays around it.
    is_pointing : bool
        The crosshair is shown: arrows move it.
    """

    has_selection: bool = False
    is_reviewing: bool = False
    is_pointing: bool = False


class KeyRouter(QObject):
    """Finds the action of a key and runs it.

    Parameters
    ----------
    run : callable
        Takes an action's name; runs it.
    possible : callable
        Tells what the window stands on.
    mode : callable
        Tells what takes plain keys over.

    Attributes
    ----------
    is_held : bool
        The key that was pressed last is held down and repeats.
    """

    def __init__(
        self, run: Callable[[str], None], possible: Callable[[], Possible], mode: Callable[[], Mode], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._run, self._possible, self._mode = run, possible, mode
        self._plain: dict[str, dict[str, ActionSpec]] = {}
        self._enter_rest = QElapsedTimer()
        self.actions: dict[str, QAction] = {}
        self.is_held = False
        self._table = action_table()
        for spec in self._table:
            action = QAction(parent)
            action.triggered.connect(lambda _checked=False, spec=spec: self._run_possible(spec))
            if spec.where == "everywhere":
                action.setShortcuts([QKeySequence(key) for key in spec.keys])
                action.setAutoRepeat(spec.repeats)
                parent.addAction(action)
            self.actions[spec.name] = action
        self.learn()

    def learn(self) -> None:
        """Take the keys as they are now: of the table, or a person's own."""
        self._table = action_table(own_keys())
        self._plain = {}
        for spec in self._table:
            is_plain = spec.where != "everywhere" and bool(spec.keys)
            # A plain key is no shortcut of Qt's, which would take it from text fields; the menu shows it all the same.
            self.actions[spec.name].setText(f"{spec.text}\t{_native(spec.keys[0])}" if is_plain else spec.text)
            if is_plain:
                for key in spec.keys:
                    self._plain.setdefault(_normal(key), {})[spec.where] = spec

    @property
    def enter_is_ready(self) -> bool:
        """Whether Enter acts again."""
        return not self._enter_rest.isValid() or self._enter_rest.hasExpired(ENTER_RESTS_MS)

    def rest_enter(self) -> None:
        """Let Enter rest: a step was taken."""
        self._enter_rest.start()

    def refresh(self, *_: object) -> None:
        """Enable what is possible now."""
        now = self._possible()
        for spec in self._table:
            self.actions[spec.name].setEnabled(spec.enabled_when(now))

    def press(self, event: QKeyEvent) -> bool:
        """Run the action of a plain key; False where it has none.

        Parameters
        ----------
        event : QKeyEvent
            A key that no view took.
        """
        key = key_text(event)
        if key != "Esc" and isinstance(QApplication.focusWidget(), QLineEdit):
            # What a field leaves of its own keys, such as the Enter that ends its value, means the field.
            event.accept()
            return True
        if key in ("Return", "Enter") and not event.isAutoRepeat() and _press_focused():
            event.accept()
            return True
        here = self._plain.get(_normal(key))
        if here is None or is_silent(key):
            return False
        mode = self._mode()
        spec = here.get("picture")
        if mode.is_pointing and "pointing" in here:
            spec = here["pointing"]
        elif mode.has_selection and "selected" in here:
            spec = here["selected"]
        elif mode.is_reviewing and "review" in here:
            spec = here["review"]
        if spec is None:
            return False
        event.accept()
        if event.isAutoRepeat() and not spec.repeats:
            return True
        self.is_held = event.isAutoRepeat()
        self._run_possible(spec)
        return True

    def _run_possible(self, spec: ActionSpec) -> None:
        """Run what is possible now, whatever was possible when its button was drawn last."""
        if spec.enabled_when(self._possible()):
            self._run(spec.name)


def _press_focused() -> bool:
    """Press the button that the keyboard walked to; one that was clicked with the mouse never holds the focus."""
    focus = QApplication.focusWidget()
    if not isinstance(focus, QAbstractButton) or focus.focusPolicy() is not Qt.FocusPolicy.TabFocus:
        return False
    focus.click()
    return True


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _normal(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
