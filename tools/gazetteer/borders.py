#!/usr/bin/env python3
"""Make data/borders.tsv.zst: land borders between two countries, from Natural Earth 1:50m by way of npm world-atlas 2.0.2.

    npm install --prefix n world-atlas@2.0.2
    python3 tools/gazetteer/borders.py --npm n/node_modules --out data/borders.tsv.zst

Natural Earth is in the public domain. Its lines are kilometres coarse: they measure, they never decide in which country a village lies.
It draws Crimea with Russia ("de facto"); here the peninsula's outline is not a border of Ukraine with Russia: the line across the isthmus is
kept, marked disputed, and measured only when asked for. Format: spec/shared/gazetteer.md.
"""
import argparse
import json
import pathlib
import subprocess
import sys
from collections import defaultdict

CRIMEA = (34.4, 45.2)
DISPUTED = {("IL", "PS"), ("IN", "PK"), ("CN", "IN"), ("MA", "EH"), ("RS", "XK"), ("SD", "SS"), ("KP", "KR"), ("IL", "SY")}
ISO = {"Kosovo": "XK", "Somaliland": "SO", "N. Cyprus": "CY", "Siachen Glacier": ""}
HEADER = """# Land borders, 1:50m: Natural Earth (public domain) by way of world-atlas 2.0.2. Made by tools/gazetteer/borders.py; spec/shared/gazetteer.md.
# country	country	x where disputed	longitude latitude pairs in thousandths of a degree: the first point, then differences
"""


def decoded_arcs(topology):
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        yield points


def rings(geometry):
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    return [(number, ring) for number, polygon in enumerate(polygons) for ring in polygon]


def ring_points(ring, arcs):
    return [p for a in ring for p in (arcs[a] if a >= 0 else arcs[~a][::-1])]


def inside(point, ring):
    x, y = point
    odd = False
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1]):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            odd = not odd
    return odd


def owners(topology, arcs, codes):
    """arc -> {(country, is Crimea)}"""
    out = defaultdict(set)
    for geometry in topology["objects"]["countries"]["geometries"]:
        name = geometry["properties"]["name"]
        code = ISO.get(name) or codes.get(str(geometry.get("id", "")).zfill(3))
        if not code:
            continue
        for _, ring in rings(geometry):
            points = ring_points(ring, arcs)
            crimea = code == "RU" and len(points) < 1000 and inside(CRIMEA, points)
            for arc in ring:
                out[arc if arc >= 0 else ~arc].add((code, crimea))
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--npm", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    options = parser.parse_args()
    topology = json.loads((options.npm / "world-atlas/countries-50m.json").read_text())
    mapping = json.loads((options.npm / "cldr-core/supplemental/codeMappings.json").read_text())["supplemental"]["codeMappings"]
    codes = {entry["_numeric"]: code for code, entry in mapping.items() if "_numeric" in entry and len(code) == 2}
    arcs = list(decoded_arcs(topology))
    lines = []
    for arc, who in sorted(owners(topology, arcs, codes).items()):
        countries = sorted({code for code, _ in who})
        if len(countries) != 2:
            continue
        crimea = any(flag for _, flag in who)
        disputed = crimea or tuple(countries) in DISPUTED
        points = [(round(x * 1000), round(y * 1000)) for x, y in arcs[arc]]
        steps = [points[0]] + [(b[0] - a[0], b[1] - a[1]) for a, b in zip(points, points[1:])]
        lines.append(f"{countries[0]}\t{countries[1]}\t{'x' if disputed else ''}\t" + " ".join(f"{x} {y}" for x, y in steps) + "\n")
    text = (HEADER + "".join(sorted(lines))).encode()
    packed = subprocess.run(["zstd", "--ultra", "-22", "-q", "-c"], input=text, capture_output=True, check=True).stdout
    options.out.write_bytes(packed)
    print(f"{len(lines)} lines, {len(text)} bytes, {len(packed)} compressed", file=sys.stderr)


main()
