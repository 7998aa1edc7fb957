"""Cricket cards: runs of neighbouring lines that show one match.

::

    IPL                                         label            ┐
    Royal Challengers Bengaluru win by 6 runs   result           ├ above, in any order, all optional
    Match Ended                                 status           ┘
    Royal Challengers Bengaluru                 name, again in short, or with the total on its line
    190/9                                       total
    20.0                                        overs, or beside the total
    vs                                          filler
    Punjab Kings  …                             the other side
    Narendra Modi Stadium, Ahmedabad            one line of anything, if the card goes on below it
    Royal Challengers Bengaluru win by 6 runs   result           ┐
    RR 9.50                                     rate             ├ below, in any order, all optional
    Match Ended                                 status           ┘

Two sides alone are no card: something must say that it is cricket. Football, tennis and polls have
cards of the same outline.
"""

import dataclasses
import datetime
import re
from collections.abc import Sequence
from typing import NamedTuple

from schemas.records import Competitor, Innings
from transforms.extraction.ids import stable_hash
from transforms.extraction.model import ScoreCard
from transforms.extraction.scores import lines as read
from transforms.extraction.scores.grades import Batting, grade
from transforms.extraction.scores.teams import (
    INTERNATIONAL,
    Competition,
    competition_of,
    competition_of_teams,
    find_team,
    fold_name,
    is_code_of,
)


class FoundCards(NamedTuple):
    """The cards of a page, and the numbers of the lines that belong to cards, read or not."""

    cards: list[ScoreCard]
    taken: set[int]


#: Lines that a card may have above its first side, and below its second.
_MOST_ABOVE, _MOST_BELOW = 4, 8
#: A card begins at most so many lines above its first total or telling line.
_REACH = 6

_ANCHOR = re.compile(
    r"\d\s?[/&-]\s?\d|\d \("
    r"|\b(?:toss|opt|start|begin|abandoned|no result|postponed|cancel|called off|w[io]n|beat)|r(?:r|ate)\b"
    r"|टॉस|शुरू|रद्द|स्थगित|बेनतीजा|रन|विकेट|रेट",
    re.IGNORECASE,
)


def find_cards(lines: Sequence[str]) -> FoundCards:
    """Finds the cricket cards in the lines of a page.

    Args:
        lines: in order, with ASCII digits; "" for a line that can be of no card.
    """
    anchors = [number for number, line in enumerate(lines) if line and _ANCHOR.search(line)]
    if not anchors:
        return FoundCards([], set())
    reader = _Reader(lines)
    cards: list[ScoreCard] = []
    for number in sorted({begin for anchor in anchors for begin in range(anchor - _REACH, anchor + 1)}):
        if number >= 0:
            card = reader.card(number)
            if card:
                cards.append(card)
    for number in anchors:
        reader.take_unread(number)
    return FoundCards(cards, reader.taken)


@dataclasses.dataclass
class _Side:
    """One side of a card, and where the lines below it begin."""

    name: str
    innings: tuple[Innings, ...]
    overs: read.Overs | None  # of the last innings
    end: int
    one_line: bool = False  # name and total on one line
    yet_to_bat: bool = False  # and says so

    def then(self, more: "_Side") -> "_Side":
        """Returns the side with further innings of its own."""
        return dataclasses.replace(
            self, innings=(*self.innings, *more.innings), overs=more.overs, end=more.end
        )


@dataclasses.dataclass
class _Frame:
    """What stands above and below the sides."""

    label: read.Label | None = None
    label_text: str = ""
    result: read.Result | None = None
    statuses: list[read.Status] = dataclasses.field(default_factory=list)
    status_texts: list[str] = dataclasses.field(default_factory=list)
    run_rate: float | None = None
    target: int | None = None
    rated: bool = False
    match_date: datetime.date | None = None
    taken: list[int] = dataclasses.field(default_factory=list)


class _Reader:
    """Reads cards off a page's lines, and keeps which lines they took."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self.taken: set[int] = set()

    def _at(self, number: int) -> str:
        """Returns a line that is still free, or ""."""
        return self._lines[number] if 0 <= number < len(self._lines) and number not in self.taken else ""

    def card(self, begin: int) -> ScoreCard | None:
        """Reads the card whose first side begins at a line, and takes its lines; None if there is none."""
        sides = self._sides(begin)
        if not sides:
            return None
        first, second = sides
        frame = _Frame()
        self._read_below(second.end, frame, self._result_above(begin))
        self._read_above(begin, frame)
        names = (first.name, second.name)
        competition = _competition(frame.label, names)
        evidence = _evidence(first, second, frame, competition)
        if not evidence.is_card:
            return None
        self.taken |= {*range(begin, second.end), *frame.taken}
        return _score_card(first, second, frame, competition) if evidence.is_cricket else None

    # --- The sides.

    def _sides(self, begin: int) -> tuple[_Side, _Side] | None:
        first = self._side(begin)
        if not first:
            return None
        first = self._with_second_innings(first)
        second = self._side(first.end + read.is_filler(self._at(first.end)))
        if not second or _same_team(first.name, second.name):
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
            len(side.innings) > 1 or any(one.declared for one in side.innings) for side in (first, second)
        ):
            # Innings in the order in which they were played, each with its side's name.
            for _ in range(2):
                third = self._side(second.end)
                if third and third.innings and _same_team(third.name, first.name):
                    first = first.then(third)
                elif third and third.innings and _same_team(third.name, second.name):
                    second = second.then(third)
                else:
                    break
                second = dataclasses.replace(second, end=third.end)
        return first, second

    def _side(self, begin: int) -> _Side | None:
        """Reads one side: its name, then its total if it has one."""
        line = self._at(begin)
        total = read.read_total(line)
        if total and total.team:
            told = total.overs and total.overs.certain
            if not told and len(total.innings) == 1 and total.innings[0].wickets is None:
                return None  # "Match 33", "Sarr 77"
            side = self._with_overs(total, begin + 1)
            return dataclasses.replace(side, name=total.team, one_line=True)
        if not read.is_name(line) or read.read_result(line):
            return None
        end = begin + 1
        again = self._at(end)
        if read.is_name(again) and _same_team(line, again):
            line, end = max(line, again, key=len), end + 1
        if read.is_yet_to_bat(self._at(end)):
            return _Side(line, (), None, end + 1, yet_to_bat=True)
        below = self._total(end)
        return dataclasses.replace(below, name=line) if below else _Side(line, (), None, end)

    def _with_second_innings(self, side: _Side) -> _Side:
        """Reads the second total of a side that has one on lines of its own."""
        more = self._total(side.end) if side.innings and not side.one_line else None
        return side.then(more) if more and more.innings[0].wickets is not None else side

    def _total(self, begin: int) -> _Side | None:
        """Reads a total without name, with its overs, which may stand on the line above it."""
        total = read.read_total(self._at(begin))
        above = read.read_overs(self._at(begin)) if total is None else None
        if above and above.certain:
            total = read.read_total(self._at(begin + 1))
            if not total or total.team or total.overs:
                return None
            return self._with_overs(total._replace(overs=above), begin + 2)
        return self._with_overs(total, begin + 1) if total and not total.team else None

    def _with_overs(self, total: read.Total, end: int) -> _Side:
        """Makes a nameless side of a total, with its overs, which may stand on the line below it."""
        overs = total.overs
        if not overs:
            overs = read.read_overs(self._at(end))
            if overs and (overs.certain or any(one.wickets is not None for one in total.innings)):
                end += 1
            else:
                overs = None
        innings = list(total.innings)
        if overs:
            # Overs beside two totals are those of the second.
            innings[-1] = dataclasses.replace(innings[-1], overs=overs.written, balls=overs.balls)
        return _Side("", tuple(innings), overs, end)

    # --- What stands around them.

    def _result_above(self, begin: int) -> bool:
        """Tells whether a free result stands above, within the lines that a card may have there."""
        for number in range(begin - 1, begin - 1 - _MOST_ABOVE, -1):
            line = self._at(number)
            if read.read_result(line):
                return True
            if not _is_frame(line):
                return False
        return False

    def _read_below(self, begin: int, frame: _Frame, result_above: bool) -> None:
        number = begin
        while number < begin + _MOST_BELOW:
            line = self._at(number)
            result = read.read_result(line)
            if result and result_above and self._sides(number + 1):
                return  # The results of a list stand above their sides: this one is the next card's.
            if not self._read_frame(number, frame):
                # One line may say anything, a venue mostly, if the card surely goes on below it.
                below = self._at(number + 1)
                goes_on = read.read_result(below) or read.read_rate(below)
                if not line or frame.taken or result_above or not goes_on or read.read_label(line):
                    break
                frame.taken.append(number)
            number += 1
        while _is_image(self._at(number)):
            frame.taken.append(number)
            number += 1

    def _read_above(self, begin: int, frame: _Frame) -> None:
        number = begin - 1
        while number >= begin - _MOST_ABOVE:
            label = read.read_label(self._at(number))
            if label and frame.label is None:
                frame.label, frame.label_text = label, self._at(number)
                frame.taken.append(number)
            elif label and frame.label and label.competition and not frame.label.competition:
                # Stage and competition on lines of their own.
                frame.label = label._replace(
                    stage=label.stage or frame.label.stage,
                    match_type=label.match_type or frame.label.match_type,
                    match_date=label.match_date or frame.label.match_date,
                )
                frame.label_text = f"{self._at(number)}, {frame.label_text}"
                frame.taken.append(number)
            elif (frame.label and frame.statuses) or not self._read_frame(number, frame):
                break
            number -= 1
        while _is_image(self._at(number)):
            frame.taken.append(number)
            number -= 1

    def _read_frame(self, number: int, frame: _Frame) -> bool:
        """Reads a result, rate, target or status into the frame; tells whether the line was one."""
        line = self._at(number)
        result = None if frame.result else read.read_result(line)
        rate = read.read_rate(line)
        target = read.read_target(line)
        status = read.read_status(line)
        if result:
            frame.result = result
        elif rate:
            frame.rated = True
            frame.run_rate = frame.run_rate if rate.run_rate is None else rate.run_rate
        elif target is not None:
            frame.target = target
        elif status:
            frame.statuses.append(status)
            frame.status_texts.append(line)
            frame.match_date = frame.match_date or status.match_date
        elif not _is_image(line):
            return False
        frame.taken.append(number)
        return True

    # --- Cards that could not be read.

    def take_unread(self, number: int) -> None:
        """Takes the lines around a result or rate that surely are of a card, though it was not read.

        Surely: a rate, or a result with a total, a rate or a target near it, and nothing foreign between.
        A result alone may be a headline.
        """
        line = self._at(number)
        if not (read.read_result(line) or read.read_rate(line)):
            return
        begin = end = number
        while begin > number - _MOST_BELOW and self._is_of_card(begin - 1):
            begin -= 1
        while end < number + _MOST_BELOW and self._is_of_card(end + 1):
            end += 1
        run = [self._lines[at] for at in range(begin, end + 1)]
        says = {
            "result": any(map(read.read_result, run)),
            "rate": any(map(read.read_rate, run)),
            "target": any(read.read_target(text) is not None for text in run),
            "total": any(map(_has_wickets, run)),
            "label": any(map(read.read_label, run)),
        }
        said = {what for what, stands in says.items() if stands}
        if len(said) > 1 and said != {"result", "label"}:
            self.taken |= set(range(begin, end + 1))

    def _is_of_card(self, number: int) -> bool:
        line = self._at(number)
        if not line:
            return False
        if _is_frame(line) or _has_wickets(line) or _is_image(line):
            return True
        if read.is_name(line):
            return _has_wickets(self._at(number + 1))
        return _has_wickets(self._at(number - 1)) and read.read_overs(line) is not None


def _is_frame(line: str) -> bool:
    """Tells whether a line is one of those that stand above or below the sides."""
    return bool(
        read.read_result(line)
        or read.read_rate(line)
        or read.read_status(line)
        or read.read_label(line)
        or read.read_target(line) is not None
    )


def _is_image(line: str) -> bool:
    """Tells whether a line is the empty name of a team's picture, left over in a page become text."""
    return line.lower() == "img title"


def _has_wickets(line: str) -> bool:
    total = read.read_total(line)
    return total is not None and any(innings.wickets is not None for innings in total.innings)


def _same_team(one: str, other: str) -> bool:
    """Tells whether two names beside each other are one team's, in full and in short.

    >>> _same_team("Royal Challengers Bengaluru", "RCB"), _same_team("India", "IND"), _same_team("IPL", "MI")
    (True, True, False)
    """
    if is_code_of(one, other) or is_code_of(other, one):
        return True
    short, long = sorted((fold_name(one), fold_name(other)), key=len)
    initials = "".join(word[0] for word in long.split())
    return bool(short) and (
        short == long
        or (len(short) > 1 and short == initials)
        or (len(short) == 3 and short.isascii() and " " not in short and long.startswith(short))
    )


class _Evidence(NamedTuple):
    """What two sides and the lines around them surely are."""

    is_card: bool
    is_cricket: bool


def _evidence(first: _Side, second: _Side, frame: _Frame, competition: Competition | None) -> _Evidence:
    """Weighs whether two sides and what is around them are surely one match, and of cricket."""
    label, result, sides = frame.label, frame.result, (first, second)
    if (label and label.sport == "other") or (competition and competition.sport != "cricket"):
        return _Evidence(False, False)
    if result and competition and not _may_win(result, sides, competition):
        return _Evidence(False, False)
    known = competition is not None and all(find_team(side.name, competition) for side in sides)
    # Countries meet in every sport, and so do leagues that nobody knows.
    of_cricket = bool(
        any(status.cricket for status in frame.statuses)
        or (label and label.sport == "cricket")
        or (competition and competition.competition_id != INTERNATIONAL and (label or known))
    )
    below_label = bool(label and label.competition)
    if not first.innings and not second.innings:
        # Names alone are a menu, unless the line below them tells of their match.
        telling = any(status.telling for status in frame.statuses) or bool(result and result.outcome != "win")
        is_card = telling and (known or below_label)
        return _Evidence(is_card, is_card and of_cricket)
    said = of_cricket or bool(
        (result and (result.margin_kind or result.outcome in ("tie", "no_result")))
        or frame.rated
        or frame.target is not None
    )
    shaped = any(len(side.innings) > 1 or (side.overs and side.overs.certain) for side in sides)
    wickets = any(innings.wickets is not None for side in sides for innings in side.innings)
    if not (first.innings and second.innings):
        # One side has not batted: that it is one must be sure.
        waiting = second if first.innings else first
        sure = known or waiting.yet_to_bat or (waiting is second and said and below_label)
        is_card = wickets and (said or shaped) and sure
    elif first.one_line or second.one_line:
        is_card = said and (wickets or shaped)  # a summary in an article has such lines too
    else:
        is_card = (said and (wickets or shaped or result is not None)) or (wickets and shaped)
    return _Evidence(is_card, is_card)


def _may_win(result: read.Result, sides: Sequence[_Side], competition: Competition) -> bool:
    """Tells whether a result can be that of these sides; not, if it names a third team."""
    winner = find_team(result.winner, competition) if result.winner else None
    teams = [find_team(side.name, competition) for side in sides]
    return winner is None or None in teams or winner in teams


def _competition(label: read.Label | None, names: Sequence[str]) -> Competition | None:
    if label and label.competition:
        return competition_of(label.competition)
    return competition_of_teams(names)


# --- The record. --------------------------------------------------------------------------------


def _score_card(first: _Side, second: _Side, frame: _Frame, competition: Competition | None) -> ScoreCard:
    sides = (first, second)
    result = frame.result
    winner = _winner(result, sides, competition)
    competitors = [_competitor(side, competition) for side in sides]
    targets = [side.overs.target for side in sides if side.overs and side.overs.target]
    target = frame.target if frame.target is not None else (targets[0] if targets else None)
    label = frame.label or read.Label(None, None, None, None, sport=None)
    winning_team = find_team(result.winner, competition) if result and result.winner and competition else None
    winner_team_id = winning_team.team_id if winning_team else None
    if winner_team_id is None and winner is not None:
        winner_team_id = competitors[winner].team_id
    status = _match_status(sides, frame)
    return ScoreCard(
        sport="cricket",
        match_status=status,
        grade=grade(
            [Batting(competitor.innings, side.overs.limit if side.overs else None)
             for competitor, side in zip(competitors, sides, strict=True)],
            result, winner, frame.run_rate, target,
        ),
        state_key=_state_key(competitors, label, result, status, frame),
        match_key=_match_key(competitors, label, frame.label_text, competition),
        competitors=competitors,
        competition=label.competition,
        stage=label.stage,
        match_type=label.match_type or _match_type(sides, competition),
        result_text=result.text if result else None,
        winner=result.winner if result else None,
        winner_team_id=winner_team_id,
        outcome=result.outcome if result else None,
        margin_value=result.margin_value if result else None,
        margin_kind=result.margin_kind if result else None,
        method=result.method if result else None,
        run_rate=frame.run_rate,
        target=target,
        match_date=label.match_date or frame.match_date,
    )  # fmt: skip


def _competitor(side: _Side, competition: Competition | None) -> Competitor:
    innings = [dataclasses.replace(one) for one in side.innings]  # readings are remembered: never shared
    team = find_team(side.name, competition) if competition else None
    return Competitor(
        name=side.name,
        team_id=team.team_id if team else None,
        team_name=team.name if team else None,
        innings=innings,
    )


def _winner(
    result: read.Result | None, sides: Sequence[_Side], competition: Competition | None
) -> int | None:
    """Returns which side the result names; None where the names do not tell."""
    if result is None or result.winner is None:
        return None
    team = find_team(result.winner, competition) if competition else None
    named = [
        number
        for number, side in enumerate(sides)
        if _same_team(result.winner, side.name)
        or (team is not None and competition is not None and find_team(side.name, competition) == team)
    ]
    return named[0] if len(named) == 1 else None


def _match_status(sides: Sequence[_Side], frame: _Frame) -> str:
    played = any(one.runs or one.wickets or one.balls for side in sides for one in side.innings)
    if frame.result:
        status = frame.result.match_status
        # A match that was abandoned after a ball was bowled has been.
        return "post-event" if status == "canceled" and played else status
    said = {status.match_status for status in frame.statuses}
    if "post-event" in said:
        return "post-event"
    if not played:
        return "mid-event" if "mid-event" in said else "pre-event"
    if not said and all(side.innings and side.overs and _closed(side) for side in sides):
        return "post-event"
    return "mid-event"


def _closed(side: _Side) -> bool:
    """Tells whether a side's innings is over."""
    overs = side.overs
    if side.innings[-1].all_out or overs is None:
        return True
    return overs.balls in (120, 300) or (overs.limit is not None and overs.balls == overs.limit * 6)


def _match_type(sides: Sequence[_Side], competition: Competition | None) -> str | None:
    if competition and competition.match_type:
        return competition.match_type
    limits = {side.overs.limit for side in sides if side.overs}
    return "T20" if limits == {20} else "ODI" if limits == {50} else None


# --- Keys. --------------------------------------------------------------------------------------


def _state_key(
    competitors: Sequence[Competitor],
    label: read.Label,
    result: read.Result | None,
    status: str,
    frame: _Frame,
) -> str:
    """Returns the hash of what a card says, the same in whatever order and spelling of overs it says it."""
    sides = sorted(
        [
            fold_name(side.team_id or side.name),
            *(
                f"{innings.runs}/{innings.wickets}/{innings.balls}/{innings.declared}"
                for innings in side.innings
            ),
        ]
        for side in competitors
    )
    return stable_hash(
        "cricket",
        fold_name(label.competition or ""),
        fold_name(label.stage or ""),
        str(label.match_date),
        *(part for side in sides for part in side),
        status,
        *sorted(map(fold_name, frame.status_texts)),
        result and fold_name(result.text),
        str(frame.run_rate),
        str(frame.target),
    )


_YEAR = re.compile(r"(?:19|20)\d\d")


def _match_key(
    competitors: Sequence[Competitor], label: read.Label, label_text: str, competition: Competition | None
) -> str:
    """Returns the readable key of a match: sport, competition, season where said, sides in order of name."""
    if competition:
        where = competition.competition_id
    else:
        where = fold_name(_YEAR.sub("", label.competition or "")).replace(" ", "-")
    season = _YEAR.search(label_text)
    sides = sorted(
        side.team_id.rpartition("/")[2] if side.team_id else fold_name(side.name).replace(" ", "-")
        for side in competitors
    )
    return "|".join(("cricket", where, season[0] if season else "", *sides))
