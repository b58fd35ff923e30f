import Foundation

/// The ids of the facts that cards may teach, kept in `fact-ids.txt` beside this file.
enum FactIDs {
    /// What is known about a fact besides its number.
    enum Mark: String, CaseIterable {
        /// Known from memory, from a textbook or by reasoning alone.
        case unread
        /// What one clinical trial found.
        case trial
    }

    /// Each id with its marks.
    static let marks = Dictionary(lines.map { ($0[0], Set($0.dropFirst().compactMap(Mark.init))) }, uniquingKeysWith: { first, _ in first })

    /// The words of each line that holds an id.
    static let lines: [[String]] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("fact-ids.txt")
        let text = try! String(contentsOf: file, encoding: .utf8)
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { $0.split(separator: " ").map(String.init) }
    }()

    /// Whether a fact bears a mark.
    static func has(_ mark: Mark, _ id: String) -> Bool { marks[id]?.contains(mark) == true }
}
