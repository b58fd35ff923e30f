import Cards

/// The media that fields of Anki show.
public enum AnkiMedia {
    /// The names of pictures, sounds and films, in the order in which they stand; and what LaTeX would make pictures of.
    public static func references(in field: String) -> (names: [String], formulas: [String]) {
        guard field.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "[") }) else { return ([], []) }
        return (sounds(in: field) + sources(in: field), formulas(in: field))
    }

    private static func sounds(in field: String) -> [String] {
        var names: [String] = []
        var rest = field[...]
        while let (_, after) = rest.cut(at: "[sound:"), let (name, next) = after.cut(at: "]") {
            names.append(Entities.decoded(name))
            rest = next
        }
        return names
    }

    private static func sources(in field: String) -> [String] {
        var names: [String] = []
        var rest = field[...]
        while let start = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[start...]
            guard let tag = HTMLTag(rest) else {
                rest = rest.dropFirst()
                continue
            }
            rest = tag.rest
            guard ["img", "audio", "video", "source", "object"].contains(tag.name),
                let name = tag.attributes[tag.name == "object" ? "data" : "src"], !name.contains("://"), !name.hasPrefix("data:")
            else { continue }
            names.append(name)
        }
        return names
    }

    private static let marks = [
        (open: "[latex]", close: "[/latex]", before: "", after: ""), (open: "[$]", close: "[/$]", before: "$", after: "$"),
        (open: "[$$]", close: "[/$$]", before: "\\begin{displaymath}", after: "\\end{displaymath}"),
    ]

    private static func formulas(in field: String) -> [String] {
        var formulas: [String] = []
        for mark in marks {
            var rest = field[...]
            while let (_, after) = rest.cut(at: mark.open), let (formula, next) = after.cut(at: mark.close) {
                let plain = HTMLNode.nodes(of: String(formula)).map(\.plain).joined()
                if !plain.isEmpty { formulas.append(mark.before + plain + mark.after) }
                rest = next
            }
        }
        return formulas
    }
}

extension AnkiMedia {
    /// A field without its tags; of pictures and sounds their names are left.
    public static func plain(_ html: String) -> String {
        guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return html }
        var result = ""
        var rest = html[...]
        while let start = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
            result += Entities.decoded(rest[..<start])
            rest = rest[start...]
            if let tag = HTMLTag(rest) {
                if let name = tag.attributes["src"], tag.name == "img" { result += " \(name) " }
                rest = tag.rest
            } else {
                result += "<"
                rest = rest.dropFirst()
            }
        }
        return result + Entities.decoded(rest)
    }
}

extension AnkiMedia {
    /// The sounds that a card links to, as its author wrote them, but for those elsewhere.
    public static func sounds(of card: Card) -> [String] {
        guard [card.heading, card.front, card.back].contains(where: { $0.place(of: "](") != nil }) else { return [] }
        return card.content(of: card.sides.first ?? .forward).targets(isAnswered: true).lazy.filter { !$0.isPicture }.map(\.place).filter {
            $0.place(of: "://") == nil && Sounds.isSound(file: $0)
        }
    }

    /// HTML in which links to sounds are what Anki plays.
    static func sounding(_ html: String, _ names: [String: String]) -> String {
        let mark = "<a href=\""
        guard html.place(of: mark) != nil else { return html }
        let names = Dictionary(names.map { (decodingPercents($0.key), $0.value) }) { first, _ in first }
        var result = ""
        var rest = html[...]
        while let (before, after) = rest.cut(at: mark), let (target, next) = after.cut(at: "\"") {
            let name = names[decodingPercents(Entities.decoded(target))]
            if let name, Sounds.isSound(file: name), let (_, behind) = next.cut(at: "</a>") {
                result += before + "[sound:\(name.replacing("&", with: "&amp;").replacing("<", with: "&lt;"))]"
                rest = behind
            } else {
                result += before + mark + target + "\""
                rest = next
            }
        }
        return result + rest
    }

    /// HTML whose pictures have other names. Anki takes a name as it stands, and decodes no percents in it.
    static func renaming(_ html: String, _ names: [String: String]) -> String {
        let mark = " src=\""
        guard html.place(of: mark) != nil else { return html }
        let names = Dictionary(names.map { (decodingPercents($0.key), $0.value) }) { first, _ in first }
        var result = ""
        var rest = html[...]
        while let (before, after) = rest.cut(at: mark), let (target, next) = after.cut(at: "\"") {
            result += before + mark
            let name = names[decodingPercents(Entities.decoded(target))]
            result += name.map { $0.replacing("&", with: "&amp;").replacing("\"", with: "&quot;") } ?? String(target)
            result += "\""
            rest = next
        }
        return result + rest
    }

    private static func decodingPercents(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == UInt8(ascii: "%"), digits.count == 2, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self) ?? text
    }
}
