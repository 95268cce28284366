"""Frames in a byte budget, and the order in which they are wanted."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from ifs_measure.scans.frame_store import FrameStore


def picture(n_bytes: int = 100, value: int = 0) -> np.ndarray:
    return np.full(n_bytes, value, np.uint8)


def test_the_least_recently_used_frame_makes_room() -> None:
    store = FrameStore(budget_bytes=300)
    for index in range(3):
        assert store.put(index, picture())
    assert store.get(0) is not None
    store.put(3, picture())
    assert [index in store for index in range(4)] == [True, False, True, True]


def test_a_picture_larger_than_the_budget_is_not_taken() -> None:
    store = FrameStore(budget_bytes=99)
    assert not store.put(0, picture())
    assert (len(store), store.n_bytes) == (0, 0)


def test_a_smaller_budget_lets_frames_go_at_once() -> None:
    store = FrameStore(budget_bytes=1000)
    for index in range(10):
        store.put(index, picture())
    store.set_budget(250)
    assert (len(store), store.n_bytes) == (2, 200)


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 400)), max_size=60), st.integers(1, 1000))
def test_the_budget_holds_whatever_is_put(puts: list[tuple[int, int]], budget: int) -> None:
    store = FrameStore(budget)
    for index, size in puts:
        store.put(index, picture(size))
        assert store.n_bytes <= budget


def test_frames_ahead_of_the_play_head_are_wanted_first() -> None:
    store = FrameStore(budget_bytes=800)
    assert store.wanted(10, 1, 100, frame_bytes=100) == (10, 11, 12, 13, 14, 15, 9, 8)
    assert store.wanted(10, -1, 100, frame_bytes=100) == (10, 9, 8, 7, 6, 5, 11, 12)


def test_held_frames_are_not_wanted_again_and_do_not_give_way_to_those_ahead() -> None:
    store = FrameStore(budget_bytes=800)
    for index in range(10, 14):
        store.put(index, picture())
    assert store.wanted(10, 1, 100, frame_bytes=100) == (14, 15, 9, 8)


def test_at_the_end_a_looping_play_head_wants_the_beginning() -> None:
    store = FrameStore(budget_bytes=400)
    assert store.wanted(99, 1, 100, frame_bytes=100) == (99, 0, 1, 98)
    assert store.wanted(99, 1, 100, frame_bytes=100, is_looping=False) == (99, 98)


@given(st.integers(1, 40), st.integers(-4, 4), st.integers(1, 5000), st.booleans(), st.data())
def test_wishes_are_frames_of_the_loop_and_fit_the_budget(
    n_frames: int, step: int, budget: int, is_looping: bool, data: st.DataObject
) -> None:
    head = data.draw(st.integers(0, n_frames - 1))
    wanted = FrameStore(budget).wanted(head, step, n_frames, 100, is_looping)
    assert wanted[0] == head
    assert len(set(wanted)) == len(wanted) <= max(1, budget // 100)
    assert all(0 <= index < n_frames for index in wanted)


def test_playing_a_loop_longer_than_the_budget_always_finds_the_next_frame() -> None:
    store = FrameStore(budget_bytes=1000)
    for tick in range(300):
        head = tick % 100
        wanted = store.wanted(head, 1, 100, frame_bytes=100)
        for index in wanted[:2]:
            store.put(index, picture(value=index))
        shown = store.get(head)
        assert shown is not None
        assert shown[0] == head
