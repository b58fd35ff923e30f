#!/bin/sh
# Learnt in the evening, reviewed next morning: for py-fsrs no day has passed.
#
# Package: fsrs 6.3.2 (PyPI, "py-fsrs"), the reference implementation of FSRS-6 in Python.
# Surprise: it takes the time between two answers as whole spans of 24 hours, rounded down. An answer at 23:00 and one at 09:00 the next
#   morning are 0 days apart and go by the rule for a second answer of one day: the stability stays 2.31 days. A full 24 hours, or 47, are one
#   day, and it becomes 7.32. The model was fitted, and Anki counts, in study days, which begin in the small hours: there the night is a day.
# Why it matters: whoever takes expected values from this package with clock times, or replays a log of study days with it, gets other
#   stabilities and due days than the scheduler it stands for: for this card 5 days less. Values from it hold for whole days only.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install fsrs==6.3.2

"$folder/venv/bin/python" - <<'PYTHON'
import sys
from datetime import datetime, timedelta, timezone
from importlib.metadata import version

from fsrs import Card, Rating, Scheduler

print("fsrs", version("fsrs"))
evening = datetime(2026, 3, 1, 23, tzinfo=timezone.utc)
scheduler = Scheduler(learning_steps=[], relearning_steps=[], enable_fuzzing=False)
seen = []
for hours in (10, 24, 47, 48):
    card = Card()
    card, _ = scheduler.review_card(card, Rating.Good, evening)
    card, _ = scheduler.review_card(card, Rating.Good, evening + timedelta(hours=hours))
    seen.append(round(card.stability, 2))
    print(f"good at 23:00 and good {hours} hours later: a stability of {card.stability:.2f} days")
if seen != [2.31, 7.32, 7.32, 10.96]:
    sys.exit("This is not what was seen before.")
PYTHON
