#!/usr/bin/env python3
"""Train the names on top of a parser, and write their weights file.

    names.py SHARED WORK PARSER NAME OUT.weights DATE [--data free|conll] [--seed N] [--epochs N] [--silver N]
PARSER: name of the trained parser (WORK/PARSER.pt, by train.py or unpack.py), whose exported file OUT belongs to. Two teachers learn from what people marked and label
the treebank and N sentences of raw text; a student learns from all of it. --data free: only what may be shipped (names_data.py); conll: CoNLL-2002, not to be shipped.
"""
import argparse, random, time
import numpy as np
import torch
from torch import nn
import torch.nn.functional as F
from data import Batch, Sentences, Words, batches
from model import Encoder, Parser, Product, norm, rounded
from steps import Steps
import export, names_data, weights

EMBED, WIDTH, LAYERS = 64, 128, 2
PIECES = 16384


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
def tag(models, data, hidden, proper=None):
    """tags of each sentence by the mean of the models; proper: how much each word leans to being part of a name, added to the scores of all name tags"""
    out = [None] * len(data)
    for m in models: m.eval()
    for which in batches(data, 4000):
        b, h = Batch(data, which), padded([hidden[i] for i in which])
        scores = torch.stack([m(b, h) for m in models]).mean(0)
        if proper:
            for k, i in enumerate(which): scores[k, :len(data.ids[i]), 1:] += torch.tensor(proper[i])[:, None]
        for k, i in enumerate(which): out[i] = models[0].decode(scores[k, :len(data.ids[i])])
    return out


def spans(tags):
    out, start = set(), None
    for i, t in enumerate([*tags, "O"]):
        if start is not None and t != "I-" + start[1]:
            out.add((start[0], i, start[1]))
            start = None
        if t != "O" and start is None: start = i, t[2:]
    return out


def f1(gold, found, tags):
    right = total = 0
    for g, s in zip(gold, found):
        a, b = spans([t for _, t in g]), spans([tags[t] for t in s])
        right, total = right + len(a & b), total + len(a) + len(b)
    return 200 * right / total


def told(models, tests, tags):
    return " ".join(f"{name} {f1(gold, tag(models, data, hidden), tags):.2f}" for name, (gold, data, hidden) in tests.items())


def fit(args, seed, data, hidden, targets, size, tags, tests):
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
            print(f"  seed {seed} epoch {epoch + 1} loss {loss.item():.4f} {told([probe], tests, tags)} {time.time() - start:.0f} s", flush=True)
    return probe


def marked(args):
    """What people marked, with what is made of it: sentences, and how often the student sees each"""
    if args.data == "conll": return names_data.conll(args.shared, "ned.train"), 1
    gold = names_data.ntrex(args.shared)
    return gold + names_data.varied(gold, names_data.lists(args.shared), args.varied, args.seed), 2


class Pool:
    """Sentences ready to be learnt from."""
    def __init__(self, ready): self.ready, self.data, self.hidden, self.targets = ready, None, [], []

    def add(self, forms, targets):
        data, hidden = self.ready(forms)
        if self.data: self.data.ids += data.ids
        else: self.data = data
        self.hidden += hidden
        self.targets += [np.array(t) for t in targets]

    def repeat(self, times): self.data.ids, self.hidden, self.targets = self.data.ids * times, self.hidden * times, self.targets * times


def main():
    a = argparse.ArgumentParser()
    for name in ("shared", "work", "parser", "name", "out", "date"): a.add_argument(name)
    a.add_argument("--seed", type=int, default=1), a.add_argument("--epochs", type=int, default=12), a.add_argument("--batch", type=int, default=1500)
    a.add_argument("--rate", type=float, default=3e-3), a.add_argument("--silver", type=int, default=0), a.add_argument("--teachers", type=int, default=2)
    a.add_argument("--data", choices=("free", "conll"), default="free"), a.add_argument("--varied", type=int, default=5), a.add_argument("--lean", type=float, default=2)
    a.add_argument("--start", default="", help="name of weights to start from (of another parser)")
    args = a.parse_args()
    torch.set_num_threads(1), torch.set_flush_denormal(True)
    start = time.time()
    lists = Words(args.work)
    own = restricted(Words(args.work))
    parser = Parser.load(args.work, args.parser)
    parser.set_quantize(True)
    def ready(forms): return Sentences(own, forms), hidden_of(parser, lists, Sentences(lists, forms))
    def words(sents): return [[w for w, _ in s] for s in sents]
    train, times = marked(args)
    tags = ["O"] + sorted({t for s in train for _, t in s} - {"O"})
    pool = Pool(ready)
    pool.add(words(train), [[tags.index(t) for _, t in s] for s in train])
    tests = {name: (gold, *ready(words(gold))) for name, gold in (("unseen", names_data.ntrex(args.shared, True)), ("testa", names_data.conll(args.shared, "ned.testa")))}
    print(f"{len(train)} sentences, read in {time.time() - start:.0f} s", flush=True)
    if args.silver:
        first = [fit(args, args.seed + k, pool.data, pool.hidden, pool.targets, own.size, tags, tests) for k in range(args.teachers)]
        print(f"  {args.teachers} averaged: {told(first, tests, tags)}", flush=True)
        pool.repeat(times)
        sources = [(names_data.raw(args.shared, args.work, args.silver), None)]
        if args.data == "free":
            bank = list(names_data.treebank(args.work))
            sources.append(([w for w, _ in bank], [[args.lean if p else -args.lean for p in proper] for _, proper in bank]))
        for forms, proper in sources:
            found = tag(first, *ready(forms), proper)
            keep = [i for i, s in enumerate(found) if any(s)]  # sentences with a name, and half as many without
            keep += random.Random(args.seed).sample([i for i, s in enumerate(found) if not any(s)], min(len(keep) // 2, len(found) - len(keep)))
            pool.add([forms[i] for i in keep], [found[i] for i in keep])
            print(f"  silver {len(keep)} sentences, {time.time() - start:.0f} s", flush=True)
    model = fit(args, args.seed, pool.data, pool.hidden, pool.targets, own.size, tags, tests)
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
