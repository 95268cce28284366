"""Sentences that stand beside a result whatever the tracker found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ifs_measure.measurement.cautions import cautions
from ifs_measure.measurement.geometry import PixelScale
from ifs_measure.measurement.narrowest import Narrowest

SCALE = PixelScale(0.2, 0.2)
WIDE = Narrowest(3, 12.0, 0.3, 11.8, 4, "valley 1", 9)


def times(frames_per_s: float) -> tuple[float, ...]:
    return tuple(1000.0 * i / frames_per_s for i in range(30))


@pytest.mark.parametrize(
    ("headline", "scale", "rate", "said"),
    [
        (WIDE, SCALE, 25, []),
        (None, SCALE, 25, []),
        (replace(WIDE, distance_mm=1.1), SCALE, 25, ["not separable"]),
        (replace(WIDE, distance_mm=1.1), None, 25, []),
        (replace(WIDE, phase="IR"), SCALE, 25, ["internal rotation"]),
        (replace(WIDE, phase="ER"), SCALE, 25, []),
        (WIDE, PixelScale(5.0, 5.0), 25, ["far from any ultrasound"]),
        (WIDE, PixelScale(0.2, 0.001), 25, ["far from any ultrasound"]),
        (WIDE, SCALE, 11, ["between two frames"]),
        (WIDE, SCALE, 6, ["separate stills"]),
    ],
)
def test_cautions(headline: Narrowest | None, scale: PixelScale | None, rate: float, said: list[str]) -> None:
    found = cautions(headline, scale, times(rate))
    assert len(found) == len(said)
    assert all(words in sentence for words, sentence in zip(said, found, strict=True))


@pytest.mark.parametrize(
    ("lost", "is_said"), [((), False), ((20, 21), False), ((9, 10), True), ((0,), True), ((5,), True)]
)
def test_a_narrowest_frame_beside_lost_ones_is_doubted(lost: tuple[int, ...], is_said: bool) -> None:
    found = cautions(replace(WIDE, raw_minimum_frame=8), SCALE, times(25), lost)
    assert any("beside lost frames" in sentence for sentence in found) == is_said


def test_without_times_or_with_one_frame_nothing_is_said_of_the_rate() -> None:
    assert cautions(WIDE, SCALE, None) == ()
    assert cautions(WIDE, SCALE, (0.0,)) == ()
