import Formats
import Foundation
import Packages
import Scheduling

/// Packages that Anki 26.9.3 made of made-up content, and what it says of them.
enum PackageFixture {
    static let folder = String(#filePath.dropLast("PackageFixture.swift".count)) + "Anki/"

    static let names = [
        "sm2-latest.apkg", "sm2-legacy.apkg", "sm2-latest.colpkg", "sm2-fresh.apkg", "fsrs-latest.apkg", "fsrs-legacy.colpkg",
    ]

    static func package(_ name: String) throws -> AnkiPackage { try AnkiPackage(folder + name) }

    /// What Anki says of the collection that a package is of.
    static func facts(of name: String) throws -> [String: Any] {
        let data = try Data(contentsOf: URL(fileURLWithPath: folder + name.prefix { $0 != "-" } + ".facts.json"))
        let all = try JSONSerialization.jsonObject(with: data) as! [String: Any]
        return all["facts"] as! [String: Any]
    }

    /// What Nacre says of a package.
    static func ownFacts(of name: String) throws -> [String: Any] {
        let package = try package(name)
        let json = AnkiFacts.json(
            package.collection, media: try package.mediaHashes(), missing: package.missingMedia,
            dayZero: package.collection.dayZero { _ in 0 })
        return try JSONSerialization.jsonObject(with: Data(json.text.utf8)) as! [String: Any]
    }
}

/// A value of JSON in a form that can be compared.
func plain(_ value: Any?) -> String {
    guard let value else { return "nothing" }
    let data = try! JSONSerialization.data(withJSONObject: value, options: [.sortedKeys, .fragmentsAllowed])
    return String(decoding: data, as: UTF8.self)
}
