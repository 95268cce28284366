"""Where the files that come with the program are: in the wheel, or in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resources_folder() -> Path:
    """Folder of icons, fonts, style sheets, the JSON schemas and translations."""
    return _folder("resources")


def samples_folder() -> Path:
    """Folder of the bundled sample loops, each with its ``truth.json``."""
    return _folder("sample_images")


def _folder(name: str) -> Path:
    """Installed, the folder lies inside the package; in a checkout, beside it.

    Raises
    ------
    FileNotFoundError
        The installation is damaged.
    """
    for folder in (_PACKAGE / "_data" / name, _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(
        f"Expected the folder {name!r} of the program, found none beside {_PACKAGE}: install again."
    )
