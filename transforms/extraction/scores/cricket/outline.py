"""The outline of a card: runs of neighbouring cells that show one match.

::

    IPL                                         label            ┐
    Royal Challengers Bengaluru win by 6 runs   result           │ above, in any order, all optional
    Match Ended                                 status           │
    Bengaluru vs Punjab                         pairing          ┘
    Royal Challengers Bengaluru                 name, again in short, or with the total on its line
    190/9                                       total, or two of a match of two innings a side
    20.0                                        overs, or beside the total
    RR 9.50                                     rate
    vs                                          filler
    Punjab Kings  …                             the other side
    Narendra Modi Stadium, Ahmedabad            one line of anything, if the card goes on below it
    Royal Challengers Bengaluru win by 6 runs   result           ┐
    RR 9.50                                     rate             │ below, in any order, all optional
    Match Ended                                 status           │
    Super Over  …                               both sides again ┘
"""

import dataclasses
import datetime
import re
from collections.abc import Sequence
from typing import NamedTuple

from schemas.records import Innings
from transforms.extraction.scores.cricket.results import Result, read_result
from transforms.extraction.scores.cricket.totals import (
    Overs,
    Rate,
    Total,
    read_overs,
    read_rate,
    read_target,
    read_total,
    read_yet_to_bat,
)
from transforms.extraction.scores.labels import Label, is_name, read_label, read_pairing
from transforms.extraction.scores.statuses import Status, is_filler, read_status
from transforms.extraction.scores.teams import same_team

#: A bare number below a total is its overs, unless it has more than any innings but a Test's.
_MOST_BARE_OVERS = 50
#: Cells that a card may have above its first side, and below its second.
MOST_ABOVE, MOST_BELOW = 4, 8


@dataclasses.dataclass
class Side:
    """One side of a card, and where the lines below it begin."""

    name: str
    innings: tuple[Innings, ...]
    overs: Overs | None  # of the last innings
    end: int
    one_line: bool = False  # name and total on one line
    yet_to_bat: bool = False  # and says so
    of_one: bool = False  # "Goa 1st Inns": its name says which of its innings this is

    def then(self, more: "Side") -> "Side":
        """Returns the side with further innings of its own."""
        return dataclasses.replace(
            self, innings=(*self.innings, *more.innings), overs=more.overs, end=more.end
        )


@dataclasses.dataclass
class Frame:
    """What stands above and below the sides."""

    label: Label | None = None
    label_text: str = ""
    result: Result | None = None
    statuses: list[Status] = dataclasses.field(default_factory=list)
    status_texts: list[str] = dataclasses.field(default_factory=list)
    run_rate: float | None = None
    target: int | None = None
    rated: bool = False
    match_date: datetime.date | None = None
    taken: list[int] = dataclasses.field(default_factory=list)


class Outline(NamedTuple):
    """Two sides with what stands around them, and the numbers of their cells."""

    first: Side
    second: Side
    frame: Frame
    cells: set[int]
    names: tuple[str, str]  # of the sides; the fuller ones where a pairing stands above codes
    paired: bool  # a line names the two as opponents


_INNINGS = re.compile(r"\s(?:1st|2nd|first|second) inn(?:ing)?s?\.?$", re.IGNORECASE)
_SUPER_OVER = re.compile(r"(?:the )?super over|सुपर ओवर|s/o", re.IGNORECASE)
_RATE_LABEL = re.compile(r"c?rr|(?:current )?run[- ]?rate|रन ?रेट", re.IGNORECASE)
_RATE_FIGURE = re.compile(r"\d{1,2}\.\d{1,2}")


class OutlineReader:
    """Reads outlines off the cells of a page that no card has taken yet."""

    def __init__(self, cells: Sequence[str]) -> None:
        self._cells = cells
        self.taken: set[int] = set()

    def at(self, number: int) -> str:
        """Returns a cell that is still free, or ""."""
        return self._cells[number] if 0 <= number < len(self._cells) and number not in self.taken else ""

    def read(self, begin: int) -> Outline | None:
        """Reads the card whose sides begin at a cell, if there is one."""
        paired = self._pairing(begin)
        sides = paired or self._sides(begin)
        if not sides:
            return None
        first, second = sides
        frame = Frame()
        rates = [rate for number in range(begin, second.end) if (rate := self._rate(number))]
        if rates:
            frame.rated, frame.run_rate = True, rates[0].run_rate
        first, second = self._read_below(first, second, frame, self._result_above(begin))
        self._read_above(begin, frame)
        names = read_pairing(self.at(begin)) or (first.name, second.name)
        return Outline(
            first, second, frame, {*range(begin, second.end), *frame.taken}, names, paired is not None
        )

    def read_result_alone(self, begin: int, end: int) -> Outline | None:
        """Reads a card that has no sides but those that its result names; None where it names one or none.

        Args:
            begin, end: its first and last cell, all of them frame.
        """
        frame = Frame()
        for number in range(begin, end + 1):
            label = read_label(self.at(number))
            if label and frame.label is None:
                frame.label, frame.label_text = label, self.at(number)
                frame.taken.append(number)
            else:
                self._read_frame(number, frame)
        result = frame.result
        if (
            not result
            or not result.winner
            or not result.loser
            or not frame.label
            or not frame.label.competition
        ):
            return None
        first, second = (Side(name, (), None, begin) for name in (result.winner, result.loser))
        return Outline(
            first, second, frame, set(range(begin, end + 1)), (first.name, second.name), paired=True
        )

    # --- The sides.

    def _pairing(self, begin: int) -> tuple[Side, Side] | None:
        """Reads two sides named on one line, with what stands of them below."""
        names = read_pairing(self.at(begin))
        if not names:
            return None
        below = self._sides(begin + 1)
        if below and _are_same(names, (below[0].name, below[1].name)):
            return below
        sides = [Side(name, (), None, begin + 1) for name in names]
        end = begin + 1
        for place in range(2):
            total = self._side(end) if self._has_innings(end) else self._total(end)
            if not total:
                break
            if total.name:
                places = [at for at, side in enumerate(sides) if same_team(side.name, total.name)]
                if len(places) != 1 or sides[places[0]].innings:
                    break
                # A strip writes the side's code beside its total: that is the side's name on the card.
                sides[places[0]] = total
            else:
                sides[place] = dataclasses.replace(total, name=sides[place].name)
            end = total.end
        return dataclasses.replace(sides[0], end=end), dataclasses.replace(sides[1], end=end)

    def _has_innings(self, number: int) -> bool:
        total = read_total(self.at(number))
        return total is not None and total.team is not None

    def _sides(self, begin: int) -> tuple[Side, Side] | None:
        first = self._side(begin)
        if not first:
            return None
        first = self._with_second_innings(first)
        between = first.end
        while is_filler(self.at(between)) or (first.innings and self._rate(between)):
            between += 1
        second = self._side(between)
        if not second or same_team(first.name, second.name):
            return None
        if not first.innings and second.innings and not second.one_line:
            # Both names, then both totals.
            other = self._total(second.end)
            if other:
                first = dataclasses.replace(first, innings=second.innings, overs=second.overs)
                second = dataclasses.replace(second, innings=other.innings, overs=other.overs, end=other.end)
            return first, second
        second = self._with_second_innings(second)
        if any(
            len(side.innings) > 1 or side.of_one or any(one.declared for one in side.innings)
            for side in (first, second)
        ):
            # Innings in the order in which they were played, each with its side's name.
            first, second = self._with_named_innings(first, second, super_over=False)
        return first, second

    def _with_named_innings(self, first: Side, second: Side, *, super_over: bool) -> tuple[Side, Side]:
        """Adds the innings that stand below the second side, each with its side's name."""
        for _ in range(2):
            more = self._side(second.end)
            if not more or not more.innings:
                break
            if super_over:
                innings = tuple(dataclasses.replace(one, super_over=True) for one in more.innings)
                more = dataclasses.replace(more, innings=innings)
            if same_team(more.name, first.name):
                first = first.then(more)
            elif same_team(more.name, second.name):
                second = second.then(more)
            else:
                break
            second = dataclasses.replace(second, end=more.end)
        return first, second

    def _side(self, begin: int) -> Side | None:
        """Reads one side: its name, then its total if it has one."""
        line = self.at(begin)
        total = read_total(line)
        if total and total.team:
            told = total.overs and total.overs.certain
            (innings, *more) = total.innings
            if not told and not more and innings.wickets is None and innings.runs < 100:
                return None  # "Match 33", "Sarr 77"
            side = self._with_overs(total, begin + 1)
            return dataclasses.replace(side, name=total.team, one_line=True)
        waiting = read_yet_to_bat(line)
        if waiting:
            return Side(waiting, (), None, begin + 1, yet_to_bat=True)
        line, of_one = _INNINGS.subn("", line)
        if not is_name(line) or read_result(line):
            return None
        end = begin + 1
        again = self.at(end)
        if is_name(again) and same_team(line, again):
            line, end = max(line, again, key=len), end + 1
        if read_yet_to_bat(self.at(end)) == "":
            return Side(line, (), None, end + 1, yet_to_bat=True)
        below = self._total(end)
        if below:
            return dataclasses.replace(below, name=line, of_one=bool(of_one))
        return Side(line, (), None, end)

    def _with_second_innings(self, side: Side) -> Side:
        """Reads the second total of a side that has one on lines of its own."""
        more = self._total(side.end) if side.innings and not side.one_line else None
        if more and (more.innings[0].wickets is not None or _is_long(side.innings[0])):
            return side.then(more)
        return side

    def _total(self, begin: int) -> Side | None:
        """Reads a total without name, with its overs, which may stand on the line above it."""
        total = read_total(self.at(begin))
        above = read_overs(self.at(begin)) if total is None else None
        if above and above.certain:
            total = read_total(self.at(begin + 1))
            if not total or total.team or total.overs:
                return None
            return self._with_overs(total._replace(overs=above), begin + 2)
        return self._with_overs(total, begin + 1) if total and not total.team else None

    def _with_overs(self, total: Total, end: int) -> Side:
        """Makes a nameless side of a total, with its overs, which may stand on the line below it."""
        overs = total.overs
        if not overs:
            overs = read_overs(self.at(end))
            few = overs is not None and overs.balls <= _MOST_BARE_OVERS * 6
            if overs and (overs.certain or (few and any(one.wickets is not None for one in total.innings))):
                end += 1
            else:
                overs = None
        innings = list(total.innings)
        if overs:
            # Overs beside two totals are those of the second; a super over has none.
            last = max(at for at, one in enumerate(innings) if not one.super_over)
            innings[last] = dataclasses.replace(innings[last], overs=overs.written, balls=overs.balls)
        return Side("", tuple(innings), overs, end)

    # --- What stands around them.

    def _result_above(self, begin: int) -> bool:
        """Tells whether a free result stands above, within the lines that a card may have there."""
        for number in range(begin - 1, begin - 1 - MOST_ABOVE, -1):
            line = self.at(number)
            if read_result(line):
                return True
            if not is_frame(line):
                return False
        return False

    def _read_below(self, first: Side, second: Side, frame: Frame, result_above: bool) -> tuple[Side, Side]:
        number = begin = second.end
        while number < begin + MOST_BELOW:
            line = self.at(number)
            if _SUPER_OVER.fullmatch(line):
                more = self._with_named_innings(
                    first, dataclasses.replace(second, end=number + 1), super_over=True
                )
                if more[1].end > number + 1:
                    frame.taken += range(number, more[1].end)
                    first, second = more[0], dataclasses.replace(more[1], end=second.end)
                    number = frame.taken[-1] + 1
                    continue
            result = read_result(line)
            if result and result_above and self._sides(number + 1):
                return (
                    first,
                    second,
                )  # The results of a list stand above their sides: this one is the next card's.
            if not self._read_frame(number, frame):
                # One line may say anything, a venue mostly, if the card surely goes on below it.
                below = self.at(number + 1)
                goes_on = read_result(below) or self._rate(number + 1)
                if not line or frame.taken or result_above or not goes_on or read_label(line):
                    break
                frame.taken.append(number)
            number += 1
        while is_image(self.at(number)):
            frame.taken.append(number)
            number += 1
        return first, second

    def _read_above(self, begin: int, frame: Frame) -> None:
        number = begin - 1
        while number >= begin - MOST_ABOVE:
            label = read_label(self.at(number))
            if label and frame.label is None:
                frame.label, frame.label_text = label, self.at(number)
                frame.taken.append(number)
            elif label and frame.label and label.competition and not frame.label.competition:
                # Stage and competition on lines of their own.
                frame.label = label._replace(
                    stage=label.stage or frame.label.stage,
                    match_type=label.match_type or frame.label.match_type,
                    match_date=label.match_date or frame.label.match_date,
                )
                frame.label_text = f"{self.at(number)}, {frame.label_text}"
                frame.taken.append(number)
            elif read_pairing(self.at(number)) and not frame.label:
                frame.taken.append(number)
            elif (frame.label and frame.statuses) or not self._read_frame(number, frame):
                break
            number -= 1
        while is_image(self.at(number)):
            frame.taken.append(number)
            number -= 1

    def _read_frame(self, number: int, frame: Frame) -> bool:
        """Reads a result, rate, target or status into the frame; tells whether the line was one."""
        line = self.at(number)
        result = None if frame.result else read_result(line)
        rate = self._rate(number)
        target = read_target(line)
        status = read_status(line)
        if result:
            frame.result = result
        elif rate:
            frame.rated = True
            frame.run_rate = rate.run_rate if frame.run_rate is None else frame.run_rate
        elif target is not None:
            frame.target = target
        elif status:
            frame.statuses.append(status)
            frame.status_texts.append(line)
            frame.match_date = frame.match_date or status.match_date
        elif not is_image(line):
            return False
        frame.taken.append(number)
        return True

    def _rate(self, number: int) -> Rate | None:
        """Reads a rate; its name and figure may stand on lines of their own, and then either tells."""
        line = self.at(number)
        if _RATE_LABEL.fullmatch(line) and _RATE_FIGURE.fullmatch(self.at(number + 1)):
            return Rate(float(self.at(number + 1)))
        if _RATE_FIGURE.fullmatch(line) and _RATE_LABEL.fullmatch(self.at(number - 1)):
            return Rate(float(line))
        return read_rate(line)


def _is_long(innings: Innings) -> bool:
    """Tells whether an innings surely is one of cricket's, by its size alone, and over."""
    return innings.runs >= 100 and innings.wickets in (None, 10)


def _are_same(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tells whether two pairs of names are those of the same sides."""
    straight = same_team(one[0], other[0]) and same_team(one[1], other[1])
    return straight or (same_team(one[0], other[1]) and same_team(one[1], other[0]))


def is_frame(line: str) -> bool:
    """Tells whether a line is one of those that stand above or below the sides."""
    return bool(
        read_result(line)
        or read_rate(line)
        or read_status(line)
        or read_label(line)
        or read_target(line) is not None
    )


def is_image(line: str) -> bool:
    """Tells whether a line is the empty name of a team's picture, left over in a page become text."""
    return line.lower() == "img title"


def has_wickets(line: str) -> bool:
    """Tells whether a line holds a total with wickets."""
    total = read_total(line)
    return total is not None and any(innings.wickets is not None for innings in total.innings)
