import Foundation

extension [UInt8] {
    /// Whether a byte occurs, found by the C library, which looks at many at a time.
    func holds(_ byte: UInt8) -> Bool { withUnsafeBufferPointer { $0.holds(byte) } }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether a byte occurs.
    func holds(_ byte: UInt8) -> Bool { firstPlace(of: byte, from: 0) != nil }

    /// Where a byte occurs first from an index on.
    func firstPlace(of byte: UInt8, from index: Int) -> Int? {
        guard let baseAddress, index < count, let found = memchr(baseAddress + index, Int32(byte), count - index) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
    }

    /// Whether bytes occur one after the other.
    func holds(_ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let start = baseAddress, let first = wanted.baseAddress, !wanted.isEmpty else { return wanted.isEmpty }
        var index = 0
        while let found = firstPlace(of: first[0], from: index), found + wanted.count <= count {
            if memcmp(start + found, first, wanted.count) == 0 { return true }
            index = found + 1
        }
        return false
    }
}

extension String {
    /// Whether a byte occurs in the text's UTF-8.
    func holds(_ byte: UInt8) -> Bool {
        utf8.withContiguousStorageIfAvailable { $0.holds(byte) } ?? utf8.contains(byte)
    }

    /// Whether two bytes occur one after the other in the text's UTF-8.
    func holds(_ first: UInt8, _ second: UInt8) -> Bool {
        func isThere(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
            var index = 0
            while let found = bytes.firstPlace(of: first, from: index) {
                if found + 1 < bytes.count, bytes[found + 1] == second { return true }
                index = found + 1
            }
            return false
        }
        return utf8.withContiguousStorageIfAvailable(isThere) ?? Array(utf8).withUnsafeBufferPointer(isThere)
    }

    /// Whether a text occurs, compared byte by byte.
    func holds(_ text: String) -> Bool {
        var (whole, text) = (self, text)
        return whole.withUTF8 { bytes in text.withUTF8(bytes.holds) }
    }
}
