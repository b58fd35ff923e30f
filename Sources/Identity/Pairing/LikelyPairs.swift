/// Decides which of the pairs that are alike are sure and which are doubtful.
struct LikelyPairs {
    /// Two cards that are alike.
    struct Pair {
        var gone: Int
        var fresh: Int
        /// From 0 to 1.
        var share: Double

        var likeness: Int { Int((share * 100).rounded()) }
    }

    private let pairs: [Pair]
    private var ofGone: [Int: [Pair]] = [:]
    private var ofFresh: [Int: [Pair]] = [:]

    init(_ pairs: [Pair]) {
        self.pairs = pairs.sorted { ($1.share, $0.fresh, $0.gone) < ($0.share, $1.fresh, $1.gone) }
        for pair in self.pairs {
            ofGone[pair.gone, default: []].append(pair)
            ofFresh[pair.fresh, default: []].append(pair)
        }
    }

    /// The sure ones, the most alike first so that each takes its cards from the others; then what is left and alike enough to be asked.
    func outcome() -> Pairing.Outcome {
        var outcome = Pairing.Outcome()
        var (takenGone, takenFresh): (Set<Int>, Set<Int>) = ([], [])
        func isFree(_ pair: Pair) -> Bool { !takenGone.contains(pair.gone) && !takenFresh.contains(pair.fresh) }
        for pair in pairs where pair.likeness >= Pairing.pairsFrom && isFree(pair) {
            let rivals =
                (ofGone[pair.gone] ?? []).filter { $0.fresh != pair.fresh && isFree($0) && !hasBetter(fresh: $0) }
                + (ofFresh[pair.fresh] ?? []).filter { $0.gone != pair.gone && isFree($0) && !hasBetter(gone: $0) }
            guard rivals.allSatisfy({ pair.likeness - $0.likeness >= Pairing.margin }) else { continue }
            outcome.pairs.append(Pairing.Pair(gone: pair.gone, fresh: pair.fresh, likeness: pair.likeness))
            takenGone.insert(pair.gone)
            takenFresh.insert(pair.fresh)
        }
        var asked: [Int: Int] = [:]
        for pair in pairs where isFree(pair) {
            // Who is asked about everything answers nothing.
            guard asked[pair.fresh, default: 0] < 3, asked[-1 - pair.gone, default: 0] < 3 else { continue }
            asked[pair.fresh, default: 0] += 1
            asked[-1 - pair.gone, default: 0] += 1
            outcome.doubts.append(Pairing.Pair(gone: pair.gone, fresh: pair.fresh, likeness: pair.likeness))
        }
        outcome.doubts.sort { ($0.fresh, $1.likeness, $0.gone) < ($1.fresh, $0.likeness, $1.gone) }
        return outcome
    }

    /// Whether the new card of a pair is clearly another one's.
    private func hasBetter(fresh pair: Pair) -> Bool {
        ofFresh[pair.fresh]?.first.map { $0.gone != pair.gone && $0.likeness - pair.likeness >= Pairing.margin } ?? false
    }

    /// Whether the old card of a pair clearly is another one.
    private func hasBetter(gone pair: Pair) -> Bool {
        ofGone[pair.gone]?.first.map { $0.fresh != pair.fresh && $0.likeness - pair.likeness >= Pairing.margin } ?? false
    }
}
