import Cards
import Files
import Scheduling

/// Deck files that are checked one after the other. What is said of each alone is found ahead, of several files at a time.
public struct CheckedFiles {
    private let files: [FoundFile]
    private let ahead: ReadAhead<Result<ReadFile, FileError>>
    private var place = 0

    /// A deck, with all that is to be said about it as far as other decks do not matter.
    private struct ReadFile: Sendable {
        let bytes: [UInt8]
        let deck: Deck
        let findings: [Diagnostic]

        init(_ path: String, advisesOn today: StudyDay?) throws(FileError) {
            bytes = try FileSystem.bytes(of: path)
            deck = DeckFile.read(path, bytes: bytes)
            guard let today else {
                findings = deck.diagnostics
                return
            }
            findings = deck.diagnostics + deck.advice(in: bytes, surroundings: DeckFile.surroundings(of: path, on: today))
        }
    }

    /// Begins to check files.
    ///
    /// - Parameter today: the day it is; nil where no advice is wanted.
    public init(_ files: [FoundFile], advisesOn today: StudyDay?) {
        self.files = files
        ahead = ReadAhead(files.count) { number in
            do throws(FileError) {
                return .success(try ReadFile(files[number].path, advisesOn: today))
            } catch {
                return .failure(error)
            }
        }
    }

    /// Checks the next file.
    ///
    /// - Parameters:
    ///   - name: what it is called.
    ///   - order: what cards of all these files wait for.
    ///   - pinned: the ids in the files before it.
    ///   - asked: the questions of the files before it; nil when no advice is wanted.
    public mutating func next(
        named name: String, order: CardOrder, pinned: inout PinnedIDs, asked: inout AskedQuestions?
    ) throws(FileError) -> CheckedFile? {
        guard let next = ahead.next() else { return nil }
        let path = files[place].path
        place += 1
        let file = try next.get()
        // What comes first where two are at one place is what is wrong, then what is said with other decks in mind, then advice.
        let wrong = file.deck.diagnostics
        var findings = wrong + pinned.diagnostics(on: file.deck, in: file.bytes, file: name) + file.findings[wrong.count...]
        if let advice = asked?.advice(on: file.deck, in: file.bytes, file: name) {
            // Where each of a million cards is asked twice, a copy is a hundred megabytes.
            if findings.isEmpty { findings = advice } else { findings += advice }
        }
        findings += order.diagnostics(on: file.deck, in: file.bytes, file: name).filter { $0.severity > .advice || asked != nil }
        findings.sort { ($0.line, $0.column) < ($1.line, $1.column) }
        return CheckedFile(path, named: name, file.deck, findings, bytes: file.bytes)
    }
}
