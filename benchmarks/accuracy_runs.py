"""One measurement of one loop with truth, through the same walk as the command line, and how far it is off."""

from __future__ import annotations

import time
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from benchmarks.truth_loops import HeldLoop, TruthLoop, hand_clicks, hold, kind_clicks, shared_module
from ifs_measure.errors import IfsMeasureError
from ifs_measure.measurement.calibration import UserCalibration
from ifs_measure.measurement.caliper import Anchor, Ends
from ifs_measure.measurement.geometry import ImagePoint
from ifs_measure.measurement.record import MeasurementRecord
from ifs_measure.reports.record_json import record_document
from ifs_measure.workflow.measure import MeasureRequest, measure

KIND = -1
"""Seed that stands for the truth's own clicks."""


@dataclass(frozen=True, slots=True)
class Run:
    """Errors of one measurement; lists have one entry a frame, None where the frame is lost.

    Attributes
    ----------
    loop, difficulty : str
    seed : int
        `KIND` or the seed of the hand.
    error_mm, sd_mm : list of float or None
    status : list of str
    headline_mm : float or None
        Error of the narrowest distance.
    raw_mm : float or None
        Error of the raw minimum.
    seconds : float
        Processor time of tracking, decoding apart.
    refused : str
        Why there is no result; empty where there is.
    shared : dict
        What the shared scorer says; empty without it.
    """

    loop: str
    difficulty: str
    seed: int
    error_mm: list[float | None]
    sd_mm: list[float | None]
    status: list[str]
    headline_mm: float | None
    raw_mm: float | None
    seconds: float
    refused: str
    shared: dict[str, Any]
    headline_sd_mm: float | None = None

    @property
    def errors(self) -> np.ndarray[Any, np.dtype[np.float64]]:
        """Errors of the frames that have a distance."""
        return np.array([e for e in self.error_mm if e is not None], dtype=float)


def run_loop(loop: TruthLoop, seeds: list[int]) -> list[dict[str, Any]]:
    """Measure one loop from several clicks; plain values, so that they pass between processes."""
    import cv2

    cv2.setNumThreads(1)
    held = hold(loop)
    try:
        return [asdict(run_clicks(loop, held, seed)) for seed in seeds]
    finally:
        held.close()


def run_clicks(loop: TruthLoop, held: HeldLoop, seed: int) -> Run:
    """Measure one loop from one pair of clicks."""
    frame, it, lt = kind_clicks(loop.truth) if seed == KIND else hand_clicks(loop.truth, seed)
    points: Ends[ImagePoint | None] = Ends(it, lt)
    return run_anchors(loop, held, seed, (Anchor(frame, points),))


def run_anchors(loop: TruthLoop, held: HeldLoop, seed: int, anchors: tuple[Anchor, ...]) -> Run:
    """Measure one loop from given anchors."""
    said = None if held.description.calibration.trusted else UserCalibration(entered=loop.scale)
    n = int(loop.truth["n_frames"])
    difficulty = str(loop.truth.get("difficulty", ""))
    start = time.process_time()
    record: MeasurementRecord | None = None
    refused = ""
    try:
        for item in measure(held, MeasureRequest(anchors, user_calibration=said)):
            if isinstance(item, MeasurementRecord):
                record = item
    except IfsMeasureError as error:
        refused = str(error)
    seconds = time.process_time() - start
    if record is None:
        return Run(loop.name, difficulty, seed, [None] * n, [None] * n, ["lost"] * n, None, None, seconds, refused, {})
    track, narrowest = record.measurement.track, record.measurement.narrowest
    assert track is not None
    true = loop.distance_mm
    errors: list[float | None] = []
    for tracked in track.frames:
        distance = tracked.distance_mm(track.scale)
        errors.append(None if distance is None else float(distance - true[tracked.index]))
    scorer = shared_module("score")
    shared = scorer.score(record_document(record), {**loop.truth, "name": loop.name}) if scorer else {}
    return Run(
        loop.name,
        difficulty,
        seed,
        errors,
        [None if e is None else f.sd_mm for e, f in zip(errors, track.frames, strict=True)],
        [f.status.value for f in track.frames],
        None if narrowest is None else float(narrowest.distance_mm - true.min()),
        None if narrowest is None else float(narrowest.raw_minimum_mm - true.min()),
        seconds,
        refused,
        shared,
        None if narrowest is None else narrowest.sd_mm,
    )
