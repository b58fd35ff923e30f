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
