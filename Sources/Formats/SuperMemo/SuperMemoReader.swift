import Cards
import Scheduling

/// Reads SuperMemo's text of questions and answers: lines `Q:` and `A:`, several of which are lines of one side; a blank line ends a card.
///
/// Source: the manual of SuperMemo, "Q&A files"; the line `I:` with the numbers of SM-2 is that of its version 7.
struct SuperMemoReader {
    private var imported = Imported()
    private var question: [String] = []
    private var answer: [String] = []
    private var wrong: [String] = []
    private var info: String?
    private var start = 0
    private var isAnswer = false
    private var stray: (line: Int, count: Int)?

    /// Reads a file.
    static func read(_ text: ForeignText) -> Imported {
        var reader = SuperMemoReader()
        for (index, line) in text.lines.enumerated() { reader.read(line, at: index + 1) }
        reader.finish()
        reader.endStray()
        return reader.imported
    }

    /// A line's mark, in small letters, and what follows it; nil for one without.
    static func mark(of line: Substring) -> (mark: String, text: String)? {
        guard let colon = line.utf8.prefix(4).firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return nil }
        let name = line.utf8[..<colon]
        let (first, digits) = (name.first! | 0x20, name.dropFirst())
        guard digits.isEmpty ? "qaio".utf8.contains(first) : first == UInt8(ascii: "a") && digits.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return (line[..<colon].lowercased(), line[line.utf8.index(after: colon)...].trimmed)
    }

    private mutating func read(_ line: Substring, at number: Int) {
        if line.isBlank { return finish() }
        guard let (mark, text) = Self.mark(of: line) else {
            if question.isEmpty {
                stray = (stray?.line ?? number, (stray?.count ?? 0) + 1)
            } else if isAnswer {
                answer.append(line.trimmed)
            } else {
                question.append(line.trimmed)
            }
            return
        }
        switch mark {
        case "q":
            if isAnswer { finish() }
            if question.isEmpty { start = number }
            question.append(text)
        case "a":
            isAnswer = true
            answer.append(text)
            if question.isEmpty, answer.count == 1 { start = number }
        case "i": info = text
        case "o": break
        default: wrong.append(text)
        }
    }

    private mutating func finish() {
        defer { (question, answer, wrong, info, isAnswer) = ([], [], [], nil, false) }
        if question.isEmpty, answer.isEmpty { return }
        endStray()
        let (asked, answered) = (question.joined(separator: "\n"), answer.joined(separator: "\n"))
        guard !asked.isBlank else { return imported.leaveOut("an answer without a question", line: start) }
        let parts = Question(PlainMarkdown.block(asked))
        var text = CardText(heading: parts.heading, front: parts.front, back: PlainMarkdown.block(answered), kind: .basic)
        guard !answered.isBlank else {
            return imported.leaveOut(unanswered: ImportedCard(text, line: start), "the question \(asked.quoted) has no answer")
        }
        if !wrong.isEmpty {
            text.kind = .choice
            text.back = (["- [x] " + PlainMarkdown.inline(answered)] + wrong.map { "- [ ] " + PlainMarkdown.inline($0) }).joined(
                separator: "\n")
        }
        var card = ImportedCard(text, line: start)
        if let info {
            let read = SuperMemoSchedule(info)
            if read.isBroken { imported.leaveOut("a line 'I:' whose schedule cannot be read", line: start) }
            card.history[.forward] = read.schedule
        }
        imported.add(card)
    }

    private mutating func endStray() {
        if let stray { imported.leaveOut("\(stray.count) line\(stray.count == 1 ? "" : "s") of text between the cards", line: stray.line) }
        stray = nil
    }
}
