/// What a card says about the design of the trial it reports.
///
/// Each part is stated, or the card says that it is not: in a sentence that names the part and says `not stated`, `left out` or the like.
/// What stands in brackets behind the name of another trial does not count.
struct TrialReport {
    /// A part of a trial's design.
    enum Part: String, CaseIterable {
        case participants
        case dose
        case duration
        case endpoint
    }

    private let text: String
    private let admissions: [Substring]

    /// The report in a question and in what else the card says.
    init(question: String, rest: String) {
        let names = Set(question.matches(of: Self.name).map(\.0))
        let own = rest.replacing(/(\p{Lu}\p{L}+ (?:19|20)[0-9]{2}) \([^()]*\)/) { names.contains($0.1) ? $0.0 : $0.1 }
        let text = (question + " " + own).replacing(/\s+/, with: " ")
        self.text = text
        admissions = text.split(separator: /[.?!)]+(\ |$)/).filter {
            $0.contains(/\b((not|nor) (\w+ )?(stated|given|known|reported)|left out)\b/)
        }
    }

    /// The name of a trial: an author and a year.
    static var name: Regex<Substring> { /\p{Lu}\p{L}+ (?:19|20)[0-9]{2}\b/ }

    /// The parts that are neither stated nor said to be unknown.
    var missing: [Part] {
        Part.allCases.filter { part in !isStated(part) && !admissions.contains { $0.contains(Self.word(for: part)) } }
    }

    private func isStated(_ part: Part) -> Bool {
        switch part {
        case .participants:
            text.contains(/n = [0-9]|[0-9] (aged|randomised)|\([0-9]+ versus [0-9]+\b/) || text.contains(/\b(one|single) (person|case)\b/)
                || text.contains(/[0-9] ([\w-]+ )?(adults|people|patients|children|inpatients|veterans|participants)\b/)
        case .dose: text.contains(/[0-9] ?(g|mg)(\/day|\/kg| once| twice| three times| daily)/)
        case .duration: text.contains(/[0-9]( |-)(hour|day|week|month)s?\b/)
        case .endpoint: Self.outcomes.contains(where: text.lowercased().contains)
        }
    }

    private static func word(for part: Part) -> Regex<(Substring, Substring)> {
        switch part {
        case .participants: /\b([Nn]umbers? of|[Ss]ize)\b/
        case .dose: /\b([Dd]oses?|[Dd]osing)\b/
        case .duration: /\b([Dd]uration|[Ll]ength)\b/
        case .endpoint: /\b([Pp]rimary|[Ee]ndpoints?|[Oo]utcomes?|[Mm]easures?)\b/
        }
    }

    /// The measures and events by which the trials were judged.
    private static let outcomes = [
        "primary", "endpoint", "any outcome", "madrs", "y-bocs", "ne-ybocs", "panss", "negative symptoms", "irritability", "abstinence",
        "abstinent", "negative urine test", "craving", "cues", "drinks per drinking day", "days of use", "cigarettes", "mood episode",
        "hair pulling", "ptsd symptoms", "kept their response",
    ]
}
