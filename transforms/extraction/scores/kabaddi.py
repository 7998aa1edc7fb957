"""Kabaddi: points in two halves; a league match may end level, a knock-out match goes on."""

from transforms.extraction.scores.sport import Totals

#: Two extra halves, as the rules of the Pro Kabaddi League have them. No match of it saw 90 points a side.
SPORT = Totals("kabaddi", "points", level="tie", periods=range(2, 5), most=120, shoot_out="golden raid")
