#!/usr/bin/env python3
"""Weights for lexicons/nl/zou_weights.tsv: which use of zou (hearsay, conditional, ...) what the sentence shows speaks for.

    zou.py PAIRS --cross       figures of ten-fold cross-validation on the first pair (sentences never split between parts)
    zou.py PAIRS --write OUT   trains on all pairs and writes the table

PAIRS: LIST.tsv FEATURES.tsv [LIST.tsv FEATURES.tsv ...]; LIST.tsv as ../shared/gold/zou.tsv or zou_own.tsv (our own sentences in the
manner of news); FEATURES.tsv: `file start feature feature ...` per zou (README.md has the commands). Softmax regression by gradient
descent with momentum, no chance in it: same input, same bytes. A use in the column `alt` counts as a third of a label. Python standard
library only.
"""
import csv
import hashlib
import math
import sys
from collections import Counter, defaultdict

USES = ["hearsay", "conditional", "future_in_past", "wish", "advice", "politeness", "other"]
ALIKE = {"politeness/question": "politeness"}
L2, STEPS, RATE, MOMENTUM, LEAST = 0.002, 400, 0.5, 0.9, 4


def read(gold_path, feature_path):
    """[(sentence, features, use, alt)] in the order of the gold."""
    names, rows = {}, []
    with open(gold_path, encoding="utf-8", newline="") as f:
        lines = [line.rstrip("\r\n").split("\t") for line in f if line.strip()]
    gold = [dict(zip(lines[0], line)) for line in lines[1:]]
    for row in gold:
        names.setdefault((row["sent_id"], row["text"]), f"z{len(names):04d}.txt")
    features = {}
    with open(feature_path, encoding="utf-8") as f:
        for line in f:
            name, start, *found = line.rstrip("\n").split("\t")
            features[name, int(start)] = found
    for row in gold:
        name = names[row["sent_id"], row["text"]]
        found = features.get((name, int(row["start-end"].split("-")[0])))
        if found is not None:
            use, alt = (ALIKE.get(row[k], row[k]) for k in ("use", "alt"))
            rows.append((name, found, use, alt))
    return rows


def train(rows):
    counts = Counter(f for _, found, _, _ in rows for f in found)
    index = {f: i for i, f in enumerate(sorted(f for f, n in counts.items() if n >= LEAST))}
    data = []
    for _, found, use, alt in rows:
        target = [0.0] * len(USES)
        target[USES.index(use)] += 0.67 if alt else 1.0
        if alt:
            target[USES.index(alt)] += 0.33
        data.append(([index[f] for f in found if f in index], target))
    w = [[0.0] * len(USES) for _ in index]
    v = [[0.0] * len(USES) for _ in index]
    for _ in range(STEPS):
        g = [[L2 * x for x in row] for row in w]
        for ids, target in data:
            p = softmax([sum(w[i][u] for i in ids) for u in range(len(USES))])
            d = [(p[u] - target[u]) / len(data) for u in range(len(USES))]
            for i in ids:
                row = g[i]
                for u in range(len(USES)):
                    row[u] += d[u]
        for i in range(len(w)):
            for u in range(len(USES)):
                v[i][u] = MOMENTUM * v[i][u] - RATE * g[i][u]
                w[i][u] += v[i][u]
    return {f: [round(1000 * x) for x in w[i]] for f, i in index.items()}


def softmax(scores):
    top = max(scores)
    e = [math.exp(s - top) for s in scores]
    return [x / sum(e) for x in e]


def use_of(weights, found):
    sums = [sum(weights[f][u] for f in found if f in weights) for u in range(len(USES))]
    return USES[max(range(len(USES)), key=lambda u: sums[u])]


def figures(answers):
    n = Counter()
    for got, use, alt in answers:
        n["all"] += 1
        n["lenient"] += got in (use, alt)
        n["strict"] += got == use
        sure = not alt or (use == "hearsay") == (alt == "hearsay")
        n["gross"] += sure and (got == "hearsay") != (use == "hearsay")
        if sure:
            n["tp"] += got == use == "hearsay"
            n["said"] += got == "hearsay"
            n["true"] += use == "hearsay"
    p, r = n["tp"] / max(1, n["said"]), n["tp"] / max(1, n["true"])
    return (f"{n['all']} uses: strict {100 * n['strict'] / n['all']:.1f} lenient {100 * n['lenient'] / n['all']:.1f} "
            f"hearsay P {100 * p:.1f} R {100 * r:.1f} F1 {200 * p * r / max(1e-9, p + r):.1f} gross {100 * n['gross'] / n['all']:.1f}")


def part(name, parts=10):
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % parts


def main():
    files = [a for a in sys.argv[1:] if a.endswith(".tsv") and a != sys.argv[-1]] if "--write" in sys.argv else sys.argv[1:-1]
    pairs = [read(files[i], files[i + 1]) for i in range(0, len(files), 2)]
    everything = [r for rows in pairs for r in rows]
    if "--cross" in sys.argv:
        answers = []
        for k in range(10):
            weights = train([r for r in everything if part(r[0]) != k])
            answers += [(use_of(weights, found), use, alt) for name, found, use, alt in pairs[0] if part(name) == k]
        print("cross-validated:", figures(answers))
        return
    weights = train(everything)
    print("on its own data:", figures([(use_of(weights, found), use, alt) for _, found, use, alt in pairs[0]]))
    with open(sys.argv[sys.argv.index("--write") + 1], "w", encoding="utf-8", newline="\n") as out:
        out.write("# What speaks for which use of zou, in thousandths. Made by training/claims/zou.py from a list of 366 uses; do not edit.\n"
                  "# Read by src/claims/zou_use.cc.  Explained in spec/nl/zou.md.\n")
        out.write("feature\t" + "\t".join(USES) + "\n")
        for f in sorted(weights):
            if any(weights[f]):
                out.write(f + "\t" + "\t".join(str(x) for x in weights[f]) + "\n")


if __name__ == "__main__":
    main()
