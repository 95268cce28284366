"""Sentences that stand beside a result whatever the tracker found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ifs_measure.measurement.cautions import cautions
from ifs_measure.measurement.narrowest import Narrowest

WIDE = Narrowest(3, 12.0, 0.3, 11.8, 4, "valley 1", 9)


def times(frames_per_s: float) -> tuple[float, ...]:
    return tuple(1000.0 * i / frames_per_s for i in range(30))


@pytest.mark.parametrize(
    ("headline", "trusted", "rate", "said"),
    [
        (WIDE, True, 25, []),
        (None, True, 25, []),
        (replace(WIDE, distance_mm=1.1), True, 25, ["not separable"]),
        (replace(WIDE, distance_mm=1.1), False, 25, []),
        (replace(WIDE, phase="IR"), True, 25, ["internal rotation"]),
        (replace(WIDE, phase="ER"), True, 25, []),
        (WIDE, True, 11, ["between two frames"]),
        (WIDE, True, 6, ["separate stills"]),
    ],
)
def test_cautions(headline: Narrowest | None, trusted: bool, rate: float, said: list[str]) -> None:
    found = cautions(headline, trusted, times(rate))
    assert len(found) == len(said)
    assert all(words in sentence for words, sentence in zip(said, found, strict=True))


def test_without_times_or_with_one_frame_nothing_is_said_of_the_rate() -> None:
    assert cautions(WIDE, True, None) == ()
    assert cautions(WIDE, True, (0.0,)) == ()
