import Formats
import Scheduling
import Statistics

/// The figures for programs. Names and units stay as they are: days are dates, times milliseconds, shares from 0 to 1, easiness in
/// hundredths.
public enum ProgressJSON {
    /// An object with a member for each of the figures.
    public static func object(_ report: ProgressReport, figures: [FigureName]) -> JSON {
        let head: [(key: String, value: JSON)] = [
            ("day", .string(report.span.today.description)), ("days", .optional(report.span.days)),
        ]
        return .object(head + figures.map { ($0.rawValue, report.figure($0).json) })
    }
}
