"""The page in a real browser: filters, keys, languages, colours, drafts of a run, phones, paper, hostile text."""

from __future__ import annotations

import io
import itertools
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace

from lintreport.document import Document, Span
from lintreport.finding import Edit, Elsewhere, Failure, Finding, Fix, Language, Related, Result, Severity, Unread
from lintreport.marking import unmarked
from lintreport.outline import Paragraph, document
from lintreport.output import Outcome, Report
from lintreport.output.html import render
from lintreport.ruleset import rule_set

if TYPE_CHECKING:
    from conftest import Opened
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

PHONE = {"viewport": {"width": 375, "height": 700}, "is_mobile": True, "has_touch": True}
DRAFT = (
    "某县上半年工作总结",
    "今年以来，[|XX|]县各项工作有序推进。",
    "一、主要做法",
    "（一）抓项目。[|进行了研究|]，开工[|X|]个项目。",
    "（二）抓服务。走访企业[||]户。",
    "二、存在问题",
    "个别单位[|重视不够|]。",
)  # fmt: skip
FOUND: tuple[tuple[str, Severity, str], ...] = (  # in the order of the marks
    ("placeholder/letter", "error", "“XX”待填"),
    ("wording/light-verb", "warning", "“进行了研究”宜写作“研究了”"),
    ("placeholder/letter", "error", "“X”待填"),
    ("placeholder/missing", "error", "此处缺数字"),
    ("house/jia", "info", "“重视不够”过于笼统"),
)
WHY = {"zh": "理由如此。", "en": "This is why."}
RULES = {name: replace(next(iter(rule_set())), id=name, why=WHY, source="国标 某号") for name, _, _ in FOUND}


def text_draft(path: str, lines: list[str]) -> Document:
    starts = itertools.accumulate((len(line) + 1 for line in lines), initial=0)
    return document(path, [Paragraph(line) for line in lines], lines=list(starts)[:-1])


def result(path: str = "草稿.txt") -> Result:
    text, spans = unmarked("\n".join(DRAFT))
    shown = text_draft(path, text.split("\n"))
    found = [Finding(span, *told) for span, told in zip(spans, FOUND, strict=True)]
    found[1] = Finding(*_told(found[1]), Fix((Edit(spans[1], "研究了"),), "safe"), (Related(spans[4], "另见此处"),))
    return Result(shown, tuple(found), (), "summary", "工作总结")


def _told(finding: Finding) -> tuple[Span, str, Severity, str]:
    return finding.span, finding.rule, finding.severity, finding.message


def html(*outcomes: Outcome, language: Language = "zh") -> str:
    stream = io.StringIO()
    render(Report(outcomes or (result(),), RULES, language), stream)
    return stream.getvalue()


def run() -> str:
    """A run of three drafts, the second of which points into the third, and of one that could not be read."""
    second, third = result("乙.txt"), result("丙.txt")
    place = Related(Span(0, 2), "丙的说法", Elsewhere("丙.txt", third.document.locate(0), True))
    across = Finding(Span(0, 2), "house/jia", "warning", "与丙不一致", related=(place,))
    failed = (Failure("a/y", "规则 a/y 未能查完"),)
    return html(result("甲.txt"), Result(second.document, (across,), failed), third, Unread("坏.docx", "x", "读不了"))


def listed(page: Page) -> list[str]:
    """The numbers of the entries that are shown."""
    return [
        number or ""
        for number in page.locator(".list > ol > li").evaluate_all(
            "all => all.filter(one => one.checkVisibility()).map(one => one.dataset.key)"
        )
    ]


def marked(page: Page) -> str | None:
    """The text of the place that is highlighted in the draft, None where there is none."""
    places = page.locator(".sheet .now")
    return "".join(places.all_text_contents()) if places.count() else None


def is_seen(page: Page, selector: str) -> bool:
    """Whether an element lies within the window, which its scrolling parents have been scrolled to show."""
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    box = page.locator(selector).first.bounding_box()
    size = page.viewport_size
    assert size is not None
    return box is not None and 0 <= box["y"] <= size["height"] - box["height"] and 0 <= box["x"] < size["width"]


def focused(page: Page) -> str:
    """What has the focus, shortly: its tag, what names it."""
    script = """(({ tagName, id, name, className, dataset }) =>
        [tagName.toLowerCase(), id || name || dataset.severity || className].join(' '))(document.activeElement)"""
    told: str = page.evaluate(script)
    return told.strip()


@pytest.mark.parametrize(
    ("act", "left"),
    [
        ("severity error", "25"),
        ("severity error, severity warning", "5"),
        ("rule placeholder/", "134"),
        ("rule placeholder/letter", "13"),
        ("rule house/jia", "5"),
        ("section 0-0", "1"),
        ("section 1-3", "234"),
        ("section 3-3", "4"),
        ("section 4-4", "5"),
        ("words 待填", "13"),
        ("words LETTER", "13"),
        ("words 第7行", "5"),
        ("words 没有这话", ""),
        ("rule placeholder/, section 1-3, words X", "3"),
    ],
)
def test_filters_narrow_the_list_and_clear_again(opened: Opened, act: str, left: str) -> None:
    page = opened(html())
    for step in act.split(", "):
        kind, value = step.split(" ")
        if kind == "severity":
            page.click(f".chip[data-severity={value}]")
        elif kind == "words":
            page.fill("[name=words]", value)
        else:
            page.select_option(f"[name={kind}]", value)
    assert listed(page) == list(left)
    assert page.inner_text("output") == f"显示 {len(left)} 处，共 5 处"
    assert page.is_visible(".none-left") == (not left)
    off = page.locator(".sheet mark.off").evaluate_all("all => all.map(one => one.dataset.key[0])")
    assert off == [key for key in "12345" if key not in left]
    page.click(".clear")
    assert listed(page) == list("12345")
    assert not page.is_visible(".clear")


def test_the_lists_of_rules_and_sections_count(opened: Opened) -> None:
    page = opened(html())
    assert page.locator("[name=rule] option").all_inner_texts() == [
        "全部规则", "house：全部（1）", "\u3000house/jia（1）", "待填内容：全部（3）", "\u3000placeholder/letter（2）",
        "\u3000placeholder/missing（1）", "用词：全部（1）", "\u3000wording/light-verb（1）",
    ]  # fmt: skip
    assert page.locator("[name=section] option").all_inner_texts() == [
        "全文", "开头部分（1）", "一、主要做法（3）", "\u3000（一）抓项目（2）", "\u3000（二）抓服务（1）",
        "二、存在问题（1）",
    ]  # fmt: skip


def test_from_the_list_to_the_text_and_back(opened: Opened) -> None:
    page = opened(html())
    page.click(".list > ol > li:nth-child(3) summary")
    assert marked(page) == "X"
    assert page.get_attribute(".list > ol > li:nth-child(3) summary", "aria-current") == "true"
    page.click("#draft-1-2")
    assert marked(page) == "进行了研究"
    assert focused(page) == "summary"
    assert page.locator(".list summary[aria-current]").count() == 1
    assert page.locator(".sheet .also").all_text_contents() == ["重视不够"]


def test_an_entry_tells_the_reason_the_authority_and_further_places(opened: Opened) -> None:
    page = opened(html())
    entry = page.locator(".list > ol > li:nth-child(2)")
    assert entry.locator("del").first.inner_text() == "进行了研究"
    assert entry.locator("ins").first.inner_text() == "研究了"
    assert not entry.locator(".more").is_visible()
    entry.locator("summary").click()
    assert entry.locator(".why").inner_text() == "理由如此。"
    assert "国标 某号" in entry.inner_text()
    assert "改法（可照改）" in entry.inner_text()
    entry.locator(".related a").click()
    assert marked(page) == "重视不够"
    page.go_back()
    assert page.evaluate("location.hash") == ""


def test_a_place_says_what_was_found_when_it_is_pointed_at_or_reached(opened: Opened) -> None:
    page = opened(html())
    page.hover("#draft-1-1")
    assert page.get_attribute("#draft-1-1", "title") == "“XX”待填"
    for key in ("j", "j", "j", "j", "Enter"):
        page.keyboard.press(key)
    assert page.get_attribute(":focus", "title") == "此处缺数字"


def test_words_to_search_for_are_copied(opened: Opened) -> None:
    page = opened(html(), permissions=["clipboard-read", "clipboard-write"])
    page.click(".list > ol > li:nth-child(5) summary")
    page.click(".list > ol > li:nth-child(5) .copy")
    page.locator(".copy", has_text="已复制").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == "个别单位重视不够。"


@pytest.mark.parametrize("clipboard", ["undefined", "{ writeText: () => Promise.reject(new Error()) }"])
def test_words_that_cannot_be_copied_are_shown_and_selected(opened: Opened, clipboard: str) -> None:
    page = opened(html())
    page.evaluate(f"Object.defineProperty(navigator, 'clipboard', {{ value: {clipboard} }})")
    page.click(".list > ol > li:nth-child(5) summary")
    page.click(".list > ol > li:nth-child(5) .copy")
    page.wait_for_selector(".more > .quotation:focus")
    assert page.evaluate("getSelection().toString()") == "个别单位重视不够。"


def test_a_word_filters_when_it_is_typed_to_its_end(opened: Opened) -> None:
    page = opened(html())
    page.focus("[name=words]")
    typing = page.context.new_cdp_session(page)
    typing.send("Input.imeSetComposition", {"text": "dai tian", "selectionStart": 8, "selectionEnd": 8})
    assert listed(page) == list("12345")
    typing.send("Input.insertText", {"text": "待填"})
    assert listed(page) == list("13")


# Keys pressed one after the other, the place that is then highlighted, and what has the focus.
@pytest.mark.parametrize(
    ("keys", "place", "focus"),
    [
        ("j", "XX", "summary"),
        ("j j j", "X", "summary"),
        ("j j k", "XX", "summary"),
        ("k", "重视不够", "summary"),
        ("j k k", "XX", "summary"),
        ("k j", "重视不够", "summary"),
        ("j ArrowDown ArrowDown ArrowUp", "进行了研究", "summary"),
        ("j j Enter", "进行了研究", "mark draft-1-2"),
        ("j j Enter Enter", "进行了研究", "summary"),
        ("j j Enter Escape j", "X", "summary"),
        ("j j Enter j", "X", "summary"),
        ("j / 笼 统 Escape", "XX", "input words"),
        ("/ 笼 统 Tab Tab Tab Tab j", "重视不够", "summary"),
        ("j / Escape", "XX", "summary"),
        ("ArrowDown", None, "body"),
        ("?", None, "button close"),
        ("? Escape j", "XX", "summary"),
        ("? j", None, "button close"),
        ("Control+j", None, "body"),
    ],
)
def test_keys_walk_the_findings(opened: Opened, keys: str, place: str | None, focus: str) -> None:
    page = opened(html())
    for key in keys.split(" "):
        if key in "笼统":
            page.keyboard.insert_text(key)
        else:
            page.keyboard.press(key)
    assert (marked(page), focused(page)) == (place, focus)


def test_space_opens_an_entry_and_closes_it(opened: Opened) -> None:
    page = opened(html())
    page.keyboard.press("j")
    page.keyboard.press("Space")
    page.locator(".list > ol > li:nth-child(1) .why").wait_for()
    page.keyboard.press("Space")
    assert not page.is_visible(".list > ol > li:nth-child(1) .more")


def stops(page: Page) -> Iterator[str]:
    """What the Tab key stops at, from the beginning of the page to its end."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if (stop := focused(page)) == "body":
            return
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none", f"{stop} does not show"
        yield stop
    raise AssertionError("the Tab key goes round and round")


@pytest.mark.parametrize(
    ("settings", "reached"),
    [
        (
            {},
            "a skip, button language, button theme, button help, div sheet, button error, button warning, button info,"
            " input words, select rule, select section, summary",
        ),
        (PHONE, "a skip, button language, button theme, button help, button, button, div sheet"),
    ],
    ids=["wide", "phone"],
)
def test_the_tab_key_reaches_everything_in_order(opened: Opened, settings: dict[str, Any], reached: str) -> None:
    assert list(stops(opened(html(), **settings))) == reached.split(", ")


def test_the_tab_key_stops_once_at_the_list_and_within_an_open_entry(opened: Opened) -> None:
    page = opened(html())
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("Space")
    inner = [stop for _, stop in zip(range(4), stops(page), strict=False)]
    assert inner == ["a", "a show", "button copy scripted"]


def test_all_that_can_be_pressed_can_be_reached(opened: Opened) -> None:
    for anchor in ("", "#draft-2"):
        page = opened(run(), anchor)
        pressable = "a[href], button, input, select, summary"
        seen = page.locator(pressable).evaluate_all(
            "all => all.filter(one => one.checkVisibility() && one.tabIndex >= 0).length"
        )
        regions = page.locator("[tabindex='0']:not(summary)").count()
        page.focus(".skip")
        assert 1 + len(list(stops(page))) == seen + regions


def test_the_skip_link_leads_to_the_list(opened: Opened) -> None:
    page = opened(html())
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector(".list:focus")


def test_the_page_changes_its_language_and_the_messages_keep_theirs(opened: Opened) -> None:
    page = opened(html())
    page.click(".list > ol > li:nth-child(2) summary")
    page.click("#language")
    assert page.get_attribute("html", "lang") == "en"
    entry = page.inner_text(".list > ol > li:nth-child(2)")
    for words in ("warning", "line 4, column 8", "Fix (safe to make)", "This is why.", "“进行了研究”宜写作“研究了”"):
        assert words in entry
    assert page.inner_text("output") == "5 of 5 shown"
    assert page.get_attribute("[name=words]", "placeholder") == "Search the findings"
    page.fill("[name=words]", "warning")
    assert listed(page) == ["2"]
    assert page.get_attribute(".list", "lang") == "zh-CN"
    page.click("#language")
    assert "理由" in page.inner_text(".list > ol > li:nth-child(2)")
    assert page.inner_text("output") == "显示 1 处，共 5 处"


def test_an_english_run_begins_in_english(opened: Opened) -> None:
    page = opened(html(language="en"))
    assert page.inner_text("h1") == "Report on drafts"
    page.click("#language")
    assert page.inner_text("h1") == "文稿检查结果"


@pytest.mark.parametrize(("scheme", "other"), [("light", "dark"), ("dark", "light")])
def test_colours_follow_the_system_until_they_are_switched(opened: Opened, scheme: str, other: str) -> None:
    page = opened(html(), color_scheme=scheme)
    assert page.get_attribute("html", "data-theme") == scheme
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.click("#theme")
    assert page.get_attribute("html", "data-theme") == other
    assert page.get_attribute("#theme", "aria-pressed") == str(other == "dark").lower()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != before


# The contrast of all text that shows (WCAG 2.2, 1.4.3), as [ratio, text] where it is less than 4.5.
PALE = """() => {
  const channels = (color) => (color.match(/[\\d.]+/g) || []).map(Number);
  const over = ([r, g, b, a = 1], [x, y, z]) => [r * a + x * (1 - a), g * a + y * (1 - a), b * a + z * (1 - a)];
  const behind = (element) => {
    if (!element) return [255, 255, 255];
    return over(channels(getComputedStyle(element).backgroundColor), behind(element.parentElement));
  };
  const light = (color) => {
    const linear = (one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
    const [r, g, b] = color.map((one) => linear(one / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (element, part) => {
    const [back, front] = [behind(element), channels(getComputedStyle(element, part).color)];
    const [low, high] = [light(over(front, back)), light(back)].sort((one, other) => one - other);
    return (high + 0.05) / (low + 0.05);
  };
  const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  const shown = [...document.body.querySelectorAll('*')].filter((one) => one.checkVisibility() && hasText(one));
  const read = shown.filter((one) => !one.matches('option, script, noscript'));
  const told = read.map((one) => [ratio(one), one.textContent]);
  const hints = [...document.querySelectorAll('[placeholder]')].filter((one) => one.checkVisibility())
    .map((one) => [ratio(one, '::placeholder'), one.placeholder]);
  return { pale: [...told, ...hints].filter(([one]) => one < 4.5), seen: told.length };
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("keys", ["", "j j Space Space j Space", "j j Enter", "?", "/ x"])
def test_all_text_can_be_read(opened: Opened, scheme: str, keys: str) -> None:
    page = opened(html(), color_scheme=scheme)
    for key in keys.split():
        page.keyboard.press(key)
    told = page.evaluate(PALE)
    assert told["pale"] == []
    assert told["seen"] > 30


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("anchor", ["", "#draft-2"])
def test_all_text_of_a_run_can_be_read(opened: Opened, scheme: str, anchor: str) -> None:
    told = opened(run(), anchor, color_scheme=scheme).evaluate(PALE)
    assert told["pale"] == []
    assert told["seen"] > 10


def test_the_place_stands_out_where_the_system_sets_the_colours(opened: Opened) -> None:
    page = opened(html(), forced_colors="active")
    page.keyboard.press("j")
    styles = page.locator(".sheet mark").evaluate_all("all => all.map(one => getComputedStyle(one).outlineStyle)")
    assert styles == ["solid", "none", "none", "none", "none"]


def test_contrast_is_really_measured(opened: Opened) -> None:
    page = opened("<!doctype html><body style='background:#fff'><p style='color:#999'>淡<p style='color:#555'>浓")
    assert [text for _, text in page.evaluate(PALE)["pale"]] == ["淡"]


def test_drafts_of_a_run_are_opened_one_at_a_time(opened: Opened) -> None:
    page = opened(run())
    assert page.locator("article").count() == 0
    rows = [" ".join(text.split()) for text in page.locator("#overview tbody tr").all_inner_texts()]
    assert rows == [
        "甲.txt 工作总结 3 1 1", "乙.txt 未查完 – 1 –", "丙.txt 工作总结 3 1 1", "坏.docx 无法读取 [x] 读不了",
    ]  # fmt: skip
    page.focus("#overview a[href='#draft-1']")
    page.keyboard.press("Enter")
    page.wait_for_selector("article")
    assert focused(page) == "div sheet"
    assert page.inner_text(".path") == "甲.txt"
    assert not page.is_visible("#overview")
    assert not page.is_visible("#previous")
    page.click("#next")
    assert page.inner_text(".path") == "乙.txt"
    assert page.inner_text("#position") == "2 / 3"
    assert page.inner_text(".failures li") == "规则 a/y 未能查完"
    assert "乙.txt" in page.title()
    page.keyboard.press("]")
    page.locator(".path", has_text="丙.txt").wait_for()
    assert not page.is_visible("#next")
    page.keyboard.press("[")
    page.locator(".path", has_text="乙.txt").wait_for()


def test_the_back_button_leads_back(opened: Opened) -> None:
    page = opened(run(), "#draft-1")
    page.click("#next")
    assert page.inner_text(".path") == "乙.txt"
    page.go_back()
    page.locator(".path", has_text="甲.txt").wait_for()
    page.click(".bar nav a[href='#overview']")
    assert page.is_visible("#overview")
    assert page.locator("article").count() == 0


def test_a_finding_leads_into_another_draft(opened: Opened) -> None:
    page = opened(run(), "#draft-2")
    page.keyboard.press("j")
    page.keyboard.press("Space")
    page.click(".related a")
    page.locator(".path", has_text="丙.txt").wait_for()
    assert marked(page) == "某县"
    page.go_back()
    page.locator(".path", has_text="乙.txt").wait_for()


def test_an_address_leads_to_a_finding(opened: Opened) -> None:
    page = opened(run(), "#draft-3-5")
    assert marked(page) == "重视不够"
    assert is_seen(page, "#draft-3-5")


@pytest.mark.parametrize(
    "anchor",
    [
        "#draft-9",
        "#draft-1-99",
        "#draft-1-%E4%B8%80",
        "#draft-1-%E4%",
        "#draft-00",
        "#nothing",
        "#draft-1-p7",
        "#draft-4",
    ],
)
def test_an_address_that_leads_nowhere_does_no_harm(opened: Opened, anchor: str) -> None:
    page = opened(run(), anchor)
    assert page.is_visible("#overview") != page.is_visible("article")


@pytest.mark.parametrize("anchor", ["#draft-7", "#draft-7-2", "#draft-1-%", "#overview", "#draft-1-list"])
def test_a_draft_that_is_alone_is_shown_whatever_the_address(opened: Opened, anchor: str) -> None:
    page = opened(html(), anchor)
    assert page.is_visible(".paper")
    assert page.get_attribute(".skip", "href") == "#draft-1-list"
    page.keyboard.press("j")
    assert marked(page) == "XX"


def test_a_draft_opened_after_the_language_was_changed_is_in_that_language(opened: Opened) -> None:
    page = opened(run())
    page.click("#language")
    page.click("#overview a[href='#draft-1']")
    assert page.inner_text(".findings h2") == "Findings"
    page.click("#next")
    assert page.inner_text(".findings h2") == "Findings"


LONG = "https://example.invalid/" + "a" * 300


@pytest.mark.parametrize("anchor", ["", "#draft-1", "#draft-2"])
@pytest.mark.parametrize("view", ["sheet", "list"])
def test_a_phone_never_scrolls_sideways(opened: Opened, anchor: str, view: str) -> None:
    long = document(LONG, [Paragraph(LONG), Paragraph(LONG)])
    found = Finding(Span(2, 290), f"house/{'b' * 80}", "error", LONG)
    page = opened(
        html(result(), Result(long, (found,), (Failure("x", LONG),), "x", LONG), Unread(LONG, "x", LONG)),
        anchor,
        **PHONE,
    )
    if page.is_visible(f".tabs [data-view={view}]"):
        page.click(f".tabs [data-view={view}]")
    for summary in page.locator("summary:visible").all():
        summary.click()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_on_a_phone_the_draft_and_its_list_take_turns(opened: Opened) -> None:
    page = opened(html(), **PHONE)
    assert (page.is_visible(".sheet"), page.is_visible(".findings")) == (True, False)
    page.tap(".tabs [data-view=list]")
    assert (page.is_visible(".sheet"), page.is_visible(".findings")) == (False, True)
    page.tap(".list > ol > li:nth-child(5) summary")
    page.tap(".list > ol > li:nth-child(5) .show")
    page.wait_for_selector(".sheet", state="visible")
    assert marked(page) == "重视不够"
    page.tap("#draft-1-3")
    page.wait_for_selector(".findings", state="visible")
    assert not page.is_visible(".sheet")
    assert page.get_attribute(".list > ol > li:nth-child(3) summary", "aria-current") == "true"


def test_a_window_made_wide_and_low_shows_list_and_place(opened: Opened) -> None:
    page = opened(html(), viewport={"width": 375, "height": 240})
    page.click(".tabs [data-view=list]")
    page.set_viewport_size({"width": 1280, "height": 240})
    page.click(".list > ol > li:nth-child(5) summary")
    assert is_seen(page, ".sheet .now")


def test_keys_pressed_fast_are_all_obeyed(opened: Opened) -> None:
    page = opened(html())
    script = "key => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))"
    for key in "jjjkjj" * 20 + "kk":
        page.evaluate(script, key)
    assert marked(page) == "X"
    assert page.locator(".current").count() == page.locator("[aria-current]").count() == 1


def test_on_paper_findings_are_numbered_and_nothing_can_be_pressed(opened: Opened) -> None:
    page = opened(html())
    page.click(".list > ol > li:nth-child(2) summary")
    page.emulate_media(media="print")
    shown = "all => all.filter(one => one.checkVisibility()).length"
    assert page.locator("button, input, select, .skip, nav, .tabs").evaluate_all(shown) == 0
    before = "one => getComputedStyle(one, '::before').content"
    assert [entry.evaluate(before) for entry in page.locator(".list > ol > li").all()] == [f'"{n}"' for n in "12345"]
    assert [page.locator(f"#draft-1-{number}").evaluate(before) for number in (1, 4)] == ['"1"', '"4"']
    assert page.is_visible("#rules")
    assert page.evaluate(PALE)["pale"] == []


def test_a_dark_page_is_printed_light(opened: Opened) -> None:
    page = opened(html(), color_scheme="dark")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(35, 38, 43)"


def test_with_the_table_of_a_run_its_drafts_are_printed(opened: Opened) -> None:
    page = opened(run())
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator("article").count() == 3
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("article").count() == 0


def test_without_a_script_drafts_and_findings_are_there_to_read(opened: Opened) -> None:
    page = opened(run(), java_script_enabled=False)
    assert page.locator("article").count() == 3
    assert page.locator(".list > ol > li").count() == 11
    assert not page.locator(".filters, .tools, .tabs, .copy").filter(visible=True).count()
    page.locator("summary").first.click()
    page.locator(".show").first.click()
    assert page.url.endswith("#draft-1-1")


IMAGE = "</script></noscript></style><img src=x onerror=alert(1)>"
HOSTILE = IMAGE + "<svg onload=alert(2)><!-- --!> \u2028\x00\ud83d\u202e&lt;b&gt;"


@pytest.mark.parametrize("anchor", ["", "#draft-1", "#draft-2-1"])
def test_hostile_text_stays_text(opened: Opened, anchor: str) -> None:
    shown = document(HOSTILE, [Paragraph(HOSTILE), Paragraph(f"一、{HOSTILE[:30]}"), Paragraph(HOSTILE)], lines=[0])
    span = Span(3, len(HOSTILE) - 3)
    fix = Fix((Edit(span, HOSTILE),), "safe")
    found = Finding(span, f"a/{HOSTILE}", "error", HOSTILE, fix, (Related(span, HOSTILE),))
    hostile = Result(shown, (found,), (Failure("x", HOSTILE),), "x", HOSTILE)
    rule = replace(RULES["house/jia"], id=found.rule, why=HOSTILE, source=HOSTILE)
    stream = io.StringIO()
    render(Report((hostile, hostile, Unread(HOSTILE, HOSTILE, HOSTILE)), {rule.id: rule}), stream)
    page = opened(stream.getvalue(), anchor)
    if anchor:
        page.click(".list summary")
        page.click("#language")
        page.hover(".sheet mark")
        assert IMAGE in page.inner_text(".paper")
        assert IMAGE in page.inner_text(".reason .why")
    assert page.locator("img, svg").count() == 0
    assert "<img src=x onerror=alert(1)>" in page.inner_text("main")


def test_signs_that_do_not_show_are_shown(opened: Opened) -> None:
    page = opened(html(Result(document("a.txt", [Paragraph("甲\u202e乙\x00丙\u200b丁")]), ())))
    assert page.inner_text(".paper").strip() == "甲U+202E乙␀丙U+200B丁"


def large() -> Result:
    """A draft of some 350,000 characters with 2,000 findings."""
    line = "今年以来，全县各级各部门坚持问题导向，走访企业甲户，解决问题若干，取得了阶段性成效。" * 4
    shown = text_draft("大.txt", [f"{number}号{line}" for number in range(2_000)])
    places = (shown.text.index("甲", block.span.start) for block in shown.blocks)
    rules = itertools.cycle(("house/jia", "house/yi"))
    found = tuple(
        Finding(Span(place, place + 1), rule, "error", "不妥") for place, rule in zip(places, rules, strict=False)
    )
    return Result(shown, found)


def test_a_large_draft_with_two_thousand_findings_opens_and_is_worked(opened: Opened) -> None:
    page = opened(html(large()))
    page.select_option("[name=rule]", "house/yi")
    assert page.inner_text("output") == "显示 1000 处，共 2000 处"
    page.keyboard.press("Tab")
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.closest('li').dataset.key") == "2000"
    assert is_seen(page, ".sheet .now")
    assert is_seen(page, ".list .current summary")
    page.fill("[name=words]", "第2000行")
    assert listed(page) == ["2000"]
    assert page.evaluate("(one => one.scrollHeight <= one.clientHeight)(document.querySelector('.listing'))")
    page.click(".clear")
    assert page.locator(".list > ol:visible").count() == 20


def test_many_drafts_are_not_all_unfolded(opened: Opened) -> None:
    page = opened(html(*(result(f"{number}.txt") for number in range(500))))
    assert page.locator("#overview tbody tr").count() == 500
    assert page.evaluate("document.querySelectorAll('*').length") < 12_000
    page.click("#overview a[href='#draft-500']")
    assert page.inner_text("#position") == "500 / 500"


def test_a_draft_without_findings_says_so(opened: Opened) -> None:
    page = opened(html(Result(document("a.txt", [Paragraph("甲。")]), ())))
    assert page.inner_text(".clean") == "未发现问题"
    page.keyboard.press("j")
    page.keyboard.press("/")
    assert focused(page) == "body"


@pytest.mark.parametrize("outcomes", [(), (Unread("甲.txt", "empty", "读不了"),)])
def test_a_run_without_drafts_opens(opened: Opened, outcomes: tuple[Outcome, ...]) -> None:
    stream = io.StringIO()
    render(Report(outcomes), stream)
    page = opened(stream.getvalue())
    page.keyboard.press("j")
    page.click("#language")
    assert page.is_visible("#overview")


def test_a_document_may_be_empty(opened: Opened) -> None:
    page = opened(html(Result(Document("空.txt", "", ()), ())))
    assert page.inner_text(".paper") == "（空白文稿）"
