#!/usr/bin/env python3
"""Labelled sentences for the follower of incidents.

examples.py MEASURE PROGRAM DATA WORK HEAP…     WORK/NAME.tsv for each heap, unless it is there: label, draft, sentence, incident, then the features
MEASURE is measure_incidents, PROGRAM the program, both of one build. A sentence is of the incident that most of its claims have in the gold.
Drafts are what the incidents are learned from: the gold's labels alone; these carried on to sentences without claims; the same with a fifth and with
two fifths of the sentences given to another incident of their report or to the main one, as the program's own beginning would.
"""
import random, subprocess, sys
from collections import Counter, defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools/measure"))
from scoring.claims import Match
from scoring.gold import Gold
from scoring.tables import System

WHOLE = 32
WRONG = (0.2, 0.4)


def labels(heap, tables, scenes):
    """Per sentence its incident, None where no claim tells."""
    gold = Gold(str(heap / "gold.json"), str(heap / "reports"))
    match = Match(gold, System(str(tables), gold), False)
    votes, at = defaultdict(Counter), {}
    for s, scene in enumerate(scenes):
        for claim in scene[5].split(): at[claim] = s
    for document in gold.docs.values():
        for claim in document.claims:
            s = at.get(match.to_system[claim.id].id) if claim.incidents and claim.id in match.to_system else None
            if s is not None and scenes[s][2] == "0": votes[s].update(claim.incidents)
    return [next(iter(votes[s])) if len(votes[s]) == 1 else None for s in range(len(scenes))]


def runs(scenes):
    """The sentences of each report that are not of older days."""
    of = defaultdict(list)
    for s, scene in enumerate(scenes):
        if scene[2] == "0": of[scene[1]].append(s)
    return list(of.values())


def carried(scenes, known):
    out = list(known)
    for run in runs(scenes):
        for order in (run, run[::-1]):
            last = None
            for s in order:
                if out[s] is None: out[s] = last
                last = out[s]
    return out


def disturbed(scenes, known, share, dice):
    out, main = list(known), Counter(x for x in known if x).most_common(1)[0][0]
    for run in runs(scenes):
        here = [known[s] for s in run if known[s]]
        for s in run:
            if known[s] and dice.random() < share: out[s] = main if dice.random() < 0.5 else dice.choice(here)
    return out


def examples(measure, program, data, work, heap):
    reports, metadata, tables = heap / "reports", str(heap / "metadata.csv"), work / "tables" / heap.name
    subprocess.run([program, "read", *sorted(map(str, reports.glob("*.txt"))), "--metadata", metadata, "--offsets", "raw", "--to", str(tables)], capture_output=True, check=True)
    told = subprocess.run([measure, "scenes", str(reports), metadata, data], capture_output=True, text=True, check=True).stdout
    scenes = [line.split("\t") for line in told.splitlines() if line.startswith("0\t")]
    known = labels(heap, tables, scenes)
    names = sorted({x for x in known if x})
    dice = random.Random(1)
    whole = carried(scenes, known)
    drafts = [known, whole] + [disturbed(scenes, whole, share, dice) for share in WRONG]
    shares = work / f"{heap.name}.shares"
    with open(shares, "w", encoding="utf-8") as out:
        for draft in drafts:
            print("draft", len(names), file=out)
            for label in draft: print(*(WHOLE if label == name else 0 for name in names), file=out)
    rows = subprocess.run([measure, "rows", str(reports), metadata, data, str(shares)], capture_output=True, text=True, check=True).stdout.splitlines()
    with open(work / f"{heap.name}.tsv", "w", encoding="utf-8") as out:
        print("label", rows[0], sep="\t", file=out)
        for row in rows[1:]:
            _, sentence, incident, _ = row.split("\t", 3)
            if known[int(sentence)]: print(int(known[int(sentence)] == names[int(incident)]), row, sep="\t", file=out)


def main():
    measure, program, data, work, *heaps = sys.argv[1:]
    Path(work).mkdir(parents=True, exist_ok=True)
    for heap in map(Path, heaps):
        if not (Path(work) / f"{heap.name}.tsv").exists(): examples(measure, program, data, Path(work), heap)


if __name__ == "__main__": main()
