"""Sets letters with LibreOffice Writer: part of layouts.py."""

import os
import shutil
import subprocess
import sys
import tempfile
from xml.sax.saxutils import escape

MONTHS = ("januari februari maart april mei juni juli augustus september oktober november "
          "december").split()


def day_in_words(day):
    year, month, number = day.split("-")
    return f"{int(number)} {MONTHS[int(month) - 1]} {year}"


SPACES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{path}:1.0"' for name, path in [
    ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"),
    ("fo", "xsl-fo-compatible")])

TABLE = [["Onderdeel", "2031", "2032"], ["Inzet van eenheden", "14,0", "2,5"],
         ["Opleiding", "0,3", "0,1"], ["Totaal", "14,3", "2,6"]]
TABLE_TEXT = "\n".join("\t".join(row) for row in TABLE)


class Look:
    """One layout of Writer: how its paragraphs are set, and what else its pages show."""

    ministry = False

    def __init__(self, name, size=11, face="DejaVu Serif", justify=False, indent=0, space=0.25,
                 columns=1, table=False, narrow=False, glued=False):
        self.name = name
        self.size, self.face, self.justify, self.indent = size, face, justify, indent
        self.space, self.columns, self.table, self.narrow = space, columns, table, narrow
        self.glued = glued

    def paragraph(self, name, bold=False, indent=0.0, left=0.0, space=None, align=None):
        align = align or ("justify" if self.justify else "start")
        space = self.space if space is None else space
        weight = ' fo:font-weight="bold"' if bold else ""
        keep = ' fo:keep-with-next="always"' if bold else ""
        return (f'<style:style style:name="{name}" style:family="paragraph">'
                f'<style:paragraph-properties fo:text-align="{align}" fo:text-indent="{indent}cm" '
                f'fo:margin-left="{left}cm" fo:margin-bottom="{space}cm"{keep}>'
                f'<style:tab-stops><style:tab-stop style:position="{left}cm"/></style:tab-stops>'
                f'</style:paragraph-properties><style:text-properties style:font-name="F" '
                f'fo:font-size="{self.size}pt" fo:language="nl" fo:country="NL"{weight}/>'
                "</style:style>")

    def styles(self):
        small = f'fo:font-size="{self.size - 2}pt"'
        return "".join([
            self.paragraph("Body", indent=self.indent),
            self.paragraph("First", indent=0.0),
            self.paragraph("Head", bold=True, align="start", space=max(self.space, 0.25)),
            self.paragraph("Item", indent=-0.6, left=0.6),
            self.paragraph("Sign", align="start", space=0),
            self.paragraph("Cell", align="start", space=0),
            f'<style:style style:name="Foot" style:family="paragraph"><style:text-properties '
            f'style:font-name="F" fo:font-size="8pt"/></style:style>'
            f'<style:style style:name="Note" style:family="paragraph"><style:text-properties '
            f'style:font-name="F" {small}/></style:style>'
            '<style:style style:name="Mark" style:family="text"><style:text-properties '
            'style:text-position="super 58%"/></style:style>'
            '<style:style style:name="Columns" style:family="section"><style:section-properties>'
            f'<style:columns fo:column-count="{self.columns}" fo:column-gap="0.9cm"/>'
            '</style:section-properties></style:style>'])

    def notes(self):
        """A number stands right before the words of its note, unless something is set there."""
        suffix = "" if self.glued else ' style:num-suffix="  "'
        return ('<text:notes-configuration text:note-class="footnote" style:num-format="1" '
                'text:start-numbering-at="document" '
                f'text:citation-body-style-name="Mark"{suffix}/>')

    def body(self, letter):
        notes = {note["number"]: note["text"] for note in letter["notes"]}

        def words(part, key="text"):
            out, at, text = "", 0, part[key]
            for mark in sorted(part["marks"], key=lambda mark: mark["offset"]):
                number = mark["number"]
                out += escape(text[at:mark["offset"]])
                out += (f'<text:note text:note-class="footnote"><text:note-citation>{number}'
                        '</text:note-citation><text:note-body><text:p text:style-name="Note">'
                        f'{escape(notes[number])}</text:p></text:note-body></text:note>')
                at = mark["offset"]
            return out + escape(text[at:])

        def paragraph(style, content):
            return f'<text:p text:style-name="{style}">{content}</text:p>'

        out = ""
        for number, section in enumerate(letter["sections"]):
            first = True
            if section["heading"]:
                out += paragraph("Head", words(section, "heading"))
            for block in section["blocks"]:
                if block["kind"] == "item":
                    out += paragraph("Item", escape(block["marker"]) + "<text:tab/>" + words(block))
                else:
                    out += paragraph("First" if first and not self.indent else "Body", words(block))
                first = False
            if self.table and number == len(letter["sections"]) // 2:
                rows = "".join(
                    "<table:table-row>" + "".join(
                        f'<table:table-cell>{paragraph("Cell", escape(cell))}</table:table-cell>'
                        for cell in row) + "</table:table-row>" for row in TABLE)
                out += ('<table:table><table:table-column table:number-columns-repeated="3"/>'
                        f'{rows}</table:table>' + paragraph("Sign", ""))
        for signatory in letter["signatories"]:
            out += paragraph("Sign", escape("De " + signatory["office"] + ","))
            out += paragraph("Sign", escape(signatory["name"])) + paragraph("Sign", "")
        return out

    def head(self, letter):
        dossier, number = letter["dossiers"][0], letter["ondernummer"]
        title = next((t for t in letter["titles"] if t), "Internationaal terrorisme")
        chamber = "Tweede Kamer" if letter["chamber"] == "tk" else "Eerste Kamer"
        senders = " EN ".join("VAN DE " + s.upper() for s in letter["senders"])
        number = number if number.isalpha() else "Nr. " + number
        lines = [f"{chamber} der Staten-Generaal",
                 "Vergaderjaar " + letter["session_year"].replace("-", "–"),
                 f"{dossier[:2]} {dossier[2:]} {title}", f"{number} BRIEF {senders}",
                 f"Aan de Voorzitter van de {chamber} der Staten-Generaal",
                 f"Den Haag, {day_in_words(letter['date'])}"]
        return "".join(f'<text:p text:style-name="First">{escape(line)}</text:p>' for line in lines)

    def running(self, letter):
        dossier, number = letter["dossiers"][0], letter["ondernummer"]
        number = number if number.isalpha() else "nr. " + number
        chamber = "Tweede" if letter["chamber"] == "tk" else "Eerste"
        year = letter["session_year"].replace("-", "–")
        return f"{chamber} Kamer, vergaderjaar {year}, {dossier[:2]} {dossier[2:]}, {number}"

    def source(self, letter):
        body = self.body(letter)
        if self.columns > 1:
            body = f'<text:section text:style-name="Columns" text:name="C">{body}</text:section>'
        margin = 5.5 if self.narrow else 2.8
        return (
            f'<?xml version="1.0" encoding="UTF-8"?><office:document {SPACES} '
            'office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">'
            f'<office:font-face-decls><style:font-face style:name="F" '
            'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" '
            f'svg:font-family="{self.face}"/></office:font-face-decls>'
            f"<office:styles>{self.styles()}{self.notes()}</office:styles>"
            '<office:automatic-styles><style:page-layout style:name="P">'
            '<style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" '
            f'fo:margin-top="2.5cm" fo:margin-bottom="2cm" fo:margin-left="{margin}cm" '
            'fo:margin-right="2.5cm"/><style:footer-style><style:header-footer-properties '
            'fo:min-height="0.6cm" fo:margin-top="0.5cm"/></style:footer-style>'
            "</style:page-layout></office:automatic-styles><office:master-styles>"
            '<style:master-page style:name="Standard" style:page-layout-name="P"><style:footer>'
            f'<text:p text:style-name="Foot">{escape(self.running(letter))} '
            "<text:page-number/></text:p></style:footer></style:master-page>"
            "</office:master-styles><office:body><office:text>"
            f"{self.head(letter)}{body}</office:text></office:body></office:document>")

    def print(self, letter, path):
        program = shutil.which("soffice")
        if program is None:
            sys.exit("layouts.py: LibreOffice is missing; apt install libreoffice-writer-nogui")
        with open(path + ".fodt", "w", encoding="utf-8") as file:
            file.write(self.source(letter))
        with tempfile.TemporaryDirectory() as profile:
            subprocess.run(
                [program, f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to",
                 "pdf", "--outdir", os.path.dirname(path), path + ".fodt"],
                check=True, capture_output=True, timeout=240)
        return path + ".pdf"



LOOKS = [
    Look("writer-justified", justify=True, glued=True),
    Look("writer-indented", justify=True, indent=0.8, space=0),
    Look("writer-columns", size=9, columns=2, justify=True),
    Look("writer-table", face="DejaVu Sans", size=9, table=True),
    Look("writer-narrow", justify=True, narrow=True, size=10),
]
