#!/usr/bin/env python3
"""Score the reading of *zou/zouden* (and what else hearsay.csv lists) against a zou.tsv.

    zou.py texts ZOU.tsv DIR      write each sentence of ZOU.tsv as one text file into DIR
    zou.py score ZOU.tsv TABLES   read TABLES/hearsay.csv (made from those files with --offsets raw) and print the figures

strict        the use equals the annotated one           lenient   ... or its `alt`
hearsay F1    of `hearsay` against all other uses; rows where either answer may be right (use or alt is hearsay, and the other is not) are left out
gross         hearsay said where neither use nor alt is hearsay, or not said where use is hearsay and there is no alt
"""
import csv, os, re, sys
from collections import Counter

ALIKE = {"politeness/question": "politeness", "question": "politeness"}


def rows(path):
    with open(path, encoding="utf-8", newline="") as f:
        lines = [line.rstrip("\r\n").split("\t") for line in f if line.strip()]
    return [dict(zip(lines[0], line)) for line in lines[1:]]


def texts(gold):
    names = {}
    for row in rows(gold):
        names.setdefault((row["sent_id"], row["text"]), f"z{len(names):04d}.txt")
    return names


def count(gold, tables):
    """What is counted over all uses, and how often each use was read as which other."""
    names = texts(gold)
    said = {}
    path = os.path.join(tables, "hearsay.csv")
    if not os.path.exists(path): sys.exit(f"{path}: not there; run wederhoor read on the texts first")
    stem = {os.path.splitext(n)[0]: n for n in names.values()}
    with open(path, encoding="utf-8", newline="") as f:
        for row in csv.DictReader(f):
            m = re.match(r"(\d+)-(\d+)", row["span"])
            if m: said[stem.get(row["report"], row["report"]), int(m[1])] = ALIKE.get(row["use"], row["use"])
    n = Counter()
    wrong = Counter()
    for row in rows(gold):
        use, alt = (ALIKE.get(row[k], row[k]) for k in ("use", "alt"))
        got = said.get((names[row["sent_id"], row["text"]], int(row["start-end"].split("-")[0])), "missing")
        n["all"] += 1
        n["missing"] += got == "missing"
        n["strict"] += got == use
        n["lenient"] += got in (use, alt)
        if got not in (use, alt): wrong[use, got] += 1
        sure = not alt or (use == "hearsay") == (alt == "hearsay")
        n["gross"] += sure and (got == "hearsay") != (use == "hearsay")
        if sure:
            n["tp"] += got == use == "hearsay"
            n["said"] += got == "hearsay"
            n["true"] += use == "hearsay"
    return n, wrong


def figures(gold, tables):
    """{figure: per cent}"""
    n, _ = count(gold, tables)
    p, r = n["tp"] / max(1, n["said"]), n["tp"] / max(1, n["true"])
    return {"strict": 100 * n["strict"] / n["all"], "lenient": 100 * n["lenient"] / n["all"], "hearsay P": 100 * p, "hearsay R": 100 * r,
            "hearsay F1": 200 * p * r / max(1e-9, p + r), "gross": 100 * n["gross"] / n["all"]}


def score(gold, tables):
    (n, wrong), f = count(gold, tables), figures(gold, tables)
    print(f"zou: {n['all']} uses, {n['missing']} not listed; strict {f['strict']:.1f}  lenient {f['lenient']:.1f}  "
          f"hearsay P {f['hearsay P']:.1f} R {f['hearsay R']:.1f} F1 {f['hearsay F1']:.1f}  gross {f['gross']:.1f}")
    for (use, got), k in wrong.most_common(12): print(f"  {k:4d}  {use} read as {got}")


def write(gold, folder):
    os.makedirs(folder, exist_ok=True)
    for (_, text), name in texts(gold).items():
        with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as f: f.write(text + "\n")


if __name__ == "__main__":
    if len(sys.argv) == 4 and sys.argv[1] == "texts":
        write(sys.argv[2], sys.argv[3])
    elif len(sys.argv) == 4 and sys.argv[1] == "score":
        score(sys.argv[2], sys.argv[3])
    else:
        sys.exit(__doc__)
