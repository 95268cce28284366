"""The languages of the window: which are shipped, which is meant, and how one is put in place at the start."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from ifs_measure.bundled import resources_folder

ENGLISH = "en"
LANGUAGES = {"en": "English", "zh_TW": "繁體中文", "de": "Deutsch"}
"""Code of each shipped language, with its own name for itself."""


def language_for(wanted: str) -> str:
    """Return the shipped language that comes nearest to a locale's name such as ``de_AT`` or ``zh_HK``.

    Parameters
    ----------
    wanted : str
        Name of a locale; empty for the system's.
    """
    name = wanted or QLocale.system().name()
    if name in LANGUAGES:
        return name
    first = name.split("_", maxsplit=1)[0].split("-", maxsplit=1)[0]
    return next((code for code in LANGUAGES if code.split("_")[0] == first), ENGLISH)


def install_language(app: QCoreApplication, wanted: str = "") -> str:
    """Put a language in place before the first widget is made; numbers and dates follow it. Returns its code.

    Parameters
    ----------
    app : QCoreApplication
        The application; it keeps the translator.
    wanted : str
        Name of a locale; empty for the system's.
    """
    code = language_for(wanted)
    is_systems = QLocale.system().name().split("_")[0] == code.split("_", maxsplit=1)[0]
    QLocale.setDefault(QLocale.system() if is_systems and not wanted else QLocale(code))
    if code != ENGLISH:
        translator = QTranslator(app)
        if translator.load(str(resources_folder() / "translations" / f"ifs_measure_{code}.qm")):
            app.installTranslator(translator)
    return code
