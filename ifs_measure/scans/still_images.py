"""Still pictures: one file, the pages of a TIFF, or a folder of numbered files as series in natural order."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ifs_measure.errors import DamagedFrameError, UnreadableScanError, UnsupportedEncodingError
from ifs_measure.measurement.cine_loop import CineLoop, ScanDescription
from ifs_measure.measurement.geometry import GreyImage, Picture
from ifs_measure.scans.codestream import has_too_many_scans, read_codestream_size
from ifs_measure.scans.frame_times import TimeTags, frame_times
from ifs_measure.scans.orientation import SIDEWAYS, orientation_remarks, still_orientation, upright
from ifs_measure.scans.picture_headers import PictureSize, read_picture_size
from ifs_measure.scans.scan_calibration import SpacingTags, scan_calibration
from ifs_measure.scans.scan_limits import ScanLimits, check_limit
from ifs_measure.scans.tiff_pages import tiff_is_whole

STILL_SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".jpe", ".tif", ".tiff", ".bmp", ".dib"})
_HEAD = 65536
_LAST_NUMBER = re.compile(r"^(?P<before>.*?)(?P<separator>[-_ .]*)(?P<number>\d+)(?P<after>\D*)$")
_FLAGS = cv2.IMREAD_ANYCOLOR | cv2.IMREAD_ANYDEPTH | cv2.IMREAD_IGNORE_ORIENTATION
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
        found = _decode(path, index if is_paged else 0, self._limits)
        if found is None:
            raise DamagedFrameError(f"Frame {index} cannot be decoded: {path.name} is damaged.")
        picture = _as_shown(found, self._grey_range)
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
    picture = _decode(series.files[0], 0, limits)
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
    found = [_decode(series.files[0 if n_pages > 1 else i], i if n_pages > 1 else 0, limits) for i in sorted(others)]
    return _grey_range([first, *(picture for picture in found if picture is not None)])


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
    n_pages = max(int(cv2.imcount(str(path), _FLAGS)), 1)
    check_limit(limits, "max_frames", n_pages, "pages")
    return n_pages


def _cut_remarks(path: Path, kind: str, n_pages: int, limits: ScanLimits) -> tuple[str, ...]:
    if kind != "tiff" or tiff_is_whole(path, limits.max_frames):
        return ()
    return (f"The file ends within its list of pages: {n_pages} page(s) could be saved, others are missing.",)


def _animation_remarks(path: Path) -> tuple[str, ...]:
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if head.startswith(b"\x89PNG") and b"acTL" in head:
        return ("The PNG is animated; only its first picture is used: export it as a video.",)
    return ()


def _decode(path: Path, page: int, limits: ScanLimits) -> NDArray[Any] | None:
    """Decode a picture file as grey or RGB of any depth; None where it is damaged."""
    try:
        check_limit(limits, "max_still_bytes", path.stat().st_size, "bytes of a picture file")
        data = path.read_bytes()
    except OSError as error:
        raise DamagedFrameError(
            f"Expected a picture, found {path.name}, which cannot be read ({error.strerror})."
        ) from error
    try:
        found = _decoded(data, page)
    except ImportError as error:
        raise UnsupportedEncodingError(
            f"{path.name} needs the package {error.name}, which is not installed: run 'pip install {error.name}'."
        ) from error
    except (RuntimeError, ValueError, cv2.error):  # imagecodecs' errors are RuntimeErrors
        return None
    return found


def _decoded(data: bytes, page: int) -> NDArray[Any] | None:
    """Decode a picture in RGB order, upright: PNG and JPEG by libpng and libjpeg-turbo, which raise, others by cv2."""
    import imagecodecs

    # cv2 turns the TIFFs that it decodes.
    orientation = still_orientation(io.BytesIO(data), page)
    if data.startswith(b"\x89PNG"):
        picture: NDArray[Any] = imagecodecs.png_decode(data)
        if picture.ndim == 3:
            picture = picture[..., 0] if picture.shape[2] < 3 else picture[..., :3]
        return upright(picture, orientation)
    if data.startswith(b"\xff\xd8"):
        # The end mark behind the last scan: a preview in the header has marks of its own.
        is_whole = data.rfind(b"\xff\xd9") > data.rfind(b"\xff\xda")
        size = read_codestream_size(data)
        if not is_whole or size is None or has_too_many_scans(data, size):
            return None
        return upright(_jpeg(data), orientation)
    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
    buffer = np.frombuffer(data, np.uint8)
    if page:
        done, pictures = cv2.imdecodemulti(buffer, _FLAGS, range=(page, page + 1))
        found: Any = pictures[0] if done and pictures else None
    else:
        found = cv2.imdecode(buffer, _FLAGS)
    if found is not None and found.ndim == 3 and found.dtype != np.uint8 and data.startswith((b"II", b"MM")):
        return upright(_deep_tiff(data, page), orientation)
    return found if found is None or found.ndim == 2 else np.asarray(cv2.cvtColor(found, cv2.COLOR_BGR2RGB))


def _deep_tiff(data: bytes, page: int) -> NDArray[Any]:
    """Decode by libtiff itself: of deep planes one after another, cv2 gives memory that nobody has written."""
    import imagecodecs

    picture = np.asarray(imagecodecs.tiff_decode(data, index=page))
    is_planar = picture.ndim == 3 and picture.shape[0] in (3, 4) and picture.shape[2] not in (3, 4)
    return np.ascontiguousarray((np.moveaxis(picture, 0, 2) if is_planar else picture)[..., :3])


def _jpeg(data: bytes) -> NDArray[Any]:
    import imagecodecs

    picture = np.asarray(imagecodecs.jpeg8_decode(data))
    if picture.ndim == 3 and picture.shape[2] != 3:
        raise UnsupportedEncodingError(
            f"Expected a picture in grey or RGB, found one of {picture.shape[2]} inks (CMYK); save it as RGB."
        )
    return picture


def _grey_range(pictures: Sequence[NDArray[Any]]) -> tuple[float, float]:
    """Values shown as black and white: whole bits for whole numbers, the range itself for others.

    A camera of 12 bits stores its values in 16; the range is the same for all frames, so that none flickers.
    """
    low = min((float(np.nanmin(picture)) for picture in pictures), default=0.0)
    high = max((float(np.nanmax(picture)) for picture in pictures), default=255.0)
    if all(picture.dtype.kind in "ub" for picture in pictures):
        return 0.0, float((1 << max(8, int(high).bit_length())) - 1)
    return low, high


def _as_shown(picture: NDArray[Any], grey_range: tuple[float, float]) -> Picture:
    """8 bits; deep samples are scaled by the range of the scan."""
    if picture.dtype == np.uint16:
        shift = max(int(grey_range[1]).bit_length() - 8, 0)
        picture = np.minimum(picture >> shift, 255).astype(np.uint8)
    elif picture.dtype != np.uint8:
        low, high = grey_range
        scaled = (picture - low) * (255.0 / max(high - low, 1e-9))
        picture = np.clip(np.nan_to_num(scaled), 0, 255).astype(np.uint8)
    return np.ascontiguousarray(picture)
