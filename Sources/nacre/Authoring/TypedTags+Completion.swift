import Collection
import Terminal

extension TypedTags {
    /// The tags that Tab may put in for the last word of a line; what stands before a comma in it stays.
    static func completions(of known: [String], for before: String) -> [Completion] {
        let word = before.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
        let start = word.lastIndex { ",#".contains($0) }.map { word.index(after: $0) } ?? word.startIndex
        let part = word[start...].lowercased()
        return known.filter { $0.lowercased().hasPrefix(part) }.map { Completion(text: word[..<start] + $0) }
    }
}
