"""One rule for the times of frames; each `time_*` reference file has its answer here."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest
from build_dicom import speckle, write_native
from pydicom import Dataset, Sequence

from ifs_measure.measurement.cine_loop import ScanDescription, TimingSource
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
        TimeTags(frame_time_ms=1e15),
        TimeTags(frame_time_ms=1e-6),
        TimeTags(cine_rate=-3.0),
        TimeTags(cine_rate=1e6),
        TimeTags(recommended_display_frame_rate=1e-300),
        TimeTags((0.0, 10.0, 1e12)),
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


@pytest.mark.parametrize(
    ("pointer", "interval_ms", "words"),
    [
        (0x00181063, 50.0, "from Frame Time (20 frames per second); Frame Time Vector says 50:"),
        (0x00181065, 20.0, "from Frame Time Vector (50 frames per second); Frame Time says 20:"),
        ([0x00200013, 0x00181063], 50.0, "Frame Time Vector says 50:"),
        (0x00200013, 20.0, "Frame Time says 20:"),
        (None, 20.0, "Frame Time says 20:"),
    ],
)
def test_the_increment_that_the_file_points_at_wins_and_the_other_is_said(
    tmp_path: Path, pointer: int | list[int] | None, interval_ms: float, words: str
) -> None:
    """A frame time of one loop and the vector of another may stand in one header; PS3.3 C.7.6.6 says which counts."""
    path = write_native(
        tmp_path / "a.dcm", speckle(4), FrameTime=50, FrameTimeVector=[0, 20, 20, 20], FrameIncrementPointer=pointer
    )
    loop = open_scan(path)
    found = loop.description
    loop.close()
    assert found.frame_times_ms == pytest.approx([interval_ms * i for i in range(4)])
    assert words in " ".join(found.warnings)


def test_an_increment_pointed_at_that_is_none_leaves_the_other(tmp_path: Path) -> None:
    tags = {"FrameTime": 0, "FrameTimeVector": [0, 20, 20, 20], "FrameIncrementPointer": 0x00181063}
    loop = open_scan(write_native(tmp_path / "a.dcm", speckle(4), **tags))
    found = loop.description
    loop.close()
    assert found.frame_times_ms == pytest.approx((0, 20, 40, 60))
    assert "Frame Time is 0 ms" in " ".join(found.warnings)


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


def enhanced(folder: Path, frames: list[dict[str, object]], **changes: object) -> ScanDescription:
    """Open an enhanced volume whose frames bear these attributes, each in the sequence that it belongs to."""
    groups = []
    for attributes in frames:
        group = Dataset()
        for keyword, value in attributes.items():
            item = Dataset()
            setattr(item, keyword, value)
            is_offset = keyword == "TemporalPositionTimeOffset"
            name = "TemporalPositionSequence" if is_offset else "FrameContentSequence"
            if name in group:
                setattr(group[name].value[0], keyword, value)
            else:
                setattr(group, name, Sequence([item]))
        groups.append(group)
    path = write_native(
        folder / "enhanced.dcm", speckle(len(frames)), SOPClassUID="1.2.840.10008.5.1.4.1.1.6.2",
        PerFrameFunctionalGroupsSequence=Sequence(groups), **{"FrameTime": None, **changes},
    )  # fmt: skip
    loop = open_scan(path)
    loop.close()
    return loop.description


REFERENCE_TIMES = [f"20250228235959.{part}" for part in ("900000", "940000")] + ["20250301000000.000000"]
ACQUISITION_TIMES = ["20250301000000.0", "20250301000000.5", "20250301000001.0"]


def test_the_frames_of_an_enhanced_object_bear_their_own_times(tmp_path: Path) -> None:
    """The reference time is the most representative one (PS3.3 C.7.6.16.2.2); midnight passes between two frames."""
    frames = [
        {"FrameReferenceDateTime": r, "FrameAcquisitionDateTime": a, "TemporalPositionTimeOffset": 0.04 * i}
        for i, (r, a) in enumerate(zip(REFERENCE_TIMES, ACQUISITION_TIMES, strict=True))
    ]
    found = enhanced(tmp_path, frames)
    assert found.timing_source is TimingSource.FRAME_TIME_VECTOR
    assert found.frame_times_ms == pytest.approx((0.0, 40.0, 100.0), abs=1e-3)
    said = " ".join(found.warnings)
    assert "frames bear themselves (Frame Reference Date Time)" in said
    assert "Frame Acquisition Date Time says 2:" in said
    assert "Temporal Position Time Offset says 25:" in said


def test_the_next_of_their_times_is_used_where_one_is_not_whole(tmp_path: Path) -> None:
    frames: list[dict[str, object]] = [{"FrameAcquisitionDateTime": time} for time in ACQUISITION_TIMES]
    frames[0]["FrameReferenceDateTime"] = REFERENCE_TIMES[0]
    found = enhanced(tmp_path, frames)
    assert found.frame_times_ms == pytest.approx((0.0, 500.0, 1000.0), abs=1e-3)
    assert "Frame Reference Date Time is known of 1 of 3 frames; it is not used." in found.warnings


def test_offsets_from_universal_time_count(tmp_path: Path) -> None:
    zones = ["20250301010000.0+0100", "20250228220000.1-0200", "20250301000000.2+0000"]
    found = enhanced(tmp_path, [{"FrameReferenceDateTime": time} for time in zones])
    assert found.frame_times_ms == pytest.approx((0.0, 100.0, 200.0), abs=1e-3)


def test_the_slices_of_a_volume_are_no_loop(tmp_path: Path) -> None:
    offsets = [{"TemporalPositionTimeOffset": time} for time in (0.0, 0.0, 0.1, 0.1)]
    found = enhanced(tmp_path, offsets)
    assert (found.timing_source, found.frame_times_ms) == (TimingSource.NONE, None)
    assert "volume of slices" in " ".join(found.warnings)


def test_a_frame_time_that_contradicts_the_frames_own_times_is_reported(tmp_path: Path) -> None:
    offsets = [{"TemporalPositionTimeOffset": 0.02 * i} for i in range(4)]
    found = enhanced(tmp_path, offsets, FrameTime=40.0)
    assert found.frame_times_ms == pytest.approx((0.0, 20.0, 40.0, 60.0))
    assert "(50 frames per second); Frame Time says 25:" in " ".join(found.warnings)


@pytest.mark.parametrize("value", ["", "2025", "20251399999999", "yesterday", "20250301000000.x"])
def test_a_time_that_is_none_is_as_good_as_absent(tmp_path: Path, value: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pydicom's, of the value that is written
        found = enhanced(tmp_path, [{"FrameReferenceDateTime": value}] * 3)
    assert found.timing_source is TimingSource.NONE
