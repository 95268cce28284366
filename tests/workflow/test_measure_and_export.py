"""The walks: from a sample to a record, and from a record to files that were read back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw
from PIL.PngImagePlugin import PngInfo

import ifs_measure
from ifs_measure.errors import ExportError, RecordError, UsageError
from ifs_measure.measurement.calibration import Calibration, CalibrationSource, UserCalibration
from ifs_measure.measurement.caliper import Anchor, Bone, Ends, Surface
from ifs_measure.measurement.cine_loop import CineLoop
from ifs_measure.measurement.geometry import ImagePoint, PixelScale
from ifs_measure.measurement.record import MeasurementRecord, Surroundings
from ifs_measure.measurement.session import place_point
from ifs_measure.phantom.samples import BundledSample
from ifs_measure.reports.record_json import record_document
from ifs_measure.scans.open_scan import list_scans, open_scan
from ifs_measure.tracking.tracker import TrackProgress
from ifs_measure.workflow.export import FORMS, default_name, export
from ifs_measure.workflow.measure import MeasureRequest, make_record, measure


@pytest.fixture(scope="module")
def loop(sample_dicom: BundledSample) -> Iterator[CineLoop]:
    opened = open_scan(sample_dicom.path)
    yield opened
    opened.close()


def first_anchor(sample: BundledSample) -> Anchor:
    frame, it, lt = sample.clicks
    return Anchor(frame, Ends(ImagePoint(*it), ImagePoint(*lt)))


@pytest.fixture(scope="module")
def record(loop: CineLoop, sample_dicom: BundledSample) -> MeasurementRecord:
    *progress, last = measure(loop, MeasureRequest((first_anchor(sample_dicom),)))
    assert all(isinstance(item, TrackProgress) for item in progress)
    assert isinstance(last, MeasurementRecord)
    return last


def test_progress_comes_before_the_record(loop: CineLoop, sample_dicom: BundledSample) -> None:
    walk = measure(loop, MeasureRequest((first_anchor(sample_dicom),)))
    first = next(walk)
    assert isinstance(first, TrackProgress)
    assert 0 <= first.done <= first.total
    walk.close()


def test_every_form_is_written_read_back_and_named_without_a_patient(
    record: MeasurementRecord, loop: CineLoop, tmp_path: Path
) -> None:
    files = list(export(record, loop, list(FORMS), tmp_path))
    assert {file.form for file in files} == set(FORMS)
    assert sorted(tmp_path.iterdir()) == sorted(file.path for file in files)
    for file in files:
        assert file.path.name.startswith(f"ifs-{record.scan_sha256[:12]}-A")
        assert file.path.stat().st_size > 0
    said = json.loads((tmp_path / f"{default_name(record)}.json").read_text(encoding="utf-8"))
    assert said == record_document(replace(record, surroundings=Surroundings.AS_SAVED))


def test_key_images_leave_the_anatomy_free_of_words(record: MeasurementRecord, loop: CineLoop, tmp_path: Path) -> None:
    paths = [file.path for file in export(record, loop, ["key_images"], tmp_path, "key")]
    frame = record.measurement.narrowest.frame
    path = tmp_path / f"key-frame-{frame + 1:04d}.png"
    assert path in paths
    drawn = cv2.imread(str(path))
    rows, columns = loop.description.rows, loop.description.columns
    assert drawn.shape[1] == columns
    assert drawn.shape[0] > rows, "the words stand in a strip below"
    changed = (drawn[:rows].max(axis=2) != loop.luma(frame)).sum()
    assert 0 < changed < 0.01 * rows * columns, "only the caliper is burned in"


def test_key_images_say_what_their_error_leaves_out(
    record: MeasurementRecord, loop: CineLoop, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    written: list[str] = []
    monkeypatch.setattr(ImageDraw.ImageDraw, "text", lambda _pen, _at, words, **_style: written.append(words))
    list(export(record, loop, ["key_images"], tmp_path))
    assert written.count("± without the scale's own ± 2.4 % (95 %).") == 2
    written.clear()
    list(export(replace(record, calibration=Calibration(CalibrationSource.NONE)), loop, ["key_images"], tmp_path))
    assert written.count("Distances are in pixels, the scale is not certain.") == 2


def test_key_images_hold_their_scale_and_the_shape_of_their_pixels(
    record: MeasurementRecord, loop: CineLoop, tmp_path: Path
) -> None:
    scale = record.track.scale
    told = {}
    for calibration in (record.calibration, Calibration(CalibrationSource.NONE)):
        file, *_ = export(replace(record, calibration=calibration), loop, ["key_images"], tmp_path, "key")
        with Image.open(file.path) as drawn:
            told[calibration.trusted] = drawn.info.get("dpi")
    assert told[True] == pytest.approx((25.4 / scale.x_mm_per_px, 25.4 / scale.y_mm_per_px), rel=2e-3)
    assert told[False] is None


def test_what_is_written_beside_scans_is_no_scan(
    record: MeasurementRecord, loop: CineLoop, tmp_path: Path, sample_stills: BundledSample
) -> None:
    for still in sorted(sample_stills.path.iterdir())[:3]:
        (tmp_path / still.name).write_bytes(still.read_bytes())
    written = [file.path for file in export(record, loop, list(FORMS), tmp_path)]
    assert sum(path.suffix == ".png" for path in written) == 3
    (only,) = list_scans(tmp_path)
    assert only.n_frames == 3
    with closing(open_scan(tmp_path)) as series:
        assert [path.name for path in series.description.files] == ["0000.png", "0001.png", "0002.png"]
    # Asked for by name it is opened like any picture, and a picture of another program is a scan.
    key_image = next(path for path in written if "frame" in path.name)
    with closing(open_scan(key_image)) as alone:
        assert alone.description.n_frames == 1
    words = PngInfo()
    words.add_text("Software", "another")
    Image.new("L", (64, 48)).save(tmp_path / "other.png", pnginfo=words)
    assert len(list_scans(tmp_path)) == 2


@pytest.mark.parametrize("columns", [60, 128, 320])
def test_words_of_a_narrow_key_image_are_not_cut_off(columns: int, tmp_path: Path) -> None:
    cv2.imwrite(str(tmp_path / "narrow.png"), np.full((120, columns), 90, np.uint8))
    ends = Ends(ImagePoint(12.0, 40.0), ImagePoint(45.0, 70.0))
    request = MeasureRequest((Anchor(0, ends),), Ends(Surface.POINT, Surface.POINT), side="right")
    with closing(open_scan(tmp_path / "narrow.png")) as still:
        *_, last = measure(still, request)
        (file,) = export(last, still, ["key_images"], tmp_path, "key")
    drawn = cv2.imread(str(file.path))
    strip = drawn[120:].max(axis=2)
    assert (strip[:, -3:] < 40).all(), "no letter runs over the right edge"
    assert (strip > 150).any()
    assert (drawn[:120, :3] == 90).all(), "the picture keeps its place"


def test_a_folder_that_cannot_be_written_is_said(record: MeasurementRecord, loop: CineLoop, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="choose a folder"):
        list(export(record, loop, ["json"], tmp_path / "absent"))


def test_a_changed_measurement_must_be_solved_again(record: MeasurementRecord, loop: CineLoop) -> None:
    moved = place_point(record.session, "A", 3, Bone.LESSER_TROCHANTER, ImagePoint(50, 50))
    with pytest.raises(RecordError, match="track it"):
        make_record(loop, moved)


def test_a_track_at_another_scale_must_be_made_again(record: MeasurementRecord, loop: CineLoop) -> None:
    scaled = replace(record.session, user_calibration=UserCalibration(entered=PixelScale(0.1, 0.1)))
    with pytest.raises(RecordError, match="another scale"):
        make_record(loop, scaled)


@pytest.mark.parametrize(
    ("anchors", "said"),
    [
        ((), "both ends"),
        ((Anchor(0, Ends(ImagePoint(5, 5), None)),), "both ends"),
        ((Anchor(-1, Ends(ImagePoint(5, 5), ImagePoint(9, 9))),), "frame from 0"),
        ((Anchor(0, Ends(ImagePoint(-3, 5), ImagePoint(9, 9))),), "inside the picture"),
        ((Anchor(0, Ends(ImagePoint(5, 5), ImagePoint(9, 9))),) * 2, "twice"),
    ],
)
def test_anchors_that_cannot_be_followed_are_refused(loop: CineLoop, anchors: tuple[Anchor, ...], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        list(measure(loop, MeasureRequest(anchors)))


def test_the_headless_names_measure_in_one_call(sample_dicom: BundledSample, record: MeasurementRecord) -> None:
    frame, it, lt = sample_dicom.clicks
    again = ifs_measure.measure_scan(sample_dicom.path, frame=frame, it=it, lt=lt)
    assert again.measurement.narrowest == record.measurement.narrowest
    assert set(ifs_measure.__all__) <= set(dir(ifs_measure))
    for name in ifs_measure.__all__:
        assert getattr(ifs_measure, name) is not None
    with pytest.raises(AttributeError, match="no attribute"):
        ifs_measure.nonsense  # noqa: B018
    assert ifs_measure.Surface is Surface


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ({"side": "both"}, "found 'both'"),
        ({"surface": "skin"}, "found 'skin'"),
        ({"mm_per_px": 25.0}, "found 25 mm per pixel"),
        ({"frames_per_s": 0.0}, "frames per second"),
    ],
)
def test_a_script_is_told_what_the_words_of_a_measurement_may_be(
    sample_dicom: BundledSample, words: dict[str, Any], said: str
) -> None:
    frame, it, lt = sample_dicom.clicks
    with pytest.raises(UsageError, match=said):
        ifs_measure.measure_scan(sample_dicom.path, frame=frame, it=it, lt=lt, **words)
