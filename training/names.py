#!/usr/bin/env python3
"""Train the names on top of a parser, and write their weights file.

    names.py SHARED WORK PARSER NAME OUT.weights DATE [--seed N] [--epochs N] [--silver N]
PARSER: name of the trained parser (WORK/PARSER.pt), whose exported file OUT belongs to; --silver N: sentences of raw text labelled by a first round.
"""
import argparse, json, random, re, subprocess, sys, time
import numpy as np
import torch
from torch import nn
import torch.nn.functional as F
from data import Batch, Sentences, Words, batches
from model import Encoder, Parser, Product, norm, rounded
from steps import Steps
import export, weights

EMBED, WIDTH, LAYERS = 64, 128, 2
PIECES = 16384


def columns(path):
    sents, block = [], []
    for line in open(path, encoding="latin-1"):
        c = line.split()
        if c and c[0] != "-DOCSTART-": block.append((c[0], c[-1]))
        elif block: sents.append(block); block = []
    return sents + ([block] if block else [])


class Names(nn.Module):
    def __init__(self, rows, hidden, tags, drop=0.3):
        super().__init__()
        self.encoder = Encoder(rows, EMBED, WIDTH, LAYERS, drop)
        self.encoder.conv = Product(3 * (EMBED + hidden), 2 * WIDTH)
        self.tag = Product(WIDTH, tags)
        self.steps, self.begin, self.end = nn.Parameter(torch.zeros(tags, tags)), nn.Parameter(torch.zeros(tags)), nn.Parameter(torch.zeros(tags))
        self.drop = drop

    def set_quantize(self, on):
        for m in self.modules():
            if isinstance(m, Product): m.quantize = on

    def forward(self, batch, hidden):
        own = norm(self.encoder.bag(batch.rows, batch.offsets, per_sample_weights=batch.weights))[batch.words]
        x = torch.cat([hidden, own], 2) * batch.mask[:, :, None]
        return self.tag(F.dropout(self.encoder.encode(x, batch), self.drop, self.training))

    def loss(self, scores, tags, batch):
        """minus the log probability of the tags (a linear chain)"""
        b, t, _ = scores.shape
        at = torch.arange(b)
        gold = self.begin[tags[:, 0]] + scores[at, 0, tags[:, 0]]
        total = self.begin + scores[:, 0]
        for i in range(1, t):
            on = batch.on[:, i]
            total = torch.where(on[:, None], torch.logsumexp(total[:, :, None] + self.steps, 1) + scores[:, i], total)
            gold = gold + torch.where(on, self.steps[tags[:, i - 1], tags[:, i]] + scores[at, i, tags[:, i]], torch.zeros(()))
        total = torch.logsumexp(total + self.end, 1)
        gold = gold + self.end[tags[at, batch.lengths - 1]]
        return (total - gold).sum() / batch.mask.sum()

    def decode(self, scores):
        """best tags of one sentence (words x tags), ties to the earlier"""
        total, back = self.begin + scores[0], []
        for row in scores[1:]:
            best = (total[:, None] + self.steps).max(0)
            back.append(best.indices)
            total = best.values + row
        path = [int((total + self.end).argmax())]
        for b in reversed(back): path.append(int(b[path[-1]]))
        return path[::-1]


def restricted(words):
    """The parser's vocabulary with fewer rows for pieces."""
    words.pieces = PIECES
    words.size = words.rows_for(PIECES)
    return words


@torch.no_grad()
def hidden_of(parser, words, sentences):
    """What the parser's encoder knows of each word, rounded as the reader has it."""
    out = [None] * len(sentences)
    for which in batches(sentences, 4000):
        b = Batch(sentences, which)
        h = rounded(parser.encoder(b))
        for k, i in enumerate(which): out[i] = h[k, :len(sentences.ids[i])].clone()
    return out


def padded(rows):
    width = max(map(len, rows))
    return torch.stack([F.pad(r, (0, 0, 0, width - len(r))) for r in rows])


@torch.no_grad()
def tag(models, data, hidden):
    out = [None] * len(data)
    for m in models: m.eval()
    for which in batches(data, 4000):
        b, h = Batch(data, which), padded([hidden[i] for i in which])
        scores = torch.stack([m(b, h) for m in models]).mean(0)
        for k, i in enumerate(which): out[i] = models[0].decode(scores[k, :len(data.ids[i])])
    return out


def f1(data, found, tags):
    def spans(seq):
        out, start, kind = set(), None, None
        for i, t in enumerate(list(seq) + ["O"]):
            k = t[2:] if t[:2] in ("B-", "I-") else None
            if start is not None and (k != kind or t[:2] == "B-"): out.add((start, i, kind)); start = None
            if k and start is None: start, kind = i, k
        return out
    right = gold = system = 0
    for g, s in zip(data, found):
        a, b = spans([w[1] for w in g]), spans([tags[t] for t in s])
        right, gold, system = right + len(a & b), gold + len(a), system + len(b)
    return 200 * right / (gold + system)


def fit(args, seed, data, hidden, targets, size, tags, test):
    torch.manual_seed(seed)
    model, rng, noise = Names(size, hidden[0].shape[1], len(tags)), random.Random(seed), torch.Generator().manual_seed(seed)
    if args.start: model.load_state_dict(torch.load(f"{args.work}/{args.start}.pt"))
    best = Steps(model, model.encoder.bag.weight, args.rate, 100)
    mean, step, start = {k: v.clone() for k, v in model.state_dict().items()}, 0, time.time()
    plans = [batches(data, args.batch, rng) for _ in range(args.epochs)]
    steps = sum(map(len, plans))
    for epoch, plan in enumerate(plans):
        for which in plan:
            model.train(), model.set_quantize(step > 0.8 * steps)
            b = Batch(data, which, 0.3, noise)
            y = torch.zeros(b.on.shape, dtype=torch.long)
            y[b.on] = torch.from_numpy(np.concatenate([targets[i] for i in which]))
            loss = model.loss(model(b, padded([hidden[i] for i in which])), y, b)
            best.take(loss, step, step / steps)
            step += 1
            keep = min(0.995, step / (step + 20))
            for k, v in model.state_dict().items(): mean[k].lerp_(v, 1 - keep)
        if epoch % 3 == 2 or epoch + 1 == args.epochs:
            probe = Names(size, hidden[0].shape[1], len(tags))
            probe.load_state_dict(mean), probe.set_quantize(True)
            print(f"  seed {seed} epoch {epoch + 1} loss {float(loss):.4f} testa {f1(test[0], tag([probe], test[1], test[2]), tags):.2f} {time.time() - start:.0f} s", flush=True)
    return probe


def main():
    a = argparse.ArgumentParser()
    for name in ("shared", "work", "parser", "name", "out", "date"): a.add_argument(name)
    a.add_argument("--seed", type=int, default=1), a.add_argument("--epochs", type=int, default=12), a.add_argument("--batch", type=int, default=1500)
    a.add_argument("--rate", type=float, default=3e-3), a.add_argument("--silver", type=int, default=0), a.add_argument("--teachers", type=int, default=2)
    a.add_argument("--start", default="", help="name of weights to start from (of another parser)")
    args = a.parse_args()
    torch.set_num_threads(1), torch.set_flush_denormal(True)
    start = time.time()
    lists = Words(args.work)
    own = restricted(Words(args.work))
    parser = Parser.load(args.work, args.parser)
    parser.set_quantize(True)
    folder = f"{args.shared}/data/ner/nl-conll2002"
    train, test = columns(f"{folder}/ned.train"), columns(f"{folder}/ned.testa")
    tags = ["O"] + sorted({t for s in train for _, t in s} - {"O"})
    def ready(forms): return Sentences(own, forms), hidden_of(parser, lists, Sentences(lists, forms))
    data, hidden = ready([[w for w, _ in s] for s in train])
    targets = [np.array([tags.index(t) for _, t in s]) for s in train]
    trial = (test, *ready([[w for w, _ in s] for s in test]))
    raw = []
    if args.silver:
        for i in (100, 101, *range(99)):
            if len(raw) >= args.silver: break
            raw += [line.split() for line in open(f"{args.work}/raw/{i:03}.txt", encoding="utf-8")]
        extra, extra_hidden = ready(raw[:args.silver])
    print(f"read in {time.time() - start:.0f} s", flush=True)
    if args.silver:
        first = [fit(args, args.seed + k, data, hidden, targets, own.size, tags, trial) for k in range(args.teachers)]
        print(f"  {args.teachers} averaged: testa {f1(test, tag(first, *trial[1:]), tags):.2f}", flush=True)
        found = tag(first, extra, extra_hidden)
        keep = [i for i, s in enumerate(found) if any(s)]  # sentences with a name, and as many without
        keep += random.Random(args.seed).sample([i for i, s in enumerate(found) if not any(s)], min(len(keep), len(found) - len(keep)))
        for i in keep:
            data.ids.append(extra.ids[i]), hidden.append(extra_hidden[i]), targets.append(np.array(found[i]))
        print(f"  silver {len(keep)} sentences, {time.time() - start:.0f} s", flush=True)
    model = fit(args, args.seed, data, hidden, targets, own.size, tags, trial)
    torch.save(model.state_dict(), f"{args.work}/{args.name}.pt")
    out = {"made": args.date}
    out["parser"] = np.array([int.from_bytes(open(f"{args.work}/{args.parser}.weights", "rb").read(32)[24:32], "little")], dtype=np.uint64)
    out["tags"] = "\n".join("-" if t == "O" else t for t in tags) + "\n"
    out["embedding.sizes"] = np.array([EMBED, PIECES], dtype=np.uint32)
    weights.table(out, model.encoder.bag.weight.detach().numpy())
    export.encoder(out, model.encoder, WIDTH, LAYERS)
    w = lambda p: p.detach().numpy().astype(np.float32)
    weights.product(out, "tag", w(model.tag.weight), w(model.tag.bias))
    out["tag.steps"] = np.concatenate([w(model.steps).ravel(), w(model.begin), w(model.end)])
    print(weights.write(args.out, "names", out), f"{time.time() - start:.0f} s")


if __name__ == "__main__": main()
