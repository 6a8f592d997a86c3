#!/usr/bin/env python3
"""What a parse gets wrong, by kind: F1 of each relation, the commonest confusions, and wrong attachments to look at.

    errors.py GOLD.conllu SYSTEM.conllu [--show 200]       the same words in both (wederhoor conllu --pretokenized)
"""
import argparse, random
from collections import Counter

WHO_SAYS_WHAT = "nsubj ccomp xcomp obl parataxis appos conj compound:prt acl:relcl advcl".split()


def sentences(path):
    """lists of (form, upos, head, relation)"""
    out = []
    for line in open(path, encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        if len(cells) != 10:
            if out and out[-1] and not line.strip(): out.append([])
            continue
        if not cells[0].isdigit(): continue
        if not out: out.append([])
        out[-1].append((cells[1], cells[3], int(cells[6]), cells[7]))
    return [s for s in out if s]


def main():
    a = argparse.ArgumentParser()
    a.add_argument("gold"), a.add_argument("system"), a.add_argument("--show", type=int, default=0)
    args = a.parse_args()
    right, wanted, given, confused, wrong, words = Counter(), Counter(), Counter(), Counter(), [], 0
    for gold, system in zip(sentences(args.gold), sentences(args.system), strict=True):
        for i, (g, s) in enumerate(zip(gold, system, strict=True)):
            words += 1
            wanted[g[3]] += 1
            given[s[3]] += 1
            right[g[3]] += g[2:] == s[2:]
            if g[2:] == s[2:]: continue
            how = ("head" if g[3] == s[3] else "relation" if g[2] == s[2] else "both")
            confused[how, g[3], s[3]] += 1
            if g[2] != s[2]: wrong.append((gold, i, s))
    f1 = lambda r: 200 * right[r] / max(1, wanted[r] + given[r])
    print("relation (subtypes kept), head and relation right: F1, in gold")
    for r in WHO_SAYS_WHAT: print(f"  {r:14} {f1(r):5.1f} {wanted[r]:6}")
    print(f"\nwrong words by kind, of {words} words")
    for (how, g, s), n in confused.most_common(40): print(f"  {n:5}  {how:9} {g if g == s else g + ' read as ' + s}")
    random.Random(1).shuffle(wrong)
    for gold, i, s in wrong[:args.show]:
        name = lambda h: "root" if h == 0 else gold[h - 1][0]
        around = " ".join(w[0] for w in gold[max(0, i - 6):i]) + f" [{gold[i][0]}] " + " ".join(w[0] for w in gold[i + 1:i + 7])
        print(f"\n{around}\n    {gold[i][3]} of {name(gold[i][2])}; read as {s[3]} of {name(s[2])}")


if __name__ == "__main__": main()
