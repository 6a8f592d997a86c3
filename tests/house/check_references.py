#!/usr/bin/env python3
"""What sources and lexicons say about each other: every path after "Tested by", every path that a lexicon's header names
("Read by src/…", "Explained in spec/…") and every path in a remark of a source exists; the source that a lexicon names
really asks for it, and every lexicon has a page."""
import glob, os, re, subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
os.chdir(ROOT)
FOLDERS = "src|include|apps|lexicons|spec|tests|docs|schema|models|training|bench|fuzz|web|python|tools|examples|data|cmake"
PATH = re.compile(rf"(?<![\w/.-])((?:{FOLDERS})/[\w./*-]*[\w*])")


def tracked(*patterns):
    return sorted(subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard", *patterns], stdout=subprocess.PIPE, text=True).stdout.split())


def exists(path):
    return bool(glob.glob(path)) or any(os.path.exists(path + end) for end in (".cc", ".h"))


def remarks(path):
    """The remarks of a source in one string, joined over their lines; strings of the code are none."""
    lines = (re.search(r"(?:^|[\s;{}])//+(.*)", line) for line in open(path, encoding="utf-8"))
    return " ".join(m[1].strip() for m in lines if m)


def tell(name, missing):
    print(f"ok {name}" if not missing else f"not ok {name}: " + ", ".join(missing))


sources = tracked("*.cc", "*.h")
tell("sources name what is there", [f"{s}: {p}" for s in sources for p in sorted(set(PATH.findall(remarks(s)))) if not exists(p)])
tell("sources say who tests them", [s for s in sources if s.startswith("src/") and s.endswith(".cc") and "Tested by" not in remarks(s)])
for table in tracked("lexicons/*.tsv"):
    header = "".join(line for line in open(table, encoding="utf-8") if line.startswith("#"))
    wrong = [p + " is not there" for p in sorted(set(PATH.findall(header))) if not exists(p)]
    for word, folder in (("Read by", "src"), ("Explained in", "(?:spec|docs)")):
        if not re.search(rf"{word} {folder}/", header): wrong.append(f"no {word} {folder}/")
    name = table[len("lexicons/"):-len(".tsv")]
    readers = [p for p in re.findall(r"\bsrc/[\w./]*\w", " ".join(re.findall(r"Read by ([^#]*?)(?:\.  |\n)", header))) if os.path.isfile(p)]
    asks = {f'"{name}"', f'"*/{name.split("/")[1]}"', f'"/{name.split("/")[1]}"', f'table("{name.split("/")[1]}")', f'shared("{name.split("/")[1]}")'}
    readers += [p[:-3] + ".h" for p in readers if os.path.isfile(p[:-3] + ".h")]
    if readers and not any(a in open(p, encoding="utf-8").read() for p in readers for a in asks): wrong.append(f"{' '.join(readers)} does not ask for {name}")
    tell(table, wrong)
