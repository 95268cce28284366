"""The door of the program: no argument or ``open`` is the window, everything else the command line."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code.

    Parameters
    ----------
    argv : sequence of str, optional
        The words after the program's name; those of the process when absent.
    """
    from ifs_measure import commands

    words = list(sys.argv[1:] if argv is None else argv)
    return commands.main(words, open_window=_open_window)


def _open_window(scan: Path | None) -> int:
    from ifs_measure.gui.app import run

    return run(scan)


if __name__ == "__main__":
    sys.exit(main())
