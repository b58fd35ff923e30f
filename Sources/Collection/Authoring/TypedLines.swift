import Cards

/// A text of several lines as it is typed.
public enum TypedLines {
    /// The lines without empty ones around them.
    public static func joined(_ lines: [String]) -> String {
        var lines = lines[...]
        while lines.first?.trimmed.isEmpty == true { lines.removeFirst() }
        while lines.last?.trimmed.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    /// Whether a fence of code is open at the end.
    public static func isInCode(_ lines: [String]) -> Bool {
        var fence: (mark: Character, length: Int)?
        for line in lines {
            let text = line.trimmed
            guard let mark = text.first, mark == "`" || mark == "~" else { continue }
            let length = text.prefix { $0 == mark }.count
            if let open = fence {
                if open.mark == mark, length >= open.length, text.count == length { fence = nil }
            } else if length >= 3, mark == "~" || !text.dropFirst(length).contains("`") {
                fence = (mark, length)
            }
        }
        return fence != nil
    }
}
