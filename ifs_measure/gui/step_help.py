"""Help for the step that is under way: how to find the bones, what to look at, and the checklist of a good loop."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ifs_measure.gui.labels import Label
from ifs_measure.gui.words import tr

STEPS = ("place_it", "place_lt", "track", "review", "confirm", "export")


class StepHelp(QWidget):
    """Paragraphs for a step, then the acquisition checklist."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Help for this step"))
        self._words = Label("", "secondary", wrap=True)
        self._list_title = Label(tr("Acquisition checklist"), strong=True)
        self._list = Label("", "secondary", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for label in (self._words, self._list_title, self._list):
            column.addWidget(label)
        self.set_step("place_it")

    def set_step(self, step: str) -> None:
        """Show the help of one of `STEPS`."""
        self._words.setText("\n\n".join(help_paragraphs(step)))
        is_placing = step.startswith("place")
        self._list_title.setVisible(is_placing)
        self._list.setVisible(is_placing)
        self._list.setText("\n".join(f"{i + 1}. {line}" for i, line in enumerate(checklist())))


def help_paragraphs(step: str) -> tuple[str, ...]:
    """Paragraphs of a step."""
    dull = tr("If the ridge is dull, choose another frame: a heel-toe tilt usually brightens one bone at a time.")
    return {
        "place_it": (
            tr("IT is the bright curve on the medial side, towards the buttock crease. A dark shadow lies behind it."),
            dull,
        ),
        "place_lt": (
            tr(
                "LT is the bright curve on the lateral side, nearest to IT where it bulges most. "
                "A dark shadow lies behind it."
            ),
            dull,
        ),
        "track": (tr("Both bones are followed forwards and backwards from every frame that you placed or corrected."),),
        "review": (
            tr("Only frames that can still change the result are shown. Is each mark on the bright ridge?"),
            tr("Arrows nudge by 1 px, with Shift by 0.1 px. Enter accepts, Space plays one second around the frame."),
        ),
        "confirm": (
            tr("Step a few frames back and on. Is another frame narrower? Are both ends on the cortex?"),
            tr("Moving a caliper or a mark afterwards takes the confirmation back."),
        ),
        "export": (tr("Every file is read back and compared before it counts as written."),),
    }.get(step, ())


def checklist() -> tuple[str, ...]:
    """Return what makes a good loop, in order."""
    return (
        tr("Say who the patient is and which side; mark the side in the picture."),
        tr("Patient prone, pelvis level, held by a strap or a hand."),
        tr("Hip at 0°, knee bent to 90° and held by a second person."),
        tr("Curvilinear probe, axial, below the buttock."),
        tr("Find IT and LT in one frame; tilt heel-toe until both cortices are sharp."),
        tr("Both bones in the middle two thirds of the depth; then leave gain and depth alone."),
        tr("Hold neutral for 1 to 2 s."),
        tr("Sweep neutral, IR end, neutral, ER end, neutral; at least 3 s to each side."),
        tr("Prone with the knee bent: foot out is internal rotation, foot in is external rotation."),
        tr("Ask for the familiar pain at the narrowest point."),
        tr("Repeat three times, lifting the probe; then the other side with the same settings."),
        tr("Save as DICOM with its scale; for other formats keep the depth ruler in the picture."),
    )
