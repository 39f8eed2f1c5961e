"""`python -m pelican_timeline`: the command, where its script is not on the path."""

import sys

from pelican_timeline.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
