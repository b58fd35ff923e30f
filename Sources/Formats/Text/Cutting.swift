import Cards
import Foundation

extension StringProtocol {
    /// Where a text first occurs, compared byte by byte: in time proportional to the length.
    func place(of text: String) -> Range<Index>? {
        var text = text
        return text.withUTF8 { pattern -> Range<Index>? in
            let found =
                utf8.withContiguousStorageIfAvailable { $0.place(of: pattern) }
                ?? Array(utf8).withUnsafeBufferPointer { $0.place(of: pattern) }
            guard let found else { return nil }
            let start = utf8.index(utf8.startIndex, offsetBy: found)
            return start..<utf8.index(start, offsetBy: pattern.count)
        }
    }

    /// What stands before and after the first occurrence of a text.
    func cut(at text: String) -> (before: SubSequence, after: SubSequence)? {
        place(of: text).map { (self[..<$0.lowerBound], self[$0.upperBound...]) }
    }

    /// Whether there is nothing but white space.
    var isBlank: Bool { utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A } || allSatisfy(\.isWhitespace) }

    /// A few words of it, for a message.
    var quoted: String {
        let line = String(trimmed.prefix { !$0.isNewline })
        return line.count > 40 ? "'\(line.prefix(40))…'" : "'\(line)'"
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where some bytes first occur, looked for by the C library.
    fileprivate func place(of pattern: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let start = baseAddress, let first = pattern.baseAddress, pattern.count <= count else { return nil }
        var index = 0
        while let found = memchr(start + index, Int32(first[0]), count - pattern.count + 1 - index) {
            let place = UnsafeRawPointer(found) - UnsafeRawPointer(start)
            if memcmp(start + place, first, pattern.count) == 0 { return place }
            index = place + 1
        }
        return nil
    }
}
