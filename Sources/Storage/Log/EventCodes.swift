import Scheduling

// The numbers by which the log names what repeats in every event. What has been given a number keeps it for ever.

extension Action.Kind {
    /// The number of the kind.
    var code: Int {
        switch self {
        case .answer: 1
        case .suspend: 2
        case .resume: 3
        case .bury: 4
        case .due: 5
        case .adopt: 6
        case .reset: 7
        case .rename: 8
        case .apart: 9
        case .undo: 10
        case .quiz: 11
        }
    }

    private static let byCode = Dictionary(uniqueKeysWithValues: allCases.map { ($0.code, $0) })

    /// The kind of this number; nil for one of a newer Nacre.
    init?(code: Int) {
        guard let kind = Self.byCode[code] else { return nil }
        self = kind
    }
}

extension Answer.Mode {
    /// The number of the mode.
    var code: Int {
        switch self {
        case .scheduled: 0
        case .drill: 1
        case .ahead: 2
        case .quiz: 3
        case .learning: 4
        case .preview: 5
        }
    }

    /// The mode of this number; nil for one of a newer Nacre.
    init?(code: Int) {
        guard let mode = Self.allCases.first(where: { $0.code == code }) else { return nil }
        self = mode
    }
}

/// The name of a scheduler in the log: a number for those that are known, the name itself for others.
enum SchedulerCode {
    private static let names = ["sm-2", "fsrs-6"]

    /// The number of a scheduler; nil for one that has none.
    static func code(of name: String) -> Int? { names.firstIndex(of: name) }

    /// The scheduler of a number; nil for one of a newer Nacre.
    static func name(of code: Int) -> String? { names.indices.contains(code) ? names[code] : nil }
}

/// What was seen of an answer, in one number: the verdict in its lowest two bits (0 none, 1 right, 2 nearly, 3 wrong), the confidence in two
/// (0 none, 1 sure, 2 unsure), the proposed grade and 1 in three (0 none), the hints in the rest.
struct EvidenceCode {
    var verdict: Verdict?
    var confidence: Confidence?
    var proposed: Grade?
    var hints: Int

    /// That of an answer.
    init(_ answer: Answer) {
        verdict = answer.verdict
        confidence = answer.confidence
        proposed = answer.proposed
        hints = answer.hints
    }

    /// The evidence in a number; nil where it makes none.
    init?(code: Int) {
        guard code >= 0 else { return nil }
        verdict = [nil, .right, .nearly, .wrong][code & 3]
        guard code >> 2 & 3 < 3, code >> 4 & 7 <= Grade.allCases.count else { return nil }
        confidence = [nil, .sure, .unsure][code >> 2 & 3]
        proposed = Grade(rawValue: (code >> 4 & 7) - 1)
        hints = code >> 7
    }

    /// The number.
    var code: Int {
        let verdict = verdict.map { $0 == .right ? 1 : $0 == .nearly ? 2 : 3 } ?? 0
        let confidence = confidence.map { $0 == .sure ? 1 : 2 } ?? 0
        return verdict | confidence << 2 | (proposed.map { $0.rawValue + 1 } ?? 0) << 4 | max(0, min(hints, Self.mostHints)) << 7
    }

    private static let mostHints = 1 << 40
}
