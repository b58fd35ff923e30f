import Scheduling

/// How often each grade was given.
public struct GradeUse: Hashable, Sendable {
    private var counts = Array(repeating: 0, count: stages.count * Grade.allCases.count)

    /// The kinds of answers that are told apart.
    public static let stages: [Review.Stage] = [.new, .drill, .young, .mature]

    /// What it says.
    public static let definition = Definition(
        "Grades", .memory,
        "How often you gave each grade, and how many were right, for new cards, the drill, young and mature cards.",
        formula: "Grades 3, 4 and 5 are right. Young and mature as the card stood before the answer. Quizzes do not count.",
        source: "Anki's 'Answer Buttons', where new and drill together are its learning.")

    init() {}

    mutating func add(_ review: Review) {
        guard let place = Self.stages.firstIndex(of: review.stage.figure) else { return }
        counts[place * Grade.allCases.count + review.grade.rawValue] += 1
    }

    /// How often a grade was given at a stage.
    public subscript(stage: Review.Stage, grade: Grade) -> Int {
        Self.stages.firstIndex(of: stage).map { counts[$0 * Grade.allCases.count + grade.rawValue] } ?? 0
    }

    /// The answers at a stage.
    public func recall(_ stage: Review.Stage) -> Recall {
        Grade.allCases.reduce(into: Recall()) { recall, grade in
            let count = self[stage, grade]
            recall += Recall(answers: count, recalled: grade.isPassing ? count : 0)
        }
    }
}
