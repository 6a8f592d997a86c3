"""Boosted trees of yes or no for a table lexicons/*/…_trees.tsv (src/lexicon/weighing_trees.h): fitting, scores, folds, the table's rows.

Whole numbers in and out: thresholds are floors, leaves thousandths. The same examples give the same table.
"""
import lightgbm
import numpy as np

SCALE = 1000
SEEDS = (1, 2, 3)  # models whose mean decides: of one alone the surest rows are chance


def fit(x, y, trees=90, weight=None, **more):
    """Models, one for each seed. `more`: settings of LightGBM that differ from these."""
    settings = dict(objective="binary", learning_rate=0.05, num_leaves=4, min_data_in_leaf=6, feature_fraction=0.3, bagging_fraction=0.8, bagging_freq=1, lambda_l2=3.0,
                    max_bin=31, verbose=-1, num_threads=1, deterministic=True, force_row_wise=True) | more
    return [lightgbm.train(settings | dict(seed=seed), lightgbm.Dataset(x, np.asarray(y).astype(int), weight=weight), trees) for seed in SEEDS]


def scores(models, x): return np.mean([m.predict(x, raw_score=True) for m in models], 0)


def folds_of(groups, count):
    """Which fold each row falls into: all rows of a group into one."""
    order = np.random.default_rng(0).permutation(sorted(set(groups)))
    fold = {g: i % count for i, g in enumerate(order)}
    return np.array([fold[g] for g in groups])


def crossed(x, y, groups, count, fitted=fit, *more):
    """The score of each row by models that saw nothing of its group. `more`: what else `fitted` takes of each row, its weight."""
    fold, out = folds_of(groups, count), np.zeros(len(y))
    for k in range(count): out[fold == k] = scores(fitted(x[fold != k], y[fold != k], *(column[fold != k] for column in more)), x[fold == k])
    return out


def nodes(tree, shares=1):
    """The nodes of a tree, each before those below it: (value,) of a leaf, else (feature, at most to go left, left, right)."""
    out = []

    def walk(node):
        at = len(out)
        out.append(None)
        if "leaf_value" in node:
            out[at] = (round(node["leaf_value"] * SCALE / shares),)
        else:
            assert node["decision_type"] == "<="
            left = walk(node["left_child"]); right = walk(node["right_child"])
            out[at] = (node["split_feature"], int(np.floor(node["threshold"])), left, right)
        return at
    walk(tree["tree_structure"])
    return out


def write_table(file, models, names, bar, head):
    """The table: `head` lines of comment, then a line a node; its first tree is a leaf that moves `bar` to nothing."""
    with open(file, "w", encoding="utf-8") as out:
        for line in head: print("#", line, file=out)
        print("node\tfeature\tvalue\tleft\tright", file=out)
        print("0.0", "", round(-bar * SCALE), "", "", sep="\t", file=out)
        trees = [tree for model in models for tree in model.dump_model()["tree_info"]]
        for number, tree in enumerate(trees, 1):
            for i, node in enumerate(nodes(tree, len(models))):
                cells = ("", *node, "", "") if len(node) == 1 else (names[node[0]], *node[1:])
                print(f"{number}.{i}", *cells, sep="\t", file=out)
