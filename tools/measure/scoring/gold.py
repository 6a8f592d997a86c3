"""A gold file read: its documents, claims and things; what of a claim counts and what is left out."""
from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

from .records import Claim, Doc, Thing, as_list


FORM_CLASS = {"narrator": "plain", "direct": "direct", "indirect": "indirect", "mixed": "mixed",
              "hearsay-zou": "hearsay", "according-to": "according_to", "noun": "nominal"}
ACCORDING = re.compile(r"^(volgens|op gezag van|naar eigen zeggen)\b|\bvolgens\b", re.I)
HEARSAY_WORDS = re.compile(r"\b(naar verluidt|naar eigen zeggen|beweert|beweren|beweerde|beweerden|geruchten?|schijnt|schijnen|wordt gezegd)\b", re.I)
HEARSAY_CUE = re.compile(r"^(zou|zouden|naar verluidt)$", re.I)


def gold_form(c):
    """`form` as it is where the claim has labels of its own, else `form_class`; failing both it is read off `form` and the cues."""
    if "standing" in c:
        return c["form"]
    if c.get("form_class"):
        return FORM_CLASS[c["form_class"]]
    if not c["attributed"]:
        return "plain"
    form, cues = c["form"], [q["text"] for q in c["cues"]]
    if form.startswith("nominal"):
        return "nominal"
    if form in ("direct quote", "hypothetical quote in a direct quote"):
        return "direct"
    if "quote" in form and not form.startswith("nested"):
        return "mixed"
    if any(ACCORDING.search(q) for q in cues):
        return "according_to"
    if cues and all(HEARSAY_CUE.match(q) for q in cues):
        return "hearsay"
    return "indirect"


def gold_standing(c):
    """One standing by the words of the gold's `certainty`, and the set that is also accepted (`standing` alone where given).

    asserted, not attributed -> asserted; speculation -> speculated; denied -> denied; expert opinion -> opinion;
    hearsay or unverifiable -> attributed, or reported when no source is named (E-UNSPECIFIED);
    asserted and attributed -> attributed (planned for promises, asked for appeals, confirmed when the writer endorses).
    Accepted besides: what `modality`, `narrator_stance` and `polarity` allow, and attributed for an expert's opinion.
    """
    if "standing" in c:
        return c["standing"], frozenset({c["standing"]})
    certainty, modality, stance = c["certainty"], c.get("modality") or "", c.get("narrator_stance") or ""
    ok = set()
    if not c["attributed"]:
        main = "speculated" if certainty == "speculation" else "asserted"
        if re.search(r"possib|hedged|fear|prediction|speculation", modality):
            ok.add("speculated")
        if re.search(r"schedul|announce|intention|aim", modality):
            ok.add("planned")
        if re.search(r"evaluation|opinion", modality):
            ok.add("opinion")
        if re.search(r"confirm|bevestig", stance):
            ok.add("confirmed")
        return main, frozenset(ok | {main})
    if certainty == "speculation":
        main = "speculated"
    elif certainty == "denied":
        main = "denied"
    elif certainty == "expert opinion":
        main = "opinion"
        ok.add("attributed")
    elif c["source"] == "E-UNSPECIFIED":
        main = "reported"
    elif certainty == "asserted" and "promise" in c["form"]:
        main = "planned"
        ok.add("attributed")
    elif certainty == "asserted" and "appeal" in c["form"]:
        main = "asked"
        ok.add("attributed")
    else:
        main = "attributed"
    if c.get("source") == "E-UNSPECIFIED":
        ok.add("reported")
    if re.search(r"evaluation|opinion|feeling|grief", modality):
        ok.add("opinion")
    if re.search(r"possib|hedged|fear|prediction|speculation|assumption|inference", modality):
        ok.add("speculated")
    if re.search(r"intention|announcement|schedul|aim", modality):
        ok.add("planned")
    if re.search(r"appeal|request|demand|advice|wish|open question", modality + c["form"]):
        ok.add("asked")
    if re.search(r"denial|refut|rebuttal", modality):
        ok.add("denied")
    if stance.startswith("endorses"):
        ok |= {"confirmed", "asserted"}
    return main, frozenset(ok | {main})


def write_texts(path, folder):
    """The `text` of each document as a file named by its key, byte for byte; returns how many."""
    documents = json.loads(Path(path).read_text(encoding="utf-8"))["documents"]
    for name, d in documents.items():
        if "text" not in d:
            raise ValueError(f"{name}: this gold does not carry the texts")
        if Path(name).name != name:
            raise ValueError(f"{name}: not a file name")
    Path(folder).mkdir(parents=True, exist_ok=True)
    for name, d in documents.items():
        (Path(folder) / name).write_bytes(d["text"].encode("utf-8"))
    return len(documents)


class Gold:
    def __init__(self, path, texts=None, zou_path=None):
        self.raw = json.loads(Path(path).read_text(encoding="utf-8"))
        self.entities, self.places = self.raw.get("entities", {}), self.raw.get("places", {})
        self.docs, self.claims, self.warnings = {}, {}, []
        zou_more = json.loads(Path(zou_path).read_text(encoding="utf-8")).get("zou_tokens_seeds", {}) if zou_path else {}
        for name, d in self.raw["documents"].items():
            if texts is None and "text" not in d:
                self.warnings.append(f"{name}: the gold does not carry its text; left out")
                continue
            file = Path(texts) / name if texts is not None else None
            if file and not file.exists():
                self.warnings.append(f"{name}: no such file in the texts; left out")
                continue
            stored = file.read_bytes().decode("utf-8") if file else d["text"]
            text, base = stored, 0
            if hashlib.sha256(stored.encode()).hexdigest() != d["sha256"]:
                base = stored.find("\n\n") + 2
                text = stored[base:]
                if base < 2 or hashlib.sha256(text.encode()).hexdigest() != d["sha256"]:
                    self.warnings.append(f"{name}: differs from the text that was annotated; left out")
                    continue
            doc = Doc(d["id"], name, text, base, d)
            self.docs[name] = doc
            for m in d.get("mentions", []):
                doc.actor_places[m["entity"]] = doc.actor_places.get(m["entity"], frozenset()) | doc.of(m["span"])
            zou = d.get("zou_tokens") or zou_more.get(name)
            heard = {z["claim"] for z in zou or [] if z["hearsay"]}
            token = frozenset().union(*(doc.of(z["span"]) for z in zou or [] if z["hearsay"]))
            for c in d["claims"]:
                main, ok = gold_standing(c)
                cues = " | ".join(q["text"] for q in c["cues"])
                marked = c["id"] in heard or (bool(re.search(r"\b(zou|zouden)\b", cues, re.I)) if zou is None
                                              else bool(doc.of(*c["cues"]) & token))
                marked = marked or bool(HEARSAY_WORDS.search(cues))
                claim = Claim(c["id"], doc, doc.of(*(c.get("fragments") or [c["span"]])), doc.of(*c["cues"]),
                              doc.of(c["source_span"]), c["attributed"], gold_form(c), main, ok,
                              c.get("hearsay", marked), c.get("polarity") or "", c["attribution_chain"],
                              self._disclaimer(doc, c), frozenset(as_list(c["source"])),
                              frozenset(as_list(c.get("incident"))) - {"BACKGROUND"}, c,
                              doc.of(c.get("source_relative")), "standing" in c,
                              "anaphoric" if c.get("anaphoric") else "carried" if c.get("carried") and not c["source"] else "",
                              c.get("parent") or "")
                doc.claims.append(claim)
                self.claims[claim.id] = claim
            doc.zou = self._zou(doc, zou) if zou is not None or not d.get("kind") else []

    def lacks(self, area):
        """Nothing of this area was annotated (single sentences hold claims and their labels only)."""
        docs = [d.raw for d in self.docs.values()]
        if area in ("claims", "standing") or not docs:
            return False
        if area in ("contradictions", "matched"):
            return "cross" not in self.raw
        if area == "incidents":
            return "incidents" not in self.raw
        if area == "zou":
            return all(d.get("kind") and "zou_tokens" not in d for d in docs)
        if area == "numbers":
            return not any("numbers" in x for d in docs for x in [d] + d["claims"])
        return not any({"actors": "mentions"}.get(area, area) in d for d in docs)

    @staticmethod
    def _disclaimer(doc, c):
        """Letters of the sentence that says a claim cannot be checked, where `verification` quotes one."""
        words = re.sub(r"\s*\(.*?\)\s*$", "", c.get("verification") or "")
        if not words:
            return frozenset()
        pattern = r"\s+".join(re.escape(w) for w in words.split())
        hits = [m.span() for m in re.finditer(pattern, doc.text)]
        after = [h for h in hits if h[0] >= c["span"]["start"]] or hits
        return doc.letters(after[:1])

    @staticmethod
    def _zou(doc, listed):
        """(Thing, hearsay True/False/None=either, accepted uses) for every zou/zouden."""
        out = []
        if listed is None:
            cue_at = {i for c in doc.claims for i in c.cue}
            listed = [{"id": f"{doc.id}-z{n}", "span": {"start": m.start(), "end": m.end()}, "hearsay": m.start() in cue_at,
                       "reading": "hearsay" if m.start() in cue_at else "other"}
                      for n, m in enumerate(re.finditer(r"\bzou(?:den)?\b", doc.text, re.I))]
        for z in listed:
            reading = z["reading"]
            uses = {u for u, key in (("hearsay", "hearsay"), ("future_in_past", "future"), ("conditional", "conditional"),
                                     ("wish", "wish"), ("advice", "advice")) if key in reading}
            either = "also possible" in reading
            out.append((Thing(z["id"], doc, doc.of(z["span"]), z), None if either else z["hearsay"], uses or {"other"}))
        return out

    def things(self, kind, span="span"):
        return [Thing(x.get("id", f"{doc.id}-{kind}{i}"), doc, doc.of(x[span]), x)
                for doc in self.docs.values() for i, x in enumerate(doc.raw.get(kind, []))]

    def numbers(self):
        """`numbers` of the document where the gold has it, else those of its claims and events, once per span."""
        out = []
        for doc in self.docs.values():
            listed = doc.raw.get("numbers")
            if listed is None:
                seen, listed = set(), []
                for part in ("claims", "events"):
                    for c in doc.raw.get(part, []):
                        for n in c.get("numbers", []):
                            key = (n["span"]["start"], n["span"]["end"])
                            if key not in seen:
                                seen.add(key)
                                listed.append(dict(n, id=f"{doc.id}-N{key[0]}", claim=c["id"] if part == "claims" else None))
            out += [Thing(n["id"], doc, doc.of(n["span"]), n) for n in listed]
        return out
