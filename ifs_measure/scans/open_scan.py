"""Open a path as a cine loop: the first reader that recognises it; says why the others declined."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ifs_measure.errors import SeveralScansError, UnreadableScanError
from ifs_measure.measurement.cine_loop import CineLoop
from ifs_measure.scans.byte_source import FileBytes
from ifs_measure.scans.dicom_header import looks_like_dicom
from ifs_measure.scans.dicom_loop import open_dicom
from ifs_measure.scans.head_start import Aside
from ifs_measure.scans.picture_headers import read_picture_size
from ifs_measure.scans.scan_limits import ScanLimits, limits_in_force
from ifs_measure.scans.scan_listing import Listing, ScanEntry, is_dicom_directory, iter_scans
from ifs_measure.scans.still_images import STILL_SUFFIXES, StillSeries, find_series, open_stills, stills_among
from ifs_measure.scans.video_loop import VIDEO_SUFFIXES, open_video

__all__ = ["Listing", "ScanEntry", "iter_scans", "list_scans", "open_scan", "read_listing", "whole_listing"]

_HEAD = 65536
_DICOM_HEAD = 1024
"""Holds the preamble and the class of the object."""
_MANY = 12
_VIDEO_STARTS = (
    b"RIFF", b"\x1aE\xdf\xa3", b"\x00\x00\x01\xba", b"\x00\x00\x01\xb3", b"\x00\x00\x00\x01", b"OggS", b"0&\xb2u",
)  # fmt: skip
"""AVI, Matroska, MPEG program stream, MPEG video, bare H.264 or HEVC, Ogg, ASF."""


def list_scans(path: Path, limits: ScanLimits | None = None) -> tuple[ScanEntry, ...]:
    """List the scans that a file, a folder or a DICOMDIR holds; `iter_scans` does so progressively.

    Raises
    ------
    UnreadableScanError
        The path is absent or holds no scan.
    """
    return read_listing(path, limits).entries


def read_listing(path: Path, limits: ScanLimits | None = None) -> Listing:
    """List the scans that a path holds, with sentences on what is missing, unlisted or of another kind.

    Raises
    ------
    UnreadableScanError
        The path is absent or holds no scan.
    """
    reports = tuple(iter_scans(path, limits))
    entries = [report.entry for report in reports if report.entry is not None]
    return whole_listing(path, entries, [report.warning for report in reports if report.warning])


def whole_listing(path: Path, entries: Sequence[ScanEntry], warnings: Sequence[str]) -> Listing:
    """Everything that `iter_scans` found.

    Raises
    ------
    UnreadableScanError
        That is nothing; the message says what was there instead.
    """
    if not entries:
        raise UnreadableScanError(
            f"Expected ultrasound loops, pictures or videos, found none in {path.name or path}; choose another folder. "
            f"{' '.join(warnings)}".strip()
        )
    return Listing(tuple(entries), tuple(warnings))


def open_scan(
    path: Path,
    series: str | None = None,
    frames_per_s: float | None = None,
    limits: ScanLimits | None = None,
    aside: Aside | None = None,
) -> CineLoop:
    """Open one scan.

    Parameters
    ----------
    path : Path
        A file, a folder of stills, or a folder or DICOMDIR that holds one scan or several.
    series : str, optional
        Which series of stills, or the name of which file, where the folder holds several.
    frames_per_s : float, optional
        The operator's frame rate; it wins over the file's and says so in the warnings (timing source ``entered``).
    limits : ScanLimits, optional
        What a scan may ask for; those of the preferences where absent.
    aside : callable, optional
        Where to begin with frame 0 while the others are still being found, for one who waits for it.

    Raises
    ------
    SeveralScansError
        The path holds several scans and none was picked; the message lists them.
    UnreadableScanError
        Or one of its children, with what was expected, found and what to do.
    """
    limits = limits or limits_in_force()
    try:
        if path.is_file():
            loop = _open_file(path, frames_per_s, limits, aside)
            if loop is not None:
                return loop
        elif not path.exists():
            raise UnreadableScanError(f"Expected a scan, found nothing at {path}; check the path.")
        elif not path.is_dir():
            raise UnreadableScanError(f"Expected a file or a folder, found {path}, which is neither.")
        return _open_one_of(path, series, frames_per_s, limits)
    except OSError as error:
        raise UnreadableScanError(
            f"Expected a scan, found {path.name}, which cannot be read ({error.strerror or error})."
        ) from error


def _open_one_of(path: Path, series: str | None, frames_per_s: float | None, limits: ScanLimits) -> CineLoop:
    entries = list_scans(path, limits)
    picked = [entry for entry in entries if series is None or series in _names(entry)]
    if not picked:
        raise UnreadableScanError(f"Expected the series {series!r}, found {_listed(entries)}; name one of these.")
    if len(picked) > 1:
        raise SeveralScansError(
            f"Expected one scan, found {_listed(picked)}; pick one by --series and its name as listed here."
        )
    entry = picked[0]
    if entry.kind != "stills":
        loop = _open_file(entry.path, frames_per_s, limits)
        if loop is None:
            raise UnreadableScanError(f"Expected a scan, found {entry.path.name}, another DICOM directory.")
        return loop
    files = stills_among(p for p in entry.path.iterdir() if not p.name.startswith("."))
    found = next(s for s in find_series(files) if s.name == entry.series)
    return open_stills(found, path, frames_per_s, limits, is_one_of_several=len(entries) > 1)


def _names(entry: ScanEntry) -> tuple[str, ...]:
    own = (entry.series,) if entry.series is not None else (entry.label, entry.path.name, entry.path.stem)
    return tuple(name for name in own if name)


def _listed(entries: Sequence[ScanEntry]) -> str:
    words = ", ".join(entry.label for entry in entries[:_MANY])
    more = f" and {len(entries) - _MANY} more" if len(entries) > _MANY else ""
    return f"{len(entries)} scan{'s' if len(entries) != 1 else ''}: {words}{more}"


def _open_file(
    path: Path, frames_per_s: float | None, limits: ScanLimits, aside: Aside | None = None
) -> CineLoop | None:
    """Open a file with the reader that its first bytes, then its name, speak for; None for a DICOM directory."""
    source, is_kept = FileBytes(path), False
    try:
        head = source.read_at(0, _DICOM_HEAD)
        is_dicom = head[128:132] == b"DICM"
        head = head if is_dicom else source.read_at(0, _HEAD)
        if is_dicom_directory(path, head):
            return None
        if is_dicom:
            is_kept = True
            return open_dicom(path, frames_per_s, limits, aside, source)
    finally:
        if not is_kept:
            source.close()
    if not head:
        raise UnreadableScanError(f"Expected a scan, found the empty file {path.name}; copy it again.")
    picture = read_picture_size(head)
    if picture is not None:
        if picture.kind == "gif":
            return open_video(path, frames_per_s, limits)
        return open_stills(StillSeries(path.stem, (path,)), path, frames_per_s, limits)
    suffix = path.suffix.lower()
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        raise UnreadableScanError(f"Expected a picture or a video, found the WebP picture {path.name}; save it as PNG.")
    if head[4:8] == b"ftyp" or head.startswith(_VIDEO_STARTS) or suffix in VIDEO_SUFFIXES:
        return open_video(path, frames_per_s, limits)
    if looks_like_dicom(path):
        return open_dicom(path, frames_per_s, limits, aside)
    what = "a picture whose header is damaged" if suffix in STILL_SUFFIXES else "a file that begins like none of them"
    raise UnreadableScanError(
        f"Expected an ultrasound DICOM, a picture (PNG, JPEG, TIFF, BMP, GIF) or a video, found {path.name}, {what}."
    )
