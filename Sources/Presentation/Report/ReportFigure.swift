import Statistics

/// A figure of the page: what it says in a sentence, its plots, its numbers, and how it is counted.
struct ReportFigure {
    var name: FigureName
    /// The days it looks at, where it does not look at all.
    var days: String?
    /// What it shows, in a sentence.
    var lead: String
    /// Plots, with their headings and legends.
    var plots: [Markup] = []
    /// All that is drawn, in numbers.
    var tables: [ReportTable] = []
    /// Whether it takes the whole width.
    var isWide = false

    /// What it is in the page.
    var markup: Markup {
        let definition = name.definition
        let formula: Markup = .make(
            .details, [:], .make(.summary, [:], "How it is counted"), .make(.p, [:], .text(definition.formula)),
            definition.source.map { .make(.p, ["class": "source"], .text($0)) } ?? .none)
        let numbers: Markup =
            tables.isEmpty ? .none : .make(.details, [:], all: [.make(.summary, [:], "Numbers")] + tables.map(\.markup))
        let id = name.rawValue
        return .make(
            .section, ["class": isWide ? "card wide" : "card", "aria-labelledby": "\(id)-title"],
            .make(
                .h3, ["id": "\(id)-title"], .text(name.title),
                days.map { .several([" ", .make(.span, ["class": "days"], .text($0))]) } ?? .none),
            .make(
                .figure, ["id": id],
                .make(.p, ["class": "lead"], .text(lead)), .several(plots), numbers,
                .make(.figcaption, [:], .make(.p, [:], .text(definition.meaning)), formula)))
    }

    /// A part of a figure with its heading.
    static func part(_ heading: String, _ drawing: Drawing, hasScale: Bool = false) -> Markup {
        .make(.div, ["class": hasScale ? "plot scaled" : "plot"], .make(.h4, [:], .text(heading)), drawing.markup)
    }

    /// The colours of a plot, each with what it stands for.
    static func legend(_ entries: [(colour: String, name: String)]) -> Markup {
        .make(
            .ul, ["class": "legend"],
            all: entries.map {
                .make(.li, [:], .make(.span, ["class": "swatch \($0.colour)", "aria-hidden": "true"]), .text($0.name))
            })
    }
}

extension FigureName {
    /// What figures have in common: the headings of the page.
    enum Chapter: String, CaseIterable {
        case overview, days, memory, cards

        /// Its heading.
        var title: String {
            switch self {
            case .overview: "Overview"
            case .days: "Days"
            case .memory: "Memory"
            case .cards: "Cards"
            }
        }
    }

    /// Where it stands in the page.
    var chapter: Chapter {
        switch self {
        case .today, .states: .overview
        case .calendar, .reviews, .forecast, .hours: .days
        case .retention, .prediction, .confidence, .buttons: .memory
        case .intervals, .easiness, .hardest: .cards
        }
    }
}
