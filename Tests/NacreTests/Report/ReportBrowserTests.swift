import Files
import Formats
import Foundation
import Statistics
import Testing

@testable import nacre

/// A report in a real browser. Where none is installed these are skipped; `make test-browser` installs one and runs them.
@Suite(.serialized, .enabled(if: Browser.program != nil, "no browser is installed; 'make test-browser' installs one"))
struct ReportBrowserTests {
    /// A page beside the report that opens it in frames of these widths, unfolds everything, and writes down what it measures: a line a
    /// width.
    private static let rule = """
        <!DOCTYPE html><meta charset="utf-8"><body><pre id="measures"></pre><script>
        for (const width of [360, 800, 1400]) {
          const frame = document.createElement('iframe');
          frame.style.cssText = `width:${width}px;height:900px;border:0`;
          frame.src = 'report.html';
          frame.onload = () => {
            const page = frame.contentDocument;
            for (const each of page.querySelectorAll('details')) each.open = true;
            const outside = [...page.body.querySelectorAll('*')].filter(each => {
              const box = each.getBoundingClientRect();
              return !each.closest('.scroll, .skip') && (box.left < -0.5 || box.right > width + 0.5);
            });
            const shown = [...page.querySelectorAll('figure')].filter(each => each.getBoundingClientRect().height > 50);
            const flat = [...page.querySelectorAll('svg')].filter(each => each.getBoundingClientRect().height < 20);
            document.getElementById('measures').append(JSON.stringify({
              width, overflow: page.documentElement.scrollWidth - width, outside: outside.length, figures: shown.map(each => each.id),
              flat: flat.length, fetched: frame.contentWindow.performance.getEntriesByType('resource').length,
              background: getComputedStyle(page.body).backgroundColor, scripts: page.scripts.length }) + '\\n');
          };
          document.body.append(frame);
        }
        </script>
        """

    private struct Measures: Decodable {
        var width, overflow, outside, flat, fetched, scripts: Int
        var figures: [String]
        var background: String
    }

    @Test(arguments: [(0, 1, "rgb(244, 246, 245)"), (120, 1, "rgb(244, 246, 245)"), (120, 0, "rgb(15, 21, 23)")])
    func everyFigureShowsInEveryWidthByDayAndByNight(days: Int, scheme: Int, background: String) throws {
        let sandbox = Reports.sandbox(days: days)
        #expect(!Reports.html(["--days", days == 0 ? "30" : "all"], in: sandbox).isEmpty)
        try FileSystem.replace(sandbox.folder + "/rule.html", with: Self.rule)
        let options = ["--allow-file-access-from-files", "--virtual-time-budget=10000", "--blink-settings=preferredColorScheme=\(scheme)"]
        let said = try #require(Browser.open("file://\(sandbox.folder)/rule.html", options + ["--dump-dom"], in: sandbox))
        #expect(!said.contains("CONSOLE"), "\(said.prefix(2000))")
        let lines = try #require(said.firstMatch(of: /<pre id="measures">([^<]*)<\/pre>/)).1.split(separator: "\n")
        let measures = try lines.map { try JSONDecoder().decode(Measures.self, from: Data($0.utf8)) }
        #expect(measures.map(\.width).sorted() == [360, 800, 1400])
        for each in measures {
            #expect(each.overflow <= 0 && each.outside == 0, "too wide at \(each.width)")
            #expect(Set(each.figures) == Set(FigureName.allCases.map(\.rawValue)))
            #expect(each.flat == 0 && each.fetched == 0 && each.scripts == 0)
            #expect(each.background == background)
        }
    }

    /// A page beside the report that writes down the role and the name that the browser gives its parts to those who read it by ear: not the
    /// shapes of an image, for which it stands as a whole, and not what is hidden from them.
    private static let readers = """
        <!DOCTYPE html><meta charset="utf-8"><body><pre id="names"></pre><iframe src="report.html"></iframe><script>
        document.querySelector('iframe').onload = event => {
          const page = event.target.contentDocument;
          for (const each of page.querySelectorAll('details')) each.open = true;
          for (const each of page.querySelectorAll('figure, svg, summary, table, h2, h3, nav, .legend li')) {
            if (each.closest('[aria-hidden=true]') || each.parentElement.closest('svg')) continue;
            const name = each.matches('li') ? each.textContent : each.computedName;
            document.getElementById('names').append(each.localName + '|' + each.computedRole + '|' + name + '\\n');
          }
        };
        </script>
        """

    @Test func everyPartHasARoleAndANameOfItsOwn() throws {
        let sandbox = Reports.sandbox()
        #expect(!Reports.html(["--days", "all"], in: sandbox).isEmpty)
        try FileSystem.replace(sandbox.folder + "/readers.html", with: Self.readers)
        let options = [
            "--allow-file-access-from-files", "--virtual-time-budget=10000", "--enable-blink-features=ComputedAccessibilityInfo",
            "--dump-dom",
        ]
        let said = try #require(Browser.open("file://\(sandbox.folder)/readers.html", options, in: sandbox))
        let lines = try #require(said.firstMatch(of: /<pre id="names">([^<]*)<\/pre>/)).1.split(separator: "\n")
        let parts = lines.map { $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init) }
        #expect(parts.allSatisfy { $0.count == 3 && !$0[2].isEmpty }, "something has no name")
        func names(_ element: String) -> [String] { parts.filter { $0[0] == element }.map { $0[2] } }
        for element in ["figure", "summary", "svg", "h3"] {
            #expect(names(element).count >= FigureName.allCases.count && Set(names(element)).count == names(element).count, "\(element)")
        }
        #expect(parts.filter { $0[0] == "figure" }.allSatisfy { $0[1] == "figure" })
        #expect(parts.filter { $0[0] == "svg" }.allSatisfy { $0[1] == "image" || $0[1] == "img" })
        #expect(names("li").allSatisfy { $0.contains(/[0-9]/) }, "a legend tells no numbers")
        #expect(!parts.contains { $0[2].contains(/[0-9]{4}-[0-9]{2}-[0-9]{2}/) })
    }

    @Test(arguments: ["360,800", "1400,1000"]) func aPictureOfItIsNotBlank(size: String) throws {
        let sandbox = Reports.sandbox()
        #expect(!Reports.html(in: sandbox).isEmpty)
        let picture = sandbox.folder + "/picture.png"
        let page = "file://\(sandbox.folder)/report.html"
        let said = try #require(Browser.open(page, ["--window-size=\(size)", "--screenshot=\(picture)"], in: sandbox))
        #expect(!said.contains("CONSOLE"))
        let bytes = try FileSystem.bytes(of: picture)
        // One colour is packed into a few kilobytes.
        #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) && bytes.count > 15_000)
    }

    /// A report is printed on a few sheets. Tables are folded away there too, and what a reader has unfolded is printed.
    @Test func aReportIsAFewSheetsOfPaper() throws {
        let sandbox = Reports.sandbox()
        let html = Reports.html(["--days", "all"], in: sandbox)
        func pages(_ html: String) throws -> Int {
            try FileSystem.replace(sandbox.folder + "/printed.html", with: html)
            let paper = sandbox.folder + "/paper.pdf"
            _ = try #require(Browser.open("file://\(sandbox.folder)/printed.html", ["--print-to-pdf=\(paper)"], in: sandbox))
            let text = String(decoding: try FileSystem.bytes(of: paper), as: UTF8.self)
            return text.matches(of: /\/Type\s*\/Page[^s]/).count
        }
        let folded = try pages(html)
        #expect((3...4).contains(folded), "\(folded) sheets")
        let open = try pages(html.replacing("<details>", with: "<details open>"))
        #expect(open >= folded + 2, "\(open) sheets, \(folded) when folded")
    }
}
