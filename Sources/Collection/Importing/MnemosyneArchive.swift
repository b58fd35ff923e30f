import Files
import Formats
import Storage

/// Answers of more than a year ago, which Mnemosyne can put into files of their own: databases in the folder `archive` beside its own.
struct MnemosyneArchive {
    /// The answers, those of a file in their order. Devices that were synchronised have archived the same ones, which come once.
    private(set) var answers: [MnemosyneFile.Answer] = []
    /// What could not be read, a sentence each.
    private(set) var complaints: [String] = []

    /// More files than these, or more answers, nobody has.
    private static let mostFiles = 200
    private static let mostAnswers = 2_000_000

    private struct Place: Hashable {
        var card: String
        var seconds: Int
    }

    /// The answers beside a database, besides those that it has itself.
    ///
    /// - Parameter own: its answers.
    init(beside path: String, own: [MnemosyneFile.Answer]) {
        var known = Set(own.map { Place(card: $0.card, seconds: $0.seconds) })
        for file in Self.files(beside: path) {
            do {
                let new = try MnemosyneFile.answers(inArchive: file).filter { !known.contains(Place(card: $0.card, seconds: $0.seconds)) }
                guard answers.count + own.count + new.count <= Self.mostAnswers else {
                    complaints.append("the answers in 'archive/\(file.lastPathPart)' and later files: there are more than two million")
                    break
                }
                answers += new
                known.formUnion(new.map { Place(card: $0.card, seconds: $0.seconds) })
            } catch {
                complaints.append("the answers in 'archive/\(file.lastPathPart)': \(error)")
            }
        }
    }

    /// The answers of both, by the names of the cards, each card's in the order of their times.
    func together(with own: [MnemosyneFile.Answer]) -> [String: [MnemosyneFile.Answer]] {
        var all: [String: [MnemosyneFile.Answer]] = [:]
        for answer in answers + own { all[answer.card, default: []].append(answer) }
        if answers.isEmpty { return all }
        return all.mapValues { list in
            list.enumerated().sorted { ($0.element.seconds, $0.offset) < ($1.element.seconds, $1.offset) }.map(\.element)
        }
    }

    /// The files that belong to a database: their names begin with its own.
    private static func files(beside path: String) -> [String] {
        let stem = path.lastPathPart.split(separator: ".").first.map(String.init) ?? ""
        let files = FolderWalk(path.parentFolder + "/" + folder, deepest: 1, order: .byName).prefix(mostFiles)
        return files.filter { $0.name.hasPrefix(stem + "-") && $0.name.hasSuffix(".db") }.map(\.path)
    }

    private static let folder = "archive"

    /// Whether a file in a folder is such a file, and no database to be imported by itself.
    static func isPart(_ path: String) -> Bool {
        path.parentFolder.lastPathPart == folder && path.hasSuffix(".db")
            && FileSystem.exists(path.parentFolder.parentFolder + "/default.db")
    }
}
