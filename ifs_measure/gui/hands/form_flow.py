"""The form of protocol and findings: edits, presets, what the file said, what a confirmed record still needs."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton

from ifs_measure.gui.export_drawer import ExportDrawer
from ifs_measure.gui.field_words import field_words
from ifs_measure.gui.hands.desk import Desk
from ifs_measure.gui.hands.preferences import Preferences
from ifs_measure.gui.inspector import Drawer, Inspector
from ifs_measure.gui.protocol_panel import ProtocolPanel
from ifs_measure.gui.words import tr
from ifs_measure.measurement.protocol import FIELDS, NOT_RECORDED, PRESETS, field_of, missing_fields, problem_with
from ifs_measure.measurement.session import FieldValue, MeasurementSession
from ifs_measure.measurement.session_edits import set_field, set_fields

LAST_USED = "last_used"
NAMED_IN_NOTE = 4


class FormFlow(QObject):
    """Fills the form from the session, and the session from the form.

    Signals
    -------
    opened(bool)
        The form was opened, or closed.
    """

    opened = Signal(bool)

    def __init__(
        self,
        desk: Desk,
        form: ProtocolPanel,
        inspector: Inspector,
        drawer: ExportDrawer,
        preferences: Preferences,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._form, self._inspector, self._drawer = desk, form, inspector, drawer
        self._preferences = preferences
        self._wrong: dict[str, FieldValue] = {}
        self._filled_by_last: frozenset[str] = frozenset()
        form.value_edited.connect(self.edit)
        form.preset_chosen.connect(self.choose_preset)
        form.closed.connect(self.close)
        drawer.first_missing_pressed.connect(self.open_first)
        desk.scan_opened.connect(self._on_scan)
        desk.session_changed.connect(self.refresh)
        inspector.section("protocol").body.findChildren(QPushButton)[0].clicked.connect(self.toggle)

    @property
    def is_open(self) -> bool:
        """Whether the form lies open."""
        return self._inspector.drawer == Drawer.PROTOCOL

    def toggle(self) -> None:
        """Open the form at the first field that a confirmed record needs, or close it."""
        if self.is_open:
            self.close()
        else:
            self.open_first()

    def open_first(self) -> None:
        """Open the form and put the keyboard on the first field that is needed."""
        self._inspector.set_drawer(Drawer.PROTOCOL)
        self.opened.emit(True)
        self._form.focus_first_missing()

    def close(self) -> None:
        """Back to the sections."""
        if self.is_open:
            self._inspector.set_drawer(Drawer.SECTIONS)
            self.opened.emit(False)

    def edit(self, key: str, value: object) -> None:
        """Take a value that a person changed; what does not fit stays in its field with the reason below."""
        item = field_of(key)
        self._filled_by_last -= {key}
        wanted: FieldValue | None = value  # type: ignore[assignment]
        if wanted is not None and problem_with(item, wanted) is not None:
            self._wrong[key] = wanted
            self.refresh()
            return
        self._wrong.pop(key, None)
        name = field_words(key)
        changed = self._desk.edit(
            tr("Fill in: {name}", name=name), lambda s: set_field(s, item.section, key, wanted), ("field", key)
        )
        if changed:
            self._remember(key, wanted)
        self.refresh()

    def choose_preset(self, key: str) -> None:
        """Fill acquisition fields from a preset or from the scan before; what a person typed stays."""
        values = self._last_used() if key == LAST_USED else dict(PRESETS[key])
        empty = {name: value for name, value in values.items() if name not in self._desk.session.protocol}
        wanted = empty if key == LAST_USED else values
        if self._desk.edit(tr("Fill in a preset"), lambda s: set_fields(s, "protocol", wanted)):
            self._filled_by_last = frozenset(empty) if key == LAST_USED else frozenset()
        self._form.set_preset(key)
        self.refresh()

    def set_not_recorded(self) -> None:
        """Say of the field under the keyboard that nobody knows any more."""
        self._form.set_not_recorded()

    def refresh(self, *_: object) -> None:
        """Show values, needs and counts."""
        if self._desk.is_opening:
            return
        session = self._desk.session
        missing = missing_fields(session)
        values = {item.key: value for item in FIELDS if (value := _given(session, item.section, item.key)) is not None}
        problems = {}
        for key, value in self._wrong.items():
            values[key] = value
            problems[key] = problem_with(field_of(key), value) or ""
        origins = {key: LAST_USED for key in self._filled_by_last if key in session.protocol}
        self._form.set_values(values, origins, frozenset(missing), problems)
        words = tr("{count} not recorded", count=len(missing)) if missing else tr("complete")
        self._inspector.set_count("protocol", words)
        order = self._form.order()
        # The first one named is the one that the link leads to.
        missing = tuple(sorted(missing, key=lambda key: order.index(key) if key in order else len(order)))
        names = [missing_words(key) for key in missing[:NAMED_IN_NOTE]]
        if (left := len(missing) - NAMED_IN_NOTE) > 0:
            names.append(tr("and {count} more", count=left))
        self._drawer.set_missing(len(missing), " · ".join(names))

    def _on_scan(self) -> None:
        self._wrong.clear()
        self._filled_by_last = frozenset()
        self._form.set_preset(None)
        self.refresh()

    def _last_used(self) -> Mapping[str, FieldValue]:
        """Values of the scan before, of fields that may be carried over."""
        kept = self._preferences.get("last_used_fields", {})
        return {
            item.key: kept[item.key]
            for item in FIELDS
            if item.carries_over and item.key in kept and problem_with(item, kept[item.key]) is None
        }

    def _remember(self, key: str, value: FieldValue | None) -> None:
        if not field_of(key).carries_over or value == NOT_RECORDED:
            return
        kept = dict(self._preferences.get("last_used_fields", {}))
        if value is None:
            kept.pop(key, None)
        else:
            kept[key] = value
        self._preferences.set("last_used_fields", kept)


def missing_words(key: str) -> str:
    """Name a field that is missing; side and phase marks are no fields of the form."""
    names = {"side": tr("side"), "phase_marks": tr("phase marks")}
    return names.get(key) or field_words(key)


def _given(session: MeasurementSession, section: str, key: str) -> FieldValue | None:
    fields: Mapping[str, FieldValue] = getattr(session, section)
    return fields.get(key)
