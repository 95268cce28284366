"""Preferences and recently opened scans: small JSON files; a damaged one is put aside and begun anew."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ifs_measure.errors import UnwritableSessionError
from ifs_measure.storage.atomic_file import write_atomically

MOST_RECENT = 20
"""How many scans the recent list keeps."""

Preferences = dict[str, Any]
"""Names to JSON values; who stores a value knows its meaning."""


@dataclass(frozen=True, slots=True)
class RecentScan:
    """One entry of the recent list."""

    path: Path
    series: str | None = None


def load_preferences(path: Path) -> Preferences:
    """Read preferences; empty where there are none. A damaged file is renamed, so that nothing is lost for good."""
    found = _read(path)
    return found if isinstance(found, dict) else {}


def save_preferences(preferences: Mapping[str, Any], path: Path) -> None:
    """Replace the preferences.

    Raises
    ------
    UnwritableSessionError
        The place cannot be written.
    """
    _write(dict(preferences), path)


def load_recent_scans(path: Path) -> tuple[RecentScan, ...]:
    """Read the recently opened scans, the latest first; those that vanished are left to the caller to grey out."""
    found = _read(path)
    items = found if isinstance(found, list) else []
    return tuple(
        RecentScan(Path(item["path"]), item.get("series"))
        for item in items
        if isinstance(item, dict) and isinstance(item.get("path"), str)
    )


def note_recent_scan(scan: RecentScan, path: Path) -> tuple[RecentScan, ...]:
    """Put a scan on top of the list and return the list.

    Raises
    ------
    UnwritableSessionError
        The place cannot be written.
    """
    others = [item for item in load_recent_scans(path) if item != scan]
    scans = (scan, *others)[:MOST_RECENT]
    _write([{"path": str(item.path), "series": item.series} for item in scans], path)
    return scans


def forget_recent_scans(path: Path) -> None:
    """Empty the list."""
    path.unlink(missing_ok=True)


def _read(path: Path) -> object:
    try:
        return json.loads(path.read_bytes())
    except FileNotFoundError:
        return None
    except (ValueError, OSError):
        try:
            path.replace(path.with_name(path.name + ".damaged"))
        except OSError:
            return None
        return None


def _write(content: object, path: Path) -> None:
    try:
        # In ASCII the path of a file whose name is not UTF-8 comes back as it was.
        write_atomically(path, (json.dumps(content, indent=1) + "\n").encode())
    except OSError as error:
        raise UnwritableSessionError(f"Expected to write {path}, found: {error.strerror or error}.") from error
