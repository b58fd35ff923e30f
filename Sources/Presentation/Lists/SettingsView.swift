import Formats
import Terminal

/// Settings, and where each comes from.
public struct SettingsView {
    /// One of them.
    public struct Row {
        let name: String
        let value: String
        let otherwise: String
        let from: String
        let origin: String?
        let meaning: String

        /// A setting with its value.
        ///
        /// - Parameters:
        ///   - otherwise: the value it has where nobody sets it.
        ///   - from: where its value comes from, in a word.
        ///   - origin: the file that sets it; nil where none does.
        public init(_ name: String, _ value: String, otherwise: String, from: String, origin: String?, meaning: String) {
            self.name = name
            self.value = value
            self.otherwise = otherwise
            self.from = from
            self.origin = origin
            self.meaning = meaning
        }
    }

    /// What is shown.
    let settings: [Row]

    /// A view of these settings.
    public init(_ settings: [Row]) { self.settings = settings }

    /// A line a setting; where there is no room for columns, what it is stands below it.
    public func lines(columns: Int) -> [StyledText] {
        if columns < Self.leastForColumns { return settings.flatMap { Self.stacked($0, columns: columns) } }
        let rows = settings.map { setting in
            let isUsual = setting.origin == nil
            return [
                StyledText(setting.name, .bold), StyledText(setting.value, isUsual ? .plain : Theme.key),
                StyledText(setting.otherwise, Theme.quiet), StyledText(setting.from, isUsual ? Theme.quiet : .plain),
                StyledText(setting.meaning, Theme.quiet),
            ]
        }
        return TextTable(
            columns: [.left, .left, .left, .left, .left], header: ["setting", "value", "default", "from", "what it is"], rows: rows
        ).lines(width: columns, border: .plain)
    }

    /// Below this, columns are so narrow that their words would be cut in two.
    private static let leastForColumns = 64

    private static func stacked(_ setting: Row, columns: Int) -> [StyledText] {
        let isUsual = setting.origin == nil
        let origin = isUsual ? "" : "  \(setting.from); default: \(setting.otherwise)"
        let line =
            StyledText(setting.name, .bold) + StyledText(" ") + StyledText(setting.value, isUsual ? .plain : Theme.key)
            + StyledText(origin, Theme.quiet)
        return line.wrapped(to: columns, hanging: 4) + StyledText(setting.meaning, Theme.quiet).wrapped(to: columns, indent: 2)
    }

    /// The same for programs.
    public var json: JSON {
        .array(
            settings.map { setting in
                .object([
                    ("name", .string(setting.name)), ("value", .string(setting.value)), ("default", .string(setting.otherwise)),
                    ("from", .string(setting.origin ?? "default")),
                ])
            })
    }
}
