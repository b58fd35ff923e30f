import Foundation

/// The facts that cards may teach, read from `docs/facts.md`.
enum FactIDs {
    /// What is known about a fact besides its number.
    enum Mark: String, CaseIterable {
        /// Known from memory, from a textbook or by reasoning alone.
        case unread
        /// What one clinical trial found.
        case trial
        /// How trials are read, which does not age with them.
        case method
    }

    /// A line of the tables: a fact, and by which names it cites its sources.
    struct Fact {
        let id: String
        let statement: String
        let sources: [String]
        let marks: [String]
    }

    /// The document's text.
    static let document: String = {
        let package = URL(fileURLWithPath: #filePath).pathComponents.dropLast(3).joined(separator: "/")
        return try! String(contentsOfFile: package + "/docs/facts.md", encoding: .utf8)
    }()

    /// The lines of its tables, in their order.
    static let facts: [Fact] = document.matches(of: /(?m)^\| ([A-Z]{3}-[^|]*) \| ([^|]*) \| ([^|]*) \|([^|]*)\|$/).map { line in
        Fact(
            id: String(line.1), statement: String(line.2), sources: line.3.split(separator: "; ").map(String.init),
            marks: line.4.split(separator: " ").map(String.init))
    }

    /// Its list of sources: the name by which facts cite a work, and the work.
    static let sources: [(name: String, reference: Reference)] = document.matches(of: /(?m)^- \*\*(.*?)\*\*(: )?(.*)$/).map { line in
        (String(line.1), Reference(line.2 == nil ? String(line.1 + line.3) : String(line.3)))
    }

    /// Each id with its marks.
    static let marks = Dictionary(facts.map { ($0.id, Set($0.marks.compactMap(Mark.init))) }, uniquingKeysWith: { first, _ in first })

    /// Whether a fact bears a mark.
    static func has(_ mark: Mark, _ id: String) -> Bool { marks[id]?.contains(mark) == true }
}
