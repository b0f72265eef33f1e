"""Prints Word letters to PDF with LibreOffice, reads them, and says what is missing.

    python3 word.py ART100 LETTER.docx ...

A line of JSON a letter: the sentences of the Word file that stand neither in the text, a note nor a
heading of what was read; and whether date and subject are those of the file.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile

from writer import MONTHS

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def paragraphs(element):
    """The words of each paragraph, those of text boxes apart from the paragraph they hang on."""
    def runs(part):
        for child in part:
            if child.tag in (FALLBACK, W + "del", W + "moveFrom", W + "p"):
                continue
            if child.tag == W + "t":
                yield child.text or ""
            elif child.tag in (W + "tab", W + "br", W + "cr"):
                yield " "
            elif child.tag == W + "noBreakHyphen":
                yield "-"
            else:
                yield from runs(child)

    for child in element:
        if child.tag in (FALLBACK, W + "del", W + "moveFrom"):
            continue
        if child.tag == W + "p":
            text = "".join(runs(child)).strip()
            if text:
                yield text
        yield from paragraphs(child)


def bare(text):
    return re.sub(r"[\s\u00a0\u00ad]+", "", text or "")


def run(*arguments):
    return subprocess.run(arguments, capture_output=True, text=True, timeout=240)


def check(program, path, folder):
    with zipfile.ZipFile(path) as file:
        def words(pattern):
            return [paragraph for name in file.namelist() if re.fullmatch(pattern, name)
                    for paragraph in paragraphs(ElementTree.fromstring(file.read(name)))]
        text = words(r"word/(document|footnotes)\.xml")
        head = words(r"word/header\d+\.xml") + text
    run("soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
        "pdf", "--outdir", folder, path)
    pdf = os.path.join(folder, os.path.basename(path)[:-5] + ".pdf")
    archive = os.path.join(folder, os.path.basename(path) + ".sqlite")
    done = run(program, "import", "-a", archive, pdf, "--id", "27925-900", "--chamber", "tk",
               "--format", "json")
    if done.returncode != 0:
        return {"refused": done.stdout + done.stderr}
    letter = json.loads(run(program, "show", "-a", archive, "27925-900", "--format", "json").stdout)
    parts = [words for section in letter["sections"]
             for words in [section["heading"],
                           *((b["marker"] or "") + b["text"] for b in section["blocks"])]]
    read = bare(" ".join(parts + [note["text"] for note in letter["notes"]]))
    sentences = [sentence for paragraph in text
                 for sentence in re.split(r"(?<=[.?!])\s+(?=[A-Z])", paragraph)
                 if len(sentence.split()) >= 6 and sentence[-1] in ".?!"
                 and not sentence.startswith(("Bij beantwoording", "Wilt u slechts"))]
    days = [match for match in (re.fullmatch(r"(\d{1,2}) (\w+) (\d{4})", p) for p in head)
            if match and match[2] in MONTHS]
    day = days and f"{days[0][3]}-{MONTHS.index(days[0][2]) + 1:02}-{int(days[0][1]):02}"
    subject = bare(letter["subject"])
    return {"refused": None, "lost": [s for s in sentences if bare(s) not in read],
            "sentences": len(sentences), "date": letter["date"] == day,
            "subject": bool(subject) and any(subject in bare(p) for p in head)}


def main():
    if shutil.which("soffice") is None:
        sys.exit("word.py: LibreOffice is missing; apt install libreoffice-writer-nogui")
    with tempfile.TemporaryDirectory() as folder:
        for path in sys.argv[2:]:
            print(json.dumps(check(sys.argv[1], path, folder)), flush=True)


main()
