import Collection
import Formats
import Identity
import Presentation

extension ImportReport {
    /// What a plan, and the schedules that come along, are going to do.
    ///
    /// - Parameter unlike: files that are like none of the formats, a sentence each.
    init(_ plan: ImportPlan, _ history: ImportedHistory, _ log: ImportedLog, unlike: [String]) {
        let sources = plan.sources.enumerated().map { index, source in
            let missing = plan.images.problems.filter { $0.source == index }.map {
                ImportNote(kind: .leftOut, line: $0.line, message: $0.message)
            }
            return Source(
                source.shown, source.format, reason: source.reason, notes: source.imported.notes, missingPictures: missing,
                table: source.imported.table,
                schedules: source.schedules,
                answers: log.answersBySource[index] ?? 0)
        }
        self.init(
            sources: sources, targets: plan.targets.map { Target($0.deck, path: $0.path, $0.update, sources: $0.sources) },
            schedules: history.count, keptSchedules: history.kept, answers: log.answers, newEvents: log.count,
            pictures: plan.images.copies.count, unlike: unlike)
        stabilities = Stabilities(
            known: log.stabilities,
            others: log.otherStabilities.map {
                .init(deck: $0.name.deck, heading: $0.name.heading, side: $0.name.side, there: $0.there, here: $0.here)
            })
    }
}
