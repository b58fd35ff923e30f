import Cards
import Testing

/// A card that reports a trial says how large and long it was, what was taken and what was measured, or that this is not known.
@Suite("The cards on trials") struct TrialCardTests {
    /// The cards of the last deck that teach what one trial found and name it in the question.
    static let cards = ShippedCard.all.filter { card in
        card.file == "5-evidence.md" && card.factIDs.first.map { FactIDs.has(.trial, $0) } == true
            && (card.heading.contains(TrialReport.name) || card.heading.contains(/\bthe [A-Z][\w-]+ trial\b/))
    }

    @Test func everyTrialIsReportedWithItsDesign() {
        #expect(Self.cards.count >= 35)
        for card in Self.cards {
            let report = TrialReport(question: card.content.question.text, rest: card.answerAndReasons)
            let missing = report.missing.map(\.rawValue).joined(separator: ", ")
            #expect(missing.isEmpty, "\(card.place) does not state: \(missing)")
        }
    }

    @Test func everyTrialHasACard() {
        let taught = Set(Self.cards.flatMap(\.factIDs))
        for (id, marks) in FactIDs.marks where marks.contains(.trial) { #expect(taught.contains(id), "\(id) is on no card about a trial") }
    }

    @Test(arguments: [
        ("Berk 2008 (n = 75, NAC 1 g twice daily for 24 weeks): what of MADRS?", "It improved.", []),
        ("Hardan 2012: 33 autistic children, up to 900 mg three times daily, 12 weeks?", "Irritability.", []),
        ("Gray 2017 (302 adults, 12 weeks): odds ratio for a negative urine test?", "1 (The dose is not stated here.)", []),
        ("Grant 2014 (n = 28)?", "Craving fell. (Dose and length of treatment are not stated here.)", []),
        ("Berk 2019 (n = 181, 2 g/day, 16 weeks)?", "The primary measure itself is not stated here.", []),
        ("Berk 2008 (NAC 1 g twice daily for 24 weeks)?", "MADRS improved.", ["participants"]),
        ("Berk 2008 (n = 75, 24 weeks)?", "MADRS improved.", ["dose"]), ("Berk 2008 (n = 75, 2 g/day)?", "MADRS improved.", ["duration"]),
        ("Berk 2008 (n = 75, 2 g/day, 24 weeks)?", "It was null.", ["endpoint"]),
        ("Berk 2008?", "MADRS, as in Berk 2012 (n = 149, 2 g/day, 8 weeks).", ["participants", "dose", "duration"]),
        ("In 2008?", "NAC was better.", ["participants", "dose", "duration", "endpoint"]),
        ("Berk 2008 (n = 75): MADRS?", "It improved. The dose was not low. It lasted long.", ["dose", "duration"]),
    ])
    func aPartThatIsLackingIsNoticed(question: String, rest: String, missing: [String]) {
        #expect(TrialReport(question: question, rest: rest).missing.map(\.rawValue) == missing)
    }
}

extension ShippedCard {
    /// What the card tells after the question, the wrong options left out.
    fileprivate var answerAndReasons: String {
        let answer: [Block] =
            switch content.answer {
            case .shown(let blocks): blocks
            case .choice(let options, _, let explanation): options.filter(\.isRight).flatMap { $0.text + $0.reason } + explanation
            case .typed(let answers, let explanation): [.paragraph([.text(answers[0] + ".")])] + explanation
            case .ordered(let items, _, let explanation): items.flatMap { $0 } + explanation
            }
        return (answer + content.why + content.hint).text
    }
}
