import Cards
import Foundation
import Testing

@testable import Presentation

/// The decks that are shipped, as a voice says them.
@Suite struct SpokenDeckTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Decks")

    private static let decks: [(file: String, deck: Deck)] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".md") && $0 != "README.md" }.sorted().compactMap { file in
            (try? Data(contentsOf: folder.appendingPathComponent(file))).map { (file, Deck(parsing: Array($0))) }
        }
    }()

    static func contents() -> [(place: String, own: Pronunciation, content: Content)] {
        decks.flatMap { file, deck in
            deck.cards.flatMap { card in
                card.sides.map { ("\(file):\(card.line)", Pronunciation(own: deck.frontMatter.pronunciations), card.content(of: $0)) }
            }
        }
    }

    private static func parts(_ content: Content) -> [[Block]] {
        [content.question, content.hint, content.why, content.source, content.answer.running] + content.answer.parts
    }

    @Test func everySignOfTheDecksHasWordsOrIsMeantToBeSilent() throws {
        try #require(Self.decks.count == 5)
        var unnamed: [Character: String] = [:]
        for (file, _) in Self.decks {
            let text = try String(contentsOf: Self.folder.appendingPathComponent(file), encoding: .utf8)
            for sign in Pronunciation().unnamed(text) { unnamed[sign] = file }
        }
        #expect(unnamed.isEmpty)
    }

    @Test func whatIsSaidHasLettersDigitsAndPlainMarksAlone() {
        let marks = Set(".,:;?!'-() ")
        for (place, own, content) in Self.contents() {
            for drawings in [DrawingSpeech.size, .lines] {
                for said in Self.parts(content).map({ own.words($0, drawings: drawings) }) {
                    let others = said.filter { !$0.isLetter && !($0.isASCII && $0.isNumber) && !marks.contains($0) }
                    #expect(others.isEmpty, "\(place): \(said)")
                    #expect(!said.contains("  ") && !said.contains(" ,") && !said.contains(" ."), "\(place): \(said)")
                }
            }
        }
    }

    @Test func everyDrawingIsDescribedAndInNoMoreThanOneHundredWords() {
        var drawings = 0
        for (place, own, content) in Self.contents() {
            for case .code(let language, _, let spoken) in content.question {
                drawings += 1
                #expect(spoken != nil, "\(place)")
                let said = own.words([.code(language: language, "", spoken: spoken)])
                #expect(said.split(separator: " ").count <= 100, "\(place): \(said)")
            }
        }
        #expect(drawings == 12)
    }

    @Test func theOwnWordsOfADeckOccurInIt() throws {
        for (file, deck) in Self.decks {
            let text = try String(contentsOf: Self.folder.appendingPathComponent(file), encoding: .utf8)
            let body = text[(text.range(of: "\n---\n")?.upperBound ?? text.startIndex)...]
            for word in deck.frontMatter.pronunciations.keys { #expect(body.contains(word), "\(file): \(word)") }
        }
    }
}
