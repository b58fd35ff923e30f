import Cards
import Foundation
import Scheduling

/// Lines of the log, byte by byte: those of `LogLine.json`, without making its values.
public struct LogLines {
    /// The lines, each with its end.
    public private(set) var bytes: [UInt8] = []

    /// No line yet.
    public init() {}

    /// Begins anew.
    public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    /// Adds the line of an event.
    public mutating func add(_ named: NamedEvent<LogName>) {
        let event = named.event
        write("{\"v\":")
        put(LogLine.version)
        write(",\"id\":")
        put(event.id)
        if let batch = event.batch {
            write(",\"batch\":")
            put(batch)
        }
        write(",\"milliseconds\":")
        put(Int(event.moment.milliseconds))
        write(",\"utcOffsetSeconds\":")
        put(event.moment.utcOffsetSeconds)
        write(",\"day\":")
        put(event.day)
        write(",\"kind\":\"")
        bytes += event.action.kind.rawValue.utf8
        write("\"")
        if let card = named.card {
            write(",\"card\":")
            bytes += card.bytes
        }
        if let other = named.other {
            write(event.action.kind == .apart ? ",\"from\":" : ",\"to\":")
            bytes += other.bytes
        }
        put(event.action)
        write("}\n")
    }

    /// Whether some bytes are the line of an event, but for its end; a blank may stand behind each comma and colon, as many programs write JSON.
    public mutating func isLine(_ line: [UInt8], of named: NamedEvent<LogName>) -> Bool {
        removeAll()
        add(named)
        let length = bytes.count - 1
        if line.count == length { return memcmp(bytes, line, length) == 0 }
        return line.count > length && bytes.withUnsafeBufferPointer { own in line.withUnsafeBufferPointer { Self.isSame(own, length, $0) } }
    }

    private static func isSame(_ own: UnsafeBufferPointer<UInt8>, _ length: Int, _ line: UnsafeBufferPointer<UInt8>) -> Bool {
        var isText = false
        var place = 0
        for index in 0..<length {
            guard place < line.count, line[place] == own[index] else { return false }
            place += 1
            switch own[index] {
            case UInt8(ascii: "\""): isText.toggle()
            // Where texts hold such signs, it is left to those who read them.
            case UInt8(ascii: "\\"): return false
            case UInt8(ascii: ":") where !isText, UInt8(ascii: ",") where !isText:
                if place < line.count, line[place] == UInt8(ascii: " ") { place += 1 }
            default: break
            }
        }
        return place == line.count
    }

    /// Adds the object that names a card.
    mutating func write(_ name: CardName) {
        write("{\"deck\":")
        put(name.deck)
        write(",\"heading\":")
        put(name.heading)
        write(",\"ordinal\":")
        put(name.ordinal)
        write(",\"side\":")
        put(name.side.code)
        write("}")
    }

    private mutating func put(_ action: Action) {
        guard case .answer(_, let answer) = action else {
            for (key, value) in LogLine.details(of: action) { bytes += ",\"\(key)\":\(value.text)".utf8 }
            return
        }
        write(",\"grade\":")
        put(answer.grade.rawValue)
        write(",\"mode\":")
        put(answer.mode.rawValue)
        write(",\"interval\":")
        put(answer.interval)
        write(",\"thinkingMilliseconds\":")
        put(answer.thinkingMilliseconds)
        write(",\"totalMilliseconds\":")
        put(answer.totalMilliseconds)
        write(",\"scheduler\":")
        put(answer.scheduler)
        write(",\"verdict\":")
        put(answer.verdict?.rawValue)
        write(",\"confidence\":")
        put(answer.confidence?.rawValue)
        write(",\"proposed\":")
        put(answer.proposed?.rawValue)
        write(",\"hints\":")
        put(answer.hints)
        write(",\"quiz\":")
        if let quiz = answer.quiz { put(quiz) } else { write("null") }
    }
}

// MARK: - Values

extension LogLines {
    private mutating func write(_ words: StaticString) {
        bytes += UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
    }

    private mutating func put(_ id: EventID) {
        write("\"")
        id.write(to: &bytes)
        write("\"")
    }

    private mutating func put(_ day: StudyDay) {
        write("\"")
        let date = day.calendarDate
        if (1000...9999).contains(date.year) {
            put(date.year)
            write(date.month < 10 ? "-0" : "-")
            put(date.month)
            write(date.day < 10 ? "-0" : "-")
            put(date.day)
        } else {
            bytes += day.description.utf8
        }
        write("\"")
    }

    private mutating func put(_ number: Int?) {
        guard let number else { return write("null") }
        guard number >= 0 else {
            bytes += String(number).utf8
            return
        }
        var divisor = 1
        while number / divisor > 9 { divisor *= 10 }
        while divisor > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
            divisor /= 10
        }
    }

    private mutating func put(_ text: String?) {
        guard let text else { return write("null") }
        guard text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) else {
            bytes += JSON.string(text).text.utf8
            return
        }
        write("\"")
        bytes += text.utf8
        write("\"")
    }
}
