#!/usr/bin/env python3
"""A released parser back from its weights file, so that what stands on it (names.py) can be trained without training it again.

    unpack.py WEIGHTS WORK NAME     WORK/NAME.pt and WORK/NAME.weights; WORK as prepare.py made it (of the same data: the vocabulary is compared)
Weights and embedding are those that the reader holds in bytes, which is what training beside it sees too (Parser.set_quantize).
"""
import shutil, struct, sys
import numpy as np
import torch
from model import NORM_STEP, Parser


def sections(path):
    data = open(path, "rb").read()
    at = {}
    for i in range(struct.unpack_from("<I", data, 12)[0]):
        name, offset, size = struct.unpack_from("<24sQQ", data, 64 + 40 * i)
        at[name.rstrip(b"\0").decode()] = data[offset:offset + size]
    return at


def product(at, name, module, places=None):
    """The rows of a product out of its blocks of 16 outputs (weights.product); places: where each part begins, and its size."""
    scale = np.frombuffer(at[name + ".scale"], np.float32) / np.float32(NORM_STEP)
    q = np.frombuffer(at[name + ".weights"], np.int8).reshape(len(scale) // 16, -1, 16, 4).transpose(0, 2, 1, 3).reshape(len(scale), -1)
    rows = np.concatenate([np.arange(first, first + size) for first, size in places or [(0, module.out_features)]])
    module.weight.data = torch.from_numpy((q * scale[:, None])[rows].astype(np.float32))
    module.bias.data = torch.from_numpy(np.frombuffer(at[name + ".bias"], np.float32)[rows].copy())


def numbers(at, name, kind): return np.frombuffer(at[name], kind)


def encoder(at, encoder):
    scale = numbers(at, "embedding.scale", np.float32)
    rows = numbers(at, "embedding.rows", np.int8).reshape(len(scale), -1)
    encoder.bag.weight.data = torch.from_numpy(rows * scale[:, None])
    product(at, "conv", encoder.conv)
    for i, layer in enumerate(encoder.layers): product(at, f"layer{i}", layer)
    for i, glance in enumerate(encoder.glances):
        product(at, f"glance{i}.ask", glance.ask, [tuple(map(int, p)) for p in numbers(at, f"glance{i}.parts", np.uint32).reshape(-1, 2)])
        product(at, f"glance{i}.tell", glance.tell)
        glance.sharp.data = torch.tensor(float(numbers(at, f"glance{i}.sharp", np.float32)[0]) / NORM_STEP ** 2)


def main(path, work, name):
    at = sections(path)
    embed, pieces = map(int, numbers(at, "embedding.sizes", np.uint32))
    width, layers, glances = map(int, numbers(at, "encoder.sizes", np.uint32))
    labels = {k: at[k].decode().split("\n")[:-1] for k in ("upos", "xpos", "script", "split", "deprel")}
    model = Parser(len(numbers(at, "embedding.scale", np.float32)), {k: len(v) for k, v in labels.items()}, embed, width, layers, glances=glances)
    encoder(at, model.encoder)
    model.save(work, name, labels)
    known = np.load(f"{work}/vocabulary.npz")
    if not (np.array_equal(known["words"], numbers(at, "words", np.uint64)) and int(known["pieces"]) == pieces):
        sys.exit(f"{work}/vocabulary.npz is not the vocabulary of {path}: run prepare.py on the data that its card names")
    shutil.copyfile(path, f"{work}/{name}.weights")


if __name__ == "__main__": main(*sys.argv[1:4])
