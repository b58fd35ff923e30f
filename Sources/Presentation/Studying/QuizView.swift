import Cards
import Formats
import Scheduling
import Storage
import Terminal

/// How a quiz went, and how those before it did.
public struct QuizView {
    /// The columns there are.
    let columns: Int

    /// A view for so many columns.
    public init(columns: Int) { self.columns = columns }

    /// One answered question.
    public struct Question {
        var topic: String
        var heading: String
        var content: Content
        var isRight: Bool
        var milliseconds: Int

        /// A question of a topic, with how it was answered.
        public init(topic: String, heading: String, content: Content, isRight: Bool, milliseconds: Int) {
            self.topic = topic
            self.heading = heading
            self.content = content
            self.isRight = isRight
            self.milliseconds = milliseconds
        }
    }

    /// The result: in all, by topic, and what was missed, with the answer, why it is so, and where that is known from.
    public func result(_ questions: [Question], of count: Int) -> [StyledText] {
        guard !questions.isEmpty else { return ["No question was answered."] }
        let right = questions.count(where: \.isRight)
        var text =
            StyledText("\(right) of \(questions.count) right", .bold)
            + StyledText(" (\(Phrase.percent(right, of: questions.count)))", .bold)
        text += " in \(Phrase.duration(milliseconds: questions.reduce(0) { $0 + $1.milliseconds }))"
        if questions.count < count { text += StyledText(", \(count - questions.count) not reached", Theme.warning) }
        let missed = questions.filter { !$0.isRight }
        var lines = (text + ".").wrapped(to: columns) + topics(questions)
        if !missed.isEmpty { lines += ["", StyledText("Missed", .bold)] + missed.flatMap(missedCard) }
        return lines
    }

    private func topics(_ questions: [Question]) -> [StyledText] {
        let topics = Dictionary(grouping: questions, by: \.topic)
        guard topics.count > 1 else { return [] }
        let rows = topics.sorted { $0.key < $1.key }.map { topic, questions in
            let right = questions.count(where: \.isRight)
            return [
                StyledText(Harmless.text(topic)), "\(right) of \(questions.count)", StyledText(Phrase.percent(right, of: questions.count)),
                StyledText(Glyphs.unicode.bar(right, of: questions.count, columns: 12), Theme.key),
            ]
        }
        return [""]
            + TextTable(columns: [.left, .right, .right, .left], header: ["topic", "right", "", ""], rows: rows).lines(width: columns)
    }

    private func missedCard(_ question: Question) -> [StyledText] {
        let view = CardView(question.content, columns: max(1, min(columns, StudyView.measure) - 2))
        return [""] + StyledText("✗ ", Theme.bad).hanging(StyledText(Harmless.text(question.heading), .bold), columns: columns)
            + view.answer().map { $0.isEmpty ? $0 : "  " + $0 }
    }

    /// The quizzes of the past, the latest first.
    public func history(_ quizzes: [QuizRecord], today: StudyDay) -> [StyledText] {
        guard !quizzes.isEmpty else { return ["No quiz has been taken yet."] }
        let rows = quizzes.reversed().map { quiz in
            [
                StyledText(quiz.day.description, Theme.quiet), StyledText(Harmless.text(quiz.words.isEmpty ? "all cards" : quiz.words)),
                "\(quiz.right) of \(quiz.asked)", StyledText(Phrase.percent(quiz.right, of: quiz.asked), .bold),
                StyledText(Glyphs.unicode.bar(quiz.right, of: quiz.asked, columns: 12), Theme.key),
            ]
        }
        return TextTable(columns: [.left, .left, .right, .right, .left], header: ["day", "quiz", "right", "", ""], rows: rows).lines(
            width: columns)
    }

    /// One quiz for programs. Times are in milliseconds.
    public static func json(_ quiz: QuizRecord) -> JSON {
        .object([
            ("id", .string(quiz.id.description)), ("milliseconds", .int(Int(quiz.moment.milliseconds))),
            ("day", .string(quiz.day.description)),
            ("quiz", .string(quiz.words)), ("asked", .int(quiz.asked)), ("right", .int(quiz.right)), ("time", .int(quiz.milliseconds)),
        ])
    }
}

extension StyledText {
    /// This text with another after it, whose further lines stand under its beginning.
    fileprivate func hanging(_ text: StyledText, columns: Int) -> [StyledText] { (self + text).wrapped(to: columns, hanging: width) }
}
