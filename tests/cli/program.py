"""What the Python tests of the program share: running it, made-up reports, and one line per case ("ok NAME", "not ok NAME: why", "skip NAME: why")."""
import os, shutil, subprocess, sys, tempfile, traceback

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.environ.get("WEDERHOOR_PROGRAM", os.path.join(ROOT, "build/dev/apps/cli/wederhoor"))
EXAMPLES = os.path.join(ROOT, "examples")
CASES = []

# Three reports of our own: a claim with its source, hearsay, a denial, numbers, a day, a place.
REPORTS = {
    "een.txt": "Gouverneur Gladkov zei dinsdag dat bij Grajvoron twee mensen gewond zijn geraakt. Volgens het ministerie is de aanval afgeslagen.\n",
    "twee.txt": "De groep zou het dorp Kozinka hebben ingenomen. Dat is niet onafhankelijk te verifiëren.\n\n\"We gaan door\", zei een woordvoerder.\n",
    "drie.txt": "Kyiv ontkent elke betrokkenheid. Naar verluidt zijn minstens tien auto's vernield in Belgorod. \U0001F525 Dat meldde een kanaal.\n",
}


def run(*arguments, stdin=None, cwd=None, env=None, before=None):
    """(exit code, standard output, standard error) as bytes."""
    done = subprocess.run([PROGRAM, "--data", ROOT, *map(os.fsencode, arguments)] if "--data" not in arguments else [PROGRAM, *arguments], input=stdin, cwd=cwd,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=300, preexec_fn=before,
                          env={**{k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "TERM")}, "LC_ALL": "C.UTF-8", **(env or {})})
    return done.returncode, done.stdout, done.stderr


def write(folder, name, text):
    path = os.path.join(os.fsencode(folder), os.fsencode(name))
    with open(path, "wb") as out: out.write(text if isinstance(text, bytes) else text.encode())
    return path


def heap(folder):
    """The made-up reports in FOLDER/heap; the path."""
    path = os.path.join(folder, "heap")
    os.makedirs(path, exist_ok=True)
    for name, text in REPORTS.items(): write(path, name, text)
    return path


def own_data(folder):
    """FOLDER/data: a data folder of the user, with lexicons to change and our models."""
    shutil.copytree(ROOT + "/lexicons", folder + "/data/lexicons")
    os.symlink(ROOT + "/models", folder + "/data/models")


def files(folder):
    """{path below the folder: bytes} of every file."""
    out = {}
    for base, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(base, name)
            with open(path, "rb") as f: out[os.path.relpath(path, folder)] = f.read()
    return out


def case(f):
    CASES.append(f)
    return f


class Skip(Exception):
    pass


def main():
    for f in CASES:
        with tempfile.TemporaryDirectory() as folder:
            try:
                f(folder)
                print("ok", f.__name__, flush=True)
            except Skip as why:
                print(f"skip {f.__name__}: {why}", flush=True)
            except Exception as error:
                last = traceback.extract_tb(error.__traceback__)[-1]
                text = " ".join(str(error).split())[:600]
                print(f"not ok {f.__name__}: line {last.lineno} {last.line} {type(error).__name__} {text}", flush=True)


def expect(value, *shown):
    if not value: raise AssertionError(" ".join(str(s)[-500:] for s in shown))
