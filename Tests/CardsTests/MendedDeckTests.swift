import Foundation
import TestSupport
import Testing

@testable import Cards

@Suite("Safe fixes") struct MendedDeckTests {
    private static func mended(_ text: String) -> String { String(decoding: MendedDeck(Array(text.utf8)).bytes, as: UTF8.self) }

    @Test(arguments: [
        ("A\n---\n\nb\n", "## A\n\nb\n"),
        ("## A\n\n***\nB c\nd\n---\ne\n", "## A\n\n***\n## B c d\ne\n"),
        ("## Why? #x\n\nb\n", "## Why?\n\nb\n\n#x\n"),
        ("## A #x ##\n\nb\n\n## C\n\nd\n\n#x\n", "## A ##\n\nb\n\n#x\n\n## C\n\nd\n\n#x\n"),
        ("## Why? #x\nc {{c1::g}}\n", "## Why?\nc {{c1::g}}\n\n#x #cloze\n"),
        ("## A\n\n{{c1::b}}\n", "## A\n\n{{c1::b}}\n\n#cloze\n"),
        ("---\ntags: a, b\n---\n## A\n", "---\ntags:\n  - a\n  - b\n---\n## A\n"),
        ("---\ntags: [a, \"#b\"]\nk: v\n---\n## A\n", "---\ntags:\n  - a\n  - b\nk: v\n---\n## A\n"),
        ("---\ntag: a\n---\n## A\n", "---\ntags:\n  - a\n---\n## A\n"),
        ("---\ntag:\n  - a # why\n---\n## A\n", "---\ntags:\n  - a # why\n---\n## A\n"),
        ("---\ntags: a\ntag: [b, a]\n---\n## A\n", "---\ntags:\n  - a\n  - b\n---\n## A\n"),
        ("---\ntags:\n  - my tag # x\n---\n## A\n", "---\ntags:\n  - my_tag # x\n---\n## A\n"),
        ("A\r\n---\r\nb {{c1::c}}\r\n", "## A\r\nb {{c1::c}}\r\n\r\n#cloze\r\n"),
    ]) func whatIsSafeIsMended(text: String, expected: String) {
        #expect(Self.mended(text) == expected)
        #expect(Self.mended(expected) == expected)
    }

    @Test(arguments: [
        // A word of the question; the only thing a card is known by; another kind of card; another card has the heading.
        "## What is #x\n\nb\n", "## #x\n\nb\n", "## Why? #typed\n\nb\n", "## Why? #x\n\nb\n\n## Why?\n\nc\n",
        // Not all gaps are well-formed; the card asks for another kind.
        "## A\n\n{{c1::b}} {{c2::\n", "## A\n\n{{c1::b}}\n\n#typed\n", "## A\n\n- [x] {{c1::b}}\n",
        // A comment would be lost; a word that is no tag; tags that would make other kinds of cards; nothing would be left.
        "---\ntags: [a, b] # why\n---\n## A\n", "---\ntags: a.b\n---\n## A\n", "---\ntags: typed\n---\n## A\n\nb\n",
        "---\ntags:\n  - 42\n---\n## A\n",
    ]) func whatTheAuthorHasToDecideIsLeft(text: String) {
        #expect(!Deck(parsing: text).diagnostics.isEmpty)
        #expect(Self.mended(text) == text)
    }

    @Test func theCatalogueTellsWhatCanBeMended() throws {
        let folder = String(#filePath.prefix(through: #filePath.lastIndex(of: "/")!)) + "Catalogue"
        for code in Diagnostic.Code.allCases {
            let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(code.rawValue).md")))
            let mended = MendedDeck(bytes)
            #expect(mended.fixes.isEmpty == (code.fix == nil), "\(code)")
            #expect(mended.fixes.allSatisfy { $0.diagnostic.code == code })
            #expect(MendedDeck(mended.bytes).fixes.isEmpty)
            // The first fixes are those of the file as it was.
            let first = Deck(parsing: DeckEdit.applying(mended.first.flatMap(\.edits), to: bytes))
            #expect(first.diagnostics.count <= Deck(parsing: bytes).diagnostics.count - mended.first.count)
        }
    }

    @Test(arguments: 0..<8) func noFixChangesACardThatItIsNotAbout(seed: UInt64) {
        var dice = Dice(state: 1300 + seed)
        for _ in 0..<60 {
            let bytes = HostileDeck.bytes(&dice)
            let (before, mended) = (Deck(parsing: bytes), MendedDeck(bytes))
            let after = Deck(parsing: mended.bytes)
            let name = String(reflecting: String(decoding: bytes, as: UTF8.self))
            #expect(after.cards.map(\.body) == before.cards.map(\.body), "\(name)")
            #expect(after.diagnostics.count + mended.fixes.count <= before.diagnostics.count + 1, "\(name)")
            #expect(
                zip(before.cards, after.cards).allSatisfy {
                    $1.foldedHeading.isEmpty == false && $0.foldedHeading.hasPrefix($1.foldedHeading)
                }, "\(name)")
        }
    }

    @Test func manyFixesTakeNoMoreThanTheirShare() {
        let growth = Growth(from: 150, of: { (0..<$0).map { "q\($0)\n---\nb #x\n\n" } }) { cards in
            #expect(MendedDeck(Array(cards.joined().utf8)).first.count == cards.count)
        }
        #expect(growth.isLinear, "\(growth)")
    }
}
