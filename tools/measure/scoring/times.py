"""Times: extent and value."""
from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from .rows import Row, prf
from .tables import pair_things


PARTS = {"morning": (6, 12), "afternoon": (12, 18), "evening": (18, 24), "night": (0, 6)}
PREPOSITIONS = {"in", "op", "om", "sinds", "vanaf", "tot", "rond", "tegen", "voor", "na", "al", "van", "omstreeks", "sedert"}


def summer(at):
    """European summer time in the Netherlands, for a UTC moment."""
    def last_sunday(month):
        d = date(at.year, month, 31)
        return datetime.combine(d - timedelta((d.weekday() + 1) % 7), datetime.min.time()) + timedelta(hours=1)
    return last_sunday(3) <= at < last_sunday(10)


def moment(cell, end=False):
    """(begin, end) that an ISO date or time of any length stands for, in Dutch local time; None if it is none."""
    m = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?", cell.strip())
    if not m:
        return None
    y, mo, d, h, mi, se, zone = m.groups()
    try:
        if mo is None:
            return datetime(int(y), 1, 1), datetime(int(y) + 1, 1, 1)
        if d is None:
            nxt = (int(y) + int(mo) // 12, int(mo) % 12 + 1)
            return datetime(int(y), int(mo), 1), datetime(nxt[0], nxt[1], 1)
        day = datetime(int(y), int(mo), int(d))
        if h is None:
            return day, day + timedelta(days=1)
        at = day + timedelta(hours=int(h), minutes=int(mi), seconds=int(se or 0))
    except (ValueError, OverflowError):
        return None
    if zone:
        if zone != "Z":
            sign = 1 if zone[0] == "+" else -1
            at -= sign * timedelta(hours=int(zone[1:3]), minutes=int(zone[-2:]))
        at += timedelta(hours=2 if summer(at) else 1)
    return at, at + timedelta(minutes=1)


def gold_time(value):
    """List of acceptable readings (begin, end, how); None bounds are open. Empty: the gold gives no value to hold to.

    A/B includes B. "<= X" and "< X" are open to the past up to X. "c. X" is any time within a week of X.
    """
    v = re.sub(r"\s*\((?!\d{4}-\d\d-\d\d\)).*\)$", "", value.strip())
    if re.match(r"P\d", v) and " " not in v:
        return [(v, None, "duration")]
    if v.startswith("P") or v.startswith("recent"):
        return []
    alt = re.fullmatch(r"(\S+) \((\d{4}-\d\d-\d\d)\)", v)
    if alt:
        return gold_time(alt.group(1)) + gold_time(alt.group(2))
    if v.startswith("c. "):
        at = moment(v[3:])
        return [(at[0], at[1], "about")] if at else []
    if v[:1] in ("<", ">"):
        at = moment(v.lstrip("<>= "))
        if not at:
            return []
        return [(None, at[1], "before")] if v[0] == "<" else [(at[0], None, "interval")]
    part = re.fullmatch(r"(\d{4}-\d\d-\d\d) (\w+)", v)
    if part and part.group(2) in PARTS:
        day = moment(part.group(1))[0]
        a, b = PARTS[part.group(2)]
        return [(day + timedelta(hours=a), day + timedelta(hours=b), "part")]
    if "/" in v:
        a, b = v.split("/", 1)
        first, last = moment(a), moment(b)
        if (a != ".." and not first) or (b != ".." and not last):
            return []
        return [(first and first[0], last and last[1], "interval")]
    at = moment(v)
    return [(at[0], at[1], "clock" if "T" in v else "date")] if at else []


def system_time(row):
    a, b = row.get("value_begin", "").strip(), row.get("value_end", "").strip()
    if re.match(r"P\d", a):
        return a, None
    if not a and not b and re.match(r"P\d", row.get("timex3", "").strip()):
        return row["timex3"].strip(), None
    begin = moment(a) if a and a != ".." else None
    end = moment(b) if b and b != ".." else None
    return begin and begin[0], end and end[0]


def time_right(readings, begin, end, by_day):
    for a, b, how in readings:
        if how == "duration":
            if begin == a:
                return True
            continue
        if isinstance(begin, str):
            continue
        if how == "about":
            if begin and abs((begin - a).days) <= 7 and (end is None or (end - a).days <= 8):
                return True
            continue
        if a is None:
            if end is not None and abs((end - b).total_seconds()) <= 86400:
                return True
            continue
        if begin is None:
            continue
        if by_day:
            same_begin = begin.date() == a.date()
            same_end = b is None or (end is not None and (end - timedelta(seconds=1)).date() == (b - timedelta(seconds=1)).date())
            if how == "clock" and same_begin:
                return True
            if same_begin and same_end:
                return True
            continue
        if how == "clock":
            if begin == a and (end is None or end - begin <= timedelta(hours=1)):
                return True
        elif how == "part":
            if end is not None and min(end, b) - max(begin, a) >= (max(end, b) - min(begin, a)) / 2:
                return True
        elif begin == a and (b is None or end == b):
            return True
    return False


def interval_days(cell):
    """The days (as text) of an interval cell `begin/end`, half-open; at most a year of them."""
    ends = [moment(x) for x in re.split(r"/", cell or "") if x and x != ".."]
    if not ends or not ends[0]:
        return set()
    begin = ends[0][0]
    end = ends[1][0] if len(ends) > 1 and ends[1] else ends[0][1]
    out, d = set(), begin
    while (d < end or not out) and len(out) < 366:
        out.add(d.date().isoformat())
        d += timedelta(days=1)
    return out


def bare(doc, letters):
    """The letters without leading prepositions, as long as a word remains: spans may or may not begin with one."""
    at = sorted(letters)
    groups = []
    for i in at:
        if groups and groups[-1][-1] == i - 1:
            groups[-1].append(i)
        else:
            groups.append([i])
    while len(groups) > 1 and doc.text[groups[0][0]:groups[0][-1] + 1].lower() in PREPOSITIONS:
        groups.pop(0)
    return frozenset(i for g in groups for i in g)


def score_times(gold, system):
    """TIMES. Pairs by overlapping span.

    extent exact     spans equal, leading prepositions aside (in, op, sinds, tot, ...). extent any: spans meet.
    value by day     meets, and first and last day are right. value exact: begin and end are right to the minute.
                     (TempEval's "relaxed match and value"; F1 over all expressions.)
    System values with Z or an offset are read in Dutch local time. Gold A/B includes B. A bound that the gold leaves open
    (`..`, `<=`) is not compared. Morning is 6-12, afternoon 12-18, evening 18-24, night 0-6, and half the union must be
    shared. A clock time needs its beginning right and an end within the hour. "c. X": within a week. Two gold values
    without a date to hold to (P10M/P12M before..., recent) count as found only and stay out of the value figures.
    """
    g_all, s_all = gold.things("times"), system.things("times")
    pairs = pair_things(g_all, s_all, gold.docs.values())
    exact = sum(bare(g.doc, g.span) == bare(s.doc, s.span) for g, s in pairs)
    n_g, n_s = len(g_all), len(s_all)
    readings = {g.id: gold_time(g.raw["value"]) for g in g_all}
    open_ = sum(not r for r in readings.values())
    judged = [(g, s) for g, s in pairs if readings[g.id]]
    day = sum(time_right(readings[g.id], *system_time(s.raw), True) for g, s in judged)
    minute = sum(time_right(readings[g.id], *system_time(s.raw), False) for g, s in judged)
    n_sj = n_s - (len(pairs) - len(judged))
    rows = [prf("extent exact", exact, n_g, exact, n_s), prf("extent any", len(pairs), n_g, len(pairs), n_s),
            prf("value by day", day, n_g - open_, day, n_sj), prf("value exact", minute, n_g - open_, minute, n_sj)]
    for kind in ("date", "relative", "clock time", "deictic", "open interval", "anaphoric", "duration", "season"):
        n = [g.id for g in g_all if g.raw["kind"] == kind and readings[g.id]]
        if n:
            hit = sum(g.raw["kind"] == kind and time_right(readings[g.id], *system_time(s.raw), True) for g, s in judged)
            rows.append(Row(f"kind {kind}: value by day", r=hit / len(n), right=hit, gold=len(n)))
    return rows
