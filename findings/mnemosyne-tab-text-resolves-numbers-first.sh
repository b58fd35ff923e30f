#!/bin/sh
# Signs that are written by their number are resolved before a line is split and its markup is read: an escaped bracket becomes a tag again.
#
# Package: mnemosyne-proj 2.11.1 (PyPI); import of its tab-separated text, whose fields are HTML.
# Surprise: in HTML, &#60; and &lt; are the same sign, and both are ways to keep a bracket from being markup. The reader turns signs that are written by
#   their number into the signs themselves, on the whole line, before it looks for tabs; those that have names stay as they are. So a card that
#   explains a tag, escaped by numbers as many programs do it, arrives with the tag in force and shows nothing of it, while the same card escaped by names
#   is right; and &#9; in a text is a tab that parts fields: the card becomes one of another type, with two sides, and what stood before the number
#   is taken for how the word is spoken.
# Why it matters: whoever writes this format has to escape by names alone, and whoever takes over such a file has to resolve numbers at the same early
#   point, or gets other cards than the program shows.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-deps mnemosyne-proj==2.11.1

cd "$folder"
printf '%s\t%s\n' 'Which tag is bold, by numbers?' '&#60;b&#62;' 'Which tag is bold, by names?' '&lt;b&gt;' \
	'What is a tab?' 'written &#9; in HTML' > cards.txt
HOME=$folder "$folder/venv/bin/python" -W ignore - <<'PYTHON'
import os
import sys
import types
from importlib.metadata import version

from mnemosyne.libmnemosyne import Mnemosyne
from mnemosyne.libmnemosyne.ui_components.main_widget import MainWidget
from mnemosyne.libmnemosyne.ui_components.review_widget import ReviewWidget


class Window(MainWidget):
    """Nobody looks."""


class Review(ReviewWidget):
    def redraw_now(self):
        pass


screen = types.ModuleType("screen")
screen.Window, screen.Review = Window, Review
sys.modules["screen"] = screen
print("mnemosyne-proj", version("mnemosyne-proj"))
program = Mnemosyne(upload_science_logs=False, interested_in_old_reps=True, asynchronous_database=True)
program.components.insert(0, ("mnemosyne.libmnemosyne.gui_translators.gettext_gui_translator", "GetTextGuiTranslator"))
program.components.append(("screen", "Window"))
program.gui_for_component["ScheduledForgottenNew"] = [("screen", "Review")]
program.initialise(os.path.abspath("data"), automatic_upgrades=False)
program.review_controller().reset()
[tab_text] = [each for each in program.component_manager.all("file_format") if type(each).__name__ == "Tsv"]
tab_text.do_import(os.path.abspath("cards.txt"))
database = program.database()
cards = [database.card(number, is_id_internal=True) for number, _ in database.cards()]
seen = [(card.card_type.name, dict(card.fact.data)) for card in cards]
for card in seen:
    print(card)
program.finalise()
expected = [
    ("Front-to-back only", {"f": "Which tag is bold, by numbers?", "b": "<b>"}),
    ("Front-to-back only", {"f": "Which tag is bold, by names?", "b": "&lt;b&gt;"}),
    ("Vocabulary", {"f": "What is a tab?", "p_1": "written ", "m_1": " in HTML"}),
    ("Vocabulary", {"f": "What is a tab?", "p_1": "written ", "m_1": " in HTML"}),
]
if seen != expected:
    sys.exit("This is not what was seen before.")
PYTHON
