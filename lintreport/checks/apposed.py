"""Whether what stands before a number is a list of what it counts: 学、查、改三个环节, and not 甲县、乙县10个乡镇."""

from __future__ import annotations

import regex
from msgspec import Struct

from lintreport.checks.base import Regex
from lintreport.checks.items import BLANK, apart
from lintreport.patterns import late

SHORTEST_CLAUSE = 4  # code points: what is shorter and has a verb in it is the verb before a number
_ONE = late("一[次场堂篇部个批套本支份项条轮张封件台]")
LONGEST_ITEM = 14  # code points: what is longer between two marks is more than the name of a thing


class Group(Struct, frozen=True, kw_only=True):
    """Things whose names tell what they are: `noun` is what they are counted by, `items` what each of them is.

    `many` are places and persons, which have or do whatever may be counted.
    """

    noun: Regex
    items: Regex
    many: bool = False

    def holds(self, pieces: list[str]) -> bool:
        """Tell whether all pieces are such things; before the first of them there may be other words."""
        first, *rest = pieces
        items = self.items.compiled
        return items.search(first) is not None and all(items.match(piece) for piece in rest)


class Apposed(Struct, frozen=True, kw_only=True, rename="kebab"):
    """The words by which a list before a number is told from what merely stands there.

    `structural` are the nouns of which a list of any things may be made (方面, 环节); `collective` are numbers that
    count whatever stands before them (三者); `groups` are things that one noun counts (乡镇: 东河镇、西坪镇).
    Other nouns count what stands before them unless they match `concrete`, which are had by places and people, or the
    list begins with a `doing`, or ends in one of the `owners` (残疾人两项补贴). `doers` are nouns of
    those who act: what stands below is what they do. `bare` is a measure without a noun, `had` stands before a part
    of what is counted. What `governs` matches within a piece may begin the list; `acting` shows that a piece before a
    number is no item of a list; `figures` are items with figures of their own.
    """

    structural: Regex
    collective: Regex
    acting: Regex
    figures: Regex
    groups: tuple[Group, ...] = ()
    concrete: Regex | None = None
    doing: Regex | None = None
    doers: Regex | None = None
    owners: Regex | None = None
    governs: Regex | None = None
    had: Regex | None = None
    bare: Regex | None = None

    def is_structural(self, match: regex.Match[str]) -> bool:
        """Tell whether a number counts what may be of any kind: aspects, steps, tasks."""
        return self.structural.compiled.search(match[0]) is not None

    def is_bare(self, match: regex.Match[str]) -> bool:
        """Tell whether a number has a measure and no noun: 共3项."""
        return self.bare is not None and self.bare.compiled.fullmatch(match[0]) is not None

    def is_abstract(self, match: regex.Match[str]) -> bool:
        """Tell whether a number counts what is made of the things listed, as 三场硬仗 does, not what places have."""
        return self.concrete is not None and not self.is_bare(match) and not self.concrete.compiled.search(match[0])

    def may_lead(self, match: regex.Match[str]) -> bool:
        """Tell whether a number may count the paragraphs below it: four projects, not four teams."""
        return self.doers is not None and not self.is_bare(match) and not self.doers.compiled.search(match[0])

    def pieces(self, outer: str) -> list[str]:
        """What stands between the marks of a list, the last two parted where 和 stands between them."""
        pieces = [piece.strip(BLANK) for piece in outer.split("、")]
        return [*pieces[:-1], *apart(pieces[-1])]

    def counts(self, outer: str, counts: frozenset[int]) -> frozenset[int]:
        """How many items a reader may count where the first pieces may be those who act: 县委、县政府聚焦教育、医疗."""
        pieces = self.pieces(outer)
        governs = self.governs.compiled if self.governs else None
        acted = [index for index, piece in enumerate(pieces) if governs and index and governs.search(piece)]
        if not acted and "和" not in "".join(pieces) and any(group.holds(pieces) for group in self.groups):
            return frozenset({len(pieces)})
        return counts | {count - index for index in acted for count in counts}

    def is_governed(self, pieces: list[str]) -> bool:
        """Tell whether a list begins within a piece that is not the first: 甲乙丙三奖分为一等奖、二等奖."""
        return self.governs is not None and any(self.governs.compiled.search(piece) for piece in pieces[1:])

    def is_owner(self, piece: str) -> bool:
        """Tell whether the last piece before a number is who has what is counted: 残疾人两项补贴."""
        return self.owners is not None and self.owners.compiled.search(piece) is not None

    def is_list(self, outer: str, match: regex.Match[str], *, is_summed: bool = False) -> bool:
        """Tell whether what stands before a number is a list of what it counts, and nothing else.

        `is_summed` tells that the number says so itself: 这三个科室.
        """
        pieces = self.pieces(outer)
        last = pieces[-1]
        if not last or self.figures.compiled.search(outer) or trails(pieces):
            return False
        noun = match["noun"] if "noun" in match.re.groupindex else ""
        if noun.startswith("字") and {len(piece) for piece in pieces[1:]} == {1}:
            return True
        if noun and last[-1] in noun and all(piece and piece[-1] in noun for piece in pieces[:-1]):
            return True
        if self.is_group(pieces, match):
            return True
        # 完善责任体系 among its like, 项目推进 among its like: an item has its verb too
        is_like_others = len(last) >= SHORTEST_CLAUSE and len(last) in map(len, pieces[1:-1])
        if self.acting.compiled.search(last) and not is_like_others:
            return False
        is_whole = self.is_structural(match) or (is_summed and not self._counts_another(pieces, match))
        if is_alike(pieces) and (is_whole or self.collective.compiled.fullmatch(match[0])):
            return True
        if is_whole or self._is_thing(outer, pieces, match):
            is_part = outer.startswith("其中")
            return (len(pieces) > 2 or is_part) and max(map(len, pieces[1:])) <= LONGEST_ITEM
        return False

    def is_group(self, pieces: list[str], match: regex.Match[str]) -> bool:
        """Tell whether pieces are things of which the noun of a number is the common one."""
        return any(group.noun.compiled.search(match[0]) and group.holds(pieces) for group in self.groups)

    def may_be_list(self, outer: str) -> bool:
        """Tell whether what stands before 等 and a number may be nothing but a list."""
        pieces = self.pieces(outer)
        if not all(pieces) or max(map(len, pieces[1:])) > LONGEST_ITEM or self.figures.compiled.search(outer):
            return False
        return not self.acting.compiled.search(pieces[-1])

    def _counts_another(self, pieces: list[str], match: regex.Match[str]) -> bool:
        """Tell whether pieces are of one group and the number counts another: 甲县、乙县这五个乡镇."""
        return (
            any(group.holds(pieces) for group in self.groups)
            and not self.is_group(pieces, match)
            and not self.is_bare(match)
        )

    def _is_thing(self, outer: str, pieces: list[str], match: regex.Match[str]) -> bool:
        """Tell whether a number counts the things before it, though its noun is none that says so."""
        if self.doing is None:
            return False
        if self.is_bare(match):
            is_had = self.had is not None and self.had.compiled.search(pieces[-1])
            return outer.startswith("其中") and not is_had and not any(group.holds(pieces) for group in self.groups)
        is_quoted = match.string[match.start() - 1 : match.start()] == "“"  # a name: 残疾人“两项补贴”
        is_told = is_quoted or self.is_owner(pieces[-1]) or self.doing.compiled.search(pieces[0])
        return len(pieces) > 2 and self.is_abstract(match) and not is_told


def trails(pieces: list[str]) -> bool:
    """Tell whether the last piece has more than the ending of the others: 甲县、乙县、丙县设."""
    ends = {piece[-1:] for piece in pieces[:-1]}
    end = ends.pop()
    return not ends and len(pieces) > 2 and not pieces[-1].endswith(end) and end in pieces[-1][1:]


def is_alike(pieces: list[str]) -> bool:
    """Tell whether pieces are of one form, the first aside, which may have a verb before it."""
    pieces = [piece.strip(BLANK) for piece in pieces]
    if len(pieces) < 2 or not all(pieces) or any("》《" in piece or "”“" in piece for piece in pieces):
        return False
    if len({piece[-1] for piece in pieces}) == 1 or len({piece[0] for piece in pieces}) == 1:
        return True
    if all(_ONE.search(piece) for piece in pieces):  # 上一堂课、写一篇心得
        return True
    sizes = {len(piece) for piece in pieces[len(pieces) > 2 :]}
    return len(sizes) == 1 and len(pieces[0]) >= sizes.pop()
