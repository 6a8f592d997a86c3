#!/usr/bin/env python3
"""clang-format on every C++ file that we wrote; clang-tidy on those that changed since the commit before (and what is not committed)."""
import os, re, subprocess, sys

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

clang_tidy = tool("clang-tidy")
changed = set(out("git", "diff", "--name-only", "HEAD~1").stdout.split()) | set(out("git", "diff", "--name-only").stdout.split())
changed = [f for f in files if f in changed and f.endswith(".cc") and f.startswith(("src/", "apps/"))][:12]
if not clang_tidy: print("skip clang-tidy: not installed")
elif not os.path.exists("build/dev/compile_commands.json"): print("skip clang-tidy: build/dev is not configured")
elif not changed: print("ok clang-tidy on what changed")
for f in changed if clang_tidy and os.path.exists("build/dev/compile_commands.json") else []:
    done = out(clang_tidy, "-p", "build/dev", "--quiet", "--warnings-as-errors=*", f)
    errors = re.findall(r"^.*(?:error|warning): .*$", done.stdout, re.M)
    print(f"ok clang-tidy {f}" if done.returncode == 0 else f"not ok clang-tidy {f}: " + " / ".join(errors[:5]))
