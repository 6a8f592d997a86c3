"""Words as rows of the embedding table, sentences as batches."""
import json, random
import numpy as np
import torch
from dictionary import KINDS
from native import Native

COLUMNS = dict(upos=1, xpos=2, script=3, split=4, head=5, deprel=6)
TOP = 4  # heads kept for a soft target


def continued(h, byte):
    """FNV-1a of one byte more (features.h: hash_bytes)"""
    return (int(h) ^ byte) * 0x100000001b3 & 0xffffffffffffffff


class Words:
    """The rows of the embedding table that a word lights: its own, its pieces, its bits in the lists of names, what it may be by the lexicon."""
    def __init__(self, work):
        self.native = Native(work)
        v = np.load(f"{work}/vocabulary.npz")
        self.words, self.names, self.bits, self.kinds, self.pieces = v["words"], v["names"], v["bits"], v["kinds"], int(v["pieces"])
        self.size = self.rows_for(self.pieces)
        self.ids, self.rows = {"": 0}, [np.zeros(0, dtype=np.int64)]

    def rows_for(self, pieces): return len(self.words) + pieces + 16 + len(KINDS)

    def of(self, form):
        word, written, pieces = self.native.features(form)
        rows = [len(self.words) + (pieces % self.pieces).astype(np.int64)]
        at = int(np.searchsorted(self.words, np.uint64(word)))
        if at < len(self.words) and self.words[at] == word: rows.insert(0, np.array([at]))
        at = int(np.searchsorted(self.names, np.uint64(written)))
        if at < len(self.names) and self.names[at] == written:
            rows.append(np.array([len(self.words) + self.pieces + b for b in range(16) if int(self.bits[at]) >> b & 1]))
        for i, kind in enumerate(KINDS):
            key = np.uint64(continued(continued(word, 9), ord(kind)))
            at = int(np.searchsorted(self.kinds, key))
            if at < len(self.kinds) and self.kinds[at] == key: rows.append(np.array([len(self.words) + self.pieces + 16 + i]))
        return np.concatenate(rows)

    def id(self, form):
        if form not in self.ids:
            self.ids[form] = len(self.rows)
            self.rows.append(self.of(form))
        return self.ids[form]


class Sentences:
    """Sentences as word ids and, if labelled, columns of class ids."""
    def __init__(self, words, forms):
        self.words, self.forms = words, forms
        self.ids = [np.array([words.id(f) for f in s], dtype=np.int64) for s in forms]
        self.columns = {}

    def __len__(self): return len(self.ids)

    @staticmethod
    def gold(words, path, labels):
        data = json.load(open(path))
        out = Sentences(words, [[w[0] for w in s] for s in data])
        index = {k: {v: i for i, v in enumerate(labels[k])} for k in ("upos", "xpos", "script", "split", "deprel")}
        for name, k in COLUMNS.items():
            if name == "head": continue
            out.columns[name] = [np.array([index[name].get(w[k], -1) for w in s], dtype=np.int64) for s in data]
        out.columns["heads"] = [np.array([[w[5]] + [0] * (TOP - 1) for w in s], dtype=np.int64) for s in data]
        out.columns["shares"] = [np.array([[1] + [0] * (TOP - 1) for w in s], dtype=np.float32) for s in data]
        return out

    @staticmethod
    def silver(words, text, path, least):
        """Labels of label.py; sentences whose mean certainty of the arcs is below `least` are left out."""
        forms = [line.split() for line in open(text, encoding="utf-8")]
        z = dict(np.load(path))
        keep = [i for i in range(len(z["certain"])) if z["certain"][i] >= least]
        out = Sentences(words, [forms[i] for i in keep])
        ends = np.cumsum(z["lengths"])
        for name in ("upos", "xpos", "script", "split", "deprel", "heads", "shares"):
            column = z[name]
            kind = np.float32 if name == "shares" else np.int64
            out.columns[name] = [column[ends[i] - z["lengths"][i]:ends[i]].astype(kind) for i in keep]
            if name == "shares": out.columns[name] = [c / 255 for c in out.columns[name]]
        return out

    def extend(self, other):
        self.ids += other.ids
        self.forms += other.forms
        for k in self.columns: self.columns[k] += other.columns[k]


class Batch:
    def __init__(self, data, which, word_drop=0.0, rng=None):
        ids = [data.ids[i] for i in which]
        n = [len(s) for s in ids]
        width = max(n)
        padded = np.zeros((len(ids), width), dtype=np.int64)
        for row, s in zip(padded, ids): row[:len(s)] = s
        types, inverse = np.unique(padded, return_inverse=True)
        rows = [data.words.rows[t] for t in types]
        self.words = torch.from_numpy(inverse.reshape(padded.shape))
        self.rows = torch.from_numpy(np.concatenate(rows))
        self.offsets = torch.from_numpy(np.cumsum([0] + [len(r) for r in rows[:-1]]))
        self.weights = torch.ones(len(self.rows))
        if word_drop:
            own = self.rows < len(data.words.words)
            self.weights[own & (torch.rand(len(self.rows), generator=rng) < word_drop)] = 0
        self.lengths = torch.tensor(n)
        self.mask = (torch.arange(width)[None] < self.lengths[:, None]).float()
        on = self.mask.bool()
        self.allowed = torch.cat([torch.ones(len(ids), 1, dtype=torch.bool), on], 1)[:, None, :] & ~torch.cat([torch.zeros(width, 1, dtype=torch.bool), torch.eye(width, dtype=torch.bool)], 1)
        self.on = on
        self.targets = {k: torch.from_numpy(np.concatenate([c[i] for i in which])) for k, c in data.columns.items()}

    def spread(self, flat):
        out = torch.zeros(self.on.shape + flat.shape[1:], dtype=flat.dtype)
        out[self.on] = flat
        return out


def batches(data, words, rng=None):
    """Lists of sentence numbers of similar length, about `words` words each; shuffled if there is an rng."""
    order = list(range(len(data)))
    if rng: rng.shuffle(order)
    noise = (lambda: rng.random() * 2) if rng else (lambda: 0)
    order.sort(key=lambda i: len(data.ids[i]) + noise())
    out, here, longest = [], [], 0
    for i in order:
        longest = max(longest, len(data.ids[i]))
        if here and longest * (len(here) + 1) > words:
            out.append(here)
            here, longest = [], len(data.ids[i])
        here.append(i)
    if here: out.append(here)
    if rng: rng.shuffle(out)
    return out
