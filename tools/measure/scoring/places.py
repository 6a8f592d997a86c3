"""Places: mentions and the right entry."""
from __future__ import annotations

import csv
import math
import re
import unicodedata
from pathlib import Path

from .rows import Row, b3_row, prf, ratio
from .tables import pair_things
from .numbers import to_number


def country_names():
    """Folded name in any language of the list, and code -> code: lexicons/shared/countries.tsv."""
    out = {}
    with (Path(__file__).resolve().parents[3] / "lexicons/shared/countries.tsv").open(encoding="utf-8") as f:
        for row in csv.DictReader((line for line in f if not line.startswith("#")), delimiter="\t"):
            names = [row["iso"], *(name for cell in (row["name_nl"], row["name_en"], row["aliases_nl"]) for name in (cell or "").split("|"))]
            out.update({plain(name): row["iso"].casefold() for name in names if name})
    return out


def plain(name):
    return unicodedata.normalize("NFD", name or "").encode("ascii", "ignore").decode().strip().casefold()


COUNTRIES = {"usa": "us", "russian federation": "ru", "the netherlands": "nl", "turkiye": "tr", "burma": "mm", "wit-rusland": "by", **country_names()}
REGION_LEVEL = re.compile(r"adm|oblast|prov|region|regio|state|penins|area|gebied", re.I)


def km(a, b, c, d):
    """Great-circle distance."""
    a, b, c, d = map(math.radians, (a, b, c, d))
    h = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 6371 * 2 * math.asin(math.sqrt(h))


def country_right(name, cell):
    """By code, so that *Oekraïne*, *Ukraine* and UA are one."""
    known, found = plain(name), plain(cell)
    return bool(found) and COUNTRIES.get(found, found) == COUNTRIES.get(known, known)


def place_right(gold, place_id, row):
    """True/False/None (nothing to hold to), and whether the check is a weak one."""
    p = gold.places[place_id]
    if p["kind"] == "country":
        level = row.get("level", "").lower()
        return country_right(p["name"], row.get("country")) and (not level or "country" in level or level in ("pcli", "adm0")), False
    if p["kind"] in ("border", "name of an organisation"):
        return None, False
    lat, lon = to_number(row.get("lat")), to_number(row.get("lon"))
    at, slack, weak = (p["lat"], p["lon"]), 25.0, False
    region = p["kind"] in ("oblast", "province", "region", "peninsula")
    if at[0] is None:
        parent = re.sub(r"\s*\(.*", "", p["in"].split(",")[-1]).strip()
        home = next((q for q in gold.places.values() if q["lat"] is not None and q["name"] == parent), None)
        if not home:
            return None, False
        at, weak = (home["lat"], home["lon"]), True
        slack = 150.0 if home["kind"] == "oblast" else 25.0
    if lat is None or lon is None or math.isnan(lat) or math.isnan(lon):
        return False, weak
    if region and REGION_LEVEL.search(row.get("level", "")):
        slack = 100.0
    return km(at[0], at[1], lat, lon) <= slack, weak


def score_places(gold, system):
    """PLACES. Pairs by overlapping span; the gold lists every place name, also where a country acts.

    mention exact, any   spans equal / meet.
    right place          meets, and the point lies within 25 km of the gold's; regions (oblast, province, peninsula): within
                         100 km if `level` says it is a region, else 25; countries: the right `country` and, if given, a
                         `level` of country. F1 over the mentions that can be judged.
    right place, towns and smaller   the same without countries and regions.
    weakly judged        gold places without coordinates: within 150 km of their oblast, 25 km of their town. They are part of
                         "right place"; this line shows them apart. Borders and names of bodies are not judged.
    places linked B3     mentions clustered by place_id over all reports, so *Belgorod* the town is not the oblast.
    """
    g_all, s_all = gold.things("places"), system.things("places")
    pairs = pair_things(g_all, s_all, gold.docs.values())
    n_g, n_s = len(g_all), len(s_all)
    exact = sum(g.span == s.span for g, s in pairs)
    can = {g.id for g in g_all if place_right(gold, g.raw["place"], {})[0] is not None}
    small = {g.id for g in g_all if g.id in can and gold.places[g.raw["place"]]["kind"]
             not in ("country", "oblast", "province", "region", "peninsula")}
    weak = {g.id for g in g_all if g.id in can and place_right(gold, g.raw["place"], {})[1]}
    right = {g.id for g, s in pairs if g.id in can and place_right(gold, g.raw["place"], s.raw)[0]}
    n_sj = n_s - sum(g.id not in can for g, s in pairs)
    return [prf("mention exact", exact, n_g, exact, n_s), prf("mention any", len(pairs), n_g, len(pairs), n_s),
            prf("right place", len(right), len(can), len(right), n_sj),
            Row("right place, towns and smaller", r=ratio(len(right & small), len(small)), right=len(right & small), gold=len(small)),
            Row("weakly judged", r=ratio(len(right & weak), len(weak)), right=len(right & weak), gold=len(weak)),
            b3_row("places linked B3", {g.id: {g.raw["place"]} for g in g_all},
                   {g.id: {s.raw.get("place_id")} - {None, ""} for g, s in pairs})]
