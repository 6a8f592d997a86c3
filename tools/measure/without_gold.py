#!/usr/bin/env python3
"""Leave the annotated development sentences out of training text, so that figures on them mean something.

    without_gold.py FILE.conllu > OUT      sentences whose text stands in ../shared/gold/attribution.json, ../shared/gold/zou.tsv or ../shared/reports are left out
    without_gold.py --lines FILE > OUT     the same for plain text, by line
"""
import json, os, re, sys

here = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../shared")


def key(text): return re.sub(r"\W+", "", text).casefold()


texts = {key(d["text"]) for d in json.load(open(os.path.join(here, "gold/attribution.json"), encoding="utf-8"))["documents"].values()}
texts |= {key(line.rstrip("\n").split("\t")[-1]) for line in list(open(os.path.join(here, "gold/zou.tsv"), encoding="utf-8"))[1:]}
runs = set()
for f in sorted(os.listdir(os.path.join(here, "reports"))):
    words = re.findall(r"\w+", open(os.path.join(here, "reports", f), encoding="utf-8").read().casefold())
    runs |= {tuple(words[i:i + 8]) for i in range(len(words) - 7)}


def taken(text):
    words = re.findall(r"\w+", text.casefold())
    return key(text) in texts or any(tuple(words[i:i + 8]) in runs for i in range(len(words) - 7))


kept = left = 0
if sys.argv[1:2] == ["--lines"]:
    for line in open(sys.argv[2], encoding="utf-8"):
        if taken(line): left += 1
        else: kept += 1; sys.stdout.write(line)
elif len(sys.argv) == 2:
    for block in re.split(r"\n\n+", open(sys.argv[1], encoding="utf-8").read()):
        m = re.search(r"^# text = (.*)$", block, re.M)
        if m and taken(m[1]): left += 1
        elif block.strip(): kept += 1; sys.stdout.write(block.strip("\n") + "\n\n")
else: sys.exit(__doc__)
print(f"{kept} kept, {left} left out", file=sys.stderr)
