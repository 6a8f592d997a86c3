#!/usr/bin/env python3
"""Trees for lexicons/nl/carried_trees.tsv: does a speaker go on in words without a cue?

carried.py MEASURE DATA HEAP... --cross          right of said, by models that saw nothing of the heap (nine folds of heaps); writes nothing
carried.py MEASURE DATA HEAP... --write FILE     trains on all of them and writes the table

MEASURE is measure_carried of a build, DATA its data folder; HEAP holds reports/, metadata.csv, gold.json (tools/measure/heap.py), or is GOLD.json:REPORTS:METADATA.csv.
Python with lightgbm and numpy. A stretch is positive where the gold has a claim without cue and source in these words, of the same speaker; where
the gold names another speaker, or has the words in a claim with a cue, it is left out.
"""
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import trees  # noqa: E402
from sets import letters, measured  # noqa: E402

BAR = 0  # below it nothing is said: see README.md


def fitted(x, y): return trees.fit(x, y, trees=150)


def fits(doc, span, claim):
    """Are the words the content of the claim, or a part of it that stands alone?"""
    content = letters(doc.text, claim.content)
    if not content or not span: return False
    shared = len(content & span)
    return shared >= 0.8 * len(content | span) or (shared >= 0.97 * len(span) and shared >= 0.4 * len(content))


def examples(measure, data, heap):
    for doc, row in measured(measure, data, heap):
        at = [int(row.pop(k)) for k in ("begin", "end", "speaker_begin", "speaker_end")]
        span, who = letters(doc.text, range(at[0], at[1])), set(range(at[2], at[3]))
        names = {a for c in doc.claims if (c.source | c.relative) & who for a in c.actors}
        names |= {e for e, places in doc.actor_places.items() if places & who}
        said = [c for c in doc.claims if c.attributed and not c.cue and not c.source and fits(doc, span, c)]
        if said and names and not any(c.actors & names for c in said): continue
        if not said and any(c.attributed and (c.cue or c.source) and len(letters(doc.text, c.content) & span) > 0.7 * len(span) for c in doc.claims): continue
        yield Path(heap).name, bool(said), {k: int(v) for k, v in row.items()}


def main():
    args = sys.argv[1:]
    measure, data = args[:2]
    heaps = [a for a in args[2:args.index("--cross" if "--cross" in args else "--write")]]
    with ThreadPoolExecutor(2) as pool: found = [e for some in pool.map(lambda h: list(examples(measure, data, h)), heaps) for e in some]
    names = list(found[0][2])
    x, y = np.array([[e[2][n] for n in names] for e in found], float), np.array([e[1] for e in found])
    print(f"{len(y)} stretches, {y.sum()} go on")
    if "--cross" in args:
        s = trees.crossed(x, y, [e[0] for e in found], 9, fitted)
        for bar in (0.6, 0.4, 0.2, 0, -0.1, -0.2, -0.4, -0.6, -0.8): print(f"bar {bar}: {y[s > bar].sum()} right of {(s > bar).sum()}")
        return
    trees.write_table(args[-1], fitted(x, y), names, BAR,
                      [f"Trees that tell whether a speaker goes on in words without a cue. Made by training/claims/carried.py from {len(y)} stretches of which {y.sum()} go on; do not edit.",
                       "Read by src/claims/cue_words.cc for src/claims/nl/carry.  Explained in spec/nl/carried.md.", "Checked by: load"])


if __name__ == "__main__": main()
