#!/usr/bin/env python3
"""Which share of the heaps' gold places has an entry in the gazetteer, by kind of place, and what became of them in the tables.

known_places.py PROGRAM TABLES HEAP... [--list]   TABLES holds a dossier per heap (heaps.py made them; raw offsets), HEAP has gold.json

A mention of the gold that has a point (or is a country) counts. Its name as the report writes it is asked of `PROGRAM gazetteer find`:
entry      an entry of that name lies where the gold says (as score.py judges: 25 km, regions 100, countries by code)
elsewhere  the name is known, but only of places elsewhere
no entry   the name is unknown
and of each column: right (the place table has the gold's place there), wrong (another place), empty (a mention without a point), missed (no mention).
--list prints every mention that is not right: heap, report, kind, name, column, what became of it, and the place that the table has.
"""
import functools, json, subprocess, sys
from collections import Counter
from pathlib import Path

from scoring.gold import Gold
from scoring.places import place_right
from scoring.tables import System, pair_things

COLUMNS, ENDS = ("entry", "elsewhere", "no entry"), ("right", "wrong", "empty", "missed")


@functools.cache
def entries(program, name):
    """Rows as the place table has them, of what the gazetteer knows by this name."""
    out = subprocess.run([program, "gazetteer", "find", "--json", "--", name], capture_output=True, text=True).stdout
    hits = [json.loads(line) for line in out.splitlines()]
    return [{"lat": h.get("lat"), "lon": h.get("lon"), "country": h.get("country"), "level": h.get("kind")} for h in hits]


def known(program, gold, mention):
    hits = entries(program, mention.raw["text"] if "text" in mention.raw else mention.raw["span"]["text"])
    return "entry" if any(place_right(gold, mention.raw["place"], h)[0] for h in hits) else "elsewhere" if hits else "no entry"


def end(gold, mention, found):
    if not found: return "missed"
    if place_right(gold, mention.raw["place"], found.raw)[0]: return "right"
    return "wrong" if found.raw.get("lat") else "empty"


def main():
    listed, args = "--list" in sys.argv, [a for a in sys.argv[1:] if a != "--list"]
    if len(args) < 3: sys.exit(__doc__)
    program, tables, counts = args[0], Path(args[1]), Counter()
    for heap in map(Path, args[2:]):
        gold = Gold(heap / "gold.json", heap / "reports")
        g, s = gold.things("places"), System(tables / heap.name, gold).things("places")
        pairs = {a.id: b for a, b in pair_things(g, s, gold.docs.values())}
        for m in g:
            if place_right(gold, m.raw["place"], {})[0] is None: continue
            kind, has, became = gold.places[m.raw["place"]]["kind"], known(program, gold, m), end(gold, m, pairs.get(m.id))
            counts[kind, has, became] += 1
            if listed and became != "right":
                there = pairs[m.id].raw if m.id in pairs else {}
                print("\t".join([heap.name, m.id, kind, m.raw["span"]["text"], has, became, there.get("text", ""), there.get("place_id", ""), there.get("level", "")]))
    kinds = sorted({k for k, *_ in counts}, key=lambda k: -sum(n for key, n in counts.items() if key[0] == k))
    print(f"{'kind':14}{'mentions':>9}" + "".join(f"{c:>11}" for c in COLUMNS) + f"{'share':>7}   " + "   ".join(f"{c}: " + "/".join(ENDS) for c in COLUMNS))
    for kind in [*kinds, None]:
        n = {(c, e): sum(v for k, v in counts.items() if kind in (None, k[0]) and k[1:] == (c, e)) for c in COLUMNS for e in ENDS}
        by = [sum(n[c, e] for e in ENDS) for c in COLUMNS]
        print(f"{kind or 'all':14}{sum(by):9}" + "".join(f"{v:11}" for v in by) + f"{100 * by[0] / sum(by):7.1f}   " + "   ".join("/".join(str(n[c, e]) for e in ENDS).rjust(18) for c in COLUMNS))


if __name__ == "__main__": main()
