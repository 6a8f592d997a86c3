#!/usr/bin/env python3
"""Names in real news (../shared/gold/names): precision, recall, F1 by type and without type.

names.py PROGRAM [FROM TO]     lines FROM to TO of ../shared/gold/names (default all); PROGRAM conllu --pretokenized FILE is run on words split at
                               white space and punctuation
"""
import re, subprocess, sys, tempfile
from pathlib import Path

G = Path(__file__).resolve().parents[3] / "shared/gold/names"
WORD = re.compile(r"[\w]+(?:[.'’-][\w]+)*\.?(?=\s[a-z])|[\w]+(?:[.'’-][\w]+)*|[^\w\s]")


def main():
    if len(sys.argv) not in (2, 4): sys.exit(__doc__)
    first, last = (int(x) for x in sys.argv[2:4]) if len(sys.argv) == 4 else (1, 10**9)
    lines = {int(n): t for n, t in (l.rstrip("\n").split("\t", 1) for l in open(G / "ntrex-lines.tsv", encoding="utf-8")) if first <= int(n) <= last}
    words = {n: [m.span() for m in WORD.finditer(t)] for n, t in lines.items()}
    with tempfile.NamedTemporaryFile("w", suffix=".conllu", encoding="utf-8") as f:
        for n, spans in words.items():
            f.write("# text = x\n" + "".join("\t".join([str(k), lines[n][a:b]] + ["_"] * 8) + "\n" for k, (a, b) in enumerate(spans, 1)) + "\n")
        f.flush()
        out = subprocess.run([sys.argv[1], "conllu", "--pretokenized", f.name], capture_output=True, text=True, check=True).stdout
    got = set()
    for (n, spans), sentence in zip(words.items(), out.strip().split("\n\n"), strict=True):
        name, rows = None, [r.split("\t") for r in sentence.split("\n")]
        for (a, b), row in zip(spans, [r for r in rows if len(r) == 10], strict=True):
            m = re.search(r"NER=([BI])-(\w+)", row[9])
            if m and m[1] == "I" and name and name[3] == m[2]: name[2] = b; continue
            if name: got.add(tuple(name)); name = None
            if m: name = [n, a, b, m[2]]
        if name: got.add(tuple(name))
    gold = set()
    for row in open(G / "ntrex-names.tsv", encoding="utf-8").read().split("\n")[1:]:
        if row and int(row.split("\t")[0]) in lines: n, a, b, t, _ = row.split("\t"); gold.add((int(n), int(a), int(b), t))
    def show(what, g, s):
        p, r = len(g & s) / max(1, len(s)), len(g & s) / max(1, len(g))
        print(f"{what:8} P {100 * p:5.1f} R {100 * r:5.1f} F1 {200 * p * r / max(1e-9, p + r):5.1f}   gold {len(g)} system {len(s)}")
    show("all", gold, got); show("untyped", {x[:3] for x in gold}, {x[:3] for x in got})
    for t in ("PER", "ORG", "LOC", "MISC"): show(t, {x for x in gold if x[3] == t}, {x for x in got if x[3] == t})


if __name__ == "__main__": main()
