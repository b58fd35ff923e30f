import Cards

/// What cards of a note type are made of: its templates, read once, and which of them are two sides of one card.
struct AnkiLayout: Sendable {
    /// What becomes one card here: one or several cards of a note.
    struct Part {
        /// The cards, and the sides that they become.
        var cards: [(side: Side, card: AnkiCard)]
        /// The number of the template.
        var template: Int
        /// Whether it is the first of its note.
        var isFirst: Bool

        /// The first of its cards.
        var first: AnkiCard { cards[0].card }
    }

    private struct Template: Sendable {
        var name: String
        var question: AnkiTemplate
        var answer: AnkiTemplate
    }

    private let templates: [Template]
    private let isCloze: Bool
    /// Its fields in their order.
    private let fields: [String]
    /// Whether the second template asks for what the first shows, and shows what that asks for.
    private let isReversible: Bool

    init(_ type: AnkiNoteType) {
        templates = type.templates.map { template in
            let question = AnkiTemplate(template.question)
            return Template(name: template.name, question: question, answer: AnkiTemplate(template.answer).withoutQuestion(question))
        }
        isCloze = type.isCloze
        fields = type.fields
        isReversible = !type.isCloze && templates.count >= 2 && Self.areReverse(templates[0], templates[1])
    }

    private static func areReverse(_ first: Template, _ second: Template) -> Bool {
        func bare(_ template: AnkiTemplate) -> String? { template.bare.onlyField }
        guard let question = bare(first.question), let answer = bare(first.answer) else { return false }
        return bare(second.question) == answer && bare(second.answer) == question
    }

    /// What a template is called.
    func name(of template: Int) -> String { templates.indices.contains(template) ? templates[template].name : "" }

    /// The cards that the cards of a note become, in the order of their templates.
    func parts(of cards: [AnkiCard], isCloze: Bool) -> [Part] {
        if isCloze { return [Part(cards: cards.map { (.cloze($0.ordinal + 1), $0) }, template: 0, isFirst: true)] }
        var parts: [Part] = []
        for card in cards {
            // One that its owner has put into another deck stays there, as a card of its own.
            if card.ordinal == 1, isReversible, let first = parts.first, first.template == 0, first.first.ownDeck == card.ownDeck {
                parts[0].cards.append((.backward, card))
            } else {
                parts.append(Part(cards: [(.forward, card)], template: card.ordinal, isFirst: card.ordinal == 0))
            }
        }
        return parts
    }

    /// The fields of a note that has but question and answer, and its type in the words of Anki's own types; nil without a template.
    func fields(of part: Part, _ rendering: inout AnkiRendering) -> (fields: [AnkiNote.Field], type: String)? {
        guard let template = templates.indices.contains(part.template) ? templates[part.template] : isCloze ? templates.first : nil else {
            return nil
        }
        if isCloze { return cloze(template, &rendering) }
        let question = rendering.text(template.question)
        let answer = rendering.text(template.answer)
        var kind = part.cards.count > 1 ? "basic (and reversed card)" : "basic"
        var result = [AnkiNote.Field(name: "", text: question), AnkiNote.Field(name: "", text: answer)]
        if part.cards.count == 1, let typed = rendering.typed.first, rendering.typed.count == 1 {
            kind = "basic (type in the answer)"
            // What is typed comes first; what else is shown then stands below.
            let rest = template.question.without(typed)
            let shown = template.answer.without(typed)
            result[0].text = rendering.text(rest)
            result[1].text = rendering.fields[typed] ?? ""
            let more = rendering.text(shown)
            if !HTMLNode.nodes(of: more).map(\.plain).joined().isBlank { result.append(AnkiNote.Field(name: "why", text: more)) }
        }
        result += rendering.hints.map { AnkiNote.Field(name: "hint", text: $0) }
        return (result, kind)
    }

    private func cloze(_ template: Template, _ rendering: inout AnkiRendering) -> (fields: [AnkiNote.Field], type: String)? {
        let asked = template.question.fields.first { $0.filters.contains("cloze") }?.name ?? fields.first
        guard let asked, let text = rendering.fields[asked] else { return nil }
        if text.place(of: "image-occlusion:") != nil {
            // Its template draws the masks by a script.
            let fields = fields.map { AnkiNote.Field(name: $0, text: rendering.fields[$0] ?? "") }
            return (fields.filter { $0.name == asked } + fields.filter { $0.name != asked }, "image occlusion")
        }
        let shown = template.answer.without(asked)
        var result = [AnkiNote.Field(name: "", text: text)]
        let more = rendering.text(shown)
        if !AnkiRendering.isEmpty(more) { result.append(AnkiNote.Field(name: "back extra", text: more)) }
        // What the question says beside the gaps.
        let head = rendering.text(template.question.without(asked))
        if !HTMLNode.nodes(of: head).map(\.plain).joined().isBlank { result[0].text = head + "<br>" + text }
        result += rendering.hints.map { AnkiNote.Field(name: "hint", text: $0) }
        return (result, "cloze")
    }
}

extension AnkiTemplate {
    /// The same without a field.
    func without(_ name: String) -> AnkiTemplate { AnkiTemplate(Self.pieces(pieces) { if case .field(name, _) = $0 { nil } else { $0 } }) }

    /// The same without the conditions under which something is shown.
    var bare: AnkiTemplate {
        AnkiTemplate(
            pieces.flatMap { piece -> [Piece] in
                if case .section(_, false, let inner) = piece { inner } else { [piece] }
            })
    }

    private static func pieces(_ pieces: [Piece], _ change: (Piece) -> Piece?) -> [Piece] {
        pieces.compactMap { piece in
            if case .section(let name, let isForEmpty, let inner) = piece {
                return .section(name, isForEmpty: isForEmpty, self.pieces(inner, change))
            }
            return change(piece)
        }
    }
}
