"""The command line from outside: words in; exit codes, lines and files out."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pydicom
import pytest
from clicked_sample import Sample

from ifs_measure import __version__, commands
from ifs_measure.__main__ import main
from ifs_measure.phantom.samples import SAMPLE_RECIPES, BundledSample
from ifs_measure.reports.record_json import integrity_sha256, read_record

MODULE = [sys.executable, "-m", "ifs_measure"]


@pytest.fixture(scope="module", name="sample_dicom")
def _clicked_dicom(sample_dicom: BundledSample) -> Sample:
    return Sample.of(sample_dicom)


@pytest.fixture(scope="module", name="sample_stills")
def _clicked_stills(sample_stills: BundledSample) -> Sample:
    return Sample.of(sample_stills)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command answered."""

    code: int
    out: str
    err: str


Run = Callable[..., Answer]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process and return its answer."""

    def _run(*words: object) -> Answer:
        capfd.readouterr()
        code = main([str(word) for word in words])
        captured = capfd.readouterr()
        return Answer(code, captured.out, captured.err)

    return _run


def words_for(sample: Sample) -> list[str]:
    """The words that measure a sample from its first clicks."""
    it, lt = (f"{x},{y}" for x, y in (sample.it, sample.lt))
    return ["measure", str(sample.path), "--frame", str(sample.click_frame), "--it", it, "--lt", lt]


@pytest.fixture(scope="module")
def short_stills(sample_stills: Sample, tmp_path_factory: pytest.TempPathFactory) -> Sample:
    """The first frames of the stills, for what does not hang on a whole movement."""
    folder = tmp_path_factory.mktemp("short")
    for path in sorted(sample_stills.path.glob("*.png"))[: sample_stills.click_frame + 6]:
        (folder / path.name).write_bytes(path.read_bytes())
    return Sample(folder, sample_stills.truth)


@pytest.fixture(scope="module")
def measured(sample_dicom: Sample, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The DICOM sample measured once: the folder of its three outputs, and what was printed."""
    folder = tmp_path_factory.mktemp("measured")
    outputs = [word for kind in ("json", "csv", "png") for word in (f"--{kind}", str(folder / f"r.{kind}"))]
    done = subprocess.run([*MODULE, *words_for(sample_dicom), *outputs], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "\r" not in done.stderr, "no progress bar away from a terminal"
    return folder, done.stdout


def record_of(folder: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads((folder / "r.json").read_text(encoding="utf-8"))
    return document


# What a measurement prints and writes


def test_three_lines_say_distance_calibration_and_what_needs_a_look(measured: tuple[Path, str]) -> None:
    folder, out = measured
    distance, calibration, look = out.splitlines()
    narrowest = record_of(folder)["measurement"]["narrowest"]
    assert distance.startswith(f"Narrowest: {narrowest['distance_mm']:.2f} ± {1.96 * narrowest['sd_mm']:.2f} mm")
    assert f"at frame {narrowest['frame']} (counted from 0, " in distance
    assert calibration.startswith("Calibrated by: ultrasound region of the file (region 0), ")
    assert look.startswith("Needs a look: ")


def test_the_narrowest_distance_is_the_phantoms(measured: tuple[Path, str], sample_dicom: Sample) -> None:
    narrowest = record_of(measured[0])["measurement"]["narrowest"]
    assert narrowest["distance_mm"] == pytest.approx(sample_dicom.narrowest_mm, abs=0.5)


def test_the_record_fits_its_schema_and_its_hash(measured: tuple[Path, str], sample_dicom: Sample) -> None:
    record = read_record((measured[0] / "r.json").read_bytes())
    assert record["schema"] == "ifs-measure/record/1"
    assert record["software"]["version"] == __version__
    assert record["integrity"]["sha256"] == integrity_sha256(record)
    assert record["scan"]["file_name"] == sample_dicom.path.name
    frames = record["measurement"]["frames"]
    assert [frame["index"] for frame in frames] == list(range(sample_dicom.truth["n_frames"]))
    assert record["measurement"]["anchors"][0]["frame"] == sample_dicom.click_frame
    wanted = {str(sample_dicom.click_frame), str(record["measurement"]["narrowest"]["frame"])}
    assert set(record["scan"]["pixel_sha256"]) == wanted
    assert record["status"] == "draft"
    assert "patient_pseudonym" in record["not_recorded"]


def test_the_table_has_a_line_for_each_frame_counted_from_0_and_1(measured: tuple[Path, str]) -> None:
    folder, _ = measured
    rows = list(csv.DictReader(io.StringIO((folder / "r.csv").read_text(encoding="utf-8"))))
    frames = record_of(folder)["measurement"]["frames"]
    assert [(int(row["index"]), int(row["frame"])) for row in rows] == [(f["index"], f["index"] + 1) for f in frames]
    for row, frame in zip(rows, frames, strict=True):
        assert row["status"] == frame["status"]
        if frame["status"] != "lost":
            assert float(row["distance_mm"]) == pytest.approx(frame["distance_mm"], abs=1e-4)


def test_the_curve_is_a_picture(measured: tuple[Path, str]) -> None:
    picture = cv2.imread(str(measured[0] / "r.png"))
    assert picture is not None
    assert picture.shape[1] > 800
    assert len(np.unique(picture.reshape(-1, 3), axis=0)) > 10


def test_the_same_words_give_the_same_record(run: Run, measured: tuple[Path, str], sample_dicom: Sample) -> None:
    answer = run(*words_for(sample_dicom), "--json", "-")
    again, first = json.loads(answer.out), record_of(measured[0])
    for record in (again, first):
        del record["created"], record["integrity"]
    assert again == first


def test_a_dash_is_standard_output_and_the_lines_go_to_stderr(run: Run, short_stills: Sample) -> None:
    answer = run(*words_for(short_stills), "--csv", "-")
    assert answer.code == 0
    assert answer.out.startswith("index,frame,")
    assert "Narrowest: " in answer.err
    assert "Calibrated by: " in answer.err
    assert "Needs a look: " in answer.err


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe has a name in the file system elsewhere")
def test_an_output_may_be_a_pipe(short_stills: Sample) -> None:
    words = [*words_for(short_stills), "--quiet", "--csv", "/dev/stdout"]
    done = subprocess.run([*MODULE, *words], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("index,frame,")
    assert len(done.stdout.splitlines()) == len(list(short_stills.path.iterdir())) + 1


def test_quiet_leaves_errors_only(run: Run, short_stills: Sample, tmp_path: Path) -> None:
    answer = run(*words_for(short_stills), "--quiet", "--json", tmp_path / "r.json")
    assert (answer.code, answer.out, answer.err) == (0, "", "")
    assert (tmp_path / "r.json").is_file()


def test_no_output_word_no_file(
    run: Run, short_stills: Sample, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(*words_for(short_stills)).code == 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="Only there a file name may be any bytes.")
def test_a_file_name_that_is_not_utf_8_is_escaped_in_the_record(sample_stills: Sample, tmp_path: Path) -> None:
    still = tmp_path / os.fsdecode(b"M\xfcller.png")
    still.write_bytes(sorted(sample_stills.path.glob("*.png"))[0].read_bytes())
    words = ["measure", still, "--frame", "0", "--it", "200,150", "--lt", "260,150", "--surface", "point"]
    done = subprocess.run([*MODULE, *words, "--json", tmp_path / "r.json"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    record = read_record((tmp_path / "r.json").read_bytes())
    assert record["scan"]["file_name"] == r"M\udcfcller.png"


# Scales and times


def test_without_a_scale_there_is_no_millimetre_anywhere(run: Run, short_stills: Sample, tmp_path: Path) -> None:
    table = tmp_path / "r.csv"
    answer = run(*words_for(short_stills), "--json", tmp_path / "r.json", "--csv", table)
    assert answer.code == 0
    distance, reason, _ = answer.out.splitlines()
    assert " px " in distance
    assert " mm" not in distance
    assert reason.startswith("Calibrated by: nothing, the distance is in pixels.")
    record = record_of(tmp_path)
    assert record["calibration"]["source"] == "none"
    assert record["calibration"]["trusted"] is False
    assert "_mm" not in table.read_text(encoding="utf-8")
    keys = json.dumps(record["measurement"])
    assert '_mm"' not in keys
    assert "distance_px" in keys
    assert record["scan"]["frame_times_ms"] is None


def test_a_typed_scale_wins_and_says_so(run: Run, sample_dicom: Sample, tmp_path: Path) -> None:
    spacing = sample_dicom.truth["spacing_mm_per_px"]
    scale = f"{1.05 * spacing['x']},{1.05 * spacing['y']}"
    answer = run(*words_for(sample_dicom), "--mm-per-px", scale, "--json", tmp_path / "r.json")
    record = record_of(tmp_path)
    assert record["calibration"]["source"] == "entered"
    assert record["calibration"]["trusted"] is True
    assert record["measurement"]["narrowest"]["distance_mm"] == pytest.approx(1.05 * sample_dicom.narrowest_mm, abs=0.6)
    assert "instead of the file's" in answer.err


def test_a_ruler_gives_the_scale_of_stills(run: Run, sample_stills: Sample, tmp_path: Path) -> None:
    mm = sample_stills.truth["spacing_mm_per_px"]["y"]
    ruler = f"10,20:10,320:{300 * mm}"
    answer = run(*words_for(sample_stills), "--ruler", ruler, "--fps", 20, "--json", tmp_path / "r.json")
    assert answer.code == 0, answer.err
    record = record_of(tmp_path)
    assert record["calibration"]["source"] == "ruler"
    assert record["calibration"]["mm_per_px_y"] == pytest.approx(mm)
    assert record["scan"]["timing_source"] == "entered"
    assert record["scan"]["frame_times_ms"][:3] == [0.0, 50.0, 100.0]
    assert record["measurement"]["narrowest"]["distance_mm"] == pytest.approx(sample_stills.narrowest_mm, abs=1.0)


def test_one_typed_value_for_oblong_pixels_is_said_not_to_be_trusted(
    run: Run, sample_dicom: Sample, tmp_path: Path
) -> None:
    data = pydicom.dcmread(sample_dicom.path)
    data.decompress()
    data.PixelData = data.pixel_array[0].tobytes()
    data.NumberOfFrames, data.FrameTimeVector, data.PixelAspectRatio = 1, [0.0], [14, 10]
    del data.SequenceOfUltrasoundRegions
    data.save_as(tmp_path / "oblong.dcm")
    words = ["measure", tmp_path / "oblong.dcm", "--frame", 0, "--it", "200,150", "--lt", "300,200"]
    said = run(*words, "--surface", "point", "--mm-per-px", 0.2).out.splitlines()[1]
    assert "the distance is in pixels; not trusted: the scale you typed. The typed scale is the same" in said


def test_points_in_no_region_are_measured_in_pixels_with_the_reason(run: Run, sample_dicom: Sample) -> None:
    region = json.loads(run("info", sample_dicom.path, "--json").out)["regions"][0]
    outside = (
        f"{region['x0'] - 2},{region['y0'] + 20}" if region["x0"] > 2 else f"{region['x0'] + 20},{region['y0'] - 2}"
    )
    words = ["measure", sample_dicom.path, "--frame", 0, "--it", outside, "--lt", "300,200", "--surface", "point"]
    answer = run(*words)
    assert answer.code == 0, answer.err
    distance, reason, _ = answer.out.splitlines()
    assert " px " in distance
    assert "outside every ultrasound region" in reason


# Anchors, surfaces, single pictures


def test_further_anchors_are_kept_with_the_first_one_first(run: Run, sample_dicom: Sample, tmp_path: Path) -> None:
    nearest = sample_dicom.truth["nearest_px"]
    last, middle = len(nearest) - 1, len(nearest) // 2
    x, y, lx, ly = nearest[last]
    _, _, mx, my = nearest[middle]
    words = [*words_for(sample_dicom), "--anchor", f"{last}:{x},{y}:{lx},{ly}", "--anchor", f"{middle}::{mx},{my}"]
    answer = run(*words, "--json", tmp_path / "r.json")
    assert answer.code == 0, answer.err
    record = record_of(tmp_path)
    anchors = record["measurement"]["anchors"]
    assert [anchor["frame"] for anchor in anchors] == [sample_dicom.click_frame, middle, last]
    assert "ischial_tuberosity" not in anchors[1]
    assert anchors[1]["lesser_trochanter"] == [pytest.approx(mx, abs=1e-3), pytest.approx(my, abs=1e-3)]
    assert [record["measurement"]["frames"][i]["status"] for i in (middle, last)] != ["lost", "lost"]


def test_the_anchors_of_a_record_give_the_record_again(run: Run, short_stills: Sample) -> None:
    words = words_for(short_stills)
    words[words.index("--it") + 1] = f"{short_stills.it[0] + 0.123456789},{short_stills.it[1]}"
    first = json.loads(run(*words, "--json", "-").out)["measurement"]
    ends = {"--it": "ischial_tuberosity", "--lt": "lesser_trochanter"}
    for option, key in ends.items():
        words[words.index(option) + 1] = ",".join(map(repr, first["anchors"][0][key]))
    assert json.loads(run(*words, "--json", "-").out)["measurement"] == first


def test_one_picture_is_a_static_measurement(run: Run, sample_stills: Sample, tmp_path: Path) -> None:
    still = sorted(sample_stills.path.glob("*.png"))[sample_stills.click_frame]
    single = tmp_path / "still.png"
    single.write_bytes(still.read_bytes())
    sample = Sample(single, sample_stills.truth)
    scale = sample_stills.truth["spacing_mm_per_px"]
    words = words_for(sample)
    words[words.index("--frame") + 1] = "0"
    answer = run(
        *words, "--mm-per-px", f"{scale['x']},{scale['y']}", "--json", tmp_path / "r.json", "--png", tmp_path / "r.png"
    )
    assert answer.code == 0, answer.err
    record = record_of(tmp_path)
    truth = sample_stills.truth["distance_mm"][sample_stills.click_frame]
    assert record["scan"]["n_frames"] == 1
    assert record["measurement"]["narrowest"]["distance_mm"] == pytest.approx(truth, abs=1.0)


@pytest.mark.parametrize("surface", ["edge", "point"])
def test_other_surfaces_are_written_as_asked(run: Run, short_stills: Sample, tmp_path: Path, surface: str) -> None:
    answer = run(*words_for(short_stills), "--surface", surface, "--side", "left", "--json", tmp_path / "r.json")
    assert answer.code == 0, answer.err
    measurement = record_of(tmp_path)["measurement"]
    assert measurement["surface"] == surface
    assert measurement["side"] == "left"
    if surface == "point":
        first = measurement["frames"][short_stills.click_frame]["caliper"]
        assert first["ischial_tuberosity"] == [pytest.approx(v, abs=1e-3) for v in short_stills.it]
        assert first["lesser_trochanter"] == [pytest.approx(v, abs=1e-3) for v in short_stills.lt]


# info and sample


def test_info_says_what_a_scan_is(run: Run, sample_dicom: Sample) -> None:
    document = json.loads(run("info", sample_dicom.path, "--json").out)
    truth = sample_dicom.truth
    assert document["n_frames"] == truth["n_frames"]
    assert document["timing_source"] != "none"
    assert len(document["times_ms"]) == truth["n_frames"]
    assert document["calibration"]["source"] == "us_region"
    assert document["calibration"]["mm_per_px_x"] == pytest.approx(truth["spacing_mm_per_px"]["x"], rel=1e-3)
    assert {"index", "x0", "y0", "x1", "y1", "kind", "mm_per_px_x", "mm_per_px_y", "trusted", "warnings"} <= set(
        document["regions"][0]
    )
    assert "Frames: " in run("info", sample_dicom.path).out


def test_a_folder_of_several_series_is_listed_and_one_is_picked(
    run: Run, sample_stills: Sample, tmp_path: Path
) -> None:
    pictures = sorted(sample_stills.path.glob("*.png"))[:3]
    for series in ("left_a", "left_b"):
        for i, picture in enumerate(pictures):
            (tmp_path / f"{series}_{10 * i + 5:03d}.png").write_bytes(picture.read_bytes())
    answer = run("info", tmp_path)
    assert answer.code == 0
    assert "left_a" in answer.out
    assert "left_b" in answer.out
    document = json.loads(run("info", tmp_path, "--json").out)
    assert [scan["series"] for scan in document["scans"]] == ["left_a", "left_b"]
    picked = json.loads(run("info", tmp_path, "--series", "left_b", "--json").out)
    assert picked["n_frames"] == 3
    refused = run(*words_for(Sample(tmp_path, sample_stills.truth)))
    assert refused.code == 2
    assert "left_a" in refused.err
    assert "left_b" in refused.err


def test_a_folder_of_several_files_is_listed_and_one_is_picked_by_its_name(
    run: Run, sample_dicom: Sample, tmp_path: Path
) -> None:
    for name in ("a.dcm", "b.dcm"):
        (tmp_path / name).write_bytes(sample_dicom.path.read_bytes())
    refused = run("measure", tmp_path, "--frame", 0, "--it", "5,5", "--lt", "9,9")
    assert (refused.code, refused.err.count("\n")) == (2, 1)
    assert "2 scans: a.dcm, b.dcm" in refused.err
    assert "--series" in refused.err
    for name in ("b", "b.dcm"):
        picked = json.loads(run("info", tmp_path, "--series", name, "--json").out)
        assert picked["n_frames"] == sample_dicom.truth["n_frames"]
    assert "found a file" in run("info", tmp_path / "a.dcm", "--series", "b").err


def test_a_click_on_no_surface_names_no_millimetre_where_none_is_known(run: Run, sample_stills: Sample) -> None:
    still = sorted(sample_stills.path.glob("*.png"))[0]
    words = ["measure", still, "--frame", 0, "--it", "3,3", "--lt", "200,3"]
    answer = run(*words)
    assert answer.code == 2
    assert "3 % of the picture's height" in answer.err
    assert " mm" not in answer.err
    assert "within 3 mm" in run(*words, "--mm-per-px", "0.2").err


@pytest.mark.parametrize("n_frames", [3, pytest.param(None, marks=pytest.mark.slow)])
def test_sample_writes_loops_that_can_be_opened(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, n_frames: int | None
) -> None:
    if n_frames is not None:
        # Drawing all of both takes as long as it takes; the ways that they are written are the same.
        few = tuple(replace(recipe, knobs=replace(recipe.knobs, n_frames=n_frames)) for recipe in SAMPLE_RECIPES)
        monkeypatch.setattr("ifs_measure.commands.sample.SAMPLE_RECIPES", few)
    folder = tmp_path / "made" / "here"
    answer = run("sample", folder)
    assert answer.code == 0, answer.err
    loops = sorted(path.parent for path in folder.glob("*/truth.json"))
    assert len(loops) == len(answer.out.splitlines()) >= 2
    for loop in loops:
        truth = json.loads((loop / "truth.json").read_text(encoding="utf-8"))
        assert truth["landmark_sets"]
        first = truth["files"][0]
        opened = loop / (first.split("/", maxsplit=1)[0] if "%" in first else first)
        assert json.loads(run("info", opened, "--json").out)["n_frames"] == truth["n_frames"]
    assert not list(folder.glob(".*")), "nothing left from writing beside"


# The door itself


def test_help_and_version_are_answers(run: Run) -> None:
    assert run("--version").out == f"ifs-measure {__version__}\n"
    for words in (["--help"], ["measure", "--help"], ["info", "-h"]):
        answer = run(*words)
        assert answer.code == 0
        assert answer.out.startswith("usage: ifs-measure")


def test_the_page_on_the_command_line_names_every_word(run: Run) -> None:
    page = (Path(__file__).resolve().parents[1] / "docs" / "command_line.md").read_text(encoding="utf-8")
    for command in ("info", "measure", "sample", "open"):
        assert f"ifs-measure {command}" in page
        options = set(re.findall(r"--[a-z][a-z-]*", run(command, "--help").out)) - {"--help"}
        assert options <= set(re.findall(r"--[a-z][a-z-]*", page))


def test_no_word_is_the_window_and_open_takes_a_scan() -> None:
    opened: list[Path | None] = []

    def window(scan: Path | None) -> int:
        opened.append(scan)
        return 0

    assert commands.main([], open_window=window) == 0
    assert commands.main(["open", "loop.dcm"], open_window=window) == 0
    assert opened == [None, Path("loop.dcm")]


def broken_window(scan: Path | None) -> int:
    raise ZeroDivisionError(f"two\nlines about {scan}")


def test_an_internal_error_is_one_line_and_exit_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["open", "x"], open_window=broken_window) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert "two lines about x" in captured.err


def test_debug_shows_the_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["open", "x", "--debug"], open_window=broken_window) == 1
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="this system has no terminals to open")
def test_an_interruption_leaves_nothing_and_a_terminal_shows_progress(sample_dicom: Sample, tmp_path: Path) -> None:
    try:
        ours, theirs = os.openpty()
    except OSError:
        pytest.skip("this system has no terminals to open")
    out = tmp_path / "r.json"
    out.write_text("as it was", encoding="utf-8")
    # A suite that a shell runs in the background ignores the signal, and its children would as well.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(
        [*MODULE, *words_for(sample_dicom), "--json", str(out)],
        stdout=subprocess.PIPE,
        stderr=theirs,
        start_new_session=True,
    )
    signal.signal(signal.SIGINT, before)
    os.close(theirs)
    seen = b""
    try:
        while b"Tracking [" not in seen:
            seen += os.read(ours, 1024)
        process.send_signal(signal.SIGINT)
        stdout, _ = process.communicate()
    finally:
        process.kill()
        os.close(ours)
    assert process.returncode == 130
    assert stdout == b""
    assert [path.name for path in tmp_path.iterdir()] == ["r.json"]
    assert out.read_text(encoding="utf-8") == "as it was"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
@pytest.mark.parametrize("words", [["info"], ["info", "--json"]])
def test_a_full_disk_under_standard_output_is_one_sentence(sample_dicom: Sample, words: list[str]) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        command = [*MODULE, words[0], str(sample_dicom.path), *words[1:]]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "standard output" in done.stderr


def test_an_output_is_replaced_through_a_link_and_keeps_its_rights(
    run: Run, short_stills: Sample, tmp_path: Path
) -> None:
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    real.write_text("old", encoding="utf-8")
    real.chmod(0o640)
    link.symlink_to(real)
    assert run(*words_for(short_stills), "--csv", link).code == 0
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8").startswith("index,")
    assert real.stat().st_mode & 0o777 == 0o640
