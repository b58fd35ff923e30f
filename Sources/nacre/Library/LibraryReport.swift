import Collection
import Presentation
import Scheduling
import Storage
import Terminal

extension Program {
    /// Tells of files in folders that were named that have cards and are no decks.
    func tellOfPassedOver(_ folders: [String]) {
        for words in folders.compactMap({ PassedOver(below: $0).words(environment.shown) }) { console.complain(words, Theme.quiet) }
    }
}

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
        for sentence in untoldNews() { program.console.complain(sentence, Theme.quiet) }
        guard let change else { return }
        if isTellingMoves, change.cardsKnownAgain > 0 {
            let cards = Phrase.count(change.cardsKnownAgain, "card")
            program.console.complain(StyledText("\(cards) known again under another name; see: nacre moves", Theme.quiet))
        }
        if isTellingMoves, change.doubts > 0 {
            program.console.complain(StyledText("\(Phrase.count(change.doubts, "card")) may have moved; see: nacre moves", Theme.quiet))
        }
        tellDoubles(of: Set(change.doubles.map(\.path)), to: program)
        guard change.diagnostics > 0 else { return }
        program.console.complain(
            StyledText("\(Phrase.count(change.diagnostics, "problem")) in the decks just read; see: nacre check", Theme.warning))
    }

    /// So many are told one by one.
    private static let mostDoubles = 3

    /// Tells of cards in these files that are never asked, because other files have cards of their ids.
    private func tellDoubles(of paths: Set<String>, to program: Program) {
        guard !paths.isEmpty, let doubles = try? store.doubles().filter({ paths.contains($0.place.path) }) else { return }
        for double in doubles.prefix(Self.mostDoubles) { program.console.complain(double.words(program.environment.shown), Theme.warning) }
        if doubles.count > Self.mostDoubles {
            program.console.complain(
                "\(doubles.count - Self.mostDoubles) more are never asked for that reason; see: nacre check", Theme.warning)
        }
    }
}
