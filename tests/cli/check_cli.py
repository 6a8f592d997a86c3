#!/usr/bin/env python3
"""The program as a user meets it: exit codes, streams, odd files, foreign folders, interruption, same bytes."""
import csv, json, os, resource, shutil, signal, sqlite3, subprocess, sys, time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from program import *


@case
def read_writes_a_dossier_and_a_summary(folder):
    code, out, err = run("read", heap(folder), "--to", folder + "/d")
    expect(code == 0 and out.strip(), code, err)
    expect({"claims.csv", "dossier.json", "wederhoor.db", "dossier.ttl", "places.geojson", "timemap.json", "datapackage.json", "run.json", "refused.jsonl",
            "acled.csv", "ucdp-ged.csv", "polecat.tsv", "codes.csv", "index.html", "texts/een.txt.txt", "texts/een.txt.map"} <= set(files(folder + "/d")),
           sorted(files(folder + "/d")))
    expect(b"\x1b" not in out and b"\x1b" not in err, "colours without a terminal")


@case
def a_list_of_words_is_said_to_be_one(folder):
    write(folder, "lijst.txt", "brug dorp leger soldaat kerk toren stad haven schip kanon\n" * 6)
    code, _, err = run("read", folder + "/lijst.txt", "--to", folder + "/d")
    expect(code == 0 and b"no verb" in err, code, err)
    code, _, err = run("read", EXAMPLES, "--to", folder + "/d")
    expect(code == 0 and b"no verb" not in err, code, err)


@case
def messages_never_cut_a_line_of_the_summary(folder):
    code, out, err = run("read", EXAMPLES, "--full", "--to", folder + "/d")
    both = subprocess.run([PROGRAM, "--data", ROOT, "read", EXAMPLES, "--full", "--to", folder + "/d"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT).stdout
    expect(code == 0 and err and len(out) > 8192 and sorted(both.splitlines()) == sorted((out + err).splitlines()), err, both)


@case
def the_default_folder_is_dossier(folder):
    code, _, err = run("read", heap(folder), cwd=folder)
    expect(code == 0 and os.path.exists(folder + "/dossier/claims.csv"), code, err)


@case
def json_on_standard_output(folder):
    code, out, err = run("read", heap(folder), "--to", folder + "/d", "--json")
    expect(code == 0 and json.loads(out)["reports"], code, err)
    expect(out == files(folder + "/d")["dossier.json"], "not the same as dossier.json")


@case
def standard_input_is_a_report(folder):
    code, out, err = run("read", "-", "--to", folder + "/d", "--published", "2023-05-23", stdin=REPORTS["een.txt"].encode())
    rows = list(csv.DictReader(open(folder + "/d/reports.csv", encoding="utf-8")))
    expect(code == 0 and len(rows) == 1 and rows[0]["published_begin"] == "2023-05-23" and rows[0]["published_basis"] == "metadata", code, err, rows)


@case
def nothing_read_is_1_and_leaves_nothing(folder):
    code, out, err = run("read", folder + "/missing.txt", "--to", folder + "/d")
    expect(code == 1 and not os.path.exists(folder + "/d") and b"missing.txt" in err and b"; " in err, code, err)
    os.mkdir(folder + "/empty")
    expect(run("read", folder + "/empty", "--to", folder + "/d")[0] == 1)


@case
def usage_is_2_with_what_was_meant(folder):
    for arguments, guess in ((["raed", "x"], b'"read"'), (["read", "x", "--metdata", "y"], b'"--metadata"'), (["read"], b""), (["read", "x", "--lang", "fr"], b""),
                             (["read", "x", "--jobs", "0"], b""), (["help", "chekc"], b'"check"'), ([], b"")):
        code, out, err = run(*arguments)
        expect(code == 2 and guess in err and not out, arguments, code, err)
    code, _, err = run("read", heap(folder), "--published", "yesterday", "--to", folder + "/d")
    expect(code == 2 and b"yesterday" in err, code, err)


@case
def nine_of_ten_are_read_and_the_tenth_is_named(folder):
    path = folder + "/ten"
    os.mkdir(path)
    for i in range(9): write(path, f"{i}.txt", f"Bericht {i}: volgens de politie zijn er {i + 2} mensen gewond.\n")
    write(path, "tiende.txt", bytes(range(256)) * 40)
    code, _, err = run("read", path, "--to", folder + "/d")
    lines = [json.loads(line) for line in open(folder + "/d/refused.jsonl", encoding="utf-8")]
    expect(code == 3 and [x["file"] for x in lines] == ["tiende.txt"] and lines[0]["message"] and lines[0]["advice"] and b"tiende.txt" in err, code, err, lines)
    expect(len(list(csv.DictReader(open(folder + "/d/reports.csv", encoding="utf-8")))) == 9)


@case
def no_permission_is_a_refusal(folder):
    path = heap(folder)
    os.chmod(path + "/een.txt", 0)
    if os.geteuid() == 0:  # root reads anything: the same through an ordinary user
        os.chmod(folder, 0o777)
        code, _, err = run("read", path, "--to", folder + "/d", before=lambda: (os.setgid(65534), os.setuid(65534)))
    else:
        code, _, err = run("read", path, "--to", folder + "/d")
    expect(code == 3 and b"een.txt" in err, code, err)


@case
def foreign_folders_are_refused(folder):
    path = heap(folder)
    os.mkdir(folder + "/mine")
    write(folder + "/mine", "thesis.txt", "years of work")
    code, _, err = run("read", path, "--to", folder + "/mine")
    expect(code == 2 and files(folder + "/mine") == {"thesis.txt": b"years of work"} and b"--to" in err, code, err)
    expect(run("read", path, "--to", folder + "/d")[0] == 0)
    write(folder + "/d", "notes.txt", "my notes")
    code, _, err = run("read", path, "--to", folder + "/d")
    expect(code == 2 and b"notes.txt" in err and files(folder + "/d")["notes.txt"] == b"my notes", code, err)
    write(folder, "file", "x")
    expect(run("read", path, "--to", folder + "/file")[0] == 2)


@case
def a_dossier_of_ours_is_replaced(folder):
    path = heap(folder)
    expect(run("read", path, "--to", folder + "/d")[0] == 0)
    os.remove(path + "/drie.txt")
    expect(run("read", path, "--to", folder + "/d")[0] == 0)
    expect("texts/drie.txt.txt" not in files(folder + "/d"), "an old text stayed")
    expect(sorted(os.listdir(folder)) == ["d", "heap"], os.listdir(folder))


@case
def identical_bytes_are_read_once(folder):
    path = heap(folder)
    write(path, "kopie.txt", REPORTS["een.txt"])
    code, _, err = run("read", path, "--to", folder + "/d")
    rows = list(csv.DictReader(open(folder + "/d/reports.csv", encoding="utf-8")))
    expect(code == 0 and len(rows) == 3 and b"same bytes" in err, code, err)
    expect({r["report"] for r in rows} == set(REPORTS), rows)


@case
def two_reports_with_one_name_get_their_id(folder):
    for i in (1, 2):
        os.mkdir(f"{folder}/{i}")
        write(f"{folder}/{i}", "bericht.txt", f"Volgens de burgemeester zijn er {i + 1} doden.\n")
    expect(run("read", folder + "/1", folder + "/2", "--to", folder + "/d")[0] == 0)
    rows = list(csv.DictReader(open(folder + "/d/reports.csv", encoding="utf-8")))
    expect(len({r["report"] for r in rows}) == 2 and all(r["report"] == f"bericht-{r['report_id'][:12]}.txt" for r in rows), rows)


@case
def same_bytes_for_any_order_and_jobs(folder):
    path = heap(folder)
    names = [os.path.join(path, n) for n in REPORTS]
    expect(run("read", *names, "--to", folder + "/a", "--jobs", "1")[0] == 0)
    expect(run("read", *reversed(names), "--to", folder + "/b", "--jobs", "4")[0] == 0)
    expect(run("read", path, "--to", folder + "/c", "--jobs", "2", cwd="/")[0] == 0)
    a, b, c = (files(f"{folder}/{x}") for x in "abc")
    expect(a == b == c, [n for n in a if a[n] != b.get(n) or a[n] != c.get(n)])


@case
def no_output_tells_who_or_where_or_when(folder):
    path = heap(folder)
    write(path, "kapot.bin", bytes(range(256)) * 9)
    expect(run("read", path, "--to", folder + "/d", env={"USER": "zebedeus", "HOME": "/home/zebedeus", "HOSTNAME": "quirinus"})[0] == 3)
    host = os.uname().nodename.encode()
    today = time.strftime("%Y-%m-%d").encode()
    for name, data in files(folder + "/d").items():
        for secret in (b"zebedeus", b"quirinus", os.fsencode(folder), os.fsencode(ROOT) + b"/") + ((today,) if name not in ("run.json", "dossier.json") else ()) + ((host,) if len(host) > 5 else ()):
            expect(secret not in data, name, secret)


@case
def odd_names_are_read_and_shown_harmlessly(folder):
    path = folder + "/odd"
    os.mkdir(path)
    odd = ["nieuwe\nregel.txt", b"niet-\xff-utf8.txt", "a;b.txt", "=1+1.txt", "\x1b[2Jwis.txt", "lang" + "g" * 240 + ".txt", "-x.txt", " spatie .txt"]
    for i, name in enumerate(odd): write(path, name, f"Bericht {i}: volgens de politie zijn {i + 2} mensen gewond.\n")
    write(path, "\x1b]0;titel\x07kapot.bin", bytes(range(256)) * 9)
    code, out, err = run("read", path, "--to", folder + "/d")
    expect(code == 3 and b"\x1b" not in err + out and b"\x07" not in err + out, code, err)
    rows = list(csv.DictReader(open(folder + "/d/reports.csv", encoding="utf-8")))
    expect(len(rows) == len(odd) and "'=1+1.txt" in {r["report"] for r in rows} and "a%3Bb.txt" in {r["report"] for r in rows}, rows)
    code, out, err = run("check", folder + "/d", path)
    expect(code == 0, code, err)


@case
def circles_pipes_and_devices(folder):
    path = heap(folder)
    os.symlink(path, path + "/rond")
    os.symlink("nergens", path + "/dood.txt")
    os.mkfifo(path + "/pijp")
    code, _, err = run("read", path, "/dev/zero", "--to", folder + "/d")
    expect(code == 3 and b"pijp" in err and b"dood.txt" in err and b"/dev/zero" in err, code, err)
    expect(len(list(csv.DictReader(open(folder + "/d/reports.csv", encoding="utf-8")))) == 3)


@case
def a_dossier_inside_the_heap_is_not_a_report(folder):
    path = heap(folder)
    expect(run("read", path, "--to", path + "/d")[0] == 0)
    code, _, err = run("read", path, "--to", path + "/d")
    expect(code == 0 and b"is a dossier" in err, code, err)


@case
def a_full_disk_leaves_the_old_output(folder):
    path = heap(folder)
    expect(run("read", path, "--to", folder + "/d")[0] == 0)
    before = files(folder + "/d")
    write(path, "vier.txt", "Volgens de gouverneur is er een vierde dorp beschoten.\n")
    for limit in (0, 1000, 30000, 100000):
        def limited():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        code, _, err = run("read", path, "--to", folder + "/d", before=limited)
        expect(code == 5 and b"make room" in err and files(folder + "/d") == before and sorted(os.listdir(folder)) == ["d", "heap"], limit, code, err, os.listdir(folder))


@case
def a_full_standard_output_is_5(folder):
    if not os.path.exists("/dev/full"): raise Skip("no /dev/full")
    with open("/dev/full", "wb") as full:
        done = subprocess.run([PROGRAM, "--data", ROOT, "schema"], stdout=full, stderr=subprocess.PIPE, timeout=60)
    expect(done.returncode == 5 and b"standard output" in done.stderr, done)


@case
def growing_files_are_refused_or_read_whole(folder):
    path = heap(folder)
    growing = write(path, "groei.txt", "Volgens de politie groeit dit bericht.\n" + "x" * 8000000)
    writer = subprocess.Popen([sys.executable, "-c", "import sys,time\nf=open(sys.argv[1],'ab',0)\nend=time.time()+120\nwhile time.time()<end:\n f.write(b'x'*50000)\n if f.tell()>100000000: f.truncate(8000000)", growing])
    try:
        begun, patience = os.path.getsize(growing), time.time() + 20
        while os.path.getsize(growing) == begun and time.time() < patience: time.sleep(0.01)  # until the writer is at it
        for _ in range(6):  # the writer may rest for as long as a reading takes: then the file is whole
            code, _, err = run("read", path, "--to", folder + "/d")
            if code: break
    finally:
        writer.kill()
        writer.wait()
    expect(code == 3 and b"groei.txt" in err and b"changed" in err, code, err)
    expect(os.path.exists(folder + "/d/claims.csv"))


@case
def interruption_leaves_nothing(folder):
    path = folder + "/veel"
    os.mkdir(path)
    for i in range(1500): write(path, f"{i}.txt", f"Bericht {i}. " + "Volgens de gouverneur zijn bij Belgorod drie mensen gewond geraakt. " * 40)
    running = subprocess.Popen([PROGRAM, "--data", ROOT, "read", path, "--to", folder + "/d", "--jobs", "1"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    time.sleep(1)
    running.send_signal(signal.SIGINT)
    _, err = running.communicate(timeout=120)
    expect(running.returncode == 130 and os.listdir(folder) == ["veel"], running.returncode, err, os.listdir(folder))


@case
def check_finds_every_kind_of_damage(folder):
    path = heap(folder)
    for unit in ("clean", "raw"):
        expect(run("read", path, "--to", folder + "/d", "--offsets", unit)[0] == 0)
        code, out, err = run("check", folder + "/d", path)
        expect(code == 0 and b"nothing differs" in out and not err, unit, code, err)
        code, out, err = run("check", folder + "/d")
        expect(code == 0 and err.count(b"not given") == 3, code, err)
        whole = files(folder + "/d")
        for name in sorted(whole):
            if not whole[name]: continue
            data = whole[name]
            for damage in (data[:-2], data + b"x,y\n" if name.endswith((".csv", ".tsv")) else data[:len(data) // 2] + b"Q" + data[len(data) // 2 + 1:]):
                if damage == data: continue
                write(folder + "/d", name, damage)
                code, out, err = run("check", folder + "/d", path)  # by what the file says, not by its hash
                expect(code == 4 and name.rsplit(".", 1)[0].encode() in err and b"is not the file that was written" not in err, unit, name, code, err)
            write(folder + "/d", name, data)
        expect(run("check", folder + "/d", path)[0] == 0)


@case
def check_names_file_row_and_column(folder):
    path = heap(folder)
    expect(run("read", path, "--to", folder + "/d")[0] == 0)
    text = files(folder + "/d")["claims.csv"].decode()
    rows = list(csv.reader(text.splitlines()))
    at = rows[0].index("text")
    words = rows[1][at]
    write(folder + "/d", "claims.csv", text.replace(words, words + "!"))
    code, _, err = run("check", folder + "/d", path)
    expect(code == 4 and b"claims.csv:2:text" in err, code, err)


@case
def check_names_extra_and_missing_files_and_touches_nothing(folder):
    path = heap(folder)
    expect(run("read", path, "--to", folder + "/d")[0] == 0)
    write(folder + "/d", "notities.txt", "van mij")
    code, _, err = run("check", folder + "/d")
    expect(code == 4 and b"notities.txt" in err, code, err)
    os.remove(folder + "/d/notities.txt")
    for name in ("claims.csv", "wederhoor.db", "texts/een.txt.map", "run.json"):
        data = files(folder + "/d")[name]
        os.remove(f"{folder}/d/{name}")
        code, _, err = run("check", folder + "/d")
        expect(code in (2, 4), name, code, err)
        os.mkfifo(f"{folder}/d/{name}")  # would wait for ever if it were opened
        expect(run("check", folder + "/d")[0] in (2, 4), name)
        os.remove(f"{folder}/d/{name}")
        write(folder + "/d", name, data)
    before = files(folder + "/d")
    expect(run("check", folder + "/d", path)[0] == 0 and files(folder + "/d") == before)


@case
def a_foreign_database_cannot_make_check_or_why_loop(folder):
    path = heap(folder)
    expect(run("read", path, "--to", folder + "/d")[0] == 0)
    data = files(folder + "/d")
    run_json = json.loads(data["run.json"])
    for name in ("run.json", "dossier.json"):  # another version: the database is not opened, but made again
        write(folder + "/d", name, data[name].replace(run_json["lexicons"].encode(), b"0123456789abcdef"))
    os.remove(folder + "/d/wederhoor.db")
    db = sqlite3.connect(folder + "/d/wederhoor.db")
    db.execute("CREATE VIEW claims AS WITH RECURSIVE n(claim_id) AS (SELECT 1 UNION ALL SELECT claim_id + 1 FROM n) SELECT * FROM n ORDER BY claim_id")
    db.commit()
    db.close()
    before = files(folder + "/d")
    start = time.time()
    for arguments in (("check", folder + "/d"), ("why", "c_0", "--in", folder + "/d")):
        code, _, err = run(*arguments)
        expect(code == 4 and b"wederhoor.db" in err, arguments, code, err)
    expect(time.time() - start < 60 and files(folder + "/d") == before)


@case
def files_of_any_size_in_a_dossier_take_no_memory(folder):
    path = heap(folder)
    for name in ("dossier.json", "records.bin", "claims.csv", "index.html"):
        expect(run("read", path, "--to", folder + "/d")[0] == 0)
        os.truncate(folder + "/d/" + name, 64 << 30)
        for other in (False, True):
            if other:  # then the records are opened first
                run_json = open(folder + "/d/run.json", "rb").read()
                lexicons = json.loads(run_json)["lexicons"].encode()
                write(folder + "/d", "run.json", run_json.replace(lexicons, b"0" * len(lexicons)))
                with open(folder + "/d/dossier.json", "r+b") as file:
                    head = file.read(4096)
                    file.seek(0)
                    file.write(head.replace(lexicons, b"0" * len(lexicons)))
            code, _, err = run("check", folder + "/d", before=lambda: resource.setrlimit(resource.RLIMIT_DATA, (2 << 30, 2 << 30)))
            expect(code == 4 and name.encode() in err, name, other, code, err)
        shutil.rmtree(folder + "/d")


@case
def check_of_another_version_says_so_and_is_3(folder):
    path = heap(folder)
    shutil.copytree(ROOT + "/lexicons", folder + "/data/lexicons")
    os.symlink(ROOT + "/models", folder + "/data/models")
    with open(folder + "/data/lexicons/nl/hearsay.tsv", "a", encoding="utf-8") as table: table.write("# one remark more\n")
    code, _, err = run("--data", folder + "/data", "read", path, "--to", folder + "/d")
    expect(code == 0, code, err)
    code, out, err = run("check", folder + "/d", path)
    expect(code == 3 and b"another version" in err and b"nothing differs" in out, code, out, err)
    code, out, err = run("--data", folder + "/data", "check", folder + "/d", path)
    expect(code == 0 and b"read again" in out, code, out, err)


@case
def check_of_no_dossier_is_2(folder):
    expect(run("check", folder)[0] == 2)
    expect(run("why", "c_0", "--in", folder)[0] == 2)


@case
def why_shows_rule_row_and_words(folder):
    expect(run("read", heap(folder), "--to", folder + "/d")[0] == 0)
    for table, key in (("claims", "claim_id"), ("times", "time_id"), ("places", "mention_id"), ("numbers", "number_id"), ("events", "event_id")):
        rows = list(csv.DictReader(open(f"{folder}/d/{table}.csv", encoding="utf-8")))
        expect(rows, table, "is empty")
        code, out, err = run("why", rows[0][key], "--in", folder + "/d")
        expect(code == 0 and rows[0]["text"].encode() in out and b"because" in out, table, code, out, err)
        if table != "events": continue
        first = out.decode().split("\n")[0]
        expect(first.startswith(rows[0]["report"] + " vertelt van “") and first.endswith(".") and f"het woord “{rows[0]['text']}”" in first, first)
        code, out, err = run("why", rows[0][key], "--in", folder + "/d", "--lang", "en")
        expect(out.decode().startswith(rows[0]["report"] + " tells of “") and code == 0, out)
    code, out, err = run("why", "c_ffffffffffff", "--in", folder + "/d")
    expect(code == 2 and b"c_ffffffffffff" in err and not out, code, err)


@case
def why_at_a_place_says_what_was_tried(folder):
    report = folder + "/brug.txt"
    write(folder, "brug.txt", "De café-baas zei dat de brug dicht is. De minister wilde niet zeggen of de brug veilig is.")
    code, out, err = run("why", report, "de brug dicht is")
    expect(code == 0 and b'found  complement, behind dat or of: "de brug dicht is" [21-37] (spec/nl/reach.md)' in out, code, out, err)
    expect(b'at "zei" [13-16], a verb of saying, lexicons/nl/speech_verbs.tsv "zeggen"' in out, out)
    code, out, err = run("why", report + ":60-66")
    expect(code == 0 and b"refusing to say is no claim" in out and b"dicht" not in out, code, out, err)
    for place in ("60-9999", "9-9"):
        code, out, err = run("why", report + ":" + place)
        expect(code == 2 and place.encode() in err and not out, place, code, err)
    code, out, err = run("why", report, "de sluis")
    expect(code == 2 and b"wederhoor text" in err and not out, code, err)
    expect(run("why", folder + "/weg.txt:1-2")[0] in (1, 3))


@case
def the_program_has_no_way_to_a_network(folder):
    done = subprocess.run(["nm", "-D", "--undefined-only", PROGRAM], stdout=subprocess.PIPE, check=True)
    names = {line.split()[-1].split("@")[0] for line in done.stdout.decode().splitlines()}
    expect("open" in names or "fopen" in names or "openat" in names, "nm sees no calls at all")
    expect(not names & {"socket", "connect", "bind", "listen", "accept", "sendto", "getaddrinfo", "gethostbyname"}, names)


@case
def text_prints_what_spans_count_in(folder):
    path = heap(folder)
    expect(run("read", path, "--to", folder + "/d")[0] == 0)
    code, out, err = run("text", path + "/twee.txt")
    expect(code == 0 and out.strip() == files(folder + "/d")["texts/twee.txt.txt"].strip(), out, err)
    code, _, err = run("text", path, "--to", folder + "/t")
    expect(code == 0 and files(folder + "/t")["een.txt.txt"] == files(folder + "/d")["texts/een.txt.txt"], code, err)


@case
def claims_one_per_line_or_json_lines(folder):
    path = heap(folder)
    expect(run("read", path, "--to", folder + "/d")[0] == 0)
    count = len(list(csv.DictReader(open(folder + "/d/claims.csv", encoding="utf-8"))))
    code, out, err = run("claims", path)
    expect(code == 0 and len(out.splitlines()) == count > 0, code, out, err)
    code, out, err = run("claims", path, "--json")
    expect(code == 0 and len([json.loads(line)["claim_id"] for line in out.splitlines()]) == count, code, err)


@case
def metadata_wins_and_its_faults_are_named(folder):
    path = heap(folder)
    write(folder, "m.csv", "file,outlet,published\neen.txt,De Proefkrant,2023-05-23\n")
    expect(run("read", path, "--metadata", folder + "/m.csv", "--to", folder + "/d")[0] == 0)
    rows = {r["report"]: r for r in csv.DictReader(open(folder + "/d/reports.csv", encoding="utf-8"))}
    expect(rows["een.txt"]["outlet"] == "De Proefkrant" and rows["een.txt"]["published_end"] == "2023-05-24" and rows["twee.txt"]["published_basis"] != "metadata", rows)
    for text, where in (("file,published\na.txt,gisteren\n", b"m.csv:2"), ("naam\na.txt\n", b"m.csv:1"), ("file,outlet\na.txt,x,y\n", b"m.csv:2"), ('file\n"a\n', b"m.csv:2")):
        write(folder, "m.csv", text)
        code, _, err = run("read", path, "--metadata", folder + "/m.csv", "--to", folder + "/e")
        expect(code == 2 and where in err, text, code, err)


@case
def damaged_lexicons_are_named_by_line(folder):
    own_data(folder)
    write(folder + "/data/lexicons/nl", "hearsay.tsv", "# Read by src/claims/nl/hearsay/hearsay.cc.\nform\tconstruction\nzou\tx\ty\n")
    code, _, err = run("--data", folder + "/data", "read", heap(folder), "--to", folder + "/d")
    expect(code == 5 and b"hearsay.tsv:3" in err and not os.path.exists(folder + "/d"), code, err)
    expect(run("--data", folder + "/nowhere", "read", heap(folder))[0] == 5)


@case
def lexicon_check_finds_a_row_that_is_not_used(folder):
    own_data(folder)
    code, out, _ = run("--data", folder + "/data", "lexicon", "check")
    expect(code in (0, 4) and b"sample sentences" in out, code, out)
    table = folder + "/data/lexicons/nl/hearsay.tsv"
    lines = open(table, encoding="utf-8").read().splitlines()
    names = next(line for line in lines if not line.startswith("#")).split("\t")
    row = {"words": "bloemkool", "kind": "adverb", "standing": "reported", "sample": "De brug is dicht."}
    open(table, "a", encoding="utf-8").write("\t".join(row.get(name, "") for name in names) + "\n")
    code, _, err = run("--data", folder + "/data", "lexicon", "check")
    expect(code == 4 and b"bloemkool" in err and f"hearsay.tsv:{len(lines) + 1}".encode() in err, code, err)


@case
def typing_errors_in_lexicons_are_all_named(folder):
    own_data(folder)
    for table, right, wrong in (("speech_verbs", "ontkennen\tdenied", "ontkennen\tdeneid"), ("states", "dode\tkilled", "dode\tkilld")):
        path = f"{folder}/data/lexicons/nl/{table}.tsv"
        text = open(path, encoding="utf-8").read()
        expect(right in text, table)
        open(path, "w", encoding="utf-8").write(text.replace(right, wrong))
    code, out, err = run("--data", folder + "/data", "lexicon", "check")
    expect(code == 5 and err.count(b"did you mean") == 2 and b"2 faults" in out, code, out, err)
    code, _, err = run("--data", folder + "/data", "read", heap(folder), "--to", folder + "/d")
    expect(code == 5 and b'standing: "deneid" is not of its list; did you mean "denied"?; 1 more: wederhoor lexicon check' in err, code, err)


@case
def gazetteer_finds_places_by_name(folder):
    code, out, err = run("gazetteer", "find", "Belgorod", "--json")
    expect(code == 0 and "Belgorod" in [json.loads(line)["name"] for line in out.splitlines()], code, out, err)
    code, out, err = run("gazetteer", "find", "Nietbestaandorp")
    expect(code == 1 and not out and b"Nietbestaandorp" in err, code, out, err)


@case
def version_help_and_every_verb(folder):
    version = open(ROOT + "/VERSION").read().strip()
    expect(run("--version")[1].decode().split()[-1] == version)
    code, out, _ = run("--help")
    expect(code == 0 and b"Examples" in out and b"Exit codes" in out)
    verbs = [line.split()[0].decode() for line in out.split(b"Subcommands:")[1].split(b"Examples")[0].splitlines() if line.startswith(b"  ") and line[2:3] != b" "]
    expect({"read", "text", "claims", "why", "check", "lexicon", "conllu", "schema"} <= set(verbs), verbs)
    for verb in verbs:
        code, out, err = run("help", verb)
        expect(code == 0 and b"xamples:" in out and out == run(verb, "--help")[1], verb, code, err)


@case
def completion_and_man_page(folder):
    for shell in ("bash", "zsh", "fish"):
        code, out, _ = run("completion", shell)
        expect(code == 0 and (b"-l metadata" if shell == "fish" else b"--metadata") in out and b"lexicon" in out, shell)
    write(folder, "c.bash", run("completion", "bash")[1])
    script = f"source {folder}/c.bash; COMP_WORDS=(wederhoor re); COMP_CWORD=1; _wederhoor; echo ${{COMPREPLY[@]}}; COMP_WORDS=(wederhoor read --lang ''); COMP_CWORD=3; _wederhoor; echo ${{COMPREPLY[@]}}"
    done = subprocess.run(["bash", "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=20)
    expect(done.stdout == b"read\nnl en\n", done)
    code, out, _ = run("man")
    expect(code == 0 and out.startswith(b".TH WEDERHOOR 1") and b"\\-\\-metadata" in out and b"Exit codes" in out)


main()
