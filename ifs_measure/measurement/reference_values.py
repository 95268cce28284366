"""Published figures, each with modality, number of people, position and citation; none is a limit of normal.

Only figures read in the cited publication itself are here. None of them was derived from the narrowest value of a
rotation sweep, and magnetic resonance and ultrasound are never merged.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ifs_measure.measurement.caliper import Quantity


class Modality(StrEnum):
    """What a figure was measured with."""

    ULTRASOUND = "US"
    MRI = "MRI"


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a figure was published."""

    authors: str
    year: int
    journal: str
    doi: str = ""

    @property
    def short(self) -> str:
        """First author and year."""
        return f"{self.authors.split()[0].rstrip(',')} {self.year}"


@dataclass(frozen=True, slots=True)
class ReferenceValue:
    """One published figure.

    Attributes
    ----------
    key : str
        Identifier.
    quantity : Quantity
        What was measured.
    modality : Modality
        What it was measured with.
    value_mm : float
        A cut-off, or the mean of a group.
    sd_mm : float or None
        Spread of the group where `value_mm` is a mean.
    is_cutoff : bool
        Whether the publication proposes it to tell two groups apart.
    people : str
        Who and how many.
    position : str
        How they lay; ``not stated`` where the publication does not say.
    neutral_position_only : bool
        Whether it applies to the neutral position alone.
    sensitivity_percent, specificity_percent : float or None
        As published for a cut-off.
    note : str
        What must be said beside it.
    citation : Citation
        Where it stands.
    shown_by_default : bool
        Ultrasound lines are, others only when asked for.
    """

    key: str
    quantity: Quantity
    modality: Modality
    value_mm: float
    people: str
    position: str
    citation: Citation
    sd_mm: float | None = None
    is_cutoff: bool = True
    neutral_position_only: bool = False
    sensitivity_percent: float | None = None
    specificity_percent: float | None = None
    note: str = ""
    shown_by_default: bool = False

    @property
    def label(self) -> str:
        """What stands on the line itself."""
        kind = "cut-off" if self.is_cutoff else "mean without symptoms"
        return f"{self.value_mm:g} mm, {self.modality} {kind}, {self.citation.short}"


LU_2019 = Citation("Lu et al.", 2019, "PubMed 31205010")
FINNOFF_2017 = Citation("Finnoff et al.", 2017, "PubMed 27418573")
SINGER_2015 = Citation(
    "Singer et al.", 2015, "meta-analysis; as reviewed by Wu et al. 2023", "10.3390/diagnostics13010139"
)
BOETTCHER_2019 = Citation("Boettcher et al.", 2019, "PubMed 29964210")

NOT_DYNAMIC = "The figure was not derived from the narrowest value of a movement."
"""The sentence that stands wherever a sweep's narrowest value meets a published figure."""

REFERENCE_VALUES: tuple[ReferenceValue, ...] = (
    ReferenceValue(
        "us_ifs_cutoff_lu_2019",
        Quantity.IFS,
        Modality.ULTRASOUND,
        21.4,
        "25 hips with impingement, 19 without",
        "not stated",
        LU_2019,
        sensitivity_percent=92.0,
        specificity_percent=68.4,
        note=f"Quadratus femoris edema on MRI was an entry criterion. {NOT_DYNAMIC}",
        shown_by_default=True,
    ),
    ReferenceValue(
        "us_ifs_asymptomatic_finnoff_2017",
        Quantity.IFS,
        Modality.ULTRASOUND,
        29.5,
        "20 hips of 10 adults of 23 to 35 years without symptoms",
        "prone, neutral, secured",
        FINNOFF_2017,
        sd_mm=4.99,
        is_cutoff=False,
        neutral_position_only=True,
        note=NOT_DYNAMIC,
        shown_by_default=True,
    ),
    ReferenceValue(
        "mri_ifs_cutoff_singer_2015",
        Quantity.IFS,
        Modality.MRI,
        15.0,
        "217 hips with impingement, 140 without, pooled",
        "mixed",
        SINGER_2015,
        sensitivity_percent=76.9,
        specificity_percent=81.0,
        note=f"MRI, not ultrasound. {NOT_DYNAMIC}",
    ),
    ReferenceValue(
        "mri_ifs_cutoff_lu_2019",
        Quantity.IFS,
        Modality.MRI,
        18.7,
        "25 hips with impingement, 19 without",
        "not stated",
        LU_2019,
        sensitivity_percent=96.0,
        specificity_percent=84.2,
        note=f"MRI, not ultrasound. {NOT_DYNAMIC}",
    ),
    ReferenceValue(
        "mri_qfs_cutoff_singer_2015",
        Quantity.QFS,
        Modality.MRI,
        10.0,
        "217 hips with impingement, 140 without, pooled",
        "mixed",
        SINGER_2015,
        sensitivity_percent=78.7,
        specificity_percent=74.1,
        note=f"MRI, not ultrasound. {NOT_DYNAMIC}",
    ),
)


@dataclass(frozen=True, slots=True)
class ReadingError:
    """How far one published person's reading lies from the true value.

    Attributes
    ----------
    sem_mm : float
        Standard error of measurement of one reading.
    mdc95_mm : float
        The least difference of two readings that exceeds their error.
    basis : str
        How the two were obtained.
    citation : Citation
        Where the reliability stands.
    """

    sem_mm: float
    mdc95_mm: float
    basis: str
    citation: Citation

    @property
    def reading_95_mm(self) -> float:
        """Half-width of the 95 % interval of a single reading: the number behind its ±."""
        return 1.96 * self.sem_mm


PUBLISHED_READING_ERROR = ReadingError(
    2.06,
    5.7,
    "Reliability of one physician reading twice, with the spread of another study (Finnoff 2017) for want of its own.",
    BOETTCHER_2019,
)
"""SEM = SD sqrt(1 - ICC) = 4.99 sqrt(1 - 0.829) mm; MDC95 = 1.96 sqrt(2) SEM. A site's own figure should replace it."""


def reference_values(quantity: Quantity, with_mri: bool = False) -> tuple[ReferenceValue, ...]:
    """Return the figures that may stand beside a measured quantity; MRI only where asked for."""
    return tuple(
        value
        for value in REFERENCE_VALUES
        if value.quantity is quantity and (with_mri or value.modality is Modality.ULTRASOUND)
    )
