/// Bracketed paste: a terminal that is asked to marks what is pasted, so that it isn't taken for typing.
enum Paste {
    /// Asks the terminal to mark what is pasted.
    static let on = "\u{1B}[?2004h"
    /// Asks the terminal not to mark it any more.
    static let off = "\u{1B}[?2004l"
    /// What stands before a paste.
    static let start = Array("\u{1B}[200~".utf8)
    /// What stands after a paste.
    static let end = Array("\u{1B}[201~".utf8)
    /// Ctrl-C: leaves a paste whose end never came.
    static let interrupt: UInt8 = 0x03

    /// How long an escape waits for the rest of a sequence before it is the key Escape.
    static let escapeMilliseconds: Int32 = 50

    /// Takes from the front of `bytes` what belongs to the paste. Returns that, and whether the paste has ended; its end is taken too.
    static func take(from bytes: inout [UInt8]) -> (pasted: [UInt8], isOver: Bool) {
        if let index = bytes.indices.first(where: { bytes[$0...].starts(with: end) || bytes[$0] == interrupt }) {
            let pasted = Array(bytes[..<index])
            bytes.removeFirst(index + (bytes[index] == interrupt ? 0 : end.count))
            return (pasted, true)
        }
        // The end may have come in part.
        let kept = (1..<end.count).last { bytes.count >= $0 && end.starts(with: bytes.suffix($0)) } ?? 0
        let pasted = Array(bytes.dropLast(kept))
        bytes.removeFirst(pasted.count)
        return (pasted, false)
    }
}
