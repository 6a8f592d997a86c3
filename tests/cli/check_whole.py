#!/usr/bin/env python3
"""Whole or not at all: a copy of the data folder of the build, with each kind of part missing, cut short or changed."""
import os, re, shutil, sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from program import *

BUILT = os.path.join(os.path.dirname(PROGRAM), "../../share/wederhoor")


def data(folder):
    """A whole data folder of our own; the large gazetteer is copied only where it is to be damaged."""
    path = os.path.join(folder, "data")
    shutil.copytree(BUILT, path, symlinks=True)
    for name in ("lexicons", "models", "schema"):
        source = os.path.realpath(os.path.join(path, name))
        os.remove(os.path.join(path, name))
        shutil.copytree(source, os.path.join(path, name))
    os.remove(path + "/gazetteer.bin")
    os.symlink(os.path.realpath(BUILT + "/gazetteer.bin"), path + "/gazetteer.bin")
    return path


def read(path, folder):
    return run("read", heap(folder), "--to", folder + "/d", "--data", path)


def spoil(file):
    """One bit in the middle becomes another."""
    with open(file, "r+b") as f:
        f.seek(os.path.getsize(file) // 2)
        byte = f.read(1)
        f.seek(-1, 1)
        f.write(bytes([byte[0] ^ 1]))


def parts(path):
    return [line.split("\t")[0] for line in open(path + "/manifest.tsv", encoding="utf-8")][1:]


def refused(path, folder, part):
    """`read` ends with 5, names the part and writes nothing; doctor names it too."""
    code, out, err = read(path, folder)
    expect(code == 5 and part.encode() in err and not out and not os.path.exists(folder + "/d"), part, code, err)
    code, _, err = run("doctor", "--data", path)
    expect(code == 5 and part.encode() in err, "doctor", part, code, err)


@case
def a_whole_folder_is_read(folder):
    path = data(folder)
    expect(read(path, folder)[0] == 0)
    code, out, err = run("doctor", "--data", path)
    expect(code == 0 and b"All is whole" in out and not err, code, out, err)


@case
def every_part_may_be_missing_and_is_named(folder):
    path = data(folder)
    names = parts(path)
    expect(len(names) > 55 and {"lexicons/nl/triggers.tsv", "models/nl/parser.weights", "models/nl/names.weights", "models/nl/relations.trees", "models/nl/words.vectors", "gazetteer.bin"} <= set(names), names)
    for part in names:
        if part == "gazetteer.bin": continue  # the one beside the program is taken
        os.rename(f"{path}/{part}", folder + "/aside")
        code, out, err = read(path, folder)
        expect(code == 5 and part.encode() in err and b"missing" in err and not out, part, code, err)
        os.rename(folder + "/aside", f"{path}/{part}")
    os.remove(path + "/lexicons/nl/triggers.tsv")
    refused(path, folder, "lexicons/nl/triggers.tsv")


@case
def a_part_that_was_cut_short_is_named(folder):
    for part in ("models/nl/parser.weights", "models/nl/names.weights", "models/nl/relations.trees", "schema/run.schema.json"):
        path = data(folder)
        os.truncate(f"{path}/{part}", 100)
        refused(path, folder, part)
        shutil.rmtree(path)


@case
def a_byte_that_changed_is_seen(folder):
    for part in ("gazetteer.bin", "models/nl/parser.weights"):
        path = data(folder)
        if part == "gazetteer.bin":
            os.remove(path + "/" + part)
            shutil.copyfile(BUILT + "/" + part, path + "/" + part)
        spoil(f"{path}/{part}")
        refused(path, folder, part)
        shutil.rmtree(path)


@case
def damage_of_the_gazetteer_that_keeps_the_date_is_seen_where_it_is_used(folder):
    path = data(folder)
    os.remove(path + "/gazetteer.bin")
    shutil.copyfile(BUILT + "/gazetteer.bin", path + "/gazetteer.bin")
    with open(path + "/gazetteer.bin", "r+b") as file:  # a bit of each 16 KiB: which of them a name leads to is not known here
        for at in range(9000, os.path.getsize(path + "/gazetteer.bin"), 16384):
            file.seek(at)
            byte = file.read(1)
            file.seek(at)
            file.write(bytes([byte[0] ^ 4]))
    os.utime(path + "/gazetteer.bin", (0, 0))
    refused(path, folder, "gazetteer.bin")


@case
def damage_of_weights_that_keeps_the_date_is_seen_and_named(folder):
    for part in ("models/nl/relations.trees", "models/nl/incidents.trees", "models/nl/words.vectors"):
        path = data(folder)
        spoil(f"{path}/{part}")
        os.utime(f"{path}/{part}", (0, 0))
        refused(path, folder, part)
        shutil.rmtree(path)


@case
def an_old_looking_damage_is_seen_by_doctor(folder):
    path = data(folder)
    name = path + "/schema/run.schema.json"
    text = open(name, "rb").read()
    write(path + "/schema", "run.schema.json", text.replace(b"string", b"strinh", 1))
    os.utime(name, (0, 0))
    code, _, err = run("doctor", "--data", path)
    expect(code == 5 and b"run.schema.json" in err, code, err)


@case
def a_lexicon_that_was_cut_is_damaged(folder):
    path = data(folder)
    name = path + "/lexicons/nl/speech_verbs.tsv"
    rows = open(name, encoding="utf-8").read().split("\n")
    open(name, "w", encoding="utf-8").write("\n".join(rows[: len(rows) // 2]) + "\n")
    refused(path, folder, "lexicons/nl/speech_verbs.tsv")


@case
def a_lexicon_with_a_row_more_is_the_users_right(folder):
    path = data(folder)
    name = path + "/lexicons/nl/numerals.tsv"
    with open(name, "a", encoding="utf-8") as f: f.write("# a remark of the user\n")
    expect(read(path, folder)[0] == 0)
    code, out, err = run("doctor", "--data", path)
    expect(code == 0 and b"lexicons/nl/numerals.tsv: changed by you" in out, code, out, err)


@case
def the_data_of_another_version_is_refused(folder):
    path = data(folder)
    text = open(path + "/manifest.tsv").read()
    write(path, "manifest.tsv", re.sub(r"^wederhoor\t[^\t]*", "wederhoor\t0.0.1", text))
    refused(path, folder, "manifest.tsv")
    write(path, "manifest.tsv", text[: len(text) // 2])
    refused(path, folder, "manifest.tsv")


@case
def a_reader_of_containers_that_is_missing_is_named(folder):
    for name in ("wederhoor-apart", "wederhoor-pdf"):
        other = {"wederhoor-apart": "wederhoor-pdf", "wederhoor-pdf": "wederhoor-apart"}[name]
        os.makedirs(folder + "/" + name)
        shutil.copyfile("/bin/true", f"{folder}/{name}/{other}")
        os.chmod(f"{folder}/{name}/{other}", 0o755)
        code, out, err = run("doctor", env={"WEDERHOOR_APART": f"{folder}/{name}"})
        expect(code == 5 and name.encode() in err and other.encode() not in err and other.encode() in out, code, out, err)


@case
def a_gazetteer_of_the_user_is_checked_too(folder):
    own = folder + "/own.bin"
    shutil.copyfile(BUILT + "/gazetteer.bin", own)
    reports = heap(folder)
    expect(run("read", reports, "--to", folder + "/d", env={"WEDERHOOR_GAZETTEER": own})[0] == 0)
    spoil(own)
    code, _, err = run("read", reports, "--to", folder + "/e", env={"WEDERHOOR_GAZETTEER": own})
    expect(code == 5 and b"own.bin" in err, code, err)


@case
def doctor_says_what_from_where_and_which_versions(folder):
    path = data(folder)
    out = run("doctor", "--data", path)[1].decode()
    version = open(os.path.join(ROOT, "VERSION")).read().strip()
    for words in ("wederhoor " + version, path, "model", "relations nl", "gazetteer", "page", "icu"): expect(words in out, words, out)
    code, _, err = run("doctor", "--data", folder)
    expect(code == 5 and folder.encode() in err, code, err)


if __name__ == "__main__":
    main()
