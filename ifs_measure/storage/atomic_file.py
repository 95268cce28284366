"""Write beside, then replace: a reader sees the old file or the new one, never a half."""

from __future__ import annotations

import os
import secrets
import stat
from pathlib import Path


def write_atomically(path: Path, data: bytes) -> None:
    """Replace a file by new content in one step.

    A link is followed and its target replaced. What is not a file (a device, a pipe) is written to as it is. The
    content is on the disk before the name changes, so that a power cut leaves one whole version.

    Raises
    ------
    OSError
        The place cannot be written; whatever stood there before still does.
    """
    # Asked before the link is followed: that of a pipe leads to a name that no folder holds.
    if _is_no_file(path):
        with path.open("wb") as device:
            device.write(data)
        return
    target = path.resolve()
    beside = target.with_name(f".ifs-{secrets.token_hex(6)}.tmp")
    try:
        # The mode is narrowed by the process's umask, as for any new file; an old file keeps its own.
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            beside.chmod(target.stat().st_mode & 0o7777)
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _is_no_file(path: Path) -> bool:
    """Whether something stands there that is not a file; links that lead in a circle raise, as every other failure."""
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except FileNotFoundError:
        return False


def _sync_folder(folder: Path) -> None:
    """Put the new name on the disk too, where folders can be synchronised (not on Windows)."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        return
    finally:
        os.close(handle)
