"""The record as JSON: keys that readers rely on, millimetres only where trusted, damage found."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from session_strategies import sessions, tracks

from ifs_measure.errors import RecordMismatchError
from ifs_measure.measurement.calibration import Calibration, CalibrationSource
from ifs_measure.measurement.caliper import Anchor, Bone, Ends, Quantity, Surface
from ifs_measure.measurement.cine_loop import ScanDescription, TimingSource
from ifs_measure.measurement.cortex_track import CortexTrack, FrameStatus, TrackedFrame
from ifs_measure.measurement.geometry import ImagePoint, PixelScale, nominal_scale
from ifs_measure.measurement.phases import Mark, MarkLabel
from ifs_measure.measurement.protocol import FIELDS, NOT_RECORDED, FieldType, Need
from ifs_measure.measurement.record import MeasurementRecord, attention
from ifs_measure.measurement.session import MeasurementSession, place_point
from ifs_measure.measurement.session_edits import (
    confirm,
    note_confirmed_export,
    set_comparison,
    set_field,
    set_marks,
    set_side,
    set_track_result,
    take_back_confirmation,
)
from ifs_measure.reports.curve_picture import LINE_ID, check_picture, curve_png, curve_svg
from ifs_measure.reports.record_json import (
    check_document,
    content_sha256,
    integrity_sha256,
    read_record,
    record_bytes,
    record_document,
)
from ifs_measure.reports.series_csv import check_series, series_bytes

N = 40
TIMES = tuple(40.0 * i for i in range(N))
SCALE = PixelScale(0.2, 0.1)
LOST = (20, 21)


def scan(n_frames: int = N, times: tuple[float, ...] | None = TIMES) -> ScanDescription:
    return ScanDescription(
        Path("/scans/Doe^Jane.dcm"),
        (Path("/scans/Doe^Jane.dcm"),),
        n_frames,
        480,
        640,
        times,
        TimingSource.NONE if times is None else TimingSource.FRAME_TIME,
    )


def solved(scale: PixelScale = SCALE, quantity: Quantity = Quantity.IFS) -> MeasurementSession:
    """A session whose gap is least in frame 10, 60 px along x, with two lost frames."""
    frames = []
    for i in range(N):
        if i in LOST:
            frames.append(TrackedFrame(i, FrameStatus.LOST))
            continue
        pair = Ends(ImagePoint(100.0, 100.0), ImagePoint(160.0 + 0.1 * (i - 10) ** 2, 100.0))
        status = FrameStatus.PLACED if i == 0 else FrameStatus.TRACKED
        frames.append(TrackedFrame(i, status, pair, pair, 0.25, 0.8))
    session = MeasurementSession("ab" * 32, N)
    session = replace(session, measurements=(replace(session.measurement(), quantity=quantity),))
    for bone, point in zip(Bone, frames[0].caliper, strict=True):
        session = place_point(session, "A", 0, bone, point)
    anchors = session.measurement().anchors
    track = CortexTrack(tuple(frames), scale, Ends(Surface.BONE, Surface.BONE), anchors, 0.1, 0.3, "rigid 2")
    return set_track_result(session, "A", track, TIMES)


def of_one_frame() -> MeasurementSession:
    """The first frame of `solved` alone."""
    item = solved().measurement()
    alone = replace(item, track=None, narrowest=None, is_stale=False)
    session = MeasurementSession("ab" * 32, 1, measurements=(alone,))
    return set_track_result(session, "A", replace(item.track, frames=item.track.frames[:1]), None)


def record_of(session: MeasurementSession, trusted: bool = True, **scan_parts: Any) -> MeasurementRecord:
    item = session.measurement()
    scale = item.track.scale
    calibration = (
        Calibration(CalibrationSource.US_REGION, scale, True, 0, 1.2)
        if trusted
        else Calibration(CalibrationSource.NONE, warnings=("No scale in this file.",))
    )
    return MeasurementRecord(
        scan=scan(session.n_frames, **scan_parts),
        scan_sha256=session.scan_sha256,
        calibration=calibration,
        measurement=item,
        session=session,
        created="2026-03-01T10:00:00+01:00",
        software_version="0.1.0",
        pixel_sha256={0: "cd" * 32},
        warnings=item.track.warnings,
    )


def keys_in(document: object) -> set[str]:
    if isinstance(document, dict):
        return set(document).union(*(keys_in(value) for value in document.values()))
    if isinstance(document, list):
        return set().union(*(keys_in(value) for value in document))
    return set()


def test_lengths_stand_in_both_units_along_their_own_line() -> None:
    document = record_document(record_of(solved()))
    measurement = document["measurement"]
    frame = measurement["frames"][10]
    assert frame["distance_px"] == 60.0
    assert frame["distance_mm"] == 12.0
    assert frame["sd_px"] == pytest.approx(0.25 / 0.2)
    assert frame["time_ms"] == 400.0
    head = measurement["narrowest"]
    assert head["distance_mm"] == pytest.approx(12.0, abs=0.2)
    assert head["distance_px"] == pytest.approx(head["distance_mm"] / 0.2, rel=1e-3)
    assert measurement["widest"]["frame"] == N - 1
    assert measurement["excursion_mm"] == pytest.approx(measurement["widest"]["distance_mm"] - head["distance_mm"])
    assert measurement["closure_mm"] == 0.3
    assert document["software"]["tracker"]["name"] == "rigid"


def test_a_lost_frame_has_no_coordinates_and_no_distance() -> None:
    frames = record_document(record_of(solved()))["measurement"]["frames"]
    for i in LOST:
        assert set(frames[i]) == {"index", "time_ms", "status", "quality"}
        assert frames[i]["status"] == "lost"
    assert any("2 of 40 frames (20-21) lost" in said for said in attention(record_of(solved())))


def test_an_untrusted_scale_leaves_no_millimetre_key() -> None:
    record = record_of(solved(nominal_scale(480)), trusted=False)
    document = record_document(record)
    check_document(document)
    assert not {key for key in keys_in(document) if key.endswith("_mm")}
    assert document["measurement"]["frames"][10]["distance_px"] == 60.0
    assert b"_mm" not in series_bytes(record)
    assert b"(px)" in curve_svg(record)
    assert b" mm" not in curve_svg(record)


def test_a_scale_that_is_known_but_not_trusted_counts_as_none() -> None:
    record = record_of(solved())
    doubted = replace(record, calibration=replace(record.calibration, trusted=False))
    document = record_document(doubted)
    check_document(document)
    assert not {key for key in keys_in(document["measurement"]) if key.endswith("_mm")}
    assert document["calibration"]["mm_per_px_x"] == 0.2


def test_the_schema_refuses_millimetres_without_trust_and_coordinates_of_lost_frames() -> None:
    document = record_document(record_of(solved()))
    document["calibration"]["trusted"] = False
    with pytest.raises(RecordMismatchError):
        check_document(document)
    document = record_document(record_of(solved()))
    document["measurement"]["frames"][LOST[0]]["distance_px"] = 3.0
    with pytest.raises(RecordMismatchError):
        check_document(document)
    document = record_document(record_of(solved()))
    document["conclusion"]["diagnosis"] = "any"
    with pytest.raises(RecordMismatchError):
        check_document(document)


def test_other_quantities_call_their_ends_points() -> None:
    document = record_document(record_of(solved(quantity=Quantity.QFS)))
    check_document(document)
    assert set(document["measurement"]["anchors"][0]) == {"frame", "point_a", "point_b", "origin"}
    assert set(document["measurement"]["frames"][3]["caliper"]) == {"point_a", "point_b"}
    assert b"caliper_point_a_x_px" in series_bytes(record_of(solved(quantity=Quantity.QFS)))


def test_marks_phases_comparison_and_side_are_written() -> None:
    session = set_marks(solved(), (Mark(5, MarkLabel.NEUTRAL), Mark(35, MarkLabel.ER_END, -30.0)), TIMES)
    session = set_comparison(set_side(session, "left"), {"side": "right", "narrowest_mm": 15.5, "confirmed": True})
    measurement = record_document(record_of(session))["measurement"]
    assert measurement["side"] == "left"
    assert measurement["marks"][1] == {"frame": 35, "label": "ER_end", "rotation_deg": -30.0}
    assert measurement["phases"] == [
        {"label": "neutral", "first": 0, "last": 20},
        {"label": "ER", "first": 21, "last": 39},
    ]
    assert [phase["phase"] for phase in measurement["by_phase"]] == ["neutral", "ER"]
    assert measurement["narrowest"]["phase"] == "neutral"
    assert measurement["comparison"]["narrowest_mm"] == 15.5


def complete(session: MeasurementSession) -> MeasurementSession:
    session = set_field(set_side(session, "right"), "protocol", "phase_marks", NOT_RECORDED)
    for field in FIELDS:
        if field.need is not Need.OPTIONAL and field.type is not FieldType.CHOICE:
            value = NOT_RECORDED if field.may_be_not_recorded else "someone"
            session = set_field(session, field.section, field.key, value)
    return session


def test_confirmed_is_a_confirmed_number_and_a_complete_form() -> None:
    draft = record_document(record_of(complete(solved())))
    assert (draft["status"], draft["not_recorded"]) == ("draft", [])
    gaps = record_document(record_of(confirm(solved(), "A", "R. Reader")))
    assert gaps["status"] == "draft"
    assert "side" in gaps["not_recorded"]
    done = record_document(record_of(confirm(complete(solved()), "A", "R. Reader")))
    assert (done["status"], done["not_recorded"]) == ("confirmed", [])
    narrowest = done["measurement"]["narrowest"]
    assert narrowest["confirmed"]["by"] == "R. Reader"
    assert narrowest["confirmed"]["distance_mm"] == narrowest["distance_mm"]
    check_document(done)


def test_a_confirmed_record_that_left_is_amended_by_what_changes_it() -> None:
    session = confirm(complete(solved()), "A", "R. Reader")
    left = record_document(record_of(session))
    sent = note_confirmed_export(session, "A", content_sha256(left))
    assert record_document(record_of(sent)) == left, "what left is not changed by leaving"
    later = replace(record_of(sent), created="2027-01-01T00:00:00+00:00", software_version="9.9")
    assert record_document(later)["status"] == "confirmed", "a later writing says the same"
    changed = set_field(sent, "findings", "snapping", "felt")
    amended = record_document(record_of(changed))
    check_document(amended)
    assert amended["status"] == "amended"
    again = note_confirmed_export(changed, "A", content_sha256(amended))
    assert record_document(record_of(again))["status"] == "amended", "once amended it stays so"
    assert record_document(record_of(set_field(again, "findings", "snapping", None)))["status"] == "confirmed"
    assert record_document(record_of(take_back_confirmation(changed, "A")))["status"] == "draft"


def test_another_name_of_the_same_file_amends_nothing() -> None:
    session = confirm(complete(solved()), "A", "R. Reader")
    record = record_of(session)
    left = record_document(record)
    renamed = replace(record, scan=replace(record.scan, path=Path("/scans/copy.dcm")))
    assert content_sha256(record_document(renamed)) == content_sha256(left)
    sent = note_confirmed_export(session, "A", content_sha256(left))
    again = record_document(replace(renamed, session=sent))
    assert (again["scan"]["file_name"], again["status"]) == ("copy.dcm", "confirmed")
    other = replace(renamed, session=sent, scan_sha256="ef" * 32)
    assert record_document(other)["status"] == "amended", "other bytes say something else"


def test_a_record_that_left_when_its_hash_took_in_the_name_is_still_confirmed() -> None:
    session = confirm(complete(solved()), "A", "R. Reader")
    left = record_document(record_of(session))
    about_the_writing = {"software", "created", "status", "integrity", "key_images"}
    content = {key: value for key, value in left.items() if key not in about_the_writing}
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    sent = note_confirmed_export(session, "A", hashlib.sha256(text.encode()).hexdigest())
    assert record_document(record_of(sent))["status"] == "confirmed"
    assert record_document(record_of(set_field(sent, "findings", "snapping", "felt")))["status"] == "amended"


def test_without_times_the_frames_have_none() -> None:
    document = record_document(record_of(solved(), times=None))
    check_document(document)
    assert document["scan"]["frame_times_ms"] is None
    assert "time_ms" not in document["measurement"]["frames"][0]
    assert b"frame (from 1)" in curve_svg(record_of(solved(), times=None))


@settings(max_examples=60, deadline=None)
@given(where=st.floats(0, 1, exclude_max=True), byte=st.integers(0, 255))
def test_any_changed_byte_is_found(where: float, byte: int) -> None:
    data = bytearray(RECORD)
    place = int(where * len(data))
    if data[place] == byte:
        return
    data[place] = byte
    try:
        found = read_record(bytes(data))
    except RecordMismatchError:
        return
    # White space and the way a number or letter is written carry nothing.
    assert found == json.loads(RECORD)


def test_a_number_changed_in_place_is_found() -> None:
    changed = RECORD.replace(b'"distance_mm": 12.0', b'"distance_mm": 13.0', 1)
    assert changed != RECORD
    with pytest.raises(RecordMismatchError, match="found it changed"):
        read_record(changed)


RECORD = record_bytes(record_of(solved()))


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (RECORD.replace(b'"mm_per_px_x": 0.2', b'"mm_per_px_x": NaN'), "unreadable"),
        (RECORD.replace(b'"mm_per_px_x": 0.2', b'"mm_per_px_x": 1e999'), "unreadable"),
        (RECORD.replace(b'"mm_per_px_x": 0.2', b'"mm_per_px_x": ' + b"1" * 5000), "unreadable"),
        (RECORD.replace(b'"trusted": true', b'"trusted": false, "trusted": true'), "'trusted' once"),
        (RECORD.replace(b"Doe^Jane", b"\\ud800", 1), "unreadable"),
        (b"[" * 100_000, "unreadable"),
    ],
    ids=["nan", "infinite", "endless", "twice", "half a letter", "deep"],
)
def test_what_is_no_proper_json_is_refused_in_a_sentence(changed: bytes, said: str) -> None:
    with pytest.raises(RecordMismatchError, match=said):
        read_record(changed)


def test_the_hash_is_that_of_the_canonical_content() -> None:
    document = json.loads(RECORD)
    assert integrity_sha256(document) == document["integrity"]["sha256"]
    shuffled = dict(reversed(document.items()))
    assert integrity_sha256(shuffled) == document["integrity"]["sha256"]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_record_of_any_session_fits_the_schema(data: st.DataObject) -> None:
    session = data.draw(sessions())
    track = data.draw(tracks(session.n_frames))
    start = Anchor(0, Ends(ImagePoint(1, 2), ImagePoint(3, 4)))
    item = replace(
        session.measurements[0], track=track, narrowest=None, by_phase=(), confirmation=None, anchors=(start,)
    )
    marks = tuple(mark for mark in session.marks if mark.frame < session.n_frames)
    session = replace(session, measurements=(item,), marks=marks, comparison=None)
    for section in ("protocol", "findings", "physical_tests", "conclusion"):
        fields = {key: value for key, value in getattr(session, section).items() if key != "diagnosis"}
        session = replace(session, **{section: fields})
    record = record_of(session, trusted=not track.scale.nominal, times=None)
    check_document(record_document(record))
    assert read_record(record_bytes(record)) == record_document(record)


def test_the_table_is_compared_cell_by_cell() -> None:
    record = record_of(solved())
    data = series_bytes(record)
    check_series(data, record)
    with pytest.raises(RecordMismatchError, match="frame 10"):
        check_series(data.replace(b"12.0000", b"12.0001", 1), record)
    with pytest.raises(RecordMismatchError, match="40 frames"):
        check_series(data[: data.rindex(b"\n", 0, -1) + 1], record)


def test_the_curve_is_drawn_with_gaps_marks_and_words() -> None:
    marks = (Mark(5, MarkLabel.IR_END), Mark(20, MarkLabel.NEUTRAL), Mark(35, MarkLabel.PAIN))
    session = set_marks(solved(), marks, TIMES)
    record = record_of(session)
    svg = curve_svg(record).decode()
    for words in ("IFS", "distance (mm)", "time (s)", "narrowest 12.", "lost", "IR", "pain", "Lu 2019", "Finnoff 2017"):
        assert words in svg, words
    assert "Singer" not in svg, "MRI figures only when asked for"
    assert curve_svg(record).decode() == svg, "the same record gives the same picture"
    png = curve_png(record)
    check_picture(png)
    with pytest.raises(Exception, match="unreadable"):
        check_picture(png[: len(png) // 3])


def test_the_curve_does_not_run_through_the_words_of_a_published_figure() -> None:
    svg = curve_svg(record_of(solved())).decode()
    x, y, words = re.findall(r'<text [^>]*x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*Lu 2019)', svg)[0]
    right, base = float(x), float(y)
    left = right - 0.6 * 7 * len(words)
    line = svg.partition(f'id="{LINE_ID}"')[2].partition("clip-path")[0]
    points = [(float(a), float(b)) for a, b in re.findall(r"[ML] ([\d.]+) ([\d.]+)", line)]
    over = [b for a, b in points if left <= a <= right]
    assert len(over) > 3
    assert all(b < base - 7 or b > base for b in over)


def test_a_curve_whose_frames_all_have_one_time_is_drawn_by_frames() -> None:
    assert "frame (from 1)" in curve_svg(record_of(solved(), times=(0.0,) * N)).decode()


def test_the_drawn_curve_says_side_status_and_what_its_error_leaves_out() -> None:
    svg = curve_svg(record_of(set_side(solved(), "left"))).decode()
    for words in ("IFS, left side", "Draft record", "without the scale's own ± 2.4 % (95 %)"):
        assert words in svg, words
    svg = curve_svg(record_of(solved(nominal_scale(480)), trusted=False)).decode()
    assert "in pixels, the scale is not certain" in svg
    assert "IFS: narrowest" in svg, "no side where none is known"


def test_frames_on_the_axis_are_whole_also_where_there_is_one() -> None:
    svg = curve_svg(record_of(of_one_frame(), times=None)).decode()
    ticks = re.findall(
        r"<text [^>]*>([^<]+)</text>", svg.partition('id="matplotlib.axis_1"')[2].partition("frame (from 1)")[0]
    )
    assert ticks == ["1"]


def test_a_lost_frame_is_a_gap_in_the_drawn_curve() -> None:
    svg = curve_svg(record_of(solved())).decode()
    line = svg.partition(f'id="{LINE_ID}"')[2].partition("</g>")[0]
    assert line.count("M ") == 2, "one stroke before the lost frames, one after"


def test_an_infinite_number_is_refused() -> None:
    session = solved()
    item = session.measurement()
    broken = replace(item.track.frames[3], sd_mm=float(np.inf))
    frames = (*item.track.frames[:3], broken, *item.track.frames[4:])
    session = replace(session, measurements=(replace(item, track=replace(item.track, frames=frames)),))
    with pytest.raises(RecordMismatchError, match="finite"):
        record_bytes(record_of(session))
