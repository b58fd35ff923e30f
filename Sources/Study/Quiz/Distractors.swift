import Answers

/// Finds wrong answers for a question among the right answers of others, so that a card without options can be asked as a choice.
///
/// A wrong answer is never right, as far as can be seen, and looks like the right one: what cannot be offered so is better recalled.
public struct Distractors: Sendable {
    private let sources: [Source]
    /// The sources as they are compared; nil for those that cannot stand among options.
    private let traits: [Traits?]
    private let weights: WordWeights
    /// How many sources have a tag.
    private let tagged: [String: Int]
    private let openers: Set<String>

    /// Distractors out of these answers.
    public init(_ sources: [Source]) {
        self.sources = sources
        let openers = AnswerForm.openers(of: sources.map(\.answer), from: Self.fewest + 1)
        let traits = sources.map { Traits($0, openers: openers) }
        self.openers = openers
        self.traits = traits
        weights = WordWeights(traits.compactMap { $0.map { $0.asked.union($0.answered) } })
        tagged = sources.reduce(into: [:]) { tagged, source in for tag in Set(source.tags) { tagged[tag, default: 0] += 1 } }
    }

    /// Up to this many, what sources share is so rare that it ties them to each other.
    private static let fewest = 3
    /// How often options are drawn before a question is given up.
    private static let attempts = 150

    /// Wrong answers that are of the form of the right one and give it away by nothing, drawn anew each time, those of its deck before others;
    /// nil when there are too few.
    public func draw<Dice: RandomNumberGenerator>(_ count: Int, for right: Source, using dice: inout Dice) -> [String]? {
        guard let traits = Traits(right, openers: openers) else { return nil }
        let fitting = sources.indices.filter { fits($0, right, traits) }
        let places = Cues.allCases.map { _ in Int(dice.next(upperBound: UInt(count + 1))) }
        let near = fitting.filter { sources[$0].deck == right.deck }
        for pool in near.count < fitting.count ? [near, fitting] : [fitting] where pool.count >= count {
            var options = pool.compactMap { index in self.traits[index].map { Candidate($0, beside: traits) } }
            for _ in 0..<Self.attempts {
                for place in 0..<count { options.swapAt(place, place + Int(dice.next(upperBound: UInt(options.count - place)))) }
                if isFair([Candidate(traits, beside: traits)] + options.prefix(count), places) {
                    return options.prefix(count).map(\.traits.answer)
                }
            }
        }
        return nil
    }
}

// What is no wrong answer.
extension Distractors {
    /// How many answers can stand as wrong ones beside a right one, as far as they are looked at one by one.
    func count(for right: Source) -> Int {
        guard let traits = Traits(right, openers: openers) else { return 0 }
        return sources.indices.count { fits($0, right, traits) }
    }

    /// Whether a source can stand as a wrong answer beside a right one.
    private func fits(_ index: Int, _ right: Source, _ traits: Traits) -> Bool {
        let source = sources[index]
        guard let other = self.traits[index], other.form == traits.form, source.siblings != right.siblings else { return false }
        return other.isAsLong(as: traits) && source.facts.isDisjoint(with: right.facts) && !sharesTopic(source, right)
            && !sharesSubject(other, traits) && !mayMean(other, traits)
    }

    /// Whether two cards have a tag that hardly any others have.
    private func sharesTopic(_ a: Source, _ b: Source) -> Bool {
        sources.count > 2 * Self.fewest && a.tags.contains { b.tags.contains($0) && tagged[$0, default: 0] <= Self.fewest }
    }

    /// Whether two cards are about so much the same that the answer of the one may be right for the other.
    private func sharesSubject(_ a: Traits, _ b: Traits) -> Bool {
        if weights.share(a.asked, b.asked) > 0.6 || weights.share(a.answered, b.answered) > 0.4 { return true }
        if weights.share(a.answered, b.asked) > 0.5 || weights.share(b.answered, a.asked) > 0.5 { return true }
        let common = a.asked.union(a.answered).intersection(b.asked.union(b.answered))
        return sources.count > 4 * Self.fewest && common.contains { $0.count > 3 && weights.frequency(of: $0) <= 2 }
    }

    /// Whether one answer may say what the other says.
    private func mayMean(_ a: Traits, _ b: Traits) -> Bool {
        if a.holds(b) || !a.directions.isDisjoint(with: b.directions) { return true }
        switch a.form.kind {
        case .figure: return Figure.mayAgree(a.answer, b.answer)
        case .clause: return false
        case .symbol, .name:
            return AnswerKey(accepted: [a.answer]).judge(b.answer).verdict != .wrong
                || AnswerKey(accepted: [b.answer]).judge(a.answer).verdict != .wrong
        }
    }
}

// What gives the right answer away.
extension Distractors {
    /// An option, and what it has in common with the question.
    private struct Candidate {
        let traits: Traits
        let subjectEcho: Double
        let wordEcho: Double
        let echoedShare: Double
        let letterEcho: Double

        init(_ traits: Traits, beside right: Traits) {
            self.traits = traits
            subjectEcho = Double(traits.answered.intersection(right.asked).count)
            wordEcho = Double(traits.answerWords.intersection(right.questionWords).count)
            echoedShare = subjectEcho / Double(max(1, traits.answered.count))
            letterEcho = Traits.share(traits.answerPairs, right.questionPairs)
        }
    }

    /// By what options stand out.
    private enum Cues: Int, CaseIterable { case echo, length, likeness, looks }

    /// Whether options, the right one first, differ from each other as they do from the right one, and nothing points at that.
    ///
    /// - Parameter places: the place that was drawn for the right one in each cue.
    private func isFair(_ options: [Candidate], _ places: [Int]) -> Bool {
        func allows(_ cue: Cues, _ values: [Double]) -> Bool { Cue(values).allows(places[cue.rawValue]) }
        let (right, wrong) = (options[0].traits, options.dropFirst().map(\.traits))
        guard Cue(options.map(\.subjectEcho)).isHarmless, allows(.echo, options.map(\.wordEcho)), allows(.echo, options.map(\.echoedShare)),
            allows(.echo, options.map(\.letterEcho)),
            Cue(options.map(\.traits.size)).agrees(places[Cues.length.rawValue]),
            // Beside three that fall, what rises stands out.
            !right.form.statesDirection || Set(wrong.map(\.directions)).count > 1
        else { return false }
        for (index, first) in wrong.enumerated() {
            for second in wrong[(index + 1)...] where first.holds(second) || weights.share(first.answered, second.answered) > 0.4 {
                return false
            }
        }
        func sums(_ measure: (Traits, Traits) -> Double) -> [Double] {
            options.indices.map { mine in
                options.indices.reduce(0) { mine == $1 ? $0 : $0 + measure(options[mine].traits, options[$1].traits) }
            }
        }
        return allows(.likeness, sums { $0.likeness(to: $1) }) && allows(.looks, sums { $0.likenessOfLooks(to: $1) })
    }
}
