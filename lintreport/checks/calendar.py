"""The check `calendar`: days and hours that do not exist, weekdays, ranges that run backwards, what is yet to come."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Literal

import regex

from lintreport.checks.base import Companion, Hit, Question, Regex, Value
from lintreport.checks.beside import sentence_at
from lintreport.checks.english_dates import WEEKDAYS, EnglishDate, english_backwards, english_dates, misnamed
from lintreport.checks.moments import Moment, dated, days_in, moments, years
from lintreport.checks.ranges_of_time import backwards
from lintreport.document import Document, Span
from lintreport.finding import Edit
from lintreport.passage import Passage
from lintreport.patterns import late

MINUTES_OF_DAY = 1440
NEAR = 400  # code points around a date in which words may tell whether it is over, or of which year
SOON = 120  # days: a date in a report that is so close to its own is hardly that of the year before
_WEEKDAYS = "一二三四五六日"
_WEEKDAY = late(
    r"(?:[上下]午|晚上?|早上)?"
    r"(?:[ \u3000（(，,]{0,2}|[，（(]?(?:正是|恰是|恰为|是|为|恰逢|正值|逢|即|也就是|当[天日][是为]?))"
    r"(?:[本这当下上]个?)?(?:星期|礼拜|周(?![一二三四五六日]?[年边密岁期转全]))"
    r"(?P<day>[一二三四五六日天])(?!\p{Han}?[至到—])"
)
_WEEKDAY_BEFORE = late(r"(?<!每|逢)(?:星期|礼拜|周)(?P<day>[一二三四五六日天])(?:[（(]|，?[即为是])$")
_SHORT = late(
    r"(?<![0-9.\-/A-Za-z_])(?P<year>(?:19|20)[0-9]{2})(?P<mark>[-./．])(?P<month>0?[1-9]|1[0-2])(?P=mark)"
    r"(?P<day>0?[1-9]|[12][0-9]|3[01])(?![0-9.\-/A-Za-z_]|号)"
)
_HOUR = late(
    r"(?P<hour>[0-9]{1,2})(?:[:：](?P<minute>[0-9]{2})(?![0-9:：])"
    r"(?<=(?:[日午晨]|[晚早]上?|时间[:：]?)[ \u3000]*(?P=hour)[:：][0-9]{2})"  # else a ratio, a score
    r"|[时点](?P<minutes>[0-9]{1,2})分(?!钟|\p{Han}?之))"
)
_TO_COME = late(r"[将拟]|计划|预计|争取|[明次下]一?年|[去前上]年")
_THIS_YEAR = late(r"(?:[今本当]|同一)年度?[ \u3000]*$")
_OTHER_YEAR = late(r"[0-9]{4}年|去年|上年|前年|明年|次年|每年")


class Calendar(Question, frozen=True, kw_only=True, rename="kebab"):
    """Points out what the calendar does not allow, as `finds` says.

    `impossible`: days and hours that do not exist; `weekday`: a weekday that is not that of its date, which the fix
    writes; `backward`: ranges whose end lies before their beginning; `done`: what a draft tells as done (`done`) on a
    day after its own date, outside sentences that `coming` matches, sections whose heading `plans` matches and drafts
    whose title `ahead` matches, which tell what is to come; `mixed`: 2024.7.1 in a draft that writes 2024年7月1日
    elsewhere, which the fix writes.
    """

    finds: Literal["impossible", "weekday", "backward", "done", "mixed"]
    done: Regex | None = None
    coming: Regex | None = None
    plans: Regex | None = None
    ahead: Regex | None = None

    @property
    def names(self) -> frozenset[str]:
        """What is wrong, and what to write instead where that is known."""
        return frozenset({"what", "replacement"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each place, in the parts that the rule speaks of."""
        find = {
            "impossible": _impossible, "weekday": _weekdays, "backward": _backward, "mixed": _mixed, "done": self._done,
        }[self.finds]  # fmt: skip
        yield from (hit for hit in find(passage.document) if passage.holds(hit.span))

    def _done(self, document: Document) -> Iterator[Hit]:
        draft = document.derived(dated)
        today = draft.first if draft else None
        if today is None or (self.ahead and self.ahead.compiled.search(document.title)):
            return
        zh, en = _shown(today)
        what = {"zh": f"成文日期是{zh}", "en": f"the draft is dated {en}"}
        for moment in document.derived(moments):
            ahead = _lies_ahead(document, moment, today) and not self._is_planned(document, moment.span)
            if ahead and self._is_done(document, moment):
                yield Hit(moment.span, _values(what, document[moment.span]))

    def _is_planned(self, document: Document, span: Span) -> bool:
        if self.plans is None:
            return False
        return any(self.plans.compiled.search(document[one.span]) for one in document.headings_over(span.start))

    def _is_done(self, document: Document, moment: Moment) -> bool:
        """Tell whether the clause of a date, or the next, tells of what has been done."""
        sentence = sentence_at(document, moment.span.start)
        if self.done is None:
            return False
        start, end = max(sentence.start, moment.span.start - NEAR), min(sentence.end, moment.span.end + NEAR)
        if self.coming and self.coming.compiled.search(document.text, start, end):
            return False
        before = document.text[start : moment.span.start].rpartition("，")[2][-12:]
        after = "，".join(regex.split("[，；]", document.text[moment.span.end : end])[:2])
        return self.done.compiled.search(before + "\n" + after) is not None


def _impossible(document: Document) -> Iterator[Hit]:
    text = document.text
    for moment in document.derived(moments):
        is_quoted = (
            text[moment.span.start - 1 : moment.span.start] == "“"
            and text[moment.span.end : moment.span.end + 1] == "”"
        )
        is_real = moment.is_real and not _is_of_short_year(document, moment)
        if not is_real and (moment.year is not None or moment.day is not None) and not is_quoted:
            yield Hit(moment.span, _values(_why_not(moment), text[moment.span.start : moment.span.end]))
    for match in _SHORT.finditer(text):
        moment = Moment(Span(*match.span()), *(int(match[name]) for name in ("year", "month", "day")))
        if not moment.is_real:
            yield Hit(moment.span, _values(_why_not(moment), match[0]))
    for date in english_dates(text):
        if not date.is_real:
            yield Hit(date.span, _values(_why_not(date), text[date.span.start : date.span.end]))
    for match in _HOUR.finditer(text):
        hour, minute = int(match["hour"]), int(match["minute"] or match["minutes"])
        is_of_day = match["minute"] or text[match.start() - 1 : match.start()] in ("日", "午", "晚", "晨")
        if minute > 59 or (hour * 60 + minute > MINUTES_OF_DAY and is_of_day):
            what = {"zh": f"没有{hour}时{minute}分", "en": f"there is no {hour}:{minute:02}"}
            yield Hit(Span(*match.span()), _values(what, match[0]))


def _is_of_short_year(document: Document, moment: Moment) -> bool:
    """Tell whether a date is the 29th of February of a draft whose title has a year without one, as all its years."""
    if moment.year is not None or (moment.month, moment.day) != (2, 29):
        return False
    named = document.derived(years)
    is_short = any(f"{year}年" in document.title for year in named) and all(days_in(year, 2) < 29 for year in named)
    return is_short and _TO_COME.search(document[sentence_at(document, moment.span.start)]) is None


def _weekdays(document: Document) -> Iterator[Hit]:
    for moment in document.derived(moments):
        start, end = moment.span
        match = _WEEKDAY.match(document.text, end) or _WEEKDAY_BEFORE.search(document.text, max(start - 6, 0), start)
        if match is None or moment.day is None or not moment.is_real:
            continue
        days = list(_days(document, moment))
        told = _WEEKDAYS.index(match["day"].replace("天", "日"))
        if days and all(day.weekday() != told for day in days):
            right = _WEEKDAYS[days[-1].weekday()]
            edits = (Edit(Span(*match.span("day")), right),) if moment.year else ()
            yield Hit(Span(min(start, match.start()), max(end, match.end())), _values(_named(days[-1]), right), edits)
    for whole, weekday, day in misnamed(document.text):
        right = WEEKDAYS[day.weekday()]
        yield Hit(whole, _values(_named(day), right), (Edit(weekday, right),))


def _days(document: Document, moment: Moment) -> Iterator[datetime.date]:
    """The days that a date may be: where its year is not told, those in the years that the draft names."""
    for year in sorted({moment.year} if moment.year else document.derived(years)):
        if moment.day and moment.day <= days_in(year, moment.month):
            yield datetime.date(year, moment.month, moment.day)


def _named(day: datetime.date) -> dict[str, str]:
    zh, en = _shown(day)
    return {"zh": f"{zh}是星期{_WEEKDAYS[day.weekday()]}", "en": f"{en} is a {WEEKDAYS[day.weekday()]}"}


def _backward(document: Document) -> Iterator[Hit]:
    what = {"zh": "止期早于起期", "en": "it ends before it begins"}
    for span in (*backwards(document.text), *english_backwards(document.text)):
        yield Hit(span, _values(what, document[span]))


def _mixed(document: Document) -> Iterator[Hit]:
    full = next((one for one in document.derived(moments) if one.year and one.day), None)
    if full is None:
        return
    for match in _SHORT.finditer(document.text):
        if not any(mark in document[document.block_at(match.start()).span] for mark in "，。；"):
            continue  # a line of a form: 时间：2024-07-02
        written = f"{match['year']}年{int(match['month'])}月{int(match['day'])}日"
        what = {"zh": f"别处写作“{document[full.span]}”", "en": f"elsewhere it is written “{document[full.span]}”"}
        span = Span(*match.span())
        yield Hit(span, {"what": what, "replacement": written}, (Edit(span, written),), (Companion(full.span),))


def _values(what: dict[str, str], replacement: str) -> dict[str, Value]:
    return {"what": what, "replacement": replacement}


def _why_not(moment: Moment | EnglishDate) -> dict[str, str]:
    if not 1 <= moment.month <= 12:
        return {"zh": f"没有{moment.month}月", "en": f"there is no month {moment.month}"}
    year = f"{moment.year}年" if moment.month == 2 and moment.year else ""
    return {
        "zh": f"{year}{moment.month}月没有{moment.day}日",
        "en": f"month {moment.month} {f'of {moment.year} ' if year else ''}has no day {moment.day}",
    }


def _shown(day: datetime.date) -> tuple[str, str]:
    return f"{day.year}年{day.month}月{day.day}日", day.isoformat()


def _lies_ahead(document: Document, moment: Moment, today: datetime.date) -> bool:
    """Tell whether a date lies after another: a month, when all of it does.

    One without a year is of the draft's own where it is told so (今年), where the title has that year, or where it
    follows soon, unless another year is spoken of before it.
    """
    if moment.year is not None:
        return moment.first is not None and moment.first > today
    start = moment.span.start
    before = document.text[max(document.block_at(start).span.start, start - NEAR) : start]
    day = Moment(moment.span, today.year, moment.month, moment.day).first
    if day is not None and _THIS_YEAR.search(before):
        return day > today
    if day is None or moment.day is None or _OTHER_YEAR.search(before):
        return False
    return 0 < (day - today).days <= (366 if f"{today.year}年" in document.title else SOON)
