"""The application: fonts, theme, preferences, the way a scan is opened, and what happens to an unexpected error."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import cast

from PySide6.QtCore import QByteArray, QObject
from PySide6.QtWidgets import QApplication, QFileDialog

from ifs_measure.bundled import samples_folder
from ifs_measure.gui.fonts import load_fonts
from ifs_measure.gui.hands.preferences import Preferences
from ifs_measure.gui.languages import install_language, language_for
from ifs_measure.gui.main_window import MainWindow
from ifs_measure.gui.theme import DEFAULT_THEME, apply_theme
from ifs_measure.gui.words import tr
from ifs_measure.storage.places import recent_scans_file
from ifs_measure.storage.preferences import load_recent_scans

FRAME_PX, TITLE_PX = 16, 40
"""What a window manager adds round a window."""


class Application(QObject):
    """One window and what stands behind it.

    Parameters
    ----------
    window : MainWindow, optional
        A window that already shows its start screen; a new one when absent.
    """

    def __init__(self, window: MainWindow | None = None) -> None:
        super().__init__()
        from ifs_measure.gui.controller import Controller
        from ifs_measure.gui.hands.frame_source import FrameSource
        from ifs_measure.tracking.tracker import make_ready

        self.preferences = Preferences()
        self.window = window or MainWindow()
        self.window.complete()
        self.source = FrameSource(self)
        self.controller = Controller(self.window, self.source, self.preferences)
        start, windows = self.window.start, self.controller.windows
        start.try_sample.connect(self.open_sample)
        start.open_scan.connect(self.ask_scan)
        start.open_folder.connect(self.ask_folder)
        windows.open_scan_wanted.connect(self.ask_scan)
        windows.open_folder_wanted.connect(self.ask_folder)
        self.window.compare.file_wanted.connect(self.ask_other)
        self.window.export.folder_pressed.connect(self.ask_export_folder)
        display = self.window.display
        display.set_theme_chosen(str(self.preferences.get("theme", DEFAULT_THEME)))
        display.set_language_chosen(language_for(str(self.preferences.get("language", ""))))
        display.theme_chosen.connect(self.set_theme)
        display.language_chosen.connect(lambda code: self.preferences.set("language", code))
        self.controller.opening.begin()
        self.controller.keeper.later(make_ready)

    def set_theme(self, name: str) -> None:
        """Change the look at once, and remember it."""
        self.preferences.set("theme", name)
        apply_theme(cast(QApplication, QApplication.instance()), name)

    def open_sample(self) -> None:
        """Open the bundled loop."""
        self.controller.opening.open_path(sample_scan())

    def ask_scan(self) -> None:
        """Ask for a file; several become a list."""
        dialog = QFileDialog(self.window, tr("Open a scan"), self._last_folder())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self.controller.opening.open_paths)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_other(self) -> None:
        """Ask for the file that is compared with the open scan."""
        dialog = QFileDialog(self.window, tr("Choose a file"), self._last_folder())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.controller.compare.choose(Path(path), None, Path(path).stem))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_export_folder(self) -> None:
        """Ask where files are to be written; the scan's own folder means beside each scan."""
        dialog = QFileDialog(self.window, tr("Choose a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        target = self.controller.export.target()
        if target is not None:
            dialog.setDirectory(str(target))
        dialog.fileSelected.connect(lambda path: self.controller.export.choose_folder(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _last_folder(self) -> str:
        """Return where the open scan lies, else the last one that was opened: the next one is mostly beside it."""
        from ifs_measure.gui.hands.opening import is_folder

        path = self.controller.desk.path
        known = [path] if path is not None else [scan.path for scan in load_recent_scans(recent_scans_file())]
        return next((str(scan.parent) for scan in known if is_folder(scan.parent)), "")

    def ask_folder(self) -> None:
        """Ask for a folder."""
        dialog = QFileDialog(self.window, tr("Open a folder"), self._last_folder())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda path: self.controller.opening.open_path(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def sample_scan() -> Path:
    """Return the bundled DICOM loop."""
    return min(samples_folder().glob("*/*.dcm"))


def prepare(app: QApplication, theme: str = DEFAULT_THEME, language: str = "en") -> None:
    """Give the application its name, language, fonts and look; before the first widget is made.

    Parameters
    ----------
    app : QApplication
        The application.
    theme : str
        ``dark`` or ``light``.
    language : str
        Name of a locale; empty for the system's.
    """
    app.setApplicationName("IFS Measure")
    app.setOrganizationName("ifs-measure")
    install_language(app, language)
    load_fonts(app)
    apply_theme(app, theme)


def rest_memory() -> None:
    """Keep what lives as long as the window out of the search for unreachable objects.

    Its 100,000 objects take that search 70 ms, which would be felt in the middle of a measurement; what is made later
    is searched in a few. For the running program alone: objects set aside so are freed with the process.
    """
    gc.collect()
    gc.freeze()


def show_as_left(window: MainWindow, preferences: Preferences) -> None:
    """Show the window where and as large as it was closed; the first time as large as a small screen allows."""
    kept = str(preferences.get("window_geometry", ""))
    if kept and window.restoreGeometry(QByteArray.fromBase64(QByteArray(kept.encode("ascii")))):
        window.show()
        return
    room = window.screen().availableGeometry()
    if room.width() < window.width() + FRAME_PX or room.height() < window.height() + TITLE_PX:
        window.showMaximized()
    else:
        window.show()


def remember_geometry(window: MainWindow, preferences: Preferences) -> None:
    """Keep where the window stands for the next start."""
    preferences.set("window_geometry", bytes(window.saveGeometry().toBase64().data()).decode("ascii"))


def run(scan: Path | None = None) -> int:
    """Show the window until it is closed; returns the exit code.

    Parameters
    ----------
    scan : Path, optional
        Opened at once.
    """
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    preferences = Preferences()
    theme, language = str(preferences.get("theme", DEFAULT_THEME)), str(preferences.get("language", ""))
    prepare(app, theme if theme in ("dark", "light") else DEFAULT_THEME, language)
    window = MainWindow()
    show_as_left(window, preferences)
    # Painted now; the measuring desk is read and made behind it.
    app.processEvents()
    application = Application(window)
    application.controller.failures.install()
    rest_memory()
    window.closing.connect(lambda: remember_geometry(window, application.preferences))
    if scan is not None:
        application.controller.opening.open_path(scan)
    return app.exec()
