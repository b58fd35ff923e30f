// How much of the day is done.
extension SessionState {
    /// How many of the day's cards were answered so far, those of earlier sessions among them; one that is asked again counts once.
    public var doneToday: Int { answered.count + answeredHere }

    /// Whether a card counts as one more of the day when it is answered.
    func isFirstOfDay(_ entry: Entry, after done: ArraySlice<Done>) -> Bool {
        !entry.stage.isApart && !answered.contains(entry.card)
            && !done.contains { $0.entry.card == entry.card && !$0.entry.stage.isApart }
    }

    /// How many cards the day asks for: those that were answered, and those that are left.
    public var askedToday: Int {
        let left = waiting.reduce(0) { $0 + ($1.key.isOfDay ? $1.value : 0) }
        return doneToday + left + (current?.stage.isOfDay == true ? 1 : 0)
    }

    /// Whether it is apart from the day: cards are crammed, or it is a quiz.
    public var isApart: Bool { (current ?? done.last?.entry)?.stage.isApart == true }
}
