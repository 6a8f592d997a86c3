#!/usr/bin/env python3
"""relations.trees: trains the judge of relations on labelled pairs (examples.py).

train.py WORK OUT              writes OUT/relations.trees
train.py WORK --cross          cross-validation by group (incidents of pairs, heaps): prints figures, writes WORK/scores.tsv
Whole numbers in and out: thresholds are floors, leaves thousandths of a unit of score.
"""
import csv, sys
from pathlib import Path

import lightgbm, numpy as np, xxhash

CLASSES = ["unrelated", "agree", "contradicts", "look_alike"]
CONFLICTS = ["number", "time", "place", "role", "outcome", "responsibility", "label"]
FIGURES = ["number", "later_update", "different_scope", "rounding", "different_thing", "different_unit"]  # how two figures differ
LOOKS = ["different_scope", "later_update", "rounding", "different_unit", "different_thing"]
SCALE = 1000
SEEDS = (1, 2, 3)  # models whose mean decides: of one alone the surest pairs are chance
COMMON = dict(objective="multiclass", verbosity=-1, num_threads=1, deterministic=True, force_row_wise=True, max_bin=127)


class Examples:
    def __init__(self, work, only=None):
        self.rows, self.sets = [], []
        for file in sorted(Path(work).glob("*.tsv")):
            if file.stem == "scores" or (only and file.stem not in only): continue
            with open(file, encoding="utf-8") as f:
                head = f.readline().rstrip("\n").split("\t")
                self.features = head[5:]
                for line in f:
                    cells = line.rstrip("\n").split("\t")
                    self.rows.append(cells); self.sets.append(file.stem)
        self.group = np.array([r[0] for r in self.rows])
        self.label = np.array([CLASSES.index(r[1]) for r in self.rows])
        self.kind = np.array([r[2] for r in self.rows])
        self.x = np.array([r[5:] for r in self.rows], np.int32)
        self.sets = np.array(self.sets)

    def weights(self):
        """Pairs of statements count as they are; of heaps the many unrelated pairs count less, together as much as twenty times the others."""
        w = np.ones(len(self.rows))
        for s in set(self.sets) - {"pairs"}:
            of = self.sets == s
            none = of & (self.label == 0)
            w[none] = min(1.0, 20 * (of & (self.label > 0)).sum() / max(1, none.sum()))
        return w


class Mean:
    """Some models, and the mean of their scores."""
    def __init__(self, models): self.models = models

    def predict(self, x, raw_score=True): return sum(m.predict(x, raw_score=raw_score) for m in self.models) / len(self.models)


def fit(x, y, w, classes, rounds, leaves, least):
    return Mean([lightgbm.train(dict(COMMON, seed=seed, num_class=classes, learning_rate=0.09, num_leaves=leaves, min_data_in_leaf=least,
                                     feature_fraction=0.4, bagging_fraction=0.8, bagging_freq=1, lambda_l2=5.0),
                                lightgbm.Dataset(x, y, weight=w), rounds) for seed in SEEDS])


def relation(e, rows): return fit(e.x[rows], e.label[rows], e.weights()[rows], len(CLASSES), 90, 12, 15)


def kinds(e, rows, label, names):
    of = rows & (e.label == CLASSES.index(label)) & np.isin(e.kind, names)
    return fit(e.x[of], np.array([names.index(k) for k in e.kind[of]]), np.ones(of.sum()), len(names), 30, 6, 8)


def counts(e, rows):
    """Of two claims with amounts: do these answer one question differently, be it a contradiction or not?"""
    of = rows & (e.x[:, e.features.index("amount_fit")] >= 0)
    return fit(e.x[of], (e.label[of] >= CLASSES.index("contradicts")).astype(int), np.ones(of.sum()), 2, 120, 8, 20)


def figures(e, rows):
    of = rows & (e.x[:, e.features.index("amount_fit")] >= 0) & (e.label >= CLASSES.index("contradicts")) & np.isin(e.kind, FIGURES)
    return fit(e.x[of], np.array([FIGURES.index(k) for k in e.kind[of]]), np.ones(of.sum()), len(FIGURES), 60, 6, 8)


def decisions(e, rows):
    yield "relation", CLASSES, relation(e, rows)
    yield "conflict", CONFLICTS, kinds(e, rows, "contradicts", CONFLICTS)
    yield "look", LOOKS, kinds(e, rows, "look_alike", LOOKS)
    yield "counts", ["other", "differ"], counts(e, rows)
    yield "figures", FIGURES, figures(e, rows)


def node_lines(tree, scale):
    """The nodes of a tree, each before those below it."""
    out = []

    def walk(node):
        at = len(out)
        out.append(None)
        if "leaf_value" in node:
            out[at] = str(round(node["leaf_value"] * scale))
        else:
            assert node["decision_type"] == "<="
            left = walk(node["left_child"]); right = walk(node["right_child"])
            out[at] = f"{node['split_feature']} {int(np.floor(node['threshold']))} {left} {right}"
        return at
    walk(tree["tree_structure"])
    return out


def written(features, models):
    lines = []
    for name, classes, model in models:
        lines += [f"decision {name}", "classes " + " ".join(classes), "features " + " ".join(features)]
        for one in model.models:
            for i, tree in enumerate(one.dump_model()["tree_info"]):
                nodes = node_lines(tree, SCALE / len(model.models))
                lines += [f"tree {i % len(classes)} {len(nodes)}", *nodes]
    body = "\n".join(lines) + "\n"
    return f"whtrees1 {xxhash.xxh3_64_intdigest(body.encode()):016x}\n{body}"


def margins(raw):
    """For each class how far it lies above the best of the others."""
    out = np.empty_like(raw)
    for k in range(raw.shape[1]): out[:, k] = raw[:, k] - np.delete(raw, k, 1).max(1)
    return out


def cross(e, work, folds=5):
    rng = np.random.default_rng(0)
    groups = np.array(sorted(set(e.group)))
    heaps = [g for g in groups if (e.sets[e.group == g] != "pairs").all()]
    others = rng.permutation([g for g in groups if g not in heaps])
    fold = {g: i % folds for i, g in enumerate(others)} | {g: i % folds for i, g in enumerate(heaps)}
    f = np.array([fold[g] for g in e.group])
    raw, conflict, look = (np.zeros((len(e.rows), n)) for n in (len(CLASSES), len(CONFLICTS), len(LOOKS)))
    for k in range(folds):
        for into, (_, _, model) in zip((raw, conflict, look), decisions(e, f != k), strict=False): into[f == k] = model.predict(e.x[f == k], raw_score=True)
    with open(Path(work) / "scores.tsv", "w", encoding="utf-8") as out:
        for r, s, v, c, l in zip(e.rows, e.sets, raw, conflict, look):
            print(s, *r[:5], *(round(x * SCALE) for x in v), CONFLICTS[c.argmax()], LOOKS[l.argmax()], sep="\t", file=out)
    return raw, conflict, look


def report(e, raw, conflict, look):
    for name, of in (("pairs", e.sets == "pairs"), ("heaps", e.sets != "pairs")):
        if not of.any(): continue
        got, gold = raw[of].argmax(1), e.label[of]
        f1 = []
        for k, c in enumerate(CLASSES):
            hit = ((got == k) & (gold == k)).sum(); p, q = hit / max(1, (got == k).sum()), hit / max(1, (gold == k).sum())
            f1.append(2 * p * q / max(1e-9, p + q)); print(f"{name} {c:12} P {100 * p:5.1f} R {100 * q:5.1f} F1 {100 * f1[-1]:5.1f} gold {(gold == k).sum()} got {(got == k).sum()}")
        print(f"{name} macro-F1 {100 * np.mean(f1):.1f} accuracy {100 * (got == gold).mean():.1f}")
        for c, values, names in (("contradicts", conflict, CONFLICTS), ("look_alike", look, LOOKS)):
            k = CLASSES.index(c)
            right = of & (e.label == k) & np.isin(e.kind, names)
            found = right & (raw.argmax(1) == k)
            for label, rows in (("all", right), ("found", found)):
                print(f"{name} kind of {c} ({label}): {100 * np.mean(np.array(names)[values[rows].argmax(1)] == e.kind[rows]) if rows.any() else 0:.1f}")
            m = margins(raw)[of][:, k]
            order = np.argsort(-m)
            hits = np.cumsum(gold[order] == k)
            for want in (0.9, 0.75, 0.6, 0.5):
                ok = np.nonzero(hits / np.arange(1, len(hits) + 1) >= want)[0]
                if len(ok): print(f"   {c} at precision {want}: recall {100 * hits[ok[-1]] / max(1, (gold == k).sum()):.1f} margin {m[order[ok[-1]]]:.2f}")


def main():
    work, to = sys.argv[1:3]
    e = Examples(work)
    if to == "--cross": return report(e, *cross(e, work))
    every = np.ones(len(e.rows), bool)
    Path(to, "relations.trees").write_text(written(e.features, decisions(e, every)), encoding="utf-8")


if __name__ == "__main__": main()
