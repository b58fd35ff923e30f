import Foundation
import GRDB

/// The bodies of some cards of a file, one after the other, as they are kept: packed together, so that they take a fifth of their room.
///
/// Every body ends with a byte that occurs in no text, and a card with several sides has a byte for each of the others before it. So each side
/// has a place, and what stands in the bytes can be looked for in all of them at once.
struct BodyPage {
    /// Stands behind a body for each side of its card but one.
    private static let side: UInt8 = 0xFE
    /// Ends a body.
    private static let end: UInt8 = 0xFF
    /// From how many bytes on another page is begun.
    static let fullSize = 65_536

    /// The position of the first side in its file.
    private(set) var position: Int
    /// The texts with what ends them.
    private(set) var bytes: [UInt8] = []

    /// A page without bodies.
    init(position: Int) { self.position = position }

    /// Adds the body of a card.
    ///
    /// - Parameter sides: how many the card has.
    mutating func append(_ body: String, sides: Int) {
        bytes.append(contentsOf: body.utf8)
        for _ in 1..<max(1, sides) { bytes.append(Self.side) }
        bytes.append(Self.end)
    }

    /// Hands over each body in bytes, with the positions of the sides of its card.
    func forEach(_ body: (UnsafeBufferPointer<UInt8>, Range<Int>) throws -> Void) rethrows {
        try bytes.withUnsafeBufferPointer { bytes in
            var (start, position) = (0, position)
            while let card = Self.card(in: bytes, from: start) {
                let sides = card.end - card.text
                try body(UnsafeBufferPointer(rebasing: bytes[start..<card.text]), position..<position + sides)
                (start, position) = (card.end, position + sides)
            }
        }
    }

    /// The body of the card whose side has this position; nil where the page has none.
    func body(at wanted: Int) -> String? {
        var found: String?
        forEach { text, positions in
            if positions.contains(wanted) { found = String(decoding: text, as: UTF8.self) }
        }
        return found
    }

    /// The positions of the sides in whose bodies something stands.
    ///
    /// - Parameter next: the next place in the bytes, from this one on, at which it stands; nil when there is no more.
    func positions(_ next: (UnsafeBufferPointer<UInt8>, Int) -> Int?) -> [Int] {
        bytes.withUnsafeBufferPointer { bytes in
            var (found, start, position) = ([Int](), 0, position)
            var place = next(bytes, 0)
            while let hit = place, let card = Self.card(in: bytes, from: start) {
                let sides = card.end - card.text
                if hit < card.end {
                    found += position..<position + sides
                    place = next(bytes, card.end)
                }
                (start, position) = (card.end, position + sides)
            }
            return found
        }
    }

    /// Where the body that begins here ends, and where what follows it does.
    private static func card(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (text: Int, end: Int)? {
        guard start < bytes.count, let base = bytes.baseAddress, let found = memchr(base + start, Int32(end), bytes.count - start) else {
            return nil
        }
        let last = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        var text = last
        while text > start, bytes[text - 1] == side { text -= 1 }
        return (text, last + 1)
    }
}

// MARK: - As a row

extension BodyPage {
    /// The columns from which a page is read.
    static let columns = "position, size, texts"

    /// The page in a row that has these columns from this one on.
    ///
    /// - Throws: `.SQLITE_MISMATCH` where they make none.
    init(_ row: StoredRow, from first: Int = 0) throws {
        guard let position = row.int(first, within: 1 << 48), let size = row.int(first + 1, within: 1 << 40),
            let texts = row.bytes(first + 2), let page = BodyPage(position: position, size: size, texts: texts)
        else { throw StoredRow.makesNoSense }
        self = page
    }

    /// The page in these packed bytes; nil where they make none.
    init?(position: Int, size: Int, texts: [UInt8]) {
        guard position >= 0, let bytes = texts.withUnsafeBytes({ PackedText.unpack($0, size: size) }), bytes.last == Self.end else {
            return nil
        }
        self.position = position
        self.bytes = bytes
    }

    /// The packed bytes.
    var packed: [UInt8] { PackedText.pack(bytes) }
}
