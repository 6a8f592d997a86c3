"""Names of which the type is known: Alpino's lists (LGPL-2.1, keep the notice) and lexicons/shared/actors.tsv, countries.tsv."""
import collections, html, os, random, re, subprocess
import numpy as np

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LISTS = (("LOC", "geo"), ("PER", "per"), ("ORG", "org"), ("MISC", "misc"))
KIND = {"person": "PER", "place_as_actor": "LOC", "people": None}  # of an actor; all others are ORG
LONGEST = 6  # words


def table(name):
    rows = [r.rstrip("\n").split("\t") for r in open(f"{ROOT}/lexicons/shared/{name}.tsv", encoding="utf-8") if not r.startswith("#")]
    return [dict(zip(rows[0], row)) for row in rows[1:]]


def alpino(shared):
    for kind, name in LISTS:
        for line in open(f"{shared}/data/lexicon-nl/Names/Build/{name}", encoding="utf-8"): yield kind, html.unescape(line).split()


def actors():
    for row in table("actors"):
        kind = KIND.get(row["kind"], "ORG")
        names = [row["name"], *row.get("aliases", "").split("|"), *(row.get("acronyms") or "").split("|")]
        if kind: yield from ((kind, n) for n in names if n.strip()[:1].isupper())


def villages(most=60000):
    """Names of towns and villages of many countries: of the gazetteer (GeoNames, CC BY 4.0) a sample, of places.tsv all, again and again."""
    out, seen, country = [], set(), ""
    for line in subprocess.run(["zstdcat", f"{ROOT}/data/gazetteer.txt.zst"], capture_output=True, text=True, check=True).stdout.split("\n"):
        if line.startswith("@"): country = line[1:3]
        cells = line.split("\t")
        if len(cells) < 6 or cells[1][:1] not in ("t", "v") or country in ("NL", "BE"): continue
        names = cells[5].split("|")
        name = next((n[3:] for n in names[1:] if n.startswith("nl=") and len(n) > 3), names[0])
        if re.fullmatch(r"[A-ZÀ-Ž][A-Za-zÀ-ž' -]+", name) and len(name.split()) < 4 and name not in seen:
            seen.add(name)
            out.append(name)
    out = random.Random(1).sample(out, min(most, len(out)))
    for row in table("places"):
        if row["kind"] in ("village", "town", "neighbourhood", "region", "district") and row["name_nl"][:1].isupper(): out += 5 * [row["name_nl"]]
    return out


def nationalities():
    for row in table("countries"):
        adjective = row.get("adjective_nl", "")
        for words in (adjective, adjective + "e", row.get("inhabitant_nl", ""), row.get("inhabitants_nl", "")):
            yield from (word for word in words.split("|") if len(word) > 2)


def lists(shared):
    """Names of each type, as rows of words, to be put in the places of others: what news often names stands in them often."""
    out = {kind: [] for kind, _ in LISTS}
    for kind, words in alpino(shared):
        if kind != "MISC" and 1 <= len(words) <= 5 and words[0][:1].isupper() and words[-1][:1].isupper(): out[kind].append(words)
    for kind, name in actors():
        if re.fullmatch(r"[A-Za-zÀ-ž' -]+", name): out[kind] += 20 * [name.split()]
    out["MISC"] = [[form] for form in nationalities()]
    out["LOC"] += [name.split() for name in villages()]
    out["LOC"] += 40 * [[row["name_nl"]] for row in table("countries") if " " not in row["name_nl"]]
    return out


class Known:
    """What the lists say of the names in a sentence, for the labels of a teacher."""
    ONE, MORE, OURS = 1.0, 3.0, 3.0  # added to the scores: for one word of Alpino's lists, for more words, for a name of our own tables

    def __init__(self, shared, tags):
        self.kinds, self.ours, self.tags = collections.defaultdict(set), set(), tags
        for kind, words in alpino(shared):
            if 1 <= len(words) <= LONGEST and words[0][:1].isupper(): self.kinds[tuple(words)].add(kind)
        for name in villages(): self.kinds[tuple(name.split())].add("LOC")
        own = [*actors(), *(("LOC", row["name_nl"]) for row in table("countries")), *(("MISC", form) for form in nationalities())]
        for kind, name in own:
            self.kinds[tuple(name.split())] = {kind}
            self.ours.add(tuple(name.split()))

    def spans(self, words):
        """(begin, end, types), longest first from the left. One word that opens the sentence is one only if it is ours."""
        i = 0
        while i < len(words):
            found = 0
            for n in range(min(LONGEST, len(words) - i) if words[i][:1].isupper() else 0, 0, -1):
                here = tuple(words[i:i + n])
                if here in self.kinds and (n > 1 or i > 0 or here in self.ours):
                    found = n
                    yield i, i + n, self.kinds[here]
                    break
            i += found or 1

    def leaning(self, words):
        """What is added to the scores of each word's tags: only where the lists agree."""
        out = np.zeros((len(words), len(self.tags)), dtype=np.float32)
        for a, b, kinds in self.spans(words):
            if len(kinds) > 1: continue
            much = self.OURS if tuple(words[a:b]) in self.ours else self.MORE if b - a > 1 else self.ONE
            for k, tag in enumerate(self.tags):
                if tag[2:] in kinds: out[a:b, k] += much
        return out
