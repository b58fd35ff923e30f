import Cards
import Files
import Foundation
import Storage

/// A deck file that a command is about to change: read once, and written as a whole, unless somebody else changed it meanwhile.
public struct DeckDraft {
    /// The absolute path.
    public let path: String
    /// The bytes as they were read.
    public let bytes: [UInt8]
    /// The deck that they describe, read when it is asked for.
    public var deck: Deck { kept.deck(of: bytes) }
    private let kept = KeptDeck()
    /// The state of the file when it was read.
    public let stamp: FileStamp

    /// Reads a deck file.
    public init(reading path: String) throws(FileError) {
        guard let stamp = FileSystem.stamp(of: path) else { throw FileError(path: path, number: ENOENT) }
        self.path = path
        self.stamp = stamp
        bytes = try FileSystem.bytes(of: path)
    }

    /// The file as it would be after these edits.
    public func edited(_ edits: [DeckEdit]) -> [UInt8] { DeckEdit.applying(edits, to: bytes) }

    /// Writes the edits, all or none. Every byte outside of them stays as it was.
    ///
    /// - Throws: `DeckError` when the file is another than was read; `FileError` when it cannot be written.
    public func write(_ edits: [DeckEdit]) throws {
        if edits.isEmpty { return }
        try write(edited(edits))
    }

    /// Writes the file as a whole.
    ///
    /// - Throws: `DeckError` when the file is another than was read; `FileError` when it cannot be written.
    public func write(_ bytes: [UInt8]) throws {
        try FileSystem.replace(path, with: bytes, ifStill: stamp)
    }
}

/// The deck that bytes describe, from when it is asked for. A class because copies of a draft share it.
private final class KeptDeck {
    private var kept: Deck?

    func deck(of bytes: [UInt8]) -> Deck {
        if let kept { return kept }
        let deck = Deck(parsing: bytes)
        kept = deck
        return deck
    }
}
