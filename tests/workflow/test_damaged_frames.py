"""A frame that cannot be decoded is bridged or lost; it never becomes the headline and never costs the record."""

from __future__ import annotations

from pathlib import Path

import pydicom
import pytest

import ifs_measure
from ifs_measure.measurement.caliper import Anchor, Ends, Surface
from ifs_measure.measurement.geometry import ImagePoint
from ifs_measure.measurement.session import CaliperMeasurement, MeasurementSession
from ifs_measure.phantom.knobs import PhantomKnobs
from ifs_measure.phantom.loop import PhantomLoop, make_loop
from ifs_measure.phantom.truth import truth_of
from ifs_measure.phantom.write_loop import write_dicom, write_png_sequence
from ifs_measure.scans.open_scan import open_scan
from ifs_measure.workflow.identity import scan_sha256
from ifs_measure.workflow.measure import make_record, solve

Click = tuple[float, float]


def short_loop(n_frames: int) -> PhantomLoop:
    return make_loop(PhantomKnobs(seed=8, n_frames=n_frames, columns=420, rows=320))


def clicks(loop: PhantomLoop, frame: int) -> tuple[Click, Click]:
    x, y, u, v = truth_of(loop, [])["nearest_px"][frame]
    return (x, y), (u, v)


def stills(loop: PhantomLoop, folder: Path) -> list[Path]:
    write_png_sequence(loop, folder)
    return sorted(folder.glob("*.png"))


def spoil(file: Path) -> None:
    """Cut the file in the middle of its pixels."""
    file.write_bytes(file.read_bytes()[:-2000])


@pytest.mark.parametrize(("n_frames", "damaged"), [(7, (3,)), (9, (3, 4))])
def test_the_headline_is_a_frame_that_was_seen(tmp_path: Path, n_frames: int, damaged: tuple[int, ...]) -> None:
    loop = short_loop(n_frames)
    files = stills(loop, tmp_path / "loop")
    it, lt = clicks(loop, 0)
    for index in damaged:
        spoil(files[index])
    record = ifs_measure.measure_scan(files[0].parent, frame=0, it=it, lt=lt)
    narrowest = record.measurement.narrowest
    assert narrowest is not None
    for frame in (narrowest.frame, narrowest.raw_minimum_frame):
        assert frame not in damaged
        assert record.track.frames[frame].is_seen
    assert set(record.pixel_sha256) == {0, narrowest.frame}


def test_a_frame_that_broke_after_tracking_costs_its_hash_only(tmp_path: Path) -> None:
    phantom = short_loop(8)
    files = stills(phantom, tmp_path / "loop")
    it, lt = clicks(phantom, 1)
    loop = open_scan(files[0].parent)
    session = MeasurementSession(
        scan_sha256=scan_sha256(loop.description),
        n_frames=8,
        measurements=(
            CaliperMeasurement(
                surfaces=Ends(Surface.POINT, Surface.POINT),
                anchors=(Anchor(1, Ends(ImagePoint(*it), ImagePoint(*lt))),),
            ),
        ),
    )
    *_, solved = solve(loop, session)
    assert isinstance(solved, MeasurementSession)
    loop.close()
    spoil(files[1])
    again = open_scan(files[0].parent)
    record = make_record(again, solved)
    again.close()
    assert record.measurement.narrowest is not None
    assert 1 not in record.pixel_sha256
    assert any("Frame 1" in warning or files[1].name in warning for warning in record.warnings)


def test_where_only_the_shape_of_a_pixel_is_known_it_is_followed_with_that_shape(tmp_path: Path) -> None:
    phantom = make_loop(PhantomKnobs(seed=8, n_frames=6, columns=420, rows=320, anisotropy=1.4))
    write_dicom(phantom, tmp_path / "loop.dcm")
    data = pydicom.dcmread(tmp_path / "loop.dcm")
    del data.SequenceOfUltrasoundRegions
    data.PixelAspectRatio = [14, 10]
    data.save_as(tmp_path / "bare.dcm")
    it, lt = clicks(phantom, 0)
    record = ifs_measure.measure_scan(tmp_path / "bare.dcm", frame=0, it=it, lt=lt)
    scale = record.track.scale
    assert scale.nominal
    assert record.unit == "px"
    assert scale.y_mm_per_px / scale.x_mm_per_px == pytest.approx(1.4)
