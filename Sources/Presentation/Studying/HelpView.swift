import Scheduling
import Terminal

/// What the keys do while studying.
public enum HelpView {
    private static let keys: [(String, String)] = [
        ("Space, Enter", "show the answer; Enter then accepts the grade that is proposed"),
        ("0 … 5", "grade it; 3, 4 and 5 are right"),
        ("1 … 9, a … i", "pick an option; B, E and H are then bury, edit and hint"),
        ("t, n", "of a list: type the next item; the last one was not known"),
        ("Ctrl-C", "while typing: the other keys"),
        ("h", "hint, if the card has one"),
        ("u, Backspace", "undo, as often as you like"),
        ("s", "skip: ask it at the end of this session"),
        ("b", "bury: not before tomorrow"),
        ("x", "suspend: not before you resume it"),
        ("e", "edit the card in your editor"),
        ("↑ ↓ PgUp PgDn", "scroll a long card"),
        ("q, Esc", "quit; everything is saved already"),
    ]

    /// The keys of the whole screen, and what the grades mean.
    public static func keys(columns: Int) -> [StyledText] {
        let widest = keys.map { Columns.width(of: $0.0) }.max() ?? 0
        var lines: [StyledText] = [StyledText("Keys", .bold), ""]
        for (key, meaning) in keys {
            lines += (StyledText(key, Theme.key).padded(to: widest + 2, .left) + StyledText(meaning))
                .wrapped(to: columns, hanging: min(widest + 2, columns / 2))
        }
        lines += ["", StyledText("Grades", .bold), ""]
        lines += Grade.allCases.reversed().flatMap { grade in
            (StyledText("\(grade.rawValue)  ", Theme.key) + StyledText(grade.meaning)).wrapped(to: columns, hanging: 3)
        }
        lines +=
            [""]
            + StyledText("A card graded below 4 is asked again at the end of the day's session until it gets a 4.", Theme.quiet)
            .wrapped(to: columns)
        return lines
    }

    /// What can be typed while studying line by line.
    public static let words = """
        Enter shows the answer; 0 to 5 grades it, and Enter accepts the grade that is proposed. A choice is answered by the numbers of its \
        options, a typed card by the answer, a list by an item a line. hint, skip, bury (until tomorrow), suspend, undo, edit and quit can \
        be shortened to their first letter (x for suspend); where small letters pick options, to its capital.
        """
}
