"""Names in the invented heaps of tests/accuracy that may be opened: places as the gold marks them, persons and bodies of its list where a report writes them.

What the gold says of a word counts; of all other words a teacher's word. So names of towns and villages abroad stand in sentences as news writes them.
"""
import glob, json, re, subprocess, sys, tempfile
from known_names import ROOT, nationalities
from names_data import WORD, sentences

UNSEEN = {"kasjmir", "guayaquil", "sahel", "preah-vihear", "zweden", "swat"}  # never opened
BODIES = {"army", "armed_group", "armed group", "state_body", "state body", "organisation", "outlet", "agency", "company", "union", "news agency", "monitor"}
NO_NAME = ("site", "other")          # of places: their names are as often those of bodies
RUN = re.compile(r"[A-ZÀ-ŽÉ][\w'’.-]*(?: (?:(?:van|de|der|den|el|al|bin|ibn|ter|ten|du|da|von|abu) )*[A-ZÀ-ŽÉ][\w'’.-]*)*")
PARTICLES = {"van", "de", "der", "den", "el", "al", "bin", "ibn", "ter", "ten", "du", "da", "von", "abu"}


def made(folder):
    """(gold, {report: text}) of each heap"""
    for source in sorted(glob.glob(f"{ROOT}/tests/accuracy/heaps/*/source.txt")):
        name = source.split("/")[-2]
        if name in UNSEEN: continue
        subprocess.run([sys.executable, f"{ROOT}/tools/measure/heap.py", source, source.replace("source.txt", "META.json"), f"{folder}/{name}"], check=True, capture_output=True)
        gold = json.load(open(f"{folder}/{name}/gold.json", encoding="utf-8"))
        yield gold, {d: open(f"{folder}/{name}/reports/{d}", encoding="utf-8").read() for d in gold["documents"]}


def listed(gold):
    """{name: type} of the persons and bodies of a heap"""
    out = {}
    for entity in gold["entities"].values():
        name = entity["name"]
        if entity["kind"] == "person":
            run = RUN.search(name)
            words = run[0].split() if run else []
            if len(words) < 2: continue
            out[run[0]] = out[words[0]] = "PER"
            last = next(i for i in range(len(words) - 1, -1, -1) if i == 0 or words[i - 1] not in PARTICLES)
            out[words[-1]] = "PER"
            if last: out[" ".join(words[last:])] = "PER"
        elif entity["kind"] in BODIES:
            for part in re.findall(r"\(([A-Z][\w-]+)\)", name): out[part] = "ORG"
            whole = re.sub(r"\s*\(.*|,.*", "", name)
            if all(w[:1].isupper() for w in whole.split()) and whole.split()[0] not in nationality(): out[whole] = "ORG"
    return out


def nationality(): return {w for n in nationalities() for w in (n, n[:1].upper() + n[1:])}


def spans(gold, text, document, names, adjectives):
    """(begin, end, type): places as marked; names of the list elsewhere, the longest first"""
    out, taken = [], set()
    towns = {p["span"]["text"] for d in gold["documents"].values() for p in d["places"]}
    def take(a, b, kind):
        if taken.isdisjoint(range(a, b)):
            taken.update(range(a, b))
            out.append((a, b, kind))
    long = [n for n in names if " " in n]
    for name in sorted(long, key=len, reverse=True):
        for m in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text): take(m.start(), m.end(), names[name])
    for p in document["places"]:
        a, b = p["span"]["start"], p["span"]["end"]
        while a < b and not text[a].isupper(): a = text.find(" ", a, b) + 1 or b  # "regio Cherson"
        word = text[a:b]
        if a == b or gold["places"][p["place"]]["kind"] in NO_NAME or word in adjectives or re.search(r"(se|aar|ers)$", word): continue
        take(a, b, "LOC")
    for name in names:
        if " " in name or name in towns or len(name) < 3: continue
        for m in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text): take(m.start(), m.end(), names[name])
    return sorted(out)


def heaps():
    """[(words, tag of each word or None)]"""
    out, adjectives = [], nationality()
    with tempfile.TemporaryDirectory() as folder:
        for gold, texts in made(folder):
            names = listed(gold)
            for report, text in texts.items():
                marks, at = spans(gold, text, gold["documents"][report], names, adjectives), 0
                for line in text.split("\n"):
                    words = [(m.start() + at, m.end() + at) for m in WORD.finditer(line)]
                    at += len(line) + 1
                    rows = []
                    for x, y in words:
                        tag = next((("B-" if x <= a else "I-") + kind for a, b, kind in marks if x < b and y > a), None)
                        rows.append((text[x:y], tag or ""))
                    for s in sentences(rows):
                        if len(s) > 2: out.append(([w for w, _ in s], [t or None for _, t in s]))
    return out


if __name__ == "__main__":
    for words, tags in heaps(): print(" ".join(w + (f"/{t}" if t else "") for w, t in zip(words, tags)))
