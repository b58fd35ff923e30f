/// What gives the right one of several options away to somebody who knows nothing of the matter.
struct Cue {
    /// How many of the wrong ones stand out more than the right one.
    private var above = 0
    /// How many stand out as much.
    private var level = 0
    private let others: Int

    /// A cue in which options stand out by these values, the right one first.
    init(_ values: some Collection<Double>) {
        let right = values.first ?? 0
        for value in values.dropFirst() {
            if value > right { above += 1 } else if value == right { level += 1 }
        }
        others = values.count - 1
    }

    /// Whether somebody who picks what stands out most is right no more often than once in three times.
    var isHarmless: Bool { above > 0 || level > 1 }

    /// Whether the right one does not stand out most alone, but where the dice say that it may.
    ///
    /// - Parameter place: the place that was drawn for it, of all that there are.
    func allows(_ place: Int) -> Bool { above + level > 0 || place == 0 }

    /// Whether the right one is the first or the last where the dice say so, and there alone. Were it never the longest, say, that would be a
    /// cue as well.
    ///
    /// - Parameter place: the place that was drawn for it, of all that there are.
    func agrees(_ place: Int) -> Bool {
        switch place {
        case 0: above == 0
        case others: above + level == others
        default: above + level > 0 && above < others
        }
    }
}
