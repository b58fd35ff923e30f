import Cards
import Scheduling

/// The fields of a line, taken one by one; what is left at the end is too much.
struct LogFields {
    private var fields: [String: JSONReader.Value]
    private let whole: JSONReader.Value
    private let bytes: [UInt8]
    static let longestText = 65_536

    init(_ object: JSONReader.Value, _ bytes: [UInt8]) {
        whole = object
        fields = object.fields
        self.bytes = bytes
    }

    /// What is wrong with a field, or, where it is missing, with the whole.
    func problem(_ name: String, _ message: String) -> LineProblem {
        LineProblem(JSONReader.column(of: (whole.fields[name] ?? whole).offset, in: bytes), message)
    }

    /// Checks that nothing is left over.
    func finish() throws(LineProblem) {
        guard let name = fields.keys.min() else { return }
        throw problem(name, "'\(name)' has no meaning here")
    }

    /// A field that may be missing or null.
    mutating func optional<Result>(
        _ name: String, _ read: (inout LogFields) throws(LineProblem) -> Result
    ) throws(LineProblem) -> Result? {
        if fields[name] == nil { return nil }
        if fields[name]?.value == .null, fields[name]?.fields.isEmpty == true {
            fields[name] = nil
            return nil
        }
        return try read(&self)
    }

    mutating func int(_ name: String, _ range: ClosedRange<Int>) throws(LineProblem) -> Int {
        guard case .int(let number) = try take(name).value, range.contains(number) else {
            let upTo = range.upperBound == .max ? "" : " to \(range.upperBound)"
            throw problem(name, "'\(name)' is a number from \(range.lowerBound)\(upTo)")
        }
        return number
    }

    mutating func number(_ name: String, _ range: ClosedRange<Double>) throws(LineProblem) -> Double {
        let number: Double? =
            switch try take(name).value {
            case .int(let number): Double(number)
            case .number(let number): number
            default: nil
            }
        guard let number, range.contains(number) else {
            throw problem(name, "'\(name)' is a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    mutating func text(_ name: String, empty: Bool = false) throws(LineProblem) -> String {
        guard case .string(let text) = try take(name).value, empty || !text.isEmpty, text.utf8.count <= Self.longestText,
            !text.utf8.contains(0)
        else { throw problem(name, "'\(name)' is a text of up to \(Self.longestText) bytes") }
        return text
    }

    mutating func word<Result>(_ name: String, _ meaning: (String) -> Result?) throws(LineProblem) -> Result {
        guard case .string(let text) = try take(name).value, let result = meaning(text) else {
            throw problem(name, "'\(name)' is none of the words it can be")
        }
        return result
    }

    mutating func id(_ name: String) throws(LineProblem) -> EventID {
        guard case .string(let text) = try take(name).value, let id = EventID(text), id.isPlausible else {
            throw problem(name, "'\(name)' is no id of an event: 26 digits of base 32, with a time that clocks can show")
        }
        return id
    }

    mutating func day(_ name: String) throws(LineProblem) -> StudyDay {
        guard case .string(let text) = try take(name).value, let day = StudyDay(text) else {
            throw problem(name, "'\(name)' is a date such as 2026-11-24")
        }
        return day
    }

    mutating func name(_ name: String) throws(LineProblem) -> CardName {
        let value = try take(name)
        guard !value.fields.isEmpty else { throw problem(name, "'\(name)' is an object of deck, heading, ordinal and side") }
        var fields = LogFields(value, bytes)
        let card = CardName(
            deck: try fields.text("deck", empty: true), heading: try fields.text("heading", empty: true),
            ordinal: try fields.int("ordinal", 0...1_000_000_000), side: try fields.word("side", Self.side))
        try fields.finish()
        return card
    }

    static func side(_ code: String) -> Side? { code.hasPrefix("c-") ? nil : Side(code: code) }

    private mutating func take(_ name: String) throws(LineProblem) -> JSONReader.Value {
        guard let value = fields.removeValue(forKey: name) else { throw problem(name, "'\(name)' is missing") }
        return value
    }
}
