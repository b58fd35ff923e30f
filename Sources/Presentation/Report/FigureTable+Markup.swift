extension FigureTable {
    /// The table, which names the place in the JSON of `stats` for programs that read the page.
    var markup: Markup {
        let head = [(rowTitle, "")] + columns
        let titles = head.enumerated().map { index, column in
            Markup.element(.th, index == 0 ? ["scope": "col"] : ["scope": "col", "data-key": column.1], [.text(column.0)])
        }
        let body = rows.map { row in
            let cells = row.cells.map { cell in
                Markup.make(.td, [:], cell.isPlain ? .text(cell.text) : .make(.data, ["value": cell.value.text], .text(cell.text)))
            }
            return Markup.make(.tr, row.key.map { ["data-key": $0] } ?? [:], all: [.make(.th, ["scope": "row"], row.name.markup)] + cells)
        }
        let kind = rows.count > 12 ? "scroll" : "scroll short"
        // What may have to be scrolled must be reached by keys too.
        let box: KeyValuePairs =
            columns.count > 2 ? ["class": kind, "role": "group", "aria-label": title, "tabindex": "0"] : ["class": kind]
        return .several([
            .make(
                .div, box,
                .make(
                    .table, ["data-path": path], .make(.caption, [:], .text(title)), .make(.thead, [:], .make(.tr, all: titles)),
                    .make(.tbody, all: body))),
            rest.map { .make(.p, ["class": "quiet"], .text($0)) } ?? .none,
        ])
    }
}

extension FigureTable.Row.Name {
    fileprivate var markup: Markup {
        switch self {
        case .text(let text): return .make(.bdi, [:], .text(text))
        case .days(let first, let last):
            let days = (first == last ? [first] : [first, last]).map { Markup.make(.bdi, [:], .text(DayWords.long($0))) }
            return days.count == 1 ? days[0] : .several([days[0], " to ", days[1]])
        }
    }
}
