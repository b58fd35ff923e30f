import Scheduling

/// Goes through a line of the log as Nacre writes it, byte by byte. What is otherwise is not understood here, though it may be right.
struct LogScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    private var offset = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { offset == bytes.count }

    /// Passes over these words, if they are next. A blank may stand behind each comma and colon: none of them is inside a text.
    mutating func skip(_ words: StaticString) -> Bool {
        var place = offset
        for index in 0..<words.utf8CodeUnitCount {
            let sign = words.utf8Start[index]
            guard place < bytes.count, bytes[place] == sign else { return false }
            place += 1
            if sign == UInt8(ascii: ":") || sign == UInt8(ascii: ","), place < bytes.count, bytes[place] == UInt8(ascii: " ") { place += 1 }
        }
        offset = place
        return true
    }

    /// A value or null; nil where there is neither.
    mutating func maybe<Value>(_ read: (inout LogScanner) -> Value?) -> Value?? {
        if skip("null") { return .some(nil) }
        return read(&self).map { .some($0) }
    }

    /// A whole number within these.
    mutating func number(_ range: ClosedRange<Int>) -> Int? {
        let isNegative = skip("-")
        let start = offset
        var number = 0
        while offset < bytes.count, case let digit = bytes[offset] &- UInt8(ascii: "0"), digit < 10, offset - start < 16 {
            number = number * 10 + Int(digit)
            offset += 1
        }
        guard offset > start, bytes[start] != UInt8(ascii: "0") || (offset == start + 1 && !isNegative) else { return nil }
        let result = isNegative ? -number : number
        return range.contains(result) ? result : nil
    }

    /// An id in quotation marks.
    mutating func id() -> EventID? {
        guard skip("\""), let id = EventID(bytes, at: offset), id.isPlausible else { return nil }
        offset += EventID.length
        return skip("\"") ? id : nil
    }

    /// A date in quotation marks.
    mutating func day() -> StudyDay? {
        guard skip("\""), offset + 10 <= bytes.count else { return nil }
        let start = offset
        guard let year = number(1000...9999), offset == start + 4, skip("-"), let month = twoDigits(), skip("-"), let day = twoDigits(),
            skip("\"")
        else { return nil }
        return StudyDay(validYear: year, month: month, day: day)
    }

    private mutating func twoDigits() -> Int? {
        guard offset + 2 <= bytes.count, case let tens = bytes[offset] &- UInt8(ascii: "0"), tens < 10,
            case let ones = bytes[offset + 1] &- UInt8(ascii: "0"), ones < 10
        else { return nil }
        offset += 2
        return Int(tens) * 10 + Int(ones)
    }

    /// A word in quotation marks, of nothing that would be written otherwise in JSON.
    mutating func word() -> String? { text(1...64) }

    /// A text in quotation marks, as long as this, of nothing that would be written otherwise in JSON.
    mutating func text(_ length: ClosedRange<Int>) -> String? {
        guard skip("\"") else { return nil }
        let start = offset
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
            guard (0x20..<0x7F).contains(bytes[offset]), bytes[offset] != UInt8(ascii: "\\"), offset - start < length.upperBound else {
                return nil
            }
            offset += 1
        }
        let end = offset
        guard skip("\""), length.contains(end - start) else { return nil }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    /// Where an object stands that holds no other.
    mutating func object() -> Range<Int>? {
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "{") else { return nil }
        let start = offset
        var isText = false
        offset += 1
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            switch byte {
            case UInt8(ascii: "\""): isText.toggle()
            case UInt8(ascii: "\\") where isText: offset += 1
            case UInt8(ascii: "{") where !isText: return nil
            case UInt8(ascii: "}") where !isText: return offset <= bytes.count ? start..<offset : nil
            default: break
            }
        }
        return nil
    }
}
