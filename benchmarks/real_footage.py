"""Real footage with manual readings: thickness between two aponeuroses, and the place of each."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from ifs_measure.errors import TrackingError
from ifs_measure.measurement.caliper import Anchor, Ends, Surface
from ifs_measure.measurement.cortex_track import CortexTrack
from ifs_measure.measurement.geometry import FloatArray, ImagePoint, PixelScale
from ifs_measure.scans.open_scan import open_scan
from ifs_measure.tracking.tracker import TrackRequest, track

SCANS = Path(__file__).resolve().parents[2] / "shared" / "scans"
P6_COLUMNS = (900.0, 935.0)
"""Where the observers read the p6 clips."""
DATASET2_COLUMNS = (112.0, 120.0)


def footage_tables() -> str:
    """Tables for the clips, or the reason why there are none."""
    if not (SCANS / "truth").is_dir():
        return f"No real footage: {SCANS / 'truth'} is absent."
    return _p6_table() + "\n\n" + _dataset2_table()


def _edge_y(arc: FloatArray, columns: tuple[float, float], fallback: ImagePoint) -> float:
    """Mean height of an arc over some columns; where it does not reach them, the straight line through its near end."""
    order = np.argsort(arc[:, 0])
    x, y = arc[order, 0], arc[order, 1]
    at = np.linspace(*columns, 8)
    if len(x) < 3:
        return float(fallback.y)
    inside = (at >= x[0]) & (at <= x[-1])
    if inside.all():
        return float(np.interp(at, x, y).mean())
    near = np.argsort(np.abs(x - np.mean(columns)))[: max(len(x) // 3, 3)]
    slope, offset = np.polyfit(x[near], y[near], 1)
    return float((slope * at + offset).mean())


def _follow(
    path: Path, series: str | None, frame: int, a: ImagePoint, b: ImagePoint, scale: PixelScale
) -> CortexTrack | None:
    loop = open_scan(path, series=series)
    points: Ends[ImagePoint | None] = Ends(a, b)
    request = TrackRequest((Anchor(frame, points),), Ends(Surface.EDGE, Surface.EDGE), scale)
    result: CortexTrack | None = None
    try:
        for item in track(loop, request):
            if isinstance(item, CortexTrack):
                result = item
    except TrackingError:
        return None
    finally:
        loop.close()
    return result


def _heights(result: CortexTrack | None, index: int, columns: tuple[float, float]) -> tuple[float, float] | None:
    if result is None:
        return None
    frame = result.frames[index]
    if frame.cortices is None or frame.caliper is None:
        return None
    return (
        _edge_y(frame.cortices.it, columns, frame.caliper.it),
        _edge_y(frame.cortices.lt, columns, frame.caliper.lt),
    )


def _p6_table() -> str:
    truth = json.loads((SCANS / "truth" / "gt_p6_shared.json").read_text(encoding="utf-8"))
    mm = float(truth["px2mm"])
    rows = []
    for name, readings in truth["clips"].items():
        path = SCANS / "video" / f"ultrasound_tracking_{name}"
        if not path.is_file():
            continue
        frames = sorted(int(k) for k in readings)
        first = readings[str(frames[0])]["obs2"]
        x = float(np.mean(P6_COLUMNS))
        a, b = ImagePoint(x, first["y_sup_clip_px"]), ImagePoint(x, first["y_deep_clip_px"])
        result = _follow(path, None, frames[0], a, b, PixelScale(mm, mm))
        start = _heights(result, frames[0], P6_COLUMNS)
        errors, still, spread, low, heights = [], [], [], 0, []
        by_observer = {f: [o["thickness_clip_px"] for o in readings[str(f)].values()] for f in frames}
        for f in frames[1:]:
            change = float(np.mean(by_observer[f]) - np.mean(by_observer[frames[0]])) * mm
            spread.append(float(np.std(by_observer[f], ddof=1)) * mm)
            still.append(abs(change))
            found = _heights(result, f, P6_COLUMNS)
            low += found is None or (result is not None and result.frames[f].is_low())
            if found is None or start is None:
                continue
            errors.append(abs(((found[1] - found[0]) - (start[1] - start[0])) * mm - change))
            second = readings[str(f)]["obs2"]
            heights += [abs(found[0] - second["y_sup_clip_px"]) * mm, abs(found[1] - second["y_deep_clip_px"]) * mm]
        limit = 1.5 * float(np.mean(spread))
        rows.append(
            [
                name.removesuffix(".mp4"),
                f"{np.mean(errors):.2f}" if errors else "-",
                f"{limit:.2f}",
                f"{np.mean(heights):.2f}" if heights else "-",
                f"{np.mean(still):.2f}",
                f"{low}/{len(frames) - 1}",
            ]
        )
    head = ["clip", "thickness change, mean error, mm", "1.5 observer SD", "height against observer 2, mm",
            "a tracker that never moves, mm", "frames low or lost"]  # fmt: skip
    return _markdown(head, rows)


def _dataset2_table() -> str:
    truth = json.loads((SCANS / "truth" / "gt_dataset2_shared.json").read_text(encoding="utf-8"))
    mm = 10.0 / float(truth["px_per_cm"])
    names = sorted(truth["images"])
    readings = [truth["images"][name] for name in names]
    first = readings[0]
    x = float(np.mean(DATASET2_COLUMNS)) + 12
    a, b = (ImagePoint(x, float(np.mean([o[k] for o in first.values()]))) for k in ("y_sup", "y_deep"))
    result = _follow(SCANS / "sequence", "raw_dataset_2_jumping_gastroc_jumping", 0, a, b, PixelScale(mm, mm))
    start = _heights(result, 0, DATASET2_COLUMNS)
    errors, still, spread = [], [], []
    for i, reading in enumerate(readings[1:], start=1):
        for k, key in enumerate(("y_sup", "y_deep")):
            values = [o[key] for o in reading.values()]
            moved = float(np.mean(values) - np.mean([o[key] for o in first.values()])) * mm
            spread.append(float(np.std(values, ddof=1)) * mm)
            still.append(abs(moved))
            found = _heights(result, i, DATASET2_COLUMNS)
            if found is not None and start is not None:
                errors.append(abs((found[k] - start[k]) * mm - moved))
    row = ["gastroc_jumping", f"{np.mean(errors):.2f}" if errors else "-", f"{np.mean(spread):.2f}",
           f"{np.mean(still):.2f}", f"{len(errors)}/{2 * (len(readings) - 1)}"]  # fmt: skip
    head = ["series", "height since the first still, mean error, mm", "observer SD", "a tracker that never moves, mm",
            "readings compared"]  # fmt: skip
    return _markdown(head, [row])


def _markdown(head: list[str], rows: list[list[str]]) -> str:
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join([*lines, *("| " + " | ".join(row) + " |" for row in rows)])
