"""Number of Frames is a claim: the bytes decide how many frames there are, and every difference is said."""

from __future__ import annotations

import struct
import tracemalloc
import zlib
from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import pytest
from build_dicom import EXPLICIT, speckle, write_encapsulated, write_native

from ifs_measure.__main__ import main
from ifs_measure.errors import ScanTooLargeError, UnsupportedEncodingError
from ifs_measure.scans.open_scan import list_scans, open_scan
from ifs_measure.scans.scan_limits import ScanLimits

JPEG_LS = "1.2.840.10008.1.2.4.80"
EACH_DEFLATED = "1.2.840.10008.1.2.8.1"
BARE = "1.2.840.10008.1.2.1.98"
PICTURES = speckle(6)


def claim(path: Path, text: str) -> Path:
    """Write Number of Frames as any text."""
    data = path.read_bytes()
    at = data.index(b"\x28\x00\x08\x00IS") + 6
    end = at + 2 + int.from_bytes(data[at : at + 2], "little")
    value = (text + " " * (len(text) % 2)).encode()
    path.write_bytes(data[:at] + struct.pack("<H", len(value)) + value + data[end:])
    return path


def native(path: Path, text: str, **tags: Any) -> Path:
    return claim(write_native(path, PICTURES, **tags), text)


def coded(path: Path, text: str, **how: Any) -> Path:
    frames = [bytes(imagecodecs.jpegls_encode(f)) for f in PICTURES]
    return claim(write_encapsulated(path, PICTURES, frames, JPEG_LS, **how), text)


def read(path: Path) -> tuple[list[Any], tuple[str, ...]]:
    loop = open_scan(path)
    try:
        return [loop.frame(i) for i in range(loop.description.n_frames)], loop.description.warnings
    finally:
        loop.close()


def assert_all_six(frames: list[Any]) -> None:
    assert len(frames) == 6
    assert all(np.array_equal(a, b) for a, b in zip(frames, PICTURES, strict=True))


ABSURD = ["2147483647", "99999999999", "1e10"]
NONE = ["0", "-6", "abc", "6.5", "nan"]


@pytest.mark.parametrize("text", [*ABSURD, *NONE, "", "3", "12"])
@pytest.mark.parametrize("how", [{}, {"table": "extended"}, {"table": "none", "fragments": 2}, "native"], ids=str)
def test_a_wrong_number_gives_the_frames_that_are_there(tmp_path: Path, text: str, how: Any) -> None:
    path = native(tmp_path / "a.dcm", text) if how == "native" else coded(tmp_path / "a.dcm", text, **how)
    frames, warnings = read(path)
    assert_all_six(frames)
    (words,) = warnings
    assert "6; all 6 are used." in words
    if text in ABSURD:
        assert f"The header says {int(float(text))} frames" in words
    elif text in NONE:
        assert f"The header says '{text}' where the number of frames should be" in words


@pytest.mark.parametrize("text", ["1", "", "0", "2147483647"])
def test_a_single_picture_is_one_frame(tmp_path: Path, text: str) -> None:
    frames, warnings = read(claim(write_native(tmp_path / "a.dcm", speckle(1)), text))
    assert len(frames) == 1
    assert len(warnings) == (text not in ("1", ""))


@pytest.mark.parametrize("text", [*ABSURD, *NONE, "", "3", "12", "6"])
def test_a_cut_loop_says_that_it_was_cut_whatever_its_number(tmp_path: Path, text: str) -> None:
    for path, lost in ((native(tmp_path / "a.dcm", text), 1000), (coded(tmp_path / "b.dcm", text), 600)):
        path.write_bytes(path.read_bytes()[:-lost])
        frames, warnings = read(path)
        assert len(frames) in (4, 5)
        assert all(np.array_equal(a, b) for a, b in zip(frames, PICTURES, strict=False))
        assert any(f"The file was cut: {len(frames)} " in words for words in warnings), warnings
        assert (text in ("3", "6")) or not any("of 12 frames" in words for words in warnings if path.stem == "a")


def test_an_absurd_number_makes_no_room(tmp_path: Path) -> None:
    path = native(tmp_path / "a.dcm", "2147483647")
    read(path)
    tracemalloc.start()
    try:
        read(path)
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


def test_frames_that_are_really_there_meet_the_limit(tmp_path: Path) -> None:
    few = ScanLimits(max_frames=5)
    for path in (native(tmp_path / "a.dcm", "2147483647"), coded(tmp_path / "b.dcm", "2147483647")):
        with pytest.raises(ScanTooLargeError, match=r"at most 5 frames.*, found 6; .*'max_frames'"):
            open_scan(path, limits=few)


def test_the_command_line_says_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["info", str(native(tmp_path / "a.dcm", "2147483647"))]) == 0
    assert "The header says 2147483647 frames, the pixels are those of 6; all 6 are used." in capsys.readouterr().out


def test_a_list_gives_no_number_that_cannot_be(tmp_path: Path) -> None:
    for name, text in (("a", "6"), ("b", "2147483647"), ("c", "-6"), ("d", ""), ("e", "abc")):
        native(tmp_path / f"{name}.dcm", text)
    assert [entry.n_frames for entry in list_scans(tmp_path)] == [6, None, None, 1, None]


def deflated(picture: Any) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packer.compress(picture.tobytes()) + packer.flush()
    return packed + b"\0" * (len(packed) % 2)


@pytest.mark.parametrize(("syntax", "encode"), [(EACH_DEFLATED, deflated), (EXPLICIT, lambda f: f.tobytes())])
def test_pieces_without_marks_or_table_are_frames_where_one_is_a_whole_picture(
    tmp_path: Path, syntax: str, encode: Any
) -> None:
    told = JPEG_LS if syntax == EXPLICIT else syntax
    for text in ("", "0", "2147483647"):
        path = write_encapsulated(tmp_path / "a.dcm", PICTURES, [encode(f) for f in PICTURES], told, table="none")
        if syntax == EXPLICIT:
            path.write_bytes(path.read_bytes().replace(told.encode(), EXPLICIT.encode().ljust(len(told), b"\0"), 1))
        assert_all_six(read(claim(path, text))[0])


def test_where_nothing_tells_the_number_an_absurd_one_is_refused_and_none_is_said(tmp_path: Path) -> None:
    """Frames cut in pieces that are no pictures, without a table: they may be any number."""
    pieces = [deflated(f) for f in PICTURES]
    path = write_encapsulated(tmp_path / "a.dcm", PICTURES, pieces, EACH_DEFLATED, table="none", fragments=2)
    with pytest.raises(ScanTooLargeError, match="found 2,147,483,647"):
        open_scan(claim(path, "2147483647"))
    frames, warnings = read(claim(path, ""))
    assert len(frames) == 1
    assert "the 12 pieces of its pixels are read as one frame" in warnings[0]


def test_rows_that_are_fewer_than_the_pixels_have_are_said_though_the_number_fits(tmp_path: Path) -> None:
    frames, warnings = read(native(tmp_path / "a.dcm", "6", Rows=23))
    assert len(frames) == 6
    assert "The pixels have 192 bytes more than 6 frames need" in warnings[0]


def shared(n_frames: int, own: bool) -> Any:
    """Bytes of frames that call themselves 4:2:2, with colours shared by twos or each its own."""
    return np.zeros((n_frames, 24, 32 * (3 if own else 2)), np.uint8) + 128


@pytest.mark.parametrize(("n_frames", "own", "text"), [(10, False, ""), (4, False, "2147483647"), (5, True, "")])
def test_colours_by_twos_are_told_by_the_length_where_the_number_tells_nothing(
    tmp_path: Path, n_frames: int, own: bool, text: str
) -> None:
    tags = {"Columns": 32, "SamplesPerPixel": 3, "PhotometricInterpretation": "YBR_FULL_422", "PlanarConfiguration": 0}
    path = write_native(tmp_path / "a.dcm", list(shared(n_frames, own)), **tags)
    frames, warnings = read(claim(path, text))
    assert len(frames) == n_frames
    assert any("stored as YBR_FULL" in words for words in warnings) is own


def test_colours_by_twos_that_nothing_tells_are_refused(tmp_path: Path) -> None:
    tags = {"Columns": 32, "SamplesPerPixel": 3, "PhotometricInterpretation": "YBR_FULL_422", "PlanarConfiguration": 0}
    path = write_native(tmp_path / "a.dcm", list(shared(6, False)), **tags)
    with pytest.raises(UnsupportedEncodingError, match="may be stored as YBR_FULL or as YBR_FULL_422"):
        open_scan(claim(path, "2147483647"))
    assert len(read(claim(path, "6"))[0]) == 6
