import Scheduling
import Statistics

/// Progress as a page for a browser: whole in itself, without scripts, and with nothing to be fetched from anywhere.
public struct ReportPage {
    let report: ProgressReport
    /// The words that chose the cards.
    let words: [String]
    /// The version of Nacre that makes it.
    let version: String
    /// The drawings of the decks.
    let maps: [MapView]

    /// A page of all figures.
    ///
    /// - Parameters:
    ///   - words: the words that chose the cards.
    ///   - version: that of Nacre.
    ///   - maps: the drawings of the decks.
    public init(report: ProgressReport, words: [String], version: String, maps: [MapView] = []) {
        self.maps = maps
        self.report = report
        self.words = words
        self.version = version
    }

    /// What every page begins with. A file that begins so is a report, and may be replaced by a newer one.
    public static let beginning =
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n<meta name=\"generator\" content=\"Nacre report"

    private static let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

    /// The text of the page.
    public var html: String {
        let figures = ReportFigures(report: report)
        let content: [Markup] = Definition.Chapter.allCases.map { chapter in
            let shown = FigureName.allCases.filter { $0.definition.chapter == chapter }.map { figures[$0].markup }
            return .make(
                .section, ["class": "chapter", "id": chapter.rawValue, "aria-labelledby": "\(chapter.rawValue)-title"],
                .make(.h2, ["id": "\(chapter.rawValue)-title"], .text(chapter.title)), chapter == .overview ? tiles : .none,
                .make(.div, ["class": "cards"], all: shown))
        }
        let page: Markup = .make(
            .html, ["lang": "en"], head,
            .make(
                .body, [:], .make(.a, ["class": "skip", "href": "#figures"], "To the figures"), header,
                .make(.main, ["id": "figures"], all: content + [ReportMaps.markup(maps)]), footer))
        return "<!DOCTYPE html>\n" + page.html + "\n"
    }

    private var head: Markup {
        .make(
            .head, [:], .make(.meta, ["charset": "utf-8"]),
            .make(.meta, ["name": "generator", "content": "Nacre report \(version)"]),
            .make(.meta, ["http-equiv": "Content-Security-Policy", "content": Self.policy]),
            .make(.meta, ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
            .make(.meta, ["name": "color-scheme", "content": "light dark"]), .make(.meta, ["name": "referrer", "content": "no-referrer"]),
            .make(.title, [:], "Progress on \(DayWords.long(report.span.today)) – Nacre"), .style(ReportStyle.sheet + ReportMaps.sheet))
    }

    private var header: Markup {
        let day = report.span.today
        let cards: Markup =
            words.isEmpty
            ? "All cards" : .several(["Cards chosen by ", .make(.code, [:], .make(.bdi, [:], .text(words.joined(separator: " "))))])
        let links = Definition.Chapter.allCases.flatMap { chapter in
            FigureName.allCases.filter { $0.definition.chapter == chapter }.map { figure in
                Markup.make(.li, [:], .make(.a, ["href": "#\(figure.rawValue)-title"], .text(figure.title)))
            }
        }
        return .make(
            .header, ["class": "top"], .make(.h1, [:], "Progress"),
            .make(
                .p, ["class": "about"], .make(.time, ["datetime": "\(day)"], .text(DayWords.long(day))), " · ", cards, " · ",
                .text(FigureWords.span(report.span))),
            .make(.nav, ["aria-label": "Figures"], .make(.ul, [:], all: links)))
    }

    /// What one wants to know every day.
    private var tiles: Markup {
        let (today, calendar, states) = (report.today, report.calendar, report.progress.states)
        let retention = report.progress.retention.total.all
        let left = today.due + today.new + today.drill
        let time = today.millisecondsLeft.flatMap { left > 0 && $0 >= 1000 ? "about \(Phrase.duration(milliseconds: $0))" : nil }
        let longest = "longest \(calendar.longest.studied)" + (calendar.streak.forgiven > 0 ? ", \(calendar.streak.forgiven) forgiven" : "")
        return .make(
            .dl, ["class": "tiles"],
            tile("Left today", "\(left)", left == 0 ? "all done" : time ?? "\(today.due) due, \(today.new) new"),
            tile("Streak", Phrase.count(calendar.streak.studied, "day"), longest),
            tile(
                "Retention", FigureWords.percent(retention.share),
                "of \(Phrase.count(retention.answers, "review")), \(FigureWords.span(report.span))"),
            tile("Mature sides", "\(states.mature)", "of \(states.all)"))
    }

    private func tile(_ name: String, _ number: String, _ note: String) -> Markup {
        .make(
            .div, ["class": "tile"], .make(.dt, [:], .text(name)), .make(.dd, ["class": "big"], .text(number)),
            .make(.dd, ["class": "note"], .text(note)))
    }

    private var footer: Markup {
        .make(
            .footer, [:],
            .make(
                .p, [:], "Made by Nacre \(version). The numbers are those of ", .make(.code, [:], "nacre stats --json"),
                "; shares are rounded to a tenth of a percent."))
    }
}
