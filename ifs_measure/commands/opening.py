"""Open the scan that the words name."""

from __future__ import annotations

from pathlib import Path

from ifs_measure.commands.arguments import Arguments
from ifs_measure.errors import UsageError
from ifs_measure.measurement.cine_loop import CineLoop
from ifs_measure.scans.ruler_check import open_checked_scan


def opened(arguments: Arguments) -> CineLoop:
    """Open a scan; the series or file that was named must be one of several.

    Raises
    ------
    UsageError
        The scan has no series of that name.
    UnreadableScanError
        Or one of its children.
    """
    path = arguments.scan or Path()
    loop = open_checked_scan(path, arguments.series, arguments.frames_per_s)
    # A folder was asked for that name while it was opened; a file that is the scan itself has nothing to pick from.
    is_itself = path.is_file() and loop.description.path.resolve() == path.resolve()
    if arguments.series is not None and is_itself:
        loop.close()
        raise UsageError(f"Expected a folder with the series {arguments.series}, found a file; leave --series.")
    return loop
