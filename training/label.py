#!/usr/bin/env python3
"""Silver labels for the raw shards, by the C++ reader with an exported parser; soften.py puts what several say in their place.

    label.py WORK FOLDER SHARD,SHARD,… PARSER.weights     into WORK/FOLDER/NNN.npz; those there already are left alone; without a shard only the tool is built
"""
import glob, json, os, subprocess, sys, time
import numpy as np
import lemma as lemmas
from data import TOP
from native import Native

HERE = os.path.dirname(os.path.abspath(__file__))
SRC = os.path.join(HERE, "..", "src")


def tool(work):
    path, parts = f"{work}/label", sorted(glob.glob(f"{SRC}/reading/model/**/*.cc", recursive=True) + glob.glob(f"{SRC}/reading/nl/model/*.cc")) + [f"{SRC}/base/{f}.cc" for f in ("tree_queries", "utf8")] + [f"{HERE}/label.cc"]
    if not os.path.exists(path) or os.path.getmtime(path) < max(map(os.path.getmtime, parts)):
        subprocess.check_call(["g++", "-std=c++20", "-O2", "-ffp-contract=off", "-I", SRC, "-I", os.path.join(SRC, "../include"), *parts, "-lxxhash", "-lfmt", "-licuuc", "-o", path])
    return path


class Lemmas:
    """script and split of a word with its lemma, as class numbers; -1: no class"""
    def __init__(self, labels, native):
        self.native, self.seen = native, {}
        self.scripts, self.splits = ({v: i for i, v in enumerate(labels[k])} for k in ("script", "split"))

    def of(self, form, lemma, particles):
        key = form, lemma, lemma.split("_")[0] in particles
        if key not in self.seen:
            script, split = lemmas.make(form, lemma, self.native.lower(form), particles)
            self.seen[key] = self.scripts.get(script, -1), self.splits.get(split, -1)
        return self.seen[key]


def main(work, folder, shards, parser):
    labels, native = json.load(open(f"{work}/labels.json")), Native(work)
    known, start, program = Lemmas(labels, native), time.time(), tool(work)
    particle = labels["deprel"].index("compound:prt")
    os.makedirs(f"{work}/{folder}", exist_ok=True)
    for i in map(int, filter(None, shards.split(","))):
        path, text = f"{work}/{folder}/{i:03}.npz", f"{work}/raw/{i:03}.txt"
        if os.path.exists(path): continue
        subprocess.check_call([program, text, path + ".bin", path + ".lemmas", parser])
        forms = [line.split() for line in open(text, encoding="utf-8")]
        words = [line.rstrip("\n").split(" ") for line in open(path + ".lemmas", encoding="utf-8")]
        upos, xpos, head, rels = np.fromfile(path + ".bin", dtype=np.int16).reshape(-1, 4).T
        heads, shares = np.zeros((len(head), TOP), np.int16), np.zeros((len(head), TOP), np.uint8)
        heads[:, 0], shares[:, 0] = head, 255
        lemma, at = np.full((len(head), 2), -1, np.int16), 0
        for f, w in zip(forms, words):
            rel = rels[at:at + len(f)]
            particles = {native.lower(x) for x, r in zip(f, rel) if r == particle} if (rel == particle).any() else set()
            if len(f) == len(w): lemma[at:at + len(f)] = [known.of(a, b, particles) for a, b in zip(f, w)]
            at += len(f)
        np.savez(path + ".part.npz", lengths=np.array([len(f) for f in forms]), upos=upos, xpos=xpos, script=lemma[:, 0], split=lemma[:, 1], deprel=rels, heads=heads, shares=shares, certain=np.ones(len(forms)))
        os.replace(path + ".part.npz", path)
        os.remove(path + ".bin"), os.remove(path + ".lemmas")
        print(f"{i:03} {len(head)} words, {time.time() - start:.0f} s", flush=True)


if __name__ == "__main__": main(*sys.argv[1:])
