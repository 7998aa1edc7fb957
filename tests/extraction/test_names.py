"""Whose name a name is."""

import pytest

from transforms.extraction.body import is_place as in_gazetteer
from transforms.extraction.names import is_agency, is_name, is_nation, is_section, split_newsroom


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
        "India Today",
        "admin",
        "https://www.subah.com/authors/asha",
        "@subah",
        "நமது நிருபர்",
        "नाशिक वृत्तसेवा",
        "نامہ نگار",
    ]
    people = ["Asha Rao", "भास्कर राव", "न्यूटन", "ਹਰਮਨ ਸਿੰਘ"]
    assert [is_agency(name) for name in newsrooms] == [True] * len(newsrooms)
    assert [is_agency(name) for name in people] == [False] * len(people)
    assert all(map(is_name, people))


@pytest.mark.parametrize(
    ("name", "parted"),
    [
        ("Press Trust of India Kolkata", ("Press Trust of India", "Kolkata")),
        ("जागरण संवाददाता नई दिल्ली", ("जागरण संवाददाता", "नई दिल्ली")),
        ("BS Reporter New Delhi", ("BS Reporter", "New Delhi")),
        ("Press Trust of India", None),
        ("Zee News India", None),  # the country is part of the house's name
        ("News of Shimla", None),
        ("Kamal Verma Shimla", None),
        ("शिमला ब्यूरो", None),
    ],
)
def test_a_newsroom_and_its_town(name: str, parted: tuple[str, str] | None):
    assert split_newsroom(name, in_gazetteer) == parted
    assert split_newsroom(name, None) is None


def test_sections_and_nations():
    assert is_section("All India")
    assert is_nation("INDIA")
    assert not is_section("Kamal Verma")
    assert not is_nation("Shimla")
