import Scheduling
import Terminal

/// What the keys do while studying.
public struct HelpView {
    private let keys: StudyKeys

    /// Help for these keys.
    public init(_ keys: StudyKeys = .standard) { self.keys = keys }

    /// The keys, each row with what it does; the manual has the same.
    public var rows: [(keys: [String], meaning: String)] {
        func row(_ action: StudyAction) -> (keys: [String], meaning: String) { (action.keys.map(\.name), action.meaning) }
        let capitals = [StudyAction.bury, .edit, .hint]
        return [row(.goOn), ([keys.range(to: " … ")], "grade it; \(Self.right) are right")]
            + [
                (
                    ["1 … 9", "a … i"],
                    "pick an option; \(Self.list(capitals.map { keys.label(of: $0, picking: true) })) are then "
                        + Self.list(capitals.map(\.label))
                )
            ]
            + [row(.typeItem), row(.missItem), ([Key.interrupt.name], "while typing: the other keys")]
            + [row(.hint), row(.undo), row(.skip), row(.bury), row(.suspend), row(.edit), row(.open)]
            + [([Key.up, .down, .pageUp, .pageDown, .home, .end].map(\.name), "scroll a long card"), row(.help), row(.quit)]
    }

    private static let right = list(Grade.allCases.filter(\.isPassing).map { String($0.rawValue) })

    private static func list(_ words: [String]) -> String {
        words.count < 2 ? words.joined() : words.dropLast().joined(separator: ", ") + " and " + words[words.count - 1]
    }

    /// The keys of the whole screen, and what the grades mean.
    public func lines(columns: Int) -> [StyledText] {
        let rows = rows.map { (keys: $0.keys.joined(separator: $0.keys.count > 2 ? " " : ", "), meaning: $0.meaning) }
        let widest = min(rows.map { Columns.width(of: $0.keys) }.max() ?? 0, 15)
        var lines: [StyledText] = [StyledText("Keys", .bold), ""]
        for (key, meaning) in rows {
            lines += (StyledText(key, Theme.key).padded(to: widest + 2, .left) + StyledText(meaning))
                .wrapped(to: columns, hanging: min(widest + 2, columns / 2))
        }
        lines += ["", StyledText("Grades", .bold), ""]
        lines += Grade.allCases.reversed().flatMap { grade in
            (StyledText(keys.label(of: grade) + "  ", Theme.key) + StyledText(grade.meaning)).wrapped(to: columns, hanging: 3)
        }
        lines +=
            [""]
            + StyledText("A card graded below 4 is asked again at the end of the day's session until it gets a 4.", Theme.quiet)
            .wrapped(to: columns)
        return lines
    }

    /// What can be typed while studying line by line.
    public var words: String {
        let shortened = [StudyAction.hint, .skip, .bury, .suspend, .undo, .edit, .quit]
        let words = shortened.map { $0.words[0] + ($0 == .bury ? " (until tomorrow)" : "") }
        let others = shortened.filter { keys.label(of: $0) != $0.words[0].prefix(1) }.map { "\(keys.label(of: $0)) for \($0.words[0])" }
        return """
            Enter shows the answer; \(keys.range(to: " to ")) grades it, and Enter accepts the grade that is proposed. A choice is answered by \
            the numbers of its options, a typed card by the answer, a list by an item a line. \(Self.list(words)) can be shortened to their \
            first letter (\(Self.list(others))); where small letters pick options, to its capital.
            """
    }
}
