#!/usr/bin/env python3
"""The command `chronology`, for a checkout in which it is not installed."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from chronology.cli.main import main

if __name__ == "__main__":
    main()
