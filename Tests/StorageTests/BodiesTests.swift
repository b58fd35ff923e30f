import Cards
import GRDB
import Scheduling
import Study
import TestSupport
import Testing

@testable import Storage

/// Every body is kept, once, for as long as a card has it: on the page of its file, or by itself when no file lists its card.
@Suite struct BodiesTests {
    /// Texts of several pages, with sides of several numbers, without a body among them.
    private func drafts(_ count: Int, seed: UInt64 = 1) -> [IndexedFile.Draft] {
        var dice = Dice(state: seed)
        return (0..<count).map { index in
            let body = String(repeating: "line \(index % 17) of \(seed) ", count: Int(dice.next() % 40))
            let sides: [Side] = index % 5 == 0 ? [.cloze(1), .cloze(2), .cloze(3)] : [.forward]
            return .init("card \(index)", body: index % 11 == 0 ? "" : body + "end \(index)", sides: sides)
        }
    }

    private func bodies(_ learner: Learner, _ drafts: [IndexedFile.Draft], deck: String = "deck") throws -> [String] {
        let cards = try drafts.map { try learner.card($0.heading, $0.sides.last!, deck: deck) }
        let bodies = try learner.store.bodies(of: cards)
        return cards.map { bodies[$0] ?? "" }
    }

    private func kept(_ learner: Learner) throws -> [String] {
        try learner.store.read { try String.fetchAll($0, sql: "SELECT text FROM body ORDER BY text") }
    }

    @Test func bodiesOfManyPagesAreReadAsTheyWereWritten() throws {
        var learner = Learner(try .inMemory())
        let drafts = drafts(500)
        try learner.read(.deck("deck", drafts), .deck("other", [.init("a")]))
        #expect(try bodies(learner, drafts) == drafts.map(\.body))
        #expect(try kept(learner) == [])
        let pages = try learner.store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM page") ?? 0 }
        #expect(pages > 2)
    }

    @Test func aBodyThatAGoneCardHadIsKeptUntilItIsListedAgain() throws {
        var learner = Learner(try .inMemory())
        var drafts = drafts(300)
        try learner.read(.deck("deck", drafts))
        let gone = drafts.remove(at: 120)
        let card = try learner.card(gone.heading, gone.sides[0])
        try learner.read(.deck("deck", drafts, modified: 2))
        #expect(try kept(learner) == [gone.body])
        #expect(try learner.store.bodies(of: [card]) == [card: gone.body])
        drafts.append(gone)
        try learner.read(.deck("deck", drafts, modified: 3))
        #expect(try kept(learner) == [] && bodies(learner, drafts) == drafts.map(\.body))
    }

    @Test func aBodyThatWasEditedIsForgottenOnceItsCardIsKnown() throws {
        var learner = Learner(try .inMemory())
        var drafts = drafts(200)
        try learner.read(.deck("deck", drafts))
        drafts[50].body += " more"
        try learner.read(.deck("deck", drafts, modified: 2))
        #expect(try kept(learner) == [] && bodies(learner, drafts) == drafts.map(\.body))
    }

    @Test func filesThatTakeNoPartKeepTheirBodies() throws {
        var learner = Learner(try .inMemory())
        let drafts = drafts(200)
        try learner.read(.deck("deck", drafts), .deck("other", [.init("a")]))
        try learner.read(absent: ["/decks/deck.md"])
        #expect(try bodies(learner, drafts) == drafts.map(\.body))
        #expect(try learner.store.cards(.text("line"), day: learner.day).isEmpty)
        try learner.read(returned: ["/decks/deck.md"])
        #expect(try bodies(learner, drafts) == drafts.map(\.body))
        let found = try learner.store.cards(.text("END 151"), day: learner.day).map(\.name.heading)
        #expect(found == ["card 151"])
    }

    /// A store of the first version has a row for each body, and no pages.
    @Test func bodiesOfAnOlderStoreServeUntilTheirFilesAreReadAgain() throws {
        var learner = Learner(try .inMemory())
        let drafts = drafts(40)
        try learner.read(.deck("deck", drafts))
        let bodies = try learner.store.bodies(of: drafts.map { try learner.card($0.heading, $0.sides[0]) })
        try learner.store.database.write { db in
            for (card, body) in bodies {
                let sql = "INSERT INTO body (hash, text) SELECT body_hash, ? FROM card WHERE number = ?"
                try db.execute(sql: sql, arguments: [body, card.rawValue])
            }
            try db.execute(sql: "DELETE FROM page")
        }
        #expect(try self.bodies(learner, drafts) == drafts.map(\.body))
        var edited = drafts
        edited.remove(at: 7)
        edited[3].body += " more"
        try learner.read(.deck("deck", edited, modified: 2))
        #expect(try self.bodies(learner, edited) == edited.map(\.body))
        #expect(try kept(learner) == [drafts[7].body])
    }

    /// Whatever the word, and however many cards have it, it is found in the bodies in which plain looking finds it.
    @Test func wordsAreFoundInAllPages() throws {
        var learner = Learner(try .inMemory())
        let (one, two) = (drafts(400), drafts(300, seed: 2))
        try learner.read(.deck("deck", one), .deck("other", two))
        for word in ["LINE 3 of", "end 2", "end 399", "of 2 line", "nowhere", "d", "end 19"] {
            let meant = [("deck", one), ("other", two)].flatMap { deck, drafts in
                drafts.filter { $0.body.lowercased().contains(word.lowercased()) || $0.heading.contains(word.lowercased()) }
                    .flatMap { draft in draft.sides.map { CardName(deck: deck, heading: draft.heading, ordinal: 0, side: $0) } }
            }
            #expect(try learner.store.cards(.text(word), day: learner.day).map(\.name) == meant, "\(word)")
            let inOther = Filter.and([.text(word), .deck("other")])
            #expect(try learner.store.cards(inOther, day: learner.day).map(\.name) == meant.filter { $0.deck == "other" }, "\(word)")
        }
    }
}
