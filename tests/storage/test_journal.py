"""Every edit is on the disk when `append` returns; a process killed at any moment loses none of them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from session_strategies import same, sessions

from ifs_measure.errors import UnreadableSessionError, UnwritableSessionError
from ifs_measure.measurement.caliper import Bone
from ifs_measure.measurement.geometry import ImagePoint
from ifs_measure.measurement.session import MeasurementSession, place_point
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


def test_a_clean_end_leaves_nothing(tmp_path: Path) -> None:
    path = journal_path(tmp_path, START.scan_sha256)
    journal = Journal(path, SCAN, START)
    assert unfinished_journals(tmp_path) == (path,)
    journal.discard()
    assert unfinished_journals(tmp_path) == ()
    assert read_journal(path) is None


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
