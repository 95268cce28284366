"""The style sheet, made from the colour tokens.

Widgets choose among looks by the dynamic property ``look``; no widget has a style sheet of its own.
"""

from __future__ import annotations

from collections.abc import Mapping

_SHEET = """
* {{ outline: none; }}
QWidget {{ color: {text}; }}
QMainWindow, QWidget[look="window"] {{ background: {window}; }}
QWidget[look="panel"], QDockWidget, QToolBar {{ background: {panel}; border: none; }}
QWidget[look="picture"] {{ background: {picture}; }}
QFrame[look="rule"] {{ background: {grid}; border: none; max-height: 1px; min-height: 1px; }}
QFrame[look="rule-upright"] {{ background: {grid}; border: none; max-width: 1px; min-width: 1px; }}
QMainWindow::separator {{ background: {window}; width: 4px; height: 4px; }}
QMainWindow::separator:hover {{ background: {accent}; }}
QDockWidget::title {{ background: {raised}; padding: 6px 12px; }}
QSplitter::handle {{ background: {grid}; }}
QLabel {{ background: transparent; }}
QLabel[look="secondary"] {{ color: {text-2}; }}
QLabel[look="accent"] {{ color: {accent}; }}
QLabel[look="attention"] {{ color: {attention}; }}
QLabel[look="tag"] {{ border: 1px solid {control-line}; border-radius: 4px; padding: 1px 8px; }}
QLabel[look="key"] {{ border: 1px solid {control-line}; border-radius: 4px; padding: 0 5px; }}
QFrame[look="notice"] {{
  background: {raised}; border: 1px solid {grid}; border-left: 3px solid {accent}; border-radius: 4px; }}
QFrame[look="notice-attention"] {{
  background: {raised}; border: 1px solid {grid}; border-left: 3px solid {attention}; border-radius: 4px; }}
QFrame[look="drop"] {{ background: {panel}; border: 1px dashed {control-line}; border-radius: 6px; }}
QFrame[look="drop"][over="true"] {{ border: 2px dashed {accent}; }}
QFrame[look="card"] {{ background: {raised}; border: 1px solid {grid}; border-radius: 6px; }}

QPushButton, QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 6px; }}
QPushButton[look="plain"], QPushButton[look="filled"] {{
  background: {raised}; border: 1px solid {control-line}; padding: 0 10px; min-height: 26px; }}
QPushButton[look="plain"]:checked {{ background: {select-fill}; border: 1px solid {accent}; }}
QPushButton[look="plain"]:hover {{ background: {select-fill}; }}
QPushButton[look="filled"] {{ background: {accent-fill}; border: 1px solid {accent}; color: {on-accent}; }}
QPushButton[look="plain"]:disabled, QPushButton[look="filled"]:disabled {{
  background: transparent; border: 1px solid {grid}; color: {control-line}; }}
QPushButton[look="chip"] {{
  background: transparent; border: 1px solid {control-line}; border-radius: 13px; padding: 0 10px; min-height: 24px; }}
QPushButton[look="chip"]:hover {{ background: {select-fill}; }}
QPushButton[look="chip"]:checked {{
  background: {select-fill}; border: 1px solid {accent}; color: {accent}; font-weight: 600; }}
QPushButton[look="chip"][needed="true"] {{ border: 1px solid {attention}; }}
QPushButton[look="link"] {{
  color: {accent}; text-align: left; padding: 0; border: none; min-height: 22px; border-radius: 4px; }}
QPushButton[look="link"]:hover {{ background: {select-fill}; }}
QPushButton[look="quiet"] {{ color: {text-2}; padding: 0 4px; min-height: 22px; border-radius: 4px; }}
QPushButton[look="quiet"]:hover {{ color: {text}; }}
QPushButton[look="section"] {{ border-radius: 0; text-align: left; min-height: 34px; }}
QPushButton[look="section"]:hover {{ background: {select-fill}; }}
QPushButton[look="choice"] {{ border: 1px solid {grid}; border-radius: 6px; }}
QPushButton[look="choice"]:hover {{ border: 1px solid {control-line}; }}
QPushButton[look="choice"]:checked {{ background: {select-fill}; border: 1px solid {accent}; }}
QPushButton[look="badge"] {{ border: 1px solid {control-line}; border-radius: 4px; padding: 0 8px; min-height: 24px; }}
QPushButton[look="badge-dashed"] {{
  border: 1px dashed {control-line}; border-radius: 4px; padding: 0 8px; min-height: 24px; }}
QPushButton[look="badge-attention"] {{
  border: 1px dashed {attention}; border-radius: 4px; padding: 0 8px; min-height: 24px; color: {attention}; }}
QToolButton {{ min-width: 30px; min-height: 30px; padding: 0; }}
QToolButton:hover {{ background: {select-fill}; }}
QToolButton:checked {{ background: {select-fill}; border: 1px solid {accent}; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {focus}; }}
QPushButton[look="filled"]:focus {{ border: 2px solid {focus}; }}

QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QPlainTextEdit, QTextEdit {{
  background: {raised}; border: 1px solid {control-line}; border-radius: 4px; padding: 0 8px; min-height: 26px;
  selection-background-color: {accent-fill}; selection-color: {on-accent}; }}
QPlainTextEdit, QTextEdit {{ padding: 4px 6px; }}
QLineEdit[state="needed"], QComboBox[state="needed"], QPlainTextEdit[state="needed"] {{
  border: 1px solid {attention}; }}
QLineEdit[state="wrong"] {{ border: 1px solid {attention}; }}
QLineEdit[state="not_recorded"], QComboBox[state="not_recorded"] {{
  border: 1px dashed {control-line}; color: {text-2}; }}
QLineEdit[state="last_used"], QComboBox[state="last_used"] {{ font-style: italic; }}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus, QPlainTextEdit:focus, QTextEdit:focus {{
  border: 2px solid {focus}; padding: 0 7px; }}
QComboBox::drop-down {{ border: none; width: 24px; }}
QComboBox::down-arrow {{ image: url("{chevron}"); width: 14px; height: 14px; }}
QComboBox QAbstractItemView {{ background: {raised}; border: 1px solid {control-line};
  selection-background-color: {select-fill}; selection-color: {text}; }}
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {{
  width: 0; border: none; }}
QCheckBox {{ spacing: 8px; min-height: 26px; border: 2px solid transparent; border-radius: 4px; }}
QCheckBox:focus {{ border: 2px solid {focus}; }}
QCheckBox::indicator {{ width: 16px; height: 16px; border: 1px solid {control-line}; border-radius: 4px;
  background: {raised}; }}
QCheckBox::indicator:checked {{ background: {accent-fill}; border: 1px solid {accent}; image: url("{check}"); }}
QSlider::groove:horizontal {{ height: 4px; background: {grid}; border-radius: 2px; }}
QSlider::sub-page:horizontal {{ background: {control-line}; border-radius: 2px; }}
QSlider::handle:horizontal {{ width: 12px; height: 12px; margin: -6px 0; border-radius: 8px;
  background: {text}; border: 2px solid {panel}; }}
QSlider::handle:horizontal:focus {{ border: 2px solid {focus}; }}

QScrollArea, QAbstractScrollArea {{ background: transparent; border: none; }}
QScrollArea > QWidget, QScrollArea > QWidget > QWidget {{ background: transparent; }}
QListView, QTableView, QTreeView {{ background: {panel}; border: none; selection-background-color: {select-fill};
  selection-color: {text}; }}
QHeaderView::section {{ background: {panel}; color: {text-2}; border: none; padding: 4px 8px; }}
QListView[look="plain"] {{ background: transparent; }}
QListView[look="plain"]::item {{ padding: 0; height: 24px; }}
QListView:focus, QTableView:focus {{ border: 2px solid {focus}; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {control-line}; border-radius: 3px; margin: 2px; min-height: 24px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
QMenu {{ background: {raised}; border: 1px solid {control-line}; padding: 4px; }}
QMenu::item {{ padding: 5px 24px 5px 24px; border-radius: 4px; }}
QMenu::item:selected {{ background: {select-fill}; }}
QMenu::item:disabled {{ color: {control-line}; }}
QMenu::separator {{ height: 1px; background: {grid}; margin: 4px 8px; }}
QToolTip {{ background: {raised}; color: {text}; border: 1px solid {control-line}; padding: 4px 6px; }}
QTabBar::tab {{ padding: 5px 12px; }}
"""


def style_sheet(colours: Mapping[str, str], images: Mapping[str, str] | None = None) -> str:
    """Make the style sheet.

    Parameters
    ----------
    colours : mapping of str to str
        Colour by token.
    images : mapping of str to str
        Paths of the small pictures that a style sheet needs: ``chevron`` and ``check``.
    """
    return _SHEET.format(**colours, **{"chevron": "", "check": "", **(images or {})})
