"""Basketball: points in four quarters, and as many overtimes as it takes."""

from transforms.extraction.scores.sport import Totals

#: Six overtimes are the most of the NBA (1951), 186 points its most of one side (1983).
SPORT = Totals("basketball", "points", level=None, periods=range(2, 11), most=260)
