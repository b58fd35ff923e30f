import Formats
import Scheduling
import Sync
import Terminal

/// What became of decks and settings that go along from device to device, in lines and as JSON.
public struct BelongingView {
    private let report: BelongingReport

    /// A view of this.
    public init(_ report: BelongingReport) { self.report = report }

    /// What came and went, a line each.
    public var lines: [String] {
        var lines: [String] = []
        if !report.came.isEmpty { lines.append("\(Self.list(report.came)) came.") }
        if !report.gone.isEmpty {
            lines.append("\(Self.list(report.gone)) \(report.gone.count == 1 ? "is" : "are") deleted here too.")
        }
        if !report.settings.isEmpty { lines.append("Set as elsewhere: \(Self.list(report.settings)).") }
        if !report.went.isEmpty { lines.append("\(Self.list(report.went)) went.") }
        return lines
    }

    /// What the learner should look at.
    public var warnings: [String] {
        report.notes.map { Harmless.text($0) + "." } + report.bothSet.map(Self.words)
            + report.conflicts.map { conflict in
                let path = Harmless.text(conflict.path)
                let ways = conflict.isText ? "mine, theirs, or edited" : "mine, or theirs"
                return
                    "\(path) was changed here and on \(Harmless.text(conflict.theirs.device)), and the two do not go together: yours is studied; "
                    + (conflict.isText ? "both stand in \(Harmless.text(conflict.file))" : "theirs is \(Harmless.text(conflict.file))")
                    + "; to end it: sync --take \(ways) \(path)"
            }
    }

    /// One line about what came while nobody was told.
    public static func news(changed: [String], conflicts: [String]) -> String? {
        let parts = [
            changed.isEmpty ? nil : "\(list(changed)) came",
            conflicts.isEmpty ? nil : "\(list(conflicts)) changed here and elsewhere in ways that do not go together: sync",
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: "; ") + "."
    }

    private static func words(_ setting: BelongingReport.Setting) -> String {
        func shown(_ value: String?) -> String { value.map { "'\(Harmless.text(String($0.prefix(60))))'" } ?? "the usual" }
        let name = Harmless.text(setting.name)
        return "'\(name)' was set here to \(shown(setting.mine)) and on \(Harmless.text(setting.device)) to \(shown(setting.theirs)): "
            + "\(setting.isMine ? "yours" : "theirs") is the later one and counts; to change it: config \(name) VALUE"
    }

    private static func list(_ names: [String]) -> String {
        let shown = names.count > 4 ? names.prefix(3) + ["\(names.count - 3) others"] : names[...]
        return Phrase.list(shown.map { Harmless.text($0) })
    }

    /// The same for programs.
    public var json: JSON {
        func texts(_ texts: [String]) -> JSON { .array(texts.map(JSON.string)) }
        return .object([
            ("came", texts(report.came)), ("deleted", texts(report.gone)), ("settings", texts(report.settings)),
            ("went", texts(report.went)),
            (
                "conflicts",
                .array(
                    report.conflicts.map {
                        .object([("file", .string($0.path)), ("with", .string($0.theirs.device)), ("both", .string($0.file))])
                    })
            ),
            (
                "bothSet",
                .array(
                    report.bothSet.map {
                        .object([
                            ("name", .string($0.name)), ("here", .optional($0.mine)), ("there", .optional($0.theirs)),
                            ("device", .string($0.device)), ("counts", .string($0.isMine ? "here" : "there")),
                        ])
                    })
            ), ("notes", texts(report.notes)),
        ])
    }
}
