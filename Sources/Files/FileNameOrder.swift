/// The order in which a person would sort names, "2" before "10".
public enum FileNameOrder {
    /// Whether a name is sorted before another: runs of digits by their value, all else by its characters, whatever the language.
    public static func comesFirst(_ a: String, _ b: String) -> Bool {
        var a = Array(a.utf8)[...]
        var b = Array(b.utf8)[...]
        while let first = a.first, let second = b.first {
            if isDigit(first), isDigit(second) {
                let (left, right) = (number(&a), number(&b))
                if left.count != right.count { return left.count < right.count }
                if left != right { return left.lexicographicallyPrecedes(right) }
            } else if first != second {
                return first < second
            } else {
                a.removeFirst()
                b.removeFirst()
            }
        }
        return a.isEmpty && !b.isEmpty
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// Takes a run of digits off the front and returns it without leading zeros.
    private static func number(_ bytes: inout ArraySlice<UInt8>) -> [UInt8] {
        let digits = bytes.prefix(while: isDigit)
        bytes = bytes.dropFirst(digits.count)
        return Array(digits.drop { $0 == UInt8(ascii: "0") })
    }
}
