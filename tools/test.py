#!/usr/bin/env python3
"""Builds and runs every test, and counts them. Called by ./test.

A step is a function that yields (name, "passed" | "failed" | "skipped", text). The last line printed is "N passed, N failed, N skipped".
"""
import functools, json, os, re, subprocess, sys, time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
os.chdir(ROOT)
ENV = dict(os.environ, LC_ALL="C.UTF-8", NO_COLOR="1", PYTHONDONTWRITEBYTECODE="1")


def run(command, timeout=1500):
    """(exit status, output) of a command, output kept."""
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=ENV, timeout=timeout)
        return done.returncode, done.stdout.decode("utf-8", "replace")
    except subprocess.TimeoutExpired as late:
        return 124, (late.stdout or b"").decode("utf-8", "replace") + f"\nstopped after {timeout} s"


def build(preset, *targets):
    if not os.path.exists(f"build/{preset}/build.ninja"):
        status, out = run(["cmake", "--preset", preset])
        if status: return status, out
    return run(["ninja", "-C", f"build/{preset}", "-k", "0", *targets])


def built(preset, *targets):
    status, out = build(preset, *targets)
    yield f"build {preset}", "passed" if status == 0 else "failed", "" if status == 0 else out[-6000:]


def gtest(preset, program):
    """One result per test case of a GoogleTest program."""
    path = f"build/{preset}/tests/{program}"
    report = os.path.abspath(f"build/{preset}/{program}.json")
    if os.path.exists(report): os.remove(report)
    status, out = run([path, "--gtest_brief=1", f"--gtest_output=json:{report}"])
    try:
        suites = json.load(open(report))["testsuites"]
    except (OSError, ValueError):
        yield program, "failed", out[-4000:] + f"\nexit status {status}"
        return
    for suite in suites:
        for case in suite["testsuite"]:
            name = f"{program} {suite['name']}.{case['name']}"
            if case["result"] == "SKIPPED" or case["status"] != "RUN": yield name, "skipped", ""
            elif "failures" in case: yield name, "failed", "\n".join(f["failure"] for f in case["failures"])
            else: yield name, "passed", ""


def programs(preset):
    folder = f"build/{preset}/tests"
    return sorted(f for f in os.listdir(folder) if f.startswith("test_") and os.access(f"{folder}/{f}", os.X_OK)
                  and os.path.isfile(f"{folder}/{f}"))


def step_unit():
    """GoogleTest programs of the dev build."""
    yield from built("dev")
    for program in programs("dev"): yield from gtest("dev", program)


def fuzzed(target, *limit):
    """A libFuzzer program over its seeds; `limit`: what ends it."""
    found = f"build/fuzz/found/{target}"
    os.makedirs(found, exist_ok=True)
    seeds = [f"fuzz/corpus/{target[5:]}"] if os.path.isdir(f"fuzz/corpus/{target[5:]}") else []
    status, out = run([f"build/fuzz/fuzz/{target}", *limit, "-seed=1", "-timeout=20", "-rss_limit_mb=3000", "-max_len=20000",
                       f"-artifact_prefix={found}/", found, *seeds, "examples"], timeout=600)
    yield f"fuzz {target}", "passed" if status == 0 else "failed", "" if status == 0 else out[-4000:]


def step_hostile():
    """Mutated and random inputs, and each libFuzzer target for a few seconds, under address and undefined-behaviour sanitizers."""
    yield from built("fuzz", "test_hostile", "fuzz_inputs", "fuzz_whole")
    yield from gtest("fuzz", "test_hostile")
    seconds = os.environ.get("WEDERHOOR_FUZZ_SECONDS", "6")
    for group in "inputs", "whole":
        for target in sorted(open(f"build/fuzz/fuzz/{group}.txt").read().split()):
            yield from fuzzed(target, f"-max_total_time={seconds}")


def told(script, status, out):
    """What a script tells in lines "ok NAME", "not ok NAME: why", "skip NAME: why"."""
    seen = 0
    for line in out.splitlines():
        word = re.match(r"(ok|not ok|skip) (.*)", line)
        if not word: continue
        seen += 1
        name, _, why = word[2].partition(": ")
        yield f"{script} {name}", {"ok": "passed", "not ok": "failed", "skip": "skipped"}[word[1]], why
    if status or not seen: yield script, "failed", out[-4000:] + f"\nexit status {status}"


def python_tests(folder):
    """Scripts tests/FOLDER/check_*.py."""
    path = f"tests/{folder}"
    for script in sorted(f for f in os.listdir(path) if f.startswith("check_") and f.endswith(".py")):
        yield from told(script, *run([python(), f"{path}/{script}"]))


@functools.cache
def python():
    """The Python of the test environment: validators from tests/python-packages.txt, in a folder that git ignores."""
    wanted = open("tests/python-packages.txt").read()
    stamp = ".venv/packages.txt"
    if not (os.path.exists(stamp) and open(stamp).read() == wanted):
        run([sys.executable, "-m", "venv", ".venv"])
        status, out = run([".venv/bin/python", "-m", "pip", "install", "-q", "-r", "tests/python-packages.txt"])
        if status:
            print(out[-2000:])
            return sys.executable
        open(stamp, "w").write(wanted)
    return ".venv/bin/python"


def step_house():
    """Layering, documents, formats of the sources."""
    yield from python_tests("house")


def lexicon_samples():
    """One result per lexicon whose rows are checked by running the engine on their samples. A sample hangs on the tree that the weights give it: one that
    fails after a training asks for another sentence, or for better weights; until then it is a failure and named."""
    status, out = run(["build/dev/apps/cli/wederhoor", "--data", ".", "lexicon", "check"])
    count = re.search(r"(\d+) sample sentences: ", out)
    if not count or status not in (0, 4):
        yield "lexicon check", "failed", out[-4000:] + f"\nexit status {status}"
        return
    faults = {}
    for line in out.splitlines():
        at = re.match(r"lexicons/(\S+\.tsv):\d+: ", line)
        if at: faults.setdefault(at[1], []).append(line)
    for table, how in re.findall(r"^lexicons/(\S+\.tsv): .* checked by (\w+)$", out, re.M):
        if how == "load": continue
        found = faults.pop(table, [])
        yield f"lexicon check {table}", "failed" if found else "passed", "\n".join(found)
    for table, found in faults.items(): yield f"lexicon check {table}", "failed", "\n".join(found)
    yield "lexicon check as a whole", "failed" if status else "passed", out[-2000:] if status else ""


def step_outputs():
    """Outputs against their schemas, by the validators of others; lexicon rows against their samples; the page in a browser."""
    yield from built("dev", "wederhoor_program")
    yield from lexicon_samples()
    yield from python_tests("schema")
    yield from python_tests("cli")
    if os.path.isdir("tests/page"): yield from python_tests("page")


def step_accuracy():
    """Figures of the heaps, pairs and cases of tests/accuracy, and of ../shared/gold where it is: none may fall below its floor."""
    yield from built("dev", "wederhoor_program")
    status, out = run([sys.executable, "tools/measure/accuracy.py", "build/dev/apps/cli/wederhoor", "build/accuracy"])
    print("\n".join(line for line in out.splitlines() if not line.startswith(("ok ", "not ok ", "skip "))))
    yield from told("accuracy", status, out)


def step_install():
    """What `cmake --install` puts in place, moved and used as a stranger would."""
    yield from built("dev", "all")
    yield from python_tests("install")


def step_growth():
    """Every shape of bench/growth.py from 10 KB to 8 MB with the release build: hours, only when named."""
    yield from built("release", "wederhoor_program")
    status, out = run([sys.executable, "bench/growth.py", "--check", "--from", "10240", "--to", "8388608"], timeout=24 * 3600)
    print(out, flush=True)
    yield "growth", "failed" if status else "passed", ""


LONG = {"growth"}  # not among those that ./test runs by itself
STEPS = {name[5:]: f for name, f in list(globals().items()) if name.startswith("step_")}


def main(names):
    if names == ["--list"]:
        for name, step in STEPS.items(): print(f"{name:12} {step.__doc__.splitlines()[0]}")
        return 0
    unknown = [n for n in names if n not in STEPS]
    if unknown: sys.exit(f"test: no step {', '.join(unknown)}; see ./test --list")
    count = {"passed": 0, "failed": 0, "skipped": 0}
    failures = []
    for name in names or [step for step in STEPS if step not in LONG]:
        start, before = time.time(), dict(count)
        print(f"== {name}", flush=True)
        for case, result, text in STEPS[name]():
            count[result] += 1
            if result == "failed":
                failures.append(case)
                print(f"FAILED {case}\n{text}", flush=True)
            elif result == "skipped": print(f"skipped {case} {text}".rstrip(), flush=True)
        print("   " + ", ".join(f"{count[k] - before[k]} {k}" for k in count) + f" in {time.time() - start:.0f} s", flush=True)
    for case in failures: print("FAILED", case)
    print(f"{count['passed']} passed, {count['failed']} failed" + (f", {count['skipped']} skipped" if count["skipped"] else ""))
    return 1 if count["failed"] or not count["passed"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
