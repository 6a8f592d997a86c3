#!/usr/bin/env python3
"""Speed and memory of containers on one core: MB of RSS, WARC and .warc.gz a second, and what a large web archive takes.

    bench/containers.py [PROGRAM] [--size 64] [--stream 2048] [--check]

--size: MB of each made container. `reader`: the reader apart alone, from the file to its messages; `text`: `wederhoor text`, each report cleaned and written. MB a second
of processor time of all processes, the start-up of the program taken off. --stream: MB of a web archive that is made on the way into the reader and never stored; printed
is the peak of its memory after a sixteenth of it and after all. --check: exit 4 under 50 MB/s of RSS or 20 MB/s of WARC (the reader), or where memory grows by 32 MB.
"""
import argparse, gzip, os, pathlib, resource, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
SENTENCE = "Volgens de politie zijn bij aanval {} in Oosterdam {} mensen gewond geraakt, meldt het leger van wijk {}. "
AROUND = "<!doctype html><html><head><title>Bericht {0}</title><style>{2}</style></head><body><nav>{3}</nav><article><h1>Bericht {0}</h1>{1}</article><script>{4}</script></body></html>"
STYLE, SCRIPT = "p { margin: 0 } " * 400, "var a = [1, 2, 3]; " * 800
MENU = "".join(f"<a href='/rubriek/{i}'>Rubriek {i}</a>" for i in range(60))


def paragraphs(i, count): return "".join(f"<p>{''.join(SENTENCE.format(i * 100 + k * 10 + j, j + 2, k) for j in range(4))}</p>" for k in range(count))


def rss(size):
    out, i, length = ['<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Kustbode</title>'], 0, 0
    while length < size:
        out.append(f"<item><title>Bericht {i}</title><link>https://bode.example/{i}</link><pubDate>Wed, 12 Mar 2031 14:05:00 +0100</pubDate><description><![CDATA[{paragraphs(i, 8)}]]></description></item>\n")
        length += len(out[-1])
        i += 1
    return "".join(out + ["</channel></rss>"]).encode()


def records(first=0):
    """Answers of a web archive without end: pages of about 26 kB, a picture behind every second."""
    i = first
    while True:
        body = AROUND.format(i, paragraphs(i, 8), STYLE, MENU, SCRIPT).encode()
        for kind, block in (("text/html; charset=utf-8", body), *([("image/jpeg", b"\xFF\xD8\xFF" + bytes(40_000))] if i % 2 else [])):
            answer = b"HTTP/1.1 200 OK\r\nContent-Type: " + kind.encode() + b"\r\n\r\n" + block
            yield b"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://bode.example/%d\r\nWARC-Date: 2031-03-12T14:05:00Z\r\nContent-Length: %d\r\n\r\n" % (i, len(answer)) + answer + b"\r\n\r\n"
        i += 1


def warc(size, pack=lambda record: record):
    out, length = [], 0
    for record in records():
        if length >= size: return b"".join(out)
        out.append(pack(record))
        length += len(record)


def seconds(command, stdin=None):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdin=stdin, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def stream(reader, megabytes):
    """Peaks of memory in MB after a sixteenth of the archive, and after all; the reader's own seconds."""
    child = subprocess.Popen([reader, "warc"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    peak = lambda: int(next(line for line in open(f"/proc/{child.pid}/status") if line.startswith("VmHWM")).split()[1]) // 1024
    sent, early = 0, 0
    template = next(records(987654321))
    i = 0
    while sent < megabytes << 20:
        record = template.replace(b"987654321", b"%09d" % (100_000_000 + i))
        child.stdin.write(record)
        sent += len(record)
        i += 1
        if not early and sent > megabytes << 16: early = peak()
    late = peak()
    child.stdin.close()
    _, status, used = os.wait4(child.pid, 0)
    if status: sys.exit("the reader broke off")
    return early, late, used.ru_utime + used.ru_stime, i


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", nargs="?", default=str(ROOT / "build/dev/apps/cli/wederhoor"))
    parser.add_argument("--size", type=int, default=64)
    parser.add_argument("--stream", type=int, default=2048)
    parser.add_argument("--check", action="store_true")
    wanted = parser.parse_args()
    reader = pathlib.Path(wanted.program).resolve().parent.parent.parent / "libexec/wederhoor/wederhoor-apart"
    slow = []
    with tempfile.TemporaryDirectory() as folder:
        empty = pathlib.Path(folder, "leeg.txt")
        empty.write_text("De brug is dicht, zegt de politie.\n")
        start = seconds([wanted.program, "--data", str(ROOT), "text", str(empty)])
        print(f"{'':10}{'MB':>6}{'reader MB/s':>13}{'text MB/s':>11}")
        size = wanted.size << 20
        for name, room, data, plain, bar in (("RSS", "xml", rss(size), size, 50), ("WARC", "warc", warc(size), size, 20), ("warc.gz", "archive", warc(size, lambda r: gzip.compress(r, 6)), size, 20)):
            path = pathlib.Path(folder, "a." + room)
            path.write_bytes(data)
            with open(path, "rb") as f: alone = plain / 1e6 / seconds([reader, room], f)
            whole = plain / 1e6 / max(seconds([wanted.program, "--data", str(ROOT), "text", "--jobs", "1", str(path)]) - start, 0.001)
            print(f"{name:10}{plain / 1e6:6.0f}{alone:13.0f}{whole:11.0f}")
            if alone < bar: slow.append(name)
    if wanted.stream:
        early, late, used, pages = stream(reader, wanted.stream)
        print(f"a web archive of {wanted.stream} MB, {pages} pages, made on the way: {early} MB of memory after a sixteenth, {late} MB after all; {wanted.stream / used:.0f} MB/s")
        if late > early + 32: slow.append("memory")
    if wanted.check and slow:
        print("too slow or too large: " + ", ".join(slow), file=sys.stderr)
        sys.exit(4)


main()
