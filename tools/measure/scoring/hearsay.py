"""Uses of zou."""
from __future__ import annotations

import re

from .rows import acc, prf
from .tables import pair_things


def score_zou(gold, system):
    """ZOU. Every zou/zouden of the gold against hearsay.csv, by overlapping span. Rows on other words (zullen, schijnen,
    moeten, naar verluidt) are passed over.

    found            tokens with a row. use right (hearsay or not): over all gold tokens, a missing row is wrong.
    use right (exact): the very use. hearsay: P, R, F1 of use=hearsay; rows on no gold token count as wrong.
    Tokens that the gold leaves open (hearsay also possible) are right either way and stay out of the F1.
    """
    tokens = [z for d in gold.docs.values() for z in d.zou]
    rows = [s for s in system.things("hearsay")
            if re.search(r"\bzou(den)?\b", s.doc.text[min(s.span):max(s.span) + 1], re.I)]
    pairs = {g.id: s for g, s in pair_things([z[0] for z in tokens], rows, gold.docs.values())}
    used = {s.id for s in pairs.values()}
    right = exact = hit = n_h = said = 0
    for z, hearsay, uses in tokens:
        s = pairs.get(z.id)
        use = s.raw.get("use", "").strip().lower() if s else ""
        right += bool(use) and (hearsay is None or (use == "hearsay") == hearsay)
        exact += use in uses
        if hearsay is not None:
            n_h += hearsay
            hit += hearsay and use == "hearsay"
            said += use == "hearsay"
    said += sum(s.raw.get("use", "").strip().lower() == "hearsay" for s in rows if s.id not in used)
    return [prf("zou found", len(pairs), len(tokens), len(pairs), len(rows)),
            acc("zou: hearsay or not", right, len(tokens)), acc("zou: exact use", exact, len(tokens)),
            prf("zou: hearsay", hit, n_h, hit, said)]
