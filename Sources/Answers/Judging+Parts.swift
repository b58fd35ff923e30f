import Cards
import Scheduling

// Answers that say more than one thing, and what is shown where none comes near.
extension Judging {
    /// The verdict on what was typed as several answers, each of which has to be accepted.
    func partsOutcome() -> (verdict: Verdict, shown: String?) {
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

    /// The verdict on an answer with a second name or an explanation in brackets.
    func asidesOutcome() -> (verdict: Verdict, shown: String?) {
        guard let (outside, asides) = TypedParts.asides(of: typed), !TypedParts(typed).isHedged else { return (.wrong, nil) }
        var outcome = best(outside)
        let name = Phrase(outside)
        // The name of an abbreviation that is not accepted itself.
        if outcome.verdict == .wrong, asides.count == 1, !slip.terms.contains(name), name.isAbbreviation(of: Phrase(asides[0])) {
            return best(asides[0])
        }
        for aside in asides where outcome.verdict > .wrong {
            outcome.verdict = min(outcome.verdict, verdict(onAside: aside, after: name))
        }
        return outcome
    }

    /// How good what stands in brackets is behind a name that is accepted.
    private func verdict(onAside aside: String, after name: Phrase) -> Verdict {
        let phrase = Phrase(aside)
        let own = best(aside).verdict
        if own > .wrong || phrase.words.isEmpty { return max(own, .nearly) }
        if slip.terms.contains(phrase) || Slip.negations(phrase) > 0 || phrase.words.contains(where: { $0.text == "or" }) { return .wrong }
        if Appositions.areAll(phrase) || isInitials(phrase) || phrase.isAbbreviation(of: name) || question.holds(phrase) { return .right }
        // Another thing that has a name of its own.
        let isOther = phrase.words.count == 1 && Glossary.contains(phrase.stemmed) || Abbreviations.expanded(phrase.words) != nil
        return isOther || phrase.isOtherNumber(of: name) ? .wrong : .nearly
    }

    /// Whether a word is made of the first letters of an accepted answer's words.
    private func isInitials(_ phrase: Phrase) -> Bool {
        guard phrase.words.count == 1, phrase.plain.count > 1 else { return false }
        return candidates.contains { String($0.reading.main.words.compactMap(\.text.first)) == phrase.plain }
    }

    /// The accepted answer that looks most like what was typed, if one does.
    func nearest() -> String? {
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
