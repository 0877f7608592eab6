"""Write the text twins of the templates anew: what `git diff` then shows is the change of wording.

`python -m scripts.twins`
"""

from __future__ import annotations

from pathlib import Path

from ikzdocs.templates_check import twin

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Write the twin of every template that is in the repository."""
    for template in sorted((ROOT / "templates").rglob("[!~.]*.docx")):
        name = template.relative_to(ROOT / "templates").with_suffix(".txt")
        target = ROOT / "tests/templates" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        text = twin(template.read_bytes(), template.name)
        target.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
