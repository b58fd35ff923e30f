/// Sixels that another program made: nothing but sixels is let through, and no more than the room that is kept for them.
enum Sixels {
    /// The first picture in what a program wrote, as an escape of its own; nil when there is none that fits.
    static func checked(_ bytes: [UInt8], width: Int, height: Int) -> String? {
        guard let start = bytes.indices.dropLast().first(where: { bytes[$0] == 0x1B && bytes[$0 + 1] == UInt8(ascii: "P") }) else {
            return nil
        }
        let inner = bytes[(start + 2)...]
        guard let mark = inner.firstIndex(where: { !($0 == UInt8(ascii: ";") || (0x30...0x39).contains($0)) }),
            bytes[mark] == UInt8(ascii: "q"), let end = inner.firstIndex(of: 0x1B), end + 1 < bytes.count,
            bytes[end + 1] == UInt8(ascii: "\\")
        else { return nil }
        let body = bytes[(mark + 1)..<end].filter { $0 != 0x0A && $0 != 0x0D }
        guard body.allSatisfy(isSixel), fits(body, width: width, height: height) else { return nil }
        return "\u{1B}P\(String(decoding: inner[..<mark], as: UTF8.self))q\(String(decoding: body, as: UTF8.self))\u{1B}\\"
    }

    private static func isSixel(_ byte: UInt8) -> Bool {
        (0x3F...0x7E).contains(byte) || (0x30...0x39).contains(byte) || "#!$-;\"".utf8.contains(byte)
    }

    /// Whether it is as large as it says, and that is not too large. A band is six pixels high, and what follows the last one is none.
    private static func fits(_ body: [UInt8], width: Int, height: Int) -> Bool {
        guard body.first == UInt8(ascii: "\"") else { return false }
        let numbers = body.dropFirst().prefix { $0 == UInt8(ascii: ";") || (0x30...0x39).contains($0) }
        let size = String(decoding: numbers, as: UTF8.self).split(separator: ";").map { Int($0) ?? .max }
        guard size.count == 4, size[2] <= width, size[3] <= height else { return false }
        let bands = body.count { $0 == UInt8(ascii: "-") }
        return (bands - 1) * 6 <= height
    }
}
