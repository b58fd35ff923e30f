#!/bin/sh
# Gaps that are numbered above 500 become further cards of gap 500, which ask nothing of their own, and which Anki's own check takes for damage.
#
# Package: anki 26.9.3 (PyPI), the engine of the Anki program; a note of the stock type for gaps, added as its editor adds one.
# Surprise: every number of a gap is a card, and there is no word of a highest one. From 501 on a gap has the place of 500: the note gets one
#   card for each such number, all of them at the same place, and all ask the text of gap 500, while the gaps that they were made for are never
#   hidden in any. Adding the note reports nothing. The next check of the database deletes all but one of them as "cards with duplicate
#   template" and with them what was learnt on them; a note whose lowest gap is 501 is asked with nothing hidden.
# Why it matters: programs that make decks number the gaps of a long text one after the other, a book of verse or a statute by its articles. Whoever
#   counts the cards they made finds as many as gaps. A writer has to begin a new note before the number 501.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install anki==26.9.3

cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import re
import sys
from importlib.metadata import version

from anki.collection import Collection

print("anki", version("anki"))
collection = Collection("collection.anki2")
cloze = collection.models.by_name("Cloze")


def added(text):
    note = collection.new_note(cloze)
    note["Text"] = text
    collection.add_note(note, collection.decks.id("Verse"))
    return note


def asked(card):
    """The numbers of the gaps that the card hides."""
    return [int(number) for number in re.findall(r'class="cloze" [^>]*data-ordinal="(\d+)"', card.question())]


note = added("{{c499::arma}} {{c500::virumque}} {{c501::cano}} {{c502::Troiae}}")
places = sorted(card.ord + 1 for card in note.cards())
hidden = sorted(asked(card) for card in note.cards())
print("gaps 499 to 502 become cards at the places", places, "which hide", hidden)
check, is_sound = collection.fix_integrity()
print("the check of the database says:", re.sub(r"[\u2068\u2069]", "", check).splitlines()[0], "- is it sound:", is_sound)
left = sorted(card.ord + 1 for card in note.cards())
print("after it the note has the cards", left)
alone = [(card.ord + 1, asked(card)) for card in added("{{c501::arma}} virumque").cards()]
print("a note of the gap 501 alone is (place, what is hidden):", alone)
seen = (places, hidden, "Deleted" in check, is_sound, left, alone)
if seen != ([499, 500, 500, 500], [[499], [500], [500], [500]], True, False, [499, 500], [(500, [])]):
    sys.exit("This is not what was seen before.")
PYTHON
