import Cards

/// Reads files of hashcards and repeater: `Q:` and `A:` make a card, `C:` a text with gaps in square brackets, and a line `---` ends both.
///
/// Sources: the README of hashcards, the card format of repeater's manual. A mark counts only at the start of a line; unlike there, not
/// within fenced code.
public struct HashcardsReader {
    private var imported = Imported()
    private let progress: HashcardsProgress?
    private var path: [String] = []
    private var tags: [String] = []
    private var state = State.outside
    /// The lines of the question or the text that is being read, of its answer, and where it begins.
    private var lines: [Substring] = []
    private var answer: [Substring] = []
    private var start = 0
    private var stray: (line: Int, count: Int)?
    private var seen: Set<String> = []

    private enum State {
        case outside, question, answer, cloze
    }

    /// Reads a file.
    ///
    /// - Parameter progress: what is remembered of its cards; it gives their sides schedules, or the numbers by which their log is found.
    public static func read(_ text: ForeignText, progress: HashcardsProgress? = nil) -> Imported {
        var reader = HashcardsReader(progress: progress)
        let front = FrontBlock(text.lines)
        reader.path = front.path ?? front.name.map { [$0] } ?? []
        reader.tags = TagName.tags(front.tags).tags
        for key in front.otherKeys { reader.imported.leaveOut("'\(key)' of the front matter", line: 1) }
        var fence: Substring?
        for index in text.lines.indices.dropFirst(front.nextLine) {
            let line = text.lines[index]
            let start = line.drop { $0 == " " }
            let run = start.prefix { $0 == "`" || $0 == "~" }
            if let open = fence {
                if run.hasPrefix(open), start.dropFirst(run.count).isBlank { fence = nil }
                reader.add(line, at: index + 1)
            } else {
                if run.hasPrefix("```") || run.hasPrefix("~~~") { fence = run }
                reader.read(line, at: index + 1)
            }
        }
        reader.finish()
        reader.endStray()
        return reader.imported
    }

    private mutating func read(_ line: Substring, at number: Int) {
        if line.hasPrefix("Q:") {
            begin(.question, with: line, at: number)
        } else if line.hasPrefix("C:") {
            begin(.cloze, with: line, at: number)
        } else if line.hasPrefix("A:") {
            switch state {
            case .question: (state, answer) = (.answer, [line.dropFirst(2)])
            case .answer: imported.leaveOut("a second answer \(line.dropFirst(2).trimmed.quoted) to one question", line: number)
            case .cloze, .outside: imported.leaveOut("an answer without a question", line: number)
            }
        } else if line.hasPrefix("---"), line.trimmed == "---" {
            finish()
        } else if state == .outside, let (question, answer) = Self.sides(of: line) {
            add(question, answer, line: number)
        } else {
            add(line, at: number)
        }
    }

    private mutating func begin(_ next: State, with line: Substring, at number: Int) {
        finish()
        (state, lines, start) = (next, [line.dropFirst(2)], number)
    }

    /// Adds a line to what is being read.
    private mutating func add(_ line: Substring, at number: Int) {
        switch state {
        case .outside: if !line.isBlank { stray = (stray?.line ?? number, (stray?.count ?? 0) + 1) }
        case .question, .cloze: lines.append(line)
        case .answer: answer.append(line)
        }
    }

    /// Ends what is being read.
    private mutating func finish() {
        let text = lines.joined(separator: "\n")
        switch state {
        case .outside: return
        case .question: addUnanswered(text, "has no answer", line: start)
        case .answer: add(text, answer.joined(separator: "\n"), line: start)
        case .cloze: addCloze(text.trimmed, line: start)
        }
        state = .outside
    }

    private mutating func add(_ question: some StringProtocol, _ answer: some StringProtocol, line: Int) {
        endStray()
        guard !question.isBlank else { return imported.leaveOut("an answer to an empty question", line: line) }
        guard !answer.isBlank else { return addUnanswered(String(question), "has an empty answer", line: line) }
        guard seen.insert("Q\(question)\u{0}\(answer)").inserted else { return imported.leaveOut("the same card again", line: line) }
        let parts = Question(imported.linkingSounds(in: String(question), line: line))
        let back = imported.linkingSounds(in: answer.trimmed, line: line)
        var card = CardText(heading: parts.heading, front: parts.front, back: back, tags: tags, kind: .basic)
        Collections.localizeImages(&card)
        var added = ImportedCard(card, line: line)
        if progress != nil, state == .answer {
            let whole = "Q:" + lines.joined(separator: "\n") + "\nA:" + self.answer.joined(separator: "\n")
            take([CardHashes.card(question: lines, answer: self.answer) + [CardHashes.repeater(whole)]], to: &added) { _ in .forward }
        }
        imported.add(added, to: path)
    }

    private mutating func addUnanswered(_ text: String, _ why: String, line: Int) {
        endStray()
        let message = "the question \(text.trimmed.quoted) \(why)"
        guard !text.isBlank else { return imported.leaveOut(message, line: line) }
        let parts = Question(imported.linkingSounds(in: text, line: line))
        var card = CardText(heading: parts.heading, front: parts.front, back: "", tags: tags, kind: .basic)
        Collections.localizeImages(&card)
        imported.leaveOut(unanswered: ImportedCard(card, line: line), message, from: path)
    }

    /// Gives a card what is remembered of its sides.
    private func take(_ hashes: [[String]], to card: inout ImportedCard, side: (Int) -> Side) {
        guard let progress else { return }
        for (index, hashes) in hashes.enumerated() {
            guard let place = progress.place(of: hashes) else { continue }
            card.numbers[side(index)] = Int64(place)
            if progress.cards[place].answers.isEmpty { card.history[side(index)] = progress.cards[place].schedule }
        }
    }

    private mutating func addCloze(_ text: String, line: Int) {
        endStray()
        guard seen.insert("C\(text)").inserted else { return imported.leaveOut("the same card again", line: line) }
        let cloze = BracketClozes(text)
        if let problem = cloze.problem { return imported.leaveOut("the text \(text.quoted): \(problem)", line: line) }
        if cloze.hasOpaque { imported.change("square brackets in code or maths are no gaps here", line: line) }
        let (heading, markdown) = Clozes.headed(imported.linkingSounds(in: cloze.markdown, line: line))
        var card = CardText(
            heading: heading ?? Clozes.heading(of: markdown), back: markdown, tags: tags + Card.Kind.cloze.tags, kind: .cloze)
        Collections.localizeImages(&card)
        var added = ImportedCard(card, line: line)
        if progress != nil {
            let whole = "C:" + lines.joined(separator: "\n")
            let gaps = CardHashes.gaps(in: lines)
            // Where the gaps are others there, none of them is known for one of these.
            let known = (0..<cloze.count).map { (gaps.count == cloze.count ? gaps[$0] : []) + [CardHashes.repeater(whole, gap: $0)] }
            take(known, to: &added) { .cloze($0 + 1) }
        }
        imported.add(added, to: path)
    }

    private mutating func endStray() {
        if let stray { imported.leaveOut("\(stray.count) line\(stray.count == 1 ? "" : "s") of text between the cards", line: stray.line) }
        stray = nil
    }

    /// The sides of repeater's card on one line, `question::answer`.
    private static func sides(of line: Substring) -> (String, String)? {
        let masked = Masked(String(line))
        guard let (question, answer) = masked.text.cut(at: "::"), !question.isBlank, !answer.isBlank else { return nil }
        return (masked.restored(question.trimmed), masked.restored(answer.trimmed))
    }
}

/// What collections of files have in common.
enum Collections {
    /// Images whose path begins at the root of the collection, `@/`, begin at the deck.
    static func localizeImages(_ card: inout CardText) {
        for part in [\CardText.heading, \.front, \.back] where card[keyPath: part].place(of: "](@/") != nil {
            card[keyPath: part] = card[keyPath: part].split(separator: "](@/", omittingEmptySubsequences: false).joined(separator: "](")
        }
    }
}
