"""The lines between a headline and its story, where one says only half."""

import datetime

import pytest

from transforms.extraction.header import find_dateline, read_bylines
from transforms.extraction.model import IST, Block, Page, PageMetadata

FETCHED = datetime.datetime(2025, 6, 4, 9, tzinfo=datetime.timezone.utc)


def read(*lines: str):
    blocks = [Block(text=line) for line in lines]
    return read_bylines(blocks, Page(blocks, PageMetadata(), "text/html", None, FETCHED))


@pytest.mark.parametrize(
    "lines",
    [
        ("Updated on:", "3 Jun 2025, 7:36 pm"),
        ("3 जून 2025,", "अपडेटेड 7:36 PM IST"),
        ("कमल वर्मा", "Updated: 3 Jun 2025, 07:36 PM IST"),
    ],
)
def test_a_time_parted_from_its_label_or_its_day(lines: tuple[str, ...]):
    assert read(*lines).modified == datetime.datetime(2025, 6, 3, 19, 36, tzinfo=IST)


def test_a_time_without_any_day_is_none():
    assert read("अपडेटेड 7:36 PM IST").modified is None


def test_a_label_beside_a_date_is_nobodys_name():
    assert read("3 Jun 2025, 07:36 PM IST", "अक्षर आकार:").authors == []
    assert read("3 Jun 2025, 07:36 PM IST", "कमल वर्मा").authors == ["कमल वर्मा"]


def test_a_name_above_an_update():
    assert read("Kamal Verma", "Updated on:", "3 Jun 2025, 7:36 pm", "Share Story").authors == ["Kamal Verma"]


def test_a_line_of_names_with_one_whom_the_head_states():
    blocks = [Block(text="Kamal Verma, Sunita Rao"), Block(text="Market Mood, Money Matters")]
    page = Page(blocks, PageMetadata(), "text/html", None, FETCHED)
    assert read_bylines(blocks, page, ["Sunita Rao"]).authors == ["Kamal Verma", "Sunita Rao"]
    assert read_bylines(blocks, page).authors == []


def test_whether_anything_is_told():
    assert read("Updated: 3 Jun 2025, 07:36 PM IST").tells
    assert not read("एक और पंक्ति जो कुछ नहीं बताती").tells


def place_of(
    header: list[Block], *paragraphs: str, above: tuple[str, ...] = (), in_byline: str | None = None
):
    page = Page(header, PageMetadata(), "text/html", None, FETCHED)
    story = [Block(text=text) for text in paragraphs]
    return find_dateline(page, header, [Block(text=line) for line in above], story, in_byline, FETCHED)


def test_a_place_that_only_its_element_calls_one():
    header = [Block(text="নতুনগঞ্জ", hint="place > meta"), Block(text="শেয়ার", hint="share")]
    assert place_of(header, "বাঁধের কাজ শুরু হয়েছে।").place == "নতুনগঞ্জ"
    assert place_of(header[1:], "বাঁধের কাজ শুরু হয়েছে।").place is None


FAIR = "नगर में मेला लगा और लोग दूर-दूर से आए।"
NOTE = "संपादक की टिप्पणी: यह रिपोर्ट एक शृंखला का हिस्सा है।"


def test_a_note_may_stand_above_the_dateline():
    found = place_of([], NOTE, f"मुरैना/कैलारस: {FAIR}", FAIR)
    assert (found.place, found.paragraph, found.dateline.rest) == ("मुरैना/कैलारस", 1, FAIR)


@pytest.mark.parametrize(
    "paragraphs",
    [
        (NOTE, f"मुरैना: {FAIR}", f"शिमला: {FAIR}"),  # from town to town
        (FAIR, FAIR, FAIR, f"मुरैना: {FAIR}"),  # too late
        (FAIR, f"सवाल: {FAIR}"),
        (FAIR, f"नयागांवपुर: {FAIR}"),  # a place that nobody knows
    ],
)
def test_a_later_paragraph_is_rarely_a_dateline(paragraphs: tuple[str, ...]):
    assert place_of([], *paragraphs).place is None


def test_one_known_place_of_two_is_enough_beside_a_byline():
    assert place_of([], f"मुरैना/नयागांवपुर। {FAIR}", in_byline="शिमला").place == "मुरैना/नयागांवपुर"
    assert place_of([], f"नयागांवपुर: {FAIR}", in_byline="शिमला").place == "शिमला"


def test_the_editions_town_and_day_above_the_headline():
    assert place_of([], FAIR, above=("Home » Nation", "MYSURU, June 3, 2025")).place == "MYSURU"
    assert place_of([], FAIR, above=("Mysuru", "Delhi, Mumbai", "June 3, 2025")).place is None


def test_a_town_in_the_line_of_whom_the_writer_writes_for():
    shown = read("Author, कमल वर्मा", "पदनाम, बीबीसी हिंदी के लिए, लेह से", "4 जून 2025")
    assert (shown.authors, shown.agencies, shown.dateline) == (["कमल वर्मा"], ["बीबीसी हिंदी"], "लेह")


@pytest.mark.parametrize(
    ("lines", "authors", "place"),
    [
        (("कमल वर्मा/हप्र", "एक और पंक्ति जो कुछ नहीं बताती"), ["कमल वर्मा"], None),
        (("Kamal Verma, Shimla",), ["Kamal Verma"], "Shimla"),
        (("Kamal Verma | ET Bureau",), ["Kamal Verma"], None),
        (("कमल वर्मा, बीबीसी संवाददाता, दिल्ली से",), ["कमल वर्मा"], "दिल्ली"),
        (("Dr. K. R. Verma, Hindustan Times, Shimla",), ["Dr. K. R. Verma"], "Shimla"),
        (("Kamal Verma, Senior Correspondent, New Delhi",), ["Kamal Verma"], "New Delhi"),
        (("रमेश कुमार (शिमला)",), ["रमेश कुमार"], "शिमला"),
        (("Navi Mumbai, Maharashtra",), [], None),
        (("Web Stories / Hindi News",), [], None),
        (("मौसम विभाग, चेतावनी",), [], None),
        (("Shimla, Himachal Pradesh",), [], None),
    ],
)
def test_names_with_their_house_or_town(lines: tuple[str, ...], authors: list[str], place: str | None):
    shown = read(*lines)
    assert (shown.authors, shown.dateline) == (authors, place)


def test_a_caption_is_no_byline():
    blocks = [Block(text="Kamal Verma, Shimla", kind="caption")]
    assert read_bylines(blocks, Page(blocks, PageMetadata(), "text/html", None, FETCHED)).authors == []


def test_house_and_town_behind_a_name_that_the_head_states():
    blocks = [Block(text="Kamal Verma Mumbai")]
    page = Page(blocks, PageMetadata(), "text/html", None, FETCHED)
    shown = read_bylines(blocks, page, ["Kamal Verma"])
    assert (shown.authors, shown.dateline) == (["Kamal Verma"], "Mumbai")
    assert read_bylines(blocks, page).authors == []


@pytest.mark.parametrize(
    ("lines", "authors", "editors"),
    [
        (("Written By", "Kamal Verma", "Edited By", "Sunita Rao"), ["Kamal Verma"], ["Sunita Rao"]),
        (("Kamal Verma", "Written By", "3 Jun 2025, 7:36 pm"), ["Kamal Verma"], []),
        (("Kamal Verma | Edited By", "Sunita Rao"), ["Kamal Verma"], ["Sunita Rao"]),
        (("By", "KAMAL VERMA"), ["KAMAL VERMA"], []),
        (("Curated By :", "Kamal Verma", "Reported By :", "Sunita Rao"), ["Sunita Rao"], ["Kamal Verma"]),
        (("Sunita Rao (Edited By)",), [], ["Sunita Rao"]),
        (("article_Author",), [], []),
    ],
)
def test_label_and_name_in_any_order(lines: tuple[str, ...], authors: list[str], editors: list[str]):
    shown = read(*lines)
    assert (shown.authors, shown.editors) == (authors, editors)


def test_the_pages_clock_is_no_time_of_a_story():
    local = FETCHED.astimezone(IST)
    assert read(f"{local:%A, %d %B %Y, %H:%M}").published is None
    assert read(f"Published: {local:%d %B %Y, %H:%M} IST").published == FETCHED
    assert read(f"Kamal Verma | {local:%d %B %Y, %H:%M}").published == FETCHED


def test_a_minute_goes_before_the_same_day():
    minute = datetime.datetime(2025, 6, 3, 19, 36, tzinfo=IST)
    assert read("3 जून 2025", "Published: 3 Jun 2025, 07:36 PM").published == minute
    assert read("2 जून 2025", "Published: 3 Jun 2025, 07:36 PM").published.astimezone(IST).day == 2


def test_who_gave_inputs():
    page = Page([], PageMetadata(), "text/html", None, FETCHED)
    below = ["With inputs from K Senthil @ Tiruppur", "(With inputs from PTI)", "His inputs were decisive."]
    shown = read_bylines([], page, (), [Block(text=line) for line in below])
    assert (shown.authors, shown.agencies) == (["K Senthil"], ["PTI"])


def test_who_posted_a_story_is_named_below_it():
    page = Page([], PageMetadata(), "text/html", None, FETCHED)
    shown = read_bylines([], page, (), [Block(text="Posted By: Kamal Verma"), Block(text="Posted by a user")])
    assert (shown.authors, shown.editors) == ([], ["Kamal Verma"])


@pytest.mark.parametrize(
    ("below", "published", "modified"),
    [
        (("প্রকাশ: ১২ জুন ২০২৩",), "2023-06-11T18:30", None),
        (("Published - February 09, 2024 06:40 pm IST",), "2024-02-09T13:10", None),
        (("एक और पंक्ति", "Last Updated: 3 Jun 2025, 07:36 PM IST"), None, "2025-06-03T14:06"),
        (("3 Jun 2025, 07:36 PM",), None, None),  # of another story
        (("नगर में मेला, 3 Jun 2025",), None, None),
    ],
)
def test_a_labelled_time_below_counts_where_nothing_above_tells(
    below: tuple[str, ...], published: str | None, modified: str | None
):
    page = Page([], PageMetadata(), "text/html", None, FETCHED)
    lines = [Block(text=line) for line in below]
    shown = read_bylines([], page, (), lines)
    times = [time and time.isoformat()[:16] for time in (shown.published, shown.modified)]
    assert times == [published, modified]
    assert (shown.authors, shown.agencies) == ([], [])
    above = read_bylines([Block(text="Published: 1 Jun 2025, 07:36 PM")], page, (), lines)
    assert above.published is not None
    assert above.published.astimezone(IST).day == 1
    assert above.modified is None


def test_the_day_of_a_dateline_is_the_latest_up_to_the_pages_own_times():
    story = [Block(text=f"मुरैना, 2 जुलाई (भाषा) {FAIR}")]
    page = Page(story, PageMetadata(), "text/html", None, FETCHED)
    for latest, year in ((datetime.datetime(2023, 7, 2, 18, tzinfo=IST), 2023), (FETCHED, 2024)):
        found = find_dateline(page, [], [], story, None, latest)
        assert found.dateline.date == datetime.datetime(year, 7, 2, tzinfo=IST)


def test_a_later_paragraph_or_the_address_tells_an_unknown_town():
    other = "मेले के बाद झिनकोर में रात भर बारिश होती रही और लोग घर गए।"
    assert place_of([], f"झिनकोर: {FAIR}", other).place == "झिनकोर"
    assert place_of([], f"झिनकोर: {FAIR}", FAIR).place is None
