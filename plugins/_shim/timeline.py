"""What `pelican.plugins.timeline` is in an installed wheel: the front door of pelican_timeline under Pelican's name."""

from pelican_timeline import register

__all__ = ["register"]
