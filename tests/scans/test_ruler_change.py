"""A depth that was changed within a scan: no one scale holds, and what only looks like a change is none."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import av
import cv2
import imagecodecs
import numpy as np
import pytest
from build_dicom import Pixels, region, write_native

from ifs_measure.measurement.calibration import Ruler, UserCalibration, calibration_for_points
from ifs_measure.measurement.cine_loop import ScanDescription
from ifs_measure.measurement.geometry import ImagePoint
from ifs_measure.scans.ruler_check import open_checked_scan

ROWS, COLUMNS = 480, 640
A, B = ImagePoint(250, 150), ImagePoint(350, 250)
ON_THE_RULER = UserCalibration(ruler=Ruler(ImagePoint(600, 40), ImagePoint(600, 440), 100.0))


def picture(period: float, seed: int, *, x: int = 600, start: int = 40, longer_every: int = 5) -> Pixels:
    """Tissue with a ruler beside it."""
    rng = np.random.default_rng(seed)
    drawn = np.zeros((ROWS, COLUMNS), np.uint8)
    tissue = cv2.GaussianBlur(rng.rayleigh(60, (400, 350)).astype(np.float32), (0, 0), 1.5)
    drawn[40:440, 150:500] = np.clip(tissue, 0, 255)
    for place in range(int((ROWS - 30 - start) / period) + 1):
        y = round(start + place * period)
        drawn[y : y + 2, x : x + (12 if place % longer_every == 0 else 6)] = 220
    return drawn


def checked(path: Path) -> ScanDescription:
    loop = open_checked_scan(path)
    loop.close()
    return loop.description


def loop_of(path: Path, frames: Sequence[Pixels], mm_per_px: float = 0.25) -> ScanDescription:
    """Write a loop whose region holds for ticks of 10 mm every 40 px."""
    tissue = region(
        RegionLocationMinX0=100, RegionLocationMaxX1=560, RegionLocationMinY0=20, RegionLocationMaxY1=460,
        PhysicalDeltaX=mm_per_px / 10, PhysicalDeltaY=mm_per_px / 10,
    )  # fmt: skip
    return checked(write_native(path / "loop.dcm", frames, SequenceOfUltrasoundRegions=[tissue]))


def stills_of(folder: Path, frames: Sequence[Pixels]) -> ScanDescription:
    for number, frame in enumerate(frames, 1):
        (folder / f"exam_{number}.png").write_bytes(imagecodecs.png_encode(frame))
    return checked(folder)


CHANGES = {
    "twice as fine": [picture(20, 10 + i) for i in range(6)],
    "no tick in common": [picture(27, 10 + i) for i in range(6)],
    "a tenth": [picture(36, 10 + i) for i in range(6)],
    "another place": [picture(29, 10 + i, x=540) for i in range(6)],
}


@pytest.mark.parametrize("later", CHANGES)
def test_a_loop_whose_depth_was_changed_has_no_millimetres(tmp_path: Path, later: str) -> None:
    scan = loop_of(tmp_path, [*(picture(40, i) for i in range(6)), *CHANGES[later]])
    for user in (None, ON_THE_RULER):
        found = calibration_for_points(scan, (A, B), user)
        assert not found.trusted
        assert "The depth was changed" in found.warnings[0]
    assert not scan.calibration.trusted
    assert not scan.regions[0].trusted
    assert scan.ruler_check.startswith(
        "The depth was changed within the scan: the ticks of its ruler stand 40 px apart"
    )


@pytest.mark.parametrize("odd", [{3, 4, 5}, {4}], ids=["the second half", "one of them"])
def test_stills_of_different_depths_have_no_one_scale(tmp_path: Path, odd: set[int]) -> None:
    scan = stills_of(tmp_path, [picture(20 if i in odd else 40, i) for i in range(6)])
    found = calibration_for_points(scan, (A, B), ON_THE_RULER)
    assert not found.trusted
    assert f"frame 0 and 20 px in frame {min(odd)} (counted from 0)" in found.warnings[0]


def test_a_video_is_looked_at_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "loop.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=25, options={"crf": "18"})
        stream.width, stream.height, stream.pix_fmt = COLUMNS, ROWS, "yuv420p"
        for i in range(50):
            grey = picture(40 if i < 40 else 20, i)
            container.mux(stream.encode(av.VideoFrame.from_ndarray(np.stack([grey] * 3, -1), format="rgb24")))
        container.mux(stream.encode(None))
    found = calibration_for_points(checked(path), (A, B), ON_THE_RULER)
    assert not found.trusted
    assert "The depth was changed" in found.warnings[0]


def covered(seed: int) -> Pixels:
    """A ruler every other tick of which tissue hides."""
    drawn = picture(20, seed)
    for y in range(60, 450, 40):
        drawn[y - 4 : y + 6, 592:618] = 230
    return drawn


def page(seed: int) -> Pixels:
    """Another page of the machine: a table and no ruler."""
    drawn = picture(500, seed)
    for line in range(12):
        cv2.putText(drawn, f"IVS {line}.{seed} cm", (300, 60 + 28 * line), cv2.FONT_HERSHEY_SIMPLEX, 0.6, 230, 1)
    return drawn


SAME = {
    "the same": [picture(40, 10 + i) for i in range(6)],
    "moved down": [picture(40, 10 + i, start=52) for i in range(6)],
    "moved aside": [picture(40, 10 + i, x=560) for i in range(6)],
    "another page": [page(10 + i) for i in range(6)],
}


@pytest.mark.parametrize("later", SAME)
def test_a_ruler_of_the_same_depth_is_no_change(tmp_path: Path, later: str) -> None:
    scan = loop_of(tmp_path, [*(picture(40, i) for i in range(6)), *SAME[later]])
    assert scan.ruler_change == ""
    assert calibration_for_points(scan, (A, B)).trusted


def test_ticks_that_tissue_hides_in_some_frames_are_no_change(tmp_path: Path) -> None:
    scan = loop_of(tmp_path, [*(picture(20, i) for i in range(6)), *(covered(10 + i) for i in range(6))], 0.5)
    assert scan.ruler_change == ""
    assert calibration_for_points(scan, (A, B)).trusted
