"""The window: lays out the picture, the docks and the top bar; no measuring."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QDockWidget,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ifs_measure.gui.buttons import KeyButton
from ifs_measure.gui.start_screen import StartScreen
from ifs_measure.gui.top_bar import TopBar
from ifs_measure.gui.words import tr

FORM_LEAST_PX = 200


class MainWindow(QMainWindow):
    """Every view, laid out.

    Signals
    -------
    key_pressed(QKeyEvent)
        A key that no view took; accepted by whoever uses it.
    key_released(QKeyEvent)
        The same, let go.
    resized()
        The window has another size.
    paths_dropped(list)
        Local files or folders were dropped on it.
    docks_dragged(), docks_reset()
        A person moved a border between two parts, or clicked it twice.
    closing()
        It is about to close.
    """

    key_pressed = Signal(object)
    key_released = Signal(object)
    resized = Signal()
    paths_dropped = Signal(list)
    docks_dragged = Signal()
    docks_reset = Signal()
    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self._is_dragging = self._holds_paint = False
        self.may_close: Callable[[], bool] = lambda: True
        self.setAnimated(False)  # parts that slide into their places are measured at every size on the way
        self.setWindowTitle("IFS Measure")
        self.setAcceptDrops(True)
        self.resize(1366, 768)
        self.top_bar = TopBar()
        self.addToolBar(self.top_bar)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.start = StartScreen()
        self.pages = QStackedWidget()
        self.pages.addWidget(self.start)
        self.start.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setCentralWidget(self.pages)

    def complete(self) -> None:
        """Make every other view; apart, so that the start screen is painted before most of the program is read."""
        from ifs_measure.gui.calibration_panel import CalibrationPanel
        from ifs_measure.gui.calipers_panel import CalipersPanel
        from ifs_measure.gui.canvas_tools import CanvasTools
        from ifs_measure.gui.cine_controls import CineControls
        from ifs_measure.gui.compare_pane import ComparePane
        from ifs_measure.gui.compare_view import CompareTable
        from ifs_measure.gui.display_panel import DisplayPanel
        from ifs_measure.gui.distance_chart import DistanceChart
        from ifs_measure.gui.export_drawer import ExportDrawer
        from ifs_measure.gui.frame_view import FrameView
        from ifs_measure.gui.help_sheet import HelpSheet
        from ifs_measure.gui.hint_strip import HintStrip
        from ifs_measure.gui.inspector import Inspector
        from ifs_measure.gui.phases_panel import PhasesPanel
        from ifs_measure.gui.protocol_panel import ProtocolPanel
        from ifs_measure.gui.review_queue import ReviewQueue
        from ifs_measure.gui.step_help import StepHelp
        from ifs_measure.gui.worklist import Worklist

        self.hint = HintStrip()
        self.picture = FrameView()
        self.picture.setAccessibleName(tr("Picture"))
        self.tools = CanvasTools(self.picture)
        self.cine = CineControls()
        self.chart = DistanceChart()
        self.worklist = Worklist()
        self.inspector = Inspector()
        self.phases = PhasesPanel()
        self.review = ReviewQueue()
        self.calipers = CalipersPanel()
        self.calibration = CalibrationPanel()
        self.export = ExportDrawer()
        self.display = DisplayPanel()
        self.compare = CompareTable()
        self.this_pane, self.other_pane = ComparePane(self.picture), ComparePane()
        self.other_tools = CanvasTools(self.other_pane.picture)
        self.form = ProtocolPanel()
        self.form.setMinimumWidth(FORM_LEAST_PX)
        self.step_help = StepHelp()
        self.help = HelpSheet()
        self.desk_page = self._desk_page()
        self.pages.addWidget(self.desk_page)
        self.pages.addWidget(self.help)
        self.help.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._fill_inspector()
        self._add_docks()
        self.set_started(False)

    def _desk_page(self) -> QWidget:
        page = QWidget()
        self._desk_column = QVBoxLayout(page)
        self._desk_column.setContentsMargins(0, 0, 0, 0)
        self._desk_column.setSpacing(0)
        self._desk_column.addWidget(self.hint)
        pictures = QHBoxLayout()
        pictures.setSpacing(2)
        pictures.addWidget(self.other_pane, 1)
        pictures.addWidget(self.this_pane, 1)
        self.other_pane.hide()
        self._desk_column.addLayout(pictures, 1)
        self._desk_column.addWidget(self.cine)
        return page

    def _fill_inspector(self) -> None:
        from ifs_measure.gui.inspector import Drawer

        add = self.inspector.add_section
        add("phases", tr("Phases"), self.phases, "footprints")
        add("review", tr("Review"), self.review, "search-check")
        add("calipers", tr("Calipers"), self.calipers, "crosshair")
        add("protocol", tr("Protocol and findings"), self._form_link(), "clipboard-list")
        add("help", tr("Help for this step"), self.step_help, "info")
        self.inspector.add_drawer(Drawer.EXPORT, self.export)
        self.inspector.add_drawer(Drawer.CALIBRATION, self.calibration)
        self.inspector.add_drawer(Drawer.DISPLAY, self.display)
        self.inspector.add_drawer(Drawer.COMPARE, self.compare)
        self.inspector.add_drawer(Drawer.PROTOCOL, self.form, scrolls=False)

    @staticmethod
    def _form_link() -> QWidget:
        host = QWidget()
        row = QHBoxLayout(host)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(KeyButton(tr("Open the form"), "F3"))
        row.addStretch(1)
        return host

    def _add_docks(self) -> None:
        area = Qt.DockWidgetArea
        self.setCorner(Qt.Corner.BottomLeftCorner, area.LeftDockWidgetArea)
        self.setCorner(Qt.Corner.BottomRightCorner, area.RightDockWidgetArea)
        self.worklist_dock = self._dock("worklist_dock", tr("Worklist"), self.worklist, area.LeftDockWidgetArea)
        self.inspector_dock = self._dock("inspector_dock", tr("Inspector"), self.inspector, area.RightDockWidgetArea)
        self.chart_dock = self._dock("chart_dock", tr("Distance chart"), self.chart, area.BottomDockWidgetArea)

    def _dock(self, name: str, title: str, body: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        dock.setTitleBarWidget(_NoTitle())
        dock.setWidget(body)
        self.addDockWidget(area, dock)
        return dock

    @property
    def docks(self) -> tuple[QDockWidget, QDockWidget, QDockWidget]:
        """Worklist, inspector, chart."""
        return self.worklist_dock, self.inspector_dock, self.chart_dock

    def set_started(self, has_scan: bool) -> None:
        """Show the desk (its docks are laid out by the size class), or the start screen alone."""
        self.pages.setCurrentWidget(self.desk_page if has_scan else self.start)
        if not has_scan:
            for dock in self.docks:
                dock.hide()
            self.start.open_button.setFocus()

    def set_dock_sizes(self, worklist: int, inspector: int, chart: int) -> None:
        """Give the docks their widths and height; the picture takes the rest."""
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        self.resizeDocks([self.worklist_dock, self.inspector_dock], [worklist, inspector], across)
        self.resizeDocks([self.chart_dock], [chart], down)

    def sizeHint(self) -> QSize:
        """Prefer the size of a small laptop's screen."""
        return QSize(1366, 768)

    def place_hint(self, in_inspector: bool) -> None:
        """Put the hint over the picture, or under the result card in small windows."""
        if in_inspector == self.inspector.isAncestorOf(self.hint):
            return
        self.hint.set_upright(in_inspector)
        if in_inspector:
            self._desk_column.removeWidget(self.hint)
            self.inspector.set_under_card(self.hint)
        else:
            self.inspector.set_under_card(None)
            self._desk_column.insertWidget(0, self.hint)
            self.hint.show()

    def take_typed(self) -> None:
        """Take what stands in the field under the keyboard, before its scan goes or its record leaves.

        A button that is pressed with the mouse leaves the keyboard in the field.
        """
        field = self.focusWidget()
        if isinstance(field, QLineEdit) and field.isModified() and field.hasAcceptableInput():
            field.editingFinished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand on a key that nobody took."""
        event.ignore()
        self.key_pressed.emit(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Hand on a key let go."""
        event.ignore()
        self.key_released.emit(event)

    def event(self, event: QEvent) -> bool:
        """Notice a hand on the border between two parts."""
        kind = event.type()
        if kind == QEvent.Type.UpdateRequest and self._holds_paint:
            return True
        if isinstance(event, QMouseEvent) and self.isSeparator(event.position().toPoint()):
            if kind == QEvent.Type.MouseButtonDblClick:
                self._is_dragging = False
                self.docks_reset.emit()
                return True
            self._is_dragging |= kind == QEvent.Type.MouseButtonPress
        done = super().event(event)
        if kind == QEvent.Type.MouseButtonRelease and self._is_dragging:
            self._is_dragging = False
            self.docks_dragged.emit()
        return done

    def hold_paint(self, is_held: bool) -> None:
        """Leave the pixels as they are while parts come and go, and then paint once what came of it.

        Disabling updates would do the same, but Qt then paints every part twice when they are enabled again.
        """
        self._holds_paint = is_held
        if not is_held:
            # Qt asks for no paint while one that it asked for, and that was held, has not come.
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.UpdateRequest))

    def set_docks_free(self, is_free: bool) -> None:
        """Let the parts be moved and torn off by their titles, or take the titles away."""
        feature = QDockWidget.DockWidgetFeature
        self.setAnimated(is_free)
        for dock in self.docks:
            wanted = feature.DockWidgetMovable | feature.DockWidgetFloatable
            dock.setFeatures(wanted if is_free else feature.NoDockWidgetFeatures)
            old = dock.titleBarWidget()
            dock.setTitleBarWidget(None if is_free else _NoTitle())  # type: ignore[arg-type]
            if old is not None:
                old.deleteLater()

    def place_docks(self, *, is_mirrored: bool) -> None:
        """Put every part where it belongs: the worklist left (or right), the inspector across, the chart below."""
        area = Qt.DockWidgetArea
        sides = (area.LeftDockWidgetArea, area.RightDockWidgetArea)
        first, second = sides[::-1] if is_mirrored else sides
        places = (
            (self.worklist_dock, first),
            (self.inspector_dock, second),
            (self.chart_dock, area.BottomDockWidgetArea),
        )
        for dock, where in places:
            dock.setFloating(False)
            self.addDockWidget(where, dock)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the size class."""
        super().resizeEvent(event)
        self.resized.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.paths_dropped.emit(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let everything be kept and ended first; what is being written is waited for."""
        self.take_typed()
        if not self.may_close():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)


class _NoTitle(QWidget):
    """A dock without a title bar."""

    def sizeHint(self) -> QSize:
        """Nothing."""
        return QSize(0, 0)

    def minimumSizeHint(self) -> QSize:
        """Nothing."""
        return QSize(0, 0)
