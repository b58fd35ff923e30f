import Formats
import Scheduling
import Statistics

extension MemoryTotals {
    /// What is remembered, in a sentence; nil without cards.
    var sentence: String? {
        guard let recall, let medianStability, let meanDifficulty else { return nil }
        let recalled = Phrase.number(recalled, decimals: 0)
        return
            "By FSRS-6 some \(recalled) of the \(cards) begun would be recalled today (\(Int((recall * 100).rounded())) %); half of them "
            + "have a stability of \(Phrase.stability(medianStability)) or more, and the mean difficulty is "
            + "\(Phrase.number(meanDifficulty, decimals: 1))."
    }

    /// The numbers.
    var table: FigureTable {
        FigureTable(
            title: "What FSRS-6 remembers of them", path: "states.memory", rowTitle: "", columns: [("Number", "")],
            rows: [
                .init("Sides begun", key: "sides", [.init(cards)]),
                .init("Recalled today", key: "recalled", [.init(recalled, decimals: 1)]),
                .init("Mean recall", key: "recall", [.init(share: recall)]),
                .init("Median stability", key: "stability", [.init(stability: medianStability)]),
                .init("Mean difficulty", key: "difficulty", [.init(meanDifficulty, decimals: 1)]),
            ])
    }
}

extension Phrase {
    /// Days in which recall falls to 90 %, as in `3.2 d`.
    static func stability(_ days: Double) -> String { number(days, decimals: days < 10 ? 1 : 0) + " d" }
}
