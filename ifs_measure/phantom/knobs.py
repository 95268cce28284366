"""Every knob of the phantom, in one frozen value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PhantomKnobs:
    """What a synthetic loop looks like; the same knobs make the same pixels.

    Attributes
    ----------
    seed : int
        Seed of every random choice: outlines, speckle, motion, noise.
    n_frames : int
        Length of the loop.
    fps, time_jitter : float
        Nominal frames in a second, and the standard deviation of a frame's interval as a fraction of it.
    probe : str
        ``curved`` or ``linear``.
    radius_mm, half_angle_deg : float
        Curved probe: radius of its face and half of the fan's opening.
    width_mm : float
        Linear probe: width of its face.
    depth_mm : float
        Depth of the picture below the probe's face.
    frequency_mhz : float
        Centre frequency; it sets the wavelength (speed of sound 1540 m/s).
    beam_width_mm : float
        Full width at half maximum of the beam at 45 mm (curved) or everywhere (linear).
    pulse_length_mm : float
        Full width at half maximum of the pulse along the beam.
    aperture_mm, f_number : float
        Largest active aperture, and depth over aperture until it is reached; they make the shadow's penumbra.
    cut_aperture_widens : bool
        Whether the part of the aperture that a bone leaves makes a wider beam, as diffraction has it, so that tissue
        shines into the shadow; else the beam stays as it is and only its echo becomes weaker.
    d_max_mm, d_min_mm : float
        Gap between the cortices, open and closed.
    cycles : int
        How often the gap closes and opens again.
    hold_s : float
        Time that the gap stays closed in each cycle.
    femur_turn_deg : float
        By how much the femur turns from open to closed.
    femur_size : float
        Size of the lesser trochanter; smaller is more curved.
    wall_tilt_deg : float
        Turns both facing walls towards the probe (positive) or away from it: the incidence of the beam.
    drift_mm, drift_deg, tremor_mm, breath_mm : float
        Slow slide and turn of the probe, jitter of the hand, breathing.
    out_of_plane_mm : float
        How far the plane slides during the loop; speckle changes with it.
    persistence : float
        Share of the previous picture that the machine mixes into the next (0 is none).
    gain_db, dynamic_range_db, noise_db : float
        Log compression, and the noise floor relative to tissue.
    bone_db : float
        Brightness of a cortex at right angles to the beam, relative to tissue.
    grazing_loss_db : float
        How much of that is lost where the beam only grazes it; bone is rough, so it is lost slowly.
    gain_wobble_db : float
        Slow change of gain through the loop.
    dropouts, dropout_frames, dropout_db : int, int, float
        Stretches in which the skin contact is lost over a part of the probe.
    columns, rows : int
        Size of the picture.
    anisotropy : float
        Height of a pixel over its width.
    mirror : bool
        Ischial tuberosity on the right instead of the left.
    text, ruler, dual_screen : bool
        Burned-in words, depth ticks, and a frozen second picture beside the live one.
    tint : str
        ``none``, ``sepia`` or ``blue``.
    laterality : str
        ``left`` or ``right``: what the DICOM header says.
    """

    seed: int = 1
    n_frames: int = 60
    fps: float = 25.0
    time_jitter: float = 0.03
    probe: str = "curved"
    radius_mm: float = 55.0
    half_angle_deg: float = 31.0
    width_mm: float = 70.0
    depth_mm: float = 82.0
    frequency_mhz: float = 4.0
    beam_width_mm: float = 1.2
    pulse_length_mm: float = 0.55
    aperture_mm: float = 18.0
    f_number: float = 2.0
    cut_aperture_widens: bool = False
    d_max_mm: float = 24.0
    d_min_mm: float = 11.0
    cycles: int = 1
    hold_s: float = 0.3
    femur_turn_deg: float = 18.0
    femur_size: float = 1.0
    wall_tilt_deg: float = 0.0
    drift_mm: float = 1.5
    drift_deg: float = 1.0
    tremor_mm: float = 0.05
    breath_mm: float = 0.5
    out_of_plane_mm: float = 1.5
    persistence: float = 0.15
    gain_db: float = 0.0
    dynamic_range_db: float = 60.0
    noise_db: float = -36.0
    bone_db: float = 19.0
    grazing_loss_db: float = 20.0
    gain_wobble_db: float = 0.8
    dropouts: int = 0
    dropout_frames: int = 4
    dropout_db: float = -22.0
    columns: int = 720
    rows: int = 540
    anisotropy: float = 1.0
    mirror: bool = False
    text: bool = True
    ruler: bool = True
    dual_screen: bool = False
    tint: str = "none"
    laterality: str = "right"

    def __post_init__(self) -> None:
        """Refuse knobs that make no loop."""
        if self.n_frames < 1 or self.fps <= 0 or self.rows < 64 or self.columns < 64:
            raise ValueError("Expected at least one frame, a positive frame rate and 64x64 pixels or more.")
        if self.probe not in ("curved", "linear"):
            raise ValueError(f"Expected the probe 'curved' or 'linear', found {self.probe!r}.")
        if self.tint not in ("none", "sepia", "blue"):
            raise ValueError(f"Expected the tint 'none', 'sepia' or 'blue', found {self.tint!r}.")

    @property
    def wavelength_mm(self) -> float:
        """Wavelength in tissue at 1540 m/s."""
        return 1.54 / self.frequency_mhz
