#!/usr/bin/env python3
"""The coder's sheets of the five reports (acled.csv, ucdp-ged.csv, polecat.tsv) against codes.json. Its page: codes.md beside the gold.

codes.py GOLD/codes.json TABLES      prints each row of the gold with the row that answers it, what is left over, and the figures

A row of ours answers a row of the gold where place (one name, or within 15 km) and day are right; it is right where the sub-event is too. Optional rows are never
missed and never wrong. A row is forbidden where its words are those of a thing in `not_rows`, or where it does what the test of one says.
"""
import csv, json, re, sys, unicodedata
from collections import defaultdict
from pathlib import Path

from scoring.places import km

FAR = 15  # km


def rows_of(tables, name):
    with open(Path(tables) / name, encoding="utf-8", newline="") as f: return list(csv.DictReader(f, delimiter="\t" if name.endswith("tsv") else ","))


def fold(name):
    """One spelling for the names of a place or a group in Dutch and English letters."""
    plain = "".join(c for c in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(c))
    return re.sub(r"\s+", " ", re.sub(r"\(\d.*?\)|\b(oblast|region|stad)\b", "", plain.replace("oe", "u").replace("j", "y"))).strip()


def apart(a, b):
    """Kilometres between two (latitude, longitude)."""
    return km(*map(float, (*a, *b)))


def near(ours, gold, names):
    """Same place: one of the names, or the point."""
    if any(fold(name) in {fold(n) for n in names if n} for name in ours["names"] if name): return True
    return bool(ours["lat"] and gold.get("latitude") and apart((ours["lat"], ours["lon"]), (gold["latitude"], gold["longitude"])) <= FAR)


def listed(gold, column):
    """The values that count as right."""
    more = gold.get("accept", {}).get(column, [])
    return [gold.get(column)] + (more if isinstance(more, list) else [])


def day_in(day, values):
    """Is the day one of the days or intervals?"""
    return any(value and (value.split("/")[0] <= day <= value.split("/")[-1]) for value in values)


def number(cell): return None if cell in ("", None) else float(cell)


def pairs(gold, ours, fit):
    """{id of a gold row: our row}; each of ours answers one, required rows and exact fits first."""
    found, taken = {}, set()
    for wanted in (3, 2, 1):
        for row in sorted(gold, key=lambda r: r["status"] != "required"):
            if row["row_id"] in found: continue
            best = next((i for i, r in enumerate(ours) if i not in taken and fit(row, r) >= wanted), None)
            if best is not None: found[row["row_id"]] = ours[best]; taken.add(best)
    return found, [r for i, r in enumerate(ours) if i not in taken]


# ---- ACLED

def acled_fit(gold, row):
    ours = {"names": [row["location"]], "lat": row["latitude"], "lon": row["longitude"]}
    place = near(ours, gold, [gold["location"], *[x for x in gold["accept"].get("location", []) if isinstance(x, str)]])
    if not place or not day_in(row["event_date"], [gold["date_range"], *listed(gold, "event_date")]): return 0
    return 2 if row["sub_event_type"] in listed(gold, "sub_event_type") else 1


def side(row, n): return {fold(name) for name in [row[f"actor{n}"], *row[f"assoc_actor_{n}"].split("; ")] if name}


def acled_actors(gold, row):
    """Both sides: the names of actor and associates in any order; associates that may be left out may."""
    for n in (1, 2):
        found = side(row, n)
        must = {fold(name) for name in [gold[f"actor{n}"], *gold[f"assoc_actor_{n}"]] if name}
        left_out = gold["accept"].get(f"assoc_actor_{n}", "")
        may = {name for name in must if isinstance(left_out, str) and any(word in fold(left_out) for word in [name])}
        others = [{fold(name)} - {""} for name in listed(gold, f"actor{n}")[1:]]
        if not (must - may <= found <= must or found in others): return False
    return True


def acled_deaths(gold, row): return number(row["fatalities"]) in [number(v) for v in listed(gold, "fatalities")]


def triggers(tables):
    """{event id: (report, begin, end)}"""
    return {r["event_id"]: (r["report"], *map(int, re.match(r"(\d+)-(\d+)", r["trigger"]).groups())) for r in rows_of(tables, "events.csv")}


def behind(tables, file):
    """{row id: events behind it}, by codes.csv"""
    out = defaultdict(set)
    for r in rows_of(tables, "codes.csv"):
        if r["file"] == file and r["record_id"].startswith("e_") and r["column"] in ("sub_event_type", "type_of_violence", "Event Type"): out[r["row_id"]].add(r["record_id"])
    return out


TESTS = {  # what the sentence `test` of a thing says, for ACLED rows
    "N01": lambda r: r["year"] < "2022", "N02": lambda r: r["year"] == "2022", "N03": lambda r: "2024-03-15" <= r["event_date"] <= "2024-03-17",
    "N04": lambda r: r["event_date"] > "2025-04-01", "N05": lambda r: r["sub_event_type"] == "Change to group/activity" and r["year"] in ("2022", "2023") and r["time_precision"] == "3",
    "N07": lambda r: r["location"] in ("Moskou", "Moscow", "Kremlin", "het Kremlin") and "Freedom of Russia Legion" in r["actor1"] + r["assoc_actor_1"],
    "N09": lambda r: r["geo_precision"] == "1" and r["latitude"] and apart((r["latitude"], r["longitude"]), (51.73, 36.19)) < FAR,
    "N10": lambda r: r["event_type"] == "Battles" and r["geo_precision"] == "1" and r["latitude"] and apart((r["latitude"], r["longitude"]), (50.6, 36.6)) < FAR,
    "N11": lambda r: r["event_date"].startswith("2024-08"), "N14": lambda r: r["year"] < "2022", "N15": lambda r: r["event_date"] == "2022-02-24"}


def forbidden(data, tables, rows):
    """{id of not_rows: rows that it forbids}; beside what it names, a row in Ukraine (no row lies there: the Traps)."""
    spans, events, out = triggers(tables), behind(tables, "acled.csv"), defaultdict(list)
    for row in rows:
        own = [spans[e] for e in events[row["event_id_cnty"]]]
        for thing in data["not_rows"]:
            here = [(e["report"], e["start"], e["end"]) for e in thing["evidence"]]
            lured = own and all(any(r == report and b < end and start < e for r, start, end in here) for report, b, e in own)
            if lured or TESTS.get(thing["id"], lambda r: False)(row): out[thing["id"]].append(row)
        if row["country"] != "Russia": out["abroad"].append(row)
    by_day = defaultdict(list)
    for row in rows:
        if row["event_type"] == "Battles" and row["event_date"].startswith("2023-05"): by_day[row["event_date"]].append(row)
    for same in by_day.values():
        if len(same) > 1: out["N17"].extend(same[1:])
    return out


def totals_hold(data, found):
    """Sums over rows, however a total is divided; only where all the rows are there."""
    sums = [(t, [number(found[r]["fatalities"]) for r in t["rows"]]) for t in data["totals"] if t["column"] == "fatalities" and all(r in found for r in t["rows"])]
    return [t["rows"] for t, values in sums if None in values or sum(values) not in [t["sum"], *t["accept"]]]


def acled(data, tables, say):
    gold, ours = data["rows"]["acled"], rows_of(tables, "acled.csv")
    found, left = pairs(gold, ours, acled_fit)
    required = [g for g in gold if g["status"] == "required"]
    right = [g for g in required if g["row_id"] in found and acled_fit(g, found[g["row_id"]]) == 2]
    actors = [g for g in right if acled_actors(g, found[g["row_id"]])]
    deaths = [g for g in right if acled_deaths(g, found[g["row_id"]])]
    inter = [g for g in right if all(number(found[g["row_id"]][f"inter{n}"]) in [number(v) for v in listed(g, f"inter{n}")] or (not g[f"actor{n}"] and not found[g["row_id"]][f"inter{n}"])
                                     for n in (1, 2))]
    never = forbidden(data, tables, ours)
    wrong_sums = totals_hold(data, found)
    for g in gold:
        row = found.get(g["row_id"])
        say(f"{g['row_id']:12}{g['status'][:3]} {g['event_date']} {g['sub_event_type']} | {g['location']} | {g['actor1']} + {'; '.join(g['assoc_actor_1'])} / {g['actor2']} | {g['fatalities']}")
        if row: say(f"{'':12}{'ok ' if acled_fit(g, row) == 2 else '-- '} {row['event_date']} {row['sub_event_type']} | {row['location']} ({row['geo_precision']}) | {row['actor1']} + {row['assoc_actor_1']} / "
                    f"{row['actor2']} | {row['fatalities']}{'' if acled_actors(g, row) else '  ACTORS'}{'' if acled_deaths(g, row) else '  DEATHS'}")
    for row in left: say(f"left over   {row['event_date']} ({row['time_precision']}) {row['sub_event_type']} | {row['location']} ({row['geo_precision']}) | {row['actor1']} / {row['actor2']} | {row['fatalities']} | {row['notes'][:90]}")
    for thing, rows in sorted(never.items()): say(f"forbidden   {thing}: " + "; ".join(f"{r['event_date']} {r['sub_event_type']} {r['location']}" for r in rows))
    for rows in wrong_sums: say("sum wrong   " + " ".join(rows))
    return {"acled/rows right": share(right, required), "acled/actors right": share(actors, right), "acled/inter codes right": share(inter, right), "acled/fatalities right": share(deaths, right),
            "acled/sums right": share([0] * (len(data["totals"]) - len(wrong_sums)), data["totals"]), "acled/kept out of 21": share([n for n in data["not_rows"] if n["id"] not in never], data["not_rows"]),
            "acled/not left over": share(found, ours)}


def share(some, of): return 100 * len(some) / len(of) if len(of) else 0.0


# ---- UCDP

def ucdp_fit(gold, row):
    ours = {"names": [row["adm_1"], row["where_coordinates"]], "lat": row["latitude"], "lon": row["longitude"]}
    if not near(ours, gold, [gold["adm_1"]]) or row["date_start"] > gold["date_end"] or row["date_end"] < gold["date_start"]: return 0
    same = all(number(row[c]) in [number(v) for v in listed(gold, c)] for c in ("low", "best", "high", "type_of_violence"))
    return 2 if same else 1


def ucdp(data, tables, say):
    gold, ours = data["rows"]["ucdp"], rows_of(tables, "ucdp-ged.csv")
    found, left = pairs(gold, ours, ucdp_fit)
    for g in gold:
        row = found.get(g["row_id"])
        say(f"{g['row_id']:12}{g['date_start']}/{g['date_end']} type {g['type_of_violence']} {g['side_a']} / {g['side_b']} | {g['low']} {g['best']} {g['high']} | {g['adm_1']}")
        if row: say(f"{'':12}{'ok' if ucdp_fit(g, row) == 2 else '--'} {row['date_start']}/{row['date_end']} type {row['type_of_violence']} {row['side_a']} / {row['side_b']} | "
                    f"{row['low']} {row['best']} {row['high']} | {row['where_coordinates']} ({row['where_prec']})")
    for row in left: say(f"left over   {row['date_start']}/{row['date_end']} type {row['type_of_violence']} {row['side_a']} / {row['side_b']} | {row['low']} {row['best']} {row['high']} | {row['where_coordinates']}")
    return {"ucdp/rows right": share([g for g in gold if g["row_id"] in found and ucdp_fit(g, found[g["row_id"]]) == 2], gold), "ucdp/not left over": share(found, ours)}


# ---- POLECAT

def polecat_fit(gold, row):
    ours = {"names": [row["Placename"]], "lat": row["Latitude"], "lon": row["Longitude"]}
    region = not gold["placename"] or fold(gold["placename"]) == fold(gold["province"])
    names = [*gold["placename"].split("; "), gold["province"] if region else ""]
    place = near(ours, gold, names) or (region and row["Province"] and not row["City"] and fold(row["Province"]) == fold(gold["province"]))
    if not place or not close(row["Event Date"], gold["event_date"]) or row["Event Type"] != gold["event_type"]: return 0
    if set(filter(None, row["Event Mode"].split(";"))) != set((gold["event_mode"] or "").split(";")) - {""}: return 1
    return 3 if polecat_actors(gold, row) else 2


def close(day, gold):
    """The day, or the one beside it: of a fight over days either is right."""
    if not gold or not day: return day == gold
    from datetime import date
    return len(gold) == 10 and abs((date.fromisoformat(day) - date.fromisoformat(gold)).days) <= 1


def polecat_actors(gold, row):
    names = lambda some: {fold(a["name"]) for a in some}
    return {fold(n) for n in row["Actor Name"].split("; ") if n} == names(gold["actor"]) and {fold(n) for n in row["Recipient Name"].split("; ") if n} == names(gold["recipient"])


def polecat(data, tables, say):
    gold, ours = data["rows"]["polecat"], rows_of(tables, "polecat.tsv")
    found, left = pairs(gold, ours, polecat_fit)
    right = [g for g in gold if g["row_id"] in found and polecat_fit(g, found[g["row_id"]]) > 1]
    for g in gold:
        row = found.get(g["row_id"])
        say(f"{g['row_id']:6}{g['status'][:3]} {g['event_date']} {g['event_type']} {g['event_mode'] or ''} | {g['placename']}, {g['province']} | {'; '.join(a['name'] for a in g['actor'])} > {'; '.join(a['name'] for a in g['recipient'])}")
        if row: say(f"{'':6}{'ok ' if g in right else '-- '} {row['Event Date']} {row['Event Type']} {row['Event Mode']} | {row['Placename']} | {row['Actor Name']} > {row['Recipient Name']}")
    for row in left: say(f"left  {row['Event Date']} {row['Event Type']} {row['Event Mode']} | {row['Placename']} | {row['Actor Name']} > {row['Recipient Name']}")
    return {"polecat/rows right": share(right, gold), "polecat/actors right": share([g for g in right if polecat_actors(g, found[g["row_id"]])], right)}


def figures(gold, tables, say=lambda line: None):
    """{figure: per cent}, higher is better."""
    data = json.load(open(gold, encoding="utf-8"))
    return {**acled(data, tables, say), **ucdp(data, tables, say), **polecat(data, tables, say)}


def main():
    if len(sys.argv) != 3: sys.exit(__doc__)
    for key, value in figures(sys.argv[1], sys.argv[2], print).items(): print(f"{key:28}{value:6.1f}")


if __name__ == "__main__": main()
