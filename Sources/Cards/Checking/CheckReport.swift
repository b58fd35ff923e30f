/// What checking some files brought.
public struct CheckReport {
    /// The files, in the order in which they were checked.
    public var files: [CheckedFile] = []

    /// A report of nothing yet.
    public init() {}

    /// How many findings are so bad.
    public func count(_ severity: Diagnostic.Severity) -> Int { files.reduce(0) { $0 + $1.findings.count { $0.severity == severity } } }

    /// How many cards there are.
    public var cards: Int { files.reduce(0) { $0 + $1.cards } }

    /// How many findings 'check --fix' can mend in the files that are meant.
    public func fixable(in isMeant: (CheckedFile) -> Bool) -> Int { files.filter(isMeant).reduce(0) { $0 + $1.fixes.count { $0 != nil } } }

    /// Whether a careful author has something to do: mistakes always count, advice when the check is strict.
    public func fails(strictly: Bool) -> Bool {
        files.contains { $0.findings.contains { $0.severity > .advice || strictly } }
    }
}
