"""Wrong input gives one sentence on stderr, nothing on stdout, and exit 2."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from clicked_sample import Sample
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian, generate_uid

from ifs_measure.__main__ import main
from ifs_measure.phantom.samples import BundledSample

COMPUTED_RADIOGRAPHY = "1.2.840.10008.5.1.4.1.1.1"
DIGITAL_X_RAY = "1.2.840.10008.5.1.4.1.1.1.1"
LONG_NAME = "x" * 300
"""Longer than file systems take."""


@pytest.fixture(scope="module", name="sample_dicom")
def _clicked_dicom(sample_dicom: BundledSample) -> Sample:
    return Sample.of(sample_dicom)


@pytest.fixture(scope="module", name="sample_stills")
def _clicked_stills(sample_stills: BundledSample) -> Sample:
    return Sample.of(sample_stills)


Refused = Callable[..., str]


@pytest.fixture
def refused(capfd: pytest.CaptureFixture[str]) -> Refused:
    """Run a command that must be refused and return its one line."""

    def _refused(*words: object) -> str:
        capfd.readouterr()
        code = main([str(word) for word in words])
        captured = capfd.readouterr()
        assert code == 2, (code, captured)
        assert captured.out == ""
        assert captured.err.startswith("ifs-measure: ")
        assert captured.err.count("\n") == 1
        return captured.err

    return _refused


def clicks(sample: Sample, **other: str) -> list[str]:
    """Words that measure the sample, some of them exchanged."""
    words = {
        "--frame": str(sample.click_frame),
        "--it": f"{sample.it[0]},{sample.it[1]}",
        "--lt": f"{sample.lt[0]},{sample.lt[1]}",
    }
    words |= {f"--{name.replace('_', '-')}": value for name, value in other.items()}
    return ["measure", str(sample.path), *(word for pair in words.items() for word in pair)]


def x_ray(path: Path, sop_class: str) -> Path:
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = sop_class
    meta.MediaStorageSOPInstanceUID = generate_uid()
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    data = FileDataset(str(path), Dataset(), file_meta=meta, preamble=b"\0" * 128)
    data.SOPClassUID = sop_class
    data.SOPInstanceUID = meta.MediaStorageSOPInstanceUID
    data.Modality = "CR"
    data.Rows = data.Columns = 64
    data.SamplesPerPixel, data.PhotometricInterpretation = 1, "MONOCHROME2"
    data.BitsAllocated = data.BitsStored = 8
    data.HighBit, data.PixelRepresentation = 7, 0
    data.PixelData = np.zeros((64, 64), np.uint8).tobytes()
    data.save_as(path, enforce_file_format=True)
    return path


@pytest.mark.parametrize("command", ["info", "measure"])
def test_scans_that_are_none(refused: Refused, tmp_path: Path, command: str) -> None:
    text, empty_folder, empty_file = tmp_path / "note.txt", tmp_path / "empty", tmp_path / "zero.dcm"
    text.write_text("The patient was seen on Monday.\n", encoding="utf-8")
    empty_folder.mkdir()
    empty_file.write_bytes(b"")
    words = ["--frame", "0", "--it", "1,1", "--lt", "2,2"] if command == "measure" else []
    for path in (text, empty_folder, empty_file, tmp_path / "absent.dcm"):
        line = refused(command, path, *words)
        assert path.name in line, line
        assert "xpected" in line, line


@pytest.mark.parametrize("words", [["info"], ["measure", "--frame", "0", "--it", "1,1", "--lt", "2,2"]])
def test_a_name_too_long_for_any_file(refused: Refused, tmp_path: Path, words: list[str]) -> None:
    assert "which cannot be read" in refused(*words, tmp_path / LONG_NAME)


@pytest.mark.parametrize(
    ("sop_class", "name"), [(COMPUTED_RADIOGRAPHY, "Computed Radiography"), (DIGITAL_X_RAY, "Digital X-Ray")]
)
def test_an_x_ray_is_named(refused: Refused, tmp_path: Path, sop_class: str, name: str) -> None:
    path = x_ray(tmp_path / "x.dcm", sop_class)
    assert name in refused("info", path)
    assert name in refused("measure", path, "--frame", 0, "--it", "1,1", "--lt", "2,2")


def test_clicks_outside_the_picture(refused: Refused, sample_dicom: Sample) -> None:
    line = refused(*clicks(sample_dicom, it="99999,10"))
    assert "99999,10" in line
    assert "inside the picture" in line
    assert "inside the picture" in refused(*clicks(sample_dicom, it="-5,100"))
    refused(*clicks(sample_dicom, anchor="3:10,10:-9,10"))


def test_clicks_on_no_bone(refused: Refused, sample_dicom: Sample) -> None:
    x0, _, x1, y1 = sample_dicom.truth["bmode_region_px"]
    assert "cortex" in refused(*clicks(sample_dicom, it=f"{x1 - 6},{y1 - 6}")).lower()
    assert "cortex" in refused(*clicks(sample_dicom, lt=f"{x0 + 6},{y1 - 6}")).lower()


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ({"frame": "9999"}, "9999"),
        ({"frame": "-1"}, "frame"),
        ({"frame": "1.5"}, "1.5"),
        ({"it": "12"}, "12"),
        ({"it": "nan,3"}, "nan"),
        ({"lt": "1,2,3"}, "1,2,3"),
        ({"anchor": "4:1,2"}, "4:1,2"),
        ({"anchor": "4::"}, "4::"),
        ({"anchor": "999::30,40"}, "999"),
        ({"mm_per_px": "0"}, "above 0"),
        ({"mm_per_px": "0.2,x"}, "x"),
        ({"mm_per_px": "0.1,0.2,0.3"}, "VX,VY"),
        ({"ruler": "1,1:1,1:10"}, "different"),
        ({"ruler": "1,1:9,9:-1"}, "above 0"),
        ({"mm_per_px": "0.2", "ruler": "1,1:9,9:10"}, "one scale"),
        ({"fps": "0"}, "above 0"),
        ({"fps": "inf"}, "inf"),
        ({"fps": "1e9"}, "1e+09"),
        ({"fps": "1e-310"}, "frames per second"),
        ({"mm_per_px": "25"}, "found 25 mm per pixel"),
        ({"mm_per_px": "0.25,1e9"}, "found 0.25 x 1e+09 mm per pixel"),
        ({"mm_per_px": "0.000248"}, "0.000248"),
        ({"ruler": "20,50:20,51:1e9"}, "found 1e+09 mm per pixel"),
        ({"ruler": "-500,0:-500,100:20"}, "-500,0"),
        ({"ruler": "10,10:10,480:20"}, "10,480"),
        ({"surface": "skin"}, "skin"),
        ({"side": "both"}, "both"),
        ({"series": "nosuch"}, "nosuch"),
        ({"colour": "red"}, "colour"),
        ({"json": "-", "csv": "-"}, "one output"),
        ({"json": "/no/such/folder/r.json"}, "/no/such/folder"),
        ({"json": "."}, "folder"),
        ({"json": "x.out", "csv": "./x.out"}, "same"),
        ({"json": f"{LONG_NAME}.json"}, "name another file"),
    ],
)
def test_words_that_are_off(refused: Refused, sample_dicom: Sample, other: dict[str, str], said: str) -> None:
    assert said in refused(*clicks(sample_dicom, **other))


def test_a_frame_named_twice(refused: Refused, sample_dicom: Sample) -> None:
    assert "twice" in refused(*clicks(sample_dicom, anchor=f"{sample_dicom.click_frame}:9,9:20,20"))
    assert "twice" in refused(*clicks(sample_dicom), "--anchor", "7::20,20", "--anchor", "7:9,9:")


def test_both_clicks_at_one_place(refused: Refused, sample_dicom: Sample) -> None:
    """A copied click would be measured as a distance of nothing."""
    here = f"{sample_dicom.it[0]},{sample_dicom.it[1]}"
    assert "a place of its own" in refused(*clicks(sample_dicom, lt=here))
    assert "in frame 5" in refused(*clicks(sample_dicom, anchor=f"5:{here}:{here}"))


def test_a_name_that_two_files_bear(refused: Refused, sample_dicom: Sample, tmp_path: Path) -> None:
    for folder in ("first", "second"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "loop.dcm").symlink_to(sample_dicom.path)
    line = refused("info", tmp_path, "--series", "loop")
    assert "first/loop.dcm, second/loop.dcm" in line
    assert "--series and its name as listed here" in line
    assert main(["info", str(tmp_path), "--series", "first/loop.dcm"]) == 0


def test_missing_words(refused: Refused, sample_dicom: Sample) -> None:
    assert "--lt" in refused("measure", sample_dicom.path, "--frame", 0, "--it", "1,1")
    assert "SCAN" in refused("info")
    assert "nonsense" in refused("nonsense")


def test_an_output_never_replaces_the_scan(refused: Refused, sample_dicom: Sample, tmp_path: Path) -> None:
    copy = tmp_path / "loop.dcm"
    data = sample_dicom.path.read_bytes()
    copy.write_bytes(data)
    assert "the scan itself" in refused(*clicks(Sample(copy, sample_dicom.truth), png=str(copy)))
    assert copy.read_bytes() == data


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_an_output_link_that_leads_in_a_circle(refused: Refused, sample_dicom: Sample, tmp_path: Path) -> None:
    there, back = tmp_path / "there.json", tmp_path / "back.json"
    there.symlink_to(back)
    back.symlink_to(there)
    assert "name another file" in refused(*clicks(sample_dicom, json=str(there)))
    assert there.is_symlink()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is closed to the administrator")
def test_an_output_in_a_folder_that_is_closed(refused: Refused, sample_dicom: Sample, tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    (closed / "inside").mkdir(parents=True)
    closed.chmod(0)
    try:
        assert "name another file" in refused(*clicks(sample_dicom, json=str(closed / "inside" / "r.json")))
        assert "which cannot be read" in refused("info", closed / "inside")
    finally:
        closed.chmod(0o700)


@pytest.mark.skipif(sys.platform == "win32", reason="a shell that can close standard output")
def test_a_table_to_a_standard_output_that_is_closed(sample_dicom: Sample) -> None:
    words = [sys.executable, "-m", "ifs_measure", *clicks(sample_dicom), "--csv", "-"]
    done = subprocess.run(["sh", "-c", '"$@" >&-', "sh", *words], stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr
    assert "name a file" in done.stderr


def test_a_still_of_the_scan_is_not_replaced_either(refused: Refused, sample_stills: Sample, tmp_path: Path) -> None:
    stills = tmp_path / "stills"
    stills.mkdir()
    for path in sorted(sample_stills.path.glob("*.png"))[:3]:
        (stills / path.name).write_bytes(path.read_bytes())
    victim = min(stills.iterdir())
    before = victim.read_bytes()
    assert "a file of the scan" in refused(*clicks(Sample(stills, sample_stills.truth), png=str(victim)))
    assert victim.read_bytes() == before


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a display is a matter of the environment on Linux")
def test_no_display_for_the_window(refused: Refused, sample_dicom: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert "display" in refused()
    assert "display" in refused("open", sample_dicom.path)


def test_a_folder_for_samples_that_cannot_be_made(refused: Refused, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert "choose another folder" in refused("sample", tmp_path / "file" / "below")


@pytest.mark.skipif(sys.platform == "win32", reason="named pipes are files of their own kind elsewhere")
@pytest.mark.parametrize("words", [["info"], ["measure", "--frame", "0", "--it", "5,5", "--lt", "9,9"]])
def test_a_pipe_is_not_waited_for(refused: Refused, tmp_path: Path, words: list[str]) -> None:
    """Opening one waits for a writer that never comes."""
    os.mkfifo(tmp_path / "pipe.dcm")
    assert "neither" in refused(*words, tmp_path / "pipe.dcm")
