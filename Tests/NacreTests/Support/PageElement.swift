/// An element of a page, as strict readers see it.
final class PageElement {
    let name: String
    let attributes: [String: String]
    fileprivate(set) var children: [PageElement] = []
    /// The text in it and in all it holds.
    fileprivate(set) var text = ""

    init(_ name: String, _ attributes: [String: String] = [:]) { (self.name, self.attributes) = (name, attributes) }

    /// It and all it holds, in the order of the page.
    var all: [PageElement] { [self] + children.flatMap(\.all) }

    /// All of these it holds.
    func all(_ name: String) -> [PageElement] { all.filter { $0.name == name } }
}

/// What is wrong with a page.
struct PageError: Error, CustomStringConvertible {
    var description: String
}

/// Reads a page more strictly than browsers do: each element must be closed, each attribute quoted and given once, and `<`, `>` and `&` in
/// text escaped.
struct PageReader {
    private let bytes: [UInt8]
    private var place = 0

    /// The element `html`.
    static func page(_ html: String) throws -> PageElement {
        var reader = PageReader(bytes: Array(html.utf8))
        guard reader.takes("<!DOCTYPE html>\n") else { throw PageError(description: "no document type") }
        let top = PageElement("")
        try reader.read(into: top)
        guard top.children.count == 1, reader.place == reader.bytes.count else { throw PageError(description: "more than one root") }
        return top.children[0]
    }

    private static let entities = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]

    private mutating func takes(_ text: String) -> Bool {
        guard bytes[place...].starts(with: text.utf8) else { return false }
        place += text.utf8.count
        return true
    }

    /// The bytes up to one of these signs.
    private mutating func take(until signs: String) -> String {
        let start = place
        while place < bytes.count, !signs.utf8.contains(bytes[place]) { place += 1 }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private func unescaped(_ text: String) throws -> String {
        var parts = text.split(separator: "&", omittingEmptySubsequences: false)[...]
        var result = String(parts.removeFirst())
        for part in parts {
            guard let end = part.firstIndex(of: ";"), let sign = Self.entities[String(part[..<end])] else {
                throw PageError(description: "'&' is not escaped in: \(text.prefix(80))")
            }
            result += sign + part[part.index(after: end)...]
        }
        return result
    }

    private mutating func read(into parent: PageElement) throws {
        while place < bytes.count {
            let text = take(until: "<")
            if parent.name != "style", text.contains(">") { throw PageError(description: "'>' is not escaped in: \(text.prefix(80))") }
            parent.text += try unescaped(text)
            if place == bytes.count { return }
            if takes("</") {
                let name = take(until: ">")
                guard name == parent.name else { throw PageError(description: "</\(name)> ends \(parent.name)") }
                place += 1
                return
            }
            place += 1
            let name = take(until: " />")
            guard !name.isEmpty, name.utf8.allSatisfy({ $0 > 0x60 && $0 < 0x7B || $0 > 0x30 && $0 < 0x3A }) else {
                throw PageError(description: "no element: <\(name)")
            }
            let element = PageElement(name, try attributes(of: name))
            parent.children.append(element)
            if takes("/>") { continue }
            place += 1
            if name != "meta" {
                try read(into: element)
                parent.text += element.text
            }
        }
        if !parent.name.isEmpty { throw PageError(description: "\(parent.name) does not end") }
    }

    private mutating func attributes(of name: String) throws -> [String: String] {
        var attributes: [String: String] = [:]
        while takes(" ") {
            let key = take(until: "= >")
            guard takes("=\"") else { throw PageError(description: "\(name) \(key) has no value in quotes") }
            let value = try unescaped(take(until: "\"<>"))
            guard takes("\"") else { throw PageError(description: "\(name) \(key) does not end") }
            guard attributes.updateValue(value, forKey: key) == nil else { throw PageError(description: "\(name) has \(key) twice") }
        }
        return attributes
    }
}
