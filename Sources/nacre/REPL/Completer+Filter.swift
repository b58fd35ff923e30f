import Cards
import Presentation
import Study
import Terminal

// The words of a filter, and lists with commas between.
extension Completer {
    /// What a part of a filter could become, with the signs before it kept.
    func filter(_ current: String) -> [Completion] {
        let signs = String(current.prefix { "-(".contains($0) })
        let part = String(current.dropFirst(signs.count))
        let found =
            if let colon = part.firstIndex(of: ":"), let key = Filter.Key(rawValue: part[..<colon].lowercased()) {
                values(of: key, String(part[part.index(after: colon)...]), after: String(part[...colon]))
            } else if part.hasPrefix("#") {
                Self.matching(String(part.dropFirst()), allTags).map { Completion(text: "#" + $0.text, note: $0.note) }
            } else if part.contains("/") || part.hasPrefix("~") || part.hasPrefix(".") {
                Self.matching(part, allTags) + paths(part)
            } else {
                names(part) + (part.isEmpty ? [] : keys(part))
            }
        return found.map { Completion(text: signs + $0.text, note: $0.note, isFinal: $0.isFinal) }
    }

    private func keys(_ prefix: String) -> [Completion] {
        Self.matching(prefix, Filter.Key.allCases.filter { $0 != .prop }.map { ($0.rawValue + ":", "") }).map {
            Completion(text: $0.text, note: $0.note, isFinal: false)
        }
    }

    /// What can stand after a key.
    private func values(of key: Filter.Key, _ prefix: String, after head: String) -> [Completion] {
        let found =
            switch key {
            case .deck: names(of: allDecks, prefix)
            case .tag: Self.matching(prefix, allTags + [("none", "cards without a tag")])
            case .is: Self.matching(prefix, Filter.State.allCases.map { ($0.rawValue, "") })
            case .kind: Self.matching(prefix, Card.Kind.allCases.map { ($0.rawValue, "") })
            case .path: paths(prefix)
            case .heading, .added, .introduced, .rated, .prop, .re, .w: [Completion]()
            }
        return found.map { Completion(text: head + $0.text, note: $0.note, isFinal: $0.isFinal) }
    }

    /// The columns of a list, the last of those named so far being completed.
    func columns(_ list: String) -> [Completion] {
        let start = list.lastIndex { ",-".contains($0) }.map { list.index(after: $0) } ?? list.startIndex
        let before = String(list[..<start])
        return Self.matching(String(list[start...]), ListColumn.allCases.map { ($0.rawValue, "") }).map {
            Completion(text: before + $0.text, note: $0.note, isFinal: false)
        }
    }

    /// Tags, the last of those named so far being completed.
    func tags(_ list: String) -> [Completion] {
        let start = list.lastIndex { ",#".contains($0) }.map { list.index(after: $0) } ?? list.startIndex
        return Self.matching(String(list[start...]), allTags).map {
            Completion(text: String(list[..<start]) + $0.text, note: $0.note, isFinal: $0.isFinal)
        }
    }
}
