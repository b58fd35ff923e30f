import TestSupport
import Testing

@testable import Answers

/// The terms of a deck are made ready once, and each answer leaves out its own: that comes to the same as making them ready for it alone.
@Suite struct DeckTermsTests {
    private static let words = ["cell", "cells", "red", "reds", "glia", "The cell", "item", "ATP"]

    /// What the terms are besides some answers, found the slow way.
    private static func plain(_ terms: [String], except answers: [String]) -> (texts: Set<String>, words: Set<String>) {
        let accepted = answers.map(OptionalParts.init).flatMap { [$0.longest, $0.shortest] }.map { Phrase($0) }
        let own = Set(accepted.flatMap { [$0.plain, $0.stemmed] })
        let ownWords = Set(accepted.flatMap(\.words).map(\.stem))
        let phrases = terms.map { Phrase($0) }.filter { !$0.words.isEmpty && !own.contains($0.plain) && !own.contains($0.stemmed) }
        let words = phrases.filter { $0.words.count <= 3 }.flatMap(\.words).map(\.stem)
        return (Set(phrases.map(\.stemmed)), Set(words.filter { $0.utf8.count > 2 && !ownWords.contains($0) }))
    }

    @Test(arguments: 0..<40) func eachAnswerLeavesOutItsOwn(seed: UInt64) {
        var dice = Dice(state: seed)
        func phrase() -> String {
            (0..<Int.random(in: 1...4, using: &dice)).map { _ in Self.words.randomElement(using: &dice)! }.joined(separator: " ")
        }
        let terms = Array(Set((0..<12).map { _ in phrase() }))
        let all = DeckTerms(terms)
        for _ in 0..<8 {
            let answers = (0..<Int.random(in: 1...3, using: &dice)).map { _ in
                Bool.random(using: &dice) ? terms.randomElement(using: &dice)! : phrase()
            }
            let (found, plain) = (Terms(all, except: answers), Self.plain(terms, except: answers))
            for text in terms + answers + Self.words {
                let phrase = Phrase(text)
                #expect(
                    found.contains(phrase) == (plain.texts.contains(phrase.stemmed) || plain.texts.contains(phrase.plain)),
                    "\(text) besides \(answers)")
                for word in phrase.words.map(\.stem) {
                    #expect(
                        found.containsWord(word) == (plain.words.contains(word) || plain.texts.contains(word)), "\(word) besides \(answers)"
                    )
                }
            }
        }
    }
}
