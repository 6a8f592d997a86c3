#!/usr/bin/env python3
"""Small cases (tests/accuracy/cases): is every value right that a program can check?

cases.py PROGRAM OUT [CASES]      reads each case of CASES (default tests/accuracy/cases) into a dossier of its own in OUT; prints what is wrong

CASES/expected.tsv: inputs, table, rows, cells. `inputs`: the files of the case, below CASES, by spaces. `table`: a table of the dossier (claims,
acled, …), `texts` (report, text: the clean text) or `refused` (report). `cells`: what a row has, by " & ": column=value (the whole cell) or
column~words (part of it); an empty `cells` is any row. `rows`: how many rows have them: a number, or "some". Columns of our own: `speaker` (claims:
the names of source_actor), `place` (events, numbers, incidents: the name behind place_id). A case is right when all its lines are.
"""
import csv, json, os, shutil, subprocess, sys
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

CASES = Path(__file__).resolve().parents[2] / "tests/accuracy/cases"


def expected(cases):
    """{inputs: [(table, rows, cells)]}"""
    out = defaultdict(list)
    with open(cases / "expected.tsv", encoding="utf-8") as f:
        for row in csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE): out[row["inputs"]].append((row["table"], row["rows"], row["cells"]))
    return out


def read(program, cases, inputs, to):
    subprocess.run([program, "read", *(str(cases / i) for i in inputs.split()), "--metadata", str(cases / "metadata.csv"), "--to", str(to)], capture_output=True)


def rows_of(folder, table):
    """The rows of a table as dictionaries, with the columns of our own."""
    if table == "texts":
        there = sorted(os.listdir(folder / "texts")) if (folder / "texts").is_dir() else []
        return [{"report": n[:-4], "text": (folder / "texts" / n).read_text(encoding="utf-8")} for n in there if n.endswith(".txt")]
    if table == "refused":
        path = folder / "refused.jsonl"
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []
    path = next((p for p in (folder / f"{table}.csv", folder / f"{table}.tsv") if p.exists()), None)
    if not path: return []
    with open(path, encoding="utf-8", newline="") as f: rows = list(csv.DictReader(f, delimiter="\t" if path.suffix == ".tsv" else ","))
    if table == "claims": names(rows, "source_actor", "speaker", folder, "actors", "actor_id")
    if table in ("events", "numbers", "incidents"): names(rows, "place_id", "place", folder, "places", "place_id")
    return rows


def names(rows, ids, column, folder, table, key):
    known = {row[key]: row["name"] for row in rows_of(folder, table)}
    for row in rows: row[column] = "; ".join(known.get(i, "") for i in row[ids].split(";"))


def has(row, cells):
    for cell in filter(None, cells.split(" & ")):
        at = min(i for i in (cell.find("="), cell.find("~")) if i >= 0)
        column, sign, value = cell[:at], cell[at], cell[at + 1:]
        value = value.replace("\\n", "\n")
        if value not in row[column] if sign == "~" else value != row[column]: return False
    return True


def faults(folder, checks):
    """What is not as expected, in words."""
    out = []
    for table, wanted, cells in checks:
        found = sum(has(row, cells) for row in rows_of(folder, table))
        if found == 0 if wanted == "some" else found != int(wanted): out.append(f"{table}: {cells or 'any row'}: {found} rows, not {wanted}")
    return out


def answers(program, out, cases=CASES):
    """{inputs: faults} of every case, in the order of the file."""
    wanted = expected(cases)
    folders = {inputs: Path(out) / Path(inputs.split()[0]).stem for inputs in wanted}
    shutil.rmtree(out, ignore_errors=True)
    Path(out).mkdir(parents=True)
    with ThreadPoolExecutor(os.cpu_count()) as pool: list(pool.map(lambda inputs: read(program, cases, inputs, folders[inputs]), wanted))
    return {inputs: faults(folders[inputs], checks) for inputs, checks in wanted.items()}


def figures(found):
    """{figure: per cent of right cases}, by folder and of all"""
    kinds = defaultdict(list)
    for inputs, wrong in found.items():
        kinds[inputs.split("/")[0]].append(not wrong)
        kinds["all"].append(not wrong)
    return {kind: 100 * sum(right) / len(right) for kind, right in sorted(kinds.items())}


def main():
    if len(sys.argv) not in (3, 4): sys.exit(__doc__)
    cases = Path(sys.argv[3]) if len(sys.argv) == 4 else CASES
    found = answers(sys.argv[1], sys.argv[2], cases)
    for inputs, wrong in found.items():
        for fault in wrong: print(f"{inputs}: {fault}")
    there = sum(len(files) for d, _, files in os.walk(cases)) - 3
    print(f"{sum(not w for w in found.values())} of {len(found)} cases right; {len(' '.join(found).split())} of {there} inputs have a value to check")


if __name__ == "__main__": main()
