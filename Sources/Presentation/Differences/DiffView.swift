import Terminal

/// A change of a file as a unified diff (GNU diffutils, "Detailed Description of Unified Format").
public enum DiffView {
    /// A file before and after.
    public struct File {
        /// What it is called.
        var name: String
        /// What it says.
        var old: [UInt8]
        /// What it is to say.
        var new: [UInt8]

        /// A file of this name, as it is and as it is to be.
        public init(name: String, old: [UInt8], new: [UInt8]) {
            self.name = name
            self.old = old
            self.new = new
        }
    }

    /// The diff of several files.
    public static func lines(_ files: [File]) -> [StyledText] { files.flatMap { lines($0.old, $0.new, file: $0.name) } }

    /// The lines of the diff; none where nothing differs.
    public static func lines(_ old: [UInt8], _ new: [UInt8], file: String) -> [StyledText] {
        let hunks = LineDiff(old, new).hunks
        if hunks.isEmpty { return [] }
        // Line ends are only worth showing where not all are alike.
        let showsReturns = !(hasReturnsThroughout(old) && hasReturnsThroughout(new))
        let name = Harmless.text(file.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: " "))
        var lines = [StyledText("--- \(name)", .bold), StyledText("+++ \(name)", .bold)]
        for hunk in hunks {
            lines.append(StyledText("@@ -\(range(hunk.old)) +\(range(hunk.new)) @@", Theme.label))
            for (change, text) in hunk.lines {
                let (sign, style) =
                    switch change {
                    case .kept: (" ", Style.plain)
                    case .removed: ("-", Theme.bad)
                    case .added: ("+", Theme.good)
                    }
                lines.append(StyledText(sign + shown(text, showsReturns), style))
                if text.last != UInt8(ascii: "\n") { lines.append(StyledText("\\ No newline at end of file", Theme.quiet)) }
            }
        }
        return lines
    }

    /// A line without its end, so that it can do no harm. What is at the end of a line and cannot be seen matters in a diff.
    private static func shown(_ line: ArraySlice<UInt8>, _ showsReturns: Bool) -> String {
        var line = line
        if line.last == UInt8(ascii: "\n") { line.removeLast() }
        let hasReturn = line.last == UInt8(ascii: "\r")
        if hasReturn { line.removeLast() }
        return Harmless.text(String(decoding: line, as: UTF8.self)) + (hasReturn && showsReturns ? "␍" : "")
    }

    /// Where lines stand: the first, counted from 1, and how many, unless it is one. Of none, the line before.
    private static func range(_ lines: Range<Int>) -> String {
        if lines.isEmpty { return "\(lines.lowerBound),0" }
        return lines.count == 1 ? "\(lines.lowerBound + 1)" : "\(lines.lowerBound + 1),\(lines.count)"
    }

    private static func hasReturnsThroughout(_ text: [UInt8]) -> Bool {
        var previous: UInt8 = 0
        for byte in text {
            if byte == UInt8(ascii: "\n"), previous != UInt8(ascii: "\r") { return false }
            previous = byte
        }
        return true
    }
}
