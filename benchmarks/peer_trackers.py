"""Simple trackers that a user could pick instead, run by an environment that has `opencv-contrib-python-headless`.

    python peer_trackers.py JOB.npz RESULT.json

JOB.npz holds `frames` (n, rows, columns) uint8, `first` (the frame of the clicks), `clicks` (2, 2) pixels, and
`box_px`. Each tracker follows a box or window round either click from that frame to both ends of the loop. Imports
nothing but numpy and OpenCV, so that it runs without the program.
"""

import itertools
import json
import sys
import time

import cv2
import numpy as np


def follow_opencv(make, frames, click, box_px):
    """Follow by one of OpenCV's box trackers; centres (n, 2)."""
    half = box_px / 2
    tracker = make()
    colour = cv2.cvtColor(frames[0], cv2.COLOR_GRAY2BGR)
    tracker.init(colour, (round(click[0] - half), round(click[1] - half), round(box_px), round(box_px)))
    offset = click - (np.round(click - half) + np.round(box_px) / 2)
    points = [click]
    for frame in frames[1:]:
        found, box = tracker.update(cv2.cvtColor(frame, cv2.COLOR_GRAY2BGR))
        points.append(np.array([box[0] + box[2] / 2, box[1] + box[3] / 2]) + offset if found else points[-1])
    return np.array(points)


def follow_klt(frames, click, box_px):
    """Follow a point by pyramidal Lucas-Kanade."""
    size = int(box_px) // 2 * 2 + 1
    points = [click]
    for before, after in itertools.pairwise(frames):
        start = points[-1].astype(np.float32).reshape(1, 1, 2)
        moved, status, _ = cv2.calcOpticalFlowPyrLK(before, after, start, None, winSize=(size, size), maxLevel=3)
        points.append(moved.reshape(2).astype(float) if status.ravel()[0] else points[-1])
    return np.array(points)


def follow_ncc(frames, click, box_px, updated):
    """Follow a template by normalised cross-correlation; fixed, or taken anew from each frame."""
    half = int(box_px) // 2
    reach = half
    size = (2 * half + 1, 2 * half + 1)
    template = cv2.getRectSubPix(frames[0], size, tuple(map(float, click)))
    points = [click]
    for frame in frames[1:]:
        window = (2 * (half + reach) + 1,) * 2
        area = cv2.getRectSubPix(frame, window, tuple(map(float, points[-1])))
        score = cv2.matchTemplate(area, template, cv2.TM_CCOEFF_NORMED)
        _, _, _, (x, y) = cv2.minMaxLoc(score)
        shift = np.array([x, y], dtype=float)
        for axis, (a, b) in enumerate((((y, x - 1), (y, x + 1)), ((y - 1, x), (y + 1, x)))):
            inside = all(0 <= p[0] < score.shape[0] and 0 <= p[1] < score.shape[1] for p in (a, b))
            bend = score[a] + score[b] - 2 * score[y, x] if inside else 0.0
            if bend < -1e-9:
                shift[axis] += float(np.clip(0.5 * (score[a] - score[b]) / bend, -0.5, 0.5))
        points.append(points[-1] + shift - reach)
        if updated:
            template = cv2.getRectSubPix(frame, size, tuple(map(float, points[-1])))
    return np.array(points)


TRACKERS = {
    "KLT": follow_klt,
    "NCC fixed": lambda f, c, b: follow_ncc(f, c, b, updated=False),
    "NCC updated": lambda f, c, b: follow_ncc(f, c, b, updated=True),
    "CSRT": lambda f, c, b: follow_opencv(cv2.TrackerCSRT_create, f, c, b),
    "MIL": lambda f, c, b: follow_opencv(cv2.TrackerMIL_create, f, c, b),
}


def both_ways(tracker, frames, first, click, box_px):
    """Follow to the end and to the beginning of the loop; points (n, 2)."""
    onward = tracker(frames[first:], click, box_px)
    back = tracker(frames[first::-1], click, box_px)
    return np.vstack([back[::-1][:-1], onward])


def main(job_path, result_path):
    """Run every tracker on one job."""
    cv2.setNumThreads(1)
    cv2.setRNGSeed(1)
    job = np.load(job_path)
    frames, first, box = job["frames"], int(job["first"]), float(job["box_px"])
    result = {}
    for name, tracker in TRACKERS.items():
        start = time.process_time()
        tracks = [both_ways(tracker, frames, first, click.astype(float), box) for click in job["clicks"]]
        result[name] = {"seconds": time.process_time() - start, "points": [t.tolist() for t in tracks]}
    with open(result_path, "w", encoding="utf-8") as file:  # noqa: PTH123
        json.dump(result, file)


if __name__ == "__main__":
    main(*sys.argv[1:])
