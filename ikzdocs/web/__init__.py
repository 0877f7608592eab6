"""The local web page: the same street as the command line, over a folder of spec files.

Flask, Werkzeug and ruamel.yaml come with the extra `ikzdocs[web]`; only `cli/serve.py` opens this
room.
"""

from ikzdocs.web.app import create_app
from ikzdocs.web.settings import Settings

__all__ = ["Settings", "create_app"]
