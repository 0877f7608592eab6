"""Take the pictures of the manual anew: `python -m scripts.gallery` writes docs/bilder/*.png.

For developers, after a change of template or report. Needs LibreOffice, pdftoppm (poppler-utils)
and Chromium. A picture is an HTML page that Chromium photographs; Word pages become PNG first.
"""

from __future__ import annotations

import html
import io
import shutil
import subprocess
import sys
import tempfile
import zipfile
from datetime import date
from pathlib import Path

import ikzdocs
from ikzdocs import papers, reviewer
from ikzdocs.documents import pdf
from ikzdocs.pipeline import RenderOptions
from ikzdocs.report import html as report_page
from ikzdocs.report import text
from ikzdocs.spec.whatif import WhatIf

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "bilder"
SAMPLE = ROOT / "samples" / "birkenau-digitalisierung.yaml"
DAY = date(2026, 11, 21)
SHOWN = {"beschlussvorlage-birkenau": 1, "vereinbarung": 1, "einsparung": 2, "antrag": 1}
"""The pages of the gallery: a document and which of its pages."""

SHEET = 4
"""The page of the workbook that shows the costs."""

CROPPED = (66, 76, 1140, 484)
"""What is cut out of it: left, top, width, height."""

WIDE = 390
"""Pixels; the pages are drawn at just this width, so that their letters stay sharp."""

LINES = 26
"""Lines of the report that the terminal shows."""

# The filter leaves twenty levels of each colour: half the bytes, and no eye sees it.
_GALLERY = """<style>
body {{ margin: 0; padding: 18px; display: flex; gap: 18px; background: #eef1f4; }}
img {{ border: 1px solid #c6ccd3; box-shadow: 0 2px 6px #0002; filter: url(#grob); }}
</style>{images}<svg width="0" height="0"><filter id="grob" color-interpolation-filters="sRGB">
<feComponentTransfer><feFuncR type="discrete" tableValues="{levels}"/>
<feFuncG type="discrete" tableValues="{levels}"/><feFuncB type="discrete" tableValues="{levels}"/>
</feComponentTransfer></filter></svg>"""

_TERMINAL = """<meta charset="utf-8"><style>
body {{ margin: 0; padding: 18px; background: #1d2329; }}
pre {{ margin: 0; color: #d7dde3; font: 15px/1.4 "DejaVu Sans Mono", monospace; }}
.gut {{ color: #6cc98a; font-weight: bold; }} .schlecht {{ color: #f2777a; font-weight: bold; }}
.offen {{ color: #66c5d4; }} .warnung {{ color: #e5c26a; }} .leise {{ color: #8a949e; }}
.titel {{ color: #fff; font-weight: bold; }}
</style><pre><span class="leise">$ ikzdocs check kooperation.yaml --mit-jahren 3</span>
{lines}<span class="leise">…</span></pre>"""


def main() -> None:
    """Write all pictures."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _photograph(_gallery(folder), folder, PICTURES / "galerie.png", 18 + 4 * (WIDE + 20), 590)
        _photograph(_terminal(), folder, PICTURES / "check.png", 960, 36 + 21 * (LINES + 2))
        page = report_page.as_html(ikzdocs.check(SAMPLE, stichtag=DAY))
        _photograph(page, folder, PICTURES / "bericht.png", 1000, 760)
        _photograph(_review(), folder, PICTURES / "durchsicht.png", 1000, 760)
        _workbook(folder, PICTURES / "arbeitsmappe.png")


def _gallery(folder: Path) -> str:
    """Return a page with the shown pages of Birkenau's papers side by side."""
    kinds = RenderOptions(only=("beschlussvorlage", "vereinbarung", "einsparung", "antrag"))
    made = papers.draft(ikzdocs.check(SAMPLE, stichtag=DAY), kinds)
    chosen = {one.name: one for one in papers.for_pdf(made.documents) if one.name in SHOWN}
    documents = [chosen[name] for name in SHOWN]
    images = [_page(one, folder) for one in pdf.convert(documents, day=DAY)]
    levels = " ".join(f"{level / 19:.3f}" for level in range(20))
    pictures = "".join(f'<img src="{image.as_uri()}">' for image in images)
    return _GALLERY.format(images=pictures, levels=levels)


def _page(document: pdf.Document, folder: Path) -> Path:
    """Return the picture of the page that the gallery shows of a PDF document."""
    source = folder / f"{document.name}.pdf"
    source.write_bytes(document.content)
    number = str(SHOWN[document.name])
    target = folder / document.name
    subprocess.run(
        ["pdftoppm", "-png", "-singlefile", "-scale-to-x", str(WIDE), "-scale-to-y", "-1",
         "-f", number, str(source), str(target)],
        check=True)  # fmt: skip
    return target.with_suffix(".png")


def _terminal() -> str:
    """Return the report of a term that is too short as a terminal shows it."""
    loaded = ikzdocs.load(SAMPLE.read_bytes(), name="kooperation.yaml")
    report = ikzdocs.check(loaded, stichtag=DAY, what_if=WhatIf(mit_jahren=3))
    told = text.as_text(report, style=lambda role, words: f"\x01{role}\x02{words}\x03")
    lines = html.escape("".join(told.splitlines(keepends=True)[:LINES]))
    spans = lines.replace("\x01", '<span class="').replace("\x02", '">').replace("\x03", "</span>")
    return _TERMINAL.format(lines=spans)


def _review() -> str:
    """Return the review of Birkenau's agreement after somebody has shortened its term in Word."""
    made = ikzdocs.render(SAMPLE, stichtag=DAY, options=RenderOptions(only=("vereinbarung",)))
    agreement = next(file.content for file in made.files if file.name == "vereinbarung.docx")
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(agreement)) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            told = old.read(name).replace("Dauer von fünf".encode(), b"Dauer von drei")
            new.writestr(name, told)
    reviewed = ikzdocs.review(changed.getvalue(), stichtag=DAY, spec=SAMPLE)
    return reviewer.as_html(reviewed.report)


def _workbook(folder: Path, target: Path) -> None:
    """Draw the sheet of costs of Birkenau's workbook."""
    new = [sys.executable, "-m", "ikzdocs", "new", str(folder), "--workbook", "--from", str(SAMPLE)]
    subprocess.run(new, check=True, cwd=ROOT)
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    subprocess.run(
        [pdf.office(), profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder),
         str(folder / "kooperation.xlsx")],
        check=True, stdout=subprocess.DEVNULL)  # fmt: skip
    left, top, width, height = CROPPED
    subprocess.run(
        ["pdftoppm", "-png", "-singlefile", "-r", "110", "-f", str(SHEET), "-x", str(left),
         "-y", str(top), "-W", str(width), "-H", str(height), str(folder / "kooperation.pdf"),
         str(target.with_suffix(""))],
        check=True)  # fmt: skip


def _photograph(page: str, folder: Path, target: Path, width: int, height: int) -> None:
    source = folder / "seite.html"
    source.write_text(page, encoding="utf-8")
    chromium = shutil.which("chromium") or "chromium-browser"
    subprocess.run(
        [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
         "--disable-lcd-text", f"--user-data-dir={folder / 'chromium'}",
         f"--window-size={width},{height}", f"--screenshot={target}", source.as_uri()],
        check=True, stderr=subprocess.DEVNULL)  # fmt: skip


if __name__ == "__main__":
    main()
