#!/usr/bin/env python3
"""The weights of lexicons/shared/quantity_evidence.tsv.

    python3 quantities.py BUILD HEAPS OUT.tsv [--without HEAP,HEAP] [--cross]

BUILD: a build folder with libwederhoor*.a, share/wederhoor and the program. HEAPS: folders made by tools/measure/heap.py, of which each gold number has
`counted`. quantities.cc writes what the program sees of each two figures of an incident; a logistic regression for each of persons, things and measures
tells those of one quantity from the others and gives whole numbers. LEAN: so much is added to every pair, since a dispute missed (two figures of one
question on two lines) costs more than a line with a figure too many. --cross: instead, for each heap weights that never saw it, and B3 of the lines that
they make. The same input gives the same bytes.
"""
import argparse, collections, math, subprocess, sys, tempfile
from pathlib import Path

from program import build

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path.insert(0, str(ROOT / "tools/measure"))
import score
from scoring.rows import b_cubed
from scoring.tables import pair_things

SCALE, PENALTY, LEAN, STEPS = 20, 1.0, 1.2, 40
COLUMNS = ("persons", "things", "measures")


class Heap:
    def __init__(self, folder, program, build, work):
        data = build / "share/wederhoor"
        out = subprocess.run([program, data, folder / "reports", folder / "metadata.csv"], capture_output=True, text=True, check=True).stdout
        to = work / folder.name
        subprocess.run([build / "apps/cli/wederhoor", "read", folder / "reports", "--metadata", folder / "metadata.csv", "--offsets", "raw", "--to", to], capture_output=True, check=True)
        gold = score.Gold(f"{folder}/gold.json", f"{folder}/reports")
        system = score.System(str(to), gold)
        self.gold = gold.numbers()
        self.pairs = pair_things(self.gold, system.things("numbers", ident="number_id"), gold.docs.values())
        self.counted = {s.id: g.raw.get("counted") for g, s in self.pairs}
        self.ids = [s.id for _, s in self.pairs]
        self.seen = [(a, b, int(c), int(bits)) for a, b, c, bits in (line.split("\t") for line in out.splitlines())]
        self.examples = [(c, signs(bits), self.counted[a] == self.counted[b]) for a, b, c, bits in self.seen if self.counted.get(a) and self.counted.get(b)]

    def lines(self, weights):
        """{number: its line}: groups joined by the mean of their pairs, as src/dossier/quantities does."""
        ids = sorted({x for a, b, *_ in self.seen for x in (a, b)})
        at = {x: i for i, x in enumerate(ids)}
        sums = collections.defaultdict(dict)
        for a, b, c, bits in self.seen:
            s = sum(weights[c][k] for k in signs(bits))
            sums[at[a]][at[b]] = sums[at[b]][at[a]] = (s, 1)
        group = {i: [i] for i in range(len(ids))}
        while True:
            best = max(((s / n, -i, -k) for i in sums for k, (s, n) in sums[i].items() if i < k), default=None)
            if best is None or best[0] <= 0: break
            i, k = -best[1], -best[2]
            for o in [o for o in sums[i] if o != k]:
                if o in sums[k]:
                    both = (sums[i][o][0] + sums[k][o][0], sums[i][o][1] + sums[k][o][1])
                    sums[i][o] = sums[o][i] = both
                else: del sums[i][o], sums[o][i]  # of another incident, or never of one quantity
            for o in list(sums[k]): sums[o].pop(k, None)
            sums.pop(k)
            group[i] += group.pop(k)
        return {ids[m]: f"line {i}" for i, members in group.items() for m in members}

    def figure(self, weights):
        line = self.lines(weights)
        return b_cubed({g.id: {g.raw["counted"]} for g in self.gold}, {g.id: {line.get(s.id, s.id)} for g, s in self.pairs})[:3]


def signs(bits):
    return [i for i in range(bits.bit_length()) if bits >> i & 1]


def fit(examples, width):
    """Weights of a logistic regression, by Newton's method."""
    rows = collections.Counter((tuple(s), y) for s, y in examples)
    w = [0.0] * width
    for _ in range(STEPS):
        gradient, curve = [-PENALTY * x for x in w], [[PENALTY if i == k else 0.0 for k in range(width)] for i in range(width)]
        for (s, y), n in rows.items():
            p = 1 / (1 + math.exp(-max(-30, min(30, sum(w[i] for i in s)))))
            for i in s:
                gradient[i] += n * (y - p)
                for k in s: curve[i][k] += n * p * (1 - p)
        step = solve(curve, gradient)
        w = [a + b for a, b in zip(w, step)]
        if max(map(abs, step)) < 1e-9: break
    return w


def solve(matrix, right):
    n = len(right)
    rows = [list(r) + [b] for r, b in zip(matrix, right)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(i + 1, n):
            f = rows[r][i] / rows[i][i]
            if f: rows[r] = [a - f * b for a, b in zip(rows[r], rows[i])]
    out = [0.0] * n
    for i in reversed(range(n)):
        out[i] = (rows[i][n] - sum(rows[i][k] * out[k] for k in range(i + 1, n))) / rows[i][i]
    return out


def weights_of(heaps, width, lean=LEAN):
    out = []
    for c in range(3):
        w = fit([(s, y) for h in heaps for kind, s, y in h.examples if kind == c], width)
        w[0] += lean
        out.append([round(SCALE * x) for x in w])
    return out


def main():
    args = argparse.ArgumentParser()
    args.add_argument("build", type=Path), args.add_argument("heaps", type=Path), args.add_argument("out", type=Path)
    args.add_argument("--without", default=""), args.add_argument("--cross", action="store_true")
    args = args.parse_args()
    table = ROOT / "lexicons/shared/quantity_evidence.tsv"
    lines = table.read_text(encoding="utf-8").splitlines()
    rows = [l.split("\t") for l in lines if not l.startswith("#")]
    with tempfile.TemporaryDirectory() as work:
        program = build("quantities", args.build, Path(work))
        folders = [h for h in sorted(args.heaps.iterdir()) if (h / "gold.json").exists() and h.name not in args.without.split(",")]
        heaps = [Heap(h, program, args.build, Path(work)) for h in folders]
    width = len(rows) - 1
    if args.cross:
        for lean in (LEAN - 0.4, LEAN, LEAN + 0.4):
            made = [h.figure(weights_of([o for o in heaps if o is not h], width, lean)) for h in heaps]
            print(f"lean {lean:.1f}  P R F of lines: " + " ".join(f"{100 * sum(m[i] for m in made) / len(made):.1f}" for i in range(3)))
        return
    made = weights_of(heaps, width)
    with args.out.open("w", encoding="utf-8", newline="\n") as f:
        f.write("".join(l + "\n" for l in lines if l.startswith("#")) + "\t".join(rows[0]) + "\n")
        for i, row in enumerate(rows[1:]): f.write("\t".join([row[0], *(str(made[c][i]) for c in range(3)), row[4]]) + "\n")


if __name__ == "__main__": main()
