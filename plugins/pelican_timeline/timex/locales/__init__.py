"""One folder a language: its words, its rules in reading order, its refiners."""
