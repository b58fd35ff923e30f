#!/bin/sh
# One row of a text file that names a deck twelve levels deep, and Anki takes none of the rows.
#
# Package: anki 26.9.3 (PyPI), the engine of the Anki program; its import of text with a `#deck column`.
# Surprise: decks nest at most eleven deep. A deeper name in any row is no loss of that row, but of the whole file: the import ends with
#   "deck nesting level too deep", which names neither the row nor the deck, and the good rows before it are not taken either. At eleven
#   all is well.
# Why it matters: exporters make such names of folders (`a::b::c`), and folders nest as deep as one likes. The depth has to be cut before
#   the file is written; in a file of thousands of rows, nobody finds the one that is meant.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install anki==26.9.3

cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import sys
from importlib.metadata import version

from anki.collection import Collection, ImportCsvRequest
from anki.errors import InvalidInput

print("anki", version("anki"))
seen = {}
for depth in (11, 12):
    collection = Collection(f"{depth}.anki2")
    deck = "::".join(f"level{number}" for number in range(1, depth + 1))
    with open("cards.txt", "w") as file:
        file.write("#separator:tab\n#html:false\n#notetype:Basic\n#deck column:3\n")
        file.write("a good row\tits answer\tmine\n")
        file.write(f"a deep row\tits answer\t{deck}\n")
    metadata = collection.get_csv_metadata(path="cards.txt", delimiter=None)
    try:
        collection.import_csv(ImportCsvRequest(path="cards.txt", metadata=metadata))
        said = "imported"
    except InvalidInput as error:
        said = f"InvalidInput({str(error)!r})"
    seen[depth] = (said, len(collection.find_notes("")))
    print(f"{depth} levels: {said}, notes there afterwards: {seen[depth][1]}")
    collection.close()
if seen[11] != ("imported", 2) or not seen[12][0].startswith("InvalidInput") or seen[12][1] != 0 or "level12" in seen[12][0]:
    sys.exit("This is not what was seen before.")
PYTHON
