#!/usr/bin/env python3
"""A UDPipe 1 model from the same treebank, for bench/peers.py: the peer that installs from PyPI (ufal.udpipe).

    udpipe.py WORK MODEL [--sentences 4000] [--rounds 2]
The cleaned WORK/train.conllu of prepare.py. Few sentences and rounds give its speed, not its best accuracy (79 LAS published).
"""
import argparse
from ufal.udpipe import InputFormat, ProcessingError, Sentence, Sentences, Trainer


def read(path, most):
    reader, out, problem = InputFormat.newConlluInputFormat(), Sentences(), ProcessingError()
    reader.setText(open(path, encoding="utf-8").read())
    sentence = Sentence()
    while len(out) < most and reader.nextSentence(sentence, problem):
        out.append(sentence)
        sentence = Sentence()
    if problem.occurred(): raise SystemExit(problem.message)
    return out


def main():
    a = argparse.ArgumentParser()
    a.add_argument("work"), a.add_argument("model")
    a.add_argument("--sentences", type=int, default=4000), a.add_argument("--rounds", type=int, default=2)
    args = a.parse_args()
    problem, train = ProcessingError(), read(f"{args.work}/train.conllu", args.sentences)
    options = (f"epochs={args.rounds}", f"iterations={args.rounds}", f"iterations={args.rounds};embedding_upostag=20;embedding_feats=20;embedding_xpostag=0;"
               "embedding_form=50;hidden_layer=200;transition_system=projective;transition_oracle=dynamic;structured_interval=0")
    model = Trainer.train("morphodita_parsito", train, Sentences(), *options, problem)
    if problem.occurred(): raise SystemExit(problem.message)
    open(args.model, "wb").write(model)


if __name__ == "__main__": main()
