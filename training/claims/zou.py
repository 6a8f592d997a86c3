#!/usr/bin/env python3
"""Weights for lexicons/nl/zou_weights.tsv: which use of zou (hearsay, conditional, ...) what the sentence shows speaks for.

    zou.py GOLD MORE.. --cross       figures of ten-fold cross-validation on GOLD, for three ways to cut it (a sentence is never
                                     split between parts; MORE is only ever learnt from)
    zou.py GOLD MORE.. --write OUT   trains on all and writes the table

GOLD, MORE: LIST.tsv=FEATURES.tsv; LIST.tsv in the form of ../shared/gold/zou.tsv, FEATURES.tsv: `file start feature feature ...` per
zou (zou.sh makes both). Softmax regression with an L2 penalty, by gradient descent with Nesterov's momentum from zero, no chance in
it: same input, same table. A use in the column `alt` counts as a third of a label. Needs numpy.
"""
import hashlib
import sys
from collections import Counter

import numpy as np

USES = ["hearsay", "conditional", "future_in_past", "wish", "advice", "politeness", "other"]
ALIKE = {"politeness/question": "politeness"}
L2, STEPS, RATE, MOMENTUM, LEAST = 0.0007, 700, 0.25, 0.96, 4


def read(pair):
    """[(sentence, features, use, alt)] in the order of the list."""
    list_path, feature_path = pair.split("=")
    with open(list_path, encoding="utf-8", newline="") as f:
        lines = [line.rstrip("\r\n").split("\t") for line in f if line.strip()]
    gold = [dict(zip(lines[0], line)) for line in lines[1:]]
    features = {}
    with open(feature_path, encoding="utf-8") as f:
        for line in f:
            name, start, *found = line.rstrip("\n").split("\t")
            features[name, int(start)] = found
    names, rows = {}, []
    for row in gold:
        name = names.setdefault((row["sent_id"], row["text"]), f"z{len(names):04d}.txt")
        found = features.get((name, int(row["start-end"].split("-")[0])))
        if found is None:
            print("not seen:", row["sent_id"], row["text"], file=sys.stderr)
            continue
        use, alt = (ALIKE.get(row[k], row[k]) for k in ("use", "alt"))
        rows.append((name, found, use, alt))
    return rows


def shown(rows, index):
    x = np.zeros((len(rows), len(index)))
    for i, (_, found, _, _) in enumerate(rows):
        x[i, [index[f] for f in found if f in index]] = 1
    return x


def labels(rows):
    y = np.zeros((len(rows), len(USES)))
    for i, (_, _, use, alt) in enumerate(rows):
        y[i, USES.index(use)] += 0.67 if alt else 1.0
        if alt:
            y[i, USES.index(alt)] += 0.33
    return y


def train(rows):
    counts = Counter(f for _, found, _, _ in rows for f in set(found))
    index = {f: i for i, f in enumerate(sorted(f for f, n in counts.items() if n >= LEAST))}
    x, y = shown(rows, index), labels(rows)
    w = np.zeros((len(index), len(USES)))
    v = np.zeros_like(w)
    for _ in range(STEPS):
        ahead = w + MOMENTUM * v
        scores = x @ ahead
        p = np.exp(scores - scores.max(axis=1, keepdims=True))
        p /= p.sum(axis=1, keepdims=True)
        v = MOMENTUM * v - RATE * (x.T @ (p - y) / len(rows) + L2 * ahead)
        w = w + v
    return index, np.rint(1000 * w).astype(int)


def uses_of(model, rows):
    index, w = model
    return [USES[i] for i in np.argmax(shown(rows, index) @ w, axis=1)]


def figures(answers):
    """Strict, lenient, precision, recall and F1 of hearsay, gross errors: as tools/measure/zou.py counts them."""
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
    share = 100 / n["all"]
    return [n["strict"] * share, n["lenient"] * share, 100 * p, 100 * r, 200 * p * r / max(1e-9, p + r), n["gross"] * share]


def told(f):
    return "strict {:.1f} lenient {:.1f} hearsay P {:.1f} R {:.1f} F1 {:.1f} gross {:.1f}".format(*f)


def cross(gold, more):
    every = []
    for cut in ("", "a", "b"):
        part = [int(hashlib.sha256((row[0] + cut).encode()).hexdigest(), 16) % 10 for row in gold]
        answers = []
        for k in range(10):
            model = train([row for row, p in zip(gold, part) if p != k] + more)
            held = [row for row, p in zip(gold, part) if p == k]
            answers += [(got, use, alt) for got, (_, _, use, alt) in zip(uses_of(model, held), held)]
        every.append(figures(answers))
        print("cut", cut or "-", told(every[-1]), flush=True)
    print("mean  ", told(np.mean(every, axis=0)))


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    lists = [read(pair) for pair in sys.argv[1:] if "=" in pair]
    gold, more = lists[0], [row for rows in lists[1:] for row in rows]
    if "--cross" in sys.argv:
        return cross(gold, more)
    index, w = model = train(gold + more)
    print("on its own data:", told(figures([(got, use, alt) for got, (_, _, use, alt) in zip(uses_of(model, gold), gold)])))
    with open(sys.argv[sys.argv.index("--write") + 1], "w", encoding="utf-8", newline="\n") as out:
        out.write(f"# What speaks for which use of zou, in thousandths. Made by training/claims/zou.sh from {len(gold + more)} labelled uses; do not edit.\n"
                  "# Read by src/claims/nl/dutch.cc for src/claims/nl/hearsay/zou_use.cc.  Explained in spec/nl/zou.md.\n"
                  "# Checked by: load\n")
        out.write("feature\t" + "\t".join(USES) + "\n")
        for f, i in index.items():
            if w[i].any():
                out.write(f + "\t" + "\t".join(map(str, w[i])) + "\n")


if __name__ == "__main__":
    main()
