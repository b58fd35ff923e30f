/// What a card says about the design of one trial, in a line of its own below the explanation:
///
///     Design of McClure 2021: 114 randomised, number analysed not stated in the abstract; 1.2 g twice daily; 8 weeks;
///     primary: abstinence in the first 3 days; result: null (11 % against 15 %).
///
/// Five parts stand between semicolons: who was randomised and who analysed, dose, duration, primary endpoint, result. Each is told, or the
/// line says that it is not known.
struct TrialReport {
    /// A part of a trial's design.
    enum Part: String, CaseIterable {
        case randomised, analysed, dose, duration, primary, result
    }

    /// The trial's name.
    let name: String
    /// The parts that are neither told nor said to be unknown.
    let missing: [Part]

    /// The reports in an explanation.
    static func all(in explanation: String) -> [TrialReport] {
        explanation.split(separator: "\n").compactMap { TrialReport(line: String($0)) }
    }

    /// The report in a line, or nil when it is none.
    init?(line: String) {
        guard let match = line.wholeMatch(of: /Design of ([^:]+): (.*)\./) else { return nil }
        name = String(match.1)
        let parts = match.2.split(separator: "; ").map(String.init)
        missing = parts.count == 5 ? Part.allCases.filter { !Self.isTold($0, in: parts) } : Part.allCases
    }

    private static func isTold(_ part: Part, in parts: [String]) -> Bool {
        switch part {
        case .randomised:
            parts[0].contains(/[0-9] (people, not |person, not )?randomised/) || isUnknown("randomised", in: parts[0])
        case .analysed:
            parts[0].contains(/[0-9] (people )?(analysed|completed)|all analysed|the [0-9]+ analysed/)
                || isUnknown("analysed", in: parts[0])
        case .dose: parts[1].contains(/[0-9] ?(g|mg)\b/) || isUnknown("dose", in: parts[1])
        case .duration: parts[2].contains(/[0-9] (minute|hour|day|week|month)s?\b/) || isUnknown("duration", in: parts[2])
        case .primary: parts[3].wholeMatch(of: /primary: .{4,}/) != nil
        case .result: parts[4].wholeMatch(of: /result: .{4,}/) != nil
        }
    }

    private static func isUnknown(_ word: String, in part: String) -> Bool {
        part.contains(word) && part.contains(/\b(unknown|not (stated|named) in|not stated there)\b/)
    }
}
