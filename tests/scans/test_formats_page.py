"""The page of formats says what the readers do."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from ifs_measure.measurement.cine_loop import TimingSource
from ifs_measure.scans.pixel_decoders import SYNTAXES
from ifs_measure.scans.scan_limits import ScanLimits

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")


def test_each_syntax_and_its_decoder_stand_in_the_table() -> None:
    missing = [u for u, s in SYNTAXES.items() if f"| {u} | {s.name} | {s.library} |" not in PAGE]
    assert not missing


def test_each_limit_and_its_default_stand_in_the_table() -> None:
    missing = [f.name for f in dataclasses.fields(ScanLimits) if f"| `{f.name}` | {f.default:,} |" not in PAGE]
    assert not missing


def test_the_sources_of_times_stand_in_their_order() -> None:
    places = [PAGE.index(f"`{source}`") for source in TimingSource if source is not TimingSource.ENTERED]
    assert places == sorted(places)
    assert PAGE.index("`entered`") < places[0]
