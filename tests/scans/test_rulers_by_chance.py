"""Pictures without a ruler: among enough spots some always stand at equal distances, and that is no ruler."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from ifs_measure.__main__ import main
from ifs_measure.scans import twin_ruler
from ifs_measure.scans.burned_in_ruler import RulerAxis
from ifs_measure.scans.depth_ruler import find_rulers

Grey = NDArray[np.uint8]
Make = Callable[[np.random.Generator, int, int], NDArray[np.float64]]


def uniform(rng: np.random.Generator, rows: int, columns: int) -> NDArray[np.float64]:
    return rng.uniform(0, 255, (rows, columns))


def gaussian(rng: np.random.Generator, rows: int, columns: int) -> NDArray[np.float64]:
    return rng.normal(128, 50, (rows, columns))


def dark(rng: np.random.Generator, rows: int, columns: int) -> NDArray[np.float64]:
    return rng.normal(20, 40, (rows, columns))


def unsmoothed_speckle(rng: np.random.Generator, rows: int, columns: int) -> NDArray[np.float64]:
    return rng.rayleigh(50, (rows, columns))


def speckle(rng: np.random.Generator, rows: int, columns: int) -> NDArray[np.float64]:
    return cv2.GaussianBlur(rng.rayleigh(70, (rows, columns)), (0, 0), 1.5)


def logarithmic_speckle(rng: np.random.Generator, rows: int, columns: int) -> NDArray[np.float64]:
    parts = [cv2.GaussianBlur(rng.normal(size=(rows, columns)), (0, 0), 1.2) for _ in range(2)]
    amplitude = np.hypot(*parts)
    return 255.0 * (1.0 + 20.0 * np.log10(amplitude / amplitude.max() + 1e-9) / 50.0)


def black_and_white(rng: np.random.Generator, rows: int, columns: int) -> NDArray[np.float64]:
    return 255.0 * (rng.random((rows, columns)) < 0.3)


def stars(rng: np.random.Generator, rows: int, columns: int) -> NDArray[np.float64]:
    return np.where(rng.random((rows, columns)) < 0.01, rng.uniform(100, 255, (rows, columns)), 0.0)


def blocks(side: int) -> Make:
    def make(rng: np.random.Generator, rows: int, columns: int) -> NDArray[np.float64]:
        coarse = rng.uniform(0, 255, (rows // side + 1, columns // side + 1))
        return np.kron(coarse, np.ones((side, side)))[:rows, :columns]

    make.__name__ = f"blocks of {side}"
    return make


NOISE = [
    uniform, gaussian, dark, unsmoothed_speckle, speckle, logarithmic_speckle, black_and_white, stars, blocks(2),
    blocks(4), blocks(8),
]  # fmt: skip


def picture(make: Make, rows: int, columns: int, seed: int) -> Grey:
    return np.clip(make(np.random.default_rng(seed), rows, columns), 0, 255).astype(np.uint8)


MORE = pytest.mark.slow
"""The same noise again, and on a whole screen: there the chance of a comb is smaller and the look takes longer."""


@pytest.mark.parametrize(
    ("rows", "columns", "seeds"),
    [
        (48, 64, range(1)),
        (96, 128, range(1)),
        pytest.param(48, 64, range(1, 3), marks=MORE),
        pytest.param(480, 640, range(1), marks=MORE),
    ],
)
@pytest.mark.parametrize("make", NOISE, ids=lambda make: make.__name__)
def test_noise_has_no_ruler(make: Make, rows: int, columns: int, seeds: range) -> None:
    for seed in seeds:
        assert find_rulers([picture(make, rows, columns, seed)]) == (), seed


@pytest.mark.parametrize("make", [uniform, speckle, black_and_white], ids=lambda make: make.__name__)
def test_a_ruler_beside_noise_is_found_all_the_same(make: Make) -> None:
    screen = np.zeros((240, 320), np.uint8)
    screen[20:220, 20:280] = picture(make, 200, 260, 1)
    ticks = [round(24.0 + 19.3 * place) for place in range(10)]
    for y in ticks:
        screen[y, 300:306] = 200
    (found,) = [ruler for ruler in find_rulers([screen]) if ruler.axis is RulerAxis.Y]
    assert found.px_per_tick == pytest.approx(19.3, rel=0.01)


def test_the_program_says_that_a_picture_of_noise_has_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "noise.png"
    assert cv2.imwrite(str(path), picture(uniform, 48, 64, 0))
    assert main(["info", str(path)]) == 0
    assert "No ruler was found" in capsys.readouterr().out


def test_no_pair_of_rungs_that_makes_a_comb_is_passed_over() -> None:
    """What `_promising` asks of all pairs at once is what `_grown` asks of each."""
    rng = np.random.default_rng(0)
    n_combs = 0
    for _ in range(30):
        rungs = np.column_stack([rng.uniform(0, 96, 30), rng.uniform(60, 61, 30), rng.uniform(30, 40, 30)])
        rungs = rungs[np.argsort(rungs[:, 0])]
        pairs = {(i, j) for i in range(30) for j in range(i + 1, 30) if any(twin_ruler._grown(rungs, i, j, 96))}
        promising = list(twin_ruler._promising(rungs, 96))
        assert pairs <= set(promising)
        assert promising == sorted(promising), "the order decides which combs are looked at"
        assert len(promising) < 300, "of 435"
        n_combs += len(pairs)
    assert n_combs > 100
