"""The review queue: few frames, the ones that matter, each with a reason."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from ifs_measure.measurement.caliper import Ends, Surface
from ifs_measure.measurement.cortex_track import CortexTrack, FrameStatus, TrackedFrame
from ifs_measure.measurement.geometry import ImagePoint, PixelScale
from ifs_measure.tracking.review import ReviewItem, review_queue

N, RATE = 60, 20.0
TIMES = [1000 * i / RATE for i in range(N)]


def a_track(
    sd_mm: float = 0.2,
    doubtful: dict[int, float] | None = None,
    lost: tuple[int, ...] = (),
    placed: tuple[int, ...] = (0,),
) -> CortexTrack:
    distance = 12 + 5 * (1 - np.cos(2 * np.pi * (np.arange(N) - 30) / N))
    frames = []
    for i, d in enumerate(distance):
        pair = Ends(ImagePoint(0.0, 0.0), ImagePoint(float(d), 0.0))
        status = FrameStatus.PLACED if i in placed else FrameStatus.TRACKED
        sd = (doubtful or {}).get(i, sd_mm)
        frame = TrackedFrame(i, status, pair, pair, sd, 0.9, end_quality=Ends(0.9, 0.3 if sd > sd_mm else 0.9))
        frames.append(TrackedFrame(i, FrameStatus.LOST) if i in lost else frame)
    return CortexTrack(tuple(frames), PixelScale(1.0, 1.0), Ends(Surface.BONE, Surface.BONE), ())


def by_frame(items: tuple[ReviewItem, ...]) -> dict[int, ReviewItem]:
    return {item.frame: item for item in items}


def test_three_to_six_frames_ranked_and_apart() -> None:
    items = review_queue(a_track(), TIMES)
    assert 3 <= len(items) <= 6
    effects = [item.effect_mm for item in items]
    assert effects == sorted(effects, reverse=True)
    places = sorted(item.frame for item in items)
    assert min(np.diff(places)) >= 4
    assert any(abs(item.frame - 30) <= 2 for item in items)


def test_a_doubtful_frame_that_could_be_narrower_comes_first() -> None:
    items = review_queue(a_track(doubtful={20: 4.0}), TIMES)
    assert items[0].frame == 20
    assert items[0].reason == "faint_lt"
    assert items[0].bone == "lesser_trochanter"


def test_a_doubtful_frame_that_could_not_be_narrower_does_not_come() -> None:
    assert 2 not in by_frame(review_queue(a_track(doubtful={2: 1.0}), TIMES))


def test_a_lost_stretch_at_the_bottom_is_asked_for() -> None:
    items = by_frame(review_queue(a_track(lost=tuple(range(26, 34))), TIMES))
    assert any(26 <= frame < 34 and item.reason == "bridged" for frame, item in items.items())


def test_frames_that_a_person_placed_are_left_out() -> None:
    placed = tuple(range(28, 33))
    assert not set(placed) & set(by_frame(review_queue(a_track(placed=placed), TIMES)))


def test_a_jump_of_both_bones_is_called_one() -> None:
    track = a_track(doubtful={22: 3.0})
    far = track.frames[22]
    moved = Ends(ImagePoint(5.0, 3.0), ImagePoint(far.caliper.lt.x + 5.0, 3.0)) if far.caliper else None
    frames = (*track.frames[:22], replace(far, caliper=moved), *track.frames[23:])
    assert by_frame(review_queue(replace(track, frames=frames), TIMES))[22].reason == "probe_moved"


@pytest.mark.parametrize("times", [None, TIMES])
def test_same_track_same_queue(times: list[float] | None) -> None:
    assert review_queue(a_track(), times) == review_queue(a_track(), times)


def test_nothing_to_review_where_nothing_was_measured() -> None:
    assert review_queue(a_track(lost=tuple(range(N))), TIMES) == ()
