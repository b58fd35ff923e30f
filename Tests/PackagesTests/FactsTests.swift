import Foundation
import Testing

/// What is read of a package is what Anki itself says of it.
@Suite struct FactsTests {
    @Test(arguments: PackageFixture.names) func notesAreThoseThatAnkiHas(name: String) throws {
        let (own, facts) = (try PackageFixture.ownFacts(of: name), try PackageFixture.facts(of: name))
        #expect(plain(own["media_missing"]) == plain(facts["media_missing"]))
        #expect(plain(own["fsrs"]) == (name.hasSuffix("colpkg") ? plain(facts["fsrs"]) : "false"))
        let notes = own["notes"] as! [[String: Any]]
        let wanted = facts["notes"] as! [[String: Any]]
        #expect(notes.count == wanted.count)
        for (note, wanted) in zip(notes, wanted) {
            for key in ["guid", "notetype", "tags", "fields"] {
                // What Anki ticks off while cards are answered is left out of packages without a schedule.
                let isFresh = name.contains("fresh") && key == "tags"
                let expected = isFresh ? (wanted[key] as! [String]).filter { $0 != "leech" && $0 != "marked" } : wanted[key]
                #expect(plain(note[key]) == plain(expected), "\(plain(wanted["guid"])) \(key)")
            }
        }
    }

    @Test(arguments: PackageFixture.names.filter { !$0.contains("fresh") }) func cardsAreThoseThatAnkiHas(name: String) throws {
        let (own, facts) = (try PackageFixture.ownFacts(of: name), try PackageFixture.facts(of: name))
        #expect(plain(own["counts"]) == plain(facts["counts"]))
        #expect(plain(own["tags"]) == plain(facts["tags"]))
        #expect(plain(own["filtered_decks"]) == plain(facts["filtered_decks"]))
        let cards = own["cards"] as! [[String: Any]]
        let wanted = facts["cards"] as! [[String: Any]]
        #expect(cards.count == wanted.count)
        for (card, wanted) in zip(cards, wanted) {
            for key in [
                "guid", "ord", "deck", "home_deck", "type", "queue", "ivl", "factor", "reps", "lapses", "left", "flag", "position",
                "due_date", "due_at", "revlog",
            ] {
                #expect(plain(card[key]) == plain(wanted[key]), "\(plain(wanted["guid"])) \(key)")
            }
        }
    }

    @Test(arguments: PackageFixture.names) func mediaAreWhole(name: String) throws {
        let (own, facts) = (try PackageFixture.ownFacts(of: name), try PackageFixture.facts(of: name))
        var wanted = facts["media"] as! [String: String]
        // What no note shows is in whole collections alone.
        if name.hasSuffix(".apkg") { wanted["unused picture.png"] = nil }
        #expect(own["media"] as! [String: String] == wanted)
    }

    @Test func decksHaveTheCardsThatAnkiCounts() throws {
        for name in ["sm2-latest.colpkg", "fsrs-legacy.colpkg"] {
            #expect(plain(try PackageFixture.ownFacts(of: name)["decks"]) == plain(try PackageFixture.facts(of: name)["decks"]))
        }
    }

    @Test func aPackageWithoutScheduleHasNewCards() throws {
        let package = try PackageFixture.package("sm2-fresh.apkg").collection
        #expect(package.cards.count == 118)
        #expect(package.cards.allSatisfy { $0.stage == .new && $0.queue == .new })
        #expect(package.reviews.isEmpty)
    }
}
