#!/usr/bin/env python3
"""Every shape of bench/growth.py costs linear time in every stage and output: `read` on 8 KB and on eight times as much. Processor time, start-up
taken off; a shape is judged where the larger takes long enough to be told from noise, and tried again before it is blamed. 2.2 per doubling is
the bar of the whole range (bench/growth.py --check); a stage that looks at everything for everything makes it 64."""
import os, pathlib, sys, tempfile
from concurrent.futures import ThreadPoolExecutor

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "bench"))
import growth

PROGRAM = ROOT / "build/dev/apps/cli/wederhoor"
SMALL, TIMES, BAR, TELLING, RECORDS = 8_000, 8, 2.2 ** 3 * 1.5, 0.5, 400_000


def seconds(folder, name, text, verb="read"):
    path = folder / f"{name}.txt"
    path.write_text(text, encoding="utf-8")
    to = ["--to", str(folder / f"{name}-dossier")] if verb == "read" else []
    used, _, memory, status = growth.measure([str(PROGRAM), verb, str(path), *to], 300)
    return used, memory, status


def fault(folder, shape, idle):
    name = str(list(growth.SHAPES).index(shape))
    make = growth.SHAPES[shape]
    small = seconds(folder, name + "s", make(SMALL)[:SMALL])[0] - idle
    large, memory, status = seconds(folder, name + "l", make(SMALL * TIMES)[:SMALL * TIMES])
    if status not in (0, 1, 3): return f"exit status {status}"
    if memory > 400: return f"{memory:.0f} MB"
    ratio = (large - idle) / max(small, 0.02)
    return f"{ratio:.1f} times the time for {TIMES} times the text" if large - idle > TELLING and ratio > BAR else ""


with tempfile.TemporaryDirectory() as at:
    folder = pathlib.Path(at)
    idle = min(seconds(folder, "idle", "De brug is dicht.\n")[0] for _ in range(3))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        first = dict(zip(growth.SHAPES, pool.map(lambda shape: fault(folder, shape, idle), growth.SHAPES)))
    for shape, why in first.items():
        why = why and fault(folder, shape, idle)
        print(f"not ok growth of {shape}: {why}" if why else f"ok growth of {shape}")
    # Every word a record, or next to no letters in a word: what the outputs hold of one must not be what memory holds of all. What is too large for the
    # bar is read as far as it lasts.
    for verb, shape, size in (("read", "counts", RECORDS), ("read", "list of victims", RECORDS), ("read", "brackets", 1_000_000),
                              ("claims", "he", 3_000_000), ("claims", "list of places", 4_000_000), ("claims", "quoted sentences", 4_000_000)):
        _, memory, status = seconds(folder, "many", growth.SHAPES[shape](size)[:size], verb)
        most = 300 + 40 * size / 1e6
        print(f"ok memory of {shape}" if status == 0 and memory <= most else f"not ok memory of {shape}: {memory:.0f} MB, exit status {status}")
