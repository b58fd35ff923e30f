import Terminal

/// The help of a command, laid out: what it is for, how it is written, its own options, and last those of every command.
public struct HelpPage {
    private let overview: [String]
    private let usage: [String]
    private let sections: [Section]
    private let closing: [String]

    private struct Section {
        let title: String
        var entries: [(label: String, purpose: String)] = []
    }

    /// The page that the parser's text of help makes.
    ///
    /// - Parameters:
    ///   - text: the text, not wrapped.
    ///   - shared: the names of the options that every command has.
    public init(_ text: String, shared: Set<String>) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let start = lines.firstIndex { $0.hasPrefix(Self.usageTitle) } ?? lines.count
        overview = Self.trimmed(lines[..<start])
        usage = lines[start...].first.map { Self.pieces(of: String($0.dropFirst(Self.usageTitle.count)), shared: shared) } ?? []
        let rest = lines[start...].dropFirst()
        closing = rest.filter { $0.hasPrefix("  See '") }
        sections = Self.inOrder(Self.sections(of: Array(rest)), shared: shared)
    }

    /// The lines of the page.
    public func lines(columns: Int) -> [StyledText] {
        var lines = overview.flatMap { Self.filled($0, columns: columns) }
        if !usage.isEmpty {
            lines += [""] + Self.lines(of: [Self.usageTitle] + usage, hanging: Self.usageTitle.count + 1, columns: columns)
        }
        // Where it is narrow, purposes need the room more than labels do.
        let margin = columns < 60 ? 6 : 26
        for section in sections where !section.entries.isEmpty {
            lines += ["", StyledText(section.title, .bold)]
            for (label, purpose) in section.entries { lines += Self.lines(of: label, purpose, margin: margin, columns: columns) }
        }
        return lines + (closing.isEmpty ? [] : [""]) + closing.flatMap { Self.filled($0, columns: columns) }
    }

    private static let usageTitle = "USAGE:"
    private static let optionsTitle = "OPTIONS:"

    private static func trimmed(_ lines: ArraySlice<String>) -> [String] {
        var lines = lines.drop(while: \.isEmpty)
        while lines.last?.isEmpty == true { lines.removeLast() }
        return Array(lines)
    }

    /// The sections with their entries: a label with two blanks before it, its purpose beside it or in the next line.
    private static func sections(of lines: [String]) -> [Section] {
        var sections: [Section] = []
        for (index, line) in lines.enumerated() {
            if line.hasSuffix(":"), line.first?.isUppercase == true {
                sections.append(Section(title: line.replacing(" SUBCOMMANDS:", with: ":")))
            } else if line.hasPrefix("  "), line.dropFirst(2).first?.isWhitespace == false, !line.hasPrefix("  See '"), !sections.isEmpty {
                let text = line.dropFirst(2)
                let end = text.firstRange(of: "  ")?.lowerBound ?? text.endIndex
                var purpose = String(text[end...].drop(while: \.isWhitespace))
                if purpose.isEmpty, index + 1 < lines.count, lines[index + 1].hasPrefix("    ") {
                    purpose = String(lines[index + 1].drop(while: \.isWhitespace))
                }
                sections[sections.count - 1].entries.append((String(text[..<end]), purpose))
            }
        }
        return sections
    }

    /// The sections with the options of every command in one of their own, at the end.
    private static func inOrder(_ sections: [Section], shared: Set<String>) -> [Section] {
        var (own, common) = (sections, Section(title: "OPTIONS OF EVERY COMMAND:"))
        for index in own.indices where own[index].title == optionsTitle {
            let isShared = { (entry: (label: String, purpose: String)) in
                entry.label.split { ", /".contains($0) }.contains { shared.contains(String($0)) }
            }
            common.entries += own[index].entries.filter(isShared)
            own[index].entries.removeAll(where: isShared)
        }
        return own + [common]
    }

    private static func lines(of label: String, _ purpose: String, margin: Int, columns: Int) -> [StyledText] {
        let styled = StyledText("  ") + StyledText(label, Theme.key)
        let text = filled(purpose, columns: max(12, columns - margin)).map { StyledText(String(repeating: " ", count: margin)) + $0 }
        guard let first = text.first, styled.width + 2 <= margin else { return styled.wrapped(to: columns) + text }
        let beside = styled.padded(to: margin) + StyledText(String(first.plain.dropFirst(margin)))
        return [beside] + text.dropFirst()
    }
}

// MARK: - Complaints, and what both are made of

extension HelpPage {
    /// What the parser says of words that make no command: without the options of every command in the usage, and without a suggestion
    /// that is far from what was typed.
    ///
    /// - Parameters:
    ///   - isClose: whether a suggestion may have been meant by a word.
    ///   - columns: how wide a line may be; nil for lines as long as they are.
    public static func complaint(
        _ text: String, shared: Set<String>, columns: Int?, isClose: (_ suggestion: String, _ word: String) -> Bool
    ) -> [StyledText] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [StyledText] in
            let line = Harmless.text(String(line))
            if line.hasPrefix("Usage: ") {
                let words = ["Usage:"] + pieces(of: String(line.dropFirst(7)), shared: shared)
                return lines(of: words, hanging: 7, columns: columns ?? .max)
            }
            let said = suggesting(line, isClose)
            let style = line.hasPrefix("Error") ? Theme.bad : .plain
            return columns.map { filled(said, columns: $0) }?.map { $0.styled(style) } ?? [StyledText(said, style)]
        }
    }

    private static func suggesting(_ line: String, _ isClose: (String, String) -> Bool) -> String {
        guard let found = line.firstMatch(of: /'([^']*)'\. Did you mean '([^']*)'\?$/), !isClose(String(found.2), String(found.1)) else {
            return line
        }
        return line[..<found.range.lowerBound] + "'\(found.1)'"
    }

    /// What a usage is made of, each of which stays on one line: `nacre`, `move`, `[--dry-run]`, `--to <deck>`, `<what> ...`.
    private static func pieces(of usage: String, shared: Set<String>) -> [String] {
        var (pieces, depth): ([String], Int) = ([], 0)
        for word in usage.split(separator: " ").map(String.init) {
            let belongs = depth > 0 || word == "..." || (word.hasPrefix("<") && pieces.last?.wholeMatch(of: /--?[a-z-]+/) != nil)
            if belongs, let last = pieces.popLast() { pieces.append(last + " " + word) } else { pieces.append(word) }
            depth += word.count { $0 == "[" } - word.count { $0 == "]" }
        }
        return pieces.filter { piece in
            let name = piece.drop { $0 == "[" }.prefix { !" ]".contains($0) }
            return !piece.hasPrefix("[") || !shared.contains(String(name))
        }
    }

    /// A line of text as lines that fit, broken at blanks alone: an option has dashes, a path has slashes.
    private static func filled(_ line: String, columns: Int) -> [StyledText] {
        let indent = line.prefix(while: \.isWhitespace)
        let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let first = words.first else { return [""] }
        return lines(of: [indent + first] + words.dropFirst(), hanging: indent.count, columns: columns)
    }

    private static func lines(of pieces: [String], hanging: Int, columns: Int) -> [StyledText] {
        var lines: [String] = []
        let margin = String(repeating: " ", count: max(0, min(hanging, columns / 3)))
        for piece in pieces {
            if let last = lines.last, Columns.width(of: last) + 1 + Columns.width(of: piece) <= columns {
                lines[lines.count - 1] = last + " " + piece
            } else {
                lines.append(lines.isEmpty ? piece : margin + piece)
            }
        }
        return lines.flatMap { Columns.width(of: $0) <= columns ? [StyledText($0)] : StyledText($0).wrapped(to: columns) }
    }
}
