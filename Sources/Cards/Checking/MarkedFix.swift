/// A fix with the places in its file that it changes, for those who count lines and columns.
public struct MarkedFix {
    /// A stretch of the file and what it gives way to.
    public struct Replacement {
        /// Where it begins, counted from 1, the column in UTF-16 code units.
        public let start: (line: Int, column: Int)
        /// The place behind it.
        public let end: (line: Int, column: Int)
        /// What stands there afterwards.
        public let text: String
    }

    /// What is done, as an order.
    public let deed: String
    /// The changes in the order of the file.
    public let replacements: [Replacement]

    /// The fix of a file with these lines.
    public init(_ fix: Fix, in lines: DeckLines) {
        deed = fix.deed
        replacements = fix.edits.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { edit in
            Replacement(
                start: lines.utf16Place(of: edit.range.lowerBound), end: lines.utf16Place(of: edit.range.upperBound),
                text: String(decoding: edit.bytes, as: UTF8.self))
        }
    }
}
