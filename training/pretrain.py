#!/usr/bin/env python3
"""What words stand in what company: the encoder learns, on raw text, to tell a hidden word among the words of its batch.

    pretrain.py WORK NAME --words MILLIONS [--seed N] [--start NAME]        writes WORK/NAME.pt, to start a parser from (train.py --start)
"""
import argparse, glob, json, os, random, time
import torch
from torch import nn
import torch.nn.functional as F
from data import Batch, Sentences, Words, batches
from model import Parser, norm
from steps import Steps


class Guess(nn.Module):
    """hidden words are zeros to the encoder; what it makes of their places is compared with the words of the batch"""
    def __init__(self, encoder, width, embed):
        super().__init__()
        self.encoder, self.ask = encoder, nn.Linear(width, embed)
        self.sharp = nn.Parameter(torch.tensor(0.2))

    def loss(self, batch, hide, rng):
        types = norm(self.encoder.bag(batch.rows, batch.offsets, per_sample_weights=batch.weights))
        hidden = (torch.rand(batch.mask.shape, generator=rng) < hide) & batch.on
        x = types[batch.words] * (batch.mask * ~hidden)[:, :, None]
        y = self.encoder.encode(x, batch)
        scores = self.sharp * (norm(self.ask(y[hidden])) @ types.t())
        return F.cross_entropy(scores, batch.words[hidden])


def main():
    a = argparse.ArgumentParser()
    a.add_argument("work"), a.add_argument("name")
    a.add_argument("--seed", type=int, default=1), a.add_argument("--words", type=float, required=True), a.add_argument("--start", default="", help="name of weights to start from: neighbours.py")
    a.add_argument("--rate", type=float, default=3e-3), a.add_argument("--batch", type=int, default=4000), a.add_argument("--hide", type=float, default=0.15)
    args = a.parse_args()
    torch.manual_seed(args.seed), torch.set_num_threads(1), torch.set_flush_denormal(True)
    noise, start = torch.Generator().manual_seed(args.seed), time.time()
    words, labels = Words(args.work), json.load(open(f"{args.work}/labels.json"))
    shards = sorted(glob.glob(f"{args.work}/raw/[0-9]*.txt"))
    random.Random(args.seed).shuffle(shards)
    model = Parser.fresh(words, labels, layers=4, glances=2, drop=0.1)
    if args.start: model.begin_from(args.work, args.start)
    glances, model.encoder.glances = model.encoder.glances, nn.ModuleList()
    guess = Guess(model.encoder, model.config["width"], model.config["embed"])
    best = Steps(guess, model.encoder.bag.weight, args.rate)
    state, at, step, seen, losses = f"{args.work}/{args.name}.state", 0, 0, 0, []
    if os.path.exists(state):
        s = torch.load(state, weights_only=False)
        guess.load_state_dict(s["guess"]), best.load_state_dict(s["best"])
        at, step, seen = s["at"], s["step"], s["seen"]
    while seen < 1e6 * args.words:
        rng = random.Random(1000 * args.seed + at)
        data = Sentences(words, [line.split() for line in open(shards[at % len(shards)], encoding="utf-8")])
        for which in batches(data, args.batch, rng):
            if seen >= 1e6 * args.words: break
            guess.train()
            loss = guess.loss(Batch(data, which, 0.1, noise), args.hide, noise)
            best.take(loss, step, seen / 1e6 / args.words)
            step, seen = step + 1, seen + sum(len(data.ids[i]) for i in which)
            losses.append(loss.detach())
        at += 1
        torch.save(dict(guess=guess.state_dict(), best=best.state_dict(), at=at, step=step, seen=seen), state)
        print(f"{shards[(at - 1) % len(shards)]} step {step} words {seen} loss {torch.stack(losses[-100:]).mean():.3f} {time.time() - start:.0f} s", flush=True)
    model.encoder.glances = glances
    model.save(args.work, args.name, labels)


if __name__ == "__main__": main()
