"""Names of people, bodies and places in the texts of an article, by lexicon and grammar.

The first recogniser of khabar: it reads words and their order, nothing is trained. It would rather
miss a name than invent one. Four readers each go over a text once; where they claim the same words
the longest name wins, as in "इलाहाबाद हाई कोर्ट":

1. organisations: known names, and patterns about a head word ("X पुलिस", "X प्रदेश कांग्रेस कमेटी");
2. people: names after a title or an honorific, and names that begin with a known given name;
3. places: those that the gazetteer found, and roads, quarters and villages by their kind;
4. people again: a name read anywhere in the article is known by its parts in all of it.
"""

import enum
import functools
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from transforms.extraction import lexicon
from transforms.extraction.lexicon import Grammar, Phrase, Use
from transforms.extraction.model import FieldText, NamedEntity, PlaceMatch
from transforms.extraction.tokens import Token, tokenise

MODEL = "lexicon-1"

# How often a rule was right, roughly: set by hand from the labelled pages and the training part of IL-NER,
# most of them between what the two show. They differ most on known bodies, 0.92 on the pages and 0.58 in
# IL-NER, which leaves many parties and agencies unlabelled, and on sites, 0.86 and 0.07 of some twenty, where
# it often draws the bounds of a place elsewhere: there the pages, being news, count for more. On names
# without a cue IL-NER, 0.91 and 0.85 of several hundred, counts for more than the pages, 0.70 and 0.73 of
# some forty.
_PLACE, _CUED_PLACE, _SITE = 0.9, 0.7, 0.6
_KNOWN_BODY, _PATTERN_BODY = 0.8, 0.7
_TITLED, _TITLED_UNKNOWN, _FULL_NAME, _HALF_KNOWN, _REPEATED, _ACTING = 0.9, 0.8, 0.85, 0.8, 0.8, 0.8

_LONGEST_NAME = 5  # words
_LONGEST_ROLE = 6


class _Kind(enum.Enum):
    """What a word can be in a person's name."""

    STOP = 0  # nothing: it ends a name
    UNKNOWN = 1  # no list has it
    OTHER_NAME = 2  # seen in names of people
    COMMON_NAME = 3  # a given or last name that is also a word
    NAME_IF_BETWEEN = 4  # a name that is a very common word: only before another name word
    NAME = 5  # a given or last name and nothing else
    INITIAL = 6  # a letter with a dot, or the name of one


class _Span(NamedTuple):
    """One claim on words `begin` to `end` (half-open) of a text."""

    begin: int
    end: int
    entity_type: Literal["PER", "ORG", "LOC"]
    confidence: float
    role: str | None = None
    entity_id: str | None = None
    entity_source: str | None = None


def find_entities(fields: Sequence[FieldText], language: str | None) -> list[list[NamedEntity]]:
    """Finds who, what and where in the texts of one article.

    Args:
        fields: the texts, each with its places of the gazetteer.
        language: BCP 47. Hindi and English are read by rules; of any other, and of None, the places
            alone are given.

    Returns:
        for each field its entities, in order, without overlaps; offsets in code points of the text.
    """
    grammar = _grammar(language)
    readers = [_Reader(field, grammar) for field in fields]
    if grammar is None:
        return [reader.entities(_longest(list(reader.places()))) for reader in readers]
    found = [_longest(reader.claims()) for reader in readers]
    people = {
        tuple(reader.keys[span.begin : span.end])
        for reader, spans in zip(readers, found, strict=True)
        for span in spans
        if span.entity_type == "PER"
    }
    known = _parts_of_names(people)
    return [
        reader.entities(sorted(spans + reader.repeated_people(known, spans)))
        for reader, spans in zip(readers, found, strict=True)
    ]


def _grammar(language: str | None) -> Grammar | None:
    primary = (language or "").lower().partition("-")[0]
    return lexicon.grammar(primary) if primary in ("hi", "en") else None


def _parts_of_names(people: set[Phrase]) -> set[Phrase]:
    """The names read, and of those with several words the parts that can stand for them."""
    uses = lexicon.words()
    parts = set(people)
    for name in people:
        if len(name) > 1:
            parts.add(name[:2])
            parts.add(name[-2:])
            # सिंह and कुमार, of every third person, and words of running text stand for nobody.
            parts.update(
                (word,)
                for word in (name[0], name[-1])
                if not uses.get(word, Use(0)) & Use.COMMON and word not in _GENERIC_LAST and len(word) > 2
            )
    return parts


_GENERIC_LAST = frozenset(
    ("सिंह", "कुमार", "देवी", "कुमारी", "खान", "लाल", "राम", "चंद", "singh", "kumar", "devi")
)


def _longest(claims: list[_Span]) -> list[_Span]:
    """Settles overlaps: the longer claim stands; of equal ones the surer."""
    taken: set[int] = set()
    kept: list[_Span] = []
    for span in sorted(claims, key=lambda span: (span.begin - span.end, -span.confidence, span.begin)):
        words = range(span.begin, span.end)
        if taken.isdisjoint(words):
            taken.update(words)
            kept.append(span)
    return kept


class _Reader:
    """One text, cut into words, and what the rules read in it."""

    def __init__(self, field: FieldText, grammar: Grammar | None) -> None:
        self.text = field.text
        self.tokens: list[Token] = tokenise(field.text)
        self.keys = [token.key for token in self.tokens]
        begins = {token.begin: index for index, token in enumerate(self.tokens)}
        ends = {token.end: index + 1 for index, token in enumerate(self.tokens)}
        #: Places by the word they begin at. One that is not whole words would split a grapheme.
        self.place_at: dict[int, tuple[int, PlaceMatch]] = {
            begins[match.begin]: (ends[match.end], match)
            for match in field.places
            if match.begin in begins and match.end in ends
        }
        self.has_rules = grammar is not None
        if grammar is None:
            return
        self.grammar = grammar
        uses = lexicon.words()
        self.uses = [uses.get(key, Use(0)) for key in self.keys]
        self.is_english = grammar is lexicon.grammar("en")
        # In a headline whose every word has a capital, a capital tells nothing.
        capitals = sum(token.text[0].isupper() for token in self.tokens)
        self.is_title_case = self.is_english and len(self.tokens) > 3 and capitals > 0.7 * len(self.tokens)
        self.word_kind = [self._kind(index) for index in range(len(self.tokens))]

    # Words and what stands between them

    def _kind(self, index: int) -> _Kind:
        key, use, word = self.keys[index], self.uses[index], self.tokens[index].text
        grammar = self.grammar
        if key in grammar.letters and self._gaps[index + 1].startswith("."):
            return _Kind.INITIAL
        if self._is_spelt_initials(index):
            return _Kind.INITIAL
        if key in grammar.stops:
            return _Kind.STOP
        if self.is_english:
            if not word[0].isupper() or not word.isalpha() or not word.isascii():
                return _Kind.STOP
        elif not "\u0900" <= word[0] <= "\u097f" or any(character.isdigit() for character in word):
            return _Kind.STOP
        if use & (Use.GIVEN | Use.LAST):
            if use & Use.VERY_COMMON:
                return _Kind.NAME_IF_BETWEEN
            return _Kind.COMMON_NAME if use & Use.COMMON else _Kind.NAME
        if use & Use.NAME and use & Use.COMMON and not use & Use.VERY_COMMON:
            return _Kind.COMMON_NAME
        if use & Use.COMMON or (grammar.stop_endings and key.endswith(grammar.stop_endings)):
            return _Kind.STOP
        if use & Use.NAME:
            return _Kind.OTHER_NAME
        return _Kind.UNKNOWN if len(key) > 1 and not self.is_title_case else _Kind.STOP

    def _is_spelt_initials(self, index: int) -> bool:
        """Letters' names in one word before a last name: एसके शर्मा. डीसी is an office, too.

        Such an office is initials after another title, where the last name stands alone: विधायक डीसी वर्मा.
        """
        key, grammar = self.keys[index], self.grammar
        if self.is_english or not grammar.spelt_initials.fullmatch(key):
            return False
        if not (self._joined(index + 1) and self.uses[index + 1] & Use.LAST):
            return False
        if (key,) in grammar.titles:
            another = self._joined(index + 2) and self.uses[index + 2]
            return (
                self._joined(index)
                and (self.keys[index - 1],) in grammar.titles
                and not key.endswith("आई")  # a rank held beside a post: थाना प्रभारी एसआई वर्मा
                and not (another and another & (Use.GIVEN | Use.LAST) and not another & Use.COMMON)
            )
        return (
            key not in grammar.kin
            and not self.uses[index] & Use.VERY_COMMON
            and not self._sure_place_end(index)
            and self._known_body(index) is None
        )

    @functools.cached_property
    def _gaps(self) -> list[str]:
        """What stands before each word, after the word before it; then what stands after the last."""
        ends = [0, *(token.end for token in self.tokens)]
        begins = [*(token.begin for token in self.tokens), len(self.text)]
        return [self.text[end:begin] for end, begin in zip(ends, begins, strict=True)]

    def _joined(self, index: int) -> bool:
        """Whether only blanks (and no line's end) part the word from the one before it."""
        return 0 < index < len(self.tokens) and self._gaps[index].strip(" \u00a0") == ""

    def _joined_after_title(self, index: int) -> bool:
        """As `_joined`, and the dot of an abbreviation may stand between: डॉ. राणा."""
        return 0 < index < len(self.tokens) and self._gaps[index].strip(" \u00a0") in ("", ".")

    def _phrase_at(self, index: int, phrases: frozenset[Phrase], longest: int = 4) -> int:
        """The number of words of the longest of `phrases` that begins at a word; 0: none does."""
        words = 1
        while words < longest and self._joined(index + words):
            words += 1
        for length in range(min(words, len(self.keys) - index), 0, -1):
            if tuple(self.keys[index : index + length]) in phrases:
                return length
        return 0

    def _sure_place_end(self, index: int) -> int:
        """The word after the place that begins at a word; 0 where none does that needs no cue."""
        end, match = self.place_at.get(index, (0, None))
        return end if match is not None and not match.common_word else 0

    # The readers

    def claims(self) -> list[_Span]:
        """Everything the rules read, overlaps and all."""
        return [*self.organisations(), *self.people_and_sites(), *self.places()]

    def organisations(self) -> Iterator[_Span]:
        """Known bodies, and bodies by their head word."""
        for index in range(len(self.tokens)):
            if known := self._known_body(index):
                yield known
            if pattern := (
                self._party_unit(index)
                or self._body_of_place(index)
                or self._ministry(index)
                or self._institution(index)
            ):
                yield pattern
            if named := self._named_body(index):
                yield named

    def _known_body(self, index: int) -> _Span | None:
        first = self._body_key(index)
        names = lexicon.organisations()
        for length in range(lexicon.longest_organisation().get(first, 0), 0, -1):
            if index + length > len(self.tokens):
                continue
            phrase = tuple(self._body_key(position) for position in range(index, index + length))
            if phrase in names and all(
                self._gaps[position].strip(" \u00a0-.()") == ""
                for position in range(index + 1, index + length)
            ):
                source = "Wikidata" if names[phrase] else None
                return _Span(index, index + length, "ORG", _KNOWN_BODY, None, names[phrase], source)
        return None

    def _body_key(self, index: int) -> str:
        token = self.tokens[index]
        return token.text if token.text.isascii() else token.key

    def _party_unit(self, index: int) -> _Span | None:
        """A place and units before a party, its wings after it: "शिमला जिला कांग्रेस ग्रामीण"."""
        at = self._skip(index, self._sure_place_end(index) or index, self.grammar.party_before)
        if at >= len(self.tokens) or (at > index and not self._joined(at)):
            return None
        party = self._known_body(at)
        if party is None or not party.entity_id:
            return None
        at = party.end
        while self._joined(at) and (length := self._phrase_at(at, self.grammar.party_after)):
            at += length
        if at == party.end and party.begin == index:
            return None
        return _Span(index, at, "ORG", _PATTERN_BODY)

    def _skip(self, begin: int, at: int, words: frozenset[str]) -> int:
        """The word after the run of `words` at `at`, in a phrase that begins at `begin`.

        Four at most: no body has more, and a text of nothing else would cost the square of its length.
        """
        end = min(at + 4, len(self.tokens))
        while at < end and self.keys[at] in words and (at == begin or self._joined(at)):
            at += 1
        return at

    def _body_of_place(self, index: int) -> _Span | None:
        """A place and what it has one of, "शिमला पुलिस"; and the place after: "आईआईटी मंडी"."""
        if (
            self.keys[index] in self.grammar.campus_heads
            and self._joined(index + 1)
            and index + 1 in self.place_at
        ):
            return _Span(index, self.place_at[index + 1][0], "ORG", _PATTERN_BODY)
        if index not in self.place_at:
            return None
        end, match = self.place_at[index]
        if not self._joined(end):
            return None
        if length := self._phrase_at(end, self.grammar.body_heads) or (
            0 if match.common_word else self._phrase_at(end, self.grammar.named_heads)
        ):
            return _Span(index, end + length, "ORG", _PATTERN_BODY)
        return None

    def _ministry(self, index: int) -> _Span | None:
        """A ministry or department by what it is for: "खाद्य एवं रसद विभाग"."""
        grammar = self.grammar
        first = self._skip(index, self._sure_place_end(index) or index, grammar.portfolio_before)
        at = self._skip(index, first, grammar.portfolios)
        if at > first and self._joined(at) and self.keys[at] in grammar.conjunctions and self._joined(at + 1):
            at = self._skip(index, at + 1, grammar.portfolios)
        if at > first and self._joined(at) and self.keys[at] in grammar.portfolio_heads:
            return _Span(index, at + 1, "ORG", _PATTERN_BODY)
        return None

    def _institution(self, index: int) -> _Span | None:
        """A place or a rank, a field and a head: "पंजाब कृषि विश्वविद्यालय", "राष्ट्रीय महिला आयोग"."""
        at = self._sure_place_end(index)
        if not at and self.keys[index] in self.grammar.institution_before:
            at = index + 1
        first = at
        while first and self._joined(at) and at - first < 4 and self.keys[at] not in self.grammar.stops:
            if at > first and self.keys[at] in self.grammar.institution_heads:
                return _Span(index, at + 1, "ORG", _PATTERN_BODY)
            at += 1
        return None

    def _named_body(self, index: int) -> _Span | None:
        """Words that can only be names before a head that takes one: "राणा फाउंडेशन"."""
        at = index
        while (
            at < len(self.tokens)
            and at - index < 4
            and (at == index or self._joined(at))
            and self._may_name(at)
        ):
            at += 1
        for head in range(at, index, -1):
            if self._joined(head) and (length := self._phrase_at(head, self.grammar.named_heads)):
                return _Span(index, head + length, "ORG", _PATTERN_BODY)
        return None

    def _may_name(self, index: int) -> bool:
        return self.word_kind[index] in (_Kind.NAME, _Kind.OTHER_NAME, _Kind.UNKNOWN)

    def people(self) -> Iterator[_Span]:
        """Names after a title, names that begin with a given name, and the lists they begin."""
        index = 0
        while index < len(self.tokens):
            role, begin = self._cue(index)
            span = self._cued_name(begin, role) if begin > index else None
            span = span or self._plain_name(index)
            if self.is_english and (span is None or span.role is None):
                span = self._with_apposition(index, span)
            if span is None:
                # Behind words that are a title and no name, each word gets its own reading.
                index += 1
                continue
            while span:
                yield span
                index = span.end
                span = self._next_in_list(span)

    def _cue(self, index: int) -> tuple[str | None, int]:
        """The role written from a word on, and the word at which a name would begin."""
        grammar, at = self.grammar, index
        role: tuple[int, int] | None = None
        while at < len(self.tokens) and at - index < _LONGEST_ROLE:
            if at > index and not self._joined_after_title(at):
                return None, index
            if self.word_kind[at] is _Kind.INITIAL:
                break
            if end := self._modified_title(at):
                if self._joined(end) and self.keys[end] in grammar.title_fields:
                    end += 1
                role = (role[0] if role else at, end)
                at = end
            elif (
                self.keys[at] in grammar.honorifics
                or self.keys[at] in grammar.kin
                or (role and self.keys[at] in grammar.conjunctions and self._modified_title(at + 1))
            ):
                at += 1
            else:
                break
        if role and self._joined_after_title(at) and self.keys[at] in grammar.honorifics:
            at += 1  # behind the longest of roles, too
        if at == index or not self._joined_after_title(at):
            return None, index
        words = self.text[self.tokens[role[0]].begin : self.tokens[role[1] - 1].end] if role else None
        return words, at

    def _modified_title(self, index: int) -> int:
        """The word after a title with its modifiers, that begin at a word; 0: there is none.

        What an office is for is part of it, "पर्यटन एवं संस्कृति मंत्री", where the title is one that has a field.
        """
        grammar, at, has_portfolio = self.grammar, index, False
        while at < len(self.tokens) and at - index < _LONGEST_ROLE and (at == index or self._joined(at)):
            if length := self._phrase_at(at, grammar.titles, grammar.longest_title):
                fits = not has_portfolio or self.keys[at + length - 1] in grammar.portfolio_offices
                return at + length if fits else 0
            if self.keys[at] in grammar.portfolios:
                has_portfolio = has_portfolio or self.keys[at] not in grammar.title_modifiers
            elif self.keys[at] not in grammar.title_modifiers and not (
                at > index and self.keys[at] in grammar.conjunctions and self._is_portfolio(at + 1)
            ):
                break
            at += 1
        return 0

    def _is_portfolio(self, index: int) -> bool:
        return self._joined(index) and self.keys[index] in self.grammar.portfolios

    def _with_apposition(self, index: int, span: _Span | None) -> _Span | None:
        """The name at a word with the office told behind it, "X Y, chairman of"; else `span` as it is.

        Before an office two capitalised words are believed to be a name, whatever they are.
        """
        first, end = span[:2] if span else (index, self._name_end(index, unknown_allowed=3))
        if end == len(self.tokens) or self._gaps[end].strip() != ",":
            return span
        begin = end + 1 if self.keys[end] in self.grammar.articles and self._joined(end + 1) else end
        title_end = self._modified_title(begin)
        if not title_end or (self._joined(title_end) and self.keys[title_end] not in self.grammar.office_of):
            return span
        if span is None and (
            end - index < 2 or any((key,) in self.grammar.named_heads for key in self.keys[index:end])
        ):
            return None
        role = self.text[self.tokens[begin].begin : self.tokens[title_end - 1].end]
        confidence = max(span.confidence if span else 0, _TITLED_UNKNOWN)
        return _Span(first, end, "PER", confidence, role)

    def _cued_name(self, begin: int, role: str | None) -> _Span | None:
        """A name after a title; words that no list has are believed here."""
        end = self._name_end(begin, unknown_allowed=3)
        if end == begin:
            return None
        kinds = self.word_kind[begin:end]
        doubtful = kinds[0] in (_Kind.COMMON_NAME, _Kind.NAME_IF_BETWEEN)
        if len(kinds) == 1 and doubtful and not self._acts(end):
            return None
        unknown = all(kind is _Kind.UNKNOWN for kind in kinds)
        return _Span(begin, end, "PER", _TITLED_UNKNOWN if unknown else _TITLED, role)

    def _plain_name(self, begin: int) -> _Span | None:
        """A name without a cue: a given name and what follows, or a name word that acts."""
        kind, use = self.word_kind[begin], self.uses[begin]
        if begin in self.place_at and not self.place_at[begin][1].common_word:
            return None
        if kind is _Kind.STOP:
            return None
        end = self._name_end(begin, unknown_allowed=1)
        kinds = self.word_kind[begin:end]
        last = self.uses[end - 1] if end > begin else Use(0)
        if len(kinds) > 1:
            if kind is _Kind.NAME and use & Use.GIVEN:
                known = _Kind.UNKNOWN not in kinds
                return _Span(begin, end, "PER", _FULL_NAME if known else _HALF_KNOWN)
            certain_last = last & Use.LAST and kinds[-1] is _Kind.NAME
            of_names = set(kinds) <= {_Kind.NAME, _Kind.OTHER_NAME, _Kind.INITIAL}
            if certain_last or of_names:
                return _Span(begin, end, "PER", _HALF_KNOWN)
        elif kind is _Kind.NAME and self._acts(end):
            return _Span(begin, end, "PER", _ACTING)
        return None

    def _acts(self, end: int) -> bool:
        return self._joined(end) and self.keys[end] in self.grammar.ergatives

    def _name_end(self, begin: int, unknown_allowed: int) -> int:
        """The word after the name that begins at a word; `begin` itself where none does."""
        at = begin
        while at < len(self.tokens) and at - begin < _LONGEST_NAME:
            if at > begin and not self._joined(at) and not self._after_initial(at):
                break
            kind = self.word_kind[at]
            if kind is _Kind.STOP or self._is_foreign_to_names(at):
                break
            if kind is _Kind.NAME_IF_BETWEEN and not (
                self._joined(at + 1) and self.word_kind[at + 1] in (_Kind.NAME, _Kind.COMMON_NAME)
            ):
                break
            if kind is _Kind.UNKNOWN:
                if not unknown_allowed:
                    break
                unknown_allowed -= 1
            at += 1
        while at > begin and self.word_kind[at - 1] is _Kind.INITIAL:
            at -= 1
        return at

    def _after_initial(self, index: int) -> bool:
        return self.word_kind[index - 1] is _Kind.INITIAL and self._joined_after_title(index)

    def _is_foreign_to_names(self, index: int) -> bool:
        """A title, a sure place, the head of a site or an organisation begins here."""
        if self._sure_place_end(index) or self.keys[index] in self.grammar.site_heads:
            return True
        if self.word_kind[index] is _Kind.INITIAL:
            return False
        if (self.keys[index],) in self.grammar.titles or self.keys[index] in self.grammar.kin:
            return True
        return self._known_body(index) is not None

    def _next_in_list(self, span: _Span) -> _Span | None:
        """The next of a list ("A, B व C"); the title of the first is the title of all."""
        at = span.end
        if at >= len(self.tokens):
            return None
        if self._joined(at) and self.keys[at] in self.grammar.conjunctions:
            at += 1
            if not self._joined(at):
                return None
        elif self._gaps[at].strip() != ",":
            return None
        if self._cue(at)[1] > at:
            return None
        end = self._name_end(at, unknown_allowed=2)
        kinds = self.word_kind[at:end]
        if not kinds or not any(kind in (_Kind.NAME, _Kind.OTHER_NAME) for kind in kinds):
            return None
        return _Span(at, end, "PER", _FULL_NAME if len(kinds) > 1 else _ACTING, span.role)

    def places(self) -> Iterator[_Span]:
        """Places of the gazetteer; those that are also words only with a cue."""
        for index, (end, match) in self.place_at.items():
            if match.common_word and not (self.has_rules and self._has_place_cue(index, end)):
                continue
            place = match.places[0] if len(match.places) == 1 else None
            yield _Span(
                index,
                end,
                "LOC",
                _CUED_PLACE if match.common_word else _PLACE,
                None,
                place.entity_id if place else None,
                place.entity_source if place else None,
            )

    def _has_place_cue(self, begin: int, end: int) -> bool:
        """A word for a kind of place beside it, or another place beside it in a list."""
        if self._joined(end) and self.keys[end] in self.grammar.place_kinds_after:
            return True
        if self._joined(begin) and self.keys[begin - 1] in self.grammar.place_kinds_before:
            return True
        listed = self.grammar.conjunctions
        after = end + 1 if end < len(self.keys) and self.keys[end] in listed else end
        if after < len(self.tokens) and self._sure_place_end(after):
            return after > end or self._gaps[after].strip() == ","
        before = begin - 1 if begin and self.keys[begin - 1] in listed else begin
        if before in self._sure_place_ends:
            return before < begin or self._gaps[begin].strip() == ","
        return False

    @functools.cached_property
    def _sure_place_ends(self) -> frozenset[int]:
        return frozenset(end for end, match in self.place_at.values() if not match.common_word)

    def people_and_sites(self) -> Iterator[_Span]:
        """Names of people, but those that a lake, a square or a village has."""
        left_to_people: set[int] = set()
        for span in self.people():
            head = span.end
            if self._is_site_head(head):
                goes_there = self._joined(head + 1) and self.keys[head + 1] in self.grammar.motions
                if span.role and goes_there:  # मुख्यमंत्री X Y मंदिर पहुंचे
                    left_to_people.add(head)
                    yield span
                else:
                    yield _Span(span.begin, head + 1, "LOC", _SITE)
            elif not self._is_of_village(span):
                yield span
            elif self.keys[head - 1].endswith(self.grammar.place_endings):
                yield _Span(span.begin, head, "LOC", _SITE)
        for site in self.sites():
            if site.end - 1 not in left_to_people:
                yield site

    def _is_site_head(self, index: int) -> bool:
        return (
            self._joined(index)
            and self.keys[index] in self.grammar.site_heads
            and not self.is_title_case
            and not self._phrase_at(index, self.grammar.body_heads)
        )

    def _is_of_village(self, span: _Span) -> bool:
        """Whether words unknown stand where a village's name does: "X Y के सरपंच"."""
        grammar, at = self.grammar, span.end
        return (
            span.role is None
            and _Kind.UNKNOWN in self.word_kind[span.begin : span.end]
            and self._joined(at)
            and self._joined(at + 1)
            and self.keys[at] in grammar.office_of
            and self.keys[at + 1] in grammar.village_offices
            and not (self._joined_after_title(span.begin) and self.keys[span.begin - 1] in grammar.honorifics)
        )

    def sites(self) -> Iterator[_Span]:
        """Roads, quarters, rivers by their head word; villages by the word for a village beside them."""
        grammar = self.grammar
        for index in range(len(self.tokens)):
            if self._is_site_head(index):
                begin = index
                while index - begin < 3 and self._joined(begin) and self._may_name(begin - 1):
                    begin -= 1
                if begin == index and (
                    self.word_kind[index - 1] is _Kind.COMMON_NAME or self._sure_place_end(index - 1)
                ):
                    begin -= 1
                if begin < index:
                    end = index + 2 if self._is_site_head(index + 1) else index + 1  # X सरोवर बांध
                    yield _Span(begin, end, "LOC", _SITE)
            elif (
                self.keys[index] in grammar.place_kinds_after
                and self._joined(index)
                and self.word_kind[index - 1] is _Kind.UNKNOWN
            ):
                yield _Span(index - 1, index, "LOC", _SITE)
            elif (
                self.keys[index] in grammar.place_kinds_before
                and self._joined(index + 1)
                and self.word_kind[index + 1] in (_Kind.UNKNOWN, _Kind.OTHER_NAME)
            ):
                yield _Span(index + 1, index + 2, "LOC", _SITE)

    def repeated_people(self, known: set[Phrase], spans: Sequence[_Span]) -> list[_Span]:
        """Names of `known` that stand where no rule saw a name."""
        taken = {index for span in spans for index in range(span.begin, span.end)}
        repeated: list[_Span] = []
        index = 0
        while index < len(self.tokens):
            length = self._known_person(index, known, taken)
            if length:
                repeated.append(_Span(index, index + length, "PER", _REPEATED))
            index += length or 1
        return repeated

    def _known_person(self, index: int, known: set[Phrase], taken: set[int]) -> int:
        if self.is_english and not self.tokens[index].text[0].isupper():
            return 0
        for length in range(min(_LONGEST_NAME, len(self.tokens) - index), 0, -1):
            words = range(index, index + length)
            if (
                tuple(self.keys[index : index + length]) in known
                and taken.isdisjoint(words)
                and all(map(self._joined, words[1:]))
            ):
                return length
        return 0

    def entities(self, spans: Sequence[_Span]) -> list[NamedEntity]:
        """The spans as entities of the text, in order."""
        return [
            NamedEntity(
                self.tokens[span.begin].begin,
                self.tokens[span.end - 1].end,
                " ".join(token.text for token in self.tokens[span.begin : span.end]),
                span.entity_type,
                span.role,
                span.entity_id,
                span.entity_source,
                span.confidence,
                MODEL,
            )
            for span in sorted(spans)
        ]
