#!/usr/bin/env python3
"""The weights of lexicons/nl/place_evidence.tsv.

    python3 places.py BUILD HEAPS NAMES OUT.tsv [--without HEAP,HEAP]

BUILD: a build folder with libwederhoor.a and share/wederhoor. HEAPS: folders made by tools/measure/heap.py. NAMES: ../shared/gold/names, of which
lines 1 to 1,000 are taken (the rest is for measuring). place_evidence.cc weighs the texts with the weights that are there; a logistic regression over the
evidence, one for names that the gazetteer has and one for the others, gives the new ones, as whole numbers; evidence that is too rare to learn keeps the
weight of places/prior.tsv, set by hand. places/sentences.txt are invented sentences of kinds that news has few of. Twice, as one name's verdict is
evidence for the next. The same input gives the same bytes.
"""
import argparse, hashlib, json, math, os, subprocess, sys, tempfile
from pathlib import Path

from program import build

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
SCALE, PENALTY, STEPS = 8, 2.0, 600
LEAN = {True: 10, False: 5}  # towards a place, of all sums: of what the texts above say, a missed name is seldom a doubtful one
UNIT = 0.6  # of a point of prior.tsv
OURS = 3  # times that each invented sentence counts
LINES = 12  # of the names' text to a report


def byte_spans(text, spans):
    at = [0]
    for c in text: at.append(at[-1] + len(c.encode()))
    return {(at[a], at[b]) for a, b in spans}


def heap_texts(folder):
    """[(file, gold byte spans, byte spans of other names)] of a heap."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    out = []
    for name, doc in gold["documents"].items():
        file = folder / "reports" / name
        text = file.read_bytes().decode("utf-8")
        base = 0 if hashlib.sha256(text.encode()).hexdigest() == doc["sha256"] else text.find("\n\n") + 2
        out.append((file, byte_spans(text, [(base + p["span"]["start"], base + p["span"]["end"]) for p in doc.get("places", [])]), set()))
    return out


def names_texts(folder, work):
    lines = dict(l.split("\t", 1) for l in (folder / "ntrex-lines.tsv").read_text(encoding="utf-8").rstrip("\n").split("\n"))
    gold, others = {}, {}
    for row in (folder / "ntrex-names.tsv").read_text(encoding="utf-8").rstrip("\n").split("\n")[1:]:
        n, a, b, kind, _ = row.split("\t")
        (gold if kind == "LOC" else others).setdefault(n, []).append((int(a), int(b)))
    wanted = [n for n in lines if n.isdigit() and int(n) <= 1000]
    out = []
    for first in range(0, len(wanted), LINES):
        text, spans, no_place = "", [], []
        for n in wanted[first:first + LINES]:
            spans += [(len(text) + a, len(text) + b) for a, b in gold.get(n, [])]
            no_place += [(len(text) + a, len(text) + b) for a, b in others.get(n, [])]
            text += lines[n] + "\n"
        file = work / f"names{first:04}.txt"
        file.write_text(text, encoding="utf-8")
        out.append((file, byte_spans(text, spans), byte_spans(text, no_place)))
    return out


def our_texts(work):
    out = []
    for i, part in enumerate((HERE / "places/sentences.txt").read_text(encoding="utf-8").split("\n", 1)[1].strip().split("\n\n")):
        text, spans, open_at = "", [], None
        for c in part:
            if c == "[": open_at = len(text)
            elif c == "]": spans.append((open_at, len(text)))
            else: text += c
        file = work / f"ours{i:03}.txt"
        file.write_text(text + "\n", encoding="utf-8")
        out.append((file, byte_spans(text, spans), set()))
    return out


def prior(size):
    rows = [line.split("\t") for line in (HERE / "places/prior.tsv").read_text(encoding="utf-8").strip().split("\n")[1:]]
    assert len(rows) == size
    return {True: [UNIT * int(r[1]) for r in rows], False: [UNIT * int(r[2]) for r in rows]}


def candidates(program, data, texts):
    """[(bits, listed, right)] of all that could be a place; parts of longer names of bodies are left out: they are dropped later."""
    gold = {str(file): spans for file, spans, _ in texts}
    longer = {str(file): spans for file, _, spans in texts}
    out = subprocess.run([str(program), str(data), *gold], capture_output=True, text=True, check=True).stdout
    rows = []
    for line in out.splitlines():
        file, a, b, bits, listed, ruled_out = line.split("\t")
        a, b = int(a), int(b)
        if any(c <= a and b <= d and d - c > b - a for c, d in longer[file]): continue
        times = OURS if "/ours" in file else 1
        if ruled_out == "0": rows += times * [(int(bits), listed == "1", (a, b) in gold[file])]
    return rows


def fit(rows, size, start):
    """Weights by gradient steps, drawn towards `start`; rows: (bits, right)."""
    groups = {}
    for bits, right in rows:
        group = groups.setdefault(bits, [0, 0])
        group[right] += 1
    items = [([i for i in range(size) if bits >> i & 1], no, yes) for bits, (no, yes) in sorted(groups.items())]
    weights, speed, cache = list(start), 0.3, [1e-6] * size
    for _ in range(STEPS):
        slope = [PENALTY * (w - s) for w, s in zip(weights, start)]
        for at, no, yes in items:
            z = sum(weights[i] for i in at)
            p = 1 / (1 + math.exp(-max(-30, min(30, z))))
            d = (no + yes) * p - yes
            for i in at: slope[i] += d
        for i in range(size):
            cache[i] += slope[i] ** 2
            weights[i] -= speed * slope[i] / math.sqrt(cache[i])
    return weights


def quality(rows, weights):
    """F1 of the verdicts of whole weights."""
    hit = wrong = missed = 0
    for bits, right in rows:
        yes = sum(w for i, w in enumerate(weights) if bits >> i & 1) > 0
        hit += yes and right
        wrong += yes and not right
        missed += right and not yes
    return 200 * hit / max(1, 2 * hit + wrong + missed), hit, wrong, missed


def write(table, out, weights):
    """The table with new weights; remarks and other columns stay."""
    lines, at = [], 0
    for line in table.read_text(encoding="utf-8").rstrip("\n").split("\n"):
        cells = line.split("\t")
        if not line.startswith("#") and cells[0] != "evidence":
            cells[1], cells[2] = str(weights[True][at]), str(weights[False][at])
            at += 1
        lines.append("\t".join(cells))
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("build", "heaps", "names", "out"): parser.add_argument(name, type=Path)
    parser.add_argument("--without", default="")
    options = parser.parse_args()
    table = ROOT / "lexicons/nl/place_evidence.tsv"
    size = sum(not l.startswith("#") for l in table.read_text(encoding="utf-8").rstrip("\n").split("\n")) - 1
    with tempfile.TemporaryDirectory() as work:
        work = Path(work)
        program = build("place_evidence", options.build, work)
        texts = [t for f in sorted(options.heaps.iterdir()) if (f / "gold.json").exists() and f.name not in options.without.split(",") for t in heap_texts(f)]
        texts += names_texts(options.names, work) + our_texts(work)
        rows = candidates(program, options.build / "share/wederhoor", texts)
    weights = {}
    for listed in (True, False):
        own = [(bits, right) for bits, l, right in rows if l == listed]
        weights[listed] = [round(SCALE * w) for w in fit(own, size, prior(size)[listed])]
        weights[listed][0] += LEAN[listed]
        print("listed" if listed else "unlisted", len(own), "candidates, F1 %.1f: %d right, %d wrong, %d missed" % quality(own, weights[listed]), file=sys.stderr)
    write(table, options.out, weights)


if __name__ == "__main__": main()
