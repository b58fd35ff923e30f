import Formats

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
                            ("schedules", .int($0.schedules)), ("answers", .int($0.answers)), ("table", $0.table.map(Self.table) ?? .null),
                        ])
                    } + report.unlike.map { .object([("file", .null), ("format", .null), ("reason", .string($0))]) })
            ),
            ("decks", .array(report.targets.map(deck))), ("notes", .array(jsonNotes)), ("schedules", .int(report.schedules)),
            ("keptSchedules", .int(report.keptSchedules)), ("answers", .int(report.answers)),
            ("newEvents", .int(report.newEvents)), ("stabilities", .int(report.stabilities.known)),
            (
                "otherStabilities",
                .array(
                    report.stabilities.others.map {
                        .object([
                            ("deck", .string($0.deck)), ("heading", .string($0.heading)), ("side", .string($0.side.code)),
                            ("there", .number($0.there)), ("here", .number($0.here)),
                        ])
                    })
            ), ("pictures", .int(report.pictures)),
        ])
    }

    private static func table(_ table: TableShape) -> JSON {
        .object([
            ("separator", .string(table.separator)), ("quotes", .bool(table.hasQuotes)), ("head", .string(table.head.rawValue)),
            (
                "columns",
                .array(table.columns.map { .object([("name", .string($0.name)), ("meaning", .string($0.meaning))]) })
            ),
            ("rows", .array(table.rows.map { .array($0.map(JSON.string)) })), ("doubt", table.doubt.map(JSON.string) ?? .null),
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
