#!/usr/bin/env python3
"""docs/page.png: the first incident of a dossier's page, as the README shows it.

    ./run && python3 tools/picture.py out/index.html
"""
import os, sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(ROOT, "tests", "page"))
from browser import Browser

with Browser() as browser:
    page = browser.open("file://" + os.path.abspath(sys.argv[1]), width=1280, height=1000)
    first = page.value("JSON.parse(document.getElementById('d-incidents').textContent)[0].id")
    page.value(f"location.hash = '#v=incident&i={first}'")
    page.until("document.querySelector('article.incident')")
    page.screenshot(os.path.join(ROOT, "docs", "page.png"))
