#!/usr/bin/env python3
"""Puts the probabilities of heads, averaged over parsers, in the place of the votes that label.py wrote.

    soften.py WORK FOLDER SHARD,SHARD,… A [B …]     A, B: names of trained parsers (WORK/A.pt); writes WORK/FOLDER/NNN.npz anew
"""
import os, sys, time
import numpy as np
import torch
from data import Sentences, Words
from model import Parser, Scan
import predict


def load(work, name):
    saved = torch.load(f"{work}/{name}.pt", weights_only=False)
    model = Parser(**saved["config"])
    model.load_state_dict(saved["weights"])
    return model.eval()


def main(work, folder, shards, *names):
    torch.set_num_threads(1)
    start, words = time.time(), Words(work)
    Scan.lib = words.native.lib
    models = [load(work, n) for n in names]
    for shard in shards.split(","):
        path, text = f"{work}/{folder}/{int(shard):03}.npz", f"{work}/raw/{int(shard):03}.txt"
        data = Sentences(words, [line.split() for line in open(text, encoding="utf-8")])
        found = predict.predict(models, data, words.native, trees=False)
        labels = dict(np.load(path))
        heads, shares = (np.concatenate([f[k] for f in found]) for k in ("heads", "shares"))
        tree = labels["heads"][:, :1]  # the voted tree's head keeps the first place
        mine = np.where(heads == tree, shares, 0)
        order = np.argsort(-(shares + 2 * (heads == tree)), 1, kind="stable")
        heads, shares = np.take_along_axis(heads, order, 1), np.take_along_axis(shares, order, 1)
        missing = mine.sum(1) == 0
        heads[missing, 1:], shares[missing, 1:] = heads[missing, :-1], shares[missing, :-1]
        heads[missing, 0], shares[missing, 0] = tree[missing, 0], 0.3
        shares = np.maximum(np.rint(255 * shares / shares.sum(1, keepdims=True)), (np.arange(shares.shape[1]) == 0)).astype(np.uint8)
        heads[shares == 0] = 0  # there may be fewer heads than places
        np.savez(path + ".part.npz", **{**labels, "heads": heads.astype(np.int16), "shares": shares})
        os.replace(path + ".part.npz", path)
        print(f"{shard} {len(heads)} words, first choice {shares[:, 0].mean() / 255:.3f}, {time.time() - start:.0f} s", flush=True)


if __name__ == "__main__": main(*sys.argv[1:])
