import Scheduling
import Statistics

// MARK: - The cards as they stand

extension ReportFigures {
    /// How many cards stand where, as one bar.
    var states: [Markup] {
        let states = progress.states
        let shown = states.byName.filter { $0.count > 0 }
        let started = states.all - states.new - states.suspended - states.buried
        let bar = RowDrawing(rows: [
            .init(
                name: "\(started) being studied", number: "of \(Phrase.count(states.all, "side"))",
                parts: shown.map { Part($0.count, $0.name) })
        ]).drawing(
            id: "states-plot", title: "Sides of cards by how well they are known",
            description: shown.map { "\($0.count) \($0.name)" }.joined(separator: ", ") + ".")
        return shown.isEmpty ? [] : [bar.markup, ReportFigure.legend(shown.map { ($0.name, "\($0.count) \($0.name)") }, isSaid: false)]
    }

    /// The cards forgotten most often.
    var hardest: [Markup] {
        let rows = report.hardest.prefix(10).map { heading, side, entry in
            RowDrawing.Row(
                name: FigureTable.Row.name(heading, side), number: Phrase.count(entry.lapses, "lapse"),
                parts: [Part(entry.lapses, "lapses")])
        }
        let plot = RowDrawing(rows: Array(rows), letters: 110).drawing(
            id: "hardest-plot", title: "The cards forgotten most often", description: Self.words(Array(rows)) + ".")
        return [plot.markup]
    }
}
