import Cards

/// A side of a card type: text with fields to be put in.
struct AnkiTemplate: Equatable, Sendable {
    /// A piece of it.
    indirect enum Piece: Equatable, Sendable {
        case text(String)
        /// A field, and what is to be done with it, the innermost first.
        case field(String, filters: [String])
        /// What stands there only where a field holds something, or only where it holds nothing.
        case section(String, isForEmpty: Bool, [Piece])
    }

    let pieces: [Piece]

    /// How deep sections may be nested.
    private static let deepest = 32

    init(_ text: String) {
        var stack: [(name: String, isForEmpty: Bool, pieces: [Piece])] = [("", false, [])]
        func add(_ piece: Piece) { stack[stack.count - 1].pieces.append(piece) }
        func close() {
            let top = stack.removeLast()
            add(.section(top.name, isForEmpty: top.isForEmpty, top.pieces))
        }
        var rest = Self.withoutComments(text)[...]
        while let (before, after) = rest.cut(at: "{{"), let (inner, next) = after.cut(at: "}}") {
            if !before.isEmpty { add(.text(String(before))) }
            rest = next
            let word = inner.trimmed
            switch word.first {
            case "#", "^":
                if stack.count < Self.deepest { stack.append((word.dropFirst().trimmed, word.hasPrefix("^"), [])) }
            case "/":
                let name = word.dropFirst().trimmed
                guard let depth = stack.lastIndex(where: { $0.name == name }), depth > 0 else { continue }
                while stack.count > depth { close() }
            default:
                let parts = word.split(separator: ":", omittingEmptySubsequences: false).map(\.trimmed)
                add(.field(parts.last ?? "", filters: parts.dropLast().reversed()))
            }
        }
        if !rest.isEmpty { add(.text(String(rest))) }
        while stack.count > 1 { close() }
        pieces = stack[0].pieces
    }

    init(_ pieces: [Piece]) { self.pieces = pieces }

    private static func withoutComments(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let (before, after) = rest.cut(at: "<!--"), let (_, next) = after.cut(at: "-->") {
            result += before
            rest = next
        }
        return result + rest
    }

    /// All fields that it names, in their order.
    var fields: [(name: String, filters: [String])] { Self.fields(of: pieces) }

    private static func fields(of pieces: [Piece]) -> [(name: String, filters: [String])] {
        pieces.flatMap { piece -> [(name: String, filters: [String])] in
            switch piece {
            case .text: []
            case .field(let name, let filters): [(name, filters)]
            case .section(_, _, let inner): fields(of: inner)
            }
        }
    }

    /// What an answer shows beyond its question: what stands behind the line that parts them; or all but the question itself.
    func withoutQuestion(_ question: AnkiTemplate) -> AnkiTemplate {
        let place = pieces.firstIndex { piece in
            guard case .text(let text) = piece else { return false }
            return text.lowercased().place(of: "id=answer") != nil || text.lowercased().place(of: "id=\"answer\"") != nil
                || text.lowercased().place(of: "id='answer'") != nil
        }
        let front = Piece.field("FrontSide", filters: [])
        guard let place, case .text(let text) = pieces[place] else { return AnkiTemplate(pieces.filter { $0 != front }) }
        let asked = question.fields.map(\.name)
        let isQuestion = Self.fields(of: Array(pieces[..<place])).allSatisfy { $0.name == "FrontSide" || asked.contains($0.name) }
        let (before, after) = Self.parted(text)
        let head = isQuestion ? [] : pieces[..<place].filter { $0 != front } + [.text(before)]
        return AnkiTemplate(head + [.text(after)] + pieces[(place + 1)...].filter { $0 != front })
    }

    /// The text before the tag of the answer, and behind it.
    private static func parted(_ text: String) -> (String, String) {
        var rest = text[...]
        while let start = rest.place(of: "<") {
            let tag = rest[start.lowerBound...].prefix { $0 != ">" }
            rest = rest[tag.endIndex...].dropFirst()
            if tag.lowercased().place(of: "answer") != nil { return (String(text[..<start.lowerBound]), String(rest)) }
        }
        return (text, "")
    }

    /// Its only field, where it shows nothing else.
    var onlyField: String? {
        let fields = fields
        guard fields.count == 1, fields[0].filters.isEmpty else { return nil }
        let isBare = pieces.allSatisfy { piece in
            if case .text(let text) = piece { HTMLNode.nodes(of: text).map(\.plain).joined().isBlank } else { true }
        }
        return isBare ? fields[0].name : nil
    }
}
