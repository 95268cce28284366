"""Limits that stop a bomb before memory does; each is a preference."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, fields
from functools import lru_cache

from ifs_measure.errors import ScanTooLargeError


@dataclass(frozen=True, slots=True)
class ScanLimits:
    """What a scan may ask for.

    Attributes
    ----------
    max_frame_pixels : int
        Rows times columns; the largest ultrasound pictures in use are 1920x1080 (2 megapixels).
    max_frames : int
        Frames of one loop; at 60 frames a second half an hour.
    max_header_elements : int
        Elements of a DICOM header, those in its sequences among them; an enhanced loop of 1,000 frames has 40,000.
    max_inflated_bytes : int
        Size of a deflated data set after inflation.
    max_video_bytes : int
        Compressed video that has to be held in memory because its container gives no positions.
    max_still_bytes : int
        One still picture file.
    max_listed_files : int
        Files looked at when a folder is listed.
    max_folder_depth : int
        Folders within folders that are listed.
    max_held_bytes : int
        Decoded frames that the window keeps; about 300 grey or 100 colour frames of 1024x768.
    """

    max_frame_pixels: int = 64_000_000
    max_frames: int = 108_000
    max_header_elements: int = 200_000
    max_inflated_bytes: int = 2_000_000_000
    max_video_bytes: int = 512_000_000
    max_still_bytes: int = 512_000_000
    max_listed_files: int = 20_000
    max_folder_depth: int = 8
    max_held_bytes: int = 256 * 1024 * 1024


LIMITS_VARIABLE = "IFS_MEASURE_LIMITS"
"""Environment variable with limits as JSON: how the preferences reach the processes that decode."""


def limits_in_force() -> ScanLimits:
    """Return the limits of the preferences or of the environment; the default ones where there are none."""
    return _limits_from(os.environ.get(LIMITS_VARIABLE, ""))


@lru_cache(maxsize=1)
def _limits_from(text: str) -> ScanLimits:
    """Limits from JSON; a name that is none and a value that is no number above 0 are passed over."""
    try:
        found = json.loads(text)
    except ValueError:
        return ScanLimits()
    names = [field.name for field in fields(ScanLimits)]
    values = found if isinstance(found, dict) else {}
    return ScanLimits(**{n: values[n] for n in names if type(values.get(n)) is int and values[n] > 0})


def check_limit(limits: ScanLimits, name: str, found: int, what: str) -> None:
    """Refuse a scan that asks for more than a limit.

    Parameters
    ----------
    limits : ScanLimits
        The limits.
    name : str
        Field of `limits`; also the name of the preference.
    found : int
        What the scan asks for.
    what : str
        Its unit in words.

    Raises
    ------
    ScanTooLargeError
        The message names the limit and the preference.
    """
    allowed = getattr(limits, name)
    if found > allowed:
        raise ScanTooLargeError(
            f"Expected at most {allowed:,} {what}, found {found:,}; the file is damaged or the preference "
            f"{name!r} has to be raised."
        )
