"""The step buttons of the top bar: each leads to where its step is done, and does nothing that Enter would do."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ifs_measure.gui.hands.desk import Desk
from ifs_measure.gui.hands.review_flow import ReviewFlow
from ifs_measure.gui.hints import Step
from ifs_measure.gui.inspector import Drawer
from ifs_measure.gui.main_window import MainWindow


class StepMoves(QObject):
    """Goes to a step that was pressed."""

    def __init__(self, desk: Desk, review: ReviewFlow, window: MainWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._review, self._window = desk, review, window
        window.top_bar.step_chosen.connect(self.go_to)

    def go_to(self, step: int) -> None:
        """Show what a step works on; a step that lies ahead of what is done changes nothing."""
        item, inspector = self._desk.item, self._window.inspector
        if self._desk.scan is None:
            return
        match Step(step):
            case Step.PLACE if item.anchors:
                self._review.leave()
                self._desk.go_to(item.anchors[0].frame)
                inspector.section("calipers").set_open(True)
            case Step.TRACK if item.track is not None:
                self._review.leave()
                inspector.section("phases").set_open(True)
            case Step.REVIEW if item.track is not None:
                self._review.enter_next()
            case Step.CONFIRM if item.track is not None:
                self._review.leave()
                self._review.go_to_narrowest()
            case Step.EXPORT if item.track is not None:
                inspector.set_drawer(Drawer.EXPORT)
            case _:
                pass
        self._window.picture.setFocus()
