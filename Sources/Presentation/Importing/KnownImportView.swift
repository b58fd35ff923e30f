import Formats
import Scheduling
import Terminal

/// The report of an import that has nothing to do, since all is as it was when it was made.
public struct KnownImportView {
    private let done: DoneImport

    /// A view of what the import came to.
    public init(_ done: DoneImport) { self.done = done }

    /// The report for a person, of so many columns and lines at most.
    public func lines(columns: Int, rows: Int) -> [StyledText] {
        let files = done.sources.map { source in
            [
                ImportLines.source(
                    source.file, ForeignFormat(rawValue: source.format)?.title ?? source.format, reason: source.reason,
                    cards: source.cards, schedules: source.schedules, answers: 0, left: source.left)
            ]
        }
        let decks = done.decks.map { ImportLines.deck($0.name, [($0.unchanged, "unchanged"), ($0.kept, ImportLines.keptWords)]) }
        let end = StyledText("All is as it was after the last import; with --all each card is looked at again.", Theme.quiet)
        return [
            ReportBlock(files: files, more: ImportLines.moreFiles), ReportBlock(nil, decks, more: ImportLines.moreDecks),
            ReportBlock(whole: [end]),
        ].fitted(columns: columns, rows: rows)
    }
}

/// The lines about files and decks that all reports of imports share.
enum ImportLines {
    static let keptWords = "kept as you have them"

    static func moreFiles(_ count: Int) -> String { "… and \(count) more files; --all shows them" }

    static func moreDecks(_ count: Int) -> String { "… and \(count) more decks; --all shows them" }

    /// What a file is, and what comes of it.
    static func source(
        _ file: String, _ title: String, reason: String, cards: Int, schedules: Int, answers: Int, left: Int
    ) -> StyledText {
        let counts = [
            Phrase.count(cards, "card"), schedules == 0 ? nil : Phrase.count(schedules, "schedule"),
            answers == 0 ? nil : Phrase.count(answers, "answer"), left == 0 ? nil : "\(left) left out",
        ]
        return StyledText(Harmless.text(file), .bold) + StyledText(": \(title) (\(Harmless.text(reason))): ", Theme.quiet)
            + StyledText(counts.compactMap(\.self).joined(separator: ", "))
    }

    /// What becomes of a deck: how many cards and pages of each kind.
    static func deck(_ name: String, _ cards: [(Int, String)], pages: [(Int, String)] = []) -> StyledText {
        let read = pages.filter { $0.0 > 0 }.map { "\(Phrase.count($0.0, "page")) \($0.1)" }
        let text = (cards.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" } + read).joined(separator: ", ")
        return StyledText("→ ", Theme.quiet) + StyledText(Harmless.text(name)) + StyledText(": \(text.isEmpty ? "nothing" : text)")
    }
}
