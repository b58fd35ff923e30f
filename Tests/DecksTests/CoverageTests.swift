import Cards
import TestSupport
import Testing

/// The decks' README leads from each claim to the cards on it.
@Suite("The way from the README to the cards") struct CoverageTests {
    /// The relative links: the file, and the anchor or nil.
    static let links = ShippedDeck.readme.matches(of: /\[[^\]]+\]\(([^)#:]*)(#([^)]*))?\)/).map {
        (file: String($0.1), anchor: $0.3.map(String.init))
    }

    @Test func everyLinkLeadsToAHeadingThatExists() {
        let anchors = Dictionary(
            uniqueKeysWithValues: ShippedDeck.all.map { deck in
                (deck.file, Set(HeadingAnchors(headings: [deck.deck.title ?? ""] + deck.cards.map(\.heading)).anchors))
            })
        #expect(Self.links.count >= 60)
        for (file, anchor) in Self.links where !file.hasPrefix("../") {
            #expect(anchors[file] != nil, "there is no deck \(file)")
            if let anchor { #expect(anchors[file]?.contains(anchor) == true, "\(file) has no heading for #\(anchor)") }
        }
    }

    @Test func everyDeckIsLinkedAsAWholeInTheOrderOfStudy() {
        let wholes = Self.links.filter { $0.anchor == nil && !$0.file.hasPrefix("../") }
        #expect(wholes.map(\.file) == ShippedDeck.all.map(\.file))
    }

    @Test func theListOfFactsIsLinkedAndNothingElseOutside() {
        #expect(Set(Self.links.map(\.file).filter { $0.hasPrefix("../") }) == ["../docs/facts.md"])
    }

    @Test func everyClaimOfTheTableLeadsToACard() throws {
        let table = try #require(ShippedDeck.readme.firstMatch(of: /(?m)^\| claim \|.*\n\|[-|]*\n((\|.*\n)+)/)).1
        let rows = table.split(separator: "\n")
        #expect(rows.count >= 20)
        for row in rows { #expect(row.contains(/\]\([1-5]-[a-z-]+\.md#/), "\(row.prefix(60))") }
    }

    @Test(arguments: [
        ("Which enzyme turns glutamate into GABA?", "which-enzyme-turns-glutamate-into-gaba"),
        ("What is glutamate's \"role\": n = 2.4 g/day, 63 %?", "what-is-glutamates-role-n--24-gday-63-"),
        ("How does system xc⁻ work (H₂O₂, Ca²⁺)?", "how-does-system-xc-work-ho-ca"),
        ("Glutamate–glutamine ↔ γ-cycle_1", "glutamateglutamine--γ-cycle_1"),
    ])
    func anAnchorIsMadeAsGitHubMakesIt(heading: String, anchor: String) {
        #expect(HeadingAnchors(headings: [heading, heading]).anchors == [anchor, anchor + "-1"])
    }
}
