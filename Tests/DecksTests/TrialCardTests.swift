import Cards
import Testing

/// A card that reports a trial says who was analysed of how many, what was taken and for how long, what was to count and what came out, or
/// which of these is not known.
@Suite("The cards on trials") struct TrialCardTests {
    static let cards = ShippedCard.all.filter { $0.card.tags.contains("trial") }

    @Test func everyTrialIsReportedWithItsDesign() {
        #expect(Self.cards.count >= 55)
        for card in Self.cards {
            let reports = TrialReport.all(in: card.content.why.text)
            #expect(!reports.isEmpty, "\(card.place) has no line that begins with \"Design of\"")
            for report in reports {
                let missing = report.missing.map(\.rawValue).joined(separator: ", ")
                #expect(missing.isEmpty, "\(card.place), \(report.name): \(missing)")
            }
        }
    }

    /// A line that is not read as a report would pass unseen.
    @Test func everyLineOnADesignIsRead() {
        for card in ShippedCard.all {
            let count = card.text.matches(of: /\*Design of/).count
            #expect(TrialReport.all(in: card.content.why.text).count == count, "\(card.place)")
            #expect((count > 0) == card.card.tags.contains("trial"), "\(card.place): the tag trial and the line go together")
        }
    }

    @Test func aCardThatTeachesOneTrialIsTagged() {
        for card in ShippedCard.all where card.file == "5-evidence.md" && card.factIDs.first.map({ FactIDs.has(.trial, $0) }) == true {
            guard card.heading.contains(/\p{Lu}\p{L}+ (19|20)[0-9]{2}\b|\bthe [A-Z][\w-]+ trial\b/) else { continue }
            #expect(card.card.tags.contains("trial"), "\(card.place)")
        }
    }

    @Test func everyTrialHasACard() {
        let taught = Set(Self.cards.flatMap(\.factIDs))
        for (id, marks) in FactIDs.marks where marks.contains(.trial) { #expect(taught.contains(id), "\(id) is on no card about a trial") }
    }

    /// One trial has one design, whichever card tells it.
    @Test func aTrialIsReportedAlikeOnAllCards() {
        var numbers: [String: Set<String>] = [:]
        for card in Self.cards {
            for line in card.content.why.text.split(separator: "\n") {
                guard let report = line.wholeMatch(of: /Design of ([^:]+): ([^;]*?)(,.*)?;.*/) else { continue }
                let isBipolar = card.factIDs.contains("CLN-010")
                numbers[report.1 + (isBipolar ? " in bipolar disorder" : ""), default: []].insert(String(report.2))
            }
        }
        for (trial, numbers) in numbers { #expect(numbers.count == 1, "\(trial): \(numbers.sorted())") }
    }

    /// What could be looked up is looked up: "not stated here" does not tell a gap of the source from one of the card.
    @Test func noCardHidesWhatItDidNotLookUp() {
        for card in ShippedCard.all {
            #expect(!card.text.contains(/not (stated|given) here|[Ww]hich outcome was primary is not/), "\(card.place)")
        }
    }

    @Test(arguments: [
        ("Design of A 2008: 75 randomised, all analysed; 1 g twice daily; 24 weeks; primary: MADRS; result: null.", [String]()),
        ("Design of A 2008: 75 randomised, number analysed not stated in the abstract; 1 g; 24 weeks; primary: MADRS; result: null.", []),
        ("Design of A 2008: 75 people, not randomised, 70 analysed; dose unknown; 3 days; primary: glutamate; result: lower.", []),
        ("Design of A 2008: 75 randomised; 1 g; 24 weeks; primary: MADRS; result: null.", ["analysed"]),
        ("Design of A 2008: all analysed; 1 g; 24 weeks; primary: MADRS; result: null.", ["randomised"]),
        ("Design of A 2008: 75 randomised, all analysed; low dose; long; primary: MADRS; result: null.", ["dose", "duration"]),
        ("Design of A 2008: 75 randomised, all analysed; 1 g; 24 weeks; MADRS; null.", ["primary", "result"]),
        ("Design of A 2008: 75.", ["randomised", "analysed", "dose", "duration", "primary", "result"]),
    ])
    func aPartThatIsLackingIsNoticed(line: String, missing: [String]) throws {
        #expect(try #require(TrialReport(line: line)).missing.map(\.rawValue) == missing)
    }
}
