"""Bylines and date lines in the shapes of Indian pages, with names of our own."""

import datetime
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.extraction.byline import (
    Byline,
    ends_with_label,
    is_agency,
    is_name,
    parse_byline,
    parse_name_line,
)
from transforms.extraction.model import IST

FETCHED = datetime.datetime(2021, 3, 5, 6, 30, tzinfo=datetime.timezone.utc)
AT_1726 = datetime.datetime(2021, 3, 4, 17, 26, tzinfo=IST)
ON_THE_DAY = datetime.datetime(2021, 3, 4, tzinfo=IST)


def of(
    authors: tuple[str, ...] = (),
    editors: tuple[str, ...] = (),
    agencies: tuple[str, ...] = (),
    published: datetime.datetime | None = None,
    modified: datetime.datetime | None = None,
    place: str | None = None,
) -> tuple[object, ...]:
    return authors, editors, agencies, published, modified, place


LINES = {
    "Edited By kamal verma, Updated: 04 Mar, 2021 05:26 PM": of(editors=("kamal verma",), modified=AT_1726),
    "Edited By Kamal Verma | सुबहटाइम्स.कॉम | Updated: 4 Mar 2021, 05:26:00 PM IST": of(
        editors=("Kamal Verma",), agencies=("सुबहटाइम्स.कॉम",), modified=AT_1726
    ),
    "By Subah News Edited By: Kamal Verma Updated: Thu, 04 Mar 2021 05:26 PM (IST)": of(
        editors=("Kamal Verma",), agencies=("Subah News",), modified=AT_1726
    ),
    "Publish Date:Thu, 04 Mar 2021 05:26 PM (IST)Author: Kamal Verma": of(
        authors=("Kamal Verma",), published=AT_1726
    ),
    "कटनी ब्यूरो Updated Thu, 04 Mar 2021 05:26 PM IST": of(agencies=("कटनी ब्यूरो",), modified=AT_1726),
    "खेल डेस्क, सुबह टाइम्स  Published by: कमल वर्मा Updated Thu, 04 Mar 2021 05:26 PM IST": of(
        editors=("कमल वर्मा",), agencies=("खेल डेस्क", "सुबह टाइम्स"), modified=AT_1726
    ),
    "नई दिल्\u200dली, 4 मार्च 2021, अपडेटेड 17:26 IST": of(
        published=ON_THE_DAY, modified=AT_1726, place="नई दिल्\u200dली"
    ),
    "कटनीकुछ ही क्षण पहले": of(published=FETCHED, place="कटनी"),
    "कमल वर्मा / नई दिल्ली March 4, 2021": of(authors=("कमल वर्मा",), published=ON_THE_DAY, place="नई दिल्ली"),
    "TV5 Samachar Updated on: Mar 04, 2021 5:26 PM IST": of(agencies=("TV5 Samachar",), modified=AT_1726),
    "Byமாலை செய்திகள்4 மார்ச் 2021 5:26 PM": of(agencies=("மாலை செய்திகள்",), published=AT_1726),
    "Published At: MARCH 4, 2021 05:26 PM (IST) | Updated At: MARCH 4, 2021 05:26 PM (IST)": of(
        published=AT_1726, modified=AT_1726
    ),
    "Thursday, Mar 04, 2021 - 05:26 PM (IST)": of(published=AT_1726),
    "Kamal Verma / TNN / Updated: Mar 4, 2021, 17:26 IST": of(
        authors=("Kamal Verma",), agencies=("TNN",), modified=AT_1726
    ),
    "Kamal Verma | TNN | Mar 4, 2021, 17:26 IST": of(
        authors=("Kamal Verma",), agencies=("TNN",), published=AT_1726
    ),
    "TNN / Updated: Mar 4, 2021, 17:26 IST": of(agencies=("TNN",), modified=AT_1726),
    "india Updated: Mar 4, 2021 17:26 IST": of(modified=AT_1726),
    "PTI | March 4, 2021 | Updated 17:26 IST": of(agencies=("PTI",), published=ON_THE_DAY, modified=AT_1726),
    "updated: Mar 4 2021, 17:26pm ist": of(modified=AT_1726),
    "All IndiaEdited by Asha Rao (with inputs from Agencies)Updated: March 04, 2021 05:26 pm IST": of(
        editors=("Asha Rao",), agencies=("Agencies",), modified=AT_1726
    ),
    "Reported by: Kamal Verma, Asha Rao": of(authors=("Kamal Verma", "Asha Rao")),
    "Reported By: कमल वर्मा और आशा राव | Edited By: Ravi Das": of(
        authors=("कमल वर्मा", "आशा राव"), editors=("Ravi Das",)
    ),
    "Reported By: |Edited By: Asha Rao|Source: PTI|Last Updated: Mar 04, 2021, 05:26 PM IST": of(
        editors=("Asha Rao",), agencies=("PTI",), modified=AT_1726
    ),
    "Written by Asha Rao | New Delhi | Updated: March 4, 2021 5:26:00 pm": of(
        authors=("Asha Rao",), modified=AT_1726, place="New Delhi"
    ),
    "By Asha Rao | Published: Thursday, March 4, 2021, 17:26 [IST]": of(
        authors=("Asha Rao",), published=AT_1726
    ),
    "March 4, 2021 | Updated 05:26 pm IST - New Delhi": of(
        published=ON_THE_DAY, modified=AT_1726, place="New Delhi"
    ),
    "लेखक: कमल वर्मा | प्रकाशित: 4 मार्च 2021, 05:26 PM": of(authors=("कमल वर्मा",), published=AT_1726),
    "संपादन: आशा राव | अंतिम अपडेट: 4 मार्च 2021, शाम 5:26 बजे": of(editors=("आशा राव",), modified=AT_1726),
    "ਲੇਖਕ: ਕਮਲ ਵਰਮਾ | ਪ੍ਰਕਾਸ਼ਿਤ: 4 ਮਾਰਚ 2021 05:26 PM": of(authors=("ਕਮਲ ਵਰਮਾ",), published=AT_1726),
    "نیوز ڈیسک | شائع: 4 مارچ 2021، 17:26": of(agencies=("نیوز ڈیسک",), published=AT_1726),
    '"author": "Asha Rao", "datePublished": "2021-03-04T17:26:00+05:30"': of(
        authors=("Asha Rao",), published=AT_1726
    ),
    "Updated on Mar 4, 2021, 17:26 IST- 7 min read": of(modified=AT_1726),
    "4 मार्च 2021": of(published=ON_THE_DAY),
    "3 घंटे पहले": of(published=FETCHED - datetime.timedelta(hours=3)),
    "वरिष्ठ संवाददाता, कटनी": of(agencies=("वरिष्ठ संवाददाता",), place="कटनी"),
    "Sports Desk": of(agencies=("Sports Desk",)),
    "PTI": of(agencies=("PTI",)),
    "by PIB Bhopal": of(agencies=("PIB Bhopal",)),
    "By : ABP Live": of(agencies=("ABP Live",)),
    "अपडेटेड: 4 मार्च 2021, 05:26 शाम": of(modified=AT_1726),
    "कमल वर्मा | प्रकाशित: 4 मार्च 2021 शाम 5:26 बजे": of(authors=("कमल वर्मा",), published=AT_1726),
    "ਮੋਗਾ, 4 ਮਾਰਚ 2021": of(published=ON_THE_DAY, place="ਮੋਗਾ"),
}


@pytest.mark.parametrize("line", LINES)
def test_every_shape(line: str) -> None:
    byline = parse_byline(line, fetched_at=FETCHED)
    assert byline is not None
    assert byline[:6] == LINES[line]


@pytest.mark.parametrize(
    "line",
    [
        "",
        "कमल वर्मा",
        "Updated on:",
        "मंत्री ने 4 मार्च 2021 को कटनी में मेले का उद्घाटन किया।",
        "The minister opened the fair on March 4, 2021 in Katni.",
        "Work published on March 4, 2021 shows that the river has moved.",
        "The list was updated on 4 March 2021, officials told reporters in the town.",
        "यह सूची 4 मार्च 2021 को अपडेट की गई थी",
        "By the time the bus came, it was dark",
        "Attacked by Bears",
        "Gold Price Today March 4, 2021",
        "Match 33, National Cup, 2021, Mar 04, 2021",
        "कोरोना से 2 दिन पहले ठीक हुए",
        "PTI photo shows a flooded street",
        "190/9 20.0",
        "x" * 100_000,
        "Updated: 4 March 2021 " * 1_000,
    ],
)
def test_what_is_no_byline(line: str) -> None:
    assert parse_byline(line, fetched_at=FETCHED) is None


def test_precision_is_told() -> None:
    byline = parse_byline("PTI | March 4, 2021 | Updated 17:26 IST")
    assert byline is not None
    assert (byline.published_precision, byline.modified_precision) == ("day", "minute")


def test_a_gazetteer_tells_places_from_people() -> None:
    line = "Asha Rao | Garh Shankar | March 4, 2021 17:26 IST"
    alone, helped = parse_byline(line), parse_byline(line, is_place=lambda name: name == "Garh Shankar")
    assert alone is not None
    assert alone.authors == ("Asha Rao", "Garh Shankar")
    assert helped is not None
    assert (helped.authors, helped.dateline) == (("Asha Rao",), "Garh Shankar")


def test_with_a_gazetteer_a_brand_and_its_town_are_a_byline() -> None:
    def is_place(name: str) -> bool:
        return name == "कटनी"

    byline = parse_byline("हिन्दुस्तान, कटनी", is_place=is_place)
    assert byline is not None
    assert (byline.agencies, byline.dateline) == (("हिन्दुस्तान",), "कटनी")
    assert parse_byline("हिन्दुस्तान, मेला", is_place=is_place) is None
    assert parse_byline("हिन्दुस्तान, कटनी") is None
    assert parse_byline("ताजा खबर, कटनी", is_place=is_place) is None


def test_a_line_of_names() -> None:
    for line, names in {
        "Asha Rao": ("Asha Rao",),
        "ਹਰਮਨ ਸਿੰਘ": ("ਹਰਮਨ ਸਿੰਘ",),
        "कमल वर्मा और आशा राव": ("कमल वर्मा", "आशा राव"),
    }.items():
        assert parse_name_line(line) == Byline(authors=names)
    others = [
        "",
        "कमल",
        "Read More",
        "all comments",
        "Web Desk",
        "New Delhi",
        "मेला लगा है",
        "A B C D E",
        "Asha Rao: 5",
    ]
    for line in [*others, "Asha Rao, " * 99]:
        assert parse_name_line(line) is None
    assert parse_name_line("Garh Shankar", is_place=lambda name: name == "Garh Shankar") is None


@pytest.mark.parametrize(
    "line", ["Updated on:", "Published At :", "अपडेटेड:", "Authors", "Asha Rao Updated on:"]
)
def test_a_label_waits_for_its_value(line: str) -> None:
    assert ends_with_label(line)


@pytest.mark.parametrize("line", ["", "Updated on: 4 March 2021", "The story was published", "एक द्वारा"])
def test_no_label_waits(line: str) -> None:
    assert not ends_with_label(line)


def test_newsrooms_and_people() -> None:
    newsrooms = [
        "PTI",
        "एएनआई",
        "राज्य ब्यूरो",
        "Web Desk",
        "News24",
        "PIB Bhopal",
        "subah.com",
        "ਪੱਤਰ ਪ੍ਰੇਰਕ",
        "संवाद सूत्र",
    ]
    people = ["Asha Rao", "भास्कर राव", "न्यूटन", "ਹਰਮਨ ਸਿੰਘ"]
    assert [is_agency(name) for name in newsrooms] == [True] * len(newsrooms)
    assert [is_agency(name) for name in people] == [False] * len(people)
    assert all(map(is_name, people))


PIECES = [
    "By",
    "Edited by",
    "edıted by",
    ":",
    "|",
    "/",
    ",",
    " ",
    "Asha Rao",
    "कमल",
    "4 March 2021",
    "17:26",
    "PTI",
    "(",
    '"',
    "अपडेटेड",
    "İ",
    "ſ",
    ".",
]


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join)))
def test_any_text_gives_a_byline_or_none(text: str) -> None:
    byline = parse_byline(text, fetched_at=FETCHED)
    ends_with_label(text)
    parse_name_line(text)
    if byline is not None:
        for name in (*byline.authors, *byline.editors, *byline.agencies):
            assert name
            assert name in text


def test_no_paragraph_of_the_labelled_pages_is_a_byline(shared: Path) -> None:
    false: list[tuple[str, Byline]] = []
    for file in sorted((shared / "pages").glob("*.json")):
        record = json.loads(file.read_bytes())
        gold = record.get("gold") if isinstance(record, dict) else None
        for paragraph in (gold or {}).get("body") or []:
            byline = parse_byline(paragraph, fetched_at=FETCHED)
            if byline is not None:
                false.append((file.name, byline))
    assert false == []
