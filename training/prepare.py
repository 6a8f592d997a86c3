#!/usr/bin/env python3
"""Everything that training reads, made once: cleaned gold, raw sentences in shards, vocabulary, lists of names.

    prepare.py SHARED WORK     SHARED: the folder with data/; WORK: made if absent (native.so, gold.json, dev.json, raw/*.txt, vocabulary.npz)
"""
import collections, glob, gzip, json, lzma, os, random, re, subprocess, sys, time
import numpy as np
import conllu, dictionary, lemma as lemmas, rough_tokens
from native import Native

MEASURE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../tools/measure")
PIECES = 32768   # rows for hashed pieces of words
WORDS = 32768    # rows for words
SHARD = 20000    # raw sentences
NEAR = 100       # first shard of news and prose (also among the others)


def labelled(source, native):
    out = []
    for rows in source:
        low = [native.lower(r[0]) for r in rows]
        particles = [set() for _ in rows]
        for r, l in zip(rows, low):
            if r[6] == "compound:prt" and r[5]: particles[r[5] - 1].add(l)
        made = [lemmas.make(r[0], r[1], l, p) for r, l, p in zip(rows, low, particles)]
        out.append([[r[0], r[2], r[3], s, c, r[5], r[6], r[4], r[1]] for r, (s, c) in zip(rows, made)])
    return out


def labels(gold):
    """The classes of each column, most frequent first; rare scripts and splits are left out."""
    out = {}
    for name, k, least in (("upos", 1, 1), ("xpos", 2, 1), ("script", 3, 2), ("split", 4, 3), ("deprel", 6, 2)):
        count = collections.Counter(w[k] for s in gold for w in s)
        out[name] = [v for v, n in sorted(count.items(), key=lambda x: (-x[1], x[0])) if n >= least]
    feats = collections.defaultdict(collections.Counter)
    for s in gold:
        for w in s: feats[w[2] + "\t" + w[1]][w[7]] += 1
    out["feats"] = {k: min(v.items(), key=lambda x: (-x[1], x[0]))[0] for k, v in feats.items()}
    return out


def raw_lines(shared, work):
    """(line, is it split into words already, is it news or prose): the raw texts that may be used"""
    share = {"be-kamer-vragen-2017": 0.5}
    for path in sorted(glob.glob(f"{shared}/data/raw/nl/*.txt.xz")):
        name, rng = os.path.basename(path)[:-7], random.Random(1)
        for line in lzma.open(path, "rt", encoding="utf-8"):
            if rng.random() < share.get(name, 1): yield line.strip(), False, name == "ntrex-news"
    tool = f"{MEASURE}/without_gold.py"
    suites, paper = f"{shared}/data/lexicon-nl/Suites", f"{work}/parool.sents"
    with gzip.open(f"{suites}/parool2001_test.sents.gz", "rt", encoding="utf-8") as f, open(paper, "w", encoding="utf-8") as to: to.writelines(line.split("|", 1)[1] for line in f)
    for path in sorted(glob.glob(f"{suites}/Eindhoven/*.sents")) + [f"{suites}/nlwikipedia-selection.sents", paper]:
        for line in subprocess.run([sys.executable, tool, "--lines", path], check=True, capture_output=True, text=True).stdout.splitlines(): yield line.strip(), True, True
    for path in sorted(glob.glob(f"{shared}/data/openboek/coref/*.conll")):
        words = []
        for line in open(path, encoding="utf-8"):
            c = line.split()
            if line.startswith("#") or not c:
                if words: yield " ".join(words), True, True
                words = []
            elif len(c) > 3: words.append(c[3])


def key(words): return re.sub(r"\W+", "", "".join(words)).casefold()


def raw(shared, work, known):
    """Shuffled sentences of 3 to 70 words, none of `known`, each once: all of them, and those of news and prose."""
    out, seen = [], set(known)
    for line, split, near in raw_lines(shared, work):
        for words in ([line.split()] if split else rough_tokens.sentences(line)):
            k = key(words)
            if not 3 <= len(words) <= 70 or len(k) < 10 or k in seen: continue
            seen.add(k)
            out.append((words, split or near))
    random.Random(2).shuffle(out)
    return [w for w, _ in out], [w for w, n in out if n]


def write_shards(work, sents, first):
    for i in range(0, len(sents), SHARD):
        with open(f"{work}/raw/{first + i // SHARD:03}.txt", "w", encoding="utf-8") as f: f.writelines(" ".join(s) + "\n" for s in sents[i:i + SHARD])


def gazetteer(shared, native):
    """hash of a word as written -> bits: where it stands in names of which list"""
    bits = collections.Counter()
    table = {}
    for kind, name in enumerate(("geo", "per", "org", "misc")):
        for line in open(f"{shared}/data/lexicon-nl/Names/Build/{name}", encoding="utf-8"):
            words = line.split()
            for i, w in enumerate(words):
                if not any(c.isalpha() for c in w): continue
                place = 0 if len(words) == 1 else 1 if i == 0 else 2 if i == len(words) - 1 else 3
                h = native.features(w)[1]
                table[h] = table.get(h, 0) | 1 << (4 * kind + place)
    return table


def main(shared, work):
    start = time.time()
    os.makedirs(f"{work}/raw", exist_ok=True)
    native = Native(work)
    kept = subprocess.run([sys.executable, f"{MEASURE}/without_gold.py", f"{shared}/data/ud/nl/train.conllu"], check=True, capture_output=True, text=True).stdout
    open(f"{work}/train.conllu", "w", encoding="utf-8").write(kept)
    gold = labelled(conllu.gold(f"{work}/train.conllu"), native)
    dev = labelled(conllu.sentences(f"{shared}/data/ud/nl/dev.conllu"), native)
    json.dump(gold, open(f"{work}/gold.json", "w"), ensure_ascii=False)
    json.dump(dev, open(f"{work}/dev.json", "w"), ensure_ascii=False)
    json.dump(labels(gold), open(f"{work}/labels.json", "w"), ensure_ascii=False, indent=0)
    known = {key([w[0] for w in s]) for s in gold + dev}
    for tag in ("ned.train", "ned.testa"):  # no text of CoNLL-2002 in the parser
        words = []
        for line in open(f"{shared}/data/ner/nl-conll2002/{tag}", encoding="latin-1"):
            if line.strip(): words.append(line.split()[0])
            else: known.add(key(words)); words = []
    sents, near = raw(shared, work, known)
    write_shards(work, sents, 0), write_shards(work, near, NEAR)
    count = collections.Counter()
    forms = collections.Counter(w for s in sents for w in s) + collections.Counter({w[0]: 3 for s in gold for w in s})
    for form, n in forms.items(): count[native.features(form)[0]] += n
    words = np.sort(np.array([h for h, n in sorted(count.items(), key=lambda x: (-x[1], x[0]))[:WORDS] if n > 1], dtype=np.uint64))
    names = gazetteer(shared, native)
    keys = np.sort(np.array(list(names), dtype=np.uint64))
    np.savez(f"{work}/vocabulary.npz", words=words, names=keys, bits=np.array([names[int(k)] for k in keys], dtype=np.uint16), pieces=PIECES, kinds=dictionary.kinds(shared, native))
    print(f"gold {len(gold)} sentences {sum(map(len, gold))} words; raw {len(sents)} sentences {sum(map(len, sents))} words; {len(words)} words, {len(keys)} in names; {time.time() - start:.0f} s")


if __name__ == "__main__": main(*sys.argv[1:3])
