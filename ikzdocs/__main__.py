"""`python -m ikzdocs`."""

from ikzdocs.cli import main

main()
