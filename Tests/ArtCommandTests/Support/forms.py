"""Writes letters in every form that is read, reads them back, and says what came out otherwise.

    python3 forms.py ART100 [--keep FOLDER] [--forms a,b] [--pairs] [--json] LETTER.txt ...

Each letter is read from its text. What was read is written anew in every form, as the chambers, a
word processor, a browser or a mail program would, and read again: head, sections with their levels,
blocks, notes with their marks, signatories and facts must be the same, and `diff` must be empty.
One line a form. The files of `--keep` are named after letter and form. Python's own library is all
that is needed.
"""

import argparse
import html
import io
import json
import os
import quopri
import re
import subprocess
import sys
import tempfile
import zipfile

MONTHS = ("januari februari maart april mei juni juli augustus september oktober november "
          "december").split()


def day_in_words(day):
    year, month, number = day.split("-")
    return f"{int(number)} {MONTHS[int(month) - 1]} {year}"


def escaped(text):
    return html.escape(text, quote=True)


class Letter:
    """What `show --format json` says of a letter, with what a print adds to it."""

    def __init__(self, read, fields):
        self.read = read
        self.id = read["id"]
        self.notes = {note["number"]: note["text"] for note in read["notes"]}
        dossier = read["dossiers"][0]
        self.dossiers = [d[:2] + " " + d[2:].replace("-", " ") for d in read["dossiers"]]
        self.titles = [t or "Bestrijding internationaal terrorisme" for t in read["titles"]]
        number = read["ondernummer"]
        self.number = number if number.isalpha() else "Nr. " + number
        printed = fields["number-line"]
        self.title = printed[len(self.number):].strip()
        self.chamber = {"ek": "Eerste Kamer der Staten-Generaal",
                        "tk": "Tweede Kamer der Staten-Generaal"}[read["chamber"]]
        self.sign = {"ek": "1", "tk": "2"}[read["chamber"]]
        self.year = "Vergaderjaar " + (read["session_year"] or "2017-2018")
        self.addressee = "Aan de " + read["addressee"]
        self.day = f"{read['place']}, {day_in_words(read['date'])}"
        self.sections = read["sections"]
        self.signatories = read["signatories"]

    def pieces(self, part, key="text"):
        """The words of a block or heading, and between them the numbers of notes."""
        pieces, start = [], 0
        text = part[key]
        for mark in part["marks"]:
            pieces += [text[start:mark["offset"]], (mark["number"],)]
            start = mark["offset"]
        return [piece for piece in pieces + [text[start:]] if piece]

    def marked(self, part, word, mark, key="text"):
        return "".join(mark(p[0]) if isinstance(p, tuple) else word(p)
                       for p in self.pieces(part, key))

    def runs(self):
        """The blocks of each section, items that follow each other in one list."""
        for section in self.sections:
            runs = []
            for block in section["blocks"]:
                if block["kind"] == "item" and runs and isinstance(runs[-1], list):
                    runs[-1].append(block)
                else:
                    runs.append([block] if block["kind"] == "item" else block)
            yield section, runs


# Official XML

def xml(letter):
    met = set()

    def note(number):
        if number in met:
            return f'<nootref refid="N{number}"/>'
        met.add(number)
        return (f'<noot id="N{number}" type="voet"><noot.nr>{number}</noot.nr><noot.al>'
                f'{escaped(letter.notes[number])}</noot.al></noot>')

    def word(text):
        # Instructions to the printer stand inside words.
        return re.sub(r"(en)(de )", r"\1<?xpp afbreek?>\2", escaped(text), count=1)

    body = []
    for section, runs in letter.runs():
        if section["level"]:
            look = ["vet", "vetcur", "cur", "rom"][min(section["level"], 4) - 1]
            body.append(f'<tussenkop kopopmaak="{look}">'
                        + letter.marked(section, word, note, "heading") + "</tussenkop>")
        for run in runs:
            if isinstance(run, list):
                items = "".join(f'<li><li.nr>{escaped(b["marker"])}</li.nr><al>'
                                + letter.marked(b, word, note) + "</al></li>" for b in run)
                body.append(f'<lijst type="expliciet" level="single">{items}</lijst>')
            else:
                body.append("<al>" + letter.marked(run, word, note) + "</al>")
    dossiers = "".join(
        f"<dossier><dossiernummer><dossiernr>{n}</dossiernr></dossiernummer>"
        f"<titel>{escaped(t)}</titel></dossier>" for n, t in zip(letter.dossiers, letter.titles))
    number = re.sub(r"\S+$", lambda m: f"<ondernummer>{m[0]}</ondernummer>", letter.number)
    signed = "".join(
        f"<ondertekening><functie>De {escaped(s['office'])},</functie><naam><voornaam>"
        + escaped(s["name"]).replace(" ", "</voornaam><achternaam>", 1)
        + "</achternaam></naam></ondertekening>\n" for s in letter.signatories)
    lines = "\n            ".join(body)
    return f"""<?xml version="1.0" encoding="utf-8"?>
<officiele-publicatie xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <metadata><meta name="OVERHEIDop.externMetadataRecord" scheme=""
    content="https://zoek.officielebekendmakingen.nl/{letter.id}/metadata.xml" /></metadata>
  <kamerstuk>
    <kamerstukkop>
      <tekstregel inhoud="vergaderjaar">{letter.year}</tekstregel>
      <tekstregel inhoud="kameraanduiding">{letter.chamber}</tekstregel>
      <tekstregel inhoud="kamernummer">{letter.sign}</tekstregel>
      <tekstregel inhoud="documenttype">Kamerstukken</tekstregel>
    </kamerstukkop>
    {dossiers}
    <stuk>
      <stuknr>{number}</stuknr>
      <titel>{escaped(letter.title)}</titel>
      <algemeen><vrije-tekst><tekst status="goed">
            <al>{letter.addressee}</al>
            <al>{letter.day}</al>
            {lines}
      </tekst></vrije-tekst>
      <tekst-sluiting>
{signed}</tekst-sluiting></algemeen>
    </stuk>
  </kamerstuk>
</officiele-publicatie>
""".encode()


def kamerwrk(letter):
    def wrapped(text):
        # These files break their lines wherever there is a blank.
        return re.sub(r"(.{60}\S*) ", r"\1\n", text)

    def note(number):
        return f'<voetref refid="v{number}" nr="{number}"></voetref>'

    def words(part, key="text"):
        return letter.marked(part, lambda t: wrapped(escaped(t)), note, key)

    body = []
    for section, runs in letter.runs():
        if section["level"]:
            look = ["vet", "cur", "rom"][min(section["level"], 3) - 1]
            body.append(f'<tuskop letat="{look}">{words(section, "heading")} </tuskop>')
        for run in runs:
            for block in run if isinstance(run, list) else [run]:
                marker = block["marker"] + " " if block["marker"] else ""
                body.append(f"<al>{marker}{words(block)}</al>")
            body.append("<witreg></witreg>")
    signed = "".join(f"<functie>De {escaped(s['office'])},</functie>\n<naam>{escaped(s['name'])} "
                     "</naam>\n" for s in letter.signatories)
    notes = "".join(f'<voetnoot id="v{n}" nr="{n}"><al>{wrapped(escaped(t))}</al></voetnoot>\n'
                    for n, t in letter.notes.items())
    dossiers = "".join(f"<onderw><nummer>{n}</nummer><naam>{escaped(t)}</naam></onderw>"
                       for n, t in zip(letter.dossiers, letter.titles))
    label, _, number = letter.number.rpartition(" ")
    lines = "\n      ".join(body)
    return f"""<?xml version="1.0" encoding="iso-8859-1"?>
<kamerwrk kamer="2" publtype="meto">
  <metadata><meta name="OVERHEIDop.externMetadataRecord" scheme=""
    content="https://zoek.officielebekendmakingen.nl/{letter.id}/metadata.xml" /></metadata>
  <kop><titel>{letter.chamber}</titel><subtitel>{letter.sign}</subtitel><subtitel>{letter.year}</subtitel></kop>
  <frontm><versie dtd="0.10"></versie><ordernr>5K0977</ordernr>{dossiers}</frontm>
  <body>
    <stuk>
      <ltrlabel>{label} </ltrlabel><nummer>{number}</nummer>
      <titel>{escaped(letter.title)} </titel>
      <al>{letter.addressee}</al>
      <al>{letter.day}</al>
      {lines}
      <ondtek>{signed}</ondtek>
    </stuk>
  </body>
  {notes}
</kamerwrk>
""".encode("cp1252", "xmlcharrefreplace")


# Pages of the web

class Page:
    """Paragraphs, lists and notes as one kind of page writes them."""

    def __init__(self, letter):
        self.letter = letter

    def word(self, text):
        return escaped(text)

    def note(self, number):
        return f'<sup><a href="#fn{number}" id="ref{number}">{number}</a></sup>'

    def heading(self, level, words):
        return f"<h{level + 1}>{words}</h{level + 1}>"

    def item(self, block):
        return f"<li>{self.words(block)}</li>"

    def list(self, blocks):
        # A page counts by itself, so only bullets are left to it.
        if all(b["marker"] == "•" for b in blocks):
            return "<ul>\n" + "\n".join(self.item(b) for b in blocks) + "\n</ul>"
        return "\n".join(f"<p>{escaped(b['marker'])} {self.words(b)}</p>" for b in blocks)

    def words(self, part, key="text"):
        return self.letter.marked(part, self.word, self.note, key)

    def body(self):
        lines = []
        for section, runs in self.letter.runs():
            if section["level"]:
                lines.append(self.heading(section["level"], self.words(section, "heading")))
            for run in runs:
                lines.append(self.list(run) if isinstance(run, list)
                             else f"<p>{self.words(run)}</p>")
        return "\n".join(lines)


class OfficialPage(Page):
    def note(self, number):
        return (f'<a class="nootnum supernote-click-ID-{number}" href="#ID-{number}">{number}'
                "</a>")

    def heading(self, level, words):
        return f'<h{level + 1} class="tussenkop">{words}</h{level + 1}>'

    def item(self, block):
        return (f'<li class="li"><p class="labeled"><span class="ol">{escaped(block["marker"])} '
                f"</span>{self.words(block)}</p></li>")

    def list(self, blocks):
        items = "\n".join(self.item(b) for b in blocks)
        return f'<ul class="expliciet whitespace-small">\n{items}\n</ul>'


def page(letter):
    """An official page of today."""
    dress = OfficialPage(letter)
    dossiers = "".join(f'<h1 class="dossiertitel"><span class="dossiernummer">{n}</span> '
                       f"{escaped(t)}</h1>\n" for n, t in zip(letter.dossiers, letter.titles))
    signed = "\n".join(
        f'<p class="ondertekening"><span class="functie">De {escaped(s["office"])},</span> '
        f'<span class="naam"><span class="voornaam">{escaped(s["name"])}</span></span></p>'
        for s in letter.signatories)
    notes = "\n".join(
        f'<div class="voet noot snp-mouseoffset" id="supernote-note-ID-{n}"><h5 '
        f'class="note-close"><a class="note-close" href="#close-ID-{n}">X</a> Noot</h5><sup>'
        f'<span class="nootnum"><a id="ID-{n}" name="ID-{n}"></a>{n}</span></sup>'
        f"<p>{escaped(t)}</p></div>" for n, t in letter.notes.items())
    return f"""<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8" />
<meta name="DC.identifier" data-scheme="OVERHEIDop.ParlID" content="{letter.id}" />
<meta name="OVERHEIDop.vergaderjaar" content="{letter.read["session_year"] or ""}" />
<title>Een stuk</title><script>var x = "<p>geen tekst</p>";</script></head>
<body><div id="header"><nav id="nav"><a href="/">Home</a> <a href="/zoek">Zoeken</a></nav></div>
<main class="global-main">
<table><tr><th>Datum publicatie</th><th>Organisatie</th></tr><tr><td>08-10-2030</td>
<td>{letter.chamber}</td></tr></table>
<article><div id="broodtekst" class="stuk broodtekst-container">
{dossiers}<h1 class="stuktitel no-toc"><span class="stuknummer">{letter.number}</span>
{escaped(letter.title)}</h1>
<div class="algemeen">
<p>{letter.addressee}</p>
<p>{letter.day}</p>
{dress.body()}
{signed}
</div>
<div id="noten"><hr />{notes}</div>
</div></article></main>
<div id="sidebar"><div id="extrainfo">Gepubliceerd op 08-10-2030</div></div>
<footer>Over deze website</footer></body></html>
""".encode()


def saved(letter):
    """A page of any site, as a browser saves it: menus, a notice, entities, another encoding."""
    dress = Page(letter)
    notes = "\n".join(f'<li id="fn{n}"><p>{escaped(t)} <a href="#ref{n}">↩</a></p></li>'
                      for n, t in letter.notes.items())
    signed = "\n".join(f"<p>De {escaped(s['office'])},<br>\n{escaped(s['name'])}</p>"
                       for s in letter.signatories)
    dossiers = "\n".join(f"<p>{n} {escaped(t)}</p>" for n, t in zip(letter.dossiers, letter.titles))
    text = f"""<!-- saved from url=(0030)https://www.example.org/brief -->
<!DOCTYPE html>
<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252">
<title>Brief</title><style>p {{ color: red }}</style></head>
<body class="page"><header role="banner"><a href="#inhoud">Direct naar de inhoud</a></header>
<ul class="menu"><li><a href="/">Voorpagina</a></li><li><a href="/a">Onderwerpen</a></li></ul>
<div class="cookie-notice"><p>Deze website gebruikt cookies.</p></div>
<main id="inhoud"><article>
<h1>Kamerbrief</h1>
{dossiers}
<p>{letter.number} {escaped(letter.title)}</p>
<p>{letter.addressee}</p>
<p>{letter.day}</p>
{dress.body()}
{signed}
<section class="footnotes"><hr><ol>
{notes}
</ol></section>
</article></main>
<footer><ul><li>Contact</li><li>Privacy</li></ul></footer>
<script src="x.js"></script></body></html>
"""
    for sign, entity in (("ë", "&euml;"), ("’", "&rsquo;"), ("–", "&#8211;"), ("«", "&laquo;")):
        text = text.replace(sign, entity)
    return text.encode("cp1252", "xmlcharrefreplace")


def copied(letter):
    """What Word gives to the clipboard: no headings but bold words, `[1]` as marks."""
    class Copied(Page):
        def note(self, number):
            return (f'<a href="#_ftn{number}" name="_ftnref{number}"><span class='
                    f'MsoFootnoteReference><span style="font-size:8pt">[{number}]</span></span></a>')

        def heading(self, level, words):
            weight = ["b", "b", "i"][min(level, 3) - 1]
            inner = f"<i>{words}</i>" if level == 2 else words
            return f"<p class=MsoNormal><{weight}>{inner}</{weight}><o:p></o:p></p>"

        def list(self, blocks):
            return "\n".join(f'<p class=MsoListParagraph>{escaped(b["marker"])}<span style="font:'
                             f'7pt">&nbsp;&nbsp;&nbsp; </span>{self.words(b)}</p>' for b in blocks)

    dress = Copied(letter)
    notes = "\n".join(
        f'<div style="mso-element:footnote" id=ftn{n}><p class=MsoFootnoteText><a '
        f'href="#_ftnref{n}" name="_ftn{n}"><span class=MsoFootnoteReference>[{n}]</span></a> '
        f"{escaped(t)}</p></div>" for n, t in letter.notes.items())
    signed = "\n".join(f"<p class=MsoNormal>De {escaped(s['office'])},</p>\n"
                       f"<p class=MsoNormal>{escaped(s['name'])}</p>" for s in letter.signatories)
    dossiers = "\n".join(f"<p>{n} {escaped(t)}</p>" for n, t in zip(letter.dossiers, letter.titles))
    return f"""<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta charset=utf-8><style><!-- p.MsoNormal {{ margin: 0 }} --></style></head>
<body lang=NL><!--StartFragment--><div class=WordSection1>
{dossiers}
<p class=MsoNormal>{letter.number} {escaped(letter.title)}</p>
<p class=MsoNormal>{letter.addressee}</p>
<p class=MsoNormal>{letter.day}</p>
{dress.body()}
{signed}
</div><div style="mso-element:footnote-list"><br clear=all><hr align=left size=1 width="33%">
{notes}</div><!--EndFragment--></body></html>
""".encode()


# Word processors

def zipped(files, first=None):
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
        if first:
            archive.writestr(zipfile.ZipInfo(first[0]), first[1])
        for name, text in files.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>\n' + text)
    return output.getvalue()


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' \
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' \
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


class Word:
    """A document with styles for its headings, and lists that Word numbers."""

    styled = True

    def __init__(self, letter):
        self.letter = letter
        self.lists = 0
        self.words = 0

    def run(self, text, properties=""):
        """Two runs, as Word cuts them anywhere, and the end of a page between them now and then."""
        properties = f"<w:rPr>{properties}</w:rPr>" if properties else ""
        half = text.find(" ", len(text) // 2) + 1
        self.words += len(text)
        turn = ""
        if half and self.words > 3000:
            turn, self.words = "<w:lastRenderedPageBreak/>", 0
        start = f'<w:r>{properties}<w:t xml:space="preserve">{escaped(text[:half])}</w:t></w:r>'
        return start + (f'<w:r>{properties}{turn}<w:t xml:space="preserve">'
                        f"{escaped(text[half:])}</w:t></w:r>")

    def note(self, number):
        return ('<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
                f'<w:footnoteReference w:id="{int(number) + 1}"/></w:r>')

    def paragraph(self, content, properties=""):
        return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"

    def plain(self, text):
        return self.paragraph(self.run(text))

    def heading(self, section):
        content = self.letter.marked(section, self.run, self.note, "heading")
        level = section["level"]
        return self.paragraph(content, f'<w:pStyle w:val="Kop{level}"/>')

    def item(self, block):
        content = self.letter.marked(block, self.run, self.note)
        number = {"•": 1, "–": 2}.get(block["marker"])
        if number is None:
            number = 2 + self.lists
        return self.paragraph(content, f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/>'
                              "</w:numPr>")

    def list(self, blocks):
        if blocks[0]["marker"] not in "•–":
            self.lists += 1
        return "".join(self.item(b) for b in blocks)

    def body(self):
        lines = []
        for section, runs in self.letter.runs():
            if section["level"]:
                lines.append(self.heading(section))
            for run in runs:
                lines.append(self.list(run) if isinstance(run, list) else self.paragraph(
                    self.letter.marked(run, self.run, self.note)))
        return "\n".join(lines)

    def head(self):
        letter = self.letter
        lines = [f"{n} {t}" for n, t in zip(letter.dossiers, letter.titles)]
        lines += [f"{letter.number} {letter.title}", letter.addressee, letter.day]
        return "\n".join(map(self.plain, lines))

    def file(self):
        letter = self.letter
        signed = "\n".join(self.plain(f"De {s['office']},") + "<w:p/><w:p/>"
                           + self.plain(s["name"]) for s in letter.signatories)
        deleted = ('<w:del w:id="1" w:author="x"><w:r><w:delText>weg</w:delText></w:r></w:del>'
                   "<w:r><w:instrText> PAGE </w:instrText></w:r>")
        document = (f"<w:document {W}><w:body>{self.head()}\n{self.body()}\n{signed}"
                    f"<w:p>{deleted}</w:p><w:sectPr/></w:body></w:document>")
        notes = "".join(f'<w:footnote w:id="{int(n) + 1}"><w:p><w:r><w:footnoteRef/></w:r>'
                        f"{self.run(' ' + t)}</w:p></w:footnote>"
                        for n, t in letter.notes.items())
        headings = "".join(
            f'<w:style w:type="paragraph" w:styleId="Kop{n}"><w:name w:val="heading {n}"/>'
            f'<w:rPr><w:b/></w:rPr></w:style>' for n in range(1, 6))
        kinds = [("bullet", "\uf0b7"), ("bullet", "–")]
        kinds += [("lowerLetter" if m[0].isalpha() else "decimal",
                   "%1" + m.lstrip("0123456789abcdefghijklm")) for m in self.counted()]
        numbering = "".join(
            f'<w:abstractNum w:abstractNumId="{i}"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
            f'<w:numFmt w:val="{f}"/><w:lvlText w:val="{p}"/></w:lvl></w:abstractNum>'
            for i, (f, p) in enumerate(kinds, 1))
        numbering += "".join(f'<w:num w:numId="{i}"><w:abstractNumId w:val="{i}"/></w:num>'
                             for i in range(1, len(kinds) + 1))
        return zipped({
            "[Content_Types].xml": "<Types/>", "word/document.xml": document,
            "word/footnotes.xml": f"<w:footnotes {W}>{notes}</w:footnotes>",
            "word/styles.xml": f"<w:styles {W}>{headings}</w:styles>",
            "word/numbering.xml": f"<w:numbering {W}>{numbering}</w:numbering>"})

    def counted(self):
        return [run[0]["marker"] for _, runs in self.letter.runs() for run in runs
                if isinstance(run, list) and run[0]["marker"] not in "•–"]


class BoldWord(Word):
    """As ministries write: bold paragraphs for headings, typed lists, facts in tables and boxes."""

    def heading(self, section):
        look = ["<w:b/>", "<w:b/><w:i/>", "<w:i/>"][min(section["level"], 3) - 1]
        return self.paragraph(
            self.letter.marked(section, lambda t: self.run(t, look), self.note, "heading"))

    def item(self, block):
        return self.paragraph(f"<w:r><w:t>{escaped(block['marker'])}</w:t><w:tab/></w:r>"
                              + self.letter.marked(block, self.run, self.note))

    def head(self):
        def cell(*lines):
            return "<w:tc>" + "".join(map(self.plain, lines)) + "</w:tc>"
        box = ("<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>"
               + self.plain("Ministerie van Defensie") + self.plain("Plein 4")
               + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>"
               + self.plain("Ministerie van Defensie") + self.plain("Plein 4")
               + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>")
        table = ("<w:tbl><w:tr>" + cell("> Retouradres Postbus 20701 2500 ES Den Haag")
                 + "</w:tr></w:tbl>")
        return box + table + super().head()


def word(letter):
    return Word(letter).file()


def boldword(letter):
    return BoldWord(letter).file()


ODF = " ".join(f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{u}:1.0"' for n, u in (
    ("office", "office"), ("text", "text"), ("style", "style"), ("table", "table"),
    ("fo", "xsl-fo-compatible"), ("draw", "drawing")))


def odt(letter):
    def note(number):
        return (f'<text:note text:id="ftn{number}" text:note-class="footnote"><text:note-citation>'
                f"{number}</text:note-citation><text:note-body><text:p>"
                f"{escaped(letter.notes[number])}</text:p></text:note-body></text:note>")

    def word(text):
        return f'<text:span text:style-name="T1">{escaped(text)}</text:span>'

    styles = ""
    body = []
    for section, runs in letter.runs():
        if section["level"]:
            body.append(f'<text:h text:outline-level="{section["level"]}">'
                        + letter.marked(section, word, note, "heading") + "</text:h>")
        for run in runs:
            if isinstance(run, list):
                name = f"L{styles.count('list-style ')}"
                marker = run[0]["marker"]
                if marker in "•–":
                    level = f'<text:list-level-style-bullet text:level="1" text:bullet-char="{marker}"/>'
                else:
                    form = "a" if marker[0].isalpha() else "1"
                    level = (f'<text:list-level-style-number text:level="1" style:num-format="{form}" '
                             f'style:num-suffix="{marker[1:]}"/>')
                styles += f'<text:list-style style:name="{name}">{level}</text:list-style>'
                items = "".join("<text:list-item><text:p>" + letter.marked(b, word, note)
                                + "</text:p></text:list-item>" for b in run)
                body.append(f'<text:list text:style-name="{name}">{items}</text:list>')
            else:
                body.append("<text:p>" + letter.marked(run, word, note) + "</text:p>")
    head = [f"{n} {t}" for n, t in zip(letter.dossiers, letter.titles)]
    head += [f"{letter.number} {letter.title}", letter.addressee, letter.day]
    signed = "".join(f"<text:p>De {escaped(s['office'])},<text:line-break/>{escaped(s['name'])}"
                     "</text:p>" for s in letter.signatories)
    head = "".join(f"<text:p>{escaped(line)}</text:p>" for line in head)
    lines = "\n".join(body)
    content = (f"<office:document-content {ODF}><office:automatic-styles>{styles}<style:style "
               'style:name="T1" style:family="text"/></office:automatic-styles><office:body>'
               f"<office:text>{head}{lines}{signed}</office:text></office:body>"
               "</office:document-content>")
    return zipped({"content.xml": content},
                  ("mimetype", "application/vnd.oasis.opendocument.text"))


# Texts that people write

def markdown(letter):
    def note(number):
        return f"[^{number}]"

    def word(text):
        return re.sub(r"([*_`\\[\]])", r"\\\1", text)

    lines = [f"{n} {t}\n" for n, t in zip(letter.dossiers, letter.titles)]
    lines += [f"{letter.number} {letter.title}\n", letter.addressee + "\n", letter.day + "\n"]
    for section, runs in letter.runs():
        if section["level"]:
            lines.append("#" * (section["level"] + 1) + " "
                         + letter.marked(section, word, note, "heading") + "\n")
        for run in runs:
            for block in run if isinstance(run, list) else [run]:
                sign = {"•": "- ", None: ""}.get(block["marker"], (block["marker"] or "") + " ")
                lines.append(sign + letter.marked(block, word, note))
                if block["marker"] != "•":
                    lines[-1] += "\n"
            lines.append("")
    lines += [f"De {s['office']},\n{s['name']}\n" for s in letter.signatories]
    lines += [f"[^{n}]: {t}" for n, t in letter.notes.items()]
    return "\n".join(lines).encode()


def mail(letter):
    """The saved page, sent as a mail that quotes and packs it."""
    body = quopri.encodestring(saved(letter))
    return (b"From: A <a@example.org>\r\nTo: b@example.org\r\nSubject: brief\r\nMIME-Version: 1.0"
            b"\r\nContent-Type: multipart/alternative;\r\n boundary=\"grens\"\r\n\r\n--grens\r\n"
            b"Content-Type: text/plain; charset=utf-8\r\n\r\nZie de opgemaakte tekst.\r\n--grens\r\n"
            b"Content-Type: text/html; charset=windows-1252\r\n"
            b"Content-Transfer-Encoding: quoted-printable\r\n\r\n" + body + b"\r\n--grens--\r\n")


FORMS = {
    "xml": (xml, "xml"),
    "kamerwrk": (kamerwrk, "xml"),
    "page": (page, "html"),
    "saved": (saved, "html"),
    "copied": (copied, "html"),
    "word": (word, "docx"),
    "boldword": (boldword, "docx"),
    "odt": (odt, "odt"),
    "markdown": (markdown, "md"),
    "mail": (mail, "eml"),
}


# Reading back

class Program:
    def __init__(self, path, folder):
        self.path, self.folder = path, folder

    def __call__(self, *arguments):
        return subprocess.run([self.path, *arguments], cwd=self.folder, capture_output=True,
                              text=True, check=False)

    def read(self, path, *options):
        """The letter in a file and its facts, or a sentence that says why there is none."""
        archive = os.path.join(self.folder, f"{len(os.listdir(self.folder))}.sqlite")
        receipt = self("import", "-a", archive, path, *options, "--format", "json")
        if receipt.returncode:
            return receipt.stdout + receipt.stderr
        taken = json.loads(receipt.stdout)[0]
        shown = json.loads(self("show", "-a", archive, taken["id"], "--format", "json").stdout)
        facts = json.loads(self("facts", "-a", archive, taken["id"], "--format", "json").stdout)
        fields = json.loads(self(
            "sql", "-a", archive, "SELECT kind, text FROM header_field ORDER BY id", "--format",
            "json").stdout)
        check = self("verify", "-a", archive)
        if check.returncode:
            return check.stdout
        printed = {}
        for field in fields:
            kind = field["kind"]
            printed[kind] = (printed[kind] + " " if kind in printed else "") + field["text"]
        return shown, facts, printed


def parts(read):
    """What must be the same in every form."""
    letter, facts, _ = read
    head = {key: letter[key] for key in ("id", "chamber", "date", "place", "addressee", "senders")}
    sections = [(s["level"], s["heading"], s["path"], s["topic"]) for s in letter["sections"]]
    blocks = [(b["kind"], b["marker"], b["text"],
               [(m["number"], m["offset"]) for m in b["marks"]])
              for s in letter["sections"] for b in s["blocks"]]
    notes = [(n["number"], n["text"]) for n in letter["notes"]]
    signed = [(s["office"], s["name"]) for s in letter["signatories"]]
    facts = [(f["kind"], f["subject"], f["qualifier"], f["value"], f["from"], f["until"],
              f["quote"], f["section"], f["start"]) for f in facts]
    return {"head": head, "sections": sections, "blocks": blocks, "notes": notes,
            "signatories": signed, "facts": facts}


def differences(one, other):
    found = []
    for key in one:
        if one[key] == other[key]:
            continue
        if isinstance(one[key], dict):
            found += [f"{key} {k}: {one[key][k]!r} / {other[key][k]!r}" for k in one[key]
                      if one[key][k] != other[key][k]]
            continue
        found.append(f"{key}: {len(one[key])} / {len(other[key])}")
        first = next(((a, b) for a, b in zip(one[key], other[key]) if a != b), None)
        if first:
            found.append(f"  first: {first[0]!r}\n      /: {first[1]!r}")
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("letters", nargs="+")
    parser.add_argument("--keep")
    parser.add_argument("--forms", default=",".join(FORMS))
    parser.add_argument("--pairs", action="store_true", help="compare every two forms")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    report = []
    with tempfile.TemporaryDirectory() as folder:
        program = Program(os.path.abspath(given.program), folder)
        for path in map(os.path.abspath, given.letters):
            report += letter_in_forms(program, path, given)
    if given.json:
        print(json.dumps(report))
    sys.exit(1 if any(line["differences"] for line in report) else 0)


def letter_in_forms(program, path, given):
    name = os.path.splitext(os.path.basename(path))[0]
    options = ["--id", name] if name.endswith("-U") else []
    original = program.read(path, *options)
    if isinstance(original, str):
        sys.exit(original)
    letter = Letter(original[0], original[2])
    files, report = {}, []
    for form in given.forms.split(","):
        write, ending = FORMS[form]
        file = os.path.join(given.keep or program.folder, f"{name}.{form}.{ending}")
        with open(file, "wb") as output:
            output.write(write(letter))
        files[form] = os.path.abspath(file)
        read = program.read(files[form])
        found = [read] if isinstance(read, str) else differences(parts(original), parts(read))
        # The first archive may not have known the print's own dossier.
        difference = program("diff", path, files[form])
        if difference.returncode:
            found.append("diff: " + difference.stdout[:400] + difference.stderr[:400])
        report.append({"letter": name, "form": form, "differences": found})
        if not given.json:
            print(f"{name:16} {form:12} {'same' if not found else ''}")
            for line in found:
                print("    " + line)
    if given.pairs:
        for one in files:
            for other in files:
                if one < other and program("diff", files[one], files[other]).returncode:
                    report.append({"letter": name, "form": f"{one}/{other}",
                                   "differences": ["diff is not empty"]})
                    if not given.json:
                        print(f"{name:16} {one}/{other}: diff is not empty")
    return report


if __name__ == "__main__":
    main()
