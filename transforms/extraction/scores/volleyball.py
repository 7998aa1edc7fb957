"""Volleyball: sets to 25 points, the fifth to 15; three sets win."""

from transforms.extraction.scores.sport import Sets


def is_set(winner: int, loser: int) -> bool:
    """Tells whether points end a set.

    >>> is_set(25, 23), is_set(31, 29), is_set(15, 14), is_set(25, 24)
    (True, True, True, False)
    """
    if winner == 15:
        return loser < 15  # a fifth set; in the Prime Volleyball League any, and there by one point too
    return loser <= winner - 2 if winner == 25 else winner > 15 and winner - loser == 2


SPORT = Sets("volleyball", (3,), is_set)
