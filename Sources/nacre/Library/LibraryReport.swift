import Collection
import Presentation
import Scheduling
import Terminal

extension Library {
    /// Tells the learner what went wrong when the decks were read: nothing is passed over in silence.
    ///
    /// - Parameter isTellingDoubts: whether to tell of cards of which the author is asked.
    func report(to program: Program, isTellingDoubts: Bool = true) {
        for complaint in complaints { program.console.complain(StyledText(Harmless.text(complaint), Theme.warning)) }
        guard let change else { return }
        if isTellingDoubts, change.doubts > 0 {
            program.console.complain(StyledText("\(Phrase.count(change.doubts, "card")) may have moved; see: nacre moves", Theme.quiet))
        }
        guard change.diagnostics > 0 else { return }
        program.console.complain(
            StyledText("\(Phrase.count(change.diagnostics, "problem")) in the decks just read; see: nacre check", Theme.warning))
    }
}
