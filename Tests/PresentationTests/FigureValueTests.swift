import Scheduling
import Statistics
import Terminal
import Testing

@testable import Presentation

/// What a figure says once arrives in JSON, on the page and in the terminal.
@Suite struct FigureValueTests {
    private static let recalls = FigureTable(
        title: "By class", path: "hours.classes", rowTitle: "Class",
        columns: [("Known", "known"), ("Right", "reviews.recalled"), ("Share", "reviews.share"), ("0", "grades.0"), ("1", "grades.1")],
        rows: [
            .init("few", head: ("from", .int(1)), [.init(2), .init(1), .init(share: 0.5), .init(3), .init(4)]),
            .init("none", head: ("from", .int(7)), [.init(0), .init(0), .init(share: nil), .init(0), .init(0)]),
        ])

    private static let totals = FigureTable(
        title: "In all", path: "hours", rowTitle: "", columns: [("Number", "")],
        rows: [.init("Sides", key: "sides", [.init(9)]), .init("Median", key: "median", [.init(interval: 145)])], standsAlone: true)

    @Test func jsonIsTheTablesByTheirPaths() {
        let value = FigureValue(name: .hours, lead: "Nine.", tables: [Self.recalls, Self.totals])
        let few = #"{"from":1,"known":2,"reviews":{"recalled":1,"share":0.5},"grades":[3,4]}"#
        let none = #"{"from":7,"known":0,"reviews":{"recalled":0,"share":null},"grades":[0,0]}"#
        #expect(value.json.text == #"{"sides":9,"median":145,"classes":[\#(few),\#(none)]}"#)
    }

    @Test func rowsWithoutNamesAreAnArrayHoweverFew() {
        var table = Self.recalls
        table.rows = []
        #expect(FigureValue(name: .hours, lead: "", tables: [table]).json.text == #"{"classes":[]}"#)
        table.path = "hours"
        #expect(FigureValue(name: .hours, lead: "", tables: [table]).json.text == "[]")
    }

    @Test func numbersThatAreWrittenOtherwiseKeepTheirValueOnThePage() {
        let html = Self.totals.markup.html
        #expect(html.contains("<td>9</td>") && html.contains(#"<td><data value="145">4.8 mo</data></td>"#))
        #expect(html.contains(#"<table data-path="hours">"#) && html.contains(#"<tr data-key="median">"#))
    }

    @Test func anEmptyFigureShowsOnlyWhatStandsAlone() {
        let value = FigureValue(name: .hours, lead: "", isEmpty: true, tables: [Self.recalls, Self.totals])
        #expect(value.shownTables.map(\.title) == ["In all"])
    }

    /// A learner of nothing yet.
    private static var report: ProgressReport {
        let day = StudyDay(20_000)
        var progress = Progress(span: Span(today: day, days: 30), ahead: 30)
        progress.finish(listed: 3)
        return ProgressReport(progress, today: progress.today(due: 0, new: 3, drill: 0), deckNames: [:], tagSets: [:], hardest: [])
    }

    @Test(arguments: FigureName.allCases) func everyFigureOfNothingIsSaidInItsSentence(name: FigureName) {
        let value = Self.report.figure(name)
        #expect(value.name == name && value.lead.hasSuffix("."))
        let page = ReportFigures(report: Self.report)[name].markup.html
        #expect(page.contains(value.lead.replacing("'", with: "&#39;")))
        guard value.isEmpty, name != .calendar, name != .forecast else { return }
        let lines = ProgressView(Self.report, columns: 400, glyphs: .unicode).details(of: [name]).map(\.plain)
        #expect(lines.count == 2 && lines[1] == value.note ?? value.lead)
    }
}
