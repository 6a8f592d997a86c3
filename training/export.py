#!/usr/bin/env python3
"""A trained parser as the weights file that the C++ reader maps.

    export.py SHARED WORK NAME OUT.weights DATE
"""
import collections, json, sys
import numpy as np
import torch
from model import NORM_STEP, Parser, norm
import dictionary, predict, weights
from native import Native


def encoder(out, model, width, layers):
    w = lambda p: p.detach().numpy()
    weights.product(out, "conv", w(model.conv.weight), w(model.conv.bias))
    for i, q in enumerate(model.layers): weights.product(out, f"layer{i}", w(q.weight), w(q.bias))
    for i, g in enumerate(model.glances):
        places = weights.product(out, f"glance{i}.ask", w(g.ask.weight), w(g.ask.bias), list(g.parts.values()))
        out[f"glance{i}.parts"] = np.array(places, dtype=np.uint32)
        weights.product(out, f"glance{i}.tell", w(g.tell.weight), w(g.tell.bias))
        out[f"glance{i}.sharp"] = np.array([float(g.sharp.detach()) * NORM_STEP ** 2], dtype=np.float32)
    out["encoder.sizes"] = np.array([width, layers, len(model.glances)], dtype=np.uint32)


def lexicon(out, work, native, labels):
    """Lemmas of known words, by hash of the form in lower case, a tab and the treebank's tag."""
    words = (w for s in json.load(open(f"{work}/gold.json")) for w in s)
    known = predict.lexicon((native.lower(w[0]), w[2], w[3], w[4]) for w in words)
    scripts, splits = ({v: i for i, v in enumerate(labels[k])} for k in ("script", "split"))
    rows = sorted((native.hash(low + "\t" + xpos), scripts[a], splits[b]) for (low, xpos), (a, b) in known.items() if a in scripts and b in splits)
    for name, k, kind in (("lexicon", 0, np.uint64), ("lexicon.script", 1, np.uint16), ("lexicon.split", 2, np.uint16)):
        out[name] = np.array([r[k] for r in rows], dtype=kind)


def features(work, labels):
    """A line for each tag and part of speech: their features; empty for two that do not go together (less than one in 500 of the tag)."""
    pairs = collections.Counter((w[2], w[1]) for s in json.load(open(f"{work}/gold.json")) for w in s)
    tags = collections.Counter()
    for (x, _), n in pairs.items(): tags[x] += n
    line = lambda x, u: labels["feats"][x + "\t" + u] if pairs[x, u] > 0.002 * tags[x] else ""
    return "\n".join(line(x, u) for x in labels["xpos"] for u in labels["upos"]) + "\n"


def main(shared, work, name, path, date):
    saved = torch.load(f"{work}/{name}.pt", weights_only=False)
    labels, config, native = saved["labels"], saved["config"], Native(work)
    model = Parser(**config)
    model.load_state_dict(saved["weights"])
    vocabulary, out = np.load(f"{work}/vocabulary.npz"), {"made": date}
    for k in ("upos", "xpos", "script", "deprel"): out[k] = "\n".join(labels[k]) + "\n"
    out["split"] = "\n".join(s or "-" for s in labels["split"]) + "\n"
    out["feats"] = features(work, labels)
    out["words"], out["names"], out["names.bits"] = vocabulary["words"], vocabulary["names"], vocabulary["bits"]
    out["embedding.sizes"] = np.array([config["embed"], int(vocabulary["pieces"])], dtype=np.uint32)
    weights.table(out, model.encoder.bag.weight.detach().numpy())
    encoder(out, model.encoder, config["width"], config["layers"])
    w = lambda p: p.detach().numpy()
    places = weights.product(out, "heads", w(model.heads.weight), w(model.heads.bias), list(model.parts.values()))
    places = dict(zip(model.parts, places))
    order = ("upos", "xpos", "split", "dep", "head", "rel_dep", "rel_head", "lemma", "far_dep", "far_head")
    assert list(model.parts) == list(order)
    out["heads.parts"] = np.array([places[k] for k in order], dtype=np.uint32)
    weights.product(out, "script", w(model.script.weight), w(model.script.bias))
    weights.product(out, "deprel", w(model.deprel.weight), w(model.deprel.bias))
    as_bytes = lambda p: (np.clip(np.rint(norm(p).detach().numpy() / NORM_STEP), -127, 127) + 128).astype(np.uint8)
    out["root"], out["root.rel"] = as_bytes(model.root), as_bytes(model.root_rel)
    out["arcs"] = np.array([float(model.sharp.detach()) * NORM_STEP ** 2], dtype=np.float32)
    lexicon(out, work, native, labels)
    out.update(dictionary.sections(shared, json.load(open(f"{work}/gold.json")), native))
    print(weights.write(path, "parser", out))


if __name__ == "__main__": main(*sys.argv[1:6])
