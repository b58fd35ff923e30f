import GRDB
import Scheduling

/// Writes events into the log one after another.
struct EventInsert {
    private let statement: DirectStatement

    /// - Parameter orElse: what is to happen where the log has an event of the same id; that is an error otherwise.
    init(_ db: Database, orElse: String = "") throws {
        statement = try DirectStatement(db, EventRow.insert + " " + orElse)
    }

    /// Writes an event, in the columns of `EventRow`.
    ///
    /// - Throws: what SQLite says, as GRDB would.
    func execute(_ event: Event) throws {
        statement.reset()
        statement.bind(event.id.rawValue, 1)
        if let batch = event.batch { statement.bind(batch.rawValue, 2) }
        statement.bind(event.action.kind.code, 3)
        statement.bind(event.action.card?.rawValue, 4)
        statement.bind(event.day.number, 5)
        statement.bind(event.moment.milliseconds - event.id.milliseconds, 6)
        statement.bind(event.moment.utcOffsetSeconds, 7)
        switch event.action {
        case .answer(_, let answer): bind(answer)
        case .bury(_, let day), .setDue(_, let day): statement.bind(day.number, 17)
        case .adopt(_, let adopted): statement.bind(AdoptedText.text(adopted), 17)
        case .rename(_, let card), .keepApart(_, let card): statement.bind(card.rawValue, 15)
        case .undo(let id): statement.bind(id.rawValue, 16)
        case .quiz(let words): statement.bind(words, 17)
        case .suspend, .resume, .reset: break
        }
        try statement.run()
    }

    private func bind(_ answer: Answer) {
        statement.bind(answer.grade.rawValue, 8)
        statement.bind(answer.mode.code, 9)
        statement.bind(answer.thinkingMilliseconds, 10)
        statement.bind(answer.totalMilliseconds - answer.thinkingMilliseconds, 11)
        if let code = SchedulerCode.code(of: answer.scheduler) {
            statement.bind(code, 12)
        } else {
            statement.bind(answer.scheduler, 12)
        }
        statement.bind(answer.interval, 13)
        let evidence = EvidenceCode(answer).code
        if evidence != 0 { statement.bind(evidence, 14) }
        if let quiz = answer.quiz { statement.bind(quiz.rawValue, 16) }
    }
}
