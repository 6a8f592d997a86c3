#!/usr/bin/env python3
"""Labelled pairs of claims for the judge of relations.

examples.py MEASURE PROGRAM DATA VECTORS WORK SET…     WORK/NAME.tsv for each set, unless it is there: group, label, kind, then the features
                                                       SET: a heap's folder, or a folder of pairs (p*.tsv), or TEXTS:GOLD.json:METADATA.csv
MEASURE is measure_relations, PROGRAM the program, both of one build. group: what must not be split in cross-validation (heap, incident of a pair).
label: agree contradicts look_alike unrelated; kind: subkind of matches.csv. Pairs that the gold says nothing about are left out.
"""
import csv, subprocess, sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools/measure"))
import pairs as pair_sets, score
from scoring.matches import conflict_kind, ends

CLASS = {"same": "agree", "supports": "agree"}
KINDS = {"order": "time", "who": "responsibility", "actor": "responsibility", "cause": "responsibility", "identity": "label", "status": "outcome", "scope": "different_scope"}
KNOWN = {"number", "time", "place", "role", "outcome", "responsibility", "label"}


def measured(measure, data, vectors, texts, metadata):
    out = subprocess.run([measure, texts, metadata, vectors, data], capture_output=True, text=True, check=True).stdout
    rows = [line.split("\t") for line in out.splitlines()]
    return rows[0][2:], [(r[0], r[1], r[2:]) for r in rows[1:]]


def read(program, texts, metadata, to):
    files = sorted(map(str, Path(texts).glob("*.txt")))
    subprocess.run([program, "read", str(texts), "--metadata", metadata, "--offsets", "raw", "--to", to] if len(files) > 500 else
                   [program, "read", *files, "--metadata", metadata, "--offsets", "raw", "--to", to], capture_output=True, check=True)


def word_of(kind):
    """The subkind that the gold's words for a kind begin with."""
    for word in kind.lower().replace(",", " ").replace(";", " ").split():
        word = KINDS.get(word, word)
        if word in KNOWN: return word
    return ""


def of_item(item):
    """Label and kind of an item of the gold's contradictions."""
    allowed = conflict_kind(item)
    if allowed == {("contradicts", None)}: return "contradicts", word_of(item["kind"])
    if ("contradicts", None) in allowed: return "either", ""
    kind = next((s for k, s in sorted(allowed, key=str) if k == "look_alike" and s), "later_update")
    return "look_alike", kind


class HeapLabels:
    def __init__(self, gold_file, texts, tables):
        gold = score.Gold(gold_file, texts)
        system = score.System(tables, gold)
        self.where = ends(gold, system)
        cross = gold.raw["cross"]
        self.items = [(set(x["side_a"]), set(x["side_b"]), of_item(x)) for x in cross["contradictions"] if x["side_a"] and x["side_b"]]
        self.matched = [set(x["claims"]) for x in cross["matched_claims"]]
        self.roots = [set(x["claims"]) for x in cross["dependencies"]]

    def of(self, a, b):
        (x, own_x), (y, own_y) = self.where.get(a, (set(), False)), self.where.get(b, (set(), False))
        if not x or not y: return None if not (own_x and own_y) else ("unrelated", "")
        if x & y: return None
        for left, right, label in self.items:
            if (x & left and y & right) or (y & left and x & right): return None if label[0] == "either" else label
        if any(x & group and y & group for group in self.matched): return "agree", "same"
        return "unrelated", ""


class PairLabels:
    def __init__(self, files, tables):
        self.reports, self.gold = {}, {}
        for row in csv.DictReader(open(Path(tables) / "claims.csv", encoding="utf-8")): self.reports[row["claim_id"]] = (row["report"][:-4], row["text"])
        first = {}  # two statements that are the same bytes are one report
        self.names = defaultdict(set)
        for row in pair_sets.pairs(files):
            self.gold[row["id"]] = row
            for side in "ab":
                same = (row["incident"], row[side + "_sentence"])
                self.names[first.setdefault(same, f"{row['id']}-{side}")].add(f"{row['id']}-{side}")

    def of(self, a, b):
        (x, text_x), (y, text_y) = self.reports[a], self.reports[b]
        both = [(p, q) for p in sorted(self.names[x] or {x}) for q in sorted(self.names[y] or {y}) if p[:-2] == q[:-2] and p != q]
        if not both: return None
        x, y = both[0]
        row = self.gold[x[:-2]]
        for text, side in ((text_x, x[-1]), (text_y, y[-1])):
            said = set(row[side + "_content"].replace("//", " ").split())
            if len(said & set(text.split())) * 2 < min(len(said), len(text.split())): return None
        return CLASS.get(row["relation"], row["relation"]), row["subkind"] or row["relation"]

    def group(self, a):
        return self.gold[self.reports[a][0][:-2]]["incident"]


def write(out, name, features, rows, labels, group):
    with open(out, "w", encoding="utf-8") as f:
        print("group", "label", "kind", "a", "b", *features, sep="\t", file=f)
        for a, b, values in rows:
            label = labels.of(a, b)
            if label: print(group(a), *label, a, b, *values, sep="\t", file=f)


def main():
    measure, program, data, vectors, work, *sets = sys.argv[1:]
    Path(work).mkdir(parents=True, exist_ok=True)
    for one in sets:
        folder = Path(one.split(":")[0])
        name = folder.name if ":" not in one else Path(one.split(":")[1]).stem
        out = Path(work) / f"{name}.tsv"
        if out.exists(): continue
        tables = Path(work) / "tables" / name
        if ":" in one: texts, gold, metadata = one.split(":")
        elif (folder / "gold.json").exists(): texts, gold, metadata = folder / "reports", folder / "gold.json", folder / "metadata.csv"
        else:
            gold, texts = sorted(map(str, folder.glob("p*.tsv"))), Path(work) / "texts"
            pair_sets.texts(gold, texts)
            metadata = texts / "metadata.csv"
        read(program, texts, str(metadata), str(tables))
        features, rows = measured(measure, data, vectors, str(texts), str(metadata))
        labels = PairLabels(gold, tables) if isinstance(gold, list) else HeapLabels(gold, texts, tables)
        write(out, name, features, rows, labels, labels.group if isinstance(gold, list) else lambda a: name)


if __name__ == "__main__": main()
