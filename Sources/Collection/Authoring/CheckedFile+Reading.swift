import Cards
import Files
import Scheduling
import Study

extension CheckedFile {
    /// Checks a file.
    ///
    /// - Parameter asked: the questions of the files before it; nil when no advice is wanted.
    public init(_ file: FoundFile, named name: String, asked: inout AskedQuestions?) throws(FileError) {
        let bytes = try FileSystem.bytes(of: file.path)
        let deck = DeckFile.read(file.path, bytes: bytes)
        var findings = deck.diagnostics
        if asked != nil {
            let surroundings = Deck.Surroundings(
                isFound: { !DeckFile.isMissing($0, besides: file.path) }, schedulers: Scheduler.names,
                closest: { Suggestion.closest(to: $0, among: $1) })
            findings += deck.advice(in: bytes, surroundings: surroundings)
            findings += asked!.advice(on: deck, in: bytes, file: name)
            findings.sort { ($0.line, $0.column) < ($1.line, $1.column) }
        }
        self.init(file.path, named: name, deck, findings, bytes: bytes)
    }
}
