"""Every transfer syntax and photometric interpretation, on small files and on one loop wrapped in all of them."""

from __future__ import annotations

import sys
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import cv2
import imagecodecs
import numpy as np
import pytest
from build_dicom import coloured, header, save, speckle, write_encapsulated, write_native
from numpy.typing import NDArray
from pydicom.dataset import Dataset
from pydicom.pixels.encoders import RLELosslessEncoder

from ifs_measure.errors import (
    DamagedFrameError,
    NotUltrasoundError,
    ScanTooLargeError,
    TruncatedScanError,
    UnreadableScanError,
    UnsupportedEncodingError,
)
from ifs_measure.scans.open_scan import open_scan
from ifs_measure.scans.scan_limits import ScanLimits

P = "1.2.840.10008.1.2."
Frames = list[NDArray[np.uint8]]


def frames_of(path: Path) -> Frames:
    loop = open_scan(path)
    try:
        return [loop.frame(i) for i in range(loop.description.n_frames)]
    finally:
        loop.close()


def lumas_of(path: Path) -> Frames:
    loop = open_scan(path)
    try:
        return [loop.luma(i) for i in range(loop.description.n_frames)]
    finally:
        loop.close()


def assert_same(found: Frames, expected: list[Any], within: int = 0) -> None:
    assert len(found) == len(expected)
    for a, b in zip(found, expected, strict=True):
        assert a.shape == b.shape
        assert a.dtype == np.uint8
        assert int(np.abs(a.astype(int) - b).max()) <= within


@pytest.mark.parametrize("syntax", ["1.2.840.10008.1.2", P + "1", P + "2", P + "1.99"])
@pytest.mark.parametrize("colour", [False, True])
@pytest.mark.parametrize("words", [False, True])
def test_uncompressed(tmp_path: Path, syntax: str, colour: bool, words: bool) -> None:
    pictures = coloured() if colour else speckle()
    assert_same(frames_of(write_native(tmp_path / "a.dcm", pictures, syntax, words=words)), pictures)


def test_deep_samples_of_either_byte_order(tmp_path: Path) -> None:
    deep = [f.astype(np.uint16) << 8 for f in speckle()]
    expected = [np.rint(f * (255 / 65535)) for f in deep]
    for syntax in (P + "1", P + "2"):
        assert_same(frames_of(write_native(tmp_path / "a.dcm", deep, syntax)), expected)


@pytest.mark.parametrize(
    ("syntax", "encode"),
    [
        ("4.70", lambda f: imagecodecs.jpeg8_encode(f, lossless=True)),
        ("4.57", lambda f: imagecodecs.jpeg8_encode(f, lossless=True, predictor=4)),
        ("4.80", imagecodecs.jpegls_encode),
        ("4.90", lambda f: imagecodecs.jpeg2k_encode(f, codecformat="j2k", reversible=True, level=0)),
        ("4.201", lambda f: imagecodecs.htj2k_encode(f, reversible=True)),
        ("4.110", lambda f: imagecodecs.jpegxl_encode(f, lossless=True)),
    ],
)
@pytest.mark.parametrize("deep", [False, True])
def test_lossless_codecs_give_the_same_pixels(tmp_path: Path, syntax: str, encode: Any, deep: bool) -> None:
    pictures = speckle()
    stored = [f.astype(np.uint16) * 16 + 3 for f in pictures] if deep else pictures
    tags = {"BitsStored": 12, "HighBit": 11} if deep else {}
    path = write_encapsulated(tmp_path / "a.dcm", stored, [encode(f) for f in stored], P + syntax, **tags)
    expected = [np.rint(f * (255 / 4095)) for f in stored] if deep else pictures
    assert_same(frames_of(path), expected)
    assert_same(lumas_of(path), expected)


@pytest.mark.parametrize("photometric", ["RGB", "YBR_RCT"])
@pytest.mark.parametrize(
    ("syntax", "encode"),
    [
        ("4.80", imagecodecs.jpegls_encode),
        ("4.90", lambda f: imagecodecs.jpeg2k_encode(f, codecformat="j2k", reversible=True, level=0, mct=True)),
        ("4.201", lambda f: imagecodecs.htj2k_encode(f, reversible=True)),
        ("4.110", lambda f: imagecodecs.jpegxl_encode(f, lossless=True)),
    ],
)
def test_lossless_colour(tmp_path: Path, syntax: str, encode: Any, photometric: str) -> None:
    pictures = coloured()
    coded = [encode(f) for f in pictures]
    path = write_encapsulated(tmp_path / "a.dcm", pictures, coded, P + syntax, PhotometricInterpretation=photometric)
    assert_same(frames_of(path), pictures)


def test_lossless_jpeg_colour_is_taken_as_stored(tmp_path: Path) -> None:
    pictures = coloured()
    coded = [imagecodecs.jpeg8_encode(f, lossless=True, colorspace="RGB", outcolorspace="RGB") for f in pictures]
    assert_same(frames_of(write_encapsulated(tmp_path / "a.dcm", pictures, coded, P + "4.70")), pictures)


def test_jpeg_baseline_is_libjpegs_own_and_luma_is_its_y(tmp_path: Path) -> None:
    pictures = coloured()
    coded = [imagecodecs.jpeg8_encode(f, level=90) for f in pictures]
    path = write_encapsulated(tmp_path / "a.dcm", pictures, coded, P + "4.50", PhotometricInterpretation="YBR_FULL_422")
    assert_same(frames_of(path), [imagecodecs.jpeg8_decode(c) for c in coded])
    assert_same(lumas_of(path), [imagecodecs.jpeg8_decode(c, outcolorspace="GRAYSCALE") for c in coded])


def test_progressive_jpeg(tmp_path: Path) -> None:
    pictures = coloured()
    coded = [cv2.imencode(".jpg", f, [cv2.IMWRITE_JPEG_PROGRESSIVE, 1])[1].tobytes() for f in pictures]
    tags = {"PhotometricInterpretation": "YBR_FULL_422"}
    path = write_encapsulated(tmp_path / "a.dcm", pictures, coded, P + "4.55", **tags)
    assert_same(frames_of(path), [imagecodecs.jpeg8_decode(c) for c in coded])


def test_frames_deflated_one_by_one(tmp_path: Path) -> None:
    pictures = speckle()
    coded = []
    for picture in pictures:
        deflater = zlib.compressobj(wbits=-zlib.MAX_WBITS)
        packed = deflater.compress(picture.tobytes()) + deflater.flush()
        coded.append(packed + b"\0" * (len(packed) % 2))
    assert_same(frames_of(write_encapsulated(tmp_path / "a.dcm", pictures, coded, P + "8.1")), pictures)


def test_rgb_jpeg_without_markers_is_rgb(tmp_path: Path) -> None:
    """A decoder left alone takes three unmarked components for YCbCr and is wrong by tens of grey levels."""
    pictures = coloured()
    coded = [imagecodecs.jpeg8_encode(f, level=98, colorspace="RGB", outcolorspace="RGB") for f in pictures]
    bare = [_without_app_segments(c) for c in coded]
    assert_same(frames_of(write_encapsulated(tmp_path / "a.dcm", pictures, bare, P + "4.50")), pictures, within=12)


@pytest.mark.parametrize("subsampling", ["422", "420", "440"])
def test_subsampled_jpeg_without_markers_is_ycbcr_whatever_the_file_says(tmp_path: Path, subsampling: str) -> None:
    """Greys would be drawn towards the middle: black is 0, 128, 128 there."""
    ramp = np.tile(np.linspace(0, 255, 64).astype(np.uint8), (48, 1))
    coded = imagecodecs.jpeg8_encode(np.stack([ramp] * 3, axis=-1), level=98, subsampling=subsampling)
    frames, bare = [np.stack([ramp] * 3, axis=-1)], [_without_app_segments(coded)]
    path = write_encapsulated(tmp_path / "a.dcm", frames, bare, P + "4.50", PhotometricInterpretation="RGB")
    assert_same(lumas_of(path), [ramp], within=4)
    assert_same(frames_of(path), frames, within=4)
    loop = open_scan(path)
    assert "The file says that its colours are RGB" in " ".join(loop.description.warnings)
    loop.close()


def _without_app_segments(jpeg: bytes) -> bytes:
    """Drop JFIF and Adobe markers and number the components 1, 2, 3."""
    kept, position = [jpeg[:2]], 2
    while jpeg[position + 1] != 0xDA:
        length = int.from_bytes(jpeg[position + 2 : position + 4], "big") + 2
        segment = bytearray(jpeg[position : position + length])
        if not 0xE0 <= segment[1] <= 0xEF:
            if segment[1] == 0xC0:
                segment[10], segment[13], segment[16] = 1, 2, 3
            kept.append(bytes(segment))
        position += length
    rest = bytearray(jpeg[position:])
    rest[5], rest[7], rest[9] = 1, 2, 3
    return b"".join([*kept, bytes(rest)])


def test_jpeg_extended_of_12_bits(tmp_path: Path) -> None:
    pictures = [f.astype(np.uint16) * 16 for f in speckle(2)]
    coded = [imagecodecs.jpeg8_encode(f, level=98, bitspersample=12) for f in pictures]
    path = write_encapsulated(tmp_path / "a.dcm", pictures, coded, P + "4.51", BitsStored=12, HighBit=11)
    assert_same(frames_of(path), [np.rint(f * (255 / 4095)) for f in pictures], within=3)


@pytest.mark.parametrize("colour", [False, True])
@pytest.mark.parametrize("deep", [False, True])
def test_rle(tmp_path: Path, colour: bool, deep: bool) -> None:
    pictures = coloured() if colour else speckle()
    stored = [f.astype(np.uint16) << 8 | 5 for f in pictures] if deep else pictures
    data = header(stored)
    coded = [RLELosslessEncoder.encode(f, **_rle_options(data)) for f in stored]
    path = write_encapsulated(tmp_path / "a.dcm", stored, coded, P + "5")
    expected = pictures if colour or not deep else [np.rint(f * (255 / 65535)) for f in stored]
    assert_same(frames_of(path), expected)


def _rle_options(data: Any) -> dict[str, Any]:
    return {
        "rows": data.Rows,
        "columns": data.Columns,
        "samples_per_pixel": data.SamplesPerPixel,
        "bits_allocated": data.BitsAllocated,
        "bits_stored": data.BitsStored,
        "pixel_representation": 0,
        "number_of_frames": 1,
        "photometric_interpretation": data.PhotometricInterpretation,
        **({"planar_configuration": 0} if data.SamplesPerPixel == 3 else {}),
    }


def test_planes_one_after_another(tmp_path: Path) -> None:
    pictures = coloured()
    planes = [np.ascontiguousarray(f.transpose(2, 0, 1)) for f in pictures]
    data = header(pictures, PlanarConfiguration=1)
    data.PixelData = b"".join(p.tobytes() for p in planes)
    assert_same(frames_of(save(data, tmp_path / "a.dcm")), pictures)


def test_ybr_full_and_422_as_they_are_stored(tmp_path: Path) -> None:
    y = speckle(1)[0]
    ybr = np.dstack([y, np.full_like(y, 90), np.full_like(y, 150)])
    r = np.clip(np.rint(y + 1.402 * 22), 0, 255)
    g = np.clip(np.rint(y + 0.344136 * 38 - 0.714136 * 22), 0, 255)
    b = np.clip(np.rint(y - 1.772 * 38), 0, 255)
    path = write_native(tmp_path / "a.dcm", [ybr], PhotometricInterpretation="YBR_FULL")
    assert_same(frames_of(path), [np.dstack([r, g, b])], within=1)
    assert_same(lumas_of(path), [y])
    packed = np.dstack([y[:, 0::2], y[:, 1::2], ybr[:, 0::2, 1], ybr[:, 0::2, 2]])
    data = header([ybr], PhotometricInterpretation="YBR_FULL_422")
    data.PixelData = packed.tobytes()
    path = save(data, tmp_path / "b.dcm")
    assert_same(frames_of(path), [np.dstack([r, g, b])], within=1)
    assert_same(lumas_of(path), [y])


def test_monochrome1_is_inverted(tmp_path: Path) -> None:
    pictures = speckle()
    path = write_native(tmp_path / "a.dcm", pictures, PhotometricInterpretation="MONOCHROME1")
    assert_same(frames_of(path), [255 - f for f in pictures])


@pytest.mark.parametrize("bits", [8, 16])
def test_palettes_of_8_and_16_bits(tmp_path: Path, bits: int) -> None:
    indices = speckle(2)
    red, green, blue = np.arange(256), 255 - np.arange(256), np.full(256, 77)
    shift = bits - 8
    names = zip(("Red", "Green", "Blue"), (red, green, blue), strict=True)
    tags: dict[str, Any] = {"PhotometricInterpretation": "PALETTE COLOR"}
    for name, values in names:
        tags[f"{name}PaletteColorLookupTableDescriptor"] = [256, 0, bits]
        tags[f"{name}PaletteColorLookupTableData"] = (
            (values << shift).astype(np.uint16 if shift else np.uint8).tobytes()
        )
    path = write_native(tmp_path / "a.dcm", indices, **tags)
    assert_same(frames_of(path), [np.dstack([f, 255 - f, np.full_like(f, 77)]) for f in indices])


def test_window_and_rescale_make_the_picture(tmp_path: Path) -> None:
    stored = [np.arange(768, dtype=np.uint16).reshape(24, 32)]
    tags = {"RescaleSlope": 2, "RescaleIntercept": -100, "WindowCenter": 400.5, "WindowWidth": 401, "BitsStored": 12}
    shown = np.clip(np.rint((stored[0] * 2.0 - 100 - 200) / 400 * 255), 0, 255)
    assert_same(frames_of(write_native(tmp_path / "a.dcm", stored, HighBit=11, **tags)), [shown], within=1)


def lookup(values: NDArray[Any], first: int, bits: int) -> Dataset:
    """A look-up table item."""
    item = Dataset()
    item.add_new("LUTDescriptor", "US", [len(values), first, bits])
    item.add_new("LUTData", "OW", values.astype(np.uint16).tobytes())
    item.ModalityLUTType = "US"
    return item


def test_tables_of_modality_and_values_of_interest_make_the_picture(tmp_path: Path) -> None:
    stored = [np.arange(768, dtype=np.uint16).reshape(24, 32) % 256]
    modality = np.arange(256) * 16
    of_interest = np.sqrt(np.arange(4096) / 4095) * 4095
    path = write_native(
        tmp_path / "a.dcm", stored, BitsStored=8, HighBit=7,
        ModalityLUTSequence=[lookup(modality, 0, 16)], VOILUTSequence=[lookup(of_interest, 0, 12)],
    )  # fmt: skip
    expected = np.rint(of_interest[modality[stored[0]]] / 4095 * 255)
    assert_same(frames_of(path), [expected], within=1)


def test_a_sigmoid_window(tmp_path: Path) -> None:
    stored = [np.arange(768, dtype=np.uint8).reshape(24, 32)]
    path = write_native(tmp_path / "a.dcm", stored, WindowCenter=100, WindowWidth=60, VOILUTFunction="SIGMOID")
    expected = np.rint(255 / (1 + np.exp(-4 * (stored[0] - 100.0) / 60)))
    assert_same(frames_of(path), [expected], within=1)


def test_a_palette_in_segments(tmp_path: Path) -> None:
    indices = speckle(1)
    tags: dict[str, Any] = {"PhotometricInterpretation": "PALETTE COLOR"}
    for name in ("Red", "Green", "Blue"):
        tags[f"{name}PaletteColorLookupTableDescriptor"] = [256, 0, 16]
        # one value, then a line of 255 more up to the highest (PS3.3 C.7.9.2)
        segments = np.array([0, 1, 0, 1, 255, 255 << 8], np.uint16)
        tags[f"Segmented{name}PaletteColorLookupTableData"] = segments.tobytes()
    assert_same(frames_of(write_native(tmp_path / "a.dcm", indices, **tags)), indices, within=1)


def test_junk_above_the_stored_bits_is_masked(tmp_path: Path) -> None:
    clean = [f.astype(np.uint16) * 16 for f in speckle(1)]
    junk = [f | 0xA000 for f in clean]
    a = frames_of(write_native(tmp_path / "a.dcm", clean, BitsStored=12, HighBit=11))
    b = frames_of(write_native(tmp_path / "b.dcm", junk, BitsStored=12, HighBit=11))
    assert_same(a, b)


def test_signed_samples(tmp_path: Path) -> None:
    stored = [(f.astype(np.int16) - 128) for f in speckle(1)]
    tags = {"PixelRepresentation": 1, "WindowCenter": 0.5, "WindowWidth": 256}
    expected = [np.clip(np.rint((f + 127.5) / 255 * 255 + 0.0), 0, 255) for f in stored]
    assert_same(frames_of(write_native(tmp_path / "a.dcm", stored, **tags)), expected, within=1)


@pytest.mark.parametrize(
    ("table", "fragments"), [("basic", 1), ("basic", 3), ("none", 1), ("none", 3), ("extended", 1)]
)
def test_frames_are_found_by_any_table_or_none(tmp_path: Path, table: str, fragments: int) -> None:
    pictures = speckle(5, 64, 64)
    coded = [imagecodecs.jpegls_encode(f) for f in pictures]
    path = write_encapsulated(
        tmp_path / "a.dcm", pictures, coded, P + "4.80", table=table, fragments=fragments,
        SequenceOfUltrasoundRegions=None,
    )  # fmt: skip
    assert_same(frames_of(path), pictures)
    loop = open_scan(path)
    loop.close()
    assert loop.description.warnings == ()


@pytest.mark.parametrize("claimed", [None, 2, 9, 0])
def test_the_number_of_frames_is_what_the_file_holds(tmp_path: Path, claimed: int | None) -> None:
    pictures = speckle(5)
    coded = [imagecodecs.jpegls_encode(f) for f in pictures]
    path = write_encapsulated(tmp_path / "a.dcm", pictures, coded, P + "4.80", NumberOfFrames=claimed)
    loop = open_scan(path)
    loop.close()
    assert loop.description.n_frames == 5
    assert loop.description.warnings


def test_wrong_offsets_are_said_and_not_followed(tmp_path: Path) -> None:
    pictures = speckle(5)
    coded = [imagecodecs.jpegls_encode(f) for f in pictures]
    path = write_encapsulated(tmp_path / "a.dcm", pictures, coded, P + "4.80")
    data = bytearray(path.read_bytes())
    at = data.index(b"\xe0\x7f\x10\x00OB") + 12 + 8 + 4
    data[at : at + 4] = (99999).to_bytes(4, "little")
    path.write_bytes(data)
    assert_same(frames_of(path), pictures)
    loop = open_scan(path)
    loop.close()
    assert "table of frame positions is wrong" in loop.description.warnings[0]


@pytest.mark.parametrize("kept", [0.35, 0.7])
@pytest.mark.parametrize("coded", [False, True])
def test_a_cut_file_is_saved_as_far_as_it_goes(tmp_path: Path, kept: float, coded: bool) -> None:
    pictures = speckle(20)
    if coded:
        path = write_encapsulated(
            tmp_path / "a.dcm", pictures, [imagecodecs.jpegls_encode(f) for f in pictures], P + "4.80"
        )
    else:
        path = write_native(tmp_path / "a.dcm", pictures)
    whole = path.read_bytes()
    start = whole.index(b"\xe0\x7f\x10\x00O")
    path.write_bytes(whole[: start + int(kept * (len(whole) - start))])
    found = frames_of(path)
    assert 20 * kept - 3 <= len(found) <= 20 * kept + 1
    assert_same(found, pictures[: len(found)])
    loop = open_scan(path)
    loop.close()
    assert f"{len(found)} of 20 frames could be saved" in loop.description.warnings[0]


def test_a_file_cut_before_its_first_frame_is_refused(tmp_path: Path) -> None:
    path = write_native(tmp_path / "a.dcm", speckle(3))
    whole = path.read_bytes()
    path.write_bytes(whole[: whole.index(b"\xe0\x7f\x10\x00O") + 100])
    with pytest.raises(TruncatedScanError, match="cut"):
        open_scan(path)


def test_a_damaged_frame_leaves_the_others(tmp_path: Path) -> None:
    pictures = speckle(5)
    coded = [imagecodecs.jpeg8_encode(f) for f in pictures]
    coded[1], coded[3] = b"\0\0", coded[3][: len(coded[3]) // 2 // 2 * 2]
    loop = open_scan(write_encapsulated(tmp_path / "a.dcm", pictures, coded, P + "4.50"))
    assert "2 frame(s) look damaged: 1, 3" in loop.description.warnings[0]
    for index in (1, 3):
        with pytest.raises(DamagedFrameError, match=f"Frame {index}"):
            loop.luma(index)
    assert loop.frame(4).shape == (24, 32)
    loop.close()


@pytest.mark.parametrize(
    ("syntax", "encode"),
    [("4.50", imagecodecs.jpeg8_encode), ("4.80", imagecodecs.jpegls_encode), ("5", None), ("4.110", None),
     ("4.201", lambda f: imagecodecs.htj2k_encode(f, reversible=True))],
)  # fmt: skip
def test_a_frame_cut_in_half_is_lost_in_every_syntax(
    tmp_path: Path, syntax: str, encode: Any, capfd: pytest.CaptureFixture[str]
) -> None:
    """Half a picture must not pass for a whole one, nor a decoder speak past the program."""
    pictures = speckle(2, 64, 64)
    if syntax == "5":
        coded = [RLELosslessEncoder.encode(f, **_rle_options(header(pictures))) for f in pictures]
    else:
        coded = [(encode or (lambda f: imagecodecs.jpegxl_encode(f, lossless=True)))(f) for f in pictures]
    coded[1] = coded[1][: len(coded[1]) // 4 * 2]
    tags = {"SequenceOfUltrasoundRegions": None}
    loop = open_scan(write_encapsulated(tmp_path / "a.dcm", pictures, coded, P + syntax, **tags))
    with pytest.raises(DamagedFrameError, match="Frame 1"):
        loop.frame(1)
    loop.close()
    assert capfd.readouterr().err == ""


def test_damage_inside_an_htj2k_picture_is_no_picture(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Its decoder can neither raise nor return a failure; it hands over what it has."""
    pictures = speckle(2, 64, 64)
    coded = [bytearray(imagecodecs.htj2k_encode(f, reversible=True)) for f in pictures]
    half = len(coded[1]) // 2
    found = []
    for seed in range(20):
        damaged = bytearray(coded[1])
        damaged[half : half + 200] = np.random.default_rng(seed).integers(0, 256, 200, dtype=np.uint8).tobytes()
        tags = {"SequenceOfUltrasoundRegions": None}
        path = write_encapsulated(tmp_path / "a.dcm", pictures, [bytes(coded[0]), bytes(damaged)], P + "4.201", **tags)
        loop = open_scan(path)
        try:
            loop.frame(1)
        except DamagedFrameError:
            found.append(seed)
        loop.close()
    assert found
    assert capfd.readouterr().err == ""


def test_damage_met_in_one_thread_is_not_blamed_on_another(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Two threads decode at once; each hears of its own frame alone."""
    pictures = speckle(2, 64, 64)
    coded = [bytearray(imagecodecs.htj2k_encode(f, reversible=True)) for f in pictures]
    half = len(coded[1]) // 2
    coded[1][half : half + 200] = np.random.default_rng(0).integers(0, 256, 200, dtype=np.uint8).tobytes()
    path = write_encapsulated(tmp_path / "a.dcm", pictures, [bytes(c) for c in coded], P + "4.201")
    loop = open_scan(path)

    def is_whole(index: int) -> bool:
        try:
            return np.array_equal(loop.frame(index), pictures[index])
        except DamagedFrameError:
            return False

    before = sys.unraisablehook, sys.excepthook
    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(is_whole, [0, 1] * 100))
    loop.close()
    assert found == [True, False] * 100
    assert (sys.unraisablehook, sys.excepthook) == before
    assert capfd.readouterr().err == ""


def test_the_pictures_own_size_wins_and_takes_the_trust(tmp_path: Path) -> None:
    pictures = speckle(2)
    coded = [imagecodecs.jpeg8_encode(f) for f in pictures]
    loop = open_scan(write_encapsulated(tmp_path / "a.dcm", pictures, coded, P + "4.50", Rows=100, Columns=100))
    assert (loop.description.rows, loop.description.columns) == (24, 32)
    assert not loop.description.calibration.trusted
    assert loop.frame(0).shape == (24, 32)
    loop.close()


def test_a_bomb_is_refused_by_its_own_words(tmp_path: Path) -> None:
    jpeg = bytearray(imagecodecs.jpeg8_encode(speckle(1)[0]))
    at = jpeg.index(b"\xff\xc0")
    jpeg[at + 5 : at + 9] = b"\xff\xff\xff\xff"
    path = write_encapsulated(tmp_path / "a.dcm", speckle(1), [bytes(jpeg)], P + "4.50")
    with pytest.raises(ScanTooLargeError, match="max_frame_pixels"):
        open_scan(path)


def test_a_deflated_bomb_is_not_inflated_to_find_out(tmp_path: Path) -> None:
    """A header that speaks of more pixels than the limit is believed; few bytes of room are made for the rest."""
    import tracemalloc

    path = write_native(tmp_path / "a.dcm", [np.zeros((4000, 4000), np.uint8)] * 4, P + "1.99")
    tracemalloc.start()
    with pytest.raises(ScanTooLargeError, match="max_inflated_bytes"):
        open_scan(path, limits=ScanLimits(max_inflated_bytes=40_000_000))
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 10_000_000


def test_a_deflated_header_longer_than_the_first_look_is_read_whole(tmp_path: Path) -> None:
    pictures = speckle(3)
    noise = np.random.default_rng(1).integers(0, 256, 3_000_000, np.uint8).tobytes()
    path = write_native(tmp_path / "a.dcm", pictures, P + "1.99", EncapsulatedDocument=noise)
    assert_same(frames_of(path), pictures)


def test_a_deflated_bomb_stops_at_its_limit(tmp_path: Path) -> None:
    path = write_native(tmp_path / "a.dcm", [np.zeros((500, 500), np.uint8)] * 9, P + "1.99")
    assert path.stat().st_size < 20_000
    with pytest.raises(ScanTooLargeError, match="max_inflated_bytes"):
        open_scan(path, limits=ScanLimits(max_inflated_bytes=1_000_000))


def test_an_unknown_syntax_is_named(tmp_path: Path) -> None:
    path = write_encapsulated(tmp_path / "a.dcm", speckle(1), [b"1234"], P + "4.99")
    with pytest.raises(UnsupportedEncodingError, match=P + "4.99"):
        open_scan(path)


@pytest.mark.parametrize("tags", [{"BitsAllocated": 32}, {"SamplesPerPixel": 2}, {"Rows": 0}, {"Columns": None}])
def test_a_header_that_cannot_be_is_one_clear_error(tmp_path: Path, tags: dict[str, Any]) -> None:
    with pytest.raises(UnreadableScanError, match="Expected"):
        open_scan(write_native(tmp_path / "a.dcm", speckle(1), **tags))


@pytest.mark.parametrize(
    ("uid", "name"),
    [("1.2.840.10008.5.1.4.1.1.1", "Computed Radiography"), ("1.2.840.10008.5.1.4.1.1.1.1", "Digital X-Ray")],
)
def test_other_classes_are_named(tmp_path: Path, uid: str, name: str) -> None:
    with pytest.raises(NotUltrasoundError, match=name):
        open_scan(write_native(tmp_path / "a.dcm", speckle(1), SOPClassUID=uid))


@pytest.mark.parametrize("number", ["3", "6", "6.1", "7", "77.1.4"])
def test_retired_single_frame_and_plain_picture_classes_open(tmp_path: Path, number: str) -> None:
    uid = f"1.2.840.10008.5.1.4.1.1.{number}"
    assert len(frames_of(write_native(tmp_path / "a.dcm", speckle(1), SOPClassUID=uid))) == 1


def test_a_file_without_its_preamble_opens(tmp_path: Path) -> None:
    pictures = speckle(2)
    path = write_native(tmp_path / "a.dcm", pictures)
    path.write_bytes(path.read_bytes()[132:])
    assert_same(frames_of(path), pictures)


def test_frames_come_in_any_order_and_others_are_refused(tmp_path: Path) -> None:
    pictures = speckle(5)
    loop = open_scan(write_native(tmp_path / "a.dcm", pictures))
    for index in (4, 0, 2, 2, 3):
        assert np.array_equal(loop.frame(index), pictures[index])
    for index in (-1, 5):
        with pytest.raises(IndexError):
            loop.frame(index)
    loop.close()


def test_only_the_frames_asked_for_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole file is never read first: 2 frames of 200 cost the header and 2 frames."""
    from ifs_measure.scans.byte_source import FileBytes

    path = write_native(tmp_path / "a.dcm", speckle(200, 100, 100))
    read: list[int] = []
    own = FileBytes.read_at

    def counted(self: FileBytes, offset: int, length: int) -> bytes:
        data = own(self, offset, length)
        read.append(len(data))
        return data

    monkeypatch.setattr(FileBytes, "read_at", counted)
    loop = open_scan(path)
    loop.frame(0)
    loop.frame(150)
    loop.close()
    assert sum(read) < 26_000


@pytest.mark.parametrize("syntax", [P[:-1], P + "1", P + "2", P + "1.99"])
def test_a_long_header_reads_as_a_short_one(tmp_path: Path, syntax: str) -> None:
    """A header that lies within the first bytes of its file takes a shorter way, which must not show."""
    descriptions = []
    for n_letters in (10, 10_000):
        path = write_native(tmp_path / "a.dcm", speckle(), syntax, ImageComments="x" * n_letters, FrameTime=40.0)
        loop = open_scan(path)
        descriptions.append(loop.description)
        assert_same([loop.frame(i) for i in range(loop.description.n_frames)], speckle())
        loop.close()
    short, long = descriptions
    assert short == long
    assert short.timing_source == "frame_time"


LOSSLESS = [
    "mono_deflated", "mono_htj2k_lossless", "mono_j2k_lossless", "mono_jpeg_lossless_sv1", "mono_jpegxl_lossless",
    "mono_rle", "mono1_inverted_2f",
]  # fmt: skip


@pytest.mark.parametrize("name", LOSSLESS)
def test_one_loop_in_every_lossless_syntax(shared_folder: Path, name: str) -> None:
    folder = shared_folder / "scans" / "derived"
    expected = frames_of(folder / "mono_jpegls_lossless.dcm")
    found = frames_of(folder / f"{name}.dcm")
    assert_same(found, expected[: len(found)])


def test_one_palette_loop_in_two_byte_orders(shared_folder: Path) -> None:
    """Palette indices in big-endian words: read as bytes, each pair of columns is the other way round."""
    folder = shared_folder / "scans" / "dicom"
    expected = frames_of(folder / "pydicom-data_OBXXXX1A_rle_2frame.dcm")
    assert_same(frames_of(folder / "pydicom-data_OBXXXX1A_expb_2frame.dcm"), expected)


def test_one_colour_picture_in_two_wraps(shared_folder: Path) -> None:
    folder = shared_folder / "scans" / "derived"
    assert_same(frames_of(folder / "rgb_planar1.dcm"), frames_of(folder / "rgb_htj2k_lossless_rct.dcm")[:1])


def test_lossy_jpeg_stays_near_the_loop_it_was_made_of(shared_folder: Path) -> None:
    folder = shared_folder / "scans" / "derived"
    a = frames_of(folder / "ybr422_raw_2f.dcm")[0]
    b = frames_of(folder / "ybr422_jpeg_extended_offset_table.dcm")[0]
    assert float(np.abs(a.astype(int) - b).mean()) < 2


def test_real_files_match_an_independent_decoder(shared_folder: Path) -> None:
    """pydicom's own decoding, where it has a decoder for the syntax."""
    import pydicom

    names = ["pydicom_ExplVR_BigEnd", "pydicom_examples_jpeg2k", "pydicom-data_US1_J2KI", "pydicom-data_US1_UNCR",
             "cornerstone3D_US-YBR_FULL_422-EVRLE", "weasis-dicom-tools_ybrFull-RLE", "pydicom_examples_ybr_color",
             "io_US-MONO2-8-8x-execho"]  # fmt: skip
    for name in names:
        path = shared_folder / "scans" / "dicom" / f"{name}.dcm"
        expected = pydicom.dcmread(path).pixel_array
        found = frames_of(path)
        assert_same(found, list(expected) if len(found) > 1 else [expected], within=2)


def test_the_inflater_is_the_standards(tmp_path: Path) -> None:
    """A deflated data set without a zlib header (PS3.5 A.5), followed by a padding byte."""
    path = write_native(tmp_path / "a.dcm", speckle(1), P + "1.99")
    raw = path.read_bytes()
    path.write_bytes(raw + b"\0")
    assert_same(frames_of(path), speckle(1))
