import Formats
import Scheduling
import Storage
import Sync
import Terminal

/// Which devices take part, and what would come and go.
public struct SyncStatusView {
    /// A row of the table.
    private struct Row {
        var name: String
        var id: String
        var heard: String
        var milliseconds: Int64?
        var isThis = false
    }

    private let place: String
    private let rows: [Row]
    private let outlook: SyncOutlook?
    private let problem: String?

    /// A view of the devices that meet at a place, this one first.
    ///
    /// - Parameters:
    ///   - devices: the others, as far as something came from them.
    ///   - outlook: what would come and go; nil where it cannot be seen.
    ///   - problem: why it cannot be seen.
    ///   - words: a moment in words, from milliseconds since 1970-01-01 UTC.
    public init(_ place: SyncPlace, devices: [SyncDevice], outlook: SyncOutlook?, problem: String?, moment words: (Int64) -> String) {
        (self.place, self.outlook, self.problem) = (place.place, outlook, problem)
        rows =
            [Row(name: place.name, id: place.device, heard: "this device", isThis: true)]
            + devices.map { Row(name: $0.name, id: $0.device, heard: words($0.heard), milliseconds: $0.heard) }
            + (outlook?.newDevices ?? []).map { Row(name: $0.name, id: $0.id.description, heard: "not yet") }
    }

    /// A line a device, and what would come and go.
    public func lines(columns: Int) -> [StyledText] {
        let rows = rows.map { row in
            [
                StyledText(Harmless.text(row.name), .bold), StyledText(row.heard), StyledText(Harmless.text(row.id), Theme.quiet),
            ]
        }
        let table = TextTable(columns: [.left, .left, .left], header: ["device", "last heard of", "id"], rows: rows)
        return StyledText("The devices meet at \(Harmless.text(place)).").wrapped(to: columns) + table.lines(width: columns, border: .plain)
            + StyledText(prospect, problem == nil ? .plain : Theme.warning).wrapped(to: columns)
            + (belongings.map { StyledText($0).wrapped(to: columns) } ?? [])
    }

    /// What would come and go.
    private var prospect: String {
        guard let outlook else { return "What would come and go cannot be seen now: \(Harmless.text(problem ?? ""))." }
        if outlook.toCome == 0, outlook.toGo == 0 { return "Nothing would come or go." }
        return "\(Phrase.count(outlook.toCome, "event")) would come, \(outlook.toGo) would go: sync."
    }

    private var belongings: String? {
        guard let found = outlook?.belongings else { return nil }
        let news =
            found.toCome == 0 && found.toGo == 0
            ? "none would come or go" : "\(found.toCome) would come, \(found.toGo) would go"
        let conflicts = found.conflicts.isEmpty ? "" : "; not put together yet: \(Phrase.list(found.conflicts.map { Harmless.text($0) }))"
        return "Of decks and settings, \(news)\(conflicts)."
    }

    /// The same for programs.
    public var json: JSON {
        let along = outlook?.belongings.map { found in
            JSON.object([
                ("toCome", .int(found.toCome)), ("toGo", .int(found.toGo)), ("conflicts", .array(found.conflicts.map(JSON.string))),
            ])
        }
        return .object(
            [
                ("place", .string(place)),
                (
                    "devices",
                    .array(
                        rows.map { row in
                            .object([
                                ("name", .string(row.name)), ("id", .string(row.id)), ("isThis", .bool(row.isThis)),
                                ("heard", .optional(row.milliseconds.map { Int($0) })),
                            ])
                        })
                ), ("toCome", .optional(outlook?.toCome)), ("toGo", .optional(outlook?.toGo)), ("problem", .optional(problem)),
            ] + (along.map { [("along", $0)] } ?? []))
    }
}
