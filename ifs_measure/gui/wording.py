"""Numbers, times and the field's words as they stand on screen: by locale, with no-break spaces.

Never used for files.
"""

from __future__ import annotations

from PySide6.QtCore import QLocale

from ifs_measure.gui.words import tr
from ifs_measure.measurement.calibration import Calibration
from ifs_measure.measurement.caliper import Quantity
from ifs_measure.measurement.distance_curve import NINETY_FIVE_PERCENT
from ifs_measure.measurement.phases import MarkLabel, PhaseLabel

NO_BREAK = "\N{NO-BREAK SPACE}"
PLUS_MINUS = "±"


def number(value: float, decimals: int = 1) -> str:
    """Return a number with the locale's decimal sign and no group separators."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    # "−0.0" would say that there is a direction.
    return locale.toString(round(float(value), decimals) + 0.0, "f", decimals).replace("-", "−")


def distance(value: float, ci95: float | None, unit: str, decimals: int = 1) -> str:
    """Return "11.5 ± 0.9 mm" that never breaks over two lines.

    Parameters
    ----------
    value, ci95 : float
        Distance and 1.96 standard deviations, in `unit`.
    unit : str
        ``mm`` or ``px``.
    decimals : int
        Digits after the decimal sign.
    """
    if ci95 is None:
        return f"{number(value, decimals)}{NO_BREAK}{unit}"
    return NO_BREAK.join((number(value, decimals), PLUS_MINUS, number(ci95, decimals), unit))


def left_out(calibration: Calibration) -> str:
    """Say what a ± in millimetres leaves out: the scale's own error, the same in every frame of a scan."""
    error = NINETY_FIVE_PERCENT * calibration.uncertainty_percent
    if not calibration.trusted or not error:
        return ""
    return tr("The stated error leaves out the scale's own of {error} % (95 %).", error=number(error))


def spoken_distance(value: float, ci95: float | None, unit: str) -> str:
    """Return the distance with its unit in full, for screen readers."""
    words = tr("millimetres") if unit == "mm" else tr("pixels")
    if ci95 is None:
        return f"{number(value)} {words}"
    return tr("{value} {unit} plus or minus {error}", value=number(value), unit=words, error=number(ci95))


def seconds(time_ms: float | None) -> str:
    """Return "1.25 s", or nothing where the time is unknown."""
    return "" if time_ms is None else NO_BREAK.join((number(time_ms / 1000, 2), tr("s")))


def phase_short(label: str) -> str:
    """Short name of a phase, for the chart."""
    return {PhaseLabel.NEUTRAL: tr("Neutral"), PhaseLabel.IR: tr("IR"), PhaseLabel.ER: tr("ER")}[PhaseLabel(label)]


def phase_long(label: str) -> str:
    """Name of a phase in full."""
    return {
        PhaseLabel.NEUTRAL: tr("Neutral"),
        PhaseLabel.IR: tr("Internal rotation"),
        PhaseLabel.ER: tr("External rotation"),
    }[PhaseLabel(label)]


def phase_in_sentence(label: str) -> str:
    """Name of a phase within a line of text."""
    return {
        PhaseLabel.NEUTRAL: tr("neutral"),
        PhaseLabel.IR: tr("internal rotation"),
        PhaseLabel.ER: tr("external rotation"),
    }[PhaseLabel(label)]


def mark_name(label: str) -> str:
    """Name of a mark."""
    return {
        MarkLabel.NEUTRAL: tr("Neutral"),
        MarkLabel.IR_END: tr("IR end"),
        MarkLabel.ER_END: tr("ER end"),
        MarkLabel.CONTACT: tr("Contact"),
        MarkLabel.PAIN: tr("Pain"),
    }[MarkLabel(label)]


def quantity_name(quantity: Quantity) -> str:
    """Short name of a quantity."""
    return {
        Quantity.IFS: tr("IFS"),
        Quantity.QFS: tr("QFS"),
        Quantity.QF_THICKNESS: tr("QF thickness"),
        Quantity.DISTANCE: tr("Distance"),
    }[quantity]


def side_name(side: str | None) -> str:
    """Side of the body in full, or that it was not recorded."""
    return {"left": tr("Left"), "right": tr("Right")}.get(side or "", tr("Side not recorded"))


def side_letter(side: str | None) -> str:
    """``L``, ``R`` or ``?``."""
    return {"left": tr("L"), "right": tr("R")}.get(side or "", "?")
