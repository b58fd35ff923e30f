/// The box of a task, `[ ]` or `[x]`. cmark-gfm takes a task for ticked when there is an `[x]` anywhere in its line, as in `- [ ] a[x]`.
enum TaskBox {
    /// Where the lines of a text begin, as cmark cuts them; nothing where no `[x]` is in it.
    static func lineStarts(_ bytes: [UInt8]) -> [Int] {
        guard hasTick(bytes) else { return [] }
        var starts = [0]
        for index in bytes.indices {
            let next = index + 1
            if bytes[index] == .lineFeed || bytes[index] == 0x0D && !(next < bytes.count && bytes[next] == .lineFeed) {
                starts.append(next)
            }
        }
        return starts
    }

    private static func hasTick(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while let found = bytes.firstPlace(of: UInt8(ascii: "["), from: index), found + 2 < bytes.count {
                if bytes[found + 2] == UInt8(ascii: "]"), isTick(bytes[found + 1]) { return true }
                index = found + 1
            }
            return false
        }
    }

    private static func isTick(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "x") || byte == UInt8(ascii: "X") }

    /// Whether the box behind the bullet or number at a place is ticked.
    static func isTicked(_ bytes: [UInt8], at start: Int) -> Bool {
        var rest = bytes[min(start, bytes.count)...].drop { (0x30...0x39).contains($0) }.dropFirst()
        rest = rest.drop { $0.isBlank }
        return rest.first == UInt8(ascii: "[") && rest.dropFirst().first.map(isTick) == true
    }
}
