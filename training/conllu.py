"""Treebanks in, cleaned as reader.md (section 1) argues."""
import re


def sentences(path):
    """per sentence: [form, lemma, upos, xpos, feats, head, deprel] of its words"""
    for block in re.split(r"\n\n+", open(path, encoding="utf-8").read()):
        rows = [line.split("\t") for line in block.split("\n") if line[:1].isdigit()]
        rows = [[c[1], c[2], c[3], c[4], c[5], int(c[6]) if c[6].isdigit() else 0, c[7]] for c in rows if c[0].isdigit()]
        if rows: yield rows


def damaged(rows):
    """The sentences without tags and lemmas, whose relations are wrong as well."""
    return any(r[3] == "_" for r in rows)


def older_feats(feats, upos):
    """The newer conversion's features as the older one (LassySmall, Alpino dev) has them."""
    keep = [f for f in feats.split("|") if not f.startswith("ExtPos=") and f != "Mood=Ind" and not (upos == "DET" and f.startswith("PronType="))]
    return "|".join(keep) or "_"


def relabel_adverbs(rows):
    """Adverbs under a noun that is no predicate: amod, as in LassySmall."""
    predicates = {r[5] for r in rows if r[6].split(":")[0] in ("cop", "aux", "nsubj")}
    for r in rows:
        if r[2] == "ADV" and r[6] == "advmod" and r[5] and rows[r[5] - 1][2] == "NOUN" and r[5] not in predicates: r[6] = "amod"
    return rows


def gold(path):
    for rows in sentences(path):
        if damaged(rows): continue
        for r in rows: r[4] = older_feats(r[4], r[2])
        yield relabel_adverbs(rows)
