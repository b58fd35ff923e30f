import Cards

/// A state that one of the learner's belongings had on some device, with those it was made from.
///
/// Its id follows from what is in it and what it was made from: so two devices that do the same come to the same, and a device that was put
/// back to an older state says nothing wrong.
public struct Version: Hashable, Sendable {
    /// Which version it is.
    public struct ID: Hashable, Comparable, Sendable {
        let number: UInt64

        /// Their order, which says nothing.
        public static func < (lhs: ID, rhs: ID) -> Bool { lhs.number < rhs.number }
    }

    /// What is in it.
    public enum Content: Hashable, Sendable {
        /// Nothing: it was deleted, or a setting was taken back.
        case none
        /// The bytes of a file.
        case bytes(FilePrint)
        /// The value of a setting.
        case value(String)
    }

    /// What it is a version of.
    public let belonging: Belonging
    /// What is in it.
    public let content: Content
    /// The versions it was made from, in their order: none for a first one, two where two were put together.
    public let parents: [ID]
    /// When it was made: milliseconds since 1970-01-01 UTC, by the clock of the device.
    public internal(set) var milliseconds: Int64
    /// The name of the device that made it.
    public internal(set) var device: String
    /// Which one it is.
    public let id: ID

    /// A version with these values.
    public init(of belonging: Belonging, _ content: Content, from parents: [ID], at milliseconds: Int64, on device: String) {
        (self.belonging, self.content, self.milliseconds, self.device) = (belonging, content, milliseconds, device)
        self.parents = Set(parents).sorted()
        var print = Fingerprint()
        func add(_ text: String) {
            for byte in text.utf8 { print.add(byte) }
            // No text holds it.
            print.add(0xFF)
        }
        switch belonging {
        case .file(let path): add("file \(path)")
        case .setting(let name): add("setting \(name)")
        }
        switch content {
        case .none: add("gone")
        case .bytes(let content): add("bytes \(content)")
        case .value(let value): add("value \(value)")
        }
        for parent in self.parents { add(parent.description) }
        id = ID(number: print.value)
    }
}

/// Tells the bytes of a file from others: their fingerprint and how many they are.
public struct FilePrint: Hashable, Sendable {
    /// The fingerprint.
    public let fingerprint: UInt64
    /// How many bytes.
    public let size: Int

    /// That of some bytes.
    public init(of bytes: [UInt8]) { (fingerprint, size) = (Fingerprint.of(bytes), bytes.count) }

    init(fingerprint: UInt64, size: Int) { (self.fingerprint, self.size) = (fingerprint, size) }
}

extension FilePrint: CustomStringConvertible {
    /// As it is written: 16 digits, a dash, the size.
    public var description: String { "\(UInt64.digits(fingerprint))-\(size)" }

    /// What is written so; nil where that is none.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let number = UInt64(sixteen: parts[0]), let size = Int(parts[1]), size >= 0 else { return nil }
        self.init(fingerprint: number, size: size)
        guard description == String(text) else { return nil }
    }
}

extension Version.ID: CustomStringConvertible {
    /// As it is written: 16 digits.
    public var description: String { UInt64.digits(number) }

    /// What is written so; nil where that is none.
    public init?(_ text: some StringProtocol) {
        guard let number = UInt64(sixteen: text) else { return nil }
        self.number = number
    }
}

extension UInt64 {
    fileprivate static func digits(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    fileprivate init?(sixteen text: some StringProtocol) {
        guard text.utf8.count == 16, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else { return nil }
        self.init(text, radix: 16)
    }
}
