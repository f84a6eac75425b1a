"""The list that stands beside a number of any things, told by its shape alone: closed, and made of like items."""

from __future__ import annotations

import regex
from msgspec import Struct

from lintreport import numerals
from lintreport.checks.alternating import alternating
from lintreport.checks.apposed import Apposed, trails
from lintreport.checks.base import Regex
from lintreport.checks.beside import Listed, closing, sentence_at, words_start
from lintreport.checks.items import BLANK, apart, hidden
from lintreport.checks.likeness import EVEN, LONGEST_NAME, Row, is_even, leading, row, shares_edge
from lintreport.checks.paired import Paired
from lintreport.document import Document
from lintreport.patterns import late

LONGEST_LIST = 300  # code points
LONGEST_CLAUSE = 24  # code points of an item that a colon or 分别是 announces
NOUN = 5  # code points behind a measure in which its noun lies
_CLAUSE = late(r"[，。；：！？,;:\v\n]|[“‘《（(](?!\0)")
_DIGIT = late("[0-9０-９]")
_ABUTTING = late("[》”][《“]")
_STOP = "。！？；”"


class Nearby(Struct, frozen=True, kw_only=True, rename="kebab"):
    """The words by which a list beside a number is told, whatever the number counts.

    `declared` matches any number of things (groups `count`, `measure`, `noun`, and `echo` for a word with which all
    items begin or end). `leads` is what may stand between it and a list behind it: with its group `weak` (为) only like
    items make a list, with `told` (分别是) each item stands for one thing, with `spoken` only echoes are items. `open`
    shows that a list holds examples or is not complete, `ends` begins a clause behind it, `summed` stands between a
    list and its number. `units` are measures of persons and pieces, which many things have, `events` those of what is
    named rather than a kind (件, 场), `turns` of them those that any things have (次), `others` nouns of what places
    and people have: these count the items before them only where these are of their kind. `composed` at a measure
    says that something is made up of the things before it (由…三项组成). `clauses` shows a piece that
    is more than the name of a thing. `moment` is a date, `times` what dates are counted by, and `rest` shows that more
    than what is told one by one is counted. `paired` are two numbers told together (三升两降).
    """

    declared: Regex
    leads: Regex
    open: Regex
    ends: Regex
    summed: Regex
    units: Regex
    events: Regex
    turns: Regex
    composed: Regex
    others: Regex
    clauses: Regex
    moment: Regex
    times: Regex
    rest: Regex
    paired: Paired

    def listed(self, document: Document, match: regex.Match[str], floor: int, apposed: Apposed) -> Listed | None:
        """The list behind a number or before it, but after `floor`; None where it is not sure to be what is counted."""
        found = [self._behind(document, match, apposed), self._before(document, match, floor, apposed)]
        rows = [one for one in found if one is not None]
        number = numerals.number(match["count"])
        if not rows or any(number in one.counts for one in rows):
            return None
        one = rows[0]
        if self._belongs_to_another(document, match, one.counts):
            return None
        pieces = [*one.pieces[:-1], *apart(one.pieces[-1])]
        counts = frozenset({len(pieces)}) if one.mark and shares_edge(pieces) else one.counts
        return None if number in counts else Listed(one.spans, counts)

    def _belongs_to_another(self, document: Document, match: regex.Match[str], counts: frozenset[int]) -> bool:
        """Tell whether another number in the sentence is that of the items: three fields with five tasks."""
        sentence = sentence_at(document, match.start())
        text = document.text
        start, end = max(sentence.start, match.start() - LONGEST_LIST), min(sentence.end, match.end() + LONGEST_LIST)
        start = max(start, text.rfind("；", start, match.start()))
        end = match.end() + len(text[match.end() : end].partition("；")[0])
        others = self.declared.compiled.finditer(text, start, end)
        return any(one.start() != match.start() and numerals.number(one["count"]) in counts for one in others)

    def _behind(self, document: Document, match: regex.Match[str], apposed: Apposed) -> Row | None:
        text, sentence = document.text, sentence_at(document, match.start())
        clauses = alternating(match, document.block_at(match.start()).span.end, self.rest)
        if clauses is not None:
            return clauses
        lead = self.leads.compiled.match(text, match.end("measure"), sentence.end)
        if lead is None:
            return None
        start, end = lead.end(), min(sentence.end, lead.end() + LONGEST_LIST)
        is_bracketed = lead[0][-1:] in "（("
        if is_bracketed:
            end = closing(text, start - 1, sentence.end)
        words = text[start:end].rstrip(BLANK + _STOP)
        outer = hidden(words)
        ended = self.ends.compiled.search(outer)
        whole = words[: ended.start()] if ended else words
        if not whole or self.open.compiled.search(outer):
            return None
        found = self._row(whole, start)
        if found is None or (lead["weak"] is None and not self._is_closed(found)):
            return None
        is_echoed = len(match["echo"] or "") == 1 and len(found.pieces) > 2 and is_even(found.pieces)
        if lead["spoken"] is not None and not is_echoed and not self._bear_its_name(found.pieces, match):
            return None
        is_weak = lead["weak"] is not None or is_bracketed or self.events.compiled.match(self._noun(match)) is not None
        return (
            found if self._are_items(found, match, apposed, is_weak=is_weak, is_told=lead["told"] is not None) else None
        )

    def _row(self, words: str, start: int) -> Row | None:
        """The things side by side at the beginning of a text, up to the clause that goes on from them."""
        found = row(words, start)
        if found is None or ("，" not in "".join(found.pieces) and found.mark != "，"):
            return found
        if found.mark == "，":
            if _ABUTTING.search(words):
                return None  # 《甲》《乙》获一等奖，《丙》获二等奖
            if is_even(found.pieces, within=1) and len(found.pieces) > 2 and not self.ends.compiled.search(words):
                return found
            same = leading(found.pieces)
            if len(same) < 2:
                return None
            return row(words[: found.spans[len(same) - 1].end - start], start)
        if found.mark == "；":
            return found
        if any("，" in piece for piece in found.pieces[:-1]):
            return None
        return row(words[: found.spans[-1].start - start + found.pieces[-1].index("，")], start)

    def _is_closed(self, found: Row) -> bool:
        """Tell whether each of the things may be an item: none is a long clause but where all begin or end alike."""
        return max(map(len, found.pieces)) <= LONGEST_CLAUSE or shares_edge(found.pieces) or found.mark == "；"

    def _are_items(
        self, found: Row, match: regex.Match[str], apposed: Apposed, *, is_weak: bool, is_told: bool
    ) -> bool:
        """Tell whether the things behind a number are sure to be what it counts."""
        pieces = [*found.pieces[:-1], *apart(found.pieces[-1])]
        if all(self.moment.compiled.search(piece) for piece in pieces):
            return self._counts_times(match)
        if _DIGIT.search("".join(pieces)) or apposed.figures.compiled.search("、".join(pieces)):
            return False
        if match["echo"] and (self._is_echoed(pieces, match["echo"]) or len(match["echo"]) == 1):
            return self._is_echoed(pieces, match["echo"])
        if apposed.is_group(pieces, match):
            return True
        if self._is_unit(match) and not (is_told and self.events.compiled.match(match["measure"])):
            return False
        if not is_weak:
            return True
        return not found.mark or (len(pieces) > 2 and (shares_edge(pieces) or is_even(pieces)))

    def _before(self, document: Document, match: regex.Match[str], floor: int, apposed: Apposed) -> Row | None:
        text = document.text
        sentence = sentence_at(document, match.start())
        start = max(words_start(document, sentence.start), match.start() - LONGEST_LIST, floor)
        words = text[start : match.start()]
        if words.endswith("“"):
            words = words[:-1].removesuffix("的")
        if summed := self.summed.compiled.search(words):
            words = words[: summed.start()].removesuffix("，")
        outer = hidden(words)
        marks = list(_CLAUSE.finditer(outer))
        begin = marks[-1].end() if marks else 0
        is_composed = self.composed.compiled.match(text, match.start("measure"), sentence.end) is not None
        made = outer.rfind("由", begin) + 1 if is_composed and not words.endswith("的") else 0
        if echoed := self._ahead(words, start, marks, match):
            return echoed
        begin = max(begin, made)
        found = row(words[begin:], start + begin) if len(words) > begin else None
        if found is None or found.mark in ("；", "，"):
            return None
        pieces = [*found.pieces[:-1], *apart(found.pieces[-1])]
        if not found.mark and outer[begin:].strip(BLANK)[:1] != "\0":
            return None
        return found if self._is_counted(pieces, match, apposed, is_closed=made > 0) else None

    def _ahead(self, words: str, start: int, marks: list[regex.Match[str]], match: regex.Match[str]) -> Row | None:
        """The things in the clause before a number that all begin with its word: 零投诉、零差错，做到“两零”."""
        if len(match["echo"] or "") != 1 or not marks or marks[-1][0] not in "，,":
            return None
        begin = marks[-2].end() if len(marks) > 1 else 0
        found = row(words[begin : marks[-1].start()], start + begin)
        return found if found and found.mark == "、" and self._is_echoed(list(found.pieces), match["echo"]) else None

    def _is_counted(
        self, pieces: list[str], match: regex.Match[str], apposed: Apposed, *, is_closed: bool = False
    ) -> bool:
        """Tell whether the things before a number are sure to be what it counts."""
        if not all(pieces) or any(apart(piece) != [piece] for piece in pieces[:-1]):
            return False
        if all(self.moment.compiled.search(piece) for piece in pieces):
            return self._counts_times(match)
        if _DIGIT.search("".join(pieces)) or apposed.figures.compiled.search("、".join(pieces)):
            return False
        if match["echo"]:
            return len(match["echo"]) == 1 and self._is_echoed(pieces, match["echo"])
        noun = self._noun(match)
        is_kin = apposed.is_group(pieces, match) or (pieces[-1][-1] in noun and shares_edge(pieces))
        if is_kin:
            return True
        is_had = (
            self._is_unit(match)
            or self.turns.compiled.match(noun) is not None
            or self.others.compiled.search(noun) is not None
        )
        if is_closed:
            return max(map(len, pieces)) <= LONGEST_NAME and not apposed.acting.compiled.search(pieces[-1])
        if len(pieces) < 3 or is_had or len(pieces[-1]) > max(map(len, pieces[1:-1])) + EVEN * bool(match["noun"]):
            return False
        is_acting = apposed.acting.compiled.search(pieces[-1]) is not None
        is_acting = is_acting or apposed.is_governed(pieces) or apposed.is_owner(pieces[-1])
        if is_acting or any(group.many and group.holds(pieces) for group in apposed.groups):
            return False
        if trails(pieces) or any(self.clauses.compiled.search(piece) for piece in pieces[1:]):
            return False
        return max(map(len, pieces[1:])) <= LONGEST_NAME and (shares_edge(pieces) or is_even(pieces))

    def _noun(self, match: regex.Match[str]) -> str:
        """What stands behind a measure, its noun at the head, and the measure itself."""
        end = match.end("measure")
        return match["measure"] + match.string[end : end + NOUN]

    def _counts_times(self, match: regex.Match[str]) -> bool:
        return self.times.compiled.search(self._noun(match)) is not None

    def _is_unit(self, match: regex.Match[str]) -> bool:
        return self.units.compiled.match(self._noun(match)) is not None

    @staticmethod
    def _bear_its_name(pieces: tuple[str, ...], match: regex.Match[str]) -> bool:
        """Tell whether all things end in the noun that is counted: 两种方案，甲方案、乙方案各有短长."""
        noun = match["noun"]
        return bool(noun) and all(piece.endswith(noun) for piece in pieces[:-1]) and noun in pieces[-1]

    @staticmethod
    def _is_echoed(pieces: list[str], word: str) -> bool:
        """Tell whether all things begin or end with the word that is counted: “四查”: 查账目、查台账."""
        first, *rest = (piece.strip("“”") for piece in pieces)
        if len(word) > 1:
            return all(word in piece for piece in (first, *rest))
        is_headed = all(piece.startswith(word) for piece in rest) and word in first
        return is_headed or (all(piece.endswith(word) for piece in (first, *rest[:-1])) and word in rest[-1])
