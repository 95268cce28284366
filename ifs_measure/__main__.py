"""The door of the program: no argument or ``open`` is the window, everything else the command line."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from ifs_measure.errors import UsageError

EXIT_INTERRUPTED = 130
"""As a shell counts the signal."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code.

    Parameters
    ----------
    argv : sequence of str, optional
        The words after the program's name; those of the process when absent.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        from ifs_measure import commands

        code = commands.main(words, open_window=_open_window)
    except KeyboardInterrupt:
        # Here rather than in the command line, which may be loading still.
        with suppress(OSError):
            if sys.stderr is not None:
                sys.stderr.write("Interrupted; nothing was half-written.\n")
        code = EXIT_INTERRUPTED
    if argv is None and code == EXIT_INTERRUPTED:
        # An interruption that passed through code made from text, as dataclasses are, stays noted in the interpreter,
        # which would then end by the signal instead of with the exit code.
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError):
                if stream is not None:
                    stream.flush()
        os._exit(code)
    return code


def _open_window(scan: Path | None) -> int:
    if _lacks_display():
        raise UsageError(
            "Expected a display for the window, found none (DISPLAY and WAYLAND_DISPLAY are empty); start it in a "
            "desktop session, or use 'ifs-measure measure', which needs none."
        )
    from ifs_measure.gui.app import run

    return run(scan)


def _lacks_display() -> bool:
    """Whether Qt would end the process for want of a display; where a platform was named, Qt knows better."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform.startswith("linux") and not any(os.environ.get(name) for name in named)


if __name__ == "__main__":
    sys.exit(main())
