import Files
import Formats
import Scheduling
import Storage

/// The progress of hashcards and repeater, beside or above the files of their cards. Each database is read once.
public final class RememberedCards {
    /// What is remembered of the cards of a file.
    final class Progress {
        /// The cards of all databases.
        let cards: HashcardsProgress
        /// The databases, and how many cards up to the end of each.
        let databases: [(shown: String, end: Int)]

        fileprivate init(_ databases: [(shown: String, cards: [HashcardsProgress.Card])]) {
            cards = HashcardsProgress(databases.flatMap(\.cards))
            var end = 0
            self.databases = databases.map { shown, cards in
                end += cards.count
                return (shown, end)
            }
        }
    }

    /// The database that was named, if one was; otherwise they are looked for.
    private let named: String?
    private let shared: String?
    private let localOffset: @Sendable (Int) -> Int
    private var known: [String: Progress?] = [:]
    /// The database of the collection around each folder.
    private var collections: [String: String?] = [:]

    private static let file = "hashcards.db"

    /// None that was looked for yet.
    ///
    /// - Parameters:
    ///   - named: the database that the learner named.
    ///   - environment: where the programs would keep theirs.
    ///   - localOffset: seconds that the learner's clock is ahead of Greenwich at a time.
    public init(named: String? = nil, in environment: Environment? = nil, localOffset: @escaping @Sendable (Int) -> Int = { _ in 0 }) {
        self.named = named.map { environment?.absolute($0) ?? $0 }
        self.localOffset = localOffset
        shared = environment.map { $0.baseFolder("XDG_DATA_HOME", otherwise: "/.local/share") + "/repeater/cards.db" }
    }

    /// What is remembered of the cards of a file; nil where no database is found.
    ///
    /// - Throws: `ImportError` for a database that cannot be read.
    func progress(of file: String) throws -> Progress? {
        let paths = databases(of: file)
        let key = paths.joined(separator: "\n")
        if let progress = known[key] { return progress }
        let progress = try paths.isEmpty ? nil : Progress(paths.map { ($0, try cards(in: $0)) })
        known[key] = .some(progress)
        return progress
    }

    /// The databases that may know the cards of a file.
    func databases(of file: String) -> [String] {
        named.map { [$0] } ?? [collection(of: file), shared].compactMap { $0 }.filter(FileSystem.exists)
    }

    /// The database of the collection around a file.
    private func collection(of file: String) -> String? {
        let folder = file.parentFolder
        if let found = collections[folder] { return found }
        let found = file.foldersAround.lazy.map { $0 + "/" + Self.file }.first(where: FileSystem.exists)
        collections[folder] = .some(found)
        return found
    }

    private func cards(in path: String) throws -> [HashcardsProgress.Card] {
        let rows: CardHashFile
        do {
            rows = try CardHashFile(path: path)
        } catch let error as CardHashFileError {
            throw ImportError.unreadable(path, error.description)
        }
        var answers: [String: [HashcardsProgress.Answer]] = [:]
        for row in rows.answers {
            guard let time = WrittenTime(row.time), let due = day(row.due), let grade = Self.grades[row.grade] else { continue }
            answers[row.hash, default: []].append(
                HashcardsProgress.Answer(wallMilliseconds: time.wallMilliseconds(localOffset), grade: grade, due: due))
        }
        return rows.cards.compactMap { row -> HashcardsProgress.Card? in
            guard let due = day(row.due) else { return nil }
            let own = answers[row.hash] ?? []
            let last = day(row.last) ?? own.last.map { StudyDay(Int($0.wallMilliseconds / 86_400_000)) }
            let memory = Self.memory(row.stability, row.difficulty)
            return HashcardsProgress.Card(
                hash: row.hash,
                schedule: ImportedSchedule(
                    interval: due.number - (last ?? due).number, easiness: SM2.Memory.new.easiness, stability: memory?.stability,
                    difficulty: memory?.difficulty,
                    due: due, last: last), answers: own)
        }
    }

    private func day(_ text: String) -> StudyDay? { WrittenTime(text)?.day(localOffset) }

    /// What FSRS remembers, where that is possible at all.
    private static func memory(_ stability: Double?, _ difficulty: Double?) -> (stability: Double, difficulty: Double)? {
        guard let stability, let difficulty, stability > 0, stability <= 100_000, (1...10).contains(difficulty) else { return nil }
        return (stability, difficulty)
    }

    private static let grades: [String: Grade] = ["forgot": .two, "hard": .three, "good": .four, "easy": .five]
}

extension ImportSource {
    /// Reads a file of hashcards or repeater with what is remembered of its cards.
    init(
        cards file: ImportFiles.File, _ text: ForeignText, reason: String, _ progress: RememberedCards.Progress,
        _ localOffset: @escaping @Sendable (Int) -> Int
    ) {
        var imported = HashcardsReader.read(text, progress: progress.cards)
        imported.notes = (text.notes + imported.notes).inOrder
        let cards = imported.decks.flatMap(\.cards)
        let sides = cards.reduce(0) { $0 + $1.numbers.count }
        let database = progress.databases.map(\.shown.lastPathPart).joined(separator: " and ")
        let known = "; \(database) \(progress.databases.count == 1 ? "knows" : "know") \(sides) of its sides"
        self.init(file, format: .hashcards, reason: reason + known, imported: imported) { start in
            HashcardsHistory(progress.cards, dayStartMinutes: start, localOffset: localOffset)
        }
        remembered = progress
    }
}

extension [ImportSource] {
    /// What of the progress belongs to no card that was read, a sentence for each database.
    var forgotten: [String] {
        var all: [(progress: RememberedCards.Progress, found: Set<Int64>)] = []
        for source in self {
            guard let progress = source.remembered else { continue }
            let found = source.imported.decks.flatMap(\.cards).flatMap { $0.numbers.values }
            if let index = all.firstIndex(where: { $0.progress === progress }) {
                all[index].found.formUnion(found)
            } else {
                all.append((progress, Set(found)))
            }
        }
        return all.flatMap { progress, found in
            var start = 0
            return progress.databases.compactMap { shown, end -> String? in
                defer { start = end }
                let missing = (start..<end).count { !found.contains(Int64($0)) }
                guard missing > 0 else { return nil }
                let cards = missing == 1 ? "a card that is" : "\(missing) cards that are"
                return "\(shown): the progress of \(cards) in none of these files as they stand now"
            }
        }
    }
}
