"""Results that go to standard output, and what happens where it is closed or full."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

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
        _forget_stdout()
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


def _forget_stdout() -> None:
    """Point stdout at nothing, so that Python's own flush at exit does not complain a second time."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nothing, sys.stdout.fileno())
    except (OSError, ValueError):
        return
    finally:
        os.close(nothing)
