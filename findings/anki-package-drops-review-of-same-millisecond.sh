#!/bin/sh
# A review that happened in the same millisecond as one of another card is dropped when a package is imported, and nothing says so.
#
# Package: anki 26.9.3 (PyPI), the engine of the Anki program; export and import of packages (`.apkg`) with scheduling.
# Surprise: a row of Anki's log has its time in milliseconds as its only key. When a package comes in, rows whose key is taken are passed
#   over, whichever card they belong to. The card arrives with its interval and its count of reviews, but without the review; the log that
#   the import hands back counts the notes and has no word of reviews.
# Why it matters: programs that write packages make up times for histories that know only days or seconds (midnight, a whole second for all
#   answers of a minute). Two such packages, or one beside a collection that came from the same program, lose history in silence: the
#   statistics are wrong from then on, and a later fit of FSRS's parameters sees cards with gaps. Whoever writes them has to choose
#   milliseconds that are unlikely to be anybody else's.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install anki==26.9.3

cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import sys
from importlib.metadata import version

from anki.collection import Collection, ExportAnkiPackageOptions, ImportAnkiPackageOptions, ImportAnkiPackageRequest

print("anki", version("anki"))
REVIEWED = 1_780_000_000_000  # a whole second, as programs write that know no milliseconds


def package(name, time):
    """A package with one card that was reviewed once, at this time."""
    collection = Collection(f"{name}.anki2")
    note = collection.new_note(collection.models.by_name("Basic"))
    note["Front"], note["Back"] = f"question {name}", f"answer {name}"
    collection.add_note(note, collection.decks.id("Default"))
    card = note.cards()[0]
    card.type, card.queue, card.due, card.ivl, card.factor, card.reps = 2, 2, 10, 4, 2500, 1
    card.last_review_time = time // 1000
    collection.update_card(card)
    collection.db.execute("INSERT INTO revlog VALUES (?, ?, -1, 4, 4, 0, 2500, 3000, 0)", time, card.id)
    collection.export_anki_package(
        out_path=f"{name}.apkg", options=ExportAnkiPackageOptions(with_scheduling=True, with_media=False), limit=None)
    collection.close()


def reviews(times):
    """How many reviews each card has after such packages were imported one after the other."""
    learner = Collection(f"learner{len(times)}-{times[-1]}.anki2")
    for name, time in zip("ab", times):
        package(f"{name}{times[-1]}", time)
        options = ImportAnkiPackageOptions(with_scheduling=True)
        answer = learner.import_anki_package(
            ImportAnkiPackageRequest(package_path=f"{name}{times[-1]}.apkg", options=options))
    words = str(answer.log).lower()
    rows = learner.db.all("SELECT c.reps, (SELECT count(*) FROM revlog r WHERE r.cid = c.id) FROM cards c ORDER BY c.id")
    problems = learner.fix_integrity()
    learner.close()
    return [list(row) for row in rows], "review" in words or "revlog" in words, problems


seen = {}
for words, times in (("a millisecond apart", [REVIEWED, REVIEWED + 1]), ("at the same millisecond", [REVIEWED, REVIEWED])):
    rows, isTold, (report, isSound) = reviews(times)
    seen[words] = (rows, isTold)
    print(f"{words}: counted and logged reviews of each card {rows}; the import tells of reviews: {isTold}; database sound: {isSound}")
if seen["a millisecond apart"] != ([[1, 1], [1, 1]], False) or seen["at the same millisecond"] != ([[1, 1], [1, 0]], False):
    sys.exit("This is not what was seen before.")
PYTHON
