"""The network of the walls on pictures that it has not learned from."""

from __future__ import annotations

import numpy as np

from ifs_measure.measurement.geometry import PixelScale
from ifs_measure.phantom import PhantomKnobs, make_loop, truth_of
from ifs_measure.tracking.bone_surface import BEHIND_SUMMIT_MM, Float32Array, find_outline
from ifs_measure.tracking.probe_geometry import ProbeGeometry
from ifs_measure.tracking.tracker import make_ready
from ifs_measure.tracking.wall_network import GRID_MM, SIDE, WallNetwork, view_wall, wall_network
from training.wall_samples import sample

UNSEEN = range(9_000_000, 9_000_006)
"""Seeds far from those of the shards."""
NEAR_MM = 2.5


def test_a_seed_makes_the_same_picture_again() -> None:
    first, again, other = sample(UNSEEN[0]), sample(UNSEEN[0]), sample(UNSEEN[1])
    assert first["picture"].shape == (SIDE, SIDE)
    assert all(np.array_equal(first[name], again[name]) for name in first)
    assert not np.array_equal(first["picture"], other["picture"])


def test_a_mirrored_picture_has_the_mirrored_wall() -> None:
    picture = sample(UNSEEN[2])["picture"]
    scale = PixelScale(GRID_MM, GRID_MM)
    # The patch reaches one cell farther to the left than to the right: it is centred half a cell off the middle.
    middle = picture.shape[1] * GRID_MM / 2
    seen, mirrored = (
        view_wall(np.ascontiguousarray(shown), (middle, 20.0), ProbeGeometry(None), scale).answer
        for shown in (picture, picture[:, ::-1])
    )
    assert np.abs(seen - mirrored[:, ::-1]).max() < 0.01


def test_a_bone_is_looked_at_from_where_it_was_learned_wherever_it_is_clicked() -> None:
    """From far behind its summit the network took a bone in plain sight for none."""
    loop = make_loop(PhantomKnobs(seed=41, n_frames=1, probe="linear", columns=480, rows=400, text=False))
    scale = loop.scale
    femur_mm = np.array(truth_of(loop, ["x"])["cortex_visible_px"][0]["lt"]) * scale.vector_mm_per_px
    top_mm = femur_mm[:, 1].min()
    wall = femur_mm[:, 1].argmax()
    for click in (femur_mm[femur_mm[:, 1].argmin()], femur_mm[wall], femur_mm[wall] + [0.0, 4.0]):
        found = find_outline(np.asarray(loop.luma(0)), (click[0], click[1]), ProbeGeometry(None), scale)
        assert found is not None
        assert abs(found.centre_mm[1] - top_mm - BEHIND_SUMMIT_MM) < 1.0


def _as_it_was_learned(network: WallNetwork, picture: Float32Array) -> Float32Array:
    """Answer of the network as it is written in `training/`, by plain correlations."""

    def twice(value: Float32Array, block: int) -> Float32Array:
        for layer in (2 * block, 2 * block + 1):
            taps, bias = network.weights[layer], network.biases[layer]
            padded = np.pad(value, ((1, 1), (1, 1), (0, 0)))
            rows, columns, _ = value.shape
            said = sum(padded[k // 3 : k // 3 + rows, k % 3 : k % 3 + columns] @ taps[k] for k in range(9))
            value = np.maximum(said + bias, 0.0)
        return value

    half = SIDE // 2
    cells = (picture / 255.0).reshape(half, 2, half, 2).transpose(0, 2, 1, 3).reshape(half, half, 4)
    kept = [twice(cells, 0)]
    for block in (1, 2, 3):
        rows, columns, depth = kept[-1].shape
        kept.append(twice(kept[-1].reshape(rows // 2, 2, columns // 2, 2, depth).max(axis=(1, 3)), block))
    value = kept[3] + twice(kept[3], 4)
    for block in (5, 6, 7):
        value = np.concatenate([value.repeat(2, axis=0).repeat(2, axis=1), kept[7 - block]], axis=2)
        value = twice(value, block)
    return np.asarray(value @ network.head + network.head_bias)


def test_the_quick_answer_is_that_of_the_network_as_it_was_learned() -> None:
    picture = sample(UNSEEN[4])["picture"].astype(np.float32)
    assert np.allclose(wall_network().answer(picture[None])[0], _as_it_was_learned(wall_network(), picture), atol=1e-3)


def test_distance_to_an_unseen_cortex_is_right_and_its_error_is_told() -> None:
    errors, stated = [], []
    for seed in UNSEEN[:4]:
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


def test_what_the_first_click_needs_is_loaded_before() -> None:
    wall_network.cache_clear()
    make_ready()
    assert wall_network.cache_info().currsize == 1
