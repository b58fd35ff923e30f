/// A heading of an Org file, with what stands between it and the next.
struct OrgHeading: Equatable {
    /// How many stars it has.
    var level: Int
    /// Its text without the word of what is to be done, the priority and the tags.
    var title: String
    /// The tags at its end.
    var tags: [String]
    /// Its line, counted from 1.
    var line: Int
    /// What its drawer says of it, by names in capitals.
    var properties: [String: String] = [:]
    /// The day for which it is planned, as it is written.
    var scheduled: String?
    /// The lines below it, without planning and drawers.
    var body: [Substring] = []

    /// Reads a line that begins with stars and a blank; nil for any other.
    ///
    /// - Parameter words: those of what is to be done, which are no part of the text.
    init?(_ text: Substring, line: Int, words: Set<String>) {
        let stars = Self.level(of: text)
        guard stars > 0 else { return nil }
        level = stars
        self.line = line
        var rest = text.dropFirst(stars).trimmedPart
        (rest, tags) = Self.withoutTags(rest)
        let first = rest.prefix { !$0.isWhitespace }
        if words.contains(String(first)) { rest = rest.dropFirst(first.count).trimmedPart }
        if rest.hasPrefix("[#"), rest.dropFirst(3).first == "]" { rest = rest.dropFirst(4) }
        title = rest.trimmed
    }

    /// How many stars a line begins with that have a blank behind them; 0 for one that is no heading.
    static func level(of text: Substring) -> Int {
        guard text.utf8.first == UInt8(ascii: "*") else { return 0 }
        let stars = text.utf8.prefix { $0 == UInt8(ascii: "*") }
        return stars.endIndex < text.endIndex && " \t".utf8.contains(text.utf8[stars.endIndex]) ? stars.count : 0
    }

    /// A heading without the tags at its end, `:a:b:`.
    private static func withoutTags(_ text: Substring) -> (Substring, [String]) {
        guard text.hasSuffix(":") else { return (text, []) }
        let words = lastWord(of: text)
        guard words.hasPrefix(":"), words.utf8.count > 2, words.allSatisfy({ $0.isLetter || $0.isNumber || "_@#%:".contains($0) }),
            words.count > 2
        else { return (text, []) }
        return (text[..<words.startIndex].trimmedPart, words.split(separator: ":").map(String.init))
    }

    private static func lastWord(of text: Substring) -> Substring {
        if let space = text.utf8.lastIndex(where: { $0 <= 0x20 || $0 >= 0x80 }), text.utf8[space] == 0x20 {
            return text[text.utf8.index(after: space)...]
        }
        // What is no ASCII may be white space, or belong to a space before it.
        return text.lastIndex { $0.isWhitespace }.map { text[text.index(after: $0)...] } ?? text
    }

    /// Takes the lines below it in.
    mutating func read(_ lines: TextLines) {
        /// The drawer that is being read.
        var drawer: String?
        for line in lines {
            let text = line.trimmedPart
            if let name = drawer {
                if text.utf8.count == 5, text.uppercased() == ":END:" {
                    drawer = nil
                } else if name == "PROPERTIES", text.hasPrefix(":"), let (key, value) = text.dropFirst().cut(at: ":") {
                    properties[key.uppercased()] = value.trimmed
                }
            } else if Self.isDrawer(text) {
                drawer = String(text.dropFirst().dropLast()).uppercased()
            } else if body.isEmpty, Self.isPlanning(text) {
                if let (_, after) = text.cut(at: "SCHEDULED:"), let (_, date) = after.cut(at: "<") {
                    scheduled = String(date.prefix { $0 != ">" })
                }
            } else if !(body.isEmpty && text.isEmpty) {
                body.append(line)
            }
        }
    }

    private static func isDrawer(_ text: Substring) -> Bool {
        guard text.hasPrefix(":"), text.hasSuffix(":"), text.utf8.count > 2 else { return false }
        return text.dropFirst().dropLast().allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
            && text.uppercased() != ":END:"
    }

    private static func isPlanning(_ text: Substring) -> Bool {
        ["SCHEDULED:", "DEADLINE:", "CLOSED:"].contains { text.hasPrefix($0) }
    }
}
