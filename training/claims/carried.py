#!/usr/bin/env python3
"""Trees for lexicons/nl/carried_trees.tsv: does a speaker go on in words without a cue?

carried.py MEASURE DATA HEAP... --cross          right of said, by models that saw nothing of the heap (nine folds of heaps); writes nothing
carried.py MEASURE DATA HEAP... --write FILE     trains on all of them and writes the table

MEASURE is measure_carried of a build, DATA its data folder; HEAP holds reports/, metadata.csv, gold.json (tools/measure/heap.py).
Python with lightgbm and numpy. A stretch is positive where the gold has a claim without cue and source in these words, of the same speaker; where
the gold names another speaker it is left out.
"""
import csv, io, subprocess, sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import lightgbm
import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools" / "measure"))
import score  # noqa: E402

SCALE = 1000
BAR = -0.2  # below it nothing is said: see README.md
SEEDS = (1, 2, 3)


def letters(text, span): return {i for i in span if text[i].isalnum()}


def fits(doc, span, claim):
    """Are the words the content of the claim, or a part of it that stands alone?"""
    content = letters(doc.text, claim.content)
    if not content or not span: return False
    shared = len(content & span)
    return shared >= 0.8 * len(content | span) or (shared >= 0.97 * len(span) and shared >= 0.4 * len(content))


def examples(measure, data, heap):
    out = subprocess.run([measure, f"{heap}/reports", f"{heap}/metadata.csv", data], capture_output=True, text=True, check=True).stdout
    gold = score.Gold(f"{heap}/gold.json", f"{heap}/reports")
    docs = {d.name: d for d in gold.docs.values()}
    for row in csv.DictReader(io.StringIO(out), delimiter="\t"):
        doc = docs.get(row.pop("file"))
        at = [int(row.pop(k)) for k in ("begin", "end", "speaker_begin", "speaker_end")]
        if doc is None: continue
        span, who = letters(doc.text, range(at[0], at[1])), set(range(at[2], at[3]))
        names = {a for c in doc.claims if (c.source | c.relative) & who for a in c.actors}
        names |= {e for e, places in doc.actor_places.items() if places & who}
        said = [c for c in doc.claims if c.attributed and not c.cue and not c.source and fits(doc, span, c)]
        if said and names and not any(c.actors & names for c in said): continue
        yield Path(heap).name, bool(said), {k: int(v) for k, v in row.items()}


def fit(x, y, seed):
    return lightgbm.train(dict(objective="binary", seed=seed, learning_rate=0.05, num_leaves=4, min_data_in_leaf=6, feature_fraction=0.3, bagging_fraction=0.8, bagging_freq=1,
                               lambda_l2=3.0, max_bin=31, verbose=-1, num_threads=1, deterministic=True, force_row_wise=True), lightgbm.Dataset(x, y.astype(int)), 90)


def scores(models, x): return np.mean([m.predict(x, raw_score=True) for m in models], 0)


def rows(models, names):
    """The lines of the table: a node each, and one tree of a single leaf that moves the bar to nothing."""
    yield "0.0", "", round(-BAR * SCALE), "", ""
    number = 0
    for model in models:
        for tree in model.dump_model()["tree_info"]:
            number += 1
            nodes = []

            def walk(node):
                at = len(nodes)
                nodes.append(None)
                if "leaf_value" in node:
                    nodes[at] = ("", round(node["leaf_value"] * SCALE / len(models)), "", "")
                else:
                    left = walk(node["left_child"]); right = walk(node["right_child"])
                    nodes[at] = (names[node["split_feature"]], int(np.floor(node["threshold"])), left, right)
                return at
            walk(tree["tree_structure"])
            for i, node in enumerate(nodes): yield (f"{number}.{i}", *node)


def main():
    args = sys.argv[1:]
    measure, data = args[:2]
    heaps = [a for a in args[2:args.index("--cross" if "--cross" in args else "--write")]]
    with ThreadPoolExecutor(2) as pool: found = [e for some in pool.map(lambda h: list(examples(measure, data, h)), heaps) for e in some]
    names = list(found[0][2])
    x, y = np.array([[e[2][n] for n in names] for e in found], float), np.array([e[1] for e in found])
    print(f"{len(y)} stretches, {y.sum()} go on")
    if "--cross" in args:
        order = np.random.default_rng(0).permutation(sorted({e[0] for e in found}))
        fold = np.array([{h: i % 9 for i, h in enumerate(order)}[e[0]] for e in found])
        s = np.zeros(len(y))
        for k in range(9): s[fold == k] = scores([fit(x[fold != k], y[fold != k], seed) for seed in SEEDS], x[fold == k])
        for bar in (0.6, 0.4, 0.2, 0, -0.2, -0.4, -0.6, -0.8): print(f"bar {bar}: {y[s > bar].sum()} right of {(s > bar).sum()}")
        return
    with open(args[-1], "w", encoding="utf-8") as out:
        print("# Trees that tell whether a speaker goes on in words without a cue. Made by training/claims/carried.py from "
              f"{len(y)} stretches of which {y.sum()} go on; do not edit.", file=out)
        print("# Read by src/claims/cue_words.cc for src/claims/nl/carry.  Explained in spec/nl/carried.md.\n# Checked by: load", file=out)
        print("node\tfeature\tvalue\tleft\tright", file=out)
        for row in rows([fit(x, y, seed) for seed in SEEDS], names): print(*row, sep="\t", file=out)


if __name__ == "__main__": main()
