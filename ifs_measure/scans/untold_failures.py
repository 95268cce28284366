"""Hears of failures that a decoder can neither raise nor return, only hand to the interpreter."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock, get_ident
from typing import Any

_listening: dict[int, tuple[str, list[str]]] = {}
"""Thread that decodes now, to the decoder it waits for and what that one failed of."""
_before: list[Callable[..., Any]] = []
"""The interpreter's own hooks while anybody listens."""
_lock = Lock()


@contextmanager
def failures_told(decoder: str) -> Iterator[list[str]]:
    """Collect the failures of a decoder in this thread; other threads may decode at the same time.

    OpenJPH's binding meets a damaged stream in a function without a way to raise, and returns what it has.

    Parameters
    ----------
    decoder : str
        Part of the name of the function that fails.

    Yields
    ------
    list of str
        Filled while the block runs.
    """
    failures: list[str] = []
    with _lock:
        if not _listening:
            _before[:] = sys.unraisablehook, sys.excepthook
            sys.unraisablehook = _collect
            sys.excepthook = _pass_over
        _listening[get_ident()] = decoder, failures
    try:
        yield failures
    finally:
        with _lock:
            del _listening[get_ident()]
            if not _listening:
                sys.unraisablehook, sys.excepthook = _before


def _collect(told: sys.UnraisableHookArgs) -> None:
    decoder, failures = _listening.get(get_ident(), ("", []))
    if decoder and decoder in str(told.object):
        failures.append(str(told.exc_value or told.exc_type.__name__))
    else:
        _before[0](told)


def _pass_over(kind: type[BaseException], error: BaseException, trace: Any) -> None:
    """Keep quiet of what the interpreter prints here first of a decoder; another thread's error is its own."""
    if get_ident() not in _listening:
        _before[1](kind, error, trace)
