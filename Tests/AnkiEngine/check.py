"""Lets Anki's own engine import what nacre exports, and compares what comes back with what went in, in both directions.

Called as: check.py PROGRAM PACKAGE, where PACKAGE was made by Anki. Needs the package 'anki' of PyPI.
"""

import json
import os
import subprocess
import sys
import tempfile

from anki.collection import Collection, ExportAnkiPackageOptions, ImportAnkiPackageOptions, ImportAnkiPackageRequest


def engine(path, folder, out=None):
    """What Anki holds of a package, by guid and number, and what its check of the database says. Exports it again to a path."""
    os.mkdir(folder)
    collection = Collection(os.path.join(folder, "collection.anki2"))
    options = ImportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True)
    collection.import_anki_package(ImportAnkiPackageRequest(package_path=path, options=options))
    today = collection.sched.today
    cards = {}
    for number, guid, place, kind, queue, due, interval, factor, lapses, deck, tags in collection.db.execute(
            "select c.id, n.guid, c.ord, c.type, c.queue, case when c.odid then c.odue else c.due end, max(c.ivl, 1), c.factor,"
            " c.lapses, case when c.odid then c.odid else c.did end, n.tags from cards c join notes n on n.id = c.nid"):
        # Cards that became cards of their own in Nacre have the number of their template in their name.
        if guid[-2:] in (" 2", " 3", " 4") and place == 0:
            guid, place = guid[:-2], int(guid[-1]) - 1
        rows = collection.db.all("select id, ease from revlog where cid = ? and ease > 0 order by id", number)
        card = {"deck": collection.decks.name(deck), "tags": sorted(tags.split()), "suspended": queue == -1, "new": kind == 0, "log": rows}
        # Only what is reviewed has a day to compare; steps of learning have none here.
        if kind == 2:
            card |= {"due": due - today, "interval": interval, "factor": factor, "lapses": lapses}
        cards[guid, place] = card
    problems = list(collection._backend.check_database())
    missing = list(collection.media.check().missing)
    if out:
        collection.export_anki_package(out_path=out, limit=None, options=ExportAnkiPackageOptions(
            with_scheduling=True, with_deck_configs=True, with_media=True, legacy=False))
    collection.close()
    return cards, problems, missing


class Nacre:
    """The program, with a home of its own."""

    def __init__(self, program, home):
        self.program = program
        self.world = dict(os.environ, HOME=home, XDG_DATA_HOME=home + "/data", XDG_CONFIG_HOME=home + "/config")
        os.mkdir(home)

    def __call__(self, *words):
        return subprocess.run([self.program, *words], env=self.world, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                              text=True).stdout

    def sides(self, decks):
        """Where each side of these decks stands."""
        parts = ("tags", "kind", "state", "due", "interval", "reviews", "lapses", "suspended")
        sides = {}
        for side in json.loads(self("list", "--json")):
            if side["deck"] in decks:
                sides[side["deck"], side["heading"], side["ordinal"], side["side"]] = {part: side[part] for part in parts}
        return sides


def compare(name, before, after):
    """Tells of what differs, and how many that are."""
    wrong = []
    for key in sorted(set(before) | set(after), key=str):
        if key not in after or key not in before:
            wrong.append(f"{key}: {'did not come back' if key in before else 'came from nowhere'}")
            continue
        for part in before[key].keys() & after[key].keys():
            if before[key][part] != after[key][part]:
                wrong.append(f"{key}: {part} {before[key][part]} became {after[key][part]}")
    print(f"{name}: {len(before)} went out, {len(wrong)} differences")
    for line in wrong[:10]:
        print("  " + line[:200])
    return len(wrong)


def main():
    program, package = map(os.path.abspath, sys.argv[1:3])
    with tempfile.TemporaryDirectory() as home:
        first, second = Nacre(program, home + "/first"), Nacre(program, home + "/second")
        out, back = home + "/out.apkg", home + "/back.apkg"
        decks = [deck["deck"] for deck in json.loads(first("import", package, "--yes", "--json"))["decks"]]
        first("export", "--to", out, " or ".join(f'deck:"{deck}"' for deck in decks))
        before, _, _ = engine(package, home + "/before")
        after, problems, missing = engine(out, home + "/after", back)
        # Cards without an answer do not come along, which is told.
        left = [key for key in before if key not in after]
        wrong = compare("Anki → Nacre → Anki", {key: before[key] for key in before if key in after}, after)
        second("import", back, "--yes")
        wrong += compare("Nacre → Anki → Nacre", first.sides(decks), second.sides(decks))
        again = json.loads(first("import", back, "--dry-run", "--json"))
        changed = sum(card["fate"] != "unchanged" for deck in again["decks"] for card in deck["cards"])
    print(f"{len(left)} of {len(before)} cards did not come along; again: {changed} changed, {again['newEvents']} new events")
    for problem in problems:
        print(f"Anki's check: {problem}")
    print(f"media that Anki misses: {', '.join(missing) or 'none'}")
    return 1 if wrong or problems or len(left) * 50 > len(before) or changed or again["newEvents"] else 0


if __name__ == "__main__":
    sys.exit(main())
