#!/usr/bin/env python3
"""Every accuracy figure of the program, held against its floor. Called by ./test accuracy.

accuracy.py PROGRAM OUT             reads every set into OUT, prints the table of figures and a line per set: "ok SET", "not ok SET: what fell", "skip SET: why"
accuracy.py PROGRAM OUT --raise     then writes tests/accuracy/floors.tsv: figures that rose and new ones; no floor goes down
accuracy.py PROGRAM OUT --lower     the same, and floors go down too: only with a reason in the commit

The sets of tests/accuracy (heaps, pairs, cases) are always there; reports and sentences of others only where ../shared/gold is, and are else skipped.
A figure is a percentage to one decimal, higher is better; the same program gives the same figures on every machine.
"""
import csv, os, sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import cases, codes, heap, heaps, pairs, score, zou

ROOT = Path(__file__).resolve().parents[2]
OURS, FLOORS = ROOT / "tests/accuracy", ROOT / "tests/accuracy/floors.tsv"
SHARED = ROOT.parent / "shared"
GOLD = SHARED / "gold"
FIGURES = [f"{area}/{name}" for area, names in score.BRIEF.items() for name in sorted(names)]  # of the five reports and the single sentences


def our_heap(program, out, name):
    made = out / name
    bad, *_ = heap.make(OURS / "heaps" / name / "source.txt", OURS / "heaps" / name / "META.json", made)
    if bad: sys.exit(f"{name}: " + "; ".join(bad))
    return read_heap(program, out, made)


def read_heap(program, out, folder):
    to = out / "tables" / folder.name
    heaps.read(program, folder / "reports", folder / "metadata.csv", to)
    return heaps.figures(folder / "gold.json", folder / "reports", to)


def our_pairs(program, out, _):
    files = sorted((OURS / "pairs").glob("*.tsv"))
    pairs.texts(files, out / "pairs")
    heaps.read(program, out / "pairs", out / "pairs/metadata.csv", out / "tables/pairs")
    return pairs.figures(files, out / "tables/pairs")


def our_cases(program, out, _):
    return cases.figures(cases.answers(program, out / "tables/cases"))


def five_reports(program, out, _):
    heaps.read(program, SHARED / "reports", GOLD / "seeds-metadata.csv", out / "tables/reports")
    return heaps.figures(GOLD / "seeds.json", SHARED / "reports", out / "tables/reports", FIGURES)


def coded(program, out, _):
    heaps.read(program, SHARED / "reports", GOLD / "seeds-metadata.csv", out / "tables/codes")
    return codes.figures(GOLD / "codes.json", out / "tables/codes")


def sentences(program, out, _):
    score.write_texts(GOLD / "attribution.json", out / "sentences")
    heaps.read(program, out / "sentences", None, out / "tables/sentences")
    return spared(heaps.figures(GOLD / "attribution.json", None, out / "tables/sentences", FIGURES), "claims/false claims", "claims/hard negatives left alone")


def uses_of_zou(program, out, _):
    zou.write(GOLD / "zou.tsv", out / "zou")
    heaps.read(program, out / "zou", None, out / "tables/zou")
    return spared(zou.figures(GOLD / "zou.tsv", out / "tables/zou"), "gross", "not gross")


def spared(figures, fault, name):
    """A share of faults as the share without: higher is better everywhere."""
    return {name if key == fault else key: 100 - value if key == fault else value for key, value in figures.items()}


def news(program, out, name):
    return read_heap(program, out, GOLD / "ntrex" / name)


def sets():
    """[(set, how it is measured, is it there)]; the name of a heap is the name of its set."""
    ours = [(folder.name, our_heap, True) for folder in sorted((OURS / "heaps").iterdir())]
    outside = [("reports", five_reports), ("codes", coded), ("sentences", sentences), ("zou", uses_of_zou)] + [(name, news) for name in ("a1", "b1", "c1", "d1")]
    return ours + [("pairs", our_pairs, True), ("cases", our_cases, True)] + [(name, how, GOLD.is_dir()) for name, how in outside]


def measure(program, out):
    """{set: {figure: per cent to one decimal}} of what is there, with the mean over our heaps; [(set, why)] of what is not."""
    there = [(name, how) for name, how, here in sets() if here]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        futures = [(name, pool.submit(how, program, out, name)) for name, how in there]
        found = {name: future.result() for name, future in futures}
    found["mean of heaps"] = heaps.mean([found[name] for name, how in there if how is our_heap])
    return {name: {key: round(value, 1) for key, value in figures.items()} for name, figures in found.items()}, [name for name, _, here in sets() if not here]


def floors():
    """{set: {figure: floor}}"""
    out = {}
    if FLOORS.exists():
        with open(FLOORS, encoding="utf-8") as f:
            for row in csv.DictReader(f, delimiter="\t"): out.setdefault(row["set"], {})[row["figure"]] = float(row["floor"])
    return out


def write_floors(found, lower):
    """The floors with what was measured now; sets that were not measured keep theirs."""
    old = floors()
    new = {**old, **{name: {key: value if lower else max(value, old.get(name, {}).get(key, value)) for key, value in figures.items()} for name, figures in found.items()}}
    with open(FLOORS, "w", encoding="utf-8") as f:
        f.write("set\tfigure\tfloor\n" + "".join(f"{name}\t{key}\t{value:.1f}\n" for name, figures in new.items() for key, value in figures.items()))


def fallen(figures, least):
    """What is below its floor, was not measured, or has no floor, in words."""
    low = [f"{key} {figures[key]:.1f} (floor {least[key]:.1f})" if key in figures else f"{key} is gone" for key in least if figures.get(key, -1) < least[key]]
    return low + [f"{key} {value:.1f} has no floor (--raise)" for key, value in figures.items() if key not in least]


def show(found):
    """The figures, sets that share figures side by side."""
    groups = {}
    for name, figures in found.items(): groups.setdefault(tuple(figures)[0], []).append(name)
    for names in groups.values():
        keys = list(dict.fromkeys(key for name in names for key in found[name]))
        print(f"{'':36}" + "".join(f"{name[:13]:>14}" for name in names))
        for key in keys: print(f"{key[:35]:36}" + "".join(f"{f'{found[n][key]:.1f}' if key in found[n] else '-':>14}" for n in names))
        print()


def main():
    if len(sys.argv) not in (3, 4) or sys.argv[3:] not in ([], ["--raise"], ["--lower"]): sys.exit(__doc__)
    found, missing = measure(os.path.abspath(sys.argv[1]), Path(sys.argv[2]).absolute())
    show(found)
    if sys.argv[3:]: write_floors(found, sys.argv[3] == "--lower")
    least = floors()
    for name, figures in found.items():
        low = fallen(figures, least.get(name, {}))
        print(f"not ok {name}: {'; '.join(low)}" if low else f"ok {name}")
    for name in missing: print(f"skip {name}: no ../shared/gold")


if __name__ == "__main__": main()
