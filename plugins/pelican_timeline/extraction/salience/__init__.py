"""What matters in a pile of articles: which days, which sentences tell of them, which entries of a site come first.

The policy in prose is docs/weave.md. `weave` takes articles as they were read and gives the days of a timeline, each with
its sentences, a score and the reasons in words; it reads from top to bottom in `weaving`. Below it: `articles` says which
days an article speaks of, `copies` which articles say nothing new, `days` weighs the days and picks them, `sentences`
picks what tells of a day, `topics` knows whether a sentence is about the topic. `weigh_entries` ranks the entries of a
finished timeline by the same signs.
"""

from .articles import Article, Mention, read_article
from .days import Day
from .sentences import SAME, Place, Telling
from .topics import Topic
from .weaving import Request, Weighed, WovenDay, pick, weave, weigh

__all__ = [
    "SAME", "Article", "Day", "Mention", "Place", "Request", "Telling", "Topic", "Weighed", "WovenDay", "pick", "read_article",
    "weave", "weigh",
]  # fmt: skip
