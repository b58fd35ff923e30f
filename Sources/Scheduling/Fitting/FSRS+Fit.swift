#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension FSRS {
    /// What was learnt from a learner's answers.
    public struct Fit: Hashable, Sendable {
        /// How much of it could be learnt.
        public enum Learnt: String, Sendable {
            /// All parameters.
            case all
            /// The stabilities after a first answer alone.
            case first
            /// Nothing: there are too few answers.
            case none
        }

        /// The parameters that fit the answers best.
        public let parameters: Parameters
        /// Those drawn towards what is usual, the more the fewer answers there are: what to schedule by.
        public let shrunk: Parameters
        /// How many answers were scored: those a day or more after the one before.
        public let scored: Int
        /// How much was learnt.
        public let learnt: Learnt
    }

    /// Fewer scored answers than this teach nothing.
    public static let fewestForFirst = 8
    /// Fewer scored answers than this teach the first stabilities alone.
    public static let fewestForAll = 64
    /// Fewer scored answers than this teach no parameters that a deck or a tag has of its own.
    public static let fewestForPart = 500

    /// Fits the parameters to answers, which are in the order of time.
    ///
    /// - Parameters:
    ///   - usual: what few answers are drawn towards, and where the fit begins.
    ///   - fewest: how many scored answers there have to be.
    ///   - dice: in what order the cards are looked at; the same dice give the same parameters.
    ///   - progress: is told how much is done, from 0 to 1, and says whether to go on.
    /// - Returns: what was learnt; nil when it was told to stop.
    public static func fit<Dice: RandomNumberGenerator>(
        _ answers: some Collection<RatedAnswer>, usual standard: Parameters = .standard, fewest: Int = fewestForFirst,
        using dice: inout Dice,
        progress: (Double) -> Bool = { _ in true }
    ) -> Fit? {
        var sequences = AnswerSequences(answers)
        let scored = sequences.scored
        guard scored >= max(fewest, fewestForFirst) else {
            return Fit(parameters: standard, shrunk: standard, scored: scored, learnt: .none)
        }
        sequences = usual(sequences)
        var start = standard
        let stabilities = FirstAnswers(sequences).stabilities(Curve(decay: start[20]), standard: start)
        for (index, stability) in stabilities.enumerated() { start[index] = stability }
        guard scored >= fewestForAll else {
            return Fit(parameters: start, shrunk: shrunk(start, scored: scored, towards: standard), scored: scored, learnt: .first)
        }
        // Where there are few answers, much hangs on the order in which they are looked at; the mean of several orders does not.
        let runs = min(max(enoughForOneRun / scored, 1), mostRuns)
        var sums = [Double](repeating: 0, count: Parameters.count)
        for run in 0..<runs {
            var training = Training(sequences, from: start)
            guard training.run(using: &dice, progress: { progress((Double(run) + $0) / Double(runs)) }) else { return nil }
            for index in sums.indices { sums[index] += training.parameters[index] / Double(runs) }
        }
        // An easier first answer never lasts less.
        for index in 1..<4 { sums[index] = max(sums[index], sums[index - 1]) }
        guard let fitted = Parameters(sums) else { return nil }
        return Fit(parameters: fitted, shrunk: shrunk(fitted, scored: scored, towards: standard), scored: scored, learnt: .all)
    }

    /// The cards that are worth learning from; all of them where few would be left.
    private static func usual(_ sequences: AnswerSequences) -> AnswerSequences {
        let outliers = FirstAnswers(sequences).outliers()
        var usual = sequences
        usual.keep { card in
            guard let index = sequences.firstScored(card) else { return false }
            return !outliers[Int(sequences.ratings[card.lowerBound]) - 1].contains(sequences.elapsedDays[index])
        }
        return usual.scored * 2 < sequences.scored ? sequences : usual
    }

    /// Draws parameters towards the usual ones: half way where 500 answers were scored. Stabilities are drawn in proportion.
    static func shrunk(_ fitted: Parameters, scored: Int, towards standard: Parameters = .standard) -> Parameters {
        let share = Double(scored) / (Double(scored) + settling)
        var shrunk = standard
        for index in 0..<Parameters.count {
            let usual = standard[index]
            shrunk[index] = index < 4 ? usual * pow(fitted[index] / usual, share) : usual + share * (fitted[index] - usual)
        }
        return shrunk
    }

    private static let settling = 500.0
    private static let enoughForOneRun = 80_000, mostRuns = 8
}
