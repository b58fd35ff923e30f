import Cards
import Formats
import Yams

/// The lines of a file of settings. What is changed in them is the value of a setting alone: the learner's comments, also those on its line,
/// and all else stay. Whoever changes them has to look whether they say what they are meant to.
struct SettingsLines {
    /// The lines without their ends.
    private(set) var lines: [String] = []
    private let entries: [(key: Node, value: Node)]

    init(_ text: String) {
        lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String(line.last == "\r" ? line.dropLast() : line)
        }
        if lines.last == "" { lines.removeLast() }
        let mapping = (try? Yams.compose(yaml: text))?.mapping
        entries = mapping.map { $0.map { ($0.key, $0.value) } } ?? []
    }

    /// Sets one setting, or with nil takes it out; a comment on its line stays as a line of its own then.
    mutating func set(_ name: String, to value: String?) {
        let text =
            ["day-starts-at", "keys", "fsrs-parameters", "fsrs-parameters-of"].contains(name) ? value.map { JSON.string($0).text } : value
        guard let (index, _) = place(of: name) else {
            if let text { lines.append("\(name): \(text)") }
            return
        }
        let line = Line(lines[index])
        if let text { lines[index] = line.with(text) } else { takeOut(index, leaving: line.comment) }
    }

    /// Sets the list of decks. Those that stay keep their lines.
    mutating func setDecks(_ decks: [String]) {
        guard let (index, node) = place(of: "decks") else {
            if !decks.isEmpty { lines += ["decks:"] + Self.items(decks) }
            return
        }
        let listed = node.sequence.map(Array.init) ?? []
        let old = listed.compactMap { item in item.mark.flatMap { mark in item.string.map { (deck: $0, line: mark.line - 1) } } }
        let kept = old.map(\.deck).filter(decks.contains)
        let isBlock = !old.isEmpty && old.count == listed.count && old.allSatisfy { $0.line > index }
        if isBlock, Array(decks.prefix(kept.count)) == kept {
            let indent = String(lines[old[0].line].prefix { $0 == " " })
            insert(Self.items(Array(decks.dropFirst(kept.count)), indent: indent), at: old[old.count - 1].line + 1)
            for item in old.reversed() where !decks.contains(item.deck) {
                takeOut(item.line, leaving: Line(lines[item.line]).comment, indent: indent)
            }
            if decks.isEmpty { takeOut(index, leaving: Line(lines[index]).comment) }
        } else {
            let comment = Line(lines[index]).comment
            if decks.isEmpty { return takeOut(index, leaving: comment) }
            lines[index] = "decks:" + (comment.map { " " + $0 } ?? "")
            insert(Self.items(decks), at: index + 1)
        }
    }

    /// The index of a setting's line, and its value.
    private func place(of name: String) -> (index: Int, value: Node)? {
        guard let entry = entries.first(where: { $0.key.string == name }), let mark = entry.key.mark, mark.column == 1 else { return nil }
        return lines.indices.contains(mark.line - 1) ? (mark.line - 1, entry.value) : nil
    }

    private mutating func insert(_ items: [String], at index: Int) { lines.replaceSubrange(index..<index, with: items) }

    private mutating func takeOut(_ index: Int, leaving comment: String?, indent: String = "") {
        if let comment { lines[index] = indent + comment } else { lines.remove(at: index) }
    }

    private static func items(_ decks: [String], indent: String = "  ") -> [String] { decks.map { "\(indent)- \(JSON.string($0).text)" } }

    /// A line with a name or a dash, a value, and perhaps a comment.
    private struct Line {
        private let head: String
        private let tail: String

        init(_ line: String) {
            let scalars = Array(line.unicodeScalars)
            var start = Self.isItem(scalars) ? scalars.firstIndex(of: "-")! + 1 : Self.end(in: scalars, from: 0, isKey: true)
            let colon = scalars[start...].firstIndex { $0 != " " } ?? start
            if colon < scalars.count, scalars[colon] == ":" { start = colon + 1 }
            while start < scalars.count, scalars[start] == " " || scalars[start] == "\t" { start += 1 }
            let end = start < scalars.count && scalars[start] == "#" ? start : Self.end(in: scalars, from: start, isKey: false)
            func text(_ part: ArraySlice<Unicode.Scalar>) -> String {
                String(String.UnicodeScalarView(part))
            }
            head = text(scalars[..<start])
            tail = text(scalars[end...])
        }

        private static func isItem(_ scalars: [Unicode.Scalar]) -> Bool { scalars.first { $0 != " " } == "-" }

        /// The line with another value.
        func with(_ value: String) -> String {
            let isApart = head.last.map { $0 == " " || $0 == "\t" } ?? true
            return head + (isApart ? "" : " ") + value + (tail.hasPrefix("#") ? " " : "") + tail
        }

        /// The comment behind the value.
        var comment: String? {
            let text = tail.trimmed
            return text.hasPrefix("#") ? text : nil
        }

        /// Where a scalar ends that begins at a place: a quoted one with its quote, a plain one before a comment, a key before its colon.
        private static func end(in line: [Unicode.Scalar], from start: Int, isKey: Bool) -> Int {
            var index = start
            if index < line.count, line[index] == "\"" || line[index] == "'" {
                let quote = line[index]
                index += 1
                while index < line.count, line[index] != quote { index += quote == "\"" && line[index] == "\\" ? 2 : 1 }
                return min(line.count, index + 1)
            }
            while index < line.count {
                if isKey, line[index] == ":" { return index }
                if line[index] == "#", index > start, line[index - 1] == " " || line[index - 1] == "\t" { break }
                index += 1
            }
            while index > start, line[index - 1] == " " || line[index - 1] == "\t" { index -= 1 }
            return index
        }
    }
}
