#!/usr/bin/env python3
"""The reader's weights from nothing, in one go: two jobs at a time, each with one thread; what is there already is not made again.

    recipe.py SHARED WORK OUT DATE [--seed N]      writes OUT/parser.weights and OUT/names.weights; not yet timed as a whole
Each stage waits for the one before; every job leaves its log as WORK/NAME.log. Another seed, another WORK.
"""
import argparse, os, shlex, subprocess, sys, time
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
GOLD = "--drop 0.2 --rate 3e-3 --batch 800 --epochs 8"
STUDENT = "--drop 0.1 --rate 2.5e-3 --batch 1200 --least 0.8 --gold-times 2"
LAST = "--drop 0.15 --rate 6e-4 --epochs 2 --quantize-from 0 --batch 1600"


def stages(seed, shared, work, out, date):
    """Lists of jobs; a job: its name, and commands one after the other."""
    train = lambda name, number, options, start="": f"train.py {shared} {work} {name} --seed {100 * seed + number} --look 100000 {options}" + (f" --start {start}" if start else "")
    export = lambda name, path="": f"export.py {shared} {work} {name} {path or f'{work}/{name}.weights'} {date}"
    def label(folder, first, last, *names):
        shards = ",".join(map(str, range(first, last)))
        return [f"label.py {work} {folder} {first} {last} {work}/{names[0]}.weights", f"soften.py {work} {folder} {shards} " + " ".join(names)]
    four = "E1", "E2", "E3", "E4"
    teachers = [c for k, e in enumerate(four) for c in (train(e, k, GOLD), export(e))]
    yield [("ready", [f"prepare.py {shared} {work}", f"label.py {work} r1 0 0"])]
    yield [("company", [f"pretrain.py {work} L --words 20 --seed {seed}"]), ("teachers", teachers + label("r1", 100, 104, *four))]
    yield [(s, [train(s, k, STUDENT + " --silver r1 --shards 100,101,102,103 --epochs 3", "L"), export(s)]) for k, s in ((5, "S1"), (6, "S2"))]
    yield [("r2 near", label("r2", 100, 104, "S1", "S2")), ("r2 far", label("r2", 1, 2, "S1", "S2"))]
    yield [(t, [train(t, k, STUDENT + " --silver r2 --shards 100,101,102,103,1 --epochs 4", s), train(t + "g", k + 2, LAST, t)]) for k, t, s in ((7, "T1", "S1"), (8, "T2", "S2"))]
    yield [("parser", [f"average.py {work} P T1=0.5 T1g=0.5", export("P"), export("P", f"{out}/parser.weights")])]
    yield [("names", [f"names.py {shared} {work} P N {out}/names.weights {date} --epochs 8 --rate 3e-3 --silver 30000 --seed {seed}"])]


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
