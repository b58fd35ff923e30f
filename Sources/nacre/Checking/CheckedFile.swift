import Cards
import Collection
import Files
import Study

/// A deck file with all that is to be said about it.
struct CheckedFile {
    /// What the file is called: as seen from the working folder, when it lies below it.
    let name: String
    /// Its absolute path.
    let path: String
    /// How many cards it has.
    let cards: Int
    /// What is wrong, and what is advised, in the order of the file.
    let findings: [Diagnostic]
    /// Where the findings are in UTF-16 code units.
    let utf16Columns: [Range<Int>]
    /// For each finding, what 'check --fix' does for it; nil where the author has to mend it.
    let fixes: [MarkedFix?]
    /// The headings of the cards that the findings are about; nil where one is about the file.
    let headings: [String?]

    /// Checks a file.
    ///
    /// - Parameter asked: the questions of the files before it; nil when no advice is wanted.
    init(_ file: FoundFile, named name: String, asked: inout AskedQuestions?) throws(FileError) {
        let bytes = try FileSystem.bytes(of: file.path)
        let deck = DeckFile.read(file.path, bytes: bytes)
        var findings = deck.diagnostics
        if asked != nil {
            let surroundings = Deck.Surroundings(
                isFound: { !DeckFile.isMissing($0, besides: file.path) }, closest: { Suggestion.closest(to: $0, among: $1) })
            findings += deck.advice(in: bytes, surroundings: surroundings)
            findings += asked!.advice(on: deck, in: bytes, file: name)
            findings.sort { ($0.line, $0.column) < ($1.line, $1.column) }
        }
        let lines = DeckLines(of: bytes)
        self.name = name
        path = file.path
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
