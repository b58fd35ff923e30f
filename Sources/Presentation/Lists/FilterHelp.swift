import Terminal

/// `help filter`: how cards are chosen, on one screen.
public enum FilterHelp {
    private static let terms: [(String, String)] = [
        ("glutathione", "a deck by its name or title, a tag, or a file or folder, if there is one; else text"),
        ("thiol  \"dual action\"", "text in the heading or the body; w:ion a whole word, re:EAAT[1-5] a regular expression"),
        ("d*g  d_g", "* is any characters, _ any one"),
        ("deck:nac  tag:level  #level", "a deck, a tag; those inside it too. tag:none has no tag"),
        ("kind:cloze", "basic, choice, typed, cloze, ordered, points"),
        ("heading:\"What is ATP?\"", "the whole heading"),
        ("path:~/notes", "a file or folder"),
        ("is:due", "due, new, waiting, learning, review, young, mature, suspended, buried, leech, drill"),
        ("ease<2.0  interval>=3w", "interval, ease, lapses, reviews, due (in days from today); < <= > >= = !="),
        ("recall<0.8  stability>30", "recall today, stability in days, difficulty from 1 to 10, as FSRS-6 foretells them"),
        ("added:7d  introduced:2w", "first seen in a deck, first answered, in the last so many days; d, w, m or y"),
        ("rated:1  rated:7:0", "answered in the last so many days; and with this grade"),
    ]

    private static let joints: [(String, String)] = [
        ("is:due tag:level", "both; 'and' may stand between them"),
        ("nac or glutathione", "either; 'and' binds closer than 'or'"),
        ("not is:new  -is:new", "the other cards"),
        ("(a or b) c", "parentheses group"),
        ("nac glutathione", "names side by side mean the cards of each; all else side by side must be true at once"),
    ]

    /// Its lines.
    public static func lines(columns: Int) -> [StyledText] {
        var lines = StyledText("A filter chooses cards, wherever a command takes 'what'. It is Anki's search, where both have it.")
            .wrapped(to: columns)
        for (title, rows) in [("What can be true of a card", terms), ("Together", joints)] {
            lines += ["", StyledText(title, .bold)]
            let widest = min(rows.map { $0.0.count }.max() ?? 0, max(1, columns / 2 - 2))
            for (form, meaning) in rows {
                let line = StyledText("  ") + StyledText(form, Theme.key).padded(to: widest + 2, .left) + StyledText(meaning)
                lines += line.wrapped(to: columns, hanging: min(widest + 4, columns / 2))
            }
        }
        lines.append("")
        lines += StyledText(
            """
            Capitals do not matter. A backslash makes a sign ordinary: \\* \\: \\( \\". Anki's prop:ivl>21, prop:reps, is:learn and added:7 \
            are understood. In a shell, put a filter with blanks, quotes, parentheses, < or > into single quotes: \
            nacre list 'nac (ease<2.0 or lapses>=3)'. Where cards are shown or changed one by one, as in show, reset or history, a whole heading means that card alone.
            """, Theme.quiet
        ).wrapped(to: columns)
        return lines
    }
}
