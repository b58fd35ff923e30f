/// A comment that begins as one that says something, and says nothing that can be read.
enum CommentNotRead: CardRule {
    static let code = Diagnostic.Code("comment-not-read", .warning)

    static func diagnostics(for reading: CardReading) -> [Diagnostic] {
        reading.body.comments.unread.map { key in
            reading.diagnostic(code, at: reading.place(of: key), key == .searched ? monthWords : key == .map ? partsWords : namesWords)
        }
    }

    static let explanation = Explanation(
        "A comment begins with 'searched:', 'after:' or 'map:', and what follows cannot be read.",
        """
        '<!-- searched: 2026-11 -->' names the month in which what the card says was looked up last; '<!-- after: … -->' names the cards that are \
        to be known before. '<!-- map: … -->' ties the parts of a drawing to cards. A comment that begins so and says nothing of the kind does nothing.
        """,
        bad: "## Does NAC help in gambling?\n\nToo few were studied to say.\n\n<!-- searched: last autumn -->\n",
        good: "## Does NAC help in gambling?\n\nToo few were studied to say.\n\n<!-- searched: 2026-11 -->\n")

    private static let monthWords = ("the comment names no month", "write year and month, as in '<!-- searched: 2026-11 -->'")
    private static let partsWords = (
        "the comment names no part of a drawing", "write a part and its cards, as in '<!-- map: GCL = #part/gcl -->'"
    )
    private static let namesWords = (
        "the comment names no card", "name headings or ids with commas between, as in '<!-- after: What is GSH? -->'"
    )
}
