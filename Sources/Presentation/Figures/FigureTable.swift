import Cards
import Formats
import Scheduling
import Statistics

/// The numbers of a figure, as a table. It names the place in the JSON of `stats` at which the same numbers stand.
struct FigureTable {
    /// A number and how it is written.
    struct Cell {
        /// The number as people read it.
        var text: String
        /// The number as programs read it.
        var value: JSON
        /// Whether both are written alike.
        var isPlain = false

        /// A count.
        init(_ number: Int) { (text, value, isPlain) = ("\(number)", .int(number), true) }
        /// Nothing.
        init() { (text, value, isPlain) = ("", .null, true) }
        /// A number that is written in another way.
        init(_ text: String, _ value: JSON) { (self.text, self.value) = (text, value) }
        /// A share from 0 to 1, in percent.
        init(share: Double?) { self.init(FigureWords.percent(share), .share(share)) }
        /// Milliseconds.
        init(milliseconds: Int?) { self.init(milliseconds.map(Phrase.duration) ?? "–", .optional(milliseconds)) }
        /// An easiness in hundredths.
        init(easiness: Int) { self.init(SM2.text(easiness: easiness), .int(easiness)) }
        /// A stability, in days.
        init(stability: Double?) { self.init(stability.map(Phrase.stability) ?? "–", .share(stability)) }
        /// A number with so many decimals.
        init(_ number: Double?, decimals: Int) { self.init(number.map { Phrase.number($0, decimals: decimals) } ?? "–", .share(number)) }
        /// Days.
        init(interval: Int?) { self.init(interval.map(Phrase.interval) ?? "–", .optional(interval)) }
    }

    /// A row.
    struct Row {
        /// What it is of.
        enum Name {
            /// Something that has a name.
            case text(String)
            /// A day, or several in a row: the first and the last.
            case days(StudyDay, StudyDay)
        }

        var name: Name
        /// The member of the object that it shows; nil where it is the next element of an array.
        var key: String?
        /// The members that the element begins with, for they are no numbers of the table.
        var heads: [(key: String, value: JSON)] = []
        var cells: [Cell]

        init(_ name: String, key: String? = nil, head: (key: String, value: JSON)? = nil, _ cells: [Cell]) {
            (self.name, self.key, self.heads, self.cells) = (.text(name), key, head.map { [$0] } ?? [], cells)
        }

        /// A row of a side of a card.
        init(_ heading: String, side: String, _ cells: [Cell]) {
            name = .text(Self.name(heading, side))
            (heads, self.cells) = ([("heading", .string(heading)), ("side", .string(side))], cells)
        }

        /// What a side of a card is called: its heading, and which side it is where that is not the usual one.
        static func name(_ heading: String, _ side: String) -> String {
            heading + (Side(code: side).map { ScheduleView.side($0, after: " ") } ?? "")
        }

        /// A row of a day, or of several in a row.
        init(_ first: StudyDay, _ last: StudyDay, _ cells: [Cell]) { (name, self.cells) = (.days(first, last), cells) }
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
    /// Whether a plot shows all of it, so that only programs are given the numbers.
    var isPlotted = false
    /// Whether it is worth showing where the figure is empty.
    var standsAlone = false

    /// The columns of answers that were right.
    static let recall = [("Reviews", "answers"), ("Right", "recalled"), ("Share", "share")]

    /// The cells under them.
    static func cells(_ recall: Recall) -> [Cell] { [Cell(recall.answers), Cell(recall.recalled), Cell(share: recall.share)] }
}
