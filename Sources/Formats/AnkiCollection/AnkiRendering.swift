import Cards

/// Puts the fields of a note into a template.
struct AnkiRendering {
    /// The fields by their names; those that every card has among them.
    let fields: [String: String]
    /// Hints that were in it: they are shown when asked for, and stand apart here.
    private(set) var hints: [String] = []
    /// The fields whose contents are to be typed.
    private(set) var typed: [String] = []
    /// What was left out, a sentence each.
    private(set) var changes: [String] = []
    /// How many more bytes templates may make of the note.
    private(set) var left: Int
    private let most: Int
    /// How many they have made.
    var bytes: Int { most - left }

    init(_ note: AnkiNoteRow, _ type: AnkiNoteType, template: String, deck: AnkiDeck?) {
        var fields: [String: String] = [
            "Tags": note.tags.joined(separator: " "), "Type": type.name, "Card": template, "Deck": deck?.name ?? "",
            "Subdeck": deck?.path.last ?? "", "CardFlag": "", "CardID": "", "FrontSide": "",
        ]
        let texts = note.fields
        for (name, text) in zip(type.fields, texts) { fields[name] = text }
        self.fields = fields
        // Whatever people write is shown a few times, beside some words.
        most = 1 << 16 + 8 * texts.reduce(0) { $0 + $1.utf8.count }
        left = most
    }

    /// The text of a template.
    mutating func text(_ template: AnkiTemplate) -> String { text(template.pieces) }

    private mutating func text(_ pieces: [AnkiTemplate.Piece]) -> String {
        var result = ""
        for piece in pieces where left > 0 {
            switch piece {
            case .text(let text):
                left -= text.utf8.count
                result += text
            case .section(let name, let isForEmpty, let inner):
                if Self.isEmpty(fields[name] ?? "") == isForEmpty { result += text(inner) }
            case .field(let name, let filters): result += field(name, filters)
            }
        }
        return result
    }

    private mutating func field(_ name: String, _ filters: [String]) -> String {
        if filters.last?.hasPrefix("tts") ?? false {
            change("speech that a template asks for is left out")
            return ""
        }
        guard var text = fields[name] else {
            change("the template names a field '\(name.prefix(40))' that is not there")
            return ""
        }
        left -= text.utf8.count * (1 + filters.count)
        for filter in filters where left > 0 {
            switch filter {
            case "text": text = HTMLNode.nodes(of: text).map(\.plain).joined().htmlEscaped
            case "furigana": text = Self.ruby(text) { "<ruby>\($0)<rt>\($1)</rt></ruby>" }
            case "kanji": text = Self.ruby(text) { base, _ in String(base) }
            case "kana": text = Self.ruby(text) { _, reading in String(reading) }
            case "type", "nc":
                if typed.count < 2, !typed.contains(name) { typed.append(name) }
            case "hint":
                if !Self.isEmpty(text), hints.count < Self.mostChanges, !hints.contains(text) { hints.append(text) }
                return ""
            case "cloze", "cloze-only", "": break
            default: change("what '\(filter.prefix(40))' makes of a field is not known: the field is shown as it is")
            }
        }
        return text
    }

    private mutating func change(_ sentence: String) {
        if changes.count < Self.mostChanges, !changes.contains(sentence) { changes.append(sentence) }
    }

    /// How many things that were left out of a card are told.
    private static let mostChanges = 20

    /// Whether a field counts as empty: it has no more than white space, line breaks and empty blocks.
    static func isEmpty(_ text: String) -> Bool {
        if text.isBlank { return true }
        guard text.utf8.contains(UInt8(ascii: "<")) || text.utf8.contains(UInt8(ascii: "&")) else { return false }
        var rest = text[...]
        while let start = rest.place(of: "<") {
            if !rest[..<start.lowerBound].isBlank { return false }
            guard let tag = HTMLTag(rest[start.lowerBound...]), tag.name == "br" || tag.name == "div" else { return false }
            rest = tag.rest
        }
        return rest.isBlank
    }

    /// A text with readings in brackets: ' 食[た]べる'.
    static func ruby(_ text: String, _ make: (Substring, Substring) -> String) -> String {
        var result = ""
        var rest = text[...]
        while let (before, after) = rest.cut(at: "["), let (reading, next) = after.cut(at: "]") {
            let start = before.lastIndex { $0 == " " || $0 == ">" || $0 == "\u{A0}" }
            let base = start.map { before[before.index(after: $0)...] } ?? before
            if reading.hasPrefix("sound:") || base.isEmpty || reading.isEmpty {
                result += before + "[" + reading + "]"
            } else {
                // The blank before a word only says where it begins.
                if let start { result += before[start] == " " ? before[..<start] : before[...start] }
                result += make(base, reading)
            }
            rest = next
        }
        return result + rest
    }
}
