"""Events by their triggers and arguments, and the incidents of claims."""
from __future__ import annotations

import re
from collections import Counter, defaultdict

from .rows import Row, acc, b3_row, prf
from .records import as_list
from .tables import System, pair_things, split_ids
from .claims import Match
from .times import gold_time, moment
from .places import place_right


# what a system may call a gold kind (heaps); a kind stands for itself
EVENT_KINDS = {"ground_raid": "attack offensive armed_clash", "armed_clash": "attack ground_raid", "ambush": "attack armed_clash", "shooting": "armed_clash attack killing_of_civilians",
               "shelling": "attack missile_strike", "missile_strike": "shelling attack", "air_strike": "attack", "drone_strike": "attack air_strike", "bombing": "attack suicide_bombing grenade_attack", "riot": "crowd_dispersal", "protest": "crowd_dispersal", "deployment": "base", "capture_of_equipment": "hijacking disarming",
               "hostage_taking": "abduction", "abduction": "hostage_taking", "killing": "casualties killing_of_civilians", "wounding": "casualties", "displacement": "flight_of_civilians evacuation",
               "hunt": "manhunt", "responsibility_claim": "declaration_of_responsibility", "declaration": "announcement confirmation", "agreement": "negotiation", "negotiation": "agreement",
               "loss_of_place": "withdrawal seizure", "withdrawal": "loss_of_place", "seizure": "loss_of_place capture_of_equipment", "destruction": "casualties sabotage", "sabotage": "bombing destruction",
               "commemoration": "other", "political_act": "sanction", "investigation": "other disarming", "release": "other exchange", "interception": "disarming downing"}
GENERIC = {"leger", "army", "the", "of", "de", "het", "een", "van", "military", "forces", "ministry", "ministerie", "spokesman", "woordvoerder", "group", "groep", "regional", "local", "armed"}


def actor_words(texts):
    return {w for t in texts for w in re.findall(r"\w+", t.lower()) if len(w) > 2} - GENERIC


FACTS = {"happened", "ongoing", "failed", "repelled", "planned", "denied", "hypothetical", "recap"}


def gold_realis(g):
    """The words of the contract that are right for a gold event; empty: not judged. The reports tell factuality in free English: there what ended a
    fortnight before the day of publication is a recap, what is yet to come planned, what is repelled or driven back repelled, all else the news."""
    if g.raw.get("factuality") in FACTS:
        return {g.raw["factuality"]}
    day = moment(((g.doc.raw.get("publication") or {}).get("date") or "-"))
    ends = [x[1] or x[0] for x in gold_time((g.raw.get("time") or {}).get("value") or "") if x[2] != "duration"]
    begins = [x[0] for x in gold_time((g.raw.get("time") or {}).get("value") or "") if x[2] != "duration"]
    if g.raw.get("kind") or not day or not g.raw.get("factuality"):
        return set()
    if ends and ends[0] and (day[0] - ends[0]).days >= 14 and begins[0]:
        return {"recap"}
    if g.raw["factuality"].startswith("not yet") or (begins and begins[0] and begins[0] >= day[1]):
        return {"planned", "hypothetical"}
    if re.search("repelled|driven back", g.raw.get("type", "")):
        return {"repelled"}
    return {"happened", "ongoing"}


def joined(pairs, system):
    """How many things the system tells, what it says to repeat another counted once; never less than were paired."""
    paired = {s.id for _, s in pairs}
    groups = defaultdict(set)
    for s in system:
        groups[s.raw.get("repeats") or s.id].add(s.id)
    return sum(max(1, len(group & paired)) for group in groups.values())


def score_events(gold, system):
    """EVENTS. Gold events are a reading, not exhaustive: P is only a hint. Gold types of the reports are free English, so kinds
    are scored only where the gold has them (heaps).

    trigger any      spans meet. begin right: of pairs whose gold time can be read, the first day is right.
    place right      of pairs whose gold place can be judged: the row of places.csv that the system's place_mention names lies at the right place
                     (without that column: the first row with its place_id).
    kind right       of pairs whose gold event has a `kind`: the same, or one of EVENT_KINDS.
    trigger, repeats joined  the same, where what `repeats` another event counts once with it.
    agent, target named  of pairs where the gold has one: a system agent (target or victim), or the words beside the trigger that name it
                     (agent_words, target_words), shares a telling word with a name, alias or source span of a gold one. Lenient: it sees that
                     somebody right is there, not that all are.
    realis right     of pairs whose gold `factuality` is one word of the contract, or can be read as one (gold_realis).
    recap kept apart of pairs whose gold is a recap: the system does not tell it as happened or ongoing.
    """
    g_all = gold.things("events", "trigger")
    s_all = system.things("events", "trigger", "event_id")
    pairs = pair_things(g_all, s_all, gold.docs.values())
    home, mention = {}, {}
    for row in system.rows("places"):
        home.setdefault(row.get("place_id"), row)
        mention[row.get("mention_id")] = row
    called = defaultdict(set)
    for row in system.rows("actors"):
        called[row.get("actor_id", "")] |= {row.get("name", ""), row.get("text", "")}
    known = defaultdict(set)
    for key, e in gold.entities.items():
        known[key] |= {e.get("name", "")} | {x["form"] for x in e.get("aliases", [])}
    for c in gold.claims.values():
        if c.raw.get("source_span"):
            for key in c.actors:
                known[key].add(c.raw["source_span"].get("text", ""))
    begin = timed = placed = place = 0
    seen, got = Counter(), Counter()
    for g, s in pairs:
        r = gold_time((g.raw.get("time") or {}).get("value") or "")
        r = [x for x in r if x[2] != "duration" and x[0] is not None]
        if r:
            timed += 1
            at = moment(s.raw.get("begin", "") or "-")
            begin += bool(at) and any(at[0].date() == x[0].date() for x in r)
        p = g.raw.get("place")
        if p in gold.places and place_right(gold, p, {})[0] is not None:
            placed += 1
            row = mention.get(s.raw.get("place_mention")) or home.get(s.raw.get("place_id"))
            place += bool(row) and bool(place_right(gold, p, row)[0])
        if g.raw.get("kind"):
            seen["kind"] += 1
            got["kind"] += s.raw.get("kind", "") in {g.raw["kind"], *EVENT_KINDS.get(g.raw["kind"], "").split()}
        for key, cells in (("agent", ("agent",)), ("target", ("target", "victim"))):
            wanted = actor_words(t for e in as_list(g.raw.get(key)) for t in known.get(e, ()))
            if wanted:
                seen[key] += 1
                mine = [t for cell in cells for i in split_ids(s.raw.get(cell)) for t in called.get(i, {i})]
                letters = System.span(s.doc, s.raw, f"{key}_words")
                if letters:
                    mine.append(s.doc.text[min(letters):max(letters) + 1])
                got[key] += bool(wanted & actor_words(mine))
        facts = gold_realis(g)
        if facts:
            seen["realis"] += 1
            got["realis"] += s.raw.get("realis", "") in facts
        if facts == {"recap"}:
            seen["recap"] += 1
            got["recap"] += s.raw.get("realis", "") not in ("happened", "ongoing")
    rows = [prf("trigger any", len(pairs), len(g_all), len(pairs), len(s_all)),
            prf("trigger, repeats joined", len(pairs), len(g_all), len(pairs), joined(pairs, s_all)),
            acc("begin right (of pairs)", begin, timed), acc("place right (of pairs)", place, placed)]
    says = {"agent": "named", "target": "named", "recap": "kept apart"}
    return rows + [acc(f"{k} {says.get(k, 'right')} (of pairs)", got[k], seen[k]) for k in ("kind", "agent", "target", "realis", "recap") if seen[k]]


def score_incidents(gold, system):
    """INCIDENTS. B3 with several labels allowed; general background (BACKGROUND) is left out.

    incidents of claims  gold claims with an incident; the system's label is every row of incidents.csv that lists a claim
                         answering the gold claim (pairing over all claims), or an event whose claim_id is it,
                         or the claim's own incident_id.
    incidents of events  gold events, paired by trigger; label: incident_id, or the incidents that list the event.
    incidents, number    right = incidents in the gold, system = rows of incidents.csv (no score).
    """
    m = Match(gold, system, False)
    of_claim, of_event = defaultdict(set), defaultdict(set)
    event_claim = {r.get("event_id"): r.get("claim_id") for r in system.rows("events")}
    for r in system.rows("claims"):
        of_claim[r.get("claim_id")] |= set(split_ids(r.get("incident_id")))
    for r in system.rows("incidents"):
        for c in split_ids(r.get("claims")):
            of_claim[c].add(r.get("incident_id"))
        for e in split_ids(r.get("events")):
            of_event[e].add(r.get("incident_id"))
            if event_claim.get(e):
                of_claim[event_claim[e]].add(r.get("incident_id"))
    for r in system.rows("events"):
        if r.get("incident_id"):
            of_event[r.get("event_id")].add(r["incident_id"])
            if r.get("claim_id"):
                of_claim[r["claim_id"]].add(r["incident_id"])
    G = [c for d in gold.docs.values() for c in d.claims if c.incidents]
    claims = b3_row("incidents of claims B3", {c.id: set(c.incidents) for c in G},
                    {c.id: of_claim[m.to_system[c.id].id] for c in G if c.id in m.to_system})
    g_ev = [e for e in gold.things("events", "trigger") if set(as_list(e.raw.get("incident"))) - {"BACKGROUND"}]
    pairs = pair_things(g_ev, system.things("events", "trigger", "event_id"), gold.docs.values())
    events = b3_row("incidents of events B3", {e.id: set(as_list(e.raw["incident"])) - {"BACKGROUND"} for e in g_ev},
                    {g.id: of_event[s.id] for g, s in pairs})
    return [claims, events, Row("incidents, number", gold=len([k for k in gold.raw["incidents"] if k != "BACKGROUND"]),
                                system=len(system.rows("incidents")))]
