"""Numbers: value, what, whose, state."""
from __future__ import annotations

import math
import re
from collections import Counter, defaultdict

from .rows import acc, b3_row, prf
from .tables import pair_things
from .times import interval_days
from .matches import touching


STATES = [("killed", r"killed|deaths|died"), ("wounded", r"wounded"), ("released", r"released"),
          ("detained", r"arrest|custody"), ("captured", r"captured"), ("evacuated", r"evacuated"),
          ("displaced", r"refugees"), ("destroyed", r"destroyed|shot down|blown up"), ("attacked", r"attacked"),
          ("taking_part", r"^forces|^tanks|carriers|smaller armoured"), ("aboard", r"aboard|passenger|passport")]
STATE_WORDS = {"dead": "killed", "deaths": "killed", "died": "killed", "injured": "wounded", "arrested": "detained",
               "in_custody": "detained", "prisoner": "captured", "participating": "taking_part", "deployed": "taking_part",
               "strength": "taking_part", "fled": "displaced", "refugees": "displaced", "shot_down": "destroyed",
               "lost": "destroyed", "freed": "released"}
SIDES = [("attackers", r"attackers", r"attack|aanval|milit|rebel|partis|partiz|sabote|legi|lsr|rvc|rvk|lvr|vrijwillig"),
         ("civilians", r"civilian", r"civil|burger"), ("russian", r"russian", r"^ru\b|rus|soldaat|militair"),
         ("dutch", r"dutch", r"^nl\b|dutch|nederl|netherl"), ("ukrainian", r"ukrainian", r"^ua\b|ukr|oekra"),
         ("french", r"french", r"^fr\b|fren|fran|frans")]
UNITS = [("persons", r"pers|people|mens|man\b|doden|gewond|slachtoffer|inzitt|passag|burger|verdacht|soldier|militair"),
         ("km2", r"km2|km²|square|vierkante"), ("km", r"^km|kilom"), ("m", r"^m$|^met"),
         ("vehicles", r"vehic|voert|tank|humvee|pantser"), ("aircraft", r"aircr|vlieg|toestel|helik|straalj"),
         ("places", r"plac|plaats|dorp|villag"), ("hours", r"hour|uur|uren|^h$"), ("year", r"year|jaar|^y$"),
         ("raids", r"raid|keer|times|inval"), ("missiles", r"missil|raket"), ("objects", r"object|brug|box|dozen"),
         ("weapons", r"weap|wapen|system"), ("counts", r"count|aanklacht")]


def first_match(table, text):
    return next((row[0] for row in table if re.search(row[-1], text)), None)


def unit_of(cell):
    """The closed word; one that the table lacks (days, money, percent, other) stands for itself."""
    return first_match(UNITS, cell.lower()) or cell.lower()


def to_number(cell):
    try:
        return float(str(cell).replace(" ", "")) if cell not in (None, "") else None
    except ValueError:
        return math.nan


def same_number(a, b):
    if a is None or b is None:
        return a is b
    return abs(a - b) <= 0.02 * max(abs(a), abs(b))


def score_numbers(gold, system):
    """NUMBERS. Pairs by overlapping span (whether the counted noun is in the span does not matter).

    numbers found    P, R, F1 of any overlap. Gold leaves out ages, clock times, telephone numbers, legal levels.
    value            found, and low, best, high all equal (2 % slack; an open bound is an empty cell).
    best guess       found, and best equal (low where there is no best).
    unit, state, side  share of pairs, where the gold has one. Gold `kind` and `unit` are mapped to the closed words of the
                     contract by the tables STATES, SIDES, UNITS here; a system `unit` left empty is read off `counted`.
                     `side` may be a word, or an actor id; then its name and affiliation in actors.csv and
                     `side_kind` are read too (gold "attackers" holds where they have a name).
    whole number     found, value, unit, and state and side where the gold has them.
    claim            share of pairs whose `claim_id` or `counted_by` leads to the gold's claim (by content).
    as of            where the gold has it: `as_of` begins on the gold's day or contains it.
    same quantity B3 where the gold has it, if the table has a column quantity_id: figures of one quantity belong together.
    """
    g_all, s_all = gold.numbers(), system.things("numbers", ident="number_id")
    pairs = pair_things(g_all, s_all, gold.docs.values())
    n_g, n_s = len(g_all), len(s_all)
    touch = touching(gold, system)
    names = defaultdict(set)
    for row in system.rows("actors"):
        names[row.get("actor_id", "")] |= {row.get("name", ""), row.get("affiliation", "")}
    got = Counter()
    seen = Counter()
    for g, s in pairs:
        a = [to_number(g.raw[k]) for k in ("low", "best", "high")]
        b = [to_number(s.raw.get(k, "")) for k in ("low", "best", "high")]
        value = all(same_number(x, y) for x, y in zip(a, b))
        best = same_number(a[1] if a[1] is not None else a[0], b[1] if b[1] is not None else b[0])
        kind = g.raw["kind"].lower()
        unit = unit_of(s.raw.get("unit") or s.raw.get("counted") or "") == unit_of(g.raw["unit"])
        state_g = first_match(STATES, kind)
        state_s = re.sub(r"[\s-]+", "_", s.raw.get("state", "").strip().lower())
        state = STATE_WORDS.get(state_s, state_s) == state_g
        side_g = next((row for row in SIDES if re.search(row[1], kind)), None)
        side_s = " ".join([s.raw.get("side", ""), s.raw.get("side_kind", "")] + sorted(names.get(s.raw.get("side", ""), ()))).lower()
        side = bool(side_g) and bool(re.search(side_g[2], side_s))
        got.update(value=value, best=best, unit=unit, state=bool(state_g) and state, side=side,
                   whole=value and unit and (state or not state_g) and (side or not side_g))
        seen.update(state=bool(state_g), side=bool(side_g))
        if g.raw.get("claim"):
            seen["claim"] += 1
            ids = {s.raw.get("claim_id", ""), s.raw.get("counted_by", "")}
            got["claim"] += any(g.raw["claim"] in touch.get(i, ()) for i in ids)
        if re.match(r"\d{4}-\d\d-\d\d", str(g.raw.get("as_of", ""))):
            seen["as_of"] += 1
            cell = re.sub(r" \w+$", "", s.raw.get("as_of", "")) + ("/" + s.raw["as_of_end"] if s.raw.get("as_of_end") else "")
            got["as_of"] += g.raw["as_of"][:10] in interval_days(cell)
    rows = [prf("numbers found", len(pairs), n_g, len(pairs), n_s),
            prf("value (low, best, high)", got["value"], n_g, got["value"], n_s),
            prf("best guess", got["best"], n_g, got["best"], n_s),
            acc("unit (of pairs)", got["unit"], len(pairs)), acc("state (of pairs)", got["state"], seen["state"]),
            acc("side (of pairs)", got["side"], seen["side"]),
            prf("whole number", got["whole"], n_g, got["whole"], n_s),
            acc("claim (of pairs)", got["claim"], seen["claim"])]
    if seen["as_of"]:
        rows.append(acc("as of (of pairs)", got["as_of"], seen["as_of"]))
    if any(s.raw.get("quantity_id") for s in s_all) and any(g.raw.get("counted") for g in g_all):
        linked = {g.id: {s.raw.get("quantity_id")} - {None, ""} for g, s in pairs}
        rows.append(b3_row("same quantity B3", {g.id: {g.raw["counted"]} for g in g_all}, linked))
    return rows
