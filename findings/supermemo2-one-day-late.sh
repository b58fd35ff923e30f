#!/bin/sh
# Six perfect answers, and the card comes a day later than the paper says.
#
# Package: supermemo2 3.0.1 (PyPI), the SM-2 that Python projects most often build on.
# Surprise: it keeps the easiness factor as a binary fraction and rounds intervals up. Five grades of 5 bring the factor to exactly 3.0 on
#   paper, where 140 days times 3.0 are 420. In binary the sum of 2.5 and five times 0.1 is a hair above 3.0, the product a hair above 420,
#   and `ceil` makes 421 of it. Nobody who checks the first intervals (1, 6, 17, 48, 140) sees it.
# Why it matters: whoever tests a scheduler against this package, or moves a history from it, finds intervals that differ from the published
#   algorithm by a day, at grades that look harmless. An exact scheduler counts the factor in hundredths.
#
# Rounding the factor when it is shown hides it: 3.00 in both before the sixth answer.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install supermemo2==3.0.1

"$folder/venv/bin/python" - <<'PYTHON'
import sys
from fractions import Fraction
from importlib.metadata import version
from math import ceil

from supermemo2 import first_review, review

print("supermemo2", version("supermemo2"))
package, paper = [], []
factor, interval = Fraction(5, 2), 0
answer = None
for number in range(6):
    if answer is None:
        answer = first_review(5, "2026-01-01")
    else:
        answer = review(5, answer["easiness"], answer["interval"], answer["repetitions"], answer["review_datetime"])
    package.append(answer["interval"])
    interval = [1, 6][number] if number < 2 else ceil(interval * factor)
    factor += Fraction(1, 10)
    paper.append(interval)
print("grades 5 5 5 5 5 5, by the package:", package)
print("the same with exact fractions:     ", paper)
print("the factor afterwards:", repr(answer["easiness"]), "and", factor)
if (package, paper) != ([1, 6, 17, 48, 140, 421], [1, 6, 17, 48, 140, 420]):
    sys.exit("This is not what was seen before.")
PYTHON
