#!/usr/bin/env python3
"""Installs the dev build into a scratch folder, moves it, and uses it as a stranger would: the program, and a program of twenty lines linked with
find_package and with pkg-config. No installed file may hold a path of the sources or of the build, so that nothing can be read from there."""
import os, re, shutil, subprocess, sys, tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "cli"))
from program import ROOT, case, expect, files, heap, main, write

BUILD = os.path.join(ROOT, "build/dev")
ENV = {k: v for k, v in os.environ.items() if not k.startswith("WEDERHOOR") and k != "CMAKE_CXX_COMPILER_LAUNCHER"}


def do(*command, cwd=None, env=None):
    done = subprocess.run(command, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env={**ENV, **(env or {})}, timeout=900)
    expect(done.returncode == 0, command, done.returncode, done.stdout.decode("utf-8", "replace"))
    return done.stdout.decode("utf-8", "replace")


def tree():
    """The installed tree, moved once: made by the first case that asks, removed at the end."""
    if not tree.path:
        tree.scratch = tempfile.TemporaryDirectory()
        do("cmake", "--install", BUILD, "--prefix", tree.scratch.name + "/first")
        tree.path = tree.scratch.name + "/second place"
        os.rename(tree.scratch.name + "/first", tree.path)
    return tree.path


tree.path = None


@case
def nothing_installed_knows_where_it_was_made(folder):
    told = [name for name, bytes in files(tree()).items() if ROOT.encode() in bytes or (tree.scratch.name + "/first").encode() in bytes]
    expect(not told, told)


@case
def nothing_is_missing(folder):
    have = set(files(tree()))
    want = {"bin/wederhoor", "include/wederhoor/wederhoor.h", "share/wederhoor/gazetteer.bin", "share/wederhoor/manifest.tsv", "share/wederhoor/lexicons/nl/hearsay.tsv",
            "share/wederhoor/models/nl/parser.weights", "share/wederhoor/schema/dossier.schema.json"}
    expect(want <= have, sorted(want - have))
    for end in ("libwederhoor.a", "wederhoorConfig.cmake", "wederhoor.pc"): expect([n for n in have if n.endswith("/" + end)], end)


@case
def the_moved_program_writes_the_same_dossier(folder):
    reports = heap(folder)
    do(tree() + "/bin/wederhoor", "read", reports, "--to", folder + "/a")
    do(os.path.join(BUILD, "apps/cli/wederhoor"), "read", reports, "--to", folder + "/b")
    a, b = files(folder + "/a"), files(folder + "/b")
    expect(a == b, [n for n in a if a[n] != b.get(n)])
    said = do(tree() + "/bin/wederhoor", "doctor")
    expect(f"{tree()}/share/wederhoor" in said and "All is whole" in said and ROOT not in said, said)


def claims_of(program, folder):
    """What the linked program prints of one report: the claims that the installed one prints."""
    report = heap(folder) + "/een.txt"
    said = do(program, report)
    expect("Gladkov" in said and len(said.splitlines()) >= 2, said)


@case
def a_program_links_by_find_package(folder):
    shutil.copytree(os.path.join(ROOT, "docs/link"), folder + "/link")
    do("cmake", "-G", "Ninja", "-S", folder + "/link", "-B", folder + "/made", "-DCMAKE_PREFIX_PATH=" + tree())
    do("cmake", "--build", folder + "/made")
    claims_of(folder + "/made/who_says_what", folder)


@case
def a_program_links_by_pkg_config(folder):
    pc = os.path.dirname(next(os.path.join(tree(), n) for n in files(tree()) if n.endswith("wederhoor.pc")))
    shutil.copy(os.path.join(ROOT, "docs/link/who_says_what.cc"), folder)
    script = ('eval "set -- $(pkg-config --cflags --libs wederhoor)"; data=$(pkg-config --variable=data wederhoor); '
              'g++ -O1 "-DWEDERHOOR_DATA=\\"$data\\"" who_says_what.cc -o who "$@"')
    do("sh", "-c", script, cwd=folder, env={"PKG_CONFIG_PATH": pc})
    claims_of(folder + "/who", folder)


@case
def no_private_name_in_a_public_header(folder):
    """Each header compiles alone with the installed headers only, and names nothing of a stage."""
    include = tree() + "/include"
    for name in sorted(os.listdir(include + "/wederhoor")):
        text = open(f"{include}/wederhoor/{name}", encoding="utf-8").read()
        private = re.findall(r"\bnamespace wederhoor::\w+|#include \"(?!wederhoor/)[^\"]+\"|\b(?:lexicon|reading|claims|events|reconcile|output|intake|dossier|base)::\w+", text)
        expect(not private, name, private)
    write(folder, "all.cc", "".join(f'#include "wederhoor/{n}"\n' for n in sorted(os.listdir(include + "/wederhoor"))))
    do("g++", "-std=c++20", "-fsyntax-only", "-I", include, folder + "/all.cc")


@case
def the_project_can_be_part_of_another(folder):
    """Configured as a part; the user's source compiles with the public headers, and the link line holds the one archive. The archive itself is not built again."""
    shutil.copy(os.path.join(ROOT, "docs/link/who_says_what.cc"), folder)
    write(folder, "CMakeLists.txt", "cmake_minimum_required(VERSION 3.25)\nproject(mine LANGUAGES CXX)\n"
          f"add_subdirectory({ROOT} wederhoor)\nadd_executable(mine who_says_what.cc)\ntarget_link_libraries(mine PRIVATE wederhoor::wederhoor)\n"
          'target_compile_definitions(mine PRIVATE WEDERHOOR_DATA="")\n')
    do("cmake", "-G", "Ninja", "-S", folder, "-B", folder + "/made")
    do("ninja", "-C", folder + "/made", "CMakeFiles/mine.dir/who_says_what.cc.o")
    commands = do("ninja", "-C", folder + "/made", "-t", "commands", "mine")
    compile_line = next(line for line in commands.splitlines() if " -c " in line and "who_says_what.cc" in line)
    link_line = commands.splitlines()[-1]
    expect("libwederhoor.a" in link_line and "icuuc" in link_line and "-Wall" not in compile_line and ROOT + "/src" not in compile_line, compile_line, link_line)
    expect("who_says_what" in link_line and "gtest" not in commands, "tests of ours in the build of another")


if __name__ == "__main__":
    main()
    if tree.path: tree.scratch.cleanup()
