"""Visible and stated facts weighed against each other: who wrote a story, and when."""

import dataclasses
import datetime
import re
from collections.abc import Collection, Sequence
from typing import Literal, NamedTuple

from transforms.extraction.dateline import Dateline
from transforms.extraction.dates import parse_datetime
from transforms.extraction.header import CLOCK_SKEW, Shown
from transforms.extraction.messages import is_believable
from transforms.extraction.model import IST, Page
from transforms.extraction.publishers.publisher import Publisher
from transforms.extraction.repeats import letters
from transforms.extraction.statement import StatedTime, Statement, unique


def weigh_people(
    shown: Shown, dateline: Dateline, stated: Statement
) -> tuple[list[str], list[str], list[str]]:
    """Returns authors, editors and agencies: as visible; as stated only where no person is visible.

    A head or a dateline may call its house a person: who is an agency in one place, or gives one its name, is
    no author.
    """
    authors = unique([*shown.authors, *dateline.authors])
    editors = shown.editors
    if not authors and not editors:
        # A head may give its one person in both roles; a reader sees none of it.
        authors, editors = stated.authors, [name for name in stated.editors if name not in stated.authors]
    agencies = unique([*shown.agencies, *dateline.agencies]) or stated.agencies
    houses = {letters(name) for name in (*agencies, *stated.agencies)}
    authors = [name for name in authors if not any(house.startswith(letters(name)) for house in houses)]
    return authors, editors, agencies


_IST_AHEAD = datetime.timedelta(hours=5, minutes=30)
_MINUTE = datetime.timedelta(minutes=1)
_SAYS_UTC = re.compile(r"(?:Z|[+-]00:?00|\b(?:GMT|UTC))\s*\Z", re.IGNORECASE)
#: The day in an address: `/2025/06/04/`, `-20250604`, `-04-06-2025/`.
_DAY_IN_URL = re.compile(
    r"(?<!\d)(?:(?P<year>20\d\d)(?:[/-](?P<month>\d\d?)[/-](?P<day>\d\d?)|(?P<mm>[01]\d)(?P<dd>[0-3]\d))"
    r"|(?P<first>\d\d)-(?P<second>\d\d)-(?P<last>20\d\d))(?!\d)"
)


@dataclasses.dataclass(slots=True)
class DateSource:
    """One time that the page gives, and what became of it."""

    role: Literal["published", "modified"]
    source: str  # visible, dateline, address, or where the head states it
    text: str  # as written; "" where no text of its own stands for it
    value: datetime.datetime | None  # as it was counted; None where it is no time
    verdict: str = ""  # what became of it, for a person
    is_believed: bool = True
    says_utc: bool = False


class WeighedDates(NamedTuple):
    """When a story was published and modified, and what said so."""

    published: datetime.datetime | None
    modified: datetime.datetime | None
    sources: list[DateSource]


def weigh_dates(
    shown: Shown,
    stated: Statement,
    in_dateline: datetime.datetime | None,
    page: Page,
    publisher: Publisher,
) -> WeighedDates:
    """Returns when the story was published and modified.

    1. A stated time that calls the clock of India UTC is the site's slip, and every time of the page that
       is labelled so is set right. Three things tell: the visible clock, or another stated time, shows the
       same figures as Indian ones; or the time as stated has not come yet when the page was fetched.
    2. Of what is left, the time that most sources give stands; where they differ, the one stated first: a
       visible time may be the reader's clock or the crawler's, so it decides only between stated ones.
    3. A day in the address or the dateline decides between times of several days: JSON-LD may be another
       story's. A dateline's day, else the address's, stands where nothing else does.
    4. A story is not modified before it is published: then a time of the other kind that is possible stands,
       and of a pair that no other time sets right only the one with the better source. Seconds apart, the
       two agree: sites store them one after the other, and show them to the minute.
    """
    stated_published = [_stated("published", time) for time in stated.published]
    stated_modified = [_stated("modified", time) for time in stated.modified]
    visible_published = _visible("published", shown.published, shown.published_text)
    visible_modified = _visible("modified", shown.modified, shown.modified_text)
    published = stated_published + visible_published
    modified = stated_modified + visible_modified
    visible = visible_published + visible_modified
    sources = published + modified

    if publisher.clock_of_reader and any(one.is_believed for one in stated_published + stated_modified):
        for one in visible:
            _disbelieve(one, "the reader's clock, by the publisher's file")
    if publisher.utc_is_ist or any(
        one.says_utc and _is_slip(one, [*role, *visible], page)
        for role in (stated_published, stated_modified)
        for one in role
    ):
        for one in sources:
            if one.says_utc and one.value is not None:
                one.value -= _IST_AHEAD
                one.verdict = "India's clock labelled UTC"
    latest = page.fetched_at + CLOCK_SKEW
    for one in sources:
        if one.is_believed and one.value is not None and not is_believable(one.value):
            _disbelieve(one, "out of reach")
        elif one.is_believed and one.value is not None and one.value > latest:
            _disbelieve(one, "after the page was fetched")

    in_url = _day_in_url(page)
    days = {moment.astimezone(IST).date() for moment in (in_url, in_dateline) if moment}
    first = _most_given(published, days) or in_dateline or in_url
    last = _most_given(modified, ())
    is_out_of_order = False
    if first and last and first - last >= _MINUTE:
        is_out_of_order = True
        possible = [day for day in (in_dateline, in_url) if day]
        first, last = _in_order(first, last, published, modified, possible)
    for one, chosen in [*((one, first) for one in published), *((one, last) for one in modified)]:
        _conclude(one, chosen)
    for name, day in (("dateline", in_dateline), ("address", in_url)):
        if day is not None:
            verdict = "stands" if day == first else "a day: decides between times of several days"
            if is_out_of_order and first is None:
                verdict = _OUT_OF_ORDER
            sources.append(DateSource("published", name, "", day, verdict))
    return WeighedDates(first, last, sources)


def latest_day(shown: Shown, stated: Statement, page: Page) -> datetime.datetime:
    """Returns the latest moment that the day of a dateline may begin at.

    It is that of the page's own times, visible, stated or in its address, and of its fetching where it has
    none; with what clocks differ by.
    """
    told = (parse_datetime(time.text) for time in (*stated.published, *stated.modified))
    moments = (shown.published, shown.modified, _day_in_url(page), *(time.value for time in told if time))
    latest = page.fetched_at + CLOCK_SKEW
    known = (moment for moment in moments if moment and is_believable(moment) and moment <= latest)
    return max(known, default=page.fetched_at) + CLOCK_SKEW


_OUT_OF_ORDER = "published after it was modified"


def _in_order(
    first: datetime.datetime,
    last: datetime.datetime,
    published: Sequence[DateSource],
    modified: Sequence[DateSource],
    days: Sequence[datetime.datetime],
) -> tuple[datetime.datetime | None, datetime.datetime | None]:
    """Returns when a story was published and modified, where what most sources give cannot be.

    Of the two the one with the weaker source falls: a day before a time, a visible one before a stated one.
    Of equals it is the modification, which fewer sites keep well.
    """
    later = next((value for value in _believed(modified) if first - value < _MINUTE), None)
    if later is not None:
        return first, later
    if _strength(first, published) >= _strength(last, modified):
        for one in modified:
            if one.is_believed:
                _disbelieve(one, _OUT_OF_ORDER)
        return first, None
    earlier = next((value for value in (*_believed(published), *days) if value - last < _MINUTE), None)
    for one in published:
        if one.is_believed and one.value is not None and one.value - last >= _MINUTE:
            _disbelieve(one, _OUT_OF_ORDER)
    return earlier, last


def _believed(sources: Sequence[DateSource]) -> list[datetime.datetime]:
    return [one.value for one in sources if one.is_believed and one.value is not None]


def _strength(value: datetime.datetime, sources: Sequence[DateSource]) -> int:
    """Returns how good the best source of a time is: 2 stated, 1 visible, 0 neither."""
    same = [one for one in sources if one.is_believed and one.value and abs(one.value - value) < _MINUTE]
    return max((1 if one.source == "visible" else 2 for one in same), default=0)


def _stated(role: Literal["published", "modified"], time: StatedTime) -> DateSource:
    parsed = parse_datetime(time.text)
    if parsed is None or not is_believable(parsed.value):
        return DateSource(role, time.source, time.text, None, "no time that can be", is_believed=False)
    says_utc = _SAYS_UTC.search(time.text) is not None
    return DateSource(role, time.source, time.text, parsed.value, says_utc=says_utc)


def _visible(
    role: Literal["published", "modified"], value: datetime.datetime | None, text: str
) -> list[DateSource]:
    return [DateSource(role, "visible", text, value)] if value else []


def _disbelieve(one: DateSource, verdict: str) -> None:
    one.is_believed, one.verdict = False, verdict


def _conclude(one: DateSource, chosen: datetime.datetime | None) -> None:
    """Says of a time that could be believed whether it stands."""
    if not one.is_believed or one.value is None:
        return
    if chosen is not None and abs(one.value - chosen) < _MINUTE:
        conclusion = "stands" if one.value == chosen else "agrees to the minute"
    else:
        one.is_believed = False
        conclusion = "a day without a time" if _is_day(one.value) else "outvoted"
    one.verdict = f"{conclusion}; {one.verdict}" if one.verdict else conclusion


def _is_slip(one: DateSource, others: Sequence[DateSource], page: Page) -> bool:
    """Tells whether a time that is labelled UTC has the figures of India's clock."""
    if one.value is None:
        return False
    as_indian = one.value - _IST_AHEAD
    if any(
        other.is_believed
        and not other.says_utc
        and other.value is not None
        and abs(other.value - as_indian) < _MINUTE
        for other in others
    ):
        return True
    return as_indian <= page.fetched_at < one.value - _MINUTE


def _most_given(sources: Sequence[DateSource], days: Collection[datetime.date]) -> datetime.datetime | None:
    """Returns the time that most sources give, to the minute; of several the first. A day is no time."""
    values = _believed(sources)

    def votes(value: datetime.datetime) -> float:
        same = sum(abs(value - other) < _MINUTE for other in values)
        return same + 0.5 * (value.astimezone(IST).date() in days)

    timed = [value for value in values if not _is_day(value)]
    return max(timed or values, key=votes, default=None)


def _is_day(value: datetime.datetime) -> bool:
    return value.astimezone(IST).time() == datetime.time()


def _day_in_url(page: Page) -> datetime.datetime | None:
    for url in (page.metadata.canonical_url, page.url):
        match = _DAY_IN_URL.search(url) if url else None
        if match is not None:
            year, month, day = (int(part) for part in match.groups() if part is not None)
            if match["last"]:
                year, day = day, year
            try:
                return datetime.datetime(year, month, day, tzinfo=IST)
            except ValueError:
                continue
    return None
