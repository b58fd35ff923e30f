import Statistics

/// A figure of the page: what it says in a sentence, its plots, its numbers, and how it is counted.
struct ReportFigure {
    /// What it says.
    let value: FigureValue
    /// Plots, with their headings and legends.
    let plots: [Markup]
    /// Plots that are folded away with the numbers.
    var folded: [Markup] = []

    /// What it is in the page.
    var markup: Markup {
        // The forecast alone looks ahead.
        let days = value.days.map { value.name == .forecast ? "next " + $0 : $0 }
        let definition = value.name.definition
        let formula: Markup = .make(
            .details, [:], .make(.summary, ["aria-label": "How it is counted: \(value.name.title)"], "How it is counted"),
            .make(.p, [:], .text(definition.formula)),
            definition.source.map { .make(.p, ["class": "source"], .text($0)) } ?? .none)
        let tables = value.shownTables
        let numbers: Markup =
            tables.isEmpty
            ? .none
            : .make(
                .details, [:],
                all: [.make(.summary, ["aria-label": "Numbers: \(value.name.title)"], "Numbers")] + tables.map(\.markup) + folded)
        let id = value.name.rawValue
        return .make(
            .section, ["class": value.isWide ? "card wide" : "card"],
            .make(
                .h3, ["id": "\(id)-title"], .text(value.name.title),
                days.map { .several([" ", .make(.span, ["class": "days"], .text($0))]) } ?? .none),
            .make(
                .figure, ["id": id, "aria-labelledby": "\(id)-title"],
                .make(.p, ["class": "lead"], .text(value.lead)), .several(plots), numbers,
                .make(.figcaption, [:], .make(.p, [:], .text(definition.meaning)), formula)))
    }

    /// A part of a figure with its heading, which is for eyes: the image is called so, and need not be told twice.
    static func part(_ heading: String, _ drawing: Drawing, hasScale: Bool = false) -> Markup {
        .make(.div, ["class": hasScale ? "plot scaled" : "plot"], .make(.h4, ["aria-hidden": "true"], .text(heading)), drawing.markup)
    }

    /// The colours of a plot, each with what it stands for.
    ///
    /// - Parameter isSaid: whether it says more than the plot's description does, so that those who do not see colours need it.
    static func legend(_ entries: [(colour: String, name: String)], isSaid: Bool) -> Markup {
        .make(
            .ul, isSaid ? ["class": "legend"] : ["class": "legend", "aria-hidden": "true"],
            all: entries.map {
                .make(.li, [:], .make(.span, ["class": "swatch \($0.colour)", "aria-hidden": "true"]), .text($0.name))
            })
    }
}

extension FigureValue {
    /// Whether it takes the whole width of the page.
    fileprivate var isWide: Bool {
        switch name {
        case .calendar, .reviews, .forecast, .retention, .hardest: true
        // Their sentence alone needs no more room than that of another.
        case .hours, .buttons: !isEmpty
        default: false
        }
    }
}
