/// Records as bytes, one after the other: of very many things that are looked at one by one, in a fraction of the room of values.
struct PackedRecords: Sendable {
    private var bytes: [UInt8] = []
    /// Where each ends.
    private var ends: [Int] = []

    /// How many there are.
    var count: Int { ends.count }

    /// Adds a record of the fields that are written.
    mutating func append(_ fields: (inout [UInt8]) -> Void) {
        fields(&bytes)
        ends.append(bytes.count)
    }

    /// Adds those of others.
    mutating func append(_ others: PackedRecords) {
        if ends.isEmpty {
            self = others
            return
        }
        let start = bytes.count
        bytes += others.bytes
        ends.reserveCapacity(ends.count + others.ends.count)
        for end in others.ends { ends.append(start + end) }
    }

    /// The fields of a record, in the order in which they were written.
    subscript(index: Int) -> PackedFields { PackedFields(bytes, at: index == 0 ? 0 : ends[index - 1]) }
}

/// The fields of a record, read one after the other as they were written.
struct PackedFields {
    private let bytes: [UInt8]
    private var place: Int

    fileprivate init(_ bytes: [UInt8], at place: Int) { (self.bytes, self.place) = (bytes, place) }

    /// A whole number.
    mutating func number() -> Int {
        var (value, shift): (UInt, UInt) = (0, 0)
        while true {
            let byte = bytes[place]
            place += 1
            value |= UInt(byte & 0x7F) << shift
            if byte < 0x80 { return Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1) }
            shift += 7
        }
    }

    /// A text.
    mutating func text() -> String {
        let count = number()
        defer { place += count }
        return String(decoding: bytes[place..<place + count], as: UTF8.self)
    }

    /// What is read by a body, where there is anything.
    mutating func maybe<Value>(_ next: (inout PackedFields) -> Value) -> Value? {
        place += 1
        return bytes[place - 1] == 0 ? nil : next(&self)
    }

    /// A list.
    mutating func list<Value>(_ next: (inout PackedFields) -> Value) -> [Value] {
        let count = number()
        return count == 0 ? [] : (0..<count).map { _ in next(&self) }
    }
}

extension [UInt8] {
    /// Writes a whole number, in as many bytes as it needs.
    mutating func pack(_ number: Int) {
        var value = UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
        while value >= 0x80 {
            append(UInt8(truncatingIfNeeded: value) | 0x80)
            value >>= 7
        }
        append(UInt8(value))
    }

    /// Writes a text.
    mutating func pack(_ text: String) {
        pack(text.utf8.count)
        self += text.utf8
    }

    /// Writes what there may be.
    mutating func pack<Value>(_ value: Value?, _ write: (inout [UInt8], Value) -> Void) {
        append(value == nil ? 0 : 1)
        if let value { write(&self, value) }
    }

    /// Writes a list.
    mutating func pack<Values: Collection>(_ values: Values, _ write: (inout [UInt8], Values.Element) -> Void) {
        pack(values.count)
        for value in values { write(&self, value) }
    }
}
