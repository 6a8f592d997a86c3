#!/usr/bin/env python3
"""Which words stand beside which: rows of the embedding table learnt from raw text, before any network sees it.

    neighbours.py WORK NAME [--passes N] [--seed N]        writes WORK/NAME.pt, to start pretrain.py or train.py from
"""
import argparse, ctypes, glob, json, time
import numpy as np
import torch
from data import Words
from model import Parser

SIZE, PLACES = 128, 6


def text_of(words, work):
    """the types of all raw shards, -1 after each sentence"""
    out = []
    for path in sorted(glob.glob(f"{work}/raw/[0-9]*.txt")):
        for line in open(path, encoding="utf-8"): out += [*map(words.id, line.split()), -1]
    return np.array(out, np.int32)


def main():
    a = argparse.ArgumentParser()
    a.add_argument("work"), a.add_argument("name"), a.add_argument("--seed", type=int, default=1), a.add_argument("--passes", type=int, default=4)
    a.add_argument("--rate", type=float, default=0.05), a.add_argument("--common", type=float, default=1e-3), a.add_argument("--spread", type=float, default=0.35)
    args = a.parse_args()
    start, words, labels = time.time(), Words(args.work), json.load(open(f"{args.work}/labels.json"))
    torch.manual_seed(args.seed)
    text = text_of(words, args.work)
    count = np.bincount(text[text >= 0], minlength=len(words.rows)).astype(np.float64)
    row_at = np.cumsum([0] + [len(r) for r in words.rows]).astype(np.int64)
    rows = np.concatenate(words.rows).astype(np.int32)
    own = np.array([len(r) > 0 and r[0] < len(words.words) for r in words.rows], np.uint8)
    first = np.array([r[0] if o else -1 for r, o in zip(words.rows, own)])
    told = np.where(own, first, -1).astype(np.int32)
    share = np.bincount(told[told >= 0], count[told >= 0], len(words.words))
    drawn = share ** 0.75
    noise = np.repeat(np.arange(len(drawn), dtype=np.int32), np.rint(2e6 * drawn / drawn.sum()).astype(int))
    keep = np.minimum(1, np.sqrt(args.common * count.sum() / np.maximum(count, 1))).astype(np.float32)
    model = Parser.fresh(words, labels, layers=4, glances=2, drop=0.1)
    table = (torch.randn(words.size, SIZE) * 0.01).numpy()
    out = np.zeros((PLACES, len(words.words), SIZE), np.float32)
    lib, p = words.native.lib, lambda x: ctypes.c_void_p(x.ctypes.data)
    print(f"{len(text)} words of {len(words.rows)} types, {time.time() - start:.0f} s", flush=True)
    for k in range(args.passes):
        rates = [ctypes.c_float(args.rate * (1 - (k + e) / args.passes)) for e in (0, 1)]
        loss = lib.neighbours(p(text), ctypes.c_int64(len(text)), p(row_at), p(rows), p(own), p(told), p(keep), p(noise), len(noise), len(words.words), p(table), p(out), *rates, ctypes.c_uint64(args.seed * 1000 + k))
        print(f"pass {k + 1} loss {loss:.4f} {time.time() - start:.0f} s", flush=True)
    made = np.stack([table[words.rows[w]].sum(0) for w in np.argsort(-count)[:20000]])
    with torch.no_grad(): model.encoder.bag.weight.copy_(torch.from_numpy(table * (args.spread / made.std())))
    model.save(args.work, args.name, labels)


if __name__ == "__main__": main()
