import Formats
import Foundation
import Scheduling
import Statistics

// MARK: - What the cards are like

extension Intervals {
    /// How far apart reviews are.
    var figure: FigureValue {
        var lead = "No side has an interval yet."
        if let median, let longest {
            lead = "Half of the sides have \(Phrase.interval(median)) or less; the longest has \(Phrase.interval(longest))."
        }
        return FigureValue(
            name: .intervals, lead: lead, isEmpty: cards == 0, bars: .classes("Sides by interval", FigureWords.intervals, counts),
            tables: [
                .classes("Sides by interval", "intervals", "Interval", FigureWords.intervals, [1] + Self.bounds.dropFirst(), counts),
                FigureTable(
                    title: "In all", path: "intervals", rowTitle: "", columns: [("Number", "")],
                    rows: [
                        .init("Sides", key: "sides", [.init(cards)]), .init("Median", key: "median", [.init(interval: median)]),
                        .init("Longest", key: "longest", [.init(interval: longest)]),
                    ]),
            ])
    }
}

extension EasinessSpread {
    /// How easy cards have turned out to be.
    var figure: FigureValue {
        let words = mean.map { SM2.text(easiness: Int(($0 * 100).rounded())) }
        return FigureValue(
            name: .easiness, lead: words.map { "On average \($0); a side begins with 2.50." } ?? "No card has been answered yet.",
            isEmpty: cards == 0, bars: .classes("Sides by easiness", FigureWords.easiness, counts),
            tables: [
                .classes("Sides by easiness", "easiness", "Easiness", FigureWords.easiness, Self.bounds, counts),
                FigureTable(
                    title: "In all", path: "easiness", rowTitle: "", columns: [("Number", "")],
                    rows: [
                        .init("Sides", key: "sides", [.init(cards)]),
                        .init("Mean", key: "mean", [.init(words ?? "–", .share(mean.map { $0 * 100 }))]),
                    ]),
            ])
    }
}

extension FigureBars {
    /// Cards by classes.
    fileprivate static func classes(_ title: String, _ names: [String], _ counts: [Int]) -> FigureBars {
        FigureBars(title: title, values: .counts(zip(names, counts).map { ($0, $1) }))
    }
}

extension FigureTable {
    /// Cards by classes, each of which begins at a number.
    fileprivate static func classes(
        _ title: String, _ path: String, _ row: String, _ names: [String], _ bounds: [Int], _ counts: [Int]
    ) -> FigureTable {
        FigureTable(
            title: title, path: path + ".classes", rowTitle: row, columns: [("Sides", "sides")],
            rows: zip(zip(names, bounds), counts).map { .init($0.0, head: ("from", .int($0.1)), [.init($1)]) })
    }
}

extension States {
    /// The cards of each state, by its name.
    var byName: [(name: String, count: Int)] {
        [
            ("new", new), ("learning", learning), ("young", young), ("mature", mature), ("suspended", suspended), ("buried", buried),
        ]
    }

    /// How many cards stand where.
    var figure: FigureValue {
        let memory = memory.flatMap(\.sentence)
        let sides = "\(Phrase.count(all, "side")), \(Phrase.percent(mature, of: all)) of them mature."
        return FigureValue(
            name: .states, lead: all == 0 ? "There are no cards." : [sides, memory].compactMap { $0 }.joined(separator: " "),
            note: "\(Phrase.count(all, "side")) in all",
            bars: FigureBars(title: "Sides by their state", values: .counts(byName)),
            tables: [
                FigureTable(
                    title: "Sides by their state", path: "states", rowTitle: "State", columns: [("Sides", "")],
                    rows: (byName + [("all", all)]).map { .init($0.name.capitalized, key: $0.name, [.init($0.count)]) })
            ] + (self.memory.map { [$0.table] } ?? []))
    }
}

extension ProgressReport {
    /// The cards forgotten most often.
    var hardestFigure: FigureValue {
        let leeches = Phrase.count(progress.hardest.leeches, "leech", "leeches")
        let lapses = Phrase.count(progress.hardest.leechLapses, "lapse")
        let nothing = hardest.isEmpty ? "No card has been forgotten yet." : nil
        return FigureValue(
            name: .hardest, lead: nothing ?? "\(leeches), with \(lapses) or more.",
            note: nothing ?? "\(leeches): with \(lapses) or more. 'list is:leech' shows them.", isEmpty: hardest.isEmpty,
            tables: [
                FigureTable(
                    title: "The hardest cards", path: "hardest.sides", rowTitle: "Card",
                    columns: [
                        ("Lapses", "lapses"), ("Easiness", "easiness"), ("Difficulty", "difficulty"), ("Recall today", "recall"),
                        ("Stability", "stability"), ("Interval", "interval"),
                    ]
                        + FigureTable.recall.map { ($0.0, "reviews." + $0.1) },
                    rows: hardest.map { heading, side, entry in
                        .init(
                            heading, side: side,
                            [
                                .init(entry.lapses), .init(easiness: entry.easiness),
                                .init(entry.remembered?.difficulty, decimals: 1),
                                .init(share: entry.remembered?.recall), .init(stability: entry.remembered?.stability),
                                .init(interval: entry.interval),
                            ]
                                + FigureTable.cells(entry.recall))
                    }),
                FigureTable(
                    title: "Leeches", path: "hardest", rowTitle: "", columns: [("Number", "")],
                    rows: [
                        .init("Leeches", key: "leeches", [.init(progress.hardest.leeches)]),
                        .init("Lapses from which on a card is one", key: "leechLapses", [.init(progress.hardest.leechLapses)]),
                    ], standsAlone: true),
            ])
    }
}
