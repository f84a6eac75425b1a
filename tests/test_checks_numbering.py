"""Numbers that should follow one another: whole drafts, runs within the text, Word's numbers, tables, and the fixes."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from linting import findings, found, mended, plain

from lintreport.checks.renumbering import renumbered
from lintreport.checks.sequences import Item, slips
from lintreport.document import BODY, Cell, Document, Place, Span, Table
from lintreport.numerals import chinese
from lintreport.outline import Paragraph, document

DRAFTS = [
    pytest.param(
        """\
关于2024年工作情况的报告
市委：
现将有关情况报告如下：
一、主要工作
（一）强化政治引领。坚持学习。
1.抓实理论学习。组织学习12次。
2.抓好专题研讨。研讨3次。
（1）开展调研。走访5个镇。
（2）撰写报告。形成报告3篇。
3.抓细宣讲。宣讲20场。
（二）夯实基层基础。建强支部。
1.选优配强。调整12人。
2.加强培训。培训3期。
二、存在问题
（一）学习不够深入。形式单一。
（二）创新不够。办法不多。
三、下一步打算
（一）强化学习。
（二）狠抓落实。""",
        id="nested outline",
    ),
    pytest.param(
        """\
关于2024年工作情况的报告
一、主要工作
（一）强化政治引领。坚持学习。
（二）夯实基层基础。建强支部。
[|（四）|]严格监督执纪。办案3件。
二、存在问题
（一）学习不够深入。形式单一。
（二）创新不够。办法不多。
[|二|]、下一步打算
（一）强化学习。
（二）狠抓落实。""",
        id="two slips under two parents",
    ),
    pytest.param(
        """\
关于印发《值班方案》的通知
各镇人民政府：
现印发给你们，请认真执行。
一、提高认识
二、加强领导
三、严格考核
附件：1.值班方案
　　　2.值班表
县政府办
2024年3月1日
附件1
值班方案
一、总体要求
（一）指导思想。坚持安全第一。
（二）工作目标。实现零事故。
二、主要任务
1.落实值班。24小时在岗。
2.信息报送。及时上报。
三、保障措施
附件2
值班表
一、值班安排
二、值班电话""",
        id="notice with annexes",
    ),
    pytest.param(
        """\
XX条例
第一章　总则
第一条　为了规范管理，制定本条例。
第二条　本条例适用于全县。
第三条　管理原则：
（一）公开；
（二）公平；
（三）公正。
第二章　职责
第四条　县政府负责。
第五条　部门职责：
（一）教育局负责教育；
（二）公安局负责治安。
第三章　附则
第六条　本条例自发布之日起施行。""",
        id="law by articles",
    ),
    pytest.param(
        """\
某县管理办法
第一章　总则
第一条　为了规范管理，制定本办法。
第二条　本办法适用于全县。
第二章　职责
第三条　县政府负责。
[|第五条|]　部门负责实施。
第六条　各镇配合。
[|第四章|]　附则
第七条　本办法自发布之日起施行。""",
        id="articles and chapters",
    ),
    pytest.param(
        """\
工作总结
一、工作开展情况
一是加强学习。组织学习10次。
二是强化监督。开展检查5次。
三是严格执纪。立案3件。
二、存在的问题
一是学习不深。
[|三|]是监督不力。
三、下一步打算
（一）提高认识。主要抓好三点：一是学；二是思；三是用。
（二）狠抓落实。坚持做到：一要快，二要实，三要严。""",
        id="runs under headings",
    ),
    pytest.param(
        """\
工作总结
一、工作开展情况
（一）加强学习
1、学理论。
2、学业务。
[|2|]、学法规。
3、学先进。
（二）强化监督
二、存在的问题""",
        id="1、 under （一）",
    ),
    pytest.param(
        """\
工作要点
1.抓学习
1.1理论学习
1.2业务学习
1.3专题研讨
2.抓监督
2.1日常监督
[|2.3|]专项监督
3.抓队伍""",
        id="decimals",
    ),
    pytest.param(
        """\
工作汇报
一、基本情况
全县有12个乡镇。
2.5亿元资金全部到位。
3、4月份集中开展检查。
1.2万名群众受益。
二、主要做法
2024年，完成投资3亿元。
10个重点项目全部开工。
三、下一步打算""",
        id="figures at line heads",
    ),
    pytest.param(
        """\
工作汇报
一、基本情况
（一）机构情况。
二、主要做法
（二）抓整改。
三、存在问题
（三）问题。""",
        id="numbers that go on",
    ),
    pytest.param(
        """\
工作方案
一、指导思想
（一）认真贯彻。
（二）坚决落实。
二、工作任务
（三）抓好春耕。
（四）抓好防汛。
三、保障措施
（五）加强领导。
（六）严格考核。""",
        id="numbers that go on at twos",
    ),
    pytest.param(
        """\
工作方案
一、指导思想
（一）认真贯彻。
（二）坚决落实。
二、工作任务
（三）抓好春耕。
（四）抓好防汛。
[|（四）|]抓好秋收。
三、保障措施
（五）加强领导。
（六）严格考核。""",
        id="a slip in numbers that go on",
    ),
    pytest.param(
        """\
调研报告
一、现状
二、问题
三、原因
[|五|]、建议""",
        id="gap at the end",
    ),
    pytest.param(
        """\
调研报告
一、现状
[|三|]、问题
二、原因
四、建议""",
        id="swap",
    ),
    pytest.param(
        """\
调研报告
[|二|]、现状
三、问题
四、原因""",
        id="missing first",
    ),
    pytest.param(
        """\
调研报告
一、现状
内容。
二、问题
内容。
三、原因
内容。
[|三|]、建议
内容。""",
        id="duplicate at the end",
    ),
    pytest.param(
        """\
请示
1.项目背景。项目位于县城。
2.建设内容。新建厂房。
[|4|].资金来源。申请补助。
4.建设期限。两年。
5.效益。良好。""",
        id="mistyped",
    ),
    pytest.param(
        """\
述职报告
一、履职情况
1. 坚持学习，提高素质。
2. 认真履职，尽责担当。
二、廉洁情况
1. 严于律己。
2. 管好家人。
3. 遵守规定。
三、存在不足
1. 学习不够。
[|3|]. 作风不实。""",
        id="twice in a list",
    ),
    pytest.param(
        """\
会议纪要
会议议定以下事项：
一、关于防汛工作。会议要求：①落实责任；②备足物资；③加强值守。
二、关于春耕工作。会议强调：①抢农时；②保供应。
三、关于信访工作。会议决定：（1）领导包案；（2）限期化解；[|（4）|]跟踪问效。""",
        id="minutes with inline numbers",
    ),
    pytest.param(
        """\
实施方案
第一部分　总体要求
一、指导思想
二、基本原则
第二部分　重点任务
一、产业发展
二、基础设施
[|第四部分|]　保障措施
一、组织保障
二、资金保障""",
        id="parts",
    ),
    pytest.param(
        """\
实施方案
（一）指导思想
（二）基本原则
（三）工作目标
[|（三）|]主要任务
（四）保障措施
（五）时间安排""",
        id="duplicate, then on",
    ),
    pytest.param(
        """\
工作报告
一、学习情况
（一）集中学习
1.党组理论学习。全年12次。
2.支部学习。全年24次。
3.个人自学。撰写笔记。
（二）研讨交流
1.专题研讨。共6次。
2.交流发言。共30人次。
二、调研情况
1.深入基层。走访8个村。
2.形成成果。报告3篇。
三、检视问题
（1）理论学习不深。
（2）联系群众不紧。
四、整改落实
①立行立改。
②长期坚持。""",
        id="levels skipped",
    ),
    pytest.param(
        """\
督查通报
一、总体情况
（一）进展情况
1.序时推进。
2.总体良好。
（二）主要特点
3.领导重视。
4.措施有力。
（三）主要问题
5.进度不快。
6.质量不高。""",
        id="numbers that go on across sections",
    ),
    pytest.param(
        """\
领导讲话
同志们：
今天会议的主要任务是部署工作。下面，我讲三点意见。
一、提高认识，切实增强责任感
第一，这是上级的要求。
第二，这是群众的期盼。
二、突出重点，切实抓好落实
第一，抓责任。
第二，抓进度。
第三，抓质量。
三、加强领导，切实强化保障
一要加强领导。
二要加强协调。
[|四|]要加强督查。""",
        id="speech with ordinals and 要",
    ),
    pytest.param(
        """\
会议纪要
时间：2024年3月5日
地点：三楼会议室
会议议定事项如下：
1.同意教育局关于新建学校的请示。由财政局负责落实资金；
2.同意住建局关于道路改造的请示。
3.原则同意发改局关于项目调整的请示，要求：
（1）优化设计；
（2）压缩投资；
（3）加快进度。
4.关于防汛工作，会议要求：
（1）落实责任；
（2）备足物资。
[|6|].关于信访工作，会议要求领导包案。
出席：张三、李四""",
        id="minutes with a gap",
    ),
    pytest.param(
        """\
实施方案
一、总体目标
到2025年，建成示范村10个。
二、重点任务
（一）产业振兴行动
1.做强主导产业。责任单位：农业局。
2.培育经营主体。责任单位：农业局。
（二）人才振兴行动
3.引进人才。责任单位：人社局。
4.培育人才。责任单位：人社局。
[|4|].留住人才。责任单位：人社局。
（三）文化振兴行动
5.建设阵地。责任单位：宣传部。
三、保障措施""",
        id="numbers that go on with a slip",
    ),
    pytest.param(
        """\
工作总结
一、主要做法
一是强化组织领导。
（一）成立专班。
（二）明确分工。
二是强化督查考核。
（一）定期督查。
（二）严格考核。
二、存在问题
一是人员不足。
二是经费不足。""",
        id="run heads above （一）",
    ),
    pytest.param(
        """\
Annual Report
1. Introduction
1.1 Scope
1.2 Method
2. Findings
2.1 Staff
[|2.1|] Funds
2.2 Sites
3. Outlook""",
        id="English decimals",
    ),
    pytest.param(
        """\
Annual Report
I. Introduction
II. Findings
A. Staff
B. Funds
[|IV|]. Outlook""",
        id="Roman and letters",
    ),
    pytest.param(
        """\
请示
县政府：
因工作需要，拟购置设备一批，具体如下：
1.电脑10台，单价5000元，合计5万元。
2.打印机3台，单价2000元，合计0.6万元。
3.服务器1台，单价8万元，合计8万元。
1.电脑用于办公。
妥否，请批示。""",
        id="list twice",
    ),
    pytest.param(
        """\
工作安排
一、第一季度
1月，制定方案。
2月，动员部署。
3月，全面启动。
二、第二季度
4月，督导检查。
6月，总结验收。
三、第三季度""",
        id="calendar",
    ),
    pytest.param(
        """\
学习计划
一、学习内容
（一）《党章》第三条、第五条
（二）《条例》第八条
二、学习安排
1、第1周至第2周：自学；
2、第3周：研讨；
3、第5周：交流。
三、学习要求""",
        id="weeks",
    ),
    pytest.param(
        """\
考核办法
第一条　为加强考核，制定本办法。
第二条　考核对象为各镇。
第三条　考核内容：
一、党建工作；
二、经济工作；
三、民生工作。
第四条　考核等次分为：
（一）优秀；
（二）良好；
（三）合格；
[|（五）|]不合格。
第五条　本办法自印发之日起施行。""",
        id="items under articles",
    ),
    pytest.param(
        """\
法律意见
根据《民法典》有关规定：
第一百四十三条　具备下列条件的民事法律行为有效。
第一百五十三条　违反法律的无效。
第五百零九条　当事人应当全面履行义务。
综上，建议解除合同。""",
        id="quoted articles",
    ),
    pytest.param(
        """\
关于修改《管理办法》的决定
一、将第三条修改为：“第三条　县政府负责。”
二、将第七条修改为：
“第七条　下列事项应当公开：
“（一）预算；
“（三）决算。”
三、删去第九条。
四、第十条改为第九条，修改为：“部门负责。”
本决定自公布之日起施行。""",
        id="amendment",
    ),
    pytest.param(
        """\
工作汇报
一、基本情况
（一）概况
（二）班子
二、主要做法
（一）抓学习
（二）抓整改
[|（二）|]抓落实
（三）抓考核
三、存在问题
（一）人员不足
[|（三）|]经费不足
四、下步打算""",
        id="two slips of one kind",
    ),
    pytest.param(
        """\
工作汇报
一、主要工作
（一）狠抓落实
（二）强化监督
（三）从严管理
（四）服务群众
[|（六）|]改革创新
（七）自身建设
（八）廉政建设
二、存在问题""",
        id="gap with what follows",
    ),
    pytest.param(
        """\
年度计划
【目标】
一、经济增长6%
二、就业1000人
【任务】
一、招商引资
二、项目建设
三、民生保障""",
        id="headings in brackets",
    ),
    pytest.param(
        """\
应急预案
1 总则
1.1 编制目的
1.2 编制依据
1.3 适用范围
2 组织体系
2.1 领导机构
2.2 工作机构
2.2.1 办公室
2.2.2 专家组
2.3 现场机构
3 应急响应
3.1 分级
[|3.3|] 启动
3.4 终止
4 附则""",
        id="decimals without headings marks",
    ),
    pytest.param(
        """\
工作汇报
图1　组织架构
图2　流程
[|图4|]　成效""",
        id="figures",
    ),
    pytest.param(
        """\
工作汇报
表1 各镇任务分解表
单位 任务
表2 资金安排表
[|表2|] 验收结果""",
        id="tables",
    ),
    pytest.param(
        """\
工作汇报
正文如图1、图3所示。
见表2和表5。""",
        id="references",
    ),
    pytest.param(
        """\
工作汇报
附件1：任务清单
附件2：责任分工
[|附件4|]：考核办法""",
        id="annexes",
    ),
    pytest.param(
        """\
工作汇报
附件：1.任务清单
　　　2.责任分工
　　　[|4|].考核办法""",
        id="annex list",
    ),
    pytest.param(
        """\
工作汇报
附件：1. 任务清单
2. 责任分工
2024年3月5日
附件1
任务清单
一、任务
附件2
责任分工
一、分工""",
        id="annex list and annexes",
    ),
    pytest.param(
        """\
工作汇报
附件：1.任务清单
　　　2.责任分工
　　　3.考核办法
县政府
2024年3月5日
附件1
任务清单
一、任务
附件2
责任分工
一、分工
[|附件2|]
考核办法
第一条　为了考核。
第二条　考核对象。""",
        id="annex twice",
    ),
    pytest.param(
        """\
工作汇报
图1-1 结构图
图1-2 流程图
图2-1 分布图
[|图2-3|] 趋势图""",
        id="figures by chapter",
    ),
    pytest.param(
        """\
工作汇报
表１ 人口情况
表２ 收入情况
续表２ 收入情况
表３ 支出情况""",
        id="table continued",
    ),
    pytest.param(
        """\
工作汇报
图1 现场照片
表1 任务表
图2 现场照片
表2 任务表
图3 现场照片""",
        id="figures and tables",
    ),
    pytest.param(
        """\
Annual Report
Figure 1 Structure
Figure 2 Flow
[|Figure 4|] Result""",
        id="English figures",
    ),
    pytest.param(
        """\
Annual Report
Table 1. Staff
[|Table 1|]. Funds
Table 2. Sites""",
        id="English tables",
    ),
    pytest.param(
        """\
工作汇报
图一　组织架构
图二　流程
图三　成效""",
        id="Han figures",
    ),
    pytest.param(
        """\
工作汇报
附表1
人员名单
附表2
设备清单
附表3
经费预算""",
        id="annexed tables",
    ),
    pytest.param(
        """\
工作汇报
附件1：任务清单
附件3：责任分工清单详见附件2。""",
        id="annexes are mentioned",
    ),
    pytest.param(
        """\
工作汇报
表1：2024年任务
表2：2025年任务
表彰3个集体
图强奋进
表决5项议案
图书3万册""",
        id="no captions",
    ),
    pytest.param(
        """\
联系方式
地址：清河县人民路1号
电话：0318-8123456
1. 张三 13900000001
2. 李四 13900000002
3. 王五 13900000003""",
        id="telephone numbers",
    ),
    pytest.param(
        """\
考试试题
一、单项选择题
1.中国共产党的宗旨是什么？
A.全心全意为人民服务
B.实现共产主义
C.改革开放
D.科学发展
2.“四个意识”是指什么？
A.政治意识
B.大局意识
C.核心意识
D.以上都是
二、简答题
1.简述民主集中制。
2.简述“三严三实”。""",
        id="examination",
    ),
    pytest.param(
        """\
典型案例
案例一：某镇干部违规吃喝问题
案例二：某局公车私用问题
案例四：某校乱收费问题
一、主要特点
二、工作要求""",
        id="cases",
    ),
    pytest.param(
        """\
经费预算
1.会议费2.5万元
2.培训费1.2万元
3.差旅费0.8万元
合计4.5万元
二、资金来源
1.财政拨款
2.自筹""",
        id="budget",
    ),
    pytest.param(
        """\
任务清单
第一组：清河镇
第二组：东河镇
第三组：西河镇
1月完成调研；
2月完成方案；
3月完成审批。
10月底前完工。
12个项目全部建成。
20个村通硬化路。""",
        id="months and counts",
    ),
    pytest.param(
        """\
2024年大事记
一月
1日，召开新年茶话会。
5日，调研重点项目。
二月
3日，走访慰问。""",
        id="diary",
    ),
    pytest.param(
        """\
发言提纲
一、谈认识
首先，要提高站位。
其次，要统一思想。
二、谈落实
首先，要明确责任。
最后，要强化保障。
三、谈体会
第一，学习无止境。
第二，奋斗正当时。""",
        id="speech",
    ),
    pytest.param(
        """\
关于2024年预算执行情况的报告
一、2024年预算执行情况
（一）一般公共预算执行情况
1.收入情况。完成12.6亿元，增长5.2%。（1）税收收入8.1亿元；（2）非税收入4.5亿元。
2.支出情况。完成38.2亿元。
（二）政府性基金预算执行情况
1.收入情况。完成6.3亿元。
2.支出情况。完成7.1亿元。
[|（二）|]国有资本经营预算执行情况
1.收入情况。完成0.2亿元。
2.支出情况。完成0.1亿元。
二、2025年预算草案
（一）收入预算。安排13.2亿元。
（二）支出预算。安排39亿元。""",
        id="report on the budget",
    ),
    pytest.param(
        """\
整改台账
问题1：学习不深入。
整改措施：1.制定计划；2.加强督促；3.严格考核。
完成时限：2024年6月30日
问题2：作风不扎实。
整改措施：1.深入调研；2.强化督查；[|2|].建立机制。
完成时限：2024年7月30日""",
        id="measures with inline numbers",
    ),
    pytest.param(
        """\
倡议书
一要讲政治，做到“两个维护”。
二要讲大局。
三要讲奉献。
一不怕苦，二不怕死。
一分耕耘，一分收获。
一手抓发展，一手抓安全。
二〇二四年三月""",
        id="appeal",
    ),
    pytest.param(
        """\
发展规划
专栏1　重点项目
专栏2　重大工程
第一节　总体思路
一、指导思想
第二节　主要目标
一、经济目标
二、民生目标
[|第二节|]　重点任务
一、产业
二、生态
第三节　保障措施""",
        id="chapters and sections",
    ),
]


@pytest.mark.parametrize("text", DRAFTS)
def test_draft(text: str) -> None:
    assert found(plain(text), "numbering") == text


@pytest.mark.parametrize(
    "text",
    [
        "一是抓学习，二是抓整改，[|四|]是抓落实。",
        "一是抓学习；[|三|]是抓整改；四是抓落实。",
        "一是抓学习；二是抓整改；[|二|]是抓落实。",
        "一是抓学习；[|一|]是抓整改；二是抓落实。",
        "一要抓学习；二要抓整改；[|二|]要抓落实；三要抓考核。",
        "一要抓学习，[|三|]要抓整改。",
        "[|二|]是抓整改；三是抓落实。",
        "[|二|]是学习不够；三是作风不实；四是落实不力。主要存在三个方面问题。",
        "存在以下问题：[|二|]是作风不实；三是落实不力。",
        "第一，抓学习。[|第三|]，抓整改。第四，抓落实。",
        "第一，抓学习。第二，抓整改。[|第二|]，抓落实。",
        "首先，抓学习。[|第二|]，抓整改。第三，抓落实。",
        "首先，抓学习。其次，抓整改。[|其次|]，抓落实。",
        "一是抓学习。[|第二|]，抓整改。",
        "一是抓学习；[|其次|]，抓整改。",
        "其一，学得不深。[|其三|]，改得不实。",
        "一是思想认识不到位。主要表现在：一是学习不深，[|三|]是领会不透。二是工作落实不到位。",
        "一是抓学习；二是抓整改；三是抓落实；四是抓考核；[|六|]是抓队伍。",
        "会议指出，一是要抓学习；二是要抓整改；[|四|]是要抓落实。",
        "第一是学习，第二是整改，[|第四|]是落实。",
        "一要坚持党的领导；[|三|]要坚持人民至上。",
        "第一步，摸底。第二步，整改。[|第四|]步，验收。",
        "第一阶段（1—3月）：动员。第二阶段（4—6月）：实施。[|第四|]阶段（7—9月）：总结。",
        "要做好三件事：①摸底；②整改；[|④|]验收。",
        "要做好三件事：①摸底；②整改；[|②|]验收。",
        "要做好三件事：（1）摸底；（2）整改；[|（4）|]验收。",
        "要做好三件事：1.摸底；2.整改；[|4|].验收。",
        "要做好三件事：（一）摸底；（二）整改；[|（二）|]验收。",
    ],
)
def test_runs_that_slip(text: str) -> None:
    assert found(plain(text), "numbering") == text


@pytest.mark.parametrize(
    "text",
    [
        "一是抓学习，二是抓整改，三是抓落实。",
        "第一，抓学习。第二，抓整改。第三，抓落实。",
        "首先，抓学习。其次，抓整改。最后，抓落实。",
        "首先，抓学习。其次，抓整改。再次，抓落实。最后，抓考核。",
        "首先，抓学习。再次，抓整改。",
        "其一，学得不深。其二，抓得不紧。其三，改得不实。",
        "一方面，抓学习；另一方面，抓整改。",
        "一来时间紧，二来任务重。",
        "我县统一是按计划推进的，不统一是主要问题，唯一是学习。",
        "坚持一是一、二是二，实事求是。",
        "说一是一，说二是二。",
        "第一、二季度完成，第三、四季度验收。",
        "第一、第二、第三产业协调发展。",
        "第一，学；第二，干。会后，第一，学；第二，干；第三，查。",
        "一是思想认识不到位，主要表现在：一是学习不深，二是领会不透。二是工作落实不到位。三是作风建设有差距。",
        "一是思想认识不到位，主要表现在：一是学习不深，二是领会不透。二是工作落实不到位，主要表现在：一是拖拉，二是敷衍，三是推诿。三是作风建设有差距。",
        "（一）抓学习。一是学理论；二是学业务；三是学法规。（二）抓整改。一是查问题；二是抓整改。",
        "一是抓学习。完成12项。二是抓整改。完成5项。三是抓落实。四是抓考核。五是抓队伍。六是抓作风。七是抓廉政。八是抓宣传。九是抓调研。十是抓保密。十一是抓档案。",
        "一个是学习，二个是整改。",
        "一抓学习、二抓整改、三抓落实。",
        "坚持“一要快、二要准、三要稳”的原则。",
        "要做好三件事：①摸底；②整改；③验收。见图中①、③。",
        "要做好三件事：1、摸底；2、整改；3、验收。",
        "依照第四条（一）、（三）、（五）项的规定办理。",
        "依照本办法第四条第（一）项、第（三）项办理，见附件1、3。",
        "比分为3：2；1.5亿元；2.5亿元；4.8亿元。",
        "完成3项；1.5亿元到位；2.2亿元在途。",
    ],
)
def test_runs_that_are_right(text: str) -> None:
    assert found(plain(text), "numbering") == text


@pytest.mark.parametrize(
    "text",
    [
        "（一）[|、|]加强领导。成立专班，明确分工。",
        "[|一.、|]基本情况",
        "[|二.|]基本情况",
        "（1）[|、|]摸清底数，建立台账。",
        "①[|、|]摸清底数，建立台账。",
        "（一）加强领导。成立专班，明确分工。",
        "一、基本情况",
        "1.摸清底数，建立台账。",
        "[|一、一、|]基本情况",
        "一、一季度工作情况",
    ],
)
def test_marks_after_a_number(text: str) -> None:
    assert found(plain(text), "numbering/mark", "numbering/typed-twice") == text


@pytest.mark.parametrize(
    ("text", "above"),
    [
        ("一、基本情况\n[|1|].机构设置\n2.人员编制", "（一）"),
        ("一、基本情况\n[|（1）|]机构设置；\n（2）人员编制。", "（一）"),
        ("一、情况\n（一）基本情况\n[|（1）|]机构设置；\n（2）人员编制。", "1."),
        ("一、情况\n（一）基本情况\n1.机构设置\n（1）编制；\n（2）人员。", ""),
    ],
)
def test_a_level_that_is_skipped_is_a_hint(text: str, above: str) -> None:
    assert found(plain(text), "numbering/level", severities=("info",)) == text
    hints = findings(draft(plain(text)), "numbering/level", severities=("info",))
    assert [hint.message.split("“")[2][:-1] for hint in hints] == ([above] if above else [])


def draft(text: str) -> Document:
    return document("x", [Paragraph(line) for line in text.split("\n")])


def numbered(*lines: str) -> Document:
    """A draft in which what stands before a bar is a number that Word computes."""
    paragraphs: list[Paragraph] = []
    locked: list[Span] = []
    start = 0
    for line in lines:
        label, bar, text = line.partition("|")
        paragraphs.append(Paragraph(label + text, label=label if bar else ""))
        locked += [Span(start, start + len(label))] if bar else []
        start += len(label + text) + 1
    return document("x", paragraphs, locked=locked)


@pytest.mark.parametrize(
    ("lines", "slip"),
    [
        (["一、|基本情况", "二、|主要做法", "三、|存在问题", "三、下一步打算"], (4, "三", "四")),
        (["一、|基本情况", "二、主要做法", "三、|存在问题", "四、|打算"], None),
        (["一、|基本情况", "二、主要做法", "二、|存在问题", "三、|打算"], (3, "二", "三")),
        (["1.|基本情况", "2.|做法", "2.1|抓学习", "2.2|抓整改", "2.4 抓落实", "3.|打算"], (5, "2.4", "2.3")),
        (["1|基本情况", "2|做法", "2.1|抓学习", "2.2|抓整改", "4|打算"], (5, "4", "3")),
        (["第一章|总则", "第二章|职责", "第四章|附则"], (3, "第四章", "第三章")),
        (["•|要点", "•|要点", "1)|甲", "2)|乙", "2)|丙"], (5, "2)", "3)")),
        (["a.|甲", "b.|乙", "d.|丁"], (3, "d", "c")),
        (["一、|甲", "1.|子", "2.|丑", "二、|乙", "3.|寅", "4.|卯"], None),
        (["一、|甲", "（一）|子", "（二）|丑", "二、|乙", "（一）|寅", "（二）|卯"], None),
    ],
)
def test_computed_and_typed_numbers_are_one_outline(lines: Sequence[str], slip: tuple[int, str, str] | None) -> None:
    found_slips = findings(numbered("工作汇报", *lines), "numbering")
    assert len(found_slips) == (slip is not None)
    for finding in found_slips:
        assert slip is not None
        line, shown, expected = slip
        assert numbered("工作汇报", *lines).locate(finding.span.start).line == line + 1
        assert f"“{shown}”" in finding.message
        assert f"“{expected}”" in finding.message


def test_what_word_computes_is_never_edited() -> None:
    [finding] = findings(numbered("工作汇报", "一、|基本情况", "二、|做法", "二、问题", "三、|打算"), "numbering")
    assert finding.fix is None
    [finding] = findings(numbered("工作汇报", "一、|基本情况", "二、|做法", "二、问题", "三、打算"), "numbering")
    assert finding.fix is not None


def table(*rows: Sequence[str]) -> Document:
    """A draft with one table; a slash parts the paragraphs of a cell."""
    paragraphs, cells = [Paragraph("工作台账")], []
    for row, texts in enumerate(rows, 1):
        for column, text in enumerate(texts, 1):
            lines = text.split("/")
            blocks = tuple(range(len(paragraphs), len(paragraphs) + len(lines)))
            place = Place(table=1, row=row, column=column)
            paragraphs += [Paragraph(line, "table-cell", place) for line in lines]
            cells.append(Cell(row, column, 1, 1, blocks))
    return document("x", paragraphs, tables=[Table(1, BODY, tuple(cells))])


@pytest.mark.parametrize(
    ("rows", "slips"),
    [
        ([("序号", "任务"), ("1", "甲"), ("2", "乙"), ("2", "丙"), ("3", "丁")], ["row 4 column 1"]),
        ([("序号", "任务"), ("1", "甲"), ("2", "乙"), ("4", "丁")], ["row 4 column 1"]),
        ([("序号", "任务"), ("1", "甲"), ("1", "乙"), ("2", "丁")], ["row 3 column 1"]),
        ([("序号", "任务"), ("3", "甲"), ("7", "乙"), ("12", "丁")], []),
        ([("序号", "任务"), ("1", "甲"), ("5", "乙"), ("9", "丁")], []),
        ([("序号", "任务", "序号", "任务"), ("1", "甲", "3", "丙"), ("2", "乙", "4", "丁")], []),
        ([("序号", "任务", "序号", "任务"), ("1", "甲", "3", "丙"), ("2", "乙", "5", "丁")], ["row 3 column 3"]),
        ([("序号", "任务"), ("一", "产业"), ("1", "甲"), ("2", "乙"), ("二", "人才"), ("1", "丙"), ("2", "丁")], []),
        ([("任务", "完成数"), ("甲", "2"), ("乙", "2"), ("丙", "7")], []),
        ([("序号", "任务"), ("1", "1.学习；/2.整改；/4.落实"), ("2", "1.学习；/2.整改")], ["row 2 column 2"]),
    ],
)
def test_rows_and_cells_of_a_table(rows: Sequence[Sequence[str]], slips: list[str]) -> None:
    draft = table(*rows)
    places = [str(draft.locate(finding.span.start).place) for finding in findings(draft, "numbering")]
    assert places == [f"table 1 {place}" for place in slips]


def test_one_slip_is_one_finding_with_what_moves_as_further_places() -> None:
    text = draft("工作总结\n一、情况\n二、做法\n二、问题\n三、打算\n四、建议")
    [finding] = findings(text, "numbering")
    assert finding.message == "序号“二”重复，应为“三”"
    assert [related.message for related in finding.related] == ["顺延为“四”", "顺延为“五”"]
    assert [text[related.span] for related in finding.related] == ["三", "四"]


def test_inline_numbers_may_go_on_at_the_head_of_the_next_paragraph() -> None:
    text = "会议议定：1.同意立项；2.落实资金。\n3.抓好实施。\n[|5|].加强督查。"
    assert found(plain(text), "numbering") == text


@pytest.mark.parametrize(
    ("shown", "value", "written"),
    [
        ("（二）", 3, "（三）"),
        ("（ 二 ）", 3, "（ 三 ）"),
        ("十", 11, "十一"),
        ("３", 4, "４"),
        ("（9）", 10, "（10）"),
        ("1)", 2, "2)"),
        ("③", 4, "④"),
        ("⑳", 21, "21"),
        ("⑴", 2, "⑵"),
        ("㈠", 2, "㈡"),
        ("1.2.3", 4, "1.2.4"),
        ("第四条", 5, "第五条"),
        ("第二部分", 3, "第三部分"),
        ("第 2 章", 3, "第 3 章"),
        ("B", 3, "C"),
        ("c", 4, "d"),
        ("iii", 4, "iv"),
        ("Part III", 4, "Part IV"),
        ("Ⅱ", 3, "Ⅲ"),
        ("表１", 2, "表２"),
        ("图1-2", 3, "图1-3"),
        ("附件二", 3, "附件三"),
        ("Figure 1", 2, "Figure 2"),
        ("其次", 3, "再次"),
        ("附件", 2, "附件"),
    ],
)
def test_a_number_is_written_in_the_manner_of_one_shown(shown: str, value: int, written: str) -> None:
    assert renumbered(shown, value) == written


@pytest.mark.parametrize(
    ("numbers", "faults"),
    [
        ([1, 2, 3], []),
        ([1, 2, 2, 3], [("duplicate", 2)]),
        ([1, 2, 4, 5], [("gap", 2)]),
        ([1, 3, 2, 4], [("order", 1)]),
        ([2, 1, 3], [("order", 0)]),
        ([1, 5, 3, 4], [("order", 1)]),
        ([1, 2, 4, 4, 5], [("duplicate", 2)]),
        ([2, 2, 3], [("duplicate", 0)]),
        ([2, 3, 4], [("gap", 0)]),
        ([1, 2, 2, 3, 5, 6], [("duplicate", 2)]),
        ([1, 2, 2, 3, 4, 6], [("duplicate", 2)]),
        ([1, 2, 2, 3, 4, 7], [("duplicate", 2), ("gap", 5)]),
        ([1, 1, 2, 3], [("duplicate", 1)]),
        ([1, 2, 3, 1, 2], []),
        ([1, 2, 40, 3], []),
        ([1, 7, 3, 9, 2, 2], []),
    ],
)
def test_the_fewest_slips_explain_a_sequence(numbers: list[int], faults: list[tuple[str, int]]) -> None:
    assert [(slip.fault, slip.item.span.start) for slip in slips(items(numbers))] == faults


def items(numbers: Sequence[int]) -> list[Item]:
    return [Item(Span(place, place + 1), value) for place, value in enumerate(numbers)]


@given(st.integers(3, 12), st.data())
def test_fixing_one_slip_leaves_none(length: int, data: st.DataObject) -> None:
    numbers = list(range(1, length + 1))
    place = data.draw(st.integers(1, length - 1))
    match data.draw(st.sampled_from(["duplicate", "gap", "swap", "typo"])):
        case "duplicate":
            numbers[place:] = [number - 1 for number in numbers[place:]]
        case "gap":
            numbers[place:] = [number + 1 for number in numbers[place:]]
        case "swap":
            numbers[place - 1], numbers[place] = numbers[place], numbers[place - 1]
        case _:
            numbers[place] = data.draw(st.integers(2, length).filter(lambda number: number != place + 1))
    text = draft("\n".join(["工作总结", *(f"（{chinese(number)}）加强领导，落实责任。" for number in numbers)]))
    assert len(findings(text, "numbering")) == 1
    assert findings(draft(mended(text, "numbering")), "numbering") == []


@pytest.mark.parametrize(
    "text",
    [
        # articles are counted through all chapters
        "第一章 总则\n第一条 为规范管理，制定本规定。\n第二条 本规定适用于全县。\n第二章 职责\n"
        "[|第二条|] 县局负责指导。\n"
        "第三条 各所负责落实。",
        "第一章 总则\n第一条 为规范管理，制定本规定。\n第二章 职责\n第二条 县局负责指导。\n第三条 各所负责落实。",
        # a number before a figure is a number where it follows, and a figure elsewhere
        "岗位要求：1.本科以上学历；2.35岁以下；3.有工作经验。",
        "总投资2.5亿元；其中1.2亿元到位；尚缺1.3亿元。",
        "岗位要求：1.本科以上学历；2.35岁以下；[|4|].有工作经验。",
        # two annexes with the same number over them, and one that the list of annexes names
        "关于报送材料的通知\n请按时报送。\n附件1\n任务分解\n[|附件1|]\n责任清单",
        "关于报送材料的通知\n附件1：任务分解\n请按时报送。\n附件1\n任务分解",
        # a draft that begins with a caption
        "图1　工作流程\n流程如下。\n[|图3|]　工作成效\n成效如下。",
    ],
)
def test_numbers_that_go_on(text: str) -> None:
    rules = ("numbering/duplicate", "numbering/gap", "numbering/run-gap", "numbering/run-duplicate")
    rules += ("numbering/caption-duplicate", "numbering/caption-gap", "numbering/order", "numbering/run-order")
    assert found(plain(text), *rules) == text
