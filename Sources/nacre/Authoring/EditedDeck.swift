import Cards
import Collection
import Files
import Presentation
import Scheduling
import Storage
import Study
import Terminal

/// A deck that its author opens in an editor: afterwards it is read again, cards keep their progress, and what has gone wrong is told.
struct EditedDeck {
    /// The absolute path.
    let path: String
    /// The name of the deck.
    let deck: String

    /// Opens a card at its line.
    func edit(_ card: CardNumber, in program: Program) throws {
        let store = try program.openStore()
        guard let location = try store.location(of: card) else { return }
        let index = DeckPlace.find(location)
        let sides = try store.cards(.path(path), day: program.today).filter { $0.siblings == location.siblings }
        let before = try sides.compactMap { side in try store.location(of: side.number).map { (card: side, location: $0) } }
        try edit(at: location.line, in: program)
        for (card, location) in before where try store.location(of: card.number) == nil {
            guard let name = try DeckPlace.name(of: location, was: index), let heir = try store.number(of: name),
                card.lastEvent != nil, try store.schedule(of: heir).lastEvent == nil
            else { continue }
            try program.record([.rename(card.number, to: heir)])
        }
    }

    /// Opens the file at a line.
    func edit(at line: Int, in program: Program) throws {
        let before = try read(program)
        program.console.flush()
        try Editor.open(path, line: line, variables: program.environment.variables)
        let library = try program.collection.library(isTold: false)
        if try library.store.stamps()[path]?.stamp != FileSystem.stamp(of: path) {
            try library.reread(path, deck: deck)
        }
        guard FileSystem.exists(path) else { return program.console.say("\(path) is there no more.", Theme.warning) }
        let after = try read(program)
        guard after.bytes != before.bytes else { return program.console.say("Nothing was changed.", Theme.quiet) }
        let told = before.deck.findings.map(Self.sign)
        let fresh = after.deck.findings.filter { !told.contains(Self.sign($0)) }
        let view = FindingView(columns: program.console.isInteractive ? program.console.columns : nil)
        for finding in fresh { program.console.write(view.wrapped(finding, file: after.deck.name) + [""]) }
        let counts = Phrase.count(after.deck.cardCount, "card")
        program.console.say("Read again: \(after.deck.name), \(counts).", Theme.good)
    }

    private func read(_ program: Program) throws -> (bytes: [UInt8], deck: PreviewedDeck) {
        let bytes = try FileSystem.bytes(of: path)
        return (bytes, PreviewedDeck(path, bytes: bytes, named: program.environment.shown(path), on: program.today))
    }

    /// What makes a finding the same as one before, wherever it stands now.
    private static func sign(_ finding: Diagnostic) -> [String] { [finding.code.rawValue, finding.message, finding.excerpt] }
}
