#!/usr/bin/env python3
"""It holds: files of others, readers and killed runs while a dossier is replaced, and a system that gives no more memory, threads, handles or room."""
import os, random, resource, signal, subprocess, sys, threading, time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from program import *


def dossier(folder):
    """A dossier in FOLDER/d, and a heap that gives another one."""
    path = heap(folder)
    code, _, err = run("read", path, "--to", folder + "/d")
    expect(code == 0, code, err)
    write(path, "vier.txt", "Volgens de gouverneur is er een vierde dorp beschoten.\n")
    return path


def many(folder, count=1500):
    path = folder + "/veel"
    os.mkdir(path)
    for i in range(count): write(path, f"{i}.txt", f"Bericht {i}. " + "Volgens de gouverneur zijn bij Belgorod drie mensen gewond geraakt. " * 40)
    return path


def start(*arguments, **more):
    return subprocess.Popen([PROGRAM, "--data", ROOT, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)


SOON = 1.2  # seconds in which a signal ends the program, half of one being its patience


def ended(running, number):
    """(seconds from the signal to the end, what was said)"""
    began = time.time()
    running.send_signal(number)
    _, err = running.communicate(timeout=120)
    return time.time() - began, err


@case
def files_of_the_user_are_kept_wherever_they_lie(folder):
    path = dossier(folder)
    for place, make in (("d/texts/notes.txt", write), ("d/texts/een.txt.bak", write), ("d/notes.md", write), ("d/texts/mine", None), ("d/mine", None)):
        own = os.path.join(folder, place)
        if make: write(folder, place, "years of work")
        else:
            os.mkdir(own)
            write(own, "thesis.txt", "years of work")
        before = files(folder + "/d")
        code, _, err = run("read", path, "--to", folder + "/d")
        expect(code == 2 and os.path.basename(place).encode() in err and files(folder + "/d") == before, place, code, err)
        if make: os.remove(own)
        else:
            os.remove(own + "/thesis.txt")
            os.rmdir(own)
    os.rename(folder + "/d/claims.csv", folder + "/mine.csv")
    os.symlink(folder + "/mine.csv", folder + "/d/claims.csv")
    code, _, err = run("read", path, "--to", folder + "/d")
    expect(code == 2 and b"claims.csv" in err and os.path.islink(folder + "/d/claims.csv"), code, err)


@case
def the_current_folder_takes_a_dossier(folder):
    path = dossier(folder)
    code, _, err = run("read", path, "--to", ".", cwd=folder + "/d")
    new = files(folder + "/d")
    expect(code == 0 and "texts/vier.txt.txt" in new and set(os.listdir(folder)) == {"d", "heap"}, code, err)
    expect(run("check", ".", path, cwd=folder + "/d")[0] == 0)
    os.remove(path + "/een.txt")
    expect(run("read", path, "--to", ".", cwd=folder + "/d")[0] == 0)
    expect("texts/een.txt.txt" not in files(folder + "/d") and not [n for n in os.listdir(folder + "/d") if n.startswith(".")], os.listdir(folder + "/d"))
    os.mkdir(folder + "/leeg")
    code, _, err = run("read", path, "--to", ".", cwd=folder + "/leeg")
    expect(code == 0 and os.path.exists(folder + "/leeg/claims.csv"), code, err)


@case
def a_link_is_followed(folder):
    path = heap(folder)
    os.symlink("echt", folder + "/link")
    for _ in range(2):
        code, _, err = run("read", path, "--to", folder + "/link")
        expect(code == 0 and os.path.islink(folder + "/link") and os.path.exists(folder + "/echt/claims.csv"), code, err)


@case
def a_mount_point_takes_a_dossier(folder):
    path = heap(folder)
    os.mkdir(folder + "/m")
    script = f'mount -t tmpfs none "{folder}/m" || exit 77; "{PROGRAM}" --data "{ROOT}" read "{path}" --to "{folder}/m" && "{PROGRAM}" --data "{ROOT}" read "{path}" --to "{folder}/m" && "{PROGRAM}" check "{folder}/m"'
    done = subprocess.run(["unshare", "-rm", "sh", "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=300)
    if done.returncode == 77 or b"unshare" in done.stderr: raise Skip("no mounts here")
    expect(done.returncode == 0 and b"nothing differs" in done.stdout, done.returncode, done.stderr)


@case
def readers_never_see_less_than_a_dossier(folder):
    path = dossier(folder)
    missing, done = [0], threading.Event()

    def poll():
        name = folder + "/d/claims.csv"
        while not done.is_set():
            if not os.path.exists(name): missing[0] += 1

    reader = threading.Thread(target=poll)
    reader.start()
    try:
        for _ in range(25): expect(run("read", path, "--to", folder + "/d")[0] == 0)
    finally:
        done.set()
        reader.join()
    expect(missing[0] == 0, missing)


@case
def a_killed_run_loses_nothing_and_the_next_cleans_up(folder):
    path = dossier(folder)
    veel = many(folder, 300)
    strays = 0
    for turn in range(12):
        running = start("read", veel, "--to", folder + "/d")
        end = time.time() + 60
        while running.poll() is None and not [n for n in os.listdir(folder) if ".partial-" in n] and time.time() < end: time.sleep(0.001)
        time.sleep(random.Random(turn).random() * 0.4)
        running.kill()
        running.communicate()
        strays += bool([n for n in os.listdir(folder) if ".partial-" in n])
        expect(os.path.exists(folder + "/d/claims.csv") and run("check", folder + "/d")[0] == 0, "the dossier is not whole")
    expect(strays, "no run was killed while it wrote")
    expect(run("read", path, "--to", folder + "/d")[0] == 0)
    expect(sorted(os.listdir(folder)) == ["d", "heap", "veel"], os.listdir(folder))


@case
def a_run_killed_within_its_folder_is_repaired(folder):
    path = dossier(folder)
    veel = many(folder, 300)
    for turn in range(5):
        running = start("read", veel, "--to", ".", cwd=folder + "/d")
        while running.poll() is None and not [n for n in os.listdir(folder + "/d") if ".partial-" in n]: time.sleep(0.001)
        time.sleep(random.Random(turn).random() * 0.4)
        running.kill()
        running.communicate()
    code, _, err = run("read", path, "--to", ".", cwd=folder + "/d")
    expect(code == 0 and run("check", folder + "/d", path)[0] == 0, code, err)
    expect(not [n for n in os.listdir(folder + "/d") if n.startswith(".")], os.listdir(folder + "/d"))


@case
def signals_end_it_at_once_and_leave_nothing(folder):
    """Also in the middle of one long report, where no file is finished for a long time."""
    veel = many(folder, 400)
    write(folder, "lang.txt", "Volgens de gouverneur zijn bij Belgorod drie mensen gewond geraakt. " * 60000)
    cases = [(number, wait, what) for number in (signal.SIGINT, signal.SIGTERM) for wait, what in ((0.05, veel), (0.6, veel), (1.2, veel), (2.0, folder + "/lang.txt"))]
    for number, wait, what in cases:
        for _ in range(2):  # a machine that does other things gets a second try
            running = start("read", what, "--to", folder + "/d", "--jobs", "1")
            time.sleep(wait)
            took, err = ended(running, number)
            if took < SOON: break
        if running.returncode == 0: continue  # it was done
        left = sorted(os.listdir(folder))
        expect(running.returncode in (130, -number) and took < SOON and left in (["lang.txt", "veel"], ["d", "lang.txt", "veel"]), number, wait, running.returncode, took, err, left)


@case
def data_that_is_cut_short_while_it_is_mapped_is_5(folder):
    path = dossier(folder)
    before = files(folder + "/d")
    child = start("read", many(folder), "--to", folder + "/d")
    time.sleep(0.4)
    child.send_signal(signal.SIGBUS)  # what the system sends then
    _, err = child.communicate(timeout=30)
    expect(child.returncode == 5 and b"cut short" in err and files(folder + "/d") == before, child.returncode, err)
    expect(sorted(os.listdir(folder)) == ["d", os.path.basename(os.fsdecode(path)), "veel"], os.listdir(folder))


@case
def signals_end_every_verb(folder):
    """Each in the middle of work that would take it seconds more; one whose work is done by then tells nothing."""
    veel = many(folder, 300)
    expect(run("read", veel, "--to", folder + "/d")[0] == 0)
    before, count = files(folder + "/d"), 0
    lang = write(folder, "lang.txt", "Volgens de gouverneur van {} zijn drie mensen gewond geraakt. " * 40000).decode()
    for arguments in (("check", folder + "/d", veel), ("check", folder + "/d"), ("claims", lang), ("conllu", lang), ("why", lang, "de gouverneur"), ("lexicon", "check")):
        for number in (signal.SIGTERM, signal.SIGINT):
            running = subprocess.Popen([PROGRAM, "--data", ROOT, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            time.sleep(0.7)
            took, err = ended(running, number)
            expect(running.returncode in (130, -number, 0, 3, 4) and took < 2 * SOON, arguments, number, running.returncode, took, err)
            count += running.returncode in (130, -number)
    expect(count >= 8, "only so many were ended in the middle:", count)
    expect(files(folder + "/d") == before and sorted(os.listdir(folder)) == ["d", "lang.txt", "veel"], os.listdir(folder))


@case
def an_import_of_places_is_whole_or_not_there(folder):
    write(folder, "u.csv", "id,name,lat,lon,country\n1,Testdorp,50,36,RU\n")
    for number, wait in ((signal.SIGTERM, 0.4), (signal.SIGKILL, 1.2)):
        running = start("gazetteer", "import", folder + "/u.csv", "--to", folder + "/g.bin")
        time.sleep(wait)
        running.send_signal(number)
        running.communicate(timeout=120)
        expect(running.returncode and os.listdir(folder) == ["u.csv"], number, running.returncode, os.listdir(folder))
    code, _, err = run("gazetteer", "import", folder + "/u.csv", "--to", folder + "/g.bin", before=limited(resource.RLIMIT_FSIZE, 1 << 20))
    expect(code == 5 and os.listdir(folder) == ["u.csv"], code, err, os.listdir(folder))
    code, _, err = run("gazetteer", "import", folder + "/u.csv", "--to", folder + "/g.bin")
    expect(code == 0 and sorted(os.listdir(folder)) == ["g.bin", "u.csv"], code, err)
    code, out, _ = run("gazetteer", "find", "Testdorp", env={"WEDERHOOR_GAZETTEER": folder + "/g.bin"})
    expect(code == 0 and b"Testdorp" in out, code, out)


def limited(which, least):
    return lambda: resource.setrlimit(which, (least, least))


def held(folder, path, before):
    """Under a limit: the new dossier, or a message, exit 5 and the old one. True when the limit was met."""
    old = files(folder + "/d")
    code, out, err = run("read", path, "--to", folder + "/d", "--jobs", "4", before=before)
    expect(code in (0, 5) and (code == 0 or err.strip()), code, err)
    expect(not [n for n in os.listdir(folder) if ".partial-" in n], os.listdir(folder))
    if code == 5: expect(files(folder + "/d") == old, "the old dossier changed", err)
    for wrong in (b"install", b"too short", b"make it again", b"found"): expect(code == 0 or wrong not in err, "what the system lacks is told as a fault of the data", err)
    return code == 5


@case
def out_of_memory_is_5(folder):
    path = dossier(folder)
    met = [m for m in range(140, 420, 20) if held(folder, path, limited(resource.RLIMIT_AS, m << 20))]
    expect(met, "no limit was met")


@case
def out_of_handles_is_5(folder):
    path = dossier(folder)
    met = [n for n in (4, 5, 6, 7, 8, 10, 12, 16, 24) if held(folder, path, limited(resource.RLIMIT_NOFILE, n))]
    expect(met, "no limit was met")


@case
def out_of_threads_is_5_or_done_by_fewer(folder):
    path = dossier(folder)
    os.chmod(folder, 0o777)
    for base, names, _ in os.walk(folder):
        for name in names: os.chmod(os.path.join(base, name), 0o777)

    def few(count):
        def before():
            resource.setrlimit(resource.RLIMIT_NPROC, (count, count))
            if os.geteuid() == 0:
                os.setgid(65533)
                os.setuid(65533)
        return before

    if subprocess.run([PROGRAM, "--version"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=few(9)).returncode: raise Skip("another user cannot start it")
    met = [n for n in (1, 2, 3, 4, 6, 8) if held(folder, path, few(n))]
    expect(met, "no limit was met")


@case
def a_limit_on_file_size_is_5(folder):
    path = dossier(folder)
    for most in (0, 1000, 30000, 100000): expect(held(folder, path, limited(resource.RLIMIT_FSIZE, most)), most, "was not met")


@case
def a_full_output_is_told_once(folder):
    if not os.path.exists("/dev/full"): raise Skip("no /dev/full")
    with open("/dev/full", "wb") as full:
        done = subprocess.run([PROGRAM, "man"], stdout=full, stderr=subprocess.PIPE, timeout=60)
    expect(done.returncode == 5 and done.stderr.count(b"standard output") == 1, done)


if __name__ == "__main__":
    main()
