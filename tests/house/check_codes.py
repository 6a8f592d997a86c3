#!/usr/bin/env python3
"""docs/codes.md against lexicons/shared/event_kinds.tsv: how many kinds there are, and by which kinds every ACLED sub-event and every PLOVER type comes out; no code of the lexicon is unknown to
the codebooks, and every kind with an ACLED row has its section and its interaction codes."""
import os, re

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ACLED = {"Battles": "Armed clash;Government regains territory;Non-state actor overtakes territory", "Protests": "Peaceful protest;Protest with intervention;Excessive force against protesters",
         "Explosions/Remote violence": "Chemical weapon;Air/drone strike;Suicide bomb;Shelling/artillery/missile attack;Remote explosive/landmine/IED;Grenade",
         "Violence against civilians": "Sexual violence;Attack;Abduction/forced disappearance", "Riots": "Violent demonstration;Mob violence",
         "Strategic developments": "Agreement;Arrests;Change to group/activity;Disrupted weapons use;Headquarters or base established;Looting/property destruction;Non-violent transfer of territory;Other"}
PLOVER = "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split()


def kinds():
    lines = [l.rstrip("\n").split("\t") for l in open(os.path.join(ROOT, "lexicons/shared/event_kinds.tsv"), encoding="utf-8") if not l.startswith("#") and l.strip()]
    return [dict(zip(lines[0], cells)) for cells in lines[1:]]


def table(text, head):
    """{first cell: (kinds in backticks of the second, the rest)} of the table with that heading."""
    rows = {}
    for line in text.split(head, 1)[1].split("\n\n")[0].split("\n")[2:]:
        cells = [c.strip() for c in line.strip().strip("|").split("|")]
        rows[cells[0]] = (set(re.findall(r"`(\w+)`", cells[1])) if not cells[1].startswith("none") else set(), cells[1] + "".join(cells[2:]))
    return rows


def say(fault, words):
    global faults
    if fault: faults += 1; print("not ok", words)


faults = 0
all_kinds = kinds()
text = open(os.path.join(ROOT, "docs/codes.md"), encoding="utf-8").read()
say(f"{len(all_kinds)} kinds in groups" not in text, f"docs/codes.md does not say that there are {len(all_kinds)} kinds")
for head, column, values in (("| ACLED sub-event | by kind | else |", "acled_sub_event", [s for subs in ACLED.values() for s in subs.split(";")]), ("| PLOVER type | by kind |", "plover", PLOVER)):
    rows = table(text, head)
    say(set(rows) != set(values), f"docs/codes.md lists other values of {column}: {sorted(set(rows) ^ set(values))}")
    for value in values:
        have = {k["kind"] for k in all_kinds if k[column] == value}
        listed, words = rows.get(value, (set(), ""))
        say(have != listed, f"docs/codes.md: {value} is of {sorted(have)}, not {sorted(listed)}")
        say(not have and not words, f"docs/codes.md does not say how {value} comes out, or why not")
for k in all_kinds:
    say(k["acled_sub_event"] and k["acled_sub_event"] not in ACLED.get(k["acled_event"], "").split(";"), f"{k['kind']}: {k['acled_sub_event']} is no sub-event of {k['acled_event']}")
    say(k["plover"] and k["plover"] not in PLOVER, f"{k['kind']}: {k['plover']} is no PLOVER type")
    say(bool(k["acled_event"]) != bool(k["section"] and k["inter1"] and k["inter2"]), f"{k['kind']}: section or interaction codes are missing")
if not faults: print("ok docs/codes.md and the kinds of events agree")
