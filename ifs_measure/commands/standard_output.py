"""Results go to standard output, notices to standard error; what happens where one is closed or full."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from ifs_measure.errors import ExportError


@contextmanager
def results_to_stdout() -> Iterator[None]:
    """Turn a failure to write results into a sentence.

    Raises
    ------
    ExportError
        Standard output is closed or its disk is full.
    """
    try:
        yield
    except OSError as error:
        _forget(sys.stdout)
        raise ExportError(
            f"Expected to write the result to standard output, found: {error.strerror or error}; write it to a file."
        ) from error


def print_result(text: str) -> None:
    """Print one line of a result.

    Raises
    ------
    ExportError
        Standard output is closed or its disk is full.
    """
    with results_to_stdout():
        print(text, flush=True)  # noqa: T201


def print_notice(text: str) -> None:
    """Print one line beside the result, without line breaks; a notice that cannot be shown is no error."""
    # Without a stream `print` would fall back on standard output, into the middle of a record.
    if sys.stderr is None:
        return
    try:
        print(" ".join(text.split()), file=sys.stderr, flush=True)  # noqa: T201
    except OSError:
        _forget(sys.stderr)


def _forget(stream: TextIO) -> None:
    """Point a stream at nothing, so that Python's own flush at exit does not complain a second time."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nothing, stream.fileno())
    except (OSError, ValueError):
        return
    finally:
        os.close(nothing)
