"""Names left standing in masked drafts."""

from __future__ import annotations

import pytest
from linting import found, plain

PLACE = "masking/place-left"
LIKELY = "masking/place-left-likely"
PERSON = "masking/person-left"
PEER = "masking/peer-left"

MASKED = "**县纪委通报**镇、**乡、**村问题3个，党委书记李某被问责。\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "疫情期间，[|柳林镇|]纪委副书记工作不力被问责。",
        "约谈**县[|石桥乡|]党委书记。",
        "查处[|双河村|]党支部书记挪用资金问题。",
        "对[|青山街道|]办事处开展提级监督。",
        "*县[|龙泉社区|]党委作检查。",
        "由[|兴隆镇|]人民政府牵头整改。",
    ],
)
def test_the_name_of_a_place_is_found(sentence: str) -> None:
    assert found(plain(MASKED + sentence), PLACE) == MASKED + sentence


@pytest.mark.parametrize(
    "sentence",
    ["赴[|柳泉镇|]开展督查。", "在[|石泉县|]召开现场会。", "走访[|桃园村|]、**村，入户36户。"],
)
def test_what_looks_like_the_name_of_a_place_is_found(sentence: str) -> None:
    assert found(plain(MASKED + sentence), LIKELY) == MASKED + sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "副镇长[|赵长河|]因履职不力被问责。",
        "村民[|孙立坤|]、[|周大勇|]同志反映问题属实。",
        "对[|钱玉山|]同志作诫勉谈话。",
        "原村会计[|吴小满|]挪用资金2万元。",
    ],
)
def test_the_name_of_a_person_is_found(sentence: str) -> None:
    assert found(plain(MASKED + sentence), PERSON) == MASKED + sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "各乡镇党委、社区党支部、村“两委”认真落实，协助镇党委抓好整改，报请区政府批准。",
        "行政村党支部、示范村书记、重点镇纪委、开发区党工委参加。",
        "及时上报镇纪委，由镇党委研究，经县政府同意，送交村委会公示。",
        "学习北京市政府经验，中央纪委、省委要求明确。",
        "三个镇纪委、五村党支部、某镇党委、其他乡纪委参加，有的村党支部软弱涣散。",
        "干部严重违纪的从严处理，干部方面，党员高度重视，群众满意，职工严格落实。",
        "党员干部、村民代表、居民小组长参加，书记高位推动，主任任组长。",
        "派驻纪检监察组组长、巡察组组长列席，村干部因病请假。",
        "县城、县域、县委、村级、镇区、乡间，全县、全镇、该村、本村、我村，进村、驻村、到村、回乡。",
    ],
)
def test_common_words_bodies_and_higher_places_are_not(sentence: str) -> None:
    assert found(MASKED + sentence, PLACE, LIKELY, PERSON, PEER) == MASKED + sentence


@pytest.mark.parametrize(
    "text",
    [
        "命名**站、[|青石滩站|]等先进单位，完成**项任务、**项改造。",
        "约谈[|永乐村|]、**村负责人，对**公司、[|华远公司|]开展检查，整改**个。",
    ],
)
def test_a_name_beside_a_masked_one_is_found(text: str) -> None:
    assert found(plain(text), PEER) == text


@pytest.mark.parametrize(
    "text",
    [
        "会同**局、公安局、财政局，走访**单位、兄弟单位，整改**个、三个。",
        "由**局、公安局长负责，**书记、副书记参加，**县、市县两级联动。",
        "命名**站、青石滩站等先进单位。",
    ],
)
def test_common_words_beside_a_mask_are_not(text: str) -> None:
    assert found(text, PEER) == text


def test_an_unmasked_draft_is_not_asked() -> None:
    text = "柳林镇纪委副书记赵长河因履职不力被问责，赴柳泉镇开展督查，**县等地作法值得借鉴。"
    assert found(text, PLACE, LIKELY, PERSON, PEER) == text
