import Foundation
import TestSupport
import Testing

@testable import Cards

@Suite("The canonical layout") struct FormattedDeckTests {
    private static func formatted(_ text: String) -> String { String(decoding: FormattedDeck(Array(text.utf8)).bytes, as: UTF8.self) }

    @Test(arguments: [
        ("## A\nb", "## A\n\nb\n"),
        ("\n\n## A\n\n\n\nb\n\n\n", "## A\n\nb\n"),
        ("##   A   \nb  \n", "## A\n\nb\n"),
        ("# T\n## A\nb\n***\nc\n## D\n", "# T\n\n## A\n\nb\n\n***\n\nc\n\n## D\n"),
        ("## A\n#x\nb\n\n#y #x\n\n***\n\n#z\nc\n", "## A\n\nb\n\n***\n\nc\n\n#x #y #z\n"),
        ("## A\n\nb  \nc   \nd \ne\n", "## A\n\nb  \nc  \nd\ne\n"),
        (
            "## A\n- b\n\n\n\n- c\n```\n\n\n x \n```\n| a |\n|---|\n| b  |\n",
            "## A\n\n- b\n\n- c\n\n```\n\n\n x \n```\n\n| a |\n|---|\n| b  |\n"
        ),
        ("## A\n<!-- id: x -->\nb\n", "## A\n\n<!-- id: x -->\n\nb\n"),
        ("## A\n\nb\n*** \nc\n", "## A\n\nb\n\n*** \n\nc\n"),
        ("## A\r\nb\n", "## A\r\n\r\nb\r\n"),
        ("---\ntags:  \n  - a \n---\n## A\n", "---\ntags:\n  - a\n---\n\n## A\n"),
        ("---\nk: |\n  x  \n---\n## A\n", "---\nk: |\n  x  \n---\n\n## A\n"),
        ("\u{FEFF}## A\nb", "\u{FEFF}## A\n\nb\n"),
        ("Under\n---\nb\n", "Under\n---\n\nb\n"),
        ("## A\n\ntext with #tag in it\n#x\n", "## A\n\ntext with #tag in it\n\n#x\n"),
        ("## A\n\n> q  \n> r  \n\n    code  \n\n    more\n", "## A\n\n> q  \n> r\n\n    code  \n\n    more\n"),
        ("", ""), ("\n", ""),
    ]) func aDeckIsLaidOut(deck: String, expected: String) {
        #expect(Self.formatted(deck) == expected)
        #expect(Self.formatted(expected) == expected)
    }

    @Test func aCardOfAnotherMeaningIsLeftAsItIs() {
        // The tag is part of the code, which is open to the end.
        let deck = "## A\n\nb\n\n## C\n#x\n```\nd  \n"
        #expect(Self.formatted(deck) == "## A\n\nb\n\n## C\n\n#x\n\n```\nd  \n")
        let invalid = Array("## A\nb\n\n## C\n".utf8) + [0xFF] + Array("  \n".utf8)
        let formatted = FormattedDeck(invalid)
        #expect(formatted.left == [4] && formatted.bytes == Array("## A\n\nb\n\n## C\n".utf8) + [0xFF] + Array("  \n".utf8))
    }

    /// All that a learner sees of a deck, and by which progress is kept.
    private struct Shown: Equatable {
        var title: String?
        var frontMatter: FrontMatter
        var names: [CardName]
        var tags: [Set<String>]
        var contents: [Content]
        var images: [[String]]
        var codes: [String]

        init(_ deck: Deck) {
            title = deck.title
            frontMatter = deck.frontMatter
            names = deck.cards.flatMap { card in card.sides.map { card.name(in: "d", side: $0) } }
            tags = deck.cards.map { Set($0.tags) }
            contents = deck.cards.flatMap { card in card.sides.map { Shown.plain(card).content(of: $0) } }
            images = deck.cards.map { $0.images.map(\.target) }
            codes = deck.codes.sorted()
        }

        /// The card with line feeds, which are shown as other line ends are.
        private static func plain(_ card: Card) -> Card {
            var card = card
            (card.front, card.back) = (card.front.withPlainLineEnds, card.back.withPlainLineEnds)
            card.heading = card.foldedHeading
            return card
        }
    }

    /// The words of a file other than tags, and the bytes of which they are made.
    private static func words(_ bytes: [UInt8]) -> [[UInt8]] {
        bytes.trimmingPrefix([0xEF, 0xBB, 0xBF]).split { $0 <= 0x20 }.map(Array.init).filter { $0.first != UInt8(ascii: "#") }
    }

    private static func check(_ bytes: [UInt8], _ name: String) {
        let formatted = FormattedDeck(bytes)
        #expect(Shown(Deck(parsing: bytes)) == Shown(Deck(parsing: formatted.bytes)), "\(name)")
        #expect(words(formatted.bytes) == words(bytes), "\(name)")
        #expect(FormattedDeck(formatted.bytes).bytes == formatted.bytes, "\(name)")
    }

    @Test(arguments: 0..<8) func whateverADeckSaysItSaysAfterwards(seed: UInt64) {
        var dice = Dice(state: seed)
        for turn in 0..<60 {
            let bytes = HostileDeck.bytes(&dice)
            Self.check(bytes, "seed \(seed), turn \(turn): \(String(reflecting: String(decoding: bytes, as: UTF8.self)))")
        }
    }

    @Test func theCatalogueKeepsItsMistakes() throws {
        let folder = #filePath.prefix(through: #filePath.lastIndex(of: "/")!) + "Catalogue"
        for file in try FileManager.default.contentsOfDirectory(atPath: String(folder)) where file.hasSuffix(".md") {
            Self.check(Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)"))), file)
        }
    }

    @Test func theBundledDecksAreLaidOut() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Decks").path
        for file in try FileManager.default.contentsOfDirectory(atPath: folder) where file.first?.isNumber == true {
            let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)")))
            Self.check(bytes, file)
            #expect(FormattedDeck(bytes).bytes == bytes, "\(file) is not laid out: nacre format Decks")
        }
    }
}
