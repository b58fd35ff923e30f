#!/usr/bin/env python3
"""Power cuts and kills: what is left of what was acknowledged.

    torture.py PROGRAM RECORDER [--minutes M] [--kills N] [--seed S] [--only WORD] [--jobs J]

Each scenario is run once with the recorder loaded. From points of what it has written down, states that a power cut could leave are made, and
Nacre is started in each: everything acknowledged must be in the log, nothing may be half, decks are as before or as after, the same can be done
again, and the whole time nothing may trap or hang. Then come kills at random moments of study on a terminal, and of commands that are done
again, J at a time. The figures are printed; the status is 1 where anything was lost.
"""
import argparse
import atexit
import collections
import json
import multiprocessing
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

import replay
from terminal import Terminal

CARDS = 60
KILLS_IN_A_HOME = 25
LIMIT = 20


class Home:
    """A home folder of its own, with a deck of cards."""

    def __init__(self, program, folder=None):
        self.program = program
        self.root = folder or tempfile.mkdtemp(prefix="torture-")
        # Its decks after each command.
        self.between = []
        self.data = os.path.join(self.root, ".local/share/nacre")

    @property
    def variables(self):
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("XDG_", "NACRE_", "RECORDER_", "LD_PRELOAD"))}
        return dict(kept, HOME=self.root, NACRE_BUNDLED_DECKS="", TZ="UTC", LANG="C.UTF-8", LC_ALL="C.UTF-8", TERM="xterm-256color")

    def recording(self, recorder, log):
        return dict(self.variables, LD_PRELOAD=recorder, RECORDER_ROOT=self.root, RECORDER_LOG=log)

    def run(self, *words, variables=None, folder=None, text=None):
        try:
            done = subprocess.run([self.program, *words], env=variables or self.variables, cwd=folder or self.root, input=text,
                                  stdin=None if text is not None else subprocess.DEVNULL, capture_output=True, text=True, timeout=LIMIT)
        except subprocess.TimeoutExpired:
            return subprocess.CompletedProcess(words, -99, "", "no end within %d s" % LIMIT)
        return done

    def write(self, path, text):
        path = os.path.join(self.root, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as file:
            file.write(text)
        return path

    def deck(self):
        cards = "".join("## What is number %03d?\n\nanswer %d\n\n" % (number, number) for number in range(CARDS))
        self.write(".local/share/nacre/decks/numbers.md", "# Numbers\n\n" + cards)

    def log(self):
        """The lines of the log by their ids; nil, with the words, where it cannot be had."""
        done = self.run("log", "export", "-")
        if done.returncode:
            return None, done
        lines = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
        return {line["id"]: line for line in lines if "id" in line}, done

    def decks(self):
        found = {}
        folder = os.path.join(self.data, "decks")
        for base, _, names in os.walk(folder):
            for name in names:
                if name.endswith(".md") and not name.startswith("."):
                    with open(os.path.join(base, name), "rb") as file:
                        found[os.path.relpath(os.path.join(base, name), folder)] = file.read()
        return found

    def remove(self):
        shutil.rmtree(self.root, ignore_errors=True)


def copied(home):
    """A copy of a home that goes with the program."""
    other = Home(home.program)
    shutil.rmtree(other.root)
    shutil.copytree(home.root, other.root)
    atexit.register(other.remove)
    return other


def acknowledge(log, count):
    with open(log, "ab") as file:
        file.write(b"ack\t%d\t0\t0\t\n" % count)


def studied(home, variables, grades, log, undo=False):
    """Studies on a terminal; each next card acknowledges the grade before it."""
    with Terminal([home.program, "study"], variables, home.root) as terminal:
        card = terminal.number()
        for done in range(1, grades + 1):
            terminal.press(" ")
            terminal.wait("answer")
            terminal.press(random.choice("45"))
            card = terminal.number(other_than=card)
            acknowledge(log, done)
        if undo:
            terminal.press("u")
            terminal.wait("answer|number")
        terminal.press("q")
        terminal.end()


def commands(*lists):
    """A scenario of commands that acknowledge by their status; before each, how many events it adds at least."""
    def run(home, variables, log):
        count = 0
        for events, words in lists:
            done = home.run(*words, variables=variables)
            if done.returncode:
                raise RuntimeError("%s: %s%s" % (words, done.stdout, done.stderr))
            count += events
            home.between.append(home.decks())
            if log:
                acknowledge(log, count)
    run.commands = lists
    return run


def graded(home):
    home.deck()
    for number in range(3):
        home.run("grade", "number %03d?" % number, "--as", "4")


def backed_up(home):
    graded(home)
    home.run("backup")
    home.run("grade", "number 005?", "--as", "5")


def with_table(home):
    graded(home)
    home.write("words.csv", "front,back\n" + "".join("word %d,Wort %d\n" % (n, n) for n in range(50)))


def with_log(home):
    graded(home)
    other = Home(home.program)
    other.deck()
    for number in range(10, 16):
        other.run("grade", "number %03d?" % number, "--as", "4")
    other.run("log", "export", os.path.join(home.root, "other.jsonl"))
    other.remove()


def with_two_decks(home):
    graded(home)
    home.write(".local/share/nacre/decks/other.md", "# Other\n\n## One more?\n\nyes\n")
    home.run("due")


def of_first_version(home):
    """A store as release 0.1 left it, by its own SQL."""
    home.deck()
    tests = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    with open(os.path.join(tests, "StorageTests/Schemas/1.sql")) as file:
        schema = file.read()
    os.makedirs(home.data, exist_ok=True)
    store = sqlite3.connect(os.path.join(home.data, "nacre.sqlite"), isolation_level=None)
    store.execute("PRAGMA journal_mode = WAL")
    store.executescript(schema + "PRAGMA application_id = 0x4E616372; PRAGMA user_version = 1;")
    for number in range(CARDS):
        store.execute("INSERT INTO card VALUES (?, 'numbers', ?, 0, 'forward', 0, 20000)", (number + 1, "What is number %03d?" % number))
    for answer in range(300):
        moment = 1_728_000_000_000 + answer * 20_000
        store.execute(
            "INSERT INTO event (id, moment, utc_offset, day, kind, card, grade, mode, thinking_ms, total_ms, scheduler, hints) "
            "VALUES (?, ?, 0, ?, 'answer', ?, 4, 'scheduled', 900, 1200, 'sm-2', 0)",
            ((moment << 80 | answer + 1).to_bytes(16, "big"), moment, 20000 + answer // 30, answer % CARDS + 1))
    store.close()
    os.chmod(os.path.join(home.data, "nacre.sqlite"), 0o600)


def with_meeting_place(home):
    """A folder in which another device has put its log."""
    graded(home)
    os.mkdir(os.path.join(home.root, "meeting"))
    other = Home(home.program)
    other.deck()
    for number in range(20, 24):
        other.run("grade", "number %03d?" % number, "--as", "5")
    other.run("sync", os.path.join(home.root, "meeting"))
    other.remove()


def emptied(home):
    backed_up(home)
    store = os.path.join(home.data, "nacre.sqlite")
    with open(store, "r+b") as file:
        file.write(bytes(4096))


SCENARIOS = {
    "study on a screen, new store": (Home.deck, lambda home, variables, log: studied(home, variables, 6, log)),
    "study on a screen, and undo": (graded, lambda home, variables, log: studied(home, variables, 4, log, undo=True)),
    "grade, undo, reset": (graded, commands(
        (1, ["grade", "number 007?", "--as", "4"]), (1, ["grade", "number 008?", "--as", "2"]), (1, ["undo", "--yes"]),
        (1, ["reset", "number 001?", "--yes"]))),
    "backup": (graded, commands((0, ["backup"]), (1, ["grade", "number 009?", "--as", "4"]))),
    "restore": (backed_up, commands((0, ["restore", "--yes"]))),
    "restore over a damaged store": (emptied, commands((0, ["restore", "--yes"]))),
    "import of a table": (with_table, commands((0, ["import", "words.csv", "--yes"]))),
    "import of a log": (with_log, commands((6, ["log", "import", "other.jsonl"]))),
    "move of a card": (with_two_decks, commands((0, ["move", "number 002?", "--to", "other", "--yes"]))),
    "format, tags, a setting": (graded, commands((0, ["tag", "add", "t", "number 00", "--yes"]), (0, ["config", "new-cards-per-day", "7"]), (0, ["format", "--yes"]))),
    "a store of 0.1": (of_first_version, commands((0, ["due"]), (1, ["grade", "number 011?", "--as", "4"]))),
    "sync over a folder": (with_meeting_place, commands((0, ["sync", "meeting"]), (1, ["grade", "number 012?", "--as", "4"]), (0, ["sync"]))),
    "add": (graded, commands((0, ["add", "--deck", "numbers", "--question", "Another?", "--answer", "yes"]))),
    "a project": (lambda home: home.write("course/notes.md", "## What is it?\n\nthat\n"), lambda home, variables, log: [
        home.run("init", variables=variables, folder=os.path.join(home.root, "course")),
        home.run("grade", "What is it?", "--as", "4", variables=variables, folder=os.path.join(home.root, "course")),
        acknowledge(log, 0)]),
}


class Scenario:
    """A scenario that was run once, and what its states must hold."""

    def __init__(self, name, program, recorder):
        self.name, self.program = name, program
        prepare, run = SCENARIOS[name]
        home = Home(program)
        prepare(home)
        self.folder = "course" if name == "a project" else ""
        # What looks at a store may change it, as from one version to the next: a copy is looked at.
        self.log_before = copied(home).log()[0] or {}
        self.decks_before = home.decks()
        self.before = replay.Disk(home.root)
        path = tempfile.mktemp(prefix="torture-log-")
        open(path, "wb").close()
        run(home, home.recording(recorder, path), path)
        self.records = [record for record in replay.records(path)]
        os.remove(path)
        self.acknowledged = [(index, record.file) for index, record in enumerate(self.records) if record.what == "ack"]
        self.is_complete = self.same(home)
        self.log_after = home.log()[0] or {}
        self.decks_after = home.decks()
        self.decks_known = [self.decks_before, *home.between, self.decks_after]
        home.remove()

    def same(self, home):
        """Whether all that was written down makes the files that are there, but for what is in memory only."""
        made, there = replay.whole(self.before, self.records), replay.Disk(home.root)
        ours = {name: bytes(made.files.get(number, b"")) for name, number in made.names.items() if not name.endswith("-shm")}
        theirs = {name: bytes(there.files[number]) for name, number in there.names.items() if not name.endswith("-shm")}
        for name in sorted(set(ours) | set(theirs)):
            if ours.get(name) != theirs.get(name):
                print("  not written down: %s (%s, %s)" % (name, len(ours.get(name, b"?")), len(theirs.get(name, b"?"))), file=sys.stderr)
        return ours == theirs

    def known_at(self, cut):
        """The ids that must be there after a cut."""
        count = max([count for index, count in self.acknowledged if index <= cut], default=0)
        new = sorted(set(self.log_after) - set(self.log_before))
        return set(self.log_before) | set(new[:count])

    def problems(self, disk, cut, again):
        """What is wrong in a state, a word and a sentence each."""
        home = Home(self.program)
        try:
            disk.lay_out(home.root)
            yield from self._problems(home, cut, again)
        finally:
            home.remove()

    def _problems(self, home, cut, again):
        lost_before = self.name in ("restore over a damaged store",)
        log, done = home.log()
        if done.returncode < 0:
            yield "trap", "log export: %d %s" % (done.returncode, done.stderr[-200:])
        if log is None:
            if not lost_before and (self.log_before or self.known_at(cut)):
                yield "closed", "log export: " + done.stderr.strip()[-200:]
            log = {}
        elif not lost_before:
            missing = self.known_at(cut) - set(log)
            if missing and self.name != "restore":
                yield "lost", "%d of %d events" % (len(missing), len(self.known_at(cut)))
        for identifier, line in log.items():
            if line != self.log_after.get(identifier, self.log_before.get(identifier)) and identifier in self.log_after:
                yield "changed", identifier
        for name, data in home.decks().items():
            if data not in [decks.get(name) for decks in self.decks_known]:
                yield "deck", "%s of %d bytes" % (name, len(data))
        for name in set(self.decks_before) & set(self.decks_after) - set(home.decks()):
            yield "deck", "%s is gone" % name
        done = home.run("doctor")
        if done.returncode < 0:
            yield "trap", "doctor: %d %s" % (done.returncode, done.stderr[-200:])
        if again:
            done = home.run("grade", "number 030?", "--as", "4")
            if done.returncode and not lost_before and not self.folder:
                yield "stuck", "grade: %d %s" % (done.returncode, (done.stdout + done.stderr).strip()[-200:])


def power_cuts(program, recorder, minutes, seed, only):
    dice = random.Random(seed)
    scenarios, table = [], {}
    for name in SCENARIOS:
        if only and only not in name:
            continue
        scenario = Scenario(name, program, recorder)
        scenarios.append(scenario)
        table[name] = collections.Counter(complete=scenario.is_complete, steps=len(scenario.records))
    end = time.monotonic() + 60 * minutes
    told = collections.Counter()
    rounds = 0
    while True:
        for scenario in scenarios:
            counts = table[scenario.name]
            cut = dice.randint(0, len(scenario.records)) if rounds else len(scenario.records)
            for kind, is_strict, disk in replay.states(scenario.before, scenario.records, cut, [dice.randint(0, 1 << 30) for _ in range(3)]):
                counts["states"] += 1
                counts["acknowledged"] += bool(scenario.known_at(cut) - set(scenario.log_before))
                for word, sentence in scenario.problems(disk, cut, again=dice.random() < 0.3):
                    counts[("strict " if is_strict else "") + word] += 1
                    told[scenario.name, word] += 1
                    if told[scenario.name, word] <= 3:
                        print("  %s, %s after %d: %s: %s" % (scenario.name, kind, cut, word, sentence), flush=True)
        rounds += 1
        if time.monotonic() > end:
            return table


def kills(program, count, seed):
    """Kills study on a terminal at random moments after a grade, and looks whether every grade whose next card was shown is there.

    Returns how many were killed, how many of them while alive, the grades whose next card was shown, those lost, and in how many homes doctor found
    something. Each home takes some of them: later, most of its days have nothing due."""
    dice = random.Random(seed)
    parts = [min(KILLS_IN_A_HOME, count - done) for done in range(0, count, KILLS_IN_A_HOME)]
    return [sum(figures) for figures in zip(*[kills_in_a_home(program, part, dice) for part in parts])]


def kills_in_a_home(program, count, dice):
    home = Home(program)
    home.deck()
    shown = lost = alive = 0
    known = set()
    days = done_kills = 0
    while done_kills < count:
        days += 1
        now = time.strftime("%Y-%m-%dT%H:%MZ", time.gmtime(1_790_000_000 + 86_400 * days))
        with Terminal([program, "study", "--now", now], home.variables, home.root) as terminal:
            card = terminal.number(ending=True)
            if card is None:
                # Nothing is due on that day.
                continue
            done_kills += 1
            graded = 0
            for _ in range(dice.randint(1, 4)):
                terminal.press(" ")
                terminal.wait("answer")
                terminal.press(dice.choice("45"))
                card = terminal.number(other_than=card, ending=True)
                if card is None:
                    break
                graded += 1
            if card is not None:
                terminal.press(" ")
                terminal.wait("answer")
                terminal.press("4")
                time.sleep(dice.random() * 0.03)
            alive += terminal.kill()
        log, done = home.log()
        if log is None or len(log) < len(known) + graded or not known <= set(log):
            lost += 1
            print("  kill: %s of %d and %d events; %s" % (log and len(log), len(known), graded, done.stderr[-200:]), flush=True)
        shown += graded
        known = set(log or known)
    doctor = home.run("doctor", "--now", now)
    if doctor.returncode:
        print("  doctor: %s" % doctor.stdout[-500:], flush=True)
    home.remove()
    return done_kills, alive, shown, lost, doctor.returncode != 0


def command_kills(program, count, seed):
    """Kills commands at random moments, and does them again.

    Returns how many scenarios there were, how many commands were killed while alive, what was lost, and what stands twice."""
    dice = random.Random(seed + 1)
    names = [name for name, (_, run) in SCENARIOS.items() if hasattr(run, "commands") and name != "restore over a damaged store"]
    made, begun = {}, {}
    lost = alive = twice = 0
    for number in range(count):
        name = names[number % len(names)]
        if name not in made:
            made[name] = Home(program)
            SCENARIOS[name][0](made[name])
            begun[name] = copied(made[name]).log()[0] or {}
        home = copied(made[name])
        before, decks = begun[name], home.decks()
        for place, (events, words) in enumerate(SCENARIOS[name][1].commands):
            started = subprocess.Popen([program, *words], env=home.variables, cwd=home.root, stdin=subprocess.DEVNULL,
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(dice.random() * 0.06)
            alive += started.poll() is None
            started.kill()
            started.wait()
            log, done = home.log()
            if log is None or name != "restore" and not set(before) <= set(log):
                lost += 1
                print("  killed %s: %s; %s" % (words, log and len(log), done.stderr[-200:]), flush=True)
            done = home.run(*words)
            if done.returncode < 0:
                lost += 1
                print("  %s again: %d %s" % (words, done.returncode, done.stderr[-200:]), flush=True)
            if place + 1 < len(SCENARIOS[name][1].commands):
                before = home.log()[0] or {}
        text = b"\n".join(home.decks().values())
        headings = collections.Counter(line for line in text.split(b"\n") if line.startswith(b"## "))
        if any(count > 1 for count in headings.values()):
            twice += 1
            print("  %s: a card stands twice" % name, flush=True)
        if any(headings[b"## What is number %03d?" % card] == 0 for card in range(CARDS)):
            lost += 1
            print("  %s: a card is gone" % name, flush=True)
        for deck in decks:
            if deck not in home.decks():
                lost += 1
                print("  %s: %s is gone" % (name, deck), flush=True)
        if home.run("doctor").returncode < 0:
            lost += 1
        home.remove()
    for home in made.values():
        home.remove()
    return count, alive, lost, twice


def spread(trial, program, count, seed, jobs):
    """The sums of a trial that is made by several processes, each with a part of the count and dice of its own."""
    parts = [(program, count // jobs + (job < count % jobs), seed + 1000 * job) for job in range(min(jobs, count))]
    with multiprocessing.Pool(len(parts)) as pool:
        return [sum(figures) for figures in zip(*pool.starmap(trial, parts, chunksize=1))]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("recorder")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--only")
    parser.add_argument("--jobs", type=int, default=max(2, os.cpu_count() or 2))
    options = parser.parse_args()
    random.seed(options.seed)
    program = os.path.abspath(options.program)
    print("seed %d" % options.seed, flush=True)
    bad = 0
    table = power_cuts(program, os.path.abspath(options.recorder), options.minutes, options.seed, options.only)
    print("%-32s %6s %7s %6s  %s" % ("scenario", "steps", "states", "ack.", "problems"))
    for name, counts in table.items():
        problems = {word: count for word, count in counts.items() if word not in ("steps", "states", "acknowledged", "complete")}
        bad += sum(count for word, count in problems.items() if not word.startswith("strict"))
        bad += not counts["complete"]
        words = ", ".join("%d %s" % (count, word) for word, count in problems.items()) or "none"
        print("%-32s %6d %7d %6d  %s%s" % (name, counts["steps"], counts["states"], counts["acknowledged"], words,
                                           "" if counts["complete"] else "; THE RECORD IS NOT WHOLE"))
    if options.kills:
        begun = time.monotonic()
        count, alive, shown, lost, ill = spread(kills, program, options.kills, options.seed, options.jobs)
        print("kills: %d (%d while alive), %d grades whose next card was shown, lost %d; doctor found something in %d" % (count, alive, shown, lost, ill), flush=True)
        bad += lost + ill
        count, alive, lost, twice = spread(command_kills, program, max(1, options.kills // 3), options.seed, options.jobs)
        print("commands killed and done again: %d scenarios (%d kills while alive), lost %d, a card twice %d" % (count, alive, lost, twice), flush=True)
        bad += lost + twice
        print("kills took %d seconds" % (time.monotonic() - begun))
    sys.exit(bad > 0)


if __name__ == "__main__":
    main()
