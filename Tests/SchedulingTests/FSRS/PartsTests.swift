import Scheduling
import Testing

/// Parameters that decks and tags have of their own.
@Suite struct PartsTests {
    private static func parameters(_ first: Double) -> FSRS.Parameters {
        var parameters = FSRS.Parameters.standard
        parameters[0] = first
        return parameters
    }

    private let models = FSRS.Models(
        .standard,
        own: [
            .init(.tag("level"), parameters(1)), .init(.tag("level/core"), parameters(2)), .init(.deck("nac"), parameters(3)),
            .init(.deck("nac/dual"), parameters(4)),
        ])

    /// Which of them holds follows from the deck and the tags alone: a deck goes before a tag, and a longer name before a shorter one.
    @Test(arguments: [
        ("nac", [], 3.0), ("NAC/Dual", ["level/core"], 4), ("nac/other", ["level"], 3), ("nacre", ["level"], 1), ("gsh", ["level/core"], 2),
        ("gsh", ["Level/Core/x"], 2), ("gsh", ["level/expert", "evidence"], 1), ("gsh", ["levels"], 0.212), ("", [], 0.212),
    ])
    func oneHoldsForEachCard(deck: String, tags: [String], first: Double) {
        #expect(models.model(deck: deck, tags: tags).parameters[0] == first)
        #expect(FSRSSchedulers(models: models).scheduler(deck: deck, tags: tags).model.parameters[0] == first)
    }

    @Test func settingsAreReadAsTheyAreWritten() throws {
        let own = [
            FSRS.OwnParameters(.deck("Dual; action = of NAC"), Self.parameters(1)),
            FSRS.OwnParameters(.tag("level/core"), Self.parameters(2)),
        ]
        let text = FSRS.OwnParameters.text(own)
        #expect(FSRS.OwnParameters.all(of: text) == own)
        #expect(FSRS.OwnParameters.all(of: "") == [])
        // What is named twice has what stands last; the order is that in which cards are asked.
        let twice = FSRS.OwnParameters.text([own[1], .init(own[1].part, Self.parameters(5)), own[0]])
        #expect(FSRS.OwnParameters.all(of: twice) == [own[0], .init(own[1].part, Self.parameters(5))])
        for wrong in ["nac = 1, 2", "deck:nac = 1, 2", "deck: = \(FSRS.Parameters.standard.text)", text + "; tag:x", "x:y = \(text)"] {
            #expect(FSRS.OwnParameters.all(of: wrong) == nil, "\(wrong)")
        }
    }

    @Test func schedulersAreReadAsTheyAreWritten() {
        var level = LevelOffsets()
        level.learn(true, foretold: 0.3, at: LevelOffsets.Stage(reviews: 2, hasFailed: true))
        let schedulers = FSRSSchedulers(models: models, retention: 0.83, level: level)
        #expect(FSRSSchedulers(text: schedulers.text) == schedulers)
        #expect(FSRSSchedulers(text: "1;0.9") == nil && FSRSSchedulers(text: schedulers.text + "\nx") == nil)
    }
}
