/// Spreads a backlog over days, so that each has as even a load as what falls due on it anyway allows.
public enum Spreading {
    /// From how many overdue cards on a backlog is worth a plan.
    public static let large = 50

    /// Over how many days a backlog is spread where nothing else is said: some twenty-five cards a day beside what falls due anyway, a week at
    /// least and four at most.
    public static func days(for count: Int) -> Int { min(28, max(7, (count + 24) / 25)) }

    /// How many cards of a backlog each day gets: the emptiest days are filled first, earlier ones before later ones.
    ///
    /// - Parameters:
    ///   - count: how many cards are to be spread.
    ///   - loads: how many cards each day has without them; never none.
    /// - Returns: for each day, how many more it gets; together they are `count`.
    public static func shares(of count: Int, over loads: [Int]) -> [Int] {
        precondition(!loads.isEmpty && count >= 0, "cards are spread over days")
        // The water level up to which the days are filled: the highest at which not more than `count` fit.
        func room(below level: Int) -> Int { loads.reduce(0) { $0 + max(0, level - $1) } }
        var (low, high) = (loads.min()!, loads.max()! + count + 1)
        while low + 1 < high {
            let middle = low + (high - low) / 2
            if room(below: middle) <= count { low = middle } else { high = middle }
        }
        var left = count - room(below: low)
        return loads.map { load in
            let share = max(0, low - load)
            if left > 0, load <= low {
                left -= 1
                return share + 1
            }
            return share
        }
    }
}
