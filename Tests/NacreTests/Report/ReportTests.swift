import Files
import Foundation
import Statistics
import Testing

@testable import Presentation
@testable import nacre

/// `report`: the page is whole and sound, says nothing but what it is meant to say, and harms no file.
@Suite struct ReportTests {
    @Test(arguments: [(0, "30"), (1, "1"), (120, "30"), (120, "all"), (120, "3650")])
    func everyPageIsSoundAndHoldsEveryFigure(days: Int, span: String) throws {
        let html = Reports.html(["--days", span], in: Reports.sandbox(days: days))
        let page = try PageReader.page(html)
        #expect(page.attributes["lang"] == "en")
        let ids = page.all.compactMap { $0.attributes["id"] }
        #expect(ids.count == Set(ids).count, "an id is there twice")
        let named = page.all.flatMap { $0.attributes["aria-labelledby"]?.split(separator: " ").map(String.init) ?? [] }
        let linked = page.all("a").compactMap { $0.attributes["href"] }
        #expect(Set(named).isSubset(of: ids))
        #expect(linked.allSatisfy { $0.hasPrefix("#") && ids.contains(String($0.dropFirst())) })
        for name in FigureName.allCases {
            let figure = try #require(page.all("figure").first { $0.attributes["id"] == name.rawValue })
            let caption = try #require(figure.all("figcaption").first)
            #expect(caption.text.contains(name.definition.formula) && caption.text.contains(name.definition.meaning))
            #expect(page.all("h3").contains { $0.attributes["id"] == name.rawValue + "-title" && $0.text.hasPrefix(name.title) })
            guard days == 120 else { continue }
            #expect(!figure.all("table").isEmpty && !figure.all("svg").isEmpty, "\(name) has no plot or no numbers")
        }
        for drawing in page.all("svg") {
            #expect(drawing.attributes["role"] == "img")
            #expect(drawing.attributes["aria-label"]?.isEmpty == false)
            let words = drawing.all("desc").map { $0.attributes["id"] }
            #expect(words == drawing.attributes["aria-describedby"].map { [$0] } ?? [])
            // Nothing is said twice: what a paragraph says, no image says again.
            let leads = page.all("p").map(\.text)
            #expect(drawing.all("desc").allSatisfy { !leads.contains($0.text) })
            // Where a browser shows the text alone, letterings do not run together.
            #expect(!drawing.children.contains { $0.name == "text" } || drawing.text.contains(" "))
        }
        for name in ["figure", "summary"] {
            let names = page.all(name).map { $0.attributes["aria-label"] ?? $0.attributes["aria-labelledby"] ?? "" }
            #expect(Set(names).count == names.count && !names.contains(""), "\(name) has no name of its own")
        }
        // What a plot is called is said once, and nothing runs together where the text alone is shown.
        for plot in page.all("div") where plot.attributes["class"]?.hasPrefix("plot") == true {
            #expect(plot.all("h4").allSatisfy { $0.attributes["aria-hidden"] == "true" })
            #expect(plot.all("svg").allSatisfy { $0.attributes["aria-label"]?.isEmpty == false })
        }
        #expect(!html.contains("</desc><"))
        for legend in page.all("ul") where legend.attributes["class"] == "legend" {
            let isHidden = legend.attributes["aria-hidden"] == "true"
            #expect(isHidden || legend.all("li").allSatisfy { $0.text.contains(/[0-9]/) }, "\(legend.text) tells no numbers")
        }
        let levels = page.all.compactMap { $0.name.count == 2 && $0.name.hasPrefix("h") ? Int($0.name.dropFirst()) : nil }
        #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
        #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "headings skip a level")
        #expect(["header", "nav", "main", "footer"].allSatisfy { page.all($0).count == 1 })
    }

    @Test func theCalendarTellsItsMonthsBeforeItsDays() throws {
        let page = try PageReader.page(Reports.html(["--days", "all"], in: Reports.sandbox()))
        let figure = try #require(page.all("figure").first { $0.attributes["id"] == "calendar" })
        #expect(figure.all("table").compactMap { $0.attributes["data-path"] } == ["calendar", "calendar.months", "calendar.days"])
        let sentence = try #require(figure.all("p").map(\.text).first { $0.hasPrefix("Most answers came in ") })
        #expect(sentence.contains(/in [A-Z][a-z]{2} 2026, [0-9]+; by days of the week most on [A-Z][a-z]+day, [0-9]+, fewest on [A-Z]/))
        #expect(figure.all("desc").allSatisfy { $0.text.contains(/By months: [A-Z][a-z]{2} 202[56] [0-9]+/) })
        #expect(!page.all.contains { ($0.attributes["aria-label"] ?? "").contains(/[0-9]{4}-[0-9]{2}/) })
    }

    @Test func nothingIsRunAndNothingIsFetched() throws {
        let html = Reports.html(in: Reports.sandbox())
        let page = try PageReader.page(html)
        let allowed = Set(["html", "head", "meta", "title", "style", "body"])
        #expect(page.all.allSatisfy { allowed.contains($0.name) || Markup.Tag(rawValue: $0.name) != nil })
        #expect(
            page.all.allSatisfy { element in element.attributes.keys.allSatisfy { !$0.hasPrefix("on") && $0 != "src" && $0 != "style" } })
        let policy = page.all("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" }?.attributes["content"] ?? ""
        #expect(policy.hasPrefix("default-src 'none'; style-src 'unsafe-inline'"))
        for word in ["<script", "<b ", "<i>", "<link", "url(", "@import", "://", "javascript:"] { #expect(!html.contains(word)) }
        #expect(!html.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
    }

    @Test func everyColourThatPlotsNameIsThere() throws {
        let page = try PageReader.page(Reports.html(in: Reports.sandbox()))
        let sheet = ReportStyle.sheet
        for element in page.all("svg").flatMap(\.all) + page.all("span") {
            for name in (element.attributes["class"] ?? "").split(separator: " ") where name != "swatch" {
                #expect(sheet.contains(".\(name){") || sheet.contains(".\(name),") || sheet.contains(".\(name) "), "\(name) has no style")
            }
        }
    }

    @Test func whatCardsAndDecksSayStaysText() throws {
        let page = try PageReader.page(Reports.html(["--days", "all"], in: Reports.sandbox()))
        let names = page.all("th").map(\.text)
        #expect(
            names.contains { $0.contains("</title></style><script>alert('x')</script> & \"quoted\" &lt; <b onload=\"x\">⟨U+202E⟩␛[31m") })
        #expect(names.contains("<i>&amp;evil's \"deck\"") || names.contains("<script>alert(1)</script>"))
        #expect(page.all("title").first?.text == "Progress on 24 Nov 2026 – Nacre")
    }

    @Test func aFilterChoosesTheCardsAndIsNamed() throws {
        let sandbox = Reports.sandbox()
        let page = try PageReader.page(Reports.html(["level/core", "-heading:<b>"], in: sandbox))
        #expect(page.all("header").first?.text.contains("Cards chosen by level/core -heading:<b>") ?? false)
        let states = try #require(page.all("table").first { $0.attributes["data-path"] == "states" })
        #expect(states.all("tr").last?.text == "All20")
    }

    @Test func aBigCollectionFitsInto210Kilobytes() throws {
        let sandbox = Sandbox(now: "2026-11-24T22:00:00Z")
        #expect(sandbox.run(["bench", "--generate", sandbox.decks, "--cards", "600", "--files", "60"]).status == 0)
        #expect(sandbox.run(["bench", "--study", "400", "--answers", "9000"]).status == 0)
        for span in ["30", "all", "36500"] {
            let size = Reports.html(["--days", span], in: sandbox).utf8.count
            #expect((50_000..<210_000).contains(size), "\(size) bytes with \(span) days")
        }
    }

    @Test func onlyReportsAreReplacedUnasked() throws {
        let sandbox = Reports.sandbox(days: 0)
        let path = sandbox.folder + "/page.html"
        func write() -> (status: Int32, said: String) {
            let run = sandbox.run(["report", "--html", "page.html"])
            return (run.status, run.transcript.joined(separator: "\n"))
        }
        #expect(write().status == 0)
        #expect(write().status == 0)
        try FileSystem.replace(path, with: "<!DOCTYPE html>\n<html>my own page</html>")
        #expect(write().status == 1)
        #expect(write().said.contains("this file is no report; add --yes to replace it"))
        #expect(try ArchitectureTests.text(path).contains("my own page"))
        #expect(sandbox.run(["report", "--html", "page.html", "--yes"]).status == 0)
        #expect(try ArchitectureTests.text(path).hasPrefix(ReportPage.beginning))
        #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.folder).allSatisfy { !$0.hasSuffix(".tmp") })
    }

    @Test(arguments: ["data/nacre/decks/cells.md", "data/nacre/nacre.sqlite", "data", "/dev/null"])
    func decksTheStoreFoldersAndDevicesAreNeverReplaced(path: String) throws {
        let sandbox = Reports.sandbox(days: 0)
        sandbox.run(["due"])
        let run = sandbox.run(["report", "--html", path, "--yes"])
        #expect(run.status == 1 && run.transcript.joined().contains("this is"))
        #expect(sandbox.run(["due"]).status == 0)
    }
}
