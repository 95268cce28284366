"""What is written down beside a measurement: the fields of the protocol, findings, tests and conclusion, as data.

Field names, sections and units are those of the record; label ids are what the window translates. Enumerations always
offer `NOT_ASSESSED`, which is where they start and which counts as filled. Where a field says so, `NOT_RECORDED` is an
honest answer for an old loop of which nobody knows any more.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from ifs_measure.measurement.phases import MarkLabel
from ifs_measure.measurement.session import FieldValue, MeasurementSession

NOT_ASSESSED = "not_assessed"
"""Nobody looked; shown as such, and counts as filled."""
NOT_RECORDED = "not_recorded"
"""It was not written down when the loop was made; allowed where `ProtocolField.may_be_not_recorded`."""


class FieldType(StrEnum):
    """What a field holds."""

    CHOICE = "choice"
    CHOICES = "choices"
    NUMBER = "number"
    INTEGER = "integer"
    TEXT = "text"
    YES_NO = "yes_no"
    DATE = "date"


class Need(StrEnum):
    """Whether a confirmed record must have a field."""

    REQUIRED = "required"
    REQUIRED_IF_DYNAMIC = "required_if_dynamic"
    OPTIONAL = "optional"


@dataclass(frozen=True, slots=True)
class ProtocolField:
    """One field of the form.

    Attributes
    ----------
    key : str
        Name in the record.
    section : str
        Part of the record: ``protocol``, ``findings``, ``physical_tests`` or ``conclusion``.
    group : str
        Heading in the form.
    type : FieldType
        What it holds.
    need : Need
        Whether a confirmed record must have it.
    may_be_not_recorded : bool
        Whether `NOT_RECORDED` is an answer.
    allowed : tuple of str
        Values of a choice, `NOT_ASSESSED` included.
    low, high : float or None
        Range of a number, both ends included.
    unit : str
        Unit of a number.
    carries_over : bool
        Whether presets and last-used values may fill it: acquisition fields only, never what belongs to a patient.
    """

    key: str
    section: str
    group: str
    type: FieldType
    need: Need = Need.OPTIONAL
    may_be_not_recorded: bool = False
    allowed: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    unit: str = ""
    carries_over: bool = False

    @property
    def start(self) -> FieldValue | None:
        """Value before anybody touched the field."""
        return NOT_ASSESSED if self.type is FieldType.CHOICE else None


def _choice(
    section: str,
    group: str,
    key: str,
    allowed: str,
    need: Need,
    may_be_not_recorded: bool = False,
    carries_over: bool = False,
) -> ProtocolField:
    return ProtocolField(
        key,
        section,
        group,
        FieldType.CHOICE,
        need,
        may_be_not_recorded,
        (*allowed.split(), NOT_ASSESSED),
        carries_over=carries_over,
    )


R, D, O = Need.REQUIRED, Need.REQUIRED_IF_DYNAMIC, Need.OPTIONAL  # noqa: E741
_TEXT, _NUMBER = FieldType.TEXT, FieldType.NUMBER


def _context() -> Iterator[ProtocolField]:
    section, group = "protocol", "context"
    yield ProtocolField("patient_pseudonym", section, group, _TEXT, R)
    yield ProtocolField("facility", section, group, _TEXT, carries_over=True)
    yield ProtocolField("exam_datetime", section, group, FieldType.DATE, R, may_be_not_recorded=True)
    yield ProtocolField("operator_acquired", section, group, _TEXT, R, may_be_not_recorded=True)
    yield ProtocolField("operator_measured", section, group, _TEXT, R, carries_over=True)
    yield ProtocolField("reviewer", section, group, _TEXT)
    yield _choice(section, group, "operator_experience", "trainee resident physician sonographer other", O)
    yield _choice(section, group, "sex", "F M other unknown", O)
    yield ProtocolField("age", section, group, _NUMBER, low=0, high=120, unit="y")
    yield ProtocolField("height", section, group, _NUMBER, low=50, high=230, unit="cm")
    yield ProtocolField("weight", section, group, _NUMBER, low=10, high=300, unit="kg")
    yield _choice(section, group, "symptomatic_side", "left right both none unknown", R, may_be_not_recorded=True)
    yield ProtocolField("indication", section, group, _TEXT)
    yield ProtocolField("prior_hip_surgery", section, group, FieldType.YES_NO)
    yield ProtocolField("arthroplasty", section, group, FieldType.YES_NO)


def _acquisition() -> Iterator[ProtocolField]:
    section, group = "protocol", "acquisition"
    kept = {"may_be_not_recorded": True, "carries_over": True}
    used = {"carries_over": True}
    yield _choice(section, group, "patient_position", "prone lateral_decubitus supine standing other", R, **kept)
    yield _choice(section, group, "pelvis_fixed", "strapped hand no", O, **used)
    for key, low, high in (
        ("hip_flexion_extension", -30, 120),
        ("hip_abduction_adduction", -30, 45),
        ("knee_flexion", 0, 140),
        ("rotation_start", -90, 60),
        ("rotation_end_ir", 0, 60),
        ("rotation_end_er", -90, 0),
    ):
        yield ProtocolField(key, section, group, _NUMBER, R, True, low=low, high=high, unit="deg", carries_over=True)
    yield _choice(section, group, "rotation_source", "inclinometer goniometer estimated none", R, **used)
    yield _choice(section, group, "rotation_mode", "passive active active_assisted", R, **kept)
    yield _choice(section, group, "sweep_order", "N-IR-N-ER-N IR-ER ER-IR IR_only ER_only static", R, **used)
    yield _choice(section, group, "foot_direction_at_narrowest", "out in neutral not_visible", O)
    yield ProtocolField("sweep_index", section, group, FieldType.INTEGER, low=1, high=9)
    yield ProtocolField("sweeps_total", section, group, FieldType.INTEGER, low=1, high=9)
    yield ProtocolField("probe_replaced", section, group, FieldType.YES_NO)
    yield _choice(section, group, "transducer_type", "curvilinear linear phased other", R, **kept)
    yield ProtocolField("transducer_model", section, group, _TEXT, carries_over=True)
    yield ProtocolField("frequency", section, group, _NUMBER, low=1, high=20, unit="MHz", carries_over=True)
    yield ProtocolField("depth", section, group, _NUMBER, R, True, low=20, high=250, unit="mm", carries_over=True)
    yield _choice(section, group, "body_plane", "axial oblique_axial sagittal coronal", R, **used)
    yield _choice(section, group, "qf_axis", "LAX SAX oblique", R, **kept)
    yield _choice(section, group, "image_left_is", "medial lateral unknown", R, **kept)
    yield _choice(section, group, "level", "lesser_trochanter_most_prominent other", R, **kept)
    yield _choice(section, "image_quality", "image_quality_it", "sharp fair poor not_seen", R)
    yield _choice(section, "image_quality", "image_quality_lt", "sharp fair poor not_seen", R)


def _findings() -> Iterator[ProtocolField]:
    section, group = "findings", "symptoms"
    yield _choice(section, group, "symptoms_reproduced", "yes_familiar yes_other no", R)
    yield ProtocolField("pain_vas_before", section, group, _NUMBER, low=0, high=10)
    yield ProtocolField("pain_vas_during", section, group, _NUMBER, low=0, high=10)
    sites = ("buttock", "lateral_ischium", "posterior_thigh", "groin", "below_knee", "other")
    yield ProtocolField("pain_site", section, group, FieldType.CHOICES, allowed=sites)
    yield _choice(section, group, "pain_phase", "neutral IR ER end_IR end_ER", O)
    yield _choice(section, group, "snapping", "none felt heard seen", O)
    group = "dynamic"
    yield _choice(section, group, "impingement_kind", "none_seen muscular bony both indeterminate", D)
    yield _choice(section, group, "eruption_sign", "absent present equivocal", D)
    yield _choice(section, group, "eruption_sign_phase", "IR ER neutral", O)
    yield _choice(section, group, "qf_displacement", "none toward_transducer away not_assessable", O)
    group = "tissue"
    yield _choice(
        section,
        group,
        "qf_echogenicity_us",
        "normal increased_focal increased_diffuse decreased_focal decreased_diffuse heterogeneous",
        O,
    )
    yield _choice(section, group, "qf_bulk", "normal reduced swollen", O)
    yield ProtocolField("qf_thickness_neutral", section, group, _NUMBER, low=0, high=60, unit="mm")
    yield ProtocolField("qf_thickness_at_narrowest", section, group, _NUMBER, low=0, high=60, unit="mm")
    yield _choice(section, group, "qf_tear", "none partial complete suspected", O)
    yield _choice(section, group, "calcification", "none in_QF in_hamstring_origin", O)
    yield _choice(section, group, "obturator_externus", "normal abnormal not_seen", O)
    yield _choice(section, group, "bone_contour_lt", "smooth irregular exostosis postsurgical", O)
    yield _choice(section, group, "bone_contour_it", "smooth irregular exostosis postsurgical", O)
    path = "straight curved kinked displaced_superficial displaced_lateral displaced_medial not_seen"
    for phase in ("neutral", "IR", "ER"):
        yield _choice(section, group, f"sciatic_path_{phase}", path, O)
    yield _choice(section, group, "sciatic_size", "normal enlarged", O)
    hamstring = "normal thickened hypoechoic partial_tear avulsion calcified"
    yield _choice(section, group, "hamstring_origin", hamstring, R, may_be_not_recorded=True)
    yield _choice(section, group, "ischial_bursa_fluid", "none present", O)
    # The two grades exist for MRI alone; ultrasound echogenicity stays in words and is never converted.
    group = "mri"
    yield ProtocolField("mri_date", section, group, FieldType.DATE)
    yield _choice(section, group, "qf_edema_grade_mri", "I II III IV", O)
    yield ProtocolField("qf_edema_scheme_mri", section, group, _TEXT)
    yield _choice(section, group, "qf_fatty_grade_mri", "1 2 3 4", O)
    yield ProtocolField("qf_fatty_scheme_mri", section, group, _TEXT)
    yield ProtocolField("femoral_anteversion", section, group, _NUMBER, low=-40, high=80, unit="deg")
    yield ProtocolField("femoral_anteversion_method", section, group, _TEXT)


PHYSICAL_TESTS = (
    "long_stride_walking",
    "ifi_test",
    "two_step_step1",
    "two_step_step2",
    "extension_adduction_er",
    "FABER",
    "FADIR",
    "active_knee_extension_lag",
    "bent_knee_fall_out",
    "trendelenburg",
)
"""Stored side by side and never summed into a score."""


def _physical_tests() -> Iterator[ProtocolField]:
    section = "physical_tests"
    for test in PHYSICAL_TESTS:
        yield ProtocolField(
            test,
            section,
            test,
            FieldType.CHOICE,
            allowed=("positive", "negative", "equivocal", "not_done", NOT_ASSESSED),
        )
        yield _choice(section, test, f"{test}_side", "left right both", O)
        yield ProtocolField(f"{test}_vas", section, test, _NUMBER, low=0, high=10)
        yield ProtocolField(f"{test}_date", section, test, FieldType.DATE)
        yield ProtocolField(f"{test}_examiner", section, test, _TEXT)
    yield ProtocolField("relief_with_short_stride", section, "long_stride_walking", FieldType.YES_NO)
    for position in ("neutral", "adduction", "abduction"):
        yield ProtocolField(f"ifi_test_pain_{position}", section, "ifi_test", FieldType.YES_NO)
    yield _choice(section, "FADIR", "FADIR_site", "buttock groin", O)
    lag = "active_knee_extension_lag"
    yield ProtocolField(f"{lag}_degrees", section, lag, _NUMBER, low=0, high=120, unit="deg")


def _conclusion() -> Iterator[ProtocolField]:
    section, group = "conclusion", "conclusion"
    yield ProtocolField("sonographer_comment", section, group, _TEXT)
    limits = (
        "lt_not_sharp",
        "rotation_not_measured",
        "probe_moved",
        "shadowing",
        "body_habitus",
        "calibration_from_ruler",
        "non_standard_position",
    )
    yield ProtocolField("limitations", section, group, FieldType.CHOICES, allowed=limits)
    yield ProtocolField("reviewer_signoff", section, group, _TEXT)
    yield ProtocolField("reviewer_signoff_time", section, group, FieldType.DATE)


FIELDS: tuple[ProtocolField, ...] = (
    *_context(),
    *_acquisition(),
    *_findings(),
    *_physical_tests(),
    *_conclusion(),
)
"""Every field, in the order of the form."""

PRESETS: Mapping[str, Mapping[str, FieldValue]] = {
    "prone_standard": {
        "patient_position": "prone",
        "hip_flexion_extension": 0.0,
        "hip_abduction_adduction": 0.0,
        "knee_flexion": 90.0,
        "rotation_mode": "passive",
        "transducer_type": "curvilinear",
        "body_plane": "axial",
        "level": "lesser_trochanter_most_prominent",
    },
    "widest": {"hip_abduction_adduction": 15.0, "rotation_start": 30.0},
    "narrowest": {"hip_abduction_adduction": -15.0, "rotation_start": -30.0},
}
"""Acquisition fields that one choice fills; degrees of internal rotation and of abduction are positive."""


def field_of(key: str) -> ProtocolField:
    """Return the field of a name.

    Raises
    ------
    KeyError
        No such field.
    """
    for item in FIELDS:
        if item.key == key:
            return item
    raise KeyError(key)


def problem_with(item: ProtocolField, value: FieldValue) -> str | None:
    """Say what is wrong with a value, in words with the range; None where it fits."""
    if value == NOT_RECORDED:
        return None if item.may_be_not_recorded else "Not recorded is no answer here."
    match item.type:
        case FieldType.CHOICE:
            return None if value in item.allowed else f"One of {', '.join(item.allowed)}."
        case FieldType.CHOICES:
            fits = isinstance(value, tuple) and set(value) <= set(item.allowed)
            return None if fits else f"Any of {', '.join(item.allowed)}."
        case FieldType.YES_NO:
            return None if isinstance(value, bool) else "Yes or no."
        case FieldType.NUMBER | FieldType.INTEGER:
            return _problem_with_number(item, value)
        case _:
            return None if isinstance(value, str) else "Words."


def _problem_with_number(item: ProtocolField, value: FieldValue) -> str | None:
    kinds = (int,) if item.type is FieldType.INTEGER else (int, float)
    is_number = isinstance(value, kinds) and not isinstance(value, bool)
    low = -math.inf if item.low is None else item.low
    high = math.inf if item.high is None else item.high
    if is_number and low <= float(value) <= high:  # type: ignore[arg-type]
        return None
    return f"{low:g} to {high:g} {item.unit}".rstrip() + "."


def value_of(session: MeasurementSession, item: ProtocolField) -> FieldValue | None:
    """Return what a session says of a field; the start value where nobody touched it."""
    section: Mapping[str, FieldValue] = getattr(session, item.section)
    return section.get(item.key, item.start)


def missing_fields(session: MeasurementSession) -> tuple[str, ...]:
    """Names of required fields that are still empty: what a confirmed record needs.

    Returns
    -------
    tuple of str
        In the order of the form; ``side`` and ``phase_marks`` stand for the hip's side and the marks.
    """
    is_dynamic = session.n_frames > 1 and session.protocol.get("sweep_order") != "static"
    missing = [] if session.side else ["side"]
    for item in FIELDS:
        needed = item.need is Need.REQUIRED or (item.need is Need.REQUIRED_IF_DYNAMIC and is_dynamic)
        if needed and value_of(session, item) in (None, "", ()):
            missing.append(item.key)
    positions = {MarkLabel.NEUTRAL, MarkLabel.IR_END, MarkLabel.ER_END}
    has_marks = any(mark.label in positions for mark in session.marks)
    if is_dynamic and not has_marks and session.protocol.get("phase_marks") != NOT_RECORDED:
        missing.append("phase_marks")
    return tuple(missing)
