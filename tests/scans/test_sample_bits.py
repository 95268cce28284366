"""Bits Allocated, Bits Stored and High Bit that cannot be: the pixels prove how they are stored, or none is shown."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import pytest
from build_dicom import coloured, header, save, speckle, write_encapsulated, write_native
from pydicom.pixels.encoders import RLELosslessEncoder

from ifs_measure.__main__ import main
from ifs_measure.errors import UnsupportedEncodingError
from ifs_measure.scans.open_scan import open_scan

JPEG_LS, JPEG_XL, RLE = "1.2.840.10008.1.2.4.80", "1.2.840.10008.1.2.4.110", "1.2.840.10008.1.2.5"
BYTES = speckle(3)
DEEP = [f.astype(np.uint16) * 16 for f in BYTES]
"""Samples of 12 bits."""


def read(path: Path) -> tuple[list[Any], str]:
    loop = open_scan(path)
    try:
        return [loop.frame(i) for i in range(loop.description.n_frames)], " ".join(loop.description.warnings)
    finally:
        loop.close()


def assert_same(found: list[Any], expected: list[Any], most: int = 0) -> None:
    assert [f.shape for f in found] == [f.shape for f in expected]
    assert max(int(np.abs(a.astype(int) - b).max()) for a, b in zip(found, expected, strict=True)) <= most


@pytest.mark.parametrize(
    ("tags", "words"),
    [
        ({"BitsStored": 9}, "says 9 of 8 bits stored"),
        ({"BitsStored": 12, "HighBit": 11}, "says 12 of 8 bits stored"),
        ({"BitsStored": 0}, "says 0 of 8 bits stored"),
        ({"BitsAllocated": None}, "does not say how many bits a sample has"),
        ({"HighBit": 20}, "High Bit is 20, which cannot be"),
        ({"HighBit": 3}, "High Bit is 3, which cannot be"),
        ({"BitsStored": 7, "HighBit": 3}, "use more than the 7 bits"),
    ],
)
@pytest.mark.parametrize("frames", [BYTES, coloured(2)], ids=["grey", "colour"])
def test_samples_that_are_plainly_bytes_are_shown_and_it_is_said(
    tmp_path: Path, tags: dict[str, Any], words: str, frames: list[Any]
) -> None:
    found, said = read(write_native(tmp_path / "a.dcm", frames, **tags))
    assert_same(found, frames)
    assert words in said


@pytest.mark.parametrize("tags", [{"BitsStored": 17}, {"BitsStored": 0}, {"BitsStored": 8, "HighBit": 7}])
def test_samples_that_are_plainly_words_are_shown_over_what_they_use(tmp_path: Path, tags: dict[str, Any]) -> None:
    found, said = read(write_native(tmp_path / "a.dcm", DEEP, **tags))
    assert_same(found, BYTES, most=1)
    assert " 16 bits" in said


def with_overlay(folder: Path, frames: list[Any], position: int, **tags: Any) -> Path:
    """Write frames whose header has an overlay at this bit of each sample, as was done before 2004."""
    data = header(frames, **tags)
    data.add_new(0x60000100, "US", data.BitsAllocated)
    data.add_new(0x60000102, "US", position)
    data.PixelData = b"".join(frame.tobytes() for frame in frames)
    data["PixelData"].VR = "OW"
    return save(data, folder / "overlay.dcm")


@pytest.mark.parametrize(("position", "place"), [(8, 0), (15, 0), (12, 4), (0, 4)])
def test_an_overlay_within_the_samples_is_no_grey(tmp_path: Path, position: int, place: int) -> None:
    frames = [frame.astype(np.uint16) << place for frame in BYTES]
    for frame in frames:
        frame[5:9, 5:20] |= 1 << position
    path = with_overlay(tmp_path, frames, position, BitsStored=8, HighBit=7 + place)
    found, said = read(path)
    assert_same(found, BYTES)
    assert said == ""


def test_samples_that_use_more_bits_than_an_overlay_are_still_believed(tmp_path: Path) -> None:
    found, said = read(with_overlay(tmp_path, DEEP, 15, BitsStored=8, HighBit=7))
    assert_same(found, BYTES, most=1)
    assert "use more than the 8 bits" in said
    # One at a bit of the pixels themselves is kept elsewhere.
    found, said = read(with_overlay(tmp_path, BYTES, 0))
    assert_same(found, BYTES)


@pytest.mark.parametrize("high", [5, 16, 40])
def test_low_samples_below_a_high_bit_that_cannot_be(tmp_path: Path, high: int) -> None:
    found, said = read(write_native(tmp_path / "a.dcm", DEEP, BitsStored=12, HighBit=high))
    assert_same(found, BYTES, most=1)
    assert f"High Bit is {high}, which cannot be" in said
    signed = [f.astype(np.int16) - 2000 for f in DEEP]
    found, _ = read(write_native(tmp_path / "b.dcm", signed, BitsStored=12, HighBit=high, PixelRepresentation=1))
    assert int(np.ptp(found[0])) > 150


@pytest.mark.parametrize(
    "tags",
    [
        {"BitsAllocated": 8, "BitsStored": 12, "HighBit": 11},
        {"BitsAllocated": 8, "BitsStored": 12, "NumberOfFrames": 2147483647},
        {"BitsAllocated": None},
        {"BitsStored": 10, "HighBit": 40, "PixelRepresentation": 1},
    ],
)
def test_samples_that_may_be_bytes_or_words_are_refused(
    tmp_path: Path, tags: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    """Half a word is no grey: it would look like a picture."""
    path = write_native(tmp_path / "a.dcm", DEEP, **tags)
    assert main(["info", str(path)]) == 2
    assert "the header is damaged" in capsys.readouterr().err


@pytest.mark.parametrize(
    "tags",
    [
        {"BitsAllocated": 8, "BitsStored": 12, "HighBit": 11},
        {"BitsStored": 17},
        {"BitsAllocated": None, "BitsStored": None, "HighBit": None},
        {"BitsAllocated": 8, "BitsStored": 8, "HighBit": 7},
        {"BitsStored": 8, "HighBit": 7},
    ],
)
@pytest.mark.parametrize("syntax", [JPEG_LS, JPEG_XL])
def test_compressed_pictures_tell_their_own_bits(tmp_path: Path, tags: dict[str, Any], syntax: str) -> None:
    def encode(frame: Any) -> bytes:
        return bytes(
            imagecodecs.jpegls_encode(frame)
            if syntax == JPEG_LS
            else imagecodecs.jpegxl_encode(frame, lossless=True, bitspersample=16)
        )

    path = write_encapsulated(tmp_path / "a.dcm", DEEP, [encode(f) for f in DEEP], syntax, **tags)
    found, said = read(path)
    assert_same(found, BYTES, most=1)
    assert "the pictures have 16; they are believed" in said


def test_a_picture_of_bytes_that_calls_itself_deeper_is_not_shown_black(tmp_path: Path) -> None:
    tags = {"BitsAllocated": 16, "BitsStored": 12, "HighBit": 11}
    coded = [bytes(imagecodecs.jpegls_encode(f)) for f in BYTES]
    found, said = read(write_encapsulated(tmp_path / "a.dcm", BYTES, coded, JPEG_LS, **tags))
    assert_same(found, BYTES)
    assert "the header says 12, the pictures have 8" in said


def rle(frame: Any) -> bytes:
    bits = 8 * frame.itemsize
    return bytes(
        RLELosslessEncoder.encode(  # type: ignore[call-overload]
            frame.tobytes(), rows=24, columns=32, number_of_frames=1, samples_per_pixel=1, bits_allocated=bits,
            bits_stored=bits, pixel_representation=0, photometric_interpretation="MONOCHROME2",
        )
    )  # fmt: skip


def test_run_lengths_tell_bytes_from_words(tmp_path: Path) -> None:
    path = write_encapsulated(tmp_path / "a.dcm", BYTES, [rle(f) for f in BYTES], RLE, BitsStored=9)
    found, said = read(path)
    assert_same(found, BYTES)
    assert "9 of 8 bits" in said
    path = write_encapsulated(tmp_path / "b.dcm", DEEP, [rle(f) for f in DEEP], RLE, BitsAllocated=8, BitsStored=9)
    with pytest.raises(UnsupportedEncodingError, match="another length"):
        open_scan(path)
