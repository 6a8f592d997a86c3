"""What measure_carried prints of a set of gold, each row with its report there: for carried.py and likely.py."""
import csv, io, subprocess, sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools/measure"))
import score  # noqa: E402


def letters(text, span): return {i for i in span if text[i].isalnum()}


def measured(measure, data, place, *kind):
    """(report, row) of each row whose report the gold has. `place`: a folder with reports/, metadata.csv, gold.json, or GOLD.json:REPORTS:METADATA.csv."""
    gold, texts, metadata = place.split(":") if ":" in place else (f"{place}/gold.json", f"{place}/reports", f"{place}/metadata.csv")
    out = subprocess.run([measure, texts, metadata, data, *kind], capture_output=True, text=True, check=True).stdout
    docs = {d.name: d for d in score.Gold(gold, texts).docs.values()}
    for row in csv.DictReader(io.StringIO(out), delimiter="\t", quoting=csv.QUOTE_NONE):
        doc = docs.get(row.pop("file"))
        if doc is not None: yield doc, row
