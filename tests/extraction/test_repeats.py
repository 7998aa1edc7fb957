"""Text that stands twice."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.extraction.repeats import find_repeats

FIRST = "The repair of the oldest bridge in the district began on Monday, the office said."
SECOND = "Small vehicles will use the new road, and police have put barriers at both ends of it."
THIRD = "School buses may pass between seven and eight in the morning, on one lane only."


def repeats(*texts: str, outside: tuple[int, ...] = ()) -> list[int]:
    return sorted(find_repeats(texts, [index in outside for index in range(len(texts))]))


def test_a_copy_goes():
    assert repeats(FIRST, SECOND, FIRST, SECOND) == [2, 3]


def test_the_copy_outside_the_storys_element_goes():
    assert repeats(FIRST, SECOND, FIRST, outside=(0,)) == [0]


def test_a_folded_opening_goes():
    assert repeats(FIRST[:50] + "... Read more", FIRST, SECOND) == [0]


def test_one_block_that_is_the_whole_story_goes():
    assert repeats(FIRST, SECOND, THIRD, f"{FIRST} {SECOND} {THIRD}") == [3]
    assert repeats(f"{FIRST} {SECOND} {THIRD}", FIRST, SECOND, THIRD) == [0]


def test_a_quotation_in_a_box_goes():
    assert repeats(f"{FIRST} {SECOND} {THIRD}", SECOND) == [1]


def test_of_what_is_set_off_fewer_letters_tell():
    assert repeats(FIRST, SECOND, "the oldest bridge in the") == []
    assert repeats(FIRST, SECOND, "the oldest bridge in the", outside=(2,)) == [2]


def test_short_lines_may_be_said_again():
    assert repeats("Yes, it is.", FIRST, "Yes, it is.") == []


@settings(deadline=None)
@given(st.lists(st.text(alphabet="ab ", max_size=80), max_size=12))
def test_something_of_every_text_stays(texts: list[str]):
    dropped = find_repeats(texts, [False] * len(texts))
    assert dropped <= set(range(len(texts)))
    assert not texts or len(dropped) < len(texts)


def test_many_paragraphs_take_no_square_of_time():
    texts = [f"{FIRST} {number}" * 20 for number in range(3_000)]
    started = time.process_time()
    find_repeats(texts, [False] * len(texts))
    assert time.process_time() - started < 2
