"""Tennis and badminton: sets and games."""

from transforms.extraction.scores.sport import Sets


def is_tennis_set(winner: int, loser: int) -> bool:
    """Tells whether games, or the points of a match tie-break, end a set.

    >>> is_tennis_set(6, 4), is_tennis_set(7, 6), is_tennis_set(10, 8), is_tennis_set(70, 68)
    (True, True, True, True)
    >>> is_tennis_set(6, 5), is_tennis_set(7, 4)
    (False, False)
    """
    if winner in (6, 7):
        return loser <= 4 if winner == 6 else loser in (5, 6)
    # Played on until 2022; a tie-break to ten instead of a last set.
    return (winner > 7 and winner - loser == 2) or (winner == 10 and loser < 9)


def is_badminton_game(winner: int, loser: int) -> bool:
    """Tells whether points end a game: to 21, in some leagues to 11 or 15.

    >>> is_badminton_game(21, 19), is_badminton_game(24, 22), is_badminton_game(30, 29)
    (True, True, True)
    >>> is_badminton_game(21, 20), is_badminton_game(31, 29)
    (False, False)
    """
    if winner > 30:
        return False
    if winner in (11, 15, 21) and loser <= winner - 2:
        return True
    return (winner > 11 and winner - loser == 2) or (winner, loser) in ((30, 29), (15, 14))


TENNIS = Sets("tennis", (2, 3), is_tennis_set)
BADMINTON = Sets("badminton", (2,), is_badminton_game)
