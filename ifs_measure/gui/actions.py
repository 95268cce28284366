"""One table of everything that can be done: its words, keys, icon, and when it is possible.

Menus, shortcuts, tooltips and the help sheet are made from it; a test looks for clashes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from ifs_measure.gui.words import tr


@dataclass(frozen=True, slots=True)
class Possible:
    """What the window stands on, for `ActionSpec.enabled_when`.

    Attributes
    ----------
    has_scan, has_ends, has_track, is_busy : bool
        A scan is open; both ends are placed; there is a track; a job runs.
    has_selection, is_reviewing, is_comparing, is_playable : bool
        An end is selected; the review is under way; two scans stand side by side; the loop has more than one frame.
    can_undo, can_redo, has_list : bool
        For undo and redo; the worklist has rows.
    """

    has_scan: bool = False
    has_ends: bool = False
    has_track: bool = False
    is_busy: bool = False
    has_selection: bool = False
    is_reviewing: bool = False
    is_comparing: bool = False
    is_playable: bool = False
    can_undo: bool = False
    can_redo: bool = False
    has_list: bool = False


Condition = Callable[[Possible], bool]


def _always(_now: Possible) -> bool:
    return True


def _scan(now: Possible) -> bool:
    return now.has_scan


def _loop(now: Possible) -> bool:
    return now.is_playable


def _track(now: Possible) -> bool:
    return now.has_track


def _list(now: Possible) -> bool:
    return now.has_list


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One thing that can be done.

    Attributes
    ----------
    name : str
        Identifier; the controller has a slot of the same name.
    text : str
        English words.
    keys : tuple of str
        Key sequences in Qt's portable form.
    group : str
        Heading of the help sheet.
    icon : str
        Icon, or nothing.
    enabled_when : callable
        Whether it is possible now.
    where : str
        ``everywhere``: works in text fields too (with Ctrl or a function key); ``picture``: a plain key, unless a
        field takes it; ``selected``, ``review`` and ``pointing``: takes a key over while an end is selected, in
        review, or while the crosshair is shown.
    repeats : bool
        Whether a held key repeats it.
    """

    name: str
    text: str
    keys: tuple[str, ...]
    group: str
    icon: str = ""
    enabled_when: Condition = _always
    where: str = "picture"
    repeats: bool = False


def _comparing(now: Possible) -> bool:
    return now.is_comparing


def _frames() -> tuple[ActionSpec, ...]:
    group = tr("Frames")
    return (
        ActionSpec("step_back", tr("Frame back"), (",", "Left"), group, "chevron-left", _loop, repeats=True),
        ActionSpec("step_on", tr("Frame on"), (".", "Right"), group, "chevron-right", _loop, repeats=True),
        ActionSpec("ten_back", tr("Ten frames back"), ("Shift+Left",), group, "", _loop, repeats=True),
        ActionSpec("ten_on", tr("Ten frames on"), ("Shift+Right",), group, "", _loop, repeats=True),
        ActionSpec("first_frame", tr("First frame"), ("Home",), group, "skip-back", _loop),
        ActionSpec("last_frame", tr("Last frame"), ("End",), group, "skip-forward", _loop),
        ActionSpec("previous_event", tr("Previous mark or anchor"), ("Up",), group, "", _scan, repeats=True),
        ActionSpec("next_event", tr("Next mark or anchor"), ("Down",), group, "", _scan, repeats=True),
        ActionSpec("play", tr("Play or pause"), ("Space",), group, "play", _loop),
        ActionSpec("slower", tr("Slower"), ("-",), group, "", _loop, repeats=True),
        ActionSpec("faster", tr("Faster"), ("+",), group, "", _loop, repeats=True),
        ActionSpec("repeat", tr("Loop, back and forth, once"), ("B",), group, "repeat", _loop),
        ActionSpec("narrowest", tr("Go to the narrowest frame"), ("M",), group, "", _track),
        ActionSpec("phase_narrowest", tr("Narrowest frame of the next phase"), ("Shift+M",), group, "", _track),
    )


def _calipers() -> tuple[ActionSpec, ...]:
    group = tr("Calipers")
    both = ("Left", "Right", "Up", "Down")
    nudges = tuple(
        ActionSpec(
            f"nudge_{key.lower()}", tr("Nudge the selected end by 1 px"), (key,), group, where="selected", repeats=True
        )
        for key in both
    )
    fine = tuple(
        ActionSpec(
            f"fine_{key.lower()}",
            tr("Nudge the selected end by 0.1 px"),
            (f"Shift+{key}",),
            group,
            where="selected",
            repeats=True,
        )
        for key in both
    )
    return (
        ActionSpec("track", tr("Track"), ("T",), group, "route", lambda now: now.has_ends and now.is_playable),
        ActionSpec("select_end", tr("Place by keys; select IT and LT in turn"), ("S", "Ins"), group, "", _scan),
        *_crosshair(group),
        *nudges,
        *fine,
        ActionSpec("arc_shorter", tr("Shorten the selected arc"), ("Ctrl+Left",), group, where="selected"),
        ActionSpec("arc_longer", tr("Extend the selected arc"), ("Ctrl+Right",), group, where="selected"),
        ActionSpec("redraw_arc", tr("Redraw the arc with 3 to 7 clicks"), ("R",), group, "", _scan),
        ActionSpec("add_quantity", tr("Add a quantity"), ("Q",), group, "", _scan),
        ActionSpec("remove", tr("Remove the selected point, correction or mark"), ("Del",), group, "trash-2", _scan),
    )


def _crosshair(group: str) -> tuple[ActionSpec, ...]:
    """Keys while the crosshair is shown; what puts it where Enter says is the action of the filled button."""
    moves = (
        ("point", "", tr("Move the crosshair; held, faster")),
        ("point_fine", "Shift+", tr("Move the crosshair by 1 px")),
        ("point_free", "Ctrl+", tr("Move the crosshair, no snapping")),
    )
    return (
        *(
            ActionSpec(f"{name}_{key.lower()}", words, (f"{held}{key}",), group, where="pointing", repeats=True)
            for name, held, words in moves
            for key in ("Left", "Right", "Up", "Down")
        ),
        ActionSpec(
            "point_take_free",
            tr("Place at the crosshair, no snapping"),
            ("Ctrl+Return", "Ctrl+Enter"),
            group,
            where="pointing",
        ),
    )


def _marks() -> tuple[ActionSpec, ...]:
    group = tr("Phases and review")
    return (
        ActionSpec("mark_neutral", tr("Neutral at this frame"), ("N",), group, "", _scan),
        ActionSpec("mark_ir", tr("IR end at this frame"), ("I",), group, "", _scan),
        ActionSpec("mark_er", tr("ER end at this frame"), ("E",), group, "", _scan),
        ActionSpec("mark_contact", tr("Contact at this frame"), ("C",), group, "", _scan),
        ActionSpec("mark_pain", tr("Pain at this frame"), ("P",), group, "", _scan),
        ActionSpec("next_review", tr("Next frame to review"), ("F",), group, "search-check", _track),
        ActionSpec("previous_review", tr("Previous frame to review"), ("Shift+F",), group, "", _track),
        ActionSpec("play_around", tr("Play 1 s around"), ("Space",), group, "play", where="review"),
    )


def _picture() -> tuple[ActionSpec, ...]:
    group = tr("Picture")
    return (
        ActionSpec("calibration", tr("Calibration"), ("K",), group, "ruler", _scan),
        ActionSpec("regions", tr("Regions and ruler"), ("G",), group, "", _scan),
        ActionSpec("display", tr("Display: brightness, contrast"), ("V",), group, "sun-medium"),
        ActionSpec("as_saved", tr("Display as saved"), ("Shift+V",), group, "", _scan),
        ActionSpec("overlays_off", tr("Hold: overlays off"), ("H",), group, "", _scan),
        ActionSpec("zoom_in", tr("Zoom in"), ("Ctrl++", "Ctrl+="), group, "", _scan, "everywhere", repeats=True),
        ActionSpec("zoom_out", tr("Zoom out"), ("Ctrl+-",), group, "", _scan, "everywhere", repeats=True),
        ActionSpec("fit", tr("Fit; again: the whole picture"), ("Ctrl+0",), group, "", _scan, "everywhere"),
        ActionSpec("one_to_one", tr("One to one"), ("Ctrl+1",), group, "", _scan, "everywhere"),
    )


def _window() -> tuple[ActionSpec, ...]:
    group = tr("Window")
    everywhere = "everywhere"
    return (
        ActionSpec("primary", tr("Do the next thing (the filled button)"), ("Return", "Enter"), group),
        ActionSpec("escape", tr("One level back"), ("Esc",), group),
        ActionSpec("next_scan", tr("Next unmeasured scan"), ("PgDown",), group, "", _list),
        ActionSpec("previous_scan", tr("Previous scan"), ("PgUp",), group, "", _list),
        ActionSpec("link", tr("Link or unlink play"), ("L",), group, "link", _comparing),
        ActionSpec("other_back", tr("Other loop: frame back"), ("[",), group, "", _comparing, repeats=True),
        ActionSpec("other_on", tr("Other loop: frame on"), ("]",), group, "", _comparing, repeats=True),
        ActionSpec("other_play", tr("Other loop: play or pause"), ("Shift+Space",), group, "", _comparing),
        ActionSpec("undo", tr("Undo"), ("Ctrl+Z",), group, "undo-2", lambda now: now.can_undo, everywhere, True),
        ActionSpec(
            "redo",
            tr("Redo"),
            ("Ctrl+Shift+Z", "Ctrl+Y"),
            group,
            "redo-2",
            lambda now: now.can_redo,
            everywhere,
            repeats=True,
        ),
        ActionSpec("copy", tr("Copy the value or the chart"), ("Ctrl+C",), group, "copy", _track, everywhere),
        ActionSpec("copy_table", tr("Copy as a table"), ("Ctrl+Shift+C",), group, "sheet", _track, everywhere),
        ActionSpec("open_scan", tr("Open a scan"), ("Ctrl+O",), group, "file", where=everywhere),
        ActionSpec("open_folder", tr("Open a folder"), ("Ctrl+Shift+O",), group, "folder-open", where=everywhere),
        ActionSpec("export", tr("Export"), ("Ctrl+E",), group, "file-output", _track, everywhere),
        ActionSpec("quit", tr("Quit"), ("Ctrl+Q",), group, where=everywhere),
        ActionSpec("help", tr("Help sheet"), ("F1",), group, "circle-question-mark", where=everywhere),
        ActionSpec("worklist", tr("Worklist"), ("F2",), group, where=everywhere),
        ActionSpec("protocol", tr("Protocol and findings"), ("F3",), group, "clipboard-list", _scan, everywhere),
        ActionSpec("compare", tr("Compare"), ("F4",), group, "columns-2", _scan, everywhere),
        ActionSpec("next_region", tr("Next part of the window"), ("F6",), group, where=everywhere),
        ActionSpec("not_recorded", tr("Not recorded (in a field)"), ("F8",), group, where=everywhere),
        ActionSpec("fold_sides", tr("Fold the sides"), ("F9",), group, where=everywhere),
        ActionSpec("mirror", tr("Swap left and right sides"), (), group, where=everywhere),
        ActionSpec("free_docks", tr("Unlock or lock the panels"), (), group, where=everywhere, enabled_when=_scan),
        ActionSpec("reset_layout", tr("Reset the layout"), (), group, where=everywhere, enabled_when=_scan),
        ActionSpec("menu", tr("Menu"), ("F10",), group, "menu", where=everywhere),
        ActionSpec("picture_only", tr("Picture only"), ("F11",), group, "", _scan, everywhere),
    )


def action_table(own: Mapping[str, str] | None = None) -> tuple[ActionSpec, ...]:
    """Everything that can be done, in the order of the help sheet.

    Parameters
    ----------
    own : mapping, optional
        Keys that a person chose, by action; each takes the place of the first key.
    """
    table = (*_frames(), *_calipers(), *_marks(), *_picture(), *_window())
    chosen = own or {}
    return tuple(
        replace(spec, keys=(chosen[spec.name], *spec.keys[1:])) if spec.name in chosen else spec for spec in table
    )


def mouse_help() -> tuple[tuple[str, str], ...]:
    """Gestures of the mouse on the picture with what they do, for the help sheet."""
    return (
        (tr("Wheel"), tr("One frame")),
        (tr("Shift+wheel"), tr("Ten frames")),
        (tr("Ctrl+wheel"), tr("Zoom at the pointer")),
        (tr("Left click"), tr("Place the next missing end; select or drag the nearest")),
        (tr("Middle drag, Shift+left drag"), tr("Pan")),
        (tr("Right drag"), tr("Brightness and contrast")),
        (tr("Right click"), tr("Menu")),
        (tr("Double click on an arc"), tr("Its points")),
        (tr("Ctrl held"), tr("No snapping")),
    )
