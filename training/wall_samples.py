"""Pictures of bones with known cortices, to learn from: the expected picture of random outlines under random physics.

Nothing of a scan goes in: outlines, tissue, beam, aperture, echo laws, compression and dirt are drawn at random, far
wider than any one machine, so that what is learned is how a cortex shows under a beam and not how one simulator looks.
All lies in beam space: columns are beams, rows are ranges, one bone about in the middle, perhaps another beside it.
The same seed is the same picture.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ifs_measure.tracking.wall_network import SIDE
from training.wall_dirt import Mask, add_dirt
from training.wall_echoes import (
    PointSpread,
    Wave,
    draw_beam,
    draw_echo_law,
    draw_ringing,
    draw_spread,
    draw_tail,
    light_cortices,
)
from training.wall_scenes import OUTLINE_MM, Aperture, Array, Cortices, Scene, Shadow, draw_aperture, draw_scene
from training.wall_tissue import ACROSS_MM, FINE, FINE_SHAPE, RANGES_MM, ROW_MM, draw_tissue_db, smooth_noise

SHARD = 400
"""Pictures in one file: some 50 MB."""
SEEN = 0.12
"""A cortex counts as reached where this share of the aperture sees it: less is hardly to be seen."""
KNOWN_BEYOND_MM = 3.0
"""So far beyond the last insonified place the cortex is still asked for."""
FARTHEST_MM = 8.0
"""Distances are kept up to here: twice as far as they are learned."""
EXPECTED_SHARE = 0.75
"""Greys are logarithms: the mean grey of speckle lies below the grey of its mean power."""


@dataclass(frozen=True, slots=True)
class Sound:
    """Power that comes back on the fine grid, by what sends it, and what of each outline is seen.

    Attributes
    ----------
    tissue : ndarray of shape FINE_SHAPE
        Mean power of the tissue before the beam spreads it.
    spread : ndarray of shape FINE_SHAPE
        The same afterwards.
    echo : ndarray of shape FINE_SHAPE
        Mean power of the bones' own echo as the main lobe sees it.
    wave : ndarray of shape FINE_SHAPE
        The same echo as complex amplitude.
    rest : ndarray of shape FINE_SHAPE
        What the bones add besides: side lobes, tails, what rings in and behind them.
    haze : ndarray of shape FINE_SHAPE
    noise : float
    spreading : PointSpread
    seen : ndarray of shape (n,)
        Share of the aperture that sees each outline point, the outlines one after the other.
    asked : ndarray of shape (n,)
        Whether the cortex can be known there: seen, or close to what is seen.
    """

    tissue: Array
    spread: Array
    echo: Array
    wave: Wave
    rest: Array
    haze: Array
    noise: float
    spreading: PointSpread
    seen: Array
    asked: Mask


@dataclass(frozen=True, slots=True)
class GreyCurve:
    """Log compression: gain and span in dB, and a gain that changes with depth."""

    gain_db: float
    span_db: float
    slope_db: Array

    def grey(self, power: Array) -> Array:
        """Return greys, 0 to 1, a little below 0 where they will be cut off."""
        level_db = 10 * np.log10(power + 1e-9) + self.gain_db + self.slope_db + 0.45 * self.span_db
        return np.clip(level_db / self.span_db, -0.2, 1.0)


def sample(seed: int) -> dict[str, NDArray[Any]]:
    """Draw one picture and what is to be learned from it.

    Returns
    -------
    dict of ndarray of shape (SIDE, SIDE)
        `picture`, grey; `distance`, signed mm to the nearest cortex, positive outside; `known`, 1 where it is to be
        learned; `lit`, 1 where the beam reaches the nearest cortex.
    """
    rng = np.random.default_rng(seed)
    scene = draw_scene(rng)
    cortices = Cortices(scene)
    sound = _draw_sound(rng, scene, cortices)
    picture, valid = add_dirt(rng, _draw_picture(rng, sound))
    # Rows of the area mean lie half a fine row lower than the first row of each pair.
    places = scene.place(*np.broadcast_arrays(ACROSS_MM, RANGES_MM[::FINE] + ROW_MM / 2))
    distance, nearest = cortices.signed_mm(places)
    return {
        "picture": picture,
        "distance": distance.clip(-FARTHEST_MM, FARTHEST_MM).astype(np.float16),
        "known": (sound.asked[nearest] & valid).astype(np.uint8),
        "lit": (sound.seen[nearest] > SEEN).astype(np.uint8),
    }


def _draw_sound(rng: np.random.Generator, scene: Scene, cortices: Cortices) -> Sound:
    """Draw a machine and the tissue, and compute what comes back from the scene."""
    shadow, aperture, beam = Shadow(scene), draw_aperture(rng), draw_beam(rng)
    distance, _ = cortices.signed_mm(scene.place(*np.broadcast_arrays(ACROSS_MM, RANGES_MM)))
    inside = np.clip(0.5 - distance / ROW_MM, 0.0, 1.0)
    tissue = 10 ** (draw_tissue_db(rng) / 10) * _seen_places(scene, shadow, aperture) * (1 - inside)

    law = draw_echo_law(rng)
    has_tail = rng.uniform(0, 1) < 0.5
    lit = light_cortices(rng, scene, shadow, aperture, beam, law)
    spread = draw_spread(rng, beam)
    level = spread.peak() * np.sqrt(2 * np.pi)
    echo, rest = spread.main(lit.power) / level, spread.skirt(lit.power) / level
    if has_tail:
        rest = rest + draw_tail(rng, echo)
    if rng.random() < 0.5:
        rest = rest + spread.of(draw_ringing(rng, inside))
    wave = spread.waves(lit.wave) / np.sqrt(level)
    haze = _draw_haze(rng)
    noise = 10 ** (rng.uniform(-60, -12) / 10)
    asked = np.concatenate([_near_seen(share) for share in lit.seen])
    seen = np.concatenate(lit.seen)
    return Sound(tissue, spread.of(tissue), echo, wave, rest, haze, noise, spread, seen, asked)


def _seen_places(scene: Scene, shadow: Shadow, aperture: Aperture) -> Array:
    """Return the share of the aperture that sees each cell of the fine grid, computed on every other row and column."""
    coarse = scene.place(*np.broadcast_arrays(ACROSS_MM[:, ::2], RANGES_MM[::2]))
    seen = shadow.seen(coarse.reshape(-1, 2), aperture).reshape(coarse.shape[:2])
    halved = np.array([[0.5, 0.0, 0.0], [0.0, 0.5, 0.0]])
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return np.asarray(
        cv2.warpAffine(seen, halved, FINE_SHAPE[::-1], flags=flags, borderMode=cv2.BORDER_REPLICATE), dtype=float
    )


def _draw_haze(rng: np.random.Generator) -> Array:
    """Draw the power of what is scattered everywhere, uneven, perhaps more of it deep or shallow."""
    haze = 10 ** (rng.uniform(-55, -15) / 10) * (1 + 0.6 * smooth_noise(rng, FINE_SHAPE, 25)).clip(0.1)
    if rng.random() < 0.4:
        haze = haze * 10 ** (rng.uniform(0, 12) * _down() / 10)
    return np.asarray(haze)


def _draw_picture(rng: np.random.Generator, sound: Sound) -> Array:
    """Compress what comes back to greys (SIDE, SIDE), smooth or with speckle, as the machine's filters leave it."""
    curve = GreyCurve(rng.uniform(-15, 17), rng.uniform(42, 78), rng.normal(0, 4) * _down())
    expected = sound.spread + sound.echo + sound.rest + sound.haze + sound.noise
    picture = curve.grey(expected * EXPECTED_SHARE)
    looks = int(rng.integers(0, 4))
    if looks:
        speckled = _draw_speckled(rng, sound, curve, looks)
        share = rng.uniform(0.1, 1.0)
        picture = (1 - share) * picture + share * speckled
    picture = np.clip(picture, 0, 1) ** rng.uniform(0.75, 1.35)
    picture = cv2.GaussianBlur(picture, (0, 0), sigmaX=rng.uniform(0.1, 1.0), sigmaY=rng.uniform(0.1, 1.6))
    return np.asarray(cv2.resize(picture, (SIDE, SIDE), interpolation=cv2.INTER_AREA), dtype=float)


def _draw_speckled(rng: np.random.Generator, sound: Sound, curve: GreyCurve, looks: int) -> Array:
    """Draw the mean grey of so many looks, each with speckle of its own."""
    speckled = np.zeros(FINE_SHAPE)
    grain = rng.uniform(0.4, 1.2)
    strength = np.sqrt(sound.tissue / 2)
    for _ in range(looks):
        real, imaginary = rng.standard_normal((2, *FINE_SHAPE))
        # Looks see other tissue, but the same cortex: its waves and the tissue's add up.
        waves = sound.spreading.waves(strength * (real + 1j * imaginary)) + sound.wave
        glint = np.exp(0.25 * smooth_noise(rng, FINE_SHAPE, 6))
        blurred = [
            cv2.GaussianBlur(rng.standard_normal(FINE_SHAPE), (0, 0), grain) * 2 * np.sqrt(np.pi) * grain
            for _ in range(2)
        ]
        noise = (sound.haze + sound.noise) * (blurred[0] ** 2 + blurred[1] ** 2) / 2
        speckled += curve.grey(np.abs(waves) ** 2 + sound.rest * glint + noise) / looks
    return speckled


def _down() -> Array:
    """Return the depth of the fine rows, from -0.5 to 0.5."""
    return np.linspace(-0.5, 0.5, FINE_SHAPE[0])[:, None]


def _near_seen(share: Array) -> Mask:
    """Tell which points of a closed outline are seen or lie close to one that is."""
    reach = 2 * round(KNOWN_BEYOND_MM / OUTLINE_MM) + 1
    lit = np.tile((share > SEEN).astype(np.uint8), 3)[None]
    return np.asarray(cv2.dilate(lit, np.ones((1, reach), np.uint8))[0, share.size : 2 * share.size] > 0)


def write_shard(folder: Path, number: int, pictures: int = SHARD) -> None:
    """Write one file of samples, unless it is there already; it has its name only when it is whole."""
    path = folder / f"shard_{number:03d}.npz"
    if path.exists():
        return
    samples = [sample(number * pictures + index) for index in range(pictures)]
    beside = path.with_name(f"writing_{number:03d}.npz")
    np.savez(beside, **{name: np.stack([item[name] for item in samples]) for name in samples[0]})
    beside.rename(path)


def main() -> None:
    """Write shards of samples; those that are there already are left."""
    parser = argparse.ArgumentParser(description="Write random pictures of bones with known cortices, to learn from.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--first", type=int, default=0, help="number of the first shard")
    parser.add_argument("--shards", type=int, default=30, help=f"how many, {SHARD} pictures each")
    asked = parser.parse_args()
    # One core each: several may be run side by side with different first shards.
    cv2.setNumThreads(1)
    asked.folder.mkdir(parents=True, exist_ok=True)
    for number in range(asked.first, asked.first + asked.shards):
        write_shard(asked.folder, number)


if __name__ == "__main__":
    main()
