import Terminal

extension Library {
    /// Tells the learner what went wrong when the decks were read: nothing is passed over in silence.
    func report(to program: Program) {
        for complaint in complaints { program.console.complain(StyledText(Harmless.text(complaint), Theme.warning)) }
        guard let change, change.diagnostics > 0 else { return }
        program.console.complain(
            StyledText("\(Phrase.count(change.diagnostics, "problem")) in the decks just read; see: nacre check", Theme.warning))
    }
}
