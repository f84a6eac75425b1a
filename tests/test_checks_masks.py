"""Masks of several kinds in one draft."""

from __future__ import annotations

import pytest
from linting import found, plain

from lintreport.finding import Severity

MASKS = "masking/mixed-masks"
SIGNS = "masking/mixed-signs"
LENGTH = "masking/mask-length"
EVERY: tuple[Severity, ...] = ("error", "warning", "info")


@pytest.mark.parametrize(
    "text",
    [
        "配合**市委对**市的考核，协助[|*|]市委抓整改。",
        "走访XX县、XX县，通报[|X|]县，约谈[|某|]县负责人。",
        "由××局、××局、[|×××|]局分别负责。",
    ],
)
def test_another_mask_before_the_same_word_is_found(text: str) -> None:
    assert found(plain(text), MASKS, severities=EVERY) == text


@pytest.mark.parametrize(
    "text",
    [
        "走访**市、*县、***镇，**市委要求明确。",
        "查处李某、王某某、张某三人，走访**村、**村。",
        "采购V2X区块链设备，落实1＋X市场机制，面积为3×4市尺。",
    ],
)
def test_one_mask_for_each_word_is_right(text: str) -> None:
    assert found(text, MASKS, severities=EVERY) == text


@pytest.mark.parametrize(
    "text",
    [
        "走访**镇、**村，发现问题**个，通报[|X|]县经验，推广X镇做法。",
        "完成**项任务、**个项目，建成[|○○|]个站点。",
        "XX县走访XX户，整改率X%，由[|□□|]局牵头。",
    ],
)
def test_another_sign_is_found_once(text: str) -> None:
    assert found(plain(text), SIGNS, severities=EVERY) == text


@pytest.mark.parametrize(
    "text",
    [
        "XX县走访X户，涉及××公司，整改率X%。",
        "**县新购X光机2台，检查X射线设备，沿X轴方向移动**米。",
        "**县、**镇于二〇〇四年、二○○八年、一九九〇年和二〇二〇年分别完成。",
        "**县表中带*的为必填项，是否达标：□是□否，长×宽×高不限。",
    ],
)
def test_one_sign_and_what_is_no_mask_are_right(text: str) -> None:
    assert found(text, SIGNS, severities=EVERY) == text


def test_the_one_mask_of_another_length_is_found_in_a_draft_with_many() -> None:
    many = "完成**项任务，走访**村、**镇、**县，发现问题**个，整改**个，下发**份，约谈**人，收回**元，占**%。\n"
    text = many + "为打赢[|****|]、加快发展，**党委认真落实，**支部配合。"
    assert found(plain(text), LENGTH, severities=EVERY) == text


def test_masks_of_many_lengths_are_meant() -> None:
    text = "走访*县、**市、***单位，完成**项任务，整改*个、**个、***个，由****公司、*局、**局、***局、****局负责。"
    assert found(text, LENGTH, severities=EVERY) == text
