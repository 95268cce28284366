"""From words to exit code: which command runs, and what an error or an interruption looks like."""

from __future__ import annotations

import io
import json
import logging
import os
import sys
import traceback
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path

from ifs_measure.commands.arguments import Arguments, parse
from ifs_measure.commands.standard_output import print_notice, print_result
from ifs_measure.errors import IfsMeasureError
from ifs_measure.scans.scan_limits import LIMITS_VARIABLE
from ifs_measure.storage.places import preferences_place
from ifs_measure.storage.preferences import load_preferences

EXIT_DONE = 0
EXIT_INTERNAL = 1
EXIT_BAD_INPUT = 2

OpenWindow = Callable[[Path | None], int]


def main(words: Sequence[str], open_window: OpenWindow) -> int:
    """Run one command.

    Parameters
    ----------
    words : sequence of str
        The words after the program's name.
    open_window : callable
        Opens the window on a scan, or empty, and returns its exit code.

    Returns
    -------
    int
        0 done, 1 internal error, 2 bad input. An interruption goes through.
    """
    debug = "--debug" in words
    _let_every_character_through()
    try:
        _put_limits_in_force()
        return _run_apart_from_libraries(words, open_window, debug)
    except (IfsMeasureError, MemoryError) as error:
        return _refused(error, debug)
    except Exception as error:
        text = f"Internal error, {type(error).__name__}: {error} (add --debug for the traceback)"
        return _failed(error, text, EXIT_INTERNAL, debug)


def _run_apart_from_libraries(words: Sequence[str], open_window: OpenWindow, debug: bool) -> int:
    """Run a command; what a library warns of is for a developer, what matters of a scan is said by its reader."""
    if debug:
        return _run(parse(words), open_window)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        _silence_libraries()
        return _run(parse(words), open_window)


def _put_limits_in_force() -> None:
    """Hand the limits of the preferences to every process of the program; the environment's own win."""
    limits = load_preferences(preferences_place()).get("limits")
    if isinstance(limits, dict):
        os.environ.setdefault(LIMITS_VARIABLE, json.dumps(limits))


def _refused(error: BaseException, debug: bool) -> int:
    if isinstance(error, IfsMeasureError):
        return _failed(error, str(error), EXIT_BAD_INPUT, debug)
    return _failed(error, "Expected enough memory for this scan, found too little.", EXIT_INTERNAL, debug)


def _run(arguments: Arguments, open_window: OpenWindow) -> int:
    match arguments.command:
        case "version":
            from ifs_measure import __version__

            print_result(f"ifs-measure {__version__}")
        case "help":
            print_result(arguments.help_text)
        case "window" | "open":
            return open_window(arguments.scan)
        case "info":
            from ifs_measure.commands.info import run_info

            run_info(arguments)
        case "sample":
            from ifs_measure.commands.sample import run_sample

            run_sample(arguments)
        case _:
            from ifs_measure.commands.measure import run_measure

            run_measure(arguments)
    return EXIT_DONE


def _failed(error: BaseException, text: str, code: int, debug: bool) -> int:
    if debug and sys.stderr is not None:
        traceback.print_exception(error, file=sys.stderr)
    print_notice(f"ifs-measure: {text}")
    return code


def _let_every_character_through() -> None:
    """Print a replacement instead of failing where the terminal's encoding has no ± or no such file name."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _silence_libraries() -> None:
    """Keep decoders from writing lines of their own beside ours; only the process's own settings are touched."""
    os.environ.setdefault("OPENCV_LOG_LEVEL", "SILENT")
    os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")
    logging.getLogger("pydicom").setLevel(logging.CRITICAL)
