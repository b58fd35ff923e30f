#!/bin/sh
# Whether a file of Anki's text is HTML is guessed from its first five rows, and a comparison counts as markup.
#
# Package: anki 26.9.3 (PyPI), the engine of the Anki program; its import of text without an `#html:` line.
# Surprise: one flag for the whole file is set from a glance at the first five rows. Bold type in the sixth row only is no HTML: the learner
#   sees `<b>` with its angle brackets. And `a<b and c>d`, a question about numbers, makes all of the file HTML: what stands between the
#   brackets is then a tag to whoever shows the card.
# Why it matters: a program that writes such files must write the `#html:` line always, true or false; one that reads them must not decide
#   row by row, or it reads other cards than Anki does.
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

print("anki", version("anki"))
collection = Collection("collection.anki2")


def taken(name, rows, head="#separator:tab\n#notetype:Basic\n"):
    with open(name, "w") as file:
        file.write(head + "".join("\t".join(row) + "\n" for row in rows))
    metadata = collection.get_csv_metadata(path=name, delimiter=None)
    known = set(collection.find_notes(""))
    collection.import_csv(ImportCsvRequest(path=name, metadata=metadata))
    last = sorted(set(collection.find_notes("")) - known)[-1]
    print(f"{name}: HTML {metadata.is_html}, last question {collection.get_note(last).fields[0]!r}")
    return metadata.is_html, collection.get_note(last).fields[0]


plain = [(f"question {number}", "answer") for number in range(5)]
seen = [
    taken("fifth.txt", plain[:4] + [("<b>bold</b> in the fifth row", "answer")]),
    taken("sixth.txt", plain + [("<b>bold</b> in the sixth row", "answer")]),
    taken("numbers.txt", [("When is a<b and c>d?", "never")]),
    taken("told.txt", [("When is x<y and z>y?", "never")], "#separator:tab\n#html:false\n#notetype:Basic\n"),
]
if seen != [
    (True, "<b>bold</b> in the fifth row"),
    (False, "&lt;b&gt;bold&lt;/b&gt; in the sixth row"),
    (True, "When is a<b and c>d?"),
    (False, "When is x&lt;y and z&gt;y?"),
]:
    sys.exit("This is not what was seen before.")
PYTHON
