"""Sessions of every shape, for property tests of what is stored and written."""

from __future__ import annotations

import numpy as np
from hypothesis import strategies as st

from ifs_measure.measurement.calibration import Ruler, UserCalibration
from ifs_measure.measurement.caliper import Anchor, Ends, Origin, Quantity, Surface
from ifs_measure.measurement.cortex_track import CortexTrack, FrameStatus, TrackedFrame
from ifs_measure.measurement.geometry import ImagePoint, PixelScale
from ifs_measure.measurement.narrowest import Narrowest
from ifs_measure.measurement.phases import Mark, MarkLabel
from ifs_measure.measurement.session import CaliperMeasurement, Confirmation, MeasurementSession

finite = st.floats(-1e6, 1e6, allow_nan=False)
positive = st.floats(1e-3, 1e3)
words = st.text(max_size=12)
sentences = st.lists(st.text(min_size=1, max_size=12), max_size=2).map(tuple)
points = st.builds(ImagePoint, finite, finite)
scales = st.builds(PixelScale, positive, positive, st.booleans())


def ends(values: st.SearchStrategy) -> st.SearchStrategy:
    return st.builds(Ends, values, values)


arcs = st.lists(points, min_size=3, max_size=7).map(tuple)
anchors = st.builds(
    Anchor, st.integers(0, 9), ends(st.none() | points), st.sampled_from(Origin), ends(st.none() | arcs)
)
arrays = st.lists(st.tuples(finite, finite), max_size=4).map(lambda rows: np.array(rows, dtype=float).reshape(-1, 2))
surfaces = ends(st.sampled_from(Surface))


@st.composite
def frames(draw: st.DrawFn, index: int) -> TrackedFrame:
    status = draw(st.sampled_from(FrameStatus))
    if status is FrameStatus.LOST:
        return TrackedFrame(index, status, quality=draw(st.floats(0, 1)))
    return TrackedFrame(
        index,
        status,
        draw(ends(points)),
        draw(ends(points)),
        draw(positive),
        draw(st.floats(0, 1)),
        draw(st.none() | ends(arrays)),
    )


@st.composite
def tracks(draw: st.DrawFn, n_frames: int) -> CortexTrack:
    return CortexTrack(
        tuple(draw(frames(i)) for i in range(n_frames)),
        draw(scales),
        draw(surfaces),
        tuple(draw(st.lists(anchors, max_size=2))),
        draw(positive),
        draw(st.none() | positive),
        draw(words),
        draw(st.dictionaries(words, finite, max_size=2)),
        draw(sentences),
    )


def headlines(n_frames: int) -> st.SearchStrategy[Narrowest]:
    index = st.integers(0, n_frames - 1)
    return st.builds(
        Narrowest,
        index,
        positive,
        positive,
        positive,
        index,
        words,
        st.integers(1, 9),
        st.none() | words,
        st.lists(words, max_size=2).map(tuple),
    )


@st.composite
def measurements(draw: st.DrawFn, n_frames: int, key: str) -> CaliperMeasurement:
    return CaliperMeasurement(
        key,
        draw(st.sampled_from(Quantity)),
        draw(surfaces),
        tuple(draw(st.lists(anchors, max_size=3))),
        draw(st.none() | tracks(n_frames)),
        draw(st.none() | headlines(n_frames)),
        tuple(draw(st.lists(headlines(n_frames), max_size=2))),
        draw(st.none() | st.builds(Confirmation, st.integers(0, 9), positive, words)),
        tuple(draw(st.lists(st.integers(0, 9), max_size=3))),
        draw(st.booleans()),
    )


fields = st.dictionaries(
    words, words | finite | st.integers(-99, 99) | st.booleans() | st.lists(words, max_size=3).map(tuple), max_size=4
)
calibrations = st.builds(UserCalibration, entered=scales) | st.builds(
    UserCalibration, ruler=st.builds(Ruler, points, points, positive)
)


@st.composite
def sessions(draw: st.DrawFn) -> MeasurementSession:
    n_frames = draw(st.integers(1, 3))
    return MeasurementSession(
        draw(st.text("0123456789abcdef", min_size=64, max_size=64)),
        n_frames,
        draw(st.sampled_from([None, "left", "right"])),
        draw(st.booleans()),
        draw(st.none() | calibrations),
        tuple(draw(measurements(n_frames, key)) for key in "AB"[: draw(st.integers(1, 2))]),
        tuple(draw(st.lists(st.builds(Mark, st.integers(0, 9), st.sampled_from(MarkLabel), st.none() | finite)))),
        draw(fields),
        draw(fields),
        draw(fields),
        draw(fields),
        draw(st.none() | fields),
        draw(st.dictionaries(words, words, max_size=2)),
    )


def same(a: MeasurementSession, b: MeasurementSession) -> bool:
    """Equal in everything, the arcs' numbers included, which equality of frames leaves out."""
    if a != b:
        return False
    for one, other in zip(a.measurements, b.measurements, strict=True):
        for frame, again in zip(
            one.track.frames if one.track else (), other.track.frames if other.track else (), strict=True
        ):
            if (frame.cortices is None) != (again.cortices is None):
                return False
            if frame.cortices is not None and again.cortices is not None:
                pairs = zip(frame.cortices, again.cortices, strict=True)
                if not all(np.array_equal(p, q) and p.dtype == q.dtype for p, q in pairs):
                    return False
    return True
