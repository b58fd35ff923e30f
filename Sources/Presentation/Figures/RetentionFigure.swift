import Formats
import Foundation
import Scheduling
import Statistics

extension ProgressReport {
    /// How much was known: by period, by age, and by what cards have in common.
    var retentionFigure: FigureValue {
        let retention = progress.retention
        let total = retention.total
        let isEmpty = retention.periods[.ever]?.all.answers ?? 0 == 0
        var lead = isEmpty ? "No reviews yet. Retention counts cards that were answered on a day before." : "No reviews in this time."
        if !isEmpty, total.all.answers > 0 {
            lead = "\(FigureWords.percent(total.all.share)) of \(Phrase.count(total.all.answers, "review")): young "
            lead += "\(FigureWords.percent(total.young.share)), mature \(FigureWords.percent(total.mature.share))."
        }
        let groups = [("deck", "decks", decks), ("level", "levels", levels), ("tag", "tags", tags)]
        return FigureValue(
            name: .retention, days: FigureWords.span(span), lead: lead, isEmpty: isEmpty,
            tables: [retention.periodTable, retention.weekTable(span.today), retention.intervalTable]
                + groups.filter { !$0.2.isEmpty }.map { Self.table("By \($0)", "retention.\($1)", $0.capitalized, $2) },
            allNumbers: .object(
                retention.numbers + groups.map { _, key, groups in (key, .array(groups.map(Self.json))) }))
    }

    /// The most decks and tags that a table shows; JSON has all.
    private static let mostNames = 30

    private static func table(_ title: String, _ path: String, _ row: String, _ groups: [Group]) -> FigureTable {
        let more = groups.count - mostNames
        return FigureTable(
            title: title, path: path, rowTitle: row, columns: Retention.Ages.columns,
            rows: groups.prefix(mostNames).map { .init($0.name, $0.ages.cells) },
            rest: more > 0 ? "and \(more) more; 'stats --json' has them all" : nil)
    }

    private static func json(_ group: Group) -> JSON { .object([("name", .string(group.name))] + group.ages.fields) }
}

extension Retention {
    fileprivate var periodTable: FigureTable {
        let rows = Period.allCases.map { FigureTable.Row($0.words, key: $0.rawValue, (periods[$0] ?? Ages()).cells) }
        return FigureTable(
            title: "By time", path: "retention.periods", rowTitle: "Time", columns: Ages.columns, rows: rows, standsAlone: true)
    }

    fileprivate func weekTable(_ today: StudyDay) -> FigureTable {
        let rows = trend.enumerated().map { index, recall in
            let end = today.advanced(by: -7 * (trend.count - 1 - index))
            return FigureTable.Row(end, end, FigureTable.cells(recall))
        }
        return FigureTable(
            title: "Over 28 days at a time", path: "retention.weeks", rowTitle: "Up to", columns: FigureTable.recall, rows: rows)
    }

    fileprivate var intervalTable: FigureTable {
        FigureTable(
            title: "By interval", path: "retention.intervals", rowTitle: "Interval",
            columns: FigureTable.recall.map { ($0.0, "reviews." + $0.1) },
            rows: zip(zip(FigureWords.intervals, Intervals.bounds), intervals).map { name, recall in
                .init(name.0, head: ("from", .int(max(1, name.1))), FigureTable.cells(recall))
            })
    }

    fileprivate var numbers: [(key: String, value: JSON)] {
        total.fields + [
            ("periods", periodTable.json), ("intervals", intervalTable.json), ("weeks", .array(trend.map(JSON.recall))),
        ]
    }
}

extension Retention.Ages {
    fileprivate static let columns = ["young", "mature", "all"].flatMap { age in
        [("\(age.capitalized)", "\(age).answers"), ("right", "\(age).recalled"), ("share", "\(age).share")]
    }

    fileprivate var cells: [FigureTable.Cell] { [young, mature, all].flatMap(FigureTable.cells) }

    fileprivate var fields: [(key: String, value: JSON)] {
        [("young", .recall(young)), ("mature", .recall(mature)), ("all", .recall(all))]
    }
}
