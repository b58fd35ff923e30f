/// Reads the fields of a protobuf message: as many of the wire format as Anki's messages have.
///
/// Source: protobuf.dev, "Encoding".
struct ProtobufReader {
    /// A field.
    struct Field {
        var number: Int
        var value: Value
    }

    /// What it holds.
    enum Value {
        case number(UInt64)
        case bytes(ArraySlice<UInt8>)
    }

    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    /// The next field; nil at the end.
    ///
    /// - Throws: `PackageError` for what is no message.
    mutating func next() throws(PackageError) -> Field? {
        guard !rest.isEmpty else { return nil }
        let tag = try varint()
        guard tag >> 3 > 0, let number = Int(exactly: tag >> 3), number < 1 << 29 else { throw Self.damage }
        switch tag & 7 {
        case 0: return Field(number: number, value: .number(try varint()))
        case 1: return Field(number: number, value: .bytes(try take(8)))
        case 2: return Field(number: number, value: .bytes(try take(Int(clamping: try varint()))))
        case 5: return Field(number: number, value: .bytes(try take(4)))
        default: throw Self.damage
        }
    }

    private mutating func varint() throws(PackageError) -> UInt64 {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 70, by: 7) {
            guard let byte = rest.popFirst() else { throw Self.damage }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
        }
        throw Self.damage
    }

    private mutating func take(_ count: Int) throws(PackageError) -> ArraySlice<UInt8> {
        guard count <= rest.count else { throw Self.damage }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    private static let damage = PackageError.damaged("a message", "it is cut off, or none")
}

extension ProtobufReader {
    /// The last bytes of a field, and its last number.
    struct Message {
        private var bytes: [Int: ArraySlice<UInt8>] = [:]
        private var numbers: [Int: UInt64] = [:]

        init(_ message: ArraySlice<UInt8>) throws(PackageError) {
            var reader = ProtobufReader(message)
            while let field = try reader.next() {
                switch field.value {
                case .bytes(let value): bytes[field.number] = value
                case .number(let value): numbers[field.number] = value
                }
            }
        }

        /// Whether it has a field.
        func has(_ field: Int) -> Bool { bytes[field] != nil || numbers[field] != nil }
        /// A number; 0 where it is not there.
        func number(_ field: Int) -> UInt64 { numbers[field] ?? 0 }
        /// Bytes; none where they are not there.
        func bytes(_ field: Int) -> ArraySlice<UInt8> { bytes[field] ?? [] }
        /// A text.
        func text(_ field: Int) throws(PackageError) -> String {
            guard let text = String(validating: bytes(field), as: UTF8.self) else { throw .damaged("a message", "its text is not UTF-8") }
            return text
        }
    }
}
