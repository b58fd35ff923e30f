import Cards
import Formats
import Scheduling

/// The lines of a piece of a log, read one after another.
public struct PieceLines {
    /// What a line holds.
    public enum Line {
        /// An event.
        case event(NamedEvent<CardName>)
        /// A line that is as it was written and holds no event that this Nacre understands: a newer one wrote it.
        case foreign
        /// A line that something happened to.
        case broken
    }

    /// A line longer than this is none.
    private static let longest = 1 << 20
    private var reader = LogReader()

    /// A reader that has read nothing yet.
    public init() {}

    /// Up to where some bytes are whole lines. The rest is still to come.
    public static func end(of bytes: [UInt8]) -> Int { (bytes.lastIndex(of: 0x0A) ?? -1) + 1 }

    /// Hands over the lines from a place on up to the last newline.
    public mutating func read(_ bytes: [UInt8], from start: Int = 0, _ body: (Line) throws -> Void) rethrows {
        var place = start
        while place < bytes.count, let end = bytes[place...].firstIndex(of: 0x0A) {
            if let line = line(bytes[place..<end]) { try body(line) }
            place = end + 1
        }
    }

    private mutating func line(_ bytes: ArraySlice<UInt8>) -> Line? {
        if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) { return nil }
        guard bytes.count <= Self.longest, let line = SealedLine.opened(bytes) else { return .broken }
        do throws(LineProblem) { return .event(try reader.read(line)) } catch { return .foreign }
    }
}

/// Writes events as lines with a check each.
public struct PieceWriter {
    /// The lines so far.
    public private(set) var bytes: [UInt8] = []
    private var lines = LogLines()

    /// No line yet.
    public init() {}

    /// Adds the line of an event.
    public mutating func add(_ event: NamedEvent<LogName>) {
        lines.removeAll()
        lines.add(event)
        let start = bytes.count
        bytes += lines.bytes
        SealedLine.seal(&bytes, from: start)
    }
}
