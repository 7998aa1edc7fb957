"""Golden sentences for each rule of the mention reader, people invented, and what holds for any text."""

import json
import time
from pathlib import Path

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.extraction import lexicon
from transforms.extraction.folding import fold
from transforms.extraction.gazetteer import find_places
from transforms.extraction.mentions import find_entities
from transforms.extraction.model import FieldText, NamedEntity


def read(text: str, language: str | None = "hi") -> list[NamedEntity]:
    return find_entities([FieldText(text, find_places(text))], language)[0]


def mentions(text: str, language: str | None = "hi") -> list[tuple[str, str]]:
    return [(text[entity.begin : entity.end], entity.entity_type) for entity in read(text, language)]


def people(text: str, language: str | None = "hi") -> list[tuple[str, str | None]]:
    found = read(text, language)
    return [(text[entity.begin : entity.end], entity.role) for entity in found if entity.entity_type == "PER"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a title and a name; the role is the title with its modifiers
        ("प्रदेश अध्यक्ष सुरेश कुमार शर्मा ने बैठक ली।", [("सुरेश कुमार शर्मा", "प्रदेश अध्यक्ष")]),
        ("पूर्व मुख्यमंत्री दिनेश वर्मा पहुंचे।", [("दिनेश वर्मा", "पूर्व मुख्यमंत्री")]),
        # after a title a name that no list has
        ("महासचिव रजनीकर झिमटोला भी उपस्थित रहे।", [("रजनीकर झिमटोला", "महासचिव")]),
        ("डीसी झिमटोला ने आदेश दिए।", [("झिमटोला", "डीसी")]),
        # two offices of one person
        ("सचिव एवं राजनीतिक सलाहकार महेश ठाकुर आए।", [("महेश ठाकुर", "सचिव एवं राजनीतिक सलाहकार")]),
        # an honorific is a cue and no role
        ("डॉ. महेश ठाकुर ने कहा", [("महेश ठाकुर", None)]),
        ("सीएमओ डॉ. महेश ठाकुर ने कहा", [("महेश ठाकुर", "सीएमओ")]),
        # a list is one name each, and the title is everyone's
        (
            "महासचिव रमेश झिमटोला व महेश सिंह ठाकुर पहुंचे।",
            [("रमेश झिमटोला", "महासचिव"), ("महेश सिंह ठाकुर", "महासचिव")],
        ),
        (
            "विधायक सुरेश शर्मा, महेश ठाकुर और राकेश यादव मौजूद रहे।",
            [("सुरेश शर्मा", "विधायक"), ("महेश ठाकुर", "विधायक"), ("राकेश यादव", "विधायक")],
        ),
        # a given name and what follows, without a title
        ("बैठक में सुरेश शर्मा को चुना गया।", [("सुरेश शर्मा", None)]),
        # initials
        ("मंत्री एस. सुरेश शर्मा ने कहा", [("एस. सुरेश शर्मा", "मंत्री")]),
        # the office without a name, before a verb, a postposition, a noun
        ("अध्यक्ष ने कहा कि बैठक होगी।", []),
        ("मुख्यमंत्री पहुंचे और लोगों से मिले।", []),
        ("प्रभारी मौजूद रहे।", []),
        ("अध्यक्ष पद के लिए चुनाव होगा।", []),
        ("नेता विकास कार्यों पर बोले।", []),
        # a title before an unknown name at the sentence's end stays within the sentence
        ("यह फैसला मंत्री का था। सुरेश शर्मा आए।", [("सुरेश शर्मा", None)]),
        # names that are words
        ("विकास के लिए आशा और प्रकाश चाहिए।", []),
        ("वह गया और लाल फूल लाया।", []),
        # initials in one word; डीसी is an office where a title stands, and initials after another title
        ("विधायक एसके ठाकुर व केएल शर्मा मिले।", [("एसके ठाकुर", "विधायक"), ("केएल शर्मा", "विधायक")]),
        ("सांसद पीपी ठाकुर ने कहा", [("पीपी ठाकुर", "सांसद")]),
        ("बीएल ठाकुर ने बताया", [("बीएल ठाकुर", None)]),
        ("विधायक डीसी शर्मा ने कहा", [("डीसी शर्मा", "विधायक")]),
        ("डीसी शर्मा ने कहा", [("शर्मा", "डीसी")]),
        ("अधिकारी डीसी सुरेश शर्मा ने कहा", [("सुरेश शर्मा", "अधिकारी डीसी")]),
        ("थाना प्रभारी एसआई शर्मा ने कहा", [("शर्मा", "थाना प्रभारी एसआई")]),
        # what an office is for belongs to the role
        ("पर्यटन मंत्री महेश ठाकुर आए।", [("महेश ठाकुर", "पर्यटन मंत्री")]),
        ("वन एवं पर्यावरण मंत्री महेश ठाकुर आए।", [("महेश ठाकुर", "वन एवं पर्यावरण मंत्री")]),
        ("मुख्य वन संरक्षक महेश ठाकुर आए।", [("महेश ठाकुर", "मुख्य वन संरक्षक")]),
        ("बागवानी उपनिदेशक डॉ. महेश ठाकुर आए।", [("महेश ठाकुर", "बागवानी उपनिदेशक")]),
        ("एसपी ट्रैफिक सुरेश शर्मा ने कहा", [("सुरेश शर्मा", "एसपी ट्रैफिक")]),
        ("वन प्रधान महेश ठाकुर", [("महेश ठाकुर", "प्रधान")]),
        # the longest of roles leaves the honorific behind it out of the name
        (
            "खेल मंत्री तथा सूचना एवं प्रसारण मंत्री श्री महेश ठाकुर आए।",
            [("महेश ठाकुर", "खेल मंत्री तथा सूचना एवं प्रसारण मंत्री")],
        ),
        # farmers and students hold no office; their leaders do
        ("किसान सुरेश शर्मा व छात्रा सुनीता ठाकुर मिले।", [("सुरेश शर्मा", None), ("सुनीता ठाकुर", None)]),
        ("किसान नेता सुरेश शर्मा मिले।", [("सुरेश शर्मा", "किसान नेता")]),
        ("किसान मोर्चा की बैठक हुई।", []),
        # the village of an office is no person
        ("गोरा झिमटपुर के सरपंच सुरेश शर्मा मिले।", [("सुरेश शर्मा", "सरपंच")]),
        ("सुरेश शर्मा के प्रधान बनने पर बधाई दी।", [("सुरेश शर्मा", None)]),
        # a person's name may be a place's; who goes to a place has an office
        ("सुरेश शर्मा पार्क में पौधे लगाए।", []),
        ("मुख्यमंत्री सुरेश शर्मा मंदिर पहुंचे।", [("सुरेश शर्मा", "मुख्यमंत्री")]),
        # जी stays out
        ("सुरेश शर्मा जी ने कहा", [("सुरेश शर्मा", None)]),
    ],
)
def test_people(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("कांग्रेस पार्टी की बैठक हुई।", ["कांग्रेस पार्टी"]),
        ("भाजपा और कांग्रेस आमने-सामने हैं।", ["भाजपा", "कांग्रेस"]),
        ("शिमला जिला कांग्रेस कमेटी की बैठक हुई।", ["शिमला जिला कांग्रेस कमेटी"]),
        ("प्रदेश कांग्रेस प्रभारी ने कहा", ["प्रदेश कांग्रेस"]),
        ("हिमाचल प्रदेश कांग्रेस कमेटी ने कहा", ["हिमाचल प्रदेश कांग्रेस कमेटी"]),
        ("लखनऊ पुलिस ने बताया", ["लखनऊ पुलिस"]),
        ("भारत सरकार ने कहा", ["भारत सरकार"]),
        ("पटना हाई कोर्ट में सुनवाई हुई।", ["पटना हाई कोर्ट"]),
        ("केंद्रीय स्वास्थ्य मंत्रालय ने कहा", ["केंद्रीय स्वास्थ्य मंत्रालय"]),
        ("वन एवं पर्यावरण विभाग ने कहा", ["वन एवं पर्यावरण विभाग"]),
        ("पंजाब कृषि विश्वविद्यालय में मेला लगा।", ["पंजाब कृषि विश्वविद्यालय"]),
        ("राष्ट्रीय महिला आयोग ने कहा", ["राष्ट्रीय महिला आयोग"]),
        ("सरकार ने कहा कि पुलिस और विभाग काम करें।", []),
        ("विश्वविद्यालय में बैठक हुई।", []),
    ],
)
def test_organisations(text: str, expected: list[str]) -> None:
    assert [mention for mention, kind in mentions(text) if kind == "ORG"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("शिमला में बारिश हुई।", ["शिमला"]),
        ("वह घर चला गया।", []),  # a town, and "went"
        ("पटना, गया और नालंदा में मरीज मिले।", ["पटना", "गया", "नालंदा"]),
        ("गया जिले में बारिश हुई।", ["गया"]),
        ("लखनऊ पुलिस ने बताया", []),  # inside an organisation
        ("हादसा झिमटोला गांव के पास हुआ।", ["झिमटोला"]),
        ("आरोपी शास्त्री नगर में रहता है।", ["शास्त्री नगर"]),
        ("सुरेश सागर झील में नाव चली।", ["सुरेश सागर झील"]),  # सागर is in people's names, too
        ("मोहन लाल शर्मा स्टेडियम में खेल हुए।", ["मोहन लाल शर्मा स्टेडियम"]),
        ("झिमटोला सरोवर बांध भर गया।", ["झिमटोला सरोवर बांध"]),
        ("मुख्यमंत्री सुरेश शर्मा मंदिर पहुंचे।", []),
        ("गोरा झिमटपुर के सरपंच आए।", ["गोरा झिमटपुर"]),
        ("गोरा झिमटोला के सरपंच आए।", []),
    ],
)
def test_places(text: str, expected: list[str]) -> None:
    assert [mention for mention, kind in mentions(text) if kind == "LOC"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chief Minister Suresh Sharma met officials.", [("Suresh Sharma", "Chief Minister")]),
        ("The chief minister met officials.", []),
        ("District president Ramesh Zimtola and Mahesh Thakur spoke.",
         [("Ramesh Zimtola", "District president"), ("Mahesh Thakur", "District president")]),
        ("Police said Dr. Mahesh Thakur was away.", [("Mahesh Thakur", None)]),
        # an office told behind the name
        ("It rained, said Zimtar Zimtola, chairman of the union.", [("Zimtar Zimtola", "chairman")]),
        ("Mahesh Thakur, the former president, came.", [("Mahesh Thakur", "former president")]),
        ("Mahesh Thakur, minister Suresh Sharma and others came.",
         [("Mahesh Thakur", None), ("Suresh Sharma", "minister")]),
        ("It rained, said Zimtola, chairman of the union.", []),
        ("It rained, said Dr. Mahesh Thakur, chairman of the union.", [("Mahesh Thakur", "chairman")]),
        ("Zimtola Foundation, president of the fair, came.", []),
        ("Suresh Sharma, who is a chairman of the union, came.", [("Suresh Sharma", None)]),
        ("Health and education minister Suresh Sharma came.",
         [("Suresh Sharma", "Health and education minister")]),
    ],
)  # fmt: skip
def test_people_in_english(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert people(text, "en") == expected


def test_organisations_and_places_in_english() -> None:
    assert mentions("Shimla Police and the BJP met in New Delhi.", "en") == [
        ("Shimla Police", "ORG"),
        ("BJP", "ORG"),
        ("New Delhi", "LOC"),
    ]


def test_a_name_read_once_is_known_in_every_field() -> None:
    texts = ["झिमटोला का बड़ा बयान", "महासचिव रमेश झिमटोला ने कहा। बाद में झिमटोला रवाना हुए।"]
    found = find_entities([FieldText(text, find_places(text)) for text in texts], "hi")
    names = [[text[e.begin : e.end] for e in entities] for text, entities in zip(texts, found, strict=True)]
    assert names == [["झिमटोला"], ["रमेश झिमटोला", "झिमटोला"]]


def test_links() -> None:
    (party,) = read("भाजपा ने कहा")
    assert (party.entity_id, party.entity_source) == ("Q10230", "Wikidata")
    (place,) = read("शिमला में बारिश")
    assert (place.entity_id, place.entity_source) == ("23", "LGD")
    (ambiguous,) = read("बिलासपुर जिले में बारिश")
    assert ambiguous.entity_id is None  # in Himachal Pradesh and in Chhattisgarh


@pytest.mark.parametrize("language", [None, "pa", "ta", ""])
def test_other_languages_give_places_alone(language: str | None) -> None:
    assert mentions("महासचिव रमेश ठाकुर शिमला पहुंचे", language) == [("शिमला", "LOC")]


def test_a_market_in_gurmukhi_is_no_district() -> None:
    assert mentions("ਅਨਾਜ ਮੰਡੀ ਵਿੱਚ ਕਣਕ ਆਈ, ਸ਼ਿਮਲਾ ਵਿੱਚ ਮੀਂਹ ਪਿਆ।", "pa") == [("ਸ਼ਿਮਲਾ", "LOC")]


def test_the_lexicon_is_folded_and_small() -> None:
    assert all(fold(word).text == word for word in lexicon.words())
    resources = Path(lexicon.__file__).parent / "resources"
    assert sum(path.stat().st_size for path in resources.glob("mention_*")) < 2_000_000


_GRAPHEME = regex.compile(r"\X")
_WORDS = (
    "महासचिव अध्यक्ष सुरेश शर्मा सिंह शिमला गया कांग्रेस प्रदेश पुलिस व ने एस. जिला President Suresh Sharma BJP "
    "Shimla and The - । ः ़ İ 👩 \u200d \u200c \u0301 \U0001f3fb \u0600"
)
_PIECES = st.sampled_from([*_WORDS.split(" "), " ", " ", " ", ", ", "\n\n"])
_TEXTS = st.one_of(st.text(), st.lists(_PIECES, max_size=30).map("".join))


@settings(max_examples=300, deadline=None)
@given(st.lists(_TEXTS, max_size=3), st.sampled_from(["hi", "en", None, "hi-IN", "ta"]))
def test_any_text(texts: list[str], language: str | None) -> None:
    found = find_entities([FieldText(text, find_places(text)) for text in texts], language)
    assert len(found) == len(texts)
    for text, entities in zip(texts, found, strict=True):
        boundaries = {0, *(match.end() for match in _GRAPHEME.finditer(text))}
        end = 0
        for entity in entities:
            assert end <= entity.begin < entity.end <= len(text)
            assert {entity.begin, entity.end} <= boundaries
            assert entity.name.split() == fold_spaces(text[entity.begin : entity.end])
            assert 0 < entity.confidence <= 1
            end = entity.end


def fold_spaces(text: str) -> list[str]:
    """The words of a mention as its name should have them: what stands between words is a blank."""
    return regex.sub(r"[^\p{L}\p{M}\p{N}\p{Cf}\p{Sk}]+", " ", text).split()


@pytest.mark.parametrize(
    "unit",
    [
        "महासचिव ",
        "सुरेश ",
        "सुरेश व ",
        "शिमला, ",
        "एस.",
        "प्रदेश ",
        "भारतीय ",
        "वन एवं ",
        "झिमटोला नगर ",
        "महासचिव एवं ",
        "विधायक डीसी शर्मा ",
        "स्वास्थ्य एवं ",
        "सुरेश शर्मा पार्क ",
        "पार्क ",
    ],
)
def test_time_is_linear(unit: str) -> None:
    def seconds(repeats: int) -> float:
        text = unit * repeats
        field = FieldText(text, find_places(text))
        started = time.perf_counter()
        find_entities([field], "hi")
        return time.perf_counter() - started

    seconds(100)
    assert seconds(8000) < 40 * max(seconds(800), 0.005)


def test_the_names_of_the_seed_page(shared: Path) -> None:
    page = json.loads((shared / "pages" / "punjabkesari_2020_panchayat.json").read_text("utf-8"))
    body = "\n\n".join(page["gold"]["body"])
    labels = json.loads((shared / "pages" / "mentions.json").read_text("utf-8"))[page["id"]]["mentions"]
    wanted = {
        (label["begin_index"], label["end_index"], label["entity_type"])
        for label in labels
        if label["field"] == "article_body"
    }
    found = {(entity.begin, entity.end, entity.entity_type) for entity in read(body)}
    assert {mention for mention in wanted if mention[2] == "PER"} <= found
    assert len(found & wanted) >= 0.9 * len(wanted)
    assert len(found - wanted) <= 1
