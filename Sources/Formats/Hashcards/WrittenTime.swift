import Scheduling

/// A time as hashcards and repeater write it, `2026-03-05T19:04:11`, with a part of a second or without, and with a zone if it is one of a zone.
public struct WrittenTime: Equatable, Sendable {
    /// Milliseconds since midnight of 1970-01-01, by the clock that it was read from.
    public let wallMilliseconds: Int64
    /// By how many seconds that clock was ahead of Greenwich; nil for one that is not told.
    public let offset: Int?

    /// Reads a time; nil for what is none.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        func number(_ range: Range<Int>) -> Int? {
            guard range.upperBound <= bytes.count else { return nil }
            return bytes[range].reduce(0) { sum, byte in
                guard let sum, (0x30...0x39).contains(byte) else { return nil }
                return sum * 10 + Int(byte - 0x30)
            }
        }
        guard let day = StudyDay(String(text.prefix(10))), day.number >= 0 else { return nil }
        guard bytes.count > 10 else {
            (wallMilliseconds, offset) = (Int64(day.number) * 86_400_000, nil)
            return
        }
        guard let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19), hour < 24, minute < 60, second < 61
        else { return nil }
        var rest = bytes[19...]
        var milliseconds = 0
        if rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
            milliseconds = (Array(digits) + [0x30, 0x30, 0x30]).prefix(3).reduce(0) { $0 * 10 + Int($1 - 0x30) }
            rest = rest.dropFirst(1 + digits.count)
        }
        switch rest.first {
        case nil: offset = nil
        case UInt8(ascii: "Z"): offset = 0
        case let sign? where sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"):
            let start = rest.startIndex + 1
            guard let hours = number(start..<start + 2), let minutes = number(start + 3..<start + 5) else { return nil }
            offset = (hours * 3_600 + minutes * 60) * (sign == UInt8(ascii: "-") ? -1 : 1)
        default: return nil
        }
        wallMilliseconds = Int64(((day.number * 24 + hour) * 60 + minute) * 60 + second) * 1000 + Int64(milliseconds)
    }

    /// The same on a clock of the learner's.
    ///
    /// - Parameter localOffset: seconds that it is ahead of Greenwich at a time, in seconds since 1970.
    public func wallMilliseconds(_ localOffset: (Int) -> Int) -> Int64 {
        guard let offset else { return wallMilliseconds }
        let utc = wallMilliseconds - Int64(offset) * 1000
        return utc + Int64(localOffset(Int(utc / 1000))) * 1000
    }

    /// The calendar day that it is on that clock.
    public func day(_ localOffset: (Int) -> Int) -> StudyDay { StudyDay(Int(wallMilliseconds(localOffset) / 86_400_000)) }
}
