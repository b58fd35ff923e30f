import Scheduling
import Terminal

/// Which keys do what while studying, and what they are called.
public struct StudyKeys: Sendable {
    private let actions: [(key: Key, action: StudyAction)]
    private let named: [String: StudyAction]

    /// The keys as they are declared.
    public static let standard = StudyKeys()

    private init() {
        actions = StudyAction.allCases.flatMap { action in action.keys.map { ($0, action) } }
        var named: [String: StudyAction] = [:]
        for action in StudyAction.allCases {
            for word in action.words { named[word] = action }
            // A key is the short form of a word.
            if !action.words.isEmpty, case .character(let sign)? = action.keys.first, sign != " " { named[String(sign)] = action }
        }
        self.named = named
    }

    /// What a key does; capitals are as good as small letters.
    public func action(_ key: Key) -> StudyAction? {
        var wanted = key
        if case .character(let sign) = key, let small = sign.lowercased().first { wanted = .character(small) }
        return actions.first { $0.key == wanted }?.action
    }

    /// What a word does, in capitals or not, where studying goes line by line.
    public func action(word: String) -> StudyAction? { named[word.lowercased()] }

    /// The grade that a key gives.
    public func grade(_ key: Key) -> Grade? {
        guard case .character(let sign) = key else { return nil }
        return grade(word: String(sign))
    }

    /// The grade that a word gives, where studying goes line by line.
    public func grade(word: String) -> Grade? { Grade.allCases.first { label(of: $0) == word } }

    /// The key of a grade.
    public func label(of grade: Grade) -> String { String(grade.rawValue) }

    /// The keys of some grades, as in `0–5`.
    public func range(of grades: [Grade] = Grade.allCases, to dash: String = "–") -> String {
        guard let first = grades.min(), let last = grades.max() else { return "" }
        return label(of: first) + dash + label(of: last)
    }

    /// The place of the option that a key picks: a digit from 1, or a small letter from a.
    ///
    /// - Parameter count: how many options there are.
    public func option(_ key: Key, of count: Int) -> Int? {
        guard case .character(let sign) = key else { return nil }
        return [Self.digits, Self.letters].lazy.compactMap { signs in signs.firstIndex(of: sign) }.first { $0 < count }
    }

    private static let digits = Array("123456789")
    private static let letters = Array("abcdefghijklmnopqrstuvwxyz")

    /// The most options that keys can pick from.
    public static let mostOptions = letters.count

    /// What the key of an option is called, by its place counted from 0: a digit as far as these go, and then a letter.
    public func label(ofOption place: Int) -> String {
        Self.digits.indices.contains(place)
            ? String(Self.digits[place]) : Self.letters.indices.contains(place) ? String(Self.letters[place]) : String(place + 1)
    }

    /// The keys of so many options, as in `1–4`, or `1–9, j–m`.
    public func range(ofOptions count: Int, to dash: String = "–") -> String {
        func range(_ first: Int, _ last: Int) -> String {
            label(ofOption: first) + (first < last ? dash + label(ofOption: last) : "")
        }
        let digits = Self.digits.count
        let most = min(count, Self.mostOptions)
        return range(0, min(most, digits) - 1) + (most > digits ? ", " + range(digits, most - 1) : "")
    }

    /// What the foot of the screen calls the key of an action.
    ///
    /// - Parameter options: how many options are picked from by small letters; the capitals stand for what those letters else do.
    public func label(of action: StudyAction, picking options: Int = 0) -> String {
        guard let key = action.keys.first else { return "" }
        if option(key, of: options) != nil { return key.name.uppercased() }
        return key.name
    }

    /// What the foot of the screen says of an action.
    public func legend(_ action: StudyAction, picking options: Int = 0) -> (key: String, meaning: String) {
        (label(of: action, picking: options), action.label)
    }
}

extension Key {
    /// What the key is called.
    public var name: String {
        switch self {
        case .character(" "): "Space"
        case .character(let sign): String(sign)
        case .control(let sign): "Ctrl-\(sign.uppercased())"
        case .enter: "Enter"
        case .escape: "Esc"
        case .backspace: "Backspace"
        case .tab: "Tab"
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .home: "Home"
        case .end: "End"
        case .delete: "Del"
        case .interrupt: "Ctrl-C"
        case .endOfInput: "Ctrl-D"
        case .resized, .resumed, .unknown: ""
        }
    }
}
