"""Sentences with names that may be trained on for weights that are shipped, each a list of (word, tag).

ntrex      gold/names: two readers' names in real news (CC BY-SA 4.0); lines above UNSEEN are never trained on
varied     the same sentences with other names in the places of theirs: of the lists (known_names.py) and of other sentences
meantime   MEANTIME's Dutch Wikinews (CC BY 4.0, meantime.py): the names that people marked; of the others a teacher's word
treebank   UD train (LGPL, CC BY-SA): which words are proper names; how they join and of which type they are is a teacher's word
raw        news and prose of prepare.py: a teacher's word alone
conll      CoNLL-2002 (no licence stated): to measure with, and for weights that are not shipped
"""
import collections, random, re

UNSEEN = 1000  # lines of gold/names from here on are kept to measure with
WORD = re.compile(r"[\w]+(?:[.'’-][\w]+)*\.?(?=\s[a-z])|[\w]+(?:[.'’-][\w]+)*|[^\w\s]")
ENDS = {".", "!", "?"}


def tagged(spans, words):
    """words as (begin, end); spans as (begin, end, type): IOB2 tags"""
    tags = ["O"] * len(words)
    for a, b, kind in spans:
        inside = [i for i, (x, y) in enumerate(words) if x < b and y > a]
        for k, i in enumerate(inside): tags[i] = ("B-" if k == 0 else "I-") + kind
    return tags


def sentences(rows):
    """A line cut behind full stops where no name goes on."""
    out, here = [], []
    for i, (word, tag) in enumerate(rows):
        here.append((word, tag))
        last = i + 1 == len(rows)
        if last or (word in ENDS and len(here) > 3 and rows[i + 1][0][:1].isupper() and not rows[i + 1][1].startswith("I-")):
            out.append(here)
            here = []
    return out


def ntrex(shared, unseen=False):
    folder, spans, out = f"{shared}/gold/names", collections.defaultdict(list), []
    for row in open(f"{folder}/ntrex-names.tsv", encoding="utf-8").read().split("\n")[1:]:
        if row:
            n, a, b, kind, _ = row.split("\t")
            spans[int(n)].append((int(a), int(b), kind))
    for line in open(f"{folder}/ntrex-lines.tsv", encoding="utf-8"):
        n, text = line.rstrip("\n").split("\t", 1)
        if (int(n) > UNSEEN) != unseen: continue
        words = [m.span() for m in WORD.finditer(text)]
        out += sentences([(text[a:b], tag) for (a, b), tag in zip(words, tagged(spans[int(n)], words))])
    return out


def varied(gold, named, times, seed):
    rng, own = random.Random(seed), collections.defaultdict(list)
    for s in gold:
        for kind, words in names_of(s): own[kind].append(words)
    out = []
    for s in gold:
        if all(t == "O" for _, t in s): continue
        for _ in range(times):
            here, i = [], 0
            while i < len(s):
                word, tag = s[i]
                end = i + 1
                while end < len(s) and s[end][1].startswith("I-"): end += 1
                if tag == "O" or rng.random() < 0.3: here += s[i:end]
                else:
                    kind = tag[2:]
                    pool = named[kind] if kind in named and rng.random() < 0.4 else own[kind]
                    words = rng.choice(pool)
                    here += [(w, ("B-" if k == 0 else "I-") + kind) for k, w in enumerate(words)]
                i = end
            out.append(here)
    return out


def names_of(sentence):
    kind, words = None, []
    for word, tag in sentence + [("", "O")]:
        if not tag.startswith("I-"):
            if kind: yield kind, words
            kind, words = (tag[2:], [word]) if tag != "O" else (None, [])
        else: words = words + [word]


def treebank(work):
    """[(words, is it a proper name)] from WORK/train.conllu"""
    for block in open(f"{work}/train.conllu", encoding="utf-8").read().split("\n\n"):
        rows = [r.split("\t") for r in block.split("\n") if r and not r.startswith("#")]
        rows = [r for r in rows if len(r) == 10 and r[0].isdigit()]
        if rows: yield [r[1] for r in rows], ["eigen" in r[4] for r in rows]


def letters(text): return re.sub(r"\W+", "", text)


def raw(shared, work, most):
    """Sentences in which a word after the first begins with a capital, without the lines that are measured with."""
    measured = letters("".join(w for s in ntrex(shared, True) for w, _ in s))
    out = []
    for i in range(100, 104):
        for line in open(f"{work}/raw/{i:03}.txt", encoding="utf-8"):
            words = line.split()
            if any(w[:1].isupper() and (len(w) > 1 or not w.isupper()) for w in words[1:]) and letters(line) not in measured: out.append(words)
    return out[:most]


def conll(shared, name):
    out, here = [], []
    for line in open(f"{shared}/data/ner/nl-conll2002/{name}", encoding="latin-1"):
        c = line.split()
        if c and c[0] != "-DOCSTART-": here.append((c[0], c[-1]))
        elif here:
            out.append(here)
            here = []
    return out + ([here] if here else [])
