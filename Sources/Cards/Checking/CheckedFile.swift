/// A deck file with all that is to be said about it.
public struct CheckedFile {
    /// What the file is called: as seen from the working folder, when it lies below it.
    public let name: String
    /// Its absolute path.
    public let path: String
    /// How many cards it has.
    public let cards: Int
    /// What is wrong, and what is advised, in the order of the file.
    public let findings: [Diagnostic]
    /// Where the findings are in UTF-16 code units.
    public let utf16Columns: [Range<Int>]
    /// For each finding, what 'check --fix' does for it; nil where the author has to mend it.
    public let fixes: [MarkedFix?]
    /// The headings of the cards that the findings are about; nil where one is about the file.
    public let headings: [String?]

    /// A file with these findings, in the order of the file.
    public init(_ path: String, named name: String, _ deck: Deck, _ findings: [Diagnostic], bytes: [UInt8]) {
        let lines = DeckLines(of: bytes)
        self.name = name
        self.path = path
        cards = deck.cards.count
        self.findings = findings
        utf16Columns = findings.map(lines.utf16Columns)
        headings = findings.map { $0.card.map { deck.cards[$0].heading } }
        let mended = findings.contains { $0.code.fix != nil } ? MendedDeck(bytes).first : []
        let fixesOfLine = Dictionary(grouping: mended, by: \.diagnostic.line)
        fixes = findings.map { finding in
            fixesOfLine[finding.line]?.first { $0.diagnostic == finding }.map { MarkedFix($0, in: lines) }
        }
    }
}
