import Cards
import Scheduling

/// Reads notes with cards of Obsidian's Spaced Repetition: `::` and `:::` on one line, `?` and `??` between lines, `==gaps==`; and callouts
/// that are cards, as mdsr has them.
///
/// Source: the manual of the plugin. As there, a blank line ends a card, and tags below `#flashcards` name decks. Signs in code and maths
/// mean nothing.
public struct ObsidianReader {
    private var imported = Imported()
    /// The tags of the whole note.
    private var tags: [String] = []
    /// The decks that the latest line of tags names.
    private var decks: [[String]] = []
    private var stray: (line: Int, count: Int)?
    private var changes: Set<String> = []
    private let settings: ObsidianSettings
    private let notes: (String) -> ForeignText?
    private let localOffset: (Int) -> Int
    private var hasCallouts = false

    private init(_ settings: ObsidianSettings, _ notes: @escaping (String) -> ForeignText?, _ localOffset: @escaping (Int) -> Int) {
        (self.settings, self.notes, self.localOffset) = (settings, notes, localOffset)
    }

    /// Reads a note.
    ///
    /// - Parameters:
    ///   - settings: those of its vault.
    ///   - folder: the folders in the vault that it lies in; a deck where the settings say so.
    ///   - notes: the notes that may be embedded in cards, by their names without an ending.
    ///   - localOffset: seconds that the learner's clock is ahead of Greenwich at a time, in seconds since 1970.
    public static func read(
        _ text: ForeignText, settings: ObsidianSettings = .standard, folder: [String] = [],
        notes: @escaping (String) -> ForeignText? = { _ in nil }, localOffset: @escaping (Int) -> Int = { _ in 0 }
    ) -> Imported {
        var reader = ObsidianReader(settings, notes, localOffset)
        let front = FrontBlock(text.lines)
        let named = front.tags.compactMap(settings.deck)
        reader.decks = settings.foldersAreDecks ? [folder] : named
        reader.tags = TagName.tags(front.tags.filter { settings.deck($0) == nil }).tags
        for key in front.otherKeys { reader.leaveOutKey(key) }
        let blocks = ObsidianBlocks(text.lines, from: front.nextLine, settings)
        for (mark, line) in blocks.unclosed { reader.tellUnclosed(mark, line) }
        for block in blocks.blocks { if let callout = block.callout { reader.add(callout, of: block) } else { reader.read(block) } }
        reader.endStray()
        return reader.imported
    }

    private mutating func leaveOutKey(_ key: String) {
        imported.leaveOut(key.hasPrefix("sr-") ? "'\(key)': the schedule of the note itself" : "'\(key)' of the front matter", line: 1)
    }

    private mutating func tellUnclosed(_ mark: OpenMarks.Mark, _ line: Int) {
        switch mark {
        case .comment: imported.leaveOut("the line of a comment that is opened here and not closed", line: line)
        case .fence, .maths: imported.change("\(mark.name) that is opened here and not closed takes no further card", line: line)
        }
    }

    private mutating func read(_ block: ObsidianBlock) {
        var block = block
        while let line = block.lines.first, let words = settings.tagsAlone(line) {
            let named = words.compactMap(settings.deck)
            if !named.isEmpty, !settings.foldersAreDecks { decks = named }
            let others = TagName.tags(words.filter { settings.deck($0) == nil }).tags
            if block.lines.count == 1 { tags += others.filter { !tags.contains($0) } } else { block.tags += others }
            block.removeFirst()
        }
        while block.lines.first?.hasPrefix("#") == true, block.lines.count > 1, ObsidianCard.separator(in: block.lines[0], settings) == nil
        {
            block.removeFirst()
        }
        guard !block.lines.isEmpty else { return }
        if let middle = block.lines.indices.first(where: { block.isSeparator($0, settings) }), middle > 0 {
            addSides(
                ObsidianCard.withoutListMark(block.lines[..<middle].joined(separator: "\n")),
                block.lines[(middle + 1)...].joined(separator: "\n"),
                isReversed: block.lines[middle].trimmed == settings.betweenReversed, of: block)
            return
        }
        if block.lines.indices.contains(where: { !block.code.contains($0) && ObsidianCard.separator(in: block.lines[$0], settings) != nil })
        {
            readCards(block)
        } else if let gaps = ObsidianGaps(block, settings) {
            addCloze(gaps.markdown, gaps.numbers, of: block)
        } else if block.lines.contains(where: ObsidianSchedule.isComment) {
            endStray()
            let reason = settings.areRead ? "" : " in the settings that the plugin has at first; those of the vault are not here"
            imported.leaveOut("a paragraph with a schedule, but without a gap or a mark that is known\(reason)", line: block.line)
        } else if !block.lines.allSatisfy(Self.isRule) {
            stray = (stray?.line ?? block.line, (stray?.count ?? 0) + block.lines.count)
        }
    }

    private static func isRule(_ line: String) -> Bool {
        let signs = line.filter { !$0.isWhitespace }
        return signs.count >= 3 && ["-", "*", "_"].contains { sign in signs.allSatisfy { String($0) == sign } }
    }

    /// Reads a block whose lines are cards, each with the comment behind it.
    private mutating func readCards(_ block: ObsidianBlock) {
        var index = 0
        while index < block.lines.count {
            let line = block.lines[index]
            guard !block.code.contains(index), let (question, answer, isReversed) = ObsidianCard.separator(in: line, settings) else {
                if !ObsidianSchedule.isComment(line) { stray = (stray?.line ?? block.line + index, (stray?.count ?? 0) + 1) }
                index += 1
                continue
            }
            var single = ObsidianBlock(lines: [line], line: block.line + index)
            single.tags = block.tags
            if index + 1 < block.lines.count, ObsidianSchedule.isComment(block.lines[index + 1]) {
                single.schedule = block.lines[index + 1]
                index += 1
            }
            addSides(question, answer, isReversed: isReversed, of: single)
            index += 1
        }
    }

    private mutating func add(_ callout: ObsidianCallout, of block: ObsidianBlock) {
        if !hasCallouts {
            imported.leaveOut("the schedules of cards in callouts '[!sr]': mdsr has them in a database of its own", line: block.line)
        }
        hasCallouts = true
        addSides(callout.question, block.text, isReversed: callout.isReversed, of: block)
    }

    private mutating func addSides(_ front: String, _ back: String, isReversed: Bool, of block: ObsidianBlock) {
        endStray()
        var card = ObsidianCard(front: front, back: back, block: block, settings)
        guard !card.front.isBlank, !card.back.isBlank else {
            return imported.leaveOut("a card without \(card.front.isBlank ? "a question" : "an answer")", line: block.line)
        }
        let question = Question(ObsidianSigns.unescaped(LineBreaks.kept(in: convert(card.front, of: block))))
        let answer = ObsidianSigns.unescaped(LineBreaks.kept(in: convert(card.back, of: block)))
        let all = TagName.once(tags + block.tags + card.tags)
        let text = CardText(
            heading: question.heading, front: question.front, back: answer, tags: all + (isReversed ? [Card.Variation.reversed.tag] : []),
            kind: .basic)
        add(text, &card, sides: isReversed ? [.forward, .backward] : [.forward], of: block)
    }

    private mutating func addCloze(_ cloze: String, _ numbers: [Int], of block: ObsidianBlock) {
        endStray()
        var card = ObsidianCard(front: cloze, back: "", block: block, settings)
        let (heading, markdown) = Clozes.headed(
            ObsidianSigns.unescaped(LineBreaks.kept(in: convert(card.front, of: block)), hasGaps: true))
        let all = TagName.once(tags + block.tags + card.tags)
        let text = CardText(
            heading: heading ?? Clozes.heading(of: markdown), back: markdown, tags: all + Card.Kind.cloze.tags, kind: .cloze)
        add(text, &card, sides: numbers.map(Side.cloze), of: block)
    }

    private mutating func add(_ text: CardText, _ card: inout ObsidianCard, sides: [Side], of block: ObsidianBlock) {
        let read = ObsidianSchedule.read(card.schedules, localOffset)
        if read.unreadable > 0 { imported.leaveOut("a comment of the schedule that cannot be read", line: block.line) }
        if read.entries.count > sides.count {
            let more = read.entries.count - sides.count
            imported.leaveOut("schedules of \(more) side\(more == 1 ? "" : "s") more than the card has", line: block.line)
        }
        var imported = ImportedCard(text, key: card.key, line: block.line)
        for (side, entry) in zip(sides, read.entries) { imported.history[side] = entry }
        let paths = card.decks.isEmpty || settings.foldersAreDecks ? decks : card.decks
        self.imported.add(imported, to: paths.first ?? [])
        if paths.count > 1 { self.imported.change("the card was in \(paths.count) decks, and is in the first", line: block.line) }
    }

    /// The text without Obsidian's own grammar. What that changes is told once for each line of a card.
    private mutating func convert(_ text: String, of block: ObsidianBlock) -> String {
        let converted = ObsidianMarkdown(text, notes: notes)
        for change in converted.changes where changes.insert("\(block.line) \(change)").inserted {
            imported.change(change, line: block.line)
        }
        return imported.linkingSounds(in: converted.markdown, line: block.line)
    }

    private mutating func endStray() {
        if let stray { imported.leaveOut("\(stray.count) line\(stray.count == 1 ? "" : "s") of text between the cards", line: stray.line) }
        stray = nil
    }
}
