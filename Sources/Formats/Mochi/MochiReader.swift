import Cards

/// Reads Markdown as Mochi has it: a line `---` parts the sides of a card, `{{gaps}}` are to be filled.
///
/// Mochi itself keeps a file for each card. People write several into one; how those are told apart is found by `MochiCutter`.
struct MochiReader {
    private var imported = Imported()
    private var path: [String] = []
    private var tags: [String] = []

    /// Reads a file.
    static func read(_ text: ForeignText) -> Imported {
        var reader = MochiReader()
        let front = FrontBlock(text.lines)
        if let name = front.name { reader.path = [name] }
        reader.tags = TagName.tags(front.tags).tags
        for key in front.otherKeys { reader.imported.leaveOut("'\(key)' of the front matter", line: 1) }
        let cutter = MochiCutter(text.lines, from: front.nextLine)
        if let guess = cutter.guess { reader.imported.change(guess, line: front.nextLine + 1) }
        for card in cutter.cards { reader.read(card) }
        return reader.imported
    }

    private mutating func read(_ card: MochiCutter.Card) {
        var sides = card.sides.map { $0.trimmed }
        guard sides.contains(where: { !$0.isEmpty }) else { return }
        var own: [String] = []
        for index in sides.indices {
            takeTags(from: &sides[index], into: &own)
            sides[index] = imported.linkingSounds(in: sides[index], line: card.line)
        }
        if sides.contains(where: { $0.place(of: "<<") != nil && $0.place(of: ">>") != nil }) {
            imported.change("a field '<<…>>' of a template stays as text", line: card.line)
        }
        let all = TagName.once(tags + own)
        let cloze = CurlyClozes(sides.joined(separator: "\n\n* * *\n\n"))
        if !cloze.numbers.isEmpty {
            let text = CardText(
                heading: Clozes.heading(of: cloze.markdown), back: cloze.markdown, tags: all + Card.Kind.cloze.tags, kind: .cloze)
            return imported.add(ImportedCard(text, line: card.line), to: path)
        }
        guard sides.count > 1 else {
            return imported.leaveOut("the note \(sides[0].quoted) has one side and no gap", line: card.line)
        }
        guard !sides[0].isEmpty else { return imported.leaveOut("a card without a question", line: card.line) }
        let back = sides.dropFirst().filter { !$0.isEmpty }.joined(separator: "\n\n* * *\n\n")
        if sides.count > 2, !back.isEmpty {
            imported.change("the card had \(sides.count) sides: those after the first are its answer", line: card.line)
        }
        let question = Question(sides[0])
        let made = ImportedCard(
            CardText(heading: question.heading, front: question.front, back: back, tags: all, kind: .basic), line: card.line)
        if back.isEmpty { return imported.leaveOut(unanswered: made, "the card \(sides[0].quoted) has no answer", from: path) }
        imported.add(made, to: path)
    }

    /// Takes lines of tags alone, and tags at the end of a text.
    private func takeTags(from side: inout String, into tags: inout [String]) {
        var lines = side.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var fence = false
        lines.removeAll { line in
            if line.hasPrefix("```") { fence.toggle() }
            guard !fence, let words = ObsidianSettings.standard.tagsAlone(line) else { return false }
            tags += TagName.tags(words).tags
            return true
        }
        side = lines.joined(separator: "\n").trimmed
    }
}
