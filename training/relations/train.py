#!/usr/bin/env python3
"""relations.trees: trains the judge of relations on labelled pairs (examples.py).

train.py WORK OUT              writes OUT/relations.trees
train.py WORK --cross          cross-validation by group (incidents of pairs, heaps): prints figures, writes WORK/scores.tsv
Whole numbers in and out: thresholds are floors, leaves thousandths of a unit of score.
"""
import csv, sys
from pathlib import Path

import lightgbm, numpy as np, xxhash

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import trees

CLASSES = ["unrelated", "agree", "contradicts", "look_alike"]
CONFLICTS = ["number", "time", "place", "role", "outcome", "responsibility", "label"]
FIGURES = ["number", "later_update", "different_scope", "rounding", "different_thing", "different_unit"]  # how two figures differ
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


class Mean:
    """Some models, and the mean of their scores."""
    def __init__(self, models): self.models = models

    def predict(self, x, raw_score=True): return sum(m.predict(x, raw_score=raw_score) for m in self.models) / len(self.models)


def fit(x, y, w, classes, rounds, leaves, least):
    return Mean([lightgbm.train(dict(COMMON, seed=seed, num_class=classes, learning_rate=0.09, num_leaves=leaves, min_data_in_leaf=least,
                                     feature_fraction=0.4, bagging_fraction=0.8, bagging_freq=1, lambda_l2=5.0),
                                lightgbm.Dataset(x, y, weight=w), rounds) for seed in trees.SEEDS])


class Binary(Mean):
    """Models of yes or no: all their trees speak for yes."""


# What tells whether a voice answers another: of claims further apart it tells nothing (average precision of contradictions 0.179 with, 0.183 without).
MANNERS = ("a_cue_", "b_cue_", "a_answers", "b_answers", "a_firm", "b_firm", "around_", "turns_on", "a_first", "a_points", "b_points", "a_rejects", "b_rejects", "a_words", "b_words",
           "a_direct", "b_direct", "a_speaker", "b_speaker", "speakers_alike", "a_standing", "b_standing", "a_hearsay", "b_hearsay")


def decide(e, rows, yes, least=20, manners=False):
    """Models that tell the rows of `yes` from the others among `rows`."""
    x = e.x[rows]
    if not manners: x[:, [f.startswith(MANNERS) for f in e.features]] = 0
    return Binary([lightgbm.train(dict(COMMON, objective="binary", seed=seed, learning_rate=0.05, num_leaves=8, min_data_in_leaf=least, feature_fraction=0.3,
                                       bagging_fraction=0.8, bagging_freq=1, lambda_l2=5.0, max_bin=63), lightgbm.Dataset(x, yes[rows].astype(int)), 150)
                   for seed in trees.SEEDS])


def with_amounts(e, rows): return rows & (e.x[:, e.features.index("amount_fit")] >= 0)


def in_exchange(e, rows):
    """Two voices of one report, a few claims apart."""
    value = lambda name: e.x[:, e.features.index(name)]
    return rows & (value("same_report") == 1) & (value("two_voices") == 1) & (value("claims_on") <= 4)


def kinds(e, rows, label, names):
    of = rows & (e.label == CLASSES.index(label)) & np.isin(e.kind, names)
    return fit(e.x[of], np.array([names.index(k) for k in e.kind[of]]), np.ones(of.sum()), len(names), 30, 6, 8)


def figures(e, rows):
    """How two figures differ."""
    of = with_amounts(e, rows) & (e.label >= CLASSES.index("contradicts")) & np.isin(e.kind, FIGURES)
    return fit(e.x[of], np.array([FIGURES.index(k) for k in e.kind[of]]), np.ones(of.sum()), len(FIGURES), 60, 6, 8)


def decisions(e, rows):
    yield "same", ["no", "yes"], decide(e, rows, e.label == CLASSES.index("agree"))
    yield "counts", ["no", "yes"], decide(e, with_amounts(e, rows), e.label >= CLASSES.index("contradicts"))
    yield "contradicts", ["no", "yes"], decide(e, rows, e.label == CLASSES.index("contradicts"))
    yield "answers", ["no", "yes"], decide(e, in_exchange(e, rows), e.label == CLASSES.index("contradicts"), 10, True)
    yield "figures", FIGURES, figures(e, rows)
    yield "conflict", CONFLICTS, kinds(e, rows, "contradicts", CONFLICTS)


def written(features, models):
    lines = []
    for name, classes, model in models:
        lines += [f"decision {name}", "classes " + " ".join(classes), "features " + " ".join(features)]
        for one in model.models:
            for i, tree in enumerate(one.dump_model()["tree_info"]):
                nodes = trees.nodes(tree, len(model.models))
                of = 1 if isinstance(model, Binary) else i % len(classes)
                lines += [f"tree {of} {len(nodes)}", *(" ".join(map(str, n)) for n in nodes)]
    body = "\n".join(lines) + "\n"
    return f"whtrees1 {xxhash.xxh3_64_intdigest(body.encode()):016x}\n{body}"


def cross(e, work, folds=5):
    """Scores of each row by models that saw nothing of its group: same, counts, contradicts, answers. Heaps are left out one by one."""
    rng = np.random.default_rng(0)
    heaps = sorted(set(e.sets) - {"pairs"})
    others = rng.permutation(sorted(set(e.group[e.sets == "pairs"])))
    fold = {g: i % folds for i, g in enumerate(others)}
    f = np.array([fold[g] if s == "pairs" else folds + heaps.index(s) for g, s in zip(e.group, e.sets)])
    scores = np.zeros((len(e.rows), 4))
    for k in sorted(set(f)):
        for column, (_, _, model) in enumerate(list(decisions(e, f != k))[:4]): scores[f == k, column] = model.predict(e.x[f == k], raw_score=True)
    with open(Path(work) / "scores.tsv", "w", encoding="utf-8") as out:
        for r, s, v in zip(e.rows, e.sets, scores): print(s, *r[:5], *(round(x * trees.SCALE) for x in v), sep="\t", file=out)
    return scores


def report(e, scores):
    """Right of said, by rows of heaps, at some margins."""
    heaps = e.sets != "pairs"
    amounts = with_amounts(e, heaps)
    two = in_exchange(e, heaps)
    for name, column, of, right in (("same", 0, heaps, e.label == 1), ("counts", 1, amounts, e.label >= 2), ("answers", 3, two, e.label == 2),
                                    ("contradicts, else", 2, heaps & ~two & ~amounts, e.label == 2)):
        print(name, " ".join(f"{m}: {(right & of & (scores[:, column] >= m)).sum()} of {(of & (scores[:, column] >= m)).sum()}" for m in (0, -0.4, -0.7, -1, -1.3)), "all", (right & of).sum())


def main():
    work, to = sys.argv[1:3]
    e = Examples(work)
    if to == "--cross": return report(e, cross(e, work))
    every = np.ones(len(e.rows), bool)
    Path(to, "relations.trees").write_text(written(e.features, decisions(e, every)), encoding="utf-8")


if __name__ == "__main__": main()
