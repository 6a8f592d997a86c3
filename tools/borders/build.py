#!/usr/bin/env python3
"""web/borders.txt out of the npm package world-atlas 2.0.2 (Natural Earth 1:50m, public domain; package ISC).

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz && python3 tools/borders/build.py package/countries-50m.json

Coasts and borders as lines of hundredths of a degree (first point, then steps), thinned to what a small map shows. Only lines: in which
country a place lies is the gazetteer's to say. Where Natural Earth draws a border between Crimea and the rest of Ukraine, none is drawn
here; the page says under every map that Crimea is disputed.
"""
import json, os, sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TOLERANCE = 0.015  # degrees; about a mile


def thin(points, tolerance):
    """Douglas-Peucker, without recursion."""
    keep, stack = {0, len(points) - 1}, [(0, len(points) - 1)]
    while stack:
        a, b = stack.pop()
        (x1, y1), (x2, y2) = points[a], points[b]
        dx, dy = x2 - x1, y2 - y1
        length = (dx * dx + dy * dy) ** 0.5
        far, at = 0.0, None
        for i in range(a + 1, b):
            x, y = points[i]
            d = abs(dy * (x - x1) - dx * (y - y1)) / length if length else ((x - x1) ** 2 + (y - y1) ** 2) ** 0.5
            if d > far: far, at = d, i
        if at is not None and far > tolerance:
            keep.add(at)
            stack += [(a, at), (at, b)]
    return [points[i] for i in sorted(keep)]


def arcs(topology):
    (kx, ky), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * kx + tx, y * ky + ty))
        yield line


def owners(topology):
    """arc number -> names of the countries whose outline it is."""
    found = {}
    def visit(node, name):
        if isinstance(node, list):
            for item in node: visit(item, name)
        else: found.setdefault(node if node >= 0 else ~node, set()).add(name)
    for country in topology["objects"]["countries"]["geometries"]:
        visit(country.get("arcs", []), country["properties"]["name"])
    return found


def crimea(line, names):
    return names == {"Russia", "Ukraine"} and all(32.5 < x < 36.8 and 44 < y < 46.6 for x, y in line)


def main(path):
    topology = json.load(open(path, encoding="utf-8"))
    names, lines, left_out = owners(topology), [], 0
    for number, line in enumerate(arcs(topology)):
        if crimea(line, names.get(number, set())):
            left_out += 1
            continue
        points = [(round(x * 100), round(y * 100)) for x, y in thin(line, TOLERANCE)]
        points = [p for i, p in enumerate(points) if i == 0 or p != points[i - 1]]
        if len(points) < 2: continue
        flat, before = [], (0, 0)
        for p in points:
            flat += [p[0] - before[0], p[1] - before[1]]
            before = p
        lines.append(flat)
    out = os.path.join(ROOT, "web", "borders.txt")
    with open(out, "w", encoding="utf-8") as file:
        file.write("# Natural Earth 1:50m, public domain, by world-atlas 2.0.2. Made by tools/borders/build.py. A line: hundredths of a degree, "
                   "longitude and latitude of the first point, then steps.\n")
        for line in lines: file.write(",".join(map(str, line)) + "\n")
    print(f"{len(lines)} lines, {os.path.getsize(out)} bytes, {left_out} left out at Crimea")


main(sys.argv[1])
