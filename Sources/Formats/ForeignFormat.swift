/// A format that other programs write.
public enum ForeignFormat: String, CaseIterable, Sendable {
    /// Files of hashcards and repeater: `Q:`, `A:`, `C:`.
    case hashcards
    /// Notes with the cards of Obsidian's Spaced Repetition.
    case obsidian
    /// Markdown with `---` between the sides, as Mochi has it.
    case mochi
    /// Flashcard Markdown: what Nacre itself reads.
    case markdown
    /// A table whose columns are parted by commas or semicolons.
    case csv
    /// A table whose columns are parted by tabs.
    case tsv
    /// Tables in Markdown, whose cells are parted by bars.
    case markdownTable = "markdown-table"
    /// What Anki exports as text.
    case anki
    /// A package of Anki, with its history and media: no text, but what `Packages` opens.
    case apkg
    /// Org files with cards of Emacs's org-drill.
    case orgDrill = "org-drill"
    /// Questions and answers as SuperMemo writes them.
    case superMemo = "supermemo"
    /// Vocabularies of Parley and KWordQuiz.
    case kvtml
    /// The database of Mnemosyne, which is no text.
    case mnemosyne
    /// What `export --format json` writes.
    case json

    /// The format of this name; that of another program with the same format too.
    public init?(name: String) {
        switch name.lowercased() {
        case "repeater": self = .hashcards
        case "nacre": self = .markdown
        case "colpkg": self = .apkg
        case "org", "orgdrill": self = .orgDrill
        case "parley", "kwordquiz": self = .kvtml
        default: self.init(rawValue: name.lowercased())
        }
    }

    /// What the format is called in a sentence.
    public var title: String {
        switch self {
        case .hashcards: "hashcards"
        case .obsidian: "Obsidian Spaced Repetition"
        case .mochi: "Mochi's Markdown"
        case .markdown: "Flashcard Markdown"
        case .csv, .tsv: "a table"
        case .markdownTable: "a table in Markdown"
        case .anki: "Anki's text"
        case .apkg: "an Anki package"
        case .orgDrill: "org-drill"
        case .superMemo: "SuperMemo's questions and answers"
        case .kvtml: "a vocabulary (KVTML)"
        case .mnemosyne: "a database of Mnemosyne"
        case .json: "Nacre's JSON"
        }
    }

    /// Reads a file of text. A package is none, and holds nothing as such.
    ///
    /// - Parameters:
    ///   - table: what was said of it, if it is a table.
    ///   - pieces: how the pieces of a long file are read.
    public func read(_ text: ForeignText, table: TableOptions = TableOptions(), pieces: Pieces = .inTurn) -> Imported {
        var imported =
            switch self {
            case .hashcards: HashcardsReader.read(text)
            case .obsidian: ObsidianReader.read(text)
            case .mochi: MochiReader.read(text)
            case .markdown: MarkdownDeckReader.read(text)
            case .csv: TableDeckReader.read(text, separator: nil, options: table)
            case .tsv: TableDeckReader.read(text, separator: UInt8(ascii: "\t"), options: table)
            case .markdownTable: TableDeckReader.read(markdown: text, options: table)
            case .anki: AnkiReader.read(text, pieces)
            case .apkg: Imported()
            case .orgDrill: OrgDrillReader.read(text, pieces)
            case .superMemo: SuperMemoReader.read(text)
            case .kvtml: KVTMLReader.read(text, pieces)
            case .mnemosyne:
                Imported(notes: [ImportNote(kind: .leftOut, line: 1, message: "the file is text, and no database of Mnemosyne")])
            case .json: JSONDeckReader.read(text)
            }
        imported.notes = (text.notes + imported.notes).inOrder
        return imported
    }
}
