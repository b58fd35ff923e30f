import Cards
import Scheduling

/// Other keys for studying, as the learner chose them: `undo=z bury=v good=j`.
public struct KeyBindings: Equatable, Sendable {
    /// The keys of each name, where others than the usual ones were chosen.
    private var chosen: [(name: String, keys: [String])] = []

    /// The usual keys.
    public init() {}

    /// Keys as they are written: a name, `=` and a key, with blanks between; a name may come again with a further key.
    ///
    /// - Throws: `KeyBindingError` for what is no name or no key, and for a key that would do two things.
    public init(parsing text: String) throws(KeyBindingError) {
        for word in text.split(separator: " ") {
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, !parts[1].isEmpty else { throw KeyBindingError("'\(word)' gives no key: write it as undo=z") }
            let name = parts[0].lowercased()
            guard Self.names.contains(name) else {
                let all = "there are: " + Self.names.joined(separator: ", ")
                throw KeyBindingError("there is nothing called '\(name)'\(Suggestion.phrase(for: name, among: Self.names, otherwise: all))")
            }
            let key = try Self.key(parts[1])
            if let index = chosen.firstIndex(where: { $0.name == name }) {
                chosen[index].keys.append(key)
            } else {
                chosen.append((name, [key]))
            }
        }
        try refuseClashes()
    }

    /// The names that keys can be given to: actions and grades.
    public static let names = StudyAction.allCases.map(\.name) + GradeScale.named.map(\.name)

    /// The names of the keys that do something, that which is told first. Space and Enter always show the answer.
    public func keys(of action: StudyAction) -> [String] {
        let own = chosen.first { $0.name == action.name }?.keys
        return action == .goOn ? action.keys + (own ?? []).filter { !action.keys.contains($0) } : own ?? action.keys
    }

    /// The grade that a key gives beside the digits.
    public func grade(_ key: String) -> Grade? {
        GradeScale.named.first { named in chosen.contains { $0.name == named.name && $0.keys.contains(key) } }?.grade
    }

    /// The keys as they are written; empty for the usual ones.
    public var text: String { chosen.flatMap { entry in entry.keys.map { "\(entry.name)=\($0)" } }.joined(separator: " ") }

    /// Whether they are written alike.
    public static func == (a: KeyBindings, b: KeyBindings) -> Bool { a.text == b.text }

    private func refuseClashes() throws(KeyBindingError) {
        let actions = StudyAction.allCases.map { ($0.name, keys(of: $0)) }
        let grades = chosen.filter { entry in GradeScale.named.contains { $0.name == entry.name } }.map { ($0.name, $0.keys) }
        var owners: [String: String] = [:]
        for (name, keys) in actions + grades {
            for key in keys {
                if let owner = owners.updateValue(name, forKey: key), owner != name {
                    throw KeyBindingError("'\(key)' would be both \(owner) and \(name); give one of them another key")
                }
            }
        }
    }
}

// MARK: - Names of keys

extension KeyBindings {
    /// The name of a key as it is written here, whatever the case of its letters.
    private static func key(_ text: String) throws(KeyBindingError) -> String {
        if let named = named.first(where: { $0.lowercased() == text.lowercased() }) { return named }
        if scrolling.contains(text.lowercased()) { throw KeyBindingError("'\(text)' scrolls, and does nothing else") }
        if text.lowercased().hasPrefix("ctrl-"), text.count == 6, let letter = text.uppercased().last, "A"..."Z" ~= letter {
            if let use = reserved[letter] { throw KeyBindingError("Ctrl-\(letter) \(use)") }
            return "Ctrl-\(letter)"
        }
        let sign = text.lowercased()
        guard sign.count == 1, let first = sign.unicodeScalars.first, first.value > 0x20, !(0x7F..<0xA1).contains(first.value) else {
            throw KeyBindingError(
                "there is no key '\(text)'; a key is a letter or sign, Ctrl-A to Ctrl-Z, or one of \(named.joined(separator: ", "))")
        }
        if first.properties.numericType == .decimal { throw KeyBindingError("'\(text)' is kept for grades and options") }
        return sign
    }

    private static let named = ["Space", "Enter", "Esc", "Backspace", "Tab", "Del"]
    private static let scrolling: Set<String> = ["up", "down", "left", "right", "↑", "↓", "←", "→", "pgup", "pgdn", "home", "end"]
    private static let reserved: [Character: String] = [
        "C": "leaves, and does nothing else", "D": "leaves, and does nothing else", "Z": "stops the program, and does nothing else",
        "H": "is what Backspace sends", "I": "is what Tab sends", "J": "is what Enter sends", "M": "is what Enter sends",
    ]
}

/// Keys that cannot be as they were written, in one sentence.
public struct KeyBindingError: Error, CustomStringConvertible {
    /// The sentence.
    public let description: String

    init(_ description: String) { self.description = description }
}
