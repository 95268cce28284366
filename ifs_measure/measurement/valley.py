"""The bottom of a noisy curve, averaged over every valley that explains it, and freed of the bias of that average.

A valley is a floor that may be held for a while and give way a little, or a turn at once, with a limb on either side
that rises like half a cosine; both limbs have their own height and nearly the same length. Valleys are drawn where the
frames make them likely and weighed by prior and likelihood (Bayesian model averaging).

An average leans towards what was likely beforehand: a brisk turn comes out too blunt, a short hold too sharp. So the
same average is taken of curves whose floor is known, made from the likeliest valleys with floors a little lower and
higher, and the floor is reported whose average would be what was found (indirect inference: Gourieroux, Monfort and
Renault, J Appl Econometrics 1993;8:S85-S118).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from statistics import NormalDist

import numpy as np

from ifs_measure.measurement.geometry import FloatArray
from ifs_measure.measurement.uncertainty import CurveNoise

DRAWS = 800
"""Valleys of one round."""
MOST_ROUNDS = 9
"""Rounds until the draws lie where the frames make them likely; a noisy curve takes four, a quiet one six."""
LEAST_EFFECTIVE = 40.0
"""So many valleys must carry the weight of a round, otherwise the likelihood is flattened until they do ..."""
POWERS = 10.0 ** -np.linspace(0, 6, 31)
"""... to the least of these powers that serves."""
WIDER, LAST_WIDER = 1.1, 1.3
"""A round is drawn this much wider than what the one before left possible; the last one has to reach the tails."""
HOLD = (-0.5, 1.2)
"""Half-width of the floor in lengths of a limb. Less than nothing: the limbs meet before they have levelled out."""
SHARP_SD = 0.2
"""Prior: limbs seldom meet much earlier than that; a hip slows down before it turns."""
LOG_LENGTH = (float(np.log(0.3)), float(np.log(3.0)))
"""Length of a limb in half-widths of the window."""
LOG_UNLIKE_SD = 0.3
"""Prior: one limb is this much (logarithm) longer than the other; the window ends where one of them does."""
BEYOND = 2.5
"""The floor may lie so many half-widths beyond a window that ends where the loop ends."""
LIMB_LIKENESS = 0.8
"""Prior: correlation of both limbs' heights; a hip swings back nearly as far as it came."""
LIMB_PRECISION = np.zeros((4, 4))
LIMB_PRECISION[1:3, 1:3] = np.linalg.inv([[1.0, LIMB_LIKENESS], [LIMB_LIKENESS, 1.0]])
GIVING_WAY_MM_S = 0.4
"""Prior: standard deviation of the slope of a floor that is held; a hip gives way, a probe slides."""
MOST_POINTS = 110
"""Of a longer window, every two, three, ... frames are averaged."""
NOISE_PRIOR_FRAMES = 6
"""As many frames' worth the noise of the whole curve counts beside what the valley leaves unexplained."""
NOISE_FLOOR_MM = 0.02
"""No curve is quieter than this: a fiftieth of a pixel's worth of rounding."""
KNOWN_FLOORS_SDS = (-1.3, 0.0, 1.3)
"""Floors of the curves that the bias is told from, round the average, in its standard deviations."""
NOISES = 12
"""Each of those floors is tried with so many courses of noise and their negatives; always the same ones."""
SLOPES = (0.5, 1.25)
MOST_SHIFT_SDS = 1.0
"""The correction is held within what it can be where the valley is seen; beyond, it would follow its own noise."""


@dataclass(frozen=True, slots=True)
class Window:
    """Frames of the valley: places in half-windows, distances, how much noisier each is than usual, noise.

    `half_s` is how long half a window lasts; `open_before` and `open_after` say that the loop begins or ends there, so
    that the floor may lie beyond.
    """

    x: FloatArray
    distance_mm: FloatArray
    relative_sd: FloatArray
    noise: CurveNoise
    half_s: float
    open_before: bool = False
    open_after: bool = False

    def averaged(self) -> Window:
        """Return the window with neighbouring frames averaged, so that it has few enough."""
        size = -(-len(self.x) // MOST_POINTS)
        if size <= 1:
            return self
        starts = np.arange(0, len(self.x), size)
        weight = self.relative_sd**-2
        total = np.add.reduceat(weight, starts)
        lag = np.abs(np.subtract.outer(np.arange(2 * size), np.arange(2 * size)))
        alike = self.noise.correlation**lag
        variance, covariance = float(alike[:size, :size].mean()), float(alike[:size, size:].mean())
        return Window(
            np.add.reduceat(self.x * weight, starts) / total,
            np.add.reduceat(self.distance_mm * weight, starts) / total,
            np.sqrt(size / total),
            CurveNoise(self.noise.sd_mm * float(np.sqrt(variance)), covariance / variance),
            self.half_s,
            self.open_before,
            self.open_after,
        )


@dataclass(frozen=True, slots=True)
class Bottom:
    """Height of a window's bottom, its standard deviation, the average alone, and the mean curve over the window."""

    floor_mm: float
    sd_mm: float
    average_mm: float
    mean_curve_mm: FloatArray


def fit_bottom(window: Window) -> Bottom:
    """Average the floor over all valleys, and correct the average for what it does to floors that are known."""
    points = window.averaged()
    family, log = _likely_family(points)
    averaged = family.average(points.distance_mm[:, None])
    weight, least = averaged.weight[:, 0], averaged.least_mm[:, 0]
    mean = float(averaged.mean_mm[0])
    variance = averaged.square[:, 0] * family.lever(averaged)[1]
    spread = float(np.sqrt(weight @ (variance + (least - mean) ** 2)))
    curve = np.einsum("g,gk,gkn->n", weight, averaged.solved[:, :, 0], family.designs)
    shown = np.asarray(np.interp(window.x, points.x, curve))
    known, curves = _known_curves(family, averaged, log, mean + spread * np.array(KNOWN_FLOORS_SDS))
    found = family.average(curves).mean_mm.reshape(len(known), -1)
    slope, offset = np.polyfit(known - mean, found.mean(axis=1) - mean, 1)
    slope = float(np.clip(slope, *SLOPES))
    shift = float(np.clip(-offset / slope, -MOST_SHIFT_SDS * spread, MOST_SHIFT_SDS * spread))
    scatter = float(np.sqrt(np.mean((found - found.mean(axis=1, keepdims=True)) ** 2))) / slope
    # What the average leaves open, and how far a corrected average scatters: neither knows all, so both count alike.
    sd = float(np.sqrt((scatter**2 + spread**2) / 2))
    return Bottom(mean + shift, sd, mean, shown)


def _likely_family(points: Window) -> tuple[_Family, FloatArray]:
    """Valleys drawn where the frames make them likely, and their log-posteriors (g,) without the density of drawing.

    Each round is drawn from a normal distribution round the valleys of the one before (adaptive importance sampling);
    while too few of them carry all the weight, the likelihood is flattened.
    """
    low = np.array([-1 - BEYOND * points.open_before, HOLD[0], LOG_LENGTH[0], -3 * LOG_UNLIKE_SD])
    high = np.array([1 + BEYOND * points.open_after, HOLD[1], LOG_LENGTH[1], 3 * LOG_UNLIKE_SD])
    uniform, normal = _draws()
    valleys, density = low + (high - low) * uniform, np.zeros(len(uniform))
    is_sharp = False
    for round_ in range(MOST_ROUNDS):
        family = _Family(points, valleys, density)
        averaged = family.average(points.distance_mm[:, None])
        log = averaged.log[:, 0] + density
        if is_sharp or round_ == MOST_ROUNDS - 1:
            break
        is_sharp, weight = _flattened(averaged, family.freedom)
        mean = weight @ valleys
        away = valleys - mean
        root = np.linalg.cholesky((away * weight[:, None]).T @ away + 1e-9 * np.eye(4))
        drawn = mean + (LAST_WIDER if is_sharp else WIDER) * normal @ root.T
        inside = ((drawn >= low) & (drawn <= high)).all(axis=1)
        valleys, density = drawn[inside], -0.5 * (normal[inside] ** 2).sum(axis=1)
    return family, log


def _flattened(averaged: _Averaged, freedom: int) -> tuple[bool, FloatArray]:
    """Weights under the sharpest likelihood that enough valleys bear, and whether it is the true one.

    A normal likelihood is flattened, as if there were more noise: Student's has a peak on wide tails instead.
    """
    square = averaged.square[:, 0]
    misfit = freedom * (square / square.min() - 1)
    rest = averaged.log[:, 0] + 0.5 * freedom * np.log(square)
    log = rest - 0.5 * POWERS[:, None] * misfit
    weight = np.exp(log - log.max(axis=1, keepdims=True))
    weight /= weight.sum(axis=1, keepdims=True)
    effective = 1 / (weight**2).sum(axis=1)
    enough = np.flatnonzero(effective >= LEAST_EFFECTIVE)
    best = int(enough[0]) if enough.size else int(np.argmax(effective))
    return best == 0, weight[best]


def _known_curves(
    family: _Family, averaged: _Averaged, log: FloatArray, floors_mm: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """Curves (n, floors x noises) of the likeliest valley near each floor under the same noises, and their floors."""
    least = averaged.least_mm[:, 0]
    levers, variance = family.lever(averaged)
    known, curves = [], []
    for floor in floors_mm:
        best = int(np.argmax(log - 0.5 * (floor - least) ** 2 / (averaged.square[:, 0] * variance)))
        solution = averaged.solved[best, :, 0] + levers[best] * (floor - least[best]) / variance[best]
        known.append(float((family.bottoms[best] @ solution).min()))
        curves.append(solution @ family.designs[best])
    noise = _noise_courses(len(family.window.x), family.window.noise.correlation)
    noise = noise * family.window.relative_sd[:, None] * family.sd_mm
    return np.array(known), np.concatenate([curve[:, None] + noise for curve in curves], axis=1)


@lru_cache(maxsize=8)
def _noise_courses(count: int, correlation: float) -> FloatArray:
    """Courses of AR(1) noise (count, 2 x NOISES), the second half the negatives of the first."""
    white = np.random.default_rng(1).standard_normal((MOST_POINTS, NOISES))[:count]
    out = white.copy()
    for i in range(1, count):
        out[i] = correlation * out[i - 1] + np.sqrt(1 - correlation**2) * white[i]
    return np.concatenate([out, -out], axis=1)


@lru_cache(maxsize=1)
def _draws() -> tuple[FloatArray, FloatArray]:
    """Evenly spread points of the unit cube, and of a standard normal distribution, shape (DRAWS, 4) each.

    The points are Kronecker's with the ratios of the generalised golden section.
    """
    golden = 2.0
    for _ in range(40):
        golden = (1 + golden) ** (1 / 5)
    uniform = (0.5 + np.outer(np.arange(1, DRAWS + 1), golden ** -np.arange(1.0, 5.0))) % 1
    quantile = NormalDist().inv_cdf
    normal = np.array([[quantile(float(min(max(u, 1e-6), 1 - 1e-6))) for u in row] for row in uniform])
    return uniform, normal


@dataclass(frozen=True, slots=True)
class _Averaged:
    """Of k curves: log-posterior, weight, least height and noise (g, k), solutions (g, 4, k), averaged floor (k,)."""

    log: FloatArray
    weight: FloatArray
    least_mm: FloatArray
    square: FloatArray
    solved: FloatArray
    mean_mm: FloatArray


class _Family:
    """Valleys (g, 4): centre, hold, log-length, log-ratio of lengths; all that does not depend on the distances."""

    def __init__(self, window: Window, valleys: FloatArray, density: FloatArray) -> None:
        self.window = window
        self.freedom = len(window.x) - 3 + NOISE_PRIOR_FRAMES
        self.sd_mm = max(window.noise.sd_mm, NOISE_FLOOR_MM)
        self.designs = _designs(window.x[None], valleys, window.half_s)
        white = _whitened(self.designs / window.relative_sd, window.noise.correlation)
        rise = float(np.ptp(window.distance_mm)) + NOISE_FLOOR_MM
        normal = white @ white.transpose(0, 2, 1) + (self.sd_mm / rise) ** 2 * LIMB_PRECISION
        normal[:, 0, 0] += 1e-9
        normal[:, 3, 3] += (self.sd_mm / GIVING_WAY_MM_S) ** 2
        self._white = white.reshape(-1, len(window.x))
        self._inverse = np.linalg.inv(normal)
        ends = valleys[:, :1] + np.maximum(valleys[:, 1:2], 0.0) * np.exp(valleys[:, 2:3]) * np.array([[-1.0, 1.0]])
        ends = np.clip(ends, window.x[0], window.x[-1])
        self.bottoms = _designs(ends, valleys, window.half_s).transpose(0, 2, 1)
        """Either end of the floor, (g, 2, 4): the lower one is the bottom."""
        sharp = np.minimum(valleys[:, 1], 0.0) / SHARP_SD
        prior = -0.5 * (sharp**2 + (valleys[:, 3] / LOG_UNLIKE_SD) ** 2)
        self._log = prior - density - 0.5 * np.linalg.slogdet(normal)[1]

    def lever(self, averaged: _Averaged) -> tuple[FloatArray, FloatArray]:
        """Say how the first curve's solution (g, 4) moves with a bottom higher by its variance, and that variance."""
        lower = (self.bottoms @ averaged.solved[:, :, :1])[..., 0].argmin(axis=1)
        bottom = self.bottoms[np.arange(len(lower)), lower]
        levers = (self._inverse @ bottom[..., None])[..., 0]
        return levers, (levers * bottom).sum(axis=1)

    def average(self, distances_mm: FloatArray) -> _Averaged:
        """Fit floor and limbs of every valley to k curves (n, k) and average the floors.

        The size of the noise is integrated out: an inverse-gamma prior from the whole curve, then Student's t.
        """
        noise = self.window.noise
        white = _whitened(distances_mm.T / self.window.relative_sd, noise.correlation).T
        right = (self._white @ white).reshape(len(self._log), 4, -1)
        solved = self._inverse @ right
        misfit = np.maximum((white**2).sum(axis=0) - (solved * right).sum(axis=1), 0.0)
        square = (misfit + NOISE_PRIOR_FRAMES * self.sd_mm**2) / self.freedom
        log = -0.5 * self.freedom * np.log(square) + self._log[:, None]
        # A limb that falls away is no limb: the chance that both rise (logistic for the normal integral).
        for limb in (1, 2):
            rises = solved[:, limb] / np.sqrt(square * self._inverse[:, limb, limb, None])
            log -= np.log1p(np.exp(np.clip(-1.702 * rises, -40.0, 40.0)))
        weight = np.exp(log - log.max(axis=0))
        weight /= weight.sum(axis=0)
        least = (self.bottoms @ solved).min(axis=1)
        return _Averaged(log, weight, least, square, solved, (weight * least).sum(axis=0))


def _designs(x: FloatArray, valleys: FloatArray, half_s: float) -> FloatArray:
    """Floor, falling and rising limb, slope while held, of every valley at places x (1 or g, n): shape (g, 4, n)."""
    centre, hold, log_length, unlike = valleys.T[..., None]
    hold = hold * np.exp(log_length)
    held = np.maximum(hold, 0.0)
    limbs = [
        _limb(np.maximum(away, 0.0) - hold, length) - _limb(-hold, length)
        for away, length in (
            (centre - x, np.exp(log_length + unlike / 2)),
            (x - centre, np.exp(log_length - unlike / 2)),
        )
    ]
    slope = np.clip(x - centre, -held, held) * half_s
    return np.stack([np.ones_like(slope), *limbs, slope], axis=1)


def _limb(distance: FloatArray, length: FloatArray) -> FloatArray:
    """Half a cosine that rises from 0 to 1 over its length."""
    return np.asarray(0.5 - 0.5 * np.cos(np.pi * np.clip(distance / length, 0, 1)))


def _whitened(values: FloatArray, correlation: float) -> FloatArray:
    """Make AR(1) noise white along the last axis."""
    out = np.array(values)
    out[..., 1:] -= correlation * values[..., :-1]
    out[..., 1:] /= np.sqrt(1 - correlation**2)
    return out
