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
    from platformdirs import user_config_path

    folder = user_config_path(APPLICATION, appauthor=False)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder / "preferences.json"


def recent_scans_file() -> Path:
    """File of the recently opened scans."""
    return sessions_folder().parent / "recent_scans.json"
