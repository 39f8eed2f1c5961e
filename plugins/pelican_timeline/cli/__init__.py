"""The command: `tools/timeline` in a checkout, `pelican-timeline` when installed. Start reading in `main.py`.

Nothing heavy is imported before a subcommand needs it: an unchanged site is recognised in a tenth of a second.
"""
