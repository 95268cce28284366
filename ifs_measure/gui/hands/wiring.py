"""Which signal of a view goes to which hand of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ifs_measure.gui.controller import Controller


def wire_picture(hands: Controller) -> None:
    """Connect picture, transport and keys."""
    desk, window, tools = hands.desk, hands.window, hands.window.tools
    tools.stepped.connect(desk.step)
    hands.placing.is_resting = lambda: hands.tools.n_ruler_points() is not None
    # The crosshair of the keys gives way to the mouse first.
    tools.hovered.connect(hands.crosshair.on_mouse)
    tools.pointer_left.connect(hands.crosshair.on_mouse_left)
    tools.clicked.connect(hands.crosshair.put_away)
    tools.clicked.connect(hands.on_click)
    tools.grabbed.connect(hands.crosshair.put_away)
    tools.grabbed.connect(hands.placing.grab)
    tools.dragged.connect(hands.placing.drag)
    tools.dropped.connect(hands.placing.drop)
    tools.arc_opened.connect(hands.on_arc_opened)
    # What a hand holds ends with its scan.
    desk.scan_closing.connect(tools.cancel_drag)
    desk.scan_opened.connect(tools.cancel_drag)
    cine = window.cine
    cine.play_pressed.connect(hands.frames.play)
    cine.step_pressed.connect(desk.step)
    cine.first_pressed.connect(lambda: desk.go_to(0))
    cine.last_pressed.connect(lambda: desk.go_to(desk.session.n_frames - 1))
    cine.scrubbed.connect(desk.go_to)
    cine.speed_chosen.connect(hands.frames.set_speed)
    cine.repeat_pressed.connect(hands.frames.repeat)
    cine.zoom_pressed.connect(window.picture.fit)
    cine.badge_pressed.connect(lambda: hands.run("calibration"))
    window.key_pressed.connect(hands.on_key)
    window.key_released.connect(hands.tools.key_released)
    window.closing.connect(hands.close)


def wire_panels(hands: Controller) -> None:
    """Connect hint, inspector and top bar."""
    window = hands.window
    window.help.tour_requested.connect(hands.show_tour)
    # A hint names another key where letters do nothing.
    window.help.single_keys_toggled.connect(lambda _act: hands.panels.refresh_hint())
    hands.failures.noticed.connect(window.inspector.notices.show_notice)
    window.inspector.notices.pressed.connect(hands.on_notice)
    window.hint.primary_pressed.connect(hands.primary)
    window.hint.secondary_pressed.connect(hands.secondary)
    window.hint.cancel_pressed.connect(hands.escape)
    window.phases.mark_requested.connect(hands.marks.mark)
    window.phases.mark_removed.connect(hands.marks.remove)
    window.phases.mark_chosen.connect(hands.desk.go_to)
    window.phases.degrees_changed.connect(hands.marks.set_degrees)
    window.phases.not_recorded_pressed.connect(hands.marks.set_not_recorded)
    window.phases.swap_requested.connect(hands.marks.swap)
    window.phases.kept.connect(hands.panels.keep_internal)
    window.worklist.row_chosen.connect(hands.on_row)
    window.review.item_chosen.connect(hands.review.enter)
    window.calipers.end_chosen.connect(hands.crosshair.choose_end)
    window.calipers.surface_chosen.connect(hands.calipers.choose_surface)
    window.calipers.quantity_added.connect(hands.calipers.add_quantity)
    window.calipers.quantity_chosen.connect(hands.calipers.choose_quantity)
    window.calipers.quantity_removed.connect(hands.calipers.remove_quantity)
    window.calipers.redraw_requested.connect(hands.placing.arcs.begin)
    window.top_bar.side_chosen.connect(hands.marks.set_side)
    hands.panels.next_new = hands.worklist.next_new
    hands.panels.ruler_points = hands.tools.n_ruler_points
    hands.tools.ruler_changed.connect(hands.placing.changed)
    hands.tools.ruler_changed.connect(hands.panels.refresh_hint)


def wire_keys(hands: Controller) -> None:
    """Give menu, buttons and help sheet their actions, with the keys as they are now."""
    hands.crosshair.is_held = lambda: hands.keys.is_held
    hands.windows.set_actions(hands.keys.actions)
    hands.own_keys.changed.connect(hands.windows.show_help_lines)
    hands.own_keys.changed.connect(hands.panels.refresh)
    hands.keys.refresh()
