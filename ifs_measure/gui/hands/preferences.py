"""What the window remembers between runs; never a patient's data."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from ifs_measure.errors import UnwritableSessionError
from ifs_measure.storage.places import preferences_file
from ifs_measure.storage.preferences import load_preferences, save_preferences


class Preferences:
    """A mapping that is written when it changes; what cannot be written is forgotten at the end, never an error."""

    def __init__(self) -> None:
        self._path = preferences_file()
        self._values = load_preferences(self._path)

    def get(self, name: str, default: Any = None) -> Any:
        """Return a value, or `default` where it is absent or of another kind than `default`."""
        value = self._values.get(name, default)
        return default if default is not None and not isinstance(value, type(default)) else value

    def set(self, name: str, value: object) -> None:
        """Remember a value (anything that JSON can hold)."""
        if self._values.get(name) != value:
            self._values[name] = value
            with suppress(UnwritableSessionError):
                save_preferences(self._values, self._path)
