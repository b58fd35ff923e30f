import Collection
import Presentation
import Scheduling
import Terminal

extension Library {
    /// Tells the learner what went wrong when the decks were read: nothing is passed over in silence.
    ///
    /// - Parameter isTellingMoves: whether to tell of cards that were known again, and of those of which the author is asked.
    func report(to program: Program, isTellingMoves: Bool = true) {
        for complaint in complaints { program.console.complain(StyledText(Harmless.text(complaint), Theme.warning)) }
        if settledDoubts > 0 {
            let pairs = Phrase.count(settledDoubts, "doubtful pair")
            program.console.complain(StyledText("\(pairs) settled as two cards each; see: nacre moves --all", Theme.quiet))
        }
        guard let change else { return }
        if isTellingMoves, change.cardsKnownAgain > 0 {
            let cards = Phrase.count(change.cardsKnownAgain, "card")
            program.console.complain(StyledText("\(cards) known again under another name; see: nacre moves", Theme.quiet))
        }
        if isTellingMoves, change.doubts > 0 {
            program.console.complain(StyledText("\(Phrase.count(change.doubts, "card")) may have moved; see: nacre moves", Theme.quiet))
        }
        guard change.diagnostics > 0 else { return }
        program.console.complain(
            StyledText("\(Phrase.count(change.diagnostics, "problem")) in the decks just read; see: nacre check", Theme.warning))
    }
}
