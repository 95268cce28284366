"""Modality and value-of-interest look-up tables of a header (PS3.3 C.11.1, C.11.2), in every form that writers give."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ifs_measure.scans.dicom_values import items, numbers

_MOST_BITS = 16
_HALF = 1 << 15
_WHOLE = 1 << 16


@dataclass(frozen=True, slots=True)
class LookUpTable:
    """Output values for the input values from `first` on; what lies below or beyond takes the first or the last.

    Attributes
    ----------
    first : int
        Input value of the first entry.
    values : ndarray
        Entries.
    bits : int
        Depth of an entry.
    """

    first: int
    values: NDArray[Any]
    bits: int

    def of(self, inputs: NDArray[Any]) -> NDArray[np.float64]:
        """Look values up."""
        places = np.clip(np.rint(inputs).astype(np.int64) - self.first, 0, self.values.size - 1)
        return np.asarray(self.values[places], np.float64)


def read_table(dataset: Any, keyword: str, *, is_signed: bool) -> LookUpTable | None:
    """Read the first table of a sequence.

    Parameters
    ----------
    dataset : pydicom Dataset
        The header.
    keyword : str
        ``ModalityLUTSequence`` or ``VOILUTSequence``.
    is_signed : bool
        Whether input values may be below 0.

    Returns
    -------
    LookUpTable or None
        None where the sequence is absent or empty.

    Raises
    ------
    ValueError
        The table is damaged.
    """
    found = items(dataset, keyword)
    if not found:
        return None
    descriptor = numbers(found[0], "LUTDescriptor")
    if descriptor is None or len(descriptor) < 3:
        raise ValueError("a table without its descriptor")
    count, first, bits = (int(value) for value in descriptor[:3])
    count = count % _WHOLE or _WHOLE
    if not 1 <= bits <= _MOST_BITS:
        raise ValueError(f"a table of {bits} bits")
    if is_signed and first >= _HALF:
        first -= _WHOLE
    data = found[0].get("LUTData")
    if isinstance(data, bytes):
        # Entries of 8 bits come one in a byte or one in a word.
        is_bytes = bits <= 8 and len(data) - count in (0, 1)
        order = ">" if getattr(found[0], "original_encoding", (None, True))[1] is False else "<"
        values: NDArray[Any] = np.frombuffer(data, np.uint8 if is_bytes else f"{order}u2")
    else:
        values = np.atleast_1d(np.asarray(data if data is not None else [], np.int64))
    if values.size < count:
        raise ValueError(f"a table of {values.size} values that should have {count}")
    return LookUpTable(first, values[:count], bits)
