#!/bin/sh
# Asked to fit sixteen reviews, fsrs-rs returns the published parameters and says nothing; asked to fit twenty, it changes first stabilities
# that no review was about by a factor of a hundred.
#
# Package: fsrs-rs-python 0.9.3 (PyPI), bindings for the optimiser of FSRS-6 that Anki uses.
# Surprise: `compute_parameters` always returns 21 numbers. With too few reviews they are the defaults, without an exception, a warning or a
#   flag; a caller cannot tell "fitted, and usual" from "not fitted". With a few more it fits the first stabilities alone, and those of the
#   three ratings that never occurred are moved in proportion to the one that did: here 'easy' falls from 8.3 days to under 0.1.
# Why it matters: a program that stores what comes back tells its learner that the parameters are the learner's own when they are not, or
#   schedules a first 'easy' for hours because of forgotten 'good's. Count the reviews with a day between them before, compare after.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install fsrs-rs-python==0.9.3

"$folder/venv/bin/python" - <<'PYTHON'
import sys
from importlib.metadata import version

from fsrs_rs_python import DEFAULT_PARAMETERS, FSRS, FSRSItem, FSRSReview

print("fsrs-rs-python", version("fsrs-rs-python"))


def fitted(count):
    """Cards that were 'good' at first, and two days later in turn 'good' and 'again'."""
    items = [
        FSRSItem([FSRSReview(rating=3, delta_t=0), FSRSReview(rating=1 if index % 2 else 3, delta_t=2)])
        for index in range(count)
    ]
    return FSRS(parameters=[]).compute_parameters(items)


usual = [round(number, 4) for number in DEFAULT_PARAMETERS]
rows = {count: [round(number, 4) for number in fitted(count)] for count in (0, 16, 20)}
for count, row in rows.items():
    print(f"{count} reviews: first stabilities {row[:4]}, the usual parameters: {row == usual}")
silent = rows[0] == usual and rows[16] == usual
moved = rows[20] != usual and rows[20][4:] == usual[4:] and rows[20][3] < 0.1
if not (silent and moved):
    sys.exit("This is not what was seen before.")
PYTHON
