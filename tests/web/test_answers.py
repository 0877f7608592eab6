"""What a browser sends becomes the data of a spec, whatever the names of the parties become."""

from __future__ import annotations

from ikzdocs.web import answers

PARTIES = [("beteiligte.0.name", "Birkenau"), ("beteiligte.n7.name", "Bad Vilbel")]


def test_costs_follow_their_party_when_it_is_renamed() -> None:
    read = answers.read([*PARTIES, ("kosten.vorher.n7.personal", "86.000")])
    assert read.data["kosten"] == {"vorher": {"bad-vilbel": {"personal": "86.000"}}}


def test_costs_stay_while_their_party_has_no_name() -> None:
    cost = ("kosten.vorher.n7.personal", "86.000")
    nameless = [PARTIES[0], ("beteiligte.n7.name", ""), cost]
    assert answers.read(nameless).data["kosten"] == {
        "vorher": {"partei-n7": {"personal": "86.000"}}
    }
    known = [*nameless, ("beteiligte.n7.ags", "06431017")]
    assert answers.read(known).data["kosten"] == {"vorher": {"moerlenbach": {"personal": "86.000"}}}


def test_a_choice_of_a_party_becomes_its_kuerzel() -> None:
    read = answers.read([*PARTIES, ("datenschutz.federfuehrende_stelle", "@n7")])
    assert read.data["datenschutz"] == {"federfuehrende_stelle": "bad-vilbel"}


def test_what_is_empty_is_not_given() -> None:
    sent = [("kooperation.titel", " A\r\nB "), ("kooperation.aufgabe", " "), ("laufzeit.jahre", "")]
    assert answers.read(sent).data == {"kooperation": {"titel": "A\nB"}}


def test_a_finding_points_at_its_control() -> None:
    read = answers.read([*PARTIES, ("kosten.vorher.n7.sach", ""), ("laufzeit.jahre", "")])
    assert read.place("beteiligte.1.ags") == "beteiligte.n7"
    assert read.place("kosten.vorher.bad-vilbel.sach") == "kosten.vorher.n7.sach"
    assert read.place("laufzeit.jahre") == "laufzeit.jahre"
    assert read.place("laufzeit.kuendigung.ordentlich") == "laufzeit"
    assert read.place("unbekannt") == ""


def test_reasons_are_given_by_rule() -> None:
    sent = [("begruendungen.0.regel", "foerderung.laufzeit"), ("begruendungen.0.text", "Darum.")]
    assert answers.read(sent).data == {"begruendungen": {"foerderung.laufzeit": "Darum."}}


def test_names_that_make_no_sense_are_ignored() -> None:
    sent = [
        ("laufzeit", "x"),
        ("laufzeit.jahre", "5"),
        ("__proto__.x", "1"),
        ("kooperation.titel.x.y", "1"),
        ("beteiligte", "1"),
        ("." * 500, "1"),
    ]
    assert answers.read(sent).data == {}


def test_control_characters_do_not_reach_the_file_by_way_of_a_kuerzel() -> None:
    sent = [("beteiligte.0.kuerzel", "a\u202eb"), ("kosten.vorher.0.sach", "5")]
    assert answers.read(sent).data["kosten"] == {"vorher": {"ab": {"sach": "5"}}}


def test_control_characters_do_not_reach_the_file() -> None:
    assert answers.read([("kooperation.titel", "A\x00\x0bB\x1f")]).data == {
        "kooperation": {"titel": "AB"}
    }
