import Files
import Foundation

/// Clones that git has not fetched to their end. Each stands beside the place it is to have, under that name, a mark and the number of the program
/// that fetches it, until it is whole. The mark is one that no address can have in it.
struct UnfinishedClones {
    private static let mark = "~"
    private static let end = ".part"
    /// As many folders as lead from a host to a repository, and some more.
    private static let deepest = 8

    /// Those of which the program is gone, so that nobody will finish them.
    let paths: [String]

    /// Looks below the folder of all clones.
    init(in folder: String) { paths = Self.left(below: folder, depth: 0).sorted() }

    /// What a clone is called while this program fetches it.
    static func path(for target: String) -> String { "\(target)\(mark)\(ProcessNumber.own)\(end)" }

    /// Takes them away.
    func remove() { paths.forEach(FileSystem.removeFolder) }

    private static func left(below folder: String, depth: Int) -> [String] {
        // What is in a clone is others'.
        guard depth <= deepest, let entries = try? FileSystem.found(in: folder), !entries.contains(where: { $0.name == ".git" }) else {
            return []
        }
        return entries.flatMap { name, found -> [String] in
            guard case .folder = found else { return [] }
            let path = folder + "/" + name
            guard let program = program(in: name) else { return left(below: path, depth: depth + 1) }
            return ProcessNumber.isRunning(program) ? [] : [path]
        }
    }

    /// The number of the program in the name of a clone that is not finished.
    private static func program(in name: String) -> Int32? {
        guard name.hasSuffix(end), let mark = name.range(of: mark, options: .backwards) else { return nil }
        return Int32(name[mark.upperBound...].dropLast(end.count)).flatMap { $0 > 0 ? $0 : nil }
    }
}
