"""The network of the walls on pictures that it has not learned from."""

from __future__ import annotations

import numpy as np

from ifs_measure.tracking.wall_network import SIDE, wall_network
from training.wall_samples import sample

UNSEEN = range(9_000_000, 9_000_006)
"""Seeds far from those of the shards."""
NEAR_MM = 2.5


def test_a_seed_makes_the_same_picture_again() -> None:
    first, again, other = sample(UNSEEN[0]), sample(UNSEEN[0]), sample(UNSEEN[1])
    assert first["picture"].shape == (SIDE, SIDE)
    assert all(np.array_equal(first[name], again[name]) for name in first)
    assert not np.array_equal(first["picture"], other["picture"])


def test_distance_to_an_unseen_cortex_is_right_and_its_error_is_told() -> None:
    errors, stated = [], []
    for seed in UNSEEN:
        made = sample(seed)
        answer = wall_network().answer(made["picture"].astype(np.float32)[None])[0]
        cells = (SIDE // 2, 2, SIDE // 2, 2)
        distance = made["distance"].astype(np.float64).reshape(cells).mean(axis=(1, 3))
        known = made["known"].astype(np.float64).reshape(cells).mean(axis=(1, 3)) > 0.9
        near = known & (np.abs(distance) < NEAR_MM)
        errors.append(np.abs(answer[..., 0] - distance)[near])
        stated.append(np.exp(answer[..., 1])[near])
    error, said = np.concatenate(errors), np.concatenate(stated)
    assert error.mean() < 0.25
    sure = said < np.median(said)
    assert error[sure].mean() < 0.7 * error[~sure].mean()
    assert 0.5 < error.mean() / said.mean() < 2.0
