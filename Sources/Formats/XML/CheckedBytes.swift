/// The bytes of a text while it is held, which are never read beside their bounds.
struct CheckedBytes {
    private let bytes: UnsafeBufferPointer<UInt8>

    init(_ bytes: UnsafeBufferPointer<UInt8> = UnsafeBufferPointer(start: nil, count: 0)) { self.bytes = bytes }

    subscript(index: Int) -> UInt8 {
        precondition(bytes.indices.contains(index))
        return bytes[index]
    }

    /// A stretch as text.
    func text(_ range: Range<Int>) -> String {
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
        return String(decoding: bytes[range], as: UTF8.self)
    }

    /// Whether a text stands at a place.
    func begins(_ text: String, at index: Int) -> Bool {
        precondition(index >= 0 && index <= bytes.count)
        return bytes[index...].starts(with: text.utf8)
    }
}
