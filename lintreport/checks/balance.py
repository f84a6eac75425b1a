"""The check `balance`: what there was, what came and went, and what is left: 结转20件，新收90件，办结110件."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from msgspec import Struct

from lintreport.checks.base import Hit, Regex
from lintreport.checks.flows import FlowWords, Term, flow_of, is_of, is_same_stock
from lintreport.checks.statements import Calculating, Figure, Statement, akin, amount, calculated, shown, statements
from lintreport.document import Document
from lintreport.passage import Passage

POSTS = ("个", "人")  # what posts are counted in, and who holds them
NAME = 2  # code points: what is shorter names nothing


class BalanceWords(Struct, frozen=True, kw_only=True):
    """The words at the figures of a balance, looked for in what stands before a figure, a `|`, and its own words.

    `opening` is what there was, `whole` all there is, `came` what was added, `went` what was taken off, `left` what
    remains, `reached` the same after what came alone; `undone` what was not done (its group `verb`). `unlike` says that
    other things come in. `assets` are `debts` and what is one's `own`. `flow` are the words of a balance told in order.
    """

    opening: Regex
    whole: Regex
    came: Regex
    went: Regex
    left: Regex
    reached: Regex
    undone: Regex
    unlike: Regex
    debts: Regex
    own: Regex
    assets: Regex
    flow: FlowWords


class Balance(Calculating, frozen=True, kw_only=True, rename="kebab"):
    """Points out what is left where it is not what there was, with what came and without what went."""

    words: BalanceWords

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each rest that is another."""
        document = passage.document
        for statement in document.derived(statements):
            if len(statement.figures) > 2:
                hit = self._hit(statement, document)
                if hit is not None and passage.holds(hit.span):
                    yield hit

    def _hit(self, statement: Statement, document: Document) -> Hit | None:
        figures = [figure for figure in statement.figures if figure.quantity.kind == "count"]
        if assets := self._assets(figures):
            return _hit(assets[0], assets[1:], document)
        if self.words.unlike.compiled.search(statement.text):
            return None
        for at, left in enumerate(figures):
            if at < 2 or not left.is_exact:
                continue
            terms = self._grown(figures[:at], left)
            if not terms and (_is(self.words.left, left) or _is(self.words.undone, left)):
                terms = self._flow(figures[:at], left) or self._rest(figures[:at], left)
            if terms and not self._is_parted(figures[at:], terms) and (hit := _hit((1, left), terms, document)):
                return hit
        if flow := flow_of(figures, self.words.flow):
            return _hit(*flow, document)
        return None

    def _is_parted(self, lefts: Sequence[Figure], terms: Sequence[Term]) -> bool:
        """Tell whether what is left is told in parts: 应到50人，实到45人，请假3人，缺席2人."""
        size = sum((sign * term.value for sign, term in terms), Fraction(0))
        for count, one in enumerate(lefts):
            if not one.is_exact or not one.is_like(lefts[0]):
                return False
            size -= one.value
            if count and not size:
                return True
        return False

    def _assets(self, figures: Sequence[Figure]) -> list[Term]:
        """What one has, and what it is made of: 资产＝负债＋净资产; empty where they are not told."""
        chosen: list[Term] = []
        for pattern in (self.words.assets, self.words.debts, self.words.own):
            told = [figure for figure in figures if _is(pattern, figure)]
            if len(told) != 1 or not told[0].is_exact:
                return []
            chosen.append((1, told[0]))
        return chosen if all(one.is_like(chosen[0][1]) for _, one in chosen) else []

    def _flow(self, figures: Sequence[Figure], left: Figure) -> list[Term]:
        """What there was, what came and what went; empty where one figure between has no part in it."""
        start = next((figure for figure in reversed(figures) if self._is_opening(figure)), None)
        if start is None or not _is_term(start, left):
            return []
        terms: list[Term] = [(1, start)]
        for figure in figures:
            if figure.index <= start.index:
                continue
            went, came = _is(self.words.went, figure), _is(self.words.came, figure)
            if not _is_term(figure, left) or went == came:
                return []
            terms.append((1 if came else -1, figure))
        is_same = is_same_stock([term for _, term in terms], left, self.words.flow)
        verbs = (self.words.came, self.words.went)
        are_same = all(is_of(term, (start, left), self.words.flow, *verbs) for _, term in terms[1:])
        return terms if len(terms) > 1 and is_same and are_same else []

    def _grown(self, figures: Sequence[Figure], left: Figure) -> list[Term]:
        """What there was and what came, right before what that makes, if nothing else is told to have come."""
        if not _is(self.words.reached, left) or len(figures) < 2:
            return []
        start, came = figures[-2:]
        is_first = self._is_opening(start) and _is(self.words.came, came) and not _is(self.words.went, came)
        told = self.words.came.compiled.search(came.words)
        rest = came.words[told.end() + 1 :] if told else ""  # 新建, 新发展
        name = self.words.came.compiled.sub("", rest).strip("|有的")
        is_same = len(name) < NAME or akin(start.words, name)
        are_terms = _is_term(start, left) and _is_term(came, left) and len({start.segment, left.segment}) == 1
        return [(1, start), (1, came)] if is_first and is_same and are_terms else []

    def _is_opening(self, figure: Figure) -> bool:
        return _is(self.words.opening, figure)

    def _rest(self, figures: Sequence[Figure], left: Figure) -> list[Term]:
        """All there is, and what was taken off it, right before what is left."""
        near = [figure for figure in figures if figure.segment == left.segment]
        if len(near) < 2 or any(self._is_opening(figure) for figure in figures):
            return []
        whole, *gone = near if _is(self.words.whole, near[0]) else near[-2:]
        if not all(_is_term(figure, left) and _is(self.words.went, figure) for figure in gone):
            return []
        undone = self.words.undone.compiled.search(f"{left.before}|")
        if undone and not any(undone["verb"] in figure.before for figure in gone):
            return []
        is_moved = _is(self.words.went, whole) or _is(self.words.came, whole)
        is_whole = _is(self.words.whole, whole) or not is_moved
        return [(1, whole), *((-1, figure) for figure in gone)] if is_whole and _is_term(whole, left) else []


def _is(pattern: Regex, figure: Figure) -> bool:
    return pattern.compiled.search(f"{figure.before}|{figure.own}") is not None


def _is_term(figure: Figure, left: Figure) -> bool:
    """Tell whether a figure can be added to what is left: of its unit, exact, and not in other brackets."""
    are_posts = {figure.quantity.measure, left.quantity.measure} <= set(POSTS)
    return (figure.is_like(left) or are_posts) and figure.is_exact and figure.depth == left.depth


def _hit(left: Term, terms: Sequence[Term], document: Document) -> Hit | None:
    """The hit at what is left, where the sum is another."""
    figure = left[1]
    result = sum((sign * term.value for sign, term in terms), Fraction(0))
    told = [term for _, term in (*terms, left)]
    slack = sum((term.bounds[1] - term.value for term in told), Fraction(0))
    if abs(result - figure.value) <= min(slack, max(term.quantity.step for term in told)) or result < 0:
        return None
    text = "".join(f"{'＋' if sign > 0 else '−'}{shown(term, document)}" for sign, term in terms)
    return calculated(figure, f"{text[1:]}＝{amount(result, figure, document)}", [term for _, term in terms])
