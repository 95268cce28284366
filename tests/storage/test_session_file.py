"""What is saved comes back the same; what is damaged blocks."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from session_strategies import same, sessions

from ifs_measure.errors import NewerSessionVersionError, UnreadableSessionError, UnwritableSessionError
from ifs_measure.measurement.session import MeasurementSession
from ifs_measure.storage.session_file import (
    load_session,
    save_changes,
    save_session,
    session_path,
    session_sha256,
)

SESSION = MeasurementSession("ab" * 32, 5, side="left", findings={"pain_site": ("groin", "buttock"), "vas": 3})


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(sessions())
def test_a_session_comes_back_the_same(tmp_path: Path, session: MeasurementSession) -> None:
    save_session(session, tmp_path / "s.json")
    back = load_session(tmp_path / "s.json")
    assert back is not None
    assert same(session, back)


def test_an_absent_file_is_no_session(tmp_path: Path) -> None:
    assert load_session(tmp_path / "none.json") is None


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(where=st.floats(0, 1, exclude_max=True), byte=st.integers(0, 255), cut=st.booleans())
def test_a_damaged_file_blocks_and_stays(tmp_path: Path, where: float, byte: int, cut: bool) -> None:
    path = tmp_path / "s.json"
    save_session(SESSION, path)
    data = bytearray(path.read_bytes())
    place = int(where * len(data))
    if cut:
        del data[place:]
    elif data[place] == byte:
        return
    else:
        data[place] = byte
    path.write_bytes(data)
    try:
        back = load_session(path)
    except (UnreadableSessionError, NewerSessionVersionError):
        assert path.read_bytes() == bytes(data)
    else:
        # A changed version number of the program or of the format leaves the content as it was.
        assert back == SESSION


def test_a_number_changed_in_place_blocks(tmp_path: Path) -> None:
    path = tmp_path / "s.json"
    save_session(SESSION, path)
    changed = path.read_bytes().replace(b'"vas": 3', b'"vas": 8')
    assert changed != path.read_bytes()
    path.write_bytes(changed)
    with pytest.raises(UnreadableSessionError, match="damaged"):
        load_session(path)


def test_a_newer_version_says_so(tmp_path: Path) -> None:
    path = tmp_path / "s.json"
    save_session(SESSION, path)
    document = json.loads(path.read_text(encoding="utf-8"))
    document["version"] = 2
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(NewerSessionVersionError, match="version 2"):
        load_session(path)


def test_the_file_name_is_the_hash_and_nothing_else(tmp_path: Path) -> None:
    assert session_path(tmp_path, SESSION.scan_sha256).name == f"{'ab' * 32}.session.json"


def test_a_place_that_cannot_be_written_keeps_what_stood_there(tmp_path: Path) -> None:
    save_session(SESSION, tmp_path / "s.json")
    with pytest.raises(UnwritableSessionError, match="save the session"):
        save_session(SESSION, tmp_path / "absent" / "s.json")
    assert load_session(tmp_path / "s.json") == SESSION
    assert [path.name for path in tmp_path.iterdir()] == ["s.json"]


def test_only_what_was_changed_is_saved_and_nothing_left_is_a_change_too(tmp_path: Path) -> None:
    path = tmp_path / "s.json"
    empty = MeasurementSession("ab" * 32, 5)
    save_changes(empty, path, session_sha256(empty))
    assert not path.exists()
    save_changes(SESSION, path, session_sha256(empty))
    assert load_session(path) == SESSION
    save_changes(empty, path, session_sha256(SESSION))
    assert load_session(path) == empty


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(sessions())
def test_a_session_is_told_to_be_the_same_after_it_was_saved(tmp_path: Path, session: MeasurementSession) -> None:
    save_session(session, tmp_path / "s.json")
    back = load_session(tmp_path / "s.json")
    assert back is not None
    assert session_sha256(back) == session_sha256(session)


def test_what_another_window_saved_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "s.json"
    save_session(SESSION, path)
    begun_sha256 = session_sha256(SESSION)
    others, own = replace(SESSION, side="right"), replace(SESSION, side=None)
    save_session(others, path)
    save_changes(SESSION, path, begun_sha256)
    with pytest.raises(UnwritableSessionError, match="another window saved it"):
        save_changes(own, path, begun_sha256)
    assert load_session(path) == others
