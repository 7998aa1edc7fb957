"""Where most of a story's text stands: the elements around it, by their classes and ids."""

import dataclasses
import functools
import itertools
import re
from collections import Counter
from collections.abc import Sequence

from transforms.extraction.chrome import HINT
from transforms.extraction.model import Block
from transforms.extraction.sentences import LONG, is_sentence


def near_hint(block: Block) -> str:
    """Returns class and id of the block's element and its parent."""
    return " > ".join(block.hint.split(" > ")[:2])


#: Names that say too surely what stands under them to be outweighed by much text.
_SURE_HINT = re.compile(
    r"comment|disqus|related|recommend|taboola|outbrain|trending|footer|cookie|most[-_]?read"
)


def find_usual_names(blocks: Sequence[Block]) -> frozenset[str]:
    """Returns the classes and ids under which half of the running text stands: the story's own, then.

    A story may stand under `share-wrap` or `article-promo`, a whole page under `has-comments`; such a name
    tells nothing.
    """
    sizes: Counter[str] = Counter()
    total = 0
    for block in blocks:
        if block.hint and len(block.text) >= LONG and is_sentence(block):
            total += len(block.text)
            for name in set(block.hint.split(" > ")):
                sizes[name] += len(block.text)
    return frozenset(
        name for name, size in sizes.items() if size >= (0.9 if _SURE_HINT.search(name) else 0.5) * total
    )


def is_hinted(block: Block, usual: frozenset[str], *, levels: int = 2) -> bool:
    """Tells whether class or id of the block's element or those around say that it is no story."""
    return telling_name(block, usual, levels=levels) != ""


def telling_name(block: Block, usual: frozenset[str], *, levels: int = 2) -> str:
    """Returns the class or id by which a block is no story; "" where none says so."""
    if not block.hint:
        return ""
    return next((name for name in _telling_names(block.hint, levels) if name not in usual), "")


@functools.lru_cache(maxsize=4_096)
def _telling_names(hint: str, levels: int) -> tuple[str, ...]:
    """Returns which of the nearest names of a hint are names of what is no story."""
    return tuple(name for name in hint.split(" > ")[:levels] if HINT.search(name))


@dataclasses.dataclass(frozen=True)
class Place:
    """Where most of the story's text stands."""

    container: list[str] | None  # class and id of the elements around its blocks; None where it is scattered
    own_name: str | None  # class and id that its blocks have themselves
    usual: frozenset[str]
    marked_up: bool
    in_aside: bool  # whether most of the text stands in an aside itself

    def holds(self, block: Block) -> bool:
        """Tells whether a block stands in that element, as far as it is known."""
        if self.container is None or _in_container(block, self.container):
            return True
        own, *levels = block.hint.split(" > ")
        return own in ("", self.own_name) and _is_wrapped(levels, self.container)

    @property
    def is_named(self) -> bool:
        """Whether the elements nearest around the text have a name that little else shares."""
        return self.container is not None and any(self.container[:2])


def find_container(paragraphs: Sequence[Block]) -> list[str] | None:
    """Returns class and id, level by level, of where most of the text stands; None where it is scattered."""
    sizes: Counter[str] = Counter()
    for block in paragraphs:
        sizes[" > ".join(block.hint.split(" > ")[1:])] += len(block.text)
    if not sizes:
        return None
    hint, size = sizes.most_common(1)[0]
    return hint.split(" > ") if size >= 0.6 * sizes.total() and any(hint.split(" > ")) else None


def find_own_name(paragraphs: Sequence[Block]) -> str | None:
    """Returns class and id that most of the text's own elements have."""
    sizes: Counter[str] = Counter()
    for block in paragraphs:
        sizes[block.hint.split(" > ")[0]] += len(block.text)
    return sizes.most_common(1)[0][0] if sizes else None


def _in_container(block: Block, container: list[str]) -> bool:
    """Tells whether a block stands in the container, below unnamed elements in it, or right beside it."""
    levels = block.hint.split(" > ")[1:]
    if _are_same(levels, container):
        return True
    if block.kind == "paragraph" and any(container[1:]) and levels[:-1] == container[1:]:
        return True
    named = next((i for i, name in enumerate(levels) if name), None)
    return named is not None and _are_same(levels[named:], container[: len(levels) - named])


def _are_same(levels: Sequence[str], others: Sequence[str]) -> bool:
    return len(levels) == len(others) and all(map(_is_same_name, levels, others))


@functools.lru_cache(maxsize=4_096)
def _is_same_name(name: str, other: str) -> bool:
    """Tells whether two elements are of one kind: of the same classes, or one has more that tell nothing.

    Kinds of one element are one kind too: `story-element story-element-text`, `… story-element-quote`.
    """
    if name == other:
        return True
    classes, others = set(name.split()), set(other.split())
    shared, more = classes & others, classes ^ others
    return (
        bool(shared)
        and (shared in (classes, others) or all(one.startswith(tuple(shared)) for one in more))
        and HINT.search(" ".join(more)) is None
    )


#: Elements between the story's own and one of its lines.
_MOST_WRAPPERS = 2


def _is_wrapped(levels: list[str], container: list[str]) -> bool:
    """Tells whether a list, a quotation or a paragraph's wrapper stands between a line and its story."""
    story = list(itertools.dropwhile(lambda name: not name, container))
    for inner in range(1, min(len(levels), _MOST_WRAPPERS + 1)):
        if _are_same(levels[inner:], story[: len(levels) - inner]):
            return HINT.search(" > ".join(levels[:inner])) is None
    return False
