"""Sentences on frames that several readers say."""

from __future__ import annotations

from collections.abc import Sequence

_MOST_LISTED = 10


def damaged_frames_remark(indices: Sequence[int]) -> str:
    """Say which frames look damaged before anybody has decoded them."""
    listed = ", ".join(str(index) for index in indices[:_MOST_LISTED])
    listed += f" and {len(indices) - _MOST_LISTED} more" if len(indices) > _MOST_LISTED else ""
    return (
        f"{len(indices)} frame(s) look damaged: {listed} (counted from 0); one that cannot be decoded counts as lost."
    )


def unequal_pixels_remarks(aspect: float | None) -> tuple[str, ...]:
    """Say that a video's pixels are not square; nothing where they are or where it does not tell."""
    if aspect is None or aspect == 1.0:
        return ()
    return (f"The video's pixels are {aspect:.4g} times as wide as high; it is shown without stretching.",)
