/// The name of an event: 48 bits of time and 80 of chance.
///
/// Its written form is that of a ULID (github.com/ulid/spec): 26 digits of Crockford's base 32, which sort as the ids do. Two devices
/// never make the same one, so two logs merge by union; and a store never makes one that sorts before an event it already holds, so
/// replaying in the order of the ids repeats what happened, even after the clock was set back.
public struct EventID: Hashable, Comparable, Sendable {
    /// The 128 bits.
    public var rawValue: UInt128

    /// The id with these bits.
    public init(rawValue: UInt128) { self.rawValue = rawValue }

    /// The id of the next event.
    ///
    /// - Parameters:
    ///   - last: the greatest id in the log, if there is any.
    ///   - milliseconds: the time, since 1970-01-01 UTC; when it is not after `last`, the id goes on from `last`.
    ///   - entropy: at least 80 bits of chance; the rest is ignored.
    public init(after last: EventID?, at milliseconds: Int64, entropy: UInt128) {
        var stamp = min(max(0, milliseconds), Self.lastMillisecond)
        if let last { stamp = max(stamp, last.milliseconds + 1) }
        rawValue = UInt128(stamp) << 80 | entropy & (1 << 80 - 1)
    }

    /// The time in the id: milliseconds since 1970-01-01 UTC. It is that of the event unless the clock had gone back before.
    public var milliseconds: Int64 { Int64(rawValue >> 80) }

    /// Whether its time is one that a store makes: within the first half of what 48 bits hold.
    public var isPlausible: Bool { milliseconds <= 1 << 47 + 1 << 40 }

    /// Whether `lhs` takes effect first.
    public static func < (lhs: EventID, rhs: EventID) -> Bool { lhs.rawValue < rhs.rawValue }

    /// Half of what 48 bits hold: however wrong a clock is, there is room for more events than anyone can make.
    private static let lastMillisecond: Int64 = 1 << 47
}

extension EventID: CustomStringConvertible {
    private static let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    /// How many digits an id has.
    public static let length = 26

    /// The number of each digit by its byte; 255 for what is none.
    private static let values: [UInt8] = (0...255).map { byte in digits.firstIndex(of: byte).map(UInt8.init) ?? 255 }

    /// The 26 digits.
    public var description: String {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Puts the 26 digits behind some bytes.
    public func write(to bytes: inout [UInt8]) {
        let low = UInt64(truncatingIfNeeded: rawValue) & (1 << 60 - 1)
        let middle = UInt64(truncatingIfNeeded: rawValue >> 60) & (1 << 60 - 1)
        let high = UInt64(truncatingIfNeeded: rawValue >> 120)
        Self.digits.withUnsafeBufferPointer { digits in
            for shift in [5, 0] { bytes.append(digits[Int(high >> UInt64(shift) & 31)]) }
            for shift in stride(from: 55, through: 0, by: -5) { bytes.append(digits[Int(middle >> UInt64(shift) & 31)]) }
            for shift in stride(from: 55, through: 0, by: -5) { bytes.append(digits[Int(low >> UInt64(shift) & 31)]) }
        }
    }

    /// The id whose 26 digits stand in some bytes from a place on; nil where there are none.
    public init?(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) {
        guard place + Self.length <= bytes.count, bytes[place] < UInt8(ascii: "8") else { return nil }
        var value: UInt128 = 0
        for part in 0..<2 {
            // 13 digits are 65 bits: the first of all has no more than three.
            var half: UInt128 = 0
            for digit in bytes[(place + part * 13)..<(place + part * 13 + 13)] {
                let number = Self.values[Int(digit)]
                guard number < 32 else { return nil }
                half = half << 5 | UInt128(number)
            }
            value = value << 65 | half
        }
        rawValue = value
    }

    /// An id as it is written in a log; nil unless it is 26 digits of Crockford's base 32 that fit into 128 bits.
    public init?(_ text: String) {
        guard text.utf8.count == 26, text < "8" else { return nil }
        var value: UInt128 = 0
        for character in text.utf8 {
            guard let digit = Self.digits.firstIndex(of: character) else { return nil }
            value = value << 5 | UInt128(digit)
        }
        rawValue = value
    }
}
