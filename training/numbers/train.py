#!/usr/bin/env python3
"""Trees for lexicons/nl/state_trees.tsv and side_trees.tsv: what became of the counted, and whose they are?

train.py MEASURE DATA HEAP... --cross          right of what would be changed, by models that saw nothing of the heap (eight folds of heaps); writes nothing
train.py MEASURE DATA HEAP... --write FOLDER   trains on all of them and writes both tables there

MEASURE is measure_numbers of a build, DATA its data folder; HEAP holds reports/, metadata.csv, gold.json (tools/measure/heap.py).
An answer is right where the gold's kind of number says so (tools/measure/scoring/numbers.py); numbers that the gold lacks are left out.
"""
import re, subprocess, sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

sys.path[:0] = [str(Path(__file__).resolve().parents[i] / p) for i, p in ((1, ""), (2, "tools/measure"))]
import score, trees  # noqa: E402
from scoring.numbers import SIDES, STATES  # noqa: E402

MORE_STATES = [("captured", r"hostage|abduct|kidnap|held"), ("missing", r"missing"), ("displaced", r"displaced"), ("taking_part", r"attackers seen"), ("evacuated", r"rescued")]
BAR = {"state": -0.4, "side": -0.6}  # below it nothing is said: see README.md
TOLD = {"state": 0.0, "side": 0.5}  # weight of the numbers whose state or side the rules tell
FOLDS = 16


def told(kind, table):
    return next((row[0] for row in table if re.search(row[1], kind)), None)


def answers(kind):
    """The state and the side that the gold tells; None: neither."""
    kind = kind.lower()
    side = told(kind, SIDES)
    return {"state": told(kind, STATES) or told(kind, MORE_STATES), "side": side if side in ("attackers", "civilians") else None}


def examples(measure, data, heap):
    out = subprocess.run([measure, f"{heap}/reports", f"{heap}/metadata.csv", data], capture_output=True, text=True, check=True).stdout
    gold = score.Gold(f"{heap}/gold.json", f"{heap}/reports")
    numbers = {}
    for g in gold.numbers(): numbers.setdefault(g.doc.name, []).append(g)
    for line in out.splitlines():
        file, begin, end, what, answer, rule, *values = line.split("\t")
        span = set(range(int(begin), int(end)))
        g = max(numbers.get(file, ()), key=lambda n: len(span & set(n.span)), default=None)
        if g is None or not span & set(g.span): continue
        right = answers(g.raw["kind"])[what]
        yield Path(heap).name, (file, begin, end), what, answer, rule, right, {k: int(v) for k, v in (x.split("=") for x in values)}


def untold(e):
    """Of these the trees decide; of the others they learn what words hint at what."""
    return not e[4] and (e[2] == "state" or not (e[6]["named"] or e[6]["somebodys"] or e[6]["unit"]))


def weight(e):
    """What the gold is silent about counts as wrong, of sides less: many of its dead are civilians whom it does not call so."""
    return (1.0 if e[5] or e[2] == "state" else 0.4) * (1.0 if untold(e) else TOLD[e[2]])


def table_of(found, what):
    rows = [e for e in found if e[2] == what]
    names = sorted({k for e in rows for k in e[6]})
    return rows, names, np.array([[e[6].get(n, 0) for n in names] for e in rows], float), np.array([e[3] == e[5] for e in rows]), np.array([weight(e) for e in rows])


def fitted(x, y, w):
    x, y, w = x[w > 0], y[w > 0], w[w > 0]
    return trees.fit(x, y, 120, weight=w, num_leaves=6, min_data_in_leaf=8, feature_fraction=0.35, learning_rate=0.06)


def crossed(rows, x, y, w):
    fold, out = trees.folds_of([e[0] for e in rows], FOLDS), np.zeros(len(y))
    for k in range(FOLDS): out[fold == k] = trees.scores(fitted(x[fold != k], y[fold != k], w[fold != k]), x[fold == k])
    return out


def judged(rows, s):
    """The answers that would be given, surest first: (score, row)."""
    by = {}
    for e, v in zip(rows, s):
        if untold(e): by.setdefault((e[0], e[1]), []).append((v, e))
    return sorted((max(options, key=lambda o: o[0]) for options in by.values()), key=lambda o: -o[0])


def main():
    args = sys.argv[1:]
    measure, data = args[:2]
    heaps = args[2:args.index("--cross" if "--cross" in args else "--write")]
    with ThreadPoolExecutor(2) as pool: found = [e for some in pool.map(lambda h: list(examples(measure, data, h)), heaps) for e in some]
    for what in ("state", "side"):
        rows, names, x, y, w = table_of(found, what)
        print(f"{what}: {len({(e[0], e[1]) for e in rows})} numbers, {len({(e[0], e[1]) for e in rows if untold(e)})} of which the rules say nothing")
        if "--cross" in args:
            best = judged(rows, crossed(rows, x, y, w))
            for bar in (1.0, 0.6, 0.4, 0.2, 0.0, -0.2, -0.4, -0.6, -0.8):
                said = [e for v, e in best if v > bar]
                right, asked = sum(e[3] == e[5] for e in said), sum(e[5] is not None for e in said)
                print(f"  bar {bar}: {len(said)} said, {right} right of {asked} where the gold tells it")
            continue
        head = [f"Trees that tell {'what became of those counted' if what == 'state' else 'whether the counted are civilians'}. Made by training/numbers/train.py from {len(y)} answers of which "
                f"{y.sum()} are right; do not edit.",
                "Read by src/events/event_words.cc for src/events/ledger/choice.cc.  Explained in spec/nl/ledger.md.", "Checked by: load"]
        trees.write_table(f"{args[-1]}/{what}_trees.tsv", fitted(x, y, w), names, BAR[what], head)


if __name__ == "__main__": main()
