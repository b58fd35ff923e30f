import Cards
import Identity
import Scheduling
import Testing

/// Which steps follow from what was listed and is listed, and from what is known of cards.
@Suite struct IdentityPlanTests {
    private static let texts: [Character: String] = [
        "P": "It turns oxidised glutathione back and spends cofactors", "Q": "Through an antiporter of the plasma membrane",
        "R": "Magnesium, until the membrane is depolarised", "S": "Several families, most of them in astrocytes",
        "T": "It turns oxidised cystine over and feeds the cofactors",
    ]

    /// A small deck, before and after: cards as `heading=body`, in their order; cards with one heading have ordinals. Headings get their
    /// numbers as they come, 1 for the first, and `*` marks those that have a history.
    private struct Story {
        var facts = TableFacts()
        var before = IdentityPlan.Listed()
        var after = IdentityPlan.Listed()
        var edited: Set<CardNumber> = []

        init(_ text: String) {
            let parts = text.split(separator: "→", omittingEmptySubsequences: false).map(String.init)
            for (hash, body) in texts { facts.texts[UInt64(hash.asciiValue!)] = body }
            before = list(parts[0], isListed: false)
            after = list(parts[1], isListed: true)
        }

        private mutating func list(_ text: String, isListed: Bool) -> IdentityPlan.Listed {
            var listed = IdentityPlan.Listed()
            listed.decks = ["a"]
            for word in text.split(separator: " ") {
                let card = word.filter { $0 != "*" }.split(separator: "=")
                let body = Character(String(card[1]))
                let ordinal = listed.cards.keys.count { $0.heading == card[0] }
                let name = SourceName(deck: "a", heading: String(card[0]), ordinal: ordinal)
                var source = Source(name: name, bodyHash: UInt64(body.asciiValue!))
                source.path = "a.md"
                source.position = listed.cards.count
                source.candidate.body = texts[body]!
                source.sides[.forward] = number(name, source.bodyHash, hasHistory: word.hasSuffix("*"), isListed: isListed)
                listed.cards[name] = source
            }
            return listed
        }

        private mutating func number(_ name: SourceName, _ hash: UInt64, hasHistory: Bool, isListed: Bool) -> CardNumber {
            let side = name.name(of: .forward)
            if let index = facts.rows.firstIndex(where: { $0.side.name == side }) {
                if facts.rows[index].side.bodyHash != hash { edited.insert(facts.rows[index].side.number) }
                (facts.rows[index].side.bodyHash, facts.rows[index].isListed) = (hash, isListed)
                return facts.rows[index].side.number
            }
            let row = TableFacts.Row(
                side: NamedSide(name: side, number: facts.nextNumber(), bodyHash: hash), hasHistory: hasHistory, isListed: isListed)
            facts.rows.append(row)
            return row.side.number
        }

        var plan: IdentityPlan { IdentityPlan(before: before, after: after, edited: edited, facts: facts) }
    }

    /// Steps as `1>2` for a rename, `2|1` for a separation, `+3 heading#1` for a new name; those of one batch with commas between.
    private static func words(_ steps: [IdentityPlan.Step]) -> String {
        steps.map { step in
            switch step {
            case .add(let side): "+\(side.number.rawValue) \(side.name.heading)#\(side.name.ordinal)"
            case .rename(let moves): moves.map { "\($0.from.rawValue)>\($0.to.rawValue)" }.joined(separator: ",")
            case .keepApart(let moves): moves.map { "\($0.to.rawValue)|\($0.from.rawValue)" }.joined(separator: ",")
            }
        }.joined(separator: " ")
    }

    @Test(arguments: [
        // Nothing happened, or nothing that has a history.
        ("x=P* y=Q* → x=P y=Q", ""), ("x=P y=Q → z=P y=Q", ""), ("x=P* → x=Q", ""), ("x=P* y=Q* → y=Q x=P", ""),
        // Another heading.
        ("x=P* y=Q* → z=P y=Q", "1>3"), ("x=P* y=Q* → z=P w=Q", "2>4 1>3"),
        // Cards that share a heading: one was put before, one was taken out, two changed places by way of a third name.
        // Whoever bears a name from which another went stands for itself.
        ("x=P* → x=Q x=P", "1>2 1>1"), ("x=P* x=Q* → x=Q", "+3 x#2 1>3,2>1"), ("x=P* x=Q* → x=Q x=P", "+3 x#2 1>3,2>1,3>2"),
        // Headings that are numbers stand for places.
        ("Q1=P* Q2=Q* → Q1=Q Q2=P", ""), ("Q1=P* Q2=Q* → Q1=R Q2=P Q3=Q", "2>3,1>2 1>1"),
    ])
    func stepsFollow(story: String, expected: String) throws {
        var plan = Story(story).plan
        try plan.follow()
        #expect(Self.words(plan.takeSteps()) == expected)
        #expect(plan.takeSteps().isEmpty)
    }

    @Test func aKnownNameIsFollowedAndWhatStoodThereMakesRoom() throws {
        var story = Story("x=P* → z=P")
        story.facts.rows[1].hasHistory = true
        var plan = story.plan
        try plan.succeed([SourceName(deck: "a", heading: "x", ordinal: 0).name(of: .forward): story.facts.rows[1].side.name])
        #expect(Self.words(plan.takeSteps()) == "+3 z#1 2>3,1>2")
    }

    @Test func theDoubtfulIsAskedAndNotDone() throws {
        let story = Story("reductase=P* y=Q* → energy=T y=Q")
        var plan = story.plan
        try plan.follow()
        #expect(Self.words(plan.takeSteps()) == "")
        #expect(plan.doubts.map { [$0.gone.rawValue, $0.fresh.rawValue] } == [[1, 3]])

        var apart = story
        apart.facts.pairsApart = [[CardNumber(1), CardNumber(3)]]
        plan = apart.plan
        try plan.follow()
        #expect(plan.doubts.isEmpty)
    }

    @Test func aCardThatComesBackGetsItsHistoryAgain() throws {
        var story = Story("z=P → x=P")
        story.facts.successors = [CardNumber(2): CardNumber(1)]
        story.facts.rows[0].hasHistory = true
        var plan = story.plan
        #expect(try !plan.part())
        try plan.follow()
        #expect(Self.words(plan.takeSteps()) == "1>2")
    }

    @Test func aCardThatComesBackBesideItsSuccessorWasAnother() throws {
        var story = Story("z=Q* → z=Q x=P")
        story.facts.successors = [CardNumber(2): CardNumber(1)]
        var plan = story.plan
        #expect(try plan.part())
        #expect(Self.words(plan.takeSteps()) == "1|2")
        #expect(try !plan.part())
    }

    @Test func aNameThatIsUsedAgainStandsForItself() throws {
        var story = Story("z=Q* → z=Q x=Q")
        story.facts.successors = [CardNumber(2): CardNumber(1)]
        var plan = story.plan
        try plan.follow()
        #expect(Self.words(plan.takeSteps()) == "2>2")
    }

    @Test func aRenameOfPartedCardsMovesNothing() throws {
        var story = Story("x=P* → z=P")
        story.facts.pairsApart = [[CardNumber(1), CardNumber(2)]]
        var plan = story.plan
        try plan.succeed([SourceName(deck: "a", heading: "x", ordinal: 0).name(of: .forward): story.facts.rows[1].side.name])
        try plan.follow()
        // Were it believed to have moved, the name that it left would be looked at as one that went on.
        #expect(Self.words(plan.takeSteps()) == "1>2")
        #expect(plan.doubts.isEmpty)
    }
}
