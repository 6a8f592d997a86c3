#!/usr/bin/env python3
"""Train the names on top of a parser, and write their weights file.

    names.py SHARED WORK PARSER NAME OUT.weights DATE [--data free|conll] [--seed N] [--epochs N] [--silver N] [--rounds N]
PARSER: name of the trained parser (WORK/PARSER.pt, by train.py or unpack.py), whose exported file OUT belongs to. Teachers learn from what people marked and, with what the
lists know (known_names.py), label the treebank, MEANTIME and N sentences of raw text; a student learns from all of it, and in the next round is a teacher too.
--data free: only what may be shipped (names_data.py); conll: CoNLL-2002, not to be shipped.
"""
import argparse, copy, random, time
import numpy as np
import torch
from torch import nn
import torch.nn.functional as F
from data import Batch, Sentences, Words, batches
from model import NORM_STEP, Encoder, Parser, Product, norm, rounded
from steps import Steps
import export, heap_names, known_names, meantime, names_data, weights

EMBED, WIDTH, LAYERS = 64, 128, 2
PIECES = 16384
SURE = 6.0           # added to the score of a tag that people gave
STUDENT = 4          # epochs of a student
LEAST, QUIET = 0.15, 0.5  # how probable labels must be to be learnt from: with names, without


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

    def loss(self, scores, tags, batch, shares):
        """minus the log probability of the tags (a linear chain), each sentence by its share"""
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
        return ((total - gold) * shares).sum() / batch.mask.sum()

    def decode(self, scores):
        """best tags of one sentence (words x tags), ties to the earlier; their probability"""
        total, every, back = self.begin + scores[0], self.begin + scores[0], []
        for row in scores[1:]:
            best = (total[:, None] + self.steps).max(0)
            back.append(best.indices)
            total, every = best.values + row, torch.logsumexp(every[:, None] + self.steps, 0) + row
        path = [int((total + self.end).argmax())]
        for b in reversed(back): path.append(int(b[path[-1]]))
        return path[::-1], float(torch.exp((total + self.end).max() - torch.logsumexp(every + self.end, 0)))


def restricted(words):
    """The parser's vocabulary with fewer rows for pieces."""
    words.pieces = PIECES
    words.size = words.rows_for(PIECES)
    return words


@torch.no_grad()
def hidden_of(parser, words, sentences):
    """What the parser's encoder knows of each word, in bytes as the reader has it."""
    out = [None] * len(sentences)
    for which in batches(sentences, 4000):
        b = Batch(sentences, which)
        h = (rounded(parser.encoder(b)) / NORM_STEP).round().to(torch.int8)
        for k, i in enumerate(which): out[i] = h[k, :len(sentences.ids[i])].clone()
    return out


def padded(rows):
    width = max(map(len, rows))
    return torch.stack([F.pad(r, (0, 0, 0, width - len(r))) for r in rows]).float() * NORM_STEP


@torch.no_grad()
def tag(models, data, hidden, leaning=None):
    """tags of each sentence and their probability, by the mean of the models; leaning(i): what is added to the scores of sentence i"""
    out, joint = [None] * len(data), copy.deepcopy(models[0])
    for m in models: m.eval()
    for name in ("steps", "begin", "end"): getattr(joint, name).copy_(torch.stack([getattr(m, name) for m in models]).mean(0))
    for which in batches(data, 4000):
        b, h = Batch(data, which), padded([hidden[i] for i in which])
        scores = torch.stack([m(b, h) for m in models]).mean(0)
        for k, i in enumerate(which):
            own = scores[k, :len(data.ids[i])]
            out[i] = joint.decode(own + torch.from_numpy(leaning(i)) if leaning else own)
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
        a, b = spans([t for _, t in g]), spans([tags[t] for t in s[0]])
        right, total = right + len(a & b), total + len(a) + len(b)
    return 200 * right / total


def told(models, tests, tags):
    return " ".join(f"{name} {f1(gold, tag(models, data, hidden), tags):.2f}" for name, (gold, data, hidden) in tests.items())


def fit(args, seed, pool, size, tags, tests, epochs):
    torch.manual_seed(seed)
    data, hidden = pool.data, pool.hidden
    model, rng, noise = Names(size, hidden[0].shape[1], len(tags)), random.Random(seed), torch.Generator().manual_seed(seed)
    if args.start: model.load_state_dict(torch.load(f"{args.work}/{args.start}.pt"))
    best = Steps(model, model.encoder.bag.weight, args.rate, 100)
    mean, step, start = {k: v.clone() for k, v in model.state_dict().items()}, 0, time.time()
    plans = [batches(data, args.batch, rng) for _ in range(epochs)]
    steps = sum(map(len, plans))
    for epoch, plan in enumerate(plans):
        for which in plan:
            model.train(), model.set_quantize(step > 0.8 * steps)
            b = Batch(data, which, 0.3, noise)
            y = torch.zeros(b.on.shape, dtype=torch.long)
            y[b.on] = torch.from_numpy(np.concatenate([pool.targets[i] for i in which]))
            loss = model.loss(model(b, padded([hidden[i] for i in which])), y, b, torch.tensor([pool.shares[i] for i in which]))
            best.take(loss, step, step / steps)
            step += 1
            keep = min(0.995, step / (step + 20))
            for k, v in model.state_dict().items():  # the large table less often
                if k != "encoder.bag.weight": mean[k].lerp_(v, 1 - keep)
                elif step % 4 == 0: mean[k].lerp_(v, 1 - keep ** 4)
    probe = Names(size, hidden[0].shape[1], len(tags))
    probe.load_state_dict(mean), probe.set_quantize(True)
    print(f"  seed {seed} loss {loss.item():.4f} {told([probe], tests, tags)} {time.time() - start:.0f} s", flush=True)
    return probe


class Pool:
    """Sentences ready to be learnt from: words, what the parser knows of them, tags, how much each counts."""
    def __init__(self, ready, forms, targets=None, shares=None):
        self.ready, self.forms = ready, forms
        self.data, self.hidden = ready(forms)
        self.targets, self.shares = targets, shares or [1.0] * len(forms)

    @staticmethod
    def marked(ready, sents, tags, share=1.0):
        return Pool(ready, [[w for w, _ in s] for s in sents], [np.array([tags.index(t) for _, t in s]) for s in sents], [share] * len(sents))

    def add(self, other, which=None):
        for i in range(len(other.forms)) if which is None else which:
            self.data.ids.append(other.data.ids[i]), self.forms.append(other.forms[i]), self.hidden.append(other.hidden[i])
            self.targets.append(other.targets[i]), self.shares.append(other.shares[i])

    def label(self, models, leaning):
        """Tags by the models. Returns which sentences may be learnt from: with a name and probable, and a third as many without."""
        found = tag(models, self.data, self.hidden, leaning)
        self.targets, self.shares = [np.array(t) for t, _ in found], [p ** 0.5 for _, p in found]
        named = [i for i, (t, p) in enumerate(found) if any(t) and p > LEAST]
        empty = [i for i, (t, p) in enumerate(found) if not any(t) and p > QUIET]
        return named + random.Random(1).sample(empty, min(len(empty), len(named) // 3))

    def with_words(self, tags): return [[(w, tags[t]) for w, t in zip(f, ts)] for f, ts in zip(self.forms, self.targets)]


class Silver:
    """What teachers label: each with what is known of its names beside the lists."""
    def __init__(self, args, ready, tags):
        known = known_names.Known(args.shared, tags)
        self.parts = []
        if args.data == "free":
            said = meantime.meantime(args.shared) + heap_names.heaps()
            rows = [np.array([[SURE * (t == tag) for tag in tags] for t in ts], dtype=np.float32) for _, ts in said]
            self.add(ready, [w for w, _ in said], known, rows)
            bank = list(names_data.treebank(args.work))
            rows = [np.array([[0] + [args.lean if p else -args.lean] * (len(tags) - 1) for p in proper], dtype=np.float32) for _, proper in bank]
            self.add(ready, [w for w, _ in bank], known, rows)
        self.add(ready, names_data.raw(args.shared, args.work, args.silver), known)

    def add(self, ready, forms, known, rows=None):
        self.parts.append((Pool(ready, forms), lambda i: known.leaning(forms[i]) + (rows[i] if rows else 0)))

    def labelled(self, models, pool):
        """A new pool: what is in `pool`, and all of this as the models see it"""
        out = Pool(pool.ready, [])
        out.targets, out.shares = [], []
        out.add(pool)
        for part, leaning in self.parts: out.add(part, part.label(models, leaning))
        print(f"  {len(out.forms)} sentences to learn from", flush=True)
        return out


def teachers(args, learn, gold, ready, tags, silver):
    """Two on what people marked, with other names in the places of theirs (the pool that is returned too); three more on MEANTIME as well, as the first see it."""
    if args.data == "conll":
        pool = Pool.marked(ready, gold, tags)
        return [learn(k, pool, args.epochs) for k in range(2)], pool
    named = known_names.lists(args.shared)
    pool = Pool.marked(ready, gold + names_data.varied(gold, named, args.varied, args.seed), tags)
    out = [learn(k, pool, args.epochs) for k in range(2)]
    wiki, leaning = silver.parts[0]
    wiki.label(out, leaning)
    wiki.shares = [1.0] * len(wiki.forms)
    for k in range(2, 2 + args.teachers):
        more = gold + names_data.varied(gold, named, args.varied, args.seed + k) + names_data.varied(wiki.with_words(tags), named, 1, args.seed + k)
        own = Pool.marked(ready, more, tags)
        own.add(wiki)
        out.append(learn(k, own, args.epochs))
    return out, pool


def write(args, model, tags):
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
    print(weights.write(args.out, "names", out), flush=True)


def main():
    a = argparse.ArgumentParser()
    for name in ("shared", "work", "parser", "name", "out", "date"): a.add_argument(name)
    a.add_argument("--seed", type=int, default=1), a.add_argument("--epochs", type=int, default=5), a.add_argument("--batch", type=int, default=1500)
    a.add_argument("--rate", type=float, default=3e-3), a.add_argument("--silver", type=int, default=0), a.add_argument("--rounds", type=int, default=1)
    a.add_argument("--data", choices=("free", "conll"), default="free"), a.add_argument("--varied", type=int, default=5), a.add_argument("--lean", type=float, default=2)
    a.add_argument("--teachers", type=int, default=3, help="how many learn from MEANTIME and the heaps too")
    a.add_argument("--start", default="", help="name of weights to start from (of another parser)")
    args = a.parse_args()
    torch.set_num_threads(1), torch.set_flush_denormal(True)
    start = time.time()
    lists = Words(args.work)
    own = restricted(Words(args.work))
    parser = Parser.load(args.work, args.parser)
    parser.set_quantize(True)
    def ready(forms): return Sentences(own, forms), hidden_of(parser, lists, Sentences(lists, forms))
    gold = names_data.conll(args.shared, "ned.train") if args.data == "conll" else names_data.ntrex(args.shared)
    tags = ["O"] + sorted({t for s in gold for _, t in s} - {"O"})
    held = (("unseen", names_data.ntrex(args.shared, True)), ("testa", names_data.conll(args.shared, "ned.testa")))
    tests = {name: (sents, *ready([[w for w, _ in s] for s in sents])) for name, sents in held}
    def learn(k, pool, epochs): return fit(args, args.seed + k, pool, own.size, tags, tests, epochs)
    silver = Silver(args, ready, tags) if args.silver else None
    print(f"read in {time.time() - start:.0f} s", flush=True)
    if silver:
        models, pool = teachers(args, learn, gold, ready, tags, silver)
        print(f"  {len(models)} averaged: {told(models, tests, tags)}", flush=True)
        pool.shares = [2.0] * len(pool.forms)
        for k in range(args.rounds):
            model = learn(10 + k, silver.labelled(models, pool), STUDENT)
            models += 2 * [model]  # it counts twice
            write(args, model, tags)
    else: write(args, learn(0, Pool.marked(ready, gold, tags), args.epochs), tags)
    print(f"{time.time() - start:.0f} s")


if __name__ == "__main__": main()
