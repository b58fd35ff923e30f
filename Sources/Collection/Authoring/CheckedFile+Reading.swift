import Cards
import Files

extension CheckedFile {
    /// Checks a file.
    ///
    /// - Parameters:
    ///   - pinned: the ids in the files before it.
    ///   - asked: the questions of the files before it; nil when no advice is wanted.
    public init(_ file: FoundFile, named name: String, pinned: inout PinnedIDs, asked: inout AskedQuestions?) throws(FileError) {
        let bytes = try FileSystem.bytes(of: file.path)
        let deck = DeckFile.read(file.path, bytes: bytes)
        var findings = deck.diagnostics + pinned.diagnostics(on: deck, in: bytes, file: name)
        if asked != nil {
            findings += deck.advice(in: bytes, surroundings: DeckFile.surroundings(of: file.path))
            findings += asked!.advice(on: deck, in: bytes, file: name)
        }
        findings.sort { ($0.line, $0.column) < ($1.line, $1.column) }
        self.init(file.path, named: name, deck, findings, bytes: bytes)
    }
}
