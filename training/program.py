"""Builds a program of this folder that asks the product's own code (quantities.cc, place_evidence.cc) against the libraries of a build folder."""
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
STAGES = "intake reading claims events reconcile dossier output store lexicon base".split()


def build(name, folder, work):
    """WORK/NAME from NAME.cc; its path. Errors: what g++ says."""
    program = work / name
    flags = subprocess.run("pkg-config --cflags --libs fmt icu-uc icu-i18n libzstd libxxhash sqlite3 serd-0 gumbo", shell=True, capture_output=True, text=True).stdout.split()
    parts = [str(folder / f"libwederhoor{part}.a") for part in ("", *(f"_{p}" for p in STAGES))]
    subprocess.run(["g++", "-std=c++20", "-O1", f"-I{ROOT}/include", f"-I{ROOT}/src", str(HERE / f"{name}.cc"), "-Wl,--start-group", *parts, "-Wl,--end-group", *flags, "-lcsv", "-lpthread", "-o", str(program)], check=True)
    return program
