import Cards

/// What checking some files brought.
struct CheckReport {
    /// The files, in the order in which they were checked.
    var files: [CheckedFile] = []

    /// How many findings are so bad.
    func count(_ severity: Diagnostic.Severity) -> Int { files.reduce(0) { $0 + $1.findings.count { $0.severity == severity } } }

    /// How many cards there are.
    var cards: Int { files.reduce(0) { $0 + $1.cards } }

    /// How many findings 'check --fix' can mend in the files that are meant.
    func fixable(in isMeant: (CheckedFile) -> Bool) -> Int { files.filter(isMeant).reduce(0) { $0 + $1.fixes.count { $0 != nil } } }

    /// Whether a careful author has something to do: mistakes always count, advice when the check is strict.
    func fails(strictly: Bool) -> Bool {
        files.contains { $0.findings.contains { $0.severity > .advice || strictly } }
    }
}

/// How a report is written.
enum CheckFormat: String, CaseIterable {
    /// For people: the line, a caret, a remedy.
    case text
    /// One line each, as GCC writes, for editors.
    case gnu
    /// One JSON object.
    case json
    /// SARIF 2.1.0, for code forges.
    case sarif
}
