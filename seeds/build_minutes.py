"""Write minutes-of-meeting.docx, the sample of minutes in Word: a table of tasks, lists of those present.

Run `python seeds/build_minutes.py`. The same bytes come out each time: a test can build the file again and compare.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from build_report import (
    Field,
    add,
    add_body_paragraph,
    begun,
    fill,
    with_fixed_dates,
)
from docx.shared import Pt

TARGET = Path(__file__).with_name("minutes-of-meeting.docx")
SAVED = datetime(2025, 6, 13, 8, 0, tzinfo=UTC)

TITLE = "老城区供水管网改造工作专题会议纪要"
OPENING = (
    "2025年6月12日上午9:00，区政府在水务大厦305会议室召开专题会议，研究老城区供水管网改造有关工作。"
    "会议听取了区水务局的进展情况汇报，与会人员围绕施工组织、交通疏导、质量安全等逐项讨论。现将议定事项纪要如下："
)

# One entry a paragraph: its kind, as in build_report.py, and what it says; "table" is where the table stands.
BODY: tuple[tuple[str, str | tuple[str | Field, ...]], ...] = (
    ("heading", "关于施工进度"),
    (
        "text",
        (
            "会议指出，老城区供水管网建成已逾30年，漏损率高、水压不稳，居民多次反映“一到傍晚水就变小...”，"
            "改造工作等不得、慢不得。工程计划更换管道18.6公里，涉及小区23个、居民9460户，"
            "截至6月10日已完成11.2公里，占60.2%。会议议定，其余7.4公里于9月30日前全部完成，"
            "沿街路段实行夜间施工，每日22:00至次日6:00为占道作业时段。"
        ),
    ),
    ("heading", "关于交通疏导和便民服务。"),
    (
        "text",
        (
            "会议要求，占道施工须提前3日公告，公告内容包括施工范围、时限、绕行路线及其联系方式。"
            "停水时间超过8小时的，由供水公司安排送水车，按每日每人不少于20升的标准供应；"
            "行动不便的老人由社区网格员送水上门。施工路段设置2.5米×1.2米的导行牌，围挡每延长50米开设一处通道。"
        ),
    ),
    ("heading", "关于质量和安全"),
    (
        "text",
        (
            "会议强调，要严格执行GB 50268—2008的有关规定，管材统一选用PE100级给水管，管道安装完毕须逐段试压。"
            "回填用水泥土的配合比为1:9，分层夯实后方可恢复路面。监理单位要对隐蔽工程全程旁站，影像资料保存期限不少于5年。"
        ),
    ),
    ("heading", "关于责任分工"),
    ("text", "会议明确，各单位按照表1抓好落实，每周五17:00前向区政府办公室报送进展情况。"),
    ("caption", ("表", Field(r"SEQ 表 \* ARABIC", "1"), "　任务分工")),
    ("table", ""),
    ("text", "会议要求，各单位要加强协同，遇有管线冲突、群众诉求集中等问题及时会商，重大事项随时报告。"),
    ("text", "出　席：郭　桐（区政府）　何一舟（区政府办公室）　沈　禾（区水务局）　秦小满（区住房城乡建设局）"),
    ("text", "列　席：白　榆　陆知秋　杜　芃　乔　穗"),
    ("text", "记　录：苗　芷"),
    ("text", "分送：区政府领导，区政府办公室，各参会单位。"),
    ("signature", "2025年6月13日"),
)

TABLE_ROWS = (
    ("序号", "任务", "责任单位", "完成时限"),
    ("1", "剩余7.4公里管道更换", "区水务局、供水公司", "9月30日"),
    ("2", "占道施工审批和交通疏导", "公安交警大队", "全程"),
    ("3", "路面恢复", "区住房城乡建设局", "10月31日"),
    ("4", "停水期间送水", "供水公司、各街道办事处", "全程"),
)


def build() -> bytes:
    """The whole file."""
    draft = begun(TITLE, SAVED, "记录人", "记录人")
    add(draft, "Title", TITLE)
    add(draft, "Normal", "（2025年第7期）").paragraph_format.first_line_indent = Pt(0)
    add(draft, "Normal", OPENING)
    for kind, content in BODY:
        if kind == "table":
            fill(draft.add_table(len(TABLE_ROWS), len(TABLE_ROWS[0]), style="Table Grid"), TABLE_ROWS)
        else:
            add_body_paragraph(draft, kind, content)
    return with_fixed_dates(draft)


if __name__ == "__main__":
    TARGET.write_bytes(build())
