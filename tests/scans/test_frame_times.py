"""One rule for the times of frames; each `time_*` reference file has its answer here."""

from __future__ import annotations

from pathlib import Path

import pytest
from build_dicom import speckle, write_native

from ifs_measure.measurement.cine_loop import TimingSource
from ifs_measure.scans.frame_times import TimeTags, frame_times
from ifs_measure.scans.open_scan import open_scan


def test_the_first_usable_source_wins_in_the_order_written_down() -> None:
    tags = TimeTags((0, 10, 30), 20.0, 40.0, 30.0, (0.0, 15.0, 25.0))
    expected = [
        (tags, TimingSource.FRAME_TIME_VECTOR, (0, 10, 40)),
        (TimeTags(None, 20.0, 40.0, 30.0, (0.0, 15.0, 25.0)), TimingSource.FRAME_TIME, (0, 20, 40)),
        (TimeTags(None, None, 40.0, 30.0, (0.0, 15.0, 25.0)), TimingSource.CINE_RATE, (0, 25, 50)),
        (TimeTags(None, None, None, 50.0, (0.0, 15.0, 25.0)), TimingSource.RECOMMENDED_DISPLAY_FRAME_RATE, (0, 20, 40)),
        (TimeTags(video_times_ms=(5.0, 15.0, 45.0)), TimingSource.VIDEO, (0, 10, 40)),
    ]
    for given, source, times in expected:
        found = frame_times(given, 3)
        assert found.source is source
        assert found.times_ms == pytest.approx(times)


def test_nothing_stays_nothing() -> None:
    assert frame_times(TimeTags(), 5).times_ms is None
    assert frame_times(TimeTags(), 5).source is TimingSource.NONE
    assert frame_times(TimeTags(frame_time_ms=20.0), 1).source is TimingSource.NONE


@pytest.mark.parametrize(
    "tags",
    [
        TimeTags(frame_time_ms=0.0),
        TimeTags(frame_time_ms=float("nan")),
        TimeTags(cine_rate=-3.0),
        TimeTags((0.0, 10.0)),
        TimeTags((0.0, -5.0, 10.0)),
        TimeTags((0.0, 0.0, 0.0)),
    ],
)
def test_an_unusable_source_is_left_with_a_word(tags: TimeTags) -> None:
    found = frame_times(tags, 3)
    assert found.times_ms is None
    assert "not used" in found.warnings[0]


def test_a_vector_that_begins_late_counts_from_its_first_frame() -> None:
    found = frame_times(TimeTags((16.0, 16.0, 20.0)), 3)
    assert found.times_ms == (0.0, 16.0, 36.0)
    assert "instead of 0" in found.warnings[0]


def test_a_rounded_rate_is_no_conflict_and_another_is() -> None:
    assert frame_times(TimeTags(frame_time_ms=74.6, cine_rate=13.0), 9).warnings == ()
    assert "Cine Rate says 30" in frame_times(TimeTags(frame_time_ms=74.6, cine_rate=30.0), 9).warnings[0]


def test_the_operators_rate_wins_and_says_so() -> None:
    found = frame_times(TimeTags(frame_time_ms=20.0), 3, 25.0)
    assert (found.times_ms, found.source) == ((0.0, 40.0, 80.0), TimingSource.ENTERED)
    assert "instead of the file's 50" in found.warnings[0]


def test_the_tags_of_a_file_are_read(tmp_path: Path) -> None:
    path = write_native(tmp_path / "a.dcm", speckle(3), FrameTimeVector=[0, 16.4, 49.2], CineRate=30)
    loop = open_scan(path)
    assert loop.description.frame_times_ms == pytest.approx((0, 16.4, 65.6))
    assert loop.description.timing_source is TimingSource.FRAME_TIME_VECTOR
    loop.close()
    loop = open_scan(path, frames_per_s=10.0)
    assert loop.description.timing_source is TimingSource.ENTERED
    loop.close()


REFERENCE = {
    # Frame Time says 61 a second, Cine Rate 25, the display rate 12: the frame's own time wins, both others are said.
    "time_conflict": (TimingSource.FRAME_TIME, (0, 16.3934, 32.7868), 2),
    # A Frame Time of 0 is no time; Cine Rate is next.
    "time_frametime_zero": (TimingSource.CINE_RATE, (0, 1000 / 61, 2000 / 61), 1),
    "time_none": (TimingSource.NONE, None, 0),
    "time_only_cinerate": (TimingSource.CINE_RATE, (0, 1000 / 61, 2000 / 61), 0),
    # Increments 0, 16.4, 49.2 add up; the mean of 30 a second contradicts both rates of 61.
    "time_vector_irregular": (TimingSource.FRAME_TIME_VECTOR, (0, 16.4, 65.6), 2),
    # Two increments for three frames leave the third unknown.
    "time_vector_too_short": (TimingSource.CINE_RATE, (0, 1000 / 61, 2000 / 61), 1),
}


@pytest.mark.parametrize("name", sorted(REFERENCE))
def test_reference_files(shared_folder: Path, name: str) -> None:
    loop = open_scan(shared_folder / "scans" / "derived" / f"{name}.dcm")
    source, times, n_warnings = REFERENCE[name]
    found = loop.description
    loop.close()
    assert found.timing_source is source
    assert found.frame_times_ms == (None if times is None else pytest.approx(times))
    assert len(found.warnings) == n_warnings
