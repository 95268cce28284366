"""Learn how a cortex shows under a beam, from random pictures alone, and write the weights that the tracker reads.

Needs PyTorch and numpy, in an environment of its own; see `training/README.md`.
"""

from __future__ import annotations

import argparse
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

NEAR_MM = 2.5
"""Distances are learned closely up to here, farther ones roughly."""
STEEP_WEIGHT, STEEP_POWER = 5.0, 6
"""Walls along the beam face the other bone and hold the narrowest place: they count so much more from some 60°."""
FAR_MM = 4.0
FAR_SHARE, REACH_SHARE = 0.15, 0.1
"""Weight of rough distances and of the beam's reach in the loss."""
REACH_MM = 2.0
"""So near to a cortex it is learned whether the beam reaches it."""
SPREAD_RANGE = (-4.0, 1.5)
"""Logarithms of the smallest and largest error (mm) that may be stated."""
PLAIN_STEPS = 300
"""Steps before errors are learned beside distances."""
WIDTHS = (16, 32, 48, 64)
SHARPENED, SOFTENED = 0.3, 0.15
"""Shares of the pictures that are sharpened and smoothed after their greys were made, as many machines do."""
SHARPEST = 1.3
HALO_CELLS, MEAN_CELLS = (0.7, 2.8), (0.4, 1.0)
"""How much of what stands out is added, and how widely (standard deviations, cells of the picture) is looked round."""
LITTLE = 0.1
"""How much the overview says before it has learned anything: with nothing it would never learn."""


class Block(nn.Module):
    """Two convolutions of three by three."""

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.a = nn.Conv2d(inputs, outputs, 3, padding=1, bias=False)
        self.an = nn.BatchNorm2d(outputs)
        self.b = nn.Conv2d(outputs, outputs, 3, padding=1, bias=False)
        self.bn = nn.BatchNorm2d(outputs)

    def forward(self, value: Tensor) -> Tensor:
        """Apply them."""
        return functional.relu(self.bn(self.b(functional.relu(self.an(self.a(value))))))


class Overview(nn.Module):
    """What the whole picture says of the machine, added to what the coarsest cells say; little at first."""

    def __init__(self, depth: int) -> None:
        super().__init__()
        self.a = nn.Conv2d(depth, 2 * depth, 3, padding=1, bias=False)
        self.an = nn.BatchNorm2d(2 * depth)
        self.b = nn.Conv2d(2 * depth, depth, 3, padding=1, bias=False)
        self.bn = nn.BatchNorm2d(depth)
        nn.init.constant_(self.bn.weight, LITTLE)

    def forward(self, value: Tensor) -> Tensor:
        """Apply it."""
        return value + functional.relu(self.bn(self.b(functional.relu(self.an(self.a(value))))))


class WallNetwork(nn.Module):
    """A small U on half the picture's grid: distance, logarithm of its error, reach of the beam."""

    def __init__(self) -> None:
        super().__init__()
        w = WIDTHS
        self.down = nn.ModuleList([Block(4, w[0]), Block(w[0], w[1]), Block(w[1], w[2]), Block(w[2], w[3])])
        self.overview = Overview(w[3])
        self.up = nn.ModuleList([Block(w[3] + w[2], w[2]), Block(w[2] + w[1], w[1]), Block(w[1] + w[0], w[0])])
        self.head = nn.Conv2d(w[0], 3, 1)

    def forward(self, picture: Tensor) -> Tensor:
        """Pictures (n, 1, side, side) from 0 to 1 to answers (n, 3, side / 2, side / 2)."""
        value = functional.pixel_unshuffle(picture, 2)
        kept = []
        for index, block in enumerate(self.down):
            value = block(functional.max_pool2d(value, 2) if index else value)
            kept.append(value)
        value = self.overview(value)
        for index, block in enumerate(self.up):
            value = functional.interpolate(value, scale_factor=2, mode="nearest")
            value = block(torch.cat([value, kept[2 - index]], dim=1))
        return self.head(value)


@dataclass(frozen=True, slots=True)
class Batch:
    """Pictures and, on half their grid, distance, whether it is to be learned, and whether the beam reaches it."""

    picture: Tensor
    distance: Tensor
    known: Tensor
    lit: Tensor


class Samples:
    """The shards of a folder; those that are still being written are found later."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._shards: dict[Path, dict[str, np.ndarray]] = {}
        self.look()

    def look(self) -> None:
        """Read shards that are new."""
        for path in sorted(self._folder.glob("shard_*.npz")):
            if path not in self._shards:
                with np.load(path) as stored:
                    self._shards[path] = dict(stored)

    def held_back(self) -> list[Batch]:
        """Return the first shard, which nothing is learned from."""
        first = self._shards[min(self._shards)]
        return [_batch([(first, index) for index in range(start, start + 20)]) for start in range(0, 200, 20)]

    def draw(self, rng: np.random.Generator, count: int) -> Batch:
        """Return random pictures, turned over and with their greys changed at random."""
        names = sorted(self._shards)[1:]
        shards = [self._shards[names[rng.integers(len(names))]] for _ in range(count)]
        batch = _batch([(shard, int(rng.integers(len(shard["picture"])))) for shard in shards])
        flip = torch.from_numpy(rng.random((count, 1, 1, 1)) < 0.5)
        parts = (batch.picture, batch.distance, batch.known, batch.lit)
        picture, *others = (torch.where(flip, value.flip(3), value) for value in parts)
        tone = torch.from_numpy(rng.uniform(0.75, 1.33, (count, 1, 1, 1))).float()
        gain = torch.from_numpy(rng.uniform(0.8, 1.2, (count, 1, 1, 1))).float()
        picture = (_filtered(rng, picture).clamp(min=1e-4) ** tone * gain).clamp(0, 1)
        picture = picture + torch.randn_like(picture) * 0.02 * float(rng.random())
        return Batch(picture.to(memory_format=torch.channels_last), *others)


def _filtered(rng: np.random.Generator, picture: Tensor) -> Tensor:
    """Sharpen some pictures (n, 1, side, side), smooth others by a median or a mean, leave the rest."""
    lot = rng.random(len(picture))
    sharp, soft = np.flatnonzero(lot < SHARPENED), np.flatnonzero(lot > 1 - SOFTENED)
    result = picture.clone()
    if sharp.size:
        amount = torch.from_numpy(rng.uniform(0, SHARPEST, (sharp.size, 1, 1, 1))).float()
        part = picture[sharp]
        result[sharp] = (part + amount * (part - _blurred(part, float(rng.uniform(*HALO_CELLS))))).clamp(0, 1)
    if soft.size and rng.random() < 0.5:
        padded = functional.pad(picture[soft], (1, 1, 1, 1), mode="replicate")
        result[soft] = padded.unfold(2, 3, 1).unfold(3, 3, 1).flatten(-2).median(dim=-1).values
    elif soft.size:
        result[soft] = _blurred(picture[soft], float(rng.uniform(*MEAN_CELLS)))
    return result


def _blurred(picture: Tensor, sigma: float) -> Tensor:
    reach = int(np.ceil(2.5 * sigma))
    kernel = torch.exp(-0.5 * (torch.arange(-reach, reach + 1).float() / sigma) ** 2)
    kernel = (kernel / kernel.sum())[None, None]
    padded = functional.pad(picture, (reach, reach, reach, reach), mode="replicate")
    return functional.conv2d(functional.conv2d(padded, kernel[:, :, None]), kernel[..., None])


def _batch(picks: list[tuple[dict[str, np.ndarray], int]]) -> Batch:
    picture, distance, known, lit = (
        torch.from_numpy(np.stack([shard[name][index] for shard, index in picks])).float()[:, None]
        for name in ("picture", "distance", "known", "lit")
    )
    known = (functional.avg_pool2d(known, 2) > 0.9).float()
    lit = (functional.avg_pool2d(lit, 2) > 0.5).float()
    return Batch(picture / 255.0, functional.avg_pool2d(distance, 2), known, lit)


def loss_of(answer: Tensor, batch: Batch, with_errors: bool) -> tuple[Tensor, float]:
    """Loss, and the mean error (mm) near the cortex."""
    mean, spread, reach = answer[:, :1], answer[:, 1:2].clamp(*SPREAD_RANGE), answer[:, 2:3]
    near = batch.known * (batch.distance.abs() < NEAR_MM)
    weight = near * (1 + STEEP_WEIGHT * _steepness(batch.distance) ** STEEP_POWER)
    error = (mean - batch.distance).abs()
    # Laplace's likelihood, tempered: what is hard must not silence what is easy.
    likelihood = (error * torch.exp(-spread) + spread) * torch.exp(spread.detach()).clamp(max=1.0) ** 0.5
    close = (weight * (likelihood if with_errors else error)).sum() / weight.sum().clamp(min=1)
    far = (1 - near) * batch.known
    rough = (mean.clamp(-FAR_MM, FAR_MM) - batch.distance.clamp(-FAR_MM, FAR_MM)).abs()
    rough = (far * rough).sum() / far.sum().clamp(min=1)
    band = (batch.distance.abs() < REACH_MM).float()
    seen = functional.binary_cross_entropy_with_logits(reach, batch.lit, reduction="none")
    seen = (band * seen).sum() / band.sum().clamp(min=1)
    mean_error = (weight * error).sum() / weight.sum().clamp(min=1)
    return close + FAR_SHARE * rough + REACH_SHARE * seen, float(mean_error.detach())


def _steepness(distance: Tensor) -> Tensor:
    """Return 1 where the nearest cortex runs along the beam, 0 where it faces the probe."""
    padded = functional.pad(distance, (1, 1, 1, 1), mode="replicate")
    across = padded[:, :, 1:-1, 2:] - padded[:, :, 1:-1, :-2]
    along = padded[:, :, 2:, 1:-1] - padded[:, :, :-2, 1:-1]
    return across.abs() / torch.sqrt(across**2 + along**2 + 1e-6)


def export(network: WallNetwork, path: Path) -> None:
    """Write the weights with the normalisation folded in, taps in reading order."""
    stored: dict[str, np.ndarray] = {}
    layers = [
        pair
        for block in [*network.down, network.overview, *network.up]
        for pair in ((block.a, block.an), (block.b, block.bn))
    ]
    for index, (convolution, normal) in enumerate(layers):
        scale = normal.weight / torch.sqrt(normal.running_var + normal.eps)
        weight = (convolution.weight * scale[:, None, None, None]).detach().numpy()
        outputs, inputs = weight.shape[:2]
        stored[f"weight_{index}"] = weight.transpose(2, 3, 1, 0).reshape(9, inputs, outputs).astype(np.float16)
        stored[f"bias_{index}"] = (normal.bias - normal.running_mean * scale).detach().numpy()
    stored["head"] = network.head.weight.detach().numpy()[:, :, 0, 0].T
    stored["head_bias"] = network.head.bias.detach().numpy()
    np.savez_compressed(path, **stored)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("samples", type=Path, help="folder of shards, written by training.wall_samples")
    parser.add_argument("--out", type=Path, default=Path("resources/wall_network.npz"))
    parser.add_argument("--state", type=Path, default=Path("wall_network.pt"), help="where to keep what can go on")
    parser.add_argument("--start", type=Path, help="go on from such a state")
    parser.add_argument(
        "--share", type=float, default=1.0, help="how far to go from the state begun with to the new one"
    )
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def main() -> None:
    """Train for so long, and write the weights."""
    asked = _arguments()
    torch.set_num_threads(asked.threads)
    torch.manual_seed(1)
    rng = np.random.default_rng(1)
    network = WallNetwork().to(memory_format=torch.channels_last)
    if asked.start:
        network.load_state_dict(torch.load(asked.start), strict=False)
    optimiser = torch.optim.AdamW(network.parameters(), lr=asked.rate, weight_decay=1e-4)
    samples = Samples(asked.samples)
    held_back = samples.held_back()
    began, step = time.monotonic(), 0
    errors: list[float] = []
    while (part := (time.monotonic() - began) / (60.0 * asked.minutes)) < 1.0:
        rate = asked.rate * min(1.0, (step + 1) / 100) * (0.5 * (1 + np.cos(np.pi * part)) + 0.003)
        for group in optimiser.param_groups:
            group["lr"] = rate
        network.train()
        batch = samples.draw(rng, asked.batch)
        loss, error = loss_of(network(batch.picture), batch, bool(asked.start) or step > PLAIN_STEPS)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 2.0)
        optimiser.step()
        errors.append(error)
        step += 1
        if step % 200 == 0:
            samples.look()
            network.eval()
            with torch.no_grad():
                held = np.mean([loss_of(network(item.picture), item, True)[1] for item in held_back])
            learned = np.mean(errors[-200:])
            print(
                f"step {step}, {time.monotonic() - began:.0f} s: {learned:.3f} mm, held back {held:.4f} mm", flush=True
            )
            torch.save(network.state_dict(), asked.state)
    if asked.start:
        begun, learned = torch.load(asked.start), network.state_dict()
        network.load_state_dict(
            {name: torch.lerp(begun[name].float(), learned[name].float(), asked.share) for name in learned}
        )
    network.eval()
    torch.save(network.state_dict(), asked.state)
    export(network, asked.out)


if __name__ == "__main__":
    main()
