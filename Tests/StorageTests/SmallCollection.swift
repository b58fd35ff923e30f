import Cards
import Scheduling
import Study

@testable import Storage

/// A few cards that stand in all the ways a card can stand. The day is `today`; each card is known by one letter.
///
///     L  life         biology              basic    mature: 48 days, 2.90, due in 12 days
///     Z  Die Zelle    biology              basic    mature: 30 days, 1.94, due in 11 days
///     M  membrane     biology/cells        typed    forgotten 3 days ago after 6, due since 2 days
///     1  nucleus c1   biology/cells        cloze    first answered today with 2: in the drill, due tomorrow
///     2  nucleus c2   biology/cells        cloze    new, buried until tomorrow; its twin
///     X  x_c⁻ …       2-chemistry          choice   first answered yesterday with 4, due today
///     H  100% of GSH  2-chemistry          ordered  new, suspended
///     F  GSSG         2-chemistry          basic    young: 6 days, 2.70, would be due today, suspended
///     B  GSSG back    2-chemistry          basic    new; answered in a quiz
enum SmallCollection {
    static let today = StudyDay(20_800)

    static func learner() throws -> Learner {
        var learner = Learner(try .inMemory())
        learner.day = today.advanced(by: -60)
        try learner.read(
            .deck(
                "biology",
                [
                    .init("life", body: "What is alive moves.\n\nIt also eats.", tags: ["level/core"]),
                    .init("Die Zelle", body: "Größe: 10 µm; ΔG°' = −30 kJ", tags: ["level/expert", "ÜBER/x"]),
                ], tags: ["Science"]))
        try history(of: "life", "biology", [(-60, 5), (-59, 5), (-53, 5), (-36, 5)], &learner)
        try history(of: "Die Zelle", "biology", [(-40, 3), (-39, 3), (-33, 3), (-19, 3)], &learner)
        learner.day = today.advanced(by: -10)
        try learner.read(
            .deck(
                "biology/cells",
                [
                    .init("membrane", body: "lipid bilayer | bilayer", tags: ["level"], kind: "typed"),
                    .init("nucleus", body: "{{c1::DNA}} and {{c2::RNA}}", sides: [.cloze(1), .cloze(2)], kind: "cloze"),
                ]))
        try history(of: "membrane", "biology/cells", [(-10, 4), (-9, 4), (-3, 1)], &learner)
        learner.day = today.advanced(by: -7)
        try learner.read(
            .deck(
                "2-chemistry",
                [
                    .init("x_c⁻ carries cystine", body: "It is an antiporter (1:1), not a pump.", tags: ["le_el"], kind: "choice"),
                    .init("100% of GSH", body: "A *star*, a \"quote\", C:\\dir and d.g", tags: ["level/core"], kind: "ordered"),
                    .init("GSSG", body: "Glutathione disulfide", sides: [.forward, .backward], tags: ["science/odd"]),
                ], title: "Organic chemistry"))
        try history(of: "GSSG", "2-chemistry", [(-7, 5), (-6, 5)], &learner)
        try history(of: "x_c⁻ carries cystine", "2-chemistry", [(-1, 4)], &learner)
        learner.day = today
        let cells = "biology/cells"
        try learner.answer(learner.card("nucleus", .cloze(1), deck: cells), .two)
        try learner.record([.bury(learner.card("nucleus", .cloze(2), deck: cells), until: today.advanced(by: 1))])
        try learner.record([
            .suspend(learner.card("100% of GSH", deck: "2-chemistry")), .suspend(learner.card("GSSG", deck: "2-chemistry")),
        ])
        try learner.answer(learner.card("GSSG", .backward, deck: "2-chemistry"), .five, .quiz)
        try learner.answer(learner.card("life", deck: "biology"), .zero)
        try learner.undo()
        return learner
    }

    private static func history(of heading: String, _ deck: String, _ answers: [(day: Int, grade: Int)], _ learner: inout Learner) throws {
        for answer in answers {
            learner.day = today.advanced(by: answer.day)
            try learner.answer(learner.card(heading, deck: deck), Grade(rawValue: answer.grade)!)
        }
    }

    /// The letters of the cards that a filter chooses, in the order of the decks.
    static func letters(_ filter: Filter, in learner: Learner) throws -> String {
        try learner.store.cards(filter, day: today).map { card in
            switch card.name.side {
            case .cloze(let number): "\(number)"
            case .backward: "B"
            case .forward:
                ["life": "L", "Die Zelle": "Z", "membrane": "M", "x_c⁻ carries cystine": "X", "100% of GSH": "H", "GSSG": "F"][
                    card.heading]!
            }
        }.joined()
    }
}
