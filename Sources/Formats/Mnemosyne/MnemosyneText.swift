import Cards

/// Cards as a text of Mnemosyne: a question, a tab and an answer on each line, in HTML.
public struct MnemosyneText {
    private var lost = ExportLosses()

    /// An empty text.
    public init() {}

    /// What could not be carried: how many cards each concerns.
    public var losses: [(what: String, count: Int)] { lost.all }

    /// The lines of a card: one for each of its sides.
    public mutating func lines(_ card: Card) -> String {
        let plain = PlainCard(card)
        if let loss = plain.loss { lost.lose(loss) }
        if !plain.tags.isEmpty { lost.lose("tags: Mnemosyne asks for those of all cards when it imports them") }
        guard let cloze = plain.cloze else {
            let heading = Self.html(plain.firstLine)
            let question = plain.front.isEmpty ? heading : "<p>\(heading)</p>" + Self.html(plain.front)
            let answer = Self.html(plain.back)
            return line(question, answer) + (plain.isReversed ? line(answer, question) : "")
        }
        lost.lose("gaps, each of which is a question and an answer there")
        let heading = plain.heading.isEmpty ? "" : "**\(plain.heading)**\n\n"
        return card.sides.compactMap { side -> String? in
            guard case .cloze(let number) = side else { return nil }
            func text(_ new: (String, String?) -> String) -> String {
                GapTexts.replacing(in: cloze) { $0.contains(number) ? new($1, $2) : $1 }
            }
            let asked = text { _, hint in "\\[\(hint ?? "...")\\]" }
            let told = text { word, _ in "**\(word)**" } + (plain.back.isEmpty ? "" : "\n\n" + plain.back)
            return line(Self.html(heading + asked), Self.html(told))
        }.joined()
    }

    private func line(_ question: String, _ answer: String) -> String {
        [question, answer].map { $0.isEmpty ? "<br>" : $0 }.joined(separator: "\t") + "\n"
    }

    /// Markdown as HTML on one line, its formulas as Mnemosyne has them.
    private static func html(_ markdown: String) -> String {
        var html = MarkdownHTML.html(of: markdown)
        for (open, close, begin, end) in [("\\(", "\\)", "<$>", "</$>"), ("\\[", "\\]", "<$$>", "</$$>")] {
            html = MnemosyneHTML.replacing(open, close, in: html) { begin + $0 + end }
        }
        var result = ""
        var rest = html[...]
        while let (before, after) = rest.cut(at: "<pre>"), let (code, behind) = after.cut(at: "</pre>") {
            result += oneLine(before, " ") + "<pre>" + oneLine(code, "<br>") + "</pre>"
            rest = behind
        }
        return result + oneLine(rest, " ")
    }

    private static func oneLine(_ text: Substring, _ end: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: end).split(
            separator: "\t", omittingEmptySubsequences: false
        ).joined(separator: " ")
    }
}
