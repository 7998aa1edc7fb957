"""Football: goals in two halves; a cup tie may be decided by penalties."""

from transforms.extraction.scores.sport import Totals

#: The most goals of one side in a match of the laws of the game were 36 (Arbroath, 1885), of a country 31.
SPORT = Totals("football", "goals", level="draw", periods=range(2, 5), most=36, shoot_out="penalties")
