#!/usr/bin/env python3
"""Train one parser.

    train.py SHARED WORK NAME --seed N [--silver FOLDER --shards 100,101 --gold-times 3] [--epochs N | --minutes N] [--start NAME]
writes WORK/NAME.pt (weights averaged over steps); goes on from WORK/NAME.state if that is there.
"""
import argparse, json, os, random, time
import torch
import torch.nn.functional as F
import fused
from data import Batch, Sentences, Words, batches
from model import Parser
from steps import Steps
import predict


def loss_of(model, b):
    parts = model(b)
    total, t = 0, b.targets
    tell = lambda scores, targets: fused.Entropy.apply(scores, targets, 0.03)
    for name in ("upos", "xpos", "split"): total = total + tell(parts[name][b.on], t[name])
    lemma = {"lemma": parts["lemma"][b.on][None]}
    total = total + tell(model.scripts(lemma)[0], t["script"])
    arcs = F.log_softmax(model.arcs(parts, b)[b.on], -1)
    shares = t["shares"] / t["shares"].sum(1, keepdim=True)
    total = total - (arcs.gather(1, t["heads"]) * shares).sum(1).mean()
    for g in model.encoder.glances: total = total - 0.3 * (g.guess[b.on].gather(1, t["heads"]) * shares).sum(1).mean()
    rels = model.relations(parts, b.spread(t["heads"][:, 0]))[b.on]
    return total + tell(rels, t["deprel"])


def plan(silver, gold, args, rng):
    """The batches of one epoch: (data, sentence numbers)"""
    out = [(gold, w) for _ in range(args.gold_times) for w in batches(gold, args.batch, rng)]
    if silver: out += [(silver, w) for w in batches(silver, args.batch, rng)]
    rng.shuffle(out)
    return out


def look(args, model, mean, labels, dev, words, known):
    """dev scores of the averaged weights"""
    test = Parser(**model.config)
    test.load_state_dict(mean), test.eval(), test.set_quantize(model.quantize)
    predict.to_conllu(f"{args.work}/{args.name}.dev.conllu", dev, predict.predict([test], dev, words.native), labels, words.native, known)
    return predict.score(f"{args.shared}/data/ud/nl/dev.conllu", f"{args.work}/{args.name}.dev.conllu")


def main():
    a = argparse.ArgumentParser()
    a.add_argument("shared"), a.add_argument("work"), a.add_argument("name")
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--embed", type=int, default=128), a.add_argument("--width", type=int, default=256), a.add_argument("--layers", type=int, default=4), a.add_argument("--glances", type=int, default=2)
    a.add_argument("--drop", type=float, default=0.2), a.add_argument("--word-drop", type=float, default=0.15)
    a.add_argument("--rate", type=float, default=2e-3), a.add_argument("--batch", type=int, default=2500)
    a.add_argument("--epochs", type=int, default=8), a.add_argument("--gold-times", type=int, default=1)
    a.add_argument("--silver", default="", help="folder of labels by label.py, of which SHARDS are read")
    a.add_argument("--shards", default="", help="numbers with commas between"), a.add_argument("--least", type=float, default=0.85)
    a.add_argument("--quantize-from", type=float, default=0.8, help="share of the steps after which products are rounded as the reader will")
    a.add_argument("--minutes", type=float, default=0, help="plan the rate for this long instead of whole epochs")
    a.add_argument("--look", type=int, default=500, help="dev scores after so many steps")
    a.add_argument("--start", default="", help="name of weights to start from")
    args = a.parse_args()
    torch.manual_seed(args.seed), torch.set_num_threads(1), torch.set_flush_denormal(True)
    rng, noise, begin = random.Random(args.seed), torch.Generator().manual_seed(args.seed), time.time()
    words, labels = Words(args.work), json.load(open(f"{args.work}/labels.json"))
    gold, dev = (Sentences.gold(words, f"{args.work}/{n}.json", labels) for n in ("gold", "dev"))
    silver = None
    for i in map(int, filter(None, args.shards.split(","))):
        part = Sentences.silver(words, f"{args.work}/raw/{i:03}.txt", f"{args.work}/{args.silver}/{i:03}.npz", args.least)
        if silver: silver.extend(part)
        else: silver = part
    known = predict.lexicon((words.native.lower(w[0]), w[2], w[3], w[4]) for s in json.load(open(f"{args.work}/gold.json")) for w in s)
    model = Parser.fresh(words, labels, embed=args.embed, width=args.width, layers=args.layers, drop=args.drop, glances=args.glances)
    if args.start: model.begin_from(args.work, args.start)
    best = Steps(model, model.encoder.bag.weight, args.rate)
    mean = {k: v.clone() for k, v in model.state_dict().items()}
    n_words = sum(map(len, gold.ids)) * args.gold_times + (sum(map(len, silver.ids)) if silver else 0)
    print(f"{args.name}: {sum(p.numel() for p in model.parameters()) / 1e6:.2f} M weights, {n_words} words an epoch, read in {time.time() - begin:.0f} s", flush=True)
    start, step, epoch, state = time.time(), 0, 0, f"{args.work}/{args.name}.state"
    if os.path.exists(state):
        s = torch.load(state, weights_only=False)
        model.load_state_dict(s["model"]), best.load_state_dict(s["best"])
        mean, step, epoch, start = s["mean"], s["step"], s["epoch"], time.time() - s["took"]
    steps = args.epochs * len(plan(silver, gold, args, random.Random(0)))
    progress = 0.0
    while epoch < args.epochs and progress < 1:
        rng, losses = random.Random(args.seed * 1000 + epoch), []
        for data, which in plan(silver, gold, args, rng):
            progress = (time.time() - start) / 60 / args.minutes if args.minutes else step / steps
            if progress >= 1: break
            if progress >= args.quantize_from: model.set_quantize(True)
            model.train()
            loss = loss_of(model, Batch(data, which, args.word_drop, noise))
            best.take(loss, step, progress)
            step += 1
            losses.append(loss.detach())
            if step % 4 == 0:
                keep = min(0.992, step / (step + 40))
                for k, v in model.state_dict().items(): mean[k].lerp_(v, 1 - keep)
            if step % args.look == 0:
                print(f"  step {step} loss {torch.stack(losses[-args.look:]).mean():.3f} {time.time() - start:.0f} s | " + look(args, model, mean, labels, dev, words, known), flush=True)
        epoch += 1
        model.save(args.work, args.name, labels, mean)
        torch.save(dict(model=model.state_dict(), best=best.state_dict(), mean=mean, step=step, epoch=epoch, took=time.time() - start), state)
        print(f"epoch {epoch} step {step} loss {torch.stack(losses).mean():.3f} {time.time() - start:.0f} s | " + look(args, model, mean, labels, dev, words, known), flush=True)
    print(f"{args.name}: {time.time() - start:.0f} s", flush=True)


if __name__ == "__main__": main()
