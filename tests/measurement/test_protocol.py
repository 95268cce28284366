"""The form's fields: names, ranges, and what a confirmed record still needs."""

from __future__ import annotations

import re

import pytest

from ifs_measure.measurement.phases import Mark, MarkLabel
from ifs_measure.measurement.protocol import (
    FIELDS,
    NOT_ASSESSED,
    NOT_RECORDED,
    PHYSICAL_TESTS,
    PRESETS,
    FieldType,
    Need,
    field_of,
    missing_fields,
    problem_with,
    value_of,
)
from ifs_measure.measurement.reference_values import REFERENCE_VALUES, Modality, Quantity, reference_values
from ifs_measure.measurement.session import MeasurementSession
from ifs_measure.measurement.session_edits import SECTIONS, set_field, set_marks, set_side

EMPTY = MeasurementSession("00" * 32, 30)


def test_every_field_has_a_place_and_a_name_of_its_own() -> None:
    keys = [field.key for field in FIELDS]
    assert len(set(keys)) == len(keys)
    for field in FIELDS:
        assert field.section in SECTIONS
        assert re.fullmatch(r"\w+", field.key)
    assert "diagnosis" not in keys


def test_choices_start_as_not_assessed_which_counts_as_filled() -> None:
    for field in FIELDS:
        if field.type is FieldType.CHOICE:
            assert NOT_ASSESSED in field.allowed
            assert value_of(EMPTY, field) == NOT_ASSESSED
    missing = missing_fields(EMPTY)
    assert all(name in ("side", "phase_marks") or field_of(name).type is not FieldType.CHOICE for name in missing)
    assert "side" in missing
    assert "knee_flexion" in missing


def test_only_acquisition_and_who_works_here_carry_over_to_another_scan() -> None:
    carried = {field.key for field in FIELDS if field.carries_over}
    assert all(field_of(key).section == "protocol" for key in carried)
    for private in ("patient_pseudonym", "exam_datetime", "symptomatic_side", "image_quality_it", "sex", "age"):
        assert private not in carried
    for preset in PRESETS.values():
        for key, value in preset.items():
            assert field_of(key).carries_over
            assert problem_with(field_of(key), value) is None


@pytest.mark.parametrize(
    ("key", "good", "bad"),
    [
        ("knee_flexion", 90.0, 141.0),
        ("knee_flexion", NOT_RECORDED, "ninety"),
        ("hip_abduction_adduction", -30, 46),
        ("rotation_end_er", -40.0, 10.0),
        ("sweep_index", 3, 2.5),
        ("patient_position", "prone", "upside_down"),
        ("rotation_source", "inclinometer", NOT_RECORDED),
        ("pain_site", ("groin", "buttock"), ("knee",)),
        ("arthroplasty", True, "yes"),
        ("sonographer_comment", "seen well", 5),
        ("FABER", "not_done", "maybe"),
    ],
)
def test_values_are_checked_against_their_field(key: str, good: object, bad: object) -> None:
    assert problem_with(field_of(key), good) is None
    assert problem_with(field_of(key), bad)


def filled() -> MeasurementSession:
    session = set_side(EMPTY, "left")
    for field in FIELDS:
        if field.need is Need.OPTIONAL or field.type is FieldType.CHOICE:
            continue
        value = NOT_RECORDED if field.may_be_not_recorded else "someone"
        assert problem_with(field, value) is None
        session = set_field(session, field.section, field.key, value)
    return session


def test_an_old_loop_can_be_confirmed_honestly() -> None:
    assert missing_fields(filled()) == ("phase_marks",)
    assert missing_fields(set_field(filled(), "protocol", "phase_marks", NOT_RECORDED)) == ()
    assert missing_fields(set_marks(filled(), (Mark(3, MarkLabel.NEUTRAL),), None)) == ()
    assert missing_fields(set_marks(filled(), (Mark(3, MarkLabel.PAIN),), None)) == ("phase_marks",)
    assert missing_fields(set_field(filled(), "protocol", "sweep_order", "static")) == ()


def test_tests_are_stored_and_never_summed() -> None:
    assert len(PHYSICAL_TESTS) == 10
    assert not [field.key for field in FIELDS if "score" in field.key]


def test_published_figures_carry_where_they_come_from_and_mri_only_on_request() -> None:
    for value in REFERENCE_VALUES:
        assert value.citation.authors
        assert value.citation.year > 2000
        assert value.people
        assert value.position
        assert str(value.modality) in value.label
    assert {value.modality for value in reference_values(Quantity.IFS)} == {Modality.ULTRASOUND}
    assert {value.value_mm for value in reference_values(Quantity.IFS, with_mri=True)} == {21.4, 29.5, 15.0, 18.7}
    assert reference_values(Quantity.QFS) == ()
