import Formats
import Statistics

/// What a figure says, once for all who show it: a sentence, numbers in tables, and what is drawn of them. The terminal, the page and JSON
/// each draw it in their way.
struct FigureValue {
    /// Which figure it is.
    var name: FigureName
    /// The days it looks at, in words, where it does not look at all.
    var days: String?
    /// What it shows, in a sentence.
    var lead: String
    /// What stands below its plot in the terminal, where that is another sentence.
    var note: String?
    /// Whether there is nothing to show but the sentence.
    var isEmpty = false
    /// What is drawn as bars.
    var bars: FigureBars?
    /// Its numbers.
    var tables: [FigureTable]
    /// The numbers as programs read them, where the tables put several of them together, or leave some out.
    var allNumbers: JSON?

    /// The figure as one JSON value: members of its own first, then those that its tables have names for.
    var json: JSON {
        if let allNumbers { return allNumbers }
        var members: [(key: String, value: JSON)] = []
        for table in tables where table.path == name.rawValue {
            guard table.isKeyed else { return table.json }
            members += table.members
        }
        for table in tables where table.path != name.rawValue {
            members.append((String(table.path.dropFirst(name.rawValue.count + 1)), table.json))
        }
        return .object(members)
    }

    /// The tables that a page shows.
    var shownTables: [FigureTable] { isEmpty ? tables.filter(\.standsAlone) : tables.filter { !$0.isPlotted } }
}

/// Bars of a figure, each with its name.
struct FigureBars {
    /// What the bars are of.
    enum Values {
        /// Parts of a whole.
        case counts([(name: String, count: Int)])
        /// Answers, and how many of them were right.
        case recalls([(name: String, recall: Recall)])
    }

    /// What they show.
    var title: String
    /// The bars, in their order.
    var values: Values
}

extension ProgressReport {
    /// A figure by its name.
    func figure(_ name: FigureName) -> FigureValue {
        let span = FigureWords.span(span)
        return switch name {
        case .today: today.figure
        case .calendar: calendar.figure
        case .reviews: reviews.figure(span)
        case .forecast: progress.forecast.figure(from: self.span.today)
        case .states: progress.states.figure
        case .retention: retentionFigure
        case .intervals: progress.intervals.figure
        case .easiness: progress.easiness.figure
        case .hardest: hardestFigure
        case .hours: progress.hours.figure(span)
        case .buttons: progress.buttons.figure(span)
        case .confidence: progress.confidence.figure(span)
        case .prediction: progress.prediction.figure(span).with(evaluation)
        }
    }
}
