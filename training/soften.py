#!/usr/bin/env python3
"""What several parsers say together, in the place of what label.py's one parser said: trees of their mean probabilities, heads with shares, relations,
and tags where the C++ reader's conventions have not changed its own. Lemmas stay.

    soften.py WORK FOLDER SHARD,SHARD,… A [B …]     A, B: names of trained parsers (WORK/A.pt), A the one that label.py had; writes WORK/FOLDER/NNN.npz anew
"""
import os, sys, time
import numpy as np
import torch
from data import Sentences, Words
from model import Parser
import predict


def tree_first(tree, heads, shares):
    """The tree's head in the first place, the others by their shares; shares of 255."""
    found = heads == tree
    order = np.argsort(-(shares + 2 * found), 1, kind="stable")
    heads, shares = np.take_along_axis(heads, order, 1), np.take_along_axis(shares, order, 1)
    missing = ~found.any(1)
    heads[missing, 1:], shares[missing, 1:] = heads[missing, :-1], shares[missing, :-1]
    heads[missing, 0], shares[missing, 0] = tree[missing, 0], 0.3
    shares = np.maximum(np.rint(255 * shares / shares.sum(1, keepdims=True)), (np.arange(shares.shape[1]) == 0)).astype(np.uint8)
    return np.where(shares == 0, 0, heads).astype(np.int16), shares


def main(work, folder, shards, *names):
    torch.set_num_threads(1), torch.set_flush_denormal(True)
    start, words = time.time(), Words(work)
    models = [Parser.load(work, n) for n in names]
    for shard in shards.split(","):
        path, text = f"{work}/{folder}/{int(shard):03}.npz", f"{work}/raw/{int(shard):03}.txt"
        found = predict.predict(models, Sentences(words, [line.split() for line in open(text, encoding="utf-8")]), words.native)
        all_of = lambda k: np.concatenate([f[k] for f in found])
        labels, alone = dict(np.load(path)), all_of("alone")
        heads, shares = tree_first(all_of("head")[:, None], all_of("heads"), all_of("shares"))
        for k, name in enumerate(("upos", "xpos")): labels[name] = np.where(labels[name] == alone[:, k], all_of(name), labels[name]).astype(np.int16)
        labels |= dict(heads=heads, shares=shares, deprel=all_of("deprel").astype(np.int16), certain=np.array([f["certain"] for f in found]))
        np.savez(path + ".part.npz", **labels)
        os.replace(path + ".part.npz", path)
        print(f"{shard} {len(heads)} words, first choice {shares[:, 0].mean() / 255:.3f}, {time.time() - start:.0f} s", flush=True)


if __name__ == "__main__": main(*sys.argv[1:])
