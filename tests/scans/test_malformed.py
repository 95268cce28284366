"""Damaged files: never a crash, a hang, a silent wrong frame count or a wrong scale.

Files are opened and decoded in a process of their own (`survive.py`), so that one that kills or stalls a decoder is a
failed test and not a failed test run.
"""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from build_dicom import coloured, speckle, write_encapsulated, write_native
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

REPOSITORY = Path(__file__).resolve().parents[2]
LIMIT_S = 10.0
START_S = 60.0
CT_CLASSES = {
    b"1.2.840.10008.5.1.4.1.1.2\0": b"1.2.840.10008.5.1.4.1.1.6\0",
    b"1.2.840.10008.5.1.4.1.1.2.1\0": b"1.2.840.10008.5.1.4.1.1.6.1\0",
}
"""The fuzzed files are CT; under the name of an ultrasound class of the same length their pixels are decoded too."""


class Survivor:
    """A process that opens files, started again when a file killed it."""

    def __init__(self) -> None:
        self._start()

    def open(self, path: Path) -> dict[str, Any]:
        """What became of a file; fails the test on a crash, a hang and on an error that was not foreseen."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{path}\n")
        self._process.stdin.flush()
        try:
            line = self._lines.get(timeout=LIMIT_S)
        except queue.Empty:
            self.restart()
            pytest.fail(f"{path.name} took longer than {LIMIT_S:g} s")
        if line is None:
            code = self._process.wait()
            self.restart()
            pytest.fail(f"{path.name} ended the process with {code}")
        found: dict[str, Any] = json.loads(line)
        assert found["is"] != "unforeseen", f"{path.name}: {found['error']}: {found['words']}"
        if found["is"] == "refused":
            assert found["words"], path.name
            assert "\n" not in found["words"], path.name
        return found

    def restart(self) -> None:
        """Begin anew."""
        self.close()
        self._start()

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.wait()
        self._reader.join()
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.stdout.close()

    def _start(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("survive.py"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        )
        self._lines: queue.Queue[str | None] = queue.Queue()
        self._reader = threading.Thread(target=self._read, args=(self._process, self._lines), daemon=True)
        self._reader.start()
        assert self._lines.get(timeout=START_S) == "ready\n"

    @staticmethod
    def _read(process: subprocess.Popen[str], lines: queue.Queue[str | None]) -> None:
        assert process.stdout is not None
        for line in process.stdout:
            lines.put(line)
        lines.put(None)


@pytest.fixture(scope="module")
def survivor() -> Iterator[Survivor]:
    survivor = Survivor()
    yield survivor
    survivor.close()


SAVED = {
    "bad_bot_offsets.dcm": (10, [], "table of frame positions"),
    "bad_frame5_corrupt_jpeg.dcm": (10, [4], ""),
    "bad_frame5_empty.dcm": (10, [4], "damaged"),
    "bad_last_frame_cut.dcm": (10, [9], "damaged"),
    "bad_numberofframes_absent.dcm": (10, [], "how many frames"),
    "bad_numberofframes_claims_double.dcm": (10, [], "20 frames"),
    "bad_numberofframes_claims_half.dcm": (10, [], "5 frames"),
    "bad_preamble_missing.dcm": (30, [], ""),
    "bad_rows_cols_wrong.dcm": (10, [], "100 x 100"),
    "bad_truncated_60pct.dcm": (16, [], "16 of 30"),
    "ok_no_bot.dcm": (10, [], ""),
    "JPEG-lossy.dcm": (1, [], "Secondary Capture"),
    "SC_jpeg_no_color_transform.dcm": (1, [], "Secondary Capture"),
    "SC_ybr_full_422_uncompressed.dcm": (1, [], "Secondary Capture"),
    "image_dfl.dcm": (1, [], "Secondary Capture"),
}
"""Frames, those that are damaged (from 0), and a word of the warning."""


def test_of_damaged_files_what_can_be_saved_is_saved_and_said(survivor: Survivor, shared_folder: Path) -> None:
    for path in sorted((shared_folder / "scans" / "malformed").iterdir()):
        found = survivor.open(path)
        assert (found["is"] == "opened") == (path.name in SAVED), path.name
        if path.name in SAVED:
            n_frames, damaged, word = SAVED[path.name]
            assert found["n_frames"] == n_frames, path.name
            assert [int(index) for index in found["damaged"]] == damaged, path.name
            assert word in " ".join(found["warnings"]), path.name
            # Each of them either has no scale or one that contradicts its own picture.
            assert not found["trusted"], path.name


def test_fuzzed_files_are_refused_in_words(survivor: Survivor, shared_folder: Path) -> None:
    for path in sorted((shared_folder / "scans" / "fuzz").iterdir()):
        assert survivor.open(path)["is"] == "refused", path.name


def test_fuzzed_files_named_ultrasound_never_reach_a_decoder_that_they_break(
    survivor: Survivor, shared_folder: Path, tmp_path: Path
) -> None:
    n_opened = 0
    for number, source in enumerate(sorted((shared_folder / "scans" / "fuzz").iterdir())):
        data = source.read_bytes()
        for old, new in CT_CLASSES.items():
            data = data.replace(old, new)
        path = tmp_path / f"{number}.dcm"
        path.write_bytes(data)
        found = survivor.open(path)
        if found["is"] == "opened":
            n_opened += 1
            assert found["mm_per_px"] is None, source.name
            assert found["n_frames"] == 1, source.name
    assert n_opened > 100


def test_media_are_listed_and_say_what_is_missing(survivor: Survivor, shared_folder: Path) -> None:
    media = shared_folder / "scans" / "media"
    listed = survivor.open(media / "DICOMDIR")
    assert len(listed["scans"]) == 9
    assert listed["warnings"] == []
    for path in listed["scans"]:
        assert survivor.open(Path(path))["is"] == "opened", path
    for path in sorted((media / "odd_dicomdirs").iterdir()):
        found = survivor.open(path)
        assert found["is"] == "refused", path.name
        assert "missing" in found["words"] or "empty" in path.name, found["words"]


@pytest.fixture(scope="module")
def valid_files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """A small valid file of every kind that is decoded by a library of its own."""
    import imagecodecs as ic

    folder = tmp_path_factory.mktemp("valid")
    grey, colour = speckle(), coloured()
    coded = {
        "1.2.840.10008.1.2.4.50": ic.jpeg8_encode,
        "1.2.840.10008.1.2.4.70": ic.ljpeg_encode,
        "1.2.840.10008.1.2.4.80": ic.jpegls_encode,
        "1.2.840.10008.1.2.4.90": lambda frame: ic.jpeg2k_encode(frame, codecformat="j2k", reversible=True, level=0),
        "1.2.840.10008.1.2.4.201": ic.htj2k_encode,
        "1.2.840.10008.1.2.4.110": lambda frame: ic.jpegxl_encode(frame, lossless=True),
    }
    files = [
        write_encapsulated(folder / f"{uid.rsplit('.', 1)[1]}.dcm", grey, [bytes(encode(f)) for f in grey], uid)
        for uid, encode in coded.items()
    ]
    planes = [_rle(frame) for frame in grey]
    files.append(write_encapsulated(folder / "rle.dcm", grey, planes, "1.2.840.10008.1.2.5"))
    files.append(write_native(folder / "native.dcm", colour))
    files.append(write_native(folder / "big.dcm", grey, "1.2.840.10008.1.2.2"))
    for name in ("still.png", "still.jpg", "still.bmp", "still.tif"):
        cv2.imwrite(str(folder / name), grey[0])
        files.append(folder / name)
    cv2.imwritemulti(str(folder / "pages.tiff"), grey)
    files.append(folder / "pages.tiff")
    files += [
        _video(folder / name, codec) for name, codec in (("v.mp4", "mpeg4"), ("v.mkv", "vp9"), ("v.avi", "mjpeg"))
    ]
    return files


def _rle(frame: np.ndarray) -> bytes:
    """One byte plane of literal PackBits runs, a row each."""
    rows = b"".join(bytes([frame.shape[1] - 1]) + row.tobytes() for row in frame)
    return np.array([1, 64, *[0] * 14], "<u4").tobytes() + rows + b"\0" * (len(rows) % 2)


def _video(path: Path, codec: str) -> Path:
    import av

    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=25)
        stream.width, stream.height = 64, 48
        stream.pix_fmt = "yuvj420p" if codec == "mjpeg" else "yuv420p"
        for frame in speckle(6, 48, 64):
            for packet in stream.encode(av.VideoFrame.from_ndarray(np.dstack([frame] * 3), format="rgb24")):
                container.mux(packet)
        for packet in stream.encode():
            container.mux(packet)
    return path


def test_the_valid_files_open(survivor: Survivor, valid_files: list[Path]) -> None:
    for path in valid_files:
        found = survivor.open(path)
        assert (found["is"], found["damaged"]) == ("opened", {}), path.name
        assert found["n_frames"] == {"still": 1, "native": 2, "v": 6}.get(path.stem, 4), path.name


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_files_with_flipped_bytes_never_crash_or_hang(
    survivor: Survivor, valid_files: list[Path], tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    source = data.draw(st.sampled_from(valid_files))
    content = bytearray(source.read_bytes())
    places = st.integers(0, len(content) - 1) | st.integers(0, min(400, len(content) - 1))
    for place, value in data.draw(st.lists(st.tuples(places, st.integers(0, 255)), min_size=1, max_size=12)):
        content[place] = value
    path = tmp_path_factory.getbasetemp() / f"flipped{source.suffix}"
    path.write_bytes(content)
    survivor.open(path)


def test_a_matroska_file_cut_to_its_first_frame_says_so(
    survivor: Survivor, valid_files: list[Path], tmp_path: Path
) -> None:
    whole = next(path for path in valid_files if path.suffix == ".mkv").read_bytes()
    path = tmp_path / "cut.mkv"
    counts = set()
    for length in range(600, len(whole), 40):
        path.write_bytes(whole[:length])
        found = survivor.open(path)
        if found["is"] == "opened" and found["n_frames"] < 6:
            counts.add(found["n_frames"])
            assert any("cut" in warning for warning in found["warnings"]), (length, found)
    assert 1 in counts


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_cut_file_says_that_frames_are_missing_and_keeps_its_scale(
    survivor: Survivor, valid_files: list[Path], tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    source = data.draw(st.sampled_from(valid_files))
    whole = survivor.open(source)
    content = source.read_bytes()
    path = tmp_path_factory.getbasetemp() / f"cut{source.suffix}"
    path.write_bytes(content[: data.draw(st.integers(0, len(content) - 1))])
    found = survivor.open(path)
    if found["is"] != "opened":
        return
    assert found["n_frames"] == whole["n_frames"] or found["warnings"] != whole["warnings"]
    if source.suffix == ".dcm":
        assert found["mm_per_px"] == whole["mm_per_px"]
        assert found["size"] == whole["size"]


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_damage_to_the_pixels_alone_changes_neither_scale_nor_size_and_no_count_in_silence(
    survivor: Survivor, valid_files: list[Path], tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    source = data.draw(st.sampled_from([path for path in valid_files if path.suffix == ".dcm"]))
    whole = survivor.open(source)
    content = bytearray(source.read_bytes())
    start = max(content.rfind(b"\xe0\x7f\x10\x00"), content.rfind(b"\x7f\xe0\x00\x10")) + 12
    places = st.integers(start, len(content) - 1)
    for place, value in data.draw(st.lists(st.tuples(places, st.integers(0, 255)), min_size=1, max_size=12)):
        content[place] = value
    path = tmp_path_factory.getbasetemp() / "pixels.dcm"
    path.write_bytes(content)
    found = survivor.open(path)
    if found["is"] == "opened":
        assert found["mm_per_px"] == whole["mm_per_px"] or not found["trusted"]
        assert found["n_frames"] == whole["n_frames"] or found["warnings"] != whole["warnings"]
