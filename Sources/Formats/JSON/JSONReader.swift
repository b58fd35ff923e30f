/// Reads one JSON object off a line (RFC 8259), strictly and with the place of what is wrong. Objects may hold objects, no deeper than a
/// log needs, and no key twice; what the line says can at worst be refused.
public struct JSONReader {
    /// A value and the byte at which it begins.
    public struct Value {
        /// The value; null for an object.
        public var value: JSON
        /// The byte.
        public var offset: Int
        /// The fields of an object.
        public var fields: [String: Value] = [:]
    }

    private let bytes: [UInt8]
    private var offset = 0
    private static let deepest = 3

    /// The object on a line.
    ///
    /// - Throws: where and why the line holds none.
    public static func object(_ bytes: [UInt8]) throws(LineProblem) -> Value {
        var reader = JSONReader(bytes: bytes)
        do throws(Failure) {
            reader.skipBlanks()
            guard reader.peek == UInt8(ascii: "{") else { throw Failure(reader.offset, "an event is an object: '{' is missing") }
            let value = try reader.value(depth: 0)
            reader.skipBlanks()
            if reader.offset < bytes.count { throw Failure(reader.offset, "there is more after the object") }
            return value
        } catch {
            throw LineProblem(column(of: error.offset, in: bytes), error.message)
        }
    }

    /// The column of a byte, in characters from 1.
    static func column(of offset: Int, in bytes: [UInt8]) -> Int {
        String(decoding: bytes.prefix(offset), as: UTF8.self).count + 1
    }

    private struct Failure: Error {
        var offset: Int
        var message: String

        init(_ offset: Int, _ message: String) {
            self.offset = offset
            self.message = message
        }
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private mutating func skipBlanks() {
        while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0D { offset += 1 }
    }

    private mutating func expect(_ sign: Character) throws(Failure) {
        skipBlanks()
        guard peek == sign.asciiValue else { throw Failure(offset, peek == nil ? "the line ends too early" : "'\(sign)' is missing") }
        offset += 1
    }

    private mutating func value(depth: Int) throws(Failure) -> Value {
        skipBlanks()
        let start = offset
        switch peek {
        case UInt8(ascii: "{"):
            guard depth < Self.deepest else { throw Failure(start, "objects are nested too deep") }
            return Value(value: .null, offset: start, fields: try fields(depth: depth))
        case UInt8(ascii: "\""): return Value(value: .string(try string()), offset: start)
        case let sign? where sign == UInt8(ascii: "-") || Self.isDigit(sign): return Value(value: try number(), offset: start)
        case nil: throw Failure(start, "the line ends too early")
        default:
            for (word, value) in [("null", JSON.null), ("true", .bool(true)), ("false", .bool(false))]
            where bytes[start...].starts(with: word.utf8) {
                offset += word.utf8.count
                return Value(value: value, offset: start)
            }
            throw Failure(start, "a value is missing")
        }
    }

    private mutating func fields(depth: Int) throws(Failure) -> [String: Value] {
        var fields: [String: Value] = [:]
        try expect("{")
        skipBlanks()
        if peek == UInt8(ascii: "}") {
            offset += 1
            return fields
        }
        while true {
            skipBlanks()
            let start = offset
            guard peek == UInt8(ascii: "\"") else { throw Failure(start, peek == nil ? "the line ends too early" : "a name is missing") }
            let name = try string()
            try expect(":")
            let value = try value(depth: depth + 1)
            guard fields.updateValue(value, forKey: name) == nil else { throw Failure(start, "'\(name)' stands here twice") }
            skipBlanks()
            if peek == UInt8(ascii: "}") {
                offset += 1
                return fields
            }
            try expect(",")
        }
    }
}

// MARK: - Numbers and strings

extension JSONReader {
    /// A whole number, or one with a fraction or an exponent.
    private mutating func number() throws(Failure) -> JSON {
        let start = offset
        if peek == UInt8(ascii: "-") { offset += 1 }
        let digits = offset
        skipDigits()
        let isPadded = offset - digits > 1 && bytes[digits] == UInt8(ascii: "0")
        let whole = offset
        if peek == UInt8(ascii: ".") {
            offset += 1
            skipDigits()
        }
        if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
            offset += 1
            if peek == UInt8(ascii: "-") || peek == UInt8(ascii: "+") { offset += 1 }
            skipDigits()
        }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        if !isPadded, offset == whole, let number = Int(text) { return .int(number) }
        guard !isPadded, offset > whole, Self.isDigit(bytes[offset - 1]), bytes[whole - 1] != UInt8(ascii: "-"),
            let number = Double(text), number.isFinite
        else { throw Failure(start, "this is no number that a log could hold") }
        return .number(number)
    }

    private mutating func skipDigits() {
        while let byte = peek, Self.isDigit(byte) { offset += 1 }
    }

    private mutating func string() throws(Failure) -> String {
        let start = offset
        offset += 1
        var text: [UInt8] = []
        while let byte = peek {
            offset += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let string = String(validating: text, as: UTF8.self) else { throw Failure(start, "this text is not UTF-8") }
                return string
            case UInt8(ascii: "\\"): try escape(into: &text)
            case ..<0x20: throw Failure(offset - 1, "a control character must be escaped")
            default: text.append(byte)
            }
        }
        throw Failure(start, "this text does not end")
    }

    private mutating func escape(into text: inout [UInt8]) throws(Failure) {
        let start = offset - 1
        let sign = peek
        offset += 1
        switch sign {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(sign!)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            var code = try unit(start)
            if (0xD800..<0xDC00).contains(code), bytes[offset...].starts(with: "\\u".utf8) {
                offset += 2
                let low = try unit(start)
                guard (0xDC00..<0xE000).contains(low) else { throw Failure(start, "half a character is escaped here") }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(code) else { throw Failure(start, "half a character is escaped here") }
            text += Array(String(Character(scalar)).utf8)
        default: throw Failure(start, "there is no such escape")
        }
    }

    private mutating func unit(_ start: Int) throws(Failure) -> UInt32 {
        let digits = bytes[min(offset, bytes.count)...].prefix(4)
        guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw Failure(start, "there is no such escape") }
        offset += 4
        return unit
    }
}
