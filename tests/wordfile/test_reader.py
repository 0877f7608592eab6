from __future__ import annotations

import random

import pytest

from ikzdocs import wordfile
from ikzdocs.errors import DocumentError
from ikzdocs.wordfile import OddityKind, WordFile
from tests.word import bookmarked, make_docx, paragraph, part, reference, run, table

BOX = (
    "<mc:AlternateContent><mc:Choice Requires='wps'><w:txbxContent>{0}</w:txbxContent></mc:Choice>"
    "<mc:Fallback><w:txbxContent>{0}</w:txbxContent></mc:Fallback></mc:AlternateContent>"
)
DELETED = '<w:del w:author="RA Weber"><w:r><w:delText>{}</w:delText></w:r></w:del>'
INSERTED = '<w:ins w:author="RA Weber"><w:r><w:t>{}</w:t></w:r></w:ins>'
DAMAGED = make_docx(
    bookmarked("_ikz_art", paragraph("a", "Paragraf") + paragraph("b", "Absatz"))
    + table(("c", "d"))
    + f"<w:p>{reference('_ikz_art')}{INSERTED.format('e')}</w:p>"
)


def read(body: str, **parts: str) -> WordFile:
    return wordfile.read(make_docx(body, parts=parts), "x.docx")


def looking(properties: str, text: str = "Text") -> str:
    return f"<w:p><w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def texts(word: WordFile) -> list[str]:
    return [block.text for block in word.blocks]


def test_text_is_found_wherever_a_lawyer_can_write_it() -> None:
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('Steuerelement')}</w:sdtContent></w:sdt>"
    box = f"<w:p>{run('Anker')}<w:r>{BOX.format(paragraph('Textfeld'))}</w:r></w:p>"
    word = read(
        control + box + table(("Zelle",)),
        header=paragraph("Kopf"),
        footnotes=f"<w:footnote>{paragraph('Fußnote')}</w:footnote>",
    )
    assert texts(word) == ["Steuerelement", "Anker", "Textfeld", "Zelle", "Kopf", "Fußnote"]
    assert [block.text for block in word.body if block.in_table] == ["Zelle"]
    assert [block.text for block in word.body if block.in_text_box] == ["Textfeld"]


def test_tracked_changes_are_read_both_ways() -> None:
    changed = f"<w:p>{run('Kosten: ')}{DELETED.format('86.000')}{INSERTED.format('98.000')}</w:p>"
    word = read(changed)
    assert (word.blocks[0].text, word.blocks[0].original) == ("Kosten: 98.000", "Kosten: 86.000")
    assert [(one.kind, one.author, one.text) for one in word.revisions] == [
        ("del", "RA Weber", "86.000"),
        ("ins", "RA Weber", "98.000"),
    ]


def test_changed_looks_are_a_change_too() -> None:
    word = read(looking('<w:b/><w:rPrChange w:author="A"><w:rPr/></w:rPrChange>'))
    assert [one.kind for one in word.revisions] == ["format"]


def test_breaks_tabs_and_hyphens_are_text() -> None:
    word = read("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:noBreakHyphen/></w:r></w:p>")
    assert texts(word) == ["a\tb\n\u2011"]


@pytest.mark.parametrize(
    ("properties", "kind"),
    [
        ('<w:color w:val="ffffff"/>', OddityKind.WHITE),
        ('<w:highlight w:val="yellow"/>', OddityKind.HIGHLIGHT),
        ("<w:vanish/>", OddityKind.HIDDEN),
    ],
)
def test_what_looks_conceal_is_told(properties: str, kind: OddityKind) -> None:
    word = read(paragraph("vorher") + looking(properties, "heimlich"))
    assert [(one.kind, one.text, one.block) for one in word.findings] == [(kind, "heimlich", 1)]


def test_hidden_text_is_not_visible_text() -> None:
    assert texts(read(looking("<w:vanish/>"))) == [""]
    assert texts(read(looking('<w:vanish w:val="0"/>'))) == ["Text"]


@pytest.mark.parametrize("character", ["\u200b", "\u202e", "\u2066", "\ufeff"])
def test_unseen_characters_are_told(character: str) -> None:
    word = read(paragraph(f"86{character}.000"))
    assert [one.kind for one in word.findings] == [OddityKind.INVISIBLE]


def test_soft_hyphens_and_no_break_spaces_are_usual() -> None:
    assert read(paragraph("Ver\u00adein\u00adbarung §\u00a08 Mu\u0308ller")).findings == ()


@pytest.mark.parametrize(
    ("relation", "kind"),
    [
        ('Type="x/image" Target="http://a.example/b.png"', OddityKind.EXTERNAL),
        ('Type="x/attachedTemplate" Target="file:///c:/x.dotx"', OddityKind.EXTERNAL),
        ('Type="x/hyperlink" Target="file://server/x"', OddityKind.LINK),
        ('Type="x/oleObject" Target="http://a.example"', OddityKind.EMBEDDED),
    ],
)
def test_what_leads_outside_is_told(relation: str, kind: OddityKind) -> None:
    entry = f'<Relationship Id="q" {relation} TargetMode="External"/>'
    word = wordfile.read(make_docx("", relations=entry), "x.docx")
    assert [one.kind for one in word.findings] == [kind]


def test_usual_links_are_nothing_to_tell() -> None:
    entry = '<Relationship Id="q" Type="x/hyperlink" Target="{}" TargetMode="External"/>'
    for target in ("https://rp-darmstadt.hessen.de", "mailto:a@b.example"):
        assert wordfile.read(make_docx("", relations=entry.format(target)), "x").findings == ()


def test_fields_that_fetch_are_told() -> None:
    field = '<w:p><w:fldSimple w:instr=" INCLUDETEXT &quot;c:/x.docx&quot; "/></w:p>'
    assert [one.kind for one in read(field).findings] == [OddityKind.FIELD]


def test_a_bookmark_covers_the_blocks_of_its_clause() -> None:
    body = paragraph("a") + bookmarked("_ikz_laufzeit", paragraph("b") + paragraph("c"))
    assert read(body).bookmarks == {"_ikz_laufzeit": ((1, 2),)}


def test_an_end_before_the_first_word_belongs_to_the_paragraph_before() -> None:
    """So Word writes a bookmark over whole paragraphs."""
    body = (
        f'<w:p><w:bookmarkStart w:id="4" w:name="k"/>{run("Klausel")}</w:p>'
        f'<w:p><w:bookmarkEnd w:id="4"/>{run("Nächste")}</w:p>'
    )
    assert read(body).bookmarks == {"k": ((0, 0),)}


def test_a_bookmark_written_twice_is_two_ranges() -> None:
    """So LibreOffice writes a bookmark over several paragraphs."""
    body = bookmarked("k", paragraph("a"), 1) + bookmarked("k", paragraph("b"), 2)
    assert read(body).bookmarks == {"k": ((0, 0), (1, 1))}


def test_a_bookmark_started_twice_and_ended_once_is_one_range() -> None:
    """So LibreOffice writes one after a journey through ODT."""
    start = '<w:bookmarkStart w:id="{}" w:name="k"/>'
    body = (
        f"<w:p>{start.format(1)}{run('a')}</w:p>{paragraph('b')}"
        f'<w:p>{start.format(2)}{run("c")}<w:bookmarkEnd w:id="2"/></w:p>'
    )
    assert read(body).bookmarks == {"k": ((0, 2),)}


def test_comments_are_read_with_their_place() -> None:
    anchor = f'<w:p><w:commentRangeStart w:id="0"/>{run("Text")}</w:p>'
    comment = f'<w:comment w:id="0" w:author="RA Weber">{paragraph("Warum?")}</w:comment>'
    word = read(paragraph("davor") + anchor, comments=comment)
    assert [(one.author, one.text, one.block) for one in word.comments] == [
        ("RA Weber", "Warum?", 1)
    ]


def test_blocks_know_their_style_level_and_place() -> None:
    word = read(table(("a", "b")) + paragraph("Laufzeit", "Paragraf"))
    block = word.blocks[2]
    assert (block.style, block.level, block.label) == ("Paragraf", 1, "§\u00a01")
    assert (block.index, block.paragraph, block.part) == (2, 2, "word/document.xml")


def test_thousands_of_changes_are_read() -> None:
    body = f"<w:p>{''.join(INSERTED.format(n) for n in range(30_000))}</w:p>"
    assert len(read(body).revisions) == 30_000


def test_odd_xml_in_a_sound_zip_is_refused_or_read_but_never_crashes() -> None:
    """Attributes and names are changed at random; the file stays a zip that opens."""
    chance = random.Random(11)  # noqa: S311 - the same oddities in every run
    parts = {
        "word/document.xml": part(DAMAGED),
        "word/styles.xml": part(DAMAGED, "word/styles.xml"),
        "word/numbering.xml": part(DAMAGED, "word/numbering.xml"),
        "word/_rels/document.xml.rels": part(DAMAGED, "word/_rels/document.xml.rels"),
    }
    refused = 0
    for _ in range(400):
        name = chance.choice([*parts])
        letters = list(parts[name])
        for _ in range(chance.randint(1, 3)):
            letters[chance.randrange(len(letters))] = chance.choice('0123456789 x"<>&/=:-')
        try:
            wordfile.read(make_docx("", raw={name: "".join(letters).encode()}), "x.docx")
        except DocumentError:
            refused += 1
    assert 100 < refused < 400


def test_the_room_has_no_other_names() -> None:
    with pytest.raises(AttributeError, match="schreiben"):
        wordfile.schreiben  # noqa: B018 - the name is the question
