"""Times Anki's own engine (the package `anki` from PyPI) at what Nacre is measured at, and writes milliseconds as JSON.

    python anki_engine.py measure NOTES.txt FOLDER REVIEWS SHARE_DUE FIGURES.json
        imports the notes into a new collection in FOLDER, gives each card a history, and times each kind of work inside the engine
    python anki_engine.py start FOLDER
        opens the collection and fetches the first card; to be timed from outside, as a whole process
"""

import json
import os
import random
import resource
import statistics
import sys
import time

# The collection first: the engine's modules import one another in a circle.
from anki.collection import Collection, ImportCsvRequest
from anki.cards import Card
from anki.scheduler.v3 import CardAnswer

DAY = 86_400


def timed(work, runs=5):
    """The median milliseconds of some work."""
    times = []
    for _ in range(runs):
        begin = time.perf_counter()
        work()
        times.append((time.perf_counter() - begin) * 1000)
    return statistics.median(times)


def bring_in(col, notes):
    metadata = col.get_csv_metadata(path=notes, delimiter=None)
    col.import_csv(ImportCsvRequest(path=notes, metadata=metadata))


def give_history(col, reviews, share_due):
    """Makes every card a review card with so many reviews behind it, some of them due: written as rows, as a long life would leave them."""
    dice = random.Random(7)
    cards = col.db.list("select id from cards")
    today = col.sched.today
    now = int(time.time())
    rows, states, last = [], [], 0
    for number, card in enumerate(cards):
        count = reviews * (number + 1) // len(cards) - reviews * number // len(cards)
        gap = dice.choice([1, 3, 7, 16, 35, 75, 160])
        is_due = dice.random() < share_due
        due = today - dice.randrange(60) if is_due else today + dice.randrange(1, gap + 1)
        states.append((due, gap, count, card))
        moment = (now + (due - today - gap) * DAY) * 1000
        for step in range(count):
            rows.append((moment - step * 3 * DAY * 1000, card, dice.choice([2, 3, 3, 4]), gap, gap, 2500, dice.randrange(2500, 14000), 1))
    rows.sort()
    with_times = []
    for row in rows:
        last = max(row[0], last + 1)
        with_times.append((last, *row[1:]))
    col.db.executemany("insert into revlog values (?, ?, -1, ?, ?, ?, ?, ?, ?)", with_times)
    col.db.executemany("update cards set type = 2, queue = 2, due = ?, ivl = ?, factor = 2500, reps = ? where id = ?", states)
    # As many as are due may be asked.
    for config in col.decks.all_config():
        config["rev"]["perDay"] = 9999
        col.decks.save(config)
    # One deck above them all, for the engine asks from one deck and those below it.
    above = col.decks.id("All")
    tops = [deck.id for deck in col.decks.all_names_and_ids() if "::" not in deck.name and deck.id not in (1, above)]
    col.decks.reparent(tops, above)
    col.decks.select(above)


def answer(col):
    queued = col.sched.get_queued_cards(fetch_limit=1)
    top = queued.cards[0]
    card = Card(col, backend_card=top.card)
    card.start_timer()
    col.sched.answer_card(col.sched.build_answer(card=card, states=top.states, rating=CardAnswer.GOOD))


def next_card(col):
    """What is behind the grade key of the desktop program: the answer, the next card, and its question as HTML."""
    answer(col)
    return question(col)


def question(col):
    queued = col.sched.get_queued_cards(fetch_limit=1)
    card = Card(col, backend_card=queued.cards[0].card)
    return card.question(), card.answer()


def measure(notes, folder, reviews, share_due, out_path):
    figures = {}
    path = os.path.join(folder, "collection.anki2")
    col = Collection(path)
    figures["import of Anki's text"] = timed(lambda: bring_in(col, notes), 1)
    figures["import again, nothing new"] = timed(lambda: bring_in(col, notes), 1)
    give_history(col, reviews, share_due)
    col.close()
    col = Collection(path)
    figures["due"] = timed(col.sched.deck_due_tree)
    figures["stats --days all"] = timed(lambda: col._backend.graphs(search="", days=0), 3)
    figures["search in four parts"] = timed(lambda: col.find_cards("deck:*sample-3* tag:part/3 is:due synapse"))
    figures["search of a word that is rare"] = timed(lambda: col.find_cards("number 500"))
    figures["search of a word, all hits as JSON"] = timed(lambda: col.find_cards("redox"))
    figures["history of a card"] = timed(lambda: col.card_stats_data(col.db.scalar("select id from cards limit 1 offset 500")))
    question(col)
    answers = sorted(timed(lambda: next_card(col), 1) for _ in range(300))
    figures["an answer, p50"] = answers[150]
    figures["an answer, p99"] = answers[297]

    def undone():
        col.undo()
        question(col)

    figures["an undo"] = timed(undone, 20)
    out = os.path.join(folder, "out.txt")
    figures["export as Anki's text"] = timed(
        lambda: col.export_note_csv(
            out_path=out, limit=None, with_html=True, with_tags=True, with_deck=True, with_notetype=True, with_guid=True), 1)
    os.makedirs(os.path.join(folder, "backups"), exist_ok=True)
    figures["backup"] = timed(lambda: col.create_backup(backup_folder=folder + "/backups", force=True, wait_for_completion=True), 1)
    figures["doctor"] = timed(col.fix_integrity, 1)
    col.close()
    figures["megabytes of the store"] = os.path.getsize(path) / 1e6
    figures["megabytes of memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    with open(out_path, "w") as file:
        json.dump(figures, file)


def start(folder):
    col = Collection(os.path.join(folder, "collection.anki2"))
    question(col)
    col.close()


if __name__ == "__main__":
    if sys.argv[1] == "measure":
        measure(sys.argv[2], sys.argv[3], int(sys.argv[4]), float(sys.argv[5]), sys.argv[6])
    else:
        start(sys.argv[2])
