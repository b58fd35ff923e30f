import Testing

/// Each card says, in a comment, which facts it teaches, so that cards resting on one fact are corrected together.
@Suite("The facts behind the cards") struct FactIDTests {
    @Test func theListOfFactsIsInOrder() {
        let facts = FactIDs.facts
        #expect(facts.count >= 300)
        #expect(facts.count == FactIDs.document.matches(of: /(?m)^\| [A-Z]{3}-/).count, "a line of a table is not read")
        #expect(Set(facts.map(\.id)).count == facts.count)
        for (fact, next) in zip(facts, facts.dropFirst()) where fact.id.prefix(3) == next.id.prefix(3) {
            #expect(fact.id < next.id)
        }
        for fact in facts {
            #expect(fact.id.wholeMatch(of: /(GLU|GSH|NAC|DUA|CLN)-[0-9]{3}/) != nil, "\(fact.id)")
            #expect(fact.statement.hasSuffix("."), "\(fact.id): \(fact.statement)")
            #expect(fact.marks.allSatisfy { FactIDs.Mark(rawValue: $0) != nil }, "\(fact.id): \(fact.marks)")
        }
    }

    @Test func everyFactCitesSourcesOfTheList() {
        let names = FactIDs.sources.map(\.name)
        #expect(names.count >= 200 && Set(names).count == names.count)
        for fact in FactIDs.facts {
            #expect(!fact.sources.isEmpty, "\(fact.id) has no source")
            for source in fact.sources { #expect(names.contains(source), "\(fact.id): \(source) is not in the list of sources") }
        }
        for (name, reference) in FactIDs.sources { #expect(reference.fault == nil, "\(name): \(reference.fault ?? "")") }
    }

    /// Nothing is listed that no card teaches, and no work that no card cites.
    @Test func theListHoldsWhatTheCardsHold() {
        let cited = Set(ShippedCard.all.flatMap(\.factIDs))
        for fact in FactIDs.facts { #expect(cited.contains(fact.id), "no card teaches \(fact.id)") }
        let works = Set(SourceTests.references.map(\.reference.text))
        let listed = Set(FactIDs.sources.map(\.reference.text))
        for work in works.symmetricDifference(listed) { Issue.record("only in the cards or only in the list: \(work)") }
    }

    @Test func everyCardNamesItsFacts() {
        for card in ShippedCard.all {
            #expect(!card.factIDs.isEmpty, "\(card.place) names no fact")
            #expect(Set(card.factIDs).count == card.factIDs.count, "\(card.place) names a fact twice")
            for id in card.factIDs { #expect(FactIDs.marks[id] != nil, "\(card.place): \(id) is not a fact") }
        }
    }

    @Test func idsStandInCommentsAndNowhereElse() {
        for card in ShippedCard.all {
            let comments = card.text.matches(of: /<!--[\s\S]*?-->/).map { String($0.0) }.filter {
                !$0.contains(/^<!-- (spoken|searched|after|id|map):/)
            }
            #expect(comments.count == 1, "\(card.place): \(comments.count) comments")
            for comment in comments {
                #expect(comment.contains(/^<!-- [A-Z]{3}-[0-9]{3}(, [A-Z]{3}-[0-9]{3})* -->$/), "\(card.place): \(comment)")
            }
            let ids = card.text.matches(of: /\b(GLU|GSH|NAC|DUA|CLN)-[0-9]{3}\b/)
            #expect(ids.count == card.factIDs.count, "\(card.place) shows an id")
        }
    }

    /// A number that nobody read again is not what a learner should be made to recall. It may stand in an explanation.
    @Test func factsThatWereNotReadAgainPutNoNumberIntoAnAnswer() {
        var tested = 0
        for card in ShippedCard.all where card.factIDs.allSatisfy({ FactIDs.has(.unread, $0) }) {
            tested += 1
            for number in ExactNumbers(in: card.answers).found { Issue.record("\(card.place) asks for \(number)") }
        }
        #expect(tested >= 3)
    }

    @Test(arguments: [
        ("about 3 Na⁺ and 1 H⁺ enter", ["3", "1"]), ("near 100:1", ["100", "1"]), ("-240 mV", ["240"]), ("17 doses in 72 h", ["17", "72"]),
        ("98 %", ["98"]), ("1.5–2 mM", ["1.5", "2"]), ("mGlu2/3 and GluK1–5", []), ("4F2hc and 3-mercaptopyruvate", []),
        ("H₂O₂ and Ca²⁺", []), ("NF-κB, C2 and GPX4", []), ("two GluN1", []),
    ])
    func aNumberIsTellableFromAName(text: String, numbers: [String]) {
        #expect(ExactNumbers(in: text).found == numbers)
    }
}

/// The numbers of a text, as opposed to the digits in names such as mGlu2/3, 4F2hc and 3-mercaptopyruvate.
private struct ExactNumbers {
    let found: [String]

    init(in text: String) {
        let name = /[\p{L}₀-₉][\p{L}\p{N}]*([\/–-][\p{L}\p{N}]+)*|[0-9]+[-]?\p{L}[\p{L}\p{N}]*/
        let names = text.replacing(name, with: " ")
        found = names.matches(of: /[0-9]+([.,][0-9]+)?/).map { String($0.0) }
    }
}

extension ShippedCard {
    /// What the learner is asked to recall or to pick; of typed answers the one that is shown.
    fileprivate var answers: String {
        contents.map { content in
            switch content.answer {
            case .shown(let blocks): blocks.text
            case .choice(let options, _, _): options.map(\.text.text).joined(separator: "\n")
            case .typed(let answers, _): answers[0]
            case .ordered(let items, _, _), .points(let items, _, _): items.map(\.text).joined(separator: "\n")
            }
        }.joined(separator: "\n")
    }
}
