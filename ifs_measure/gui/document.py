"""One session, one undo stack: every edit of the window goes through here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from ifs_measure.measurement.session import MeasurementSession

SessionEdit = Callable[[MeasurementSession], MeasurementSession]


class SessionCommand(QUndoCommand):
    """The one kind of command: it holds the session before and after, and the frame that it is seen in."""

    def __init__(
        self,
        document: MeasurementDocument,
        text: str,
        sessions: tuple[MeasurementSession, MeasurementSession],
        frame: int | None,
        merge_key: object = None,
    ) -> None:
        super().__init__(text)
        self._document = document
        self.before, self.after = sessions
        self.frame = frame
        self.merge_key = merge_key
        self._is_first = True

    def redo(self) -> None:
        """Show the session after the edit."""
        self._document.show_session(self.after, None if self._is_first else self.frame)
        self._is_first = False

    def undo(self) -> None:
        """Show the session before the edit, in its frame."""
        self._document.show_session(self.before, self.frame)

    def id(self) -> int:
        """Return a number that commands to be merged share; -1 never merges."""
        return -1 if self.merge_key is None else hash(self.merge_key) & 0x3FFFFFFF

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take over the end of a following nudge of the same point."""
        if not isinstance(other, SessionCommand) or other.merge_key != self.merge_key:
            return False
        self.after = other.after
        return True


class MeasurementDocument(QObject):
    """The session on screen and the way back from every edit of it.

    Signals
    -------
    session_changed(before, after)
        After every edit, undo and redo.
    frame_wanted(frame)
        Undo and redo bring the frame that they change back into view.
    """

    session_changed = Signal(object, object)
    frame_wanted = Signal(int)

    def __init__(self, session: MeasurementSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.undo_stack = QUndoStack(self)
        self._commands: list[SessionCommand] = []

    @property
    def session(self) -> MeasurementSession:
        """The session as it stands."""
        return self._session

    def edit(self, text: str, change: SessionEdit, frame: int | None = None, merge_key: object = None) -> bool:
        """Apply a pure edit as one undo step; an edit that changes nothing is none.

        Parameters
        ----------
        text : str
            What the step is called.
        change : callable
            Session to session.
        frame : int, optional
            Where the change is seen.
        merge_key : hashable, optional
            Successive edits with the same key are one step (nudges of one point).
        """
        after = change(self._session)
        if after == self._session:
            return False
        del self._commands[self.undo_stack.index() :]
        command = SessionCommand(self, text, (self._session, after), frame, merge_key)
        count = self.undo_stack.index()
        self._commands.append(command)
        self.undo_stack.push(command)
        if self.undo_stack.index() == count:
            self._commands.pop()
        return True

    def rebase(self, change: SessionEdit) -> None:
        """Change what no edit decides (the scan's identity, a solved correction) wherever undo can come to."""
        for command in self._commands:
            command.before, command.after = change(command.before), change(command.after)
        self.show_session(change(self._session), None)

    def replace(self, session: MeasurementSession) -> None:
        """Start from another session; nothing of the old one can be undone."""
        self._commands.clear()
        self.undo_stack.clear()
        self.show_session(session, None)

    def show_session(self, session: MeasurementSession, frame: int | None) -> None:
        """Make `session` the one on screen (for the commands)."""
        before, self._session = self._session, session
        self.session_changed.emit(before, session)
        if frame is not None:
            self.frame_wanted.emit(frame)
