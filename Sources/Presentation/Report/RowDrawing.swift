import Terminal

/// Bars that lie below each other, each with its name and its number above it.
struct RowDrawing {
    /// A bar.
    struct Row {
        var name: String
        var number: String
        var parts: [Part]
        /// A place on the bar's scale that is marked, besides what is filled.
        var mark: Double?
    }

    var rows: [Row]
    /// What a bar from edge to edge would be; nil for the longest there is.
    var most: Double?
    /// How many letters a name and a number share where it is wide.
    var letters = 56

    private static let rowHeight = 34.0
    private static let barHeight = 9.0

    /// The plot.
    func drawing(id: String, title: String, description: String? = nil) -> Drawing {
        let most = max(most ?? rows.map { $0.parts.reduce(0) { $0 + $1.value } }.max() ?? 0, 1e-9)
        let shapes = rows.enumerated().map { index, row in
            let top = Double(index) * Self.rowHeight
            var shapes =
                names(row, y: top + 14) + [
                    Drawing.label(row.number, x: "100%", y: top + 14, anchor: "end", kind: "number"),
                    bar("track", from: 0, to: 1, top: top + 20),
                ]
            var start = 0.0
            for part in row.parts where part.value > 0 {
                shapes.append(bar(part.colour, from: start / most, to: (start + part.value) / most, top: top + 20))
                start += part.value
            }
            if let mark = row.mark {
                let (x, y) = (Drawing.percent(mark / most), top + 18)
                shapes.append(.make(.line, ["class": "mark", "x1": x, "x2": x, "y1": Drawing.pixels(y), "y2": Drawing.pixels(y + 13)]))
            }
            return Drawing.hint("\(row.name): \(row.number)", shapes)
        }
        return Drawing(id: id, title: title, description: description, height: Double(rows.count) * Self.rowHeight + 2, shapes: shapes)
    }

    /// The name, as far as there is room for it beside the number; where it is narrow, both share some 40 letters.
    private func names(_ row: Row, y: Double) -> [Markup] {
        func name(of room: Int) -> String {
            StyledText(Harmless.text(row.name)).truncated(to: max(12, room - Columns.width(of: row.number))).plain
        }
        let (narrow, wide) = (name(of: 40), name(of: letters))
        let kinds = narrow == wide ? [(narrow, "name")] : [(narrow, "name brief"), (wide, "name long")]
        return kinds.map { Drawing.label($0.0, x: "0", y: y, kind: $0.1) }
    }

    private func bar(_ colour: String, from: Double, to: Double, top: Double) -> Markup {
        .make(
            .rect,
            [
                "class": colour, "x": Drawing.percent(from), "y": Drawing.pixels(top), "width": Drawing.percent(to - from),
                "height": Drawing.pixels(Self.barHeight),
            ])
    }
}
