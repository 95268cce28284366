"""Movements that the estimator's valley does not describe: the second family of `benchmarks/narrowest.py`.

Each shape is a function of time with its least distance at 12 mm; only the noise of two of them differs from normal.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ifs_measure.measurement.geometry import FloatArray

LEAST_MM, HEIGHT_MM = 12.0, 14.0
CENTRE_S, SPAN_S = 2.6, 5.2


def _rise(away_s: FloatArray, length_s: float) -> FloatArray:
    """Smoothstep from 0 to 1: no cosine."""
    u = np.clip(away_s / length_s, 0.0, 1.0)
    return np.asarray(u * u * (3 - 2 * u))


def asymmetrical(t: FloatArray) -> FloatArray:
    """Close in 1.2 s, stay for 0.2 s, open in 2.2 s and not as far."""
    t = t - CENTRE_S
    return LEAST_MM + HEIGHT_MM * (_rise(-t, 1.2) + 0.7 * _rise(t - 0.2, 2.2))


def triangular(t: FloatArray) -> FloatArray:
    """Run straight down and straight up again, rounded only over 0.15 s where it turns."""
    t = t - CENTRE_S
    away = np.sqrt(t**2 + 0.15**2) - 0.15
    return LEAST_MM + HEIGHT_MM * np.minimum(away / 2.2, 1.0)


def squared(t: FloatArray) -> FloatArray:
    """Draw a parabola: limbs that never level out above."""
    return LEAST_MM + HEIGHT_MM * ((t - CENTRE_S) / 2.2) ** 2


def two_sweeps(t: FloatArray) -> FloatArray:
    """Sweep twice for 2.6 s, the second 1 mm less deep."""
    first, second = 1 - _rise(np.abs(t - 1.3) - 0.15, 1.1), 1 - _rise(np.abs(t - 3.9) - 0.15, 1.1)
    return LEAST_MM + HEIGHT_MM - HEIGHT_MM * first - (HEIGHT_MM - 1) * second


def drifting(t: FloatArray) -> FloatArray:
    """Sweep with a hold of 0.4 s under a probe that slides 3 mm in the whole loop: the hold slopes."""
    curve = HEIGHT_MM * _rise(np.abs(t - CENTRE_S) - 0.2, 1.8) + 3.0 * t / SPAN_S
    return LEAST_MM + curve - _least(lambda s: HEIGHT_MM * _rise(np.abs(s - CENTRE_S) - 0.2, 1.8) + 3.0 * s / SPAN_S)


def sloping_hold(t: FloatArray) -> FloatArray:
    """Hold for 0.8 s while the hip gives way by 0.6 mm."""
    t = t - CENTRE_S
    return LEAST_MM + HEIGHT_MM * _rise(np.abs(t) - 0.4, 1.7) + 0.75 * (np.clip(t, -0.4, 0.4) + 0.4)


def cut_off(t: FloatArray) -> FloatArray:
    """End the loop 0.3 s after the turn."""
    return LEAST_MM + HEIGHT_MM * _rise(np.abs(t - (SPAN_S - 0.3)) - 0.05, 2.0)


def plain(t: FloatArray) -> FloatArray:
    """Sweep with a hold of 0.3 s: for noise that is not normal."""
    return LEAST_MM + HEIGHT_MM * _rise(np.abs(t - CENTRE_S) - 0.15, 1.9)


def _least(curve: Callable[[FloatArray], FloatArray]) -> float:
    return float(curve(np.linspace(0, SPAN_S, 5201)).min())


def normal(white: FloatArray, rng: np.random.Generator) -> FloatArray:
    """Leave the noise as it is."""
    del rng
    return white


def skewed(white: FloatArray, rng: np.random.Generator) -> FloatArray:
    """Noise with a long tail towards too wide: a gamma distribution of shape 4."""
    return np.asarray((rng.gamma(4.0, size=white.shape) - 4.0) / 2.0)


def with_outliers(white: FloatArray, rng: np.random.Generator) -> FloatArray:
    """Two frames of a hundred are off by six standard deviations more."""
    return np.asarray(white + 6.0 * rng.choice([-1.0, 1.0], white.shape) * (rng.random(white.shape) < 0.02))


Noise = Callable[[FloatArray, np.random.Generator], FloatArray]
SHAPES: dict[str, tuple[Callable[[FloatArray], FloatArray], Noise]] = {
    "asymmetrical limbs": (asymmetrical, normal),
    "triangle, rounded over 0.15 s": (triangular, normal),
    "parabola": (squared, normal),
    "two sweeps, 1 mm apart": (two_sweeps, normal),
    "drift of 3 mm": (drifting, normal),
    "sloping hold": (sloping_hold, normal),
    "loop ends 0.3 s after the turn": (cut_off, normal),
    "skewed noise": (plain, skewed),
    "2 % outliers": (plain, with_outliers),
}
