"""What the window remembers between runs; never a patient's data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from ifs_measure.errors import UnwritableSessionError
from ifs_measure.storage.places import preferences_file
from ifs_measure.storage.preferences import load_preferences, save_preferences


class Preferences:
    """A mapping that is written when it changes; what cannot be written is forgotten at the end, never an error."""

    def __init__(self) -> None:
        self._path = preferences_file()
        self._values = load_preferences(self._path)
        self._later: Callable[[Callable[[], None]], None] = lambda job: job()

    def write_by(self, later: Callable[[Callable[[], None]], None]) -> None:
        """Have files written by someone else: the window does not wait for a disk."""
        self._later = later

    def get(self, name: str, default: Any = None) -> Any:
        """Return a value, or `default` where it is absent or of another kind than `default`."""
        value = self._values.get(name, default)
        return default if default is not None and not isinstance(value, type(default)) else value

    def set(self, name: str, value: object) -> None:
        """Remember a value (anything that JSON can hold)."""
        if self._values.get(name) != value:
            self._values[name] = value
            self._later(partial(_save, dict(self._values), self._path))


def _save(values: Mapping[str, Any], path: Path) -> None:
    with suppress(UnwritableSessionError):
        save_preferences(values, path)
