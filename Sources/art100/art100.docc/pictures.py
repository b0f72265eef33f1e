"""Takes the pictures of a report that the documentation shows.

Usage: pictures.py BROWSER REPORT FOLDER, with the Python of the browser's judges; the report is that of
the repository's own letters in the series ISIS, in English.
"""

import pathlib
import sys

from playwright.sync_api import sync_playwright

# The name of each picture, its page, and the part that is shown: from an element on, this high.
PICTURES = [
    ("series", "series/ISIS.html", "#numbers", 640),
    ("matrix", "series/ISIS/matrix.html", "h1", 640),
    ("letter", "letter/kst-27925-637.html", "h1", 600),
]


def main():
    browser_path, report, folder = sys.argv[1:4]
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        page = browser.new_context(viewport={"width": 1080, "height": 900}).new_page()
        for name, path, first, height in PICTURES:
            page.goto((pathlib.Path(report).resolve() / path).as_uri())
            top = page.locator(first).first.bounding_box()["y"] - 12
            page.screenshot(
                path=f"{folder}/{name}.png", full_page=True,
                clip={"x": 0, "y": top, "width": 1080, "height": height})
        browser.close()


main()
