#!/usr/bin/env python3
"""Which frames the verbs and nouns of a treebank have, beside what lexicons/nl/speech_verbs.tsv and report_nouns.tsv say: what a reader of both lists may miss.

frames.py LEXICONS TREEBANK.conllu... [--all] [--least N]

Prints one row a word and frame that the lexicon lacks: list (verb or noun), word, whether the lexicon has the word, frame, times with this frame, times in all. With --all
also what the lexicon has. Frames as in speech_verbs.tsv: s a clause with dat, of or a question word; i te + infinitive; q the verb put in with its subject behind it (…, zegt X); o a noun phrase
as object; pXXX a noun phrase behind the preposition XXX. Only words that take a clause or words in quotation at least N times (3) are looked at: a word that holds a claim with
a noun phrase alone cannot be told from any other by counting. Nothing but counts leaves the treebank.
"""
import collections, sys
from pathlib import Path

QUESTION = {"wie", "wat", "waar", "waarom", "hoe", "hoeveel", "welk", "welke", "wanneer", "waarover", "waarmee"}


def sentences(path):
    """Lists of (form, lemma, upos, head, deprel), heads counted from 1."""
    rows = []
    for line in open(path, encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        if len(cells) > 7 and cells[0].isdigit(): rows.append((cells[1], cells[2].replace("_", ""), cells[3], int(cells[6]), cells[7]))
        elif not line.strip() and rows: yield rows; rows = []


def frames_of(rows, below, at):
    """The frames that the word at `at` (from 1) has in its sentence."""
    found = set()
    for c in below[at]:
        form, lemma, upos, _, rel = rows[c - 1]
        marks = [rows[k - 1] for k in below[c]]
        if rel in ("ccomp", "acl", "csubj", "advcl", "xcomp", "acl:relcl"):
            opener = {m[0].lower() for m in marks if m[4] == "mark"}
            first = min([c] + below[c])
            if "te" in opener and rel in ("xcomp", "ccomp", "acl", "advcl"): found.add("i")
            elif opener & {"dat", "of"} or (rel == "ccomp" and rows[first - 1][0].lower() in QUESTION): found.add("s")
        elif rel == "obj" and upos in ("NOUN", "PROPN"): found.add("o")
        elif rel in ("obl", "nmod", "obl:arg") and upos in ("NOUN", "PROPN"):
            found |= {"p" + m[1].lower() for m in marks if m[4] == "case" and m[1].isalpha()}
    if rows[at - 1][4] == "parataxis" and any(c > at and rows[c - 1][4].startswith("nsubj") for c in below[at]): found.add("q")
    return found


def lexicon(path):
    rows = [line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8") if not line.startswith("#")]
    frames = rows[0].index("frames")
    return {row[0].replace(" ", ""): set(row[frames].split()) for row in rows[1:]}


def main():
    args, least = sys.argv[1:], 3
    if "--least" in args: at = args.index("--least"); least = int(args[at + 1]); del args[at:at + 2]
    every = "--all" in args; args = [a for a in args if a != "--all"]
    listed = {"VERB": lexicon(Path(args[0]) / "speech_verbs.tsv"), "NOUN": lexicon(Path(args[0]) / "report_nouns.tsv")}
    times, framed = collections.Counter(), collections.defaultdict(collections.Counter)
    for path in args[1:]:
        for rows in sentences(path):
            below = collections.defaultdict(list)
            for i, row in enumerate(rows, 1): below[row[3]].append(i)
            for i, (form, lemma, upos, _, _) in enumerate(rows, 1):
                if upos not in listed: continue
                particle = "".join(rows[c - 1][1].lower() for c in below[i] if rows[c - 1][4] == "compound:prt")
                word = (upos, lemma if lemma.startswith(particle) else particle + lemma)
                times[word] += 1
                framed[word].update(frames_of(rows, below, i))
    print("list\tword\tlisted\tframe\ttimes\tin all")
    for (upos, word), counts in sorted(framed.items()):
        if counts["s"] + counts["q"] < least: continue
        has = listed[upos].get(word)
        for frame, n in sorted(counts.items(), key=lambda x: (-x[1], x[0])):
            if n < least or (has and frame in has and not every): continue
            print(f"{upos.lower()}\t{word}\t{'yes' if has else 'no'}\t{frame}\t{n}\t{times[upos, word]}")


if __name__ == "__main__": main()
