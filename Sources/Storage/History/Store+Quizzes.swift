import GRDB
import Scheduling

/// A quiz that was taken, and how it went.
public struct QuizRecord: Hashable, Sendable {
    /// The event by which it began.
    public var id: EventID
    /// When it began.
    public var moment: Moment
    /// The study day on which it began.
    public var day: StudyDay
    /// What was asked for.
    public var words: String
    /// How many questions were answered.
    public var asked: Int
    /// How many of them were answered rightly: graded 3 or better.
    public var right: Int
    /// Milliseconds spent on them.
    public var milliseconds: Int
}

extension Store {
    /// The quizzes in which anything was answered, the latest last.
    ///
    /// - Throws: what reading can meet with.
    public func quizzes() throws(StoreError) -> [QuizRecord] {
        try read { db in
            let log = Log(db: db)
            let takenBack = try log.takenBack()
            return try log.events(ofKind: .quiz).compactMap { event in
                guard case .quiz(let words) = event.action else { return nil }
                var record = QuizRecord(
                    id: event.id, moment: event.moment, day: event.day, words: words, asked: 0, right: 0, milliseconds: 0)
                for answer in try log.answers(inQuiz: event.id) where !takenBack.contains(answer.id, in: answer.batch) {
                    guard case .answer(_, let given) = answer.action else { continue }
                    record.asked += 1
                    record.right += given.grade.isPassing ? 1 : 0
                    record.milliseconds += given.totalMilliseconds
                }
                return record.asked > 0 ? record : nil
            }
        }
    }

    /// The cards that were not answered rightly in a quiz, in the order in which they were asked.
    ///
    /// - Throws: what reading can meet with.
    public func missed(inQuiz quiz: EventID) throws(StoreError) -> [CardNumber] {
        try read { db in
            let log = Log(db: db)
            let takenBack = try log.takenBack()
            var missed: [CardNumber] = []
            for event in try log.answers(inQuiz: quiz) where !takenBack.contains(event.id, in: event.batch) {
                guard case .answer(let card, let answer) = event.action else { continue }
                missed.removeAll { $0 == card }
                if !answer.grade.isPassing { missed.append(card) }
            }
            return missed
        }
    }
}
