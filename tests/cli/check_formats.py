#!/usr/bin/env python3
"""Formats as a user brings them: feeds, exports, archives, mail, documents and PDF, made here, through the program and the readers apart."""
import base64, csv, gzip, io, json, os, sys, tarfile, zipfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from program import *

TEXTS = list(REPORTS.values())


def texts(*arguments):
    """{name: clean text} of `wederhoor text`, and what it said."""
    code, out, err = run("text", *arguments)
    parts = out.decode().split("==> ")
    if len(parts) == 1: return code, {"": out.decode().strip()}, err.decode()
    return code, {name: text.strip() for name, text in (part.split(" <==\n", 1) for part in parts[1:])}, err.decode()


def feed(items):
    body = "".join(f"<item><title>Bericht {i}</title><pubDate>Wed, 12 Mar 2031 14:05:00 +0100</pubDate><description>{t}</description></item>" for i, t in enumerate(items, 1))
    return f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Kustbode</title>{body}</channel></rss>'


def zipped(files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for name, text in files.items(): z.writestr(name, text)
    return out.getvalue()


def pdf(pages):
    """A PDF of lines: each page a list of (x, y, size, text)."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{4 + 2 * i} 0 R' for i in range(len(pages)))}] >>",
               "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    for i, page in enumerate(pages):
        content = "\n".join(f"BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET" for x, y, size, text in page)
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * i} 0 R >>")
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    out, at = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        at.append(len(out))
        out += f"{number} 0 obj\n{text}\nendobj\n".encode("latin-1")
    table = "".join(f"{a:010} 00000 n \n" for a in at)
    return out + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n".encode()


@case
def a_feed_in_a_zip_in_a_tar(folder):
    inner = zipped({"map/feed.xml": feed(TEXTS), "foto.png": b"\x89PNG\r\n", "los.txt": "De haven is dicht, zegt de politie."})
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as t:
        info = tarfile.TarInfo("a.zip")
        info.size = len(inner)
        t.addfile(info, io.BytesIO(inner))
    code, found, err = texts(write(folder, "alles.bin", out.getvalue()).decode())
    names = [f"alles.bin#a.zip:map:feed.xml#entry-{i}" for i in (1, 2, 3)] + ["alles.bin#a.zip:los.txt"]
    expect(code == 0 and list(found) == names, code, err, list(found))
    expect(found[names[0]] == TEXTS[0].strip(), found[names[0]])


@case
def check_reads_through_every_container(folder):
    mail = "From: Anna <a@x.example>\nTo: b@x.example\nSubject: Brug\nDate: Wed, 12 Mar 2031 14:05 +0100\nMessage-ID: <1@x>\n\n" + TEXTS[1]
    made = {"feed.xml": feed(TEXTS), "a.zip": zipped({"een.txt": TEXTS[0], "mail.eml": mail}), "post.eml": mail,
            "result.json": json.dumps({"name": "Kust", "type": "public_channel", "id": 1, "messages": [{"id": 7, "type": "message", "date": "2031-03-12T14:05:00", "text": TEXTS[2]}]})}
    for name, text in made.items():
        path = write(folder, name, text).decode()
        code, _, err = run("read", path, "--to", f"{folder}/d-{name}", "--offsets", "raw")
        expect(code == 0, name, code, err)
        code, out, err = run("check", f"{folder}/d-{name}", path)
        expect(code == 0, name, code, out, err)
    with open(f"{folder}/d-feed.xml/reports.csv", encoding="utf-8", newline="") as f: rows = list(csv.DictReader(f))
    expect([(r["container"], r["item"], r["outlet"]) for r in rows] == [("feed.xml", f"entry-{i}", "Kustbode") for i in (1, 2, 3)], rows)


@case
def columns_and_pages_of_a_pdf(folder):
    left = ["De gouverneur van de noordelijke", "provincie zei dat er bij de aan-", "val op de haven twee doden zijn", "gevallen. Het leger zwijgt daar"]
    right = ["over. Volgens de politie is de", "haven weer open voor schepen."]
    page = [(72, 800, 8, "Foto: Kustbode")] + [(72, 700 - 14 * i, 11, t) for i, t in enumerate(left)] + [(320, 700 - 14 * i, 11, t) for i, t in enumerate(right)]
    code, found, err = texts(write(folder, "a.pdf", pdf([page])).decode())
    text = found[""]
    expect(code == 0 and "aanval op de haven twee doden zijn gevallen." in text, text, err)
    expect("daar over." in text or "daarover." in text, text)
    expect("Foto" not in text, text)
    code, _, err = texts(write(folder, "leeg.pdf", pdf([[], []])).decode())
    expect(code == 1 and "leeg.pdf: is a PDF of pictures" in err and "ocrmypdf" in err, code, err)
    code, _, err = texts(write(folder, "stuk.pdf", b"%PDF-1.4\nrommel").decode())
    expect(code == 1 and "stuk.pdf: is a damaged PDF" in err, code, err)


@case
def pages_of_a_pdf_are_places(folder):
    """A document is one report that says where its pages begin; an export of a newspaper archive is its articles, called by the page on which they begin."""
    lines = lambda texts: [(72, 760 - 30 * i, 11, t) for i, t in enumerate(texts)]
    path = write(folder, "a.pdf", pdf([lines(["De brug bij Oosterdam is dicht, zegt de politie van de stad."]), lines(["Volgens het leger is de haven open sinds gisteravond laat."])])).decode()
    code, _, err = run("read", path, "--to", folder + "/d", "--offsets", "raw")
    row = next(csv.DictReader(open(folder + "/d/reports.csv", encoding="utf-8", newline="")))
    begin = int(row["remarks"].split("its pages begin: 2 at ")[1].split(";")[0])
    claim = next(c for c in csv.DictReader(open(folder + "/d/claims.csv", encoding="utf-8", newline="")) if "leger" in c["source_text"])
    expect(code == 0 and int(claim["cue"].split("-")[0]) == begin, code, err, row["remarks"], claim["cue"])
    article = lambda title, day, text: lines([title, "De Kustbode", day, "Section: Buitenland", "Length: 22 words", "Body", text, "Load-Date: March 13, 2031", "End of Document"])
    path = write(folder, "nexis.pdf", pdf([lines(["User Name: bode", "Documents \\(2\\)", "1. Brug dicht", "2. Haven open"]), article("Brug dicht", "12 maart 2031 woensdag", "De brug is dicht, zegt de politie."), article("Haven open", "13 maart 2031 donderdag", "De haven is open, zegt het leger.")])).decode()
    code, found, err = texts(path)
    expect(code == 0 and found == {"nexis.pdf#p2": "De brug is dicht, zegt de politie.", "nexis.pdf#p3": "De haven is open, zegt het leger."}, code, found, err)
    code, _, err = run("read", path, "--to", folder + "/e")
    got = [(r["container"], r["item"], r["title"], r["outlet"], r["published_begin"]) for r in csv.DictReader(open(folder + "/e/reports.csv", encoding="utf-8", newline=""))]
    expect(got == [("nexis.pdf", "p2", "Brug dicht", "De Kustbode", "2031-03-12"), ("nexis.pdf", "p3", "Haven open", "De Kustbode", "2031-03-13")], got, err)
    expect(run("check", folder + "/e", path)[0] == 0)


@case
def a_missing_reader_is_named(folder):
    path = write(folder, "feed.xml", feed(TEXTS)).decode()
    code, _, err = run("text", path, env={"WEDERHOOR_APART": folder})
    expect(code == 1 and b"feed.xml: cannot be read: the program wederhoor-apart is missing" in err, code, err)


@case
def the_format_may_be_chosen(folder):
    path = write(folder, "a.csv", "id,text\n1,De brug is dicht.\n").decode()
    expect(texts(path)[1] == {"": "De brug is dicht."}, texts(path))
    expect("id,text" in texts(path, "--format", "text")[1][""], texts(path, "--format", "text"))
    code, _, err = run("text", path, "--format", "docx-oud")
    expect(code == 2 and b"is no format" in err and b"mbox" in err, code, err)


@case
def one_bad_file_costs_no_other(folder):
    path = write(folder, "a.zip", zipped({"een.txt": TEXTS[0], "stuk.pdf": b"%PDF-1.4 rommel", "oud.doc": b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "twee.txt": TEXTS[1]})).decode()
    code, found, err = texts(path)
    expect(code == 3 and list(found) == ["a.zip#een.txt", "a.zip#twee.txt"], code, list(found))
    expect("a.zip#stuk.pdf: is a damaged PDF" in err and "a.zip#oud.doc: is an old Office document" in err, err)


@case
def bombs_end_clearly(folder):
    bombs = {"a.gz": gzip.compress(bytes(200 << 20), 9), "b.xml": '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">' + "".join(f'<!ENTITY a{i} "&a{i - 1 if i else ""};&a{i - 1 if i else ""};">' for i in range(30)) + "]><rss><channel><item><description>&a29;</description></item></channel></rss>",
             "c.xml": "<rss>" + "<a>" * 200000, "d.zip": zipped({f"{i}.css": "" for i in range(20000)})}
    for name, bytes_ in bombs.items():
        code, _, err = run("text", write(folder, name, bytes_).decode())
        expect(code == 1 and name.encode() in err and err.count(b"\n") == 1, name, code, err[:300])


main()
