#!/usr/bin/env python3
"""The outputs of the program against the schemas in schema/ (jsonschema, 2020-12) and against datapackage.json (Frictionless)."""
import copy, csv, json, os, re, sqlite3, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "cli"))
from program import *

try:
    import frictionless
    import jsonschema
except ImportError as missing:  # the environment of ./test could not be made (no network)
    frictionless = jsonschema = None

# {table: columns}, the public promise: a column more is a minor version, one less or other a major one.
PROMISE = dict(re.findall(r"^### (\w+)\.csv\n+`([^`]+)`", open(f"{ROOT}/docs/tables.md", encoding="utf-8").read().replace(", ", " ").split("\n## ")[0], re.M))


def needed():
    if jsonschema is None: raise Skip("jsonschema and frictionless are not installed")


def schema(name):
    return json.load(open(f"{ROOT}/schema/{name}.schema.json", encoding="utf-8"))


def faults(name, value):
    return [f"{list(e.path)} {e.message[:200]}" for e in jsonschema.Draft202012Validator(schema(name)).iter_errors(value)]


def dossier(folder, *more):
    path = heap(folder)
    write(path, "kapot.bin", bytes(range(256)) * 9)
    inputs = [path] + ([EXAMPLES] if os.path.isdir(EXAMPLES) else [])
    code, _, err = run("read", *inputs, "--to", folder + "/d", *more)
    expect(code == 3, code, err)
    return folder + "/d"


@case
def schemas_are_what_the_program_prints(folder):
    for name in ("dossier", "refused", "run"):
        expect(run("schema", name)[1] == open(f"{ROOT}/schema/{name}.schema.json", "rb").read(), f"run: wederhoor schema {name} > schema/{name}.schema.json")


@case
def schemas_are_schemas(folder):
    needed()
    for name in ("dossier", "refused", "run"): jsonschema.Draft202012Validator.check_schema(schema(name))


@case
def outputs_obey_their_schemas(folder):
    needed()
    for offsets in ("clean", "raw"):
        d = dossier(folder, "--offsets", offsets)
        found = faults("dossier", json.load(open(d + "/dossier.json", encoding="utf-8"))) + faults("run", json.load(open(d + "/run.json", encoding="utf-8")))
        lines = open(d + "/refused.jsonl", encoding="utf-8").read().splitlines()
        expect(lines)
        for line in lines: found += faults("refused", json.loads(line))
        expect(not found, found[:3])


@case
def schemas_refuse_what_is_wrong(folder):
    needed()
    good = json.load(open(dossier(folder) + "/dossier.json", encoding="utf-8"))
    for harm in (lambda d: d["claims"][0].pop("standing"), lambda d: d["claims"][0].update(standing="sure"), lambda d: d["claims"][0]["content"][0].pop("quote"),
                 lambda d: d["times"][0].update(begin="23/05/2023"), lambda d: d.update(extra=1), lambda d: d["run"].update(offset_unit="bytes")):
        bad = copy.deepcopy(good)
        harm(bad)
        expect(faults("dossier", bad), "the schema let harm pass")


@case
def quotes_stand_beside_every_span(folder):
    d = json.load(open(dossier(folder) + "/dossier.json", encoding="utf-8"))
    texts = {r["report"]: r["text"] for r in d["reports"]}
    seen = 0

    def walk(value, report):
        nonlocal seen
        if isinstance(value, dict):
            if "start" in value:
                seen += 1
                expect(texts[report][value["start"]:value["end"]] == value["quote"]["exact"], report, value)
            for item in value.values(): walk(item, value.get("report", report))
        elif isinstance(value, list):
            for item in value: walk(item, report)

    for table in d.values(): walk(table, None)
    expect(seen > 20, seen)


@case
def columns_are_the_promise(folder):
    d = dossier(folder)
    package = json.load(open(d + "/datapackage.json", encoding="utf-8"))
    fields = {r["path"]: [f["name"] for f in r["schema"]["fields"]] for r in package["resources"]}
    for table, columns in PROMISE.items():
        header = next(csv.reader(open(f"{d}/{table}.csv", encoding="utf-8", newline="")))
        expect(header == columns.split() == fields[table + ".csv"], table, header)
    for path in ("acled.csv", "ucdp-ged.csv", "polecat.tsv", "codes.csv"):
        header = next(csv.reader(open(f"{d}/{path}", encoding="utf-8", newline=""), delimiter="\t" if path.endswith("tsv") else ","))
        expect(header == fields[path], path)
    counts = {path: len(fields[path]) for path in ("acled.csv", "ucdp-ged.csv", "polecat.tsv")}
    expect(counts == {"acled.csv": 31, "ucdp-ged.csv": 49, "polecat.tsv": 40}, counts)
    expect(all(f.get("description") and f.get("type") for r in package["resources"] for f in r["schema"]["fields"]))


@case
def the_package_is_valid_for_frictionless(folder):
    needed()
    d = dossier(folder)
    report = frictionless.validate(d + "/datapackage.json")
    expect(report.valid, [e.message for t in report.tasks for e in t.errors][:3], report.errors[:3])
    path = d + "/claims.csv"
    text = open(path, encoding="utf-8", newline="").read()
    open(path, "w", encoding="utf-8", newline="").write(text.replace(",attributed,", ",certain,", 1))
    expect(not frictionless.validate(d + "/datapackage.json").valid or ",attributed," not in text, "a word outside the closed list passed")


@case
def the_database_holds_the_tables(folder):
    d = dossier(folder)
    db = sqlite3.connect(f"file:{d}/wederhoor.db?mode=ro", uri=True)
    expect(db.execute("PRAGMA integrity_check").fetchone() == ("ok",))
    for table, columns in PROMISE.items():
        rows = list(csv.DictReader(open(f"{d}/{table}.csv", encoding="utf-8", newline="")))
        expect(db.execute(f"SELECT count(*) FROM {table}").fetchone() == (len(rows),), table)
        expect([c[1] for c in db.execute(f"PRAGMA table_info({table})")] == columns.split(), table)


@case
def maps_are_what_viewers_expect(folder):
    d = dossier(folder)
    geo = json.load(open(d + "/places.geojson", encoding="utf-8"))
    expect(geo["type"] == "FeatureCollection" and geo["features"])
    for f in geo["features"]:
        expect(f["type"] == "Feature" and isinstance(f["properties"], dict), f)
        if f["geometry"] is None: continue
        lon, lat = f["geometry"]["coordinates"]
        expect(f["geometry"]["type"] == "Point" and -180 <= lon <= 180 and -90 <= lat <= 90, f)
    timemap = json.load(open(d + "/timemap.json", encoding="utf-8"))
    sources = {s["id"] for s in timemap["sources"]}
    for event in timemap["events"]:
        expect(all(isinstance(v, str) or isinstance(v, list) for v in event.values()) and (event["date"] or event["latitude"]), event)
        expect(bool(event["latitude"]) == bool(event["longitude"]) and set(event["sources"]) <= sources, event)
    for source in timemap["sources"]: expect(os.path.exists(os.path.join(d, source["paths"][0])), source)


main()
