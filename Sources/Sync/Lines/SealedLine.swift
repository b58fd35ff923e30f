/// A line of the log with a check of its own at its end: `{"v":2,…,"c":"1a2b3c4d"}`, the check over all that stands before it.
///
/// Carriers cut files, and put the beginning of one before the end of another; what comes of it can be JSON, and even an event, that nobody
/// ever wrote.
public enum SealedLine {
    private static let opening = Array(",\"c\":\"".utf8)
    private static let closing = Array("\"}".utf8)
    /// How many bytes a check adds to a line.
    public static let length = opening.count + 8 + closing.count - 1

    /// Seals the line that ends some bytes, which is an object with a newline behind it and begins at a place.
    public static func seal(_ bytes: inout [UInt8], from start: Int) {
        precondition(bytes.count >= start + 2 && bytes[bytes.count - 2] == UInt8(ascii: "}"), "a line is an object")
        bytes.removeLast(2)
        let check = Checksum.of(bytes[start...])
        bytes += opening
        for shift in stride(from: 28, through: 0, by: -4) { bytes.append(digits[Int(check >> UInt32(shift) & 15)]) }
        bytes += closing
        bytes.append(0x0A)
    }

    /// The line that was sealed, without its end; nil where the check is missing or wrong.
    ///
    /// - Parameter line: what stands between two newlines. A carriage return at its end counts for nothing.
    public static func opened(_ line: some RandomAccessCollection<UInt8>) -> [UInt8]? {
        var bytes = Array(line)
        if bytes.last == 0x0D { bytes.removeLast() }
        let start = bytes.count - length - 1
        guard start > 0, bytes[start..<(start + opening.count)].elementsEqual(opening), bytes.suffix(2).elementsEqual(closing) else {
            return nil
        }
        var check: UInt32 = 0
        for digit in bytes[(start + opening.count)..<(bytes.count - 2)] {
            guard let value = digits.firstIndex(of: digit) else { return nil }
            check = check << 4 | UInt32(value)
        }
        bytes.removeLast(length + 1)
        guard Checksum.of(bytes) == check else { return nil }
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
