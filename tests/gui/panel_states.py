"""Every panel in its fullest state, for tests that look at all of them."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from ifs_measure.gui.calibration_panel import CalibrationPanel, CalibrationView
from ifs_measure.gui.calipers_panel import CalipersPanel, EndRow, QuantityRow
from ifs_measure.gui.compare_view import CompareColumn, CompareHead, CompareRow, CompareTable
from ifs_measure.gui.display_panel import DisplayPanel
from ifs_measure.gui.distance_chart import DistanceChart
from ifs_measure.gui.export_drawer import ExportDrawer, ExportFormat, WriteState
from ifs_measure.gui.help_sheet import HelpLine, HelpSheet
from ifs_measure.gui.hint_strip import Hint, HintButton, HintStrip
from ifs_measure.gui.key_table import KeyRow, KeyTable
from ifs_measure.gui.notices import Notice, Notices
from ifs_measure.gui.phases_panel import MarkRow, PhasesPanel, PhaseValue
from ifs_measure.gui.protocol_panel import ProtocolPanel
from ifs_measure.gui.record_panel import ResultCard, ResultState, ResultView
from ifs_measure.gui.review_queue import ReviewQueue, ReviewRow, ReviewState
from ifs_measure.gui.start_screen import RecentScan, StartScreen
from ifs_measure.gui.step_help import StepHelp
from ifs_measure.gui.words import tr
from ifs_measure.gui.worklist import Worklist
from ifs_measure.gui.worklist_rows import ScanState, WorklistRow
from ifs_measure.measurement.caliper import Bone, Quantity
from ifs_measure.measurement.cortex_track import FrameStatus
from ifs_measure.measurement.distance_curve import CurveMark, CurveNarrowest, CurvePhase, DistanceCurve
from ifs_measure.measurement.phases import PhaseLabel
from ifs_measure.measurement.reference_values import reference_values

N_FRAMES = 64
LOST = range(56, 60)
BRIDGED = range(18, 22)


def curve(*, unit: str = "mm", with_phases: bool = True) -> DistanceCurve:
    """A sweep with every kind of frame: placed, corrected, bridged, low, lost."""
    at = tuple(i / 24 for i in range(N_FRAMES))
    values = [None if i in LOST else 18.5 + 7 * math.cos(i / N_FRAMES * 2 * math.pi) for i in range(N_FRAMES)]
    errors = [None if i in LOST else 2.4 if 44 <= i < 47 else 0.9 for i in range(N_FRAMES)]
    statuses = [FrameStatus.TRACKED] * N_FRAMES
    for i in BRIDGED:
        statuses[i] = FrameStatus.INTERPOLATED
    for i in LOST:
        statuses[i] = FrameStatus.LOST
    statuses[0], statuses[48] = FrameStatus.PLACED, FrameStatus.CORRECTED
    phases = (
        CurvePhase(PhaseLabel.IR, at[0], at[9]),
        CurvePhase(PhaseLabel.NEUTRAL, at[9], at[22]),
        CurvePhase(PhaseLabel.ER, at[22], at[-1]),
    )
    marks = (CurveMark("IR_end", at[4]), CurveMark("neutral", at[15]), CurveMark("ER_end", at[31]))
    return DistanceCurve(
        unit,
        "s",
        at,
        tuple(values),
        tuple(errors),
        tuple(statuses),
        phases if with_phases else (),
        marks if with_phases else (),
        (at[0], at[48]),
        CurveNarrowest(31, at[31], 11.5, 0.9, None),
        (CurveNarrowest(15, at[15], 18.1, 0.9, "neutral"),) if with_phases else (),
        reference_values(Quantity.IFS, False) if unit == "mm" else (),
    )


def result_card() -> QWidget:
    card = ResultCard()
    words = tr("Confirmation taken back: {end} moved in frame {frame}", end="LT", frame=63)
    card.set_result(
        ResultView(
            value=11.5,
            ci95=0.9,
            frame=30,
            time_ms=1250.0,
            phase="ER",
            state=ResultState.TAKEN_BACK,
            state_words=words,
            reason=tr("No scale in this file. Measure a known length on the ruler (K)."),
        )
    )
    return card


def phases() -> QWidget:
    panel = PhasesPanel()
    panel.set_values(tuple(PhaseValue(label, 11.5, 0.9) for label in ("ER", "neutral", "IR", "excursion")))
    panel.set_marks((MarkRow(4, "IR_end", 30.0), MarkRow(15, "neutral"), MarkRow(31, "ER_end", -25.0)))
    panel.set_question(True)
    for field in panel.findChildren(QLineEdit):
        QTest.keyClicks(field, "175")
        QTest.keyClick(field, Qt.Key.Key_Return)
    return panel


def review() -> QWidget:
    panel = ReviewQueue()
    reasons = ("narrowest_candidate", "faint_lt", "bridged", "passes_disagree", "near_edge")
    states = [*ReviewState, *ReviewState]
    rows = tuple(ReviewRow(i * 7, r, "± 1.9 mm", states[i], None, 3) for i, r in enumerate(reasons))
    panel.set_rows(rows, 1, 86)
    return panel


def calipers() -> QWidget:
    panel = CalipersPanel()
    ends = (
        EndRow(Bone.ISCHIAL_TUBEROSITY, tr("IT, lateral cortex"), tr("placed")),
        EndRow(Bone.LESSER_TROCHANTER, tr("LT, medial cortex"), tr("next"), True),
    )
    panel.set_ends(ends, "bone")
    panel.set_quantities((QuantityRow("A", "IFS", "11.5 mm", True), QuantityRow("B", "QFS", "20.1 mm")))
    return panel


def calibration() -> QWidget:
    panel = CalibrationPanel()
    rows = ((tr("Source"), tr("US region {number}", number=1)), (tr("Scale"), "0.187 mm/px"))
    panel.set_calibration(CalibrationView(rows, (tr("ruler and file disagree"),), False, True, "0.187 mm/px", True))
    return panel


def export() -> QWidget:
    drawer = ExportDrawer()
    kinds = (
        ExportFormat("json", "Record", "JSON", "braces", True, WriteState.WRITTEN),
        ExportFormat("csv", "Frames", "CSV", "sheet", True),
        ExportFormat("png", "Curve", "PNG", "image", True, WriteState.FAILED, "The folder is read-only."),
    )
    drawer.set_formats(kinds)
    drawer.set_folder(tr("Beside the scan"))
    drawer.set_missing(2, f"{tr('Rotation, IR end')}, {tr('Symptoms reproduced')}")
    return drawer


def protocol() -> QWidget:
    panel = ProtocolPanel()
    values = {"patient_position": "prone", "knee_flexion": 90.0, "depth": 84.0, "level": "not_recorded"}
    missing = frozenset({"rotation_end_ir", "symptoms_reproduced"})
    panel.set_values(values, {"depth": "from_file"}, missing, {"hip_flexion_extension": "-30 to 120°"})
    return panel


def notices() -> QWidget:
    stack = Notices()
    stack.show_notice(Notice(tr("Stopped. {count} frames tracked.", count=37)))
    words = "This file is not ultrasound. It is a CR image. Open an ultrasound loop."
    stack.show_notice(Notice(words, is_attention=True, buttons=(("go", tr("Continue")),), key="x"))
    return stack


def hint() -> QWidget:
    strip = HintStrip()
    second = tr("Look at each, nudge what is off, accept.")
    primary = HintButton(tr("Review {count} frames", count=3), tr("Enter"))
    strip.set_hint(
        Hint(
            "scan-eye",
            tr("{count} frames can change the result.", count=3),
            second,
            primary,
            HintButton(tr("Play ± 1 s"), tr("Space")),
        )
    )
    return strip


def worklist() -> QWidget:
    panel = Worklist()
    states = tuple(ScanState)
    panel.set_rows(tuple(WorklistRow(f"Loop {i}", "left", "0.187 mm/px", states[i % 5]) for i in range(8)))
    return panel


def start() -> QWidget:
    screen = StartScreen()
    screen.set_recent((RecentScan("/a", "Loop 4", "10:42", ScanState.MEASURED),))
    screen.set_restored("Loop 4 was not closed. It is here as you left it at 10:42.")
    return screen


def compare_head() -> QWidget:
    head = CompareHead()
    head.set_column(CompareColumn(tr("Left"), "Loop 7", "0.181 mm/px", "10.9 ± 1.0 mm"))
    return head


def compare_table() -> QWidget:
    table = CompareTable()
    row = CompareRow(tr("Narrowest"), (10.9, 1.0), (11.5, 0.9), (-0.6, 1.3))
    table.set_rows((row,), (tr("Left"), tr("Right")), sentence="Smaller than the 5.7 mm needed.")
    return table


def key_table() -> QWidget:
    table = KeyTable()
    table.set_rows(
        (
            KeyRow("track", tr("Calipers"), tr("Track"), "J", is_changed=True),
            KeyRow("remove", tr("Calipers"), tr("Redraw the arc with 3 to 7 clicks"), "R"),
        )
    )
    table.tell(tr("{key} already means: {words}.", key="T", words=tr("Track")))
    return table


def help_sheet() -> QWidget:
    sheet = HelpSheet()
    sheet.set_lines((HelpLine(tr("Frames"), tr("Frame back"), (",", "Left")),))
    return sheet


def chart() -> QWidget:
    panel = DistanceChart()
    panel.set_curve(curve())
    return panel


STATES: dict[str, tuple[Callable[[], QWidget], tuple[int, int]]] = {
    "result_card": (result_card, (300, 160)),
    "phases": (phases, (268, 700)),
    "review": (review, (324, 600)),
    "calipers": (calipers, (268, 300)),
    "calibration": (calibration, (268, 400)),
    "display": (DisplayPanel, (268, 300)),
    "export": (export, (320, 600)),
    "protocol": (protocol, (440, 700)),
    "notices": (notices, (300, 240)),
    "hint": (hint, (870, 36)),
    "worklist": (worklist, (196, 700)),
    "start": (start, (1366, 724)),
    "compare_head": (compare_head, (683, 32)),
    "compare_table": (compare_table, (440, 240)),
    "compare_table_narrow": (compare_table, (240, 340)),
    "key_table": (key_table, (560, 260)),
    "help_sheet": (help_sheet, (870, 500)),
    "step_help": (StepHelp, (268, 500)),
    "chart": (chart, (870, 136)),
}
"""Each panel's maker and the room that the window gives it at 1366x768."""
COMPACT = {
    "result_card": 226,
    "phases": 194,
    "review": 226,
    "calipers": 194,
    "step_help": 194,
    "export": 226,
    "calibration": 194,
    "display": 194,
    "notices": 236,
}
"""Width of a panel of the 236 px inspector: less its scroll bar, and its margins where it has none of its own."""
