"""Keeps picture, transport and calibration badge in step with the desk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import hypot

from PySide6.QtCore import QObject

from ifs_measure.gui.display_look import DisplayLook
from ifs_measure.gui.hands.desk import Desk
from ifs_measure.gui.hands.placing import Placing
from ifs_measure.gui.main_window import MainWindow
from ifs_measure.gui.overlay_scene import EMPTY_SCENE, OverlayScene
from ifs_measure.gui.scenes import DrawingContext
from ifs_measure.gui.wording import NO_BREAK, number, side_letter, side_name
from ifs_measure.gui.words import tr
from ifs_measure.measurement.calibration import Calibration, CalibrationSource
from ifs_measure.measurement.caliper import Bone
from ifs_measure.measurement.cine_loop import ScanDescription
from ifs_measure.measurement.geometry import ImagePoint
from ifs_measure.measurement.session import MeasurementSession
from ifs_measure.scans.burned_in_ruler import DepthRuler, RulerAxis

DECIMALS = 3


class PicturePresenter(QObject):
    """Draws what the desk says."""

    def __init__(self, desk: Desk, placing: Placing, window: MainWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._placing, self._window = desk, placing, window
        self.look = DisplayLook()
        self.shows_regions = False
        self.ruler_points: tuple[ImagePoint, ...] = ()
        self.typed = ""
        self.note: Callable[[], tuple[str, ...]] = tuple
        self._badge_for: object = None
        desk.scan_opened.connect(self.refresh_scan)
        desk.described.connect(self.refresh_described)
        desk.frame_shown.connect(self.refresh_frame)
        desk.session_changed.connect(self.refresh_session)
        desk.selection_changed.connect(self.refresh_scene)
        placing.changed.connect(self.refresh_scene)
        desk.playback.changed.connect(self.refresh_play)
        window.picture.zoom_changed.connect(window.cine.set_zoom)

    def refresh_scan(self) -> None:
        """Another scan."""
        scan, window = self._desk.scan, self._window
        if scan is None:
            return
        if self._desk.source.picture(self._desk.frame) is None:
            # The picture of the scan before does not stand under the name of this one.
            window.picture.set_picture(-1, None)
        self._refresh_shape()
        window.picture.set_fit_rects(fit_rects(scan))
        window.cine.set_length(scan.n_frames)
        self.refresh_badge()
        self.refresh_play()

    def refresh_described(self) -> None:
        """Another description of the same scan: the view that a hand gave the picture stays."""
        scan, picture = self._desk.scan, self._window.picture
        if scan is not None and fit_rects(scan) != picture.fit_rects:
            picture.set_fit_rects(fit_rects(scan))
        self._refresh_shape()
        self.refresh_badge()
        # A scale that is no longer believed leaves the picture at once.
        self.refresh_scene()

    def refresh_frame(self, frame: int) -> None:
        """Another frame: picture, overlay and transport in one paint."""
        self._window.picture.set_picture(frame, self._desk.source.picture(frame))
        self.refresh_transport()
        self.refresh_scene()

    def refresh_transport(self) -> None:
        """Frame number and time."""
        desk = self._desk
        if desk.scan is not None:
            self._window.cine.set_frame(desk.frame, desk.time_ms(desk.frame), self.typed)

    def refresh_session(self, *_sessions: object) -> None:
        """After an edit."""
        self._refresh_shape()
        self.refresh_scene()
        self.refresh_badge()

    def _refresh_shape(self) -> None:
        """Show pixels as high as they are: bones have their own shape where the file's grid is oblong."""
        desk = self._desk
        if desk.scan is not None:
            self._window.picture.set_pixel_shape(desk.scale_of(desk.session.measurements[0]).tall)

    def refresh_play(self) -> None:
        """Play, speed, repetition."""
        playback = self._desk.playback
        self._window.cine.set_playing(playback.is_playing)
        self._window.cine.set_speed(playback.speed)
        self._window.cine.set_repeat(playback.repeat)

    def refresh_scene(self) -> None:
        """Draw calipers, helpers and orientation anew."""
        desk = self._desk
        if desk.scan is None:
            self._window.picture.set_scene(EMPTY_SCENE)
            return
        left, right = orientation_words(desk.session)
        helpers = self._placing.helpers()
        scene = replace(
            helpers,
            calipers=self._placing.drawings(self._context),
            ruler=self.ruler_points,
            regions=desk.scan.regions if self.shows_regions else (),
            ruler_ticks=tuple(p for ruler in desk.rulers for p in tick_points(ruler)) if self.shows_regions else (),
            note=self.note(),
            side_letter=side_letter(desk.session.side),
            side_word="" if desk.session.side else side_name(None),
            left_word=left,
            right_word=right,
        )
        self._window.picture.set_scene(scene)
        self._name_picture()

    def set_look(self, look: DisplayLook) -> None:
        """Show the picture otherwise; what is tracked stays."""
        self.look = look
        self._window.picture.set_look(look)
        self._window.display.set_look(look)

    def refresh_badge(self) -> None:
        """Source and trust of the scale."""
        desk = self._desk
        if desk.scan is None:
            return
        calibration = desk.calibration
        if (calibration, desk.is_checking) != self._badge_for:
            self._badge_for = (calibration, desk.is_checking)
            words, detail, state = checking_words() if desk.is_checking else badge_words(calibration)
            self._window.cine.set_badge(words, detail, state, spoken_badge(words, detail, state))

    def _context(self, key: str) -> DrawingContext:
        desk = self._desk
        item = desk.session.measurement(key)
        chosen = desk.selection
        return DrawingContext(
            desk.frame,
            desk.calibration_of(item),
            desk.scale_of(item),
            chosen.bone if chosen is not None and chosen.key == key else None,
            _no_arc,
            tr("preview"),
            shows_length=not desk.is_checking,
        )

    def _name_picture(self) -> None:
        desk = self._desk
        assert desk.scan is not None
        words = tr("Picture, frame {frame} of {total}", frame=desk.frame + 1, total=desk.scan.n_frames)
        for caliper in self._window.picture.scene.calipers:
            for end in caliper.ends:
                name = tr("Ischial tuberosity") if end.bone is Bone.ISCHIAL_TUBEROSITY else tr("Lesser trochanter")
                state = f"{end.state}, {tr('selected')}" if end.is_selected else end.state
                words += f"; {name} x {number(end.point.x)}, y {number(end.point.y)}, {state}"
        at = self._window.picture.scene.crosshair
        if at is not None:
            words = f"{crosshair_words(self._window.picture.scene, at)}; {words}"
        self._window.picture.setAccessibleName(words)


def crosshair_words(scene: OverlayScene, at: ImagePoint) -> str:
    """Say where the crosshair stands and what Enter would find there."""
    words = tr("Crosshair x {x}, y {y}", x=number(at.x), y=number(at.y))
    if scene.no_cortex_at is not None:
        return f"{words}, {tr('no cortex here')}"
    snapped = scene.loupe.snapped if scene.loupe is not None else None
    return (
        words
        if snapped is None
        else f"{words}, {tr('snaps to x {x}, y {y}', x=number(snapped.x), y=number(snapped.y))}"
    )


def fit_rects(scan: ScanDescription) -> tuple[tuple[float, float, float, float], ...]:
    """Return what "fit" shows in turn: the live region up to the picture's upper edge, then the whole picture."""
    whole = (0.0, 0.0, float(scan.columns), float(scan.rows))
    spatial = [region for region in scan.regions if region.is_spatial]
    if not spatial:
        return (whole,)
    x0, x1 = min(region.x0 for region in spatial), max(region.x1 for region in spatial) + 1
    live = (float(x0), 0.0, float(x1), float(max(region.y1 for region in spatial) + 1))
    return (whole,) if live == whole else (live, whole)


def orientation_words(session: MeasurementSession) -> tuple[str, str]:
    """Return the words of the two lower corners: the ischium, which lies medially, tells by where it was placed."""
    anchors = session.measurements[0].anchors
    if not anchors or anchors[0].points.it is None or anchors[0].points.lt is None:
        return tr("Orientation not recorded"), ""
    is_left = anchors[0].points.it.x < anchors[0].points.lt.x
    return (tr("Medial"), tr("Lateral")) if is_left else (tr("Lateral"), tr("Medial"))


def tick_points(ruler: DepthRuler) -> tuple[ImagePoint, ...]:
    """Return where the ticks of a burned-in ruler stand in the picture."""
    if ruler.line is not None:
        (ax, ay), (bx, by) = ruler.line
        length = hypot(bx - ax, by - ay) or 1.0
        return tuple(ImagePoint(ax + (bx - ax) * t / length, ay + (by - ay) * t / length) for t in ruler.ticks_px)
    if ruler.axis is RulerAxis.Y:
        return tuple(ImagePoint(ruler.offset_px, t) for t in ruler.ticks_px)
    return tuple(ImagePoint(t, ruler.offset_px) for t in ruler.ticks_px)


def _no_arc(_bone: Bone, _point: ImagePoint) -> None:
    return None


def checking_words() -> tuple[str, str, str]:
    """Say what the badge says while the file's scale is compared with the ruler in the picture."""
    return tr("Checking the scale…"), "", "checking"


def spoken_badge(words: str, detail: str, state: str) -> str:
    """Return what a screen reader says of the badge: what, value, source and trust, units in full."""
    trust = {
        "trusted": tr("trusted"),
        "operator": tr("entered by hand"),
        "differs": tr("differs from the file"),
        "untrusted": tr("not trusted"),
    }.get(state, "")
    value = words.replace(f"{NO_BREAK}mm/px", " " + tr("millimetres per pixel"))
    return ", ".join(part for part in (tr("Calibration"), value, detail, trust) if part)


def badge_words(calibration: Calibration) -> tuple[str, str, str]:
    """Say what the badge says: words, detail, and its state.

    Parameters
    ----------
    calibration : Calibration
        The scale for the points in hand.
    """
    scale, source = calibration.scale, calibration.source
    if not calibration.trusted or scale is None:
        reason = tr("no scale in this file")
        if source is CalibrationSource.US_REGION:
            reason = tr("caliper ends in two regions") if scale is None else tr("ruler and file disagree")
        elif source in (CalibrationSource.RULER, CalibrationSource.ENTERED):
            reason = tr("scale not certain")
        elif source is not CalibrationSource.NONE:
            reason = tr("ruler and file disagree")
        return tr("pixels"), reason, "untrusted"
    x, y = number(scale.x_mm_per_px, DECIMALS), number(scale.y_mm_per_px, DECIMALS)
    figures = x if x == y else f"{x} × {y}"
    words = f"{figures}{NO_BREAK}mm/px"
    match source:
        case CalibrationSource.US_REGION:
            return words, tr("US region {number}", number=(calibration.region_index or 0) + 1), "trusted"
        case CalibrationSource.PIXEL_SPACING:
            return words, tr("pixel spacing"), "trusted"
        case CalibrationSource.RULER:
            detail = tr("ruler")
        case _:
            detail = tr("typed")
    return words, detail, "differs" if any("file" in warning for warning in calibration.warnings) else "operator"
