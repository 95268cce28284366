"""Headers that say something else than the pixels are: the pixels are believed, and it is said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import pytest
from build_dicom import EXPLICIT, speckle, write_encapsulated, write_native
from numpy.typing import NDArray
from pydicom.dataset import Dataset
from pydicom.pixels.encoders import RLELosslessEncoder

from ifs_measure.__main__ import main
from ifs_measure.errors import UnreadableScanError
from ifs_measure.scans.open_scan import open_scan

P = "1.2.840.10008.1.2."


def read(path: Path) -> tuple[list[NDArray[np.uint8]], tuple[str, ...]]:
    """Frames as shown, and the warnings."""
    loop = open_scan(path)
    try:
        return [loop.frame(i) for i in range(loop.description.n_frames)], loop.description.warnings
    finally:
        loop.close()


def difference(found: list[Any], expected: list[Any]) -> int:
    assert [f.shape for f in found] == [f.shape for f in expected]
    return max(int(np.abs(a.astype(int) - b).max()) for a, b in zip(found, expected, strict=True))


def j2k(picture: NDArray[Any]) -> bytes:
    return bytes(imagecodecs.jpeg2k_encode(picture, codecformat="j2k", reversible=True, level=0))


def rle(picture: NDArray[Any]) -> bytes:
    return bytes(
        RLELosslessEncoder.encode(  # type: ignore[call-overload]
            picture.tobytes(), rows=picture.shape[0], columns=picture.shape[1], number_of_frames=1,
            samples_per_pixel=1, bits_allocated=8, bits_stored=8, pixel_representation=0,
            photometric_interpretation="MONOCHROME2",
        )
    )  # fmt: skip


@pytest.mark.parametrize(
    ("syntax", "encode", "word"),
    [
        (P + "4.80", imagecodecs.ljpeg_encode, "JPEG,"),
        (P + "4.90", imagecodecs.ljpeg_encode, "JPEG,"),
        (P + "4.70", imagecodecs.jpegls_encode, "JPEG-LS"),
        (P + "4.50", j2k, "JPEG 2000"),
        (P + "4.90", imagecodecs.htj2k_encode, "HTJ2K"),
        (P + "4.50", rle, "RLE"),
        (P + "5", j2k, "JPEG 2000"),
        (EXPLICIT, imagecodecs.jpegls_encode, "JPEG-LS"),
        (EXPLICIT, rle, "RLE"),
        ("1.2.840.10008.1.2", j2k, "JPEG 2000"),
    ],
)
def test_pictures_in_another_encoding_than_the_header_says(tmp_path: Path, syntax: str, encode: Any, word: str) -> None:
    """Compressed bytes are never shown as if they were pixels."""
    pictures = speckle(3)
    path = write_encapsulated(tmp_path / "a.dcm", pictures, [bytes(encode(f)) for f in pictures], syntax)
    frames, warnings = read(path)
    assert difference(frames, pictures) == 0
    assert any(word in warning and "read as such" in warning for warning in warnings)


def test_plain_pixels_in_items_are_pixels(tmp_path: Path) -> None:
    """Whatever they begin with; here with the mark of a JPEG."""
    pictures = speckle(2)
    for picture in pictures:
        picture[0, :3] = 0xFF, 0xD8, 0xFF
    path = write_encapsulated(tmp_path / "a.dcm", pictures, [f.tobytes() for f in pictures], P + "4.80")
    told = EXPLICIT.encode().ljust(len(P + "4.80"), b"\0")
    path.write_bytes(path.read_bytes().replace((P + "4.80").encode(), told, 1))
    frames, warnings = read(path)
    assert difference(frames, pictures) == 0
    assert any("encapsulated uncompressed" in warning for warning in warnings)


def test_frames_padded_to_one_length_are_not_called_damaged(tmp_path: Path) -> None:
    pictures = speckle(3)
    coded = [bytes(imagecodecs.jpegls_encode(f)) for f in pictures]
    path = write_encapsulated(tmp_path / "a.dcm", pictures, [c.ljust(4000, b"\0") for c in coded], P + "4.80")
    frames, warnings = read(path)
    assert difference(frames, pictures) == 0
    assert warnings == ()


def test_samples_that_do_not_begin_with_the_lowest_bit(tmp_path: Path) -> None:
    stored = [(f.astype(np.uint16) * 4) << 6 for f in speckle(2)]
    frames, _ = read(write_native(tmp_path / "a.dcm", stored, BitsStored=10, HighBit=15))
    assert difference(frames, speckle(2)) <= 1


@pytest.mark.parametrize(("factor", "said"), [(1, True), (16, True), (100, False)])
def test_deep_samples_that_use_few_of_their_bits_are_not_shown_black(tmp_path: Path, factor: int, said: bool) -> None:
    """Many writers store 8 or 12 bits as 16 and give no window."""
    stored = [f.astype(np.uint16) * factor for f in speckle(3)]
    frames, warnings = read(write_native(tmp_path / "a.dcm", stored))
    white = {1: 255, 16: 4095, 100: 65535}[factor]
    assert difference(frames, [np.rint(f * (255.0 / white)) for f in stored]) <= 1
    assert any("black and white" in warning for warning in warnings) is said


def test_signed_samples_of_few_bits(tmp_path: Path) -> None:
    stored = [f.astype(np.int16) - 128 for f in speckle(3)]
    frames, warnings = read(write_native(tmp_path / "a.dcm", stored, PixelRepresentation=1))
    assert int(np.ptp(frames[0])) > 150
    assert any("black and white" in warning for warning in warnings)


def test_a_photometric_interpretation_in_small_letters(tmp_path: Path) -> None:
    path = write_native(tmp_path / "a.dcm", speckle(1))
    path.write_bytes(path.read_bytes().replace(b"MONOCHROME2 ", b"Monochrome1 "))
    assert difference(read(path)[0], [255 - speckle(1)[0]]) == 0


def table(data: bytes, descriptor: list[int], vr: str = "OW") -> Dataset:
    item = Dataset()
    item.add_new("LUTDescriptor", "US", descriptor)
    item.add_new("LUTData", vr, data)
    item.ModalityLUTType = "US"
    return item


@pytest.mark.parametrize("keyword", ["VOILUTSequence", "ModalityLUTSequence"])
def test_a_table_of_bytes(tmp_path: Path, keyword: str) -> None:
    pictures = speckle(1)
    item = table(bytes(range(255, -1, -1)), [256, 0, 8])
    frames, warnings = read(write_native(tmp_path / "a.dcm", pictures, **{keyword: [item]}))
    assert difference(frames, [255 - pictures[0]]) == 0
    assert warnings == ()


def test_values_beyond_a_table_of_8_bits_take_its_last_entry(tmp_path: Path) -> None:
    stored = [np.arange(768, dtype=np.uint16).reshape(24, 32)]
    item = table(bytes(range(256)), [256, 100, 8])
    frames, _ = read(write_native(tmp_path / "a.dcm", stored, BitsStored=10, HighBit=9, VOILUTSequence=[item]))
    assert difference(frames, [np.clip(stored[0].astype(int) - 100, 0, 255)]) == 0


@pytest.mark.parametrize("keyword", ["VOILUTSequence", "ModalityLUTSequence"])
@pytest.mark.parametrize("descriptor", [[256, 0, 12], [256, 0, 40], [256]])
def test_a_damaged_table_of_greys_is_left_out_and_said(tmp_path: Path, keyword: str, descriptor: list[int]) -> None:
    pictures = speckle(1)
    item = table(bytes(100), descriptor)
    frames, warnings = read(write_native(tmp_path / "a.dcm", pictures, **{keyword: [item]}))
    assert difference(frames, pictures) == 0
    assert any("damaged" in warning for warning in warnings)


def test_a_damaged_palette_is_refused(tmp_path: Path) -> None:
    tags: dict[str, Any] = {"PhotometricInterpretation": "PALETTE COLOR"}
    for name in ("Red", "Green", "Blue"):
        tags[f"{name}PaletteColorLookupTableDescriptor"] = [256, 0, 16]
        tags[f"{name}PaletteColorLookupTableData"] = bytes(20)
    with pytest.raises(UnreadableScanError, match="look-up tables"):
        read(write_native(tmp_path / "a.dcm", speckle(1), **tags))


def test_pairs_of_pixels_in_rows_of_an_odd_length_are_refused_at_the_opening(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Uncompressed 4:2:2 shares its colours between two pixels; not one frame could be read."""
    pictures = [np.zeros((24, 62), np.uint8)] * 2
    path = write_native(
        tmp_path / "a.dcm",
        pictures,
        Columns=31,
        SamplesPerPixel=3,
        PhotometricInterpretation="YBR_FULL_422",
        PlanarConfiguration=0,
    )
    assert main(["info", str(path)]) == 2
    assert "an even width in uncompressed 4:2:2, found 8 bits and 31 columns" in capsys.readouterr().err
