"""Preferences and the recent list survive damage without stopping the program."""

from __future__ import annotations

from pathlib import Path

from ifs_measure.storage.places import preferences_file, recent_scans_file, sessions_folder
from ifs_measure.storage.preferences import (
    MOST_RECENT,
    RecentScan,
    forget_recent_scans,
    load_preferences,
    load_recent_scans,
    note_recent_scan,
    save_preferences,
)


def test_preferences_come_back(tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    assert load_preferences(path) == {}
    save_preferences({"theme": "dark", "budget_mib": 256, "formats": ["json"]}, path)
    assert load_preferences(path) == {"theme": "dark", "budget_mib": 256, "formats": ["json"]}


def test_damaged_preferences_are_put_aside(tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    path.write_text("{", encoding="utf-8")
    assert load_preferences(path) == {}
    assert (tmp_path / "p.json.damaged").read_text(encoding="utf-8") == "{"


def test_the_recent_list_has_each_scan_once_and_ends(tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    for n in range(MOST_RECENT + 5):
        note_recent_scan(RecentScan(Path(f"/s/{n}.dcm")), path)
    scans = note_recent_scan(RecentScan(Path("/s/20.dcm")), path)
    assert scans == load_recent_scans(path)
    assert len(scans) == MOST_RECENT
    assert scans[0].path == Path("/s/20.dcm")
    assert sum(scan.path == Path("/s/20.dcm") for scan in scans) == 1
    forget_recent_scans(path)
    assert load_recent_scans(path) == ()


def test_a_path_that_is_not_utf_8_comes_back(tmp_path: Path) -> None:
    scan = RecentScan(Path("/s/M\udcfcller.png"), "M\udcfcller")
    note_recent_scan(scan, tmp_path / "r.json")
    assert load_recent_scans(tmp_path / "r.json") == (scan,)


def test_nothing_is_kept_beside_the_scan(tmp_path: Path) -> None:
    home = Path.home()
    for place in (sessions_folder(), preferences_file(), recent_scans_file()):
        assert place.is_relative_to(home)
