"""Where the program keeps what it keeps: sessions, journals, recent scans, preferences; nothing beside the scan."""

from __future__ import annotations

from pathlib import Path

APPLICATION = "ifs-measure"


def sessions_folder() -> Path:
    """Folder of saved sessions and journals, made if absent; a file is named by the scan's hash alone."""
    from platformdirs import user_data_path

    folder = user_data_path(APPLICATION, appauthor=False) / "sessions"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def preferences_file() -> Path:
    """File of preferences; its folder is made if absent."""
    path = preferences_place()
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    return path


def preferences_place() -> Path:
    """Where the preferences are, if there are any; nothing is made."""
    from platformdirs import user_config_path

    return user_config_path(APPLICATION, appauthor=False) / "preferences.json"


def recent_scans_file() -> Path:
    """File of the recently opened scans."""
    return sessions_folder().parent / "recent_scans.json"
