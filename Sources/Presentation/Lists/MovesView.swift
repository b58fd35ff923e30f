import Formats
import Identity
import Scheduling
import Storage
import Terminal

/// Pairings of cards, with what changed. Told without colours too: what went stands as `[-…-]`, what came as `{+…+}`.
public struct MovesView {
    /// The columns of the terminal.
    let columns: Int
    /// A path as the learner would call it.
    private let shown: (String) -> String

    /// How many pairings are shown unless all are asked for.
    public static let usual = 20

    /// A view for so many columns.
    ///
    /// - Parameter shown: a path as the learner would call it.
    public init(columns: Int, shown: @escaping (String) -> String) {
        self.columns = columns
        self.shown = shown
    }

    /// The pairings, each with its number, its state and what changed.
    public func lines(_ records: [PairingRecord]) -> [StyledText] {
        records.flatMap { record in
            head(
                number: record.number, Self.word(record.state),
                record.state == .paired || record.state == .confirmed ? Theme.good : Theme.warning,
                Phrase.moment(record.moment)) + change(record.before, record.after)
        }
    }

    /// The doubtful pairs, each with its number and how alike the two are.
    public func lines(_ doubts: [Doubt]) -> [StyledText] {
        doubts.flatMap { doubt in
            head(number: doubt.number, "the same?", Theme.key, "\(doubt.likeness) % alike") + change(doubt.before, doubt.after)
        }
    }

    private func head(number: Int, _ word: String, _ style: Style, _ note: String) -> [StyledText] {
        (StyledText("\(number)  ", .bold) + StyledText(word, style) + StyledText("  \(note)", Theme.quiet)).wrapped(to: columns, hanging: 3)
    }

    private func change(_ before: PairedCard, _ after: PairedCard) -> [StyledText] {
        var lines = indented(Self.styled(WordChange(from: before.heading, to: after.heading)))
        if before.deck != after.deck {
            lines += indented(StyledText("deck ", Theme.quiet) + Self.styled(WordChange(from: before.deck, to: after.deck)))
        }
        if before.body != after.body, !before.body.isEmpty || !after.body.isEmpty {
            lines += indented(
                StyledText("body ", Theme.quiet) + Self.styled(WordChange(from: before.body, to: after.body).shortened(around: 3)),
                atMost: 4)
        }
        // What neither heading nor deck nor body tells apart is told by what it says.
        if before.heading == after.heading, before.body == after.body, !after.body.isEmpty {
            lines += indented(StyledText("body ", Theme.quiet) + StyledText(Harmless.text(after.body)), atMost: 1)
        }
        if let path = after.path {
            lines += indented(StyledText(Harmless.text("\(shown(path)):\(after.line ?? 1)"), Theme.quiet))
        }
        return lines
    }

    private func indented(_ text: StyledText, atMost limit: Int = .max) -> [StyledText] {
        let lines = text.wrapped(to: max(10, columns - 3)).map { StyledText("   ") + $0 }
        return lines.count > limit ? lines.prefix(limit) + [StyledText("   …", Theme.quiet)] : lines
    }

    private static func styled(_ change: WordChange) -> StyledText {
        var text = StyledText()
        for (index, piece) in change.pieces.enumerated() {
            if index > 0 { text += StyledText(" ") }
            switch piece {
            case .same(let words): text += StyledText(Harmless.text(words))
            case .removed(let words): text += StyledText("[-\(Harmless.text(words))-]", Theme.bad)
            case .added(let words): text += StyledText("{+\(Harmless.text(words))+}", Theme.good)
            }
        }
        return text
    }
}

// MARK: - Words

extension MovesView {
    private static func word(_ state: PairingRecord.State) -> String {
        switch state {
        case .paired: "known again"
        case .confirmed: "confirmed"
        case .undone: "parted"
        case .rejected: "rejected"
        }
    }

    /// What a confirmation has done.
    public static func confirmed(_ doubt: Doubt) -> String {
        "Confirmed: '\(Harmless.text(doubt.after.heading))' goes on with the history of '\(Harmless.text(doubt.before.heading))'."
    }

    /// What a rejection has done.
    public static func rejected(_ doubt: Doubt) -> String {
        "Rejected: '\(Harmless.text(doubt.after.heading))' is another card than '\(Harmless.text(doubt.before.heading))'."
    }

    /// What taking a decision back has done.
    ///
    /// - Parameter count: how many pairings were made in one step with it.
    public static func undone(_ record: PairingRecord, count: Int) -> String {
        let (old, new) = (Harmless.text(record.before.heading), Harmless.text(record.after.heading))
        switch record.state {
        case .paired, .confirmed:
            let others = count > 1 ? " \(count) cards that changed places together are parted." : ""
            return "Parted: '\(old)' has its history again, and '\(new)' what was answered under that name.\(others)"
        case .undone: return "Paired again: '\(new)' goes on with the history of '\(old)'."
        case .rejected: return "The rejection is taken back; '\(new)' may be '\(old)' again."
        }
    }
}

// MARK: - JSON

extension MovesView {
    /// All that is known of them, for programs.
    public static func json(_ records: [PairingRecord], _ doubts: [Doubt]) -> JSON {
        .object([
            (
                "pairings",
                .array(
                    records.reversed().map { record in
                        .object([
                            ("number", .int(record.number)), ("state", .string(record.state.rawValue)),
                            ("milliseconds", .int(Int(record.moment.milliseconds))), ("before", card(record.before)),
                            ("after", card(record.after)),
                        ])
                    })
            ),
            (
                "doubtful",
                .array(
                    doubts.map { doubt in
                        .object([
                            ("number", .int(doubt.number)), ("likeness", .int(doubt.likeness)), ("before", card(doubt.before)),
                            ("after", card(doubt.after)),
                        ])
                    })
            ),
        ])
    }

    private static func card(_ card: PairedCard) -> JSON {
        .object([
            ("deck", .string(card.deck)), ("heading", .string(card.heading)), ("ordinal", .int(card.ordinal)), ("body", .string(card.body)),
            ("path", .optional(card.path)), ("line", .optional(card.line)), ("reviews", .int(card.reviews)),
        ])
    }
}
