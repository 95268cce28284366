"""Loops for the decoding benchmark, made on the spot: 1024x768 speckle with words, in each transfer syntax."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.uid import UID, generate_uid

ROWS, COLUMNS = 768, 1024
DISTINCT = 10
"""Frames that differ; a loop repeats them, for no decoder remembers."""

Picture = NDArray[np.uint8]
MULTI_FRAME = "1.2.840.10008.5.1.4.1.1.3.1"


@dataclass(frozen=True)
class Wrap:
    """A transfer syntax with its encoder and the fastest decoder known for one frame."""

    name: str
    uid: str
    is_colour: bool
    photometric: str
    encode: Callable[[Picture], bytes] | None
    decode: Callable[[bytes], Any]


def frames(is_colour: bool) -> list[Picture]:
    """Speckle that brightens in bands, a dark border, words: compresses about as real ultrasound does."""
    rng = np.random.default_rng(5)
    made = []
    y = np.linspace(0, 1, ROWS)[:, None]
    for index in range(DISTINCT):
        noise = cv2.GaussianBlur(rng.rayleigh(60, (ROWS, COLUMNS)).astype(np.float32), (0, 0), 1.6)
        bands = 0.6 + 0.4 * np.sin(12 * y + 0.1 * index)
        picture = np.clip(noise * bands, 0, 255).astype(np.uint8)
        picture[:, :120] = picture[:, -120:] = picture[:40] = 0
        cv2.putText(picture, f"FR 30  DR 130  {index}", (8, 30), cv2.FONT_HERSHEY_SIMPLEX, 0.7, 220, 1)
        made.append(np.dstack([picture, picture, (picture * 0.9).astype(np.uint8)]) if is_colour else picture)
    return made


def _turbo(picture: Picture) -> bytes:
    stored = picture if picture.ndim == 2 else cv2.cvtColor(picture, cv2.COLOR_RGB2BGR)
    options = [cv2.IMWRITE_JPEG_QUALITY, 90, cv2.IMWRITE_JPEG_SAMPLING_FACTOR, cv2.IMWRITE_JPEG_SAMPLING_FACTOR_422]
    return bytes(cv2.imencode(".jpg", stored, options)[1])


def _unturbo(data: bytes) -> Any:
    return cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)


def _copied(data: bytes) -> Any:
    return np.frombuffer(data, np.uint8).copy()


def _rle(picture: Picture) -> bytes:
    from pydicom.pixels.encoders import RLELosslessEncoder

    options = {
        "rows": ROWS,
        "columns": COLUMNS,
        "number_of_frames": 1,
        "samples_per_pixel": 1,
        "bits_allocated": 8,
        "bits_stored": 8,
        "pixel_representation": 0,
        "photometric_interpretation": "MONOCHROME2",
    }
    return bytes(RLELosslessEncoder.encode(picture.tobytes(), **options))  # type: ignore[arg-type]


def _unrle(data: bytes) -> Any:
    import imagecodecs

    start = int(np.frombuffer(data, "<u4", 2)[1])
    return np.frombuffer(imagecodecs.packbits_decode(data[start:]), np.uint8, ROWS * COLUMNS).reshape(ROWS, COLUMNS)


def wraps() -> tuple[Wrap, ...]:
    """All syntaxes of the benchmark."""
    import imagecodecs as ic

    start = "1.2.840.10008.1.2"
    return (
        Wrap("uncompressed, colour", f"{start}.1", True, "RGB", None, _copied),
        Wrap("uncompressed, grey", f"{start}.1", False, "MONOCHROME2", None, _copied),
        Wrap("JPEG baseline, colour 4:2:2", f"{start}.4.50", True, "YBR_FULL_422", _turbo, _unturbo),
        Wrap("JPEG baseline, grey", f"{start}.4.50", False, "MONOCHROME2", _turbo, _unturbo),
        Wrap("RLE, grey", f"{start}.5", False, "MONOCHROME2", _rle, _unrle),
        Wrap("JPEG lossless SV1, grey", f"{start}.4.70", False, "MONOCHROME2", ic.ljpeg_encode, ic.jpeg8_decode),
        Wrap("JPEG-LS, grey", f"{start}.4.80", False, "MONOCHROME2", ic.jpegls_encode, ic.jpegls_decode),
        Wrap(
            "JPEG 2000 lossless, grey",
            f"{start}.4.90",
            False,
            "MONOCHROME2",
            lambda picture: ic.jpeg2k_encode(picture, codecformat="j2k", reversible=True, level=0),
            lambda data: ic.jpeg2k_decode(data, numthreads=1),
        ),
        Wrap("HTJ2K lossless, grey", f"{start}.4.201", False, "MONOCHROME2", ic.htj2k_encode, ic.htj2k_decode),
    )


def write_loop(path: Path, wrap: Wrap, n_frames: int, shown: Sequence[Picture] | None = None) -> list[bytes]:
    """Write a loop and return the bytes of its distinct frames."""
    pictures = list(shown or frames(wrap.is_colour))
    coded = [np.ascontiguousarray(p).tobytes() if wrap.encode is None else bytes(wrap.encode(p)) for p in pictures]
    data = Dataset()
    data.file_meta = FileMetaDataset()
    data.file_meta.TransferSyntaxUID = UID(wrap.uid)
    data.file_meta.MediaStorageSOPClassUID = UID(MULTI_FRAME)
    data.file_meta.MediaStorageSOPInstanceUID = generate_uid(entropy_srcs=[wrap.name])
    data.SOPClassUID, data.SOPInstanceUID = MULTI_FRAME, data.file_meta.MediaStorageSOPInstanceUID
    data.Modality, data.NumberOfFrames, data.FrameTime = "US", n_frames, 33.3
    data.Rows, data.Columns = ROWS, COLUMNS
    data.SamplesPerPixel = 3 if wrap.is_colour else 1
    data.PhotometricInterpretation = wrap.photometric
    if wrap.is_colour:
        data.PlanarConfiguration = 0
    data.BitsAllocated = data.BitsStored = 8
    data.HighBit, data.PixelRepresentation = 7, 0
    picked = [coded[index % len(coded)] for index in range(n_frames)]
    data.PixelData = b"".join(picked) if wrap.encode is None else encapsulate(picked)
    data["PixelData"].VR = "OB"
    data["PixelData"].is_undefined_length = wrap.encode is not None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        data.save_as(path, enforce_file_format=True)
    return coded


def write_long_loop(path: Path, n_bytes: int) -> int:
    """Write an uncompressed colour loop of about so many bytes, frame by frame, and return its number of frames."""
    wrap = wraps()[0]
    pictures = frames(is_colour=True)
    n_frames = n_bytes // pictures[0].nbytes
    write_loop(path, wrap, 1, pictures[:1])
    # The header of one frame, with the numbers of many: pixels come last in the file.
    content = path.read_bytes()
    header = content[: len(content) - pictures[0].nbytes]
    old = b"\x28\x00\x08\x00IS\x02\x001 "
    number = str(n_frames).encode() + b" " * (len(str(n_frames)) % 2)
    new = b"\x28\x00\x08\x00IS" + len(number).to_bytes(2, "little") + number
    header = header.replace(old, new)[:-4] + (n_frames * pictures[0].nbytes).to_bytes(4, "little")
    with path.open("wb") as file:
        file.write(header)
        for index in range(n_frames):
            file.write(pictures[index % DISTINCT].tobytes())
    return n_frames
