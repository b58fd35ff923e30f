import Formats
import Scheduling
import Storage
import Sync
import Terminal

/// What came from other devices and went to them, in a paragraph and as JSON.
public struct SyncView {
    private let place: SyncPlace
    private let report: SyncReport
    private let arrivals: [SyncDevice]
    private let devices: [SyncDevice]
    private let belongings: BelongingView?

    /// A view of what keeping together has come to.
    ///
    /// - Parameters:
    ///   - place: where the devices meet.
    ///   - arrivals: the devices from which answers came.
    ///   - devices: the other devices.
    ///   - belongings: what became of decks and settings; nil where they do not go along.
    public init(
        _ report: SyncReport, at place: SyncPlace, arrivals: [SyncDevice], devices: [SyncDevice], belongings: BelongingReport?
    ) {
        (self.report, self.place, self.arrivals, self.devices) = (report, place, arrivals, devices)
        self.belongings = belongings.map { BelongingView($0) }
    }

    /// One line about the answers that came, where any did.
    public static func news(_ arrivals: [SyncDevice]) -> String? {
        arrivals.isEmpty
            ? nil : Phrase.list(arrivals.map { "\(Phrase.count($0.arrived, "answer")) from \(Harmless.text($0.name))" })
    }

    /// What came and went, a line for the log and one for each thing that happened to decks and settings.
    public var lines: [String] {
        let others = belongings?.lines ?? []
        return (report.came == 0 && report.went == 0 && arrivals.isEmpty && !others.isEmpty ? [] : [sentence]) + others
    }

    private var sentence: String {
        let told = Self.news(arrivals)
        let others = max(0, report.came - arrivals.reduce(0) { $0 + $1.arrived })
        let besides = others == 0 ? nil : Phrase.count(others, told == nil ? "event" : "other event")
        let came = [told, besides].compactMap(\.self).joined(separator: ", and ")
        let went = report.went == 0 ? nil : "\(Phrase.count(report.went, "event")) went to \(Harmless.text(place.place))"
        let parts = [came.isEmpty ? nil : "\(came) came", went].compactMap(\.self)
        let company = devices.isEmpty ? "no other device was here yet" : "together with \(list(devices.map(\.name)))"
        return parts.isEmpty ? "Nothing new; \(company)." : parts.joined(separator: "; ") + "."
    }

    private func list(_ names: [String]) -> String {
        let shown = names.count > 4 ? names.prefix(3) + ["\(names.count - 3) others"] : names[...]
        return Phrase.list(shown.map { Harmless.text($0) })
    }

    /// What the learner should look at.
    public var warnings: [String] {
        var warnings = report.notes.map { Harmless.text($0) + "." } + (belongings?.warnings ?? [])
        if report.isRenamed {
            warnings.append(
                "This device was put back to an older state, or is a copy of another: it goes by a new id, and nothing is lost.")
        }
        if report.foreign > 0 {
            warnings.append(
                "\(Phrase.count(report.foreign, "line")) there \(report.foreign == 1 ? "is" : "are") of a newer nacre; update this one.")
        }
        if report.broken > 0 {
            warnings.append(
                "\(Phrase.count(report.broken, "line")) there could not be read; what they held comes again from whoever has it.")
        }
        if report.fromTheFuture > 0 {
            warnings.append("\(Phrase.count(report.fromTheFuture, "event")) from the future: the clock of another device may be wrong.")
        }
        if report.clashes > 0 {
            warnings.append(
                "\(Phrase.count(report.clashes, "event")) there \(report.clashes == 1 ? "has" : "have") the id of another one here; what is here stays."
            )
        }
        return warnings
    }

    /// What to look at where the devices meet in a git repository that something else carries too.
    public static func warning(ofRepository place: String, carriedBy carrier: String) -> String {
        "\(Harmless.text(place)) is a git repository in a folder that \(carrier) carries, which can put branches aside as it does with files; "
            + "let git or \(carrier) do it, not both: a folder without a repository is enough."
    }

    /// How to go on, where this device is the first one.
    public var advice: String? {
        guard devices.isEmpty else { return nil }
        return "On your other device: sync \(Harmless.text(place.place)), as it is called there."
    }

    /// The same for programs.
    public var json: JSON {
        .object(
            [
                ("place", .string(place.place)), ("name", .string(place.name)), ("devices", .array(devices.map { .string($0.name) })),
                (
                    "answers",
                    .array(arrivals.map { .object([("from", .string($0.name)), ("count", .int($0.arrived))]) })
                ),
                ("came", .int(report.came)), ("went", .int(report.went)), ("broken", .int(report.broken)), ("newer", .int(report.foreign)),
                ("clashes", .int(report.clashes)), ("fromTheFuture", .int(report.fromTheFuture)), ("newId", .bool(report.isRenamed)),
                ("notes", .array(report.notes.map(JSON.string))),
            ] + (belongings.map { [("along", $0.json)] } ?? []))
    }
}
