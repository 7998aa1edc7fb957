"""What only looks like a score card: a page of these gives no record, and keeps every line."""

import pytest

from benchmarks.score_templates import drawable, stacked, text_page
from transforms.extraction.scores import cricket, take_scores
from transforms.extraction.scores.reference import shipped_reference

#: Lines of one page each, bars between.
DECOYS = {
    "comment counter": "Post a comment|Name|0/3000|Email|12/3000|Submit",
    "date tabs": "TODAY|01/09|Sat|30/08|Fri|29/08|Mon|11/8|Sun|10/8",
    "date tabs beside letters": "Home|30/8|News|29/8|Sports|28/8|Video",
    "points table": "Team|P|W|L|Pts|NRR|IND 7 7 0 0 0 14 +2.102|SA 7 6 1 0 0 12 +2.290",
    "points table, a cell a line": "IND|7|7|0|14|+2.102|SA|7|6|1|12|+2.290",
    "stock ticker": "Sensex|72,410.38|Nifty|18/5|Infotech Ltd.1930.000.30%|Pharm493.45-0.90%",
    "video durations": "Watch|00:25|Rain in the hills|04:18|10.2|Live",
    "phone numbers": "Call|98160-12345|Office|0177-2650000|Fax|1800/180",
    "election": "BJP|240|Congress|99|Himgiri Party|37|Results|Live",
    "seats won of seats fought": "Himgiri Party|24/10|Ghati Party|12/8|Won|Leading",
    "covid table": "Active|24,942 1490Cases|Delhi|18,953 1038Active|Punjab|12/5",
    "ratings": "Story|8/10|Acting|7/10|Music|6/10|Direction|7/10",
    "prices and vote shares": "Gold|72,000/10 g|Silver|900|Himgiri|45.2|Ghati|38.4",
    "batting card": "A. Verma|45*(30)|B. Negi|22(12)|Extras|7",
    "menu of teams": "IPL|Mumbai Indians|Chennai Super Kings|Live|Points table|Result",
    "headlines": "IPL|Punjab Kings win by 6 runs|India vs Pakistan Live|Asia Cup|Read more",
    "live blog": "India Live: FOUR!|SL 42/8 (15.5)|Share|OUT!|SL 49/9 (18)|IND 196/3 (31.3 overs)",
    "summary in an article": "India 190/9 (20)|Pakistan 184/7 (20)",
    "sentences": "भारत ने 20 ओवर में 190/9 का स्कोर बनाया।|जवाब में पाकिस्तान 184/7 तक पहुंचा।"
    "|भारत ने मैच 6 रन से जीत लिया और श्रृंखला 2-1 से अपने नाम की।",
    "counters and tabs of an app": "0/3000|3000/3000|1/10|Page 2/7|2/5 photos|Slide 3 of 12|4/5 (23 votes)",
    "sections of the law": "IPC 302/34|धारा 147/148|FIR No. 120/9|Case 45/2|केस नंबर 12/3",
    "health": "BP 120/8|Sugar 140/9|SpO2 98/9|Pulse 72",
    "addresses and numbers": "Sector 12/4|Plot 190/9|मकान नंबर 45/7|Gali 3/2|Phone 0177-265|PIN 171-001",
    "Covid table by states": "Bihar|5/2|Punjab|12/5|Delhi|102/7|Active|Deaths",
    "Covid table in Hindi": "राज्य|सक्रिय|बिहार|24,942 1490|पंजाब|12/5|दिल्ली|18,953|मौतें|रिकवरी",
    "election of states": "Punjab|117/9|Goa|40/3|Seats|Leads|Won",
    "election in Hindi": "भाजपा|24/10|कांग्रेस|12/8|आगे|जीते|मतदान 62.4|रुझान",
    "vote shares": "BJP|45.2|Congress|38.9|AAP|12.4|Others|3.5|Swing +2.1",
    "a candidate's margin": "Himgiri Party won by 1200 votes|Ghati Party|45/2|Counting|Round 12/19",
    "prices": "Gold 24K|72,450/10 g|Silver|85/3|Petrol 96.7/1 l|Diesel|89.6|सोना|72/10|चांदी|900/9",
    "stock ticker in one line": "Sensex 72,410.38 (0.5) | Nifty 22,015.2 (0.4) | Bank Nifty 46,900 (1.1)",
    "stock tickers with bars": "Infotech 193/2 (0.30) | Pharma 49/3 (0.9)",
    "durations": "Duration 10:25|12/3 min|00:45|1:02:33|04:18 / 10:20",
    "times and trains": "Train 12/45|Arr 10.4|Dep 11.2|Platform 3/4|Kalka 16.30|Shimla 20.0",
    "exam results": "Class 10: 490/5|Class 12: 480/9|Maths 99/10|Science 98/9|Pass percentage 92.4",
    "recipe": "1/2 cup milk|3/4 spoon salt|20.0 g sugar|2-3 chillies|Serves 4-5",
    "weather": "Shimla|12/4|Delhi|32/9|Max 32.4|Min 18.2|Rain 20.0 mm",
    "horoscope": "Aries|Lucky number 4/7|Taurus|Lucky number 9/2|Rating 3/5",
    "date ranges": "10/9|9/9|2019-20|2020-21|11-9|12-8 July|26/1",
    "batting card with names": "Asha Verma c Negi b Rana 45 (30)|Bina Negi 22 (12)|Extras 7 (w 3, nb 1)",
    "bowling figures": "A. Verma|4-0-32-2|B. Negi|3-1-20-1|Econ 8.00",
    "results read as headlines": "India beat Pakistan by 6 wickets, fans cheer|Mumbai win toss|More stories"
    "|भारत ने पाकिस्तान को हराया|टीम इंडिया की जीत पर जश्न",
    "headlines that are results": "India won by 6 wickets|Sri Lanka beat Nepal by 3 runs|Read more|Sports",
    "schedule without a state": "IPL 2025|Schedule|Mumbai Indians|Chennai Super Kings|Wankhede|Tickets|Teams",
    "links to matches": "India vs Pakistan|England vs Australia|IND vs PAK Live Score|IPL 2025 Points Table",
    "a score in prose": "Chasing 190/9, Punjab Kings made 184/7 in 20 overs."
    "|At 45/1 they looked safe; rain came at 5.2 overs."
    "|पंजाब 184/7 (20 ओवर) ही बना सका, बेंगलुरु 190/9 बनाकर जीता।",
    "brief scores": "Brief scores: India 357/8 in 50 overs (Verma 92) beat Sri Lanka 55 all out in 19.4"
    " overs by 302 runs.",
    "rows of no match": "(1, 'Shimla', '12/4', 'Delhi', '32/9', 'Rain'),|('A', 'B', 'C', '190/9', '20.0'),",
    "polls": "Who will win?|Yes 62/1|No 38/2|Can't say 5|Vote|Results",
    "nothing": "Home|About us|Contact|2025|20.0|RR|CRR|Target|Live|Result|Super Over|Stumps",
}

#: Cards of other sports, and lists that such cards stand in: of no cricket.
OTHER_SPORTS = {
    "football": "Hill Premier League|Full Time|Himgiri FC|2|Ghati FC|1|Verma 4|Negi 17 (P)",
    "football with penalties": "Himgiri FC|2-2 (3-2)|Ghati FC|2-2 (2-3)|Full Time",
    "football, score on the line": "Indian Super League|Himgiri FC 2-1|Ghati FC 1-2|Full Time",
    "hockey of countries": "Hockey World Cup|India|4|Pakistan|2|Result",
    "kabaddi": "Pro Kabaddi|Himgiri|38|Ghati|35|Himgiri won by 3 points",
    "tennis": "A. Verma|7-6 (5)|B. Negi|6-7 (5)|Open",
    "basketball": "NBA|Himgiri Bulls|102|Ghati Kings|98|Q4",
}


def lines_of(decoy: str) -> list[str]:
    return decoy.split("|") if " | " not in decoy else [decoy]


def test_there_are_many() -> None:
    assert sum(len(lines_of(decoy)) for decoy in DECOYS.values()) >= 200


@pytest.mark.parametrize("decoy", DECOYS)
def test_decoys_give_nothing_and_stay(decoy: str) -> None:
    page = text_page(lines_of(DECOYS[decoy]))
    cards, rest = take_scores(page)
    assert not cards
    assert rest is page


@pytest.mark.parametrize("decoy", OTHER_SPORTS)
def test_other_sports_are_no_cricket(decoy: str) -> None:
    assert not any(found.card for found in cricket.find_cards(OTHER_SPORTS[decoy].split("|")))


def test_decoys_do_not_disturb_a_card_beside_them() -> None:
    match = drawable(shipped_reference().matches()[7])
    for decoy in DECOYS.values():
        around = lines_of(decoy)
        cards, rest = take_scores(text_page([*around, "Weather", *stacked(match), "Weather", *around]))
        assert [[side.name for side in card.competitors] for card in cards] == [
            [side.name for side in match.sides]
        ]
        assert [block.text for block in rest.blocks] == [*around, "Weather", "Weather", *around]


def test_decoys_one_after_the_other_give_nothing() -> None:
    page = text_page([line for decoy in DECOYS.values() for line in lines_of(decoy)])
    assert take_scores(page).page is page
