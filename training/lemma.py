"""Lemmas as classes: an edit of the word's beginning and end, and where the treebank splits it.

script  "l a d ins e add"  lower case or not; keep a letters, delete d, insert ins; delete e letters at the end, add `add`
split   ""                 not split
        "3" or "3,7"       an underscore before the last 3 (and 7) letters
        "P"                the particle that hangs on the word as compound:prt stands in front: aan_sporen
"""


def common(a, b):
    """longest common stretch: start in a, start in b, length"""
    best = (0, 0, 0)
    row = [0] * (len(b) + 1)
    for i, x in enumerate(a):
        last = 0
        for j, y in enumerate(b):
            last, row[j + 1] = row[j + 1], last + 1 if x == y else 0
            if row[j + 1] > best[2]: best = (i - row[j + 1] + 1, j - row[j + 1] + 1, row[j + 1])
    return best


def make_script(form, lemma, low):
    """The script that turns form into lemma (without underscores); low: form in lower case."""
    case = "k" if common(form, lemma)[2] > common(low, lemma)[2] else "l"
    f = form if case == "k" else low
    i, j, n = common(f, lemma)
    if n == 0: return "=" + lemma
    head, new = f[:i], lemma[:j]
    a = 0
    while a < min(len(head), len(new)) and head[a] == new[a]: a += 1
    return f"{case} {a} {len(head) - a} {new[a:]} {len(f) - i - n} {lemma[j + n:]}"


def apply_script(script, form, low):
    if script.startswith("="): return script[1:]
    case, a, d, ins, e, add = script.split(" ")
    f = form if case == "k" else low
    a, d, e = int(a), int(d), int(e)
    if a + d + e > len(f): return f
    return f[:a] + ins + f[a + d:len(f) - e] + add


def make(form, lemma, low, particles):
    """(script, split) of a word; particles: forms in lower case of its compound:prt children"""
    if lemma == "_" or set(lemma) == {"_"}: return make_script(form, lemma, low), ""
    parts = lemma.split("_")
    if len(parts) > 1 and parts[0] in particles: return make_script(form, "".join(parts[1:]), low), "P"
    if len(parts) > 1 and all(parts):
        at, cuts = 0, []
        for p in reversed(parts[1:]):
            at += len(p)
            cuts.append(str(at))
        return make_script(form, "".join(parts), low), ",".join(cuts)
    return make_script(form, lemma, low), ""


def apply(script, split, form, low, particle=""):
    lemma = apply_script(script, form, low)
    if split == "P": return particle + "_" + lemma if particle else lemma
    return cut(lemma, split)


def cut(lemma, split):
    whole = len(lemma)
    for at in [int(c) for c in split.split(",")] if split else []:  # from the end, so that what lies behind has its cuts already
        k = whole - at
        if k > 0: lemma = lemma[:k] + "_" + lemma[k:]
    return lemma
