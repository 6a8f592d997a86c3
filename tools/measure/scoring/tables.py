"""The tables of the program read as the same records."""
from __future__ import annotations

import csv
import re
from pathlib import Path

from .rows import best_pairs, jaccard
from .records import Claim, Thing


TABLES = ("claims", "numbers", "times", "places", "actors", "events", "matches", "hearsay", "incidents")


# first draft of a column -> its name in tables.md; either is read
ALIASES = {"times": {"value_begin": "begin", "value_end": "end"}, "places": {"level": "kind"},
           "numbers": {"as_of": "as_of_begin", "place": "place_id"}}



def parse_spans(cell):
    """`start-end` pieces joined by `;`. Anything else in the cell is dropped."""
    return [(int(a), int(b)) for a, b in re.findall(r"(\d+)\s*-\s*(\d+)", cell or "")]


def is_true(cell):
    return (cell or "").strip().lower() in ("true", "1", "yes", "ja")


def split_ids(cell):
    """Ids joined by `;` (white space or commas will do where there is no semicolon)."""
    cell = cell or ""
    return [x.strip() for x in (cell.split(";") if ";" in cell else re.split(r"[,\s]+", cell)) if x.strip()]


class System:
    def __init__(self, folder, gold):
        self.tables, self.problems = {}, []
        for t in TABLES:
            file = Path(folder) / f"{t}.csv"
            if file.exists():
                with file.open(encoding="utf-8-sig", newline="") as f:
                    self.tables[t] = [{(k or "").strip(): (v if isinstance(v, str) else "") for k, v in row.items()}
                                      for row in csv.DictReader(f)]
                for old, new in ALIASES.get(t, {}).items():
                    for row in self.tables[t]:
                        row[old] = row.get(old) or row.get(new, "")
        self.by_stem = {Path(n).stem: d for n, d in gold.docs.items()}
        self.claims = []
        seen = set()
        for i, row in enumerate(self.rows("claims")):
            doc = self.doc(row)
            if not doc:
                continue
            cue, source = self.span(doc, row, "cue"), self.span(doc, row, "source")
            form = row.get("form", "").strip().lower()
            cid = row.get("claim_id") or f"row{i}"
            if cid in seen:
                self.problems.append(f"claims.csv: claim_id {cid} twice")
            seen.add(cid)
            self.claims.append(Claim(
                cid, doc, self.span(doc, row, "content"), cue, source,
                form != "plain" if form else bool(cue or source), form, row.get("standing", "").strip().lower(),
                frozenset(), is_true(row.get("hearsay")), row.get("polarity", "").strip().lower(),
                [h.strip() for h in re.split(r"\s*[<←]\s*", row.get("chain", "")) if h.strip()],
                self.span(doc, row, "disclaimers"), frozenset(x.strip() for x in row.get("source_actor", "").split(";") if x.strip()),
                frozenset(), row, parent=row.get("parent", "").strip()))
        self.by_id = {c.id: c for c in self.claims}

    def has(self, table):
        return table in self.tables

    def rows(self, table):
        return self.tables.get(table, [])

    def doc(self, row):
        return self.by_stem.get(Path(row.get("report", "")).stem)

    @staticmethod
    def span(doc, row, column):
        return doc.letters(parse_spans(row.get(column)), doc.base)

    def things(self, table, column="span", ident=None):
        out = []
        for i, row in enumerate(self.rows(table)):
            doc = self.doc(row)
            if doc:
                span = self.span(doc, row, column)
                if span:
                    out.append(Thing((row.get(ident) if ident else "") or f"{table}{i}", doc, span, row))
        return out


def pair_things(gold, system, docs):
    """Per report, one-to-one by Jaccard of the spans (any overlap will do)."""
    pairs = []
    for doc in docs:
        g = sorted((x for x in gold if x.doc is doc), key=lambda x: x.first)
        s = sorted((x for x in system if x.doc is doc), key=lambda x: x.first)
        pairs += best_pairs(g, s, lambda a, b: jaccard(a.span, b.span) if a.span & b.span else 0)
    return pairs
