import Cards

extension Content {
    /// The words of an answer that can stand among options: a single paragraph, which others may follow as its explanation. nil where the
    /// answer is picked, typed or recalled in its own way.
    var option: String? {
        guard case .shown(let blocks) = answer, case .paragraph(let words)? = blocks.first else { return nil }
        return words.plainText
    }

    /// The same question with options to choose from.
    public func choice(among wrong: [String]) -> Content {
        guard case .shown(let blocks) = answer, let right = option else { return self }
        func made(_ text: String, isRight: Bool) -> Option { Option(text: [.paragraph([.text(text)])], isRight: isRight) }
        var content = self
        content.answer = .choice(
            [made(right, isRight: true)] + wrong.map { made($0, isRight: false) }, isFixed: false, explanation: Array(blocks.dropFirst()))
        return content
    }
}

extension Distractors.Source {
    /// A side of a card as a source of wrong answers: what is typed or picked there counts too, as it is of a form with what is recalled
    /// elsewhere. nil for what holds no single answer.
    public init?(_ card: Card, side: Side, deck: String, siblings: Int64) {
        let content = card.content(of: side)
        let answer: String? =
            switch (card.kind, content.answer) {
            case (.basic, _): content.option
            // Brackets say there what may be left out.
            case (.typed, .typed(let accepted, _)): accepted.first { !$0.contains("(") }
            case (.choice, .choice(let options, _, _)):
                options.count(where: \.isRight) == 1 ? options.first(where: \.isRight)?.text.plainText : nil
            default: nil
            }
        guard let answer, !answer.isEmpty else { return nil }
        self.init(
            question: content.question.plainText, answer: answer, deck: deck, tags: card.tags, facts: card.factNumbers, siblings: siblings)
    }
}
