#!/usr/bin/env python3
"""A language is a folder: no string or character of the code outside the nl/ folders of src/ holds Dutch words or tags of the Dutch treebanks.

Dutch words: the closed classes below, and every form in those tables of lexicons/nl that hold words of prose. A literal is Dutch where it holds
a word that English lacks, or where every word of it is one that Dutch has ("in", "of die"). Remarks of the code may show Dutch examples. The
check is first tried on planted text."""
import glob, os, re

os.chdir(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))

CLOSED = set("""
de het een 't geen ik jij je jou jouw u uw hij hem zijn zij ze haar hen hun wij we ons onze jullie men mij me mijn zich zichzelf elkaar iemand
niemand iets niets deze dit die dat degene diegene wie wat welk welke zulk zulke zo'n dezelfde hetzelfde andere ander anderen elk elke ieder iedere
iedereen alle allen al alles sommige vele enkele enige veel weinig meer minder meeste beide beiden genoeg er hier daar waar ergens nergens overal
waarin waarop waarmee waarvan waarbij waarna waardoor hierover daarover eraan daarmee daarvoor daarna daarop
in op aan van voor met bij uit naar om over onder tussen door tegen zonder tot sinds vanaf vanuit binnen buiten boven beneden achter naast langs rond
rondom tijdens gedurende volgens wegens vanwege dankzij ondanks behalve namens aldus per via richting ten ter te nabij jegens omtrent betreffende
en of maar want dus noch doch alsof als dan toen nadat voordat omdat doordat zodat terwijl hoewel ofschoon tenzij indien mits aangezien opdat zodra
ben bent is was waren geweest wees heb hebt heeft hebben had hadden gehad wordt worden werd werden geworden zal zult zullen zou zouden kan kunt
kunnen kon konden mag mogen mocht mochten moet moeten moest moesten wil willen wilde wilden wou hoeft hoeven doet doen deed deden gedaan laat laten
liet gaat gaan ging gingen blijft blijven bleef komt komen kwam blijkt blijken bleek lijkt schijnt
niet nooit ook nog wel alleen slechts even juist pas reeds toch immers namelijk echter bovendien overigens vooral zelfs zeker misschien
nu straks gisteren vandaag morgen eergisteren overmorgen altijd vaak soms weer opnieuw eerder vroeger daarna intussen inmiddels vervolgens
hoe waarom wanneer zo zelf eigen zeer heel erg ja nee twee drie vier vijf zes zeven acht negen tien elf twaalf honderd duizend miljoen miljard
helft derde eerste tweede laatste afgelopen vorig vorige komend komende volgend volgende dag dagen maand maanden jaar jaren uur uren minuut nacht
avond ochtend middag
""".split())

# Words of prose; the rest of the tables hold abbreviations, names, English words of names, spellings.
TABLES = """attitudes attribution_phrases claim_words closed_words determiners hearsay in_accordance means numerals place_prepositions place_verbs
pronouns quantities realis report_nouns sentence_starters speech_verbs states times triggers""".split()

# Dutch words that English has as well: no literal is Dutch for one of them, but for all of its words.
ALSO_ENGLISH = set("""in of is was die over had we me men want even half do per via last man wees dan pas been later at to an on or as so am no by be
he it and for from with one not are were out but these those code video claim claims incident dossier moment exact direct quote zone factor
schema status raid update live rest
""".split())

# Names that the code has for its own things, though Dutch has the word too.
TERMS = {
    "begin": "one end of an interval; the edge of a period in times.tsv; SQL",
    "open": "of an interval without an end, and of a dispute that nothing settles", "week": "a granularity (tables.md, times.csv)", "weekend": "a granularity",
    "of": "the column of states.tsv, the list of closed_words.tsv", "even": "the list of closed_words.tsv",
    "man": "a class of roles.tsv", "code": "an element of HTML", "video": "an element of HTML", "u": "an element of HTML; a letter",
    "arrest": "a kind of event_kinds.tsv", "sabotage": "a kind of event_kinds.tsv", "claim": "a class of the graph", "incident": "a class of the graph", "dossier": "the name of what is written", "exact": "an exactness",
    "direct": "a form of a claim", "quote": "a column", "zone": "a construction of times.tsv", "moment": "a kind of cell",
    "manifest": "the list of what is installed", "type": "a key of JSON-LD and JSON Schema", "unit": "a column of numbers.csv", "lang": "an attribute of HTML",
    "per": "B-PER, the tag of a person's name", "begin ": "SQL", "we": "TIMEX3 for a weekend", "headline": "a part of a report",
    "boilerplate": "a part of a report", "byline": "a part of a report", "caption": "a part of a report", "credit": "a part of a report",
    "subhead": "a part of a report", "pull": "a part of a report", "dateline": "a part of a report", "utc": "a time zone", "www": "an address", "org": "an address", "http": "an address", "rdf": "an address", "ns": "an address", "twitter": "an address",
    "schema": "a file of ours", "arrest": "a kind of event", "statement": "a line of Turtle", "ex": "a key of the page", "raids": "a column of numbers.csv", "names": "a part of the weights", "bits": "a part of the weights",
    "mail": "a format", "telegram": "a format", "post": "a piece of a channel", "film": "a kind of file", "val": "an attribute of Word", "gmt": "a time zone", "norm": "an attribute of NITF", "media": "an element of NITF", "document": "a part of XML and of Word",
    "basis": "a column of times.tsv, of events and reports", "ten": "a construction of numerals.tsv", "later": "a value of times.tsv", "update": "a kind of match", "recent": "a value of times.tsv",
    "aldus": "a construction", "deed": "a list of claim_words.tsv", "drone": "a part of a kind of event", "strike": "a part of a kind of event", "as": "a part of as_of, a column",
    "part": "a part, in names of the code; VerbForm=Part", "column": "of a table", "sector": "PLOVER", "water": "a kind of place", "site": "a kind of place", "rel": "an attribute of HTML",
    "protest": "PLOVER", "sanction": "PLOVER", "elf": "the first bytes of a program", "letter": "a use of abbreviations.tsv",
}
EXACT = {"DE": "TIMEX3 for decades"}
# English has these and Dutch has not: a literal of three words or more with one of them is English.
ENGLISH = set("""the this that which and with from are not no does by or its it an give choose write name move make save what who how holds
    empty folder is:""".split())
LANGUAGE_CODES = ("src/lexicon/", "src/output/", "en de")  # rooms in which these words alone are languages
CODES = re.compile(r"(?:[A-Z]{2} )+[A-Z]{2}|\w+_(?:nl|en)")  # country codes in a row; columns of a language


TAG = re.compile(r"\b(WW|VNW|TW|LID|BW|SPEC|VG|VZ|ADJ|N|LET|TSW)\|")
TOKEN = re.compile(r"""//[^\n]*|/\*.*?\*/|^[ \t]*\#[^\n]*|R"(\w*)\((.*?)\)\1"|"((?:\\.|[^"\\\n])*)"|(?<!\w)(?:u8|u|U|L)?'((?:\\.|[^'\\\n])+)'""", re.S | re.M)


def lexicon_words():
    """The first cells of those tables and their forms, one word each."""
    words = set()
    for table in TABLES:
        rows = [l.rstrip("\n").split("\t") for l in open(f"lexicons/nl/{table}.tsv", encoding="utf-8") if l.strip() and not l.startswith("#")]
        columns = [i for i, name in enumerate(rows[0]) if i == 0 or name == "forms"]
        for row in rows[1:]:
            for cell in (row[i] for i in columns if i < len(row)): words |= {w for w in re.findall(r"[^\W\d_]+", cell.lower()) if len(w) > 1}
    return words


def literals(text):
    """(line, words) of every string and character outside remarks and #include lines."""
    for m in TOKEN.finditer(text):
        said = m[2] or m[3] or m[4]
        if said: yield text.count("\n", 0, m.start()) + 1, re.sub(r"\\(?:u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|x[0-9A-Fa-f]+|.)", " ", said)


DUTCH = CLOSED | lexicon_words()


def is_dutch(said, path=""):
    if TAG.search(said): return True
    if said in EXACT: return False
    if path.startswith(LANGUAGE_CODES[:-1]) and said in LANGUAGE_CODES[-1].split(): return False
    words = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", said.lower())
    if CODES.fullmatch(said.strip()) or (len(words) > 2 and ENGLISH & set(words)): return False
    words = [w for w in words if w not in TERMS]
    return bool(words) and (any(w in DUTCH and w not in ALSO_ENGLISH for w in words) or all(w in DUTCH for w in words))


def dutch_in(text, path=""):
    return [f"{line} {said!r}" for line, said in literals(text) if is_dutch(said, path)]


def tell(name, problems):
    print(f"ok {name}" if not problems else f"not ok {name}: " + " / ".join(problems))


PLANTED = {  # a line of code, and how many literals in it are Dutch
    'if (word == "volgens") return;': 1, 'x.starts_with("WW|pv")': 1, 'is(t, "te") && is(u, "in")': 2, 'list{"zei dat", "over"}': 2,
    "c == U'u'": 0, '// "volgens" is a remark': 0, 'fail("is in a folder that is not ours")': 0, '#include "nl/van.h"': 0,
    'x = \'"\'; y = "hij"; // "zij"': 1, 'R"(de brug)"': 1, 'kind == "armed_group"': 0, '"nl/times"': 0, '"d\\u00E9 "': 0,
}
wrong = [f"{line} gives {dutch_in(line)}" for line, count in PLANTED.items() if len(dutch_in(line)) != count]
tell("planted Dutch is found, and nothing else", wrong)
sources = sorted(p for pattern in ("src/**/*.cc", "src/**/*.h", "include/**/*.h") for p in glob.glob(pattern, recursive=True) if "/nl/" not in p)
rooms = {}
for path in sources:
    room = "/".join(path.split("/")[:2]) if path.count("/") > 1 else path
    rooms.setdefault(room, []).extend(f"{path}:{found}" for found in dutch_in(open(path, encoding="utf-8").read(), path))
for room, problems in sorted(rooms.items()): tell(f"no Dutch in {room}", problems)

page = open("docs/language.md", encoding="utf-8").read()
named = set(re.findall(r"`([a-z_]+)`", page[page.index("## Words"):page.index("Of the tables that all languages share")]))
tables = {os.path.basename(p)[:-len(".tsv")] for p in glob.glob("lexicons/nl/*.tsv")}
tell("docs/language.md names every table of a language, and no other", sorted(named ^ tables))
parts = set(re.findall(r"^  .*\b(\w+)(?:\)\(.*\))?;", re.search(r"struct Language \{(.*?)\};", open("src/reading/language.h").read(), re.S)[1], re.M)) - {"code"}
tell("docs/language.md names every part of a Language", [p for p in sorted(parts) if f"| `{p}` |" not in page])
