"""Pictures that were stored turned or mirrored are shown and measured upright, and it is said."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
import tifffile
from build_dicom import coloured, speckle
from numpy.typing import NDArray
from PIL import Image, ImageOps

from ifs_measure.errors import UnreadableScanError
from ifs_measure.scans.open_scan import open_scan

ORIENTATION = 274


def as_other_programs_show_it(path: Path) -> NDArray[np.uint8]:
    with Image.open(path) as picture:
        return np.asarray(ImageOps.exif_transpose(picture))


def photograph(path: Path, orientation: int, picture: NDArray[np.uint8]) -> Path:
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    kind = {".jpg": "JPEG", ".png": "PNG", ".tif": "TIFF"}[path.suffix]
    options = {"tiffinfo": {ORIENTATION: orientation}} if kind == "TIFF" else {"exif": exif.tobytes()}
    Image.fromarray(picture).save(path, kind, **options)
    return path


@pytest.mark.parametrize("suffix", ["jpg", "png", "tif"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photograph_is_shown_as_other_programs_show_it(tmp_path: Path, suffix: str, orientation: int) -> None:
    for picture in (coloured(1)[0], speckle(1)[0]):
        path = photograph(tmp_path / f"a.{suffix}", orientation, picture)
        loop = open_scan(path)
        # Whether Pillow turns a TIFF on loading depends on what was asked of it before.
        other = photograph(tmp_path / "b.png", orientation, picture) if suffix == "tif" else path
        expected = as_other_programs_show_it(other)
        # Two JPEG decoders may differ by rounding.
        assert np.abs(loop.frame(0).astype(int) - expected).max() <= (2 if suffix == "jpg" else 0)
        assert (loop.description.rows, loop.description.columns) == expected.shape[:2] == loop.luma(0).shape
        said = [words for words in loop.description.warnings if "upright" in words]
        assert len(said) == (orientation != 1), loop.description.warnings
        loop.close()


@pytest.mark.parametrize("orientation", [3, 6, 7])
def test_a_deep_tiff_and_its_second_page_are_turned_too(tmp_path: Path, orientation: int) -> None:
    path = tmp_path / "a.tif"
    pages = np.stack(coloured(2)).astype(np.uint16) << 8
    tag = (ORIENTATION, 3, 1, orientation, True)
    with tifffile.TiffWriter(path) as writer:
        for page in pages:
            writer.write(page, photometric="rgb", extratags=[tag], contiguous=False)
    loop = open_scan(path)
    turned = {3: lambda p: p[::-1, ::-1], 6: lambda p: np.rot90(p, -1), 7: lambda p: np.rot90(p, 1)[:, ::-1]}
    for index, page in enumerate(pages):
        expected = turned[orientation](page >> 8) if orientation != 7 else (page >> 8)[::-1, ::-1].swapaxes(0, 1)
        assert np.array_equal(loop.frame(index), expected)
    loop.close()


def test_a_series_held_upright_and_sideways_is_one_of_one_size(tmp_path: Path) -> None:
    wide = coloured(1)[0]
    photograph(tmp_path / "a_1.png", 1, wide)
    photograph(tmp_path / "a_2.png", 6, np.ascontiguousarray(np.rot90(wide)))
    loop = open_scan(tmp_path)
    assert np.array_equal(loop.frame(0), wide)
    assert np.array_equal(loop.frame(1), wide)
    loop.close()


def test_pictures_of_one_stored_size_that_are_not_one_size_upright_are_refused(tmp_path: Path) -> None:
    photograph(tmp_path / "a_1.jpg", 1, coloured(1)[0])
    photograph(tmp_path / "a_2.jpg", 8, coloured(1)[0])
    with pytest.raises(UnreadableScanError, match="one size"):
        open_scan(tmp_path)


def test_exif_after_the_pixels_of_a_png_counts(tmp_path: Path) -> None:
    path = photograph(tmp_path / "a.png", 6, coloured(1)[0])
    data = path.read_bytes()
    start = data.index(b"eXIf") - 4
    end = start + 12 + int.from_bytes(data[start : start + 4], "big")
    ending = data.index(b"IEND") - 4
    path.write_bytes(data[:start] + data[end:ending] + data[start:end] + data[ending:])
    loop = open_scan(path)
    assert np.array_equal(loop.frame(0), np.rot90(coloured(1)[0], -1))
    loop.close()


@pytest.mark.parametrize("value", [0, 9, 65535])
def test_an_orientation_that_is_none_leaves_the_picture_as_it_is(tmp_path: Path, value: int) -> None:
    path = photograph(tmp_path / "a.png", value, coloured(1)[0])
    loop = open_scan(path)
    assert np.array_equal(loop.frame(0), coloured(1)[0])
    assert not [words for words in loop.description.warnings if "upright" in words]
    loop.close()


def test_damaged_exif_leaves_the_picture_as_it_is(tmp_path: Path) -> None:
    whole = photograph(tmp_path / "a.jpg", 6, coloured(1)[0]).read_bytes()
    start = whole.index(b"Exif\0\0") + 6
    stored = open_scan(photograph(tmp_path / "b.jpg", 1, coloured(1)[0])).frame(0)
    for place, value in ((start, b"XX"), (start + 4, b"\xff\xff\xff\x7f"), (start + 8, b"\xff\xff")):
        path = tmp_path / "c.jpg"
        path.write_bytes(whole[:place] + value + whole[place + len(value) :])
        loop = open_scan(path)
        assert loop.frame(0).shape in (stored.shape, np.rot90(stored).shape)
        loop.close()


MIRRORED = {
    (-1, 0, 0, 0, 1, 0): lambda picture: picture[:, ::-1],
    (1, 0, 0, 0, -1, 0): lambda picture: picture[::-1],
    (0, 1, 0, 1, 0, 0): lambda picture: picture.swapaxes(0, 1),
    (0, -1, 0, -1, 0, 0): lambda picture: picture[::-1, ::-1].swapaxes(0, 1),
}


@pytest.mark.parametrize("matrix", MIRRORED)
def test_a_mirrored_video_is_mirrored_back_and_its_pixels_stay_as_wide_on_screen(
    tmp_path: Path, matrix: tuple[int, ...]
) -> None:
    import av

    buffer = io.BytesIO()
    with av.open(buffer, "w", format="mp4") as container:
        stream = container.add_stream("mpeg4", rate=25)
        stream.width, stream.height, stream.pix_fmt = 96, 64, "yuv420p"
        stream.codec_context.sample_aspect_ratio = 2
        for frame in coloured(3, 64, 96):
            container.mux(stream.encode(av.VideoFrame.from_ndarray(frame, format="rgb24")))
        container.mux(stream.encode())
    data = bytearray(buffer.getvalue())
    path = tmp_path / "a.mp4"
    path.write_bytes(data)
    loop = open_scan(path)
    stored, luma, aspect = loop.frame(1), loop.luma(1), loop.description.pixel_aspect
    loop.close()
    start = data.index(b"tkhd") + 44
    for i, value in enumerate(matrix):
        data[start + 4 * i : start + 4 * i + 4] = (value << 16).to_bytes(4, "big", signed=True)
    path.write_bytes(data)
    loop = open_scan(path)
    assert np.array_equal(loop.frame(1), MIRRORED[matrix](stored))
    assert np.array_equal(loop.luma(1), MIRRORED[matrix](luma))
    assert aspect == 2.0
    assert loop.description.pixel_aspect == (2.0 if matrix[0] else 0.5)
    assert any("mirrored" in words or "upside down" in words for words in loop.description.warnings)
    loop.close()
