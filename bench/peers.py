#!/usr/bin/env python3
"""The Dutch reader beside the peers that install from packages, on the same text in the same run.

    bench/peers.py TEXT [--program build/release/apps/cli/wederhoor] [--udpipe MODEL] [--frog-words 10000]
Peers that are not there are left out and named: ucto and frog (Debian: ucto, frog, frogdata, uctodata), UDPipe 1 (PyPI ufal.udpipe; MODEL by
training/udpipe.py). Tokens of each are its own; seconds are CPU seconds of the process, its start measured on an empty text and taken off.
"""
import argparse, os, resource, shutil, subprocess, sys, tempfile

UDPIPE = """
import sys
from ufal.udpipe import Model, Pipeline
path, what, text = sys.argv[1:]
model = Model.load(path)
line = Pipeline(model, "tokenize", Pipeline.DEFAULT, Pipeline.NONE if what == "tag" else Pipeline.DEFAULT, "conllu")
sys.stdout.write(line.process(open(text, encoding="utf-8").read()))
"""


def spent(command, out):
    """CPU seconds and peak MiB of one command, its standard output in a file; None where it fails"""
    with open(out, "wb") as to:
        child = subprocess.Popen(command, stdout=to, stderr=subprocess.DEVNULL)
        _, status, use = os.wait4(child.pid, 0)
        child.returncode = 0
    if status: return None
    return use.ru_utime + use.ru_stime, use.ru_maxrss >> 10


def words_in(out, lines_are_words):
    """lines that are words (CoNLL-U, Frog's columns), or words between spaces (ucto)"""
    with open(out, encoding="utf-8") as lines:
        if not lines_are_words: return sum(len(l.split()) for l in lines)
        return sum(1 for l in lines if l.strip() and not l.startswith("#"))


def head_of(text, words, folder):
    path, n = os.path.join(folder, "head.txt"), 0
    with open(text, encoding="utf-8") as lines, open(path, "w", encoding="utf-8") as to:
        for line in lines:
            n += len(line.split())
            to.write(line)
            if n >= words: break
    return path


def measure(name, command, text, empty, folder):
    out = os.path.join(folder, "out")
    start, whole = spent(command(empty), out), spent(command(text), out)
    if start is None or whole is None:
        print(f"{name:28} failed")
        return None
    words = words_in(out, not name.startswith("ucto"))
    rate = words / max(1e-3, whole[0] - start[0])
    print(f"{name:28} {words:8} words  {rate:9.0f} words/s  start {start[0]:6.2f} s  {whole[1]:6} MiB", flush=True)
    return rate


def main():
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("text"), a.add_argument("--program", default=f"{here}/build/release/apps/cli/wederhoor")
    a.add_argument("--udpipe", default=""), a.add_argument("--frog-words", type=int, default=10000)
    args = a.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        empty = os.path.join(folder, "empty.txt")
        open(empty, "w").write("Ja.\n")
        short = head_of(args.text, args.frog_words, folder)
        ours = measure("wederhoor conllu", lambda t: [args.program, "conllu", t], args.text, empty, folder)
        peers = [("ucto (tokens only)", shutil.which("ucto"), lambda t: ["ucto", "-L", "nld", "-n", t], args.text),
                 ("frog (everything)", shutil.which("frog"), lambda t: ["frog", "--skip=a", "--threads=1", "-t", t], short)]
        if args.udpipe:
            for what in ("tag", "parse"):
                peers.append((f"UDPipe 1 ({what})", True, lambda t, w=what: [sys.executable, "-c", UDPIPE, args.udpipe, w, t], args.text))
        for name, there, command, text in peers:
            if not there:
                print(f"{name:28} not installed")
                continue
            rate = measure(name, command, text, empty, folder)
            if rate and ours: print(f"{'':28} ours / theirs {ours / rate:.1f}")


if __name__ == "__main__": main()
