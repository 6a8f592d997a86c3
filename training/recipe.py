#!/usr/bin/env python3
"""The reader's weights from nothing, in one go: two jobs at a time, each with one thread; what is there already is not made again.

    recipe.py SHARED WORK OUT DATE [--seed N]      writes OUT/parser.weights and OUT/names.weights; README.md: how long it takes, what it gives
Each stage waits for the one before; every job leaves its log as WORK/NAME.log. Another seed, another WORK.
"""
import argparse, os, shlex, subprocess, sys, time
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
GOLD = "--drop 0.2 --rate 3e-3 --batch 800 --epochs 8"
QUIET = "--drop 0.1 --rate 2.5e-3 --batch 1200 --least 0.8 --gold-times 2 --epochs 3"
NOISY = "--drop 0.2 --word-drop 0.2 --rate 1.5e-3 --batch 1200 --least 0.8 --epochs 2 --quantize-from 0.5"
LAST = "--drop 0.15 --rate 6e-4 --epochs 2 --quantize-from 0 --batch 1600"
NEAR = "100,101,102,103"


def stages(seed, shared, work, out, date):
    """Lists of jobs; a job: its name, and commands one after the other. Two lines, 1 and 2, share nothing but the data, and in every round each learns from both."""
    def seeded(number): return f"--seed {100 * seed + number}"
    def train(name, number, *options): return f"train.py {shared} {work} {name} {seeded(number)} --look 100000 {' '.join(options)}"
    def export(name, path=""): return f"export.py {shared} {work} {name} {path or f'{work}/{name}.weights'} {date}"
    def label(folder, shards, *names):
        return [f"label.py {work} {folder} {shards} {work}/{names[0]}.weights", f"soften.py {work} {folder} {shards} " + " ".join(names)]
    def student(name, number, start, silver, shard):
        return [train(name, number, NOISY, f"--start {start} --silver {silver} --shards {NEAR},{shard}"), train(f"{name}g", number + 1, LAST, f"--start {name}")]
    def labels(folder, far, *names):
        return [(folder, label(folder, f"100,101,{far}", *names)), (f"{folder} too", label(folder, f"102,103,{far + 1}", *names))]
    yield [("ready", [f"prepare.py {shared} {work}", f"label.py {work} r1 '' -"])]
    yield [("V", [f"neighbours.py {work} V {seeded(1)} --passes 3"]), ("E0", [train("E0", 2, GOLD)])]
    yield [(f"E{k}", [f"pretrain.py {work} L{k} {start} --words 5 {seeded(2 + k)}", train(f"E{k}", 4 + k, GOLD, f"--start L{k}"), export(f"E{k}")]) for k, start in ((1, "--start V"), (2, ""))]
    yield [("r1", label("r1", "100,101", "E1", "E2", "E0")), ("r1 too", label("r1", "102,103", "E2", "E1", "E0"))]
    yield [(f"S{k}", [train(f"S{k}", 10 + k, QUIET, f"--start E{k} --silver r1 --shards {shards}"), export(f"S{k}")]) for k, shards in ((1, "100,101"), (2, "102,103"))]
    yield labels("r2", 1, "S1", "S2")
    yield [(f"T{k}", [*student(f"T{k}", 18 + 2 * k, f"S{k}", "r2", k), export(f"T{k}g")]) for k in (1, 2)]
    yield labels("r3", 3, "T1g", "T2g")
    yield [(f"U{k}", [*student(f"U{k}", 28 + 2 * k, f"T{k}g", "r3", k + 2), export(f"U{k}g")]) for k in (1, 2)]
    yield labels("r4", 5, "U1g", "U2g")
    yield [(f"W{k}", student(f"W{k}", 38 + 2 * k, "U1g", "r4", k + 4)) for k in (1, 2)]
    yield [("parser", [f"average.py {work} P W1g=0.5 W2g=0.5", export("P"), export("P", f"{out}/parser.weights")])]
    yield [("names", [f"names.py {shared} {work} P N {out}/names.weights {date} --silver 30000 --seed {seed}"])]


def do(work, name, commands):
    done, start = f"{work}/{name}.done", time.time()
    if os.path.exists(done): return
    with open(f"{work}/{name}.log", "a") as log:
        for c in commands: subprocess.run([sys.executable, *shlex.split(c)], check=True, cwd=HERE, stdout=log, stderr=log)
    with open(done, "w") as f: f.write(f"{time.time() - start:.0f}\n")


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("shared", "work", "out", "date"): a.add_argument(name)
    a.add_argument("--seed", type=int, default=1)
    args = a.parse_args()
    shared, work, out = map(os.path.abspath, (args.shared, args.work, args.out))
    os.makedirs(work, exist_ok=True)
    begin = time.time()
    with ThreadPoolExecutor(2) as pool:
        for jobs in stages(args.seed, shared, work, out, args.date):
            start = time.time()
            list(pool.map(lambda job: do(work, *job), jobs))
            print(f"{', '.join(n for n, _ in jobs)}: {time.time() - start:.0f} s, {(time.time() - begin) / 60:.0f} minutes in all", flush=True)


if __name__ == "__main__": main()
