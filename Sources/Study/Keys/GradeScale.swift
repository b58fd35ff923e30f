import Scheduling

/// The grades a learner tells apart: all six, or fewer buttons, each of which stands for one of them.
public enum GradeScale: String, CaseIterable, Sendable {
    /// SuperMemo's grades from 0 to 5.
    case six
    /// Again, hard, good and easy, as in Anki.
    case four
    /// Again and good.
    case two

    /// What gives one grade.
    public struct Button: Equatable, Sendable {
        /// The grade.
        public var grade: Grade
        /// The digit that gives it.
        public var key: String
        /// What it is called.
        public var name: String
    }

    /// The buttons, the worst grade first.
    public var buttons: [Button] {
        switch self {
        case .six: Grade.allCases.map { Button(grade: $0, key: String($0.rawValue), name: $0.gist) }
        case .four: Self.named.enumerated().map { Button(grade: $1.grade, key: String($0 + 1), name: $1.name) }
        case .two: [Self.named[0], Self.named[2]].enumerated().map { Button(grade: $1.grade, key: String($0 + 1), name: $1.name) }
        }
    }

    /// The grades that have a name of their own, by which further keys are given to them.
    public static let named: [(name: String, grade: Grade)] = [("again", .one), ("hard", .three), ("good", .four), ("easy", .five)]

    /// The grade among these that says what another one says: one that passes for one that does.
    public func nearest(to grade: Grade) -> Grade {
        let fitting = buttons.map(\.grade).filter { $0.isPassing == grade.isPassing }
        return fitting.min { abs($0.rawValue - grade.rawValue) < abs($1.rawValue - grade.rawValue) } ?? grade
    }
}
