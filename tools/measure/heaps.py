#!/usr/bin/env python3
"""Reads heaps with the product and prints each figure per heap and the mean over heaps.

heaps.py PROGRAM OUT HEAP...          HEAP is a folder with reports/, metadata.csv, gold.json; or TEXTS:GOLD.json:METADATA.csv
heaps.py ... --least 'claims/triple80>=60' ...   exits 1 and says what falls short of the mean
"""
import shutil, subprocess, sys
from pathlib import Path

import score

WANTED = ["claims/cue exact", "claims/source exact", "claims/content exact", "claims/triple80", "claims/triple exact", "claims/speaker right (of all gold)",
          "standing/standing macro F1", "standing/hearsay true", "standing/polarity negative", "numbers/numbers found", "numbers/value (low, best, high)", "numbers/whole number",
          "numbers/same quantity B3", "times/extent exact", "times/value by day", "places/mention exact", "places/right place", "places/right place, towns and smaller",
          "actors/names found", "actors/actors linked B3", "events/trigger any", "events/begin right (of pairs)", "events/place right (of pairs)", "events/kind right (of pairs)",
          "events/agent named (of pairs)", "events/target named (of pairs)", "events/realis right (of pairs)", "incidents/incidents of claims B3",
          "contradictions/pairs found", "contradictions/found and right kind", "contradictions/real conflicts", "contradictions/look-alikes spared",
          "matched/matched claims (pairs)", "matched/shared roots (pairs)"]


def read(program, texts, meta, to):
    """The dossier of the texts in folder `to`, made anew."""
    shutil.rmtree(to, ignore_errors=True)
    Path(to).parent.mkdir(parents=True, exist_ok=True)
    more = ["--metadata", str(meta)] if meta else []
    run = subprocess.run([program, "read", *map(str, sorted(Path(texts).glob("*.txt"))), *more, "--offsets", "raw", "--to", str(to)],
                         capture_output=True, text=True)
    if not (Path(to) / "claims.csv").exists(): sys.exit(f"{texts}: read failed: {run.stderr.strip()[-200:]}")


def figures(gold, texts, tables, wanted=WANTED):
    """{area/figure: per cent} of a dossier, in the order of `wanted`; figures that this gold does not ask for are left out."""
    rows = {f"{area}/{row.name}": row for area, listed in score.score(gold, texts, tables)[0].items() for row in listed}
    values = {key: rows[key].r if rows[key].f is None else rows[key].f for key in wanted if key in rows and rows[key].gold != 0}
    return {key: 100 * value for key, value in values.items() if value is not None}


def mean(sets):
    """{figure: mean over those sets that have it}"""
    return {key: sum(some) / len(some) for key in WANTED if (some := [s[key] for s in sets if key in s])}


def main():
    args, least = sys.argv[1:], []
    while "--least" in args:
        i = args.index("--least"); least.append(args[i + 1]); del args[i:i + 2]
    if len(args) < 3: sys.exit(__doc__)
    program, out, found = args[0], Path(args[1]), {}
    for heap in args[2:]:
        if ":" in heap: texts, gold, meta = heap.split(":"); name = Path(gold).stem
        else: texts, gold, meta, name = f"{heap}/reports", f"{heap}/gold.json", f"{heap}/metadata.csv", Path(heap).name
        read(program, texts, meta, out / name)
        found[name] = figures(gold, texts, out / name)
    names = list(found)
    found["mean"] = mean(list(found.values()))
    print(f"{'':44}" + "".join(f"{n[:12]:>14}" for n in names) + f"{'mean':>8}")
    for key, value in found["mean"].items(): print(f"{key:44}" + "".join(f"{f'{found[n][key]:.1f}' if key in found[n] else '-':>14}" for n in names) + f"{value:8.1f}")
    short = []
    for bar in least:
        key, want = bar.rsplit(">=", 1)
        if found["mean"].get(key, -1) < float(want): short.append(f"{key} {found['mean'].get(key, -1):.1f} (bar {want})")
    if least: print(f"{len(short)} short: " + "; ".join(short) if short else "all bars hold")
    sys.exit(bool(short))


if __name__ == "__main__": main()
