import Answers
import Cards
import Scheduling
import Study

/// What is said when an answer is turned up: the verdict, what was given, what is right, and the reasons of both.
struct SpokenAnswer {
    private let card: ToldCard
    private let pronunciation: Pronunciation

    init(_ card: ToldCard, _ pronunciation: Pronunciation) { (self.card, self.pronunciation) = (card, pronunciation) }

    /// The sentences, without those that say nothing.
    var sentences: [String] {
        let answer: [String] =
            switch (card.content.answer, card.attempt) {
            case (.choice(_, _, let explanation), _): choice + [said(explanation)]
            case (.typed(let accepted, let explanation), .type(let typed)): self.typed(accepted, typed) + [said(explanation)]
            case (.shown(let blocks), .type(let typed)): self.typed([blocks.filled.joined(separator: ", ")], typed)
            case (.points(let items, let answer, let explanation), _): points(items, answer) + [said(explanation)]
            case (.ordered(let items, _, let explanation), _): list(items) + [said(explanation)]
            case (.typed(let accepted, let explanation), _): [inFull(accepted, ", or "), said(explanation)]
            case (.shown(let blocks), _):
                // What filled the gap is what was asked; the rest of the sentence was said.
                blocks.filled.isEmpty ? [said(blocks)] : [said(blocks.filled.joined(separator: ", "))]
            }
        return (answer + [card.content.searched.map { "As of \($0.words)" } ?? ""]).filter { !$0.isEmpty }
    }

    private func said(_ text: String) -> String { pronunciation.words(text) }
    private func said(_ blocks: [Block]) -> String { pronunciation.words(blocks) }

    private var sure: String { card.attempt.verdict == .wrong && card.confidence == .sure ? "You were sure" : "" }

    private static func word(_ verdict: Verdict) -> String {
        switch verdict {
        case .right: "Right"
        case .nearly: "Nearly right"
        case .wrong: "Wrong"
        }
    }

    // MARK: - Options

    private typealias Row = (key: String, option: Content.Option, isPicked: Bool)

    private var choice: [String] {
        let rows = card.options
        let right = rows.filter(\.option.isRight)
        guard let verdict = card.attempt.verdict else { return right.flatMap(told) }
        if verdict == .right {
            return right.enumerated().flatMap { index, row in told(row, after: index == 0 ? "Right: " : "") }
        }
        let wrong = rows.filter { $0.isPicked && !$0.option.isRight }
        let missed = right.filter { !$0.isPicked }
        return [Self.word(verdict), sure] + wrong.flatMap { told($0, after: "You picked ") }
            + (wrong.isEmpty ? missed : right).flatMap {
                told($0, after: $0.isPicked || right.count == 1 || !wrong.isEmpty ? "Right is " : "Missed: ")
            }
    }

    private func told(_ row: Row) -> [String] { told(row, after: "Right is ") }

    private func told(_ row: Row, after words: String) -> [String] {
        [words + "\(row.key), \(pronunciation.phrase(row.option.text))", said(row.option.reason)].filter { !$0.isEmpty }
    }

    // MARK: - Typed answers

    private func typed(_ accepted: [String], _ attempt: TypedAttempt) -> [String] {
        let shown = AnswerKey.shown(accepted, code: card.content.code).answers
        guard let judgement = attempt.judgement else { return [inFull(shown, ", or ")] }
        let others = shown.filter { !AnswerKey(accepted: [judgement.accepted], code: card.content.code).spells($0) }
        let also = others.isEmpty ? "" : "Also \(inFull(others, ", "))"
        if judgement.verdict == .right { return ["Right: \(said(judgement.accepted))"] }
        return [
            Self.word(judgement.verdict), sure, "You typed \(said(attempt.typed ?? ""))",
            "Right is \(said(judgement.accepted))\(difference(judgement))", also,
        ]
    }

    /// Accepted answers one after the other: brackets, which say what may be left out, are not heard.
    private func inFull(_ accepted: [String], _ separator: String) -> String {
        let key = AnswerKey(accepted: accepted, code: card.content.code)
        return said(accepted.map(key.inFull).joined(separator: separator))
    }

    /// `: 2, not 3, at the end`, where one stretch alone differs.
    private func difference(_ judgement: Judgement) -> String {
        let pieces = judgement.comparison
        let differing = pieces.indices.filter { pieces[$0].kind != .same }
        let same = pieces.filter { $0.kind == .same }.reduce(0) { $0 + $1.accepted.count }
        guard differing.count == 1, 2 * same >= judgement.accepted.count, let index = differing.first else { return "" }
        let (typed, accepted) = (letters(pieces[index].typed), letters(pieces[index].accepted))
        let what = typed.isEmpty ? "with \(accepted)" : accepted.isEmpty ? "without \(typed)" : "\(accepted), not \(typed)"
        let place = index == pieces.count - 1 ? ", at the end" : index == 0 ? ", at the beginning" : ""
        return ": " + what + place
    }

    private func letters(_ text: String) -> String { SpokenLetters(text, pronunciation).words }

    // MARK: - Lists

    /// How many points there were, and which were missed; all of them where that was not said.
    private func points(_ items: [[Block]], _ answer: [Block]) -> [String] {
        guard case .points(let points) = card.attempt, points.isShown else { return [said(answer)] + items.map { said($0) } }
        let missed = card.missed.map { "\($0.number), \(pronunciation.phrase($0.item))" }
        return ["\(points.ticked.count) of \(points.count)", sure] + (missed.isEmpty ? [] : ["Missed: " + missed.joined(separator: "; ")])
    }

    private func list(_ items: [[Block]]) -> [String] {
        guard case .list(let list) = card.attempt, list.isComplete else {
            guard case .ordered(_, let start, _) = card.content.answer else { return [] }
            return items.enumerated().map { "\(start + $0): \(said($1))" }
        }
        let missed = card.missed.map { "\($0.number), \(pronunciation.phrase($0.item))" }
        let all = "\(list.recalled) of \(list.items.count)"
        return [all, sure] + (missed.isEmpty ? [] : ["Missed: " + missed.joined(separator: "; ")])
    }
}

extension Pronunciation {
    /// Blocks as a part of a sentence: without the full stop at their end.
    func phrase(_ blocks: [Block]) -> String {
        let words = self.words(blocks)
        return words.hasSuffix(".") ? String(words.dropLast()) : words
    }
}

/// A text letter by letter.
struct SpokenLetters {
    /// The letters in words.
    let words: String

    init(_ text: String, _ pronunciation: Pronunciation) {
        words = text.map { sign in
            sign.isWhitespace
                ? "space" : sign.isLetter && sign.isASCII || sign.isNumber && sign.isASCII ? String(sign) : Self.name(sign, pronunciation)
        }.joined(separator: " ")
    }

    private static let marks: [Character: String] = [
        ".": "dot", ",": "comma", ":": "colon", ";": "semicolon", "?": "question mark", "!": "exclamation mark", "'": "apostrophe",
        "-": "hyphen", "(": "open bracket", ")": "close bracket",
    ]

    private static func name(_ sign: Character, _ pronunciation: Pronunciation) -> String {
        marks[sign] ?? pronunciation.words(String(sign))
    }
}
