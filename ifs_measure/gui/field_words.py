"""The words of the form's fields and sections, in the order of the record."""

from __future__ import annotations

from ifs_measure.gui.wording import NO_BREAK
from ifs_measure.gui.words import tr
from ifs_measure.measurement.protocol import ProtocolField


def field_words(key: str) -> str:
    """Label of a field; its key with spaces where it has none of its own."""
    for words in (_context(), _acquisition(), _findings(), _tests(), _conclusion()):
        if key in words:
            return words[key]
    for suffix, word in (
        ("_side", tr("Side")),
        ("_vas", tr("Pain, 0 to 10")),
        ("_date", tr("Date")),
        ("_examiner", tr("Examiner")),
    ):
        if key.endswith(suffix):
            return word
    return key.replace("_", " ").capitalize()


def group_words(group: str) -> str:
    """Heading of a group of fields."""
    words = {
        "context": tr("Patient and operator"),
        "acquisition": tr("Acquisition"),
        "image_quality": tr("Picture quality"),
        "symptoms": tr("Symptoms"),
        "dynamic": tr("Seen in motion"),
        "tissue": tr("Muscle, tendon, nerve"),
        "mri": tr("From MRI"),
        "physical_tests": tr("Physical tests"),
        "conclusion": tr("Comment"),
    }
    return words.get(group) or field_words(group)


def preset_words(key: str) -> str:
    """Name of a preset."""
    words = {
        "prone_standard": tr("Prone standard"),
        "widest": tr("Widest"),
        "narrowest": tr("Narrowest"),
        "last_used": tr("Last used"),
    }
    return words.get(key, key.replace("_", " ").capitalize())


def unit_words(unit: str) -> str:
    """Return the unit as shown at the right of a field."""
    return {"deg": "°", "y": tr("years")}.get(unit, unit)


def range_words(item: ProtocolField) -> str:
    """Return what a number may be, such as "0 to 140°"; empty where the field is no number."""
    if item.low is None or item.high is None:
        return ""
    unit = unit_words(item.unit)
    words = tr("{low} to {high}", low=f"{item.low:g}".replace("-", "−"), high=f"{item.high:g}")
    return f"{words}{'' if unit in ('', '°') else NO_BREAK}{unit}"


def _context() -> dict[str, str]:
    return {
        "patient_pseudonym": tr("Patient code"),
        "facility": tr("Facility"),
        "exam_datetime": tr("Examined on"),
        "operator_acquired": tr("Scanned by"),
        "operator_measured": tr("Measured by"),
        "reviewer": tr("Reviewer"),
        "operator_experience": tr("Experience"),
        "sex": tr("Sex"),
        "age": tr("Age"),
        "height": tr("Height"),
        "weight": tr("Weight"),
        "symptomatic_side": tr("Symptomatic side"),
        "indication": tr("Indication"),
        "prior_hip_surgery": tr("Earlier hip surgery"),
        "arthroplasty": tr("Hip replacement"),
        "side": tr("Side"),
        "calibration_source": tr("Calibration"),
        "phase_marks": tr("Phase marks"),
    }


def _acquisition() -> dict[str, str]:
    return {
        "patient_position": tr("Position"),
        "pelvis_fixed": tr("Pelvis held"),
        "hip_flexion_extension": tr("Hip flexion"),
        "hip_abduction_adduction": tr("Hip abduction"),
        "knee_flexion": tr("Knee flexion"),
        "rotation_start": tr("Rotation, start"),
        "rotation_end_ir": tr("Rotation, IR end"),
        "rotation_end_er": tr("Rotation, ER end"),
        "rotation_source": tr("Rotation read by"),
        "rotation_mode": tr("Movement"),
        "sweep_order": tr("Order of the sweep"),
        "foot_direction_at_narrowest": tr("Foot at the narrowest"),
        "sweep_index": tr("Sweep number"),
        "sweeps_total": tr("Sweeps in all"),
        "probe_replaced": tr("Probe lifted between"),
        "transducer_type": tr("Transducer"),
        "transducer_model": tr("Transducer model"),
        "frequency": tr("Frequency"),
        "depth": tr("Depth"),
        "body_plane": tr("Plane"),
        "qf_axis": tr("Axis of the muscle"),
        "image_left_is": tr("Left of picture is"),
        "level": tr("Level"),
        "image_quality_it": tr("IT cortex"),
        "image_quality_lt": tr("LT cortex"),
    }


def _findings() -> dict[str, str]:
    return {
        "symptoms_reproduced": tr("Symptoms reproduced"),
        "pain_vas_before": tr("Pain before, 0 to 10"),
        "pain_vas_during": tr("Pain during, 0 to 10"),
        "pain_site": tr("Site of pain"),
        "pain_phase": tr("Pain in phase"),
        "snapping": tr("Snapping"),
        "impingement_kind": tr("Compression seen"),
        "eruption_sign": tr("Eruption sign"),
        "eruption_sign_phase": tr("Eruption in phase"),
        "qf_displacement": tr("Muscle displaced"),
        "qf_echogenicity_us": tr("Muscle echogenicity"),
        "qf_bulk": tr("Muscle bulk"),
        "qf_thickness_neutral": tr("Muscle, neutral"),
        "qf_thickness_at_narrowest": tr("Muscle, narrowest"),
        "qf_tear": tr("Muscle tear"),
        "calcification": tr("Calcification"),
        "obturator_externus": tr("Obturator externus"),
        "bone_contour_lt": tr("Contour of LT"),
        "bone_contour_it": tr("Contour of IT"),
        "sciatic_path_neutral": tr("Sciatic nerve, neutral"),
        "sciatic_path_IR": tr("Sciatic nerve, IR"),
        "sciatic_path_ER": tr("Sciatic nerve, ER"),
        "sciatic_size": tr("Sciatic nerve, size"),
        "hamstring_origin": tr("Hamstring origin"),
        "ischial_bursa_fluid": tr("Fluid in the bursa"),
        "mri_date": tr("Date of the MRI"),
        "qf_edema_grade_mri": tr("Edema grade (MRI)"),
        "qf_edema_scheme_mri": tr("Edema scheme"),
        "qf_fatty_grade_mri": tr("Fatty grade (MRI)"),
        "qf_fatty_scheme_mri": tr("Fatty scheme"),
        "femoral_anteversion": tr("Femoral anteversion"),
        "femoral_anteversion_method": tr("Anteversion read by"),
    }


def _tests() -> dict[str, str]:
    return {
        "long_stride_walking": tr("Long-stride walking"),
        "ifi_test": tr("IFI test"),
        "two_step_step1": tr("Two-step test, step 1"),
        "two_step_step2": tr("Two-step test, step 2"),
        "extension_adduction_er": tr("Extension, adduction, ER"),
        "FABER": "FABER",
        "FADIR": "FADIR",
        "FADIR_site": tr("Site of pain"),
        "active_knee_extension_lag": tr("Active knee extension"),
        "active_knee_extension_lag_degrees": tr("Lag"),
        "bent_knee_fall_out": tr("Bent knee fall-out"),
        "trendelenburg": "Trendelenburg",
        "relief_with_short_stride": tr("Relief with short steps"),
        "ifi_test_pain_neutral": tr("Pain, neutral"),
        "ifi_test_pain_adduction": tr("Pain, adduction"),
        "ifi_test_pain_abduction": tr("Pain, abduction"),
    }


def _conclusion() -> dict[str, str]:
    return {
        "sonographer_comment": tr("Comment"),
        "limitations": tr("Limitations"),
        "reviewer_signoff": tr("Signed by"),
        "reviewer_signoff_time": tr("Signed on"),
    }
