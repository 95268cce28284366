"""Calipers that the machine burned into a loop do not catch a person's click."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
from PySide6.QtCore import Qt

from ifs_measure.measurement.caliper import Bone
from ifs_measure.measurement.geometry import ImagePoint
from ifs_measure.phantom import PhantomKnobs, make_loop, truth_of, write_dicom
from ifs_measure.tracking.tracker import spread_frames

KNOBS = PhantomKnobs(
    seed=41, n_frames=24, fps=12.0, columns=480, rows=400, persistence=0.0, text=False, ruler=False, hold_s=0.2
)
CLICKED = 8


def test_a_click_lands_on_the_cortex_and_not_on_a_caliper_beside_it(hand, tmp_path):
    loop = make_loop(KNOBS)
    truth = truth_of(loop, ["x"])
    it, lt = np.array(truth["nearest_px"][0]).reshape(2, 2).round().astype(int)
    frames = np.array(loop.frames)
    for frame in frames:
        ends = [(int(it[0]) + 6, int(it[1]) - 14), (int(lt[0]) + 9, int(lt[1]) + 10)]
        for end in ends:
            cv2.drawMarker(frame, end, 255, cv2.MARKER_CROSS, 13, 1)
        cv2.line(frame, *ends, 255, 1)
    path = tmp_path / "measured before.dcm"
    write_dicom(replace(loop, frames=frames), path)
    pair = truth["nearest_px"][CLICKED]

    hand.open(path)
    hand.wait(lambda: all(hand.desk.source.picture(k) is not None for k in spread_frames(KNOBS.n_frames)))
    for _ in range(CLICKED):
        hand.key(Qt.Key.Key_Right)
    hand.wait(lambda: hand.desk.frame == CLICKED and hand.window.picture.index == CLICKED)
    hand.click(ImagePoint(*pair[:2]))
    hand.click(ImagePoint(*pair[2:]))
    anchor = hand.desk.item.anchor_at(CLICKED)
    for bone, name in ((Bone.ISCHIAL_TUBEROSITY, "it"), (Bone.LESSER_TROCHANTER, "lt")):
        placed, cortex = np.array(anchor.points[bone]), np.array(truth["cortex_visible_px"][CLICKED][name])
        away_mm = np.hypot(*((cortex - placed) * loop.scale.vector_mm_per_px).T).min()
        assert away_mm < 0.7, name
