"""Values of a DICOM data set, read without trusting any of them: what does not parse is as good as absent."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable
from functools import cache
from math import isfinite
from typing import Any

_MOST_TEXT = 64
"""Longer than any coded value; a damaged one may run on through the file, names and all."""


def text(dataset: Any, keyword: str) -> str | None:
    """Read a text value of a data set; None where absent, empty or unreadable."""
    value = _value(dataset, keyword)
    if value is None:
        return None
    words = str(value).strip().strip("\0")
    return words if 0 < len(words) <= _MOST_TEXT and words.isprintable() else None


def numbers(dataset: Any, keyword: str) -> tuple[float, ...] | None:
    """Read the numbers of a data set's value; None where absent or unreadable."""
    value = _value(dataset, keyword)
    if value is None or (isinstance(value, (bytes, str)) and not str(value).strip()):
        return None
    items = value if isinstance(value, Iterable) and not isinstance(value, (bytes, str)) else [value]
    try:
        found = tuple(float(item) for item in items)
    except (TypeError, ValueError, OverflowError):
        return None
    return found or None


def whole_number(dataset: Any, keyword: str) -> int | None:
    """Read the first number of a value as an integer; None where absent, unreadable or no integer."""
    found = numbers(dataset, keyword)
    if not found or not isfinite(found[0]) or found[0] != int(found[0]):
        return None
    return int(found[0])


def written(dataset: Any, keyword: str) -> str | None:
    """Read a value as it is written, for a sentence; None where absent or empty."""
    value = _value(dataset, keyword)
    if value is None:
        raw = dataset.get_item(_tag(keyword))
        value = raw.value if raw is not None and raw.is_raw else None
    if isinstance(value, bytes):
        value = value.decode("ascii", "replace")
    parts = value if isinstance(value, Iterable) and not isinstance(value, str) else [value]
    words = "\\".join("" if part is None else str(part) for part in parts).strip(" \0")
    if not words:
        return None
    return words if len(words) <= _MOST_TEXT and words.isascii() and words.isprintable() else "unreadable"


def number(dataset: Any, keyword: str) -> float | None:
    """Read the first number of a value; None where absent or unreadable."""
    found = numbers(dataset, keyword)
    return found[0] if found else None


@cache
def _tag(keyword: str) -> Any:
    from pydicom.datadict import tag_for_keyword
    from pydicom.tag import Tag

    tag = tag_for_keyword(keyword)
    if tag is None:
        raise KeyError(keyword)
    return Tag(tag)


_PLAIN: dict[str, Callable[[Any], Any]] = {
    "US": lambda raw: struct.unpack(f"{'<' if raw.is_little_endian else '>'}{len(raw.value) // 2}H", raw.value),
    "FD": lambda raw: struct.unpack(f"{'<' if raw.is_little_endian else '>'}{len(raw.value) // 8}d", raw.value),
    "UL": lambda raw: struct.unpack(f"{'<' if raw.is_little_endian else '>'}{len(raw.value) // 4}I", raw.value),
    "IS": lambda raw: raw.value.decode("ascii").strip(" \0").split("\\"),
    "DS": lambda raw: raw.value.decode("ascii").strip(" \0").split("\\"),
    "UI": lambda raw: raw.value.decode("ascii").strip(" \0"),
    "CS": lambda raw: raw.value.decode("ascii").strip(" \0"),
}
"""Values that need no character set, read without a data set's checks of each: half the time that opening takes."""


def _value(dataset: Any, keyword: str) -> Any:
    try:
        raw = dataset.get_item(_tag(keyword))
        if raw is None:
            return None
        read = _PLAIN.get(raw.VR) if raw.is_raw and raw.value else None
        return dataset.get(keyword) if read is None else read(raw)
    except Exception:  # a value that does not parse is as good as none, whatever pydicom raises for it
        return None


_ITEM = b"\xfe\xff\x00\xe0"
_ITEM_BIG = b"\xff\xfe\xe0\x00"
_MOST_ITEMS = 50_000
"""In a sequence and those within it; an enhanced loop of 1,000 frames has 10,000."""


def items(dataset: Any, keyword: str) -> list[Any]:
    """Return the items of a sequence; empty where absent, no sequence, or one of more items than can be of use."""
    raw = dataset.get_item(_tag(keyword))
    is_bytes = raw is not None and raw.is_raw and isinstance(raw.value, bytes)
    if is_bytes and max(raw.value.count(_ITEM), raw.value.count(_ITEM_BIG)) > _MOST_ITEMS:
        return []
    value = _value(dataset, keyword)
    if value is None or isinstance(value, (bytes, str)):
        return []
    try:
        return list(value)
    except TypeError:
        return []


def pair(dataset: Any, keyword: str) -> tuple[float, float] | None:
    """Read the first two numbers of a value; None where there are not two."""
    found = numbers(dataset, keyword)
    return (found[0], found[1]) if found and len(found) >= 2 else None
