"""The names that people marked in MEANTIME's Dutch Wikinews (CC BY 4.0): its mentions, without what is no name in them.

Only the first sentences of an article are marked, and products with much that is no name: what this says of a word counts, what it does not say is unsaid.
"""
import re
from known_names import nationalities

KINDS = {"ORG": "ORG", "PER": "PER", "LOC": "LOC", "PRO": "MISC"}
LONGEST = 6
JOINING = {"van", "de", "der", "den", "von", "of", "and", "&", "for", "voor", "the", "'", "’", "-", ".", "’s", "del", "la", "le", "et", "i"}
BEFORE = {"CEO", "CFO", "COO", "Topman", "Senator", "President", "Minister", "Woordvoerster", "Woordvoerder", "Chief", "Executive", "Officer", "Chairman", "Vice",
          "De", "Het", "Een", "Analist", "Defensieanalist", "Professor", "Dr."}
NEVER = {"We", "Ze", "Hij", "Het", "Dit", "Wij", "Zij", "Die", "Deze", "Er", "Dat", "Sommigen", "Ik", "Interne"}
NO_PERSON = {"CEO", "Operating", "Rechter", "Ontwikkelaars", "He", "Medeoprichter", "Apple", "Airbus", "Ryanair", "Disney", "Macintosh", "Verenigde"}
COMPOUND = re.compile(r"^[A-Z].*-[a-zé-]{4,}$")  # Airbus-eigenaar


def sentences(path):
    """[(words, {(begin, end): type})]"""
    words, marks, begun = [], {}, []
    for line in [*open(path, encoding="utf-8"), ""]:
        c = line.rstrip("\n").split("\t")
        if len(c) < 4:
            if words: yield words, marks
            words, marks, begun = [], {}, []
            continue
        words.append(c[3])
        for part in c[4].split("|"):
            m = re.match(r"\s*(\()?([A-Za-z0-9]+)(\))?\s*$", part)
            if not m: continue
            if m[1]: begun.append((m[2], len(words) - 1))
            if not m[3]: continue
            for k in range(len(begun) - 1, -1, -1):
                if begun[k][0] != m[2]: continue
                first = begun.pop(k)[1]
                if m[2][:3] in KINDS: marks[first, len(words)] = KINDS[m[2][:3]]
                break


def name_in(words, a, b, kind, marks, adjectives):
    """(begin, end, type) of the name that a mention is, or None"""
    while a < b and (words[a] in BEFORE or words[a][:1].islower()): a += 1
    here = words[a:b]
    ends = lambda w: w[:1].isupper() or w[:1].isdigit() or w == "."
    if not here or len(here) > LONGEST or not here[0][:1].isupper() or not ends(here[-1]): return None
    if not all(w[:1].isupper() or w in JOINING or w[:1].isdigit() for w in here): return None
    if len(here) == 1 and (here[0] in NEVER or a == 0 and kind in ("MISC", "PER") and here[0].endswith("en")): return None
    inside = (k for (x, y), k in marks.items() if a <= x and y <= b and (x, y) != (a, b) and k != kind)
    if any(not (kind == "ORG" and k == "LOC") for k in inside): return None
    if kind == "PER" and (len(here) > 4 or len(here) == 4 and here[-2] == "van" or here[0] in NO_PERSON): return None
    if len(here) > 1 and here[0] in adjectives or any(COMPOUND.match(w) for w in here[:-1]): return None
    if here[0] in adjectives or COMPOUND.match(here[-1]): kind = "MISC"
    return a, b, kind


def meantime(shared):
    """[(words, tag of each word or None)]"""
    adjectives, out = {*nationalities(), "Europese", "Europees"}, []
    for name in ("train", "val"):
        for words, marks in sentences(f"{shared}/data/meantime/dutch/{name}.conll"):
            tags = [None] * len(words)
            for (a, b), kind in sorted(marks.items(), key=lambda m: m[0][0] - m[0][1]):  # the shorter goes over the longer
                found = name_in(words, a, b, kind, marks, adjectives)
                if not found: continue
                for i in range(found[0], found[1]): tags[i] = ("B-" if i == found[0] else "I-") + found[2]
            out.append((words, tags))
    return out
