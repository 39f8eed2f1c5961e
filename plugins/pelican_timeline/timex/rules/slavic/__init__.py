"""Shapes that Slavic languages share: no articles, cases instead of "of", "through two days", "on the night to 6 January"."""
