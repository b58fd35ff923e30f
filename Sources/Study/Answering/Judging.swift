import Cards
import Scheduling

/// One typed answer on its way to a verdict.
struct Judging {
    private let candidates: [Candidate]
    private let typed: String
    private let slip: Slip
    /// The units that any of the accepted answers names.
    private let units: [MeasureUnit]

    /// The judging of a typed text by a key.
    init(accepted: [String], terms: Terms, typed: String) {
        self.typed = typed
        candidates = accepted.flatMap { Candidate.candidates(of: $0, for: typed) }
        slip = Slip(terms: terms)
        units = candidates.compactMap { $0.quantity?.unit }
    }

    /// The verdict, and the accepted answer it comes from; nil when none comes near.
    func outcome() -> (verdict: Verdict, shown: String?) {
        let whole = best(typed)
        if whole.verdict == .right { return whole }
        let parts = partsOutcome()
        let isTerm = parts.verdict == .nearly && slip.terms.contains(Phrase(typed))
        if parts.verdict > whole.verdict, !isTerm { return parts }
        return whole.verdict == .wrong ? (.wrong, nearest()) : whole
    }

    /// The best verdict that any candidate gives a text.
    private func best(_ text: String) -> (verdict: Verdict, shown: String?) {
        let answer = Candidate(text)
        guard !answer.reading.main.words.isEmpty else { return bare(text) }
        if let same = candidates.first(where: { isRight(answer, by: $0) }) { return (.right, same.shown) }
        if slip.terms.contains(answer.reading.main) { return (.wrong, nil) }
        let near = candidates.lazy.filter { isNearly(answer, by: $0) }.prefix(candidates.count > 100 ? 1 : 100)
        let nearest = near.map { ($0.shown, slips(between: answer.reading.main.plain, and: $0.reading.main.plain, limit: 99) ?? 99) }
        return nearest.min { $0.1 < $1.1 }.map { (.nearly, $0.0) } ?? (.wrong, nil)
    }

    /// The verdict on a text without letters or digits, which counts as it stands.
    private func bare(_ text: String) -> (verdict: Verdict, shown: String?) {
        let same = candidates.first {
            $0.reading.main.words.isEmpty && $0.shown.filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace }
        }
        return same.map { (.right, $0.shown) } ?? (.wrong, nil)
    }

    private func isRight(_ answer: Candidate, by candidate: Candidate) -> Bool {
        if let own = candidate.quantity, let other = answer.quantity {
            return own.judge(other, units: units) == .right || isLiteral(answer, candidate)
        }
        if answer.reading.says(candidate.reading) { return true }
        let (phrase, accepted) = (answer.reading.main, candidate.reading.main)
        let bare = Appositions.withoutHead(phrase)
        return bare.says(accepted)
            || [phrase, bare].contains { one in
                Appositions.verdict(one, accepted) == .right || WordOrder.verdict(one, accepted) == .right
            }
    }

    private func isNearly(_ answer: Candidate, by candidate: Candidate) -> Bool {
        if let own = candidate.quantity, let other = answer.quantity, own.unit == nil || other.counted.isEmpty {
            if own.judge(other, units: units) == .nearly { return true }
            if own.counted.isEmpty || other.counted.isEmpty { return false }
        }
        let (phrase, accepted) = (answer.reading.main, candidate.reading.main)
        for one in [phrase, Appositions.withoutHead(phrase)] {
            if Appositions.verdict(one, accepted) == .nearly || WordOrder.verdict(one, accepted) == .nearly { return true }
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

extension Judging {
    /// The verdict on what was typed as several answers, each of which has to be accepted.
    private func partsOutcome() -> (verdict: Verdict, shown: String?) {
        let split = TypedParts(typed)
        guard (2...12).contains(split.parts.count) else { return (.wrong, nil) }
        var verdict = Verdict.right
        var shown: String?
        for part in split.parts {
            let own = best(part.text)
            if own.verdict == .wrong {
                guard part.isAside, !split.isHedged, shown != nil else { return (.wrong, nil) }
                let phrase = Phrase(part.text)
                if slip.terms.contains(phrase) { return (.wrong, nil) }
                if Appositions.areAll(phrase) || isInitials(phrase) { continue }
                verdict = min(verdict, .nearly)
            } else {
                verdict = min(verdict, own.verdict)
                shown = shown ?? own.shown
            }
        }
        return shown == nil ? (.wrong, nil) : (verdict, shown)
    }

    /// Whether a word is made of the first letters of an accepted answer's words.
    private func isInitials(_ phrase: Phrase) -> Bool {
        guard phrase.words.count == 1, phrase.plain.count > 1 else { return false }
        return candidates.contains { String($0.reading.main.words.compactMap(\.text.first)) == phrase.plain }
    }

    /// The accepted answer that looks most like what was typed, if one does.
    private func nearest() -> String? {
        let phrase = Phrase(typed)
        var best: (slips: Int, shown: String)?
        for candidate in candidates.prefix(50) {
            let length = max(phrase.plain.count, candidate.reading.main.plain.count)
            let limit = min(length / 2, best.map { $0.slips - 1 } ?? .max)
            guard limit >= 0, let found = slips(between: phrase.plain, and: candidate.reading.main.plain, limit: limit) else { continue }
            best = (found, candidate.shown)
        }
        return best?.shown
    }
}
