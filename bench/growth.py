#!/usr/bin/env python3
"""How time and memory grow with the text, for shapes of text that tempt a reader to look at everything for everything.

    bench/growth.py [PROGRAM] [--from 65536] [--to 524288] [--shape NAME] [--verb claims] [--check]

Each shape is made at sizes that double; `PROGRAM VERB FILE` reads it. Prints, per shape: processor time per doubling (what start-up takes is taken off), processor seconds
and seconds by the clock per MB, and the memory at the largest size; a long text is read on all processors, so the clock tells only where nothing else runs. --check: exit 4
where a doubling costs more than 2.2 times, a MB more than 5 s by the clock (on the machine of the figures in the closing notes), or memory more than 300 MB + 40 times the text; a doubling under a quarter of a second is too short to be judged. The whole range, as `./test growth` takes it, is
--from 10240 --to 8388608: one sentence of eight megabytes, a million short lines.
"""
import argparse, os, pathlib, resource, signal, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parent.parent


def repeated(*pieces):
    """As many of the pieces, in turn and numbered where they hold {}, as fill `size` bytes."""
    def make(size):
        out, length, i = [], 0, 0
        while length < size:
            piece = pieces[i % len(pieces)].replace("{}", str(i))
            out.append(piece)
            length += len(piece.encode())
            i += 1
        return "".join(out)
    return make


def unlike(*pieces):
    """As `repeated`, with a made-up word for each *: no two stretches are alike, so that nothing read once can be used again."""
    def make(size):
        out, length, i, seed = [], 0, 0, 1
        while length < size:
            piece = pieces[i % len(pieces)]
            while "*" in piece:
                seed = (seed * 48271) % 2147483647
                piece = piece.replace("*", "bdfgklmnprstvwz"[seed % 15] + "aeiou"[seed // 15 % 5] + "dfgklmnprst"[seed // 75 % 11] + "en"[: seed // 825 % 3], 1)
            out.append(piece)
            length += len(piece)
            i += 1
        return "".join(out)
    return make


def around(before, shape, after): return lambda size: before + shape(size) + after


SHAPES = {
    "words, none alike": unlike("* "),
    "one sentence, none alike": unlike("de * zag * bij * en "),
    "sentences, none alike": unlike("De * zei dat * bij * is. "),
    "lines, none alike": unlike("* * *\n"),
    "list, none alike": unlike("*, * en *, "),
    "names, none alike": unlike("Jan van *, Piet *, "),
    "brackets, none alike": unlike("(*) "),
    "quotes, none alike": unlike("„* *”, zegt Jan *. "),
    "prose": repeated("De politie meldt dat in dorp {} een brug is ingestort. ", "Er vielen {} gewonden, zegt burgemeester Bos.\n\n"),
    "counts": repeated("12 doden en 3.400 gewonden {} "),
    "list of victims": repeated("{} doden en 2 gewonden in Dorp {}, "),
    "list of names": repeated("Jan Bos, Piet de Vries, Kees van der Berg, "),
    "list of places": repeated("Kiev, Charkov, Parijs, Den Haag, "),
    "conjunctions": repeated("en toen en daarna en "),
    "nouns and": repeated("soldaten en tanks en "),
    "volgens": repeated("volgens de politie "),
    "volgens with commas": repeated("volgens X, volgens de groep, "),
    "aldus": repeated(", aldus de minister"),
    "zegt dat": repeated("zegt dat hij "),
    "zei, nested": repeated("Jan zei dat Piet zei dat "),
    "zou": repeated("zou zijn gedood "),
    "relative clauses": repeated("die de man zag die "),
    "commas": repeated("woord, "),
    "commas alone": repeated(", "),
    "colons": repeated("Jan: nee. "),
    "colons alone": repeated(": "),
    "semicolons": repeated("hij komt; "),
    "dashes": repeated("hij komt – "),
    "hyphens": repeated("a-"),
    "full stops": repeated("."),
    "dotted letters": repeated("a.b."),
    "abbreviations": repeated("dr. ir. "),
    "brackets": repeated("(a) "),
    "open brackets": repeated("("),
    "nested brackets": lambda size: "(a " * (size // 5) + ") " * (size // 5),
    "quotation marks": repeated("\" "),
    "typographic marks": repeated("„ja” "),
    "open marks": repeated("„"),
    "quoted sentences": repeated("„Wij komen”, zegt Jan. "),
    "apostrophes": repeated("'s "),
    "capitals": repeated("HET LEGER MELDT "),
    "one name": repeated("Jan "),
    "names in genitive": repeated("van Jan van Piet "),
    "acronyms": repeated("FSB (FSB) "),
    "numbers": repeated("{} "),
    "digits": repeated("1234567890"),
    "thousands": repeated("1.000.000."),
    "clock times": repeated("om 15.30 uur "),
    "dates": repeated("op 23 mei 2023 "),
    "weekdays": repeated("maandag dinsdag "),
    "he": repeated("Hij zei het. "),
    "pronouns": repeated("hij hem zij haar "),
    "one word": repeated("a"),
    "one word of nouns": repeated("bericht"),
    "one word of letters with marks": repeated("e\u0301"),
    "combining marks": repeated("a\u0301\u0302\u0303\u0304 "),
    "zalgo": repeated("a" + "\u0301" * 200 + " "),
    "emoji": repeated("😀"),
    "emoji and words": repeated("❗️ Aanval {} 😀 "),
    "hashtags": repeated("#oorlog{} "),
    "links": repeated("https://voorbeeld.nl/pad/{} "),
    "addresses": repeated("a.b@c.nl "),
    "one link": around("https://voorbeeld.nl/", repeated("pad/"), ""),
    "no-break spaces": repeated("woord\u00a0"),
    "line ends": repeated("\n"),
    "short lines": repeated("Regel {}\n"),
    "paragraphs": repeated("Zin {}.\n\n"),
    "a table": repeated("dorp {} | 12 | 3\n"),
    "tabs": repeated("a\t"),
    "cyrillic": repeated("Взрыв в городе. "),
    "transcript": repeated("ja en toen zei hij dat de brug dicht was "),
    "divisions": around("<html><body>", repeated("<div>De brug is dicht.</div>"), "</body></html>"),
    "nested divisions": lambda size: "<html><body>" + "<div>" * (size // 11) + "De brug is dicht." + "</div>" * (size // 11) + "</body></html>",
    "entities": around("<html><body><p>", repeated("&eacute;"), "</p></body></html>"),
    "links of a page": around("<html><body>", repeated("<a href=/{}>Lees ook {}</a> "), "</body></html>"),
    "list items": around("<html><body><ul>", repeated("<li>Dorp {}</li>"), "</ul></body></html>"),
    "attributes": around("<html><body><p ", repeated("a{}=1 "), ">De brug is dicht.</p></body></html>"),
}


def measure(command, limit):
    """(processor seconds, seconds by the clock, largest memory in MB, exit status); the program is ended after `limit` seconds"""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    begin = time.monotonic()
    deadline = begin + limit
    while True:
        pid, status, used = os.wait4(child.pid, os.WNOHANG)
        if pid: break
        if time.monotonic() > deadline: child.send_signal(signal.SIGKILL)
        time.sleep(0.005)
    child.returncode = os.waitstatus_to_exitcode(status)
    return used.ru_utime + used.ru_stime, time.monotonic() - begin, used.ru_maxrss / 1024, child.returncode


def grown(program, verb, shape, sizes, idle, folder):
    """[(size, processor seconds, seconds by the clock, MB, status)]; `idle`: both for nothing"""
    rows = []
    for size in sizes:
        path = folder / "tekst.txt"
        path.write_text(SHAPES[shape](size)[:size], encoding="utf-8")
        bytes_ = path.stat().st_size
        seconds, clock, memory, status = measure([program, verb, str(path)], 60 + 20 * bytes_ / 1e6)
        rows.append((bytes_, max(0.0, seconds - idle[0]), max(0.0, clock - idle[1]), memory, status))
        if status < 0: break
    return rows


def judge(rows):
    """What is wrong, in words; empty: nothing."""
    faults = [f"exit status {status} at {size} bytes" for size, *_, status in rows if status not in (0, 1, 3)]
    for (_, a, *_), (size, b, *_) in zip(rows, rows[1:]):
        if b > 0.25 and a > 0.05 and b > 2.2 * a: faults.append(f"{b / a:.2f} times for twice the text at {size} bytes")
    size, _, clock, memory, _ = rows[-1]
    if clock > 5 * size / 1e6 + 0.2: faults.append(f"{clock / size * 1e6:.1f} s per MB")
    if memory > 300 + 40 * size / 1e6: faults.append(f"{memory:.0f} MB")
    return faults


def main():
    a = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    a.add_argument("program", nargs="?", default=str(ROOT / "build/release/apps/cli/wederhoor"))
    a.add_argument("--from", dest="first", type=int, default=65536), a.add_argument("--to", dest="last", type=int, default=524288)
    a.add_argument("--shape", action="append"), a.add_argument("--verb", default="claims"), a.add_argument("--check", action="store_true")
    args = a.parse_args()
    sizes = [args.first]
    while sizes[-1] * 2 <= args.last: sizes.append(sizes[-1] * 2)
    bad = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "leeg.txt").write_text("De brug is dicht.\n")
        idle = min(measure([args.program, args.verb, str(folder / "leeg.txt")], 60)[:2] for _ in range(3))
        for shape in args.shape or SHAPES:
            rows = grown(args.program, args.verb, shape, sizes, idle, folder)
            faults = judge(rows)
            if faults:  # once more: another program may have been in the way
                again = grown(args.program, args.verb, shape, sizes, idle, folder)
                if len(judge(again)) < len(faults): rows, faults = again, judge(again)
            steps = " ".join(f"{y[1] / x[1]:.2f}" if x[1] > 0.02 else "–" for x, y in zip(rows, rows[1:]))
            print(f"{shape:32} {steps:30} {rows[-1][1] / rows[-1][0] * 1e6:6.2f} {rows[-1][2] / rows[-1][0] * 1e6:6.2f} s/MB {rows[-1][3]:6.0f} MB   {'; '.join(faults)}", flush=True)
            bad += bool(faults)
    if args.check and bad: sys.exit(4)


if __name__ == "__main__": main()
