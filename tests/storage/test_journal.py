"""Every edit is on the disk when `append` returns; a process killed at any moment loses none of them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from session_strategies import same, sessions

from ifs_measure.errors import UnreadableSessionError, UnwritableSessionError
from ifs_measure.measurement.caliper import Bone
from ifs_measure.measurement.cortex_track import CortexTrack, FrameStatus, TrackedFrame
from ifs_measure.measurement.geometry import ImagePoint, PixelScale
from ifs_measure.measurement.session import (
    BOTH_BONE,
    MeasurementSession,
    place_point,
    with_measurement,
)
from ifs_measure.storage import journal as journal_module
from ifs_measure.storage.journal import Journal, OpenedScan, journal_path, read_journal, unfinished_journals

SCAN = OpenedScan(Path("/scans/loop.dcm"), "jumping", 12.5)
START = MeasurementSession("cd" * 32, 100)


def edited(n: int) -> MeasurementSession:
    return place_point(START, "A", n, Bone.ISCHIAL_TUBEROSITY, ImagePoint(n + 0.1, 7.25))


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(st.lists(sessions(), min_size=1, max_size=3))
def test_the_last_state_comes_back_the_same(tmp_path: Path, states: list[MeasurementSession]) -> None:
    path = tmp_path / "j.journal"
    with Journal(path, SCAN) as journal:
        for state in states:
            journal.append(state)
            recovered = read_journal(path)
            assert recovered is not None
            assert recovered.scan == SCAN
            assert recovered.session is not None
            assert same(recovered.session, state)


def test_a_journal_begins_with_what_was_recovered(tmp_path: Path) -> None:
    path = journal_path(tmp_path, START.scan_sha256)
    with Journal(path, SCAN) as journal:
        journal.append(edited(3))
    recovered = read_journal(path)
    assert recovered is not None
    with Journal(path, SCAN, recovered.session):
        again = read_journal(path)
    assert again is not None
    assert again.session == edited(3)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(share=st.floats(0, 1))
def test_a_file_cut_anywhere_gives_the_last_whole_state(tmp_path: Path, share: float) -> None:
    path = tmp_path / "j.journal"
    ends = []
    with Journal(path, SCAN) as journal:
        ends.append(path.stat().st_size)
        for n in range(4):
            journal.append(edited(n))
            ends.append(path.stat().st_size)
    data = path.read_bytes()
    cut = int(share * len(data))
    path.write_bytes(data[:cut])
    if cut < ends[0] - 1:
        assert read_journal(path) is None
        return
    recovered = read_journal(path)
    assert recovered is not None
    # The line break at a line's end is not needed to read it.
    whole = sum(cut >= end - 1 for end in ends) - 1
    assert recovered.session == (edited(whole - 1) if whole else None)


def test_a_journal_of_which_nothing_is_whole_blocks(tmp_path: Path) -> None:
    path = tmp_path / "j.journal"
    with Journal(path, SCAN) as journal:
        for n in range(3):
            journal.append(edited(n))
    path.write_bytes(path.read_bytes().replace(b'"edit"', b'"edot"'))
    with pytest.raises(UnreadableSessionError, match="damaged"):
        read_journal(path)


def test_a_long_journal_begins_anew_with_the_present_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal_module, "COMPACT_BYTES", 2000)
    path = tmp_path / "j.journal"
    with Journal(path, SCAN) as journal:
        for n in range(50):
            journal.append(edited(n))
    recovered = read_journal(path)
    assert recovered is not None
    assert recovered.session == edited(49)
    assert path.stat().st_size < 4000
    assert [p.name for p in tmp_path.iterdir()] == ["j.journal"]


# ------------------------------------------------------------------------------------------------------ a full disk

Room = Callable[[Path, int], AbstractContextManager[None]]


def tracked(session: MeasurementSession, track: CortexTrack) -> MeasurementSession:
    return with_measurement(session, replace(session.measurement(), track=track))


def a_track(quality: float) -> CortexTrack:
    return CortexTrack((TrackedFrame(0, FrameStatus.LOST, quality=quality),), PixelScale(0.2, 0.2), BOTH_BONE, ())


@pytest.fixture
def room() -> Room:
    """Let no file grow by more than some bytes: what does not fit is written in part, as on a full disk."""
    resource = pytest.importorskip("resource", reason="this system limits no file's size")

    @contextmanager
    def limited(path: Path, n_bytes: int) -> Iterator[None]:
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + n_bytes, before[1]))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)

    return limited


@pytest.mark.parametrize("n_bytes", [0, 40, 400])
def test_edits_after_a_full_disk_are_safe_again(tmp_path: Path, room: Room, n_bytes: int) -> None:
    path = tmp_path / "j.journal"
    track = a_track(0.5)
    with Journal(path, SCAN, tracked(edited(0), a_track(0.25))) as journal:
        with room(path, n_bytes), pytest.raises(UnwritableSessionError, match="free some space"):
            journal.append(tracked(edited(1), track))
        assert_holds(path, tracked(edited(0), a_track(0.25)))
        for n in (2, 3):
            journal.append(tracked(edited(n), track))
            assert_holds(path, tracked(edited(n), track))


def assert_holds(path: Path, session: MeasurementSession) -> None:
    recovered = read_journal(path)
    assert recovered is not None
    assert recovered.session == session


def test_a_long_journal_that_cannot_begin_anew_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal_module, "COMPACT_BYTES", 2000)
    path = tmp_path / "j.journal"
    in_the_way = tmp_path / "j.journal.new"
    track = a_track(0.5)
    with Journal(path, SCAN, tracked(edited(0), track)) as journal:
        in_the_way.mkdir()
        for n in range(20):
            journal.append(tracked(edited(n), track))
        assert path.stat().st_size > 4000
        assert_holds(path, tracked(edited(19), track))
        in_the_way.rmdir()
        journal.append(tracked(edited(20), track))
        assert path.stat().st_size < 4000
        assert_holds(path, tracked(edited(20), track))


def test_a_clean_end_leaves_nothing(tmp_path: Path) -> None:
    path = journal_path(tmp_path, START.scan_sha256)
    Journal(path, SCAN, START).close()
    assert unfinished_journals(tmp_path) == (path,)
    journal = Journal(path, SCAN, START)
    journal.discard()
    assert unfinished_journals(tmp_path) == ()
    assert read_journal(path) is None


def test_two_windows_on_one_scan_do_not_touch_each_other_s_journal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_module, "COMPACT_BYTES", 2000)
    first = Journal(journal_path(tmp_path, START.scan_sha256), SCAN, edited(1))
    second = Journal(journal_path(tmp_path, START.scan_sha256), SCAN, edited(2))
    for n in range(20):
        first.append(edited(n))
    assert unfinished_journals(tmp_path) == ()
    second.discard()
    assert_holds(first.path, edited(19))
    first.close()
    assert unfinished_journals(tmp_path, START.scan_sha256) == (first.path,)
    assert unfinished_journals(tmp_path, "ef" * 32) == ()


EDITOR = """
import sys
from pathlib import Path
from test_journal import SCAN, edited
from ifs_measure.storage.journal import Journal
with Journal(Path(sys.argv[1]), SCAN) as journal:
    n = 0
    while True:
        journal.append(edited(n % 100))
        print(n, flush=True)
        n += 1
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
@pytest.mark.parametrize("after", [0, 1, 17])
def test_a_killed_process_loses_no_edit_that_was_acknowledged(tmp_path: Path, after: int) -> None:
    path = tmp_path / "j.journal"
    here = Path(__file__).resolve().parent
    process = subprocess.Popen(
        [sys.executable, "-c", EDITOR, str(path)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, (here.parent, here)))},
    )
    assert process.stdout is not None
    acknowledged = -1
    while acknowledged < after:
        acknowledged = int(process.stdout.readline())
    process.kill()
    rest = process.stdout.read().split()
    process.wait()
    process.stdout.close()
    acknowledged = int(rest[-1]) if rest else acknowledged
    assert unfinished_journals(tmp_path) == (path,)
    recovered = read_journal(path)
    assert recovered is not None
    assert recovered.session is not None
    assert recovered.n_edits in (acknowledged + 1, acknowledged + 2)
    assert recovered.session == edited((recovered.n_edits - 1) % 100)


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="counts handles in /proc")
def test_a_journal_that_cannot_begin_holds_no_file(tmp_path: Path) -> None:
    place = tmp_path / "taken.journal"
    place.mkdir()
    with pytest.raises(UnwritableSessionError):
        Journal(place, SCAN, START)
    held = [str(link.readlink()) for link in Path("/proc/self/fd").iterdir() if link.is_symlink()]
    assert not [name for name in held if "taken.journal" in name]
