"""Figures in the tables of Word files: sums, shares, rates, differences, numbers of rows, parts of a whole."""

from __future__ import annotations

import re

import pytest
from docx_builder import cell, paragraph, row, table, word_file
from linting import findings, found, plain

from lintreport.document import Document
from lintreport.formats.docx import read

RULES = tuple(f"figures/table-{name}" for name in ("total", "share", "rate", "difference", "part"))


def word_table(grid: str) -> str:
    """A table from lines of cells; < goes on from the left, ^ from above, / parts paragraphs of a cell."""
    lines = [[one.strip() for one in line.split("|")] for line in grid.strip().split("\n")]
    rows = []
    for index, line in enumerate(lines):
        cells = []
        for column, content in enumerate(line):
            if content == "<":
                continue
            span = next(
                (more for more in range(1, len(line) - column) if line[column + more] != "<"), len(line) - column
            )
            goes_on = index + 1 < len(lines) and lines[index + 1][column] == "^"
            merge = "<w:vMerge/>" if content == "^" else '<w:vMerge w:val="restart"/>' if goes_on else ""
            inside = "".join(map(paragraph, ("" if content == "^" else content).split("／")))
            cells.append(cell(inside, (f'<w:gridSpan w:val="{span}"/>' if span > 1 else "") + merge))
        rows.append(row(*cells))
    return table(*rows)


def draft(*parts: str) -> Document:
    """A Word file of paragraphs and tables; what has a | is a table."""
    body = "".join(word_table(part) if "|" in part else paragraph(part) for part in parts)
    return read("draft.docx", word_file(paragraph("情况统计") + body))


def marked_cells(grid: str) -> tuple[str, set[tuple[int, int]]]:
    """The grid without its marks, and the cells that have one: [52]."""
    wrong = {
        (number, column)
        for number, line in enumerate(grid.strip().split("\n"), 1)
        for column, one in enumerate(line.split("|"), 1)
        if re.fullmatch(r"\s*\[[^\[\]]*\]\s*", one)
    }
    return re.sub(r"\[([^\[\]|]*)\]", r"\1", grid), wrong


def found_cells(document: Document, *names: str) -> set[tuple[int, int]]:
    places = [document.locate(finding.span.start).place for finding in findings(document, *(names or RULES))]
    return {(place.row, place.column) for place in places}


WRONG = {
    "column total": """
        单位 | 受理 | 办结
        城关 | 12 | 10
        东乡 | 30 | 25
        西河 | 8 | 7
        合计 | [52] | 42""",
    "one column only": """
        单位 | 件数
        城关 | 12
        东乡 | 30
        西河 | 8
        总计 | [48]""",
    "total first": """
        项目 | 人数 | 人次
        合　计 | 50 | [96]
        甲班 | 20 | 40
        乙班 | 30 | 50""",
    "row total": """
        月份 | 来信 | 来访 | 来电 | 合计
        1月 | 3 | 4 | 5 | 12
        2月 | 2 | 6 | 1 | [10]
        3月 | 7 | 2 | 2 | 11""",
    "row total of a single row": """
        渠道 | 来信 | 来访 | 来电 | 合计
        件数 | 33 | 45 | 8 | [85]""",
    "item that makes both totals wrong is told once": """
        单位 | 甲类 | 乙类 | 合计
        城关 | 12 | 10 | [23]
        东乡 | 30 | 25 | 55
        合计 | 42 | 35 | 77""",
    "subtotals by merged group": """
        片区 | 单位 | 件数 | 人数
        北片 | 城关 | 5 | 50
        ^ | 东乡 | 6 | 60
        ^ | 小计 | 11 | [100]
        南片 | 西河 | 7 | 70
        ^ | 石桥 | 8 | 80
        ^ | 小计 | 15 | 150
        合计 | < | 26 | 260""",
    "grand total of subtotals": """
        类别 | 数量 | 金额
        甲 | 5 | 10
        乙 | 6 | 20
        小计 | 11 | 30
        丙 | 7 | 5
        丁 | 8 | 6
        小计 | 15 | 11
        总计 | [27] | 41""",
    "header of two rows": """
        单位 | 信访 | < | < | 线索 | < | <
        ^ | 受理 | 转办 | 合计 | 受理 | 转办 | 合计
        城关 | 3 | 4 | 7 | 1 | 2 | 3
        东乡 | 5 | 6 | 11 | 3 | 4 | [8]
        西河 | 1 | 1 | 2 | 2 | 2 | 4""",
    "numbered rows and a total over two columns": """
        序号 | 单位 | 户数（户） | 面积（平方米）
        1 | 城关 | 12 | 1,200.5
        2 | 东乡 | 30 | 2,300.5
        3 | 西河 | 8 | 500
        合计 | < | 50 | [4,101]""",
    "decimals beyond rounding": """
        项目 | 金额（万元）
        人员经费 | 35.25
        公用经费 | 12.50
        项目经费 | 60.10
        合计 | [108.85]""",
    "full-width figures and units": """
        项目 | 数量
        图书 | １２０册
        期刊 | ３０册
        合计 | [１６０册]""",
    "missing figures can only add": """
        单位 | 件数
        城关 | 12
        东乡 | —
        西河 | 30
        合计 | [40]""",
    "dashes that stand for zero elsewhere in the row of totals": """
        单位 | 件数 | 人数 | 次数
        城关 | 12 | 10 | 5
        东乡 | — | — | 3
        西河 | 30 | 20 | —
        合计 | [45] | 30 | 8""",
    "share of the total": """
        类别 | 件数 | 占比
        住房 | 30 | 60%
        教育 | 15 | [35%]
        医疗 | 5 | 10%
        合计 | 50 | 100%""",
    "share in plain figures": """
        类别 | 件数 | 占比（%）
        住房 | 33 | 38.4
        教育 | 45 | [53.2]
        医疗 | 8 | 9.3
        合计 | 86 | 100""",
    "share without a total row": """
        形态 | 人数 | 比重
        第一种 | 75 | 62.5%
        第二种 | 36 | [32%]
        第三种 | 6 | 5%
        第四种 | 3 | 2.5%""",
    "shares that do not make 100": """
        来源 | 占比
        财政 | 45%
        社会 | 35%
        自筹 | 30%
        合计 | [100%]""",
    "rate": """
        单位 | 受理数 | 办结数 | 办结率
        城关 | 80 | 54 | 67.5%
        东乡 | 72 | 54 | [73%]
        西河 | 50 | 50 | 100%
        合计 | 202 | 158 | 78.2%""",
    "rate in the row of totals": """
        单位 | 任务数 | 完成数 | 完成率（%）
        甲组 | 10 | 8 | 80
        乙组 | 20 | 20 | 100
        合计 | 30 | 28 | [90.3]""",
    "rate in a single row": """
        项目 | 应到 | 实到 | 到会率
        全体会议 | 60 | 57 | [96%]""",
    "difference": """
        指标 | 今年 | 去年 | 增减
        立案 | 72 | 60 | 12
        结案 | 54 | 58 | [4]
        处分 | 66 | 51 | [17]
        移送 | 9 | 10 | -1
        追缴 | 30 | 25 | 5""",
    "growth": """
        指标 | 2023年 | 2022年 | 同比（%）
        受理 | 120 | 100 | 20
        办结 | 110 | 80 | [35.7]
        回访 | 63 | 90 | -30
        归档 | 99 | 90 | 10""",
    "growth with a wrong sign": """
        指标 | 本期 | 上年同期 | 增长率
        受理 | 120 | 100 | 20%
        回访 | 63 | 90 | [30%]
        归档 | 81 | 90 | -10%""",
    "periods as rows": """
        年度 | 受理 | 办结
        2022年 | 100 | 80
        2023年 | 120 | 100
        增减 | 20 | [22]
        增长率 | 20% | 25%""",
    "difference and growth with arrows": """
        指标 | 本月 | 上月 | 增减 | 增幅
        来信 | 30 | 24 | ↑6 | ↑25%
        来访 | 18 | 20 | ↓2 | [↓12%]
        来电 | 10 | 8 | ↑2 | ↑25%""",
    "header of two rows with periods": """
        单位 | 立案 | < | < | 结案 | < | <
        ^ | 今年 | 去年 | 增减 | 今年 | 去年 | 增减
        城关 | 9 | 6 | 3 | 5 | 5 | 0
        东乡 | 7 | 9 | -2 | 6 | 4 | [3]
        西河 | 4 | 4 | 0 | 4 | 1 | 3""",
    "part beyond the whole": """
        单位 | 人数 | 其中：党员
        城关 | 40 | 12
        东乡 | 35 | [53]
        西河 | 20 | 9""",
    "part under a merged header": """
        单位 | 立案 | 其中 | <
        ^ | ^ | 县级 | 乡级
        城关 | 12 | 3 | 9
        东乡 | 8 | [9] | 2
        西河 | 6 | 1 | 1""",
    "part as a row": """
        项目 | 上半年 | 下半年
        处分 | 20 | 30
        其中：党纪处分 | 18 | [33]
        追回资金 | 5 | 6""",
    "note below and title row above": """
        信访举报情况统计表 | < | <
        类别 | 件数 | 人数
        检举 | 30 | 31
        申诉 | 10 | 12
        合计 | [45] | 43
        注：含重复件。 | < | <""",
    "column of scores": """
        姓名 | 语文 | 数学 | 总分 | 名次
        甲 | 90 | 95 | [158] | 1
        乙 | 85 | 90 | 175 | 2""",
    "totals under a merged heading": """
        类型 | 甲班 | < | 乙班 | < | 合计 | <
        ^ | 男 | 女 | 男 | 女 | 男 | 女
        一年级 | 20 | 22 | 18 | 25 | 38 | [74]
        二年级 | 21 | 19 | 20 | 20 | 41 | 39
        合计 | 41 | 41 | 38 | 45 | 79 | 86""",
    "several wholes side by side": """
        类别 | 总数 | 男 | 女 | 党员 | 群众
        处级 | [12] | 7 | 3 | 8 | 2
        科级 | 30 | 18 | 12 | 20 | 10
        工人 | 6 | 4 | 2 | 1 | 5""",
    "ranges in the header": """
        年龄 | 30岁及以下 | 31—40岁 | 41岁以上 | 合计
        人数（人） | 12 | 25 | 43 | 80
        比例（%） | 15.0 | [33.1] | 53.8 | 100""",
    "loose total with its own name": """
        项目 | 期初 | 期末
        货币资金 | 500 | 450
        应收账款 | 120 | 130
        流动资产合计 | 620 | [680]
        固定资产 | 900 | 950
        资产总计 | 1520 | 1530""",
    "rows between the columns' numbers and the total": """
        单位 | 受理 | 办结 | 合计
        甲 | 1 | 2 | 3
        东乡 | 12 | 10 | 22
        西河 | 8 | 9 | 17
        合计 | 20 | 19 | [40]""",
    "shares of votes across": """
        对象 | 优秀 | < | 称职 | < | 不称职 | <
        ^ | 票数 | 比例 | 票数 | 比例 | 票数 | 比例
        甲 | 45 | 90% | 4 | [18%] | 1 | 2%
        乙 | 40 | 80% | 8 | 16% | 2 | 4%""",
    "rate named by what was found": """
        单位 | 发现问题数 | 已整改数 | 整改率
        甲 | 24 | 18 | 75%
        乙 | 30 | 27 | [97%]
        丙 | 16 | 12 | 75%""",
    "rate that is wrong only because the total is": """
        街道 | 上报事件 | 办结事件 | 办结率
        东湖 | 420 | 399 | 95.0%
        南桥 | 360 | 351 | 97.5%
        北苑 | 250 | 240 | 96.0%
        共计 | [1040] | 990 | 96.1%""",
    "rate of what is and what should be": """
        项目 | 应检数 | 实检数 | 检测率（%）
        水质 | 40 | 38 | [98.0]
        空气 | 25 | 25 | 100.0""",
    "final accounts against last year's": """
        科目 | 2023年决算 | 2024年预算 | 增减额 | 增减率
        教育 | 500 | 520 | 20 | 4.0%
        卫生 | 300 | 285 | [15] | -5.0%
        合计 | 800 | 805 | 5 | 0.6%""",
    "month before and year before": """
        指标 | 本月 | 上月 | 去年同月 | 环比 | 同比
        受理 | 120 | 100 | 80 | [25%] | 50%
        办结 | 90 | 90 | 75 | 0 | [15%]""",
    "growth from row to row": """
        月份 | 受理量 | 环比增长
        1月 | 100 | —
        2月 | 80 | -20%
        3月 | 120 | [40%]
        4月 | 150 | 25%""",
    "English": """
        Region | Cases | Closed
        North | 12 | 10
        South | 30 | 25
        Total | [43] | 35""",
}

SILENT = {
    "right totals both ways": """
        单位 | 甲类 | 乙类 | 合计
        城关 | 12 | 10 | 22
        东乡 | 30 | 25 | 55
        合计 | 42 | 35 | 77""",
    "missing figures": """
        单位 | 人数 | 件数
        城关 | 10 | 12
        东乡 | / | —
        西河 |  | 30
        合计 | 15 | 50""",
    "rounded figures": """
        产业 | 增加值（亿元） | 占比（%）
        第一产业 | 33.4 | 33.3
        第二产业 | 33.4 | 33.3
        第三产业 | 33.4 | 33.3
        合计 | 100.3 | 100.0""",
    "rounded to whole ten thousands": """
        单位：万元 | < | <
        项目 | 预算 | 决算
        人员 | 35 | 30
        公用 | 12 | 13
        专项 | 61 | 62
        合计 | 107 | 106""",
    "rates and averages are not summed": """
        单位 | 受理 | 办结 | 办结率 | 平均用时（天）
        城关 | 80 | 54 | 67.5% | 12
        东乡 | 72 | 54 | 75% | 10
        合计 | 152 | 108 | 71.1% | 11""",
    "mean of the rates": """
        单位 | 满意率 | 知晓率
        城关 | 98% | 95%
        东乡 | 96% | 93%
        合计 | 97% | 94%""",
    "total of the subtotals": """
        类别 | 数量
        甲 | 5
        乙 | 6
        小计 | 11
        丙 | 7
        丁 | 8
        小计 | 15
        合计 | 26""",
    "subtotals first": """
        类别 | 数量
        合计 | 26
        一、城区 | 11
        甲 | 5
        乙 | 6
        二、乡镇 | 15
        丙 | 7
        丁 | 8""",
    "parts told with 其中 are not added": """
        项目 | 金额
        收入 | 100
        其中：财政拨款 | 80
        支出 | 90
        其中：人员 | 40
        合计 | 190""",
    "total that its parts do not exhaust": """
        单位 | 总数 | 其中 | <
        ^ | ^ | 党员 | 女
        城关 | 40 | 12 | 15
        东乡 | 35 | 20 | 9""",
    "people counted once": """
        班次 | 人数 | 人次
        第一期（多人重复参训） | 20 | 30
        第二期 | 30 | 40
        第三期 | 25 | 35
        合计 | 约60 | 105""",
    "share of another whole": """
        产业 | 产值（亿元） | 占全市比重
        食品 | 12 | 3.5%
        机械 | 30 | 8.1%
        合计 | 42 | 6.0%""",
    "share of its row": """
        单位 | 职工 | 党员 | 占比
        城关 | 40 | 10 | 25%
        东乡 | 50 | 20 | 40%
        合计 | 90 | 30 | 33.3%""",
    "share truncated": """
        类别 | 件数 | 占比
        甲 | 2 | 66.6%
        乙 | 1 | 33.3%
        合计 | 3 | 100%""",
    "rate of a target elsewhere": """
        单位 | 投资额 | 增速 | 完成率
        城关 | 120 | 3% | 88%
        东乡 | 95 | 5% | 91%""",
    "decline told as a positive figure": """
        指标 | 今年 | 去年 | 下降
        信访 | 80 | 100 | 20%
        投诉 | 45 | 50 | 10%""",
    "difference in points": """
        指标 | 今年 | 去年 | 增减（百分点）
        满意率 | 97.5% | 95.2% | 2.3
        知晓率 | 90.1% | 91.0% | -0.9""",
    "growth of rounded figures": """
        指标 | 2023年（亿元） | 2022年（亿元） | 增长（%）
        产值 | 1.3 | 1.1 | 16.5
        税收 | 0.4 | 0.4 | 3.2""",
    "growth without a base": """
        指标 | 今年 | 去年 | 同比
        受理 | 12 | 0 | —
        办结 | 9 | 3 | 200%""",
    "a form": """
        姓名 | 　 | 性别 | 男 | 年龄 | 45
        单位 | 某局 | < | 电话 | 0000123 | <
        合计得分 | 　 | < | 名次 | 3 | <""",
    "a calendar": """
        日 | 一 | 二 | 三 | 四 | 五 | 六
        — | — | 1 | 2 | 3 | 4 | 5
        6 | 7 | 8 | 9 | 10 | 11 | 12""",
    "codes and telephones": """
        单位 | 电话 | 邮编 | 编号
        城关 | 5550101 | 100001 | 12
        东乡 | 5550102 | 100002 | 13
        合计 | 2 | 2 | 2""",
    "two blocks side by side": """
        单位 | 件数 | 单位 | 件数
        城关 | 12 | 西河 | 8
        东乡 | 30 | 石桥 | 10
        — | — | 合计 | 60""",
    "table of text": """
        问题 | 措施 | 时限
        合计不清 | 重新核对 | 3月底
        底数不明 | 再次摸排 | 4月底""",
    "cells with remarks": """
        单位 | 人数
        城关 | 12（含借调3人）
        东乡 | 30
        合计 | 45""",
    "unlike units": """
        项目 | 数量
        房屋 | 12间
        车辆 | 3辆
        合计 | 20件""",
    "unlike units in the header": """
        单位 | 立案（件） | 处分（人） | 合计（人次）
        城关 | 12 | 10 | 20""",
    "places and scores": """
        单位 | 得分 | 排名
        城关 | 95 | 1
        东乡 | 93 | 2
        合计 | 188 | 12""",
    "totals of hierarchical rows": """
        科目 | 预算 | 决算
        教育支出 | 30 | 40
        普通教育 | 20 | 25
        职业教育 | 10 | 15
        卫生支出 | 15 | 18
        公立医院 | 9 | 10
        公共卫生 | 6 | 8
        合计 | 45 | 58""",
    "balance of incomes and expenses": """
        年初数 | 增加 | 减少 | 年末数 | 合计
        100 | 20 | 10 | 110 | 110""",
    "whole beside another indicator": """
        单位 | 总数 | 新增 | 其中：女
        城关 | 40 | 5 | 12
        东乡 | 50 | 6 | 20
        西河 | 30 | 2 | 9""",
    "costs that are subtracted": """
        项目 | 金额
        主营收入 | 300
        其他收入 | 100
        减：成本 | 60
        合计 | 340""",
    "another indicator before the parts of a single row": """
        单位 | 编制数 | 男 | 女 | 合计
        城关 | 3 | 6 | 4 | 10""",
    "mean in the row of totals": """
        学校 | 学生 | 教师 | 班级 | 班额
        一小 | 900 | 50 | 20 | 45
        二小 | 600 | 40 | 15 | 40
        合计 | 1500 | 90 | 35 | 42.9""",
    "weighted score": """
        指标 | 权重（%） | 得分
        经济 | 40 | 90
        民生 | 60 | 80
        总分 | 100 | 84""",
    "several wholes that agree": """
        类别 | 合计 | 男 | 女 | 汉族 | 少数民族 | 党员
        处级 | 20 | 14 | 6 | 18 | 2 | 19
        科级 | 60 | 40 | 20 | 55 | 5 | 50
        合计 | 80 | 54 | 26 | 73 | 7 | 69""",
    "carried over and new": """
        县区 | 上年结转 | 本年新增 | 合计 | 已办结 | 未办结 | 办结率
        甲 | 5 | 30 | 35 | 30 | 5 | 85.7%
        乙 | 2 | 18 | 20 | 19 | 1 | 95.0%
        合计 | 7 | 48 | 55 | 49 | 6 | 89.1%""",
    "running totals": """
        时间 | 场次 | 参加人数 | 累计人数
        一季度 | 3 | 120 | 120
        二季度 | 4 | 160 | 280
        三季度 | 2 | 90 | 370
        合计 | 9 | 370 | 370""",
    "share moved to make 100": """
        类别 | 件数 | 占比
        甲 | 1 | 33.3%
        乙 | 1 | 33.3%
        丙 | 1 | 33.4%
        合计 | 3 | 100%""",
    "satisfied in two degrees": """
        单位 | 有效样本 | 满意 | 基本满意 | 不满意 | 满意率
        甲 | 100 | 90 | 8 | 2 | 98%
        乙 | 200 | 170 | 20 | 10 | 95%""",
    "a rate among amounts": """
        指标 | 今年 | 去年 | 增减
        受理（件） | 120 | 100 | 20%
        满意率 | 97% | 95% | 2个百分点""",
    "parts told by several views": """
        指标 | 年末数（万人）
        总人口 | 1200
        其中：城镇 | 500
        乡村 | 700
        其中：男性 | 900
        女性 | 300""",
    "yearly mean growth": """
        指标 | 2019年 | 2022年 | 2023年 | 年均增长
        产值（亿元） | 100 | 120 | 130 | 6.8%
        税收（亿元） | 10 | 11.5 | 12.1 | 4.9%""",
    "masked figures": """
        单位 | 件数 | 占比
        城关 | XX | X%
        东乡 | XX | X%
        合计 | XX | 100%""",
    "direction in words": """
        类型 | 本周 | 上周 | 环比
        噪声 | 12 | 10 | 上升20%
        油烟 | 8 | 10 | 下降20%
        扬尘 | 5 | 5 | 持平""",
    "months of a year": """
        年份 | 件数
        2021 | 120
        2022 | 130
        2023 | 150""",
}


@pytest.mark.parametrize("grid", WRONG.values(), ids=WRONG.keys())
def test_what_does_not_agree_in_a_table_is_found(grid: str) -> None:
    text, wrong = marked_cells(grid)
    assert wrong
    assert found_cells(draft(text)) == wrong


@pytest.mark.parametrize("grid", SILENT.values(), ids=SILENT.keys())
def test_tables_that_agree_or_say_nothing_of_it_are_silent(grid: str) -> None:
    assert marked_cells(grid)[1] == set()
    assert found_cells(draft(grid)) == set()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("column total", "合计：12＋30＋8＝50，表中为52"),
        ("share of the total", "占比：15÷50＝30%，表中为35%"),
        ("rate", "办结率：54÷72＝75%，表中为73%"),
        ("difference", "增减：54－58＝－4，表中为4"),
        ("growth", "同比（%）：（110－80）÷80＝37.5%，表中为35.7"),
        ("shares that do not make 100", "合计：45＋35＋30＝110%，表中为100%"),
        ("part beyond the whole", "“其中：党员”的53大于“人数”的35"),
    ],
)
def test_a_finding_says_the_calculation_and_names_its_operands(name: str, said: str) -> None:
    document = draft(marked_cells(WRONG[name])[0])
    first = findings(document, *RULES)[0]
    assert first.message == said
    assert first.related
    assert all(document[one.span].strip() for one in first.related)


def test_a_table_continued_is_one_table() -> None:
    first = "单位 | 件数\n城关 | 12\n东乡 | 30"
    rest = "单位 | 件数\n西河 | 8\n合计 | {}"
    assert found_cells(draft(first, "续表", rest.format(50))) == set()
    assert found_cells(draft(first, "续表", rest.format(52))) == {(3, 2)}


def test_nested_tables_are_tables_of_their_own() -> None:
    inner = word_table("类别 | 件数\n甲 | 1\n乙 | 2\n合计 | 4")
    outer = table(
        row(cell("说明"), cell("件数")), row(cell(inner + paragraph("")), cell("5")), row(cell("合计"), cell("5"))
    )
    document = read("draft.docx", word_file(outer))
    places = [document.locate(finding.span.start).place for finding in findings(document, *RULES)]
    assert [(place.table, place.row, place.column) for place in places] == [(2, 4, 2)]


def test_text_files_have_no_tables() -> None:
    text = "单位\t件数\n城关\t12\n东乡\t30\n合计\t52"
    assert found(plain(text), *RULES) == text
