import Cards
import Formats
import Foundation

// Puts decks and files of other programs through all that reads or writes Markdown, and some of them through a store. It judges nothing: it is
// run under valgrind ('make test-memory'), which tells of memory that is read after it was freed. Only optimised code frees early, and the
// other tests are not optimised.

/// Ordinary and extraordinary emphasis; `***` in a part of a card makes it be looked at for a separator.
let emphasised = [
    "This is ***important*** to know.", "***a*** and **b *c* d**\n\n***\n\nwords ~~struck~~", "- ***a***\n- [x] *b **c***",
    "| ***a*** | b |\n| --- | :-: |\n| `***` | <sub>2</sub> |", "> **Why:** ***so***", "{{c1::***gap***::*hint*}} in $x_2$ #tag",
    "```\n***\n## no card", "<div>\n***\n<!-- id: x -->", "# Title\n\nUnder ***it***\n===\n\n[***a***](b.md) ![*c*](d.png)",
    String(repeating: "*a **b ", count: 400) + "x" + String(repeating: "** *", count: 400),
]

/// Those texts as the files of the programs that decks are imported from.
let files =
    emphasised.map { "## Q\n\n\($0)\n" } + ["## Q\n\n" + emphasised.joined(separator: "\n\n")]
    + emphasised.map { "Q: \($0)\nA: \($0)\n\nC: [***a***] \($0)\n" }
    + emphasised.map { "#flashcards\n\nq ***a***::\($0)\n\nq\n?\n\($0)\n" }
    + emphasised.map { "# ***q***\n\n\($0)\n---\n\($0)\n" }
    + ["#html:true\n#separator:tab\n<b><i>q</i></b>\t<b><i>a</i></b><ul><li>***</li></ul>\n"]

func readAndWrite(_ bytes: [UInt8]) {
    let deck = Deck(parsing: bytes)
    _ = deck.advice(in: bytes, surroundings: .init(isFound: { _ in false }, closest: { _, _ in nil }))
    _ = (FormattedDeck(bytes), MendedDeck(bytes))
    for change in [TagChange.add(["added"]), .remove(["tag"])] { _ = DeckRetagging(change, in: bytes) }
    for card in deck.cards {
        for side in card.sides { _ = card.content(of: side).question.plainText }
        _ = (CardText(card).written, card.clozeParts, card.backIsOneParagraph, MarkdownHTML.html(of: card.body, hasGaps: true))
        _ = CardTargets(Array(bytes[card.bytes])) { "../" + $0 }
        // Parts that would not stay in their card are mended.
        _ = CardText(heading: "Q", front: card.body + "\n\n***\n\n# open", back: card.body + "\n\n```\n").written
    }
}

/// The cards as the JSON that `export` writes, as far as it is read.
func json(of cards: [Card]) -> String {
    JSON.object([
        ("version", .int(1)),
        (
            "cards",
            .array(
                cards.map {
                    .object([
                        ("deck", .string("d")), ("heading", .string($0.heading)), ("front", .string($0.front)), ("back", .string($0.back)),
                        ("tags", .array($0.tags.map(JSON.string))), ("id", .optional($0.pinnedID)),
                    ])
                })
        ),
    ]).text
}

func importAndExport(_ bytes: [UInt8]) {
    for format in ForeignFormat.allCases {
        let cards = format.read(ForeignText(bytes)).decks.flatMap(\.cards)
        _ = DeckUpdate(importing: cards, into: [], title: "Deck", records: [])
    }
    let cards = Deck(parsing: bytes).cards
    var anki = AnkiText()
    func rows(_ table: TableText) -> String { table.head + cards.map { table.row($0, deck: "d") }.joined() }
    let exports: [(ForeignFormat, String)] = [
        (.csv, rows(TableText(separator: ","))), (.tsv, rows(TableText(separator: "\t"))), (.json, json(of: cards)),
        (.anki, AnkiText.head + cards.map { anki.row($0, deck: "d", guid: "g\($0.line)") }.joined()),
        (.markdown, cards.map { CardText($0).text }.joined(separator: "\n")),
    ]
    for (format, text) in exports {
        let back = format.read(ForeignText(text)).decks.flatMap(\.cards)
        _ = DeckUpdate(importing: back, into: bytes, title: "Deck", records: [])
    }
}

for text in files {
    readAndWrite(Array(text.utf8))
    importAndExport(Array(text.utf8))
}
for path in CommandLine.arguments.dropFirst() {
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    readAndWrite(bytes)
    importAndExport(bytes)
}
try Learning().run()
