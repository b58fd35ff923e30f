import Scheduling

/// Where a piece of a log stands, as `DEVICE/2026-11/29.jsonl`: which device's folder it is in, and what its name says.
public struct PiecePath: Hashable, Sendable {
    /// What a plain name says of a file.
    public enum Form: Hashable, Sendable {
        /// The lines of a study day.
        case day(StudyDay)
        /// The lines of a month that is over, packed.
        case month(Month)
        /// What the learner calls the device.
        case name
        /// A name that nobody gave it but a carrier: a copy that was put aside, say. It is read, and does not count as published.
        case other
    }

    /// The path below the place where all meet.
    public let text: String
    /// The folder of the device.
    public let folder: Substring
    /// What the name says.
    public let form: Form

    /// What is at a path below the place; nil where no piece can be.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") }) else { return nil }
        let isDevice = DeviceID(String(parts[0])) != nil
        (self.text, folder) = (text, parts[0])
        if isDevice, parts.count == 2, parts[1] == Self.nameFile {
            form = .name
        } else if parts.last!.contains(Self.lines) {
            form = (isDevice ? Self.plain(parts.dropFirst()) : nil) ?? .other
        } else {
            return nil
        }
    }

    private static let lines = ".jsonl"
    private static let packed = ".jsonl.zst"
    private static let nameFile = "name.json"

    private static func plain(_ parts: ArraySlice<Substring>) -> Form? {
        guard parts.count == 2 else {
            return parts.last!.hasSuffix(packed) ? Month(parts.last!.dropLast(packed.count)).map(Form.month) : nil
        }
        guard let month = Month(parts.first!), parts.last!.utf8.count == 2 + lines.utf8.count, parts.last!.hasSuffix(lines),
            let day = StudyDay("\(month)-\(parts.last!.prefix(2))")
        else { return nil }
        return .day(day)
    }

    /// The file of a device for a day.
    public init(_ device: DeviceID, _ day: StudyDay) {
        let number = day.calendarDate.day
        self.init(device, "\(Month(of: day))/\(number < 10 ? "0" : "")\(number)\(Self.lines)", .day(day))
    }

    /// The file of a device for a month.
    public init(_ device: DeviceID, _ month: Month) { self.init(device, "\(month)\(Self.packed)", .month(month)) }

    /// The file that says what a device is called.
    public init(nameOf device: DeviceID) { self.init(device, Self.nameFile, .name) }

    init(_ device: DeviceID, _ rest: String, _ form: Form) {
        text = "\(device)/\(rest)"
        folder = text.prefix(device.description.count)
        self.form = form
    }

    /// The path below the device's folder.
    public var rest: Substring { text.dropFirst(folder.count + 1) }
}
