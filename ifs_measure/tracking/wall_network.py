"""Where a cortex lies in one picture, as a small network has learned it from the phantom's physics.

A ridge is easily seen, but where the beam grazes a wall there is only the soft border of a shadow, and how far inside
it the cortex lies depends on the beam, the aperture, the tissue beside it, the machine's curve of greys and on how the
wall goes on above: more than a threshold can weigh. The network has seen random outlines under random physics
(`training/`), never a scan and never a loop that anything is measured on. It reads beam space, in which every machine's
picture looks alike: beams run down, shadows fall straight.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import cv2
import numpy as np

from ifs_measure.bundled import resources_folder
from ifs_measure.measurement.geometry import FloatArray, GreyImage, PixelScale
from ifs_measure.tracking.bone_surface import BeamGrid, Float32Array
from ifs_measure.tracking.probe_geometry import ProbeGeometry

if TYPE_CHECKING:
    from threadpoolctl import ThreadpoolController

GRID_MM = 0.3
"""Step of the picture that the network reads: a quarter of a 4 MHz beam's width."""
SIDE = 160
"""Rows and columns of it."""
HALF_MM = 24.0
ABOVE_MM = 20.0
"""It reaches so far to both sides of the bone's middle and so far before it."""
NODE_STEP = 8
"""Samples of the picture, at twice its grid, from one node of beam space to the next."""
CELL_MM = 2 * GRID_MM
"""Step of the network's answer."""
SPREAD_RANGE = (-4.0, 1.5)
"""Logarithms of the smallest and largest error (mm) that it was taught to state."""
OVERVIEW = 4
"""Block of the network that looks at all of the picture at once."""
FINER = (5, 6, 7)
"""Blocks that go back to finer cells."""
WEIGHTS = "wall_network.npz"


@dataclass(frozen=True, slots=True)
class WallNetwork:
    """Weights of the network: convolutions of three by three, each followed by a ramp, the last of one by one.

    Attributes
    ----------
    weights : tuple of ndarray of shape (9, inputs, outputs)
        Taps in reading order.
    coarse : tuple of ndarray of shape (2, 2, 2, 2, inputs, outputs)
        First layers of the blocks that go back to finer cells, as they read the coarser ones: row and column of the
        finer cell in the coarser one, then taps.
    biases : tuple of ndarray of shape (outputs,)
    head : ndarray of shape (inputs, 3)
    head_bias : ndarray of shape (3,)
        Signed distance in mm, logarithm of its error, and how surely the beam reaches the place.
    """

    weights: tuple[Float32Array, ...]
    coarse: tuple[Float32Array, ...]
    biases: tuple[Float32Array, ...]
    head: Float32Array
    head_bias: Float32Array

    def answer(self, pictures: Float32Array) -> Float32Array:
        """Return what it says of pictures.

        Parameters
        ----------
        pictures : ndarray of shape (k, SIDE, SIDE)
            Grey in beam space, 0 to 255.

        Returns
        -------
        ndarray of shape (k, SIDE / 2, SIDE / 2, 3)
        """
        half = SIDE // 2
        cells = (pictures / np.float32(255.0)).reshape(-1, half, 2, half, 2).transpose(0, 1, 3, 2, 4)
        value = self._twice(np.ascontiguousarray(cells, dtype=np.float32).reshape(-1, half, half, 4), 0)
        kept = [value]
        for block in (1, 2, 3):
            count, rows, columns, depth = value.shape
            value = value.reshape(count, rows // 2, 2, columns // 2, 2, depth).max(axis=(2, 4))
            value = self._twice(value, block)
            kept.append(value)
        # What the whole picture says of the machine is added to what the coarsest cells say.
        value = value + self._twice(value, OVERVIEW)
        for block in FINER:
            value = self._finer(value, kept[FINER[-1] - block], block)
        return np.asarray(value @ self.head + self.head_bias)

    def _twice(self, value: Float32Array, block: int) -> Float32Array:
        for layer in (2 * block, 2 * block + 1):
            value = _ramp(_convolved(value, self.weights[layer]), self.biases[layer])
        return value

    def _finer(self, coarse: Float32Array, kept: Float32Array, block: int) -> Float32Array:
        """Two convolutions of cells twice as fine: what the coarser ones say, repeated, beside what was kept."""
        depth = coarse.shape[3]
        said = _convolved_coarse(coarse, self.coarse[block - FINER[0]])
        said += _convolved(kept, self.weights[2 * block][:, depth:])
        value = _ramp(said, self.biases[2 * block])
        return _ramp(_convolved(value, self.weights[2 * block + 1]), self.biases[2 * block + 1])


def _ramp(value: Float32Array, bias: Float32Array) -> Float32Array:
    value = value + bias
    return np.asarray(np.maximum(value, 0.0, out=value))


def _convolved(value: Float32Array, weight: Float32Array) -> Float32Array:
    """Three by three convolution: nine products of matrices on padded pictures, without copying them."""
    count, rows, columns, _ = value.shape
    starts = [row * (columns + 2) + column for row in range(3) for column in range(3)]
    said = _summed(_padded(value), starts, weight, count * (rows + 2) * (columns + 2))
    return said.reshape(count, rows + 2, columns + 2, -1)[:, :rows, :columns]


def _convolved_coarse(value: Float32Array, weight: Float32Array) -> Float32Array:
    """Three by three convolution of cells that were repeated to twice as fine ones.

    Every finer cell meets only two by two coarser ones: fewer than half the products.
    """
    count, rows, columns, _ = value.shape
    padded = _padded(value)
    said = np.empty((count, rows, 2, columns, 2, weight.shape[-1]), dtype=np.float32)
    for low in range(2):
        for right in range(2):
            starts = [(low + row) * (columns + 2) + right + column for row in range(2) for column in range(2)]
            taps = weight[low, right].reshape(4, *weight.shape[4:])
            part = _summed(padded, starts, taps, count * (rows + 2) * (columns + 2))
            said[:, :, low, :, right] = part.reshape(count, rows + 2, columns + 2, -1)[:, :rows, :columns]
    return said.reshape(count, 2 * rows, 2 * columns, -1)


def _padded(value: Float32Array) -> Float32Array:
    """Cells (k, rows, columns, depth) one after the other, each picture with a border of one cell, (n, depth)."""
    count, rows, columns, depth = value.shape
    places = count * (rows + 2) * (columns + 2)
    flat = np.zeros((places + 2 * (columns + 2) + 2, depth), dtype=np.float32)
    flat[:places].reshape(count, rows + 2, columns + 2, depth)[:, 1:-1, 1:-1] = value
    return flat


def _summed(padded: Float32Array, starts: list[int], taps: Float32Array, places: int) -> Float32Array:
    """Sum (places, outputs) of the products with taps (k, inputs, outputs), the places of each from its start on."""
    out = padded[starts[0] : starts[0] + places] @ taps[0]
    for start, tap in zip(starts[1:], taps[1:], strict=True):
        out += padded[start : start + places] @ tap
    return np.asarray(out)


@lru_cache(maxsize=1)
def wall_network() -> WallNetwork:
    """Return the network that comes with the program."""
    with np.load(resources_folder() / WEIGHTS) as stored:
        count = sum(1 for name in stored.files if name.startswith("weight_"))
        weights = tuple(stored[f"weight_{k}"].astype(np.float32) for k in range(count))
        biases = tuple(stored[f"bias_{k}"].astype(np.float32) for k in range(count))
        depths = [weights[2 * block - 1].shape[2] for block in FINER]
        coarse = tuple(_coarse_taps(weights[2 * block][:, :depth]) for block, depth in zip(FINER, depths, strict=True))
        return WallNetwork(
            weights, coarse, biases, stored["head"].astype(np.float32), stored["head_bias"].astype(np.float32)
        )


def _coarse_taps(weight: Float32Array) -> Float32Array:
    """Taps of `_convolved_coarse` that say the same as three by three taps (9, inputs, outputs) on repeated cells."""
    taps = np.zeros((2, 2, 2, 2, *weight.shape[1:]), dtype=np.float32)
    for low in range(2):
        for right in range(2):
            for tap, values in enumerate(weight):
                row, column = (low + tap // 3 + 1) // 2 - low, (right + tap % 3 + 1) // 2 - right
                taps[low, right, row, column] += values
    return taps


@dataclass(frozen=True, slots=True)
class WallView:
    """What one picture says of the cortex round a place.

    Attributes
    ----------
    grid : BeamGrid
        Beam space round that place.
    grey : ndarray of shape (SIDE, SIDE)
        The picture in beam space.
    answer : ndarray of shape (SIDE / 2, SIDE / 2, 3)
        Of the network.
    """

    grid: BeamGrid
    grey: Float32Array
    answer: Float32Array

    def grey_at(self, points_mm: FloatArray) -> Float32Array:
        """Return the grey at points (rows, columns, 2) in millimetres of the picture."""
        beam = self.grid.from_picture(points_mm)
        x = ((beam[..., 0] + HALF_MM) / GRID_MM).astype(np.float32)
        y = ((beam[..., 1] + ABOVE_MM) / GRID_MM).astype(np.float32)
        found = cv2.remap(self.grey, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        return np.asarray(found, dtype=np.float32)

    def at(self, points_mm: FloatArray) -> Float32Array:
        """Return signed distance (mm, positive in tissue), its error (mm) and the beam's reach (0 to 1).

        `points_mm` has shape (rows, columns, 2), in millimetres of the picture; the answer (rows, columns, 3). Places
        beside the fan, or outside this view, have reach 0.
        """
        beam = self.grid.from_picture(points_mm)
        x = ((beam[..., 0] + HALF_MM) / CELL_MM - 0.25).astype(np.float32)
        y = ((beam[..., 1] + ABOVE_MM) / CELL_MM - 0.25).astype(np.float32)
        found = cv2.remap(self.answer, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        last = self.answer.shape[0] - 1
        held = self.grid.holds(beam[..., 0]) & (x >= 0) & (x <= last) & (y >= 0) & (y <= last)
        reach = np.where(held, 1.0 / (1.0 + np.exp(-np.clip(found[..., 2], -30.0, 30.0))), 0.0)
        sd = np.exp(np.clip(found[..., 1], *SPREAD_RANGE)) * np.sqrt(2.0)
        return np.stack([found[..., 0], sd, reach], axis=-1).astype(np.float32)


def view_wall(
    picture: GreyImage,
    centre_mm: tuple[float, float],
    geometry: ProbeGeometry,
    scale: PixelScale,
    is_quick: bool = False,
) -> WallView:
    """Ask the network about one picture.

    Parameters
    ----------
    picture : ndarray of shape (rows, columns)
        Brightness.
    centre_mm : tuple of float
        A place inside the bone, in millimetres of the picture.
    geometry : ProbeGeometry
        Beam directions.
    scale : PixelScale
        Millimetres per pixel.
    is_quick : bool
        Ask once, for an answer while the pointer moves or where a bone is only looked for; else the mean with the
        mirrored answer, since a mirrored picture has to give the mirrored wall.
    """
    grid = BeamGrid(geometry, centre_mm, np.zeros(0), np.zeros(0))
    x, y = _beam_map(grid, scale)
    fine = cv2.remap(picture, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE).astype(np.float32)
    rows, columns = picture.shape
    fine[(x < 0) | (x > columns - 1) | (y < 0) | (y > rows - 1)] = 0.0
    grey = np.asarray(cv2.resize(fine, (SIDE, SIDE), interpolation=cv2.INTER_AREA), dtype=np.float32)
    asked = grey[None] if is_quick else np.stack([grey, grey[:, ::-1]])
    with _numerics().limit(limits=1, user_api="blas"):
        said = wall_network().answer(asked)
    return WallView(grid, grey, said[0] if is_quick else (said[0] + said[1, :, ::-1]) / 2)


def _beam_map(grid: BeamGrid, scale: PixelScale) -> tuple[Float32Array, Float32Array]:
    """Return the pixels (x and y, each (2 SIDE, 2 SIDE)) of beam space at twice the network's grid.

    Computed at nodes and linear between them: over 1.2 mm a circle round the probe's apex is straight within 3 µm.
    """
    count = 2 * SIDE // NODE_STEP
    # A grid cell holds two samples: the first lies a quarter of a cell before its middle.
    nodes = (np.arange(-1, count + 1) + 0.5) * NODE_STEP * GRID_MM / 2 - GRID_MM / 2
    points = grid.to_picture(*np.meshgrid(nodes - HALF_MM, nodes - ABOVE_MM)) / scale.vector_mm_per_px
    size = (count + 2) * NODE_STEP
    inner = slice(NODE_STEP, -NODE_STEP)
    x, y = (
        cv2.resize(points[..., axis].astype(np.float32), (size, size), interpolation=cv2.INTER_LINEAR)[inner, inner]
        for axis in (0, 1)
    )
    return np.ascontiguousarray(x, dtype=np.float32), np.ascontiguousarray(y, dtype=np.float32)


@lru_cache(maxsize=1)
def _numerics() -> ThreadpoolController:
    """Return what holds the numerics library to one thread: for products this small others only wait for each other."""
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()
