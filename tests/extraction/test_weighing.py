"""Sources that contradict each other: every case is a shape that real pages have."""

import datetime

import pytest

from transforms.extraction.header import CLOCK_SKEW, NO_DATELINE, Shown
from transforms.extraction.model import IST, Page, PageMetadata
from transforms.extraction.publishers.publisher import ANY_PUBLISHER, Publisher
from transforms.extraction.statement import StatedTime, Statement, read_statement
from transforms.extraction.weighing import latest_day, weigh_dates, weigh_people

FETCHED = datetime.datetime(2025, 6, 4, 9, tzinfo=datetime.timezone.utc)  # 14:30 IST


def ist(hour: int, minute: int = 0, *, day: int = 3) -> datetime.datetime:
    return datetime.datetime(2025, 6, day, hour, minute, tzinfo=IST)


def shown(
    published: datetime.datetime | None = None,
    modified: datetime.datetime | None = None,
    authors: tuple[str, ...] = (),
    editors: tuple[str, ...] = (),
    agencies: tuple[str, ...] = (),
) -> Shown:
    return Shown(list(authors), list(editors), list(agencies), published, modified, None)


def stated(*, published: tuple[str, ...] = (), modified: tuple[str, ...] = ()) -> Statement:
    return read_statement(PageMetadata())._replace(
        published=[StatedTime(text, "head") for text in published],
        modified=[StatedTime(text, "head") for text in modified],
    )


def weigh(
    visible: Shown,
    head: Statement,
    *,
    in_dateline: datetime.datetime | None = None,
    url: str | None = None,
    publisher: Publisher = ANY_PUBLISHER,
) -> tuple[datetime.datetime | None, datetime.datetime | None]:
    page = Page([], PageMetadata(), "text/html", url, FETCHED)
    weighed = weigh_dates(visible, head, in_dateline, page, publisher)
    return weighed.published, weighed.modified


def test_a_stated_time_goes_before_a_visible_one():
    head = stated(published=("2025-06-03T10:15:20+05:30",))
    assert weigh(shown(ist(9)), head)[0] == ist(10, 15) + datetime.timedelta(seconds=20)


@pytest.mark.parametrize("label", ["Z", ".000Z", "+00:00", "+0000", " GMT"])
def test_the_clock_of_india_labelled_utc(label: str):
    head = stated(published=(f"2025-06-03T10:15:00{label}",), modified=(f"2025-06-03T11:00:00{label}",))
    # The visible time of one of them sets both right.
    assert weigh(shown(ist(10, 15)), head) == (ist(10, 15), ist(11))
    assert weigh(shown(modified=ist(11)), head) == (ist(10, 15), ist(11))


def test_another_stated_time_tells_the_same():
    head = stated(published=("2025-06-03T10:15:00Z", "2025-06-03T10:15:00+05:30"))
    assert weigh(shown(), head)[0] == ist(10, 15)


def test_a_time_that_has_not_come_yet_is_indias():
    head = stated(published=("2025-06-04T12:10:00Z",), modified=("2025-06-03T08:00:00Z",))
    assert weigh(shown(), head)[0] == ist(12, 10, day=4)


def test_utc_that_is_meant_stays():
    head = stated(published=("2025-06-03T08:01:12Z",))
    assert weigh(shown(ist(3, 1)), head)[0] == ist(13, 31) + datetime.timedelta(seconds=12)


def test_a_readers_clock_is_no_witness():
    head = stated(published=("2025-06-03T08:01:00Z",))
    assert weigh(shown(ist(8, 1)), head)[0] == ist(8, 1)
    assert weigh(shown(ist(8, 1)), head, publisher=Publisher(clock_of_reader=True))[0] == ist(13, 31)
    # It is better than nothing.
    assert weigh(shown(ist(8, 1)), stated(), publisher=Publisher(clock_of_reader=True))[0] == ist(8, 1)


def test_a_publisher_may_be_known_for_the_slip():
    head = stated(published=("2025-06-03T10:15:00Z",))
    assert weigh(shown(), head, publisher=Publisher(utc_is_ist=True))[0] == ist(10, 15)


def test_most_sources_stand_against_json_ld_of_another_story():
    head = stated(published=("2024-01-02T10:00:00+05:30", "2025-06-03T10:15:00+05:30"))
    assert weigh(shown(ist(10, 15)), head)[0] == ist(10, 15)


@pytest.mark.parametrize(
    "url", ["https://a.example/2025/06/03/canal", "https://a.example/canal-20250603.html"]
)
def test_the_day_of_the_address_decides(url: str):
    head = stated(published=("2024-01-02T10:00:00+05:30", "2025-06-03T10:15:00+05:30"))
    assert weigh(shown(), head, url=url)[0] == ist(10, 15)
    assert weigh(shown(), head, in_dateline=ist(0))[0] == ist(10, 15)


def test_a_day_alone_is_no_time():
    head = stated(published=("2025-06-03", "2025-06-03T10:15:00+05:30"))
    assert weigh(shown(), head)[0] == ist(10, 15)
    assert weigh(shown(), stated(published=("2025-06-03",)))[0] == ist(0)


def test_a_story_is_not_modified_before_it_is_published():
    head = stated(published=("2025-06-03T10:15:00+05:30",), modified=("2025-06-03T05:30:00+05:30",))
    assert weigh(shown(modified=ist(11)), head) == (ist(10, 15), ist(11))


def test_of_a_pair_that_cannot_be_the_weaker_source_falls():
    # The modification, where both are of one kind.
    assert weigh(shown(ist(10), ist(10, day=2)), stated()) == (ist(10), None)
    head = stated(published=("2025-06-03T10:15:00+05:30",), modified=("2025-06-03T05:30:00+05:30",))
    assert weigh(shown(), head) == (ist(10, 15), None)
    # The visible one beside a stated one; a day of the address or the dateline beside a time.
    head = stated(modified=("2025-06-02T05:30:00+05:30",))
    assert weigh(shown(ist(10)), head) == (None, ist(5, 30, day=2))
    head = stated(published=("2025-06-03T10:15:00+05:30",))
    assert weigh(shown(modified=ist(10, day=2)), head) == (ist(10, 15), None)
    visible = shown(modified=ist(10, day=2))
    assert weigh(visible, stated(), url="https://a.example/2025/06/03/canal") == (None, ist(10, day=2))
    assert weigh(visible, stated(), in_dateline=ist(0)) == (None, ist(10, day=2))
    # Another day that can be stands in its place.
    url = "https://a.example/2025/06/01/canal"
    assert weigh(visible, stated(), in_dateline=ist(0), url=url) == (ist(0, day=1), ist(10, day=2))


def test_seconds_between_two_times_are_no_contradiction():
    head = stated(published=("2025-06-03T10:15:42+05:30",), modified=("2025-06-03T10:15:17+05:30",))
    published, modified = weigh(shown(), head)
    assert published is not None
    assert modified is not None
    assert (published - modified).total_seconds() == 25


def test_what_fell_says_why():
    page = Page([], PageMetadata(), "text/html", None, FETCHED)
    weighed = weigh_dates(shown(ist(10), ist(10, day=2)), stated(), None, page, ANY_PUBLISHER)
    assert [one.verdict for one in weighed.sources] == ["stands", "published after it was modified"]
    weighed = weigh_dates(shown(modified=ist(10, day=2)), stated(), ist(0), page, ANY_PUBLISHER)
    assert [one.verdict for one in weighed.sources] == ["stands", "published after it was modified"]


def test_the_latest_day_is_the_pages_own():
    def latest(visible: Shown, head: Statement, url: str | None = None) -> datetime.datetime:
        return latest_day(visible, head, Page([], PageMetadata(), "text/html", url, FETCHED))

    assert latest(shown(), stated()) == FETCHED + CLOCK_SKEW
    assert latest(shown(ist(9), ist(10)), stated()) == ist(10) + CLOCK_SKEW
    head = stated(published=("2023-07-02T10:00:00+05:30",))
    read_on = datetime.datetime(2023, 7, 2, 10, tzinfo=IST)
    assert latest(shown(), head) == read_on + CLOCK_SKEW
    assert latest(shown(), stated(), "https://a.example/2025/06/03/canal") == ist(0) + CLOCK_SKEW
    # A time that cannot be tells nothing.
    assert latest(shown(), stated(published=("2031-06-03T10:15:00+05:30", "soon"))) == FETCHED + CLOCK_SKEW


@pytest.mark.parametrize("time", ["1970-01-01T00:00:00Z", "2031-06-03T10:15:00+05:30", "soon"])
def test_a_time_out_of_reach_is_none(time: str):
    assert weigh(shown(), stated(published=(time,), modified=(time,))) == (None, None)


def test_the_day_of_a_dateline_stands_where_nothing_else_does():
    assert weigh(shown(), stated(), in_dateline=ist(0)) == (ist(0), None)


@pytest.mark.parametrize("path", ["2025/06/03/a-story", "news-03-06-2025/90", "a-story-20250603.html"])
def test_the_day_of_the_address_stands_where_nothing_else_does(path: str):
    assert weigh(shown(), stated(), url=f"https://example.in/{path}") == (ist(0), None)
    assert weigh(shown(ist(10, day=2)), stated(), url=f"https://example.in/{path}")[0] == ist(10, day=2)


class TestPeople:
    HEAD = stated()._replace(authors=["Web Writer"], editors=["Web Editor"], agencies=["PTI"])

    def test_who_is_visible_goes_before_who_is_stated(self):
        assert weigh_people(shown(authors=("कमल वर्मा",)), NO_DATELINE.dateline, self.HEAD) == (
            ["कमल वर्मा"],
            [],
            ["PTI"],
        )

    def test_who_is_stated_stands_where_nobody_is_visible(self):
        visible = shown(agencies=("भाषा",))
        assert weigh_people(visible, NO_DATELINE.dateline, self.HEAD) == (
            ["Web Writer"],
            ["Web Editor"],
            ["भाषा"],
        )

    def test_a_reporter_of_the_dateline_is_an_author(self):
        people = weigh_people(shown(), NO_DATELINE.dateline._replace(authors=("कमल वर्मा",)), self.HEAD)
        assert people == (["कमल वर्मा"], [], ["PTI"])

    def test_nobody_is_author_and_agency(self):
        visible = shown(authors=("कमल वर्मा", "मालै मलर"), agencies=("मालै मलर",))
        assert weigh_people(visible, NO_DATELINE.dateline, self.HEAD) == (["कमल वर्मा"], [], ["मालै मलर"])

    def test_who_is_shown_as_author_and_editor_is_both_but_not_who_is_stated_so(self):
        visible = shown(authors=("कमल वर्मा",), editors=("कमल वर्मा",))
        assert weigh_people(visible, NO_DATELINE.dateline, self.HEAD)[:2] == (["कमल वर्मा"], ["कमल वर्मा"])
        head = self.HEAD._replace(editors=["Web Writer"])
        assert weigh_people(shown(), NO_DATELINE.dateline, head)[:2] == (["Web Writer"], [])
