import Cards

/// A note of Anki: its fields, and the note type that says what they are.
struct AnkiNote {
    /// A field and its name; the name is empty where the file does not tell it.
    struct Field {
        var name: String
        var text: String
    }

    /// The note types that Nacre tells apart, by their English names.
    private enum Kind {
        case basic, reversed, typed, cloze, occlusion
        /// More markup than a card may have.
        case overgrown
    }

    /// What was changed, a sentence each.
    private(set) var changes: [String] = []
    /// What Markdown cannot show.
    private(set) var lost: Set<String> = []

    /// How many signs of markup it has.
    let signs: Int

    private let fields: [Field]
    private let kind: Kind
    /// Whether its third field says whether it is asked both ways.
    private let isOptional: Bool
    private let isHTML: Bool

    /// - Parameter mostSigns: how many signs of markup it may have.
    init(fields: [Field], type: String, isHTML: Bool, mostSigns: Int = MarkupAllowance.mostOfOne) {
        let type = type.lowercased()
        isOptional = Self.isOptionallyReversed(type)
        let first = fields.first?.text ?? ""
        signs = fields.reduce(0) { $0 + MarkupAllowance.signs(in: $1.text) }
        let isOvergrown = signs > mostSigns
        let masked = isOvergrown || first.place(of: "image-occlusion:") == nil ? nil : MaskedPicture(fields)
        self.fields = masked?.fields ?? fields
        self.isHTML = isHTML || masked != nil
        let hasGaps = first.place(of: "{{c") != nil && first.place(of: "::") != nil
        if isOvergrown {
            kind = .overgrown
        } else if masked != nil {
            kind = .cloze
            changes = ["of a picture with parts hidden, it is told where they are: the picture is shown whole"]
        } else if type.place(of: "occlusion") != nil || first.place(of: "image-occlusion:") != nil {
            kind = .occlusion
        } else if type.place(of: "cloze") != nil || hasGaps && (type.isEmpty || !type.hasPrefix("basic")) {
            kind = .cloze
        } else if ["type in", "type-in", "type the answer"].contains(where: { type.place(of: $0) != nil }) {
            kind = .typed
        } else if isOptional {
            kind = fields.count > 2 && !fields[2].text.isBlank ? .reversed : .basic
        } else {
            kind = type.place(of: "reversed") != nil ? .reversed : .basic
        }
    }

    /// Whether notes of a type, its name in lower case, are asked both ways only where their third field says so.
    static func isOptionallyReversed(_ type: String) -> Bool { type.place(of: "optional reversed") != nil }

    /// What that field is called, in lower case.
    static let reversingField = "add reverse"

    private static func overgrown(_ signs: Int) -> String {
        signs > MarkupAllowance.mostOfOne
            ? "a card with more markup than one may have" : "a card with much markup, behind others with more than so many may have"
    }

    /// Why the note makes no card; nil when it makes one.
    var problem: String? {
        let first = fields.first?.text ?? ""
        if kind == .overgrown { return Self.overgrown(signs) }
        if kind == .occlusion { return "a picture with parts hidden (Image Occlusion) names no picture, or no part" }
        if first.isBlank { return "a note whose first field is empty" }
        if kind == .cloze {
            return first.place(of: "{{c") == nil ? "the text \(Self.words(first).quoted) has no gap" : nil
        }
        return isUnanswered ? "the question \(Self.words(first).quoted) has no answer" : nil
    }

    /// Whether it asks, and has nothing to answer.
    var isUnanswered: Bool {
        kind != .cloze && kind != .occlusion && !(fields.first?.text ?? "").isBlank && fields.dropFirst().allSatisfy(\.text.isBlank)
    }

    /// The card it makes; tags that make its kind are with it.
    mutating func card() -> CardText {
        var text = fields[0].text
        if kind == .cloze, isHTML, let opened = GapsInCode.opened(text) {
            text = opened
            changes.append("gaps in code are not asked as such: it is text now")
        }
        let title = kind == .cloze && isHTML ? Self.title(of: text) : nil
        let first = markdown(title.map { String($0.rest) } ?? text)
        var back = kind == .cloze ? "" : markdown(fields.count > 1 ? fields[1].text : "")
        if kind == .typed { back = Self.answer(back) }
        var asides = ""
        let rest = kind == .cloze ? fields.dropFirst() : fields.dropFirst(2)
        for (index, field) in zip(rest.indices, rest) where !field.text.isBlank {
            let name = field.name.lowercased()
            // What makes the second card of "Basic (optional reversed card)".
            if name == Self.reversingField || isOptional && name.isEmpty && index == fields.startIndex + 2 { continue }
            let text = markdown(field.text)
            if text.isEmpty { continue }
            if Aside.areAsides(text) {
                asides += "\n\n" + text
            } else if let aside = Self.names.first(where: { $0.words.contains(name) })?.aside {
                asides += "\n\n" + aside.quote(text)
            } else if kind == .cloze {
                // What stands in the text of a cloze would be asked with it.
                let named = name.isEmpty || name == "back extra" || name == "extra"
                asides += "\n\n" + Aside.why.quote(named ? text : "\(PlainMarkdown.inline(field.name)): \(text)")
            } else {
                back += "\n\n" + (name.isEmpty ? text : "**\(PlainMarkdown.inline(field.name)):** \(text)")
            }
        }
        switch kind {
        case .cloze:
            let (heading, text) = title.map { (markdown(String($0.title)), first) } ?? Clozes.headed(first)
            return CardText(heading: heading ?? Clozes.heading(of: text), back: text + asides, tags: Card.Kind.cloze.tags, kind: .cloze)
        default:
            let question = Question(first)
            let tags = kind == .reversed ? [Card.Variation.reversed.tag] : kind == .typed ? Card.Kind.typed.tags : []
            return CardText(
                heading: question.heading, front: question.front, back: (back + asides).trimmed, tags: tags,
                kind: kind == .typed ? .typed : .basic)
        }
    }

    /// The first paragraph of HTML, when all of it is bold and holds no gap, as `AnkiText` writes a heading.
    private static func title(of html: String) -> (title: Substring, rest: Substring)? {
        guard html.hasPrefix("<p><b>"), let (title, rest) = html.dropFirst(6).cut(at: "</b></p>"), title.place(of: "{{c") == nil else {
            return nil
        }
        return title.isBlank ? nil : (title, rest)
    }

    private static let names: [(aside: Aside, words: Set<String>)] = [
        (.hint, ["hint", "hints"]), (.source, ["source", "sources", "reference", "references"]),
        (.why, ["why", "explanation", "rationale"]),
    ]

    private mutating func markdown(_ text: String) -> String {
        guard let source = isHTML ? text : HTMLMarkdown.html(ofPlain: text) else { return PlainMarkdown.block(text) }
        let html = HTMLMarkdown(MnemosyneHTML.hasFormulas(source) ? MnemosyneHTML.html(of: source) : source)
        lost.formUnion(html.lost)
        for change in html.changes where !changes.contains(change) { changes.append(change) }
        return html.markdown
    }

    /// An answer to type: a bar in it does not part answers.
    private static func answer(_ markdown: String) -> String {
        var result = ""
        for character in markdown {
            if character == "|", !result.hasSuffix("\\") { result += "\\" }
            result.append(character)
        }
        return result
    }

    private static func words(_ html: String) -> String { HTMLNode.nodes(of: String(html.prefix(200))).map(\.plain).joined().trimmed }
}
