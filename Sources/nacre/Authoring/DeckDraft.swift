import Cards
import Files
import Foundation
import Storage

/// A deck file that a command is about to change: read once, and written as a whole, unless somebody else changed it meanwhile.
struct DeckDraft {
    /// The absolute path.
    let path: String
    /// The bytes as they were read.
    let bytes: [UInt8]
    /// The deck that they describe.
    let deck: Deck
    /// The state of the file when it was read.
    let stamp: FileStamp

    /// Reads a deck file.
    init(reading path: String) throws(FileError) {
        guard let stamp = FileSystem.stamp(of: path) else { throw FileError(path: path, number: ENOENT) }
        self.path = path
        self.stamp = stamp
        bytes = try FileSystem.bytes(of: path)
        deck = Deck(parsing: bytes)
    }

    /// The file as it would be after these edits.
    func edited(_ edits: [DeckEdit]) -> [UInt8] { DeckEdit.applying(edits, to: bytes) }

    /// Writes the edits, all or none. Every byte outside of them stays as it was.
    ///
    /// - Throws: `CommandError` when the file is another than was read; `FileError` when it cannot be written.
    func write(_ edits: [DeckEdit]) throws {
        if edits.isEmpty { return }
        try write(edited(edits))
    }

    /// Writes the file as a whole.
    ///
    /// - Throws: `CommandError` when the file is another than was read; `FileError` when it cannot be written.
    func write(_ bytes: [UInt8]) throws {
        try FileSystem.replace(path, with: bytes, ifStill: stamp)
    }
}
