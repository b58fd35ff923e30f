/// The bytes of a text while it is held, which are never read beside their bounds.
struct CheckedBytes {
    private let bytes: UnsafeBufferPointer<UInt8>

    init(_ bytes: UnsafeBufferPointer<UInt8> = UnsafeBufferPointer(start: nil, count: 0)) { self.bytes = bytes }

    subscript(index: Int) -> UInt8 {
        precondition(bytes.indices.contains(index))
        return bytes[index]
    }

    /// A stretch as text.
    func text(_ range: Range<Int>) -> String { String(decoding: stretch(range), as: UTF8.self) }

    /// Whether two stretches hold the same.
    func areSame(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        first.count == second.count && zip(stretch(first), stretch(second)).allSatisfy(==)
    }

    /// Whether a text of ASCII stands at a place.
    func begins(_ text: StaticString, at index: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        precondition(index >= 0 && index <= bytes.count)
        guard bytes.count - index >= count else { return false }
        for offset in 0..<count where bytes[index + offset] != text.utf8Start[offset] { return false }
        return true
    }

    /// Where a byte first stands in a stretch, and how many line ends are before it; the end of the stretch where it stands nowhere.
    func place(of sign: UInt8, in range: Range<Int>) -> (index: Int, lines: Int) {
        let stretch = stretch(range)
        var index = 0
        var lines = 0
        while index < stretch.count, stretch[index] != sign {
            if stretch[index] == 0x0A { lines += 1 }
            index += 1
        }
        return (range.lowerBound + index, lines)
    }

    private func stretch(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
        return UnsafeBufferPointer(rebasing: bytes[range])
    }
}
