/// Days put together until a plot and a table have room for them: each by itself, by weeks, by 30 days or by 365.
struct DayGroups {
    /// How many days are put together.
    let size: Int
    /// The days of each group, counted from the first.
    let ranges: [Range<Int>]

    /// - Parameter endWithLast: whether the last group is a full one; otherwise the first one is.
    init(count: Int, endWithLast: Bool) {
        let size = [1, 7, 30].first { count <= 62 * $0 } ?? 365
        self.size = size
        ranges =
            endWithLast
            ? stride(from: count, to: 0, by: -size).map { max(0, $0 - size)..<$0 }.reversed()
            : stride(from: 0, to: count, by: size).map { $0..<min(count, $0 + size) }
    }

    /// What a bar or a row stands for.
    var unit: String { size == 1 ? "day" : size == 7 ? "week" : "\(size) days" }
}
