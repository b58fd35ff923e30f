/// The name of a device's folder or branch: 12 digits of base 32 in lower case, of chance, so that no two devices meet. The learner's name for the
/// device stands inside.
public struct DeviceID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The digits.
    public let description: String

    private static let digits = Array("abcdefghijklmnopqrstuvwxyz234567")
    private static let length = 12

    /// An id of 60 bits of chance; the rest is ignored.
    public init(entropy: UInt128) {
        description = String((0..<Self.length).map { Self.digits[Int(entropy >> UInt128(5 * $0) & 31)] })
    }

    /// The id that is written so; nil where it is none.
    public init?(_ text: String) {
        guard text.utf8.count == Self.length, text.allSatisfy(Self.digits.contains) else { return nil }
        description = text
    }

    /// Their order by name.
    public static func < (lhs: DeviceID, rhs: DeviceID) -> Bool { lhs.description < rhs.description }
}
