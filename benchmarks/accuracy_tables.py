"""The tables of the accuracy benchmark, in Markdown, from its runs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from benchmarks.accuracy_runs import KIND, Run
from ifs_measure.measurement.geometry import FloatArray

LOW_MM, GOOD_MM = 2.0, 1.0
"""A frame wrong by more than the first should own up to it; one right within the second should not be doubted."""


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines)


def _mm(value: float | None, sign: bool = False) -> str:
    if value is None or not np.isfinite(value):
        return "-"
    return f"{value:+.2f}" if sign else f"{value:.2f}"


def pooled(runs: Sequence[Run]) -> tuple[FloatArray, FloatArray]:
    """Errors and standard deviations of all frames with both, shape (n,) each."""
    pairs = [
        (error, sd)
        for run in runs
        for error, sd in zip(run.error_mm, run.sd_mm, strict=True)
        if error is not None and sd is not None
    ]
    table = np.array(pairs, dtype=float).reshape(-1, 2)
    return table[:, 0], table[:, 1]


def coverage(runs: Sequence[Run]) -> float:
    """Share of frames whose truth lies within 1.96 standard deviations."""
    error, sd = pooled(runs)
    return float(np.mean(np.abs(error) <= 1.96 * sd)) if len(error) else float("nan")


def lost_share(runs: Sequence[Run]) -> float:
    """Share of frames that were lost."""
    status = [s for run in runs for s in run.status]
    return float(np.mean([s == "lost" for s in status])) if status else float("nan")


def owned_and_doubted(runs: Sequence[Run]) -> tuple[float, float, int]:
    """Share of bad frames that are low or lost, share of good frames that are low, and the number of bad frames."""
    error, sd = pooled(runs)
    low = 1.96 * sd > LOW_MM
    bad, good = np.abs(error) > LOW_MM, np.abs(error) <= GOOD_MM
    owned = float(low[bad].mean()) if bad.any() else 1.0
    return owned, float(low[good].mean()) if good.any() else 0.0, int(bad.sum())


def _mean_error(run: Run) -> float:
    return float(np.abs(run.errors).mean()) if len(run.errors) else float("nan")


def loop_table(runs: Sequence[Run]) -> str:
    """One row a loop: kind clicks, then the hand's."""
    rows = []
    for name in dict.fromkeys(run.loop for run in runs):
        mine = [run for run in runs if run.loop == name]
        kind = next((run for run in mine if run.seed == KIND), None)
        hands = [run for run in mine if run.seed != KIND]
        means = np.array([_mean_error(run) for run in hands])
        cells = [name]
        if kind is None or not len(kind.errors):
            cells += ["refused" if kind else "-", "-", "-"]
        else:
            e = kind.errors
            cells += [
                f"{np.abs(e).mean():.2f} / {np.percentile(np.abs(e), 95):.2f} ({e.mean():+.2f})",
                f"{_mm(kind.headline_mm, True)} (raw {_mm(kind.raw_mm, True)})",
                f"{100 * np.mean([s == 'lost' for s in kind.status]):.0f} %",
            ]
        if len(means):
            heads = [abs(run.headline_mm) for run in hands if run.headline_mm is not None]
            cells += [
                f"{np.nanmean(means):.2f} ({np.nanmax(means):.2f})",
                f"{np.median(heads):.2f} ({max(heads):.2f})" if heads else "-",
                f"{sum(bool(run.refused) for run in hands)}",
            ]
        else:
            cells += ["-"] * 3
        cells += [f"{100 * coverage(mine):.0f} %", f"{_speed(mine):.0f}"]
        rows.append(cells)
    head = (
        "loop",
        "kind clicks: mean / p95 (bias), mm",
        "headline error (raw), mm",
        "lost",
        "hand-like clicks: mean (worst), mm",
        "their headline: median (worst)",
        "refused",
        "within ±1.96 sd",
        "frames/s",
    )
    return _table(head, rows)


def _speed(runs: Sequence[Run]) -> float:
    seconds = sum(run.seconds for run in runs)
    return sum(len(run.status) for run in runs) / seconds if seconds else 0.0


def summary_table(runs: Sequence[Run]) -> str:
    """Every target beside what was reached."""
    ordinary = [run for run in runs if run.difficulty != "extreme"]
    kind = [run for run in ordinary if run.seed == KIND]
    hand = [run for run in ordinary if run.seed != KIND]
    extreme = [run for run in runs if run.difficulty == "extreme"]
    rows: list[tuple[str, str, str]] = []
    if kind:
        means = np.array([_mean_error(run) for run in kind])
        p95 = [float(np.percentile(np.abs(run.errors), 95)) for run in kind if len(run.errors)]
        rows.append(("kind clicks, mean (worst loop; worst p95)", "0.15 (0.30; 0.60)",
                     f"{np.nanmean(means):.3f} ({np.nanmax(means):.2f}; {max(p95):.2f})"))  # fmt: skip
    if hand:
        means = np.array([_mean_error(run) for run in hand])
        rows.append(("hand-like clicks, mean (share of runs within 0.5)", "0.25 (90 %)",
                     f"{np.nanmean(means):.3f} ({100 * np.mean(means <= 0.5):.0f} %)"))  # fmt: skip
    if extreme:
        each = [_mean_error(run) for run in extreme]
        by_hand = float(np.nanmean(each[1:])) if each[1:] else None
        rows.append(("extreme loop, frames not lost: kind, hand-like", "0.60", f"{_mm(each[0])}, {_mm(by_hand)}"))
    for words, chosen in (("kind", kind), ("hand-like", hand)):
        heads = [abs(run.headline_mm) for run in chosen if run.headline_mm is not None]
        if heads:
            rows.append((f"headline, absolute error, {words}: median / worst", "0.10 / 0.30",
                         f"{np.median(heads):.2f} / {max(heads):.2f}"))  # fmt: skip
    rows.append(("within ±1.96 sd, all", "90-98 %", f"{100 * coverage(runs):.1f} %"))
    for name in dict.fromkeys(run.difficulty for run in runs):
        mine = [run for run in runs if run.difficulty == name]
        rows.append((f"within ±1.96 sd, {name}", "at least 80 %", f"{100 * coverage(mine):.1f} %"))
    limits = {"easy": "2 %", "medium": "2 %", "hard": "10 %", "physical": "10 %", "extreme": "35 %"}
    for name in dict.fromkeys(run.difficulty for run in runs):
        mine = [run for run in runs if run.difficulty == name]
        rows.append((f"frames lost, {name}", limits.get(name, "-"), f"{100 * lost_share(mine):.1f} %"))
    owned, doubted, count = owned_and_doubted(runs)
    rows.append(
        (f"frames wrong by more than 2 mm that say so ({count} frames)", "at least 95 %", f"{100 * owned:.0f} %")
    )
    rows.append(("frames right within 1 mm that are doubted", "at most 5 %", f"{100 * doubted:.1f} %"))
    rows.append(("speed, frames/s of processor time, decoding apart", "-", f"{_speed(runs):.0f}"))
    return _table(("figure", "target", "reached"), rows)


def plot_calibration(runs: Sequence[Run], path: Path) -> None:
    """Draw the actual error against the stated standard deviation, and the share of frames within k of them."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot as plt

    figure, (left, right) = plt.subplots(1, 2, figsize=(10, 4.2), layout="constrained")
    for name in dict.fromkeys(run.difficulty for run in runs):
        error, sd = pooled([run for run in runs if run.difficulty == name])
        order = np.argsort(sd)
        bins = [chunk for chunk in np.array_split(order, 10) if len(chunk)]
        left.plot([sd[c].mean() for c in bins], [np.sqrt(np.mean(error[c] ** 2)) for c in bins], "o-", ms=3, label=name)
    top = left.get_xlim()[1]
    left.plot([0, top], [0, top], "k--", lw=0.8, label="as stated")
    left.set(xlabel="stated sd, mm", ylabel="root mean square error, mm", title="Error by stated sd, tenths of frames")
    left.legend(fontsize=8)
    error, sd = pooled(runs)
    k = np.linspace(0, 4, 81)
    ratio = np.abs(error) / np.maximum(sd, 1e-9)
    right.plot(k, [float(np.mean(ratio <= v)) for v in k], label="frames")
    from math import erf

    right.plot(k, [erf(v / np.sqrt(2)) for v in k], "k--", lw=0.8, label="normal")
    right.axvline(1.96, color="grey", lw=0.6)
    right.set(xlabel="k", ylabel="share of frames within k sd", title="All frames, all clicks")
    right.legend(fontsize=8)
    figure.savefig(path, dpi=90)
    plt.close(figure)
