#!/usr/bin/env python3
"""Silver labels for the raw shards, by the C++ reader with exported teachers: heads are voted on, the first teacher gives the tags and lemmas.

    label.py WORK FOLDER FIRST LAST A.weights [B.weights …]     shards FIRST to LAST - 1 into WORK/FOLDER/NNN.npz; those there already are left alone
"""
import glob, json, os, subprocess, sys, time
import numpy as np
import lemma as lemmas
from data import TOP
from native import Native

HERE = os.path.dirname(os.path.abspath(__file__))
SRC = os.path.join(HERE, "..", "src")


def tool(work):
    path, parts = f"{work}/label", sorted(glob.glob(f"{SRC}/reading/model/*.cc")) + [f"{SRC}/base/{f}.cc" for f in ("tree", "utf8")] + [f"{HERE}/label.cc"]
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


def votes(heads):
    """words x teachers -> heads (words x TOP) and their shares, the most voted first"""
    n, k = heads.shape
    out, shares = np.zeros((n, TOP), np.int16), np.zeros((n, TOP), np.uint8)
    agreed = (heads == heads[:, :1]).all(1)
    out[:, 0], shares[:, 0] = heads[:, 0], 255
    for i in np.nonzero(~agreed)[0]:
        row = list(heads[i])
        order = sorted(set(row), key=lambda h: (-row.count(h), row.index(h)))[:TOP]
        out[i, :len(order)] = order
        shares[i] = 0
        shares[i, :len(order)] = [255 * row.count(h) // k for h in order]
    return out, shares


def main(work, folder, first, last, teachers):
    labels, native = json.load(open(f"{work}/labels.json")), Native(work)
    known, start, program = Lemmas(labels, native), time.time(), tool(work)
    os.makedirs(f"{work}/{folder}", exist_ok=True)
    for i in range(first, last):
        path, text = f"{work}/{folder}/{i:03}.npz", f"{work}/raw/{i:03}.txt"
        if os.path.exists(path) or not os.path.exists(text): continue
        subprocess.check_call([program, text, path + ".bin", path + ".lemmas", *teachers])
        forms = [line.split() for line in open(text, encoding="utf-8")]
        words = [line.rstrip("\n").split(" ") for line in open(path + ".lemmas", encoding="utf-8")]
        columns = np.fromfile(path + ".bin", dtype=np.int16).reshape(-1, 2 + 2 * len(teachers))
        lengths = np.array([len(f) for f in forms])
        heads, shares = votes(columns[:, 2::2])
        rels = columns[np.arange(len(columns)), 3 + 2 * (columns[:, 2::2] == heads[:, :1]).argmax(1)]
        same = np.add.reduceat((columns[:, 2::2] == columns[:, 2:3]).mean(1), np.cumsum(lengths) - lengths) / lengths
        particle = labels["deprel"].index("compound:prt")
        lemma, at = np.full((len(columns), 2), -1, np.int16), 0
        for f, w in zip(forms, words):
            rel = rels[at:at + len(f)]
            particles = {native.lower(x) for x, r in zip(f, rel) if r == particle} if (rel == particle).any() else set()
            if len(f) == len(w): lemma[at:at + len(f)] = [known.of(a, b, particles) for a, b in zip(f, w)]
            at += len(f)
        np.savez(path + ".part.npz", lengths=lengths, upos=columns[:, 0], xpos=columns[:, 1], script=lemma[:, 0], split=lemma[:, 1], deprel=rels, heads=heads, shares=shares, certain=same)
        os.replace(path + ".part.npz", path)
        os.remove(path + ".bin"), os.remove(path + ".lemmas")
        print(f"{i:03} {len(columns)} words, agreed {same.mean():.3f}, {(same > 0.9).mean():.2f} of the sentences above .9, {time.time() - start:.0f} s", flush=True)


if __name__ == "__main__": main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), sys.argv[5:])
