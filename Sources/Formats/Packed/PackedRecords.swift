/// Records as bytes, one after the other: of very many things that are looked at one by one, in a fraction of the room of values. They stand in
/// runs that are never moved when more come, and that lists can have in common.
struct PackedRecords: Sendable {
    /// Some records that follow each other.
    private struct Run {
        var bytes: [UInt8] = []
        /// Where each ends.
        var ends: [Int32] = []
        /// Whether it would have to grow further for one more.
        var isFull: Bool { bytes.count >= 200_000 && bytes.capacity - bytes.count < 4_096 || bytes.count > 1 << 24 }
    }

    private var runs: [Run] = []
    /// The number of the first record of each run.
    private var starts: [Int] = []
    /// How many there are.
    private(set) var count = 0

    /// From how many bytes on records of others stay where they are. What is smaller would lie between other small things, and keep the memory
    /// around it from being given back.
    private static let shared = 1 << 17

    /// Adds a record of the fields that are written.
    mutating func append(_ fields: (inout [UInt8]) -> Void) {
        if runs.last?.isFull ?? true { begin(Run()) }
        let last = runs.count - 1
        fields(&runs[last].bytes)
        runs[last].ends.append(Int32(runs[last].bytes.count))
        count += 1
    }

    /// Adds those of others.
    mutating func append(_ others: PackedRecords) {
        for run in others.runs {
            if let last = runs.indices.last, run.bytes.count < Self.shared, !runs[last].isFull {
                let start = Int32(runs[last].bytes.count)
                runs[last].bytes += run.bytes
                for end in run.ends { runs[last].ends.append(start + end) }
            } else {
                begin(run)
            }
            count += run.ends.count
        }
    }

    private mutating func begin(_ run: Run) {
        starts.append(count)
        runs.append(run)
    }

    /// The fields of a record, in the order in which they were written.
    subscript(index: Int) -> PackedFields {
        precondition((0..<count).contains(index))
        var (low, high) = (0, runs.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= index { low = middle } else { high = middle }
        }
        let place = index - starts[low]
        return PackedFields(runs[low].bytes, at: place == 0 ? 0 : Int(runs[low].ends[place - 1]))
    }
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
