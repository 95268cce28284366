"""Small ultrasound DICOM files made by the tests, so that they mean something without reference data."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate, encapsulate_extended
from pydicom.sequence import Sequence as DicomSequence
from pydicom.uid import UID, generate_uid

EXPLICIT = "1.2.840.10008.1.2.1"
MULTI_FRAME = "1.2.840.10008.5.1.4.1.1.3.1"
SINGLE_FRAME = "1.2.840.10008.5.1.4.1.1.6.1"

_STAND_IN = {
    "1.2.840.10008.1.2.4.110": "1.2.840.10008.1.2.4.201",
    "1.2.840.10008.1.2.4.99": "1.2.840.10008.1.2.4.80",
    "1.2.840.10008.1.2.8.1": "1.2.840.10008.1.2.4.80",
}
"""Syntaxes that pydicom does not write, and ones of the same length that it does."""

Pixels = NDArray[Any]


def speckle(n_frames: int = 4, rows: int = 24, columns: int = 32, seed: int = 7) -> list[Pixels]:
    """Smooth grey frames that a lossy codec keeps close to the truth."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[:rows, :columns]
    return [
        np.clip(120 + 60 * np.sin(x / 5 + i) + 40 * np.cos(y / 4) + rng.normal(0, 3, (rows, columns)), 0, 255).astype(
            np.uint8
        )
        for i in range(n_frames)
    ]


def coloured(n_frames: int = 2, rows: int = 24, columns: int = 32) -> list[Pixels]:
    """Smooth RGB frames."""
    return [np.stack([f, np.roll(f, 5, 1), 255 - f], axis=-1) for f in speckle(n_frames, rows, columns)]


def region(**changes: Any) -> Dataset:
    """A tissue region of 0.5 mm a pixel over the whole 32 x 24 picture; `None` leaves a tag out."""
    tags: dict[str, Any] = {
        "RegionSpatialFormat": 1,
        "RegionDataType": 1,
        "RegionFlags": 2,
        "RegionLocationMinX0": 0,
        "RegionLocationMinY0": 0,
        "RegionLocationMaxX1": 31,
        "RegionLocationMaxY1": 23,
        "PhysicalUnitsXDirection": 3,
        "PhysicalUnitsYDirection": 3,
        "PhysicalDeltaX": 0.05,
        "PhysicalDeltaY": 0.05,
    }
    item = Dataset()
    for keyword, value in (tags | changes).items():
        if value is not None:
            setattr(item, keyword, value)
    return item


def header(frames: Sequence[Pixels], syntax: str = EXPLICIT, **changes: Any) -> Dataset:
    """A valid ultrasound header for frames; `None` leaves a tag out."""
    first = frames[0]
    samples = 3 if first.ndim == 3 else 1
    tags: dict[str, Any] = {
        "SOPClassUID": MULTI_FRAME,
        "SOPInstanceUID": generate_uid(entropy_srcs=["a"]),
        "Modality": "US",
        "NumberOfFrames": len(frames),
        "Rows": first.shape[0],
        "Columns": first.shape[1],
        "SamplesPerPixel": samples,
        "PhotometricInterpretation": "RGB" if samples == 3 else "MONOCHROME2",
        "PlanarConfiguration": 0 if samples == 3 else None,
        "BitsAllocated": first.dtype.itemsize * 8,
        "BitsStored": first.dtype.itemsize * 8,
        "HighBit": first.dtype.itemsize * 8 - 1,
        "PixelRepresentation": 0,
        "SequenceOfUltrasoundRegions": [region()],
    }
    data = Dataset()
    data.file_meta = FileMetaDataset()
    data.file_meta.TransferSyntaxUID = UID(syntax)
    data.file_meta.MediaStorageSOPClassUID = UID(changes.get("SOPClassUID") or MULTI_FRAME)
    data.file_meta.MediaStorageSOPInstanceUID = UID("1.2.3")
    for keyword, value in (tags | changes).items():
        if value is not None:
            setattr(data, keyword, DicomSequence(value) if keyword.endswith(("Regions", "Sequence")) else value)
    return data


def save(data: Dataset, path: Path) -> Path:
    """Write a data set as a file, whatever its values are."""
    wanted = str(data.file_meta.TransferSyntaxUID)
    known = _STAND_IN.get(wanted, wanted)
    data.file_meta.TransferSyntaxUID = UID(known)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        data.save_as(path, enforce_file_format=True)
    if known != wanted:
        path.write_bytes(path.read_bytes().replace(known.encode(), wanted.encode().ljust(len(known), b"\0"), 1))
    return path


def write_native(
    path: Path, frames: Sequence[Pixels], syntax: str = EXPLICIT, *, words: bool = True, **changes: Any
) -> Path:
    """Write uncompressed frames, as words or as bytes; big endian where the syntax is."""
    data = header(frames, syntax, **changes)
    is_big = syntax == "1.2.840.10008.1.2.2"
    order = ">" if is_big else "<"
    raw = b"".join(np.ascontiguousarray(f).astype(f.dtype.newbyteorder(order)).tobytes() for f in frames)
    raw += b"\0" * (len(raw) % 2)
    if is_big and words and frames[0].dtype.itemsize == 1:
        raw = np.frombuffer(raw, np.uint16).byteswap().tobytes()
    data.PixelData = raw
    data["PixelData"].VR = "OW" if words else "OB"
    return save(data, path)


def write_encapsulated(
    path: Path,
    frames: Sequence[Pixels],
    coded: Sequence[bytes],
    syntax: str,
    *,
    table: str = "basic",
    fragments: int = 1,
    **changes: Any,
) -> Path:
    """Write coded frames; `table` is basic, extended or none; each frame in so many fragments."""
    data = header(frames, syntax, **changes)
    if table == "extended":
        data.PixelData, data.ExtendedOffsetTable, data.ExtendedOffsetTableLengths = encapsulate_extended(list(coded))
    else:
        data.PixelData = encapsulate(list(coded), fragments_per_frame=fragments, has_bot=table == "basic")
    data["PixelData"].VR = "OB"
    data["PixelData"].is_undefined_length = True
    return save(data, path)
