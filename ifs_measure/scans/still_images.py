"""Still pictures: one file, the pages of a TIFF, or a folder of numbered files as series in natural order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ifs_measure.errors import DamagedFrameError, UnreadableScanError
from ifs_measure.measurement.cine_loop import CineLoop, ScanDescription
from ifs_measure.measurement.geometry import GreyImage, Picture
from ifs_measure.measurement.own_pictures import HEAD_BYTES, is_own_picture
from ifs_measure.scans.frame_remarks import damaged_frames_remark
from ifs_measure.scans.frame_times import TimeTags, frame_times
from ifs_measure.scans.orientation import SIDEWAYS, orientation_remarks, still_orientation
from ifs_measure.scans.picture_headers import PictureSize, read_picture_size
from ifs_measure.scans.scan_calibration import SpacingTags, scan_calibration
from ifs_measure.scans.scan_limits import ScanLimits, check_limit
from ifs_measure.scans.still_decoders import CV2_FLAGS, as_shown, decode_still, grey_range_of
from ifs_measure.scans.tiff_pages import read_tiff_pages

STILL_SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".jpe", ".tif", ".tiff", ".bmp", ".dib"})
_HEAD = 65536
_LAST_NUMBER = re.compile(r"^(?P<before>.*?)(?P<separator>[-_ .]*)(?P<number>\d+)(?P<after>\D*)$")
_MANY = 8


@dataclass(frozen=True, slots=True)
class StillSeries:
    """Numbered pictures that belong together.

    Attributes
    ----------
    name : str
        Their name without the number and the separator before it.
    files : tuple of Path
        In the order of their numbers.
    numbers : tuple of int
        The numbers; empty for a picture without one.
    """

    name: str
    files: tuple[Path, ...]
    numbers: tuple[int, ...] = ()


def stills_among(files: Iterable[Path]) -> list[Path]:
    """Return the picture files among files, without those that this program wrote: they lie beside the scans."""
    return [path for path in files if path.suffix.lower() in STILL_SUFFIXES and not _is_own(path)]


def _is_own(path: Path) -> bool:
    if path.suffix.lower() != ".png":
        return False
    try:
        with path.open("rb", buffering=0) as file:
            return is_own_picture(file.read(HEAD_BYTES) or b"")
    except OSError:  # opening it says why it cannot be read
        return False


def find_series(files: Iterable[Path]) -> tuple[StillSeries, ...]:
    """Group picture files of one folder into series.

    The last number of a name counts. Where two kinds of picture share a name, the kind is added to it.

    Parameters
    ----------
    files : iterable of Path
        Picture files.
    """
    groups: dict[tuple[str, str], list[tuple[int, Path]]] = {}
    single: list[StillSeries] = []
    for path in files:
        match = _LAST_NUMBER.match(path.stem)
        if match is None:
            single.append(StillSeries(path.stem, (path,)))
            continue
        name = match["before"] + match["after"]
        groups.setdefault((name, path.suffix.lower()), []).append((int(match["number"]), path))
    shared = [name for name, _ in groups]
    found = []
    for (name, suffix), members in groups.items():
        members.sort(key=lambda member: (member[0], member[1].name))
        label = name or members[0][1].parent.name
        label += suffix if shared.count(name) > 1 else ""
        found.append(StillSeries(label, tuple(p for _, p in members), tuple(n for n, _ in members)))
    return tuple(sorted([*found, *single], key=lambda series: series.name))


def numbering_remarks(numbers: Sequence[int]) -> tuple[str, ...]:
    """State a constant step, or the gaps in a numbering."""
    steps = [b - a for a, b in pairwise(numbers)]
    if not steps:
        return ()
    if 0 in steps:
        twice = sorted({a for a, step in zip(numbers, steps, strict=False) if step == 0})
        return (f"The number {twice[0]} occurs more than once; all {len(numbers)} pictures are used in order of name.",)
    if len(set(steps)) == 1:
        return (
            ()
            if steps[0] == 1
            else (
                f"The pictures are numbered {numbers[0]} to {numbers[-1]} in steps of {steps[0]}; each is one frame.",
            )
        )
    step = min(steps)
    holes = [(a, b) for a, b in pairwise(numbers) if b - a != step]
    if step > 1 and any((b - a) % step for a, b in holes):
        step = 1
        holes = [(a, b) for a, b in pairwise(numbers) if b - a != 1]
    missing = sum((b - a) // step - 1 for a, b in holes)
    words = ", ".join(_hole(a, b, step) for a, b in holes[:_MANY]) + (" and more" if len(holes) > _MANY else "")
    return (f"{missing} picture(s) are missing from the numbering: {words}; the times between them are not known.",)


def _hole(before: int, after: int, step: int) -> str:
    first, last = before + step, after - step
    return str(first) if first == last else f"{first} to {last}"


class StillLoop:
    """Pictures as frames. Use `open_stills` to make one."""

    def __init__(
        self, description: ScanDescription, n_pages: int, limits: ScanLimits, grey_range: tuple[float, float]
    ) -> None:
        self._description = description
        self._n_pages = n_pages
        self._grey_range = grey_range
        self._limits = limits

    @property
    def description(self) -> ScanDescription:
        """What the scan is."""
        return self._description

    def frame(self, index: int) -> Picture:
        """Decode one frame as shown; raises IndexError, or DamagedFrameError where it does not decode."""
        if not 0 <= index < self._description.n_frames:
            raise IndexError(f"frame {index} of {self._description.n_frames}")
        is_paged = self._n_pages > 1
        path = self._description.files[0 if is_paged else index]
        found = decode_still(path, index if is_paged else 0, self._limits)
        if found is None:
            raise DamagedFrameError(f"Frame {index} cannot be decoded: {path.name} is damaged.")
        picture = as_shown(found, self._grey_range)
        if picture.shape[:2] != (self._description.rows, self._description.columns):
            raise DamagedFrameError(
                f"Frame {index}, {path.name}, has {picture.shape[1]} x {picture.shape[0]} pixels instead of "
                f"{self._description.columns} x {self._description.rows}."
            )
        return picture

    def luma(self, index: int) -> GreyImage:
        """Decode one frame as brightness, (rows, columns) uint8; raises as `frame` does."""
        picture = self.frame(index)
        return picture if picture.ndim == 2 else np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), np.uint8)

    def close(self) -> None:
        """Let go of nothing: files are open only while they are read."""


def open_stills(
    series: StillSeries,
    path: Path,
    frames_per_s: float | None,
    limits: ScanLimits,
    *,
    is_one_of_several: bool = False,
) -> CineLoop:
    """Open a series of stills, one picture, or the pages of a TIFF.

    Parameters
    ----------
    series : StillSeries
        The files in order.
    path : Path
        The folder or the file that was asked for.
    frames_per_s : float, optional
        The operator's frame rate; stills have no times otherwise.
    limits : ScanLimits
        What a scan may ask for.
    is_one_of_several : bool
        Whether the series' name has to be told apart from others.

    Raises
    ------
    UnreadableScanError
        A picture is damaged, or pictures of different sizes bear the same name.
    """
    check_limit(limits, "max_frames", len(series.files), "pictures")
    found = [_size(file, limits) for file in series.files]
    sizes = [size for size, _ in found]
    first = sizes[0]
    odd = next((i for i, size in enumerate(sizes) if size[1:] != first[1:]), None)
    if odd is not None:
        raise UnreadableScanError(
            f"Expected pictures of one size in the series {series.name!r}, found {first.columns} x {first.rows} in "
            f"{series.files[0].name} and {sizes[odd].columns} x {sizes[odd].rows} in {series.files[odd].name}; keep "
            "those of one loop in a folder of their own."
        )
    n_pages = _pages(series.files[0], first, limits) if len(series.files) == 1 else 1
    picture = decode_still(series.files[0], 0, limits)
    if picture is None:
        raise UnreadableScanError(f"Expected a picture, found damaged data in {series.files[0].name}; copy it again.")
    n_frames = len(series.files) * n_pages
    times = frame_times(TimeTags(), n_frames, frames_per_s)
    description = ScanDescription(
        path=path,
        files=series.files,
        n_frames=n_frames,
        rows=picture.shape[0],
        columns=picture.shape[1],
        frame_times_ms=times.times_ms,
        timing_source=times.source,
        transfer_syntax=first.kind,
        photometric="grey" if picture.ndim == 2 else "RGB",
        calibration=scan_calibration((), SpacingTags()),
        series=series.name if is_one_of_several else None,
        warnings=(*_remarks(series, first.kind, n_pages, limits, {way for _, way in found}), *times.warnings),
    )
    return StillLoop(description, n_pages, limits, _range_of_scan(picture, series, n_frames, n_pages, limits))


def _remarks(
    series: StillSeries, kind: str, n_pages: int, limits: ScanLimits, orientations: set[int]
) -> tuple[str, ...]:
    """Sentences on the numbering, missing pages, pictures turned upright, and animation."""
    cut = _cut_remarks(series.files[0], kind, n_pages, limits) if len(series.files) == 1 else ()
    turned = [words for orientation in sorted(orientations) for words in orientation_remarks(orientation)]
    return (*numbering_remarks(series.numbers), *cut, *turned, *_animation_remarks(series.files[0]))


def _range_of_scan(
    first: NDArray[Any], series: StillSeries, n_frames: int, n_pages: int, limits: ScanLimits
) -> tuple[float, float]:
    """Look at the first, the middle and the last frame for the values that are black and white."""
    if first.dtype == np.uint8:
        return 0.0, 255.0
    others = {n_frames // 2, n_frames - 1} - {0}
    found = [
        decode_still(series.files[0 if n_pages > 1 else i], i if n_pages > 1 else 0, limits) for i in sorted(others)
    ]
    return grey_range_of([first, *(picture for picture in found if picture is not None)])


def _size(path: Path, limits: ScanLimits) -> tuple[PictureSize, int]:
    """Size of a picture held upright, and its orientation as stored."""
    try:
        with path.open("rb") as file:
            size = read_picture_size(file.read(_HEAD))
            if size is not None and size.kind == "tiff" and not size.rows:
                file.seek(0)
                check_limit(limits, "max_still_bytes", path.stat().st_size, "bytes of a picture file")
                size = read_picture_size(file.read())
            file.seek(0)
            orientation = still_orientation(file)
    except OSError as error:
        raise UnreadableScanError(
            f"Expected a picture, found {path.name}, which cannot be read ({error.strerror})."
        ) from error
    if size is None:
        raise UnreadableScanError(f"Expected a picture, found {path.name}, whose header is damaged; copy it again.")
    check_limit(limits, "max_frame_pixels", size.rows * size.columns, "pixels in a picture")
    check_limit(limits, "max_still_bytes", path.stat().st_size, "bytes of a picture file")
    if orientation in SIDEWAYS:
        size = size._replace(rows=size.columns, columns=size.rows)
    return size, orientation


def _pages(path: Path, size: PictureSize, limits: ScanLimits) -> int:
    """Pages of a TIFF that are pictures of the first one's size; 1 for other files."""
    if size.kind != "tiff":
        return 1
    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
    n_pages = max(int(cv2.imcount(str(path), CV2_FLAGS)), 1)
    check_limit(limits, "max_frames", n_pages, "pages")
    return n_pages


def _cut_remarks(path: Path, kind: str, n_pages: int, limits: ScanLimits) -> tuple[str, ...]:
    if kind != "tiff":
        return ()
    pages = read_tiff_pages(path, limits.max_frames)
    if not pages.is_whole:
        return (f"The file ends within its list of pages: {n_pages} page(s) could be saved, others are missing.",)
    if pages.cut:
        return (damaged_frames_remark(pages.cut),)
    return ()


def _animation_remarks(path: Path) -> tuple[str, ...]:
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if head.startswith(b"\x89PNG") and b"acTL" in head:
        return ("The PNG is animated; only its first picture is used: export it as a video.",)
    return ()
