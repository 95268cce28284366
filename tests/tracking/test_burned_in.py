"""Words and calipers that the machine burned into a loop: they hide no bone and draw no track to themselves."""

from __future__ import annotations

from functools import cache

import cv2
import numpy as np
import pytest
from test_tracker import phantom

from ifs_measure.measurement.caliper import Anchor, Ends, Surface
from ifs_measure.measurement.cine_loop import ScanDescription
from ifs_measure.measurement.cortex_track import CortexTrack
from ifs_measure.measurement.geometry import FloatArray, GreyImage, ImagePoint
from ifs_measure.tracking.tracker import GraphicsCover, TrackRequest, burned_in, track


class DrawnOn:
    """The phantom's loop with something drawn on every frame, saved as lossily as machines do."""

    def __init__(self, *marks: str) -> None:
        loop, _, truth = phantom()
        self.description: ScanDescription = loop.description
        it, lt = np.array(truth["nearest_px"][0]).reshape(2, 2).round().astype(int)
        self._frames = [self._drawn(np.array(frame), it, lt, marks) for frame in loop.frames]

    @staticmethod
    def _drawn(frame: GreyImage, it: FloatArray, lt: FloatArray, marks: tuple[str, ...]) -> GreyImage:
        if "words" in marks:
            # Across the shadow's border below the tuberosity.
            cv2.putText(frame, "QF 12 mm", (it[0] - 50, it[1] + 28), cv2.FONT_HERSHEY_SIMPLEX, 0.5, 255, 1, cv2.LINE_AA)
        if "calipers" in marks:
            ends = [(int(it[0]) + 6, int(it[1]) - 14), (int(lt[0]) + 9, int(lt[1]) + 10)]
            for end in ends:
                cv2.drawMarker(frame, end, 255, cv2.MARKER_CROSS, 13, 1)
            cv2.line(frame, *ends, 255, 1)
        packed = cv2.imencode(".jpg", frame, [cv2.IMWRITE_JPEG_QUALITY, 70])[1]
        return np.asarray(cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE), dtype=np.uint8)

    def frame(self, index: int) -> GreyImage:
        return self._frames[index]

    luma = frame

    def close(self) -> None:
        """Nothing to let go."""


@cache
def errors_mm(*marks: str) -> FloatArray:
    loop, _, truth = phantom()
    pair = truth["nearest_px"][0]
    points: Ends[ImagePoint | None] = Ends(ImagePoint(*pair[:2]), ImagePoint(*pair[2:]))
    request = TrackRequest((Anchor(0, points),), Ends(Surface.BONE, Surface.BONE), loop.scale)
    *_, last = track(DrawnOn(*marks), request)
    assert isinstance(last, CortexTrack)
    found = [frame.distance_mm(last.scale) for frame in last.frames]
    return np.array([np.nan if mm is None else mm for mm in found], dtype=float) - truth["distance_mm"]


@pytest.mark.parametrize("marks", [("words",), ("calipers",), ("words", "calipers")])
def test_what_is_burned_in_over_the_bones_changes_the_distance_little(marks: tuple[str, ...]) -> None:
    drawn = errors_mm(*marks)
    assert np.isfinite(drawn).all()
    assert np.abs(drawn).mean() < np.abs(errors_mm()).mean() + 0.15


def test_in_a_frozen_picture_nothing_is_taken_for_burned_in() -> None:
    loop = DrawnOn()
    assert burned_in([loop.luma(8)] * 8) is None


def test_a_lost_frame_hides_no_graphics() -> None:
    loop = DrawnOn("words")
    frames = [loop.luma(index) for index in range(0, 24, 3)]
    known = burned_in(frames)
    frames[2] = np.zeros_like(frames[2])
    found = burned_in(frames)
    assert known is not None
    assert found is not None
    assert (known & found).sum() > 0.9 * known.sum()


def test_lines_aslant_beside_each_other_are_covered_by_what_lies_round_them() -> None:
    grey = np.full((150, 220), 150, np.uint8)
    lines = np.zeros_like(grey)
    for start in (20, 80):
        cv2.line(lines, (start, 20), (start + 110, 130), 1, 3)
    drawn = np.where(lines > 0, 255, grey).astype(np.uint8)
    assert np.array_equal(GraphicsCover(lines > 0).covered(drawn), grey)


def test_a_thin_line_hides_only_what_touches_it_and_a_smeared_one_all_that_it_shines_into() -> None:
    rng = np.random.default_rng(3)
    pictures = rng.integers(20, 60, (8, 120, 160), dtype=np.uint8)
    pictures[:, 60, 20:140] = 250
    thin = burned_in(pictures)
    assert thin is not None
    assert thin[:, 80].sum() == 3
    pictures[:, 58:63, 20:140] = np.array([80, 170, 250, 170, 80], dtype=np.uint8)[:, None]
    smeared = burned_in(pictures)
    assert smeared is not None
    assert smeared[58:63, 80].all()
    assert smeared[:, 80].sum() < 8
