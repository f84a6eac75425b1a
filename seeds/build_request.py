"""Write request-for-funds.docx, the sample of a request in Word: some numbers are computed, the last one is typed.

Run `python seeds/build_request.py`. The same bytes come out each time: a test can build the file again and compare.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from build_report import (
    add,
    add_body_paragraph,
    begun,
    with_fixed_dates,
)
from docx.shared import Pt

TARGET = Path(__file__).with_name("request-for-funds.docx")
SAVED = datetime(2025, 3, 18, 8, 0, tzinfo=UTC)

TITLE = "关于解决农村敬老院消防改造资金的请示"
ADDRESSEE = "县人民政府："
OPENING = (
    "为消除农村敬老院火灾隐患,保障集中供养老人的生命安全，我局会同县消防救援大队、县住房和城乡建设局，"
    "于今年1月至2月对全县敬老院逐院开展消防安全评估。评估结果表明，多数敬老院建成较早，消防设施与现行标准差距较大。"
    "现就改造资金有关事宜请示如下："
)

# One entry a paragraph: its kind, as in build_report.py, and what it says.
BODY: tuple[tuple[str, str], ...] = (
    ("heading", "基本情况"),
    (
        "text",
        (
            "全县现有农村敬老院9所，设置床位648张，入住老人412名，床位使用率63.6%。入住老人中，"
            "能够自理的占52%，部分失能的占31%，完全失能的占17%。9所敬老院中，2005年以前建成的有6所，"
            "最早的一所已使用28年。现有护理员、和炊事员共96名，其中取得消防设施操作员证书的仅7名。"
        ),
    ),
    ("heading", "改造的必要性"),
    ("subheading", "设施欠账较多"),
    (
        "text",
        (
            "5所敬老院没有自动喷水灭火系统，4所没有消防水池，市政管网末端水压不足0.1MPa，一旦起火难以有效扑救。"
            "部分楼栋疏散走道净宽只有1.1米，达不到轮椅双向通行的要求。"
        ),
    ),
    ("subheading", "用电负荷偏大"),
    (
        "text",
        (
            "近年来陆续加装空调、 电热水器等设备，部分院区仍沿用20年前铺设的铝芯线，冬季用电高峰期频繁跳闸。"
            "评估中共查出电气线路隐患57处，除当场整改的21处外，其余36处须结合改造一并解决。"
        ),
    ),
    ("heading", "改造内容和资金测算"),
    ("text", "经县财政评审中心初步审核，9所敬老院改造共需资金266万元，具体如下："),
    ("item", "新建消防水池和泵房4座，每座18.5万元，共需74万元。"),
    ("item", "新建自动喷水灭火系统5套，更新火灾自动报警系统9套，共需126.4万元。"),
    ("item", "拓宽疏散走道，增设应急照明和疏散指示标志，共需38.6万元。"),
    ("item", "更换老旧电气线路7200米，共需27万元。"),
    (
        "text",
        (
            "上述资金中，已落实省级养老服务补助资金96万元，尚缺170万元，两项分别占36.1%和63.9%。"
            "改造期间老人就近分批转移安置，所需费用从敬老院日常运转经费中列支，不再另行申请。"
        ),
    ),
    ("typed heading", "四、请示事项"),
    (
        "text",
        (
            "恳请县人民政府从2025年县级预备费中安排170万元，用于农村敬老院消防改造，"
            "其中4月底前先行拨付XX万元，其余资金按工程进度拨付。资金下达后，我局将实行专账管理、专款专用，"
            "确保9月底前全部完工并通过消防验收。"
        ),
    ),
    ("text", "附件：农村敬老院消防改造资金测算表"),
    ("signature", "禾川县民政局"),
    ("signature", "2025年3月18日"),
    ("text", "（联系人：养老服务股；联系电话：6612045）"),
)


def build() -> bytes:
    """The whole file."""
    draft = begun(TITLE, SAVED, "起草人", "起草人")
    add(draft, "Title", TITLE)
    add(draft, "Normal", ADDRESSEE).paragraph_format.first_line_indent = Pt(0)
    add(draft, "Normal", OPENING)
    for kind, content in BODY:
        add_body_paragraph(draft, kind, content)
    return with_fixed_dates(draft)


if __name__ == "__main__":
    TARGET.write_bytes(build())
