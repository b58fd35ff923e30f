// How much of the day is done.
extension SessionState {
    /// How many of the day's cards were answered so far, those of earlier sessions among them; one that is asked again counts once.
    public var doneToday: Int {
        done.reduce(into: answered) { if !$1.entry.stage.isApart { $0.insert($1.entry.card) } }.count
    }

    /// How many cards the day asks for: those that were answered, and those that are left.
    public var askedToday: Int {
        let left = waiting.reduce(0) { $0 + ($1.key.isOfDay ? $1.value : 0) }
        return doneToday + left + (current?.stage.isOfDay == true ? 1 : 0)
    }

    /// Whether it is apart from the day: cards are crammed, or it is a quiz.
    public var isApart: Bool { (current ?? done.last?.entry)?.stage.isApart == true }
}
