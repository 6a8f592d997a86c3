#!/usr/bin/env python3
"""Trees for lexicons/nl/event_place_trees.tsv and event_day_trees.tsv: which of its places, of its days, is an event's?

choose.py MEASURE DATA HEAP... --cross           how many are right, by models that saw nothing of the heap (eight folds of heaps); writes nothing
choose.py MEASURE DATA HEAP... --write FOLDER    trains on all of them and writes both tables

MEASURE is measure_events of a build, DATA its data folder; HEAP holds reports/, metadata.csv, gold.json (tools/measure/heap.py).
Python with lightgbm and numpy. A choice is right where the scorer of events would say so (tools/measure/scoring/events.py); a name that no gazetteer lists,
where the gold has the event's place at the very words.
"""
import os, re, shutil, subprocess, sys, tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

for folder in ("tools/measure", "training"): sys.path.insert(0, str(Path(__file__).resolve().parents[2] / folder))
import score, trees  # noqa: E402
from scoring.places import place_right  # noqa: E402
from scoring.tables import pair_things  # noqa: E402
from scoring.times import gold_time  # noqa: E402
from scoring.records import Thing  # noqa: E402

FOLDS = 8


def read(measure, data, heap):
    """{(what, file, begin, end): [(cells of the choice, {name: value})]}"""
    out = {}
    text = subprocess.run([measure, f"{heap}/reports", f"{heap}/metadata.csv", data], capture_output=True, text=True, check=True).stdout
    for line in text.splitlines():
        what, file, begin, end, *cells = line.split("\t")
        own = 7 if what == "place" else 1
        values = {n: int(v) for n, _, v in (c.rpartition("=") for c in cells[own:])}
        out.setdefault((what, file, int(begin), int(end)), []).append((cells[:own], values))
    return out


def examples(measure, data, heap):
    """(heap, what, [(right, values)], trigger) of each event whose place, or day, the gold knows."""
    gold = score.Gold(f"{heap}/gold.json", f"{heap}/reports")
    docs = {d.name: d for d in gold.docs.values()}
    found = read(measure, data, heap)
    triggers = sorted({key[1:] for key in found})
    ours = [Thing(str(i), docs[f], docs[f].letters([(b, e)]), {}) for i, (f, b, e) in enumerate(triggers) if f in docs]
    said = {}
    for p in gold.things("places"):
        for i in p.span: said[p.doc.name, i] = p.raw["place"]

    def lies(place, cells, values):
        if values.get("unlisted"): return said.get((cells[4], int(cells[5]))) == place
        return bool(place_right(gold, place, dict(zip(("country", "level", "lat", "lon"), cells)))[0])
    for g, s in pair_things(gold.things("events", "trigger"), ours, gold.docs.values()):
        key = triggers[int(s.id)]
        place = g.raw.get("place")
        if place in gold.places and place_right(gold, place, {})[0] is not None and ("place", *key) in found:
            yield Path(heap).name, "place", [(lies(place, c, v), v) for c, v in found["place", *key]], key
        days = {t[0].date().isoformat() for t in gold_time((g.raw.get("time") or {}).get("value") or "") if t[2] != "duration" and t[0] is not None}
        if days and ("day", *key) in found:
            yield Path(heap).name, "day", [(c[0] in days, v) for c, v in found["day", *key]], key


def names_of(events):
    return sorted({n for _, _, choices, _ in events for _, v in choices for n in v})


def heaps_of(events): return np.array([e[0] for e in events for _ in e[2]])


def matrix(events, names):
    at = {n: i for i, n in enumerate(names)}
    rows = [v for _, _, choices, _ in events for _, v in choices]
    x = np.zeros((len(rows), len(names)))
    for i, v in enumerate(rows):
        for n, value in v.items():
            if n in at: x[i, at[n]] = value
    return x, np.array([r for _, _, choices, _ in events for r, _ in choices])


trees.SEEDS = (1,)  # more made no difference


def fitted(x, y, heaps):
    """Large heaps weigh less than by their size."""
    size = {h: np.sum(heaps == h) for h in set(heaps)}
    weight = np.array([size[h] ** -0.5 for h in heaps])
    return trees.fit(x, y, 130, weight / weight.mean(), num_leaves=12, min_data_in_leaf=40, learning_rate=0.06, lambda_l2=10.0)


def picked(events, s):
    """Which choice of each event has the highest score."""
    out, at = [], 0
    for _, _, choices, _ in events:
        n = len(choices)
        out.append(int(np.argmax(s[at:at + n])))
        at += n
    return out


def table(file, what, models, names, choices, events):
    trees.write_table(file, models, names, 0, [f"Trees that tell which {what} is an event's. Made by training/events/choose.py from {choices} choices for {events} events; do not edit.",
                                               "Read by src/reconcile/event_trees.cc.  Explained in spec/nl/events.md.", "Checked by: load"])


def tell(what, events, s):
    """How many are right, in all and by heap, today and by the scores."""
    chosen, rates = picked(events, s), {}
    for (heap, _, c, _), k in zip(events, chosen): rates.setdefault(heap, []).append((any(r for r, v in c if v.get("own")), c[k][0], any(r for r, _ in c)))
    every = [p for v in rates.values() for p in v]
    print(f"{what}: {len(events)} events; right as the report has it, by trees, at best:", *(sum(p[i] for p in every) for i in range(3)),
          "; mean of heaps", *(f"{100 * np.mean([np.mean([p[i] for p in v]) for v in rates.values()]):.1f}" for i in range(3)),
          "; heaps that rise, fall", sum(sum(b - a for a, b, _ in v) > 0 for v in rates.values()), sum(sum(b - a for a, b, _ in v) < 0 for v in rates.values()), flush=True)


def all_examples(measure, heaps, data_of):
    with ThreadPoolExecutor(2) as pool: return [e for some in pool.map(lambda h: list(examples(measure, data_of(h), h)), heaps) for e in some]


def main():
    args = sys.argv[1:]
    measure, data = args[:2]
    to = args[args.index("--write") + 1] if "--write" in args else None
    heaps = args[2:args.index("--write" if to else "--cross")]
    fold = dict(zip((Path(h).name for h in heaps), trees.folds_of([Path(h).name for h in heaps], FOLDS)))

    def of_kind(found, what):
        events = [e for e in found if e[1] == what]
        return (events, names_of(events), *matrix(events, names_of(events)))

    def crossed(events, x, y):
        at = heaps_of(events)
        k = np.array([fold[h] for h in at])
        models = [fitted(x[k != i], y[k != i], at[k != i]) for i in range(FOLDS)]
        s = np.zeros(len(y))
        for i in range(FOLDS): s[k == i] = trees.scores(models[i], x[k == i])
        return models, s

    with tempfile.TemporaryDirectory() as folder:
        def copy(name):
            """The data folder; to its manifest our tables are empty: what has become smaller would count as damaged."""
            shutil.copytree(Path(data).resolve(), Path(folder) / name, copy_function=os.symlink)
            manifest = Path(folder) / name / "manifest.tsv"
            lines = re.sub(r"(event_(?:place|day)_trees\.tsv\t)\d+", r"\g<1>0", manifest.read_text())
            manifest.unlink()
            manifest.write_text(lines)
            return Path(folder) / name
        whole = copy("whole")
        events, names, x, y = of_kind(all_examples(measure, heaps, lambda _: whole), "place")
        models, s = crossed(events, x, y)
        tell("place", events, s)
        if to: table(Path(to) / "event_place_trees.tsv", "place", fitted(x, y, heaps_of(events)), names, len(y), len(events))
        # Days are weighed by the place that was chosen: in each heap by trees that saw nothing of it.
        for i in range(FOLDS):
            file = copy(str(i)) / "lexicons/nl/event_place_trees.tsv"
            file.unlink()
            table(file, "place", models[i], names, len(y), len(events))
        found = all_examples(measure, heaps, lambda h: Path(folder) / str(fold[Path(h).name]))
    events, names, x, y = of_kind(found, "day")
    tell("day", events, crossed(events, x, y)[1])
    if to: table(Path(to) / "event_day_trees.tsv", "day", fitted(x, y, heaps_of(events)), names, len(y), len(events))


if __name__ == "__main__": main()
