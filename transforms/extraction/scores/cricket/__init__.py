"""Cricket cards.

::

    lines ─▶ cells ─▶ outline ─▶ evidence ─▶ card ─▶ grade
             one thing  sides and   surely a    the     does it agree
             each       frame       match?      record  with itself?

`totals` and `results` read one cell; `outline` reads runs of them.
"""

import re
from collections.abc import Sequence

from transforms.extraction.scores.cricket.card import score_card
from transforms.extraction.scores.cricket.cells import cut
from transforms.extraction.scores.cricket.evidence import competition_meant, weigh
from transforms.extraction.scores.cricket.outline import (
    MOST_BELOW,
    OutlineReader,
    has_wickets,
    is_frame,
    is_image,
)
from transforms.extraction.scores.cricket.results import read_result
from transforms.extraction.scores.cricket.totals import read_overs, read_rate, read_target
from transforms.extraction.scores.found import FoundCard
from transforms.extraction.scores.labels import is_name, read_label

#: A card begins at most so many cells above its first total or telling cell.
_REACH = 6

# Every card has a cell with one of these: figures of cricket, or the words of a status or result.
_ANCHOR = re.compile(
    r"\d\s?[/&-]\s?\d|\d \(|\d{3}'"
    r"|\b(?:toss|opt|start|begin|abandoned|no result|postponed|cancel|called off|w[io]n|beat"
    r"|awarded|walk[- ]?over"
    r"|tied|drawn|stumps)|r(?:r|ate)\b"
    r"|टॉस|शुरू|रद्द|स्थगित|बेनतीजा|(?<![\u0900-\u097f])रन|विकेट|रेट|मैच टा|मैच ड्र|वॉकओवर|धाव|गडी|सामना"
    r"|ਦੌੜਾਂ|ਵਿਕਟ|ਮੈਚ|રન|વિકેટ|મેચ|رنز|وکٹ|میچ|রান|উইকেট|ম্যাচ|விக்கெட்|ரன்|వికెట్|పరుగు|വിക്കറ്റ|റൺ|ವಿಕೆಟ್|ರನ್",
    re.IGNORECASE,
)


def find_cards(lines: Sequence[str]) -> list[FoundCard]:
    """Finds the cricket cards in the lines of a page.

    Args:
        lines: in order, with ASCII digits; "" for a line that can be of no card.
    """
    anchored = [bool(line) and _ANCHOR.search(line) is not None for line in lines]
    if not any(anchored):
        return []
    cells: list[str] = []
    line_of: list[int] = []
    anchors: list[int] = []
    for number, line in enumerate(lines):
        parts = cut(line) if anchored[number] else [line]
        if anchored[number]:
            anchors += range(len(cells), len(cells) + len(parts))
        cells += parts
        line_of += [number] * len(parts)
    return _Cards(cells, line_of).find(anchors)


class _Cards:
    """Takes cards off the cells of a page, one after the other."""

    def __init__(self, cells: Sequence[str], line_of: Sequence[int]) -> None:
        self._cells = cells
        self._line_of = line_of
        self._reader = OutlineReader(cells)
        self._found: list[FoundCard] = []

    def find(self, anchors: Sequence[int]) -> list[FoundCard]:
        for number in sorted({begin for anchor in anchors for begin in range(anchor - _REACH, anchor + 1)}):
            if number >= 0:
                self._take_card(number)
        for number in anchors:
            self._take_unread(number)
        return self._found

    def _take(self, cells: set[int], found: FoundCard) -> None:
        self._reader.taken |= cells
        self._found.append(found._replace(lines={self._line_of[number] for number in cells}))

    def _take_card(self, begin: int) -> None:
        """Reads the card whose sides begin at a cell, if there is one, and takes its cells."""
        outline = self._reader.read(begin)
        if not outline:
            return
        competition = competition_meant(outline.frame.label, outline.names, outline.frame.result)
        on_one_line = self._line_of[begin] == self._line_of[outline.second.end - 1]
        evidence = weigh(outline, competition, on_one_line=on_one_line)
        if not evidence.is_card:
            return
        if evidence.is_cricket:
            card, checks = score_card(outline, competition)
            self._take(outline.cells, FoundCard(card, set(), checks))
        else:
            self._take(outline.cells, FoundCard(None, set()))

    # --- Cards that could not be read.

    def _take_unread(self, number: int) -> None:
        """Takes the cells around a result or rate that surely are of a card, though it was not read.

        Surely: a rate, or a result with a total, a rate or a target near it, and nothing foreign between.
        A result alone may be a headline.
        """
        line = self._reader.at(number)
        if not (read_result(line) or read_rate(line)):
            return
        begin = end = number
        while begin > number - MOST_BELOW and self._is_of_card(begin - 1):
            begin -= 1
        while end < number + MOST_BELOW and self._is_of_card(end + 1):
            end += 1
        run = [self._cells[at] for at in range(begin, end + 1)]
        says = {
            "result": any(map(read_result, run)),
            "rate": any(map(read_rate, run)),
            "target": any(read_target(text) is not None for text in run),
            "total": any(map(has_wickets, run)),
            "label": any(map(read_label, run)),
        }
        said = {what for what, stands in says.items() if stands}
        outline = self._reader.read_result_alone(begin, end) if not says["total"] else None
        if outline and (said > {"result", "label"} or outline.frame.statuses):
            competition = competition_meant(outline.frame.label, outline.names, outline.frame.result)
            card, checks = score_card(outline, competition)
            self._take(outline.cells, FoundCard(card, set(), checks))
        elif len(said) > 1 and said != {"result", "label"}:
            self._take(set(range(begin, end + 1)), FoundCard(None, set()))

    def _is_of_card(self, number: int) -> bool:
        line = self._reader.at(number)
        if not line:
            return False
        if is_frame(line) or has_wickets(line) or is_image(line):
            return True
        if is_name(line):
            return has_wickets(self._reader.at(number + 1))
        return has_wickets(self._reader.at(number - 1)) and read_overs(line) is not None
