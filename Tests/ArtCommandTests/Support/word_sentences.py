"""The sentences of a Word document, one a line, as its XML holds them: body, boxes and notes.

    python3 word_sentences.py LETTER.docx
"""

import re
import sys
import zipfile
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


def words(element):
    """The words of a paragraph; those of paragraphs in boxes in it are asked for by themselves."""
    text = ""
    for child in element:
        if child.tag == W + "t":
            text += child.text or ""
        elif child.tag in (W + "tab", W + "br", W + "cr"):
            text += " "
        elif child.tag not in (W + "txbxContent", W + "del", MC + "Fallback"):
            text += words(child)
    return text


def paragraphs(element):
    for child in element:
        if child.tag == MC + "Fallback":
            continue
        if child.tag == W + "p":
            yield words(child)
        yield from paragraphs(child)


def main():
    with zipfile.ZipFile(sys.argv[1]) as archive:
        for name in ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml"):
            if name not in archive.namelist():
                continue
            for paragraph in paragraphs(ElementTree.fromstring(archive.read(name))):
                for sentence in re.split(r"(?<=[.?!])\s+", " ".join(paragraph.split())):
                    if len(sentence) > 1:
                        print(sentence)


if __name__ == "__main__":
    main()
