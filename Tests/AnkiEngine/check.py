"""Lets Anki's own engine import what nacre exports, and compares what it then holds with what went in.

Called as: check.py PROGRAM PACKAGE, where PACKAGE was made by Anki. Needs the package 'anki' of PyPI.
"""

import os
import subprocess
import sys
import tempfile

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest


def held(path, folder):
    """The cards of a package as Anki has them, by guid and number, and what its check of the database says."""
    collection = Collection(os.path.join(folder, "collection.anki2"))
    options = ImportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True)
    collection.import_anki_package(ImportAnkiPackageRequest(package_path=path, options=options))
    today = collection.sched.today
    rows = collection.db.execute(
        "select n.guid, c.ord, c.type, c.queue < 0, case when c.odid then c.odue else c.due end, max(c.ivl, 1), c.factor, c.lapses,"
        " (select count() from revlog r where r.cid = c.id and r.ease > 0) from cards c join notes n on n.id = c.nid")
    cards = {(r[0], r[1]): (r[2], r[3], r[4] - today, *r[5:]) for r in rows}
    problems = list(collection._backend.check_database())
    missing = list(collection.media.check().missing)
    collection.close()
    return cards, problems, missing


def main():
    program, package = map(os.path.abspath, sys.argv[1:3])
    with tempfile.TemporaryDirectory() as home:
        for name in ("before", "after"):
            os.mkdir(os.path.join(home, name))
        world = dict(os.environ, HOME=home, XDG_DATA_HOME=home + "/data", XDG_CONFIG_HOME=home + "/config")
        out = os.path.join(home, "out.apkg")
        subprocess.run([program, "import", package, "--yes"], env=world, check=True, stdout=subprocess.DEVNULL)
        subprocess.run([program, "export", "--to", out], env=world, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        before, _, _ = held(package, os.path.join(home, "before"))
        after, problems, missing = held(out, os.path.join(home, "after"))
    same = [key for key in before if key in after]
    # Only what is reviewed has a day to compare; steps of learning have none here.
    wrong = [key for key in same if before[key][0] == 2 and before[key] != after[key]]
    print(f"{len(before)} cards in Anki, {len(same)} of them came back, {len(wrong)} of these otherwise than they were")
    for key in wrong[:10]:
        print(f"  {key}: {before[key]} became {after[key]}")
    for problem in problems:
        print(f"  Anki's check: {problem}")
    print(f"  media that Anki misses: {', '.join(missing) or 'none'}")
    return 1 if wrong or problems or len(same) * 10 < len(before) * 9 else 0


if __name__ == "__main__":
    sys.exit(main())
