"""Base forms from the Alpino lexicon (LGPL-2.1) and from gold: nouns, verbs, adjectives, and what can stand on the left of a compound.

Keys are `form <tab> class`: N noun, W verb, A adjective, L left part. Read by src/reading/nl/model/dictionary.cc.
"""
import collections, re
import numpy as np
import lemma as lemmas

ATOM = r"(?:'((?:[^'\\]|\\.)+)'|([^\W\d_][\w\-]*))"


def entries(folder, name, head):
    return re.findall(r"\n" + head + r"\((.*?)\)\.", open(f"{folder}/{name}.pl", encoding="utf-8").read(), re.S)


def atoms(text, kinds):
    return [(k, a or b) for k, a, b in re.findall(rf"\b({kinds})\(" + ATOM + r"\)", text)]


def nouns(folder, out):
    for entry in entries(folder, "nouns", "n"):
        found = atoms(entry, "sg|pl|mass|meas|both|bare_meas|dim")
        base = next((f for kinds in (("sg", "mass", "meas", "both"), ("pl",)) for k, f in found if k in kinds), None)
        for kind, form in found:
            if kind in ("sg", "mass", "meas", "both", "bare_meas"): out[form.lower(), "N"] = form
        for kind, form in found:
            if kind in ("pl", "dim") and base: out.setdefault((form.lower(), "N"), base)


def verbs(folder, out):
    for entry in entries(folder, "verbs", "v"):
        forms = [a or b for a, b in re.findall(r"(?:^|[,\[(])\s*" + ATOM + r"(?=\s*[,\])])", entry.split("[h(")[0].split("[z(")[0].split("[b(")[0])]
        if len(forms) < 6 or not forms[2].endswith("n"): continue
        for form in forms[1:6]: out.setdefault((form.lower(), "W"), forms[2])
        out.setdefault((forms[0].lower(), "W"), forms[2])
        out.setdefault((forms[0].lower(), "L"), forms[0].lower())
        if forms[3].startswith("ge") or True: out.setdefault((forms[3].lower() + "e", "W"), forms[2])
        out.setdefault((forms[2].lower() + "d", "W"), forms[2])
        out.setdefault((forms[2].lower() + "de", "W"), forms[2])


def adjectives(folder, out):
    for entry in entries(folder, "adjectives", "a"):
        found = atoms(entry, "e|no_e|er|ere|st|ste|both|stem|ende|end")
        base = next((f for k, f in found if k in ("no_e", "both")), None)
        if not base: continue
        for kind, form in found: out.setdefault((form.lower(), "A"), base)
        out.setdefault((base.lower(), "L"), base.lower())


def gold_parts(gold, out):
    for s in gold:
        for w in s:
            if not w[2].startswith("N|soort") or not w[8].strip("_"): continue
            parts = w[8].split("_")
            if len(parts) == 1: out.setdefault((w[0].lower(), "N"), w[8])
            else:
                for p in parts: out.setdefault((p.lower(), "L"), p.lower())
                out.setdefault((parts[-1].lower(), "N"), parts[-1])


def particles(gold):
    count = collections.Counter(w[8].split("_")[0] for s in gold for w in s if w[2].startswith("WW") and w[8].count("_") == 1)
    return sorted(p for p, n in count.items() if n > 4 and p)


KINDS = "NWA"      # what a word may be by the lexicon: three features of the network
FROM_GOLD = 32768  # added to the number of the script: not in the lexicon, so no feature


def lexicon(shared):
    folder, table = f"{shared}/data/lexicon-nl/Lexicon/Build", {}
    nouns(folder, table), verbs(folder, table), adjectives(folder, table)
    return table


def kinds(shared, native):
    """Hashes of the words with each of their kinds, sorted."""
    return np.sort(np.array([native.hash(form + "\t" + kind) for form, kind in lexicon(shared) if kind in KINDS], dtype=np.uint64))


def sections(shared, gold, native):
    table = lexicon(shared)
    known = len(table)
    gold_parts(gold, table)
    scripts, rows = {}, []
    for i, ((form, kind), base) in enumerate(table.items()):
        script = lemmas.make_script(form, base, form)
        rows.append((native.hash(form + "\t" + kind), scripts.setdefault(script, len(scripts)) + (FROM_GOLD if i >= known else 0)))
    rows.sort()
    return {"dictionary": np.array([h for h, _ in rows], dtype=np.uint64), "dictionary.script": np.array([s for _, s in rows], dtype=np.uint16),
            "dictionary.scripts": "\n".join(scripts) + "\n", "particles": "\n".join(particles(gold)) + "\n"}
