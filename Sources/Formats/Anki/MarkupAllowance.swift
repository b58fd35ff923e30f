/// How many signs of markup notes may have, one and all together: nobody writes more by hand, and reading them takes its time.
///
/// A note of a few hundred always may. What many have beyond that is counted together, in proportion to how many notes there are and how much
/// they say, so that notes each of which just may be read do not take as much time together as they like.
struct MarkupAllowance {
    private var left: Int

    /// The allowance of some notes that are read in one go.
    ///
    /// - Parameters:
    ///   - notes: how many they are.
    ///   - bytes: how much they say.
    init(notes: Int, bytes: Int) { left = 300_000 + 64 * notes + bytes / 64 }

    /// How many signs the next note may have.
    var most: Int { left > 0 ? Self.mostOfOne : Self.few }

    /// Takes the signs of a note that is read into account.
    mutating func take(_ signs: Int) { if signs > Self.few { left -= signs } }

    /// How many signs may open something in all fields of one note together.
    static let mostOfOne = 8_000
    private static let few = 400

    /// How many signs may open something in a text.
    static func signs(in text: String) -> Int {
        text.utf8.reduce(0) { count, byte in
            switch byte {
            case UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "["), UInt8(ascii: "\\"), UInt8(ascii: "{"): count + 1
            default: count
            }
        }
    }
}
