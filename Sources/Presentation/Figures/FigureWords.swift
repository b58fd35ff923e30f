import Scheduling
import Statistics

/// Numbers of figures in words, and the names of classes.
enum FigureWords {
    /// A share in percent with one decimal, or a dash.
    static func percent(_ share: Double?) -> String {
        guard let share else { return "–" }
        let tenths = Int((share * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10)\u{A0}%"
    }

    /// A number with one decimal.
    static func decimal(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return "\(tenths / 10).\(abs(tenths % 10))"
    }

    /// A number with two decimals and its sign.
    static func signed(_ number: Double) -> String {
        (number < 0 ? "−" : "") + SM2.text(easiness: Int((abs(number) * 100).rounded()))
    }

    /// Some days up to today.
    static func span(_ span: Span) -> String {
        switch span.days {
        case nil: "all days"
        case 1: "today"
        case let days?: "last \(days) days"
        }
    }

    /// The classes of intervals.
    static let intervals = ["1 d", "2–6 d", "7–20 d", "21–59 d", "2–6 mo", "6–12 mo", "1–2 y", "over 2 y"]

    /// The classes of easiness.
    static let easiness = EasinessSpread.bounds.indices.map { index in
        let bounds = EasinessSpread.bounds
        let end = index + 1 < bounds.count ? "–" + SM2.text(easiness: bounds[index + 1] - 1) : " and more"
        return SM2.text(easiness: bounds[index]) + end
    }

    /// The classes of what was predicted.
    static let predictions = Prediction.bounds.indices.map { index in
        let bounds = Prediction.bounds
        return "\(bounds[index])–\(index + 1 < bounds.count ? bounds[index + 1] : 100) %"
    }
}

extension Review.Stage {
    /// The word for answers of this stage.
    var word: String { "\(self)" }
}

extension Retention.Period {
    /// The words for it.
    var words: String {
        switch self {
        case .today: "today"
        case .yesterday: "yesterday"
        case .week: "7 days"
        case .month: "30 days"
        case .year: "365 days"
        case .ever: "all time"
        }
    }
}
