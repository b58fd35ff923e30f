/// A file that Nacre does not read: what it is, told by its first bytes or else by its name, and what to do with it.
public struct UnreadFile: Equatable, Sendable {
    /// What it is, as in "an Anki package".
    public let title: String
    /// What to do to bring its cards along all the same, as an imperative.
    public let remedy: String
    /// Whether it is text, so that somebody who knows better may have it read in a format all the same.
    public let isText: Bool

    init(_ title: String, _ remedy: String, isText: Bool = false) {
        self.title = title
        self.remedy = remedy
        self.isText = isText
    }

    /// Whether it is a package of Anki, which is read, if not as text.
    public var isAnkiPackage: Bool { self == .ankiPackage }

    /// Whether it is what Mnemosyne shares, which is read, if not as text.
    public var isMnemosynePackage: Bool { self == .mnemosyneCards }

    /// How many of a file's first bytes tell what it is.
    public static let bytesNeeded = 4_096

    /// Endings of names of files that hold cards which Nacre does not read.
    public static let endingsOfDecks: Set<String> = ["apkg", "colpkg", "anki2", "mochi", "cards"]

    /// Looks at a file; nil for what may well be text of one of the formats.
    ///
    /// - Parameter start: its first bytes, `bytesNeeded` of them at least where it has as many.
    public init?(_ start: [UInt8], fileName: String) {
        let ending = fileName.split(separator: ".").dropFirst().last?.lowercased() ?? ""
        let start = start.prefix(Self.bytesNeeded)
        if let signature = Signature.all.first(where: { $0.begins(start) }) {
            self = signature.file(start, ending)
        } else if Self.isBinary(start) {
            self = Self.named(ending) ?? Self("no text", "export it as text from the program that made it, and import that")
        } else if let text = Self.textual(start, ending) {
            self = text
        } else {
            return nil
        }
    }

    /// Whether no text begins so: with more control characters than mishaps leave in one. UTF-16 is known by its mark.
    private static func isBinary(_ start: ArraySlice<UInt8>) -> Bool {
        if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) { return false }
        let controls = start.count { $0 < 0x09 || (0x0E..<0x20).contains($0) && $0 != 0x1B || $0 == 0x7F }
        return controls * 20 > start.count
    }

    /// What a text is that is none of cards as Nacre reads them.
    private static func textual(_ start: ArraySlice<UInt8>, _ ending: String) -> UnreadFile? {
        let text = start.prefix(512).drop { $0 <= 0x20 || $0 >= 0x80 }
        func begins(_ word: String) -> Bool { String(decoding: text.prefix(word.utf8.count), as: UTF8.self).lowercased() == word }
        if begins("{\\rtf") { return .wordProcessor }
        if begins("<?xml") || begins("<!doctype") || begins("<html") {
            if start.holds("<kvtml") || ending == "kvtml" { return nil }
            let title = begins("<html") || start.holds("<html") ? "a web page" : "a file of XML"
            return UnreadFile(title, "export its cards as a table (CSV) or as text, and import that", isText: true)
        }
        return nil
    }

    /// What a file is by the ending of its name; nil for one that tells nothing.
    static func named(_ ending: String) -> UnreadFile? {
        switch ending {
        case "apkg", "colpkg": .ankiPackage
        case "anki2", "anki21", "anki21b": .ankiCollection
        case "mochi": .mochi
        case "cards": .mnemosyneCards
        case "doc", "docx", "odt", "rtf", "pages", "epub", "ppt", "pptx", "odp": .wordProcessor
        case "xls", "xlsx", "ods", "numbers": .spreadsheet
        default: nil
        }
    }
}

extension ArraySlice<UInt8> {
    /// Whether a word of ASCII occurs.
    func holds(_ word: String) -> Bool {
        let word = Array(word.utf8)
        return indices.contains { self[$0] == word[0] && self[$0...].starts(with: word) }
    }
}

extension UnreadFile {
    static let ankiPackage = UnreadFile(
        "an Anki package", "leave --from out, or say --from apkg")
    static let ankiCollection = UnreadFile(
        "a collection of Anki", "in Anki, export by File › Export as 'Anki Collection Package (.colpkg)', and import that")
    static let mochi = UnreadFile("a package of Mochi", "in Mochi, export the deck as Markdown, and import that")
    static let mnemosyneCards = UnreadFile(
        "a package of Mnemosyne", "leave --from out, or say --from mnemosyne")
    /// The database of Mnemosyne, which is read by other ways than text.
    public static let mnemosyneStore = UnreadFile(
        "a database of Mnemosyne",
        "in Mnemosyne, export as a text file with tabs between question and answer, and import that with --from tsv")
    static let wordProcessor = UnreadFile(
        "a document of a word processor", "save it as plain text or Markdown with a card's question and answer told apart, and import that")
    static let spreadsheet = UnreadFile("a spreadsheet", "save the sheet as CSV, and import that")
}
