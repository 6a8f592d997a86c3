"""Actors: names found, mentions linked."""
from __future__ import annotations

from .rows import Row, b3_row, ratio
from .tables import pair_things


def score_actors(gold, system):
    """ACTORS. Pairs by overlapping span. The gold does not list every nominal and pronoun, so there is no precision
    of mentions.

    names found, nominals found   recall, any overlap. All mentions found: every kind.
    actors linked B3     gold mentions clustered by entity over all reports, against actor_id; a mention not found scores
                         recall 0. ... (found only): the same over the mentions that were found.
    """
    g_all, s_all = gold.things("mentions"), system.things("actors")
    pairs = pair_things(g_all, s_all, gold.docs.values())
    found = {g.id for g, s in pairs}
    rows = []
    for kind in ("name", "nominal", None):
        n = [g.id for g in g_all if kind is None or g.raw["kind"] == kind]
        rows.append(Row(f"{kind + 's' if kind else 'all mentions'} found", r=ratio(len(found & set(n)), len(n)),
                        right=len(found & set(n)), gold=len(n)))
    mine = {g.id: {s.raw.get("actor_id")} - {None, ""} for g, s in pairs}
    want = {g.id: {g.raw["entity"]} for g in g_all}
    rows.append(b3_row("actors linked B3", want, mine))
    rows.append(b3_row("actors linked B3 (found only)", {k: v for k, v in want.items() if mine.get(k)}, mine))
    return rows
