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


FORMS = {
    "xml": (xml, "xml"),
    "kamerwrk": (kamerwrk, "xml"),
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
        archive = os.path.join(self.folder, os.path.basename(path) + ".sqlite")
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
