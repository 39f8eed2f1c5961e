"""Views of the finished timeline: indexes by period, actor, place, topic and source, page contexts, URLs.

Read `pages.py` first: it names every page of the site in order. The other modules prepare what the pages show.
"""
