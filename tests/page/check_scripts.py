#!/usr/bin/env python3
"""The modules of the page: their types hold (tsc over JSDoc), they are formatted (prettier), no line is longer than 120 characters, each imports only from
those before it in cmake/embed.cmake, and no two have a name in common, since they are joined to one script. A planted error of each kind is found."""
import os, re, shutil, subprocess, sys, tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
HERE = os.path.join(ROOT, "tests", "page")
TOOLS = os.path.join(ROOT, ".venv", "page")  # node_modules of the two tools
NODE = os.path.join(ROOT, ".venv", "bin")  # node and npm, from tests/python-packages.txt
LINE = 120


def result(name, problem):
    print(f"not ok {name}: {' '.join(str(problem).split())[:600]}" if problem else f"ok {name}", flush=True)


def read(*path):
    return open(os.path.join(*path), encoding="utf-8").read()


def node(*arguments):
    """What a script says when it fails; "" when it does not."""
    done = subprocess.run([os.path.join(NODE, "node"), *arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return "" if done.returncode == 0 else done.stdout or f"exit status {done.returncode}"


def tool(path, *arguments):
    return node(os.path.join(TOOLS, "node_modules", path), *arguments)


def install():
    """The two tools as pinned in package-lock.json, once; why they are not there, or None."""
    if not os.path.exists(os.path.join(NODE, "npm")): return "no npm in .venv (tests/python-packages.txt)"
    wanted, stamp = read(HERE, "package-lock.json"), os.path.join(TOOLS, "installed.json")
    if os.path.exists(stamp) and read(stamp) == wanted: return None
    os.makedirs(TOOLS, exist_ok=True)
    for name in ("package.json", "package-lock.json"): shutil.copy(os.path.join(HERE, name), TOOLS)
    path = dict(os.environ, PATH=NODE + os.pathsep + os.environ["PATH"])
    done = subprocess.run([os.path.join(NODE, "npm"), "ci", "--no-audit", "--no-fund", "--silent"], cwd=TOOLS, env=path,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode: return "npm ci: " + done.stdout
    open(stamp, "w", encoding="utf-8").write(wanted)
    return None


def order(kind):
    return re.search(rf"set\(web_{kind}_files ([^)]*)\)", read(ROOT, "cmake", "embed.cmake"))[1].split()


def long_lines(web):
    files = [os.path.join(d, f) for d, _, names in os.walk(web) for f in names if f.endswith((".js", ".ts", ".css"))]
    return [f"{os.path.relpath(f, web)}:{n}" for f in sorted(files) for n, line in enumerate(read(f).splitlines(), 1) if len(line) > LINE]


def wrong_order(web):
    """Modules that are not joined, and imports from a module that comes later."""
    names, wrong = order("script"), []
    wrong += sorted(set(names) ^ {f[:-3] for f in os.listdir(os.path.join(web, "page")) if f.endswith(".js")})
    for k, name in enumerate(names):
        for other in re.findall(r'^import [^;]*?"\./(\w+)\.js";', read(web, "page", name + ".js"), re.M):
            if other not in names[:k]: wrong.append(f"{name} imports {other}")
    return wrong


def shared_names(web):
    seen, wrong, joined = {}, [], ""
    for name in order("script"):
        text = read(web, "page", name + ".js")
        for top in re.findall(r"^(?:export )?(?:function|const|let) +(\w+)", text, re.M):
            if seen.setdefault(top, name) != name: wrong.append(f"{top} in {seen[top]} and {name}")
        joined += re.sub(r"^export ", "", re.sub(r"^import [^;]*;", "", text, flags=re.M), flags=re.M)
    with tempfile.NamedTemporaryFile("w", suffix=".cjs", encoding="utf-8") as script:
        script.write("(() => {\n" + joined + "})();\n")
        script.flush()
        return wrong or node("--check", script.name)


def checks(web):
    """(name, what is wrong) of a folder like web/."""
    yield "scripts line length", long_lines(web)
    yield "scripts order of modules", wrong_order(web)
    yield "scripts names are unique", shared_names(web)
    yield "scripts types", tool("typescript/bin/tsc", "-p", os.path.join(web, "tsconfig.json"))
    yield "scripts format", tool("prettier/bin/prettier.cjs", "--config", os.path.join(web, ".prettierrc.json"), "--check",
                                 os.path.join(web, "page"), os.path.join(web, "style"))


# What each check must find in a copy of web/ with one error in it: (check, file, words, their replacement).
PLANTED = [("scripts line length", "page/dom.js", "// Elements:", "// " + "x" * LINE),
           ("scripts order of modules", "page/dom.js", "const SVG", 'import { say } from "./words.js";\nconst SVG'),
           ("scripts names are unique", "page/sources.js", "const SHOWN_SOURCES", "const SVG = 1;\nconst SHOWN_SOURCES"),
           ("scripts types", "page/words.js", "sides()[side].name", "sides()[side].nam"),
           ("scripts format", "style/base.css", ":root {", ":root{")]


missing = install()
if missing:
    result("scripts tools are there", missing)
    sys.exit()
for name, problem in checks(os.path.join(ROOT, "web")): result(name, problem)
with tempfile.TemporaryDirectory() as folder:
    web = os.path.join(folder, "web")
    shutil.copytree(os.path.join(ROOT, "web"), web)
    for _, file, old, new in PLANTED:
        path = os.path.join(web, file)
        text = read(path)
        assert old in text, (file, old)
        open(path, "w", encoding="utf-8").write(text.replace(old, new, 1))
    found = dict(checks(web))
    for name, *_ in PLANTED: result(f"{name}, planted error is found", None if found[name] else "not found")
