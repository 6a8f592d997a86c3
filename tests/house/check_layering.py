#!/usr/bin/env python3
"""The table of folders in ARCHITECTURE.md against the #include lines of the sources: who may depend on whom, and which records (headers of include/wederhoor/)
a folder may name. "report to match" are the records in between too; words in brackets say why."""
import os, re

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


# The record headers in the order of the flow.
ORDER = ["result", "label", "text", "report", "reading", "claim", "attempt", "event", "number", "heap", "match", "dossier", "lexicons", "render", "engine", "doctor", "gazetteer", "wederhoor"]


def named(cell):
    """The records of the third column: {"report", "reading"} of "report, reading (kinds of places)". Results and spans are everybody's."""
    out = {"result", "text", "label"}
    for words in re.sub(r"\(.*?\)", "", cell).split(","):
        words = words.split()
        if words == ["all"]: out |= set(ORDER)
        elif len(words) == 3 and words[1] == "to": out |= set(ORDER[ORDER.index(words[0]):ORDER.index(words[2]) + 1])
        else: out |= set(words)
    unknown = out - set(ORDER) - {"–"}
    if unknown: print(f"not ok the table names records: {', '.join(sorted(unknown))} is none")
    return out


def table():
    """{folder: (folders it may include, records it may name)} from the rows `| `src/x` | base, lexicon | records |`."""
    rows = {}
    for line in open(os.path.join(ROOT, "ARCHITECTURE.md"), encoding="utf-8"):
        cells = [c.strip() for c in line.strip().strip("|").split("|")]
        name = re.fullmatch(r"`((?:src|apps|include)/[\w/.]*)`", cells[0]) if len(cells) == 3 else None
        if name: rows[name[1]] = {w.strip(" `") for w in cells[1].split(",") if w.strip(" `–")}, named(cells[2])
    return rows


def sources(folder):
    path = os.path.join(ROOT, folder)
    if os.path.isfile(path):
        yield path
        return
    for base, _, files in sorted(os.walk(path)):
        for f in sorted(files):
            if f.endswith((".h", ".cc")): yield os.path.join(base, f)


def problems(folder, allowed, records):
    own = folder.split("/", 1)[1] if folder.startswith("src/") else None
    for path in sources(folder):
        for number, line in enumerate(open(path, encoding="utf-8"), 1):
            include = re.match(r'\s*#include "([\w/.]+)"', line)
            if not include or "/" not in include[1]: continue
            target = include[1].split("/")[0]
            if target == "wederhoor":
                if include[1][10:-2] not in records: yield f"{os.path.relpath(path, ROOT)}:{number} names {include[1]}; ARCHITECTURE.md does not let {folder} know that record"
                continue
            if target == own or target in allowed: continue
            yield f"{os.path.relpath(path, ROOT)}:{number} includes {include[1]}; ARCHITECTURE.md does not allow {folder} -> {target}"


def records():
    """Each record header includes only those before it in the flow."""
    at = {f[:-2]: f"{folder}/{f}" for folder in ("include/wederhoor", "src/wederhoor") for f in os.listdir(os.path.join(ROOT, folder))}
    there = set(at)
    if there != set(ORDER): yield f"ORDER in this test and include/wederhoor differ: {', '.join(sorted(there ^ set(ORDER)))}"
    for i, name in enumerate(ORDER):
        path = os.path.join(ROOT, at[name])
        for included in re.findall(r'#include "wederhoor/(\w+)\.h"', open(path, encoding="utf-8").read()):
            if ORDER.index(included) >= i: yield f"{at[name]} names the later record {included}.h"


rows = table()
folders = {f"src/{d}" for d in os.listdir(os.path.join(ROOT, "src")) if os.path.isdir(os.path.join(ROOT, "src", d))}
missing = sorted(folders - set(rows))
print("ok every folder has a row" if not missing else f"not ok every folder has a row: {', '.join(missing)}")
for folder, (allowed, known) in rows.items():
    found = list(problems(folder, allowed, known))
    print(f"ok {folder}" if not found else f"not ok {folder}: " + " / ".join(found))
late = list(records())
print("ok records in order" if not late else "not ok records in order: " + " / ".join(late))
