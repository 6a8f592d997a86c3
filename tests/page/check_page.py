#!/usr/bin/env python3
"""The page in a browser: opens from file:// without a request or a complaint, is accessible in every view, links hold, payloads stay words.

Pages: those that the C++ test wrote (an invented raid, hostile words, an empty and a cut heap) and one that the program makes of examples/.
"""
import csv, glob, io, os, re, subprocess, sys, time, zipfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from browser import Browser, chromium

BUILD = os.path.join(ROOT, "build", "dev")
SCRATCH = os.path.join(BUILD, "scratch", "page")
PROGRAM = os.path.join(BUILD, "apps", "cli", "wederhoor")
AXE = "axe-playwright-python==0.1.8"  # carries axe-core 4.12.1; only its axe.min.js is used
VIEWS = ["", "#v=incident&i=i_5b", "#v=claims", "#v=differ", "#v=sources", "#v=reports", "#v=nothing&c=c_gone"]


def result(name, problem):
    text = re.sub(r"\s+", " ", str(problem))[:600] if problem else ""
    print(f"not ok {name}: {text}" if problem else f"ok {name}", flush=True)


def axe():
    """axe.min.js out of its Python package, kept in the test environment; None where it cannot be fetched."""
    folder = os.path.join(ROOT, ".venv", "axe")
    if not glob.glob(folder + "/*.whl"):
        subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", folder, AXE], stderr=subprocess.DEVNULL)
    if not glob.glob(folder + "/*.whl"): return None
    with zipfile.ZipFile(glob.glob(folder + "/*.whl")[0]) as wheel:
        return wheel.read("axe_playwright_python/axe.min.js").decode()


def sample(name):
    return "file://" + os.path.join(SCRATCH, name + ".html")


def quiet(page, name):
    """No complaint, no request but the page itself."""
    others = [r for r in page.requests if not r.startswith(("file://", "about:"))]
    result(f"{name} no complaint", page.errors)
    result(f"{name} no request", others)


def check_views(browser):
    page = browser.open(sample("sample"))
    for view in VIEWS:
        page.value(f"location.hash = {view!r} || '#'")
        page.until("document.querySelector('main').children.length > 0")
        result(f"view {view or 'start'} has words", None if len(page.value("document.querySelector('main').innerText")) > 20 else "empty")
    quiet(page, "sample")
    page.close()


def check_incident(browser):
    page = browser.open(sample("sample") + "#v=incident&i=i_5a")
    text = page.value("document.querySelector('main').innerText")
    for words in ("inval, Dravik, 23 mei 2031", "Hoe liep het af?", "ontkent", "niets gevonden", "×2", "± 70", "niet geverifieerd", "In het kort", "Omstreden", "straal 4 km"):
        result(f"incident says {words}", None if words in text else text[:300])
    result("matrix is a table with heads", None if page.value("[...document.querySelectorAll('.matrix th')].every(t => t.scope) && document.querySelectorAll('.matrix tbody tr').length >= 6") else "no")
    for part in ("timeline", "map", "chains"):
        result(f"picture {part}", None if page.value(f"document.querySelector('svg.{part}').getBoundingClientRect().width > 200") else "no")
    page.value("document.documentElement.lang === 'nl' || (() => { throw new Error('lang') })()")
    page.value("location.hash = '#v=incident&i=i_5a&lang=en'")
    page.until("document.documentElement.lang === 'en'")
    text = page.value("document.querySelector('main').innerText")
    result("English interface, Dutch words", None if "Who says what" in text and "denies" in text and "afgeslagen" in text and "zwijgt" not in text else text[:300])
    quiet(page, "incident")
    page.close()


def check_links(browser):
    page = browser.open(sample("sample"))
    rows = page.value("JSON.parse(document.getElementById('d-claims').textContent).map(c => [c.id, c.t])")
    for id, words in rows:
        page.value(f"location.hash = '#c={id}'")
        page.until(f"location.hash.includes('v=report') && document.querySelector('#why blockquote')?.innerText === {words!r}")
    result("every claim has a permalink", None)
    marked = page.value("[...document.querySelectorAll('.hl.selected')].map(n => n.textContent.replace(/^[●■○✕✓◇≈▷?†]+/, '')).join('')")
    result("the words are marked in the report", None if marked == rows[-1][1] else f"{marked} / {rows[-1][1]}")
    number = page.value("JSON.parse(document.getElementById('d-numbers').textContent)[0].id")
    page.value(f"location.hash = '#c={number}'")
    page.until("document.querySelector('#why')?.innerText.includes('± 70')")
    result("a number has a permalink", None)
    page.value("location.hash = '#c=c_000000000000'")
    page.until("document.querySelector('.gone')")
    result("a link to what is gone says so", None)
    page.value("history.back()")
    page.until("document.querySelector('article.report')")
    result("Back works", None)
    report = page.value("JSON.parse(document.getElementById('d-reports').textContent)[0]")
    text = page.value("JSON.parse(document.getElementById('d-text-0').textContent).text")
    begin = text.index("De Vrije Brigade")  # Python counts code points, like the dossier: an emoji stands before it
    page.value(f"location.hash = '#v=report&r={report['id']}&at={begin}-{begin + 16}'")
    page.until("document.querySelector('mark.found')")
    found = page.value("[...document.querySelectorAll('mark.found')].map(n => n.textContent).join('')")
    result("a span of a report has a permalink", None if found == "De Vrije Brigade" else found)
    quiet(page, "links")
    page.close()


def check_keys(browser):
    page = browser.open(sample("sample") + "#v=incident&i=i_5a")
    walked = "document.activeElement.dataset.claim ?? document.activeElement.dataset.record"  # figures are walked too
    page.key("j"), page.key("j")
    second = page.value(walked)
    page.key("k")
    first = page.value(walked)
    result("j and k walk the claims", None if first is not None and second is not None and first != second else f"{first} {second}")
    page.key("Enter")
    page.until("!document.getElementById('why').hidden && document.activeElement.closest('#why')")
    result("Enter opens why", None)
    page.key("Escape")
    page.until("document.getElementById('why').hidden")
    back = page.value(walked)
    result("Esc closes and returns", None if back == first else f"focus on {back}")
    quiet(page, "keys")
    page.close()


def check_choices(browser):
    page = browser.open(sample("sample") + "#v=claims")
    count = lambda: int(re.match(r"\d+", page.value("document.querySelector('[role=status]').innerText"))[0])
    everything = count()
    told = page.value("[...document.querySelector('[data-facet=side]').options].slice(1).map(o => [o.value, +/\\((\\d+)\\)$/.exec(o.text)[1]])")
    for side, n in told:
        page.value(f"location.hash = '#v=claims&side={side}'")
        page.until(f"document.querySelector('[data-facet=side]').value === {side!r}")
        result(f"facet {side} counts what it shows", None if count() == n else f"{count()} of {n}")
    result("facets leave something out", None if told and all(n < everything for _, n in told) else told)
    page.value("location.hash = '#v=claims&dagger=1'")
    page.until("document.querySelector('.facets input[type=checkbox]')?.checked")
    result("not verified", None if count() == 2 else count())
    page.value("location.hash = '#v=claims&q=afgeslagen'")
    page.until("document.querySelector('input[type=search]')?.value === 'afgeslagen'")
    result("search", None if count() == 2 else count())
    page.value("window.saved = []; const real = URL.createObjectURL; URL.createObjectURL = (blob) => { blob.text().then((t) => window.saved.push(t)); return real.call(URL, blob); }")
    page.value("document.querySelectorAll('.tools button').forEach(b => b.click())")
    page.until("window.saved.length === 2")
    csv, json_text = page.value("window.saved")
    result("CSV of what is on screen", None if csv.count("\n") == 3 and csv.startswith("claim_id,report,") and "De aanval is afgeslagen" in csv else csv)
    import json
    result("JSON of what is on screen", None if len(json.loads(json_text)) == 2 else json_text)
    page.close()


def saved_csv(page, hash):
    """The rows of the CSV that the claims view saves."""
    page.value(f"location.hash = {hash!r}")
    page.until("document.querySelector('.tools button')")
    page.value("window.saved = []; window.real ??= URL.createObjectURL; URL.createObjectURL = (blob) => { blob.text().then((t) => window.saved.push(t)); return window.real.call(URL, blob); }")
    page.value("document.querySelector('.tools button').click()")
    page.until("window.saved.length === 1")
    return list(csv.reader(io.StringIO(page.value("window.saved[0]"))))


def check_csv_guard(browser):
    """A file called =cmd… stays words in a spreadsheet, as in the tables."""
    folder, out = os.path.join(SCRATCH, "formula"), os.path.join(SCRATCH, "formula-dossier")
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "=cmd.txt"), "w", encoding="utf-8") as report:
        report.write("De burgemeester van Den Burg zegt dat de aanval is afgeslagen. -5 graden was het, meldt de politie.\n")
    subprocess.run([PROGRAM, "read", folder, "--to", out], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    page = browser.open("file://" + os.path.join(out, "index.html"))
    head, *rows = saved_csv(page, "#v=claims")
    result("CSV guards the name of a report", None if rows and all(row[head.index("report")] == "'=cmd.txt" for row in rows) else rows)
    result("CSV has no formula", [cell for row in rows for cell in row if re.match(r"[=+\-@\t\r]", cell)])
    page.close()


def check_raw_offsets(browser):
    """With --offsets raw, too, each number, event and place is marked on its own words."""
    out = os.path.join(SCRATCH, "raw")
    subprocess.run([PROGRAM, "read", os.path.join(ROOT, "examples"), "--offsets", "raw", "--to", out], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    page = browser.open("file://" + os.path.join(out, "index.html"))
    seen, wrong = 0, []
    for kind in ("numbers", "events", "places"):
        for id, words in page.value(f"JSON.parse(document.getElementById('d-{kind}').textContent).map(x => [x.id, x.t])"):
            time.sleep(0.12)  # Chromium drops changes of the address beyond 200 in ten seconds; each record takes two
            page.value(f"location.hash = '#c={id}'")
            page.until(f"location.hash.includes('v=report') && document.querySelector('#why code')?.closest('#why').innerText.includes({id!r})")
            found = page.value("[...document.querySelectorAll('mark.found')].map(n => [...n.childNodes].map(c => c.cloneNode(true))"
                               ".map(c => { c.querySelectorAll?.('.sign').forEach(s => s.remove()); return c.textContent; }).join('')).join('')")
            seen += 1
            if re.sub(r"\W", "", found) != re.sub(r"\W", "", words): wrong.append(f"{id}: {found} / {words}")
    result("raw offsets: links are marked on their words", wrong or (None if seen > 60 else f"only {seen}"))
    page.value("(location.hash = '#v=incident&i=' + JSON.parse(document.getElementById('d-incidents').textContent)[0].id, 1)")
    page.until("document.querySelector('.places a.cite')")
    page.value("document.querySelector('.places a.cite').click()")
    page.until("document.querySelector('article.report mark.found') && !document.getElementById('why').hidden")
    result("raw offsets: the list of the map leads to the words", None)
    quiet(page, "raw offsets")
    page.close()


def check_without_scripts(browser):
    page = browser.open(sample("sample"), scripts=False)
    text = page.value("document.body.innerText")
    for words in ("Zonder JavaScript", "inval, Dravik, 23 mei 2031", "Hoe liep het af?", "De aanval is afgeslagen", "± 70", "Acht gewonden, meldt de Vrije Brigade."):
        result(f"without scripts: {words}", None if words in text else text[:300])
    result("without scripts: tables with heads", None if page.value("document.querySelectorAll('table').length >= 2 && [...document.querySelectorAll('tr')].every(r => r.querySelector('th,td'))") else "no")
    page.close()
    page = browser.open(sample("sample"))
    result("with scripts: nothing twice", None if page.value("document.querySelectorAll('h1').length") == 1 else "two headings")
    page.close()


def check_colours(browser):
    """A side has one colour in all incidents."""
    page = browser.open("file://" + os.path.join(SCRATCH, "raw", "index.html"))
    colours = {}
    for i in page.value("JSON.parse(document.getElementById('d-incidents').textContent).map(x => x.id)"):
        page.value(f"location.hash = '#v=incident&i={i}'")
        page.until("document.querySelector('article.incident')")
        for name, colour in page.value("[...document.querySelectorAll('.swatches > span')].map(n => [n.innerText.trim(), n.querySelector('circle').getAttribute('class')])"):
            colours.setdefault(name, set()).add(colour)
    result("a side has one colour", [f"{name} {sorted(c)}" for name, c in colours.items() if len(c) > 1])
    page.close()


def check_hostile(browser):
    for policy in (False, True):
        name = "hostile words, policy " + ("off" if policy else "on")
        page = browser.open(sample("hostile"), bypass_policy=policy)
        ids = page.value("JSON.parse(document.getElementById('d-reports').textContent).map(r => r.id)")
        seen = [f"#v=report&r={id}" for id in ids] + ["#v=incident&i=i_5a", "#v=incident&i=i_5b", *VIEWS[2:]]
        seen += [f"#c={c}" for c in page.value("JSON.parse(document.getElementById('d-claims').textContent).map(c => c.id)")]
        hidden = []
        for view in seen:
            page.value(f"location.hash = {view!r}")
            page.value("new Promise((done) => setTimeout(done))")  # the view is drawn
            page.until("document.querySelector('main').children.length > 0 && window.hit === undefined")
            if page.value("/[\\u202a-\\u202e\\u2066-\\u2069]/.test(document.querySelector('main').textContent)"): hidden.append(view)
        result(f"{name}: no script ran", "hit" if page.value("window.hit") is not None else None)
        strange = page.value("document.querySelectorAll('iframe,object,embed,img,base,link,form[action],[onerror],[onload],a[href^=\"javascript\"]').length")
        result(f"{name}: no element of theirs", strange or None)
        others = [r for r in page.requests if not r.startswith(("file://", "about:"))]
        result(f"{name}: no request", others)
        result(f"{name}: direction marks are shown, not obeyed", hidden)
        page.close()


def check_accessible(browser):
    script = axe()
    if not script:
        print(f"skip axe: {AXE} cannot be fetched from PyPI")
        return
    for scheme in ("light", "dark"):
        for language in ("nl", "en"):
            page = browser.open(sample("sample"), scheme=scheme, bypass_policy=True)
            page.value(script + "; 1")
            claim = page.value("JSON.parse(document.getElementById('d-claims').textContent)[2].id")
            for view in [*VIEWS, "#v=incident&i=i_5a", f"#v=incident&i=i_5a&c={claim}", f"#c={claim}"]:
                page.value(f"location.hash = '#lang={language}&' + {view[1:]!r}")
                page.until(f"document.documentElement.lang === '{language}' && document.querySelector('main').children.length > 0")
                found = page.value("axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']})"
                                   ".then(r => r.violations.map(v => v.id + ' ' + v.nodes.slice(0, 2).map(n => n.html.slice(0, 120) + ' ' + (n.any[0]?.message ?? '')).join(' | ')))")
                result(f"axe {scheme} {language} {view.split('c_')[0] or 'start'}", "; ".join(found))
            page.close()


def check_narrow(browser):
    page = browser.open(sample("sample") + "#v=incident&i=i_5a", width=390, height=844)
    cut = page.value("[...document.querySelectorAll('.ledger, .ledger td')].filter(n => n.scrollWidth > n.clientWidth + 1 || n.getBoundingClientRect().right > 390).length")
    result("390 pixels: figures are not cut off", cut or None)
    page.close()
    page = browser.open(sample("sample"), width=320, height=640)
    for view in [*VIEWS, "#v=incident&i=i_5a"]:
        page.value(f"location.hash = {view!r} || '#'")
        page.until("document.querySelector('main').children.length > 0")
        wide = page.value("document.documentElement.scrollWidth")
        result(f"320 pixels {view or 'start'}", None if wide <= 320 else f"{wide} wide")
    page.close()


def check_cut(browser):
    page = browser.open(sample("cut"))
    text = page.value("document.body.innerText")
    result("a cut page says what it leaves out", None if "te groot voor één bladzijde" in text and "de tekst van 3 rapporten" in text else text[:300])
    quiet(page, "cut")
    page.go(sample("empty") + "#v=claims")
    page.go(sample("empty"))
    result("an empty heap says so", None if "geen rapport gelezen" in page.value("document.body.innerText") else "no")
    quiet(page, "empty")
    page.close()


def check_examples(browser):
    examples = os.path.join(ROOT, "examples")
    if not os.path.isdir(examples): return print("skip examples: no folder examples/")
    out = os.path.join(SCRATCH, "examples")
    subprocess.run([PROGRAM, "read", examples, "--to", out], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    page = browser.open("file://" + os.path.join(out, "index.html"))
    ids = page.value("JSON.parse(document.getElementById('d-incidents').textContent).map(i => '#v=incident&i=' + i.id).concat(JSON.parse(document.getElementById('d-reports').textContent).map(r => '#v=report&r=' + r.id))")
    for view in ids:
        page.value(f"location.hash = {view!r}")
        page.until("document.querySelector('main article')")
    # Every mark in a report covers the words of its claim.
    wrong = page.value("""(() => { const claims = JSON.parse(document.getElementById('d-claims').textContent); let wrong = [];
      for (const c of claims) { const text = JSON.parse(document.getElementById('d-text-' + c.r).textContent).text; const parts = [];
        for (let k = 0; k < (c.u ?? []).length; k += 2) parts.push(text.slice(c.u[k], c.u[k + 1]));
        if (parts.join(' // ') !== (c.t ?? '')) wrong.push(c.id); } return wrong; })()""")
    result("examples: marks cover the words", wrong)
    quiet(page, "examples")
    page.close()


if not chromium():
    print("skip browser: chromium is not installed")
    sys.exit()
subprocess.run(["ninja", "-C", BUILD, "test_page", "wederhoor_program"], stdout=subprocess.DEVNULL, check=True)
subprocess.run([os.path.join(BUILD, "tests", "test_page"), "--gtest_filter=Page.WritesThePagesForTheBrowser"], stdout=subprocess.DEVNULL, check=True)
with Browser() as browser:
    for name, check in list(globals().items()):
        if not name.startswith("check_"): continue
        try:
            check(browser)
        except Exception as problem:  # one broken check does not hide the others
            result(name, f"{type(problem).__name__}: {problem}")
