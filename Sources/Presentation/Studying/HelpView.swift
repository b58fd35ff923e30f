import Scheduling
import Study
import Terminal

/// What the keys do while studying.
public struct HelpView {
    private let keys: StudyKeys

    /// Help for these keys.
    public init(_ keys: StudyKeys = .standard) { self.keys = keys }

    /// The keys, each row with what it does; the manual has the same.
    public var rows: [(keys: [String], meaning: String)] {
        func row(_ action: StudyAction) -> (keys: [String], meaning: String) { (keys.labels(of: action), action.meaning) }
        let most = StudyKeys.mostOptions
        let capitals = [StudyAction.bury, .edit, .hint].filter { keys.label(of: $0, picking: most) != keys.label(of: $0) }
        let moved = "the capitals of the letters that pick are then \(Phrase.list(capitals.map(\.label))), and so on"
        return [
            row(.goOn), ([keys.range(to: " … ")], grading),
            (["1 … 9", "a … z"], "pick an option, j the tenth" + (capitals.isEmpty ? "" : "; \(moved)")),
        ]
            + [
                row(.typeItem), row(.missItem), row(.hint), row(.undo), row(.redo), row(.skip), row(.bury), row(.suspend), row(.edit),
                row(.open),
            ]
            + [([Key.up, .down, .pageUp, .pageDown, .home, .end].map(\.name), "scroll a long card")]
            + [([Key.left, .right].map(\.name), "scroll what is wider than the screen")]
            + [row(.help), ([Key.interrupt.name], "leave off typing, to use the other keys; twice: quit"), row(.quit)]
    }

    private var grading: String {
        if keys.scale == .six { return "grade it; \(Self.right) are right" }
        return "grade it: \(Phrase.list(keys.scale.buttons.map(\.name)))"
    }

    private static let right = Phrase.list(Grade.allCases.filter(\.isPassing).map { String($0.rawValue) })

    /// The keys of the card on the table, those of the whole screen, and what the grades mean.
    ///
    /// - Parameter own: the keys that belong to this card, each with what it does.
    public func lines(own: [(key: String, meaning: String)], columns: Int) -> [StyledText] {
        let rows = rows.map { (keys: $0.keys.joined(separator: $0.keys.count > 2 ? " " : ", "), meaning: $0.meaning) }
        let widest = min(rows.map { Columns.width(of: $0.keys) }.max() ?? 0, 15)
        let here = own.enumerated().map {
            (StyledText($0.offset == 0 ? "" : ", ") + StyledText($0.element.key, Theme.key) + StyledText(" " + $0.element.meaning))
        }
        var lines = (StyledText("Here: ", .bold) + here.joined() + ".").wrapped(to: columns) + ["", StyledText("All keys", .bold), ""]
        for (key, meaning) in rows {
            lines += ((StyledText(key, Theme.key) + "  ").padded(to: widest + 2, .left) + StyledText(meaning))
                .wrapped(to: columns, hanging: min(widest + 2, columns / 2))
        }
        lines += ["", StyledText("Grades", .bold), ""]
        lines += keys.scale.buttons.reversed().flatMap { button in
            let meaning = keys.scale == .six ? button.grade.meaning : "\(button.name): \(button.grade.meaning)"
            return (StyledText(button.key + "  ", Theme.key) + StyledText(meaning)).wrapped(to: columns, hanging: 3)
        }
        lines +=
            [""]
            + StyledText(drill, Theme.quiet).wrapped(to: columns)
        return lines
    }

    private var drill: String {
        let least = keys.scale == .six ? "4" : "good"
        return "A card graded below \(least) is asked again at the end of the day's session until it gets a \(least)."
    }

    /// What can be typed while studying line by line.
    public var words: String {
        let shortened = [StudyAction.hint, .skip, .bury, .suspend, .undo, .redo, .edit, .open, .quit]
        let words = shortened.map { $0.words[0] + ($0 == .bury ? " (until tomorrow)" : "") }
        let others = shortened.filter { keys.label(of: $0) != $0.words[0].prefix(1) }.map { "\(keys.label(of: $0)) for \($0.words[0])" }
        return """
            Enter shows the answer; \(keys.range(to: " to ")) grades it, and Enter accepts the grade that is proposed. A choice is answered by \
            the keys of its options, a typed card by the answer, a list by an item a line; there Enter shows the next item, and \
            \(keys.label(of: .missItem)) says that it was not known. g tells the grades, . the question again. \
            \(Phrase.list(words)) can be shortened to their \
            first letter (\(Phrase.list(others))); where small letters pick options, to its capital.
            """
    }
}
