"""Standing, polarity, hearsay, disclaimers, chains and sources of the claims that were paired."""
from __future__ import annotations

from .rows import Row, acc, b3_row, prf, ratio, words_of
from .claims import Match


def score_standing(gold, system):
    """STANDING, HEARSAY and the rest of a claim, on gold attributed claims paired with any system claim whose content
    meets (all claims take part in the pairing).

    standing strict     the one standing that the gold's certainty maps to (gold_standing()).
    standing accepted   any standing that certainty, modality and stance together allow.
    ... of all gold     the same rights over all attributed gold claims, so that finding few does not help.
    standing X          P, R, F1 of one standing (strict). standing macro F1: their mean; `attributed` alone is 84 % of the
                        seeds and 80 % in other reports, so look at this one. Five kinds by the mapping, all eight
                        where the gold has labels of its own.
    own voice: standing strict  on gold claims in the outlet's own voice that were paired.
    hearsay             gold: words mark it (a hearsay zou/zouden of the claim, or HEARSAY_WORDS in its cue);
                        its own `hearsay` where it has one.
                        Accuracy on pairs; P, R, F1 of `hearsay=true` over pairs, with unpaired gold counted as missed.
    polarity            accuracy, and F1 of negative (where the gold has it).
    disclaimers bound   a claim that the text says cannot be checked, and whose `disclaimers` meet that sentence. P over
                        paired attributed claims that carry any disclaimer.
    chain: hops         where the gold spells out a chain: the same number of hops, the outlet being the first.
    chain: origin       the last hop names the gold's origin (a word of its name, source span or aliases), or the source
                        span meets the gold's.
    chain: relay named  chains of three or more: some middle hop shares a word with the gold's or with the names of that
                        entity (a middle hop that is just "statement" is not asked for).
    chain: relay F1     three or more hops in the gold against three or more in the system, over pairs.
    sources linked B3   attributed gold claims clustered by speaker, against clusters by `source_actor` (all reports).
    """
    m = Match(gold, system, False)
    pairs = [(g, s) for g, s in m.pairs if g.content & s.content]
    att = [(g, s) for g, s in pairs if g.attributed]
    G = [c for d in gold.docs.values() for c in d.claims if c.attributed and not c.loose]
    strict = sum(s.standing == g.standing for g, s in att)
    loose = sum(s.standing in g.accepted for g, s in att)
    rows = [acc("standing strict (of pairs)", strict, len(att)), acc("standing strict (of all gold)", strict, len(G)),
            acc("standing accepted (of pairs)", loose, len(att)), acc("standing accepted (of all gold)", loose, len(G))]
    own = [(g, s) for g, s in pairs if not g.attributed]
    rows.append(acc("own voice: standing strict", sum(s.standing == g.standing for g, s in own), len(own)))
    scored = ["attributed", "reported", "denied", "opinion", "speculated"]
    if any(g.labelled for g in G):
        scored += ["confirmed", "planned", "asked"]
    for kind in scored:
        n = sum(g.standing == kind for g in G)
        if n:
            hit = sum(g.standing == kind == s.standing for g, s in att)
            said = sum(s.standing == kind for g, s in att)
            rows.append(prf(f"standing {kind}", hit, n, hit, said))
    kinds = [r.f for r in rows if r.name.startswith("standing ") and r.system is not None]
    rows.append(Row("standing macro F1", f=ratio(sum(kinds), len(kinds)), gold=len(kinds)))
    rows.append(acc("hearsay (of pairs)", sum(g.hearsay == s.hearsay for g, s in att), len(att)))
    both = sum(g.hearsay and s.hearsay for g, s in att)
    rows.append(prf("hearsay true", both, sum(g.hearsay for g in G), both, sum(s.hearsay for g, s in att)))
    if any(g.polarity for g in G):
        rows.append(acc("polarity (of pairs)", sum(g.polarity == s.polarity for g, s in att), len(att)))
        both = sum(g.polarity == s.polarity == "negative" for g, s in att)
        rows.append(prf("polarity negative", both, sum(g.polarity == "negative" for g in G), both,
                        sum(s.polarity == "negative" for g, s in att)))
    else:
        rows.append(Row("polarity", note="no gold"))
    bound = [g for g in G if g.disclaim]
    hit = sum(bool(g.disclaim & s.disclaim) for g, s in att if g.disclaim)
    said = sum(bool(s.disclaim) for g, s in att if g.disclaim or not g.raw.get("verification"))
    rows.append(prf("disclaimers bound", hit, len(bound), hit, said))

    def alternatives(g, hop):
        names = [hop]
        for e in gold.entities.values():
            if words_of(hop) and words_of(hop) <= words_of(e["name"]):
                names += [e["name"]] + [a["form"] for a in e.get("aliases", [])]
        return words_of(" ".join(names))
    chained = [g for g in G if g.chain]
    hops = origin = relay = relays = named = 0
    for g in chained:
        s = m.to_system.get(g.id)
        hops += bool(s) and len(s.chain) == len(g.chain)
        last = set(alternatives(g, g.chain[-1]))
        for e in g.actors:
            if e in gold.entities:
                last |= words_of(" ".join([gold.entities[e]["name"]] + [a["form"] for a in gold.entities[e].get("aliases", [])]))
        origin += bool(s) and (bool(s.chain and words_of(s.chain[-1]) & last) or bool(g.source & s.source))
        if len(g.chain) >= 3:
            relays += 1
            wanted = set().union(*(alternatives(g, h) for h in g.chain[1:-1]))
            named += bool(wanted)
            relay += bool(s) and any(words_of(h) & wanted for h in s.chain[1:-1])
    rows += [acc("chain: hops", hops, len(chained)), acc("chain: origin", origin, len(chained)),
             acc("chain: relay named", relay, named)]
    both = sum(len(g.chain) >= 3 and len(s.chain) >= 3 for g, s in att)
    rows.append(prf("chain: relay", both, relays, both, sum(len(s.chain) >= 3 for g, s in att)))
    g_src = {g.id: set(g.actors) - {"E-UNSPECIFIED"} for g in G}
    rows.append(b3_row("sources linked B3", g_src, {g.id: set(s.actors) for g, s in att}))
    return rows
