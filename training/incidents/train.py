#!/usr/bin/env python3
"""incidents.trees: trains the follower of incidents on labelled sentences (examples.py).

train.py WORK OUT              writes OUT/incidents.trees
train.py WORK OUT --folds N    for each of N shares of the heaps also OUT/fold-K/incidents.trees, which never saw it, and OUT/fold-K/heaps.txt
"""
import sys
from pathlib import Path

import lightgbm, numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "relations"))
from train import Binary, written

TREES, PER_HEAP = 120, 1000.0
SEEDS = (1, 2, 3)  # models whose mean decides


def read(file):
    with open(file, encoding="utf-8") as f:
        names = f.readline().split()[4:]
        rows = np.array([line.split() for line in f], np.int32)
    return names, rows[:, 4:], rows[:, 0]


def fit(sets):
    x = np.concatenate([x for _, x, _ in sets]); y = np.concatenate([y for _, _, y in sets])
    weight = np.concatenate([np.full(len(y), PER_HEAP / len(y)) for _, _, y in sets])
    return Binary([lightgbm.train(dict(objective="binary", verbosity=-1, num_threads=1, deterministic=True, force_row_wise=True, seed=seed, learning_rate=0.07, num_leaves=8,
                                       min_data_in_leaf=40, feature_fraction=0.5, bagging_fraction=0.7, bagging_freq=1, lambda_l2=10.0),
                                  lightgbm.Dataset(x, y, weight=weight), TREES) for seed in SEEDS])


def write(folder, sets):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "incidents.trees").write_text(written(sets[0][0], [("incident", ["no", "yes"], fit(sets))]), encoding="utf-8")


def main():
    work, to, *more = sys.argv[1:]
    sets = {file.stem: read(file) for file in sorted(Path(work).glob("*.tsv"))}
    write(Path(to), list(sets.values()))
    folds = int(more[1]) if more else 0
    names = sorted(sets)
    for k in range(folds):
        write(Path(to) / f"fold-{k}", [sets[n] for n in names if n not in names[k::folds]])
        (Path(to) / f"fold-{k}/heaps.txt").write_text("\n".join(names[k::folds]) + "\n", encoding="utf-8")


if __name__ == "__main__": main()
