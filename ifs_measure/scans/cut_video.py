"""Tells a video that was cut by what its container promises."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Any

LATE_STEPS = 1.5
"""Longest frame durations by which a promised length may exceed the last frame's time: its own, and rounding."""


def remark_on_cut(container: Any, stream: Any, stamps: Sequence[int | None], *, is_damaged: bool) -> str | None:
    """Return a sentence where the container promises more frames than were found, else None.

    Parameters
    ----------
    container, stream : PyAV container and video stream
        What was opened.
    stamps : sequence of int or None
        Presentation time stamps of the packets found.
    is_damaged : bool
        Whether reading stopped at an error.
    """
    found, kind = len(stamps), str(container.format.name)
    # GIF and bare streams promise nothing; a transport stream's length is only estimated.
    promised = int(stream.frames or 0) if kind.startswith(("mov", "avi")) else 0
    # An AVI's frames are counted in its own ticks; its length in them is corrected to what a cut file holds.
    if promised > found and not (kind.startswith("avi") and _reaches(promised, stream.time_base, stream, stamps)):
        return f"The file was cut: it promises {promised} frames, {found} could be saved."
    is_timed = kind.startswith("matroska") and container.duration
    if is_timed and not _reaches(container.duration, Fraction(1, 1_000_000), stream, stamps):
        return f"The file was cut: it promises {container.duration / 1e6:.2f} s, {found} frames could be saved."
    return f"The file is damaged or was cut: {found} frames could be saved." if is_damaged else None


def _reaches(promised: int | None, unit: Fraction, stream: Any, stamps: Sequence[int | None]) -> bool:
    """Whether the frames found reach the length promised; an AVI counts the empty places between them as frames."""
    if not promised:
        return False
    known = sorted(float(stamp * stream.time_base) for stamp in stamps if stamp is not None) or [0.0]
    # A single frame tells no step; the rate that the container states does.
    stated_s = float(1 / stream.average_rate) if stream.average_rate else 0.0
    step_s = max((b - a for a, b in pairwise(known)), default=stated_s)
    return not float(promised * unit) - known[-1] > LATE_STEPS * step_s > 0
