"""Prints letters as PDFs in many layouts and reads them back.

    python3 layouts.py ART100 [--keep FOLDER] [--layouts a,b] [--json] [ID=]LETTER.txt ...

Each letter is read from its text; what was read is set anew in every layout, with typst (a Python
package) or, where its name begins with writer-, with LibreOffice; and the PDF is read again. One line a layout says how much of the reading came back:
paragraphs and items, headings, notes with their marks, signatories, words lost and added.
"""

import argparse
import collections
import json
import os
import re
import subprocess
import sys
import tempfile

try:
    import typst
except ImportError:
    typst = None

import writer


def quoted(text):
    return '#"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


class Look:
    """One layout: what typst is told before the letter, and how its parts are set."""

    sans = '#set text(font: "DejaVu Sans", size: 8.5pt)\n'
    serif = '#set text(font: "Libertinus Serif", size: 11pt)\n'
    spaced = "#set par(leading: 0.55em, spacing: 1.3em)\n"

    def __init__(self, name, setup, endnotes=False, numbered=False, ministry=False,
                 levels=False, columns=False, margin=False, tracked=False, first=False,
                 table=False):
        self.name = name
        self.setup = setup
        self.endnotes, self.numbered, self.ministry = endnotes, numbered, ministry
        self.levels, self.columns, self.margin = levels, columns, margin
        self.tracked, self.first, self.table = tracked, first, table

    def running(self, letter):
        dossier = letter["dossiers"][0]
        number = letter["ondernummer"]
        number = number if number.isalpha() else "nr. " + number
        year = letter["session_year"].replace("-", "–")
        chamber = "Tweede" if letter["chamber"] == "tk" else "Eerste"
        return f"{chamber} Kamer, vergaderjaar {year}, {dossier[:2]} {dossier[2:]}, {number}"

    def head(self, letter):
        dossier, number = letter["dossiers"][0], letter["ondernummer"]
        title = next((t for t in letter["titles"] if t), "Internationaal terrorisme")
        chamber = "Tweede Kamer" if letter["chamber"] == "tk" else "Eerste Kamer"
        senders = ["VAN DE " + s.upper() for s in letter["senders"]]
        day = writer.day_in_words(letter["date"])
        if self.ministry:
            facts = ["Ministerie van Defensie", "Plein 4", "2511 CR Den Haag",
                     "www.rijksoverheid.nl", "", "Onze referentie", "BS2020004711", "",
                     "Bijlage(n)", "1"]
            column = "\\\n".join(quoted(f) if f else "" for f in facts)
            return (f"#place(top + right, dx: 4.6cm, box(width: 4cm, text(size: 6.5pt)[{column}]))\n"
                    + quoted(f"Aan de Voorzitter van de {chamber} der Staten-Generaal") + "\n\n"
                    + f"#grid(columns: (2cm, 1fr), row-gutter: 0.6em, [Datum], [{quoted(day)}], "
                    + f"[Betreft], [{quoted('Brief over ' + title)}])\n\n" + "Geachte voorzitter,\n\n")
        year = letter["session_year"].replace("-", "–")
        number = number if number.isalpha() else "Nr. " + number
        both = f"{dossier[:2]} {dossier[2:]}"
        name = "BRIEF " + " EN ".join(senders)
        if self.margin:
            rows = [[f"{chamber} der Staten-Generaal", "", 16],
                    [f"Vergaderjaar {year}", "", 9], [both, title, 11], [number, name, 9]]
            text = ""
            for left, right, size in rows:
                text += (f"#block(spacing: 2em)[#place(dx: -5.5cm, box(width: 18cm, text(size: "
                         f"{size}pt, weight: \"bold\")[{quoted(left)}]))"
                         f"#text(size: {size}pt, weight: \"bold\")[{quoted(right or ' ')}]]\n\n")
        else:
            text = "".join(quoted(line) + "\n\n" for line in [
                f"{chamber} der Staten-Generaal", f"Vergaderjaar {year}", f"{both} {title}",
                f"{number} {name}"])
        return (text + quoted(f"Aan de Voorzitter van de {chamber} der Staten-Generaal") + "\n\n"
                + quoted(f"Den Haag, {day}") + "\n\n")

    def body(self, letter):
        notes = {note["number"]: note["text"] for note in letter["notes"]}

        def words(part, key="text"):
            text, marks = part[key], sorted(part["marks"], key=lambda mark: mark["offset"])
            out, at = "", 0
            for mark in marks:
                if mark["offset"] > at:
                    out += quoted(text[at:mark["offset"]])
                at = mark["offset"]
                if self.endnotes:
                    out += f"#super[{mark['number']}]"
                else:
                    out += f"#footnote[{quoted(notes[mark['number']])}]"
            return out + (quoted(text[at:]) if at < len(text) else "")

        out = ""
        for section in letter["sections"]:
            if section["heading"]:
                heading = words(section, "heading")
                if self.numbered:
                    heading = quoted(section["path"] + (" " if "." in section["path"] else ". ")) + heading
                style = 'weight: "bold"'
                if self.levels and section["level"] > 1:
                    style = 'style: "italic"' if section["level"] == 2 else 'style: "normal"'
                if self.tracked:
                    style += ", tracking: 0.25em"
                out += f"#block(above: 2em, below: 1.3em, sticky: true)[#text({style})[{heading}]]\n\n"
            rows = []
            for block in section["blocks"]:
                if block["kind"] == "item":
                    rows.append(f"#grid(columns: (1.4em, 1fr), [{quoted(block['marker'])}], "
                                f"[{words(block)}])")
                else:
                    rows.append(words(block))
            out += "\n\n".join(rows) + "\n\n"
        if self.table:
            cells = ", ".join(f"[{quoted(cell)}]" for row in writer.TABLE for cell in row)
            out += f"#table(columns: (1fr, auto, auto), stroke: 0.4pt, {cells})\n\n"
        for signatory in letter["signatories"]:
            out += (f"#block(breakable: false)[{quoted('De ' + signatory['office'] + ',')} \\\n"
                    + f"{quoted(signatory['name'])}]\n\n")
        if self.endnotes:
            out += '#text(weight: "bold")[Noten]\n\n'
            for note in letter["notes"]:
                out += f"#super[{note['number']}] {quoted(note['text'])}\n\n"
        return out

    def source(self, letter):
        running = quoted(self.running(letter))
        foot = (f"#context [{running} #h(1fr) #counter(page).display()]" if not self.ministry else
                "#context [#h(1fr) #move(dx: 4cm)[Pagina #counter(page).display() van "
                "#counter(page).final().first()]]")
        left = "7cm" if self.margin else "3.2cm"
        right = "6cm" if self.ministry else "2.5cm"
        page = (f"#set page(paper: \"a4\", margin: (left: {left}, right: {right}, top: 3cm, "
                f"bottom: 3cm), footer: [#set text(size: 7pt)\n{foot}])\n")
        common = "#set super(typographic: false)\n#set text(lang: \"nl\")\n"
        head, body = self.head(letter), self.body(letter)
        if self.columns:
            body = f"#columns(2, gutter: 1.2cm)[{body}]"
        if self.first:
            body = f"#columns(2)[{body}]"
        return page + common + self.setup + head + body


    def print(self, letter, path):
        if typst is None:
            sys.exit("layouts.py: the Python package typst is missing; pip install typst")
        with open(path + ".typ", "w") as file:
            file.write(self.source(letter))
        typst.compile(path + ".typ", output=path + ".pdf")
        return path + ".pdf"


STAMP = ('#set page(background: rotate(-45deg, text(70pt, fill: luma(205))[CONCEPT]))\n')
LOOKS = [
    Look("official", Look.sans + Look.spaced, margin=True),
    Look("notes-close", Look.sans + Look.spaced
         + "#set footnote.entry(separator: none, clearance: 0.4em, gap: 0.2em)\n"),
    Look("notes-ruled", Look.serif + Look.spaced),
    Look("justified", Look.serif + Look.spaced + "#set par(justify: true)\n"
         + "#set text(hyphenate: true)\n"),
    Look("indented", Look.serif + "#set par(leading: 0.6em, spacing: 0.6em, justify: true, "
         + "first-line-indent: 1.6em)\n"),
    Look("numbered", Look.sans + Look.spaced, numbered=True),
    Look("ministry", Look.sans + Look.spaced, ministry=True),
    Look("endnotes", Look.serif + Look.spaced, endnotes=True),
    Look("columns", Look.serif + Look.spaced + "#set text(hyphenate: true, size: 9pt)\n",
         columns=True),
    Look("levels", Look.serif + Look.spaced, levels=True),
    Look("stamped", Look.serif + Look.spaced + STAMP),
    Look("tracked", Look.serif + Look.spaced, tracked=True),
    Look("table", Look.sans + Look.spaced, table=True),
] + writer.LOOKS


def run(program, *arguments):
    done = subprocess.run([program, *arguments], capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


def read(program, path, folder, *options):
    archive = os.path.join(folder, "read.sqlite")
    if os.path.exists(archive):
        os.remove(archive)
    code, out, err = run(program, "import", "-a", archive, path, "--format", "json", *options)
    if code != 0:
        return None, (err or out).strip()
    identity = json.loads(out)[0]["id"]
    shown = json.loads(run(program, "show", "-a", archive, identity, "--format", "json")[1])
    return shown, ""


def parts(letter):
    # A table that a layout adds is counted by itself.
    blocks = [b["text"] for s in letter["sections"] for b in s["blocks"]
              if b["text"] != writer.TABLE_TEXT]
    headings = [re.sub(r"^\d[\d.]* ", "", s["heading"])
                for s in letter["sections"] if s["heading"]]
    called = {m["number"] for s in letter["sections"] for p in [s, *s["blocks"]]
              for m in p["marks"]}
    notes = [(n["number"], n["text"]) for n in letter["notes"] if n["number"] in called]
    names = [(s["office"], s["name"]) for s in letter["signatories"]]
    levels = [(re.sub(r"^\d[\d.]* ", "", s["heading"]), s["level"])
              for s in letter["sections"] if s["heading"]]
    return {"blocks": blocks, "headings": headings, "notes": notes, "signatories": names,
            "levels": levels}


def words(letter):
    found = parts(letter)
    text = found["blocks"] + found["headings"] + [n[1] for n in found["notes"]]
    return collections.Counter(w for t in text for w in t.split())


def common(one, two):
    return sum((collections.Counter(one) & collections.Counter(two)).values())


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program")
    options.add_argument("letters", nargs="+")
    options.add_argument("--keep")
    options.add_argument("--layouts")
    options.add_argument("--json", action="store_true")
    options.add_argument("--verbose", action="store_true")
    given = options.parse_args()
    chosen = given.layouts.split(",") if given.layouts else [look.name for look in LOOKS]
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.keep or temporary
        os.makedirs(folder, exist_ok=True)
        letters = []
        for name in given.letters:
            # 27925-U=letter.txt names a letter whose print does not.
            identity, _, path = name.rpartition("=")
            options = ["--id", identity] if identity else []
            letters.append((path, read(given.program, path, temporary, *options)[0]))
        for look in LOOKS:
            if look.name in chosen:
                report(look, letters, folder, temporary, given)


def report(look, letters, folder, temporary, given):
    row = collections.Counter()
    refused = []
    for path, letter in letters:
        stem = os.path.splitext(os.path.basename(path))[0]
        pdf = look.print(letter, os.path.join(folder, f"{stem}-{look.name}"))
        options = ["--id", letter["id"], "--chamber", letter["chamber"]] if look.ministry else []
        again, why = read(given.program, pdf, temporary, *options)
        want = parts(letter)
        if again is None:
            refused.append(why)
            again = {"sections": [], "notes": [], "signatories": []}
        got = parts(again)
        for kind in want:
            row[kind] += common(want[kind], got[kind])
            row["of " + kind] += len(want[kind])
            row["got " + kind] += len(got[kind])
        if look.table:
            row["tables"] += any(b["kind"] == "table" and b["text"] == writer.TABLE_TEXT
                                 for s in again["sections"] for b in s["blocks"])
            row["of tables"] += 1
        lost, added = words(letter) - words(again), words(again) - words(letter)
        row["lost"] += sum(lost.values())
        row["added"] += sum(added.values())
        if given.verbose:
            for kind in want:
                for part in (collections.Counter(want[kind]) - collections.Counter(got[kind])):
                    print(f"  {stem} {kind} lost: {str(part)[:160]}")
                for part in (collections.Counter(got[kind]) - collections.Counter(want[kind])):
                    print(f"  {stem} {kind} new:  {str(part)[:160]}")
            for warning in again.get("warnings", []):
                print(f"  {stem} warning: {warning}")
    if given.json:
        print(json.dumps({"layout": look.name, "refused": refused, **row}), flush=True)
        return
    text = "  ".join(f"{kind} {row[kind]}/{row['of ' + kind]}"
                     + (f" (+{row['got ' + kind] - row[kind]})"
                        if row["got " + kind] > row[kind] else "")
                     for kind in ["blocks", "headings", "notes", "signatories", "levels"])
    print(f"{look.name:12} {text}  words lost {row['lost']}, added {row['added']}"
          + "".join("  REFUSED " + why[:100] for why in refused), flush=True)


main()
