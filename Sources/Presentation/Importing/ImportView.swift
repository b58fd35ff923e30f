import Cards
import Formats
import Scheduling
import Terminal

/// The report of an import: what comes, what is changed, what stays, what is left out.
public struct ImportView {
    private let report: ImportReport
    /// Whether each list is shown to its end.
    private let showsAll: Bool

    /// A view of a report.
    ///
    /// - Parameter showsAll: whether each list is shown to its end.
    public init(_ report: ImportReport, showsAll: Bool) {
        self.report = report
        self.showsAll = showsAll
    }

    private static let shown = 20

    /// The report for a person.
    public var lines: [StyledText] {
        var lines: [StyledText] = []
        for source in report.sources {
            lines.append(
                StyledText(Harmless.text(source.file), .bold)
                    + StyledText(": \(source.format.title): \(Harmless.text(source.reason))", Theme.quiet))
        }
        for target in report.targets { lines.append(summary(of: target)) }
        if report.schedules > 0 { lines.append(StyledText("Schedules of \(Phrase.count(report.schedules, "side")) come along.")) }
        if report.keptSchedules > 0 {
            lines.append(
                StyledText(
                    "\(Phrase.count(report.keptSchedules, "side")) \(report.keptSchedules == 1 ? "keeps the schedule it has" : "keep the schedules they have") here."
                ))
        }
        if report.pictures > 0 { lines.append(StyledText("\(Phrase.count(report.pictures, "picture")) to be copied.")) }
        lines += section("Changed there, and here:", changes, Theme.key)
        lines += section("Kept as you have them:", kept, Theme.key)
        lines += section("Not in what was imported now, and kept:", gone, Theme.quiet)
        lines += section("Not as it was:", notes(.changed) + mended, Theme.warning)
        lines += section("Left out:", notes(.leftOut) + report.unlike.map(Harmless.text), Theme.bad)
        return lines
    }

    private func summary(of target: ImportReport.Target) -> StyledText {
        let outcomes = target.update.outcomes
        let counts: [(Int, String)] = [
            (outcomes.count { $0.fate == .new }, "new"), (outcomes.count { $0.fate.isChange }, "changed"),
            (outcomes.count { $0.fate == .unchanged }, "unchanged"),
            (outcomes.count { Self.word($0.fate) != nil }, "kept as you have them"),
        ]
        let text = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        return StyledText("→ ", Theme.quiet) + StyledText(Harmless.text(target.deck)) + StyledText(": \(text.isEmpty ? "nothing" : text)")
    }

    private func section(_ title: String, _ entries: [String], _ style: Style) -> [StyledText] {
        if entries.isEmpty { return [] }
        let limit = showsAll ? entries.count : Self.shown
        var lines = [StyledText(title, style)] + entries.prefix(limit).map { StyledText("  " + $0) }
        if entries.count > limit { lines.append(StyledText("  … and \(entries.count - limit) more; --all shows them", Theme.quiet)) }
        return lines
    }

    // MARK: - Lists

    private var changes: [String] {
        cards { target, outcome in
            guard case .changed(let what) = outcome.fate else { return nil }
            return "\(Self.name(target, outcome)): \(what.joined(separator: ", "))"
        }
    }

    private var kept: [String] {
        cards { target, outcome in Self.word(outcome.fate).map { "\(Self.name(target, outcome)): \($0)" } }
    }

    private var gone: [String] {
        report.targets.flatMap { target in target.update.gone.map { "\(Harmless.text(target.deck)): '\(Harmless.text($0))'" } }
    }

    private var mended: [String] {
        report.targets.flatMap { target in
            zip(target.update.outcomes, target.sources).compactMap { outcome, source in
                guard outcome.isMended, outcome.fate == .new || outcome.fate.isChange else { return nil }
                return "\(Harmless.text(report.sources[source].file)):\(outcome.card.line):1: \(Self.mendedWords)"
            }
        }
    }

    private static let mendedWords = "signs that would end the card, or make tags of it, were escaped"

    private func notes(_ kind: ImportNote.Kind) -> [String] {
        var notes: [String] = []
        for source in report.sources {
            let place = Harmless.text(source.file)
            notes += source.notes.filter { $0.kind == kind }.map {
                "\(place):\($0.line):\($0.column): \(Harmless.text($0.message))"
            }
            guard kind == .leftOut else { continue }
            notes += source.missingPictures.map { "\(place):\($0.line):1: \(Harmless.text($0.message))" }
        }
        return notes
    }

    private func cards(_ line: (ImportReport.Target, DeckUpdate.Outcome) -> String?) -> [String] {
        report.targets.flatMap { target in target.update.outcomes.compactMap { line(target, $0) } }
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

extension ImportView {
    /// The report for programs.
    public func json(isDryRun: Bool) -> JSON {
        .object([
            ("dryRun", .bool(isDryRun)),
            (
                "files",
                .array(
                    report.sources.map {
                        .object([
                            ("file", .string($0.file)), ("format", .string($0.format.rawValue)), ("reason", .string($0.reason)),
                        ])
                    } + report.unlike.map { .object([("file", .null), ("format", .null), ("reason", .string($0))]) })
            ),
            ("decks", .array(report.targets.map(deck))), ("notes", .array(jsonNotes)), ("schedules", .int(report.schedules)),
            ("keptSchedules", .int(report.keptSchedules)), ("pictures", .int(report.pictures)),
        ])
    }

    private func deck(_ target: ImportReport.Target) -> JSON {
        let cards = zip(target.update.outcomes, target.sources).map { outcome, source -> JSON in
            var changes: [String] = []
            if case .changed(let what) = outcome.fate { changes = what }
            return .object([
                ("heading", .string(outcome.card.text.heading)), ("fate", .string(Self.code(outcome.fate))),
                ("changes", .array(changes.map(JSON.string))), ("file", .string(report.sources[source].file)),
                ("line", .int(outcome.card.line)), ("mended", .bool(outcome.isMended)),
            ])
        }
        return .object([
            ("deck", .string(target.deck)), ("path", .string(target.path)), ("cards", .array(cards)),
            ("gone", .array(target.update.gone.map(JSON.string))),
        ])
    }

    private var jsonNotes: [JSON] {
        report.sources.flatMap { source in
            (source.notes + source.missingPictures).map {
                .object([
                    ("file", .string(source.file)), ("line", .int($0.line)), ("column", .int($0.column)),
                    ("kind", .string($0.kind == .leftOut ? "left-out" : "changed")), ("message", .string($0.message)),
                ])
            }
        }
    }

    private static func code(_ fate: DeckUpdate.Fate) -> String {
        switch fate {
        case .new: "new"
        case .changed: "changed"
        case .unchanged: "unchanged"
        case .kept: "kept"
        case .conflict: "conflict"
        case .present: "present"
        case .removed: "removed"
        }
    }
}
