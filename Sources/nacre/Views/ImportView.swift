import Cards
import Collection
import Foreign
import Terminal

/// The report of an import: what comes, what is changed, what stays, what is left out.
struct ImportView {
    let plan: ImportPlan
    let history: ImportedHistory
    /// Files that are like none of the formats, a sentence each.
    let unlike: [String]
    /// Whether each list is shown to its end.
    let showsAll: Bool

    private static let shown = 20

    /// The report for a person.
    var lines: [StyledText] {
        var lines: [StyledText] = []
        for source in plan.sources {
            lines.append(
                StyledText(Harmless.text(source.shown), .bold)
                    + StyledText(": \(source.format.title): \(Harmless.text(source.reason))", Theme.quiet))
        }
        for target in plan.targets { lines.append(summary(of: target)) }
        if history.count > 0 { lines.append(StyledText("Schedules of \(Phrase.count(history.count, "side")) come along.")) }
        if history.kept > 0 {
            lines.append(
                StyledText(
                    "\(Phrase.count(history.kept, "side")) \(history.kept == 1 ? "keeps the schedule it has" : "keep the schedules they have") here."
                ))
        }
        if !plan.images.copies.isEmpty { lines.append(StyledText("\(Phrase.count(plan.images.copies.count, "picture")) to be copied.")) }
        lines += section("Changed there, and here:", changes, Theme.key)
        lines += section("Kept as you have them:", kept, Theme.key)
        lines += section("Not in what was imported now, and kept:", gone, Theme.quiet)
        lines += section("Not as it was:", notes(.changed) + mended, Theme.warning)
        lines += section("Left out:", notes(.leftOut) + unlike.map(Harmless.text), Theme.bad)
        return lines
    }

    private func summary(of target: ImportPlan.Target) -> StyledText {
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
        plan.targets.flatMap { target in target.update.gone.map { "\(Harmless.text(target.deck)): '\(Harmless.text($0))'" } }
    }

    private var mended: [String] {
        plan.targets.flatMap { target in
            zip(target.update.outcomes, target.sources).compactMap { outcome, source in
                guard outcome.isMended, outcome.fate == .new || outcome.fate.isChange else { return nil }
                return "\(Harmless.text(plan.sources[source].shown)):\(outcome.card.line):1: \(Self.mendedWords)"
            }
        }
    }

    private static let mendedWords = "signs that would end the card, or make tags of it, were escaped"

    private func notes(_ kind: ImportNote.Kind) -> [String] {
        var notes: [String] = []
        for (index, source) in plan.sources.enumerated() {
            let place = Harmless.text(source.shown)
            notes += source.imported.notes.filter { $0.kind == kind }.map {
                "\(place):\($0.line):\($0.column): \(Harmless.text($0.message))"
            }
            guard kind == .leftOut else { continue }
            notes += plan.images.problems.filter { $0.source == index }.map { "\(place):\($0.line):1: \(Harmless.text($0.message))" }
        }
        return notes
    }

    private func cards(_ line: (ImportPlan.Target, DeckUpdate.Outcome) -> String?) -> [String] {
        plan.targets.flatMap { target in target.update.outcomes.compactMap { line(target, $0) } }
    }

    private static func name(_ target: ImportPlan.Target, _ outcome: DeckUpdate.Outcome) -> String {
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
    func json(isDryRun: Bool) -> JSON {
        .object([
            ("dryRun", .bool(isDryRun)),
            (
                "files",
                .array(
                    plan.sources.map {
                        .object([
                            ("file", .string($0.shown)), ("format", .string($0.format.rawValue)), ("reason", .string($0.reason)),
                        ])
                    } + unlike.map { .object([("file", .null), ("format", .null), ("reason", .string($0))]) })
            ),
            ("decks", .array(plan.targets.map(deck))), ("notes", .array(jsonNotes)), ("schedules", .int(history.count)),
            ("keptSchedules", .int(history.kept)), ("pictures", .int(plan.images.copies.count)),
        ])
    }

    private func deck(_ target: ImportPlan.Target) -> JSON {
        let cards = zip(target.update.outcomes, target.sources).map { outcome, source -> JSON in
            var changes: [String] = []
            if case .changed(let what) = outcome.fate { changes = what }
            return .object([
                ("heading", .string(outcome.card.text.heading)), ("fate", .string(Self.code(outcome.fate))),
                ("changes", .array(changes.map(JSON.string))), ("file", .string(plan.sources[source].shown)),
                ("line", .int(outcome.card.line)), ("mended", .bool(outcome.isMended)),
            ])
        }
        return .object([
            ("deck", .string(target.deck)), ("path", .string(target.path)), ("cards", .array(cards)),
            ("gone", .array(target.update.gone.map(JSON.string))),
        ])
    }

    private var jsonNotes: [JSON] {
        plan.sources.enumerated().flatMap { index, source -> [JSON] in
            let pictures = plan.images.problems.filter { $0.source == index }.map {
                ImportNote(kind: .leftOut, line: $0.line, message: $0.message)
            }
            return (source.imported.notes + pictures).map {
                .object([
                    ("file", .string(source.shown)), ("line", .int($0.line)), ("column", .int($0.column)),
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
