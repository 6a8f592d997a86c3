"""Matches: contradictions and look-alikes, claims that agree, shared roots."""
from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations

from .rows import acc, closure, prf
from .records import as_list
from .claims import Match


def touching(gold, system):
    """system claim id -> ids of the gold claims it says: its pair, and any that shares half of the shorter content."""
    out = defaultdict(set)
    for s in system.claims:
        for g in s.doc.claims:
            both = len(g.content & s.content)
            if both and both * 2 >= min(len(g.content), len(s.content)):
                out[s.id].add(g.id)
    for g, s in Match(gold, system, False).pairs:
        if g.content & s.content:
            out[s.id].add(g.id)
    return out


def ends(gold, system):
    """id of a claim, number or event in matches.csv -> (gold claim ids, does it hang on an attributed system claim)."""
    touch = touching(gold, system)
    out = {c.id: (touch.get(c.id, set()), c.attributed) for c in system.claims}
    for table, key, refs in (("numbers", "number_id", ("claim_id", "counted_by")), ("events", "event_id", ("claim_id",))):
        for row in system.rows(table):
            ids = set().union(*(touch.get(row.get(r, ""), set()) for r in refs))
            out.setdefault(row.get(key), (ids, True))
    return out


def conflict_kind(x):
    """What a system may call this gold item: set of (kind, subkind or None for any)."""
    kind, kind_type = x["kind"], x.get("type")
    clash, update = ("contradicts", None), {("updates", None), ("look_alike", "later_update"), ("updates", "later_update")}
    if kind_type == "real conflict":
        return {clash}
    if kind_type == "later update":
        return update
    if kind_type == "different scope" or "NOT a contradiction" in kind:
        return {("look_alike", "different_scope"), ("look_alike", "different_unit")}
    if kind_type == "rounding":
        return {("look_alike", "rounding")}
    if kind_type == "other" or re.search(r"possible|tension|difference", kind):
        return {clash, ("look_alike", None)} | update
    if "order in time" in kind:
        return {clash} | update
    return {clash}


def score_contradictions(gold, system):
    """CONTRADICTIONS and look-alikes: rows of matches.csv of kind contradicts, look_alike or updates.

    A gold item has two sides of claims. It is found when some row joins a claim of one side to a claim of the other (rows
    may name claims, numbers or events; the latter two stand for their claim_id). A row is right when it does so for some
    item. R over items, P over rows; a row is left out of P only when an end is a claim in the outlet's own voice that
    the gold does not have. Items with an empty side (outside checks) are left out.

    pairs found      any of the three kinds.
    right kind       an item found is of the right kind when most of the rows that find it have a kind that the gold allows
                     (real conflict: contradicts; later update: updates, or look_alike later_update; different scope:
                     look_alike different_scope or different_unit; rounding: look_alike rounding; other, tension: any).
    found and right kind   R over items, P over rows, each with the right kind.
    real conflicts   items that are conflicts and nothing else, found by a row of kind contradicts; P over those rows.
    look-alikes spared   the share of look-alikes that no row calls contradicts (trivially all when nothing is found).
    """
    items = [x for x in gold.raw["cross"]["contradictions"]
             if x["side_a"] and x["side_b"] and all(c in gold.claims for c in x["side_a"] + x["side_b"])]
    where = ends(gold, system)
    hits, right, right_kind, judged, clash_right, clash_judged = defaultdict(list), 0, 0, 0, 0, 0
    conflicts = {x["id"] for x in items if conflict_kind(x) == {("contradicts", None)}}
    for row in system.rows("matches"):
        kind = row.get("kind", "").strip().lower()
        if kind not in ("contradicts", "look_alike", "updates"):
            continue
        (a, att_a), (b, att_b) = (where.get(row.get(k), (set(), True)) for k in ("a", "b"))
        if (not a and not att_a) or (not b and not att_b):
            continue
        found = [x for x in items if (a & set(x["side_a"]) and b & set(x["side_b"]))
                 or (b & set(x["side_a"]) and a & set(x["side_b"]))]
        judged += 1
        right += bool(found)
        label = (kind, row.get("subkind", "").strip().lower())
        right_kind += any(label in conflict_kind(x) or (kind, None) in conflict_kind(x) for x in found)
        if kind == "contradicts":
            clash_judged += 1
            clash_right += any(("contradicts", None) in conflict_kind(x) for x in found)
        for x in found:
            hits[x["id"]].append(label)

    def typed(x):
        ok = conflict_kind(x)
        good = sum((k, s) in ok or (k, None) in ok for k, s in hits[x["id"]])
        return good * 2 > len(hits[x["id"]])
    found = [x for x in items if hits[x["id"]]]
    alike = [x for x in items if ("contradicts", None) not in conflict_kind(x)]
    spared = sum(not any(k == "contradicts" for k, _ in hits[x["id"]]) for x in alike)
    return [prf("pairs found", len(found), len(items), right, judged),
            acc("right kind (of found)", sum(map(typed, found)), len(found)),
            prf("found and right kind", sum(map(typed, found)), len(items), right_kind, judged),
            prf("real conflicts", sum(any(k == "contradicts" for k, _ in hits[i]) for i in conflicts), len(conflicts),
                clash_right, clash_judged),
            acc("look-alikes spared", spared, len(alike))]


def pair_score(name, gold, system, wanted, neutral, kinds):
    """R over gold pairs, reached by rows or by chains of rows; P over the rows themselves."""
    where = ends(gold, system)
    direct = {frozenset((r.get("a"), r.get("b"))) for r in system.rows("matches")
              if r.get("kind", "").strip().lower() in kinds and r.get("a") and r.get("b")}
    closed = closure([tuple(p) for p in direct if len(p) == 2])

    def reach(pair):
        """Gold pairs that a system pair stands for; None when it is neither right nor wrong."""
        (a, att_a), (b, att_b) = (where.get(x, (set(), True)) for x in (min(pair), max(pair)))
        if (not a and not att_a) or (not b and not att_b):
            return None
        made = {frozenset((x, y)) for x in a for y in b if x != y}
        if made & wanted:
            return made & wanted
        return None if made & neutral or a & b else set()
    got = set().union(*(reach(p) or set() for p in closed | direct))
    rows = [x for x in map(reach, direct) if x is not None]
    return prf(name, len(got), len(wanted), sum(map(bool, rows)), len(rows))


def score_matched(gold, system):
    """MATCHED CLAIMS (same proposition). Gold: all pairs inside each group of matched_claims. System: rows of kind same,
    copies or supports. R over gold pairs, reached by a row or by a chain of rows (so a star of rows is enough for a group);
    P over rows. Neither right nor wrong: pairs that share the gold's topic `key`, repeats, pairs inside one shared root, and
    ends that say the same gold claim; ends in the outlet's own voice that the gold does not have are left out.

    SHARED ROOTS. Gold: all pairs inside each group of `dependencies`, but for groups that are one channel with several
    speakers. System: rows of kind shares_root or copies; R and P as above. Neither right nor wrong: two claims of one
    speaker, and matched claims whose independence is a shared root.
    """
    groups = [x["claims"] for x in gold.raw["cross"]["matched_claims"]]
    pairs = lambda gs: {frozenset(p) for g in gs for p in combinations(sorted(set(g) & set(gold.claims)), 2)}
    deps, channel = [], []
    for x in gold.raw["cross"]["dependencies"]:
        one_channel = re.search(r"comes over|relayed from other outlets", x["note"])
        (channel if one_channel else deps).append(x["claims"])
    by_key = defaultdict(list)
    for c in gold.claims.values():
        for key in as_list(c.raw.get("keys") or c.raw.get("key")):
            by_key[key].append(c.id)
    repeats = {frozenset((c.id, c.raw["repeats"])) for c in gold.claims.values() if c.raw.get("repeats")}
    same, roots = pairs(groups), pairs(deps)
    one_speaker = {frozenset((a.id, b.id)) for a, b in combinations(gold.claims.values(), 2)
                   if a.actors & b.actors and a.actors != {"E-UNSPECIFIED"}}
    loose = pairs([x["claims"] for x in gold.raw["cross"]["matched_claims"] if "root" in x["independence"]
                   or "same" in x["independence"]])
    a = pair_score("matched claims (pairs)", gold, system, same, pairs(by_key.values()) | repeats | roots,
                   ("same", "copies", "supports"))
    b = pair_score("shared roots (pairs)", gold, system, roots, pairs(channel) | one_speaker | loose,
                   ("shares_root", "copies"))
    return [a, b]
