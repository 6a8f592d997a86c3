#!/usr/bin/env python3
"""Trees for lexicons/nl/likely_trees.tsv: does a verb that no list has, or not with this frame, say something?

likely.py MEASURE DATA SET... --cross          right of said, by models that saw nothing of the set (eight folds of sets); writes nothing
likely.py MEASURE DATA SET... --write FILE     trains on all of them and writes the table

MEASURE is measure_carried of a build, DATA its data folder; SET holds reports/, metadata.csv, gold.json, or is GOLD.json:REPORTS:METADATA.csv.
Python with lightgbm and numpy. Every verb is read as if no list had it; it is positive where the gold has a claim with a cue there and at least half
of the same words as content. What counts is what is new: verbs of no list, listed ones whose constructions found nothing, and, as a likeness of verbs
of texts to come, listed ones that say something in one set only. The rest only teaches.
"""
import collections, sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import trees  # noqa: E402
from sets import letters, measured  # noqa: E402

BAR = 2.0  # below it nothing is said: see README.md
NEW = 3.0  # how much more a verb of the kind that is asked for teaches


def examples(measure, data, place):
    for doc, row in measured(measure, data, place, "verbs"):
        at = [int(row.pop(k)) for k in ("begin", "end", "speaker_begin", "speaker_end", "cue_begin", "cue_end")]
        lemma, in_list = row.pop("lemma"), int(row.pop("in_list"))
        cue = letters(doc.text, range(*at[4:]))
        content = letters(doc.text, range(*at[:2])) - cue - letters(doc.text, range(*at[2:4]))
        said = [letters(doc.text, c.content) for c in doc.claims if c.attributed and cue & c.cue]
        right = any(2 * len(s & content) >= len(s | content) for s in said)
        yield dict(set=Path(place.split(":")[0]).resolve().parent.name + "/" + Path(place).name, lemma=lemma, in_list=in_list, right=right, values={k: int(v) for k, v in row.items()})


def fitted(x, y, weight): return trees.fit(x, y, trees=150, weight=weight, num_leaves=6, min_data_in_leaf=10, feature_fraction=0.4, max_bin=63)


def main():
    args = sys.argv[1:]
    measure, data = args[:2]
    places = args[2:args.index("--cross" if "--cross" in args else "--write")]
    with ThreadPoolExecutor(2) as pool: found = [e for some in pool.map(lambda p: list(examples(measure, data, p)), places) for e in some]
    names = list(found[0]["values"])
    x, y = np.array([[e["values"][n] for n in names] for e in found], float), np.array([e["right"] for e in found])
    sets = collections.defaultdict(set)
    for e in found:
        if e["right"]: sets[e["lemma"]].add(e["set"])
    unlisted = np.array([not e["in_list"] for e in found])
    unread = np.array([e["values"]["listed"] == 1 for e in found])
    rare = np.array([e["in_list"] == 1 and not e["values"]["listed"] and len(sets[e["lemma"]]) <= 1 for e in found])
    weight = np.where(unlisted | unread | rare, NEW, 1.0)
    print(f"{len(y)} readings, {y.sum()} right; {unlisted.sum()} of no list ({y[unlisted].sum()}), {unread.sum()} of listed verbs that nothing reads ({y[unread].sum()}), {rare.sum()} of rare ones ({y[rare].sum()})")
    if "--cross" in args:
        s = trees.crossed(x, y, [e["set"] for e in found], 8, fitted, weight)
        for bar in (0, 0.5, 1, 1.5, 2, 2.5): print(f"bar {bar}:", ", ".join(f"{kind} {y[m & (s > bar)].sum()} of {(m & (s > bar)).sum()}" for kind, m in (("no list", unlisted), ("unread", unread), ("rare", rare))))
        return
    trees.write_table(args[-1], fitted(x, y, weight), names, BAR,
                      [f"Trees that tell whether a verb that no list has says something. Made by training/claims/likely.py from {len(y)} readings of which {y.sum()} are right; do not edit.",
                       "Read by src/claims/cue_words.cc for src/claims/nl/likely.  Explained in spec/nl/likely.md.", "Checked by: load"])


if __name__ == "__main__": main()
