// Pages about a file and its front matter.
extension Explanation {
    static let strayH1 = Explanation(
        "A '#' heading is not the title of the deck.",
        """
        The first '#' heading above the cards is the title. A later one ends the card before it, and what follows up to the next '##' \
        belongs to no card.
        """,
        bad: "# Glutamate\n\n## What is it?\n\nAn amino acid\n\n# Uptake\n\n## Where is GLT-1?\n\nIn astrocytes\n",
        good: "# Glutamate\n\n## What is it?\n\nAn amino acid\n\n## Where is GLT-1?\n\nIn astrocytes\n")

    static let frontMatterTagsNotASequence = Explanation(
        "The tags of the front matter are not written one a line.",
        "Only a sequence of lines below 'tags:' is read, by Nacre as by Obsidian; the tags are lost otherwise.",
        bad: "---\ntags: glia, uptake\n---\n\n## Where is GLT-1?\n\nIn astrocytes\n",
        good: "---\ntags:\n  - glia\n  - uptake\n---\n\n## Where is GLT-1?\n\nIn astrocytes\n")

    static let preambleTag = Explanation(
        "A tag stands above the first card and belongs to none.",
        "Text above the first card is for readers of the file. Tags of all cards stand in the front matter.",
        bad: "# Glia\n\n#glia\n\n## Where is GLT-1?\n\nIn astrocytes\n",
        good: "---\ntags:\n  - glia\n---\n\n# Glia\n\n## Where is GLT-1?\n\nIn astrocytes\n")

    static let tagSanitized = Explanation(
        "A tag of the front matter could not be kept as it is written.",
        "A tag has letters, digits, '_', '-' and '/', and not digits alone. Other characters become '_'; a number alone is left out.",
        bad: "---\ntags:\n  - glial cells\n---\n\n## Where is GLT-1?\n\nIn astrocytes\n",
        good: "---\ntags:\n  - glial-cells\n---\n\n## Where is GLT-1?\n\nIn astrocytes\n")

    static let invalidUTF8 = Explanation(
        "Some bytes of the file are not UTF-8.",
        "They are most likely letters in an older encoding; each shows as '\u{FFFD}'. Save the file as UTF-8.",
        bad: "## How is Schr\u{FFFD}dinger spelt?\n\nWith an umlaut\n",
        good: "## How is Schrödinger spelt?\n\nWith an umlaut\n")

    static let controlCharacter = Explanation(
        "The file holds characters that are for machines.",
        "Such a character could change colours or move the cursor of a terminal. Nacre never sends it there; it is shown as a sign.",
        bad: "## What beeps?\n\nThe bell\u{7}\n", good: "## What beeps?\n\nThe bell\n")

    static let frontMatterUnclosed = Explanation(
        "The front matter is opened but never closed.",
        "Without a second '---' the block is ordinary text, and its tags do not count.",
        bad: "---\ntitle: Glia\n\n## Where is GLT-1?\n\nIn astrocytes\n",
        good: "---\ntitle: Glia\n---\n\n## Where is GLT-1?\n\nIn astrocytes\n")

    static let frontMatterInvalid = Explanation(
        "The front matter is not valid YAML.",
        "It is skipped as a whole, and the deck has no tags and no settings of its own; the cards still load.",
        bad: "---\ntitle: \"Glia\n---\n\n## Where is GLT-1?\n\nIn astrocytes\n",
        good: "---\ntitle: \"Glia\"\n---\n\n## Where is GLT-1?\n\nIn astrocytes\n")
}
