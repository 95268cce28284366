"""The header of a DICOM file, up to the pixels, without trusting any of it."""

from __future__ import annotations

import io
import re
import warnings
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ifs_measure.errors import NotUltrasoundError, TruncatedScanError, UnreadableScanError
from ifs_measure.scans.byte_source import ByteSource, CountedFile, FileBytes, MemoryBytes, TooManyReadsError
from ifs_measure.scans.dicom_values import items, number, numbers, text, whole_number
from ifs_measure.scans.frame_times import GroupTimes, TimeTags
from ifs_measure.scans.pixel_decoders import SYNTAXES, Syntax, syntax_of
from ifs_measure.scans.scan_limits import ScanLimits, check_limit
from ifs_measure.scans.ultrasound_regions import RegionTags

DEFLATED = "1.2.840.10008.1.2.1.99"
IMPLICIT = "1.2.840.10008.1.2"
EXPLICIT = "1.2.840.10008.1.2.1"
BIG_ENDIAN = "1.2.840.10008.1.2.2"
MEDIA_DIRECTORY = "1.2.840.10008.1.3.10"

_STORAGE = "1.2.840.10008.5.1.4.1.1."
ULTRASOUND_CLASSES = frozenset(_STORAGE + number for number in ("3", "3.1", "6", "6.1", "6.2"))
"""Ultrasound image and multi-frame image, retired and current, and enhanced volume."""
PICTURE_CLASSES = (_STORAGE + "7", _STORAGE + "77.1")
"""Secondary capture (also multi-frame) and visible light: opened without a scale."""

_PREAMBLE = 128
_HEAD_BYTES = 4096
"""Holds the whole header of most loops, and of any the file meta information."""
_PIXEL_DATA_LITTLE = b"\xe0\x7f\x10\x00"
_PIXEL_DATA_BIG = b"\x7f\xe0\x00\x10"
_COMMAND_GROUP = b"\0\0"
_UID = re.compile(r"[0-9.]{1,64}")
_LONG_VRS = (b"OB", b"OW", b"UN", b"OL", b"OV", b"OF", b"OD")
UNDEFINED = 0xFFFFFFFF

_MOST_REGIONS = 1000
"""A screen has a handful; a damaged sequence may claim thousands."""

_LEAST_ELEMENT = 8
"""Bytes of an element without a value: as many as that are within the limit without being counted."""

_READS_AN_ELEMENT = 2
"""Its tag and length, and its value."""

_DEFLATED_HEADER = 1024 * 1024
"""What is inflated of a deflated data set first: the header, in all but the oddest."""


@dataclass(frozen=True)
class DicomHeader:
    """What a DICOM file says before its pixels.

    Attributes
    ----------
    path : Path
        The file.
    dataset : pydicom Dataset
        The header; its values may be of any form.
    source : ByteSource
        Where the bytes are: the file, or the inflated data set.
    transfer_syntax : str
        UID.
    syntax : Syntax
        How its pixels are read.
    pixel_offset : int
        First byte of the Pixel Data value.
    pixel_length : int
        Length of the value; `UNDEFINED` for fragments.
    is_ultrasound : bool
        False for secondary captures and visible light.
    has_big_words : bool
        Whether the pixels are big-endian words (OW).
    warnings : tuple of str
        Sentences.
    """

    path: Path
    dataset: Any
    source: ByteSource
    transfer_syntax: str
    syntax: Syntax
    pixel_offset: int
    pixel_length: int
    is_ultrasound: bool
    has_big_words: bool
    warnings: tuple[str, ...]

    def text(self, keyword: str) -> str | None:
        """Read a text value; None where absent, empty or unreadable."""
        return text(self.dataset, keyword)

    def numbers(self, keyword: str) -> tuple[float, ...] | None:
        """Read the finite numbers of a value; None where absent or unreadable."""
        return numbers(self.dataset, keyword)


def looks_like_dicom(path: Path) -> bool:
    """Whether the file begins as DICOM does, with or without its preamble."""
    with path.open("rb") as file:
        start = file.read(_PREAMBLE + 4)
    return _has_prefix(start) or _bare_start(start)


def _has_prefix(start: bytes) -> bool:
    return start[_PREAMBLE : _PREAMBLE + 4] == b"DICM"


def _bare_start(start: bytes) -> bool:
    """Whether it is a data set without preamble: a first element of group 2 or 8 with a plausible type or length."""
    if len(start) < 8 or start[:4] == b"DICM":
        return start[:4] == b"DICM"
    group = int.from_bytes(start[:2], "little")
    element = int.from_bytes(start[2:4], "little")
    if group not in (0x0002, 0x0008) or element > 0x2000:
        return False
    explicit = start[4:6].isalpha() and start[4:6].isupper()
    return explicit or int.from_bytes(start[4:8], "little") <= 256


def read_header(path: Path, limits: ScanLimits, source: FileBytes | None = None) -> DicomHeader:
    """Read a DICOM header and find the pixels.

    Parameters
    ----------
    path : Path
        The file.
    limits : ScanLimits
        What a header may ask for.
    source : FileBytes, optional
        The file where it is open already; closed where the header cannot be read.

    Raises
    ------
    NotUltrasoundError
        An object of another class; the message names it.
    UnreadableScanError
        The file is no DICOM file, or its header is damaged or without pixels.
    UnsupportedEncodingError
        The transfer syntax is none that is read.
    """
    source = source or FileBytes(path)
    try:
        return _read(path, source, limits)
    except BaseException:
        source.close()
        raise


def _read(path: Path, file: FileBytes, limits: ScanLimits) -> DicomHeader:
    dataset, source, offset = _parse(path, file, limits)
    if source is not file:
        file.close()
    uid = _transfer_syntax(dataset, source, offset)
    remarks: list[str] = []
    is_ultrasound = _check_class(dataset, path)
    if not is_ultrasound:
        name = class_name(dataset) or "picture"
        remarks.append(f"The file is a {name}, not an ultrasound image; it is opened without a scale.")
    element = source.read_at(offset, 12)
    is_big = uid == BIG_ENDIAN
    if element[:4] != (_PIXEL_DATA_BIG if is_big else _PIXEL_DATA_LITTLE):
        if offset >= source.size:
            raise TruncatedScanError(
                f"Expected pictures in {path.name}, found the end of the file after its header: it holds none, or was "
                "cut; copy it again."
            )
        raise UnreadableScanError(f"Expected pictures in {path.name}, found a DICOM object without Pixel Data.")
    syntax = syntax_of(uid)
    order = "big" if is_big else "little"
    # Whatever the transfer syntax says: as a length, which is even, these letters would be an odd number.
    is_explicit = element[4:6] in _LONG_VRS
    start = offset + (12 if is_explicit else 8)
    length = int.from_bytes(element[8:12] if is_explicit else element[4:8], order)  # type: ignore[arg-type]
    if syntax.is_encapsulated and length != UNDEFINED:
        # Some writers compress and leave the length of the uncompressed pixels; the items tell the truth.
        length = UNDEFINED
    has_words = is_big and element[4:6] == b"OW"
    return DicomHeader(path, dataset, source, uid, syntax, start, length, is_ultrasound, has_words, tuple(remarks))


def _parse(path: Path, source: FileBytes, limits: ScanLimits) -> tuple[Any, ByteSource, int]:
    """Header as a pydicom data set, where the bytes are, and where the pixels begin."""
    from pydicom import dcmread

    start = source.read_at(0, _HEAD_BYTES)
    if not start:
        raise UnreadableScanError(f"Expected a scan, found the empty file {path.name}; copy it again.")
    is_bare = not _has_prefix(start)
    if is_bare and not _bare_start(start):
        raise UnreadableScanError(
            f"Expected a DICOM, picture or video file, found {path.name}, which begins like none of them."
        )
    is_roomy = limits.max_header_elements >= _HEAD_BYTES // _LEAST_ELEMENT
    if is_roomy and not is_bare and (found := _parse_head(start)) is not None:
        return found[0], source, found[1]
    file = source.file(_READS_AN_ELEMENT * limits.max_header_elements)
    try:
        with warnings.catch_warnings(), file:
            warnings.simplefilter("ignore")
            if DEFLATED.encode() in start and _transfer_syntax_in_meta(file, is_bare) == DEFLATED:
                return _parse_deflated(file, limits)
            file.seek(0)
            dataset = dcmread(file, stop_before_pixels=True, force=is_bare)
            return dataset, source, file.tell()
    except (UnreadableScanError, MemoryError):
        raise
    except RecursionError as error:
        raise UnreadableScanError(
            f"The header of {path.name} nests deeper than any scan; the file is damaged."
        ) from error
    except Exception as error:
        # pydicom may turn the file's own error into another one.
        if file.reads_left < 0:
            check_limit(limits, "max_header_elements", limits.max_header_elements + 1, "elements in the header")
        raise UnreadableScanError(
            f"Expected a DICOM header in {path.name}, found damaged data ({type(error).__name__}); export it again."
        ) from error


def _parse_head(start: bytes) -> tuple[Any, int] | None:
    """Parse a header that lies whole in the first bytes of a file, in less than half the time that `dcmread` takes.

    What `dcmread` does with an ordinary file and nothing else; None for any other, which is left to it.
    """
    from pydicom.dataset import FileMetaDataset
    from pydicom.filereader import _at_pixel_data, read_dataset

    buffer = io.BytesIO(start)
    buffer.seek(_PREAMBLE + 4)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            meta = FileMetaDataset(
                read_dataset(buffer, False, True, stop_when=lambda tag, _vr, _length: tag >> 16 != 2)
            )
            uid = text(meta, "TransferSyntaxUID") or ""
            has_commands = start[buffer.tell() : buffer.tell() + 2] == _COMMAND_GROUP
            if has_commands or uid not in SYNTAXES or uid in (DEFLATED, BIG_ENDIAN):
                return None
            dataset = read_dataset(buffer, uid == IMPLICIT, True, stop_when=_at_pixel_data)
            dataset.file_meta = meta
    except Exception:  # whatever is wrong, `dcmread` meets it again and is asked what it is
        return None
    place = buffer.tell()
    return (dataset, place) if start[place : place + 4] == _PIXEL_DATA_LITTLE else None


def _transfer_syntax_in_meta(file: CountedFile, is_bare: bool) -> str | None:
    """Transfer syntax of the file meta information; leaves the file after it."""
    from pydicom.filereader import _read_file_meta_info, read_preamble

    read_preamble(file, is_bare)
    found = _read_file_meta_info(file)
    return str(found.get("TransferSyntaxUID", "")) or None


def _parse_deflated(file: CountedFile, limits: ScanLimits) -> tuple[Any, ByteSource, int]:
    """Inflate the data set behind the file meta information, within the limit, and parse it (PS3.5 A.5)."""
    from pydicom.dataset import FileMetaDataset
    from pydicom.filereader import _at_pixel_data, read_dataset
    from pydicom.uid import UID

    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    data, packed, n_bytes = b"", file.read(), _DEFLATED_HEADER
    while True:
        data += inflater.decompress(packed, n_bytes)
        packed = inflater.unconsumed_tail
        check_limit(limits, "max_inflated_bytes", len(data), "bytes in the deflated data set")
        # A buffer over the bytes rather than the bytes: it counts as a file does.
        buffer, is_all = CountedFile(io.BytesIO(data)), not packed
        buffer.reads_left = file.reads_left
        try:
            dataset = read_dataset(buffer, False, True, stop_when=_at_pixel_data)
        except Exception as error:
            file.reads_left = buffer.reads_left
            if is_all or isinstance(error, TooManyReadsError):
                raise
        file.reads_left = buffer.reads_left
        if is_all or (element := data[buffer.tell() : buffer.tell() + 12])[:4] == _PIXEL_DATA_LITTLE:
            break
        n_bytes = 4 * len(data)
    if not is_all:
        # The rest is room for the pixels that the header speaks of, and no more.
        length = int.from_bytes(element[8:12], "little")
        needed = limits.max_inflated_bytes + 1 if length == UNDEFINED else buffer.tell() + 12 + length
        check_limit(limits, "max_inflated_bytes", needed, "bytes in the deflated data set")
        data += inflater.decompress(packed, needed - len(data)) if needed > len(data) else b""
    place = buffer.tell()
    meta = FileMetaDataset()
    meta.TransferSyntaxUID = UID(DEFLATED)
    dataset.file_meta = meta
    return dataset, MemoryBytes(data), place


def _transfer_syntax(dataset: Any, source: ByteSource, offset: int) -> str:
    uid = text(getattr(dataset, "file_meta", {}), "TransferSyntaxUID")
    if uid:
        return uid
    is_implicit, is_little = getattr(dataset, "original_encoding", (True, True))
    element = source.read_at(offset, 12)
    if not is_implicit and is_little is not False and element[8:12] == b"\xff\xff\xff\xff":
        body = source.read_at(offset + 12, 4096)
        if b"\xff\xd8\xff" in body:
            return "1.2.840.10008.1.2.4.50"
    if is_little is False:
        return BIG_ENDIAN
    return IMPLICIT if is_implicit else EXPLICIT


def class_name(dataset: Any) -> str | None:
    """Name of the object's class (0008,0016), or its UID where it has no name."""
    uid = class_uid(dataset)
    if uid is None:
        return None
    from pydicom.uid import UID

    return str(UID(uid).name) or uid


def class_uid(dataset: Any) -> str | None:
    """UID of the object's class, from the data set or from its meta information; None where neither is a UID."""
    found = text(dataset, "SOPClassUID") or text(getattr(dataset, "file_meta", {}), "MediaStorageSOPClassUID") or ""
    return found if _UID.fullmatch(found) else None


def _check_class(dataset: Any, path: Path) -> bool:
    """Whether the object is ultrasound; refuses what is neither that nor a plain picture."""
    uid = class_uid(dataset)
    if uid in ULTRASOUND_CLASSES:
        return True
    if uid is None:
        if len(dataset) == 0:
            raise UnreadableScanError(
                f"Expected an ultrasound scan, found {path.name}, whose header is empty or damaged."
            )
        if text(dataset, "Modality") in ("US", None) and whole_number(dataset, "Rows"):
            return text(dataset, "Modality") == "US"
        raise NotUltrasoundError(f"Expected an ultrasound scan, found {path.name}, which does not say what it is.")
    if any(uid == base or uid.startswith(base + ".") for base in PICTURE_CLASSES):
        return False
    if uid == MEDIA_DIRECTORY:
        raise NotUltrasoundError(
            f"Expected an ultrasound scan, found {path.name}, a DICOM directory that lists no scan."
        )
    raise NotUltrasoundError(
        f"Expected an ultrasound scan, found a {class_name(dataset)} in {path.name}; choose an ultrasound loop."
    )


def time_tags(
    header: DicomHeader, group_times: tuple[GroupTimes, ...] = (), video_times_ms: tuple[float, ...] | None = None
) -> TimeTags:
    """Read what the header says of the frame times."""
    return TimeTags(
        header.numbers("FrameTimeVector"),
        number(header.dataset, "FrameTime"),
        number(header.dataset, "CineRate"),
        number(header.dataset, "RecommendedDisplayFrameRate"),
        video_times_ms,
        group_times,
        header.numbers("FrameIncrementPointer"),
    )


def region_tags(header: DicomHeader) -> tuple[RegionTags, ...]:
    """Return the items of Sequence of Ultrasound Regions (0018,6011) as written; empty where there are none."""
    return tuple(_region(item) for item in items(header.dataset, "SequenceOfUltrasoundRegions")[:_MOST_REGIONS])


def _region(item: Any) -> RegionTags:
    def both(kind: str) -> tuple[int | None, int | None]:
        return whole_number(item, kind.format("X")), whole_number(item, kind.format("Y"))

    return RegionTags(
        whole_number(item, "RegionSpatialFormat"),
        whole_number(item, "RegionDataType"),
        whole_number(item, "RegionFlags"),
        (
            whole_number(item, "RegionLocationMinX0"),
            whole_number(item, "RegionLocationMinY0"),
            whole_number(item, "RegionLocationMaxX1"),
            whole_number(item, "RegionLocationMaxY1"),
        ),
        both("PhysicalUnits{}Direction"),
        (number(item, "PhysicalDeltaX"), number(item, "PhysicalDeltaY")),
        both("ReferencePixel{}0"),
        (number(item, "ReferencePixelPhysicalValueX"), number(item, "ReferencePixelPhysicalValueY")),
    )
