import Formats
import Scheduling
import Terminal

/// Which devices take part, and what would come and go.
public struct SyncStatusView {
    /// One of the devices.
    public struct Device {
        let name: String
        let id: String
        let heard: String?
        let milliseconds: Int64?

        /// A device.
        ///
        /// - Parameters:
        ///   - heard: when something new was last found of it, in words; nil for this device.
        ///   - milliseconds: the same since 1970-01-01 UTC.
        public init(_ name: String, id: String, heard: String?, milliseconds: Int64?) {
            (self.name, self.id, self.heard, self.milliseconds) = (name, id, heard, milliseconds)
        }
    }

    private let place: String
    private let devices: [Device]
    private let toCome: Int?
    private let toGo: Int?
    private let problem: String?

    /// A view of the devices that meet at a place, this one first.
    ///
    /// - Parameters:
    ///   - toCome: how many events would come; nil where it cannot be seen.
    ///   - toGo: how many events would go.
    ///   - problem: why it cannot be seen.
    public init(place: String, devices: [Device], toCome: Int?, toGo: Int?, problem: String?) {
        (self.place, self.devices, self.toCome, self.toGo, self.problem) = (place, devices, toCome, toGo, problem)
    }

    /// A line a device, and what would come and go.
    public func lines(columns: Int) -> [StyledText] {
        let rows = devices.map { device in
            [
                StyledText(Harmless.text(device.name), .bold), StyledText(device.heard ?? "this device"),
                StyledText(Harmless.text(device.id), Theme.quiet),
            ]
        }
        let table = TextTable(columns: [.left, .left, .left], header: ["device", "last heard of", "id"], rows: rows)
        return StyledText("The devices meet at \(Harmless.text(place)).").wrapped(to: columns) + table.lines(width: columns, border: .plain)
            + StyledText(outlook, problem == nil ? .plain : Theme.warning).wrapped(to: columns)
    }

    /// What would come and go.
    private var outlook: String {
        if let problem { return "What would come and go cannot be seen now: \(Harmless.text(problem))." }
        if toCome == 0, toGo == 0 { return "Nothing would come or go." }
        return "\(Phrase.count(toCome ?? 0, "event")) would come, \(toGo ?? 0) would go: sync."
    }

    /// The same for programs.
    public var json: JSON {
        .object([
            ("place", .string(place)),
            (
                "devices",
                .array(
                    devices.map { device in
                        .object([
                            ("name", .string(device.name)), ("id", .string(device.id)), ("isThis", .bool(device.milliseconds == nil)),
                            ("heard", .optional(device.milliseconds.map { Int($0) })),
                        ])
                    })
            ), ("toCome", .optional(toCome)), ("toGo", .optional(toGo)), ("problem", .optional(problem)),
        ])
    }
}
