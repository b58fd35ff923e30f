import Cards

/// What `check` found, a finding at a time: where, how bad, what, and how it is mended.
public struct SpokenFindings: Sendable {
    private let pronunciation: Pronunciation

    /// Findings in the words of a pronunciation.
    public init(_ pronunciation: Pronunciation = Pronunciation()) { self.pronunciation = pronunciation }

    /// A finding: `neurons, line 5, warning: no choice is marked as right. Mend: …`.
    public func sentences(_ finding: Diagnostic, file: String) -> String {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let deck = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
        let place = "\(pronunciation.words(deck)), line \(finding.line), \(finding.severity.rawValue)"
        return pronunciation.sentence("\(place): \(words(finding.message))") + " " + pronunciation.sentence("Mend: \(words(finding.help))")
    }

    /// How many there are of each sort, the worst first.
    public func summary(_ findings: [Diagnostic]) -> String {
        let counts = Diagnostic.Severity.allCases.sorted(by: >).compactMap { severity -> String? in
            let count = findings.count { $0.severity == severity }
            let word = severity == .advice ? "pieces of advice" : severity.rawValue + (count == 1 ? "" : "s")
            return count == 0 ? nil : "\(count) \(word == "pieces of advice" && count == 1 ? "piece of advice" : word)"
        }
        return counts.isEmpty ? "Nothing found." : pronunciation.sentence(counts.joined(separator: ", "))
    }

    /// A text in which what stands in quotes is written as in a file: each of its signs counts.
    private func words(_ text: String) -> String {
        let parts = text.split(separator: "'", omittingEmptySubsequences: false).enumerated().map { index, part in
            index % 2 == 0 ? pronunciation.words(String(part)) : pronunciation.exactWords(String(part))
        }
        var spoken = Spoken()
        for part in parts where !part.isEmpty {
            if let mark = part.first, ",.;:?!".contains(mark) {
                spoken.mark(mark)
                spoken.words(String(part.dropFirst().drop { $0 == " " }))
            } else {
                spoken.words(part)
            }
        }
        return spoken.text
    }
}
