"""Cards of the sports without innings: runs of neighbouring lines that show one match.

::

    ISL 2024-25, Final                 label           ┐
    Full Time  |  67'  |  Pens 4-2     status          ├ above, in any order
    Bagan beat Goa 2-1                 result          ┘
    Mohun Bagan      Mohun Bagan       Mohun Bagan 2-1 FC Goa      Mohun Bagan vs FC Goa
    2                2 - 1                                         2-1
    Cummings 49'     FC Goa
    FC Goa
    1
    Borrelli 26'                       who scored
    HT 0-1  |  25-20, 22-25, 25-19     periods         ┐
    Salt Lake Stadium                  a line of anything, if the card goes on below it
    FT  |  Match drawn                 status, result  ┘

The shape makes no card, and nor do the figures. A card has a label that tells the sport, or two teams
that are known to play it; and it says how far the match has come, or its figures do. Result lines alone
are cards in a list of them: one alone is a headline.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from transforms.extraction.dates import parse_datetime
from transforms.extraction.model import IST
from transforms.extraction.scores import basketball, football, hockey, kabaddi, racket, volleyball
from transforms.extraction.scores.figures import (
    FiguresLine,
    is_scorers,
    is_side,
    read_bracket,
    read_figures,
    read_row,
    read_win,
)
from transforms.extraction.scores.found import FoundCard
from transforms.extraction.scores.labels import Label
from transforms.extraction.scores.match_card import (
    Frame,
    Sides,
    same_side,
    score_card,
    shown_figures,
    statuses_of,
)
from transforms.extraction.scores.sport import Figure, Sport
from transforms.extraction.scores.sport_labels import read_sport_label
from transforms.extraction.scores.teams import Competition, competition_of, competition_of_teams

_SPORTS: dict[str, Sport] = {
    sport.name: sport
    for sport in (
        football.SPORT,
        kabaddi.SPORT,
        hockey.SPORT,
        racket.TENNIS,
        racket.BADMINTON,
        volleyball.SPORT,
        basketball.SPORT,
    )
}

#: Lines that a card may have above its sides, and below them.
_MOST_ABOVE, _MOST_BELOW = 6, 12
#: A card's sides begin at most so many lines above its first figure or telling line.
_REACH = 5
#: Lines of figures of one side: a total and a period each.
_MOST_ROWS = 8

# Begins with a digit: a search for it passes over prose.
_FIGURE = re.compile(r"\d\)?(?:\s?[-–—]\s?\(?\d|$)")
_TELLING = (
    *(
        "postpone",
        "deferred",
        "abandon",
        "cancel",
        "called off",
        "start",
        "begin",
        "kick",
        "upcoming",
        "scheduled",
    ),
    *("स्थगित", "रद्द", "शुरू", "आगामी"),
)
#: Heads of what has the outline of cards and is none.
_NO_CARD = re.compile(
    r"\btable\b|standings?|medals?|\bodds\b|predict|head[ -]to[ -]head|\bh2h\b|rank|top (?:scorers?|raiders?)"
    r"|golden|\bstat(?:istic)?s\b|\bform\b|\bpoll\b|\bvotes?\b|fixtures?|schedule|\bpts\b|\bpoints\b(?! \w)"
    r"|tally|leaderboard|तालिका|पदक|भविष्यवाणी|संभावित|कार्यक्रम|रैंकिंग|आमने[- ]सामने|आंकड़े",
    re.IGNORECASE,
)
_MARK = re.compile(r"[-–—:]|vs?\.?|बनाम|img title", re.IGNORECASE)
_VERSUS = re.compile(r"vs?\.?|बनाम", re.IGNORECASE)


def find_cards(lines: Sequence[str]) -> list[FoundCard]:
    """Finds the cards of football, kabaddi, hockey, tennis, badminton, volleyball and basketball.

    Args:
        lines: in order, with ASCII digits; "" for a line that can be of no card.
    """
    anchors = [number for number, line in enumerate(lines) if line and _may_tell(line)]
    if not anchors:
        return []
    reader = _Reader(lines)
    for number in sorted({begin for anchor in anchors for begin in range(anchor - _REACH, anchor + 1)}):
        if number >= 0:
            reader.take_card(number)
    return reader.found


def _may_tell(line: str) -> bool:
    """Tells whether a line may be one by which a card is found: with figures, or a match put off."""
    if _FIGURE.search(line):
        return True
    lowered = line.lower()
    return any(word in lowered for word in _TELLING)


class _Side(NamedTuple):
    """The name of a side with the lines of figures below or beside it."""

    name: str
    rows: Sequence[Sequence[Figure]]
    end: int
    in_line: bool = False  # beside it


class _Reader:
    """Reads cards off a page's lines, and keeps which lines they took."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._taken: set[int] = set()
        self.found: list[FoundCard] = []
        self._last: tuple[int, Frame] | None = None  # where the last card ended, and what it was under

    def _at(self, number: int) -> str:
        """Returns a line that is still free, or ""."""
        return self._lines[number] if 0 <= number < len(self._lines) and number not in self._taken else ""

    def take_card(self, begin: int) -> None:
        """Reads the card whose sides begin at a line, if there is one, and takes its lines."""
        sides = self._sides(begin)
        if sides is None:
            return
        frame = Frame(win=sides.win)
        top = self._read_above(begin, frame)
        if frame.no_card:
            return
        competition = self._competition(sides, frame, top)
        sport = _SPORTS.get(frame.sport or "")
        if sport is None:
            return
        bottom = self._read_below(sides, frame)
        if not self._is_card(sides, frame, bottom):
            return
        lines = {*range(begin, sides.end), *frame.taken}
        read = score_card(sides, frame, sport, competition)
        if read:
            card, checks = read
            self.found.append(FoundCard(card, lines, checks))
        elif frame.label and frame.label.competition and statuses_of(sides, frame):
            self.found.append(FoundCard(None, lines))
        else:
            return
        self._taken |= lines
        self._last = bottom, frame

    # --- The sides.

    def _sides(self, begin: int) -> Sides | None:
        line = self._at(begin)
        if not line or read_sport_label(line):
            return None
        win = read_win(line)
        if win:
            if len(win.sides) < 2 or not win.pairs:
                return None
            return Sides(win.sides, begin + 1, "result", said=[FiguresLine([], win.pairs, [])], win=win)
        said = read_figures(line)
        if said and said.names:
            if said.pairs:
                return Sides(said.names, begin + 1, "pairs", said=[said])
            return self._figures_below(said.names, begin + 1, said)
        first = self._side(begin)
        if first is None:
            return None
        return self._with_figures(first) if first.rows else self._without_figures(first)

    def _with_figures(self, first: _Side) -> Sides | None:
        """Reads the other side below a side that has figures of its own."""
        end = self._after_scorers(first)
        marked = end + (_MARK.fullmatch(self._at(end)) is not None)
        second = self._side(marked)
        if second and second.rows:
            rows = _joined(first.rows), _joined(second.rows)
            names = (first.name, second.name)
            return Sides(names, second.end, "rows", rows, in_line=first.in_line)
        if second and len(first.rows) == 2:  # name, figure, figure, name
            return Sides((first.name, second.name), second.end, "pairs", (first.rows[0], first.rows[1]))
        status = self._status(end)
        marked += len(status)
        row = read_row(self._at(marked)) if marked > end and len(first.rows) == 1 else None
        if row and row.name is None and self._is_side(marked + 1):  # name, figure, mark, figure, name
            names = (first.name, self._at(marked + 1))
            return Sides(names, marked + 2, "pairs", (first.rows[0], row.figures), status)
        return None

    def _without_figures(self, first: _Side) -> Sides | None:
        """Reads figures and the other side below a side that has none of its own."""
        status = self._status(first.end)
        at = first.end + len(status)
        said = read_figures(self._at(at))
        if said and said.pairs and not said.names:
            status += self._status(at + 1)
            second = self._side(first.end + 1 + len(status))
            if not second or second.rows or re.fullmatch(r"\d+\s?[-–—]\s?\d+", self._at(second.end)):
                return None  # a list of names, each with figures
            return Sides((first.name, second.name), second.end, "pairs", said=[*status, said])
        versus = _VERSUS.fullmatch(self._at(first.end)) is not None
        other = self._side(first.end + versus)
        if other is None or other.name == first.name:
            return None
        names = (first.name, other.name)
        if len(other.rows) == 2:
            return Sides(names, other.end, "rows", (other.rows[0], other.rows[1]))
        if other.rows:
            return None
        if not versus and _is_pairs(self._at(other.end)) and self._is_side(other.end + 1):
            return None  # the figures stand between the second name and the third
        return (
            self._figures_below(names, other.end, None) if versus or _is_pairs(self._at(other.end)) else None
        )

    def _figures_below(self, names: Sequence[str], begin: int, said: FiguresLine | None) -> Sides:
        """Reads the figures below both names, if there are any."""
        already = [said] if said else []
        below = read_figures(self._at(begin))
        if below and below.pairs and not below.names:
            return Sides(names, begin + 1, "pairs", said=[*already, below])
        rows = [read_row(self._at(begin)), read_row(self._at(begin + 1))]
        if rows[0] and rows[1] and rows[0].name is None and rows[1].name is None:
            return Sides(names, begin + 2, "rows", (rows[0].figures, rows[1].figures), already)
        return Sides(names, begin, "names", said=already)

    def _side(self, begin: int) -> _Side | None:
        """Reads a side: its name, then its figures if it has any."""
        row = read_row(self._at(begin))
        if row and row.name:
            return _Side(row.name, [row.figures], begin + 1, in_line=True)
        if not self._is_side(begin):
            return None
        name, end = self._at(begin), begin + 1
        again = self._at(end)
        if is_side(again) and same_side(name, again):
            name, end = max(name, again, key=len), end + 1
        rows: list[Sequence[Figure]] = []
        while len(rows) < _MOST_ROWS:
            line = self._at(end)
            row = read_row(line)
            bracket = read_bracket(line) if rows and rows[-1] else None
            if bracket is not None:
                rows[-1] = [*rows[-1][:-1], rows[-1][-1]._replace(bracket=bracket)]
            elif row and row.name is None:
                rows.append(row.figures)
            else:
                break
            end += 1
        return _Side(name, rows, end)

    def _status(self, number: int) -> list[FiguresLine]:
        """Returns the status that stands between the names, if one does."""
        said = read_figures(self._at(number))
        return [said] if said and said.statuses and not (said.pairs or said.names) else []

    def _is_side(self, number: int) -> bool:
        line = self._at(number)
        return is_side(line) and read_sport_label(line) is None

    def _after_scorers(self, side: _Side | Sides) -> int:
        number = side.end
        while number < side.end + _MOST_BELOW and is_scorers(self._at(number), side.in_line):
            number += 1
        return number

    # --- What stands around them.

    def _read_above(self, begin: int, frame: Frame) -> int:
        """Reads the lines above the sides; returns the first that is the card's."""
        number, foreign = begin - 1, False
        while number >= begin - _MOST_ABOVE:
            line = self._at(number)
            label = read_sport_label(line)
            if frame.sport is not None and not (label and frame.label and label.competition is None):
                if _NO_CARD.search(line):
                    frame.no_card = True
                break
            if not line:
                break
            if label and (
                frame.label is None or frame.label.competition is None or label.competition is None
            ):
                self._add_label(label, line, frame)
            elif _NO_CARD.search(line):
                frame.no_card = True
                break
            elif not self._read_frame(line, frame, self._names_of(begin)):
                if foreign or not read_sport_label(self._at(number - 1)):
                    break
                foreign = True
            frame.taken.append(number)
            number -= 1
        return number + 1

    def _add_label(self, label: Label, line: str, frame: Frame) -> None:
        """Puts the parts of a label together that stand on lines of their own."""
        below = frame.label
        if below is None:
            frame.label, frame.label_text = label, line
        else:
            frame.label = Label(
                below.competition or label.competition,
                below.stage or label.stage,
                below.match_type or label.match_type,
                below.match_date or label.match_date,
                below.sport or label.sport,
            )
            frame.label_text = f"{line}, {frame.label_text}"
        frame.sport = frame.label.sport if frame.label else None

    def _names_of(self, begin: int) -> Sequence[str]:
        sides = self._sides(begin)
        return sides.names if sides else ()

    def _read_below(self, sides: Sides, frame: Frame) -> int:
        """Reads the lines below the sides; returns the first that is not the card's."""
        above = bool(frame.said or (frame.win and sides.shape != "result"))
        number, foreign = sides.end, False
        while number < sides.end + _MOST_BELOW:
            line = self._at(number)
            said = read_figures(line)
            if not line or (above and said and said.statuses and not said.pairs):
                break
            if read_sport_label(line) and (said is None or self._sides(number + 1)):
                break  # "Final" is the stage of the next card, or says that this match is over
            if not is_scorers(line, sides.in_line) and not self._read_frame(line, frame, sides.names):
                after = self._at(number + 1)
                told = read_figures(after)
                goes_on = read_win(after) or (told and told.statuses and not told.names and not above)
                if (
                    foreign
                    or not goes_on
                    or read_row(line)
                    or (said and said.names)
                    or sides.shape == "result"
                ):
                    break
                foreign = True
            frame.taken.append(number)
            number += 1
        return number

    def _read_frame(self, line: str, frame: Frame, names: Sequence[str]) -> bool:
        """Reads a status, further figures, a result or a day into the frame; tells whether a line was one."""
        said = read_figures(line)
        if said and not said.names:
            frame.said.append(said)
            if not said.pairs:
                frame.status_texts.append(line)
            return True
        win = None if frame.win else read_win(line)
        if win and all(any(same_side(side, name) for name in names) for side in win.sides):
            frame.win = win
            return True
        day = parse_datetime(line)
        if day:
            frame.match_date = frame.match_date or day.value.astimezone(IST).date()
            return True
        return line.lower() == "img title"

    def _competition(self, sides: Sides, frame: Frame, top: int) -> Competition | None:
        """Finds a card's competition and sport: by its label, by the card above it, or by its teams."""
        last = self._last
        if frame.label is None and last and last[0] == top:
            above = last[1]
            frame.label, frame.label_text, frame.sport = above.label, above.label_text, above.sport
        label = frame.label
        if label and label.competition:
            competition = competition_of(label.competition)
        else:
            competition = competition_of_teams(sides.names)
        if competition and frame.sport is None and (label or competition.sport != "cricket"):
            frame.sport = competition.sport
        return competition if competition and competition.sport == frame.sport else None

    def _is_card(self, sides: Sides, frame: Frame, bottom: int) -> bool:
        """Tells whether sides and what is around them are surely one match."""
        label, statuses = frame.label, statuses_of(sides, frame)
        if sides.shape == "names":
            # Names alone are a fixture, unless something tells of their match.
            return bool(label and set(statuses) & {"pre-event", "postponed", "canceled"})
        if sides.shape == "result":
            # A result line alone is a headline below a section's name.
            follows = self._last is not None and self._last[1].label is label
            below = read_win(self._at(bottom))
            return bool(label and label.competition and (statuses or follows or (below and below.pairs)))
        if sides.shape == "rows":
            after = self._after_scorers(sides)
            third = self._side(after)
            if third and third.rows and not frame.win and bottom == after:
                return False  # a table
        if label is None:
            return bool(frame.said or frame.win)
        of_menus = all(said.of_menus for said in (*sides.said, *frame.said) if said.statuses)
        if frame.win or frame.match_date or label.match_date:
            return True
        if statuses and (label.competition or not of_menus):
            return True
        # Sets tell by themselves that they are over.
        sport = _SPORTS[frame.sport or ""]
        reading = sport.read(shown_figures(sides, frame))
        return bool(label.competition and reading and reading.complete and reading.periods)


def _joined(rows: Sequence[Sequence[Figure]]) -> Sequence[Figure]:
    return [figure for row in rows for figure in row]


def _is_pairs(line: str) -> bool:
    said = read_figures(line)
    return said is not None and bool(said.pairs) and not said.names
