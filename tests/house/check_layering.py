#!/usr/bin/env python3
"""The table of folders in ARCHITECTURE.md against the #include lines of the sources: who may depend on whom."""
import os, re

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def table():
    """{folder: set of folders it may include} from the rows `| `src/x` | base, lexicon | records |`."""
    rows = {}
    for line in open(os.path.join(ROOT, "ARCHITECTURE.md"), encoding="utf-8"):
        cells = [c.strip() for c in line.strip().strip("|").split("|")]
        name = re.fullmatch(r"`((?:src|apps|include)/[\w/.]*)`", cells[0]) if len(cells) == 3 else None
        if name: rows[name[1]] = {w.strip(" `") for w in cells[1].split(",") if w.strip(" `–")}
    return rows


def sources(folder):
    path = os.path.join(ROOT, folder)
    if os.path.isfile(path):
        yield path
        return
    for base, _, files in sorted(os.walk(path)):
        for f in sorted(files):
            if f.endswith((".h", ".cc")): yield os.path.join(base, f)


def problems(folder, allowed):
    own = folder.split("/", 1)[1] if folder.startswith("src/") else None
    for path in sources(folder):
        for number, line in enumerate(open(path, encoding="utf-8"), 1):
            include = re.match(r'\s*#include "([\w/.]+)"', line)
            if not include or "/" not in include[1]: continue
            target = include[1].split("/")[0]
            if target == "wederhoor" or target == own or target in allowed: continue
            yield f"{os.path.relpath(path, ROOT)}:{number} includes {include[1]}; ARCHITECTURE.md does not allow {folder} -> {target}"


def records():
    """Each record header includes only those before it in the flow."""
    order = ["result", "text", "report", "reading", "claim", "attempt", "event", "number", "match", "dossier", "lexicons", "render", "engine", "wederhoor"]
    for i, name in enumerate(order):
        path = os.path.join(ROOT, "include/wederhoor", name + ".h")
        for included in re.findall(r'#include "wederhoor/(\w+)\.h"', open(path, encoding="utf-8").read()):
            if order.index(included) >= i: yield f"include/wederhoor/{name}.h names the later record {included}.h"


rows = table()
folders = {f"src/{d}" for d in os.listdir(os.path.join(ROOT, "src")) if os.path.isdir(os.path.join(ROOT, "src", d))}
missing = sorted(folders - set(rows))
print("ok every folder has a row" if not missing else f"not ok every folder has a row: {', '.join(missing)}")
for folder, allowed in rows.items():
    found = list(problems(folder, allowed))
    print(f"ok {folder}" if not found else f"not ok {folder}: " + " / ".join(found))
late = list(records())
print("ok records in order" if not late else "not ok records in order: " + " / ".join(late))
