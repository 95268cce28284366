"""The floors of contrast and of colour difference, computed from the tokens that are shipped."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from PySide6.QtGui import QColor

from ifs_measure.gui.style_sheet import style_sheet
from ifs_measure.gui.theme import load_theme

THEMES = ("dark", "light")
MARKS = ("placed", "tracked", "corrected", "interpolated", "low", "lost", "narrowest")
PHASES = ("neutral", "ir", "er")
QUANTITIES = ("qfs", "qf-thickness", "free")
TEXT_FLOOR, GRAPHIC_FLOOR = 4.5, 3.0
MARK_FLOOR, PHASE_FLOOR, ALL_FLOOR = 11.0, 18.0, 10.0

# Machado, Oliveira, Fernandes 2009, severity 1, on linear RGB.
SIMULATIONS = {
    "normal": np.eye(3),
    "protan": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deutan": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritan": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}


def linear(code: str) -> np.ndarray:
    colour = QColor(code)
    rgb = np.array([colour.redF(), colour.greenF(), colour.blueF()])
    return np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)


def contrast(a: str, b: str) -> float:
    """WCAG 2.2, relative luminance."""
    light = sorted(float(linear(code) @ [0.2126, 0.7152, 0.0722]) for code in (a, b))
    return (light[1] + 0.05) / (light[0] + 0.05)


def lab(code: str, kind: str) -> np.ndarray:
    from skimage.color import rgb2lab

    seen = np.clip(SIMULATIONS[kind] @ linear(code), 0, 1)
    encoded = np.where(seen <= 0.0031308, seen * 12.92, 1.055 * seen ** (1 / 2.4) - 0.055)
    return rgb2lab(encoded.reshape(1, 1, 3)).reshape(3)


def least_difference(codes: list[str], kind: str) -> float:
    from skimage.color import deltaE_ciede2000

    return min(float(deltaE_ciede2000(lab(a, kind), lab(b, kind))) for a, b in combinations(codes, 2))


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("token", ["text", "text-2", "accent", "attention"])
@pytest.mark.parametrize("ground", ["window", "panel", "raised", "select-fill"])
def test_text_has_contrast(name: str, token: str, ground: str) -> None:
    colours = load_theme(name).colours
    assert contrast(colours[token], colours[ground]) >= TEXT_FLOOR


@pytest.mark.parametrize("name", THEMES)
def test_filled_button_has_contrast(name: str) -> None:
    colours = load_theme(name).colours
    assert contrast(colours["on-accent"], colours["accent-fill"]) >= TEXT_FLOOR


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("token", ["control-line", "focus"])
@pytest.mark.parametrize("ground", ["panel", "raised", "window"])
def test_controls_are_seen(name: str, token: str, ground: str) -> None:
    colours = load_theme(name).colours
    assert contrast(colours[token], colours[ground]) >= GRAPHIC_FLOOR


@pytest.mark.parametrize("name", THEMES)
def test_marks_and_phases_are_seen_where_they_are_drawn(name: str) -> None:
    colours = load_theme(name).colours
    grounds = ("window", "panel") if name == "dark" else ("panel", "raised")
    tokens = [f"mark-{m}" for m in MARKS] + [f"phase-{p}" for p in PHASES] + [f"quantity-{q}" for q in QUANTITIES]
    weak = {
        (token, ground): round(contrast(colours[token], colours[ground]), 2)
        for token in tokens
        for ground in grounds
        if contrast(colours[token], colours[ground]) < GRAPHIC_FLOOR
    }
    assert not weak


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("kind", list(SIMULATIONS))
def test_states_are_told_apart_by_every_eye(name: str, kind: str) -> None:
    colours = load_theme(name).colours
    marks = [colours[f"mark-{m}"] for m in MARKS]
    phases = [colours[f"phase-{p}"] for p in PHASES]
    assert least_difference(marks, kind) >= MARK_FLOOR
    assert least_difference(phases, kind) >= PHASE_FLOOR
    assert least_difference(marks + phases, kind) >= ALL_FLOOR
    quantities = [colours[f"quantity-{q}"] for q in QUANTITIES]
    assert least_difference(marks + quantities, kind) >= MARK_FLOOR


@pytest.mark.parametrize("name", THEMES)
def test_no_red_and_no_green(name: str) -> None:
    """A hue that would be read as a judgement; browns and teals are not."""
    for token, code in load_theme(name).colours.items():
        hue, saturation, _value, _alpha = QColor(code).getHsvF()
        degrees = hue * 360
        if saturation > 0.5:
            assert 12 < degrees < 348, f"{token} {code} reads as red"
            assert not 85 <= degrees <= 150, f"{token} {code} reads as green"


@pytest.mark.parametrize("name", THEMES)
def test_style_sheet_takes_its_colours_from_the_tokens(name: str) -> None:
    import re

    colours = load_theme(name).colours
    sheet = style_sheet(colours)
    assert set(re.findall(r"#[0-9A-Fa-f]{6}", sheet)) <= set(colours.values())
    assert "{" not in re.sub(r"\{[^{}]*\}", "", sheet)
