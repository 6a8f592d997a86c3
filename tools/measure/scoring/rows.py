"""Figures as rows: precision, recall, shares; pairing, B3 and closure, which every area counts with."""
from __future__ import annotations

import math
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations


@dataclass
class Row:
    """One printed line: a figure with what it rests on."""
    name: str
    p: float | None = None
    r: float | None = None
    f: float | None = None
    right: float | None = None
    gold: int | None = None
    system: int | None = None
    note: str = ""


def ratio(a, b):
    return a / b if b else None


def f1(p, r):
    return None if p is None or r is None else (2 * p * r / (p + r) if p + r else 0.0)


def prf(name, hits_r, n_gold, hits_p, n_sys, note=""):
    """Recall counts hits over gold, precision counts hits over system; nothing found where gold has something is 0."""
    if not n_gold:
        return Row(name, gold=0, system=n_sys, note=note or "no gold")
    r = hits_r / n_gold
    p = hits_p / n_sys if n_sys else 0.0
    return Row(name, p, r, f1(p, r), round(hits_r, 2), n_gold, n_sys, note)


def acc(name, right, n, note=""):
    """A share: right of n, printed in the last of the three columns."""
    return Row(name, f=ratio(right, n), right=right, gold=n, note=note if n else (note or "nothing to judge"))


def jaccard(a, b):
    if not a and not b:
        return 1.0
    return len(a & b) / len(a | b)


def best_pairs(gold, system, weight):
    """One-to-one pairing with the greatest total weight (Hungarian method, whole numbers, so deterministic).

    weight(g, s) -> float in [0, 2]; 0 means never pair. Inputs must be in a fixed order.
    """
    if not gold or not system:
        return []
    w = [[round(weight(g, s) * 1_000_000) for s in system] for g in gold]
    flip = len(gold) > len(system)
    if flip:
        w = [list(col) for col in zip(*w)]
    n, m = len(w), len(w[0])
    top = max(max(r) for r in w)
    cost = [[top - x for x in r] for r in w]
    inf = math.inf
    u, v, match, way = [0] * (n + 1), [0] * (m + 1), [0] * (m + 1), [0] * (m + 1)
    for i in range(1, n + 1):
        match[0], j0 = i, 0
        low, used = [inf] * (m + 1), [False] * (m + 1)
        while True:
            used[j0] = True
            i0, delta, j1 = match[j0], inf, 0
            for j in range(1, m + 1):
                if not used[j]:
                    c = cost[i0 - 1][j - 1] - u[i0] - v[j]
                    if c < low[j]:
                        low[j], way[j] = c, j0
                    if low[j] < delta:
                        delta, j1 = low[j], j
            for j in range(m + 1):
                if used[j]:
                    u[match[j]] += delta
                    v[j] -= delta
                else:
                    low[j] -= delta
            j0 = j1
            if not match[j0]:
                break
        while j0:
            match[j0] = match[way[j0]]
            j0 = way[j0]
    pairs = []
    for j in range(1, m + 1):
        if match[j] and w[match[j] - 1][j - 1] > 0:
            a, b = match[j] - 1, j - 1
            pairs.append((gold[b], system[a]) if flip else (gold[a], system[b]))
    return pairs


def b_cubed(gold, system):
    """B-cubed, extended to items with several labels (Amigó et al. 2009).

    gold, system: item -> set of labels. Items are the gold's; one the system does not label scores recall 0
    and does not enter precision. Returns (precision, recall, f1, labelled items).
    """
    def mean(own, other, items):
        total = 0.0
        for e in items:
            mates = [x for x in items_all if own[e] & own[x]]
            if mates:
                total += sum(min(len(own[e] & own[x]), len(other[e] & other[x])) / len(own[e] & own[x])
                             for x in mates) / len(mates)
        return total / len(items) if items else None
    items_all = sorted(k for k in gold if gold[k])
    g = {k: gold[k] for k in items_all}
    s = {k: system.get(k, set()) for k in items_all}
    done = [k for k in items_all if s[k]]
    r = mean(g, s, items_all)
    p = mean(s, g, done)
    p = 0.0 if p is None else p
    return p, r, f1(p, r), len(done)


def b3_row(name, gold, system):
    p, r, f, done = b_cubed(gold, system)
    n = sum(1 for k in gold if gold[k])
    return Row(name, p, r, f, None, n, done) if n else Row(name, gold=0, note="no gold")


def closure(pairs):
    """All unordered pairs inside the connected components."""
    parent = {}

    def find(x):
        parent.setdefault(x, x)
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x
    for a, b in pairs:
        parent[find(a)] = find(b)
    groups = defaultdict(list)
    for x in sorted(parent):
        groups[find(x)].append(x)
    return {frozenset(p) for g in groups.values() for p in combinations(g, 2)}


def words_of(s):
    """Lower-case words without accents, for comparing names."""
    flat = unicodedata.normalize("NFD", s).encode("ascii", "ignore").decode().casefold()
    stop = {"the", "of", "by", "van", "het", "een", "not", "named", "earlier", "released", "post", "statement", "and"}
    return {w for w in re.findall(r"[a-z0-9]{2,}", flat)} - stop
