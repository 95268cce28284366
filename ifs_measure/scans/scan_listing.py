"""The scans that a folder or a DICOMDIR holds, found one by one so that a large folder can be shown and left."""

from __future__ import annotations

import os
import warnings
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ifs_measure.errors import UnreadableScanError
from ifs_measure.scans.dicom_header import (
    MEDIA_DIRECTORY,
    PICTURE_CLASSES,
    ULTRASOUND_CLASSES,
    class_name,
    class_uid,
    looks_like_dicom,
)
from ifs_measure.scans.dicom_values import text, whole_number, written
from ifs_measure.scans.scan_limits import ScanLimits, check_limit, limits_in_force
from ifs_measure.scans.still_images import STILL_SUFFIXES, find_series, stills_among
from ifs_measure.scans.video_loop import VIDEO_SUFFIXES

_NEVER_SCANS = frozenset(
    {".json", ".txt", ".csv", ".md", ".pdf", ".xml", ".html", ".py", ".zip", ".gz", ".mat", ".npy", ".ini", ".log"}
)
_MANY = 5
_META_BYTES = 1024
"""The file meta information names the class well within this."""


@dataclass(frozen=True, slots=True)
class ScanEntry:
    """One of several scans that a path holds.

    Attributes
    ----------
    path : Path
        What to open.
    series : str or None
        Name to pass to `open_scan` where the path is a folder of several series of stills.
    n_frames : int or None
        Frames, where known without decoding.
    kind : str
        ``dicom``, ``stills`` or ``video``.
    label : str
        What a person is shown: the name of the file or of the series.
    """

    path: Path
    series: str | None = None
    n_frames: int | None = None
    kind: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """The scans that a path holds, and sentences on what is missing, unlisted or of another kind."""

    entries: tuple[ScanEntry, ...]
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ListingProgress:
    """What looking at one more file brought.

    Attributes
    ----------
    done, total : int
        Files looked at, files there are.
    entry : ScanEntry or None
        A scan that was found.
    warning : str or None
        A sentence on what was missing, unlisted or of another kind.
    """

    done: int
    total: int
    entry: ScanEntry | None = None
    warning: str | None = None


def iter_scans(path: Path, limits: ScanLimits | None = None) -> Iterator[ListingProgress]:
    """Find the scans of a folder, a DICOMDIR or a file, one report a file; not asking for the next is cancelling.

    Parameters
    ----------
    path : Path
        A folder, a DICOMDIR, or any scan.
    limits : ScanLimits, optional
        How many files and how deep; those of the preferences where absent.

    Raises
    ------
    UnreadableScanError
        The path is absent or cannot be looked into, or the DICOMDIR is damaged.
    """
    try:
        yield from _scans_of(path, limits or limits_in_force())
    except OSError as error:
        raise UnreadableScanError(
            f"Expected a scan, found {path.name}, which cannot be read ({error.strerror or error})."
        ) from error


def _scans_of(path: Path, limits: ScanLimits) -> Iterator[ListingProgress]:
    if not path.exists():
        raise UnreadableScanError(f"Expected a scan, found nothing at {path}; check the path.")
    if path.is_dir():
        directory = next((p for p in path.iterdir() if p.name.upper() == "DICOMDIR" and p.is_file()), None)
        if directory is None:
            yield from _in_folder(path, limits)
        else:
            yield from _in_directory(directory, limits)
    elif path.is_file() and is_dicom_directory(path, _start_of(path)):
        yield from _in_directory(path, limits)
    else:
        yield ListingProgress(1, 1, ScanEntry(path, label=path.name))


def _start_of(path: Path) -> bytes:
    with path.open("rb", buffering=0) as file:
        return file.read(_META_BYTES) or b""


def is_dicom_directory(path: Path, head: bytes) -> bool:
    """Whether a file with these first bytes is a DICOMDIR: Media Storage Directory Storage."""
    if MEDIA_DIRECTORY.encode() not in head[:_META_BYTES]:
        return False
    from pydicom.filereader import read_file_meta_info

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            meta = read_file_meta_info(path)
    except Exception:  # damaged: the reader that opens it says so
        return False
    return text(meta, "MediaStorageSOPClassUID") == MEDIA_DIRECTORY


def _in_folder(folder: Path, limits: ScanLimits) -> Iterator[ListingProgress]:
    files = _files_below(folder, limits)
    own = [p for p in files if p.parent == folder]
    stills = stills_among(own)
    videos = [p for p in own if p.suffix.lower() in VIDEO_SUFFIXES]
    pictures = STILL_SUFFIXES | VIDEO_SUFFIXES | _NEVER_SCANS
    others = [p for p in files if p.suffix.lower() not in pictures]
    total, done = len(stills) + len(videos) + len(others), 0
    for series in find_series(stills):
        done += len(series.files)
        name, count = series.name, len(series.files)
        yield ListingProgress(done, total, ScanEntry(folder, name, count, "stills", name))
    for path in videos:
        done += 1
        yield ListingProgress(done, total, ScanEntry(path, kind="video", label=path.name))
    yield from _dicom_files(others, folder, done, total)
    deeper = Counter(
        p.parent for p in files if p.parent != folder and p.suffix.lower() in STILL_SUFFIXES | VIDEO_SUFFIXES
    )
    if deeper:
        names = ", ".join(place.relative_to(folder).as_posix() for place in list(deeper)[:_MANY])
        more = " and more" if len(deeper) > _MANY else ""
        words = f"{deeper.total()} picture(s) or video(s) in folders within are left out; open those: {names}{more}."
        yield ListingProgress(total, total, warning=words)


def _dicom_files(files: Iterable[Path], folder: Path, done: int, total: int) -> Iterator[ListingProgress]:
    """Ultrasound among files; what is DICOM of another kind is counted and said at the end."""
    strangers: Counter[str] = Counter()
    for path in files:
        done += 1
        entry, stranger = _dicom_entry(path, folder)
        if stranger:
            strangers[stranger] += 1
        yield ListingProgress(done, total, entry)
    if strangers:
        words = ", ".join(f"{count} {name}" for name, count in strangers.most_common(_MANY))
        yield ListingProgress(done, total, warning=f"DICOM objects of other kinds are left out: {words}.")


def _dicom_entry(path: Path, folder: Path) -> tuple[ScanEntry | None, str | None]:
    """Entry of an ultrasound file, or the class of what it is instead; neither where it is no DICOM file."""
    from pydicom import dcmread

    try:
        if not looks_like_dicom(path):
            return None, "damaged file" if path.suffix.lower() == ".dcm" else None
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tags: list[Any] = ["SOPClassUID", "NumberOfFrames", "Rows", "Modality"]
            found = dcmread(path, specific_tags=tags, stop_before_pixels=True, force=True)
            uid, claimed = class_uid(found) or "", whole_number(found, "NumberOfFrames")
    except Exception:  # a damaged file is no scan to choose; opening it by itself says what is wrong
        return None, "damaged file"
    if uid == MEDIA_DIRECTORY:
        return None, None
    is_picture = any(uid == base or uid.startswith(base + ".") for base in PICTURE_CLASSES)
    if uid not in ULTRASOUND_CLASSES and not is_picture:
        return None, class_name(found) or "object without a class"
    if not whole_number(found, "Rows"):
        return None, "object without pictures"
    label = path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.name
    # The pixels are not looked at here: a number that is none is left out, and opening the scan counts its frames.
    is_number = claimed is not None and 1 <= claimed <= limits_in_force().max_frames
    n_frames = 1 if written(found, "NumberOfFrames") is None else claimed if is_number else None
    return ScanEntry(path, None, n_frames, "dicom", label), None


def _in_directory(directory: Path, limits: ScanLimits) -> Iterator[ListingProgress]:
    folder = directory.parent
    listed, missing, outside = _referenced(directory, limits)
    if outside:
        yield ListingProgress(
            0, len(listed), warning=f"{directory.name} names {outside} file(s) outside its folder; they are left out."
        )
    if missing:
        names = ", ".join(missing[:_MANY]) + (" and more" if len(missing) > _MANY else "")
        yield ListingProgress(
            0, len(listed), warning=f"{len(missing)} file(s) that {directory.name} lists are missing: {names}."
        )
    known = {path.resolve() for path in listed}
    known.add(directory.resolve())
    unlisted = [
        path
        for path in _files_below(folder, limits)
        if path.resolve() not in known and path.suffix.lower() not in STILL_SUFFIXES | VIDEO_SUFFIXES | _NEVER_SCANS
    ]
    total = len(listed) + len(unlisted)
    yield from _dicom_files(listed, folder, 0, total)
    found = []
    for report in _dicom_files(unlisted, folder, len(listed), total):
        if report.entry is not None:
            found.append(report.entry.label)
        yield report
    if found:
        names = ", ".join(found[:_MANY]) + (" and more" if len(found) > _MANY else "")
        yield ListingProgress(
            total, total, warning=f"{len(found)} scan(s) are not listed in {directory.name}: {names}."
        )


def _referenced(directory: Path, limits: ScanLimits) -> tuple[list[Path], list[str], int]:
    """Files that a DICOMDIR names: those there, the names of those missing, how many lie outside its folder."""
    from pydicom import dcmread

    listed: list[Path] = []
    missing: list[str] = []
    outside = 0
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            records = dcmread(directory, force=True).get("DirectoryRecordSequence") or []
            names = [record.get("ReferencedFileID") for record in records]
    except Exception as error:
        raise UnreadableScanError(
            f"Expected a DICOM directory, found damaged data in {directory.name}; open the folder of the loops instead."
        ) from error
    check_limit(limits, "max_listed_files", len(names), "files in a DICOM directory")
    for name in names:
        if not name:
            continue
        parts = [name] if isinstance(name, str) else [str(part) for part in name]
        if any(part in ("", "..", ".") or "/" in part or "\\" in part or Path(part).is_absolute() for part in parts):
            outside += 1
            continue
        path = _beneath(directory.parent, parts)
        if path is None:
            missing.append("/".join(parts))
        else:
            listed.append(path)
    return listed, missing, outside


def _beneath(folder: Path, parts: list[str]) -> Path | None:
    """File named by a DICOMDIR; copies from a disc may have lost its capitals."""
    for candidate in (folder.joinpath(*parts), folder.joinpath(*(part.lower() for part in parts))):
        if candidate.is_file():
            return candidate
    return None


def _files_below(folder: Path, limits: ScanLimits) -> list[Path]:
    """All files of a folder and the folders in it, in natural order of their names."""
    found: list[Path] = []
    base = len(folder.parts)
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        if len(Path(place).parts) - base >= limits.max_folder_depth:
            folders.clear()
        own = (Path(place) / name for name in names if not name.startswith("."))
        found += [path for path in own if path.is_file()]
        check_limit(limits, "max_listed_files", len(found), "files in the folder")
    return sorted(found, key=_natural)


def _natural(path: Path) -> list[tuple[int, int, str]]:
    """Sort key by which 2 comes before 10."""
    key: list[tuple[int, int, str]] = []
    word, digits = "", ""
    for letter in path.as_posix() + "\0":
        if letter.isdecimal() and letter.isascii():
            if word:
                key.append((1, 0, word))
                word = ""
            digits += letter
        else:
            if digits:
                key.append((0, int(digits), ""))
                digits = ""
            word += letter
    key.append((1, 0, word))
    return key
