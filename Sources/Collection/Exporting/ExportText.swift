import Cards
import Files
import Formats
import Scheduling

/// Cards as the text of a file, and what that text cannot carry.
public struct ExportText {
    /// The text.
    public private(set) var text = ""
    /// What could not be carried, a sentence each.
    public private(set) var losses: [String] = []

    private let cards: ExportedCards

    /// How many cards it has.
    public private(set) var count: Int

    /// Cards as one of Anki's text files.
    ///
    /// - Parameter records: what is remembered of imports: a card that came from Anki goes back under the same name.
    /// - Throws: `FileError` when a deck cannot be read.
    public init(anki cards: CardRuns, records: ImportRecords) throws {
        var text = ""
        let export = try AnkiTextExport(cards, records: records) { text += String(decoding: $0, as: UTF8.self) }
        self.cards = ExportedCards()
        (self.text, count, losses) = (text, export.count, export.losses)
    }

    /// - Parameter json: the cards as JSON, made where that is the format.
    public init(_ cards: ExportedCards, _ format: ExportFormat, json: () -> JSON) {
        count = cards.entries.count
        self.cards = cards
        switch format {
        case .markdown: writeMarkdown()
        case .csv, .tsv: writeTable(TableText(separator: format == .csv ? "," : "\t"))
        case .hashcards: writeHashcards()
        case .obsidian: writeObsidian()
        case .mnemosyne: writeMnemosyne()
        case .orgDrill: writeOrgDrill()
        case .json: text = json().text + "\n"
        // Anki's are made otherwise: the text card by card, the package by `PackageExport`.
        case .anki, .apkg: break
        }
    }

    /// A deck in one file as it stands there, without the cards that were not chosen; of several decks the cards with all their tags.
    private mutating func writeMarkdown() {
        guard cards.files.count != 1 else {
            text = Self.deck(cards.files[0], cards.entries.map(\.card))
            return
        }
        for entry in cards.entries {
            if !text.isEmpty { text += "\n" }
            text += CardText(entry.card).text
        }
        if cards.files.count > 1 {
            losses.append("\(cards.files.count) decks are one in this file; '--to FOLDER/' writes a file for each")
        }
    }

    /// A deck file with some of its cards, word for word, and the pages of their sections.
    static func deck(_ file: ExportedCards.File, _ chosen: [Card]) -> String {
        let pages = file.contents.pages.map(\.card.bytes)
        let begins = (file.contents.cards.prefix(1).map(\.bytes) + pages.prefix(1)).map(\.lowerBound)
        var bytes = Array(file.bytes[..<(begins.min() ?? file.bytes.count)])
        let read = pages.enumerated().filter { index, page in
            let end = index + 1 < pages.count ? pages[index + 1].lowerBound : Int.max
            return chosen.contains { (page.lowerBound..<end).contains($0.bytes.lowerBound) }
        }
        for piece in (chosen.map(\.bytes) + read.map(\.element)).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            bytes += file.bytes[piece]
            if bytes.last != 0x0A { bytes.append(0x0A) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func writeTable(_ table: TableText) {
        text = table.head
        for entry in cards.entries { text += table.row(entry.card, deck: entry.deck) }
    }

    private mutating func lose(_ all: [(what: String, count: Int)]) {
        losses += Phrase.losses(all)
    }
}

extension Phrase {
    /// What cards lose on their way into another program, a sentence each.
    static func losses(_ all: [(what: String, count: Int)]) -> [String] { all.map { "\(count($0.count, "card")): \($0.what)" } }
}

/// What programs read that know questions, answers and gaps, and no more.
extension ExportText {
    private mutating func writeHashcards() {
        var file = HashcardsText()
        if cards.files.count == 1 { text = HashcardsText.head(deck: cards.files[0].deck) }
        if cards.files.count > 1 { losses.append("\(cards.files.count) decks are one in this file: export one at a time") }
        for entry in cards.entries { text += file.entry(entry.card) }
        lose(file.losses)
    }

    private mutating func writeObsidian() {
        var note = ObsidianText()
        for entry in cards.entries {
            let sides = entry.sides.map {
                ObsidianText.Standing($0.side, $0.schedule, easiness: SM2.Memory($0.history).easiness)
            }
            note.add(entry.card, deck: entry.deck, sides: sides)
        }
        text = note.text
        lose(note.losses)
    }

    private mutating func writeMnemosyne() {
        var file = MnemosyneText()
        for entry in cards.entries { text += file.lines(entry.card) }
        lose(file.losses)
    }

    private mutating func writeOrgDrill() {
        var file = OrgText()
        for entry in cards.entries {
            let sides = entry.sides.map { OrgText.Standing($0.side, $0.schedule, SM2.Memory($0.history)) }
            file.add(entry.card, deck: entry.deck, sides: sides)
        }
        text = file.text
        lose(file.losses)
    }
}

/// A format to export to.
public enum ExportFormat: String, CaseIterable {
    case markdown, csv, tsv, anki, apkg, hashcards, obsidian, mnemosyne
    case orgDrill = "org-drill"
    case json

    /// The format that a file of this name has.
    public init?(fileName: String) {
        switch fileName.split(separator: ".").last?.lowercased() {
        case "md", "markdown": self = .markdown
        case "csv": self = .csv
        case "tsv": self = .tsv
        case "txt": self = .anki
        case "apkg": self = .apkg
        case "org": self = .orgDrill
        case "json": self = .json
        default: return nil
        }
    }

    /// Why a file's name tells no format.
    public struct Untold: Error, CustomStringConvertible {
        /// The name, its ending and what there is.
        public let description: String
    }

    /// The format that a file's name tells; Markdown for a name without an ending.
    ///
    /// - Throws: `Untold` for an ending that no format has.
    public static func told(by name: String) throws(Untold) -> ExportFormat {
        if let format = ExportFormat(fileName: name) { return format }
        let file = name.lastPathPart
        guard let dot = file.lastIndex(of: "."), dot > file.startIndex, !file[dot...].dropFirst().isEmpty else { return .markdown }
        let formats = allCases.map(\.rawValue).joined(separator: ", ")
        throw Untold(description: "\(name): '\(file[dot...])' tells no format; name one with --format: \(formats)")
    }
}
