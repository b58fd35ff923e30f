import Cards

/// What a card gives away before its answer is shown.
///
/// Words are compared without case, punctuation and plural s, and what stands in brackets is no part of an answer. Given away is:
/// - an accepted typed answer, the text of a gap or an item of an ordered list, when it stands word for word in the question or in the hint;
/// - the right option of a choice, when it stands there and not all options do, or when all its telling words and those of no wrong option do;
/// - a shown answer or a point of at most six words, when all its telling words stand there.
///
/// The question is the heading, the front, drawings and the gaps that are filled. A gap's own hint may name the answer when it offers a
/// choice, as `raised or lowered?` does. Answers such as `No, in neither` have no telling words, and give nothing away.
enum Leak {
    /// What one side of a card gives away, in words for a message.
    static func found(in content: Content) -> [String] {
        let question = content.question.text.replacing(/\[[^\]]* or [^\]]*\]/, with: "…")
        return [("question", question), ("hint", content.hint.text)].flatMap { place, text in
            given(by: content, in: PlainWords(text)).map { "the \(place) gives \"\($0)\" away" }
        }
    }

    private static func given(by content: Content, in shown: PlainWords) -> [String] {
        switch content.answer {
        case .typed(let answers, _):
            return answers.filter { spellings(of: $0).contains { PlainWords($0).stand(in: shown) } }
        case .points(let items, _, _):
            return items.map(\.text).filter { isTold($0, by: shown) && PlainWords($0.withoutBrackets).words.count <= 6 }
        case .ordered(let items, _, _):
            return items.map(\.text).filter { PlainWords($0.withoutBrackets).stand(in: shown) }
        case .choice(let options, _, _):
            let told = options.map { isTold($0.text.text, by: shown) }
            let stands = options.map { PlainWords($0.text.text.withoutBrackets).stand(in: shown) }
            let tellsApart = !options.indices.contains { !options[$0].isRight && told[$0] }
            return options.indices.filter { index in
                options[index].isRight && (told[index] && tellsApart || stands[index] && stands.contains(false))
            }.map { options[$0].text.text }
        case .shown(let blocks):
            let gaps = blocks.gaps
            if !gaps.isEmpty { return gaps.filter { PlainWords($0).stand(in: shown) } }
            let answer = blocks.text
            return PlainWords(answer.withoutBrackets).words.count <= 6 && isTold(answer, by: shown) ? [answer] : []
        }
    }

    /// Whether all telling words of an answer are shown.
    private static func isTold(_ answer: String, by shown: PlainWords) -> Bool {
        let telling = PlainWords(answer.withoutBrackets).telling
        return !telling.isEmpty && telling.isSubset(of: shown.words)
    }

    /// A typed answer with and without what is optional in it, and without its tolerance.
    private static func spellings(of answer: String) -> [String] {
        let exact = answer.prefix { $0 != "±" }
        return [String(exact), exact.filter { $0 != "(" && $0 != ")" }, String(exact).withoutBrackets]
    }
}

extension String {
    /// Without what stands in brackets, the marks of a drawing excepted; an answer that stands wholly in brackets keeps them.
    var withoutBrackets: String {
        let rest = replacing(/\((?![1-9]\))[^()]*\)/, with: "")
        return PlainWords(rest).words.isEmpty ? self : rest
    }
}

extension [Block] {
    /// The texts of the gaps that are filled in.
    var gaps: [String] {
        flatMap { block -> [String] in
            switch block {
            case .heading(_, let inlines), .paragraph(let inlines): inlines.gaps
            case .list(let list): list.items.flatMap(\.blocks.gaps)
            case .quote(let blocks): blocks.gaps
            case .table(let table): ([table.head] + table.rows).flatMap { $0.flatMap(\.gaps) }
            case .code, .html, .rule: []
            }
        }
    }
}

extension [Inline] {
    fileprivate var gaps: [String] {
        flatMap { inline -> [String] in
            switch inline {
            case .filled(let inlines): [inlines.text]
            case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines), .link(let inlines, _): inlines.gaps
            default: []
            }
        }
    }
}
