"""Opens pages in a headless browser and prints, a line each, what is wrong with them.

Usage: browser.py BROWSER PAGE...
"""

import pathlib
import subprocess
import sys

from playwright.sync_api import sync_playwright

# What is looked at inside the page; each gives a list of complaints.
STRUCTURE = """() => {
  const bad = [], all = s => [...document.querySelectorAll(s)];
  const ids = all('[id]').map(e => e.id);
  for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) bad.push('id twice: ' + id);
  for (const a of all('a')) {
    const target = a.getAttribute('href') || '';
    if (!target.startsWith('#') || !document.getElementById(decodeURIComponent(target.slice(1))))
      bad.push('link to nowhere: ' + target);
    if (!a.textContent.trim()) bad.push('link without words');
  }
  if (all('main').length !== 1) bad.push('not one main');
  if (all('h1').length !== 1) bad.push('not one h1');
  let level = 0;
  for (const h of all('h1, h2, h3, h4, h5, h6')) {
    const own = Number(h.tagName[1]);
    if (own > level + 1) bad.push(`h${own} behind h${level}: ` + h.textContent);
    level = own;
    if (!h.textContent.trim()) bad.push('empty heading');
  }
  if (!['en', 'nl'].includes(document.documentElement.lang)) bad.push('no language');
  for (const e of all('[lang]')) if (!['en', 'nl'].includes(e.lang)) bad.push('language ' + e.lang);
  for (const e of all('nav, [role=region]'))
    if (!e.getAttribute('aria-label')) bad.push('landmark without a name');
  const isHeard = e => e.closest('[lang]').lang === 'en';
  for (const e of all('.heard, dt')) if (!isHeard(e)) bad.push('English words in Dutch: ' + e.textContent);
  for (const e of all('.passage > p:not(.fate), .evidence > span, td details p'))
    if (e.closest('[lang]').lang !== 'nl') bad.push('Dutch words in English: ' + e.textContent);
  if (all('script, iframe, object, embed, img, link, base, form').length) bad.push('foreign elements');
  for (const e of all('*')) for (const a of e.attributes)
    if (/^on|^style$|^src/.test(a.name)) bad.push('attribute ' + a.name);
  const csp = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
  if (!csp || !csp.content.includes("default-src 'none'")) bad.push('no policy');
  if (/[\\u202a-\\u202e\\u2066-\\u2069\\u0000-\\u0008]/.test(document.body.textContent))
    bad.push('a character that plays with direction');
  for (const table of all('table')) {
    if (!table.closest('.wide[tabindex="0"]')) bad.push('a table that cannot scroll');
  }
  return bad;
}"""

# Text against the ground behind it, every colour laid over what is below; opacity counts.
CONTRAST = """() => {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const known = new Map();
  const rgba = colour => {
    if (!known.has(colour)) known.set(colour, read(colour));
    return [...known.get(colour)];
  };
  const read = colour => {
    canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    const d = canvas.getImageData(0, 0, 1, 1).data; return [d[0], d[1], d[2], d[3] / 255];
  };
  const over = (top, below) => [0, 1, 2].map(i => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
  const light = c => [0, 1, 2].map(i => c[i] / 255)
    .map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const least = {};
  for (const e of document.querySelectorAll('body *')) {
    const hasText = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
    if (!hasText || e.closest('.heard') || !e.checkVisibility()) continue;
    const chain = []; for (let p = e; p; p = p.parentElement) chain.unshift(p);
    let ground = rgba('Canvas'), opacity = 1;
    for (const p of chain) {
      const style = getComputedStyle(p);
      ground = over(rgba(style.backgroundColor), ground); opacity *= Number(style.opacity);
    }
    const ink = rgba(getComputedStyle(e).color); ink[3] *= opacity;
    const [a, b] = [light(over(ink, ground)), light(ground)].sort((x, y) => y - x);
    const ratio = (a + .05) / (b + .05), kind = e.tagName.toLowerCase() + '.' + e.className;
    if (!(least[kind] <= ratio)) least[kind] = ratio;
  }
  return [least, light(rgba(getComputedStyle(document.body).backgroundColor))];
}"""

FOCUS = """() => {
  const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
  return [e.tagName, e.getAttribute('href'), style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    box.width > 0 && box.bottom > 0 && box.top < innerHeight];
}"""

# Text that a box cuts off and that no scrolling brings back.
CLIPPED = """() => [...document.querySelectorAll('main *')].filter(e => {
  const style = getComputedStyle(e);
  return !e.matches('.heard') && e.checkVisibility() && style.display !== 'inline'
    && e.scrollWidth > e.clientWidth + 1 && ['hidden', 'clip', 'auto', 'scroll'].includes(style.overflowX);
}).map(e => e.tagName + '.' + e.className)"""


def squeezed(text):
    """Without blanks and hyphens, which lines move: what is left must be the same on paper."""
    return "".join(c for c in text if c.isalnum())


class Judge:
    def __init__(self, browser, path):
        self.browser, self.path = browser, pathlib.Path(path).resolve()
        self.complaints = []

    def check(self, holds, words):
        if not holds:
            self.complaints.append(f"{self.path.name}: {words}")

    def open(self):
        page = self.browser.new_context(viewport={"width": 1200, "height": 900}).new_page()
        page.on("console", lambda m: self.check(False, f"console: {m.text}"))
        page.on("pageerror", lambda e: self.check(False, f"error: {e}"))
        page.on("dialog", lambda d: (self.check(False, f"dialog: {d.message}"), d.dismiss()))
        page.on("request", lambda r: self.check(
            r.url.split("#")[0] == self.path.as_uri(), f"fetches {r.url}"))
        return page

    def load(self, page, unfolds=True):
        page.goto(self.path.as_uri())
        if unfolds:
            page.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)")

    def judge(self):
        # A script would leave this mark if one ran.
        page = self.open()
        self.load(page, unfolds=False)
        self.check(page.evaluate("window.ran === undefined"), "a script ran")
        for complaint in page.evaluate(STRUCTURE):
            self.check(False, complaint)
        self.contents(page)
        self.keyboard(page)
        self.load(page)
        for scheme in ["light", "dark"]:
            page.emulate_media(color_scheme=scheme)
            self.colours(page, scheme)
            for width in [1200, 400]:
                page.set_viewport_size({"width": width, "height": 900})
                self.widths(page, width)
        self.paper(page)
        page.context.close()
        return self.complaints

    def contents(self, page):
        self.check(page.locator("h1").is_visible(), "no heading is seen")
        kind = self.path.name.split("-")[0]
        if kind == "diff":
            for name in ["ins", "del", ".passage", "section h3", "nav summary"]:
                shown = page.locator(f"{name}:visible")
                self.check(shown.count() > 0, f"no {name} is seen")
            line = "e => getComputedStyle(e).textDecorationLine"
            for name, mark in [(".passage ins", "underline"), (".passage del", "line-through")]:
                found = page.locator(name).first
                self.check(mark in found.evaluate(line), f"{name} differs by colour only")
        if kind == "matrix":
            self.check(page.locator("tbody tr:visible").count() > 0, "no rows")
            bare = page.locator("td").evaluate_all("l => l.filter(e => !e.querySelector('.state .heard')).length")
            self.check(bare == 0, "cells without their state in words")
        if kind == "show":
            self.check(page.locator(".block > p:visible").count() > 2, "no paragraphs")

    def keyboard(self, page):
        wanted = page.locator("a:visible, summary:visible, [tabindex='0']").count()
        reached = set()
        for _ in range(wanted):
            page.keyboard.press("Tab")
            name, target, has_outline, is_seen = page.evaluate(FOCUS)
            if name == "BODY":
                break
            reached.add((name, target, len(reached) if target is None else 0))
            self.check(has_outline and is_seen, f"the focus on {name} {target} is not seen")
        links = page.locator("a:visible").evaluate_all("l => l.map(e => e.getAttribute('href'))")
        self.check({t for _, t, _ in reached if t} == set(links), "Tab does not reach every link")
        summaries = page.locator("summary:visible")
        if summaries.count():
            summary = summaries.first
            summary.focus()
            for state in ["true", "false", "true"]:
                page.keyboard.press("Enter")
                found = str(summary.evaluate("e => e.parentElement.open")).lower()
                self.check(found == state, "Enter does not fold and unfold")
        elif "hostile" not in self.path.name:
            self.check(False, "nothing to unfold")

    def colours(self, page, scheme):
        least, ground = page.evaluate(CONTRAST)
        self.check((ground > 0.5) == (scheme == "light"), f"the ground is not {scheme}")
        self.check(len(least) > 3, "no text was measured")
        for kind, ratio in least.items():
            self.check(ratio >= 4.5, f"{scheme}: {kind} has a contrast of {ratio:.2f}")

    def widths(self, page, width):
        wide = page.evaluate("[document.documentElement.scrollWidth, document.body.scrollWidth, innerWidth]")
        self.check(max(wide[:2]) <= wide[2], f"{width} wide: the body is {max(wide[:2])} wide")
        for name in page.evaluate(CLIPPED):
            self.check(name.endswith(".wide"), f"{width} wide: {name} is cut off")

    def paper(self, page):
        """Of a reader who is in the dark."""
        page.set_viewport_size({"width": 1200, "height": 900})
        self.load(page)
        file = self.path.with_suffix(".pdf")
        page.pdf(path=str(file), prefer_css_page_size=True)
        # Every changed run and every heading as the screen shows them, without what is only heard.
        words = page.evaluate("""() => {
          document.querySelectorAll('.heard, .place').forEach(e => e.remove());
          return [...document.querySelectorAll('h1, h2, h3, ins, del, td mark, .block > p')]
            .filter(e => e.checkVisibility()).flatMap(e => e.innerText.split(/\\s+/));
        }""")
        page.emulate_media(media="print")
        least, ground = page.evaluate(CONTRAST)
        self.check(ground > 0.9, "paper is not white")
        for kind, ratio in least.items():
            self.check(ratio >= 4.5, f"paper: {kind} has a contrast of {ratio:.2f}")
        text = subprocess.run(["pdftotext", "-raw", str(file), "-"], capture_output=True, check=True)
        paper = squeezed(text.stdout.decode())
        words = {w for w in map(squeezed, words) if w.isascii() and w}
        self.check(len(words) > 10, "nothing to print")
        lost = sorted(w for w in words if w not in paper)
        self.check(not lost, f"not on paper: {lost[:10]}")


def main():
    browser_path, *pages = sys.argv[1:]
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        complaints = [c for page in pages for c in Judge(browser, page).judge()]
        browser.close()
    for complaint in dict.fromkeys(complaints):
        print(complaint)
    print(f"judged {len(pages)}")


main()
