import Cards
import Scheduling
import Study
import Terminal

/// Which keys do what while studying, and what they are called.
public struct StudyKeys: Sendable {
    /// The keys as they were chosen.
    let bindings: KeyBindings
    /// The grades there are.
    public let scale: GradeScale
    private let actions: [String: StudyAction]
    private let named: [String: StudyAction]

    /// The keys as they are declared.
    public static let standard = StudyKeys()

    /// Keys as the learner chose them.
    public init(_ bindings: KeyBindings = KeyBindings(), scale: GradeScale = .six) {
        (self.bindings, self.scale) = (bindings, scale)
        var actions: [String: StudyAction] = [:]
        var named: [String: StudyAction] = [:]
        for action in StudyAction.allCases {
            for word in action.words { named[word] = action }
            for key in bindings.keys(of: action) { actions[key] = action }
        }
        // A key is the short form of a word.
        for action in StudyAction.allCases where !action.words.isEmpty {
            if let key = bindings.keys(of: action).first, key.count == 1 { named[key] = action }
        }
        (self.actions, self.named) = (actions, named)
    }

    /// What a key does; capitals are as good as small letters.
    public func action(_ key: Key) -> StudyAction? {
        if case .character(let sign) = key, sign != " " { return actions[sign.lowercased()] }
        return actions[key.name]
    }

    /// What a word does, in capitals or not, where studying goes line by line.
    public func action(word: String) -> StudyAction? { named[word.lowercased()] }

    /// The grade that a key gives.
    public func grade(_ key: Key) -> Grade? {
        guard case .character(let sign) = key else { return chosenGrade(key.name) }
        return grade(word: String(sign))
    }

    /// The grade that a word gives, where studying goes line by line.
    public func grade(word: String) -> Grade? {
        scale.buttons.first { $0.key == word || scale != .six && $0.name == word.lowercased() }?.grade ?? chosenGrade(word.lowercased())
    }

    private func chosenGrade(_ key: String) -> Grade? {
        bindings.grade(key).flatMap { grade in scale.buttons.contains { $0.grade == grade } ? grade : nil }
    }

    /// The key of a grade.
    public func label(of grade: Grade) -> String { scale.buttons.first { $0.grade == grade }?.key ?? "" }

    /// What accepting a grade is called: its key, or where grades have names, its name.
    public func title(of grade: Grade) -> String {
        scale == .six ? label(of: grade) : scale.buttons.first { $0.grade == grade }?.name ?? ""
    }

    /// The keys of some grades, as in `0–5`.
    public func range(of grades: [Grade] = Grade.allCases, to dash: String = "–") -> String {
        let keys = scale.buttons.filter { grades.contains($0.grade) }.map(\.key)
        guard let first = keys.first, let last = keys.last else { return "" }
        return first == last ? first : first + dash + last
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
    public static let mostOptions = Content.mostOptions

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

    /// What the keys of an action are called.
    public func labels(of action: StudyAction) -> [String] { bindings.keys(of: action) }

    /// What the foot of the screen calls the key of an action.
    ///
    /// - Parameter options: how many options are picked from by small letters; the capitals stand for what those letters else do.
    public func label(of action: StudyAction, picking options: Int = 0) -> String {
        guard let key = labels(of: action).first else { return "" }
        if key.count == 1, let sign = key.first, option(.character(sign), of: options) != nil { return key.uppercased() }
        return key
    }

    /// What the foot of the screen says of an action.
    public func legend(_ action: StudyAction, picking options: Int = 0) -> (key: String, meaning: String) {
        (label(of: action, picking: options), action.label)
    }
}
