/// Measures one card: when its question was shown, and when its answer was.
struct Stopwatch: Equatable {
    private var shown: Int64?
    private var revealed: Int64?

    mutating func start(at milliseconds: Int64) { shown = shown ?? milliseconds }

    mutating func reveal(at milliseconds: Int64) { revealed = revealed ?? milliseconds }

    /// Milliseconds from the question to the answer; 0 where the clock went back.
    var thinking: Int {
        guard let shown, let revealed else { return 0 }
        return Int(max(0, revealed - shown))
    }

    /// Milliseconds from the question to now; 0 where the clock went back.
    func total(at milliseconds: Int64) -> Int { shown.map { Int(max(0, milliseconds - $0)) } ?? 0 }
}
