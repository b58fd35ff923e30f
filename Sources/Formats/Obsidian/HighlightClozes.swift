/// A text with its gaps highlighted, `==gap==`: each of its own number, or of a group, `[^1]`; with a hint, `^[hint]`.
struct HighlightClozes {
    /// The text in Nacre's grammar.
    private(set) var markdown = ""
    /// The numbers of its gaps in the order in which the plugin asks them.
    private(set) var numbers: [Int] = []

    /// nil when nothing is highlighted.
    ///
    /// - Parameter marks: what stands around gaps.
    init?(_ text: String, _ marks: [ObsidianSettings.Gap]) {
        var marks = marks.filter { text.place(of: $0.open) != nil }
        if marks.isEmpty { return nil }
        let masked = Masked(text)
        var result = ""
        var rest = masked.text[...]
        var count = 0
        var seen: Set<Int> = []
        while let (mark, before, after) = Self.next(marks, in: rest) {
            guard let (inner, behind) = after.cut(at: mark.close) else {
                // What nothing closes here, nothing closes further on.
                marks.removeAll { $0 == mark }
                continue
            }
            guard !inner.isBlank, inner.first?.isWhitespace != true, inner.place(of: "\n\n") == nil else {
                result += before + mark.open
                rest = after
                continue
            }
            result += before
            rest = behind
            var gap = Gap(inner)
            gap.read(behind: &rest)
            count += 1
            let number = gap.group ?? count
            if seen.insert(number).inserted { numbers.append(number) }
            result += Clozes.gap(number, masked.restored(gap.text), hint: gap.hint)
        }
        guard !numbers.isEmpty else { return nil }
        numbers.sort()
        markdown = masked.restored(result + rest)
    }

    /// The first gap that a text opens.
    private static func next(
        _ marks: [ObsidianSettings.Gap], in text: Substring
    ) -> (mark: ObsidianSettings.Gap, before: Substring, after: Substring)? {
        var first: (mark: ObsidianSettings.Gap, before: Substring, after: Substring)?
        for mark in marks {
            guard let (before, after) = text.cut(at: mark.open) else { continue }
            if first.map({ before.endIndex < $0.before.endIndex }) ?? true { first = (mark, before, after) }
        }
        return first
    }

    private struct Gap {
        var text: String
        var hint: String?
        var group: Int?

        /// A gap, which may be written `==1;;text;;hint==`.
        init(_ inner: Substring) {
            var parts = inner.split(separator: ";;", omittingEmptySubsequences: false).map(String.init)
            if parts.count > 1, let number = Int(parts[0]), (1...999).contains(number) {
                group = number
                parts.removeFirst()
            }
            text = parts[0]
            if parts.count > 1 { hint = parts[1...].joined(separator: ";;") }
        }

        /// Reads the hint and the group that may stand behind it.
        mutating func read(behind rest: inout Substring) {
            for _ in 0..<2 {
                if rest.hasPrefix("[^"), let end = rest.firstIndex(of: "]"), let number = Int(rest[..<end].dropFirst(2)),
                    (1...999).contains(number)
                {
                    group = number
                    rest = rest[end...].dropFirst()
                } else if rest.hasPrefix("^["), let end = rest.firstIndex(of: "]") {
                    hint = String(rest[..<end].dropFirst(2))
                    rest = rest[end...].dropFirst()
                }
            }
        }
    }
}
