"""Stills, series of them, folders, DICOM directories: what is listed, what is opened, what is said."""

from __future__ import annotations

import json
import zlib
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
import tifffile
from build_dicom import coloured, speckle, write_native
from numpy.typing import NDArray
from PIL import Image
from pydicom.fileset import FileSet

from ifs_measure.__main__ import main
from ifs_measure.errors import (
    DamagedFrameError,
    ScanTooLargeError,
    SeveralScansError,
    UnreadableScanError,
    UnsupportedEncodingError,
)
from ifs_measure.measurement.cine_loop import CineLoop, TimingSource
from ifs_measure.scans.open_scan import iter_scans, list_scans, open_scan, read_listing
from ifs_measure.scans.scan_limits import ScanLimits


def write(path: Path, picture: NDArray[Any]) -> Path:
    bgr = picture if picture.ndim == 2 else cv2.cvtColor(picture, cv2.COLOR_RGB2BGR)
    assert cv2.imwrite(str(path), bgr)
    return path


def pictures_of(loop: CineLoop) -> list[NDArray[np.uint8]]:
    return [loop.frame(i) for i in range(loop.description.n_frames)]


@pytest.mark.parametrize("suffix", ["png", "bmp", "tif", "jpg"])
@pytest.mark.parametrize("colour", [False, True])
def test_one_still_of_every_kind(tmp_path: Path, suffix: str, colour: bool) -> None:
    picture = (coloured(1) if colour else speckle(1))[0]
    loop = open_scan(write(tmp_path / f"a.{suffix}", picture))
    found = loop.frame(0)
    assert found.shape == picture.shape
    assert int(np.abs(found.astype(int) - picture).max()) <= (40 if suffix == "jpg" else 0)
    assert (loop.description.n_frames, loop.description.frame_times_ms) == (1, None)
    assert loop.luma(0).shape == picture.shape[:2]


def test_a_still_of_16_bits_is_shown_in_8(tmp_path: Path) -> None:
    picture = speckle(1)[0]
    loop = open_scan(write(tmp_path / "a.png", picture.astype(np.uint16) << 8))
    assert np.array_equal(loop.frame(0), picture)


def test_a_camera_of_12_bits_is_shown_over_the_whole_range_and_does_not_flicker(tmp_path: Path) -> None:
    pages = [np.full((20, 30), value, np.uint16) for value in (400, 800, 1600, 4000)]
    assert cv2.imwritemulti(str(tmp_path / "a.tif"), pages)
    assert [int(picture[0, 0]) for picture in pictures_of(open_scan(tmp_path / "a.tif"))] == [25, 50, 100, 250]


@pytest.mark.parametrize("is_planar", [False, True])
def test_a_tiff_of_deep_colours_in_either_order_of_its_samples(tmp_path: Path, is_planar: bool) -> None:
    colours = coloured(1)[0].astype(np.uint16) * 257
    stored = np.moveaxis(colours, 2, 0) if is_planar else colours
    tifffile.imwrite(tmp_path / "a.tif", stored, photometric="rgb", planarconfig="separate" if is_planar else "contig")
    loop = open_scan(tmp_path / "a.tif")
    assert np.array_equal(loop.frame(0), coloured(1)[0])


def test_a_picture_in_printing_inks_is_refused_rather_than_shown_in_wrong_colours(tmp_path: Path) -> None:
    Image.fromarray(coloured(1)[0]).convert("CMYK").save(tmp_path / "a.jpg")
    with pytest.raises(UnsupportedEncodingError, match="RGB"):
        open_scan(tmp_path / "a.jpg")


def test_of_an_animated_png_it_is_said_that_one_picture_is_read(tmp_path: Path) -> None:
    first, *others = [Image.fromarray(picture) for picture in coloured(3)]
    first.save(tmp_path / "a.png", save_all=True, append_images=others)
    scan = open_scan(tmp_path / "a.png").description
    assert scan.n_frames == 1
    assert any("animated" in warning for warning in scan.warnings)


def test_a_web_picture_is_refused_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "a.webp").write_bytes(b"RIFF\x10\0\0\0WEBPVP8 ")
    with pytest.raises(UnreadableScanError, match="WebP"):
        open_scan(tmp_path / "a.webp")


def test_pictures_in_folders_within_and_empty_files_are_not_passed_over_in_silence(tmp_path: Path) -> None:
    (tmp_path / "within").mkdir()
    write(tmp_path / "within" / "b_1.png", speckle(1)[0])
    write(tmp_path / "a_1.png", speckle(1)[0])
    (tmp_path / "cut.dcm").write_bytes(b"")
    warnings = read_listing(tmp_path).warnings
    assert any("within" in warning for warning in warnings)
    assert any("1 damaged file" in warning for warning in warnings)


def test_the_pages_of_a_tiff_are_frames(tmp_path: Path) -> None:
    pages = speckle(5)
    assert cv2.imwritemulti(str(tmp_path / "a.tif"), pages)
    loop = open_scan(tmp_path / "a.tif")
    assert [np.array_equal(a, b) for a, b in zip(pictures_of(loop), pages, strict=True)] == [True] * 5


def test_a_folder_of_one_series_is_that_scan_in_natural_order(tmp_path: Path) -> None:
    pages = speckle(12)
    for i, page in enumerate(pages):
        write(tmp_path / f"hip_{i}.png", page)
    loop = open_scan(tmp_path)
    assert np.array_equal(np.stack(pictures_of(loop)), np.stack(pages))
    assert loop.description.series is None
    assert loop.description.warnings == ()
    assert loop.description.timing_source is TimingSource.NONE


def test_names_of_numbers_alone_are_a_series(tmp_path: Path) -> None:
    for i in (9, 10, 11):
        write(tmp_path / f"{i:04d}.png", speckle(1)[0])
    assert open_scan(tmp_path).description.n_frames == 3


def test_a_constant_step_is_stated_and_a_gap_is_reported(tmp_path: Path) -> None:
    for folder, numbers in (("step", (48, 50, 52, 54)), ("gap", (1, 2, 3, 7, 8)), ("twos", (2, 4, 10, 12))):
        (tmp_path / folder).mkdir()
        for number in numbers:
            write(tmp_path / folder / f"a_{number:03d}.png", speckle(1)[0])
    (step,) = open_scan(tmp_path / "step").description.warnings
    assert "steps of 2" in step
    (gap,) = open_scan(tmp_path / "gap").description.warnings
    assert "3 picture(s) are missing" in gap
    assert "4 to 6" in gap
    (twos,) = open_scan(tmp_path / "twos").description.warnings
    assert "2 picture(s) are missing" in twos
    assert "6 to 8" in twos


def test_several_series_are_listed_and_one_is_picked_by_name(tmp_path: Path) -> None:
    for name in ("left hip-", "right.hip.", "x1_"):
        for i in range(3):
            write(tmp_path / f"{name}{i}.png", speckle(3)[i])
    assert [entry.series for entry in list_scans(tmp_path)] == ["left hip", "right.hip", "x1"]
    with pytest.raises(SeveralScansError, match=r"left hip, right\.hip, x1"):
        open_scan(tmp_path)
    loop = open_scan(tmp_path, "right.hip")
    assert (loop.description.series, loop.description.n_frames) == ("right.hip", 3)
    assert [p.name for p in loop.description.files] == ["right.hip.0.png", "right.hip.1.png", "right.hip.2.png"]
    with pytest.raises(UnreadableScanError, match="'other'"):
        open_scan(tmp_path, "other")


def test_pictures_of_two_sizes_under_one_name_are_refused(tmp_path: Path) -> None:
    write(tmp_path / "a1.png", speckle(1)[0])
    write(tmp_path / "a2.png", speckle(1, 30, 30)[0])
    with pytest.raises(UnreadableScanError, match=r"32 x 24 in a1\.png and 30 x 30 in a2\.png"):
        open_scan(tmp_path)


def test_a_damaged_still_in_a_series_is_one_lost_frame(tmp_path: Path) -> None:
    for i in range(3):
        write(tmp_path / f"a{i}.png", speckle(3)[i])
    data = (tmp_path / "a1.png").read_bytes()
    (tmp_path / "a1.png").write_bytes(data[:60])
    loop = open_scan(tmp_path)
    assert loop.frame(2).shape == (24, 32)
    with pytest.raises(DamagedFrameError, match=r"a1\.png"):
        loop.frame(1)


@pytest.mark.parametrize("suffix", ["png", "jpg", "bmp", "tif"])
@pytest.mark.parametrize("kept", [0.3, 0.6, 0.95])
def test_half_a_picture_is_refused_in_one_sentence(
    tmp_path: Path, suffix: str, kept: float, capfd: pytest.CaptureFixture[str]
) -> None:
    path = write(tmp_path / f"a.{suffix}", np.random.default_rng(1).integers(0, 255, (90, 120), dtype=np.uint8))
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * kept)])
    with pytest.raises(UnreadableScanError, match="damaged"):
        open_scan(path)
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("channels", [2, 4])
def test_transparency_is_left_out(tmp_path: Path, channels: int) -> None:
    import imagecodecs

    picture = np.dstack([*(speckle(channels - 1)), np.full((24, 32), 200, np.uint8)])
    (tmp_path / "a.png").write_bytes(imagecodecs.png_encode(picture))
    expected = picture[..., 0] if channels == 2 else picture[..., :3]
    assert np.array_equal(open_scan(tmp_path / "a.png").frame(0), expected)


def test_a_picture_bomb_is_refused_by_its_header(tmp_path: Path) -> None:
    path = write(tmp_path / "a.png", speckle(1)[0])
    data = bytearray(path.read_bytes())
    data[16:24] = b"\x00\x01\x00\x00\x00\x01\x00\x00"
    path.write_bytes(data)
    with pytest.raises(ScanTooLargeError, match="max_frame_pixels"):
        open_scan(path)


def test_the_operators_rate_gives_stills_their_times(tmp_path: Path) -> None:
    for i in range(3):
        write(tmp_path / f"a{i}.png", speckle(3)[i])
    found = open_scan(tmp_path, frames_per_s=20.0).description
    assert found.frame_times_ms == (0.0, 50.0, 100.0)
    assert found.timing_source is TimingSource.ENTERED


@pytest.mark.parametrize("name", ["a.txt", "a.dcm", "a.png", "a.mp4"])
def test_a_text_file_is_refused_whatever_its_name(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("not a scan " * 40)
    with pytest.raises(UnreadableScanError, match=f"Expected.*{name}") as caught:
        open_scan(tmp_path / name)
    assert "\n" not in str(caught.value)


def test_nothing_and_an_empty_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableScanError, match="found nothing"):
        open_scan(tmp_path / "absent")
    with pytest.raises(UnreadableScanError, match="found none"):
        open_scan(tmp_path)
    (tmp_path / "a.dcm").touch()
    with pytest.raises(UnreadableScanError, match="empty file"):
        open_scan(tmp_path / "a.dcm")


def test_a_folder_of_dicom_files_is_a_list_of_loops(tmp_path: Path) -> None:
    for i in (1, 2, 10):
        write_native(tmp_path / f"IM{i}", speckle(i))
    write_native(tmp_path / "ct.dcm", speckle(1), SOPClassUID="1.2.840.10008.5.1.4.1.1.2")
    (tmp_path / "notes.txt").write_text("x")
    (tmp_path / "broken").write_bytes(b"\0" * 128 + b"DICM" + b"\x02\x00rubbish")
    listing = read_listing(tmp_path)
    assert [(entry.path.name, entry.n_frames) for entry in listing.entries] == [("IM1", 1), ("IM2", 2), ("IM10", 10)]
    assert "CT Image Storage" in listing.warnings[0]
    loop = open_scan(tmp_path, "IM2")
    assert loop.description.n_frames == 2
    loop.close()


def test_a_large_folder_is_listed_progressively_and_can_be_left(tmp_path: Path) -> None:
    path = write_native(tmp_path / "0.dcm", speckle(1))
    for i in range(1, 200):
        (tmp_path / f"{i}.dcm").write_bytes(path.read_bytes())
    reports = iter_scans(tmp_path)
    first = next(reports)
    assert (first.done, first.total) == (1, 200)
    assert first.entry is not None
    reports.close()  # type: ignore[attr-defined]
    assert [report.done for report in iter_scans(tmp_path)] == list(range(1, 201))


def test_too_many_files_stop_at_the_limit(tmp_path: Path) -> None:
    for i in range(20):
        (tmp_path / f"{i}.dcm").touch()
    with pytest.raises(ScanTooLargeError, match="max_listed_files"):
        list_scans(tmp_path, ScanLimits(max_listed_files=10))


@pytest.fixture
def media(tmp_path: Path) -> Path:
    """A DICOM directory of three loops."""
    files = FileSet()
    for i in range(3):
        files.add(
            write_native(
                tmp_path / f"{i}.dcm", speckle(i + 1), SOPInstanceUID=f"1.2.3.{i}", PatientID="p", PatientName="n",
                StudyInstanceUID="1.2.4", SeriesInstanceUID="1.2.5", StudyDate="20200101", StudyTime="10",
                StudyID="1", SeriesNumber=1, InstanceNumber=i,
            )
        )  # fmt: skip
    folder = tmp_path / "media"
    files.write(folder)
    files._stage["t"].cleanup()  # left to itself, its temporary folder is a warning
    return folder


@pytest.mark.parametrize("name", ["", "DICOMDIR"])
def test_a_dicom_directory_is_a_list_of_loops(media: Path, name: str) -> None:
    listing = read_listing(media / name)
    assert sorted(entry.n_frames or 0 for entry in listing.entries) == [1, 2, 3]
    assert listing.warnings == ()
    with pytest.raises(SeveralScansError, match="3 scan"):
        open_scan(media / name)


def test_a_dicom_directory_says_what_is_missing_and_what_it_leaves_out(media: Path) -> None:
    files = sorted(path for path in media.rglob("IM*") if path.is_file())
    files[0].unlink()
    write_native(media / "extra", speckle(7))
    listing = read_listing(media)
    assert sorted(entry.n_frames or 0 for entry in listing.entries)[-1] == 7
    assert len(listing.entries) == 3
    assert "1 file(s) that DICOMDIR lists are missing" in listing.warnings[0]
    assert "1 scan(s) are not listed in DICOMDIR: extra" in listing.warnings[1]


def test_of_a_directory_with_one_scan_left_info_still_says_what_is_missing(
    media: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for path in sorted(path for path in media.rglob("IM*") if path.is_file())[:2]:
        path.unlink()
    assert main(["info", "--json", str(media)]) == 0
    told = json.loads(capfd.readouterr().out)
    assert told["n_frames"] >= 1
    assert any("2 file(s) that DICOMDIR lists are missing" in warning for warning in told["warnings"])


def test_reference_series(shared_folder: Path) -> None:
    folder = shared_folder / "scans" / "sequence"
    names = [entry.series for entry in list_scans(folder)]
    assert names == [
        "raw_dataset_1_S1_S1_L20_step", "raw_dataset_1_S1_S1_R20_step", "raw_dataset_2_jumping_gastroc_jumping",
        "raw_dataset_4_SampleB_GM_P",
    ]  # fmt: skip
    found = open_scan(folder, "raw_dataset_2_jumping_gastroc_jumping").description
    assert (found.n_frames, found.rows, found.columns) == (23, 600, 800)
    assert found.warnings == ("The pictures are numbered 48 to 92 in steps of 2; each is one frame.",)


def test_reference_directories(shared_folder: Path) -> None:
    media = shared_folder / "scans" / "media"
    assert len(list_scans(media)) == len(list_scans(media / "DICOMDIR")) > 1
    for path in sorted((media / "odd_dicomdirs").iterdir()):
        with pytest.raises(UnreadableScanError, match="found none"):
            list_scans(path)


def chunk(kind: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")


@pytest.mark.parametrize(
    "extra",
    [
        chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(40_000_000), 9)),
        chunk(b"iCCP", b"x\0\0damaged") + chunk(b"gAMA", b"\0"),
        chunk(b"tEXt", b"a\0b") * 3000,
        chunk(b"tEXt", b"a\0b")[:-1] + b"x",
    ],
    ids=["text bomb", "damaged profile", "thousands", "wrong check sum"],
)
def test_what_a_png_says_beside_its_pixels_is_neither_unpacked_nor_complained_about(
    tmp_path: Path, extra: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    picture = speckle(1)[0]
    path = write(tmp_path / "a.png", picture)
    data = path.read_bytes()
    start = data.index(b"IDAT") - 4
    path.write_bytes(data[:start] + extra + data[start:])
    assert main(["info", str(path)]) == 0
    assert np.array_equal(open_scan(path).frame(0), picture)
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("place", [-30, -1], ids=["in the pixels", "at the end"])
def test_a_png_with_a_wrong_check_sum_is_refused_in_one_sentence(
    tmp_path: Path, place: int, capfd: pytest.CaptureFixture[str]
) -> None:
    path = write(tmp_path / "a.png", speckle(1)[0])
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(data)
    assert main(["info", str(path)]) == 2
    lines = capfd.readouterr().err.splitlines()
    assert len(lines) == 1
    assert "damaged data in a.png" in lines[0]


@pytest.mark.parametrize(
    ("is_data_last", "n_missing"),
    [(True, 100), (True, 5000), (False, 2), (False, 10)],
    ids=["pixels", "many pixels", "places of pixels", "more of them"],
)
def test_a_tiff_that_ends_within_its_last_page_says_so(
    tmp_path: Path, is_data_last: bool, n_missing: int, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.tif"
    pages = [np.ascontiguousarray(page) for page in speckle(4, 120, 160)]
    if is_data_last:
        first, *others = map(Image.fromarray, pages)
        first.save(path, save_all=True, append_images=others)
    else:
        assert cv2.imwritemulti(str(path), pages, [cv2.IMWRITE_TIFF_COMPRESSION, 1])
    assert main(["info", str(path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["warnings"] == []
    path.write_bytes(path.read_bytes()[:-n_missing])
    assert main(["info", str(path), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    words = "1 frame(s) look damaged: 3 (counted from 0); one that cannot be decoded counts as lost."
    assert (said["n_frames"], said["warnings"]) == (4, [words])


@pytest.mark.parametrize("place", [8, -8], ids=["first", "next"])
def test_a_large_tiff_whose_page_lies_nowhere_is_no_crash(
    tmp_path: Path, place: int, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.tif"
    tifffile.imwrite(path, speckle(1)[0], photometric="minisblack", bigtiff=True, metadata=None)
    data = bytearray(path.read_bytes())
    first = int.from_bytes(data[8:16], "little")
    following = first + 8 + 20 * int.from_bytes(data[first : first + 8], "little")
    start = place if place > 0 else following
    data[start : start + 8] = b"\xff" * 8
    path.write_bytes(data)
    code = main(["info", str(path)])
    out, err = capsys.readouterr()
    if place > 0:
        assert code == 2
        assert "damaged data in a.tif" in err
    else:
        assert code == 0
        assert "The file ends within its list of pages: 1 page(s) could be saved" in out


def test_colours_of_a_table_with_one_that_is_seen_through(tmp_path: Path) -> None:
    picture = Image.fromarray((speckle(1)[0] // 32).astype(np.uint8), "P")
    picture.putpalette(list(range(0, 240, 10)))
    picture.save(tmp_path / "a.png", transparency=3)
    with Image.open(tmp_path / "a.png") as stored:
        expected = np.asarray(stored.convert("RGB"))
    assert np.array_equal(open_scan(tmp_path / "a.png").frame(0), expected)
