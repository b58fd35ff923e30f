/// What a list can show of a card, and sort by.
public enum ListColumn: String, CaseIterable {
    case heading, deck, kind, state, due, interval, ease, lapses, reviews, tags

    /// Whether it shows a number, which stands at the right of its column.
    var isNumber: Bool { [.interval, .ease, .lapses, .reviews].contains(self) }
}
