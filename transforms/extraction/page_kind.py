"""What a page is that is no article: a home page, a listing, a photo gallery."""

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple
from urllib.parse import SplitResult

from transforms.extraction.address import split_url
from transforms.extraction.body import Story
from transforms.extraction.byline import parse_byline
from transforms.extraction.chrome import related_headline
from transforms.extraction.header import Shown
from transforms.extraction.headline import shared_words, stems_of
from transforms.extraction.model import Block, Page
from transforms.extraction.sentences import LINKED, is_sentence
from transforms.extraction.statement import Statement

#: A story has so many characters of running text; of a page that calls itself an article, or names an author
#: or a time under its headline, a brief is enough.
SHORTEST_BODY = 120
SHORTEST_BRIEF = 60

# Types of schema.org, lower case.
_COLLECTIONS = frozenset(("collectionpage", "itemlist", "searchresultspage"))
#: Those that stand on no article's page beside its own type: an article may have an `ItemList` of others.
_LISTINGS = frozenset(("collectionpage", "searchresultspage", "profilepage"))
_GALLERIES = frozenset(("imagegallery", "mediagallery"))
#: What the path of a section's or a language's own home page consists of.
_HOME = re.compile(
    r"/*(?:(?:hindi|english|[a-z]{2})/*)?(?:(?:index|home|default)(?:\.\w{2,5})?/*)?", re.IGNORECASE
)
#: Steps of a path under which sites list stories; the page's own name follows.
_LISTS = re.compile(
    r"/(?:topics?|tags?|tagged|keywords?|about|authors?|reporters?|columnists?|profile|search|"
    r"categor(?:y|ies)|label)/[^?#]*\Z|/search/?\Z|/page[/-]\d+/*\Z|/(?:latest|breaking|trending)-?news/*\Z",
    re.IGNORECASE,
)
_GALLERY_PATH = re.compile(
    r"/(?:photo-?(?:gallery|galleries|story|stories|shows?|features?|list)s?|galler(?:y|ies)|photos?|"
    r"pictures?|in-pics|images?|(?P<cards>web-?stor(?:y|ies)|visual-?stor(?:y|ies)|slide-?shows?))/",
    re.IGNORECASE,
)
#: Names of the elements that captions stand in.
_CAPTION_HINT = re.compile(r"caption|slide|gallery|photo|carousel|\bcap\b")
#: Text among photos with so many characters, and so many to a paragraph, is a story; captions are shorter.
_SHORTEST_PHOTO_STORY = 800
_SHORTEST_TEXT_AMONG_PHOTOS = 150
#: An issue of the printed paper, page by page: by its host or path, or by its numbered pages.
_EPAPER = re.compile(r"(?:\A|[./_-])e-?paper(?:s|\d)?(?=[./_-]|\Z)", re.IGNORECASE)
_PRINT_PAGE = re.compile(
    r"(?:page|pg|पेज|पृष्ठ|पान|पन्ना|ਪੰਨਾ|ਸਫ਼ਾ|صفحہ|পাতা|পৃষ্ঠা|પાનું|પેજ|பக்கம்|పేజీ|ಪುಟ|പേജ്|ପୃଷ୍ଠା)\s?(?:no\.?\s?)?(\d{1,2})(?!\d)",
    re.IGNORECASE,
)
_FEWEST_PRINT_PAGES = 4
_VIDEO_PATH = re.compile(r"/(?:videos?|watch|video-?(?:gallery|news|show))/", re.IGNORECASE)
_LIVE = re.compile(r"\blive(?:blog)?\b|लाइव|लाईव|ਲਾਈਵ|لائیو|লাইভ|લાઇવ|லைவ்|లైవ్|ಲೈವ್|ലൈവ്|ଲାଇଭ", re.IGNORECASE)
#: `3/12` under a picture.
_SLIDE = re.compile(r"\(?(\d{1,2})\s?(?:/|of|में से)\s?(\d{1,2})\)?", re.IGNORECASE)
_FEWEST_SLIDES = 3
_LONGEST_DATE_LINE = 120
#: A headline has more words.
_FEWEST_SPACES = 4


def is_video(page: Page, stated: Statement) -> bool:
    """Tells whether a page is there for a film: what it says of it may be all its text."""
    parts = split_url(page.url)
    return (
        stated.og_type.startswith("video")
        or "videoobject" in stated.types
        or (parts is not None and _VIDEO_PATH.search(parts.path) is not None)
    )


def is_live(page: Page, stated: Statement, headline: str | None) -> bool:
    """Tells whether a page calls itself a live blog: in its JSON-LD, its headline, title or address."""
    texts = (headline, page.metadata.title, page.url)
    return "liveblogposting" in stated.types or any(_LIVE.search(text) for text in texts if text)


def text_size(paragraphs: Sequence[Block]) -> int:
    """Returns the characters of some paragraphs."""
    return sum(len(block.text) for block in paragraphs)


class Candidate(NamedTuple):
    """What may be an article: a page taken apart."""

    page: Page  # without its score widgets
    stated: Statement
    headline: str | None
    at: int  # index of the headline's block; -1 where it does not stand on the page
    story: Story | None  # the longest run of text
    shown: Shown
    paragraphs: Sequence[Block]  # the text that would be the article's

    @property
    def is_told(self) -> bool:
        """Whether an author or a time stands under a headline."""
        return self.headline is not None and self.shown.tells

    @property
    def is_signed(self) -> bool:
        """Whether an author or a time stands right under the headline, before any other with a link.

        Below such a one it belongs to the first card of a listing.
        """
        lines = {id(line.block) for line in self.shown.lines}
        for block in self.page.blocks[self.at + 1 :] if self.at >= 0 else ():
            if id(block) in lines:
                return True
            if _is_linked_headline(block):
                return False
        return False

    @property
    def is_under_name(self) -> bool:
        """Whether the page has no headline, or one as short as a section's name."""
        return self.headline is None or self.headline.count(" ") < _FEWEST_SPACES

    @property
    def is_headed(self) -> bool:
        """Whether a headline, no section's name, stands over text that is signed or has its words."""
        if self.headline is None or self.is_under_name:
            return False
        if self.at >= 0 and self.page.blocks[self.at].link_density > LINKED:
            return False  # a card's
        text = " ".join(block.text for block in self.paragraphs)
        return self.is_signed or shared_words(self.headline, stems_of(text)) >= _SHARED


#: Of the words of a headline: what its story has too.
_SHARED = 0.25


def other_kind(candidate: Candidate) -> str | None:
    """Returns what a page is instead of an article, as `a listing`; None of an article.

    A live blog is an article, and so is a page with a film and text. To lose a story is worse than to keep a
    listing: where both shapes fit, the page is an article.

    1. Its address or its JSON-LD calls it a home page, a listing or a gallery. An address is believed before
       a head that calls every page of the site an article, but not before JSON-LD with this page's story; and
       of photos, not before a long text.
    2. Its lines are those of a listing: a headline with a link, or a date, to every paragraph.
    3. Its running text is too short, or little beside its links.
    """
    page, stated, _, _, story, _, paragraphs = candidate
    is_told = candidate.is_told
    size = text_size(paragraphs)
    parts = split_url(page.url) or split_url(page.metadata.canonical_url)
    path = parts.path if parts is not None else None

    # 1. What it is called.
    is_numbered = parts is not None and any(map(str.isdigit, parts.query))  # `/?p=123` is a story's address
    if path is not None and _HOME.fullmatch(path) and not is_numbered and not stated.has_story:
        return "a home page"
    photos = _GALLERY_PATH.search(path) if path is not None else None
    if photos is not None and (photos["cards"] or not _is_photo_story(candidate)):
        return "a photo gallery"
    is_under_list = path is not None and _LISTS.search(path) is not None
    if not stated.has_story and _is_epaper(page, parts, is_told=is_told):
        return "an e-paper"
    is_named = candidate.is_under_name and not is_told
    if "collectionpage" in stated.types and (is_under_list or is_named):
        return "a listing"
    if not stated.has_story:
        if stated.types & _GALLERIES or _is_slides(page):
            return "a photo gallery"
        is_unsure = stated.og_type != "article" or not is_told
        if is_unsure and (is_under_list or stated.types & _LISTINGS or stated.og_type == "profile"):
            return "a listing"
        if is_unsure and "sportsevent" in stated.types:
            return "a score page"

    # 2. What its lines are like.
    if not stated.has_story and story is not None and _is_listing(candidate, story):
        return "a listing"

    # 3. How much text it has.
    if size < (SHORTEST_BRIEF if is_told or stated.is_article or is_video(page, stated) else SHORTEST_BODY):
        return "a video page" if is_video(page, stated) else "a page without running text"
    linked = sum(len(block.text) * block.link_density for block in page.blocks)
    # Every story of the shared data is one of these three. A home page may have its lead's first lines.
    is_headed = candidate.is_headed and (len(paragraphs) > 1 or stated.og_type != "website")
    if stated.has_story or is_headed or candidate.is_signed:
        return None
    # A section may introduce itself at length.
    share = 0.2 if candidate.is_under_name else 0.1 if len(paragraphs) == 1 else 0.03
    return "a listing" if size < (share / 2 if stated.is_article else share) * linked else None


def _is_photo_story(candidate: Candidate) -> bool:
    """Tells whether a page at an address of photos has a text that is no row of captions."""
    paragraphs = candidate.paragraphs
    size = text_size(paragraphs)
    return (
        size >= max(_SHORTEST_PHOTO_STORY, _SHORTEST_TEXT_AMONG_PHOTOS * len(paragraphs))
        and (candidate.is_told or candidate.stated.has_story)
        and sum(_CAPTION_HINT.search(block.hint) is not None for block in paragraphs) < len(paragraphs) / 2
        and not _is_slides(candidate.page)
    )


def _is_epaper(page: Page, parts: SplitResult | None, *, is_told: bool) -> bool:
    """Tells whether a page shows the pages of a printed issue, not one story of it."""
    numbers = {
        int(match[1])
        for block in page.blocks
        if len(block.text) < _LONGEST_DATE_LINE and (match := _PRINT_PAGE.match(block.text)) is not None
    }
    if len(numbers) >= _FEWEST_PRINT_PAGES and {1, 2, 3} <= numbers:
        return True
    is_at = parts is not None and _EPAPER.search(f"{parts.netloc}{parts.path}") is not None
    return is_at and (len(numbers) > 1 or not is_told)


def _is_slides(page: Page) -> bool:
    """Tells whether the page counts its pictures: `1/12`, `2/12` and so on."""
    counts: dict[int, set[int]] = {}
    for block in page.blocks:
        match = _SLIDE.fullmatch(block.text) if len(block.text) < 12 else None
        if match is not None and 0 < int(match[1]) <= int(match[2]):
            counts.setdefault(int(match[2]), set()).add(int(match[1]))
    return any(
        len(numbers) >= _FEWEST_SLIDES and {1, 2, 3} <= numbers and 2 * len(numbers) >= total
        for total, numbers in counts.items()
    )


def _is_linked_headline(block: Block) -> bool:
    return (
        block.link_density > LINKED
        and block.text.count(" ") >= _FEWEST_SPACES
        and related_headline(block.text) is None
    )


def _is_listing(candidate: Candidate, story: Story) -> bool:
    """Tells whether a headline with a link, or one with a date, stands to so many paragraphs of a text.

    Dates alone do not tell: a chronology has them too. Nor do the headlines where most of the text is no
    teaser of theirs: a story has a box of them, or one between any two paragraphs.
    """
    page, stated = candidate.page, candidate.stated
    share = 0.5 if stated.types & _COLLECTIONS else 0.8 if stated.is_article else 0.7
    fewest = max(3, share * (len(story.paragraphs) - 1))  # the first may introduce the list
    titles: set[int] = set()
    linked: set[int] = set()
    dates = 0
    for index in range(candidate.at + 1, story.last):
        block = page.blocks[index]
        if block.link_density > LINKED:
            if _is_linked_headline(block):
                linked.add(index)
        elif len(block.text) < _LONGEST_DATE_LINE:
            byline = parse_byline(block.text)
            is_date = byline is not None and (byline.date_published or byline.date_modified) is not None
            dates += is_date and index >= story.first
            if not is_date and block.text.count(" ") >= _FEWEST_SPACES and not is_sentence(block):
                titles.add(index)
    if sum(index >= story.first for index in linked) >= fewest:
        heads = linked
    # A live blog's entries have their times above them.
    elif min(sum(index >= story.first for index in titles), dates) >= fewest and not is_live(
        page, stated, candidate.headline
    ):
        heads = titles
    else:
        heads = set()
    teasers = _teasers(page, story, heads) if heads else _cards(candidate, story)
    if not teasers or 2 * text_size([teaser for _, teaser in teasers]) < text_size(story.paragraphs):
        return False
    if candidate.headline is None or not candidate.is_headed:
        return True
    words = [stems_of(teaser.text) for _, teaser in teasers]
    own = sum(shared_words(head.text, stems) for (head, _), stems in zip(teasers, words, strict=True))
    of_page = sum(shared_words(candidate.headline, stems) for stems in words)
    # The headline of the first card is signed as the others are, where all have dates.
    is_signed = heads is linked and candidate.is_signed
    return own > of_page or (own == of_page and not is_signed)


def _teasers(page: Page, story: Story, heads: Collection[int]) -> list[tuple[Block, Block]]:
    """Returns each headline with the paragraph that stands alone between it and the next."""
    groups: list[tuple[Block, list[Block]]] = []
    paragraphs = dict(zip(story.indices, story.paragraphs, strict=True))
    for index in sorted({*heads, *paragraphs}):
        if index in heads:
            groups.append((page.blocks[index], []))
        elif groups:
            groups[-1][1].append(paragraphs[index])
    return [(head, texts[0]) for head, texts in groups if len(texts) == 1]


#: Between the headline of a card and its text stand its date, its author and its picture's caption.
_LONGEST_CARD_HEAD = 4
_FEWEST_CARDS = 4


def _cards(candidate: Candidate, story: Story) -> list[tuple[Block, Block]]:
    """Returns each headline with its teaser where the text is one of the page's cards, all of the same make.

    So it is where a date parts each headline from its teaser: then the text ends with the first card.
    """
    blocks = candidate.page.blocks
    above = range(story.first - 1, max(story.first - 1 - _LONGEST_CARD_HEAD, candidate.at), -1)
    head = next((blocks[index] for index in above if _is_linked_headline(blocks[index])), None)
    if head is None:
        return []
    text = blocks[story.first]
    cards = []
    for index in range(candidate.at + 1, len(blocks)):
        if _make(blocks[index]) == _make(head) and _is_linked_headline(blocks[index]):
            below = blocks[index + 1 : index + 1 + _LONGEST_CARD_HEAD]
            teaser = next(
                (block for block in below if _make(block) == _make(text) and is_sentence(block)), None
            )
            if teaser is not None:
                cards.append((blocks[index], teaser))
    return cards if len(cards) >= _FEWEST_CARDS else []


def _make(block: Block) -> tuple[str, int, str]:
    return block.kind, block.level, block.hint
