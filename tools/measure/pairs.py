#!/usr/bin/env python3
"""Pairs of statements about one incident (tests/accuracy/pairs): does the product see how they relate?

pairs.py texts PAIRS.tsv… DIR      one report per statement (headline: the incident; then the sentence) and metadata.csv
pairs.py score PAIRS.tsv… OUT      OUT: dossier made by  wederhoor read DIR --metadata DIR/metadata.csv --offsets raw --to OUT

Answer for a pair: what matches.csv says between any claim, number or event of its two reports; contradicts before look_alike and updates before
same, copies and supports (also by a chain of rows); nothing said: unrelated. Prints accuracy, F1 of the four classes (same and supports are one)
and their mean, precision and recall of `contradicts`, and how often the kind is right where class and gold are contradicts or look_alike.
"""
import csv, sys
from collections import Counter, defaultdict
from pathlib import Path

CLASSES = ["agree", "contradicts", "look_alike", "unrelated"]
RANK = {"contradicts": 3, "look_alike": 2, "updates": 2, "same": 1, "copies": 1, "supports": 1}
CLASS = {"contradicts": "contradicts", "look_alike": "look_alike", "updates": "look_alike", "same": "agree", "copies": "agree", "supports": "agree"}


def pairs(files):
    return [r for f in files for r in csv.DictReader(open(f, encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE)]


def texts(files, folder):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "metadata.csv", "w", encoding="utf-8", newline="") as out:
        w = csv.writer(out, lineterminator="\n")
        w.writerow("file,outlet,published,title,author,address,channel".split(","))
        for r in pairs(files):
            for side in "ab":
                name, head = f"{r['id']}-{side}.txt", r["incident"][0].upper() + r["incident"][1:]
                (folder / name).write_text(f"{head}\n\n{r[side + '_sentence']}\n", encoding="utf-8")
                w.writerow([name, r[side + "_outlet"], r[side + "_published"][:10], r["incident"], "", "", ""])


def answers(files, out):
    """Gold class and found class of every pair, in order, and how many kinds are right of how many."""
    report = {}
    for table, key in (("claims", "claim_id"), ("numbers", "number_id"), ("events", "event_id")):
        for row in csv.DictReader(open(Path(out) / f"{table}.csv", encoding="utf-8")):
            report[row[key]] = row["report"]
    said, groups = defaultdict(list), {}

    def find(x):
        while groups.setdefault(x, x) != x: x = groups[x]
        return x
    for row in csv.DictReader(open(Path(out) / "matches.csv", encoding="utf-8")):
        a, b = report.get(row["a"]), report.get(row["b"])
        if row["kind"] not in RANK or not a or not b: continue
        said[frozenset((a, b))].append((RANK[row["kind"]], CLASS[row["kind"]], row["subkind"] or row["kind"]))
        if RANK[row["kind"]] == 1: groups[find(row["a"])] = find(row["b"])
    joined = defaultdict(set)
    for x in list(groups): joined[find(x)].add(report[x])
    together = defaultdict(set)
    for k, reports in joined.items():
        for r in reports: together[r].add(k)
    gold, got, kinds = [], [], Counter()
    for r in pairs(files):
        a, b = f"{r['id']}-a.txt", f"{r['id']}-b.txt"
        best = max(said.get(frozenset((a, b)), [(0, "unrelated", "")]))
        if best[0] == 0 and together[a] & together[b]: best = (1, "agree", "same")
        want = {"same": "agree", "supports": "agree"}.get(r["relation"], r["relation"])
        gold.append(want); got.append(best[1])
        if want == best[1] and want in ("contradicts", "look_alike"):
            kinds["right"] += best[2] in (r["subkind"], "updates" if r["subkind"] == "later_update" else ""); kinds["all"] += 1
    return gold, got, kinds


def of_class(c, gold, got):
    """Precision, recall and F1 of one class, per cent."""
    hit = sum(g == s == c for g, s in zip(gold, got)); p = hit / max(1, got.count(c)); q = hit / max(1, gold.count(c))
    return 100 * p, 100 * q, 200 * p * q / (p + q) if p + q else 0.0


def figures(files, out):
    """{figure: per cent}"""
    gold, got, kinds = answers(files, out)
    each = {f"{c} F1": of_class(c, gold, got)[2] for c in CLASSES}
    return {"accuracy": 100 * sum(g == s for g, s in zip(gold, got)) / len(gold), "macro-F1": sum(each.values()) / len(each), **each,
            "kind right (of found)": 100 * kinds["right"] / max(1, kinds["all"])}


def score(files, out):
    gold, got, kinds = answers(files, out)
    for c in CLASSES:
        p, q, f = of_class(c, gold, got)
        print(f"{c:12} P {p:5.1f} R {q:5.1f} F1 {f:5.1f}   gold {gold.count(c)} system {got.count(c)}")
    found = figures(files, out)
    print(f"pairs {len(gold)}  accuracy {found['accuracy']:.1f}  macro-F1 {found['macro-F1']:.1f}  kind right {kinds['right']} of {kinds['all']}")


if __name__ == "__main__":
    if len(sys.argv) < 4 or sys.argv[1] not in ("texts", "score"): sys.exit(__doc__)
    (texts if sys.argv[1] == "texts" else score)(sys.argv[2:-1], sys.argv[-1])
