"""Which library decodes which transfer syntax: one table, printed in docs/formats.md.

Every decoder lets other threads run while it works (imagecodecs and cv2 let go of the interpreter lock).
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ifs_measure.errors import DamagedFrameError, UnsupportedEncodingError
from ifs_measure.measurement.cine_loop import ScanDescription
from ifs_measure.scans.codestream import (
    LOSSLESS_SOF,
    ends_whole,
    has_too_many_scans,
    read_codestream_size,
    with_rgb_marker,
)
from ifs_measure.scans.pixel_format import YBR_STORED, PixelFormat
from ifs_measure.scans.untold_failures import failures_told

Samples = NDArray[Any]
"""(rows, columns) or (rows, columns, 3), uint8 or uint16 (int16 where signed)."""


class Decoded(NamedTuple):
    """One frame as stored, and whether its three samples are luma and two colour differences still."""

    samples: Samples
    is_ybr: bool = False


Decoder = Callable[[bytes, PixelFormat, bool], Decoded]
"""(bytes of one frame, its format, only the brightness is wanted) -> the frame."""


@dataclass(frozen=True, slots=True)
class Syntax:
    """A transfer syntax that is read.

    Attributes
    ----------
    name : str
        In words.
    library : str
        Which library decodes it.
    decode : Decoder or None
        None for video, which is decoded as a stream.
    is_encapsulated : bool
        Whether frames are fragments.
    has_marks : bool
        Whether a picture begins and ends with marks (JPEG, JPEG-LS, JPEG 2000).
    """

    name: str
    library: str
    decode: Decoder | None
    is_encapsulated: bool = True
    has_marks: bool = False

    @property
    def is_compressed(self) -> bool:
        """Whether a picture is a codestream with a beginning of its own."""
        return self.decode not in (None, _native, _deflated_frame)

    @property
    def is_rle(self) -> bool:
        """Whether a picture is a table of run-length coded planes."""
        return self.decode is _rle

    @property
    def has_samples_as_written(self) -> bool:
        """Whether samples keep their place within the bits allocated; those of a codec begin with bit 0."""
        return self.is_rle or not self.is_compressed

    @property
    def is_video(self) -> bool:
        """Whether the fragments together are one video stream."""
        return self.is_encapsulated and self.decode is None


def decode_frame(syntax: Syntax, data: bytes, pixels: PixelFormat, index: int, *, luma: bool = False) -> Decoded:
    """Decode one frame, or say that it is damaged.

    Raises
    ------
    DamagedFrameError
        The bytes are no such picture, or one of another size.
    UnsupportedEncodingError
        The decoder's library is not installed.
    """
    if syntax.decode is None:
        raise UnsupportedEncodingError(f"Expected single pictures, found {syntax.name}.")
    try:
        decoded = syntax.decode(data, pixels, luma)
    except ImportError as error:
        raise UnsupportedEncodingError(
            f"{syntax.name} needs the package {error.name}, which is not installed: run 'pip install {error.name}'."
        ) from error
    except DamagedFrameError as error:
        raise DamagedFrameError(f"Frame {index} cannot be decoded: {error}") from error
    except Exception as error:
        reason = str(error).split("\n")[0] or type(error).__name__
        raise DamagedFrameError(f"Frame {index} cannot be decoded ({syntax.name}: {reason}).") from error
    shape = decoded.samples.shape
    if shape[:2] != (pixels.rows, pixels.columns):
        raise DamagedFrameError(
            f"Frame {index} has {shape[1]} x {shape[0]} pixels instead of {pixels.columns} x {pixels.rows}."
        )
    if pixels.overlay_bits:
        words = decoded.samples.view(f"u{decoded.samples.itemsize}")
        bare = words & ~words.dtype.type(pixels.overlay_bits)
        decoded = decoded._replace(samples=bare.view(decoded.samples.dtype))
    return decoded


def _native(data: bytes, pixels: PixelFormat, luma: bool) -> Decoded:
    if len(data) < pixels.native_bytes:
        raise DamagedFrameError("the file ends within it.")
    if pixels.is_word_swapped:
        if len(data) % 2:
            raise UnsupportedEncodingError(
                "Expected an even number of bytes in a frame of big-endian words, found odd."
            )
        data = np.frombuffer(data, np.uint16).byteswap().tobytes()
    rows, columns = pixels.rows, pixels.columns
    if pixels.photometric in ("YBR_FULL_422", "YBR_PARTIAL_422"):
        return _native_422(data, pixels, luma)
    kind = ("i" if pixels.is_signed else "u") + str(pixels.bits_allocated // 8)
    array = np.frombuffer(data, (">" if pixels.is_big_endian else "<") + kind, rows * columns * pixels.samples)
    array = array.astype(kind, copy=False)
    is_ybr = pixels.photometric in YBR_STORED
    if pixels.samples == 1:
        return Decoded(array.reshape(rows, columns))
    if pixels.is_planar:
        planes = array.reshape(3, rows, columns)
        return (
            Decoded(planes[0]) if luma and is_ybr else Decoded(np.ascontiguousarray(planes.transpose(1, 2, 0)), is_ybr)
        )
    return Decoded(array.reshape(rows, columns, 3), is_ybr)


def _native_422(data: bytes, pixels: PixelFormat, luma: bool) -> Decoded:
    """Two pixels are stored as Y1 Y2 Cb Cr (PS3.3 C.7.6.3.1.2); the colour belongs to both."""
    if pixels.bits_allocated != 8 or pixels.columns % 2:
        raise UnsupportedEncodingError("Expected 8 bits and an even width in uncompressed 4:2:2, found otherwise.")
    pairs = np.frombuffer(data, np.uint8, pixels.native_bytes).reshape(pixels.rows, pixels.columns // 2, 4)
    brightness = pairs[..., :2].reshape(pixels.rows, pixels.columns)
    if luma:
        return Decoded(brightness)
    out = np.empty((pixels.rows, pixels.columns, 3), np.uint8)
    out[..., 0] = brightness
    out[:, 0::2, 1:] = pairs[..., 2:]
    out[:, 1::2, 1:] = pairs[..., 2:]
    return Decoded(out, True)


def _deflated_frame(data: bytes, pixels: PixelFormat, luma: bool) -> Decoded:
    """Inflate a frame that was deflated by itself (PS3.5 A.4.13), no further than its size."""
    return _native(zlib.decompressobj(-zlib.MAX_WBITS).decompress(data, pixels.native_bytes), pixels, luma)


def _rle(data: bytes, pixels: PixelFormat, luma: bool) -> Decoded:
    """PS3.5 annex G: a table of segments, each a PackBits-coded byte plane, most significant byte first."""
    import cv2

    rows, columns, n_bytes = pixels.rows, pixels.columns, pixels.bits_allocated // 8
    table = np.frombuffer(data, "<u4", 16)
    count = int(table[0])
    if count != pixels.samples * n_bytes:
        raise DamagedFrameError(f"it has {count} RLE segments instead of {pixels.samples * n_bytes}.")
    edges = [*(int(t) for t in table[1 : count + 1]), len(data)]
    if any(b <= a for a, b in pairwise(edges)):
        raise DamagedFrameError("its RLE segments do not follow each other.")
    is_ybr = pixels.photometric in YBR_STORED
    wanted = 1 if luma and is_ybr else pixels.samples
    planes = [_plane(data[a:b], rows, columns) for a, b in pairwise(edges[: wanted * n_bytes + 1])]
    if n_bytes == 2:
        kind = np.int16 if pixels.is_signed else np.uint16
        joined: list[Samples] = [
            (high.astype(np.uint16) << 8 | low).view(kind) for high, low in zip(planes[::2], planes[1::2], strict=True)
        ]
    else:
        joined = [plane.view(np.int8) for plane in planes] if pixels.is_signed else list(planes)
    return Decoded(joined[0]) if wanted == 1 else Decoded(np.asarray(cv2.merge(joined)), is_ybr)


_RLE_SLACK = 64
"""Bytes beside the runs; a literal run is at most one byte in 128 longer than its pixels."""


def _plane(packed: bytes, rows: int, columns: int) -> NDArray[np.uint8]:
    """One byte of each pixel."""
    import imagecodecs

    if len(packed) > 2 * rows * columns + _RLE_SLACK:
        raise DamagedFrameError("an RLE segment is longer than its picture.")
    raw = imagecodecs.packbits_decode(packed)
    if len(raw) < rows * columns:
        raise DamagedFrameError("an RLE segment is too short.")
    return np.frombuffer(raw, np.uint8, rows * columns).reshape(rows, columns)


_COMPONENTS = (0, 1, 3)
"""Of a picture that is shown; 0 where the header does not tell (JPEG XL). JPEG 2000 allows 16,384, each a picture."""


def _check_size(data: bytes, pixels: PixelFormat) -> None:
    """Refuse a picture of another size before a decoder makes room for it."""
    size = read_codestream_size(data)
    if size is None:
        raise DamagedFrameError("its header is damaged.")
    if size.components not in _COMPONENTS:
        raise DamagedFrameError(f"it has {size.components} components.")
    if (size.rows, size.columns) != (pixels.rows, pixels.columns):
        raise DamagedFrameError(
            f"it has {size.columns} x {size.rows} pixels instead of {pixels.columns} x {pixels.rows}."
        )


def _check_whole(data: bytes, pixels: PixelFormat) -> None:
    """Refuse a picture of another size, or one that was cut: decoders fill what is missing."""
    _check_size(data, pixels)
    if not ends_whole(data):
        raise DamagedFrameError("its end is missing.")


def _jpeg(data: bytes, pixels: PixelFormat, luma: bool) -> Decoded:
    import imagecodecs

    _check_whole(data, pixels)
    size = read_codestream_size(data)
    assert size is not None
    if has_too_many_scans(data, size):
        raise DamagedFrameError("it is coded in more passes than any picture.")
    if size.start_of_frame == LOSSLESS_SOF:
        if size.components == 1:
            return Decoded(imagecodecs.jpeg8_decode(data))
        # Lossless samples are as stored: a JFIF marker must not turn them.
        stored = imagecodecs.jpeg8_decode(data, colorspace="RGB", outcolorspace="RGB")
        return Decoded(stored, pixels.photometric in YBR_STORED)
    if size.components == 3 and pixels.photometric == "RGB" and not size.has_jfif and size.adobe_transform is None:
        data = with_rgb_marker(data)
    if luma and size.components == 3:
        return Decoded(imagecodecs.jpeg8_decode(data, outcolorspace="GRAYSCALE"))
    return Decoded(imagecodecs.jpeg8_decode(data))


def _jpeg_ls(data: bytes, pixels: PixelFormat, _luma: bool) -> Decoded:
    import imagecodecs

    _check_whole(data, pixels)
    # CharLS has been seen to take seconds for each cut frame.
    if not ends_whole(data):
        raise DamagedFrameError("its end is missing.")
    return Decoded(imagecodecs.jpegls_decode(data), pixels.photometric in YBR_STORED)


def _j2k(data: bytes, pixels: PixelFormat, _luma: bool) -> Decoded:
    import imagecodecs

    _check_size(data, pixels)
    # The codec undoes RCT and ICT; components that were stored as YBR_FULL stay so.
    return Decoded(imagecodecs.jpeg2k_decode(data), pixels.photometric == "YBR_FULL")


def _htj2k(data: bytes, pixels: PixelFormat, _luma: bool) -> Decoded:
    import imagecodecs

    _check_whole(data, pixels)
    with failures_told("htj2k") as failures:
        samples = imagecodecs.htj2k_decode(data)
    if failures:
        raise DamagedFrameError(failures[0])
    return Decoded(samples, pixels.photometric == "YBR_FULL")


def _jpeg_xl(data: bytes, pixels: PixelFormat, _luma: bool) -> Decoded:
    import imagecodecs

    _check_size(data, pixels)
    samples = imagecodecs.jpegxl_decode(data)
    return Decoded(samples[..., 0] if samples.ndim == 3 and samples.shape[2] == 1 else samples)


def _table() -> dict[str, Syntax]:
    plain = Syntax("uncompressed, explicit little endian", "numpy", _native, is_encapsulated=False)
    jpeg = "imagecodecs (libjpeg-turbo)"
    j2k = "imagecodecs (OpenJPEG)"
    ht = "imagecodecs (OpenJPH)"
    ls = "imagecodecs (CharLS)"
    xl = "imagecodecs (libjxl)"
    video = "av (FFmpeg)"
    prefix = "1.2.840.10008.1.2."
    table = {
        "1.2.840.10008.1.2": replace(plain, name="uncompressed, implicit little endian"),
        prefix + "1": plain,
        prefix + "2": replace(plain, name="uncompressed, explicit big endian"),
        prefix + "1.99": replace(plain, name="deflated", library="zlib, numpy"),
        prefix + "1.98": Syntax("encapsulated uncompressed", "numpy", _native),
        prefix + "8.1": Syntax("each frame deflated", "zlib, numpy", _deflated_frame),
        prefix + "5": Syntax("RLE", "imagecodecs (PackBits)", _rle),
        prefix + "4.50": Syntax("JPEG baseline", jpeg, _jpeg, has_marks=True),
        prefix + "4.51": Syntax("JPEG extended, 8 and 12 bit", jpeg, _jpeg, has_marks=True),
        prefix + "4.53": Syntax("JPEG spectral selection, retired", jpeg, _jpeg, has_marks=True),
        prefix + "4.55": Syntax("JPEG progressive, retired", jpeg, _jpeg, has_marks=True),
        prefix + "4.57": Syntax("JPEG lossless", jpeg, _jpeg, has_marks=True),
        prefix + "4.70": Syntax("JPEG lossless, first-order prediction", jpeg, _jpeg, has_marks=True),
        prefix + "4.80": Syntax("JPEG-LS lossless", ls, _jpeg_ls, has_marks=True),
        prefix + "4.81": Syntax("JPEG-LS near-lossless", ls, _jpeg_ls, has_marks=True),
        prefix + "4.90": Syntax("JPEG 2000 lossless", j2k, _j2k, has_marks=True),
        prefix + "4.91": Syntax("JPEG 2000", j2k, _j2k, has_marks=True),
        prefix + "4.201": Syntax("HTJ2K lossless", ht, _htj2k, has_marks=True),
        prefix + "4.202": Syntax("HTJ2K lossless RPCL", ht, _htj2k, has_marks=True),
        prefix + "4.203": Syntax("HTJ2K", ht, _htj2k, has_marks=True),
        prefix + "4.110": Syntax("JPEG XL lossless", xl, _jpeg_xl),
        prefix + "4.111": Syntax("JPEG XL, JPEG recompressed", xl, _jpeg_xl),
        prefix + "4.112": Syntax("JPEG XL", xl, _jpeg_xl),
    }
    names = {
        "100": "MPEG-2 main", "101": "MPEG-2 high", "102": "H.264 high", "103": "H.264 BD-compatible",
        "104": "H.264 high 4.2 2D", "105": "H.264 high 4.2 3D", "106": "H.264 stereo", "107": "HEVC main",
        "108": "HEVC main 10",
    }  # fmt: skip
    for number, name in names.items():
        table[prefix + "4." + number] = Syntax(name, video, None)
        if int(number) < 107:
            table[prefix + "4." + number + ".1"] = Syntax(name + ", fragmentable", video, None)
    return table


SYNTAXES = _table()
"""Transfer syntax UID to how it is read."""


def syntax_of(uid: str) -> Syntax:
    """Look a transfer syntax up.

    Raises
    ------
    UnsupportedEncodingError
        It is none that is read; the message names it.
    """
    found = SYNTAXES.get(uid)
    if found is None:
        raise UnsupportedEncodingError(
            f"Expected a transfer syntax of docs/formats.md, found {uid or 'none'}; export the scan uncompressed or as "
            "JPEG."
        )
    return found


_VIDEO_SYNTAXES = "1.2.840.10008.1.2.4.10"
"""MPEG-2, H.264 and HEVC are .4.100 to .4.108."""


def frames_stand_alone(description: ScanDescription) -> bool:
    """Whether each frame decodes without its neighbours, so that two threads are faster than one."""
    syntax = description.transfer_syntax
    is_dicom = syntax.startswith("1.2.840.10008.1.2")
    is_video = syntax.startswith(_VIDEO_SYNTAXES)
    return len(description.files) > 1 or (is_dicom and not is_video)


def frames_are_bare(description: ScanDescription) -> bool:
    """Whether frames are read as they lie in the file, without any decoder."""
    syntax = SYNTAXES.get(description.transfer_syntax)
    return syntax is not None and not syntax.is_compressed and not syntax.is_video
