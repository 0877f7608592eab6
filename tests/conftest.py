"""What holds for all tests: nothing is kept in, or taken from, the folders of whoever runs them."""

from __future__ import annotations

import os

os.environ["IKZDOCS_CACHE"] = ""
