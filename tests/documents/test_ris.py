"""What a clerk pastes into the council information system is what the document says."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from html.parser import HTMLParser

from ikzdocs import pipeline
from tests.helpers import ROOT

DAY = date(2026, 11, 21)
SAMPLE = ROOT / "samples" / "birkenau-digitalisierung.yaml"


@cache
def _files() -> dict[str, str]:
    options = pipeline.RenderOptions(only=("beschlussvorlage",), ris=True)
    papers = pipeline.render(SAMPLE, stichtag=DAY, options=options)
    return {f.name: f.content.decode() for f in papers.files if f.name.startswith("ris-")}


def test_each_party_has_text_html_and_json() -> None:
    parties = ("birkenau", "gorxheimertal", "moerlenbach")
    wanted = {f"ris-{party}.{kind}" for party in parties for kind in ("txt", "html", "json")}
    assert set(_files()) == wanted


def test_the_fields_are_those_of_the_system_in_its_order() -> None:
    text = _files()["ris-birkenau.txt"]
    fields = ["Betreff", "Beschlussvorschlag", "Begründung", "Finanzielle Auswirkungen",
              "Beratungsfolge", "Anlagen"]  # fmt: skip
    places = [text.index(f"{field}\n{'=' * len(field)}") for field in fields]
    assert places == sorted(places)


def test_the_operative_text_keeps_its_numbers() -> None:
    text = _files()["ris-birkenau.txt"]
    proposal = text.split("Beschlussvorschlag\n")[1].split("Begründung\n")[0]
    assert [f"({number}) " in proposal for number in range(1, 6)] == [True] * 5


def test_tables_stay_tables() -> None:
    text, page = _files()["ris-birkenau.txt"], _files()["ris-birkenau.html"]
    assert "Gemeindevertretung | 06.10.2026 | 7 | Entscheidung" in text
    assert "<th>Gremium</th>" in page
    assert page.count("<table>") == page.count("</table>") >= 2


def test_the_signature_line_is_not_pasted() -> None:
    assert "Bürgermeister" not in _files()["ris-birkenau.txt"].split("Anlagen\n")[1]


def test_the_html_opens_and_closes_every_element() -> None:
    class Balance(HTMLParser):
        depth = 0

        def handle_starttag(self, tag: str, _attributes: object) -> None:
            self.depth += tag not in {"meta", "br"}

        def handle_endtag(self, _tag: str) -> None:
            self.depth -= 1

    balance = Balance()
    balance.feed(_files()["ris-moerlenbach.html"])
    assert balance.depth == 0


def test_the_json_has_the_shape_of_an_oparl_paper() -> None:
    paper = json.loads(_files()["ris-birkenau.json"])
    assert paper["type"] == "https://schema.oparl.org/1.1/Paper"
    assert paper["reference"] == "VL-87/2026"
    assert paper["paperType"] == "Beschlussvorlage"
    assert paper["body"] == "Gemeinde Birkenau"
    assert paper["name"].startswith("Interkommunale Zusammenarbeit: Gemeinsames")
    assert "; hier: Zustimmung zu " in paper["name"]
    assert paper["consultation"][-1]["organization"] == ["Gemeindevertretung"]
    assert paper["consultation"][0]["ikzdocs:oeffentlich"] is False
    assert "Beschlussvorschlag" in paper["ikzdocs:felder"]
