#!/usr/bin/env python3
"""Trees for lexicons/nl/side_trees.tsv: are the counted civilians?

train.py MEASURE DATA HEAP... --cross          right of said, by models that saw nothing of the heap (sixteen folds of heaps); writes nothing
train.py MEASURE DATA HEAP... --write FILE     trains on all of them and writes the table

MEASURE is measure_numbers of a build, DATA its data folder; HEAP holds reports/, metadata.csv, gold.json (tools/measure/heap.py).
They are civilians where the gold's kind of number says so (tools/measure/scoring/numbers.py); numbers that the gold lacks are left out.
"""
import re, subprocess, sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

sys.path[:0] = [str(Path(__file__).resolve().parents[i] / p) for i, p in ((1, ""), (2, "tools/measure"))]
import score, trees  # noqa: E402
from scoring.numbers import SIDES  # noqa: E402

BAR = -0.4  # below it nothing is said: see README.md
TOLD = 0.5  # weight of the numbers whose side the rules tell
SILENT = 0.4  # weight of those whose side the gold does not tell: many are civilians all the same
FOLDS = 16


def side_in(kind): return next((row[0] for row in SIDES if re.search(row[1], kind.lower())), None)


def examples(measure, data, heap):
    """Of each number: heap, place, the rules' side, the gold's, features."""
    out = subprocess.run([measure, f"{heap}/reports", f"{heap}/metadata.csv", data], capture_output=True, text=True, check=True).stdout
    gold = score.Gold(f"{heap}/gold.json", f"{heap}/reports")
    numbers = {}
    for g in gold.numbers(): numbers.setdefault(g.doc.name, []).append(g)
    for line in out.splitlines():
        file, begin, end, rule, *values = line.split("\t")
        span = set(range(int(begin), int(end)))
        g = max(numbers.get(file, ()), key=lambda n: len(span & set(n.span)), default=None)
        if g is None or not span & set(g.span): continue
        yield Path(heap).name, (file, begin, end), rule, side_in(g.raw["kind"]), {k: int(v) for k, v in (x.split("=") for x in values)}


def untold(e):
    """Of these the trees decide; of the others they learn what words hint at what."""
    return e[2] == "-" and not (e[4]["named"] or e[4]["somebodys"])


def fitted(x, y, w): return trees.fit(x, y, 120, weight=w, num_leaves=6, min_data_in_leaf=8, feature_fraction=0.35, learning_rate=0.06)


def main():
    args = sys.argv[1:]
    measure, data = args[:2]
    heaps = args[2:args.index("--cross" if "--cross" in args else "--write")]
    with ThreadPoolExecutor(2) as pool: found = [e for some in pool.map(lambda h: list(examples(measure, data, h)), heaps) for e in some]
    names = list(found[0][4])
    x, y = np.array([[e[4][n] for n in names] for e in found], float), np.array([e[3] == "civilians" for e in found])
    w = np.array([(1.0 if e[3] else SILENT) * (1.0 if untold(e) else TOLD) for e in found])
    open_ = np.array([untold(e) for e in found])
    print(f"{len(y)} numbers, {y.sum()} of civilians; of {open_.sum()} the rules say nothing")
    if "--cross" in args:
        fold, s = trees.folds_of([e[0] for e in found], FOLDS), np.zeros(len(y))
        for k in range(FOLDS): s[fold == k] = trees.scores(fitted(x[fold != k], y[fold != k], w[fold != k]), x[fold == k])
        asked = np.array([e[3] is not None for e in found])
        for bar in (1.0, 0.6, 0.2, 0.0, -0.2, -0.4, -0.6, -0.8):
            said = open_ & (s > bar)
            print(f"bar {bar}: {said.sum()} said, {(said & y).sum()} right of {(said & asked).sum()} whose side the gold tells")
        return
    head = [f"Trees that tell whether the counted are civilians. Made by training/numbers/train.py from {len(y)} numbers of which {y.sum()} are of civilians; do not edit.",
            "Read by src/events/event_words.cc for src/events/ledger/choice.cc.  Explained in spec/nl/ledger.md.", "Checked by: load"]
    trees.write_table(args[-1], fitted(x, y, w), names, BAR, head)


if __name__ == "__main__": main()
