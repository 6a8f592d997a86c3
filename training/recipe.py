#!/usr/bin/env python3
"""The reader's weights from nothing, in one go: two jobs at a time, each with one thread; what is there already is not made again.

    recipe.py SHARED WORK OUT DATE [--seed N]      writes OUT/parser.weights and OUT/names.weights; README.md: how long it takes, what it gives
Each stage waits for the one before; every job leaves its log as WORK/NAME.log. Another seed, another WORK.
"""
import argparse, os, shlex, subprocess, sys, time
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
GOLD = "--drop 0.2 --rate 3e-3 --batch 800 --epochs 7"
STUDENT = "--drop 0.2 --word-drop 0.2 --batch 1200 --least 0.8 --quantize-from 0.5"
LAST = "--drop 0.15 --rate 6e-4 --epochs 2 --quantize-from 0 --batch 1600"
NEAR = "100,101,102,103"


def stages(seed, shared, work, out, date):
    """Lists of jobs; a job: its name, and commands one after the other."""
    def train(name, number, start, *options): return f"train.py {shared} {work} {name} --seed {100 * seed + number} --look 100000 --start {start} {' '.join(options)}"
    def export(name, path=""): return f"export.py {shared} {work} {name} {path or f'{work}/{name}.weights'} {date}"
    def label(folder, shards, *names):
        return [f"label.py {work} {folder} {shards} {work}/{names[0]}.weights", f"soften.py {work} {folder} {shards} " + " ".join(names)]
    def line(k):
        """from words to teachers: two lines that share nothing but the gold"""
        teachers = [train(f"E{k}{e}", 10 * k + e, f"L{k}", GOLD) for e in (1, 2)]
        return [f"neighbours.py {work} V{k} --seed {10 * seed + k} --passes 3", f"pretrain.py {work} L{k} --start V{k} --words 5 --seed {10 * seed + k}", *teachers, export(f"E{k}1")]
    def last(name, number): return train(name + "g", number, name, LAST)
    def student(k): return [train(f"S{k}", k, f"E{k}1", STUDENT, f"--rate 2.5e-3 --epochs 1 --silver r1 --shards {NEAR},1"), last(f"S{k}", 2 + k), export(f"S{k}g")]
    def again(k): return [train(f"T{k}", 4 + k, "S1g", STUDENT, f"--rate 1.5e-3 --epochs 2 --silver r2 --shards {NEAR},1,2"), last(f"T{k}", 6 + k)]
    four, both = ("E11", "E12", "E21", "E22"), ("S1g", "S2g")
    yield [("ready", [f"prepare.py {shared} {work}", f"label.py {work} r1 '' -"])]
    yield [("line 1", line(1)), ("line 2", line(2))]
    yield [("r1", label("r1", "100,101", *four)), ("r1 too", label("r1", "102,103,1", *four))]
    yield [("student 1", student(1)), ("student 2", student(2))]
    yield [("r2", label("r2", "100,101,2", *both)), ("r2 too", label("r2", "102,103,1", *both))]
    yield [("parser 1", again(1)), ("parser 2", again(2))]
    yield [("parser", [f"average.py {work} P T1g=0.5 T2g=0.5", export("P"), export("P", f"{out}/parser.weights")])]
    yield [("names", [f"names.py {shared} {work} P N {out}/names.weights {date} --epochs 7 --rate 3e-3 --silver 30000 --seed {seed}"])]


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
