"""Changes keys, tells a clash, and remembers the choice."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ifs_measure.gui.hands.keys import KeyRouter
from ifs_measure.gui.hands.preferences import Preferences
from ifs_measure.gui.key_caps import cap_words
from ifs_measure.gui.key_table import KeyRow, KeyTable
from ifs_measure.gui.own_keys import changeable, is_usable, meaning_of, own_keys, set_own_keys, sound
from ifs_measure.gui.words import tr

KEPT_AS = "own_keys"


class OwnKeyChoices(QObject):
    """Puts the keys that a person chose in place.

    Signals
    -------
    changed()
        A key means something else now.
    """

    changed = Signal()

    def __init__(self, table: KeyTable, keys: KeyRouter, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._table, self._keys, self._preferences = table, keys, preferences
        table.chosen.connect(self._choose)
        table.reset.connect(self._reset)
        self._apply(sound(preferences.get(KEPT_AS, {})))

    def _choose(self, name: str, key: str) -> None:
        """Take a key, or say why not."""
        chosen = dict(own_keys())
        if not is_usable(key):
            self._table.tell(tr("{key} cannot be used. Letters, signs, F5, F7 and F12 can.", key=cap_words(key)))
            return
        other = meaning_of(key, chosen, name)
        if other is not None:
            self._table.tell(tr("{key} already means: {words}.", key=cap_words(key), words=other.text))
            return
        self._keep({**chosen, name: key}, name)

    def _reset(self, name: str) -> None:
        chosen = {} if not name else {other: key for other, key in own_keys().items() if other != name}
        first = next((spec.keys[0] for spec in changeable() if spec.name == name), "")
        other = meaning_of(first, chosen, name) if name else None
        if other is not None:
            self._table.tell(tr("{key} already means: {words}.", key=cap_words(first), words=other.text))
            return
        self._keep(chosen, name)

    def _keep(self, chosen: dict[str, str], name: str) -> None:
        first = {spec.name: spec.keys[0] for spec in changeable()}
        kept = {action: key for action, key in chosen.items() if key != first[action]}
        self._preferences.set(KEPT_AS, kept)
        self._table.tell("")
        self._apply(kept, name)

    def _apply(self, chosen: dict[str, str], name: str = "") -> None:
        set_own_keys(chosen)
        self._keys.learn()
        rows = [
            KeyRow(spec.name, spec.group, spec.text, chosen.get(spec.name, spec.keys[0]), spec.name in chosen)
            for spec in changeable()
        ]
        self._table.set_rows(tuple(rows), name)
        self.changed.emit()
