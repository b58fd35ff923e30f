import Foreign
import Scheduling
import Statistics

/// The numbers of a figure, as a table. It names the place in the JSON of `stats` at which the same numbers stand, for programs that read
/// the page.
struct ReportTable {
    /// A number and how it is written.
    struct Cell {
        var text: String
        /// The number as JSON has it, where it is written otherwise.
        var value: String?

        /// A count.
        init(_ number: Int) { text = "\(number)" }
        /// Nothing.
        init() { text = "" }
        /// A number that is written in another way.
        init(_ text: String, _ value: JSON) { (self.text, self.value) = (text, value.text) }
        /// A share from 0 to 1, in percent.
        init(share: Double?) { self.init(ProgressView.percent(share), ProgressJSON.share(share)) }
        /// Milliseconds.
        init(milliseconds: Int?) { self.init(milliseconds.map(Phrase.duration) ?? "–", .optional(milliseconds)) }
        /// An easiness in hundredths.
        init(easiness: Int) { self.init(SM2.text(easiness: easiness), .int(easiness)) }
        /// Days.
        init(interval: Int?) { self.init(interval.map(Phrase.interval) ?? "–", .optional(interval)) }
    }

    /// A row.
    struct Row {
        var name: Markup
        /// The member of the object that it shows; nil where it is the next element of an array.
        var key: String?
        var cells: [Cell]

        init(_ name: String, key: String? = nil, _ cells: [Cell]) {
            (self.name, self.key, self.cells) = (.make(.bdi, [:], .text(name)), key, cells)
        }

        /// A row of a day, or of several in a row.
        init(_ first: StudyDay, _ last: StudyDay, _ cells: [Cell]) {
            let days = (first == last ? [first] : [first, last]).map { Markup.make(.time, [:], "\($0)") }
            (self.name, self.cells) = (days.count == 1 ? days[0] : .several([days[0], " to ", days[1]]), cells)
        }
    }

    var title: String
    /// Where the numbers are in the JSON, with points between the names.
    var path: String
    /// What the rows are.
    var rowTitle: String
    /// The columns, and the members that they show.
    var columns: [(title: String, key: String)]
    var rows: [Row]
    /// What is not shown.
    var rest: String?

    /// The columns of answers that were right.
    static let recall = [("Reviews", "answers"), ("Right", "recalled"), ("Share", "share")]

    /// The cells under them.
    static func cells(_ recall: Recall) -> [Cell] { [Cell(recall.answers), Cell(recall.recalled), Cell(share: recall.share)] }

    /// The table.
    var markup: Markup {
        let head = [(rowTitle, "")] + columns
        let titles = head.enumerated().map { index, column in
            Markup.element(.th, index == 0 ? ["scope": "col"] : ["scope": "col", "data-key": column.1], [.text(column.0)])
        }
        let body = rows.map { row in
            let cells = row.cells.map { cell in
                Markup.make(.td, [:], cell.value.map { .make(.data, ["value": $0], .text(cell.text)) } ?? .text(cell.text))
            }
            return Markup.make(.tr, row.key.map { ["data-key": $0] } ?? [:], all: [.make(.th, ["scope": "row"], row.name)] + cells)
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
