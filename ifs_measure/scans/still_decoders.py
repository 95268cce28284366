"""Decodes one still picture, upright, of any depth: PNG, JPEG, TIFF and BMP."""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ifs_measure.errors import DamagedFrameError, UnsupportedEncodingError
from ifs_measure.measurement.geometry import Picture
from ifs_measure.scans.codestream import has_too_many_scans, read_codestream_size
from ifs_measure.scans.orientation import still_orientation, upright
from ifs_measure.scans.scan_limits import ScanLimits, check_limit

CV2_FLAGS = cv2.IMREAD_ANYCOLOR | cv2.IMREAD_ANYDEPTH | cv2.IMREAD_IGNORE_ORIENTATION
"""Any picture as it is stored; TIFFs are turned all the same."""


def decode_still(path: Path, page: int, limits: ScanLimits) -> NDArray[Any] | None:
    """Decode a picture file as grey or RGB of any depth, upright; None where it is damaged.

    Parameters
    ----------
    path : Path
        The file.
    page : int
        Of a TIFF, from 0.
    limits : ScanLimits
        What a picture may ask for.

    Raises
    ------
    ScanTooLargeError
        The file is larger than any picture.
    DamagedFrameError
        The file cannot be read.
    UnsupportedEncodingError
        Its decoder is not installed.
    """
    try:
        check_limit(limits, "max_still_bytes", path.stat().st_size, "bytes of a picture file")
        data = path.read_bytes()
    except OSError as error:
        raise DamagedFrameError(
            f"Expected a picture, found {path.name}, which cannot be read ({error.strerror})."
        ) from error
    try:
        found = _decoded_bytes(data, page)
    except ImportError as error:
        raise UnsupportedEncodingError(
            f"{path.name} needs the package {error.name}, which is not installed: run 'pip install {error.name}'."
        ) from error
    except (RuntimeError, ValueError, cv2.error):  # imagecodecs' errors are RuntimeErrors
        return None
    return found


def _decoded_bytes(data: bytes, page: int) -> NDArray[Any] | None:
    """Decode a picture in RGB order, upright: PNG and JPEG by libpng and libjpeg-turbo, which raise, others by cv2."""
    import imagecodecs

    # cv2 turns the TIFFs that it decodes.
    orientation = still_orientation(io.BytesIO(data), page)
    if data.startswith(b"\x89PNG"):
        picture: NDArray[Any] = imagecodecs.png_decode(_pixels_alone(data))
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
        done, pictures = cv2.imdecodemulti(buffer, CV2_FLAGS, range=(page, page + 1))
        found: Any = pictures[0] if done and pictures else None
    else:
        found = cv2.imdecode(buffer, CV2_FLAGS)
    if found is not None and found.ndim == 3 and found.dtype != np.uint8 and data.startswith((b"II", b"MM")):
        return upright(_deep_tiff(data, page), orientation)
    return found if found is None or found.ndim == 2 else np.asarray(cv2.cvtColor(found, cv2.COLOR_BGR2RGB))


_CHUNK_FRAME = 12
"""Length, name and check sum of a PNG's chunk."""


def _pixels_alone(data: bytes) -> bytes:
    """Leave out what a PNG says beside its pixels: libpng unpacks texts, and prints what it thinks of them.

    Critical chunks begin with a capital (PNG, third edition, 5.4); colours that are seen through are not asked for.

    Raises
    ------
    ValueError
        A chunk is cut or its check sum is wrong, of which libpng would print a line of its own.
    """
    kept, place = [data[:8]], 8
    while place < len(data):
        end = place + _CHUNK_FRAME + int.from_bytes(data[place : place + 4], "big")
        if data[place + 4 : place + 5].isupper():
            kept.append(data[place:end])
            if end > len(data) or zlib.crc32(data[place + 4 : end - 4]) != int.from_bytes(data[end - 4 : end], "big"):
                raise ValueError("a chunk of the PNG is damaged")
        place = end
    return b"".join(kept)


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


def grey_range_of(pictures: Sequence[NDArray[Any]]) -> tuple[float, float]:
    """Values shown as black and white: whole bits for whole numbers, the range itself for others.

    A camera of 12 bits stores its values in 16; the range is the same for all frames, so that none flickers.
    """
    low = min((float(np.nanmin(picture)) for picture in pictures), default=0.0)
    high = max((float(np.nanmax(picture)) for picture in pictures), default=255.0)
    if all(picture.dtype.kind in "ub" for picture in pictures):
        return 0.0, float((1 << max(8, int(high).bit_length())) - 1)
    return low, high


def as_shown(picture: NDArray[Any], grey_range: tuple[float, float]) -> Picture:
    """8 bits; deep samples are scaled by the range of the scan."""
    if picture.dtype == np.uint16:
        shift = max(int(grey_range[1]).bit_length() - 8, 0)
        picture = np.minimum(picture >> shift, 255).astype(np.uint8)
    elif picture.dtype != np.uint8:
        low, high = grey_range
        scaled = (picture - low) * (255.0 / max(high - low, 1e-9))
        picture = np.clip(np.nan_to_num(scaled), 0, 255).astype(np.uint8)
    return np.ascontiguousarray(picture)
