#!/usr/bin/env python3
"""Make data/villages.txt.zst: villages of the Russian-Ukrainian border and front regions, hamlets and quarters of the Netherlands, and towns of
remote regions that the packages of build.py lack.

    python3 tools/gazetteer/villages.py --geo ../shared/data/geo --places data/gazetteer.txt.zst --out data/villages.txt.zst

Facts looked up in open gazetteers: Who's On First (CC0/CC BY, whosonfirst.org) for Ukraine, the GeoNames postal file of 2017
(CC BY 4.0) for Russia. A Russian row is taken only where its point is one of a village (accuracy 4) and lies near the middle of its
district: the postal file holds namesakes far away. The Netherlands: GeoNames' own country file (CC BY 4.0). Everywhere: Natural Earth's populated
places (public domain), where nothing of that name is known nearby. Format: spec/shared/gazetteer.md.
"""
import argparse
import csv
import json
import math
import pathlib
import re
import statistics
import subprocess
import sys
import unicodedata
import zipfile
from collections import defaultdict

# Who's On First region ids are found by name; only these first-level regions are taken (GeoNames code).
UKRAINE = {"Sums'ka": "UA.21", "Sumy": "UA.21", "Kharkiv": "UA.07", "Chernihiv": "UA.02", "Donets'k": "UA.05", "Donetsk": "UA.05",
           "Luhans'k": "UA.14", "Luhansk": "UA.14", "Zaporizhzhya": "UA.26", "Kherson": "UA.08", "Mykolayiv": "UA.16",
           "Dnipropetrovs'k": "UA.04", "Crimea": "UA.11", "Kiev": "UA.13", "Zhytomyr": "UA.27"}
RUSSIA = {"Белгородская Область": "RU.09", "Курская Область": "RU.41", "Брянская Область": "RU.10",
          "Воронежская Область": "RU.86", "Ростовская Область": "RU.61"}
HEADER = """# Wederhoor villages, text form 1. Made by tools/gazetteer/villages.py; format: spec/shared/gazetteer.md.
# Ukraine: Who's On First (https://whosonfirst.org, CC0/CC BY). Russia: GeoNames postal codes 2017 (https://www.geonames.org, CC BY 4.0).
# Netherlands: GeoNames NL.txt (CC BY 4.0). Remote towns: Natural Earth 1:10m populated places (public domain).
"""
NEAR_KM = 30  # Natural Earth's points are good to some ten kilometres


def fold(text):
    flat = unicodedata.normalize("NFC", text.casefold()).replace("ё", "е").replace("ʼ", "'").replace("’", "'")
    return "".join(c for c in flat if c.isalnum())


def far(a, b):
    x = (a[1] - b[1]) * math.cos(math.radians((a[0] + b[0]) / 2))
    return math.hypot(a[0] - b[0], x) * 111.2


def known_places(path):
    """(folded name) -> points, of the packages."""
    text = subprocess.run(["zstd", "-dc", "--long=27", str(path)], capture_output=True, check=True).stdout.decode()
    known, regions, ids = defaultdict(list), defaultdict(list), set()
    region = ""
    for line in text.splitlines():
        if line.startswith("@"):
            region = line[1:]
        cells = line.split("\t")
        if len(cells) != 6:
            continue
        ids.add(cells[0])
        point = (float(cells[2]), float(cells[3]))
        regions[region].append(point)
        for name in cells[5].split("|"):
            known[fold(name.split("=")[-1])].append(point)
    return known, regions, ids


def is_known(known, names, point):
    return any(far(p, point) < 4 for name in names for p in known.get(fold(name), []))


def ukraine(geo, known, regions, ids):
    with (geo / "wof-ua.tsv").open() as handle:
        for row in csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["placetype"] != "locality" or not row["lat"] or row["geonames"] in ids:
                continue
            point = (float(row["lat"]), float(row["lon"]))
            native = [n for n in (row["names_ukr"].split("|") + row["names_rus"].split("|")) if n]
            names = [row["name"], *native]
            if point == (0, 0) or is_known(known, names, point):
                continue
            region = nearest_region(regions, point)
            if region not in UKRAINE.values():
                continue
            tagged = [f"{l}={row[c].split('|')[0]}" for l, c in (("uk", "names_ukr"), ("ru", "names_rus"), ("en", "names_eng"),
                                                              ("nl", "names_nld")) if row[c]]
            tagged = [t for t in tagged if t[:2] not in ("uk", "ru") or any("а" <= c <= "я" for c in t)]
            main = re.sub("[’']+", "'", row["names_eng"].split("|")[0] or row["name"])
            ident = row["geonames"] or "wof:" + row["wof_id"]
            yield region, ident, point, row["population"], "|".join([main, *tagged]), "whosonfirst"


def nearest_region(regions, point):
    """The region of most of the five nearest known places."""
    best = sorted((far(p, point), code) for code, ps in regions.items() if code.startswith("UA") for p in ps
                  if abs(p[0] - point[0]) < 0.7 and abs(p[1] - point[1]) < 1)[:5]
    codes = [code for _, code in best]
    return max(sorted(set(codes)), key=codes.count) if codes else ""


def russia(geo, known):
    with zipfile.ZipFile(geo / "geonames/RU-postal-2017.zip") as archive:
        rows = [l.split("\t") for l in archive.read("RU.txt").decode().splitlines()]
    rows = [r for r in rows if r[3] in RUSSIA and r[11] == "4" and r[5]]
    districts = defaultdict(list)
    for row in rows:
        districts[(row[3], row[5])].append((float(row[9]), float(row[10])))
    middle = {k: (statistics.median(p[0] for p in ps), statistics.median(p[1] for p in ps)) for k, ps in districts.items()}
    seen = set()
    for row in rows:
        point = (float(row[9]), float(row[10]))
        name = row[2]
        if len(districts[(row[3], row[5])]) < 4 or far(point, middle[(row[3], row[5])]) > 40 or any(c.isdigit() for c in name):
            continue
        if is_known(known, [name], point) or (name, row[5]) in seen:
            continue
        seen.add((name, row[5]))
        yield RUSSIA[row[3]], f"postal:RU{row[1]}", point, "", f"{name}|ru={name}", "geonames-postal-2017"


def netherlands(geo, ids):
    """Hamlets and quarters; GeoNames' own ids, so that what the packages have is left out."""
    for line in (geo / "geonames/NL.txt").read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if cells[6] != "P" or cells[7] in ("PPLH", "PPLQ", "PPLCH") or cells[0] in ids or not cells[10]:
            continue
        kind = "n" if cells[7] == "PPLX" else "v"
        names = [cells[1]] + [n for n in cells[3].split(",") if n and n != cells[1] and "A" <= n[0] <= "Z" and n.isascii()]
        yield f"NL.{cells[10]}", cells[0], (float(cells[4]), float(cells[5])), cells[14], "|".join(names[:4]), "geonames", kind


def natural_earth(geo, known, regions, ids):
    """Towns that nothing known nearby bears the name of; in the region of the nearest known place of their country."""
    for feature in json.loads((geo / "natural-earth/ne_10m_populated_places.json").read_text())["features"]:
        p = {k.upper(): v for k, v in feature["properties"].items()}
        ident = str(int(p.get("GEONAMEID") or 0))
        names = [n for n in (p["NAME"], p.get("NAMEASCII"), *(p.get("NAMEALT") or "").split("|")) if n]
        point = (float(p["LATITUDE"]), float(p["LONGITUDE"]))
        if ident in ids or len(p["ISO_A2"]) != 2 or any(far(q, point) < NEAR_KM for n in names for q in known.get(fold(n), [])):
            continue
        near = [(far(q, point), code) for code, qs in regions.items() if code[:2] == p["ISO_A2"] for q in qs if abs(q[0] - point[0]) < 3]
        if not near:
            continue
        ident = ident if ident != "0" and int(ident) > 0 else f"ne:{p['NAME'].replace(' ', '_')}_{p['ISO_A2']}"
        yield min(near)[1], ident, point, str(int(p["POP_MAX"])), "|".join(dict.fromkeys(names)), "naturalearth", "v" if p["POP_MAX"] < 5000 else "t"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--geo", type=pathlib.Path, required=True)
    parser.add_argument("--places", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    options = parser.parse_args()
    known, regions, ids = known_places(options.places)
    rows = [row + ("v",) for row in (*ukraine(options.geo, known, regions, ids), *russia(options.geo, known))]
    rows = sorted([*rows, *netherlands(options.geo, ids), *natural_earth(options.geo, known, regions, ids)])
    lines = [HEADER]
    for region, ident, point, people, names, source, kind in rows:
        people = people if people.isdigit() and people != "0" else ""
        lines.append(f"{region}\t{ident}\t{kind}\t{point[0]:.3f}\t{point[1]:.3f}\t{people}\t{names}\t{source}\n")
    text = "".join(lines).encode()
    packed = subprocess.run(["zstd", "--ultra", "-22", "--long=27", "-q", "-c"], input=text, capture_output=True, check=True)
    options.out.write_bytes(packed.stdout)
    print(f"{len(rows)} rows, {len(text)} bytes, {len(packed.stdout)} compressed", file=sys.stderr)


if __name__ == "__main__": main()
