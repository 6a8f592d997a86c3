#!/usr/bin/env python3
"""clang-format on every C++ file that we wrote; clang-tidy (tools/tidy.sh) on every one that changed since the state that was
clean as a whole."""
import os, re, subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
os.chdir(ROOT)


def out(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def tool(name):
    return next((n for n in (name + "-19", name) if subprocess.run(["sh", "-c", f"command -v {n}"], stdout=subprocess.DEVNULL).returncode == 0), None)


files = [f for f in out("git", "ls-files", "*.cc", "*.h").stdout.split() if os.path.exists(f)]
clang_format = tool("clang-format")
if clang_format:
    done = out(clang_format, "--dry-run", "-Werror", *files)
    wrong = sorted(set(re.findall(r"^([\w/.]+):\d+", done.stdout, re.M)))
    print("ok clang-format" if done.returncode == 0 else f"not ok clang-format: run tools/format.sh; it would change {', '.join(wrong)}")
else: print("skip clang-format: not installed")

done = out("tools/tidy.sh", "--for", os.environ.get("WEDERHOOR_TIDY_SECONDS", "180"))
files = re.findall(r"^(\S+): (clean|not clean|not looked at)$", done.stdout, re.M)
if done.returncode == 3: print("skip clang-tidy: " + done.stdout.strip())
elif not files: print("ok clang-tidy on what changed since tests/house/tidied" if done.returncode == 0 else "not ok clang-tidy: " + done.stdout[-600:].replace("\n", " / "))
errors = re.findall(r"^.*(?:error|warning): .*$", done.stdout, re.M)
for f, how in files:
    if how == "clean": print(f"ok clang-tidy {f}")
    elif how == "not looked at": print(f"skip clang-tidy {f}: no time left; tools/tidy.sh looks at all")
    else: print(f"not ok clang-tidy {f}: " + " / ".join([e for e in errors if f in e or ".h:" in e][:5]))
