/// How the bytes of UTF-8 come together.
enum UTF8Length {
    /// How many bytes a scalar has that begins with this one; 1 if none begins so.
    static func expected(after first: UInt8) -> Int {
        switch first {
        case 0xC2..<0xE0: 2
        case 0xE0..<0xF0: 3
        case 0xF0..<0xF5: 4
        default: 1
        }
    }
}
