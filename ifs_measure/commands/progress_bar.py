"""A progress bar on a terminal, and nothing anywhere else."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Self

WIDTH = 30
REDRAW_SECONDS = 0.1
"""Ten times a second is fluid, and cheap beside the work it shows."""


class ProgressBar:
    """Draws on stderr while a walk runs and wipes itself away when it ends, however it ends."""

    def __init__(self, title: str, enabled: bool) -> None:
        self._title = title
        self._drawn_at = 0.0
        self._is_shown = enabled and sys.stderr is not None and sys.stderr.isatty()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._is_shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def show(self, done: int, total: int) -> None:
        """Draw how far the work has come."""
        now = time.monotonic()
        if not self._is_shown or (now - self._drawn_at < REDRAW_SECONDS and done < total):
            return
        self._drawn_at = now
        share = min(done / total, 1.0) if total > 0 else 0.0
        bar = "#" * round(WIDTH * share)
        sys.stderr.write(f"\r{self._title} [{bar:<{WIDTH}}] {100 * share:3.0f} %")
        sys.stderr.flush()
