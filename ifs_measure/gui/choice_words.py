"""The words of the values that a field can be chosen from."""

from __future__ import annotations

from ifs_measure.gui.words import tr


def choice_words(value: str) -> str:
    """Return the words of a value; the value with spaces where it has none of its own."""
    for words in (_common(), _acquisition(), _symptoms(), _tissue(), _limitations()):
        if value in words:
            return words[value]
    return value.replace("_", " ")


def _common() -> dict[str, str]:
    return {
        "not_assessed": tr("not assessed"),
        "not_recorded": tr("not recorded"),
        "left": tr("left"),
        "right": tr("right"),
        "both": tr("both"),
        "none": tr("none"),
        "other": tr("other"),
        "unknown": tr("unknown"),
        "yes": tr("yes"),
        "no": tr("no"),
        "neutral": tr("neutral"),
        "IR": tr("IR"),
        "ER": tr("ER"),
        "end_IR": tr("at the IR end"),
        "end_ER": tr("at the ER end"),
        "positive": tr("positive"),
        "negative": tr("negative"),
        "equivocal": tr("equivocal"),
        "not_done": tr("not done"),
        "absent": tr("absent"),
        "present": tr("present"),
        "normal": tr("normal"),
        "abnormal": tr("abnormal"),
        "not_seen": tr("not seen"),
        "F": tr("female"),
        "M": tr("male"),
        "trainee": tr("trainee"),
        "resident": tr("resident"),
        "physician": tr("physician"),
        "sonographer": tr("sonographer"),
    }


def _acquisition() -> dict[str, str]:
    return {
        "prone": tr("Prone"),
        "lateral_decubitus": tr("Lying on the side"),
        "supine": tr("Supine"),
        "standing": tr("Standing"),
        "strapped": tr("strapped"),
        "hand": tr("by hand"),
        "inclinometer": tr("Inclinometer"),
        "goniometer": tr("Goniometer"),
        "estimated": tr("estimated"),
        "passive": tr("passive"),
        "active": tr("active"),
        "active_assisted": tr("active, assisted"),
        "N-IR-N-ER-N": tr("neutral, IR, neutral, ER, neutral"),
        "IR-ER": tr("IR to ER"),
        "ER-IR": tr("ER to IR"),
        "IR_only": tr("IR only"),
        "ER_only": tr("ER only"),
        "static": tr("no movement"),
        "out": tr("out"),
        "in": tr("in"),
        "not_visible": tr("not visible"),
        "curvilinear": tr("Curvilinear"),
        "linear": tr("Linear"),
        "phased": tr("Phased"),
        "axial": tr("axial"),
        "oblique_axial": tr("oblique axial"),
        "sagittal": tr("sagittal"),
        "coronal": tr("coronal"),
        "LAX": tr("long axis"),
        "SAX": tr("short axis"),
        "oblique": tr("oblique"),
        "medial": tr("medial"),
        "lateral": tr("lateral"),
        "lesser_trochanter_most_prominent": tr("LT most prominent"),
        "sharp": tr("sharp"),
        "fair": tr("fair"),
        "poor": tr("poor"),
    }


def _symptoms() -> dict[str, str]:
    return {
        "yes_familiar": tr("Familiar"),
        "yes_other": tr("Other pain"),
        "buttock": tr("buttock"),
        "lateral_ischium": tr("lateral to the ischium"),
        "posterior_thigh": tr("back of the thigh"),
        "groin": tr("groin"),
        "below_knee": tr("below the knee"),
        "felt": tr("felt"),
        "heard": tr("heard"),
        "seen": tr("seen"),
        "none_seen": tr("none seen"),
        "muscular": tr("muscle compressed"),
        "bony": tr("cortices meet"),
        "indeterminate": tr("cannot tell"),
    }


def _tissue() -> dict[str, str]:
    return {
        "toward_transducer": tr("towards the transducer"),
        "away": tr("away"),
        "not_assessable": tr("not assessable"),
        "increased_focal": tr("increased, focal"),
        "increased_diffuse": tr("increased, diffuse"),
        "decreased_focal": tr("decreased, focal"),
        "decreased_diffuse": tr("decreased, diffuse"),
        "heterogeneous": tr("uneven"),
        "reduced": tr("reduced"),
        "swollen": tr("swollen"),
        "partial": tr("partial"),
        "complete": tr("complete"),
        "suspected": tr("suspected"),
        "in_QF": tr("in the muscle"),
        "in_hamstring_origin": tr("in the hamstring origin"),
        "smooth": tr("smooth"),
        "irregular": tr("irregular"),
        "exostosis": tr("exostosis"),
        "postsurgical": tr("after surgery"),
        "straight": tr("straight"),
        "curved": tr("curved"),
        "kinked": tr("kinked"),
        "displaced_superficial": tr("displaced, superficial"),
        "displaced_lateral": tr("displaced, lateral"),
        "displaced_medial": tr("displaced, medial"),
        "enlarged": tr("enlarged"),
        "thickened": tr("thickened"),
        "hypoechoic": tr("hypoechoic"),
        "partial_tear": tr("partial tear"),
        "avulsion": tr("avulsion"),
        "calcified": tr("calcified"),
    }


def _limitations() -> dict[str, str]:
    return {
        "lt_not_sharp": tr("LT not sharp"),
        "rotation_not_measured": tr("rotation not measured"),
        "probe_moved": tr("probe moved"),
        "shadowing": tr("shadowing"),
        "body_habitus": tr("body habitus"),
        "calibration_from_ruler": tr("scale from a ruler"),
        "non_standard_position": tr("other position"),
    }
