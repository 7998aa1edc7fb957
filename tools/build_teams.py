"""Builds `teams.json`, the teams that score cards are matched against.

    python tools/build_teams.py --data DIR

DIR is the shared data; `sports/teams.csv` in it was compiled by hand and is nobody's but khabar's. So was
`more_teams.csv` beside this script, which has further leagues and countries. What the tables do not say
stands here: how a competition is called on a card, its sport, and the cities that a card may write for a
team.
"""

import argparse
import csv
import json
import re
import unicodedata
from pathlib import Path
from typing import NamedTuple

MORE_TEAMS = Path(__file__).with_name("more_teams.csv")
OUTPUT = Path(__file__).resolve().parents[1] / "transforms/extraction/resources/teams.json"


class Competition(NamedTuple):
    """What `teams.csv` does not say of a league."""

    sport: str
    match_type: str | None  # where all its matches are of one type
    names: tuple[str, ...]  # as cards write it, without sponsor and year
    women: bool = False
    of_places: bool = False  # its teams are called like states or countries, which meet in every table


COMPETITIONS = {
    "ipl": Competition(
        "cricket", "T20", ("IPL", "Indian Premier League", "आईपीएल", "आइपीएल", "इंडियन प्रीमियर लीग")
    ),
    "wpl": Competition(
        "cricket",
        "T20",
        ("WPL", "Women's Premier League", "Womens Premier League", "डब्ल्यूपीएल", "महिला प्रीमियर लीग"),
        women=True,
    ),
    "psl": Competition("cricket", "T20", ("PSL", "Pakistan Super League", "पीएसएल", "पाकिस्तान सुपर लीग")),
    "bbl": Competition("cricket", "T20", ("BBL", "Big Bash League", "Big Bash", "बीबीएल", "बिग बैश लीग")),
    "wbbl": Competition(
        "cricket", "T20", ("WBBL", "Women's Big Bash League", "Womens Big Bash League"), women=True
    ),
    "sa20": Competition("cricket", "T20", ("SA20", "SA20 League", "एसए20")),
    "ilt20": Competition("cricket", "T20", ("ILT20", "International League T20", "आईएलटी20")),
    "cpl": Competition("cricket", "T20", ("CPL", "Caribbean Premier League", "सीपीएल")),
    "mlc": Competition("cricket", "T20", ("MLC", "Major League Cricket", "मेजर लीग क्रिकेट")),
    "bpl": Competition("cricket", "T20", ("BPL", "Bangladesh Premier League", "बीपीएल")),
    "lpl": Competition("cricket", "T20", ("LPL", "Lanka Premier League", "एलपीएल")),
    "kcl": Competition("cricket", "T20", ("KCL", "Kerala Cricket League", "केरल क्रिकेट लीग")),
    "hundred": Competition(
        "cricket", "The Hundred", ("The Hundred", "Hundred", "The Hundred Men's Competition", "द हंड्रेड")
    ),
    # The sides of India's own cups, of states and of zones, by the names of the cups.
    "india": Competition(
        "cricket",
        None,
        (
            *(
                "Ranji Trophy",
                "Vijay Hazare Trophy",
                "Syed Mushtaq Ali Trophy",
                "Duleep Trophy",
                "Deodhar Trophy",
            ),
            *(
                "Irani Cup",
                "Irani Trophy",
                "Ranji Trophy Elite",
                "Ranji Trophy Plate",
                "Vijay Hazare",
                "SMAT",
            ),
            *("रणजी ट्रॉफी", "विजय हजारे ट्रॉफी", "सैयद मुश्ताक अली ट्रॉफी", "दलीप ट्रॉफी", "ईरानी कप", "देवधर ट्रॉफी"),
        ),
        of_places=True,
    ),
    # National sides meet under names without number: `teams.py` tells them by the words in a label.
    "intl": Competition("cricket", None, (), of_places=True),
    "intl-women": Competition("cricket", None, (), women=True, of_places=True),
    "pkl": Competition("kabaddi", None, ("PKL", "Pro Kabaddi League", "Pro Kabaddi", "प्रो कबड्डी लीग")),
    "isl": Competition("football", None, ("ISL", "Indian Super League", "इंडियन सुपर लीग")),
}

# What a card may write for a team: its city or state, also where several teams had it one after the other.
CITIES = {
    "ipl/mumbai-indians": ["Mumbai", "मुंबई"],
    "ipl/chennai-super-kings": ["Chennai", "चेन्नई"],
    "ipl/royal-challengers-bengaluru": ["Bengaluru", "Bangalore", "बेंगलुरु", "बैंगलोर", "बेंगलोर"],
    "ipl/kolkata-knight-riders": ["Kolkata", "कोलकाता"],
    "ipl/delhi-capitals": ["Delhi", "दिल्ली"],
    "ipl/punjab-kings": ["Punjab", "पंजाब"],
    "ipl/rajasthan-royals": ["Rajasthan", "राजस्थान"],
    "ipl/sunrisers-hyderabad": ["Hyderabad", "हैदराबाद"],
    "ipl/deccan-chargers": ["Hyderabad", "हैदराबाद", "Deccan"],
    "ipl/gujarat-titans": ["Gujarat", "गुजरात"],
    "ipl/gujarat-lions": ["Gujarat", "गुजरात"],
    "ipl/lucknow-super-giants": ["Lucknow", "लखनऊ"],
    "ipl/pune-warriors": ["Pune", "पुणे"],
    "ipl/rising-pune-supergiant": ["Pune", "पुणे"],
    "ipl/kochi-tuskers-kerala": ["Kochi", "कोच्चि"],
    "wpl/mumbai-indians-women": ["Mumbai", "मुंबई"],
    "wpl/royal-challengers-bengaluru-women": ["Bengaluru", "Bangalore", "बेंगलुरु", "बैंगलोर"],
    "wpl/delhi-capitals-women": ["Delhi", "दिल्ली"],
    "wpl/up-warriorz": ["UP", "यूपी"],
    "wpl/gujarat-giants": ["Gujarat", "गुजरात"],
    "psl/karachi-kings": ["Karachi", "कराची"],
    "psl/lahore-qalandars": ["Lahore", "लाहौर"],
    "psl/islamabad-united": ["Islamabad", "इस्लामाबाद"],
    "psl/peshawar-zalmi": ["Peshawar", "पेशावर"],
    "psl/quetta-gladiators": ["Quetta", "क्वेटा"],
    "psl/multan-sultans": ["Multan", "मुल्तान"],
    "bbl/adelaide-strikers": ["Adelaide"],
    "bbl/brisbane-heat": ["Brisbane"],
    "bbl/hobart-hurricanes": ["Hobart"],
    "bbl/melbourne-renegades": ["Melbourne"],
    "bbl/melbourne-stars": ["Melbourne"],
    "bbl/perth-scorchers": ["Perth"],
    "bbl/sydney-sixers": ["Sydney"],
    "bbl/sydney-thunder": ["Sydney"],
}


def slug(name: str) -> str:
    """Returns a name in lower case, its words joined by hyphens.

    >>> slug("Dabang Delhi K.C.")
    'dabang-delhi-kc'
    """
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_name.replace(".", "").replace("'", "")).strip("-")


def main() -> None:
    """Reads the table and writes the resource."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the shared data")
    table = parser.parse_args().data / "sports" / "teams.csv"
    rows = [*_rows(table), *_rows(MORE_TEAMS)]
    rows += [_womens(row) for row in rows if row["league"] == "intl"]
    if {row["league"] for row in rows} != set(COMPETITIONS):
        raise SystemExit("the leagues of the tables are not those of COMPETITIONS")
    document = {
        league: {
            "sport": competition.sport,
            "match_type": competition.match_type,
            "women": competition.women,
            "of_places": competition.of_places,
            "names": competition.names,
            "teams": {
                team_id: _team(team_id, row)
                for row in rows
                if row["league"] == league
                for team_id in (f"{league}/{slug(row['name_en'])}",)
            },
        }
        for league, competition in COMPETITIONS.items()
    }
    team_ids = {f"{row['league']}/{slug(row['name_en'])}" for row in rows}
    if unknown := set(CITIES) - team_ids:
        raise SystemExit(f"CITIES names teams that no table has: {sorted(unknown)}")
    OUTPUT.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _rows(table: Path) -> list[dict[str, str]]:
    with table.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _womens(row: dict[str, str]) -> dict[str, str]:
    """Returns the row of a country's women; below a women's label the country's name alone means them."""
    name, codes = row["name_en"], _listed(row["abbr"])
    return {
        "league": "intl-women",
        "name_en": f"{name} Women",
        "former_names": "|".join(
            form.format(other)
            for other in (name, *_listed(row["former_names"]))
            for form in ("{} Women", "{} (W)", "{} W", "{} Women's")
        ),
        "names_hi": "|".join(
            f"{hindi} {word}" for hindi in _listed(row["names_hi"]) for word in ("महिला", "वूमेन", "वुमन")
        ),
        "abbr": "|".join(
            form.format(code) for code in codes for form in ("{}-W", "{}W", "{} W", "W-{}", "{} (W)", "{}")
        ),
        "cities": "|".join((name, *_listed(row["former_names"]), *_listed(row["names_hi"]))),
    }


def _team(team_id: str, row: dict[str, str]) -> dict[str, object]:
    # In a women's league the sides go by the club's name alone.
    club = row["name_en"].removesuffix(" Women")
    names = dict.fromkeys([*_listed(row["former_names"]), *_listed(row["names_hi"]), club])
    return {
        "name": row["name_en"],
        "names": [name for name in names if name != row["name_en"]],
        "codes": _listed(row["abbr"]),
        "cities": [*CITIES.get(team_id, []), *_listed(row.get("cities", ""))],
    }


def _listed(field: str) -> list[str]:
    return [name for name in field.split("|") if name]


if __name__ == "__main__":
    main()
