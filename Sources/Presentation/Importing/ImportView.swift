import Cards
import Formats
import Scheduling
import Terminal

/// The report of an import: what comes, what is changed, what stays, what is left out.
public struct ImportView {
    let report: ImportReport
    /// Whether each list is shown to its end.
    private let showsAll: Bool

    /// A view of a report.
    ///
    /// - Parameter showsAll: whether each list is shown to its end.
    public init(_ report: ImportReport, showsAll: Bool) {
        self.report = report
        self.showsAll = showsAll
    }

    /// What is said when all is written.
    ///
    /// - Parameters:
    ///   - brought: the cards and pages, in words.
    ///   - schedules: how many sides got a schedule.
    ///   - events: by how many events the log is longer.
    public static func done(_ brought: String, schedules: Int, events: Int) -> String {
        let sides = schedules == 0 ? "" : ", and the schedules of \(Phrase.count(schedules, "side"))"
        let answers = events == 0 ? "" : " The log is longer by \(Phrase.count(events, "event")), which stay."
        return "Imported \(brought)\(sides); 'undo' takes that back.\(answers)"
    }

    /// The report for a person.
    ///
    /// - Parameters:
    ///   - columns: how wide a line may be.
    ///   - rows: how many lines there may be, unless each list is shown to its end.
    public func lines(columns: Int, rows: Int) -> [StyledText] {
        let blocks =
            [
                ReportBlock(files: files, more: ImportLines.moreFiles),
                ReportBlock(nil, report.targets.map(summary), more: ImportLines.moreDecks),
                ReportBlock(whole: totals),
                section(
                    "FSRS makes of the same answers another stability than Anki has, by more than 1 %, for "
                        + "\(report.stabilities.others.count) of \(Phrase.count(report.stabilities.known, "side")):",
                    report.stabilities.others.map(Self.line), Theme.quiet),
                section("Changed there, and here:", changes, Theme.key), section("Kept as you have them:", kept, Theme.key),
                section("Not in what was imported now, and kept:", gone, Theme.quiet),
                section("Not as it was:", notes(.changed) + mended, Theme.warning),
                section("Left out:", notes(.leftOut) + report.unlike.map(Harmless.text), Theme.bad),
            ]
        return blocks.fitted(columns: columns, rows: showsAll ? nil : rows)
    }

    /// What each file is, and what comes of it.
    private var files: [[StyledText]] {
        var shapes = TableShapeView()
        var cards = report.sources.map { _ in 0 }
        for target in report.targets { for source in target.sources { cards[source] += 1 } }
        return zip(report.sources, cards).map { source, cards in
            let left = source.notes.count { $0.kind == .leftOut } + source.missingPictures.count
            let head = ImportLines.source(
                source.file, source.format.title, reason: source.reason, cards: cards, schedules: source.schedules, answers: source.answers,
                left: left)
            return [head] + (source.table.map { shapes.lines(of: $0) } ?? [])
        }
    }

    private var totals: [StyledText] {
        var lines: [StyledText] = []
        if report.schedules > 0 { lines.append(StyledText("Schedules of \(Phrase.count(report.schedules, "side")) come along.")) }
        if report.keptSchedules > 0 {
            let keep = report.keptSchedules == 1 ? "keeps the schedule it has" : "keep the schedules they have"
            lines.append(StyledText("\(Phrase.count(report.keptSchedules, "side")) \(keep) here."))
        }
        if report.answers > 0 {
            let known = report.newEvents == 0 ? "; all of it is known already" : ""
            lines.append(StyledText("Its log of \(Phrase.count(report.answers, "answer")) comes along\(known)."))
        }
        if report.pictures > 0 { lines.append(StyledText("\(Phrase.count(report.pictures, "picture")) to be copied.")) }
        return lines
    }

    private func summary(of target: ImportReport.Target) -> StyledText {
        let outcomes = target.update.outcomes
        let pages = target.update.pages
        return ImportLines.deck(
            target.deck,
            [
                (outcomes.count(of: { $0 == .new }), "new"), (outcomes.count(of: \.isChange), "changed"),
                (outcomes.count(of: { $0 == .unchanged }), "unchanged"),
                (outcomes.count(of: { Self.word($0) != nil }), ImportLines.keptWords),
            ], pages: [(pages.new, "new"), (pages.changed, "changed")])
    }

    private func section(_ title: String, _ entries: [String], _ style: Style) -> ReportBlock {
        ReportBlock(StyledText(title, style), entries.map { StyledText("  " + $0) })
    }

    // MARK: - Lists

    private static func line(_ other: ImportReport.Stabilities.Other) -> String {
        let side = other.side == .forward ? "" : " (\(other.side.code))"
        let days = [other.there, other.here].map { Phrase.number($0, decimals: 2) }
        return "\(Harmless.text(other.deck)): '\(Harmless.text(other.heading))'\(side): \(days[0]) days there, \(days[1]) here"
    }

    private var changes: [String] {
        cards(\.isChange) { target, outcome in
            guard case .changed(let what) = outcome.fate else { return nil }
            return "\(Self.name(target, outcome)): \(what.joined(separator: ", "))"
        }
    }

    private var kept: [String] {
        cards({ Self.word($0) != nil }) { target, outcome in Self.word(outcome.fate).map { "\(Self.name(target, outcome)): \($0)" } }
    }

    private var gone: [String] {
        report.targets.flatMap { target in target.update.gone.map { "\(Harmless.text(target.deck)): '\(Harmless.text($0))'" } }
    }

    private var mended: [String] {
        var notes = report.sources.map { _ in [ImportNote]() }
        for target in report.targets {
            for number in target.update.outcomes.mended {
                let (outcome, source) = (target.update.outcomes[number], target.sources[number])
                guard outcome.fate == .new || outcome.fate.isChange else { continue }
                notes[source].append(ImportNote(kind: .changed, line: outcome.card.line, message: Self.mendedWords))
            }
        }
        return zip(report.sources, notes).flatMap { lines(of: $1, in: Harmless.text($0.file)) }
    }

    private static let mendedWords = "signs that would end the card, or make tags of it, were escaped"

    private func notes(_ kind: ImportNote.Kind) -> [String] {
        var notes: [String] = []
        for source in report.sources {
            let place = Harmless.text(source.file)
            notes += lines(of: source.notes.filter { $0.kind == kind }, in: place)
            guard kind == .leftOut else { continue }
            notes += source.missingPictures.map { "\(place):\($0.line):1: \(Harmless.text($0.message))" }
        }
        return notes
    }

    /// Notes, a line each; many that say the same, but for what they quote, are one line with their number.
    private func lines(of notes: [ImportNote], in place: String) -> [String] {
        let numbers = Dictionary(grouping: notes, by: Self.sense).mapValues(\.count)
        var told: Set<String> = []
        return notes.compactMap { note in
            let line = "\(place):\(note.line):\(note.column): \(Harmless.text(note.message))"
            guard !showsAll, let number = numbers[Self.sense(of: note)], number > Self.mostAlike else { return line }
            return told.insert(Self.sense(of: note)).inserted ? "\(line) (and \(number - 1) more like this; --all shows them)" : nil
        }
    }

    /// How many notes that say the same are shown one by one.
    private static let mostAlike = 3

    /// What a note says without what it quotes.
    private static func sense(of note: ImportNote) -> String {
        let message = note.message
        guard let open = message.firstIndex(of: "'"), let close = message.lastIndex(of: "'"), open < close else { return message }
        return String(message[...open] + message[close...])
    }

    private func cards(
        _ isMeant: (DeckUpdate.Fate) -> Bool, _ line: (ImportReport.Target, DeckUpdate.Outcome) -> String?
    ) -> [String] {
        report.targets.flatMap { target in target.update.outcomes.of(isMeant).compactMap { line(target, $0) } }
    }

    private static func name(_ target: ImportReport.Target, _ outcome: DeckUpdate.Outcome) -> String {
        "\(Harmless.text(target.deck)): '\(Harmless.text(outcome.card.text.heading))'"
    }

    /// Why a card stays as the learner has it; nil when it does not.
    private static func word(_ fate: DeckUpdate.Fate) -> String? {
        switch fate {
        case .new, .changed, .unchanged: nil
        case .kept: "you have changed it"
        case .conflict: "you have changed it, and it was changed there too"
        case .present: "a card of this heading is there already"
        case .removed: "you have taken it out"
        }
    }
}
