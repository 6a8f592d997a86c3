#!/usr/bin/env python3
"""A heap of reports with gold: from marked-up source to plain texts and a gold file that score.py reads.

heap.py SOURCE.txt META.json OUTDIR

SOURCE.txt   reports, each begun by a line   === file.txt | outlet | published (ISO day)   and then its text as printed.
             Tags in the text, nested as needed: {A01|content}  {A01.s|source words}  {A01.q|cue words}  {A01.v|disclaimer words}
             A tag used twice for one id makes fragments (content, cue). {{ is a literal opening brace; a text has no closing braces of its own.
             Ids: one capital letter per report (A, B, ...) and two digits.
META.json    {"heap": name, "about": "...", "entities": {id: {name, kind}}, "incidents": {id: {name, time, place, note}},
              "claims": {"A01": {"attributed": true, "source": "E-X" or ["E-X", "E-Y"] or "" , "form", "standing", "hearsay", "polarity",
                                 "incident": [ids], "carried": true?, "anaphoric": true?, "parent": "A02"?, "chain": ["E-..", ..]?}},
              "contradictions": [{"id", "about", "side_a", "side_b", "type", "kind", "explanation"}],
              "matched_claims": [{"id", "proposition", "claims", "independence", "note"}],
              "dependencies": [{"id", "claims", "where", "note"}], "never_verified": [{"claim", "what"}]}
             contradiction type: real conflict | later update | different scope | rounding | other
             contradiction kind: number time place role outcome responsibility label (of conflicts), different_scope later_update rounding
                                 different_unit different_thing (of look-alikes)
ANCHORS      anchors.json and events.json beside META.json, where they are: {"places": {id: {name, in, kind, lat, lon, note}},
             "reports": {file: {"numbers": [{"words", "nth", low, best, high, unit, state, side, counted, note}],
             "times": [{"words", "nth", value, kind}], "places": [{"words", "nth", "place"}],
             "events": [{"words", "nth", type, agent: [ids], target: [ids], place, time, factuality, incident: [ids], ...}]}}}
             words: as printed (any white space); nth: which occurrence in the report, counted from 1.
Checks everything and says what is wrong; exit 1.
"""
import hashlib, json, re, sys
from pathlib import Path

FORMS = "direct indirect mixed according_to hearsay nominal plain".split()
STANDINGS = "asserted attributed reported denied confirmed opinion speculated planned asked".split()
TYPES = ["real conflict", "later update", "different scope", "rounding", "other"]
KINDS = "number time place role outcome responsibility label different_scope later_update rounding different_unit different_thing".split()


def parse(body):
    """Plain text and {tag: [(start, end)]} of one report."""
    out, spans, stack, i, n = [], {}, [], 0, 0
    while i < len(body):
        if body.startswith("{{", i):
            out.append(body[i]); n += 1; i += 2
        elif body[i] == "{":
            m = re.match(r"\{([A-Z]\d\d(?:\.[sqv])?)\|", body[i:])
            if not m: raise ValueError(f"bad tag at: {body[i:i+40]!r}")
            stack.append((m[1], n)); i += m.end()
        elif body[i] == "}":
            if not stack: raise ValueError(f"closing brace without tag at: {body[max(0,i-40):i+1]!r}")
            tag, start = stack.pop(); spans.setdefault(tag, []).append((start, n)); i += 1
        else:
            out.append(body[i]); n += 1; i += 1
    if stack: raise ValueError(f"tag {stack[-1][0]} is not closed")
    return "".join(out), spans


def make(source, meta_file, outdir):
    """Writes OUTDIR/reports, gold.json, metadata.csv; what is wrong with the marks, the documents, the meta file."""
    meta, bad = json.loads(meta_file.read_text(encoding="utf-8")), []
    parts = re.split(r"^=== (.+)$", source.read_text(encoding="utf-8"), flags=re.M)
    documents, seen, rows = {}, set(), []
    (outdir / "reports").mkdir(parents=True, exist_ok=True)
    for head, body in zip(parts[1::2], parts[2::2]):
        file, outlet, published = [x.strip() for x in head.split("|")]
        try: text, spans = parse(body.strip("\n") + "\n")
        except ValueError as e: bad.append(f"{file}: {e}"); continue
        rows.append((file, outlet, published))
        (outdir / "reports" / file).write_bytes(text.encode("utf-8"))
        at = lambda s: {"start": s[0], "end": s[1], "text": text[s[0]:s[1]]}
        letter, claims = None, []
        for tag in sorted({t.split(".")[0] for t in spans}, key=lambda t: (spans.get(t, spans.get(t + ".q", [(0, 0)]))[0], t)):
            letter = letter or tag[0]
            if tag[0] != letter: bad.append(f"{file}: {tag} does not begin with {letter}")
            if tag in seen: bad.append(f"{tag} stands in two reports")
            seen.add(tag)
            if tag not in spans: bad.append(f"{tag} has no content"); continue
            c = meta["claims"].get(tag)
            if c is None: bad.append(f"{tag} is not in the meta file"); continue
            for part in spans[tag] + spans.get(tag + ".s", []) + spans.get(tag + ".q", []):
                words = text[part[0]:part[1]]
                if words != words.strip() or not words: bad.append(f"{tag}: a span begins or ends in white space: {words!r}")
            if c.get("form") not in FORMS: bad.append(f"{tag}: form {c.get('form')}")
            if c.get("standing") not in STANDINGS: bad.append(f"{tag}: standing {c.get('standing')}")
            attributed = bool(c["attributed"])
            if attributed == (c.get("form") == "plain"): bad.append(f"{tag}: attributed {attributed} with form {c.get('form')}")
            if attributed and not spans.get(tag + ".q") and not c.get("carried") and c.get("form") not in ("direct", "mixed"):
                bad.append(f"{tag}: attributed, no cue, not carried")
            if len(spans.get(tag + ".s", [])) > 1: bad.append(f"{tag}: several source spans")
            for i in c.get("incident", []):
                if i not in meta["incidents"] and i != "BACKGROUND": bad.append(f"{tag}: no incident {i}")
            for e in ([c["source"]] if isinstance(c.get("source"), str) else c.get("source") or []):
                if e and e not in meta["entities"]: bad.append(f"{tag}: no entity {e}")
            if c.get("parent") and c["parent"] not in meta["claims"]: bad.append(f"{tag}: no parent {c['parent']}")
            if spans.get(tag + ".s") and c.get("carried"): bad.append(f"{tag}: carried and yet a source span")
            frag = [at(s) for s in spans[tag]]
            claim = {"id": tag, "span": {"start": frag[0]["start"], "end": frag[-1]["end"], "text": text[frag[0]["start"]:frag[-1]["end"]]},
                     "attributed": attributed, "source": c.get("source", ""), "source_span": at(spans[tag + ".s"][0]) if spans.get(tag + ".s") else None,
                     "cues": [at(s) for s in spans.get(tag + ".q", [])], "attribution_chain": c.get("chain", []),
                     "form": c["form"], "standing": c["standing"], "hearsay": bool(c.get("hearsay")), "polarity": c.get("polarity", "positive"),
                     "incident": c.get("incident", []), "numbers": [],
                     "verification": text[spans[tag + ".v"][0][0]:spans[tag + ".v"][0][1]] if spans.get(tag + ".v") else None}
            if len(frag) > 1: claim["fragments"] = frag
            for k in ("carried", "anaphoric", "parent", "repeats", "key"):
                if c.get(k): claim[k] = c[k]
            claims.append(claim)
        documents[file] = {"id": letter or file, "codepoints": len(text), "sha256": hashlib.sha256(text.encode()).hexdigest(),
                           "publication": {"outlet": outlet, "date": published}, "claims": claims}
    places = {}
    for extra in ("anchors.json", "events.json"):
        path = meta_file.parent / extra
        if not path.exists(): continue
        more = json.loads(path.read_text(encoding="utf-8"))
        places.update(more.get("places", {}))
        for file, areas in more["reports"].items():
            if file not in documents: bad.append(f"{extra}: no report {file}"); continue
            text = (outdir / "reports" / file).read_text(encoding="utf-8")
            letter = documents[file]["id"]
            for area, listed in areas.items():
                out = []
                for k, x in enumerate(listed):
                    hits = [m.span() for m in re.finditer(r"\s+".join(map(re.escape, x["words"].split())), text)]
                    hits = [h for h in hits if not (h[0] and text[h[0] - 1].isalnum() and text[h[0]].isalnum()) and not (h[1] < len(text) and text[h[1]].isalnum() and text[h[1] - 1].isalnum())]
                    n = x.get("nth", 1)
                    if n > len(hits): bad.append(f"{extra}: {file}: {area}: {x['words']!r} {n} of {len(hits)}"); continue
                    a, b = hits[n - 1]
                    row = {"id": f"{letter}-{area[0].upper()}{k + 1:02d}", ("trigger" if area == "events" else "span"): {"start": a, "end": b, "text": text[a:b]}}
                    row.update({key: v for key, v in x.items() if key not in ("words", "nth")})
                    if area == "places" and x["place"] not in more.get("places", {}): bad.append(f"{extra}: no place {x['place']}")
                    if area == "numbers": row.setdefault("text", text[a:b])
                    for i in row.get("incident", []) or []:
                        if i not in meta["incidents"] and i != "BACKGROUND": bad.append(f"{extra}: {file}: no incident {i}")
                    out.append(row)
                key = lambda r: (r.get("span") or r.get("trigger"))["start"]
                documents[file][area] = sorted(out, key=key)
    for tag in meta["claims"]:
        if tag not in seen: bad.append(f"{tag} is in the meta file but in no report")
    for x in meta["contradictions"]:
        for c in x["side_a"] + x["side_b"]:
            if c not in seen: bad.append(f"{x['id']}: no claim {c}")
        if x["type"] not in TYPES: bad.append(f"{x['id']}: type {x['type']}")
        if x["kind"] not in KINDS: bad.append(f"{x['id']}: kind {x['kind']}")
    for group in ("matched_claims", "dependencies"):
        for x in meta[group]:
            for c in x["claims"]:
                if c not in seen: bad.append(f"{x['id']}: no claim {c}")
    for x in meta["never_verified"]:
        if x["claim"] not in seen: bad.append(f"never_verified: no claim {x['claim']}")
    gold = {"about": meta["about"], "heap": meta["heap"], "documents": documents, "entities": meta["entities"], "places": places, "incidents": meta["incidents"],
            "cross": {k: meta[k] for k in ("contradictions", "matched_claims", "dependencies", "never_verified")}}
    (outdir / "gold.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    (outdir / "metadata.csv").write_text("file,outlet,published,title,author,address,channel\n" +
                                         "".join(f'{f},"{o}",{p},,,,\n' for f, o, p in rows), encoding="utf-8")
    return bad, documents, meta


def main():
    if len(sys.argv) != 4: sys.exit(__doc__)
    bad, documents, meta = make(*map(Path, sys.argv[1:]))
    for b in bad: print(b)
    n = sum(len(d["claims"]) for d in documents.values())
    a = sum(c["attributed"] for d in documents.values() for c in d["claims"])
    print(f"{len(documents)} reports, {n} claims ({a} attributed), {len(meta['incidents'])} incidents, {len(meta['contradictions'])} contradictions or look-alikes, "
          f"{len(meta['matched_claims'])} matched, {len(meta['dependencies'])} roots; {len(bad)} faults")
    sys.exit(bool(bad))


if __name__ == "__main__": main()
