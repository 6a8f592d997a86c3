#!/usr/bin/env python3
"""Make data/crises.txt.zst: villages of countries at war or in crisis since 2010, and villages and quarters of Belgium, that build.py's packages
(places of 500 people and more) lack.

    python3 tools/gazetteer/crises.py --wof FOLDER --places data/gazetteer.txt.zst --places data/villages.txt.zst --out data/crises.txt.zst

FOLDER holds git repositories of Who's On First (https://github.com/whosonfirst-data, CC0/CC BY), one a country, whosonfirst-data-admin-XX,
with or without a work tree; nothing is downloaded. The region of a row is that of most of the five nearest known places of its country.
A row is left out where a known place of its name lies within four kilometres. Format: spec/shared/gazetteer.md.
"""
import argparse
import json
import math
import pathlib
import subprocess
import sys
import threading
from collections import Counter, defaultdict

from villages import far, fold

# Whole countries, or the first-level regions (GeoNames code) in which there is fighting, where the rest is large and quiet.
WHOLE = "AF AM AZ BE BF BI CF DJ ER ET GE HT IL IQ LB LY ML NE PS RW SD SO SS SY TD YE".split()
PARTS = {"BJ": "07 08", "CD": "10 11 12 16 17 29", "CM": "07 09 12", "MM": "01 02 04 05 06 10 11 15", "MZ": "01",
         "NG": "23 24 26 27 31 35 44 49 51 57", "TG": "26"}
KINDS = {"locality": "v", "borough": "n", "neighbourhood": "n"}
QUARTERS = {"BE"}  # where these are good and Dutch reports name them
HEADER = """# Wederhoor villages of countries in crisis, text form 1. Made by tools/gazetteer/crises.py; format: spec/shared/gazetteer.md.
# Who's On First (https://whosonfirst.org, CC0/CC BY), whose points and names here are those of GeoNames and Quattroshapes.
"""
MOST_NAMES = 5
UNITS = (" Department", " District", " Province")  # of these the village has the name, but not this one
# How far from a known place of its name a row is that place: by the known one's source, and of a row that only Who's On First has.
SAME_KM = {"": 4, "naturalearth": 30, "own": 15}


def known_rows(path):
    """(region, id, point, names, source) of a file in text form."""
    text = subprocess.run(["zstd", "-dc", "--long=27", str(path)], capture_output=True, check=True).stdout.decode()
    region = ""
    for line in text.splitlines():
        cells = line.split("\t")
        if line.startswith("@"): region = line[1:]
        elif len(cells) >= 6:
            cells = [*([region] if len(cells) == 6 else []), *cells, ""]
            yield cells[0], cells[1], (float(cells[3]), float(cells[4])) if cells[3] else None, cells[6].split("|"), cells[7]


def documents(repository):
    """The properties of each place of a repository, read from its newest commit."""
    git = ["git", "-C", str(repository)]
    listed = subprocess.run([*git, "ls-tree", "-r", "HEAD", "data"], capture_output=True, text=True, check=True).stdout.splitlines()
    blobs = [line.split()[2] for line in listed if line.endswith(".geojson") and "-alt-" not in line.rsplit("/", 1)[-1]]
    process = subprocess.Popen([*git, "cat-file", "--batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    threading.Thread(target=lambda: (process.stdin.write("".join(b + "\n" for b in blobs).encode()), process.stdin.close()), daemon=True).start()
    while head := process.stdout.readline().split():
        if head[1] == b"missing": continue
        text = process.stdout.read(int(head[2]))
        process.stdout.read(1)
        yield json.loads(text)["properties"]


class Near:
    """Points in a grid."""
    STEP = 0.5

    def __init__(self): self.cells = defaultdict(list)
    def key(self, point): return int(point[0] // self.STEP), int(point[1] // self.STEP)
    def add(self, point, what): self.cells[self.key(point)].append((point, what))

    def nearest(self, point, count):
        a, b = self.key(point)
        for reach in (1, 2, 4, 8):
            found = [x for i in range(a - reach, a + reach + 1) for j in range(b - reach, b + reach + 1) for x in self.cells.get((i, j), ())]
            if len(found) >= count: break
        return [what for _, what in sorted(((far(p, point), what) for p, what in found))[:count]]


def latin(name): return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or c in "’‘ʼʻ" for c in name) and any(c.isalpha() for c in name)


def names_of(place):
    """The main name, then others in Latin letters; a Dutch one is marked."""
    main, others = place.get("wof:name") or "", []
    for key in ("name:eng_x_preferred", "name:fra_x_preferred", "name:eng_x_variant", "name:fra_x_variant", "name:und_x_variant"): others += place.get(key, [])
    if not latin(main): main = next((n for n in others if n and latin(n)), "")
    out, seen = [main], {fold(main)}
    dutch = (place.get("name:nld_x_preferred") or [""])[0]
    if latin(dutch) and fold(dutch) not in seen:
        out.append("nl=" + dutch)
        seen.add(fold(dutch))
    for name in others:
        name = name.strip()
        if len(fold(name)) < 3 or not latin(name) or name.islower() or "(" in name or "|" in name or "=" in name or fold(name) in seen or name.endswith(UNITS): continue
        if len(out) < MOST_NAMES: out.append(name)
        seen.add(fold(name))
    return out


def rows(repository, country, known, near, ids):
    for place in documents(repository):
        kind = KINDS.get(place.get("wof:placetype"))
        if kind is None or (kind == "n" and country not in QUARTERS): continue
        if place.get("edtf:deprecated", "uuuu") not in ("uuuu", "", "..") or place.get("wof:superseded_by"): continue
        point = (float(place.get("geom:latitude") or 0), float(place.get("geom:longitude") or 0))
        ident = str(place.get("wof:concordances", {}).get("gn:id") or f"wof:{place['wof:id']}")
        names = names_of(place)
        if point == (0, 0) or ident in ids or not names[0] or len(fold(names[0])) < 3 or any(c.isdigit() or c in "()" for c in names[0]): continue
        keys = [fold(name.split("=")[-1]) for name in names]
        least = SAME_KM["own"] if ident.startswith("wof:") else 0
        if any(far(p, point) < max(km, least) for key in keys for p, km in known.get(key, ())): continue
        codes = [code for code in near.nearest(point, 5)]
        if not codes: continue
        region = max(sorted(set(codes)), key=Counter(codes).__getitem__)
        if country in PARTS and region[3:] not in PARTS[country].split(): continue
        people = place.get("gn:population") or place.get("wof:population") or ""
        ids.add(ident)
        for key in keys: known[key].append((point, SAME_KM[""]))
        yield region, ident, kind, point, str(people) if people and int(people) > 0 else "", "|".join(names)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--wof", type=pathlib.Path, required=True)
    parser.add_argument("--places", type=pathlib.Path, required=True, action="append")
    parser.add_argument("--out", type=pathlib.Path, required=True)
    options = parser.parse_args()
    known, ids, near = defaultdict(list), set(), defaultdict(Near)
    for path in options.places:
        for region, ident, point, names, source in known_rows(path):
            ids.add(ident)
            if point is None: continue
            if "." in region: near[region[:2]].add(point, region)
            for name in names: known[fold(name.split("=")[-1])].append((point, SAME_KM.get(source, SAME_KM[""])))
    out = []
    for country in sorted([*WHOLE, *PARTS]):
        found = sorted(options.wof.glob(f"*whosonfirst-data-admin-{country.lower()}"))
        repository = next((r for f in found for r in (f, f / "repo") if subprocess.run(
            ["git", "-C", str(r), "rev-parse", "HEAD"], capture_output=True).returncode == 0), None)
        if repository is None: sys.exit(f"{country}: no whosonfirst-data-admin-{country.lower()} in {options.wof}")
        fresh = list(rows(repository, country, known, near[country], ids))
        print(country, len(fresh), file=sys.stderr)
        out += fresh
    lines = [HEADER]
    for region, ident, kind, point, people, names in sorted(out):
        lines.append(f"{region}\t{ident}\t{kind}\t{point[0]:.3f}\t{point[1]:.3f}\t{people}\t{names}\twhosonfirst\n")
    text = "".join(lines).encode()
    packed = subprocess.run(["zstd", "--ultra", "-22", "--long=27", "-q", "-c"], input=text, capture_output=True, check=True)
    options.out.write_bytes(packed.stdout)
    print(f"{len(out)} rows, {len(text)} bytes, {len(packed.stdout)} compressed", file=sys.stderr)


main()
