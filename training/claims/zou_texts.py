#!/usr/bin/env python3
"""Brings the labels of zou_labels.tsv together with their sentences, which are not ours to copy into this repository.

    zou_texts.py SHARED OUT.tsv     writes the list in the form of SHARED/gold/zou.tsv

zou_labels.tsv: file, place (line of the file, or sentence id of the treebank), hash of the sentence's letters and
figures (first 12 hexadecimal digits of SHA-256), which zou of the sentence (from 1), use, alt. README.md names origin and licence of
the files. A sentence that has changed or is gone is an error, and so is one that stands in the development sets (asked
of tools/measure/without_gold.py). Python standard library only.
"""
import csv
import gzip
import hashlib
import lzma
import os
import re
import subprocess
import sys
import tempfile

ZOU = re.compile(r"\b(?:zou|zouden|zoudt)\b", re.I)
SENTENCE_END = re.compile(r"(?<=[.?!])\s+(?=[A-Z‘“\"'])")


def key(text):
    return re.sub(r"\W+", "", text).casefold()


def hash_of(text):
    return hashlib.sha256(key(text).encode()).hexdigest()[:12]


def lines(shared, name):
    """The lines of a source, by place."""
    if name == "train.conllu":
        found, place = {}, ""
        with open(f"{shared}/data/ud/nl/{name}", encoding="utf-8") as f:
            for line in f:
                if line.startswith("# sent_id = "):
                    place = line[12:].strip()
                elif line.startswith("# text = "):
                    found[place] = line[9:].rstrip("\n")
        return found
    raw = name.endswith(".xz")
    path = f"{shared}/data/raw/nl/{name}" if raw else f"{shared}/data/lexicon-nl/Suites/{name}"
    opened = {".xz": lzma.open, ".gz": gzip.open}.get(os.path.splitext(name)[1], open)
    with opened(path, "rt", encoding="utf-8") as f:
        return {str(i + 1): line for i, line in enumerate(f.read().split("\n"))}


def sentence(line, wanted):
    """The sentence of a line that has the hash; a line of the newspaper Parool opens with an id."""
    for text in [line, line.split("|", 1)[-1], *SENTENCE_END.split(line)]:
        if hash_of(text) == wanted:
            return text
    sys.exit(f"not found: {wanted} in: {line[:60]}")


def joined(tokens):
    """Text of a line of words parted by spaces: punctuation and quotation marks put back where they were."""
    out, opened = "", {}
    for word in tokens.split(" "):
        if word in ('"', "'", "“"):
            opens = not opened.get(word)
            opened[word] = opens
            out += (" " if opens and out else "") + word + ("\0" if opens else "")
        elif re.fullmatch(r"[.,;:?!)\]}%]+", word):
            out += word
        else:
            out += ("" if not out or out[-1] in "([\0" else " ") + word
    return out.replace("\0", "")


def refuse_gold(texts):
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as f:
        f.write("".join(text + "\n" for text in texts))
        f.flush()
        tool = [sys.executable, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../tools/measure/without_gold.py"), "--lines", f.name]
        said = subprocess.run(tool, capture_output=True, text=True, check=True)
    if len(said.stdout.splitlines()) != len(texts):
        kept = set(said.stdout.splitlines())
        sys.exit("in a development set: " + "\n".join(t for t in texts if t not in kept))


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    shared, out = sys.argv[1:]
    here = os.path.dirname(os.path.abspath(__file__))
    with open(f"{here}/zou_labels.tsv", encoding="utf-8", newline="") as f:
        labels = list(csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE))
    sources, rows = {}, []
    for label in labels:
        name = label["file"]
        if name not in sources:
            sources[name] = lines(shared, name)
        text = sentence(sources[name][label["place"]], label["hash"])
        if ".sents" in name:
            text = joined(text)
        at = list(ZOU.finditer(text))[int(label["which"]) - 1]
        rows.append([f"{name}:{label['place']}", f"{at.start()}-{at.end()}", label["use"], label["alt"], "", "", text])
    refuse_gold(sorted({row[-1] for row in rows}))
    with open(out, "w", encoding="utf-8", newline="\n") as f:
        f.write("sent_id\tstart-end\tuse\talt\tconfidence\tnote\ttext\n")
        f.writelines("\t".join(row) + "\n" for row in rows)


if __name__ == "__main__":
    main()
