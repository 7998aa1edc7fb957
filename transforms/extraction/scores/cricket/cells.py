"""Cuts a line that holds several things of a card into cells, each of which says one.

::

    IND 196/3 (31.3) v SL 49/9 (18)        IND 196/3 (31.3) · SL 49/9 (18)
    DOL83-2 LION.. Day 1: Stumps           DOL · 83-2 · LION · Day 1: Stumps
    (7, 'INDIA', '184/6', 'NEPAL', '145')  INDIA · 184/6 · NEPAL · 145

A line is cut only if every cell of it is understood, so that a sentence stays whole. A row of a table
that was dumped (SQL, CSV) has columns of no card too, such as a number and a venue: those are left out.
"""

import re
from collections.abc import Iterator, Sequence

from transforms.extraction.scores.cricket.results import read_result
from transforms.extraction.scores.cricket.totals import read_overs, read_rate, read_target, read_total
from transforms.extraction.scores.labels import is_name, read_label
from transforms.extraction.scores.statuses import read_status

# A dash may also stand inside a cell, "Stumps - Goa lead by 9 runs": it cuts only what is not understood so.
_SEPARATOR = re.compile(r"\s?[|•·;]\s?|\s(?:vs?\.?|बनाम)\s", re.IGNORECASE)
_DASH = re.compile(r"\s?[|•·;]\s?|\s(?:vs?\.?|बनाम|[–—-])\s", re.IGNORECASE)
_COMMA = re.compile(r"\s?[|•·;]\s?|\s(?:vs?\.?|बनाम|[–—-])\s|,\s(?!T|target)", re.IGNORECASE)
_TWO_FIGURES = re.compile(r"\d[^\d]+\d")
# A side as it stands in a strip: code or name, total, overs in brackets.
_SIDE = re.compile(
    r"(?P<team>[^\W\d][^\d(&|]{0,38}?)\.{0,3}\s?:?\s?"
    r"(?P<total>(?:(?:0|[1-9]\d{0,2})(?:[/-](?:10|\d)(?!\d))?d?\*?\s?&\s?)?"
    r"(?:0|[1-9]\d{0,2})(?:[/-](?:10|\d)(?!\d))?d?\*?(?![\d.])(?:\s?\(\s?\d[^()]{0,18}\))?)"
    r"(?=[\s,;.]|$)[\s,;.]*"
)
_WAITING = re.compile(r"(?P<team>[A-Z][A-Z0-9-]{1,5})\.{0,3}\s+(?P<rest>.+)")

# A word that is no name's on a line of several things: "Himgiri made 184/7, Ghati 180/9".
_SENTENCE = re.compile(r"(?:^|\s)(?!(?:of|and|the|women|men)(?:\s|$))[a-z]")

#: A dumped row may be longer than any line of a card.
LONGEST_ROW = 300
_ROW = re.compile(
    r"[(\[]?\s*(?:\d+\s*,\s*)?(?:'[^']{0,60}'|\"[^\"]{0,60}\")(?:\s*,\s*(?:'[^']{0,60}'|\"[^\"]{0,60}\")){4,24}\s*[)\]]?[,;]?"
)
_QUOTED = re.compile(r"'([^']*)'|\"([^\"]*)\"")


def is_row(line: str) -> bool:
    """Tells whether a line is a dumped row of a table: quoted cells and nothing else.

    >>> is_row("(7, 'INDIA', '184/6', 'NEPAL', '145', 'India won by 39 runs');"), is_row("'Yes', he said")
    (True, False)
    """
    return len(line) <= LONGEST_ROW and line[:1] in "([\"'" and _ROW.fullmatch(line) is not None


def cut(line: str) -> list[str]:
    """Returns the cells of a line; the line itself where it says one thing.

    >>> cut("DOL83-2 LION.. Day 1: Stumps"), cut("India were 196/3 v Nepal at 5 pm")
    (['DOL', '83-2', 'LION', 'Day 1: Stumps'], ['India were 196/3 v Nepal at 5 pm'])
    """
    if is_row(line):
        return ["", *_row(line), ""]  # a row never goes on in the next
    if not _TWO_FIGURES.search(line) or _is_understood(line):
        return [line]
    for separator in (_SEPARATOR, _DASH, _COMMA):
        cells: list[str] = []
        for piece in separator.split(line):
            found = _pieces(piece.strip())
            if not found:
                break
            cells += found
        else:
            # A card, and not a list of anything: the totals of a side or two, the teams of two.
            if any(map(_is_total, cells)) and _count_teams(cells) == 2:
                return cells
    return [line]


def _row(line: str) -> list[str]:
    """Returns the cells of a row that a card has; overs in columns of their own go to the totals."""
    cells = [" ".join((one or two).split()) for one, two in _QUOTED.findall(line)]
    cells = [cell for cell in cells if cell and _is_understood(cell)]
    overs = [cell for cell in cells if _is_certain_overs(cell)]
    totals = [cell for cell in cells if cell not in overs and _is_total(cell)]
    if len(overs) != len(totals):
        return cells
    waiting = iter(overs)
    return [
        part
        for cell in cells
        if cell not in overs
        for part in ((cell, next(waiting)) if cell in totals else (cell,))
    ]


def _pieces(piece: str) -> list[str]:
    if _is_understood(piece):
        return [piece]
    return list(_sides(piece))


def _sides(piece: str) -> Iterator[str]:
    """Yields the sides of a strip and what stands behind them; nothing where not all is understood."""
    found: list[str] = []
    begin = 0
    while match := _SIDE.match(piece, begin):
        team, total = match["team"].strip(" .:"), match["total"].strip()
        if not _is_side(f"{team} {total}"):
            break
        found += [team, total]
        begin = match.end()
    rest = piece[begin:].strip(" .,;")
    if rest and found:
        waiting = _WAITING.fullmatch(rest)
        if _is_understood(rest):
            found.append(rest)
        elif waiting and _is_understood(waiting["rest"]):
            found += [waiting["team"], waiting["rest"]]
        else:
            return
    if found and (not rest or begin):
        yield from found


def _is_understood(text: str) -> bool:
    return bool(
        _is_total(text)
        or read_overs(text)
        or is_name(text)
        or read_result(text)
        or read_status(text)
        or read_label(text)
        or read_rate(text)
        or read_target(text) is not None
    )


def _is_total(text: str) -> bool:
    return read_total(text) is not None


def _is_certain_overs(text: str) -> bool:
    overs = read_overs(text)
    return overs is not None and overs.shaped


def _is_side(text: str) -> bool:
    total = read_total(text)
    return total is not None and total.team is not None and not _SENTENCE.search(total.team)


def _count_teams(cells: Sequence[str]) -> int:
    """Returns how many cells name a side; with a total behind it also a code like a competition's."""
    return sum(
        _names_team(cell) or (is_name(cell) and _is_total(behind))
        for cell, behind in zip(cells, (*cells[1:], ""), strict=True)
    )


def _names_team(text: str) -> bool:
    """Tells whether a cell names a side, with or without its total."""
    if _is_side(text):
        return True
    return bool(is_name(text) and not (_SENTENCE.search(text) or read_result(text) or read_label(text)))
