#!/usr/bin/env python3
"""How long the whole program takes: from its start to a complete dossier on disk, and how much of that is start-up.

    cmake --preset release && ninja -C build/release wederhoor_program
    bench/program.py FILE... [--runs 30] [--against OTHER_PROGRAM]

Without files: examples/. Prints the best, the middle and the mean of the runs in milliseconds of the wall clock, and
the middle of the processor time of all threads, which another program on the machine disturbs less. --against runs a
second program in turn with the first, so that both meet the same machine. One run before those that count warms the
caches of the disk. Nothing here is a test.
"""

import argparse
import os
import pathlib
import resource
import statistics
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent


def run(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    busy = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return 1000 * wall, 1000 * busy


def say(name, times):
    walls, busy = zip(*times)
    print(f"{name}: best {min(walls):.0f} ms, middle {statistics.median(walls):.0f} ms, mean {statistics.mean(walls):.0f} ms "
          f"of {len(walls)} runs; processor time {statistics.median(busy):.0f} ms")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("files", nargs="*")
    options.add_argument("--runs", type=int, default=30)
    options.add_argument("--program", default=ROOT / "build/release/apps/cli/wederhoor")
    options.add_argument("--against", help="another program, timed in turn with the first")
    given = options.parse_args()
    files = given.files or sorted(str(p) for p in (ROOT / "examples").iterdir() if p.suffix in (".txt", ".html"))
    programs = [os.fspath(given.program)] + ([given.against] if given.against else [])
    with tempfile.TemporaryDirectory() as folder:
        empty = os.path.join(folder, "empty.txt")
        pathlib.Path(empty).write_text("Niets.\n")
        for title, reports in (("one report of one word", [empty]), (f"{len(files)} reports", files)):
            commands = {p: [p, "read", *reports, "--to", os.path.join(folder, "dossier")] for p in programs}
            times = {p: [] for p in programs}
            for turn in range(given.runs + 1):
                for p in programs:
                    took = run(commands[p])
                    if turn > 0:
                        times[p].append(took)
            for p in programs:
                say(title if len(programs) == 1 else f"{title}, {p}", times[p])


if __name__ == "__main__":
    main()
