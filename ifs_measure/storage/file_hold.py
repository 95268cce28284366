"""Which files a living program holds: the system lets go of them when that program ends, however it ends."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from io import FileIO
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    FAR_BYTES = 1 << 30
    """A lock there shuts its bytes to every reader, so that it lies behind all that is ever written."""

    def _lock(number: int) -> None:
        place = os.lseek(number, 0, os.SEEK_CUR)
        os.lseek(number, FAR_BYTES, os.SEEK_SET)
        try:
            msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
        finally:
            os.lseek(number, place, os.SEEK_SET)

else:
    import fcntl

    def _lock(number: int) -> None:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)


def hold(file: FileIO) -> None:
    """Hold a file until it is closed; on a drive that knows no locks nothing is held."""
    with suppress(OSError):
        _lock(file.fileno())


def is_held(path: Path) -> bool:
    """Tell whether a living program holds a file; False where nobody can know."""
    try:
        file = FileIO(path, "rb+")
    except OSError:
        return False
    with file:
        try:
            _lock(file.fileno())
        except (BlockingIOError, PermissionError):
            return True
        except OSError:
            return False
    return False
