"""Labels for sentences by one network or several averaged; and CoNLL-U from them, scored with tools/measure/conllu.py."""
import os, subprocess, sys
import numpy as np
import torch
from data import Batch, batches, TOP
import lemma as lemmas


@torch.no_grad()
def predict(models, data, native, words=4000, trees=True):
    """per sentence a dict of arrays: upos xpos script split deprel (class numbers), head, heads, shares, certain; alone: upos and xpos of the first model"""
    out = [None] * len(data)
    for which in batches(data, words):
        b = Batch(data, which)
        parts = [m(b) for m in models]
        mean = lambda logits: torch.stack([torch.softmax(l, -1) for l in logits]).mean(0)
        tags = {k: mean([p[k] for p in parts]).argmax(-1).numpy() for k in ("upos", "xpos", "split")}
        tags["script"] = mean([m.scripts(p) for m, p in zip(models, parts)]).argmax(-1).numpy()
        arcs = mean([m.arcs(p, b) for m, p in zip(models, parts)])
        if trees: heads = torch.from_numpy(native.trees(torch.log(arcs + 1e-9).numpy(), b.lengths.numpy())).long()
        else: heads = arcs.argmax(-1)
        tags["deprel"] = mean([m.relations(p, heads) for m, p in zip(models, parts)]).argmax(-1).numpy()
        shares, top = arcs.topk(min(TOP, arcs.shape[-1]), -1)
        if top.shape[-1] < TOP:
            pad = TOP - top.shape[-1]
            shares, top = torch.nn.functional.pad(shares, (0, pad)), torch.nn.functional.pad(top, (0, pad))
        for k, i in enumerate(which):
            n = len(data.ids[i])
            out[i] = {name: v[k, :n] for name, v in tags.items()}
            out[i]["alone"] = np.stack([parts[0][name][k, :n].argmax(-1).numpy() for name in ("upos", "xpos")], 1)
            out[i]["head"] = heads[k, :n].numpy()
            out[i]["heads"], out[i]["shares"] = top[k, :n].numpy(), shares[k, :n].numpy()
            out[i]["certain"] = float(shares[k, :n, 0].mean())
    return out


def lexicon(gold):
    """(form in lower case, xpos) -> (script, split): the most frequent in gold"""
    import collections
    count = collections.defaultdict(collections.Counter)
    for low, xpos, script, split in gold: count[low, xpos][script, split] += 1
    return {k: min(v.items(), key=lambda x: (-x[1], x[0]))[0] for k, v in count.items()}


def to_conllu(path, data, found, labels, native, known=None):
    with open(path, "w", encoding="utf-8") as f:
        for forms, p in zip(data.forms, found):
            low = [native.lower(w) for w in forms]
            rels = [labels["deprel"][k] for k in p["deprel"]]
            for i, form in enumerate(forms):
                upos, xpos = labels["upos"][p["upos"][i]], labels["xpos"][p["xpos"][i]]
                script, split = labels["script"][p["script"][i]], labels["split"][p["split"][i]]
                if known and (low[i], xpos) in known: script, split = known[low[i], xpos]
                particle = next((low[j] for j, r in enumerate(rels) if r == "compound:prt" and p["head"][j] == i + 1), "")
                lemma = lemmas.apply(script, split, form, low[i], particle) or form
                rel = "root" if p["head"][i] == 0 else rels[i]
                f.write(f"{i + 1}\t{form}\t{lemma}\t{upos}\t{xpos}\t{labels['feats'].get(xpos + chr(9) + upos, '_')}\t{p['head'][i]}\t{rel}\t_\t_\n")
            f.write("\n")


MEASURE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../tools/measure")


def score(gold, path):
    return subprocess.run([sys.executable, f"{MEASURE}/conllu.py", gold, path], capture_output=True, text=True).stdout.strip()
