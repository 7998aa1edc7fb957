"""Hockey: goals in four quarters; a knock-out match may be decided by a shoot-out."""

from transforms.extraction.scores.sport import Totals

#: Until 2014 there were two halves. The most goals of one side in an international were 43 (India, 1998).
SPORT = Totals("hockey", "goals", level="draw", periods=range(2, 5), most=43, shoot_out="shoot-out")
