"""The first run: four hints in the hint strip itself; skipped at any time, shown again from the help sheet."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ifs_measure.gui.hands.desk import Desk
from ifs_measure.gui.hands.preferences import Preferences
from ifs_measure.gui.main_window import MainWindow
from ifs_measure.gui.words import tr
from ifs_measure.measurement.session import MeasurementSession

DONE = "tour_done"


class Tour(QObject):
    """Leads through the four steps once."""

    def __init__(self, desk: Desk, window: MainWindow, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        desk.scan_opened.connect(self.begin_if_new)
        desk.session_changed.connect(self._follow)
        self._window, self._preferences = window, preferences
        self._place: int | None = None
        window.hint.tour_next.connect(self.go_on)
        window.hint.tour_skipped.connect(self.end)

    @property
    def is_running(self) -> bool:
        """Whether a hint of the tour is shown."""
        return self._place is not None

    def begin_if_new(self) -> None:
        """Begin where nobody saw it yet."""
        if not self._preferences.get(DONE, False):
            self.begin()

    def begin(self) -> None:
        """Show the first hint."""
        self._show(0)

    def go_on(self) -> bool:
        """Show the next hint; after the last one it is over. False where none is shown."""
        if self._place is None:
            return False
        self._show(self._place + 1)
        return True

    def end(self) -> None:
        """Stop, and do not come again by itself."""
        self._place = None
        self._preferences.set(DONE, True)
        self._window.hint.set_tour(None)
        self._window.picture.setFocus()

    def _follow(self, before: MeasurementSession, now: MeasurementSession) -> None:
        """Go on with a person who did what a hint says; never back."""
        done = _hints_done(now)
        if self._place is not None and done > max(self._place, _hints_done(before)):
            self._show(done)

    def _show(self, place: int) -> None:
        hints = tour_hints()
        if place >= len(hints):
            self.end()
            return
        self._place = place
        self._window.hint.set_tour(place, *hints[place])


def _hints_done(session: MeasurementSession) -> int:
    """Tell how many of the four things a session shows as done."""
    item = session.measurements[0]
    if item.confirmation is not None:
        return 4
    if item.track is not None:
        return 3
    if not item.anchors:
        return 0
    ends = item.anchors[0].points
    return 1 if ends.it is None or ends.lt is None else 2


def tour_hints() -> tuple[tuple[str, str], ...]:
    """Return sentence and second sentence of each hint."""
    return (
        (tr("Open: this scan is open."), tr("PgDn opens the next unmeasured scan.")),
        (tr("Place: one click on each cortex."), tr("It snaps to the bright ridge; hold Ctrl for a free point.")),
        (tr("Track: both bones are followed."), tr("Look only at the frames that can change the result.")),
        (tr("Confirm: you decide on the narrowest frame."), tr("Enter does the next thing; Ctrl Z takes it back.")),
    )
