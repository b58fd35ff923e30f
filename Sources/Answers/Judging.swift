import Cards
import Scheduling

/// One typed answer on its way to a verdict.
struct Judging {
    let candidates: [Candidate]
    private let code: [String]
    /// Whether abbreviations and second names count as the names they stand for.
    private let knowsNames: Bool
    let typed: String
    let question: Question
    let slip: Slip
    /// The units that any of the accepted answers names.
    private let units: [MeasureUnit]
    /// The value of the last place in the most exact of the accepted numbers.
    private let finest: Double

    /// The judging of a typed text by a key.
    init(accepted: [String], code: Set<String>, terms: Terms, question: Question, typed: String, knowsNames: Bool = true) {
        self.typed = typed
        self.question = question
        self.knowsNames = knowsNames
        self.code = accepted.filter(code.contains)
        candidates = accepted.filter { !code.contains($0) }.flatMap { Candidate.candidates(of: $0, for: typed) }
        slip = Slip(terms: terms)
        units = candidates.compactMap { $0.quantity?.unit }
        finest = candidates.compactMap { $0.quantity?.low.lastPlace }.filter { $0 > 0 }.min() ?? 0
    }

    /// The verdict, and the accepted answer it comes from; nil when none comes near.
    func outcome() -> (verdict: Verdict, shown: String?) {
        let exact = codeOutcome()
        if exact.verdict == .right || candidates.isEmpty { return exact }
        let plain = plainOutcome()
        return exact.verdict > plain.verdict ? exact : plain
    }

    /// The best verdict by an answer that is code.
    private func codeOutcome() -> (verdict: Verdict, shown: String?) {
        var best: (verdict: Verdict, shown: String?) = (.wrong, candidates.isEmpty ? code.first : nil)
        for answer in code {
            let verdict = CodeAnswer(code: answer).verdict(typed, slip: slip)
            if verdict > best.verdict { best = (verdict, answer) }
        }
        return best
    }

    private func plainOutcome() -> (verdict: Verdict, shown: String?) {
        let whole = best(typed)
        if whole.verdict == .right { return whole }
        let aside = asidesOutcome()
        if aside.verdict == .right { return aside }
        let split = partsOutcome()
        let parts = split.verdict > aside.verdict ? split : aside
        let isTerm = parts.verdict == .nearly && slip.terms.contains(Phrase(typed))
        if parts.verdict > whole.verdict, !isTerm { return parts }
        return whole.verdict == .wrong ? (.wrong, nearest()) : whole
    }

    /// The best verdict that any candidate gives a text.
    func best(_ text: String) -> (verdict: Verdict, shown: String?) {
        let answer = Candidate(text)
        guard !answer.reading.main.words.isEmpty else { return bare(text) }
        // Who repeats an abbreviation of the question does not say what it stands for.
        let expands = knowsNames && !question.holds(answer.reading.main)
        var unaccented: String?
        for expands in expands ? [false, true] : [false] {
            for candidate in candidates where isRight(answer, by: candidate, expands: expands) {
                if answer.reading.hasAccents(of: candidate.reading) { return (.right, candidate.shown) }
                unaccented = unaccented ?? candidate.shown
            }
        }
        if let unaccented { return (.nearly, unaccented) }
        if slip.terms.contains(answer.reading.main) || hasOtherCharge(answer) { return (.wrong, nil) }
        let near = candidates.lazy.filter { isNearly(answer, by: $0, expands: expands) }.prefix(candidates.count > 100 ? 1 : 100)
        let nearest = near.map { ($0.shown, slips(between: answer.reading.main.plain, and: $0.reading.main.plain, limit: 99) ?? 99) }
        return nearest.min { $0.1 < $1.1 }.map { (.nearly, $0.0) } ?? (.wrong, nil)
    }

    /// Whether a name has another charge than one of the accepted answers gives it.
    private func hasOtherCharge(_ answer: Candidate) -> Bool {
        candidates.contains { NearMisses.differInCharge(answer.reading.main, $0.reading.main) }
    }

    /// The verdict on a text without letters or digits, which counts as it stands.
    private func bare(_ text: String) -> (verdict: Verdict, shown: String?) {
        let same = candidates.first {
            $0.reading.main.words.isEmpty && $0.shown.filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace }
        }
        return same.map { (.right, $0.shown) } ?? (.wrong, nil)
    }

    private func isRight(_ answer: Candidate, by candidate: Candidate, expands: Bool) -> Bool {
        if let formula = candidate.formula { return formula.verdict(formula: answer.shown) == .right }
        if let own = candidate.quantity {
            if let other = answer.quantity { return verdict(on: other, by: own) == .right || isLiteral(answer, candidate) }
            // The two ends of a range are not the range.
            if own.high != nil, answer.reading.main.words.contains(where: { $0.gap == .item }) { return false }
        }
        if answer.reading.says(candidate.reading) { return true }
        return answer.pairs(with: candidate, expands: expands).contains { phrase, accepted in
            let bare = Appositions.withoutHead(phrase)
            return phrase.says(accepted) || bare.says(accepted)
                || [phrase, bare].contains { one in
                    Appositions.verdict(one, accepted) == .right || WordOrder.verdict(one, accepted) == .right
                        || Modifiers.verdict(one, accepted, question) == .right
                }
        }
    }

    private func verdict(on typed: Quantity, by own: Quantity) -> Verdict {
        own.judge(typed, units: units, finest: finest, expectation: question.expectation)
    }

    private func isNearly(_ answer: Candidate, by candidate: Candidate, expands: Bool) -> Bool {
        guard candidate.formula == nil else { return false }
        if let own = candidate.quantity, let other = answer.quantity, own.unit == nil || other.counted.isEmpty {
            if verdict(on: other, by: own) == .nearly { return true }
            if own.counted.isEmpty || other.counted.isEmpty { return false }
        }
        if candidate.quantity?.high != nil, answer.reading.main.words.contains(where: { $0.gap == .item }) { return false }
        return answer.pairs(with: candidate, expands: expands).contains { isNearly($0, $1) }
    }

    private func isNearly(_ phrase: Phrase, _ accepted: Phrase) -> Bool {
        for one in [phrase, Appositions.withoutHead(phrase)] {
            if Appositions.verdict(one, accepted) == .nearly || WordOrder.verdict(one, accepted) == .nearly { return true }
            if Modifiers.verdict(one, accepted, question) != nil { return true }
            if let verdict = NearMisses.verdict(one, accepted) { return verdict == .nearly && !slip.terms.contains(one) }
            if WordOrder.haveSameItems(one, accepted, isSame: slip.explains) { return true }
            if slip.explains(one, accepted), !slip.terms.haveOneNearer(to: one, than: accepted) { return true }
        }
        return false
    }

    /// Whether a counted thing is the same by its words: `4 subunits` and `four subunits`.
    private func isLiteral(_ answer: Candidate, _ candidate: Candidate) -> Bool {
        candidate.quantity?.counted.isEmpty == false && answer.reading.says(candidate.reading)
    }
}
