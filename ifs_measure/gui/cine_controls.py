"""The transport: play, step, scrub, frame, time, loop, speed, zoom and the calibration badge."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QSlider, QStyle, QWidget

from ifs_measure.gui.buttons import IconButton
from ifs_measure.gui.fonts import body_font
from ifs_measure.gui.icons import ROW_ICON_PX, icon
from ifs_measure.gui.labels import Label, repolish, rule
from ifs_measure.gui.playback import SPEEDS, Repeat
from ifs_measure.gui.wording import number, seconds
from ifs_measure.gui.words import tr

STRIP_PX = 36
BADGE_LOOKS = {
    "checking": ("badge-dashed", "ruler"),
    "trusted": ("badge", "ruler"),
    "operator": ("badge-dashed", "ruler-dimension-line"),
    "untrusted": ("badge-attention", "triangle-alert"),
}
"""Border and sign of the calibration badge by its state."""
REPEAT_ICONS = {Repeat.LOOP: "repeat", Repeat.BOUNCE: "arrow-left-right", Repeat.ONCE: "repeat-1"}


class FrameSlider(QSlider):
    """A slider whose handle jumps to where it is pressed."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setMinimumWidth(60)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setPageStep(10)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the handle along."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._go(event)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scrub."""
        if self.isSliderDown():
            self._go(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self.setSliderDown(False)
        event.accept()

    def _go(self, event: QMouseEvent) -> None:
        margin = 8
        across = max(1, self.width() - 2 * margin)
        place = int(event.position().x()) - margin
        self.setValue(QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), place, across))


class CineControls(QWidget):
    """Shows the play head; it moves nothing itself.

    Signals
    -------
    play_pressed()
        Play or pause.
    step_pressed(int)
        One frame back or on.
    first_pressed(), last_pressed()
        Ends of the loop.
    scrubbed(int)
        Frame under the slider's handle.
    speed_chosen(float), repeat_pressed()
        Speed; loop, bounce, once in turn.
    zoom_pressed()
        Fit.
    badge_pressed()
        Calibration.
    """

    play_pressed = Signal()
    step_pressed = Signal(int)
    first_pressed = Signal()
    last_pressed = Signal()
    scrubbed = Signal(int)
    speed_chosen = Signal(float)
    repeat_pressed = Signal()
    zoom_pressed = Signal()
    badge_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(STRIP_PX)
        self._n_frames = 0
        self._badge_icon = ("ruler", "text")
        self._first = IconButton("skip-back", tr("First frame"), tr("Home"))
        self._back = IconButton("chevron-left", tr("Frame back"), ",")
        self._play = IconButton("play", tr("Play"), tr("Space"))
        self._on = IconButton("chevron-right", tr("Frame on"), ".")
        self._last = IconButton("skip-forward", tr("Last frame"), tr("End"))
        self.slider = FrameSlider()
        self._frame = Label("", strong=True)
        self._total = Label("", "secondary")
        self._time = Label("", "secondary")
        self._repeat = IconButton("repeat", tr("Loop"), "B")
        self._speed = self._quiet(tr("Speed"))
        self._zoom = self._quiet(tr("Fit the picture"))
        self._badge = QPushButton()
        self._badge.setProperty("look", "badge")
        self._badge.setFont(body_font())
        self._badge.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._line_up()
        self._wire()
        self.set_speed(1.0)
        self.set_zoom(1.0)

    @staticmethod
    def _quiet(name: str) -> QPushButton:
        button = QPushButton()
        button.setProperty("look", "quiet")
        button.setFont(body_font())
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return button

    def _line_up(self) -> None:
        line = QHBoxLayout(self)
        line.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        line.setContentsMargins(8, 0, 8, 0)
        line.setSpacing(2)
        for widget in (self._first, self._back, self._play, self._on, self._last):
            line.addWidget(widget)
        line.addSpacing(6)
        line.addWidget(self.slider, 1)
        line.addSpacing(10)
        line.addWidget(self._frame)
        line.addSpacing(4)
        line.addWidget(self._total)
        line.addSpacing(10)
        line.addWidget(self._time)
        line.addSpacing(4)
        self._rule = rule(upright=True)
        for part in (self._repeat, self._speed, self._rule, self._zoom):
            line.addWidget(part)
        line.addSpacing(6)
        line.addWidget(self._badge)

    def _wire(self) -> None:
        self._first.clicked.connect(self.first_pressed)
        self._last.clicked.connect(self.last_pressed)
        self._back.clicked.connect(lambda: self.step_pressed.emit(-1))
        self._on.clicked.connect(lambda: self.step_pressed.emit(1))
        self._play.clicked.connect(self.play_pressed)
        self._repeat.clicked.connect(self.repeat_pressed)
        self._zoom.clicked.connect(self.zoom_pressed)
        self._badge.clicked.connect(self.badge_pressed)
        self.slider.valueChanged.connect(self.scrubbed)
        menu = QMenu(self)
        group = QActionGroup(menu)
        for speed in SPEEDS:
            action = menu.addAction(f"{number(speed, 2).rstrip('0').rstrip('.,')}×")
            action.setCheckable(True)
            action.setData(speed)
            group.addAction(action)
        group.triggered.connect(lambda action: self.speed_chosen.emit(float(action.data())))
        self._speeds = group
        self._speed.clicked.connect(lambda: menu.popup(self._speed.mapToGlobal(self._speed.rect().topLeft())))

    def set_length(self, n_frames: int) -> None:
        """Take the loop's length."""
        self._n_frames = n_frames
        self.slider.blockSignals(True)
        self.slider.setRange(0, max(0, n_frames - 1))
        self.slider.blockSignals(False)
        for widget in (self._first, self._back, self._play, self._on, self._last, self.slider, self._repeat):
            widget.setEnabled(n_frames > 1)

    def set_frame(self, index: int, time_ms: float | None, typed: str = "") -> None:
        """Show the frame, counted from 1, and its time; `typed` is a number being entered instead.

        Parameters
        ----------
        index : int
            From 0.
        time_ms : float or None
            From the first frame.
        typed : str
            Digits pressed so far.
        """
        self.slider.blockSignals(True)
        self.slider.setValue(index)
        self.slider.blockSignals(False)
        head = f"{typed}_" if typed else f"{index + 1}"
        self._frame.setText(head if self.width() < 620 else tr("Frame {number}", number=head))
        self._total.setText(f"/ {self._n_frames}")
        self._time.setText(seconds(time_ms))
        self.slider.setAccessibleName(
            tr("Frame slider, frame {frame} of {total}", frame=index + 1, total=self._n_frames)
            + (f", {seconds(time_ms)}" if time_ms is not None else "")
        )
        widest = self._frame.fontMetrics().horizontalAdvance(
            tr("Frame {number}", number="0" * len(str(self._n_frames))) if self.width() >= 620 else "0000"
        )
        self._frame.setMinimumWidth(widest)
        self._frame.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if time_ms is not None:
            self._time.setMinimumWidth(self._time.fontMetrics().horizontalAdvance(seconds(88_880.0)))

    def set_playing(self, is_playing: bool) -> None:
        """Show pause or play."""
        self._play.set_icon("pause" if is_playing else "play")
        self._play.set_words(tr("Pause") if is_playing else tr("Play"), tr("Space"))

    def set_speed(self, speed: float) -> None:
        """Show the speed."""
        words = f"{number(speed, 2).rstrip('0').rstrip('.,')}×"
        self._speed.setText(words)
        self._speed.setAccessibleName(tr("Speed, {value}", value=words))
        for action in self._speeds.actions():
            action.setChecked(action.data() == speed)

    def set_repeat(self, repeat: Repeat) -> None:
        """Show what happens at the end."""
        self._repeat.set_icon(REPEAT_ICONS[repeat])
        names = {Repeat.LOOP: tr("Loop"), Repeat.BOUNCE: tr("Back and forth"), Repeat.ONCE: tr("Once")}
        self._repeat.set_words(names[repeat], "B")

    def set_zoom(self, zoom: float) -> None:
        """Show the zoom."""
        self._zoom.setText(f"{number(zoom * 100, 0)} %")
        self._zoom.setAccessibleName(tr("Zoom, {value} per cent", value=number(zoom * 100, 0)))

    def set_badge(self, words: str, detail: str, state: str, spoken: str) -> None:
        """Show the calibration.

        Parameters
        ----------
        words, detail : str
            Such as "0.187 mm/px" and "US region 1".
        state : str
            ``checking``, ``trusted``, ``operator``, ``differs`` or ``untrusted``.
        spoken : str
            For screen readers.
        """
        look, sign = BADGE_LOOKS.get(state, ("badge-attention", "ruler-dimension-line"))
        self._badge_words = (words, detail)
        self._badge_icon = (sign, "attention" if look == "badge-attention" else "text")
        if self._badge.property("look") != look:
            self._badge.setProperty("look", look)
            repolish(self._badge)
        self._badge.setIconSize(QSize(ROW_ICON_PX, ROW_ICON_PX))
        self._badge.setIcon(icon(*self._badge_icon, ROW_ICON_PX))
        self._badge.setAccessibleName(spoken)
        self._badge.setToolTip(f"{words}  {detail}".rstrip())
        self._fit_words()

    def _fit_words(self) -> None:
        """Drop what the strip has no room for: detail first, then ends and zoom."""
        words, detail = getattr(self, "_badge_words", ("", ""))
        is_narrow = self.width() < 620
        self._badge.setText(f" {words}" if is_narrow or not detail else f" {words}  {detail}")
        self._total.setVisible(self.width() >= 420)
        # The scale is never cut; the wheel and the curve scrub as well.
        self.slider.setVisible(self.width() >= 360)
        for widget in (self._first, self._last, self._time, self._repeat, self._speed, self._rule, self._zoom):
            widget.setVisible(not is_narrow)

    def minimumSizeHint(self) -> QSize:
        """Fit the smallest window: what has no room is dropped."""
        return QSize(300, STRIP_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words to the width."""
        super().resizeEvent(event)
        self._fit_words()

    def changeEvent(self, event: QEvent) -> None:
        """Recolour with the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._badge.text():
            self._badge.setIcon(icon(*self._badge_icon, ROW_ICON_PX))
