import Foundation
import Scheduling
import Testing

@testable import nacre

/// The numbers in a report are those of `stats --json`: each table names its place there, and is compared with it cell by cell.
@Suite struct ReportNumbersTests {
    @Test(arguments: [(0, "30"), (1, "1"), (120, "30"), (120, "all"), (120, "3650")])
    func everyTableSaysWhatTheJSONSays(days: Int, span: String) throws {
        let sandbox = Reports.sandbox(days: days)
        let page = try PageReader.page(Reports.html(["--days", span], in: sandbox))
        let text = sandbox.output("stats", "--json", "--days", span).joined()
        var object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        // Who foretells best takes a while: programs have to ask for it by its name.
        let prediction = sandbox.output("stats", "prediction", "--json", "--days", span).joined()
        object.merge(try #require(try JSONSerialization.jsonObject(with: Data(prediction.utf8)) as? [String: Any])) { $1 }
        var compared = 0
        for table in page.all("table") {
            let path = try #require(table.attributes["data-path"])
            let keys = table.all("thead")[0].all("th").dropFirst().map { $0.attributes["data-key"] ?? "?" }
            let rows = table.all("tbody")[0].all("tr")
            for (index, row) in rows.enumerated() {
                let cells = row.all("td")
                #expect(cells.count == keys.count)
                for (key, cell) in zip(keys, cells) where !cell.text.isEmpty {
                    let expected = try Self.number(path, key, row, index, in: object)
                    let said = cell.all("data").first?.attributes["value"] ?? cell.text
                    #expect(Double(said) == expected && (expected != nil || said == "null"), "\(path) \(row.text) \(key)")
                    compared += 1
                }
            }
            if let all = Self.value(path, in: object) as? [Any], !path.hasSuffix(".days") {
                #expect(rows.count == min(all.count, path == "hardest.sides" ? 20 : path.hasPrefix("retention.w") ? 53 : 30), "\(path)")
            }
        }
        #expect(compared > (days == 120 ? 1000 : 50))
        for path in ["reviews.days", "forecast.days"] where days == 120 {
            let table = try #require(page.all("table").first { $0.attributes["data-path"] == path })
            let firsts = table.all("tbody")[0].all("tr").compactMap { row in row.all("td").first.flatMap { Int($0.text) } }
            let key = path == "reviews.days" ? "answers" : "due"
            let all = (Self.value(path, in: object) as? [Any] ?? []).compactMap { Self.value(key, in: $0) as? Int }
            #expect(firsts.reduce(0, +) == all.reduce(0, +))
        }
    }

    /// The number that a cell has to show; nil for null.
    private static func number(_ path: String, _ key: String, _ row: PageElement, _ index: Int, in object: Any) throws -> Double? {
        let days = row.all("bdi").compactMap { written($0.text) }
        let base = value(path, in: object)
        if path.hasSuffix(".days"), let all = base as? [Any] {
            // Days that are not there are days without answers.
            let first = try #require(days.first)
            let isWeek = path == "calendar.days"
            let range = isWeek ? first + Int(key)!...first + Int(key)! : first...days.last!
            let shown = all.filter { range.contains(day(value("day", in: $0) as? String ?? "") ?? -1) }
            return shown.compactMap { (value(isWeek ? "answers" : key, in: $0) as? NSNumber)?.doubleValue }.reduce(0, +)
        }
        let found = row.attributes["data-key"].map { value($0, in: base as Any) } ?? (base as? [Any])?[index]
        return (value(key, in: found as Any) as? NSNumber)?.doubleValue
    }

    /// A day as people write it: `24 Nov 2026`.
    private static func written(_ text: String) -> Int? {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let parts = text.split(separator: " ").map(String.init)
        guard parts.count == 3, let month = months.firstIndex(of: parts[1]), let year = Int(parts[2]), let day = Int(parts[0]) else {
            return nil
        }
        return StudyDay(year: year, month: month + 1, day: day).number
    }

    private static func day(_ text: String) -> Int? {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        return parts.count == 3 ? StudyDay(year: parts[0], month: parts[1], day: parts[2]).number : nil
    }

    private static func value(_ path: String, in object: Any) -> Any? {
        path.split(separator: ".").reduce(object as Any?) { object, key in
            if let list = object as? [Any] { return Int(key).flatMap { list.indices.contains($0) ? list[$0] : nil } }
            return (object as? [String: Any])?[String(key)]
        }
    }
}
