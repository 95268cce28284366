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
GOOD_SLIDER_PX, LEAST_SLIDER_PX = 120, 60
"""A slider narrower than the first cannot be set to a frame; one narrower than the second is none."""
WIDEST_TIME_MS = 88_880.0
QUIET_PAD_PX = 12
"""What a button without a frame has round its words."""
REPEAT_ICONS = {Repeat.LOOP: "repeat", Repeat.BOUNCE: "arrow-left-right", Repeat.ONCE: "repeat-1"}


class FrameSlider(QSlider):
    """A slider whose handle jumps to where it is pressed."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setMinimumWidth(LEAST_SLIDER_PX)
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
        self._is_frame_named = True
        self._shown_frame: tuple[int, float | None, str] = (0, None, "")
        self._badge_words = ("", "")
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
        self._badge.setFocusPolicy(Qt.FocusPolicy.TabFocus)
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
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
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
        self._fit_words()

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
        self._frame.setText(tr("Frame {number}", number=head) if self._is_frame_named else head)
        self._total.setText(f"/ {self._n_frames}")
        self._time.setText(seconds(time_ms))
        self.slider.setAccessibleName(
            tr("Frame slider, frame {frame} of {total}", frame=index + 1, total=self._n_frames)
            + (f", {seconds(time_ms)}" if time_ms is not None else "")
        )
        self._shown_frame = (index, time_ms, typed)
        self._frame.setMinimumWidth(self._widest_frame())
        self._frame.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if time_ms is not None:
            self._time.setMinimumWidth(self._time.fontMetrics().horizontalAdvance(seconds(WIDEST_TIME_MS)))

    def _widest_frame(self) -> int:
        """Return the width that the frame's words keep while the loop plays."""
        digits = "0" * max(len(str(self._n_frames)), 2)
        words = tr("Frame {number}", number=digits) if self._is_frame_named else digits
        return self._frame.fontMetrics().horizontalAdvance(words)

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
        """Drop what the strip has no room for, one after the other; the scale itself is never cut.

        The wheel, the curve and the keys do what the parts that went did.
        """
        words, detail = self._badge_words
        was_named, self._is_frame_named = self._is_frame_named, True
        groups: tuple[tuple[QWidget, ...], ...] = (
            (self._rule, self._zoom),
            (self._first, self._last),
            (self._repeat, self._speed),
            (self._time,),
        )
        gone: set[QWidget] = set()
        self._badge.setText(f" {words}  {detail}" if detail else f" {words}")
        if self._lacks_room(gone):
            self._badge.setText(f" {words}")
        for group in groups:
            if self._lacks_room(gone):
                gone.update(group)
        self._is_frame_named = not self._lacks_room(gone)
        last: tuple[tuple[QWidget, ...], ...] = ((self._total,), (self.slider,), (self._back, self._on))
        for group, least_px in zip(last, (GOOD_SLIDER_PX, LEAST_SLIDER_PX, 0), strict=True):
            if self._lacks_room(gone, least_px):
                gone.update(group)
        for widget in (part for group in (*groups, *last) for part in group):
            widget.setVisible(widget not in gone)
        if was_named != self._is_frame_named:
            self.set_frame(*self._shown_frame)

    def _lacks_room(self, gone: set[QWidget], slider_px: int = GOOD_SLIDER_PX) -> bool:
        """Say whether all but `gone` want more than the strip has, with a slider of that width.

        What changes while a loop plays is taken as wide as it can become: no part comes and goes with a frame.
        """
        line = self.layout()
        assert isinstance(line, QHBoxLayout)
        margins = line.contentsMargins()
        items = [item for item in map(line.itemAt, range(line.count())) if item and item.widget() not in gone]
        wanted = margins.left() + margins.right() + line.spacing() * (len(items) - 1)
        for item in items:
            widget = item.widget()
            if widget is self.slider:
                wanted += slider_px
            else:
                wanted += self._widest(widget) if widget else item.sizeHint().width()
        return wanted > self.width()

    def _widest(self, widget: QWidget) -> int:
        """Return how wide a part can become."""
        metrics = widget.fontMetrics()
        if widget is self._frame:
            return self._widest_frame()
        if widget is self._time:
            return metrics.horizontalAdvance(seconds(WIDEST_TIME_MS))
        if widget is self._total:
            return metrics.horizontalAdvance(f"/ {self._n_frames}")
        if widget is self._zoom:
            return metrics.horizontalAdvance("0000 %") + QUIET_PAD_PX
        if widget.minimumWidth() == widget.maximumWidth():
            # An icon's button: a style sheet takes long to say how wide it would be.
            return widget.minimumWidth()
        return max(widget.sizeHint().width(), widget.minimumWidth())

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
