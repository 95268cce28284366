"""The distance curve as a picture, PNG or SVG, drawn without a display."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ifs_measure.errors import ExportError
from ifs_measure.measurement.cortex_track import FrameStatus
from ifs_measure.measurement.distance_curve import CurveNarrowest, DistanceCurve, distance_curve
from ifs_measure.measurement.own_pictures import SOFTWARE, SOFTWARE_KEYWORD
from ifs_measure.measurement.phases import PhaseLabel
from ifs_measure.measurement.record import MeasurementRecord
from ifs_measure.measurement.reference_values import Modality
from ifs_measure.reports.picture_words import quantity_words, scale_error_words
from ifs_measure.reports.record_json import record_document

if TYPE_CHECKING:
    from matplotlib.axes import Axes

CURVE, QUIET, TEXT = "#1F5F8B", "#6B7280", "#1F2328"
"""Ink on white: the curve, what stands behind it, words. No colour means good or bad."""
STATUS_MARKS = {FrameStatus.PLACED: "s", FrameStatus.CORRECTED: "D", FrameStatus.INTERPOLATED: "|"}
"""Shapes, so that a status does not hang on colour alone."""
PHASE_HATCH = {PhaseLabel.NEUTRAL: "", PhaseLabel.IR: "//", PhaseLabel.ER: "\\\\"}
LINE_ID = "distance"
"""Id of the curve in SVG, for whoever styles or reads it."""
REFERENCE_NOTE = (
    "Published figures are not limits of normal and were not derived from the narrowest value of a movement."
)
LABEL_WIDTH, LABEL_HEIGHT = 0.19, 0.05
"""What the words beside a published figure take of the axes."""
LABEL_PLACES = 40
"""Places along its line where they are tried, and of the curve that each is compared with."""
SIZE_INCHES = (9.0, 4.2)
PNG_DOTS_PER_INCH = 150


def curve_png(record: MeasurementRecord) -> bytes:
    """Draw the distance curve of a record as PNG."""
    return _drawn(record, "png")


def curve_svg(record: MeasurementRecord) -> bytes:
    """Draw the distance curve of a record as SVG."""
    return _drawn(record, "svg")


def check_picture(data: bytes) -> None:
    """Read a written picture back: it must be whole.

    Raises
    ------
    ExportError
        It cannot be read.
    """
    import xml.etree.ElementTree as ET

    import cv2
    import numpy as np

    if data.startswith(b"\x89PNG"):
        whole = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED) is not None
    else:
        try:
            whole = ET.fromstring(data.decode()).tag.endswith("svg")
        except (ET.ParseError, UnicodeDecodeError):
            whole = False
    if not whole:
        raise ExportError("Expected the picture as it was written, found it unreadable; export it again.")


def _drawn(record: MeasurementRecord, form: str) -> bytes:
    curve = distance_curve(
        record.measurement, record.scan.frame_times_ms, record.trusted, record.session.marks, with_mri=False
    )
    if curve is None:
        raise ExportError("Expected a tracked measurement, found none; track it, then export.")
    status = str(record_document(record)["status"]).capitalize()
    notes = [f"{status} record. {scale_error_words(record)} A measurement, not a diagnosis."]
    if curve.references:
        notes.append(REFERENCE_NOTE)
    return draw_curve(curve, quantity_words(record), notes, form)


def draw_curve(curve: DistanceCurve, title: str, notes: Sequence[str], form: str) -> bytes:
    """Draw a distance curve.

    Parameters
    ----------
    curve : DistanceCurve
        What to draw.
    title : str
        Name of the quantity, with the side.
    notes : sequence of str
        Sentences below the axis, a line each.
    form : str
        ``png`` or ``svg``.
    """
    from matplotlib import rc_context
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    # Words stay words in SVG, and its ids do not change from one run to the next.
    with rc_context({"svg.fonttype": "none", "svg.hashsalt": "ifs-measure", "font.family": ["DejaVu Sans"]}):
        figure = Figure(figsize=SIZE_INCHES, layout="constrained", facecolor="white")
        FigureCanvasAgg(figure)
        axes = figure.add_subplot()
        _draw_phases(axes, curve)
        _draw_series(axes, curve)
        _draw_gaps(axes, curve)
        _draw_references(axes, curve)
        _draw_headline(axes, curve)
        _draw_marks(axes, curve)
        _label(axes, curve, title)
        _note(axes, notes)
        out = io.BytesIO()
        no_date: dict[str, Any] = {"Date": None} if form == "svg" else {SOFTWARE_KEYWORD: SOFTWARE}
        figure.savefig(out, format=form, dpi=PNG_DOTS_PER_INCH, metadata=no_date)
    return out.getvalue()


def _draw_series(axes: Axes, curve: DistanceCurve) -> None:
    """Line and band, interrupted where frames are lost."""
    import numpy as np

    at = np.array(curve.at)
    values = np.array([np.nan if value is None else value for value in curve.values])
    errors = np.array([np.nan if error is None else error for error in curve.errors_95])
    low = np.maximum(values - errors, 0.0)
    axes.fill_between(at, low, values + errors, color=CURVE, alpha=0.2, linewidth=0, label="± 95 %")
    marker = "o" if np.isfinite(values).sum() < 3 else None
    axes.plot(
        at, values, color=CURVE, linewidth=1.6, marker=marker, gid=LINE_ID, label="narrowest distance in each frame"
    )
    for status, shape in STATUS_MARKS.items():
        chosen = np.array([s is status for s in curve.statuses]) & np.isfinite(values)
        if chosen.any():
            axes.plot(
                at[chosen], values[chosen], shape, color=CURVE, markersize=5, markerfacecolor="white", label=str(status)
            )


def _draw_gaps(axes: Axes, curve: DistanceCurve) -> None:
    lost = [at for at, value in zip(curve.at, curve.values, strict=True) if value is None]
    if lost:
        axes.plot(
            lost,
            [0.015] * len(lost),
            "s",
            color=QUIET,
            markersize=4,
            transform=axes.get_xaxis_transform(),
            label="lost",
            clip_on=False,
        )


def _draw_phases(axes: Axes, curve: DistanceCurve) -> None:
    for phase in curve.phases:
        axes.axvspan(
            phase.start, phase.end, facecolor="none", edgecolor=QUIET, alpha=0.25, hatch=PHASE_HATCH[phase.label], lw=0
        )
        middle = (phase.start + phase.end) / 2.0
        axes.text(
            middle, 0.98, str(phase.label), transform=axes.get_xaxis_transform(), ha="center", va="top", color=QUIET
        )


def _draw_marks(axes: Axes, curve: DistanceCurve) -> None:
    for mark in curve.marks:
        axes.axvline(mark.at, color=QUIET, linewidth=0.8, linestyle=(0, (1, 2)))
        axes.text(
            mark.at,
            0.03,
            mark.label.replace("_", " "),
            transform=axes.get_xaxis_transform(),
            rotation=90,
            va="bottom",
            ha="right",
            fontsize=7,
            color=QUIET,
        )


def _draw_references(axes: Axes, curve: DistanceCurve) -> None:
    for reference in curve.references:
        style = (0, (6, 3)) if reference.modality is Modality.ULTRASOUND else (0, (2, 2))
        axes.axhline(reference.value_mm, color=QUIET, linewidth=0.8, linestyle=style)
        axes.annotate(
            reference.label,
            (_free_end(curve, reference.value_mm), reference.value_mm),
            xycoords=("axes fraction", "data"),
            xytext=(0, 2),
            textcoords="offset points",
            ha="right",
            va="bottom",
            fontsize=7,
            color=QUIET,
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.5, "alpha": 0.8},
            zorder=1.5,
        )


def _free_end(curve: DistanceCurve, value_mm: float) -> float:
    """Return where words above a line of the axes end best, 0 to 1: as far to the right as the curve leaves them."""
    import numpy as np

    ends = np.linspace(0.995, LABEL_WIDTH, LABEL_PLACES)
    at = np.array(curve.at)
    known = np.array([value is not None for value in curve.values])
    if known.sum() < 2:
        return float(ends[0])
    share = (at[known] - at[0]) / (at[-1] - at[0])
    values = np.array([value for value in curve.values if value is not None])
    height = LABEL_HEIGHT * _top(curve)
    clearances = []
    for end in ends:
        over = np.interp(np.linspace(end - LABEL_WIDTH, end, LABEL_PLACES), share, values)
        clearances.append(np.abs(over - value_mm - height / 2).min() - height / 2)
    free = np.flatnonzero(np.array(clearances) > height / 2)
    return float(ends[free[0] if free.size else int(np.argmax(clearances))])


def _draw_headline(axes: Axes, curve: DistanceCurve) -> None:
    if curve.narrowest is None:
        return
    head = curve.narrowest
    axes.errorbar(
        [head.at],
        [head.value],
        yerr=[[min(head.error_95, head.value)], [head.error_95]],
        fmt="v",
        color=TEXT,
        markersize=7,
        capsize=3,
        label=f"narrowest {_in_words(head, curve.unit)}",
    )


def _label(axes: Axes, curve: DistanceCurve, title: str) -> None:
    axes.set_title(f"{title}: narrowest distance between the two surfaces", loc="left", fontsize=10, color=TEXT)
    axes.set_xlabel("time (s)" if curve.axis == "s" else "frame (from 1)", color=TEXT)
    axes.set_ylabel(f"distance ({curve.unit})", color=TEXT)
    known = [value for value in curve.values if value is not None]
    axes.set_ylim(0.0, _top(curve) if known else 1.0)
    if len(curve.at) > 1:
        axes.set_xlim(curve.at[0], curve.at[-1])
    if curve.axis == "frame":
        _count_whole_frames(axes, len(curve.at))
    axes.spines[["top", "right"]].set_visible(False)
    axes.tick_params(colors=TEXT)
    axes.legend(loc="best", fontsize=7, framealpha=0.9, edgecolor="none")


def _top(curve: DistanceCurve) -> float:
    """Return where the axis of distances ends: above the curve, its error and what was published."""
    values = [v + (error or 0.0) for v, error in zip(curve.values, curve.errors_95, strict=True) if v]
    return 1.12 * max([*(values or [1.0]), *(reference.value_mm for reference in curve.references)])


def _note(axes: Axes, notes: Sequence[str]) -> None:
    axes.text(0.0, -0.21, "\n".join(notes), transform=axes.transAxes, fontsize=6.5, color=QUIET, va="top")


def _count_whole_frames(axes: Axes, n_frames: int) -> None:
    """There is no frame between two frames, and a single one stands in the middle."""
    from matplotlib.ticker import MaxNLocator

    if n_frames == 1:
        axes.set_xlim(0.5, 1.5)
    axes.xaxis.set_major_locator(MaxNLocator(integer=True, min_n_ticks=1))


def _in_words(head: CurveNarrowest, unit: str) -> str:
    return f"{head.value:.1f} ± {head.error_95:.1f} {unit}, frame {head.frame + 1}"
