#!/usr/bin/env python3
"""Files that hold many reports, metadata about them, and what is odd about a heap, as a user meets them."""
import csv, json, os, sys, time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from program import *

TEXTS = list(REPORTS.values())


def table(folder, name="heap.csv", rows=None):
    """A table of the made-up reports; the path."""
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["title", "published", "outlet", "text"])
        for i, text in enumerate(TEXTS if rows is None else rows): writer.writerow([f"Bericht {i + 1}", f"2031-03-1{i % 10}", "Kustbode", text])
    return path


def lines(folder, name="heap.jsonl", texts=None):
    return write(folder, name, "".join(json.dumps({"title": f"Bericht {i + 1}", "text": text}) + "\n" for i, text in enumerate(texts or TEXTS))).decode()


def rows(folder, name="reports"):
    with open(f"{folder}/{name}.csv", encoding="utf-8", newline="") as f: return list(csv.DictReader(f))


def read(folder, *arguments, to="d"):
    code, _, err = run("read", *arguments, "--to", f"{folder}/{to}")
    return code, err.decode()


@case
def every_row_is_a_report(folder):
    for path in (table(folder), lines(folder)):
        code, err = read(folder, path)
        name, reports = os.path.basename(path), rows(folder + "/d")
        expect(code == 0 and [r["report"] for r in reports] == [f"{name}#{i}" for i in (1, 2, 3)], code, err, reports)
        expect([(r["container"], r["item"], r["title"]) for r in reports] == [(name, str(i), f"Bericht {i}") for i in (1, 2, 3)], reports)
        expect({f"texts/{name}#{i}.{kind}" for i in (1, 2, 3) for kind in ("txt", "map")} <= set(files(folder + "/d")), sorted(files(folder + "/d")))


@case
def the_claims_are_those_of_single_files(folder):
    """The same texts as files: the same ids, spans and words; only the names differ."""
    read(folder, heap(folder), to="single")
    read(folder, table(folder), to="many")
    for name in ("claims", "numbers", "places", "times", "events"):
        single, many = rows(folder + "/single", name), rows(folder + "/many", name)
        key = "claim_id" if name == "claims" else "text"
        strip = lambda found: sorted((r[key], r.get("content", r.get("span")), r["text"]) for r in found)
        if name in ("claims", "places"): expect(strip(single) == strip(many) and single, name, single, many)
    expect({r["report_id"] for r in rows(folder + "/single")} == {r["report_id"] for r in rows(folder + "/many")})


@case
def check_reads_through_the_container(folder):
    for path in (lines(folder), table(folder)):
        for unit in ("clean", "raw"):
            expect(run("read", path, "--to", folder + "/d", "--offsets", unit)[0] == 0)
            code, out, err = run("check", folder + "/d", path)
            expect(code == 0 and b"3 reports" in out and not err, unit, code, out, err)
            code, out, err = run("check", folder + "/d")
            expect(code == 0 and err.count(b"not given") == 3 and os.path.basename(path).encode() + b"#2" in err, code, err)
    code, _, err = run("check", folder + "/d", table(folder, rows=TEXTS[:2]))
    expect(code == 0 and err.count(b"not given") == 1 and b"#3" in err, code, err)


@case
def raw_spans_count_in_the_cell(folder):
    path = table(folder, rows=['Hij zei: "De brug is dicht".\n\nVolgens de politie\nzijn twee mensen gewond.\n'])
    expect(run("read", path, "--to", folder + "/d", "--offsets", "raw")[0] == 0)
    cell = list(csv.DictReader(open(path, encoding="utf-8", newline="")))[0]["text"]
    found = [c for c in rows(folder + "/d", "claims") if c["source_text"]]
    expect(found)
    for claim in found:
        begin, end = map(int, claim["cue"].split(";")[0].split("-"))
        expect(cell[begin:end] and cell[begin:end].lower() in ("zei", "volgens"), claim, cell[begin:end])


@case
def one_bad_row_costs_no_other(folder):
    code, err = read(folder, table(folder, rows=[TEXTS[0], "", "%PDF-1.4", TEXTS[1]]))
    refused = [json.loads(line) for line in open(folder + "/d/refused.jsonl", encoding="utf-8")]
    expect(code == 3 and [r["report"] for r in rows(folder + "/d")] == ["heap.csv#1", "heap.csv#4"], code, err)
    expect([(r["file"], r["container"], r["item"]) for r in refused] == [("heap.csv#2", "heap.csv", "2"), ("heap.csv#3", "heap.csv", "3")], refused)
    expect(f"{folder}/heap.csv#3: is a PDF" in err, err)
    write(folder, "stuk.csv", f'title,text\na,{json.dumps(TEXTS[0].strip())}\nb,"x" y\nc,z\n'.replace('\\"', '""'))
    code, err = read(folder, folder + "/stuk.csv", to="e")
    expect(code == 3 and f"{folder}/stuk.csv:3" in err and [r["report"] for r in rows(folder + "/e")] == ["stuk.csv#1"], code, err)


@case
def the_same_text_is_read_once(folder):
    write(folder, "los.txt", TEXTS[0])
    code, err = read(folder, table(folder, rows=[TEXTS[0], TEXTS[1], TEXTS[1]]), folder + "/los.txt")
    expect(code == 0 and {r["report"] for r in rows(folder + "/d")} == {"heap.csv#1", "heap.csv#2"}, code, err, rows(folder + "/d"))
    expect("heap.csv#3: same bytes as" in err and "los.txt: same bytes as" in err, err)


@case
def any_order_and_number_of_threads(folder):
    paths = [table(folder), lines(folder, texts=[text + "Nu ook hier." for text in TEXTS]), write(folder, "a.txt", "De stad is vrij, zegt het leger.").decode()]
    read(folder, *paths, "--jobs", "1", to="a")
    read(folder, *reversed(paths), "--jobs", "4", to="b")
    expect(files(folder + "/a") == files(folder + "/b") and len(rows(folder + "/a")) == 7)


@case
def why_names_file_and_place(folder):
    read(folder, table(folder))
    claim = next(c for c in rows(folder + "/d", "claims") if c["report"] == "heap.csv#2")
    code, out, err = run("why", claim["claim_id"], "--in", folder + "/d")
    expect(code == 0 and b"heap.csv, item 2" in out, code, out, err)
    code, out, err = run("why", "heap.csv#2", "--in", folder + "/d")
    expect(code == 0 and b"heap.csv" in out, code, out, err)


@case
def a_table_among_the_files_of_a_folder(folder):
    """By content, not by name: metadata lies beside, reports are read."""
    path = heap(folder)
    write(path, "metadata.csv", "file,outlet\neen.txt,Kustbode\n")
    write(path, "LEESMIJ.md", "Over deze berichten. Ze zijn verzonnen.\n")
    table(path, "meer.csv", [text + "Nu ook hier." for text in TEXTS])
    code, err = read(folder, path)
    expect(code == 0 and len(rows(folder + "/d")) == 6, code, err, rows(folder + "/d"))
    expect("metadata.csv: lies beside" in err and "LEESMIJ.md: lies beside" in err and "meer.csv: lies" not in err, err)


@case
def text_and_conllu_of_all_items(folder):
    path = table(folder)
    code, out, err = run("text", path)
    expect(code == 0 and all(f"==> heap.csv#{i} <==".encode() in out for i in (1, 2, 3)), out, err)
    code, out, err = run("text", path, "--to", folder + "/t")
    expect(code == 0 and set(files(folder + "/t")) == {f"heap.csv#{i}.txt" for i in (1, 2, 3)}, err)
    code, out, err = run("conllu", path)
    expect(code == 0 and out.count(b"# newdoc") == 3, err)


@case
def metadata_of_items_and_of_their_file(folder):
    write(folder, "m.csv", "file,outlet,author\nheap.csv,De Krant,Anna Bakker\nheap.csv#2,De Bode,\n")
    code, err = read(folder, table(folder), "--metadata", folder + "/m.csv")
    got = [(r["outlet"], r["author"], r["title"]) for r in rows(folder + "/d")]
    expect(code == 0 and got == [("De Krant", "Anna Bakker", "Bericht 1"), ("De Bode", "Anna Bakker", "Bericht 2"), ("De Krant", "Anna Bakker", "Bericht 3")], got, err)


@case
def metadata_that_fits_nothing_is_named(folder):
    write(folder, "m.csv", "file,outlet\neen.txt,A\nvier.txt,B\n2030/twee.txt,C\n")
    code, err = read(folder, heap(folder), "--metadata", folder + "/m.csv")
    expect(code == 0 and '"vier.txt" is none' in err and '"2030/twee.txt" is none' in err and "2 of 3 reports have no row" in err and '"een.txt"' not in err, err)
    write(folder, "m.csv", "file,outlet\n" + "".join(f"{name},A\n" for name in REPORTS))
    code, err = read(folder, heap(folder), "--metadata", folder + "/m.csv")
    expect(code == 0 and "m.csv" not in err, err)
    write(folder, "m.csv", "file,outlet\n" + "".join(f"weg{i}.txt,A\n" for i in range(500)))
    code, err = read(folder, heap(folder), "--metadata", folder + "/m.csv")
    expect(code == 0 and err.count("is none of") == 20 and "480 rows more" in err, err)


@case
def metadata_by_path(folder):
    for year in ("2030", "2031"):
        os.makedirs(f"{folder}/heap/{year}")
        write(f"{folder}/heap/{year}", "a.txt", f"Volgens de politie zijn in {year} drie mensen gewond geraakt.\n")
    for paths in (("2030/a.txt", "./2031/a.txt"), ("2030\\a.txt", "C:\\data\\2031\\a.txt"), (f"{folder}/heap/2030/a.txt", "a.txt")):
        write(folder, "m.csv", f"file,outlet\n{paths[0]},Oud\n{paths[1]},Nieuw\n")
        code, err = read(folder, folder + "/heap", "--metadata", folder + "/m.csv")
        got = sorted(r["outlet"] for r in rows(folder + "/d"))
        expect(code == 0 and got == (["", "Oud"] if paths[1].startswith("C:") else ["Nieuw", "Oud"]), paths, got, err)


@case
def metadata_with_other_delimiters(folder):
    for delimiter, word in ((";", "semicolons"), ("\t", "tabs")):
        write(folder, "m.csv", f"\ufefffile{delimiter} outlet\neen.txt{delimiter}De Krant, editie Noord\n")
        code, err = read(folder, heap(folder), "--metadata", folder + "/m.csv")
        got = {r["report"]: r["outlet"] for r in rows(folder + "/d")}
        expect(code == 0 and got["een.txt"] == "De Krant, editie Noord" and word in err, got, err)


@case
def doubled_rows_and_columns_are_refused(folder):
    for text, where in (("file,outlet\na.txt,A\nb.txt,B\na.txt,C\n", "m.csv:4"), ("file,outlet,outlet\na.txt,A,B\n", "m.csv:1"), ("file;title;title\na;b;c\n", "m.csv:1")):
        write(folder, "m.csv", text)
        code, err = read(folder, heap(folder), "--metadata", folder + "/m.csv")
        expect(code == 2 and where in err and "; " in err, text, code, err)


@case
def huge_metadata_cells_end_soon(folder):
    for quote in ("", '"'):
        write(folder, "m.csv", f"file,outlet\neen.txt,{quote}" + "x" * 50_000_000 + quote + "\n")
        begun = time.time()
        code, err = read(folder, heap(folder), "--metadata", folder + "/m.csv")
        expect(code == 2 and "m.csv:2" in err and time.time() - begun < 20, quote, code, err[:300], time.time() - begun)


@case
def an_empty_folder_is_named(folder):
    os.makedirs(folder + "/leeg/nog/leger")
    code, err = read(folder, folder + "/leeg")
    expect(code == 1 and f"{folder}/leeg: is a folder without files" in err, code, err)
    code, err = read(folder, folder + "/leeg", heap(folder))
    expect(code == 3 and "without files" in err, code, err)
    code, err = read(folder, heap(folder), folder + "/heap")
    expect(code == 0 and "without files" not in err, code, err)


@case
def a_folder_that_cannot_be_made_is_named_as_given(folder):
    write(folder, "file", "x")
    for to in ("/proc/x", folder + "/file/x"):
        code, out, err = run("read", heap(folder), "--to", to)
        expect(code in (2, 5) and to.encode() in err and b".partial" not in err and not out, to, code, err)


@case
def nonsense_is_said_on_the_terminal_and_in_the_table(folder):
    import base64
    text = "".join(REPORTS.values()) * 3
    odd = {"b64.txt": base64.b64encode(text.encode()).decode(), "hex.txt": text.encode().hex(), "hallo.txt": "hallo\n", "letters.txt": text.replace("e", "\u0435"),
           "ebcdic.txt": text.encode("cp500", "replace"), "gb.txt": "州长星期二表示，边境附近的村庄遭到炮击，两人受伤。军方称袭击已被击退。".encode("gb18030")}
    path = folder + "/odd"
    os.mkdir(path)
    for name, data in odd.items(): write(path, name, data)
    write(path, "goed.txt", REPORTS["een.txt"])
    code, err = read(folder, path)
    expect(code == 0, code, err)
    for row in rows(folder + "/d"):
        expect(bool(row["remarks"]) == (row["report"] != "goed.txt"), row)
        if row["report"] != "goed.txt": expect(row["remarks"].split(";")[0] in err or "reports: reports.csv" in err, row, err)
    for words in ("base64", "hexadecimal", "no sentence", "look alike", "EBCDIC", "GB18030"): expect(words in err, words, err)
    code, out, err = run("check", folder + "/d", path)
    expect(code == 0, code, err)


@case
def a_transcript_without_full_stops_is_remarked_on_and_linear(folder):
    def transcript(n): return " ".join(f"en toen zei de burgemeester dat er in wijk {i} granaten vielen maar volgens de politie was dat niet zo" for i in range(n))
    times = []
    for n in (400, 1600):
        write(folder, "t.txt", transcript(n))
        begun = time.time()
        code, err = read(folder, folder + "/t.txt")
        times.append(time.time() - begun)
        expect(code == 0 and "without a full stop" in err and "without a full stop" in rows(folder + "/d")[0]["remarks"], code, err)
    expect(times[1] < 8 * times[0] + 2, times)
    write(folder, "t.txt", transcript(400).replace(" maar", ". Maar").replace(" en", ". En"))
    expect("without a full stop" not in read(folder, folder + "/t.txt")[1])


main()
