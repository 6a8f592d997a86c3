#!/usr/bin/env python3
"""Events of MEANTIME (Dutch Wikinews about business; topics 0 and 1) against events.csv and the cues of claims.csv.

meantime.py PROGRAM DATA/meantime OUT      makes OUT/texts, reads them into OUT/dossier, prints the figures of each topic

An event of the gold is a mention whose chain id begins with OTH (something happens), SPE (something is said) or GRA (an auxiliary; left out). Ours answers it where the words overlap. The gold
marks everything that happens, also appointments and sales; Wederhoor marks acts of arms and what goes with them, so recall of OTH is low by design: the figure only tells that and how the rest holds.
"""
import csv, re, subprocess, sys
from collections import defaultdict
from pathlib import Path

GLUED, OPEN = set(".,;:!?)]”’%"), set("([“‘")


def documents(path):
    """[(topic, name, sentences of (word, [chain that opens here], [chain that closes here]))]"""
    out = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#begin"):
            topic, _, name = re.search(r"\((\d+)/([^/]+)/(\w+)\)", line).groups()
            out.append((topic, name, [[]]))
        elif line.startswith("#end") or not out: continue
        elif not line.strip(): out[-1][2].append([])
        else:
            cells = line.split("\t")
            marks = [m.strip() for m in cells[-1].split("|")]
            opened, closed = ([m.strip("()") for m in marks if mark(m)] for mark in (lambda m: m.startswith("("), lambda m: m.endswith(")")))
            out[-1][2][-1].append((cells[3], opened, closed))
    return out


def laid_out(sentences):
    """(text, [(chain, begin, end)]): words put together as they are written"""
    text, spans, standing = "", [], defaultdict(list)
    for sentence in filter(None, sentences):
        if text: text += "\n\n" if len(sentence) < 12 and len(text) < 200 else " "
        for i, (word, opened, closed) in enumerate(sentence):
            if i and word[0] not in GLUED and text[-1] not in OPEN: text += " "
            for chain in opened: standing[chain].append(len(text))
            text += word
            for chain in closed:
                if standing[chain]: spans.append((chain, standing[chain].pop(), len(text)))
    return text + "\n", spans


def table(path):
    with open(path, encoding="utf-8", newline="") as f: return list(csv.DictReader(f))


def spans_of(rows, column):
    out = defaultdict(list)
    for row in rows:
        for span in filter(None, row[column].split(";")): out[row["report"]].append(tuple(map(int, span.split("-"))))
    return out


def meets(span, others): return any(span[0] < end and begin < span[1] for begin, end in others)


def main():
    if len(sys.argv) != 4: sys.exit(__doc__)
    program, data, out = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    texts = out / "texts"
    texts.mkdir(parents=True, exist_ok=True)
    gold = {}
    for part in ("train", "val"):
        for topic, name, sentences in documents(data / "dutch" / f"{part}.conll"):
            text, spans = laid_out(sentences)
            (texts / f"{name}.txt").write_text(text, encoding="utf-8")
            gold[f"{name}.txt"] = (topic, spans)
    subprocess.run([program, "read", str(texts), "--offsets", "raw", "--to", str(out / "dossier")], stdout=subprocess.DEVNULL, check=True)
    events, cues = spans_of(table(out / "dossier/events.csv"), "trigger"), spans_of(table(out / "dossier/claims.csv"), "cue")
    for topic in sorted({t for t, _ in gold.values()}):
        mine = [name for name in gold if gold[name][0] == topic]
        kinds = lambda name, kind: [(b, e) for chain, b, e in gold[name][1] if chain.startswith(kind)]
        found = sum(meets(g, events[n]) for n in mine for g in kinds(n, "OTH") + kinds(n, "SPE"))
        all_gold = sum(len(kinds(n, "OTH") + kinds(n, "SPE")) for n in mine)
        ours = sum(len(events[n]) for n in mine)
        right = sum(meets(o, kinds(n, "OTH") + kinds(n, "SPE") + kinds(n, "GRA")) for n in mine for o in events[n])
        said = sum(meets(g, cues[n]) for n in mine for g in kinds(n, "SPE"))
        all_said = sum(len(kinds(n, "SPE")) for n in mine)
        r, p = 100 * found / max(all_gold, 1), 100 * right / max(ours, 1)
        print(f"topic {topic}: {len(mine)} texts, {all_gold} events; recall {r:.1f}, precision {p:.1f}, F1 {2 * r * p / max(r + p, 1e-9):.1f}; "
              f"said ({all_said}) as a cue {100 * said / max(all_said, 1):.1f}")


if __name__ == "__main__": main()
