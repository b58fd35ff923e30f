import Files
import Foundation
import Scheduling
import Storage

/// A command that adds to the log and would do so once more if it were called again, as `grade` and `undo`. What it is about to write is taken
/// down before, until its words have reached the learner: where it is cut short in between, the same command finds that it is done.
public struct LogDeed {
    /// What is about to be written.
    public enum Effect {
        /// Things that happen to cards, and undos, in this order.
        case events([Action])
        /// One of these: an undo is undone, or what a change of files had made is there again, by its number.
        case bringingBack(undo: EventID?, file: Int?)
        /// A change of files is taken back, by its number.
        case takingBack(file: Int)
    }

    /// What was taken down.
    private struct Note: Codable {
        var words: [String]
        /// Which of the turns that the command takes.
        var turn: Int
        var day: Int
        /// The last event of the log before.
        var after: String?
        var events: [String] = []
        var file: Int?
        var fileState: FileChange.State?
        /// What the learner is told of it.
        var told: String
    }

    private let words: [String]
    private let collection: DeckCollection
    private var folder: String { collection.places.fileChanges }
    private static let ending = ".deed"

    /// A deed of a command, by all that was asked for with it.
    public init(_ words: [String], in collection: DeckCollection) { (self.words, self.collection) = (words, collection) }

    /// The turn of the same command that was written today by a program which is no more, and never told; 0 where there was none.
    public func earlier() throws -> (turn: Int, told: String) {
        var latest = (turn: 0, told: "")
        for path in left() {
            guard let bytes = try? FileSystem.bytes(of: path), let note = try? JSONDecoder().decode(Note.self, from: Data(bytes)),
                note.words == words, note.day == collection.today.number
            else { continue }
            let found = try isWritten(note) ? (note.turn, note.told) : (note.turn - 1, "")
            if found.0 > latest.turn { latest = found }
        }
        return latest
    }

    /// Takes down what is about to be written. What was to be found until now is so no more.
    ///
    /// - Throws: `FileError` when it cannot be taken down; then nothing may be written.
    public func begin(_ effect: Effect, turn: Int = 1, told: String) throws {
        let last = try collection.openStore().lastEvent()?.description
        var note = Note(words: words, turn: turn, day: collection.today.number, after: last, told: told)
        switch effect {
        case .events(let actions): note.events = actions.map(Self.sign)
        case .bringingBack(let undo, let file):
            note.events = undo.map { [Self.sign(.undo($0))] } ?? []
            (note.file, note.fileState) = (file, .done)
        case .takingBack(let file): (note.file, note.fileState) = (file, .takenBack)
        }
        try collection.fileChanges.prepareFolder()
        // First the new one, in the place of that of the turn before: there is always one that tells how far it has come.
        let own = folder + "/\(ProcessNumber.own)\(Self.ending)"
        try FileSystem.replace(own, with: Array(try JSONEncoder().encode(note)))
        for path in left() where path != own { FileSystem.remove(path) }
    }

    /// Takes down that the learner was told.
    public func end() { for path in left() { FileSystem.remove(path) } }

    private func isWritten(_ note: Note) throws -> Bool {
        if let file = note.file,
            collection.fileChanges.all(now: collection.now.milliseconds).contains(where: {
                $0.number == file && $0.state == note.fileState
            })
        {
            return true
        }
        var missing = note.events[...]
        guard !missing.isEmpty else { return false }
        // Events of other programs may stand between them.
        let later = try collection.openStore().events(after: note.after.flatMap(EventID.init), limit: missing.count + 1_000)
        for event in later where Self.sign(event.action) == missing.first { missing.removeFirst() }
        return missing.isEmpty
    }

    /// What is the same of an action when it is asked for again: what was promised with a grade is not.
    private static func sign(_ action: Action) -> String {
        switch action {
        case .answer(let card, let answer): "answer \(card.rawValue) \(answer.grade.rawValue)"
        case .setDue(let card, let day): "due \(card.rawValue) \(day.number)"
        case .undo(let event): "undo \(event)"
        default: "\(action.kind.rawValue) \(action.card?.rawValue ?? 0)"
        }
    }

    /// What was taken down by programs that are no more.
    private func left() -> [String] {
        let names = (try? FileSystem.entries(of: folder).map(\.name)) ?? []
        return names.filter { name in
            guard name.hasSuffix(Self.ending), let process = Int32(name.dropLast(Self.ending.count)) else { return false }
            return process == ProcessNumber.own || process <= 0 || !ProcessNumber.isRunning(process)
        }.map { folder + "/" + $0 }
    }
}
