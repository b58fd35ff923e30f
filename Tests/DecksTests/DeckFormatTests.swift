import Cards
import Testing

/// What every card of the decks that come with Nacre has, whatever it teaches.
@Suite("The format of the shipped decks") struct DeckFormatTests {
    static let levels = ["level/core", "level/intermediate", "level/expert"]

    @Test func everyDeckIsReadWithoutAComplaint() {
        #expect(ShippedDeck.all.count == 5)
        for deck in ShippedDeck.all {
            #expect(deck.deck.title != nil, "\(deck.file) has no title")
            for diagnostic in deck.deck.diagnostics { Issue.record("\(diagnostic.rendered(file: deck.file))") }
        }
    }

    @Test func thereAreManyCardsAndSomeOfEveryKind() {
        #expect(ShippedCard.all.count >= 250)
        for kind in Card.Kind.allCases {
            #expect(ShippedCard.all.filter { $0.card.kind == kind }.count >= 5, "few \(kind) cards")
        }
        #expect(ShippedCard.all.contains { $0.card.sides.contains(.backward) })
    }

    @Test func aHeadingOccursOnceInAllDecks() {
        let places = Dictionary(grouping: ShippedCard.all) { PlainWords($0.heading).words }
        for cards in places.values { #expect(cards.count == 1, "\(cards.map(\.place).joined(separator: "; "))") }
    }

    @Test func everyCardHasOneLevel() {
        for card in ShippedCard.all {
            let levels = card.card.tags.filter { $0.hasPrefix("level") }
            #expect(levels.count == 1 && Self.levels.contains(levels[0]), "\(card.place): \(levels)")
        }
        for deck in ShippedDeck.all {
            for level in Self.levels { #expect(deck.cards.contains { $0.card.tags.contains(level) }, "\(deck.file) has no \(level)") }
        }
    }

    @Test func everyCardHasAnAnswer() {
        for card in ShippedCard.all {
            for content in card.contents {
                let isAnswered =
                    switch content.answer {
                    case .shown(let blocks): !blocks.isEmpty
                    case .choice(let options, _, _): options.contains(where: \.isRight)
                    case .typed(let answers, _): !answers.isEmpty
                    case .ordered(let items, _, _), .points(let items, _, _): !items.isEmpty
                    }
                #expect(isAnswered, "\(card.place)")
            }
        }
    }

    @Test func aChoiceHasTwoToSixOptionsAndAReasonUnderEach() {
        for card in ShippedCard.all {
            guard case .choice(let options, _, _) = card.content.answer else { continue }
            #expect((2...6).contains(options.count), "\(card.place): \(options.count) options")
            #expect(options.contains { !$0.isRight }, "\(card.place): no option is wrong")
            #expect(Set(options.map { PlainWords($0.text.text).words }).count == options.count, "\(card.place): an option stands twice")
            for option in options { #expect(!option.reason.text.isEmpty, "\(card.place): no reason under \"\(option.text.text)\"") }
        }
    }

    @Test func anOrderedCardHasAtLeastThreeItems() {
        for card in ShippedCard.all {
            switch card.content.answer {
            case .ordered(let items, _, _): #expect(items.count >= 3, "\(card.place): \(items.count) items")
            case .shown(let blocks):
                let numbered = blocks.contains { if case .list(let list) = $0 { list.start != nil } else { false } }
                #expect(!numbered, "\(card.place) has a numbered list but no #ordered")
            case .points(let items, _, _): #expect((2...4).contains(items.count), "\(card.place): \(items.count) points")
            case .choice, .typed: break
            }
        }
    }

    /// What is longer cannot be graded as one thing.
    @Test func aLongFreeAnswerHasPoints() {
        for card in ShippedCard.all {
            guard case .shown(let blocks) = card.content.answer, card.card.kind == .basic, blocks.gaps.isEmpty else { continue }
            let running = blocks.filter { if case .paragraph = $0 { true } else { false } }.text
            #expect(running.count <= 140, "\(card.place): \(running.count) characters")
        }
    }

    /// A tag with a slip of the pen would quietly make a card of another kind.
    @Test func everyTagIsKnown() {
        let known = Set(Self.levels).union(Card.askingTags).union(["trial"])
        for deck in ShippedDeck.all {
            #expect(deck.deck.tags.count == 1, "\(deck.file) has the tags \(deck.deck.tags)")
            for card in deck.cards {
                let others = card.card.tags.filter { !$0.hasPrefix("part/") }
                #expect(Set(others).subtracting(deck.deck.tags).isSubset(of: known), "\(card.place): \(card.card.tags)")
            }
        }
    }
}
