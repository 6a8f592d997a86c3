#!/usr/bin/env python3
"""Documents: the paths that they name exist, links inside the repository lead somewhere, and the commands of README.md run.

In README.md every line of a fenced block `sh` is run in a scratch copy of the examples, with ./run standing for the program of the dev build.
"""
import os, re, shutil, subprocess, tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.path.join(ROOT, "build/dev/apps/cli/wederhoor")
os.chdir(ROOT)

documents = subprocess.run(["git", "ls-files", "*.md"], stdout=subprocess.PIPE, text=True).stdout.split()
FOLDERS = "src|include|apps|lexicons|spec|tests|docs|schema|models|training|bench|fuzz|web|python|tools|examples|data|cmake"
for document in documents:
    text = open(document, encoding="utf-8").read()
    paths = set(re.findall(rf"`((?:{FOLDERS})/[\w./-]+)`", text))
    links = {l for l in re.findall(r"\]\(([^)#:]+)\)", text)}
    missing = sorted(p for p in paths if not os.path.exists(p.rstrip("/"))) + sorted(l for l in links if not os.path.exists(os.path.join(os.path.dirname(document), l)))
    print(f"ok {document} names what is there" if not missing else f"not ok {document} names what is there: {', '.join(missing)}")


def commands(text):
    for block in re.findall(r"^```sh\n(.*?)^```", text, re.M | re.S):
        for line in block.splitlines():
            line = line.split("#")[0].strip()
            if line and not line.startswith(("./test", "git ", "cd ")): yield line


with tempfile.TemporaryDirectory() as scratch:
    shutil.copytree("examples", os.path.join(scratch, "examples"))
    with open(os.path.join(scratch, "run"), "w") as f:
        f.write(f'#!/bin/sh\n[ $# = 0 ] && exec "{PROGRAM}" read examples --metadata examples/metadata.csv --to out\n'
                f'if [ -e "$1" ] || [ "$1" = - ]; then exec "{PROGRAM}" read "$@"; fi\nexec "{PROGRAM}" "$@"\n')
    os.chmod(os.path.join(scratch, "run"), 0o755)
    found = list(commands(open("README.md", encoding="utf-8").read()))
    print("ok README.md shows commands" if found else "not ok README.md shows commands: none in a block sh")
    for command in found:
        done = subprocess.run(["bash", "-c", "set -o pipefail; " + command], cwd=scratch, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if done.returncode in (0, 141): print(f"ok README.md: {command}".replace(": ", " ", 1))
        else: print(f"not ok README.md {command}: exit {done.returncode} {done.stdout[-300:]!r}")
for name in ("LICENSE", "CITATION.cff", "VERSION", "CHANGELOG.md", "CONTRIBUTING.md", "ARCHITECTURE.md"):
    print(f"ok {name}" if os.path.exists(name) else f"not ok {name}: missing")
version = open("VERSION").read().strip()
said = re.search(r"^version: (\S+)", open("CITATION.cff").read(), re.M)[1]
print("ok one version" if said == version and f"## {version}" in open("CHANGELOG.md").read() else "not ok one version: VERSION, CITATION.cff and CHANGELOG.md differ")
